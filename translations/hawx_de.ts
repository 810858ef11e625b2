<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>hawx::Actions</name>
    <message>
        <source>Open &amp;network…</source>
        <translation>&amp;Netz öffnen…</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Open a trained network</source>
        <translation>Ein trainiertes Netz öffnen</translation>
    </message>
    <message>
        <source>Open &amp;data…</source>
        <translation>&amp;Daten öffnen…</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Open a folder of labelled images</source>
        <translation>Einen Ordner mit gelabelten Bildern öffnen</translation>
    </message>
    <message>
        <source>&amp;Open session…</source>
        <translation>Si&amp;tzung öffnen…</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Open what was explored before</source>
        <translation>Eine frühere Erkundung öffnen</translation>
    </message>
    <message>
        <source>Open built-in e&amp;xample</source>
        <translation>&amp;Integriertes Beispiel öffnen</translation>
    </message>
    <message>
        <source>Open LeNet-5 on Fashion-MNIST</source>
        <translation>LeNet-5 auf Fashion-MNIST öffnen</translation>
    </message>
    <message>
        <source>&amp;Save session</source>
        <translation>Sitzung &amp;speichern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save what was explored</source>
        <translation>Die Erkundung speichern</translation>
    </message>
    <message>
        <source>Save session &amp;as…</source>
        <translation>Sitzung speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Save what was explored in another file</source>
        <translation>Die Erkundung in einer anderen Datei speichern</translation>
    </message>
    <message>
        <source>&amp;Export configuration…</source>
        <translation>Konfiguration &amp;exportieren…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Take the chosen configuration to other tools, and validate it</source>
        <translation>Die gewählte Konfiguration an andere Werkzeuge weitergeben und validieren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close the window and stop all work</source>
        <translation>Das Fenster schließen und alle Arbeiten beenden</translation>
    </message>
    <message>
        <source>&amp;Explore</source>
        <translation>&amp;Erkunden</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Erkunden</translation>
    </message>
    <message>
        <source>Profile the network and search for configurations</source>
        <translation>Das Netz profilieren und Konfigurationen suchen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation>Die Suche abbrechen</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Ei&amp;nstellungen…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Choose accelerator, granularity and effort</source>
        <translation>Beschleuniger, Granularität und Aufwand wählen</translation>
    </message>
    <message>
        <source>&amp;Verify configuration</source>
        <translation>Konfiguration &amp;verifizieren</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verifizieren</translation>
    </message>
    <message>
        <source>Measure the loss of the configuration in view bit-true</source>
        <translation>Den Verlust der angezeigten Konfiguration bitgenau messen</translation>
    </message>
    <message>
        <source>&amp;Pin configuration</source>
        <translation>Konfiguration an&amp;heften</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Keep the configuration in view to compare it</source>
        <translation>Die angezeigte Konfiguration zum Vergleich festhalten</translation>
    </message>
    <message>
        <source>Remove all &amp;limits</source>
        <translation>Alle &amp;Grenzen entfernen</translation>
    </message>
    <message>
        <source>Let every configuration be chosen</source>
        <translation>Alle Konfigurationen zur Wahl zulassen</translation>
    </message>
    <message>
        <source>&amp;Presentation</source>
        <translation>&amp;Präsentation</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Präsentieren</translation>
    </message>
    <message>
        <source>Large type on the whole screen</source>
        <translation>Große Schrift auf dem ganzen Bildschirm</translation>
    </message>
    <message>
        <source>Larger te&amp;xt</source>
        <translation>&amp;Größere Schrift</translation>
    </message>
    <message>
        <source>Make all text larger</source>
        <translation>Alle Texte vergrößern</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>&amp;Kleinere Schrift</translation>
    </message>
    <message>
        <source>Make all text smaller</source>
        <translation>Alle Texte verkleinern</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>All commands with their keys</source>
        <translation>Alle Befehle mit ihren Tasten</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>&amp;Problem melden…</translation>
    </message>
    <message>
        <source>Describe program, machine and log, without names of yours</source>
        <translation>Programm, Rechner und Protokoll beschreiben, ohne persönliche Namen</translation>
    </message>
    <message>
        <source>&amp;About HAWX</source>
        <translation>Ü&amp;ber HAWX</translation>
    </message>
    <message>
        <source>What HAWX is</source>
        <translation>Was HAWX ist</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Learn by doing, step by step</source>
        <translation>Lernen durch Ausprobieren, Schritt für Schritt</translation>
    </message>
    <message>
        <source>&amp;Exercises…</source>
        <translation>&amp;Übungen…</translation>
    </message>
    <message>
        <source>Questions on what is open, with a check</source>
        <translation>Fragen zu dem, was geöffnet ist; die Antworten werden geprüft</translation>
    </message>
    <message>
        <source>&amp;Help on this panel</source>
        <translation>&amp;Hilfe zu dieser Ansicht</translation>
    </message>
    <message>
        <source>Explain the panel in use</source>
        <translation>Die gerade benutzte Ansicht erklären</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>Ha&amp;ndbuch</translation>
    </message>
    <message>
        <source>The contents of the manual</source>
        <translation>Der Inhalt des Handbuchs</translation>
    </message>
    <message>
        <source>&amp;Search the manual…</source>
        <translation>Im Handbuch &amp;suchen…</translation>
    </message>
    <message>
        <source>Find words in the manual</source>
        <translation>Wörter im Handbuch finden</translation>
    </message>
    <message>
        <source>Take a guided &amp;tour…</source>
        <translation>Geführte &amp;Tour machen…</translation>
    </message>
</context>
<context>
    <name>hawx::Attempts</name>
    <message>
        <source>Right. %1</source>
        <translation>Richtig. %1</translation>
    </message>
    <message>
        <source>Not quite. %1</source>
        <translation>Nicht ganz. %1</translation>
    </message>
</context>
<context>
    <name>hawx::BarChart</name>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 to %3</source>
        <translation>%1 %2 bis %3</translation>
    </message>
    <message>
        <source>%1 %2, %3 %</source>
        <translation>%1 %2, %3 %</translation>
    </message>
    <message>
        <source>%1, from</source>
        <translation>%1, von</translation>
    </message>
    <message>
        <source>%1, to</source>
        <translation>%1, bis</translation>
    </message>
</context>
<context>
    <name>hawx::BuildTour</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>How much may be lost</source>
        <translation>Wie viel verloren gehen darf</translation>
    </message>
    <message>
        <source>Of all configurations within the limits the one with the least power is chosen. The loss limit is also the line in the front, which can be dragged.</source>
        <translation>Von allen Konfigurationen innerhalb der Grenzen wird die mit der geringsten Leistung gewählt. Die Verlustgrenze ist auch als Linie in der Front zu sehen und lässt sich dort ziehen.</translation>
    </message>
    <message>
        <source>Set another loss limit.</source>
        <translation>Eine andere Verlustgrenze setzen.</translation>
    </message>
    <message>
        <source>The loss limit went from %1 to %2: the power of the multipliers went from %3 to %4.</source>
        <translation>Verlustgrenze vorher %1, jetzt %2; Leistung der Multiplizierer vorher %3, jetzt %4.</translation>
    </message>
    <message>
        <source>Or choose a point</source>
        <translation>Oder einen Punkt wählen</translation>
    </message>
    <message>
        <source>Each point of the front is a configuration that no other one beats. Filled ones were measured, hollow ones are predicted.</source>
        <translation>Jeder Punkt der Front ist eine Konfiguration, die von keiner anderen übertroffen wird. Gefüllte Punkte wurden gemessen, hohle sind vorhergesagt.</translation>
    </message>
    <message>
        <source>Click a point that is not chosen yet.</source>
        <translation>Auf einen Punkt klicken, der noch nicht gewählt ist.</translation>
    </message>
    <message>
        <source>Loss %1 instead of %2, power %3 instead of %4, area %5 instead of %6.</source>
        <translation>Verlust %1 statt %2, Leistung %3 statt %4, Fläche %5 statt %6.</translation>
    </message>
    <message>
        <source>Is it true?</source>
        <translation>Stimmt das auch?</translation>
    </message>
    <message>
        <source>A prediction is a prediction. Verifying runs the integers of the hardware, bit for bit, on test images that the search did not use.</source>
        <translation>Eine Vorhersage bleibt eine Vorhersage. Beim Verifizieren wird mit genau denselben ganzen Zahlen gerechnet wie in der Hardware, Bit für Bit, an Testbildern, die die Suche nicht verwendet hat.</translation>
    </message>
    <message>
        <source>Press Verify and wait for the result.</source>
        <translation>Auf „Verifizieren“ klicken und das Ergebnis abwarten.</translation>
    </message>
    <message>
        <source>It loses %1. Predicted was %2, from %3: the interval holds it.</source>
        <translation>Der Verlust beträgt %1. Vorhergesagt war %2, 90-%-Intervall %3: Der gemessene Wert liegt darin.</translation>
    </message>
    <message>
        <source>It loses %1. Predicted was %2, from %3: it lies outside the interval, as one in ten does.</source>
        <translation>Der Verlust beträgt %1. Vorhergesagt war %2, 90-%-Intervall %3: Der gemessene Wert liegt außerhalb, wie in einem von zehn Fällen zu erwarten.</translation>
    </message>
    <message>
        <source>Take it with you</source>
        <translation>Zum Mitnehmen</translation>
    </message>
    <message>
        <source>A configuration can leave the window as a file for other programs, as a report, or as hardware.</source>
        <translation>Eine Konfiguration lässt sich als Datei für andere Programme, als Bericht oder als Hardware weitergeben.</translation>
    </message>
    <message>
        <source>Press Export.</source>
        <translation>Auf „Export“ klicken.</translation>
    </message>
    <message>
        <source>The export window shows what would be written before it is.</source>
        <translation>Das Exportfenster zeigt, was geschrieben würde, bevor es geschieht.</translation>
    </message>
    <message>
        <source>As hardware</source>
        <translation>Als Hardware</translation>
    </message>
    <message>
        <source>Verilog of the multipliers and of the layers that use them, with a test bench.</source>
        <translation>Verilog der Multiplizierer und der Schichten, die sie verwenden, samt Testbench.</translation>
    </message>
    <message>
        <source>Choose a form of hardware in Verilog.</source>
        <translation>Ein Hardware-Format in Verilog wählen.</translation>
    </message>
    <message>
        <source>The preview shows each file. The page Validation runs the hardware in a simulator and compares it with the prediction.</source>
        <translation>Die Vorschau zeigt jede Datei. Auf der Seite „Validierung“ läuft die Hardware in einem Simulator und wird mit der Vorhersage verglichen.</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>The button writes what the preview shows. Nothing that is there already is replaced without asking. The tour leaves this to you.</source>
        <translation>Die Schaltfläche schreibt, was die Vorschau zeigt. Vorhandenes wird nie ohne Rückfrage ersetzt. Diesen Schritt führt die Tour nicht selbst aus.</translation>
    </message>
    <message>
        <source>Choose where to, and press Export.</source>
        <translation>Den Ort wählen und auf „Exportieren“ klicken.</translation>
    </message>
    <message>
        <source>It is written.</source>
        <translation>Geschrieben.</translation>
    </message>
    <message>
        <source>Choose a point and build it</source>
        <translation>Einen Punkt wählen und bauen</translation>
    </message>
    <message>
        <source>From a limit to a configuration, to its proof, to hardware.</source>
        <translation>Von einer Grenze zur Konfiguration, zum Nachweis, zur Hardware.</translation>
    </message>
    <message>
        <source>From here on</source>
        <translation>Wie es weitergeht</translation>
    </message>
    <message>
        <source>Pin configurations to compare them, and save the session to go on later. Help has exercises on all of this.</source>
        <translation>Konfigurationen lassen sich zum Vergleich anheften, und wer die Sitzung speichert, kann später weitermachen. Übungen zu all dem finden sich im Menü „Hilfe“.</translation>
    </message>
</context>
<context>
    <name>hawx::BuiltInMenu</name>
    <message>
        <source>&amp;Built-in networks</source>
        <translation>&amp;Mitgelieferte Netze</translation>
    </message>
</context>
<context>
    <name>hawx::BuiltInNetwork</name>
    <message>
        <source>LeNet-5, Fashion-MNIST</source>
        <translation>LeNet-5, Fashion-MNIST</translation>
    </message>
    <message>
        <source>LeNet-5, MNIST digits</source>
        <translation>LeNet-5, MNIST-Ziffern</translation>
    </message>
    <message>
        <source>ResNet-18 of quarter width, Fashion-MNIST</source>
        <translation>ResNet-18 mit einem Viertel der Breite, Fashion-MNIST</translation>
    </message>
    <message>
        <source>VGG-11 of quarter width, Fashion-MNIST</source>
        <translation>VGG-11 mit einem Viertel der Breite, Fashion-MNIST</translation>
    </message>
    <message>
        <source>EfficientNet-Lite0 of half width, Fashion-MNIST</source>
        <translation>EfficientNet-Lite0 mit halber Breite, Fashion-MNIST</translation>
    </message>
</context>
<context>
    <name>hawx::Callout</name>
    <message>
        <source>&amp;Back</source>
        <translation>Zurüc&amp;k</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>&amp;Überspringen</translation>
    </message>
    <message>
        <source>Leave the tour (Esc)</source>
        <translation>Die Tour verlassen (Esc)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Show me</source>
        <translation>V&amp;ormachen</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>Fert&amp;ig</translation>
    </message>
</context>
<context>
    <name>hawx::Circuit</name>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>characterised</source>
        <translation>charakterisiert</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
</context>
<context>
    <name>hawx::CircuitDetail</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>mit Vorzeichen</translation>
    </message>
    <message>
        <source>unsigned</source>
        <translation>ohne Vorzeichen</translation>
    </message>
    <message>
        <source>&amp;Logarithmic colours</source>
        <translation>Logarithmische &amp;Farben</translation>
    </message>
    <message>
        <source>Shows small errors beside large ones</source>
        <translation>Zeigt auch kleine Fehler neben großen</translation>
    </message>
    <message>
        <source>L switches between a logarithmic and a linear axis</source>
        <translation>L wechselt zwischen logarithmischer und linearer Achse</translation>
    </message>
    <message>
        <source>Figures of the circuit</source>
        <translation>Kennzahlen der Schaltung</translation>
    </message>
    <message>
        <source>Error, approximate less exact</source>
        <translation>Fehler, approximiert minus exakt</translation>
    </message>
    <message>
        <source>Error surface of %1</source>
        <translation>Fehlerfläche von %1</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Point at a pair of operands</source>
        <translation>Auf ein Operandenpaar zeigen</translation>
    </message>
    <message>
        <source>Errors of a circuit</source>
        <translation>Fehler einer Schaltung</translation>
    </message>
    <message>
        <source>Errors of %1</source>
        <translation>Fehler von %1</translation>
    </message>
    <message>
        <source>Errors of %1 and %2</source>
        <translation>Fehler von %1 und %2</translation>
    </message>
    <message>
        <source>Error of %1</source>
        <translation>Fehler von %1</translation>
    </message>
</context>
<context>
    <name>hawx::CircuitExercises</name>
    <message>
        <source>What is the worst-case error of %1, in per cent of 2^16?</source>
        <translation>Wie groß ist der Worst-Case-Fehler von %1, in Prozent von 2^16?</translation>
    </message>
    <message>
        <source>Select %1 among the circuits: its figures stand below its errors.</source>
        <translation>%1 unter den Schaltungen auswählen: Die Kennzahlen stehen unter den Fehlern.</translation>
    </message>
    <message>
        <source>The largest error is %1, and 100 · %1 / 65536 is %2.</source>
        <translation>Der größte Fehler ist %1, und 100 · %1 / 65536 ist %2.</translation>
    </message>
    <message>
        <source>Which of these circuits has the smallest mean error?</source>
        <translation>Welche dieser Schaltungen hat den kleinsten mittleren Fehler?</translation>
    </message>
    <message>
        <source>%1 has %2</source>
        <translation>%1 hat %2</translation>
    </message>
    <message>
        <source>The column MAE of the circuits sorts them by it.</source>
        <translation>Ein Klick auf die Spalte „MAE %“ sortiert die Schaltungen danach.</translation>
    </message>
    <message>
        <source>By mean absolute error (MAE): %1.</source>
        <translation>Nach mittlerem absolutem Fehler (MAE): %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>What does %1 make of %2 times %3?</source>
        <translation>Welches Ergebnis liefert %1 für %2 mal %3?</translation>
    </message>
    <message>
        <source>Select %1 among the circuits and point at A = %2, B = %3. The arrow keys move by one.</source>
        <translation>%1 unter den Schaltungen auswählen und auf A = %2, B = %3 zeigen. Die Pfeiltasten rücken um eins weiter.</translation>
    </message>
    <message>
        <source>The worst case</source>
        <translation>Der schlimmste Fall</translation>
    </message>
    <message>
        <source>The smallest error</source>
        <translation>Der kleinste Fehler</translation>
    </message>
    <message>
        <source>One product</source>
        <translation>Ein einzelnes Produkt</translation>
    </message>
