<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>hawx::CircuitsController</name>
    <message numerus="yes">
        <source>%n circuits imported</source>
        <translation>
            <numerusform>%n circuit imported</numerusform>
            <numerusform>%n circuits imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n known before</source>
        <translation>
            <numerusform>, %n known before</numerusform>
            <numerusform>, %n known before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n files failed</source>
        <translation>
            <numerusform>, %n file failed</numerusform>
            <numerusform>, %n files failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::CircuitsPanel</name>
    <message numerus="yes">
        <source>and %n more remarks</source>
        <translation>
            <numerusform>and %n more remark</numerusform>
            <numerusform>and %n more remarks</numerusform>
        </translation>
    </message>
</context>
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
    <name>hawx::ConfigurationPanel</name>
    <message numerus="yes">
        <source>%n filters of %1:</source>
        <translation>
            <numerusform>%n filter of %1:</numerusform>
            <numerusform>%n filters of %1:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::ExportPreview</name>
    <message numerus="yes">
        <source>Preview: %n files, %1</source>
        <translation>
            <numerusform>Preview: %n file, %1</numerusform>
            <numerusform>Preview: %n files, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::FeatureMapView</name>
    <message numerus="yes">
        <source>%1: %n channels, largest difference %2</source>
        <translation>
            <numerusform>%1: %n channel, largest difference %2</numerusform>
            <numerusform>%1: %n channels, largest difference %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::FilterBar</name>
    <message numerus="yes">
        <source>%n circuits</source>
        <translation>
            <numerusform>%n circuit</numerusform>
            <numerusform>%n circuits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::HeatMapContent</name>
    <message numerus="yes">
        <source>%1, all %n filters</source>
        <translation>
            <numerusform>%1, its only filter</numerusform>
            <numerusform>%1, all %n filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::HelpBrowser</name>
    <message numerus="yes">
        <source>%n place(s), the best first</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places, the best first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::InspectorController</name>
    <message numerus="yes">
        <source>%1 in %n filters</source>
        <translation>
            <numerusform>%1 in %n filter</numerusform>
            <numerusform>%1 in %n filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::InspectorPanel</name>
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
<context>
    <name>hawx::SessionPrompts</name>
    <message numerus="yes">
        <source>%n older ones are asked for later.</source>
        <translation>
            <numerusform>%n older one is asked for later.</numerusform>
            <numerusform>%n older ones are asked for later.</numerusform>
        </translation>
    </message>
</context>
</TS>
