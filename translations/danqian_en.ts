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
    </context>
</TS>