</context>
<context>
    <name>hawx::CircuitFigures</name>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>Cost is</source>
        <translation>Kostenangabe</translation>
    </message>
    <message>
        <source>Where power, area and delay come from</source>
        <translation>Woher Leistung, Fläche und Verzögerung stammen</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>Mittlerer absoluter Fehler</translation>
    </message>
    <message>
        <source>MAE, in % of 2^16</source>
        <translation>MAE, in % von 2^16</translation>
    </message>
    <message>
        <source>Worst-case error</source>
        <translation>Worst-Case-Fehler</translation>
    </message>
    <message>
        <source>WCE, in % of 2^16</source>
        <translation>WCE, in % von 2^16</translation>
    </message>
    <message>
        <source>Error probability</source>
        <translation>Fehlerwahrscheinlichkeit</translation>
    </message>
    <message>
        <source>EP, pairs of operands with an error</source>
        <translation>EP, Anteil der Operandenpaare mit Fehler</translation>
    </message>
    <message>
        <source>Mean relative error</source>
        <translation>Mittlerer relativer Fehler</translation>
    </message>
    <message>
        <source>MRE, over pairs with a product other than 0</source>
        <translation>MRE, über alle Paare mit einem Produkt ungleich 0</translation>
    </message>
    <message>
        <source>RMS error</source>
        <translation>RMS-Fehler</translation>
    </message>
    <message>
        <source>Root of the mean squared error</source>
        <translation>Wurzel aus dem mittleren quadratischen Fehler</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>Mean error, with its sign</source>
        <translation>Mittlerer Fehler mit Vorzeichen</translation>
    </message>
    <message>
        <source>Zero safe</source>
        <translation>Nullerhaltend</translation>
    </message>
    <message>
        <source>0 times anything is 0</source>
        <translation>Ein Produkt mit 0 ist immer 0</translation>
    </message>
    <message>
        <source>Commutative</source>
        <translation>Kommutativ</translation>
    </message>
    <message>
        <source>The order of operands does not matter</source>
        <translation>Die Reihenfolge der Operanden spielt keine Rolle</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>What it was made from, and how</source>
        <translation>Woraus und wie sie entstanden ist</translation>
    </message>
</context>
<context>
    <name>hawx::CircuitShare</name>
    <message>
        <source>%1 ×%2</source>
        <translation>%1 ×%2</translation>
    </message>
