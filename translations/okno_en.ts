<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>HallRows</name>
    <message numerus="yes">
        <source>%n receive(s)</source>
        <translation>
            <numerusform>%n receives</numerusform>
            <numerusform>%n receive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n paused</numerusform>
            <numerusform>%n paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed</source>
        <translation>
            <numerusform>%n closed</numerusform>
            <numerusform>%n closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n off duty</source>
        <translation>
            <numerusform>%n off duty</numerusform>
            <numerusform>%n off duty</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n window(s)</source>
        <translation>
            <numerusform>%n window</numerusform>
            <numerusform>%n windows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to come</source>
        <translation>
            <numerusform>%n still to come</numerusform>
            <numerusform>%n still to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s)</source>
        <translation>
            <numerusform>%n waits</numerusform>
            <numerusform>%n wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n breach(es) expected</source>
        <translation>
            <numerusform>%n breach expected</numerusform>
            <numerusform>%n breaches expected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PacketRows</name>
    <message numerus="yes">
        <source>%n sh.</source>
        <translation>
            <numerusform>%n sh.</numerusform>
            <numerusform>%n sh.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n work. day(s)</source>
        <translation>
            <numerusform>%n work. day</numerusform>
            <numerusform>%n work. days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Term</name>
    <message numerus="yes">
        <source>%n minute(s), while you wait</source>
        <translation>
            <numerusform>%n minute, while you wait</numerusform>
            <numerusform>%n minutes, while you wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s), on the same day</source>
        <translation>
            <numerusform>%n hour, on the same day</numerusform>
            <numerusform>%n hours, on the same day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) from %1</source>
        <translation>
            <numerusform>%n working day from %1</numerusform>
            <numerusform>%n working days from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar day(s) from %1</source>
        <translation>
            <numerusform>%n calendar day from %1</numerusform>
            <numerusform>%n calendar days from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) from %1</source>
        <translation>
            <numerusform>%n month from %1</numerusform>
            <numerusform>%n months from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketRows</name>
    <message numerus="yes">
        <source>did not come, called %n time(s)</source>
        <translation>
            <numerusform>did not come, called %n time</numerusform>
            <numerusform>did not come, called %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>here since %1, waiting %n min</source>
        <translation>
            <numerusform>here since %1, waiting %n min</numerusform>
            <numerusform>here since %1, waiting %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ahead</source>
        <translation>
            <numerusform>%n ahead</numerusform>
            <numerusform>%n ahead</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okno::client::ui::BarChart</name>
    <message numerus="yes">
        <source>%n more in the table</source>
        <translation>
            <numerusform>%n more in the table</numerusform>
            <numerusform>%n more in the table</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okno::client::ui::CallerForm</name>
    <message numerus="yes">
        <source>This caller already has %n ticket(s)</source>
        <translation>
            <numerusform>This caller already has %n ticket</numerusform>
            <numerusform>This caller already has %n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okno::client::ui::CardWords</name>
    <message numerus="yes">
        <source>late by %n working day(s)</source>
        <translation>
            <numerusform>late by %n working day</numerusform>
            <numerusform>late by %n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left</source>
        <translation>
            <numerusform>%n working day left</numerusform>
            <numerusform>%n working days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>late by %n day(s)</source>
        <translation>
            <numerusform>late by %n day</numerusform>
            <numerusform>late by %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) scanned</source>
        <translation>
            <numerusform>%n page scanned</numerusform>
            <numerusform>%n pages scanned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>registered, %n query(ies)</source>
        <translation>
            <numerusform>registered, %n query</numerusform>
            <numerusform>registered, %n queryies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okno::client::ui::CommandFacts</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okno::client::ui::ConditionQuestions</name>
    <message numerus="yes">
        <source>%n to answer</source>
        <translation>
            <numerusform>%n to answer</numerusform>
            <numerusform>%n to answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okno::client::ui::FieldWords</name>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okno::client::ui::FigureTiles</name>
    <message numerus="yes">
        <source>of %n ticket(s)</source>
        <translation>
            <numerusform>of %n ticket</numerusform>
            <numerusform>of %n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okno::client::ui::HallTiles</name>
    <message numerus="yes">
        <source>of %n ticket(s)</source>
        <translation>
            <numerusform>of %n ticket</numerusform>
            <numerusform>of %n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okno::client::ui::IssuingPage</name>
    <message numerus="yes">
        <source>%n file(s) without a preview. Print it and hand it over.</source>
        <translation>
            <numerusform>%n file without a preview. Print it and hand it over.</numerusform>
            <numerusform>%n files without a preview. Print it and hand it over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okno::client::ui::MovesPage</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) moved; who is not here is to be phoned.</source>
        <translation>
            <numerusform>%n ticket moved; who is not here is to be phoned.</numerusform>
            <numerusform>%n tickets moved; who is not here is to be phoned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be moved; each says why.</source>
        <translation>
            <numerusform>%n could not be moved; it says why.</numerusform>
            <numerusform>%n could not be moved; each says why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okno::client::ui::NowServed</name>
    <message numerus="yes">
        <source>over %n minute(s)</source>
        <translation>
            <numerusform>over %n minute</numerusform>
            <numerusform>over %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n minute(s)</source>
        <translation>
            <numerusform>of %n minute</numerusform>
            <numerusform>of %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okno::client::ui::SchedulePage</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n ticket(s) to be moved</source>
        <translation>
            <numerusform>%1: %n ticket to be moved</numerusform>
            <numerusform>%1: %n tickets to be moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The schedule is changed. %n ticket(s) wait on the page of moves.</source>
        <translation>
            <numerusform>The schedule is changed. %n ticket waits on the page of moves.</numerusform>
            <numerusform>The schedule is changed. %n tickets wait on the page of moves.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okno::client::ui::ScheduleWords</name>
    <message numerus="yes">
        <source>window(s) %1</source>
        <translation>
            <numerusform>window %1</numerusform>
            <numerusform>windows %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okno::client::ui::ServiceSheet</name>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okno::client::ui::Stack</name>
    <message numerus="yes">
        <source>%n page(s) put aside or taken back</source>
        <translation>
            <numerusform>%n page put aside or taken back</numerusform>
            <numerusform>%n pages put aside or taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okno::client::ui::TerminalWindow</name>
    <message numerus="yes">
        <source>Back to the beginning in %n s</source>
        <translation>
            <numerusform>Back to the beginning in %n s</numerusform>
            <numerusform>Back to the beginning in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okno::client::ui::UnsentPage</name>
    <message numerus="yes">
        <source>%n scan(s) to go</source>
        <translation>
            <numerusform>%n scan to go</numerusform>
            <numerusform>%n scans to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okno::client::ui::WindowPanel</name>
    <message numerus="yes">
        <source>%n ticket(s) of today lose their place, from %1 on; %2 of these people are here. Nothing is cancelled: the tickets wait on the page of moves.</source>
        <translation>
            <numerusform>%n ticket of today loses its place, from %1 on; %2 of these people are here. Nothing is cancelled: the ticket waits on the page of moves.</numerusform>
            <numerusform>%n tickets of today lose their place, from %1 on; %2 of these people are here. Nothing is cancelled: the tickets wait on the page of moves.</numerusform>
        </translation>
    </message>
</context>
</TS>
