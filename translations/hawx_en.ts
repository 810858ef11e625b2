<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>hawx::ConfigurationModel</name>
    <message numerus="yes">
        <source>%1 in %n filters</source>
        <translation>
            <numerusform>%1 in %n filter</numerusform>
            <numerusform>%1 in %n filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::HeatMapView</name>
    <message numerus="yes">
        <source>%1, all %n filters</source>
        <translation>
            <numerusform>%1, its only filter</numerusform>
            <numerusform>%1, all %n filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::NetworkModel</name>
    <message numerus="yes">
        <source>%1 in %n filters</source>
        <translation>
            <numerusform>%1 in %n filter</numerusform>
            <numerusform>%1 in %n filters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filters</source>
        <translation>
            <numerusform>%n filter</numerusform>
            <numerusform>%n filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::NetworkPanel</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layers</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filters</source>
        <translation>
            <numerusform>%n filter</numerusform>
            <numerusform>%n filters</numerusform>
        </translation>
    </message>
</context>
</TS>