</context>
<context>
    <name>hawx::CircuitsBrowser</name>
    <message>
        <source>Import circuits</source>
        <translation>Schaltungen importieren</translation>
    </message>
    <message>
        <source>Import all circuits of a folder</source>
        <translation>Alle Schaltungen eines Ordners importieren</translation>
    </message>
    <message>
        <source>Circuits (*.v *.blif *.c *.h *.bin *.npy *.csv *.txt)</source>
        <translation>Schaltungen (*.v *.blif *.c *.h *.bin *.npy *.csv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>hawx::CircuitsController</name>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1 war nicht lesbar: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 leaves open: %2</source>
        <translation>%1 lässt offen: %2</translation>
    </message>
    <message>
        <source>%1 was skipped: %2</source>
        <translation>%1 wurde übersprungen: %2</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Es wurde nichts importiert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln circuits imported</source>
        <translation>
            <numerusform>%Ln Schaltung importiert</numerusform>
            <numerusform>%Ln Schaltungen importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln known before</source>
        <translation>
            <numerusform>, %Ln bereits bekannt</numerusform>
            <numerusform>, %Ln bereits bekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln files failed</source>
        <translation>
            <numerusform>, %Ln Datei fehlgeschlagen</numerusform>
            <numerusform>, %Ln Dateien fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading circuits</source>
        <translation>Einlesen der Schaltungen</translation>
    </message>
    <message>
        <source>Importing circuits</source>
        <translation>Import von Schaltungen</translation>
    </message>
    <message>
        <source>Evolving %1</source>
        <translation>Evolution von %1</translation>
    </message>
    <message>
        <source>The library has %1, which computes the same.</source>
        <translation>Die Bibliothek enthält bereits %1 mit derselben Funktion.</translation>
    </message>
    <message>
        <source>%1 has joined your library.</source>
        <translation>%1 ist nun Teil der eigenen Bibliothek.</translation>
    </message>
</context>
<context>
    <name>hawx::CircuitsModel</name>
    <message>
        <source>signed</source>
        <translation>mit Vorzeichen</translation>
    </message>
    <message>
        <source>unsigned</source>
        <translation>ohne Vorzeichen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>of your own library</source>
        <translation>aus der eigenen Bibliothek</translation>
    </message>
    <message>
        <source>part of the configuration</source>
        <translation>Teil der Konfiguration</translation>
    </message>
    <message>
        <source>No error</source>
        <translation>Kein Fehler</translation>
    </message>
    <message>
        <source>Mean |E| along operand A: at most %1, for %2 to %3</source>
        <translation>Mittlerer |E| entlang Operand A: höchstens %1, bei %2 bis %3</translation>
    </message>
    <message>
        <source>Nobody stated or computed a cost</source>
        <translation>Kosten weder angegeben noch berechnet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>power within about %1</source>
        <translation>Leistung auf etwa %1 genau</translation>
    </message>
    <message>
        <source>Circuit</source>
        <translation>Schaltung</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Operands</source>
        <translation>Operanden</translation>
    </message>
    <message>
        <source>Power mW</source>
        <translation>Leistung mW</translation>
    </message>
    <message>
        <source>Area µm²</source>
        <translation>Fläche µm²</translation>
    </message>
    <message>
        <source>Delay ns</source>
        <translation>Verzögerung ns</translation>
    </message>
    <message>
        <source>MAE %</source>
        <translation>MAE %</translation>
    </message>
    <message>
        <source>|E| along A</source>
        <translation>|E| entlang A</translation>
    </message>
    <message>
        <source>WCE %</source>
        <translation>WCE %</translation>
    </message>
    <message>
        <source>EP %</source>
        <translation>EP %</translation>
    </message>
    <message>
        <source>MRE %</source>
        <translation>MRE %</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>Zero safe</source>
        <translation>Nullerhaltend</translation>
    </message>
    <message>
        <source>Commutative</source>
        <translation>Kommutativ</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>A search considers the circuits that are ticked</source>
        <translation>Eine Suche berücksichtigt die angehakten Schaltungen</translation>
    </message>
    <message>
        <source>With a new pair of operands in every clock cycle</source>
        <translation>Bei einem neuen Operandenpaar in jedem Takt</translation>
    </message>
    <message>
        <source>Mean absolute error, in % of 2^16</source>
        <translation>Mittlerer absoluter Fehler, in % von 2^16</translation>
    </message>
    <message>
        <source>Mean |E| over operand B along operand A, each row to its own scale</source>
        <translation>Über Operand B gemittelter |E| entlang Operand A, jede Zeile mit eigener Skala</translation>
    </message>
    <message>
        <source>Worst-case error, in % of 2^16</source>
        <translation>Worst-Case-Fehler, in % von 2^16</translation>
    </message>
    <message>
        <source>Error probability: pairs of operands with an error</source>
        <translation>Fehlerwahrscheinlichkeit: Anteil der Operandenpaare mit Fehler</translation>
    </message>
    <message>
        <source>Mean relative error, over pairs with a product other than 0</source>
        <translation>Mittlerer relativer Fehler, über alle Paare mit einem Produkt ungleich 0</translation>
    </message>
    <message>
        <source>Mean error, with its sign</source>
        <translation>Mittlerer Fehler mit Vorzeichen</translation>
    </message>
    <message>
        <source>0 times anything is 0</source>
        <translation>Ein Produkt mit 0 ist immer 0</translation>
    </message>
    <message>
        <source>The order of operands does not matter</source>
        <translation>Die Reihenfolge der Operanden spielt keine Rolle</translation>
    </message>
    <message>
        <source>Where power, area and delay come from</source>
        <translation>Woher Leistung, Fläche und Verzögerung stammen</translation>
    </message>
</context>
<context>
    <name>hawx::CircuitsPanel</name>
    <message>
        <source>No circuit selected</source>
        <translation>Keine Schaltung ausgewählt</translation>
    </message>
    <message>
        <source>Select one to see its errors, or two to compare them.</source>
        <translation>Eine auswählen, um ihre Fehler zu sehen, oder zwei, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>No circuits yet</source>
        <translation>Noch keine Schaltungen</translation>
    </message>
    <message>
        <source>The library is being read.</source>
        <translation>Die Bibliothek wird eingelesen.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Tick or untick</source>
        <translation>An- oder ab&amp;haken</translation>
    </message>
    <message>
        <source>A search considers the circuits that are ticked</source>
        <translation>Eine Suche berücksichtigt die angehakten Schaltungen</translation>
    </message>
    <message>
        <source>&amp;Evolve…</source>
        <translation>&amp;Evolvieren…</translation>
    </message>
    <message>
        <source>Makes a circuit cheaper within bounds on its errors</source>
        <translation>Macht eine Schaltung innerhalb von Fehlerschranken günstiger</translation>
    </message>
    <message>
        <source>Import &amp;files…</source>
        <translation>&amp;Dateien importieren…</translation>
    </message>
    <message>
        <source>Multipliers in C, Verilog or BLIF, or tables of results</source>
        <translation>Multiplizierer in C, Verilog oder BLIF oder Ergebnistabellen</translation>
    </message>
    <message>
        <source>Import f&amp;older…</source>
        <translation>&amp;Ordner importieren…</translation>
    </message>
    <message>
        <source>Show all circuits</source>
        <translation>Alle Schaltungen zeigen</translation>
    </message>
    <message>
        <source>As the files tell</source>
        <translation>Laut Dateien</translation>
    </message>
    <message>
        <source>O&amp;perands</source>
        <translation>O&amp;peranden</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Mit Vorzeichen</translation>
    </message>
    <message>
        <source>Unsigned</source>
        <translation>Ohne Vorzeichen</translation>
    </message>
    <message>
        <source>&amp;Index of signed tables</source>
        <translation>&amp;Index vorzeichenbehafteter Tabellen</translation>
    </message>
    <message>
        <source>Value of the operand + 128</source>
        <translation>Wert des Operanden + 128</translation>
    </message>
    <message>
        <source>Byte of the operand</source>
        <translation>Byte des Operanden</translation>
    </message>
    <message>
        <source>O&amp;rder of tables</source>
        <translation>&amp;Reihenfolge in Tabellen</translation>
    </message>
    <message>
        <source>First index is A</source>
        <translation>Erster Index ist A</translation>
    </message>
    <message>
        <source>First index is B</source>
        <translation>Erster Index ist B</translation>
    </message>
    <message>
        <source>Circuits</source>
        <translation>Schaltungen</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>No circuit meets the filters</source>
        <translation>Keine Schaltung passt zu den Filtern</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more remarks</source>
        <translation>
            <numerusform>und %Ln weitere Anmerkung</numerusform>
            <numerusform>und %Ln weitere Anmerkungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::ClassBars</name>
    <message>
        <source>Class probabilities</source>
        <translation>Klassenwahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>exact: %1, %2; approximate: %3, %4</source>
        <translation>exakt: %1, %2; approximiert: %3, %4</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>approximate</source>
        <translation>approximiert</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>Class probabilities, exact and approximate</source>
        <translation>Klassenwahrscheinlichkeiten, exakt und approximiert</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
</context>
<context>
    <name>hawx::ClassModel</name>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>Trainingsbilder</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>Testbilder</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Samples: %1</source>
        <translation>Beispiele: %1</translation>
    </message>
</context>
<context>
    <name>hawx::ClassNames</name>
    <message>
        <source>T-shirt/top</source>
        <translation>T-Shirt/Top</translation>
    </message>
    <message>
        <source>Trouser</source>
        <translation>Hose</translation>
    </message>
    <message>
        <source>Pullover</source>
        <translation>Pullover</translation>
    </message>
    <message>
        <source>Dress</source>
        <translation>Kleid</translation>
    </message>
    <message>
        <source>Coat</source>
        <translation>Mantel</translation>
    </message>
    <message>
        <source>Sandal</source>
        <translation>Sandale</translation>
    </message>
    <message>
        <source>Shirt</source>
        <translation>Hemd</translation>
    </message>
    <message>
        <source>Sneaker</source>
        <translation>Sneaker</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>Tasche</translation>
    </message>
    <message>
        <source>Ankle boot</source>
        <translation>Stiefelette</translation>
    </message>
    <message>
        <source>airplane</source>
        <translation>Flugzeug</translation>
    </message>
    <message>
        <source>automobile</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>bird</source>
        <translation>Vogel</translation>
    </message>
    <message>
        <source>cat</source>
        <translation>Katze</translation>
    </message>
    <message>
        <source>deer</source>
        <translation>Hirsch</translation>
    </message>
    <message>
        <source>dog</source>
        <translation>Hund</translation>
    </message>
    <message>
        <source>frog</source>
        <translation>Frosch</translation>
    </message>
    <message>
        <source>horse</source>
        <translation>Pferd</translation>
    </message>
    <message>
        <source>ship</source>
        <translation>Schiff</translation>
    </message>
    <message>
        <source>truck</source>
        <translation>Lastwagen</translation>
    </message>
</context>
<context>
    <name>hawx::ColourBar</name>
    <message>
        <source>Colour scale from %1 to %2</source>
        <translation>Farbskala von %1 bis %2</translation>
    </message>
</context>
<context>
    <name>hawx::ComparisonHeader</name>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of configuration %1</source>
        <translation>Name der Konfiguration %1</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Choose configuration %1</source>
        <translation>Konfiguration %1 wählen</translation>
    </message>
    <message>
        <source>Remove configuration %1 from the comparison</source>
        <translation>Konfiguration %1 aus dem Vergleich entfernen</translation>
    </message>
</context>
<context>
    <name>hawx::ComparisonModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 ×%2</source>
        <translation>%1 ×%2</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>passt nicht</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>verifiziert</translation>
    </message>
    <message>
        <source>best</source>
        <translation>Bestwert</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Different circuits</source>
        <translation>Verschiedene Schaltungen</translation>
    </message>
    <message>
        <source>Circuits</source>
        <translation>Schaltungen</translation>
    </message>
</context>
<context>
    <name>hawx::ComparisonPanel</name>
    <message>
        <source>Comparison of pinned configurations</source>
        <translation>Vergleich angehefteter Konfigurationen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Nothing to compare</source>
        <translation>Nichts zu vergleichen</translation>
    </message>
    <message>
        <source>Double-click points of the front, or press P, to pin configurations here.</source>
        <translation>Auf Punkte der Front doppelklicken oder P drücken, um Konfigurationen hier anzuheften.</translation>
    </message>
    <message>
        <source>Comparison of configurations</source>
        <translation>Vergleich von Konfigurationen</translation>
    </message>
    <message>
        <source>configuration</source>
        <translation>Konfiguration</translation>
    </message>
</context>
<context>
    <name>hawx::ConfigurationModel</name>
    <message numerus="yes">
        <source>%1 in %Ln filters</source>
        <translation>
            <numerusform>%1 in %Ln Filter</numerusform>
            <numerusform>%1 in %Ln Filtern</numerusform>
        </translation>
    </message>
    <message>
        <source>contributes %1 where the whole network loses 1 pp</source>
        <translation>trägt %1 bei, wenn das ganze Netz 1 pp verliert</translation>
    </message>
    <message>
        <source>one multiplier: power %1, area %2</source>
        <translation>ein Multiplizierer: Leistung %1, Fläche %2</translation>
    </message>
    <message>
        <source>filter %1</source>
        <translation>Filter %1</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Circuits</source>
        <translation>Schaltungen</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Circuits and the number of filters that use them</source>
        <translation>Schaltungen und die Anzahl der Filter, die sie verwenden</translation>
    </message>
    <message>
        <source>What these filters contribute where the whole network loses 1 pp</source>
        <translation>Was diese Filter beitragen, wenn das ganze Netz 1 pp verliert</translation>
    </message>
    <message>
        <source>Change of a multiplier&apos;s power against the exact circuit</source>
        <translation>Änderung der Leistung eines Multiplizierers gegenüber der exakten Schaltung</translation>
    </message>
</context>
<context>
    <name>hawx::ConfigurationPanel</name>
    <message>
        <source>Configuration by layer and filter</source>
        <translation>Konfiguration nach Schicht und Filter</translation>
    </message>
    <message>
        <source>Circuit of the selected filters</source>
        <translation>Schaltung der ausgewählten Filter</translation>
    </message>
    <message>
        <source>Gives the selected filters this circuit</source>
        <translation>Gibt den ausgewählten Filtern diese Schaltung</translation>
    </message>
    <message>
        <source>Select filters to give them a circuit</source>
        <translation>Filter auswählen, um ihnen eine Schaltung zu geben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln filters of %1:</source>
        <translation>
            <numerusform>%Ln Filter von %1:</numerusform>
            <numerusform>%Ln Filter von %1:</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Give circuit</source>
        <translation>&amp;Schaltung zuordnen</translation>
    </message>
    <message>
        <source>&amp;Unfold all</source>
        <translation>Alle &amp;ausklappen</translation>
    </message>
    <message>
        <source>&amp;Fold all</source>
        <translation>Alle &amp;einklappen</translation>
    </message>
</context>
<context>
    <name>hawx::CopyRows</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>hawx::CostErrorChart</name>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>Cost, across</source>
        <translation>Kosten, waagerecht</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>Mittlerer absoluter Fehler</translation>
    </message>
    <message>
        <source>Worst-case error</source>
        <translation>Worst-Case-Fehler</translation>
    </message>
    <message>
        <source>Error probability</source>
        <translation>Fehlerwahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Mean relative error</source>
        <translation>Mittlerer relativer Fehler</translation>
    </message>
    <message>
        <source>RMS error</source>
        <translation>RMS-Fehler</translation>
    </message>
    <message>
        <source>Absolute bias</source>
        <translation>Betrag des Bias</translation>
    </message>
    <message>
        <source>Error, up</source>
        <translation>Fehler, senkrecht</translation>
    </message>
    <message>
        <source>Cost and error of circuits</source>
        <translation>Kosten und Fehler von Schaltungen</translation>
    </message>
    <message>
        <source>by</source>
        <translation>über</translation>
    </message>
    <message>
        <source>%1, cost %2</source>
        <translation>%1, Kosten %2</translation>
    </message>
</context>
<context>
    <name>hawx::DataController</name>
    <message>
        <source>Looking at %1</source>
        <translation>Prüfung von %1</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>Daten öffnen</translation>
    </message>
    <message>
        <source>Open a list of images</source>
        <translation>Bilderliste öffnen</translation>
    </message>
    <message>
        <source>Lists of images (*.csv)</source>
        <translation>Bilderlisten (*.csv)</translation>
    </message>
</context>
<context>
    <name>hawx::DataDialog</name>
    <message>
        <source>MNIST-style IDX files</source>
        <translation>IDX-Dateien wie bei MNIST</translation>
    </message>
    <message>
        <source>CIFAR-10 binary files</source>
        <translation>CIFAR-10-Binärdateien</translation>
    </message>
    <message>
        <source>CIFAR-100 binary files, fine labels</source>
        <translation>CIFAR-100-Binärdateien, feine Labels</translation>
    </message>
    <message>
        <source>A folder of images for each class</source>
        <translation>Ein Bilderordner je Klasse</translation>
    </message>
    <message>
        <source>List of images and labels (CSV)</source>
        <translation>Liste von Bildern und Labels (CSV)</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>Daten öffnen</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>&amp;Use this data set</source>
        <translation>Diesen Datensatz &amp;verwenden</translation>
    </message>
    <message>
        <source>Choose &amp;another…</source>
        <translation>&amp;Anderen wählen…</translation>
    </message>
    <message>
        <source>Labelled images for training and test</source>
        <translation>Gelabelte Bilder für Training und Test</translation>
    </message>
    <message>
        <source>&lt;p&gt;A folder of&lt;/p&gt;&lt;ul&gt;&lt;li&gt;MNIST-style IDX files, plain or compressed&lt;/li&gt;&lt;li&gt;CIFAR-10 or CIFAR-100 binary files&lt;/li&gt;&lt;li&gt;images, one sub-folder for each class, with or without train and test above&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;or a list of images as a CSV file. Its columns are path, label and, if there is a third, train or test.&lt;/p&gt;&lt;p&gt;Where nothing says which images are for test, every fifth of a class is.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Ein Ordner mit&lt;/p&gt;&lt;ul&gt;&lt;li&gt;IDX-Dateien wie bei MNIST, auch komprimiert&lt;/li&gt;&lt;li&gt;CIFAR-10- oder CIFAR-100-Binärdateien&lt;/li&gt;&lt;li&gt;Bildern in einem Unterordner je Klasse, mit oder ohne train und test darüber&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;oder eine Bilderliste als CSV-Datei. Ihre Spalten enthalten Pfad, Label und, falls es eine dritte gibt, train oder test.&lt;/p&gt;&lt;p&gt;Ist nirgends angegeben, welche Bilder zum Testen dienen, ist es jedes fünfte einer Klasse.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Choose a &amp;folder…</source>
        <translation>&amp;Ordner wählen…</translation>
    </message>
    <message>
        <source>Choose a &amp;list…</source>
        <translation>&amp;Liste wählen…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Einlesen von %1</translation>
    </message>
    <message>
        <source>%1. %2 training and %3 test images, %4 classes of the network %5.</source>
        <translation>%1. %2 Trainings- und %3 Testbilder, %4 Klassen des Netzes %5.</translation>
    </message>
</context>
<context>
    <name>hawx::DataPanel</name>
    <message>
        <source>Some images of the data set</source>
        <translation>Einige Bilder des Datensatzes</translation>
    </message>
    <message>
        <source>%1 training and %2 test images, %3</source>
        <translation>%1 Trainings- und %2 Testbilder, %3</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Details…</translation>
    </message>
    <message>
        <source>Classes, samples, and how images become the network&apos;s input</source>
        <translation>Klassen, Beispiele und wie aus Bildern die Eingabe des Netzes wird</translation>
    </message>
</context>
<context>
    <name>hawx::DataTableModel</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>hawx::DataWarnings</name>
    <message>
        <source>The %1 class names of the data set are not all among the %2 of the network. Labels are taken as they are.</source>
        <translation>Die %1 Klassennamen des Datensatzes finden sich nicht alle unter den %2 des Netzes. Die Labels werden unverändert übernommen.</translation>
    </message>
    <message>
        <source>The largest class has %1 times as many training images as the smallest.</source>
        <translation>Die größte Klasse hat %1-mal so viele Trainingsbilder wie die kleinste.</translation>
    </message>
    <message>
        <source>It cannot be used. Images with labels beyond the %1 classes of the network: %2.</source>
        <translation>Nicht verwendbar. Bilder mit Klassennummern jenseits der %1 Klassen des Netzes: %2.</translation>
    </message>
    <message>
        <source>Test images that are training images, too, pixel by pixel: %1 of %2. Losses measured on them look better than they are.</source>
        <translation>Testbilder, die Pixel für Pixel auch Trainingsbilder sind: %1 von %2. Auf ihnen gemessene Verluste sehen besser aus, als sie sind.</translation>
    </message>
    <message>
        <source>Classes without training images: %1 of %2.</source>
        <translation>Klassen ohne Trainingsbilder: %1 von %2.</translation>
    </message>
    <message>
        <source>Classes without test images: %1 of %2.</source>
        <translation>Klassen ohne Testbilder: %1 von %2.</translation>
    </message>
</context>
<context>
    <name>hawx::DecisionsController</name>
    <message>
        <source>change of limits</source>
        <translation>(Grenzen ändern)</translation>
    </message>
    <message>
        <source>change of the accelerator</source>
        <translation>(Beschleuniger ändern)</translation>
    </message>
    <message>
        <source>choice of a configuration</source>
        <translation>(Konfiguration wählen)</translation>
    </message>
    <message>
        <source>change of circuits</source>
        <translation>(Schaltungen ändern)</translation>
    </message>
    <message>
        <source>removal of a pin</source>
        <translation>(Konfiguration lösen)</translation>
    </message>
    <message>
        <source>pin</source>
        <translation>(Konfiguration anheften)</translation>
    </message>
    <message>
        <source>name of a pin</source>
        <translation>(Konfiguration benennen)</translation>
    </message>
</context>
<context>
    <name>hawx::ErrorScaleBar</name>
    <message>
        <source>Colours of errors from %1 to %2</source>
        <translation>Farben der Fehler von %1 bis %2</translation>
    </message>
</context>
<context>
    <name>hawx::ErrorSurface</name>
    <message>
        <source>a = %1, b = %2: exact %3, approximate %4, error %5</source>
        <translation>a = %1, b = %2: exakt %3, approximiert %4, Fehler %5</translation>
    </message>
    <message>
        <source>Operand A</source>
        <translation>Operand A</translation>
    </message>
    <message>
        <source>Operand B</source>
        <translation>Operand B</translation>
    </message>
</context>
<context>
    <name>hawx::EvolutionPlot</name>
    <message>
        <source>power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>Progress of the evolution</source>
        <translation>Verlauf der Evolution</translation>
    </message>
    <message>
        <source>Power and area of the best circuit so far appear here.</source>
        <translation>Leistung und Fläche der bisher besten Schaltung erscheinen hier.</translation>
    </message>
    <message>
        <source>Evolution from %1</source>
        <translation>Evolution aus %1</translation>
    </message>
    <message>
        <source>Evolution</source>
        <translation>Evolution</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>Zeit (s)</translation>
    </message>
    <message>
        <source>Candidates evaluated</source>
        <translation>Ausgewertete Kandidaten</translation>
    </message>
    <message>
        <source>Of the start (%)</source>
        <translation>In % des Ausgangswerts</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
</context>
<context>
    <name>hawx::EvolveDialog</name>
    <message>
        <source>E&amp;xact where an operand is 0</source>
        <translation>E&amp;xakt, wenn ein Operand 0 ist</translation>
    </message>
    <message>
        <source>S&amp;how it</source>
        <translation>An&amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Sto&amp;p and keep the best</source>
        <translation>Sto&amp;ppen, Bestes behalten</translation>
    </message>
    <message>
        <source>Evolve a circuit</source>
        <translation>Schaltung evolvieren</translation>
    </message>
    <message>
        <source>Start &amp;from</source>
        <translation>&amp;Ausgehen von</translation>
    </message>
    <message>
        <source>&amp;Mean absolute error</source>
        <translation>&amp;Mittlerer absoluter Fehler</translation>
    </message>
    <message>
        <source>In % of 2^16</source>
        <translation>In % von 2^16</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Worst-case error</source>
        <translation>&amp;Worst-Case-Fehler</translation>
    </message>
    <message>
        <source>Error &amp;probability</source>
        <translation>&amp;Fehlerwahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Pairs of operands with an error</source>
        <translation>Anteil der Operandenpaare mit Fehler</translation>
    </message>
    <message>
        <source>&amp;Bias</source>
        <translation>&amp;Bias</translation>
    </message>
    <message>
        <source>Mean error, either sign, of results before signs are applied</source>
        <translation>Betrag des mittleren Fehlers der Ergebnisse, bevor Vorzeichen angewandt werden</translation>
    </message>
    <message>
        <source>power times area</source>
        <translation>Leistung mal Fläche</translation>
    </message>
    <message>
        <source>power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Power alone exploits what the cost model does not know</source>
        <translation>Wird nur die Leistung minimiert, nutzt die Evolution Lücken des Kostenmodells aus</translation>
    </message>
    <message>
        <source>Make s&amp;mall</source>
        <translation>M&amp;inimieren</translation>
    </message>
    <message>
        <source>after a time</source>
        <translation>nach Zeit</translation>
    </message>
    <message>
        <source>after candidates</source>
        <translation>nach Kandidaten</translation>
    </message>
    <message>
        <source>After a number of candidates the result is the same on every machine</source>
        <translation>Nach einer Anzahl von Kandidaten ist das Ergebnis auf jedem Rechner gleich</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source> thousand</source>
        <translation> Tsd.</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>&amp;Ende</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>Sta&amp;rtwert</translation>
    </message>
    <message>
        <source>from its hash</source>
        <translation>aus dem Hash</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>at most </source>
        <translation>höchstens </translation>
    </message>
    <message>
        <source>Bound the mean, the worst or the share of errors</source>
        <translation>Mittleren Fehler, größten Fehler oder Fehleranteil beschränken</translation>
    </message>
</context>
<context>
    <name>hawx::ExerciseController</name>
    <message>
        <source>What is open gives nothing to ask here.</source>
        <translation>Zu dem, was geöffnet ist, gibt es hier nichts zu fragen.</translation>
    </message>
</context>
<context>
    <name>hawx::ExercisesDialog</name>
    <message>
        <source>&amp;Another question</source>
        <translation>&amp;Andere Frage</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>The same exercise on something else</source>
        <translation>Dieselbe Übung an einem anderen Beispiel</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>gelöst</translation>
    </message>
    <message>
        <source>not solved yet</source>
        <translation>noch nicht gelöst</translation>
    </message>
</context>
<context>
    <name>hawx::ExplorationExercises</name>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1: %2 products, %3 of the power</source>
        <translation>%1: %2 Produkte, %3 der Leistung</translation>
    </message>
    <message>
        <source>Which layer takes most of the power of the multiplications in the configuration in view?</source>
        <translation>Welche Schicht braucht in der angezeigten Konfiguration die meiste Leistung für Multiplikationen?</translation>
    </message>
    <message>
        <source>The network panel shows each layer&apos;s share of the power.</source>
        <translation>Die Ansicht „Netz“ zeigt den Anteil jeder Schicht an der Leistung.</translation>
    </message>
    <message>
        <source>%1 scores %2</source>
        <translation>%1 hat den Wert %2</translation>
    </message>
    <message>
        <source>Which layer minds %1 most?</source>
        <translation>Welche Schicht reagiert am empfindlichsten auf %1?</translation>
    </message>
    <message>
        <source>The sensitivity panel shows it under Layers.</source>
        <translation>Die Ansicht „Sensitivität“ zeigt es unter „Schichten“.</translation>
    </message>
    <message>
        <source>With a loss of at most %1 and no other limit, how much power does the best configuration save?</source>
        <translation>Wie viel Leistung spart die beste Konfiguration bei einem Verlust von höchstens %1 und ohne weitere Grenzen?</translation>
    </message>
    <message>
        <source>Set this loss limit among the targets, remove all others, and look at the configuration.</source>
        <translation>Diese Verlustgrenze in den Vorgaben setzen, alle anderen entfernen und die Konfiguration ansehen.</translation>
    </message>
    <message>
        <source>It takes %1 where the exact network takes %2: that is %3.</source>
        <translation>Sie braucht %1, das exakte Netz dagegen %2: Das sind %3.</translation>
    </message>
    <message>
        <source>How many different circuits does the configuration in view use?</source>
        <translation>Wie viele verschiedene Schaltungen verwendet die angezeigte Konfiguration?</translation>
    </message>
    <message>
        <source>Open the layers of the configuration, or mark the filters in the sensitivity map.</source>
        <translation>Die Schichten der Konfiguration ausklappen oder die Filter in der Sensitivitätskarte markieren.</translation>
    </message>
    <message>
        <source>It uses %1.</source>
        <translation>Sie verwendet %1.</translation>
    </message>
    <message>
        <source>Give %1 another circuit, and nothing else, so that the power falls and the predicted loss is at most %2.</source>
        <translation>Nur für %1 eine andere Schaltung wählen, sodass die Leistung sinkt und der vorhergesagte Verlust höchstens %2 beträgt.</translation>
    </message>
    <message>
        <source>Select the filter in the sensitivity map and choose its circuit in the configuration. Undo what did not help.</source>
        <translation>Den Filter in der Sensitivitätskarte auswählen und seine Schaltung in der Konfiguration wählen. Was nicht geholfen hat, rückgängig machen.</translation>
    </message>
    <message>
        <source>With %1 it takes %2 instead of %3, at a predicted loss of %4.</source>
        <translation>Mit %1 braucht die Konfiguration %2 statt %3, bei einem vorhergesagten Verlust von %4.</translation>
    </message>
    <message>
        <source>Bring a configuration into view that loses at most %1 and saves at least %2 of the power.</source>
        <translation>Eine Konfiguration anzeigen, die höchstens %1 verliert und mindestens %2 der Leistung spart.</translation>
    </message>
    <message>
        <source>Set the loss limit, or click a point below and to the left of others in the front.</source>
        <translation>Die Verlustgrenze setzen oder in der Front auf einen Punkt klicken, der links unterhalb von anderen liegt.</translation>
    </message>
    <message>
        <source>One point of the front loses %1 and changes the power by %2.</source>
        <translation>Ein Punkt der Front verliert %1 und ändert die Leistung um %2.</translation>
    </message>
    <message>
        <source>Where the power goes</source>
        <translation>Wo die Leistung bleibt</translation>
    </message>
    <message>
        <source>Who minds most</source>
        <translation>Wer am empfindlichsten ist</translation>
    </message>
    <message>
        <source>What a loss buys</source>
        <translation>Was ein Verlust einbringt</translation>
    </message>
    <message>
        <source>How many kinds</source>
        <translation>Wie viele Schaltungen</translation>
    </message>
    <message>
        <source>A cheaper filter</source>
        <translation>Ein günstigerer Filter</translation>
    </message>
    <message>
        <source>Two targets at once</source>
        <translation>Zwei Vorgaben zugleich</translation>
    </message>
</context>
<context>
    <name>hawx::ExploreController</name>
    <message>
        <source>Exploring %1</source>
        <translation>Erkundung von %1</translation>
    </message>
</context>
<context>
    <name>hawx::ExploreOptionsDialog</name>
    <message>
        <source>&amp;loss</source>
        <translation>&amp;Verlust</translation>
    </message>
    <message>
        <source>&amp;power</source>
        <translation>&amp;Leistung</translation>
    </message>
    <message>
        <source>are&amp;a</source>
        <translation>&amp;Fläche</translation>
    </message>
    <message>
        <source>latenc&amp;y</source>
        <translation>La&amp;tenz</translation>
    </message>
    <message>
        <source>&amp;energy</source>
        <translation>&amp;Energie</translation>
    </message>
    <message>
        <source>Settings of the search</source>
        <translation>Einstellungen der Suche</translation>
    </message>
    <message>
        <source>unsigned, signs apart</source>
        <translation>ohne Vorzeichen (getrennt geführt)</translation>
    </message>
    <message>
        <source>signed, two&apos;s complement</source>
        <translation>mit Vorzeichen (Zweierkomplement)</translation>
    </message>
    <message>
        <source>What the multipliers are given, and so which circuits there are</source>
        <translation>Was die Multiplizierer erhalten und damit, welche Schaltungen es gibt</translation>
    </message>
    <message>
        <source>a circuit for each filter</source>
        <translation>eine Schaltung je Filter</translation>
    </message>
    <message>
        <source>a circuit for each layer</source>
        <translation>eine Schaltung je Schicht</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Largest losses, in percentage points, of operating points that share one set of circuits, such as %1; a machine can switch between them</source>
        <translation>Größte Verluste, in Prozentpunkten, von Arbeitspunkten mit gemeinsamem Schaltungssatz, etwa %1; ein Beschleuniger kann zwischen ihnen umschalten</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>&amp;Operands</source>
        <translation>&amp;Operanden</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>&amp;Zuordnen</translation>
    </message>
    <message>
        <source>Make small</source>
        <translation>Minimieren</translation>
    </message>
    <message>
        <source>&amp;Quality levels</source>
        <translation>&amp;Qualitätsstufen</translation>
    </message>
    <message>
        <source>Compensate errors, where that helps</source>
        <translation>Fehler kompensieren, wo es hilft</translation>
    </message>
    <message>
        <source>&amp;Fold mean errors into biases</source>
        <translation>&amp;Mittlere Fehler in Bias einrechnen</translation>
    </message>
    <message>
        <source>Subtract each filter&apos;s mean error from its bias; costs no hardware</source>
        <translation>Den mittleren Fehler jedes Filters von dessen Bias abziehen; kostet keine Hardware</translation>
    </message>
    <message>
        <source>Remap &amp;weights</source>
        <translation>&amp;Gewichte ersetzen</translation>
    </message>
    <message>
        <source>Store weights that the circuit multiplies better; costs no hardware</source>
        <translation>Gewichte speichern, mit denen die Schaltung besser multipliziert; kostet keine Hardware</translation>
    </message>
    <message>
        <source>&amp;Swap operands</source>
        <translation>O&amp;peranden tauschen</translation>
    </message>
    <message>
        <source>Exchange weight and activation where the circuit is not commutative</source>
        <translation>Gewicht und Aktivierung vertauschen, wo die Schaltung nicht kommutativ ist</translation>
    </message>
    <message>
        <source>Control &amp;variate</source>
        <translation>&amp;Kontrollvariate</translation>
    </message>
    <message>
        <source>Subtract what the sum of activations says of the error; costs an adder for each processing element</source>
        <translation>Abziehen, was die Summe der Aktivierungen über den Fehler aussagt; kostet einen Addierer je Verarbeitungselement</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <source> images</source>
        <translation> Bilder</translation>
    </message>
    <message>
        <source> points</source>
        <translation> Punkte</translation>
    </message>
    <message>
        <source>Cali&amp;bration</source>
        <translation>Kali&amp;brierung</translation>
    </message>
    <message>
        <source>Training images that fix the range of activations</source>
        <translation>Trainingsbilder, die den Wertebereich der Aktivierungen festlegen</translation>
    </message>
    <message>
        <source>Pro&amp;file</source>
        <translation>Prof&amp;il</translation>
    </message>
    <message>
        <source>Training images that measure sensitivity</source>
        <translation>Trainingsbilder, an denen die Sensitivität gemessen wird</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>Te&amp;st</translation>
    </message>
    <message>
        <source>all images</source>
        <translation>alle Bilder</translation>
    </message>
    <message>
        <source>Test images that verified losses refer to</source>
        <translation>Testbilder, auf die sich verifizierte Verluste beziehen</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>Ve&amp;rifizieren</translation>
    </message>
    <message>
        <source>Most points of the front to measure bit-true</source>
        <translation>Höchstzahl der Punkte der Front, die bitgenau gemessen werden</translation>
    </message>
    <message>
        <source>&amp;Refine</source>
        <translation>Verfei&amp;nern</translation>
    </message>
    <message>
        <source>Further points to measure, found by changing verified ones</source>
        <translation>Weitere zu messende Punkte, durch Ändern verifizierter gefunden</translation>
    </message>
    <message>
        <source>Verify what limits c&amp;hoose</source>
        <translation>Auswa&amp;hl durch Grenzen verifizieren</translation>
    </message>
    <message>
        <source>After the search, too, and by itself, where that takes a moment only</source>
        <translation>Auch nach der Suche, und zwar von selbst, wenn es nur einen Augenblick dauert</translation>
    </message>
    <message>
        <source>Quality levels are losses in percentage points above 0, with ; between them.</source>
        <translation>Qualitätsstufen sind Verluste in Prozentpunkten über 0, getrennt durch „;“.</translation>
    </message>
    <message>
        <source>Choose the loss and one or two costs to make small.</source>
        <translation>Zum Minimieren den Verlust und ein oder zwei Kostengrößen wählen.</translation>
    </message>
</context>
<context>
    <name>hawx::ExportController</name>
    <message>
        <source>The preview is being made.</source>
        <translation>Die Vorschau wird erstellt.</translation>
    </message>
    <message>
        <source>Validation needs the network and images that were explored: they are not open.</source>
        <translation>Zum Validieren müssen das erkundete Netz und die erkundeten Bilder geöffnet sein.</translation>
    </message>
    <message>
        <source>Tick at least one layer.</source>
        <translation>Mindestens eine Schicht anhaken.</translation>
    </message>
    <message>
        <source>Preview of an export</source>
        <translation>Vorschau eines Exports</translation>
    </message>
    <message>
        <source>Where the folder is to be</source>
        <translation>Wo der Ordner angelegt wird</translation>
    </message>
    <message>
        <source>Export configuration</source>
        <translation>Konfiguration exportieren</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>Export von %1</translation>
    </message>
    <message>
        <source>Validating hardware</source>
        <translation>Validierung der Hardware</translation>
    </message>
    <message>
        <source>Cancelled: not all was validated.</source>
        <translation>Abgebrochen: Es wurde nicht alles validiert.</translation>
    </message>
</context>
<context>
    <name>hawx::ExportDialog</name>
    <message>
        <source>&amp;Layers</source>
        <translation>&amp;Schichten</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>&amp;Validate</source>
        <translation>&amp;Validieren</translation>
    </message>
    <message>
        <source>Export configuration</source>
        <translation>Konfiguration exportieren</translation>
    </message>
    <message>
        <source>Ex&amp;port</source>
        <translation>E&amp;xport</translation>
    </message>
    <message>
        <source>Vali&amp;dation</source>
        <translation>Va&amp;lidierung</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>F&amp;orm</source>
        <translation>Fo&amp;rmat</translation>
    </message>
    <message>
        <source>Save &amp;to</source>
        <translation>S&amp;peichern in</translation>
    </message>
    <message>
        <source>%1 exists already. Replace it?</source>
        <translation>%1 ist bereits vorhanden. Ersetzen?</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>In %1 gespeichert</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
</context>
<context>
    <name>hawx::ExportForms</name>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Configuration file (JSON)</source>
        <translation>Konfigurationsdatei (JSON)</translation>
    </message>
    <message>
        <source>Table of filters (CSV)</source>
        <translation>Filtertabelle (CSV)</translation>
    </message>
    <message>
        <source>Verilog with test benches</source>
        <translation>Verilog mit Testbenches</translation>
    </message>
    <message>
        <source>Truth tables for simulators</source>
        <translation>Wahrheitstabellen für Simulatoren</translation>
    </message>
    <message>
        <source>C++ header with reference loop</source>
        <translation>C++-Header mit Referenzschleife</translation>
    </message>
    <message>
        <source>Quantised network (ONNX)</source>
        <translation>Quantisiertes Netz (ONNX)</translation>
    </message>
    <message>
        <source>Layers with circuits (hls4ml)</source>
        <translation>Schichten mit Schaltungen (hls4ml)</translation>
    </message>
    <message>
        <source>Report (HTML)</source>
        <translation>Bericht (HTML)</translation>
    </message>
    <message>
        <source>Report (PDF)</source>
        <translation>Bericht (PDF)</translation>
    </message>
    <message>
        <source>Needs a configuration that the search found: this one was made by hand or is for another machine.</source>
        <translation>Erfordert eine Konfiguration aus der Suche: Diese wurde von Hand erstellt oder gehört zu einem anderen Beschleuniger.</translation>
    </message>
    <message>
        <source>Needs the network and images that were explored: they are not open.</source>
        <translation>Erfordert das erkundete Netz und die erkundeten Bilder: Sie sind nicht geöffnet.</translation>
    </message>
    <message>
        <source>Needs test images: open those that were explored.</source>
        <translation>Erfordert Testbilder: die erkundeten Bilder öffnen.</translation>
    </message>
    <message>
        <source>Needs a machine.</source>
        <translation>Erfordert einen Beschleuniger.</translation>
    </message>
</context>
<context>
    <name>hawx::ExportPreview</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Byte</translation>
    </message>
    <message numerus="yes">
        <source>Preview: %Ln files, %1</source>
        <translation>
            <numerusform>Vorschau: %Ln Datei, %1</numerusform>
            <numerusform>Vorschau: %Ln Dateien, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview: one file, %1</source>
        <translation>Vorschau: eine Datei, %1</translation>
    </message>
    <message>
        <source>This is no text: nothing of it can be shown here.</source>
        <translation>Dies ist kein Text: Davon lässt sich hier nichts anzeigen.</translation>
    </message>
    <message>
        <source>A browser shows it in its full layout.</source>
        <translation>Ein Browser zeigt die vollständige Gestaltung.</translation>
    </message>
    <message>
        <source>Shown is the beginning, %1.</source>
        <translation>Gezeigt wird nur der Anfang, %1.</translation>
    </message>
</context>
<context>
    <name>hawx::FeatureMapView</name>
    <message>
        <source>Feature maps</source>
        <translation>Feature-Maps</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln channels, largest difference %2</source>
        <translation>
            <numerusform>%1: %Ln Kanal, größte Differenz %2</numerusform>
            <numerusform>%1: %Ln Kanäle, größte Differenz %2</numerusform>
        </translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>approximate</source>
        <translation>approximiert</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>channel %1 of %2, row %3, column %4
exact %5, approximate %6, difference %7</source>
        <translation>Kanal %1 von %2, Zeile %3, Spalte %4
exakt %5, approximiert %6, Differenz %7</translation>
    </message>
    <message>
        <source>Feature maps of %1</source>
        <translation>Feature-Maps von %1</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
</context>
<context>
    <name>hawx::FigureMenu</name>
    <message>
        <source>Export &amp;picture…</source>
        <translation>Grafik &amp;exportieren…</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>Grafik &amp;kopieren</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>Als &amp;Tabelle zeigen</translation>
    </message>
    <message>
        <source>Export &amp;data as CSV…</source>
        <translation>&amp;Daten als CSV exportieren…</translation>
    </message>
    <message>
        <source>Copy d&amp;ata</source>
        <translation>D&amp;aten kopieren</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Grafik exportieren</translation>
    </message>
    <message>
        <source>Export data</source>
        <translation>Daten exportieren</translation>
    </message>
    <message>
        <source>The data %1 was not written: %2.</source>
        <translation>Die Daten %1 wurden nicht geschrieben: %2.</translation>
    </message>
</context>
<context>
    <name>hawx::FilterBar</name>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>up to %1&#xa0;%2</source>
        <translation>bis %1&#xa0;%2</translation>
    </message>
    <message>
        <source>from %1&#xa0;%2</source>
        <translation>ab %1&#xa0;%2</translation>
    </message>
    <message>
        <source>%1 to %2&#xa0;%3</source>
        <translation>%1 bis %2&#xa0;%3</translation>
    </message>
    <message>
        <source>&amp;Used only</source>
        <translation>Nur &amp;verwendete</translation>
    </message>
    <message>
        <source>T&amp;icked only</source>
        <translation>Nur angehak&amp;te</translation>
    </message>
    <message>
        <source>Search name, family, origin</source>
        <translation>Name, Familie, Herkunft suchen</translation>
    </message>
    <message>
        <source>Search circuits</source>
        <translation>Schaltungen suchen</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>All families</source>
        <translation>Alle Familien</translation>
    </message>
    <message>
        <source>Operands</source>
        <translation>Operanden</translation>
    </message>
    <message>
        <source>Any operands</source>
        <translation>Alle Operanden</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Mit Vorzeichen</translation>
    </message>
    <message>
        <source>Unsigned</source>
        <translation>Ohne Vorzeichen</translation>
    </message>
    <message>
        <source>Drag a handle, or use the arrow keys; Space takes the other handle. A double click permits everything.</source>
        <translation>Einen Griff ziehen oder die Pfeiltasten verwenden; die Leertaste wechselt zum anderen Griff. Ein Doppelklick lässt alles zu.</translation>
    </message>
    <message>
        <source>Range of power</source>
        <translation>Bereich der Leistung</translation>
    </message>
    <message>
        <source>Power. %1</source>
        <translation>Leistung. %1</translation>
    </message>
    <message>
        <source>Range of mean absolute error</source>
        <translation>Bereich des mittleren absoluten Fehlers</translation>
    </message>
    <message>
        <source>Mean absolute error. %1</source>
        <translation>Mittlerer absoluter Fehler. %1</translation>
    </message>
    <message>
        <source>Only circuits of the configuration</source>
        <translation>Nur Schaltungen der Konfiguration</translation>
    </message>
    <message>
        <source>Only circuits that a search considers</source>
        <translation>Nur Schaltungen, die eine Suche berücksichtigt</translation>
    </message>
    <message>
        <source>Show all circuits</source>
        <translation>Alle Schaltungen zeigen</translation>
    </message>
    <message>
        <source>&amp;Power</source>
        <translation>&amp;Leistung</translation>
    </message>
    <message>
        <source>&amp;MAE</source>
        <translation>&amp;MAE</translation>
    </message>
    <message numerus="yes">
        <source>%Ln circuits</source>
        <translation>
            <numerusform>%Ln Schaltung</numerusform>
            <numerusform>%Ln Schaltungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>hawx::FiltersTour</name>
    <message>
        <source>One cell, one filter</source>
        <translation>Eine Zelle, ein Filter</translation>
    </message>
    <message>
        <source>Each row is a layer, each cell one of its filters. Light cells mind the circuit most: their errors reach the answer of the network.</source>
        <translation>Jede Zeile ist eine Schicht, jede Zelle einer ihrer Filter. Helle Zellen reagieren am empfindlichsten auf die Schaltung: Dort schlagen die Fehler bis zur Antwort des Netzes durch.</translation>
    </message>
    <message>
        <source>Click a light cell.</source>
        <translation>Auf eine helle Zelle klicken.</translation>
    </message>
    <message>
        <source>With %1, %2 scores %3. The most sensitive filter of all is %4 with %5.</source>
        <translation>Mit %1 hat %2 den Wert %3. Am empfindlichsten von allen Filtern ist %4 mit %5.</translation>
    </message>
    <message>
        <source>Another circuit</source>
        <translation>Eine andere Schaltung</translation>
    </message>
    <message>
        <source>The map shows one circuit at a time. Another one gives another picture: a filter that minds the one may bear the other.</source>
        <translation>Die Karte zeigt immer eine Schaltung. Mit einer anderen ergibt sich ein anderes Bild: Ein Filter, der auf die eine empfindlich reagiert, verträgt vielleicht die andere.</translation>
    </message>
    <message>
        <source>Choose another circuit from the list.</source>
        <translation>Eine andere Schaltung aus der Liste wählen.</translation>
    </message>
    <message>
        <source>All filters together score %1 with %2, and %3 with %4.</source>
        <translation>Alle Filter zusammen haben den Wert %1 mit %2 und %3 mit %4.</translation>
    </message>
    <message>
        <source>Whole layers</source>
        <translation>Ganze Schichten</translation>
    </message>
    <message>
        <source>The same scores for whole layers, all circuits side by side.</source>
        <translation>Dieselben Werte für ganze Schichten, alle Schaltungen nebeneinander.</translation>
    </message>
    <message>
        <source>Press Layers.</source>
        <translation>Auf „Schichten“ klicken.</translation>
    </message>
    <message>
        <source>One row for each layer, one column for each circuit.</source>
        <translation>Eine Zeile je Schicht, eine Spalte je Schaltung.</translation>
    </message>
    <message>
        <source>Which layer minds %1 most?</source>
        <translation>Welche Schicht reagiert am empfindlichsten auf %1?</translation>
    </message>
    <message>
        <source>%1 scores %2</source>
        <translation>%1 hat den Wert %2</translation>
    </message>
    <message>
        <source>Look down the column of %1: light is much.</source>
        <translation>Die Spalte von %1 durchgehen: Hell bedeutet viel.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Try it by hand</source>
        <translation>Von Hand probieren</translation>
    </message>
    <message>
        <source>What is selected can be given another circuit. Loss and power are predicted at once; Undo takes it back.</source>
        <translation>Was ausgewählt ist, kann eine andere Schaltung erhalten. Verlust und Leistung werden sofort vorhergesagt; „Rückgängig“ nimmt die Änderung zurück.</translation>
    </message>
    <message>
        <source>Choose a circuit for the selected filters.</source>
        <translation>Eine Schaltung für die ausgewählten Filter wählen.</translation>
    </message>
    <message>
        <source>The loss went from %1 to %2, the power from %3 to %4.</source>
        <translation>Der Verlust ging von %1 auf %2, die Leistung von %3 auf %4.</translation>
    </message>
    <message>
        <source>Which filters care?</source>
        <translation>Welche Filter sind empfindlich?</translation>
    </message>
    <message>
        <source>What errors of a circuit do to filters and layers of a network.</source>
        <translation>Wie sich Fehler einer Schaltung auf Filter und Schichten eines Netzes auswirken.</translation>
    </message>
    <message>
        <source>Not all are equal</source>
        <translation>Nicht alle sind gleich</translation>
    </message>
    <message>
        <source>Filters that do not care take a cheap circuit, those that do keep a good one. That is why a choice for each filter saves more than one circuit for all.</source>
        <translation>Unempfindliche Filter kommen mit einer günstigen Schaltung aus, empfindliche behalten eine gute. Deshalb spart eine Wahl für jeden einzelnen Filter mehr als eine Schaltung für alle.</translation>
    </message>
</context>
<context>
    <name>hawx::FrontController</name>
    <message>
        <source>Searching for %1</source>
        <translation>Suche für %1</translation>
    </message>
</context>
<context>
    <name>hawx::FrontLegend</name>
    <message>
        <source>verified</source>
        <translation>verifiziert</translation>
    </message>
    <message>
        <source>predicted, 90 % interval</source>
        <translation>vorhergesagt, 90-%-Intervall</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>operating point</source>
        <translation>Arbeitspunkt</translation>
    </message>
    <message>
        <source>dominated here</source>
        <translation>hier dominiert</translation>
    </message>
</context>
<context>
    <name>hawx::GraphOverview</name>
    <message>
        <source>Overview of the network</source>
        <translation>Übersicht des Netzes</translation>
    </message>
    <message>
        <source>Click or drag to go there</source>
        <translation>Klicken oder ziehen, um dorthin zu gelangen</translation>
    </message>
</context>
<context>
    <name>hawx::GuidedTours</name>
    <message>
        <source>Guided &amp;tours</source>
        <translation>&amp;Geführte Touren</translation>
    </message>
</context>
<context>
    <name>hawx::HeatMapContent</name>
    <message>
        <source>RMS error of one product</source>
        <translation>RMS-Fehler eines Produkts</translation>
    </message>
    <message>
        <source>part of a total loss of 1 pp (pp)</source>
        <translation>Anteil an einem Gesamtverlust von 1 pp (pp)</translation>
    </message>
    <message>
        <source>with %1: %2, %3, mean error %4 %</source>
        <translation>mit %1: %2, %3, mittlerer Fehler %4 %</translation>
    </message>
    <message>
        <source>One product errs by &lt;b&gt;%1&lt;/b&gt; (RMS), by %2 in the mean</source>
        <translation>Ein Produkt weicht um &lt;b&gt;%1&lt;/b&gt; ab (RMS), im Mittel um %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, all %Ln filters</source>
        <translation>
            <numerusform>%1, der einzige Filter</numerusform>
            <numerusform>%1, alle %Ln Filter</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, filter %2 of %3</source>
        <translation>%1, Filter %2 von %3</translation>
    </message>
    <message>
        <source>Contributes &lt;b&gt;%1&lt;/b&gt; where the whole network loses 1 pp</source>
        <translation>Trägt &lt;b&gt;%1&lt;/b&gt; bei, wenn das ganze Netz 1 pp verliert</translation>
    </message>
    <message>
        <source>in the configuration: &lt;b&gt;%1&lt;/b&gt;, with %2</source>
        <translation>in der Konfiguration: &lt;b&gt;%1&lt;/b&gt;, mit %2</translation>
    </message>
    <message>
        <source>Errors of products by circuit and layer</source>
        <translation>Fehler der Produkte nach Schaltung und Schicht</translation>
    </message>
    <message>
        <source>Sensitivity of layers to circuits</source>
        <translation>Sensitivität der Schichten gegenüber Schaltungen</translation>
    </message>
    <message>
        <source>Sensitivity of filters to %1</source>
        <translation>Sensitivität der Filter gegenüber %1</translation>
    </message>
    <message>
        <source>Sensitivity of filters to their circuits</source>
        <translation>Sensitivität der Filter gegenüber ihren Schaltungen</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Circuit</source>
        <translation>Schaltung</translation>
    </message>
    <message>
        <source>RMS error</source>
        <translation>RMS-Fehler</translation>
    </message>
    <message>
        <source>Mean error</source>
        <translation>Mittlerer Fehler</translation>
    </message>
    <message>
        <source>Share of a loss of 1 pp</source>
        <translation>Anteil an einem Verlust von 1 pp</translation>
    </message>
</context>
<context>
    <name>hawx::HeatMapPanel</name>
    <message>
        <source>Circuit</source>
        <translation>Schaltung</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Mark filters whose circuit in the configuration is not exact with a dot</source>
        <translation>Filter, deren Schaltung in der Konfiguration nicht exakt ist, mit einem Punkt markieren</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Operatoren</translation>
    </message>
    <message>
        <source>Errors of single products: one row for each circuit, one column for each layer</source>
        <translation>Fehler einzelner Produkte: eine Zeile je Schaltung, eine Spalte je Schicht</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>One cell for each filter, for one circuit</source>
        <translation>Eine Zelle je Filter, für eine Schaltung</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>One row for each layer, one column for each circuit</source>
        <translation>Eine Zeile je Schicht, eine Spalte je Schaltung</translation>
    </message>
    <message>
        <source>Whose effect the colours show</source>
        <translation>Wessen Wirkung die Farben zeigen</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sortieren</translation>
    </message>
    <message>
        <source>Highest scores first: filters within their layer, else rows by their sum</source>
        <translation>Höchste Werte zuerst: Filter innerhalb ihrer Schicht, sonst Zeilen nach ihrer Summe</translation>
    </message>
    <message>
        <source>Images measured</source>
        <translation>Gemessene Bilder</translation>
    </message>
    <message>
        <source>as chosen</source>
        <translation>wie gewählt</translation>
    </message>
    <message>
        <source>The circuit that the chosen configuration gives each filter</source>
        <translation>Die Schaltung, die die gewählte Konfiguration jedem Filter gibt</translation>
    </message>
    <message>
        <source>%1 of %2 images</source>
        <translation>%1 von %2 Bildern</translation>
    </message>
</context>
<context>
    <name>hawx::HeatMapView</name>
    <message>
        <source>Sensitivity heat map</source>
        <translation>Sensitivitäts-Heatmap</translation>
    </message>
    <message>
        <source>Select &amp;Layer</source>
        <translation>&amp;Schicht auswählen</translation>
    </message>
    <message>
        <source>Select Filters &amp;up to %1</source>
        <translation>Filter &amp;bis %1 auswählen</translation>
    </message>
    <message>
        <source>Select Filters &amp;up to This Score</source>
        <translation>Filter &amp;bis zu diesem Wert auswählen</translation>
    </message>
    <message>
        <source>Select &amp;All Filters</source>
        <translation>&amp;Alle Filter auswählen</translation>
    </message>
    <message>
        <source>&amp;Copy Values</source>
        <translation>&amp;Werte kopieren</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>&amp;Vergrößern</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Einpassen</translation>
    </message>
</context>
<context>
    <name>hawx::HelpBrowser</name>
    <message>
        <source>Not on this page</source>
        <translation>Nicht auf dieser Seite</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>Nächste Fundstelle</translation>
    </message>
    <message>
        <source>Find the place before</source>
        <translation>Vorige Fundstelle</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Text of the usual size</source>
        <translation>Normale Schriftgröße</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>%1 – HAWX manual</source>
        <translation>%1 – HAWX-Handbuch</translation>
    </message>
    <message>
        <source>HAWX manual</source>
        <translation>HAWX-Handbuch</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s), the best first</source>
        <translation>
            <numerusform>%Ln Fundstelle</numerusform>
            <numerusform>%Ln Fundstellen, die besten zuerst</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::ImageCanvas</name>
    <message>
        <source>Input image</source>
        <translation>Eingabebild</translation>
    </message>
    <message>
        <source>Draw with the mouse, or move with arrow keys while holding Space. E switches between pen and eraser, Delete clears.</source>
        <translation>Mit der Maus zeichnen oder bei gedrückter Leertaste mit den Pfeiltasten. E wechselt zwischen Stift und Radierer, Entf löscht alles.</translation>
    </message>
    <message>
        <source>Draw with the mouse, or drop an image file</source>
        <translation>Mit der Maus zeichnen oder eine Bilddatei hier ablegen</translation>
    </message>
