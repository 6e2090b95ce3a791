<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Heads</name>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n token</numerusform>
                <numerusform>%n tokens</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::ChoiceMenus</name>
        <message numerus="yes">
            <source>%n lens column(s): shown after the next free run, see “Lens columns”</source>
            <translation>
                <numerusform>%n lens column: shown after the next free run, see “Lens columns”</numerusform>
                <numerusform>%n lens columns: shown after the next free run, see “Lens columns”</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::HierarchyView</name>
        <message numerus="yes">
            <source>%n more label(s) of level %1: click to show them</source>
            <translation>
                <numerusform>%n more label of level %1: click to show it</numerusform>
                <numerusform>%n more labels of level %1: click to show them</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>log-probability %1 · %n label(s) below</source>
            <translation>
                <numerusform>log-probability %1 · %n label below</numerusform>
                <numerusform>log-probability %1 · %n labels below</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::JobStrip</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::RunsTable</name>
        <message numerus="yes">
            <source>each head freely · %n column(s)</source>
            <translation>
                <numerusform>each head freely · %n column</numerusform>
                <numerusform>each head freely · %n columns</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::StatusPanel</name>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n token</numerusform>
                <numerusform>%n tokens</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thread(s)</source>
            <translation>
                <numerusform>%n thread</numerusform>
                <numerusform>%n threads</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n problem(s)</source>
            <translation>
                <numerusform>%n problem</numerusform>
                <numerusform>%n problems</numerusform>
            </translation>
        </message>
    </context>
</TS>
