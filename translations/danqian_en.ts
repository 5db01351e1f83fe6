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
        <name>danqian::ui::LibraryModel</name>
        <message numerus="yes">
            <source>%1, %n open</source>
            <translation>
                <numerusform>%1, %n open</numerusform>
                <numerusform>%1, %n open</numerusform>
            </translation>
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
    </context>
    <context>
        <name>danqian::ui::MainWindow</name>
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
        <message numerus="yes">
            <source>Certain errors still open on %n characters; a mark or the choice of a numeral counts a tenth.</source>
            <translation>
                <numerusform>Certain errors still open on %n character; a mark or the choice of a numeral counts a tenth.</numerusform>
                <numerusform>Certain errors still open on %n characters; a mark or the choice of a numeral counts a tenth.</numerusform>
            </translation>
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
    </context>
</TS>