</context>
<context>
    <name>hawx::ImageListModel</name>
    <message>
        <source>image %1, %2</source>
        <translation>Bild %1, %2</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>Klasse %1</translation>
    </message>
</context>
<context>
    <name>hawx::Infeasible</name>
    <message>
        <source>No configuration loses as little as %1; the least on this front is %2.</source>
        <translation>Keine Konfiguration verliert so wenig wie %1; das Minimum auf dieser Front ist %2.</translation>
    </message>
    <message>
        <source>No configuration meets all limits. Within the others it loses at least %1.</source>
        <translation>Keine Konfiguration hält alle Grenzen ein. Innerhalb der übrigen beträgt der Verlust mindestens %1.</translation>
    </message>
    <message>
        <source>No configuration needs as little power as %1; the least is %2.</source>
        <translation>Keine Konfiguration kommt mit so wenig Leistung aus wie %1; das Minimum ist %2.</translation>
    </message>
    <message>
        <source>No configuration meets all limits. Within the others it takes at least %1 of power.</source>
        <translation>Keine Konfiguration hält alle Grenzen ein. Innerhalb der übrigen beträgt die Leistung mindestens %1.</translation>
    </message>
    <message>
        <source>No configuration is as small as %1; the smallest is %2.</source>
        <translation>Keine Konfiguration ist so klein wie %1; die kleinste hat %2.</translation>
    </message>
    <message>
        <source>No configuration meets all limits. Within the others it takes at least %1 of area.</source>
        <translation>Keine Konfiguration hält alle Grenzen ein. Innerhalb der übrigen beträgt die Fläche mindestens %1.</translation>
    </message>
    <message>
        <source>No configuration is as fast as %1; the fastest takes %2.</source>
        <translation>Keine Konfiguration ist so schnell wie %1; die schnellste braucht %2.</translation>
    </message>
    <message>
        <source>No configuration meets all limits. Within the others an image takes at least %1.</source>
        <translation>Keine Konfiguration hält alle Grenzen ein. Innerhalb der übrigen braucht ein Bild mindestens %1.</translation>
    </message>
    <message>
        <source>No configuration needs as little energy as %1; the least is %2.</source>
        <translation>Keine Konfiguration kommt mit so wenig Energie aus wie %1; das Minimum ist %2.</translation>
    </message>
    <message>
        <source>No configuration meets all limits. Within the others an image takes at least %1 of energy.</source>
        <translation>Keine Konfiguration hält alle Grenzen ein. Innerhalb der übrigen braucht ein Bild mindestens %1 Energie.</translation>
    </message>
    <message>
        <source>The search found no configuration.</source>
        <translation>Die Suche hat keine Konfiguration gefunden.</translation>
    </message>
    <message>
        <source>No configuration meets all limits; remove one of them.</source>
        <translation>Keine Konfiguration hält alle Grenzen ein; eine davon entfernen.</translation>
    </message>
