<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>EqualDialog</name>
    <message numerus="yes">
        <source>Accept %n</source>
        <translation>
            <numerusform>Accept %n</numerusform>
            <numerusform>Accept %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n</source>
        <translation>
            <numerusform>Reject %n</numerusform>
            <numerusform>Reject %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n</source>
        <translation>
            <numerusform>Replace %n</numerusform>
            <numerusform>Replace %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept all that are alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject all that are alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 → %3. Take the tick away where it does not hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same at other places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2. Take the tick away where it does not hold.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>All other files were taken in as usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check whether it was moved or renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its permissions, or copy it to a folder of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever stood there before is untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder or name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the files in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export or scan the page again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split it into single pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the page as PDF or text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoding of “%1” is not clear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as UTF-8 and import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is damaged XML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it again from its program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a damaged PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the PDF again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is locked by a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy without password and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a picture without text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run text recognition (OCR) on it, then import the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” needs more time or memory than any newspaper page should.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be damaged or hostile. Print it to a new PDF and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it once more; if it fails again, export the page anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no archive at “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another one or make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no archive of Danqian.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another file. To read a page, import it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was written by a newer version of Danqian.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update Danqian, then open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This archive can only be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other desk that writes it, or copy it to a folder of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is being written by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be opened for reading meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is left as it is, so that nothing more is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the last backup, and keep the damaged file for repair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything decided so far is saved; the last step was not made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space and do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive could not be written (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it again; if it fails, restart Danqian.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has changed there meanwhile, so this step was not made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the place as it reads now and do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was finished before stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That could not be done (%1).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown (.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table for spreadsheets (.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON Lines (.jsonl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles: corrected text, tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records: figures and dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is written whole or not at all; one that stood there is only replaced at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>In the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go to another article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole page, or the article to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>larger, smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the rest of the page: what stands in no article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put that piece into the open article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make a new article of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page furniture, or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all that can be done with it: as headline, byline …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next, previous finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accept the finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reject the finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>join the nearest line end, or begin a paragraph there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accept the suggestion, go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not an error, go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skip, go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take that suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write what should stand there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take a decision back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accept all that are alike, after a look at them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reject all that are alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always ignore this, on every page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is right: put the word into the stylebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correct as it is, go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a record, go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make a record of the selected text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put the tag on the selection, else on the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take that one step back; of a change that waits: make it at the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let a change go that waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Danqian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Danqian %1, a reading room for Chinese newspaper text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vermilion and white lead are the two pigments with which scholars marked and corrected texts.

Nothing leaves this computer. Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message numerus="yes">
        <source>“%1” was read as %2, but %n characters could not be read.</source>
        <translation>
            <numerusform>“%1” was read as %2, but %n character could not be read.</numerusform>
            <numerusform>“%1” was read as %2, but %n characters could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages imported</source>
        <translation>
            <numerusform>%n page imported</numerusform>
            <numerusform>%n pages imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files were there already</source>
        <translation>
            <numerusform>%n file was there already</numerusform>
            <numerusform>%n files were there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be read</source>
        <translation>
            <numerusform>%n file could not be read</numerusform>
            <numerusform>%n files could not be read</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is kept as it came; the text shows � in their place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare these places with the paper, or export the page again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was read as %2, which is not certain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is kept as it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether the text reads well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rest was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message>
        <source>Paper, date and page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2024-09-12</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rulings</name>
    <message>
        <source>“%1” is no longer in the stylebook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is right as it stands; the stylebook says so now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” → “%2” is one of your own terms now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” → “%2” is in the stylebook now, for every page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: “%2” is ignored from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: “%2” is looked at again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is in the glossary now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no longer in the glossary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: one flaw counts %2 errors now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: one flaw counts as the regulation says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks and spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice of numerals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words and characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts and figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates and times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sums and facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grammar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numerals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands beside every step in the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided a finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected a record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added a record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected a record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took a tag away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split an article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged two articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved a passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the kind of an article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected the issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took a step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the page anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled a waiting change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number with its measure word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date that cannot be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from one date to another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time that the text leaves vague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a length of time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something that comes again and again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number with a unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a temperature below zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sum of money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number alone, taken for part of a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number that belongs to a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a slogan made of a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number without a unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a share of a hundred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first in a ranking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a place in a ranking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one to another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>so many times as much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a goal of none at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time of day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a hundred like this about %1 are right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percentage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>News</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commentary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shoulder headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Byline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>House style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Third proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed for press</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qualifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>danqian::ui::Commands</name>
    <message>
        <source>Search and go to anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import pages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another archive…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New archive…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept the finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject the finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a record of the selected text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a new article here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join with the next article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not part of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page furniture, not part of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read this page anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper, date and page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read without marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page done, next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stylebook of the paper…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do what the message offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the rest of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language: 简体中文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of this pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Danqian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>danqian::ui::CorrectionOffer</name>
    <message numerus="yes">
        <source>%n more places of this page read “%1”.</source>
        <translation>
            <numerusform>%n more place of this page reads “%1”.</numerusform>
            <numerusform>%n more places of this page read “%1”.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>danqian::ui::EntryLine</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>danqian::ui::FindingCard</name>
    <message numerus="yes">
        <source>All %n alike…</source>
        <translation>
            <numerusform>All %n alike…</numerusform>
            <numerusform>All %n alike…</numerusform>
        </translation>
    </message>
    <message>
        <source>Editors rejected %1 of %2 findings of this rule; so it only asks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join the lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always ignore this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is right: into the stylebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should stand here; empty deletes it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>danqian::ui::FindingsModel</name>
    <message>
        <source>%1: %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be decided</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>danqian::ui::FindingsPanel</name>
    <message>
        <source>Demoted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page is open. Choose one in the archive at the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No finding passes the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all open ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing left to decide in this article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next open finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by text or rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which order</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>danqian::ui::GlossaryTab</name>
    <message>
        <source>Name or slogan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No names yet. Write a name or slogan made of figures, and what it stands for. The record of such a name shows it, and no rule corrects it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it stands for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and slogans</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>danqian::ui::HeaderBar</name>
    <message>
        <source>Proofread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proofread: text with its marks. Read: clean text (F9).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs this page off and opens the next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>danqian::ui::HistoryModel</name>
    <message numerus="yes">
        <source>%1 (%n)</source>
        <translation>
            <numerusform>%1 (%n)</numerusform>
            <numerusform>%1 (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>danqian::ui::HistoryPanel</name>
    <message>
        <source>taken back · </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done to this page yet. Every decision and change will stand here, with who and when.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>danqian::ui::IgnoredTab</name>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter what is ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is ignored. Shift+Delete on a finding says that this rule shall never again stop at this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>danqian::ui::LibraryModel</name>
    <message numerus="yes">
        <source>%1, %n open</source>
        <translation>
            <numerusform>%1, %n open</numerusform>
            <numerusform>%1, %n open</numerusform>
        </translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without headline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>danqian::ui::LibraryPanel</name>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers, dates, pages and articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive is empty. Drop newspaper pages here (PDF or text), or:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import pages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No archive is open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>danqian::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n findings were left open.</source>
        <translation>
            <numerusform>%n finding was left open.</numerusform>
            <numerusform>%n findings were left open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The archive has %n flaws.</source>
        <translation>
            <numerusform>The archive has %n flaw.</numerusform>
            <numerusform>The archive has %n flaws.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records written.</source>
        <translation>
            <numerusform>%n record written.</numerusform>
            <numerusform>%n records written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles written.</source>
        <translation>
            <numerusform>%n article written.</numerusform>
            <numerusform>%n articles written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrections were laid over it.</source>
        <translation>
            <numerusform>%n correction was laid over it.</numerusform>
            <numerusform>%n corrections were laid over it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do not fit any more and wait for you.</source>
        <translation>
            <numerusform>%n does not fit any more and waits for you.</numerusform>
            <numerusform>%n do not fit any more and wait for you.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken out of the article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands in the rest of the page, below the page (Ctrl+5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings, records, tags, history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive is sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a backup now and open the last sound one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open for reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another archive…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome. These are pages of an invented paper to try things on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter accepts a finding, Delete rejects it, Space skips it; drop your own pages anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything else is in the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed off: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was the last page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page reads as before. Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read anew: %1, before %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newspaper pages (*.pdf *.txt *.xml *.alto *.hocr *.html *.htm *.docx);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archives of Danqian (*.danqian);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backup.danqian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · Danqian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Danqian</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>danqian::ui::MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>danqian::ui::PagePane</name>
    <message>
        <source>As printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As printed · page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page as it was printed stands here
when an article is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>danqian::ui::QualityPopup</name>
    <message numerus="yes">
        <source>On %n characters, per 10,000</source>
        <translation>
            <numerusform>On %n character, per 10,000</numerusform>
            <numerusform>On %n characters, per 10,000</numerusform>
        </translation>
    </message>
    <message>
        <source>How the error rate is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class of flaws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flaws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass mark: at most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certain errors that are still open; warnings, style and questions do not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the weights…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>danqian::ui::ReaderView</name>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line ended here and was joined. Click (or Ctrl+J) to begin a paragraph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A paragraph ends here. Click (or Ctrl+J) to join it with the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an article in the library, or drop a newspaper page here: a PDF or a text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text cannot be shown: its display stopped several times.
Everything that you did is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the text again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text changed where you typed, so “%1” was not taken. It is shown as it reads now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>danqian::ui::RecordCard</name>
    <message>
        <source>Normal form: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (partly taken from the date of the issue)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken as: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its parts: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the name stands for; kept in the glossary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>danqian::ui::RecordsModel</name>
    <message>
        <source>Unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject / time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>danqian::ui::RecordsPanel</name>
    <message>
        <source>Add “%1” as a record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figures or dates were found in this article. Select some text to add one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page is open. Choose one in the archive at the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure ones last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the order of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>danqian::ui::RelatedPlaces</name>
    <message>
        <source>%1 in “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>danqian::ui::RestStrip</name>
    <message numerus="yes">
        <source>Rest of the page: %n pieces</source>
        <translation>
            <numerusform>Rest of the page: %n piece</numerusform>
            <numerusform>Rest of the page: %n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unplaced</source>
        <translation>
            <numerusform>%n unplaced</numerusform>
            <numerusform>%n unplaced</numerusform>
        </translation>
    </message>
    <message>
        <source>Page furniture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unplaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands in no article: page furniture, and pieces whose place is not known (Ctrl+5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts it at the end of the open article. The menu (Shift+F10) has its head lines too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not page furniture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put at the end of this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use as: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new article of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is page furniture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>danqian::ui::RuleCard</name>
    <message>
        <source>left alone:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it as strict as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demoted: editors rejected %1 of the %2 findings that they decided on. What it finds is a question now, comes last and counts as no error.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>danqian::ui::RulesTab</name>
    <message>
        <source>demoted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>danqian::ui::SearchBox</name>
    <message numerus="yes">
        <source>%n more. Type more to narrow them down.</source>
        <translation>
            <numerusform>%n more. Type more to narrow them down.</numerusform>
            <numerusform>%n more. Type more to narrow them down.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search the archive, articles, commands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the archive, articles and commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this archive reads “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>danqian::ui::StatusLine</name>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>about %n s left</numerusform>
            <numerusform>about %n s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>about %n min left</numerusform>
            <numerusform>about %n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide on this page</source>
        <translation>
            <numerusform>%n to decide on this page</numerusform>
            <numerusform>%n to decide on this page</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch the language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors per 10,000: %1 (pass ≤ %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the error rate is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paragraph %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>character %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing %1 (%2 of %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the other pages anew (%1 of %2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>danqian::ui::StyleTable</name>
    <message>
        <source>Nothing passes the filter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>danqian::ui::StylebookDialog</name>
    <message>
        <source>Stylebook of the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>danqian::ui::TagsPanel</name>
    <message>
        <source>“%1” is in no vocabulary. Choose a term from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Click takes the tag away; undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the tag “%1” away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on the selected text “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on the whole article. Select text to tag a passage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tags yet. Type a topic above: a few characters of it are enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page is open. Choose one in the archive at the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On passages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>danqian::ui::TermsTab</name>
    <message>
        <source>Only for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(to be deleted)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right as it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No terms yet. Write a form that this paper does not want, and the right one beside it: from then on it is found on every page. What you correct by hand can be added by “Always” in the message above the desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right form; empty: right as it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>danqian::ui::WaitingEdits</name>
    <message numerus="yes">
        <source>%n changes do not fit the page any more. Select where one belongs and make it there, or let it go.</source>
        <translation>
            <numerusform>%n change does not fit the page any more. Select where it belongs and make it there, or let it go.</numerusform>
            <numerusform>%n changes do not fit the page any more. Select where one belongs and make it there, or let it go.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes that wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it at the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it at “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>danqian::ui::WeightsTab</name>
    <message>
        <source>Class of flaws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One flaw counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the regulation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double click a weight to change it (0 to 100). The pass mark is 3 errors per 10,000 characters. Rules that hold whatever the weights: a flaw of words in a head line counts double, the same one at most three times a page, the choice of numerals at most one error in all (annex of the regulation of 2020 on the quality of newspapers and periodicals).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the regulation says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error weights</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
