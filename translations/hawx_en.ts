<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>hawx::CircuitsController</name>
    <message numerus="yes">
        <source>%Ln circuits imported</source>
        <translation>
            <numerusform>%Ln circuit imported</numerusform>
            <numerusform>%Ln circuits imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln known before</source>
        <translation>
            <numerusform>, %Ln known before</numerusform>
            <numerusform>, %Ln known before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln files failed</source>
        <translation>
            <numerusform>, %Ln file failed</numerusform>
            <numerusform>, %Ln files failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::CircuitsPanel</name>
    <message numerus="yes">
        <source>and %Ln more remarks</source>
        <translation>
            <numerusform>and %Ln more remark</numerusform>
            <numerusform>and %Ln more remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::ConfigurationModel</name>
    <message numerus="yes">
        <source>%1 in %Ln filters</source>
        <translation>
            <numerusform>%1 in %Ln filter</numerusform>
            <numerusform>%1 in %Ln filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::ConfigurationPanel</name>
    <message numerus="yes">
        <source>%Ln filters of %1:</source>
        <translation>
            <numerusform>%Ln filter of %1:</numerusform>
            <numerusform>%Ln filters of %1:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::ExportPreview</name>
    <message numerus="yes">
        <source>Preview: %Ln files, %1</source>
        <translation>
            <numerusform>Preview: %Ln file, %1</numerusform>
            <numerusform>Preview: %Ln files, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::FeatureMapView</name>
    <message numerus="yes">
        <source>%1: %Ln channels, largest difference %2</source>
        <translation>
            <numerusform>%1: %Ln channel, largest difference %2</numerusform>
            <numerusform>%1: %Ln channels, largest difference %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::FilterBar</name>
    <message numerus="yes">
        <source>%Ln circuits</source>
        <translation>
            <numerusform>%Ln circuit</numerusform>
            <numerusform>%Ln circuits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::HeatMapContent</name>
    <message numerus="yes">
        <source>%1, all %Ln filters</source>
        <translation>
            <numerusform>%1, its only filter</numerusform>
            <numerusform>%1, all %Ln filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::HelpBrowser</name>
    <message numerus="yes">
        <source>%Ln place(s), the best first</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places, the best first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::InspectorController</name>
    <message numerus="yes">
        <source>%1 in %Ln filters</source>
        <translation>
            <numerusform>%1 in %Ln filter</numerusform>
            <numerusform>%1 in %Ln filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::InspectorPanel</name>
    <message numerus="yes">
        <source>%1, all %Ln filters</source>
        <translation>
            <numerusform>%1, its only filter</numerusform>
            <numerusform>%1, all %Ln filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::MachinesTour</name>
    <message numerus="yes">
        <source>%Ln circuits</source>
        <translation>
            <numerusform>%Ln circuit</numerusform>
            <numerusform>%Ln circuits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::NetworkModel</name>
    <message numerus="yes">
        <source>%1 in %Ln filters</source>
        <translation>
            <numerusform>%1 in %Ln filter</numerusform>
            <numerusform>%1 in %Ln filters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln filters</source>
        <translation>
            <numerusform>%Ln filter</numerusform>
            <numerusform>%Ln filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::NetworkPanel</name>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln layers</source>
        <translation>
            <numerusform>%Ln layer</numerusform>
            <numerusform>%Ln layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln filters</source>
        <translation>
            <numerusform>%Ln filter</numerusform>
            <numerusform>%Ln filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::SessionPrompts</name>
    <message numerus="yes">
        <source>%Ln older ones are asked for later.</source>
        <translation>
            <numerusform>%Ln older one is asked for later.</numerusform>
            <numerusform>%Ln older ones are asked for later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::ToursDialog</name>
    <message numerus="yes">
        <source>%1 of %Ln solved</source>
        <translation>
            <numerusform>%1 of %Ln solved</numerusform>
            <numerusform>%1 of %Ln solved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes, done</source>
        <translation>
            <numerusform>%Ln minute, done</numerusform>
            <numerusform>%Ln minutes, done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
</context>
</TS>