</context>
<context>
    <name>hawx::InputSteps</name>
    <message>
        <source>Images in files of %1 pixels.</source>
        <translation>Bilddateien mit %1 Pixeln.</translation>
    </message>
    <message>
        <source>Images in files of %1 to %2 pixels.</source>
        <translation>Bilddateien mit %1 bis %2 Pixeln.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Scaled to %1 pixels. Proportions are not kept.</source>
        <translation>Auf %1 Pixel skaliert. Das Seitenverhältnis bleibt nicht erhalten.</translation>
    </message>
    <message>
        <source>Scaled to %1 pixels.</source>
        <translation>Auf %1 Pixel skaliert.</translation>
    </message>
    <message>
        <source>%1 pixels, used as they are.</source>
        <translation>%1 Pixel, unverändert verwendet.</translation>
    </message>
    <message>
        <source>One channel, grey.</source>
        <translation>Ein Kanal, Grau.</translation>
    </message>
    <message>
        <source>Channels red, green and blue.</source>
        <translation>Kanäle Rot, Grün und Blau.</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Input of the network</source>
        <translation>Eingabe des Netzes</translation>
    </message>
    <message>
        <source>Value = (pixel / 255 − mean) / deviation</source>
        <translation>Wert = (Pixel / 255 − Mittelwert) / Std.-Abweichung</translation>
    </message>
    <message>
        <source>The range of all images, training and test</source>
        <translation>Der Wertebereich aller Bilder, Training und Test</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Std.-Abweichung</translation>
    </message>
    <message>
        <source>red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>Blau</translation>
    </message>
</context>
<context>
    <name>hawx::InspectorController</name>
    <message numerus="yes">
        <source>%1 in %Ln filters</source>
        <translation>
            <numerusform>%1 in %Ln Filter</numerusform>
            <numerusform>%1 in %Ln Filtern</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Inspecting %1</source>
        <translation>Untersuchung von %1</translation>
    </message>
</context>
<context>
    <name>hawx::InspectorPanel</name>
    <message>
        <source>computing …</source>
        <translation>wird berechnet …</translation>
    </message>
    <message>
        <source>&amp;Logarithmic counts</source>
        <translation>&amp;Logarithmische Anzahlen</translation>
    </message>
    <message>
        <source>No layer inspected</source>
        <translation>Keine Schicht untersucht</translation>
    </message>
    <message>
        <source>Select a layer or filters, and a configuration, to see what their multipliers see and how far off the results are.</source>
        <translation>Eine Schicht oder Filter und eine Konfiguration auswählen, um zu sehen, was ihre Multiplizierer erhalten und wie weit die Ergebnisse abweichen.</translation>
    </message>
    <message>
        <source>codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>real values</source>
        <translation>reelle Werte</translation>
    </message>
    <message>
        <source>Weights as</source>
        <translation>Gewichte als</translation>
    </message>
    <message>
        <source>&amp;Weights as</source>
        <translation>Ge&amp;wichte als</translation>
    </message>
    <message>
        <source>Figures of the layer</source>
        <translation>Kennzahlen der Schicht</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Operand pairs</source>
        <translation>Operandenpaare</translation>
    </message>
    <message>
        <source>Difference from fp32</source>
        <translation>Differenz zu fp32</translation>
    </message>
    <message numerus="yes">
        <source>%1, all %Ln filters</source>
        <translation>
            <numerusform>%1, der einzige Filter</numerusform>
            <numerusform>%1, alle %Ln Filter</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, filter %2 of %3</source>
        <translation>%1, Filter %2 von %3</translation>
    </message>
    <message>
        <source>%1, %2 of %3 filters</source>
        <translation>%1, %2 von %3 Filtern</translation>
    </message>
    <message>
        <source>Weights of %1</source>
        <translation>Gewichte von %1</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Activations of %1</source>
        <translation>Aktivierungen von %1</translation>
    </message>
    <message>
        <source>multiplications</source>
        <translation>Multiplikationen</translation>
    </message>
    <message>
        <source>Operand pairs of %1</source>
        <translation>Operandenpaare von %1</translation>
    </message>
    <message>
        <source>Outputs of %1</source>
        <translation>Ausgaben von %1</translation>
    </message>
    <message>
        <source>accumulator</source>
        <translation>Akkumulator</translation>
    </message>
    <message>
        <source>outputs</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>approximate</source>
        <translation>approximiert</translation>
    </message>
    <message>
        <source>Errors of %1</source>
        <translation>Fehler von %1</translation>
    </message>
    <message>
        <source>approximate − exact</source>
        <translation>approximiert − exakt</translation>
    </message>
    <message>
        <source>own</source>
        <translation>eigen</translation>
    </message>
    <message>
        <source>total</source>
        <translation>gesamt</translation>
    </message>
    <message>
        <source>Difference from fp32 of %1</source>
        <translation>Differenz zu fp32 von %1</translation>
    </message>
    <message>
        <source>quantised − fp32</source>
        <translation>quantisiert − fp32</translation>
    </message>
</context>
<context>
    <name>hawx::JobRow</name>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Pause: %1</source>
        <translation>Anhalten: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Abbrechen: %1</translation>
    </message>
    <message>
        <source>%1: %2, %3 of %4</source>
        <translation>%1: %2, %3 von %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>paused after %1</source>
        <translation>angehalten nach %1</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1, noch etwa %2</translation>
    </message>
</context>
<context>
    <name>hawx::JobsPanel</name>
    <message>
        <source>Nothing is running</source>
        <translation>Es läuft nichts</translation>
    </message>
    <message>
        <source>%1: done in %2</source>
        <translation>%1: fertig nach %2</translation>
    </message>
    <message>
        <source>%1: failed after %2</source>
        <translation>%1: fehlgeschlagen nach %2</translation>
    </message>
    <message>
        <source>%1: cancelled after %2</source>
        <translation>%1: abgebrochen nach %2</translation>
    </message>
</context>
<context>
    <name>hawx::LanguageMenu</name>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Sp&amp;rache</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Wie der &amp;Desktop</translation>
    </message>
    <message>
        <source>the desktop&apos;s language</source>
        <translation>die Sprache des Desktops</translation>
    </message>
</context>
<context>
    <name>hawx::LayerChecks</name>
    <message>
        <source>All or none of the layers</source>
        <translation>Alle oder keine Schichten</translation>
    </message>
    <message>
        <source>%1 multiply-accumulates an image</source>
        <translation>%1 MAC-Operationen je Bild</translation>
    </message>
</context>
<context>
    <name>hawx::LayerFiguresModel</name>
    <message>
        <source>Own error</source>
        <translation>Eigener Fehler</translation>
    </message>
    <message>
        <source>Bias ± standard deviation of what this layer&apos;s circuits add to the accumulator, on the inputs they get</source>
        <translation>Bias ± Standardabweichung dessen, was die Schaltungen dieser Schicht bei ihren tatsächlichen Eingaben zum Akkumulator hinzufügen</translation>
    </message>
    <message>
        <source>Own error, relative</source>
        <translation>Eigener Fehler, relativ</translation>
    </message>
    <message>
        <source>Root mean square of the own error / standard deviation of the exact outputs</source>
        <translation>Quadratisches Mittel des eigenen Fehlers / Standardabweichung der exakten Ausgaben</translation>
    </message>
    <message>
        <source>Total error</source>
        <translation>Gesamtfehler</translation>
    </message>
    <message>
        <source>Bias ± standard deviation of the approximate minus the exact accumulator: errors of the layers before included</source>
        <translation>Bias ± Standardabweichung von approximiertem minus exaktem Akkumulator, einschließlich der Fehler vorheriger Schichten</translation>
    </message>
    <message>
        <source>Total error, relative</source>
        <translation>Gesamtfehler, relativ</translation>
    </message>
    <message>
        <source>Root mean square of the total error / standard deviation of the exact outputs</source>
        <translation>Quadratisches Mittel des Gesamtfehlers / Standardabweichung der exakten Ausgaben</translation>
    </message>
    <message>
        <source>Outputs, exact</source>
        <translation>Ausgaben, exakt</translation>
    </message>
    <message>
        <source>Mean ± standard deviation of the accumulators</source>
        <translation>Mittelwert ± Standardabweichung der Akkumulatoren</translation>
    </message>
    <message>
        <source>Outputs, approximate</source>
        <translation>Ausgaben, approximiert</translation>
    </message>
    <message>
        <source>SQNR, exact</source>
        <translation>SQNR, exakt</translation>
    </message>
    <message>
        <source>Signal to quantisation noise of the layer&apos;s output, with the fp32 network as signal</source>
        <translation>Verhältnis von Signal zu Quantisierungsrauschen am Ausgang der Schicht, mit dem fp32-Netz als Signal</translation>
    </message>
    <message>
        <source>SQNR, approximate</source>
        <translation>SQNR, approximiert</translation>
    </message>
    <message>
        <source>The same with the circuits&apos; errors as noise, too</source>
        <translation>Ebenso, mit den Fehlern der Schaltungen als zusätzlichem Rauschen</translation>
    </message>
    <message>
        <source>Zero activations</source>
        <translation>Aktivierungen gleich 0</translation>
    </message>
    <message>
        <source>Share of multiplications whose activation is 0, padding included</source>
        <translation>Anteil der Multiplikationen mit Aktivierung 0, Padding eingeschlossen</translation>
    </message>
    <message>
        <source>Zero weights</source>
        <translation>Gewichte gleich 0</translation>
    </message>
    <message>
        <source>Share of multiplications whose weight is 0</source>
        <translation>Anteil der Multiplikationen mit Gewicht 0</translation>
    </message>
    <message>
        <source>Multiplications</source>
        <translation>Multiplikationen</translation>
    </message>
    <message>
        <source>Over all images inspected</source>
        <translation>Über alle untersuchten Bilder</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Images inspected</source>
        <translation>Untersuchte Bilder</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>hawx::LayerType</name>
    <message>
        <source>input</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>convolution</source>
        <translation>Faltung</translation>
    </message>
    <message>
        <source>fully connected</source>
        <translation>vollvernetzt</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>max pooling</source>
        <translation>Max-Pooling</translation>
    </message>
    <message>
        <source>average pooling</source>
        <translation>Average-Pooling</translation>
    </message>
    <message>
        <source>addition</source>
        <translation>Addition</translation>
    </message>
    <message>
        <source>channel scale</source>
        <translation>Kanalskalierung</translation>
    </message>
    <message>
        <source>concatenation</source>
        <translation>Verkettung</translation>
    </message>
    <message>
        <source>channel shuffle</source>
        <translation>Kanalmischung</translation>
    </message>
    <message>
        <source>channel slice</source>
        <translation>Kanalausschnitt</translation>
    </message>
    <message>
        <source>flatten</source>
        <translation>Flatten</translation>
    </message>
    <message>
        <source>batch normalisation</source>
        <translation>Batch-Normalisierung</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>Softmax</translation>
    </message>
