<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</TS>