</context>
<context>
    <name>hawx::Layouts</name>
    <message>
        <source>&amp;Explore</source>
        <translation>&amp;Erkunden</translation>
    </message>
    <message>
        <source>Everything at hand</source>
        <translation>Alles zur Hand</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Fronts and pinned configurations</source>
        <translation>Fronten und angeheftete Konfigurationen</translation>
    </message>
    <message>
        <source>&amp;Inspect</source>
        <translation>&amp;Untersuchen</translation>
    </message>
    <message>
        <source>Layers and what circuits do to them</source>
        <translation>Schichten und wie Schaltungen auf sie wirken</translation>
    </message>
    <message>
        <source>Ci&amp;rcuits</source>
        <translation>&amp;Schaltungen</translation>
    </message>
    <message>
        <source>The library, errors and evolution</source>
        <translation>Bibliothek, Fehler und Evolution</translation>
    </message>
    <message>
        <source>&amp;Teach</source>
        <translation>&amp;Lehre</translation>
    </message>
    <message>
        <source>The front, targets and images to try</source>
        <translation>Front, Vorgaben und Bilder zum Ausprobieren</translation>
    </message>
</context>
<context>
    <name>hawx::LimitSpinBox</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>hawx::MachinePanel</name>
    <message>
        <source>Accelerator</source>
        <translation>Beschleuniger</translation>
    </message>
    <message>
        <source>&amp;Accelerator</source>
        <translation>Bes&amp;chleuniger</translation>
    </message>
    <message>
        <source>&amp;Throughput</source>
        <translation>D&amp;urchsatz</translation>
    </message>
    <message>
        <source>Images a second that the accelerator must reach</source>
        <translation>Bilder pro Sekunde, die der Beschleuniger erreichen muss</translation>
    </message>
    <message>
        <source>&amp;Multipliers</source>
        <translation>&amp;Multiplizierer</translation>
    </message>
    <message>
        <source>Most multipliers that all layers may have</source>
        <translation>Höchstzahl der Multiplizierer aller Schichten zusammen</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>&amp;Zeilen</translation>
    </message>
    <message>
        <source>Rows of the array</source>
        <translation>Zeilen des Arrays</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>S&amp;palten</translation>
    </message>
    <message>
        <source>Columns of the array</source>
        <translation>Spalten des Arrays</translation>
    </message>
    <message>
        <source>&amp;Units</source>
        <translation>Einhei&amp;ten</translation>
    </message>
    <message>
        <source>Compute units of eight processing elements</source>
        <translation>Recheneinheiten aus je acht Verarbeitungselementen</translation>
    </message>
    <message>
        <source>&amp;Circuits</source>
        <translation>Scha&amp;ltungen</translation>
    </message>
    <message>
        <source>Most different circuits on the accelerator</source>
        <translation>Höchstzahl verschiedener Schaltungen auf dem Beschleuniger</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
</context>
<context>
    <name>hawx::MachinesTour</name>
    <message>
        <source>any number of circuits</source>
        <translation>beliebig vielen Schaltungen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln circuits</source>
        <translation>
            <numerusform>höchstens %Ln Schaltung</numerusform>
            <numerusform>höchstens %Ln Schaltungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Another kind of machine</source>
        <translation>Eine andere Art von Beschleuniger</translation>
    </message>
    <message>
        <source>A spatial machine has multipliers of its own for each layer: many, each with the circuit that suits it. A temporal one has few, and all layers use them in turn: every circuit must be in each of them.</source>
        <translation>Ein räumlicher Beschleuniger hat für jede Schicht eigene Multiplizierer: viele, jeder mit der passenden Schaltung. Ein zeitlicher hat wenige, die alle Schichten nacheinander benutzen: Jeder von ihnen muss alle Schaltungen enthalten.</translation>
    </message>
    <message>
        <source>Choose an accelerator of the other kind from the list.</source>
        <translation>Aus der Liste einen Beschleuniger der anderen Art wählen.</translation>
    </message>
    <message>
        <source>The exact network takes %1 and %2 on %3, and %4 and %5 on %6. The front was predicted anew, without another search.</source>
        <translation>Das exakte Netz braucht %1 und %2 auf %3 sowie %4 und %5 auf %6. Die Front wurde neu vorhergesagt, ohne weitere Suche.</translation>
    </message>
    <message>
        <source>On which of the two is one image done sooner?</source>
        <translation>Auf welchem der beiden ist ein Bild schneller fertig?</translation>
    </message>
    <message>
        <source>Choose the latency for an axis of the front, or think of how many multipliers work at once.</source>
        <translation>Die Latenz als Achse der Front wählen oder überlegen, wie viele Multiplizierer gleichzeitig arbeiten.</translation>
    </message>
    <message>
        <source>One image takes %1 on %2 and %3 on %4.</source>
        <translation>Ein Bild braucht %1 auf %2 und %3 auf %4.</translation>
    </message>
    <message>
        <source>How many different circuits</source>
        <translation>Wie viele verschiedene Schaltungen</translation>
    </message>
    <message>
        <source>More circuits let each filter have the one that suits it. Where all layers share the multipliers, each circuit more takes area in every one of them.</source>
        <translation>Mit mehr Schaltungen bekommt jeder Filter eher die passende. Wo sich alle Schichten die Multiplizierer teilen, kostet jede weitere Schaltung in jedem von ihnen Fläche.</translation>
    </message>
    <message>
        <source>Move the slider Circuits.</source>
        <translation>Den Schieberegler „Schaltungen“ bewegen.</translation>
    </message>
    <message>
        <source>With %1 instead of %2 the best configuration within the limits uses %3 instead of %4: power %5 instead of %6, area %7 instead of %8.</source>
        <translation>Mit %1 statt %2 verwendet die beste Konfiguration innerhalb der Grenzen %3 statt %4 verschiedene: Leistung %5 statt %6, Fläche %7 statt %8.</translation>
    </message>
    <message>
        <source>Back again</source>
        <translation>Wieder zurück</translation>
    </message>
    <message>
        <source>A machine is a decision like any other: it can be undone.</source>
        <translation>Ein Beschleuniger ist eine Entscheidung wie jede andere: Sie lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Press Undo until the machine of the search is back.</source>
        <translation>So oft auf „Rückgängig“ klicken, bis der Beschleuniger der Suche wieder da ist.</translation>
    </message>
    <message>
        <source>The front of %1 is there again, with all that was verified.</source>
        <translation>Die Front von %1 ist wieder da, mit allem, was verifiziert wurde.</translation>
    </message>
    <message>
        <source>Spatial or temporal?</source>
        <translation>Räumlich oder zeitlich?</translation>
    </message>
    <message>
        <source>What the machine has to do with the choice of circuits.</source>
        <translation>Was der Beschleuniger mit der Wahl der Schaltungen zu tun hat.</translation>
    </message>
    <message>
        <source>The machine decides</source>
        <translation>Der Beschleuniger entscheidet</translation>
    </message>
    <message>
        <source>The same errors, the same filters, and yet another best configuration: what a circuit saves depends on how often it is built and how often it is used.</source>
        <translation>Dieselben Fehler, dieselben Filter und doch eine andere beste Konfiguration: Was eine Schaltung spart, hängt davon ab, wie oft sie gebaut und wie oft sie benutzt wird.</translation>
    </message>
    <message>
        <source>The front was predicted anew. The configuration that was made by hand does not fit the machine; Undo brings it back.</source>
        <translation>Die Front wurde neu vorhergesagt. Die von Hand geänderte Konfiguration passt nicht zum Beschleuniger; „Rückgängig“ holt sie zurück.</translation>
    </message>
</context>
<context>
    <name>hawx::MainWindow</name>
    <message>
        <source>HAWX will speak %1 when it starts next.</source>
        <translation>Ab dem nächsten Start spricht HAWX %1.</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>In %1 gespeichert</translation>
    </message>
    <message>
        <source>%1[*] – HAWX</source>
        <translation>%1[*] – HAWX</translation>
    </message>
    <message>
        <source>Open network</source>
        <translation>Netz öffnen</translation>
    </message>
    <message>
        <source>Networks (*.onnx);;All files (*)</source>
        <translation>Netze (*.onnx);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>Sitzung öffnen</translation>
    </message>
    <message>
        <source>HAWX sessions (*.hawx)</source>
        <translation>HAWX-Sitzungen (*.hawx)</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Nach %1 exportiert</translation>
    </message>
    <message>
        <source>The network file %1 is another one than when the session was saved; its results are shown, but cannot be verified. Open the file to explore it.</source>
        <translation>Die Netzdatei %1 ist eine andere als beim Speichern der Sitzung; deren Ergebnisse werden gezeigt, lassen sich aber nicht verifizieren. Zum Erkunden die Datei öffnen.</translation>
    </message>
    <message>
        <source>Open a folder of labelled images. Those of the built-in example come with the package %1:
sudo apt install %1</source>
        <translation>Einen Ordner mit gelabelten Bildern öffnen. Die des integrierten Beispiels enthält das Paket %1:
sudo apt install %1</translation>
    </message>
    <message>
        <source>The session is shown; exploring and verifying need %1, which is no longer there.</source>
        <translation>Die Sitzung wird gezeigt; zum Erkunden und Verifizieren fehlt: %1.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>The search in this session has not ended: Explore goes on with it.</source>
        <translation>Die Suche in dieser Sitzung ist nicht abgeschlossen: „Erkunden“ setzt sie fort.</translation>
    </message>
    <message>
        <source>%1 on %2: %3, %4</source>
        <translation>%1 auf %2: %3, %4</translation>
    </message>
    <message>
        <source>verified loss %1</source>
        <translation>verifizierter Verlust %1</translation>
    </message>
    <message>
        <source>predicted loss %1</source>
        <translation>vorhergesagter Verlust %1</translation>
    </message>
    <message>
        <source>power %1</source>
        <translation>Leistung %1</translation>
    </message>
    <message>
        <source>About HAWX</source>
        <translation>Über HAWX</translation>
    </message>
    <message>
        <source>&lt;h3&gt;HAWX %1&lt;/h3&gt;</source>
        <translation>&lt;h3&gt;HAWX %1&lt;/h3&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Explores approximate arithmetic in neural-network accelerators: which multiplication, in which filter, may be computed by a cheaper circuit, and what that buys.&lt;/p&gt;&lt;p&gt;Implements the method of &lt;a href=&apos;https://arxiv.org/abs/2602.16336&apos;&gt;arXiv 2602.16336&lt;/a&gt;. Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Erkundet approximative Arithmetik in Beschleunigern für neuronale Netze: welche Multiplikation in welchem Filter eine günstigere Schaltung übernehmen darf und was das einbringt.&lt;/p&gt;&lt;p&gt;Setzt das Verfahren aus &lt;a href=&apos;https://arxiv.org/abs/2602.16336&apos;&gt;arXiv 2602.16336&lt;/a&gt; um. Freie Software unter der GNU General Public License, Version 3 oder später.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Open a network: the images are read in the size that it needs.</source>
        <translation>Ein Netz öffnen: Die Bilder werden in der Größe eingelesen, die das Netz braucht.</translation>
    </message>
    <message>
        <source>Open labelled images, or drop their folder here.</source>
        <translation>Gelabelte Bilder öffnen oder ihren Ordner hier ablegen.</translation>
    </message>
</context>
<context>
    <name>hawx::Menus</name>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Wie der &amp;Desktop</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Da&amp;rk</source>
        <translation>D&amp;unkel</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>&amp;Anordnung</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>An&amp;sicht</translation>
    </message>
    <message>
        <source>Fi&amp;gures</source>
        <translation>&amp;Grafiken</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
</context>
<context>
    <name>hawx::MessageBar</name>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>hawx::MultiplierTour</name>
    <message>
        <source>%1 is wrong for %2 of all pairs, by %3 at most.</source>
        <translation>%1 rechnet bei %2 aller Paare falsch, höchstens um %3.</translation>
    </message>
    <message>
        <source>%1: %2 power against the exact circuit. It is wrong for %3 of all pairs, by %4 on average and %5 at most.</source>
        <translation>%1: %2 Leistung gegenüber der exakten Schaltung. Bei %3 aller Paare ist das Ergebnis falsch; der Fehler beträgt im Mittel %4 und höchstens %5.</translation>
    </message>
    <message>
        <source>Choose a circuit</source>
        <translation>Eine Schaltung wählen</translation>
    </message>
    <message>
        <source>Each row is a circuit: its power and area, and its mean error (MAE) in per cent of the largest result.</source>
        <translation>Jede Zeile ist eine Schaltung: ihre Leistung und Fläche und ihr mittlerer Fehler (MAE) in Prozent des größten Ergebnisses.</translation>
    </message>
    <message>
        <source>Click a circuit whose MAE is not 0.</source>
        <translation>Auf eine Schaltung klicken, deren MAE nicht 0 ist.</translation>
    </message>
    <message>
        <source>Look at its errors</source>
        <translation>Ihre Fehler ansehen</translation>
    </message>
    <message>
        <source>All pairs of operands at once: A goes across, B goes up. The colour is the error of the product. Pale pairs are exact.</source>
        <translation>Alle Operandenpaare auf einmal: A waagerecht, B senkrecht. Die Farbe ist der Fehler des Produkts. Blasse Paare sind exakt.</translation>
    </message>
    <message>
        <source>Point at a pair whose product is wrong.</source>
        <translation>Auf ein Paar zeigen, dessen Produkt falsch ist.</translation>
    </message>
    <message>
        <source>%1. The gates that would have made the difference are not there.</source>
        <translation>%1. Die Gatter, die hier den Unterschied gemacht hätten, fehlen.</translation>
    </message>
    <message>
        <source>Is 0 times anything still 0 in this circuit?</source>
        <translation>Bleibt in dieser Schaltung jedes Produkt mit 0 gleich 0?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Point at the lines where A or B is 0.</source>
        <translation>Auf die Linien zeigen, auf denen A oder B gleich 0 ist.</translation>
    </message>
    <message>
        <source>It is zero safe. Networks are full of zeros, and all of them stay exact.</source>
        <translation>Sie ist nullerhaltend. Netze sind voller Nullen, und alle bleiben exakt.</translation>
    </message>
    <message>
        <source>It is not zero safe. It adds an error wherever the network multiplies by 0, which is often.</source>
        <translation>Sie ist nicht nullerhaltend. Sie fügt überall dort einen Fehler hinzu, wo das Netz mit 0 multipliziert, und das kommt oft vor.</translation>
    </message>
    <message>
        <source>Compare two</source>
        <translation>Zwei vergleichen</translation>
    </message>
    <message>
        <source>Two circuits stand side by side on one scale.</source>
        <translation>Zwei Schaltungen stehen nebeneinander, auf derselben Skala.</translation>
    </message>
    <message>
        <source>Hold Ctrl and click a second circuit.</source>
        <translation>Bei gedrückter Strg-Taste auf eine zweite Schaltung klicken.</translation>
    </message>
    <message>
        <source>The mean errors are %1 for %2 and %3 for %4.</source>
        <translation>Die mittleren Fehler sind %1 bei %2 und %3 bei %4.</translation>
    </message>
    <message>
        <source>%1 takes %2 and errs by %3 on average, %4 takes %5 and errs by %6.</source>
        <translation>%1 braucht %2 und weicht im Mittel um %3 ab, %4 braucht %5 und weicht um %6 ab.</translation>
    </message>
    <message>
        <source>%1 Less power is paid for with larger errors.</source>
        <translation>%1 Weniger Leistung wird mit größeren Fehlern bezahlt.</translation>
    </message>
    <message>
        <source>%1 The cheaper one is also as good or better: which gates are left out matters, not only how many.</source>
        <translation>%1 Die günstigere ist zugleich ebenso gut oder besser: Es kommt darauf an, welche Gatter fehlen, nicht nur, wie viele.</translation>
    </message>
    <message>
        <source>Cost against error</source>
        <translation>Kosten gegen Fehler</translation>
    </message>
    <message>
        <source>Each mark is a circuit. The line joins those that no other one beats in both cost and error.</source>
        <translation>Jede Markierung ist eine Schaltung. Die Linie verbindet diejenigen, die keine andere in Kosten und Fehler zugleich übertrifft.</translation>
    </message>
    <message>
        <source>Click a circuit in the plot.</source>
        <translation>Im Diagramm auf eine Schaltung klicken.</translation>
    </message>
    <message>
        <source>Why can a multiplier be wrong?</source>
        <translation>Warum darf ein Multiplizierer falsch rechnen?</translation>
    </message>
    <message>
        <source>Circuits with fewer gates, what they save and where they err.</source>
        <translation>Schaltungen mit weniger Gattern: was sie sparen und wo sie sich irren.</translation>
    </message>
    <message>
        <source>Fewer gates, less power</source>
        <translation>Weniger Gatter, weniger Leistung</translation>
    </message>
    <message>
        <source>A multiplier of two numbers of 8 bits has several hundred gates. Without some of them it takes less power, and some products are wrong. This tour shows which ones, and by how much.</source>
        <translation>Ein Multiplizierer für zwei 8-Bit-Zahlen hat mehrere Hundert Gatter. Lässt man einige davon weg, braucht er weniger Leistung, und manche Produkte sind falsch. Diese Tour zeigt, welche das sind und wie falsch sie sind.</translation>
    </message>
    <message>
        <source>Wrong where it does not matter</source>
        <translation>Falsch, wo es nicht schadet</translation>
    </message>
    <message>
        <source>A network adds up thousands of products, and small errors cancel. So what counts is not the circuit alone, but where it is used. The next tour, &quot;Which filters care?&quot;, looks at that.</source>
        <translation>Ein Netz summiert Tausende von Produkten, und kleine Fehler heben sich auf. Es kommt also nicht allein auf die Schaltung an, sondern darauf, wo sie eingesetzt wird. Die nächste Tour, „Welche Filter sind empfindlich?“, geht dem nach.</translation>
    </message>
</context>
<context>
    <name>hawx::NetworkGraph</name>
    <message>
        <source>%1 MACs · %2 params</source>
        <translation>%1 MACs · %2 Param.</translation>
    </message>
    <message>
        <source>%1 % of power</source>
        <translation>%1 % der Leistung</translation>
    </message>
</context>
<context>
    <name>hawx::NetworkGraphView</name>
    <message>
        <source>Graph of the network</source>
        <translation>Graph des Netzes</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>&amp;Auswählen</translation>
    </message>
    <message>
        <source>&amp;Zoom to it</source>
        <translation>&amp;Heranzoomen</translation>
    </message>
    <message>
        <source>&amp;Copy name</source>
        <translation>&amp;Namen kopieren</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>A&amp;lles zeigen</translation>
    </message>
</context>
<context>
    <name>hawx::NetworkModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2), output %3</source>
        <translation>%1 (%2), Ausgabe %3</translation>
    </message>
    <message>
        <source>%1, %2 multiplications, %3 parameters</source>
        <translation>%1, %2 Multiplikationen, %3 Parameter</translation>
    </message>
    <message numerus="yes">
        <source>%Ln filters</source>
        <translation>
            <numerusform>%Ln Filter</numerusform>
            <numerusform>%Ln Filter</numerusform>
        </translation>
    </message>
    <message>
        <source>Contributes %1 with that circuit, where the whole network loses 1 pp</source>
        <translation>Trägt mit dieser Schaltung %1 bei, wenn das ganze Netz 1 pp verliert</translation>
    </message>
    <message>
        <source>%1 % of the multiplications</source>
        <translation>%1 % der Multiplikationen</translation>
    </message>
    <message>
        <source>%1 % of the power of the multiplications</source>
        <translation>%1 % der Leistung der Multiplikationen</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln filters</source>
        <translation>
            <numerusform>%1 in %Ln Filter</numerusform>
            <numerusform>%1 in %Ln Filtern</numerusform>
        </translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Params</source>
        <translation>Param.</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensitivität</translation>
    </message>
    <message>
        <source>Multiply-accumulates for one image</source>
        <translation>MAC-Operationen für ein Bild</translation>
    </message>
    <message>
        <source>Weights and biases</source>
        <translation>Gewichte und Bias-Werte</translation>
    </message>
    <message>
        <source>What the whole layer contributes to a loss of 1 pp with the circuit that the sensitivity map shows</source>
        <translation>Was die ganze Schicht mit der in der Sensitivitätskarte gezeigten Schaltung zu einem Verlust von 1 pp beiträgt</translation>
    </message>
</context>
<context>
    <name>hawx::NetworkPanel</name>
    <message>
        <source>Layers that multiply, and what they need for one image</source>
        <translation>Schichten, die multiplizieren, und was sie für ein Bild brauchen</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>The way of the data</source>
        <translation>Der Weg der Daten</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>One line for each layer</source>
        <translation>Eine Zeile je Schicht</translation>
    </message>
    <message>
        <source>Layers of the network</source>
        <translation>Schichten des Netzes</translation>
    </message>
    <message>
        <source>Find a name or type</source>
        <translation>Name oder Typ suchen</translation>
    </message>
    <message>
        <source>Find a layer by its name or type</source>
        <translation>Eine Schicht nach Name oder Typ suchen</translation>
    </message>
    <message>
        <source>Return goes to the next, Shift+Return to the one before (%1)</source>
        <translation>Eingabe springt zum nächsten Treffer, Umschalt+Eingabe zum vorigen (%1)</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Show everything (%1)</source>
        <translation>Alles zeigen (%1)</translation>
    </message>
    <message>
        <source>Match before</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>Farbe nach</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensitivität</translation>
    </message>
    <message>
        <source>What the layer contributes to a loss of 1 pp with the circuit that the sensitivity map shows</source>
        <translation>Was die Schicht mit der in der Sensitivitätskarte gezeigten Schaltung zu einem Verlust von 1 pp beiträgt</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>The layer&apos;s share of the power of all multiplications</source>
        <translation>Anteil der Schicht an der Leistung aller Multiplikationen</translation>
    </message>
    <message>
        <source>Circuits</source>
        <translation>Schaltungen</translation>
    </message>
    <message>
        <source>How many filters use each circuit of the chosen configuration</source>
        <translation>Wie viele Filter die einzelnen Schaltungen der gewählten Konfiguration verwenden</translation>
    </message>
    <message>
        <source>pp</source>
        <translation>pp</translation>
    </message>
    <message>
        <source>Known once the network is explored and a circuit shown</source>
        <translation>Bekannt, sobald das Netz erkundet ist und eine Schaltung gezeigt wird</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>No configuration is chosen</source>
        <translation>Keine Konfiguration gewählt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln gefunden</numerusform>
            <numerusform>%Ln gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3 MACs, %4 parameters</source>
        <translation>%1, %2, %3 MACs, %4 Parameter</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layers</source>
        <translation>
            <numerusform>%Ln Schicht</numerusform>
            <numerusform>%Ln Schichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln filters</source>
        <translation>
            <numerusform>%Ln Filter</numerusform>
            <numerusform>%Ln Filter</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>sensitivity</source>
        <translation>Sensitivität</translation>
    </message>
    <message>
        <source>share of power</source>
        <translation>Anteil an der Leistung</translation>
    </message>
</context>
<context>
    <name>hawx::Objectives</name>
    <message>
        <source>power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>power of the multipliers (%1)</source>
        <translation>Leistung der Multiplizierer (%1)</translation>
    </message>
    <message>
        <source>area of the multipliers (%1)</source>
        <translation>Fläche der Multiplizierer (%1)</translation>
    </message>
    <message>
        <source>latency of an image (%1)</source>
        <translation>Latenz eines Bildes (%1)</translation>
    </message>
    <message>
        <source>energy for an image (%1)</source>
        <translation>Energie für ein Bild (%1)</translation>
    </message>
    <message>
        <source>loss of top-1 accuracy (%1)</source>
        <translation>Verlust an Top-1-Genauigkeit (%1)</translation>
    </message>
    <message>
        <source>Loss &lt;b&gt;%1&lt;/b&gt;, verified (predicted %2, 90 % within %3)</source>
        <translation>Verlust &lt;b&gt;%1&lt;/b&gt;, verifiziert (vorhergesagt %2, 90-%-Intervall %3)</translation>
    </message>
    <message>
        <source>Loss &lt;b&gt;%1&lt;/b&gt;, predicted (90 % within %2)</source>
        <translation>Verlust &lt;b&gt;%1&lt;/b&gt;, vorhergesagt (90-%-Intervall %2)</translation>
    </message>
    <message>
        <source>Power &lt;b&gt;%1&lt;/b&gt; (%2)</source>
        <translation>Leistung &lt;b&gt;%1&lt;/b&gt; (%2)</translation>
    </message>
    <message>
        <source>Area &lt;b&gt;%1&lt;/b&gt; (%2)</source>
        <translation>Fläche &lt;b&gt;%1&lt;/b&gt; (%2)</translation>
    </message>
    <message>
        <source>Latency &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>Latenz &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Energy &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>Energie &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Operating point of level %1</source>
        <translation>Arbeitspunkt der Stufe %1</translation>
    </message>
    <message>
        <source>point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>predicted loss</source>
        <translation>vorhergesagter Verlust</translation>
    </message>
    <message>
        <source>lower end of the 90 % interval</source>
        <translation>untere Grenze des 90-%-Intervalls</translation>
    </message>
    <message>
        <source>upper end of the 90 % interval</source>
        <translation>obere Grenze des 90-%-Intervalls</translation>
    </message>
    <message>
        <source>verified loss</source>
        <translation>verifizierter Verlust</translation>
    </message>
    <message>
        <source>level</source>
        <translation>Stufe</translation>
    </message>
</context>
<context>
    <name>hawx::PairMap</name>
    <message>
        <source>Operand pairs</source>
        <translation>Operandenpaare</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>activation code</source>
        <translation>Aktivierungscode</translation>
    </message>
    <message>
        <source>weight code</source>
        <translation>Gewichtscode</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>activation %1 × weight %2
%3 multiplications, %4 %</source>
        <translation>Aktivierung %1 × Gewicht %2
%3 Multiplikationen, %4 %</translation>
    </message>
    <message>
        <source>multiplications</source>
        <translation>Multiplikationen</translation>
    </message>
</context>
<context>
    <name>hawx::PanelTitle</name>
    <message>
        <source>Detach or attach this panel</source>
        <translation>Diese Ansicht ab- oder andocken</translation>
    </message>
    <message>
        <source>Close this panel</source>
        <translation>Diese Ansicht schließen</translation>
    </message>
</context>
<context>
    <name>hawx::ParallelPanel</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>What the colours show</source>
        <translation>Was die Farben zeigen</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Clear ranges</source>
        <translation>Bereiche aufheben</translation>
    </message>
    <message>
        <source>Show all points again (Escape)</source>
        <translation>Wieder alle Punkte zeigen (Esc)</translation>
    </message>
    <message>
        <source>No front yet</source>
        <translation>Noch keine Front</translation>
    </message>
    <message>
        <source>Explore the network to compare its configurations in all objectives.</source>
        <translation>Das Netz erkunden, um seine Konfigurationen in allen Zielgrößen zu vergleichen.</translation>
    </message>
    <message>
        <source>%L1 points</source>
        <translation>%L1 Punkte</translation>
    </message>
    <message>
        <source>%L1 of %L2 points within the ranges</source>
        <translation>%L1 von %L2 Punkten innerhalb der Bereiche</translation>
    </message>
    <message>
        <source>Configurations of the front in all objectives</source>
        <translation>Konfigurationen der Front in allen Zielgrößen</translation>
    </message>
</context>
<context>
    <name>hawx::ParallelView</name>
    <message>
        <source>Parallel coordinates of the front</source>
        <translation>Parallele Koordinaten der Front</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 von %2 bis %3</translation>
    </message>
    <message>
        <source>Turn the axis over (I)</source>
        <translation>Achse umkehren (I)</translation>
    </message>
    <message>
        <source>Drag to move the axis (Ctrl+Left, Right)</source>
        <translation>Ziehen verschiebt die Achse (Strg+Links, Rechts)</translation>
    </message>
</context>
<context>
    <name>hawx::ParetoPlot</name>
    <message>
        <source>What the horizontal axis shows</source>
        <translation>Was die waagerechte Achse zeigt</translation>
    </message>
    <message>
        <source>What the vertical axis shows</source>
        <translation>Was die senkrechte Achse zeigt</translation>
    </message>
    <message>
        <source>What the colours show</source>
        <translation>Was die Farben zeigen</translation>
    </message>
    <message>
        <source>Front of configurations</source>
        <translation>Front der Konfigurationen</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Also show points that others dominate in these two objectives</source>
        <translation>Auch Punkte zeigen, die in diesen beiden Zielgrößen von anderen dominiert werden</translation>
    </message>
    <message>
        <source>Show everything of interest (Home, or a double click in the plot)</source>
        <translation>Alles Wichtige zeigen (Pos1 oder Doppelklick ins Diagramm)</translation>
    </message>
    <message>
        <source>All points</source>
        <translation>Alle Punkte</translation>
    </message>
    <message>
        <source>All points (%1 more)</source>
        <translation>Alle Punkte (%1 weitere)</translation>
    </message>
    <message>
        <source>limit the %1</source>
        <translation>%1 begrenzen</translation>
    </message>
    <message>
        <source>Front of configurations: %1 and %2</source>
        <translation>Front der Konfigurationen: %1 und %2</translation>
    </message>
</context>
<context>
    <name>hawx::Picture</name>
    <message>
        <source>The name %1 does not end in .png, .svg or .pdf, which say what is written.</source>
        <translation>Der Name %1 endet nicht auf .png, .svg oder .pdf; daran ist zu erkennen, was geschrieben werden soll.</translation>
    </message>
    <message>
        <source>The picture %1 was not written: %2.</source>
        <translation>Die Grafik %1 wurde nicht geschrieben: %2.</translation>
    </message>
</context>
<context>
    <name>hawx::PictureDialog</name>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Grafik exportieren</translation>
    </message>
    <message>
        <source>PNG image</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG-Zeichnung</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF-Dokument</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>light, for paper</source>
        <translation>hell, für Papier</translation>
    </message>
    <message>
        <source>dark, for slides</source>
        <translation>dunkel, für Folien</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>&amp;Auflösung</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Breite</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>&amp;Höhe</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>Fa&amp;rben</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Speichern unter…</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>lines and letters, sharp at any size</source>
        <translation>Linien und Buchstaben, scharf in jeder Größe</translation>
    </message>
</context>
<context>
    <name>hawx::PlaygroundController</name>
    <message>
        <source>Reading %1</source>
        <translation>Einlesen von %1</translation>
    </message>
    <message>
        <source>Classifying</source>
        <translation>Klassifizierung</translation>
    </message>
    <message>
        <source>Classifying the test images</source>
        <translation>Klassifizierung der Testbilder</translation>
    </message>
</context>
<context>
    <name>hawx::PlaygroundPanel</name>
    <message>
        <source>Eraser</source>
        <translation>Radierer</translation>
    </message>
    <message>
        <source>Draw black instead of white (E)</source>
        <translation>Schwarz statt Weiß zeichnen (E)</translation>
    </message>
    <message>
        <source>No network to play with</source>
        <translation>Kein Netz zum Ausprobieren</translation>
    </message>
    <message>
        <source>Open a network and explore it to see how exact and approximate circuits classify images that you pick, drop or draw.</source>
        <translation>Ein Netz öffnen und erkunden, um zu sehen, wie exakte und approximative Schaltungen ausgewählte, abgelegte oder gezeichnete Bilder klassifizieren.</translation>
    </message>
    <message>
        <source>&amp;Feature maps of</source>
        <translation>Feature-Maps v&amp;on</translation>
    </message>
    <message>
        <source>Layer whose feature maps are shown</source>
        <translation>Schicht, deren Feature-Maps gezeigt werden</translation>
    </message>
    <message>
        <source>Feature maps</source>
        <translation>Feature-Maps</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>All black (Delete)</source>
        <translation>Alles schwarz (Entf)</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Invertieren</translation>
    </message>
    <message>
        <source>Exchange dark and light</source>
        <translation>Hell und Dunkel vertauschen</translation>
    </message>
    <message>
        <source>Pen width</source>
        <translation>Stiftbreite</translation>
    </message>
    <message>
        <source>All test images</source>
        <translation>Alle Testbilder</translation>
    </message>
    <message>
        <source>Wrong only when approximate</source>
        <translation>Nur approximiert falsch</translation>
    </message>
    <message>
        <source>Images to pick from</source>
        <translation>Bilder zur Auswahl</translation>
    </message>
    <message>
        <source>Previous image</source>
        <translation>Voriges Bild</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>Any image</source>
        <translation>Ein beliebiges Bild</translation>
    </message>
    <message>
        <source>Images of the data set</source>
        <translation>Bilder des Datensatzes</translation>
    </message>
    <message>
        <source>The approximation gets no other image wrong.</source>
        <translation>Durch die Approximation wird kein weiteres Bild falsch klassifiziert.</translation>
    </message>
    <message>
        <source>Looking for them …</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>Both networks agree, in %1</source>
        <translation>Beide Netze sind sich einig (%1)</translation>
    </message>
    <message>
        <source>&lt;b&gt;The networks disagree&lt;/b&gt;, in %1</source>
        <translation>&lt;b&gt;Die Netze sind sich uneinig&lt;/b&gt; (%1)</translation>
    </message>
</context>
<context>
    <name>hawx::PointSummary</name>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>verifiziert</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>Top-1 accuracy %1&#xa0;% of exact %2&#xa0;%, measured bit-true; predicted was %3, 90 % within %4.</source>
        <translation>Top-1-Genauigkeit %1&#xa0;% gegenüber exakt %2&#xa0;%, bitgenau gemessen; vorhergesagt war %3, 90-%-Intervall %4.</translation>
    </message>
    <message>
        <source>90 % within %1, against exact top-1 accuracy of %2&#xa0;%. Not verified bit-true.</source>
        <translation>90-%-Intervall %1, gegenüber der exakten Top-1-Genauigkeit von %2&#xa0;%. Nicht bitgenau verifiziert.</translation>
    </message>
    <message>
        <source>Latency %1, energy %2 for an image.</source>
        <translation>Latenz %1, Energie %2 für ein Bild.</translation>
    </message>
</context>
<context>
    <name>hawx::ProjectController</name>
    <message>
        <source>Opening %1</source>
        <translation>Öffnen von %1</translation>
    </message>
</context>
<context>
    <name>hawx::QuantiseController</name>
    <message>
        <source>Quantising %1</source>
        <translation>Quantisierung von %1</translation>
    </message>
</context>
<context>
    <name>hawx::Quantity</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>hawx::QuestionView</name>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Choose one of the answers.</source>
        <translation>Eine der Antworten wählen.</translation>
    </message>
    <message>
        <source>Type a number.</source>
        <translation>Eine Zahl eingeben.</translation>
    </message>
</context>
<context>
    <name>hawx::RecentFiles</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>&amp;Liste leeren</translation>
    </message>
</context>
<context>
    <name>hawx::ReportController</name>
    <message>
        <source>Writing a report</source>
        <translation>Erstellen eines Berichts</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>Speichern des Berichts</translation>
    </message>
</context>
<context>
    <name>hawx::ReportDialog</name>
    <message>
        <source>Report a problem</source>
        <translation>Problem melden</translation>
    </message>
    <message>
        <source>This describes the program, this machine, the settings, the numbers of rows of the open session and the end of the log. It does not name you, the machine, files, folders, networks, images or classes; a line of the log keeps only words of HAWX itself. Nothing is sent: copy or save it, read it, and add what you did.</source>
        <translation>Dieser Bericht beschreibt das Programm, diesen Rechner, die Einstellungen, die Zeilenzahlen der geöffneten Sitzung und das Ende des Protokolls. Er nennt keine Namen von Personen, Rechnern, Dateien, Ordnern, Netzen, Bildern oder Klassen; von den Protokollzeilen bleiben nur Wörter aus HAWX selbst erhalten. Nichts wird gesendet: Den Bericht kopieren oder speichern, durchlesen und ergänzen, was vor dem Problem geschah.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
</context>
<context>
    <name>hawx::ScatterChart</name>
    <message>
        <source>The wheel zooms, a drag pans, a double click shows everything</source>
        <translation>Das Mausrad zoomt, Ziehen verschiebt, ein Doppelklick zeigt alles</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Not dominated</source>
        <translation>Nicht dominiert</translation>
    </message>
</context>
<context>
    <name>hawx::SessionDocument</name>
    <message>
        <source>Opening %1</source>
        <translation>Öffnen von %1</translation>
    </message>
    <message>
        <source>HAWX did not end properly while this session was open; what was done until then is here.</source>
        <translation>HAWX wurde nicht ordnungsgemäß beendet, während diese Sitzung geöffnet war; alles bis dahin Erledigte ist noch vorhanden.</translation>
    </message>
    <message>
        <source>%1 What you see is a copy that has no name yet.</source>
        <translation>%1 Gezeigt wird eine Kopie, die noch keinen Namen hat.</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>Speichern von %1</translation>
    </message>
</context>
<context>
    <name>hawx::SessionPrompts</name>
    <message>
        <source>Save session</source>
        <translation>Sitzung speichern</translation>
    </message>
    <message>
        <source>HAWX sessions (*.hawx)</source>
        <translation>HAWX-Sitzungen (*.hawx)</translation>
    </message>
    <message>
        <source>Unsaved exploration</source>
        <translation>Nicht gespeicherte Erkundung</translation>
    </message>
    <message>
        <source>What was explored is not saved yet. Save it?</source>
        <translation>Die Erkundung ist noch nicht gespeichert. Speichern?</translation>
    </message>
    <message>
        <source>The exploration of %1 from %2 was not saved. Open it?</source>
        <translation>Die Erkundung von %1 vom %2 wurde nicht gespeichert. Öffnen?</translation>
    </message>
    <message>
        <source>Ask later</source>
        <translation>Später fragen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln older ones are asked for later.</source>
        <translation>
            <numerusform>Nach einer älteren wird später gefragt.</numerusform>
            <numerusform>Nach %Ln älteren wird später gefragt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::ShortcutSheet</name>
    <message>
        <source>Front: choose a point</source>
        <translation>Front: einen Punkt wählen</translation>
    </message>
    <message>
        <source>Click, or arrow keys</source>
        <translation>Klicken oder Pfeiltasten</translation>
    </message>
    <message>
        <source>Front: set a limit</source>
        <translation>Front: eine Grenze setzen</translation>
    </message>
    <message>
        <source>Drag its line or tab</source>
        <translation>Ihre Linie oder ihren Reiter ziehen</translation>
    </message>
    <message>
        <source>Front: zoom, pan, show all</source>
        <translation>Front: zoomen, verschieben, alles zeigen</translation>
    </message>
    <message>
        <source>Wheel, drag, Home</source>
        <translation>Mausrad, Ziehen, Pos1</translation>
    </message>
    <message>
        <source>Sensitivity: select a block of filters</source>
        <translation>Sensitivität: einen Block von Filtern auswählen</translation>
    </message>
    <message>
        <source>Drag, or Shift and arrow keys</source>
        <translation>Ziehen oder Umschalt und Pfeiltasten</translation>
    </message>
    <message>
        <source>Sensitivity: add or remove a filter</source>
        <translation>Sensitivität: einen Filter hinzufügen oder entfernen</translation>
    </message>
    <message>
        <source>Ctrl and click</source>
        <translation>Strg und Klicken</translation>
    </message>
    <message>
        <source>Sensitivity: zoom</source>
        <translation>Sensitivität: zoomen</translation>
    </message>
    <message>
        <source>Ctrl and wheel</source>
        <translation>Strg und Mausrad</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>In the panels</source>
        <translation>In den Ansichten</translation>
    </message>
</context>
<context>
    <name>hawx::TableWindow</name>
    <message>
        <source>Copy &amp;all</source>
        <translation>&amp;Alles kopieren</translation>
    </message>
</context>
<context>
    <name>hawx::TargetsPanel</name>
    <message>
        <source>Max &amp;loss</source>
        <translation>Max. &amp;Verlust</translation>
    </message>
    <message>
        <source>Largest loss of top-1 accuracy, in percentage points</source>
        <translation>Größter Verlust an Top-1-Genauigkeit, in Prozentpunkten</translation>
    </message>
    <message>
        <source>Max &amp;power</source>
        <translation>Max. L&amp;eistung</translation>
    </message>
    <message>
        <source>Largest power of the multipliers</source>
        <translation>Größte Leistung der Multiplizierer</translation>
    </message>
    <message>
        <source>Max &amp;area</source>
        <translation>Max. &amp;Fläche</translation>
    </message>
    <message>
        <source>Largest area of the multipliers</source>
        <translation>Größte Fläche der Multiplizierer</translation>
    </message>
    <message>
        <source>Max la&amp;tency</source>
        <translation>Max. Late&amp;nz</translation>
    </message>
    <message>
        <source>Longest time for one image</source>
        <translation>Längste Zeit für ein Bild</translation>
    </message>
    <message>
        <source>Max &amp;energy</source>
        <translation>Max. Ene&amp;rgie</translation>
    </message>
    <message>
        <source>Most energy of the multipliers for one image</source>
        <translation>Größte Energie der Multiplizierer für ein Bild</translation>
    </message>
    <message>
        <source>Remove this limit</source>
        <translation>Diese Grenze entfernen</translation>
    </message>
</context>
<context>
    <name>hawx::TourSteps</name>
    <message>
        <source>A network and its images</source>
        <translation>Ein Netz und seine Bilder</translation>
    </message>
    <message>
        <source>The tour works with the network that is open. The built-in example is a small one that tells pieces of clothing apart.</source>
        <translation>Die Tour arbeitet mit dem geöffneten Netz. Das integrierte Beispiel ist ein kleines, das Kleidungsstücke unterscheidet.</translation>
    </message>
    <message>
        <source>Open a network and images, or the built-in example (Ctrl+Shift+L).</source>
        <translation>Ein Netz und Bilder öffnen oder das integrierte Beispiel (Strg+Umschalt+L).</translation>
    </message>
    <message>
        <source>%1 has been explored already.</source>
        <translation>%1 wurde bereits erkundet.</translation>
    </message>
    <message>
        <source>Network and images are open.</source>
        <translation>Netz und Bilder sind geöffnet.</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Erkunden</translation>
    </message>
    <message>
        <source>A search measures how much each filter minds each circuit. Then it looks for configurations that save power and area at little loss. It runs in the background.</source>
        <translation>Eine Suche misst, wie empfindlich jeder Filter auf jede Schaltung reagiert. Dann sucht sie nach Konfigurationen, die bei geringem Verlust Leistung und Fläche sparen. Sie läuft im Hintergrund.</translation>
    </message>
    <message>
        <source>Press Explore and wait until the search has ended.</source>
        <translation>Auf „Erkunden“ klicken und warten, bis die Suche beendet ist.</translation>
    </message>
    <message>
        <source>%1 filters and %2 circuits: there are more configurations than anybody can try. The search kept %3 that no other one beats. The exact network is right in %4 of 100 images.</source>
        <translation>%1 Filter und %2 Schaltungen: Das ergibt mehr Konfigurationen, als irgendjemand ausprobieren kann. Die Suche hat %3 behalten, die von keiner anderen übertroffen werden. Das exakte Netz liegt bei %4 von 100 Bildern richtig.</translation>
    </message>
</context>
<context>
    <name>hawx::ToursDialog</name>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Guided tours</source>
        <translation>Geführte Touren</translation>
    </message>
    <message>
        <source>A tour points at a control, waits until you have used it, and says what changed. Nothing is lost: leave it whenever you like, and undo what it did.</source>
        <translation>Eine Tour zeigt auf ein Bedienelement, wartet, bis es benutzt wurde, und sagt, was sich geändert hat. Verloren geht dabei nichts: Die Tour lässt sich jederzeit verlassen, und was sie bewirkt hat, lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Open the exercises</source>
        <translation>Die Übungen öffnen</translation>
    </message>
    <message>
        <source>Questions on what is open in the window; the answers are checked.</source>
        <translation>Fragen zu dem, was im Fenster geöffnet ist; die Antworten werden geprüft.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln solved</source>
        <translation>
            <numerusform>%1 von %Ln gelöst</numerusform>
            <numerusform>%1 von %Ln gelöst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes, done</source>
        <translation>
            <numerusform>%Ln Minute, erledigt</numerusform>
            <numerusform>%Ln Minuten, erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Erneut starten</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Start the tour: %1</source>
        <translation>Tour starten: %1</translation>
    </message>
</context>
<context>
    <name>hawx::ValidationPanel</name>
    <message>
        <source>&amp;Layers</source>
        <translation>&amp;Schichten</translation>
    </message>
    <message>
        <source>Simulated layers</source>
        <translation>Simulierte Schichten</translation>
    </message>
    <message>
        <source>Synthesis</source>
        <translation>Synthese</translation>
    </message>
    <message>
        <source>Synthesised circuits</source>
        <translation>Synthetisierte Schaltungen</translation>
    </message>
    <message>
        <source>Simulates the exported hardware of the layers that are ticked on a test image, compares every accumulator with the bit-true engine, and synthesises their circuits. Large layers take minutes.</source>
        <translation>Simuliert die exportierte Hardware der angehakten Schichten an einem Testbild, vergleicht jeden Akkumulator mit der bitgenauen Berechnung und synthetisiert die Schaltungen. Große Schichten brauchen Minuten.</translation>
    </message>
    <message>
        <source>%1 of %2 accumulators differ from the bit-true engine.</source>
        <translation>%1 von %2 Akkumulatoren weichen von der bitgenauen Berechnung ab.</translation>
    </message>
    <message>
        <source>All %1 accumulators equal those of the bit-true engine, and all cycles are as predicted.</source>
        <translation>Alle %1 Akkumulatoren stimmen mit der bitgenauen Berechnung überein und alle Takte mit der Vorhersage.</translation>
    </message>
    <message>
        <source>All %1 accumulators equal those of the bit-true engine.</source>
        <translation>Alle %1 Akkumulatoren stimmen mit der bitgenauen Berechnung überein.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Accumulators</source>
        <translation>Akkumulatoren</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Takte</translation>
    </message>
    <message>
        <source>Cycles predicted</source>
        <translation>Takte vorhergesagt</translation>
    </message>
    <message>
        <source>Circuit</source>
        <translation>Schaltung</translation>
    </message>
    <message>
        <source>LUTs predicted</source>
        <translation>LUTs vorhergesagt</translation>
    </message>
    <message>
        <source>LUTs measured</source>
        <translation>LUTs gemessen</translation>
    </message>
    <message>
        <source>Area predicted</source>
        <translation>Fläche vorhergesagt</translation>
    </message>
    <message>
        <source>Area measured</source>
        <translation>Fläche gemessen</translation>
    </message>
</context>
<context>
    <name>hawx::ValueBar</name>
    <message>
        <source>Colours of %1, from %2 to %3</source>
        <translation>Farben für %1, von %2 bis %3</translation>
    </message>
</context>
<context>
    <name>hawx::VerifyController</name>
    <message>
        <source>Verifying a configuration</source>
        <translation>Verifikation einer Konfiguration</translation>
    </message>
</context>
<context>
    <name>hawx::WindowState</name>
    <message>
        <source>This needs the circuits; they are being read.</source>
        <translation>Dafür werden die Schaltungen gebraucht; sie werden gerade eingelesen.</translation>
    </message>
    <message>
        <source>This needs a search that has ended. Open a network and its images, and press Explore.</source>
        <translation>Dafür muss eine Suche abgeschlossen sein. Ein Netz und seine Bilder öffnen und auf „Erkunden“ klicken.</translation>
    </message>
    <message>
        <source>This needs a search that has ended, and its network and images. Open them, and press Explore.</source>
        <translation>Dafür müssen eine Suche abgeschlossen und ihr Netz und ihre Bilder geöffnet sein. Diese öffnen und auf „Erkunden“ klicken.</translation>
    </message>
    <message>
        <source>This needs the export window. Press Export.</source>
        <translation>Dafür wird das Exportfenster gebraucht. Auf „Export“ klicken.</translation>
    </message>
    <message>
        <source>%1, filter %2</source>
        <translation>%1, Filter %2</translation>
    </message>
</context>
<context>
    <name>hawx::Workspace</name>
    <message>
        <source>Front</source>
        <translation>Front</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>Kein Netz</translation>
    </message>
    <message>
        <source>Open a trained network, or drop its file here.</source>
        <translation>Ein trainiertes Netz öffnen oder seine Datei hier ablegen.</translation>
    </message>
    <message>
        <source>No images</source>
        <translation>Keine Bilder</translation>
    </message>
    <message>
        <source>No configuration</source>
        <translation>Keine Konfiguration</translation>
    </message>
    <message>
        <source>Set a limit, or click a point of the front.</source>
        <translation>Eine Grenze setzen oder auf einen Punkt der Front klicken.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensitivität</translation>
    </message>
    <message>
        <source>All objectives</source>
        <translation>Alle Zielgrößen</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Circuits</source>
        <translation>Schaltungen</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>Spielwiese</translation>
    </message>
    <message>
        <source>Notes on this exploration; they are kept in its session.</source>
        <translation>Notizen zu dieser Erkundung; sie werden mit der Sitzung gespeichert.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Export or copy %1</source>
        <translation>%1 exportieren oder kopieren</translation>
    </message>
    <message>
        <source>The front of a session is that of its machine; explore for others.</source>
        <translation>Die Front einer Sitzung gilt für deren Beschleuniger; für andere neu erkunden.</translation>
    </message>
    <message>
        <source>Exploring</source>
        <translation>Erkundung läuft</translation>
    </message>
    <message>
        <source>The front appears here as soon as it is predicted.</source>
        <translation>Die Front erscheint hier, sobald sie vorhergesagt ist.</translation>
    </message>
    <message>
        <source>Profiling</source>
        <translation>Profiling läuft</translation>
    </message>
    <message>
        <source>What each filter makes of each circuit&apos;s errors appears here.</source>
        <translation>Wie sich die Fehler jeder Schaltung auf jeden Filter auswirken, erscheint hier.</translation>
    </message>
    <message>
        <source>No front yet</source>
        <translation>Noch keine Front</translation>
    </message>
    <message>
        <source>Explore the network to find configurations that save power and area at little loss.</source>
        <translation>Das Netz erkunden, um Konfigurationen zu finden, die bei geringem Verlust Leistung und Fläche sparen.</translation>
    </message>
    <message>
        <source>A search needs a network and images.</source>
        <translation>Eine Suche braucht ein Netz und Bilder.</translation>
    </message>
    <message>
        <source>No sensitivity yet</source>
        <translation>Noch keine Sensitivität</translation>
    </message>
    <message>
        <source>Exploring also measures how much each filter minds each circuit.</source>
        <translation>Beim Erkunden wird auch gemessen, wie empfindlich jeder Filter auf jede Schaltung reagiert.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Explores approximate arithmetic in neural-network accelerators. Without arguments it opens what was open last, or the built-in example.</source>
        <translation>Erkundet approximative Arithmetik in Beschleunigern für neuronale Netze. Ohne Argumente wird geöffnet, was zuletzt geöffnet war, oder das integrierte Beispiel.</translation>
    </message>
    <message>
        <source>A network, or a session (.hawx).</source>
        <translation>Ein Netz oder eine Sitzung (.hawx).</translation>
    </message>
    <message>
        <source>Write more into the log of the program.</source>
        <translation>Mehr in das Protokoll des Programms schreiben.</translation>
    </message>
    <message>
        <source>A folder or list (CSV) of labelled images.</source>
        <translation>Ein Ordner oder eine Liste (CSV) mit gelabelten Bildern.</translation>
    </message>
</context>
</TS>
