<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>hawx::Actions</name>
    <message>
        <source>Open &amp;network…</source>
        <translation>Ouvrir un &amp;réseau…</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Open a trained network</source>
        <translation>Ouvrir un réseau entraîné</translation>
    </message>
    <message>
        <source>Open &amp;data…</source>
        <translation>Ouvrir des &amp;données…</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Open a folder of labelled images</source>
        <translation>Ouvrir un dossier d’images étiquetées</translation>
    </message>
    <message>
        <source>&amp;Open session…</source>
        <translation>Ouvrir une &amp;session…</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Open what was explored before</source>
        <translation>Ouvrir une exploration enregistrée</translation>
    </message>
    <message>
        <source>Open built-in e&amp;xample</source>
        <translation>Ouvrir l’&amp;exemple intégré</translation>
    </message>
    <message>
        <source>Open LeNet-5 on Fashion-MNIST</source>
        <translation>Ouvrir LeNet-5 sur Fashion-MNIST</translation>
    </message>
    <message>
        <source>&amp;Save session</source>
        <translation>Enregistrer &amp;la session</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save what was explored</source>
        <translation>Enregistrer l’exploration</translation>
    </message>
    <message>
        <source>Save session &amp;as…</source>
        <translation>Enregistrer la session so&amp;us…</translation>
    </message>
    <message>
        <source>Save what was explored in another file</source>
        <translation>Enregistrer l’exploration dans un autre fichier</translation>
    </message>
    <message>
        <source>&amp;Export configuration…</source>
        <translation>E&amp;xporter la configuration…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Take the chosen configuration to other tools, and validate it</source>
        <translation>Transmettre la configuration choisie à d’autres outils et la valider</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Close the window and stop all work</source>
        <translation>Fermer la fenêtre et arrêter tous les calculs</translation>
    </message>
    <message>
        <source>&amp;Explore</source>
        <translation>&amp;Explorer</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Explorer</translation>
    </message>
    <message>
        <source>Profile the network and search for configurations</source>
        <translation>Profiler le réseau et chercher des configurations</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation>Arrêter la recherche</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Paramè&amp;tres…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Choose accelerator, granularity and effort</source>
        <translation>Choisir l’accélérateur, la granularité et l’effort</translation>
    </message>
    <message>
        <source>&amp;Verify configuration</source>
        <translation>&amp;Vérifier la configuration</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Measure the loss of the configuration in view bit-true</source>
        <translation>Mesurer au bit près la perte de la configuration affichée</translation>
    </message>
    <message>
        <source>&amp;Pin configuration</source>
        <translation>É&amp;pingler la configuration</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Épingler</translation>
    </message>
    <message>
        <source>Keep the configuration in view to compare it</source>
        <translation>Garder la configuration affichée pour la comparer</translation>
    </message>
    <message>
        <source>Remove all &amp;limits</source>
        <translation>Supprimer toutes les &amp;limites</translation>
    </message>
    <message>
        <source>Let every configuration be chosen</source>
        <translation>Autoriser le choix de toutes les configurations</translation>
    </message>
    <message>
        <source>&amp;Presentation</source>
        <translation>&amp;Présentation</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Présenter</translation>
    </message>
    <message>
        <source>Large type on the whole screen</source>
        <translation>Grands caractères, en plein écran</translation>
    </message>
    <message>
        <source>Larger te&amp;xt</source>
        <translation>A&amp;grandir le texte</translation>
    </message>
    <message>
        <source>Make all text larger</source>
        <translation>Agrandir tous les textes</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Réd&amp;uire le texte</translation>
    </message>
    <message>
        <source>Make all text smaller</source>
        <translation>Réduire tous les textes</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>All commands with their keys</source>
        <translation>Toutes les commandes et leurs touches</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>&amp;Signaler un problème…</translation>
    </message>
    <message>
        <source>Describe program, machine and log, without names of yours</source>
        <translation>Décrire le programme, la machine et le journal, sans citer aucun nom qui vous soit propre</translation>
    </message>
    <message>
        <source>&amp;About HAWX</source>
        <translation>À &amp;propos de HAWX</translation>
    </message>
    <message>
        <source>What HAWX is</source>
        <translation>Ce qu’est HAWX</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Learn by doing, step by step</source>
        <translation>Apprendre par la pratique, pas à pas</translation>
    </message>
    <message>
        <source>&amp;Exercises…</source>
        <translation>&amp;Exercices…</translation>
    </message>
    <message>
        <source>Questions on what is open, with a check</source>
        <translation>Des questions sur ce qui est ouvert, avec vérification des réponses</translation>
    </message>
    <message>
        <source>&amp;Help on this panel</source>
        <translation>&amp;Aide sur ce panneau</translation>
    </message>
    <message>
        <source>Explain the panel in use</source>
        <translation>Expliquer le panneau actif</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Manuel</translation>
    </message>
    <message>
        <source>The contents of the manual</source>
        <translation>Le sommaire du manuel</translation>
    </message>
    <message>
        <source>&amp;Search the manual…</source>
        <translation>&amp;Chercher dans le manuel…</translation>
    </message>
    <message>
        <source>Find words in the manual</source>
        <translation>Trouver des mots dans le manuel</translation>
    </message>
    <message>
        <source>Take a guided &amp;tour…</source>
        <translation>Suivre une &amp;visite guidée…</translation>
    </message>
</context>
<context>
    <name>hawx::Attempts</name>
    <message>
        <source>Right. %1</source>
        <translation>C’est juste. %1</translation>
    </message>
    <message>
        <source>Not quite. %1</source>
        <translation>Pas tout à fait. %1</translation>
    </message>
</context>
<context>
    <name>hawx::BarChart</name>
    <message>
        <source>Histogram</source>
        <translation>Histogramme</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Aucune donnée</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 to %3</source>
        <translation>%1 de %2 à %3</translation>
    </message>
    <message>
        <source>%1 %2, %3 %</source>
        <translation>%1 %2, %3&#xa0;%</translation>
    </message>
    <message>
        <source>%1, from</source>
        <translation>%1, de</translation>
    </message>
    <message>
        <source>%1, to</source>
        <translation>%1, à</translation>
    </message>
</context>
<context>
    <name>hawx::BuildTour</name>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>How much may be lost</source>
        <translation>Ce que l’on peut perdre</translation>
    </message>
    <message>
        <source>Of all configurations within the limits the one with the least power is chosen. The loss limit is also the line in the front, which can be dragged.</source>
        <translation>Parmi toutes les configurations qui respectent les limites, celle de moindre puissance est choisie. La limite de perte est aussi la ligne du front, que l’on peut faire glisser.</translation>
    </message>
    <message>
        <source>Set another loss limit.</source>
        <translation>Fixez une autre limite de perte.</translation>
    </message>
    <message>
        <source>The loss limit went from %1 to %2: the power of the multipliers went from %3 to %4.</source>
        <translation>Limite de perte&#xa0;: %1 auparavant, %2 maintenant. Puissance des multiplieurs&#xa0;: %3 auparavant, %4 maintenant.</translation>
    </message>
    <message>
        <source>Or choose a point</source>
        <translation>Ou choisir un point</translation>
    </message>
    <message>
        <source>Each point of the front is a configuration that no other one beats. Filled ones were measured, hollow ones are predicted.</source>
        <translation>Chaque point du front est une configuration qu’aucune autre ne domine. Les points pleins ont été mesurés, les points creux sont prédits.</translation>
    </message>
    <message>
        <source>Click a point that is not chosen yet.</source>
        <translation>Cliquez sur un point qui n’est pas encore choisi.</translation>
    </message>
    <message>
        <source>Loss %1 instead of %2, power %3 instead of %4, area %5 instead of %6.</source>
        <translation>Perte %1 au lieu de %2, puissance %3 au lieu de %4, surface %5 au lieu de %6.</translation>
    </message>
    <message>
        <source>Is it true?</source>
        <translation>Est-ce vrai&#xa0;?</translation>
    </message>
    <message>
        <source>A prediction is a prediction. Verifying runs the integers of the hardware, bit for bit, on test images that the search did not use.</source>
        <translation>Une prédiction n’est qu’une prédiction. La vérification effectue les calculs entiers du matériel, au bit près, sur des images de test que la recherche n’a pas utilisées.</translation>
    </message>
    <message>
        <source>Press Verify and wait for the result.</source>
        <translation>Cliquez sur «&#xa0;Vérifier&#xa0;» et attendez le résultat.</translation>
    </message>
    <message>
        <source>It loses %1. Predicted was %2, from %3: the interval holds it.</source>
        <translation>La configuration perd %1. La prédiction était de %2, avec un intervalle de %3&#xa0;: il contient bien la mesure.</translation>
    </message>
    <message>
        <source>It loses %1. Predicted was %2, from %3: it lies outside the interval, as one in ten does.</source>
        <translation>La configuration perd %1. La prédiction était de %2, avec un intervalle de %3&#xa0;: la mesure est en dehors, comme dans un cas sur dix.</translation>
    </message>
    <message>
        <source>Take it with you</source>
        <translation>Emporter la configuration</translation>
    </message>
    <message>
        <source>A configuration can leave the window as a file for other programs, as a report, or as hardware.</source>
        <translation>Une configuration peut sortir de la fenêtre sous forme de fichier pour d’autres programmes, de rapport ou de matériel.</translation>
    </message>
    <message>
        <source>Press Export.</source>
        <translation>Cliquez sur «&#xa0;Exporter&#xa0;».</translation>
    </message>
    <message>
        <source>The export window shows what would be written before it is.</source>
        <translation>La fenêtre d’export montre ce qui sera écrit, avant de l’écrire.</translation>
    </message>
    <message>
        <source>As hardware</source>
        <translation>En faire du matériel</translation>
    </message>
    <message>
        <source>Verilog of the multipliers and of the layers that use them, with a test bench.</source>
        <translation>Le Verilog des multiplieurs et des couches qui les utilisent, avec un banc de test.</translation>
    </message>
    <message>
        <source>Choose a form of hardware in Verilog.</source>
        <translation>Choisissez un format de matériel en Verilog.</translation>
    </message>
    <message>
        <source>The preview shows each file. The page Validation runs the hardware in a simulator and compares it with the prediction.</source>
        <translation>L’aperçu montre chaque fichier. La page «&#xa0;Validation&#xa0;» exécute le matériel dans un simulateur et le compare à la prédiction.</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>Écrire les fichiers</translation>
    </message>
    <message>
        <source>The button writes what the preview shows. Nothing that is there already is replaced without asking. The tour leaves this to you.</source>
        <translation>Le bouton écrit ce que montre l’aperçu. Rien de ce qui existe déjà n’est remplacé sans votre accord. La visite vous laisse faire cette étape.</translation>
    </message>
    <message>
        <source>Choose where to, and press Export.</source>
        <translation>Choisissez l’emplacement, puis cliquez sur «&#xa0;Exporter&#xa0;».</translation>
    </message>
    <message>
        <source>It is written.</source>
        <translation>C’est écrit.</translation>
    </message>
    <message>
        <source>Choose a point and build it</source>
        <translation>Choisir un point et le construire</translation>
    </message>
    <message>
        <source>From a limit to a configuration, to its proof, to hardware.</source>
        <translation>De la limite à la configuration, puis à sa preuve et au matériel.</translation>
    </message>
    <message>
        <source>From here on</source>
        <translation>Et maintenant</translation>
    </message>
    <message>
        <source>Pin configurations to compare them, and save the session to go on later. Help has exercises on all of this.</source>
        <translation>Épinglez des configurations pour les comparer, et enregistrez la session pour continuer plus tard. Le menu «&#xa0;Aide&#xa0;» propose des exercices sur tout cela.</translation>
    </message>
</context>
<context>
    <name>hawx::BuiltInMenu</name>
    <message>
        <source>&amp;Built-in networks</source>
        <translation>Réseaux &amp;fournis</translation>
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
        <translation>LeNet-5, chiffres MNIST</translation>
    </message>
    <message>
        <source>ResNet-18 of quarter width, Fashion-MNIST</source>
        <translation>ResNet-18 au quart de sa largeur, Fashion-MNIST</translation>
    </message>
    <message>
        <source>VGG-11 of quarter width, Fashion-MNIST</source>
        <translation>VGG-11 au quart de sa largeur, Fashion-MNIST</translation>
    </message>
    <message>
        <source>EfficientNet-Lite0 of half width, Fashion-MNIST</source>
        <translation>EfficientNet-Lite0 à la moitié de sa largeur, Fashion-MNIST</translation>
    </message>
</context>
<context>
    <name>hawx::Callout</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>Pa&amp;sser</translation>
    </message>
    <message>
        <source>Leave the tour (Esc)</source>
        <translation>Quitter la visite (Échap)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>&amp;Show me</source>
        <translation>&amp;Montrer</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Terminer</translation>
    </message>
</context>
<context>
    <name>hawx::Circuit</name>
    <message>
        <source>published</source>
        <translation>publié</translation>
    </message>
    <message>
        <source>characterised</source>
        <translation>caractérisé</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>prédit</translation>
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
        <translation>signé</translation>
    </message>
    <message>
        <source>unsigned</source>
        <translation>non signé</translation>
    </message>
    <message>
        <source>&amp;Logarithmic colours</source>
        <translation>Couleurs &amp;logarithmiques</translation>
    </message>
    <message>
        <source>Shows small errors beside large ones</source>
        <translation>Rend visibles les petites erreurs à côté des grandes</translation>
    </message>
    <message>
        <source>L switches between a logarithmic and a linear axis</source>
        <translation>L alterne entre axe logarithmique et axe linéaire</translation>
    </message>
    <message>
        <source>Figures of the circuit</source>
        <translation>Grandeurs du circuit</translation>
    </message>
    <message>
        <source>Error, approximate less exact</source>
        <translation>Erreur&#xa0;: approché moins exact</translation>
    </message>
    <message>
        <source>Error surface of %1</source>
        <translation>Surface d’erreur de %1</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Point at a pair of operands</source>
        <translation>Pointez une paire d’opérandes</translation>
    </message>
    <message>
        <source>Errors of a circuit</source>
        <translation>Erreurs d’un circuit</translation>
    </message>
    <message>
        <source>Errors of %1</source>
        <translation>Erreurs de %1</translation>
    </message>
    <message>
        <source>Errors of %1 and %2</source>
        <translation>Erreurs de %1 et %2</translation>
    </message>
    <message>
        <source>Error of %1</source>
        <translation>Erreur de %1</translation>
    </message>
</context>
<context>
    <name>hawx::CircuitExercises</name>
    <message>
        <source>What is the worst-case error of %1, in per cent of 2^16?</source>
        <translation>Quelle est l’erreur au pire cas de %1, en&#xa0;% de 2^16&#xa0;?</translation>
    </message>
    <message>
        <source>Select %1 among the circuits: its figures stand below its errors.</source>
        <translation>Sélectionnez %1 parmi les circuits&#xa0;: ses grandeurs s’affichent sous ses erreurs.</translation>
    </message>
    <message>
        <source>The largest error is %1, and 100 · %1 / 65536 is %2.</source>
        <translation>La plus grande erreur est %1, et 100 · %1 / 65536 donne %2.</translation>
    </message>
    <message>
        <source>Which of these circuits has the smallest mean error?</source>
        <translation>Lequel de ces circuits a la plus petite erreur moyenne&#xa0;?</translation>
    </message>
    <message>
        <source>%1 has %2</source>
        <translation>%2 pour %1</translation>
    </message>
    <message>
        <source>The column MAE of the circuits sorts them by it.</source>
        <translation>La colonne «&#xa0;MAE&#xa0;%&#xa0;» permet de trier les circuits selon elle.</translation>
    </message>
    <message>
        <source>By mean absolute error (MAE): %1.</source>
        <translation>Erreur absolue moyenne (MAE)&#xa0;: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>What does %1 make of %2 times %3?</source>
        <translation>Combien font %2 fois %3 selon %1&#xa0;?</translation>
    </message>
    <message>
        <source>Select %1 among the circuits and point at A = %2, B = %3. The arrow keys move by one.</source>
        <translation>Sélectionnez %1 parmi les circuits et pointez A = %2, B = %3. Les touches fléchées déplacent d’une unité.</translation>
    </message>
    <message>
        <source>The worst case</source>
        <translation>Le pire cas</translation>
    </message>
    <message>
        <source>The smallest error</source>
        <translation>La plus petite erreur</translation>
    </message>
    <message>
        <source>One product</source>
        <translation>Un produit</translation>
    </message>
</context>
<context>
    <name>hawx::CircuitFigures</name>
    <message>
        <source>Power</source>
        <translation>Puissance</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Surface</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Délai</translation>
    </message>
    <message>
        <source>Cost is</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Where power, area and delay come from</source>
        <translation>D’où viennent puissance, surface et délai</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>Erreur absolue moyenne</translation>
    </message>
    <message>
        <source>MAE, in % of 2^16</source>
        <translation>MAE, en&#xa0;% de 2^16</translation>
    </message>
    <message>
        <source>Worst-case error</source>
        <translation>Erreur au pire cas</translation>
    </message>
    <message>
        <source>WCE, in % of 2^16</source>
        <translation>WCE, en&#xa0;% de 2^16</translation>
    </message>
    <message>
        <source>Error probability</source>
        <translation>Probabilité d’erreur</translation>
    </message>
    <message>
        <source>EP, pairs of operands with an error</source>
        <translation>EP, paires d’opérandes dont le produit est erroné</translation>
    </message>
    <message>
        <source>Mean relative error</source>
        <translation>Erreur relative moyenne</translation>
    </message>
    <message>
        <source>MRE, over pairs with a product other than 0</source>
        <translation>MRE, sur les paires dont le produit n’est pas nul</translation>
    </message>
    <message>
        <source>RMS error</source>
        <translation>Erreur RMS</translation>
    </message>
    <message>
        <source>Root of the mean squared error</source>
        <translation>Racine de l’erreur quadratique moyenne</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Biais</translation>
    </message>
    <message>
        <source>Mean error, with its sign</source>
        <translation>Erreur moyenne, signe compris</translation>
    </message>
    <message>
        <source>Zero safe</source>
        <translation>Préserve zéro</translation>
    </message>
    <message>
        <source>0 times anything is 0</source>
        <translation>0 fois n’importe quoi donne 0</translation>
    </message>
    <message>
        <source>Commutative</source>
        <translation>Commutatif</translation>
    </message>
    <message>
        <source>The order of operands does not matter</source>
        <translation>L’ordre des opérandes est indifférent</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>What it was made from, and how</source>
        <translation>À partir de quoi il a été fait, et comment</translation>
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
        <translation>Importer des circuits</translation>
    </message>
    <message>
        <source>Import all circuits of a folder</source>
        <translation>Importer tous les circuits d’un dossier</translation>
    </message>
    <message>
        <source>Circuits (*.v *.blif *.c *.h *.bin *.npy *.csv *.txt)</source>
        <translation>Circuits (*.v *.blif *.c *.h *.bin *.npy *.csv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>hawx::CircuitsController</name>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>Impossible de lire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 leaves open: %2</source>
        <translation>%1 reste ambigu&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 was skipped: %2</source>
        <translation>%1 a été ignoré&#xa0;: %2</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Rien n’a été importé.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln circuits imported</source>
        <translation>
            <numerusform>%Ln circuit importé</numerusform>
            <numerusform>%Ln circuits importés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln known before</source>
        <translation>
            <numerusform>, %Ln déjà connu</numerusform>
            <numerusform>, %Ln déjà connus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln files failed</source>
        <translation>
            <numerusform>, %Ln fichier en échec</numerusform>
            <numerusform>, %Ln fichiers en échec</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading circuits</source>
        <translation>Lecture des circuits</translation>
    </message>
    <message>
        <source>Importing circuits</source>
        <translation>Importation de circuits</translation>
    </message>
    <message>
        <source>Evolving %1</source>
        <translation>Évolution de %1</translation>
    </message>
    <message>
        <source>The library has %1, which computes the same.</source>
        <translation>La bibliothèque contient déjà %1, qui calcule la même chose.</translation>
    </message>
    <message>
        <source>%1 has joined your library.</source>
        <translation>%1 a rejoint votre bibliothèque.</translation>
    </message>
</context>
<context>
    <name>hawx::CircuitsModel</name>
    <message>
        <source>signed</source>
        <translation>signés</translation>
    </message>
    <message>
        <source>unsigned</source>
        <translation>non signés</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>of your own library</source>
        <translation>de votre propre bibliothèque</translation>
    </message>
    <message>
        <source>part of the configuration</source>
        <translation>fait partie de la configuration</translation>
    </message>
    <message>
        <source>No error</source>
        <translation>Aucune erreur</translation>
    </message>
    <message>
        <source>Mean |E| along operand A: at most %1, for %2 to %3</source>
        <translation>|E| moyenne le long de l’opérande A&#xa0;: au plus %1, de %2 à %3</translation>
    </message>
    <message>
        <source>Nobody stated or computed a cost</source>
        <translation>Coût ni indiqué ni calculé</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>power within about %1</source>
        <translation>puissance à %1 près environ</translation>
    </message>
    <message>
        <source>Circuit</source>
        <translation>Circuit</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>Operands</source>
        <translation>Opérandes</translation>
    </message>
    <message>
        <source>Power mW</source>
        <translation>Puissance mW</translation>
    </message>
    <message>
        <source>Area µm²</source>
        <translation>Surface µm²</translation>
    </message>
    <message>
        <source>Delay ns</source>
        <translation>Délai ns</translation>
    </message>
    <message>
        <source>MAE %</source>
        <translation>MAE&#xa0;%</translation>
    </message>
    <message>
        <source>|E| along A</source>
        <translation>|E| selon A</translation>
    </message>
    <message>
        <source>WCE %</source>
        <translation>WCE&#xa0;%</translation>
    </message>
    <message>
        <source>EP %</source>
        <translation>EP&#xa0;%</translation>
    </message>
    <message>
        <source>MRE %</source>
        <translation>MRE&#xa0;%</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Biais</translation>
    </message>
    <message>
        <source>Zero safe</source>
        <translation>Préserve zéro</translation>
    </message>
    <message>
        <source>Commutative</source>
        <translation>Commutatif</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>A search considers the circuits that are ticked</source>
        <translation>La recherche considère les circuits cochés</translation>
    </message>
    <message>
        <source>With a new pair of operands in every clock cycle</source>
        <translation>Avec une nouvelle paire d’opérandes à chaque cycle d’horloge</translation>
    </message>
    <message>
        <source>Mean absolute error, in % of 2^16</source>
        <translation>Erreur absolue moyenne, en&#xa0;% de 2^16</translation>
    </message>
    <message>
        <source>Mean |E| over operand B along operand A, each row to its own scale</source>
        <translation>|E| moyenne sur l’opérande B, le long de l’opérande A&#xa0;; chaque ligne a sa propre échelle</translation>
    </message>
    <message>
        <source>Worst-case error, in % of 2^16</source>
        <translation>Erreur au pire cas, en&#xa0;% de 2^16</translation>
    </message>
    <message>
        <source>Error probability: pairs of operands with an error</source>
        <translation>Probabilité d’erreur&#xa0;: paires d’opérandes dont le produit est erroné</translation>
    </message>
    <message>
        <source>Mean relative error, over pairs with a product other than 0</source>
        <translation>Erreur relative moyenne, sur les paires dont le produit n’est pas nul</translation>
    </message>
    <message>
        <source>Mean error, with its sign</source>
        <translation>Erreur moyenne, signe compris</translation>
    </message>
    <message>
        <source>0 times anything is 0</source>
        <translation>0 fois n’importe quoi donne 0</translation>
    </message>
    <message>
        <source>The order of operands does not matter</source>
        <translation>L’ordre des opérandes est indifférent</translation>
    </message>
    <message>
        <source>Where power, area and delay come from</source>
        <translation>D’où viennent puissance, surface et délai</translation>
    </message>
</context>
<context>
    <name>hawx::CircuitsPanel</name>
    <message>
        <source>No circuit selected</source>
        <translation>Aucun circuit sélectionné</translation>
    </message>
    <message>
        <source>Select one to see its errors, or two to compare them.</source>
        <translation>Sélectionnez-en un pour voir ses erreurs, ou deux pour les comparer.</translation>
    </message>
    <message>
        <source>No circuits yet</source>
        <translation>Pas encore de circuits</translation>
    </message>
    <message>
        <source>The library is being read.</source>
        <translation>Lecture de la bibliothèque en cours.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Tick or untick</source>
        <translation>Coc&amp;her ou décocher</translation>
    </message>
    <message>
        <source>A search considers the circuits that are ticked</source>
        <translation>La recherche considère les circuits cochés</translation>
    </message>
    <message>
        <source>&amp;Evolve…</source>
        <translation>Faire é&amp;voluer…</translation>
    </message>
    <message>
        <source>Makes a circuit cheaper within bounds on its errors</source>
        <translation>Rend un circuit moins coûteux en bornant ses erreurs</translation>
    </message>
    <message>
        <source>Import &amp;files…</source>
        <translation>Importer des &amp;fichiers…</translation>
    </message>
    <message>
        <source>Multipliers in C, Verilog or BLIF, or tables of results</source>
        <translation>Multiplieurs en C, Verilog ou BLIF, ou tables de résultats</translation>
    </message>
    <message>
        <source>Import f&amp;older…</source>
        <translation>Importer un &amp;dossier…</translation>
    </message>
    <message>
        <source>Show all circuits</source>
        <translation>Afficher tous les circuits</translation>
    </message>
    <message>
        <source>As the files tell</source>
        <translation>Selon les fichiers</translation>
    </message>
    <message>
        <source>O&amp;perands</source>
        <translation>&amp;Opérandes</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signés</translation>
    </message>
    <message>
        <source>Unsigned</source>
        <translation>Non signés</translation>
    </message>
    <message>
        <source>&amp;Index of signed tables</source>
        <translation>&amp;Indice des tables signées</translation>
    </message>
    <message>
        <source>Value of the operand + 128</source>
        <translation>Valeur de l’opérande + 128</translation>
    </message>
    <message>
        <source>Byte of the operand</source>
        <translation>Octet de l’opérande</translation>
    </message>
    <message>
        <source>O&amp;rder of tables</source>
        <translation>Ordre des &amp;tables</translation>
    </message>
    <message>
        <source>First index is A</source>
        <translation>Le premier indice est A</translation>
    </message>
    <message>
        <source>First index is B</source>
        <translation>Le premier indice est B</translation>
    </message>
    <message>
        <source>Circuits</source>
        <translation>Circuits</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <source>No circuit meets the filters</source>
        <translation>Aucun circuit ne répond aux critères</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more remarks</source>
        <translation>
            <numerusform>et %Ln autre remarque</numerusform>
            <numerusform>et %Ln autres remarques</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::ClassBars</name>
    <message>
        <source>Class probabilities</source>
        <translation>Probabilités des classes</translation>
    </message>
    <message>
        <source>exact: %1, %2; approximate: %3, %4</source>
        <translation>exact&#xa0;: %1, %2&#xa0;; approché&#xa0;: %3, %4</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>classe %1</translation>
    </message>
    <message>
        <source>approximate</source>
        <translation>approché</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exact</translation>
    </message>
    <message>
        <source>Class probabilities, exact and approximate</source>
        <translation>Probabilités des classes, exactes et approchées</translation>
    </message>
    <message>
        <source>class</source>
        <translation>classe</translation>
    </message>
</context>
<context>
    <name>hawx::ClassModel</name>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>Images d’entraînement</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>Images de test</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>Samples: %1</source>
        <translation>Exemples : %1</translation>
    </message>
</context>
<context>
    <name>hawx::ClassNames</name>
    <message>
        <source>T-shirt/top</source>
        <translation>T-shirt/haut</translation>
    </message>
    <message>
        <source>Trouser</source>
        <translation>Pantalon</translation>
    </message>
    <message>
        <source>Pullover</source>
        <translation>Pull</translation>
    </message>
    <message>
        <source>Dress</source>
        <translation>Robe</translation>
    </message>
    <message>
        <source>Coat</source>
        <translation>Manteau</translation>
    </message>
    <message>
        <source>Sandal</source>
        <translation>Sandale</translation>
    </message>
    <message>
        <source>Shirt</source>
        <translation>Chemise</translation>
    </message>
    <message>
        <source>Sneaker</source>
        <translation>Basket</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>Sac</translation>
    </message>
    <message>
        <source>Ankle boot</source>
        <translation>Bottine</translation>
    </message>
    <message>
        <source>airplane</source>
        <translation>avion</translation>
    </message>
    <message>
        <source>automobile</source>
        <translation>automobile</translation>
    </message>
    <message>
        <source>bird</source>
        <translation>oiseau</translation>
    </message>
    <message>
        <source>cat</source>
        <translation>chat</translation>
    </message>
    <message>
        <source>deer</source>
        <translation>cerf</translation>
    </message>
    <message>
        <source>dog</source>
        <translation>chien</translation>
    </message>
    <message>
        <source>frog</source>
        <translation>grenouille</translation>
    </message>
    <message>
        <source>horse</source>
        <translation>cheval</translation>
    </message>
    <message>
        <source>ship</source>
        <translation>bateau</translation>
    </message>
    <message>
        <source>truck</source>
        <translation>camion</translation>
    </message>
</context>
<context>
    <name>hawx::ColourBar</name>
    <message>
        <source>Colour scale from %1 to %2</source>
        <translation>Échelle de couleurs de %1 à %2</translation>
    </message>
</context>
<context>
    <name>hawx::ComparisonHeader</name>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>Name of configuration %1</source>
        <translation>Nom de la configuration %1</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Charger</translation>
    </message>
    <message>
        <source>Choose configuration %1</source>
        <translation>Choisir la configuration %1</translation>
    </message>
    <message>
        <source>Remove configuration %1 from the comparison</source>
        <translation>Retirer la configuration %1 de la comparaison</translation>
    </message>
</context>
<context>
    <name>hawx::ComparisonModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 ×%2</source>
        <translation>%1 ×%2</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>incompatible</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>vérifiée</translation>
    </message>
    <message>
        <source>best</source>
        <translation>meilleure</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Puissance</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Surface</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Different circuits</source>
        <translation>Circuits différents</translation>
    </message>
    <message>
        <source>Circuits</source>
        <translation>Circuits</translation>
    </message>
</context>
<context>
    <name>hawx::ComparisonPanel</name>
    <message>
        <source>Comparison of pinned configurations</source>
        <translation>Comparaison des configurations épinglées</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Nothing to compare</source>
        <translation>Rien à comparer</translation>
    </message>
    <message>
        <source>Double-click points of the front, or press P, to pin configurations here.</source>
        <translation>Double-cliquez sur des points du front, ou appuyez sur P, pour épingler ici des configurations.</translation>
    </message>
    <message>
        <source>Comparison of configurations</source>
        <translation>Comparaison de configurations</translation>
    </message>
    <message>
        <source>configuration</source>
        <translation>configuration</translation>
    </message>
</context>
<context>
    <name>hawx::ConfigurationModel</name>
    <message numerus="yes">
        <source>%1 in %Ln filters</source>
        <translation>
            <numerusform>%1 dans %Ln filtre</numerusform>
            <numerusform>%1 dans %Ln filtres</numerusform>
        </translation>
    </message>
    <message>
        <source>contributes %1 where the whole network loses 1 pp</source>
        <translation>contribue pour %1 à une perte totale de 1&#xa0;pp</translation>
    </message>
    <message>
        <source>one multiplier: power %1, area %2</source>
        <translation>un multiplieur&#xa0;: puissance %1, surface %2</translation>
    </message>
    <message>
        <source>filter %1</source>
        <translation>filtre %1</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Circuits</source>
        <translation>Circuits</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Puissance</translation>
    </message>
    <message>
        <source>Circuits and the number of filters that use them</source>
        <translation>Circuits, et nombre de filtres qui les utilisent</translation>
    </message>
    <message>
        <source>What these filters contribute where the whole network loses 1 pp</source>
        <translation>Contribution de ces filtres à une perte totale de 1&#xa0;pp</translation>
    </message>
    <message>
        <source>Change of a multiplier&apos;s power against the exact circuit</source>
        <translation>Variation de la puissance d’un multiplieur par rapport au circuit exact</translation>
    </message>
</context>
<context>
    <name>hawx::ConfigurationPanel</name>
    <message>
        <source>Configuration by layer and filter</source>
        <translation>Configuration par couche et par filtre</translation>
    </message>
    <message>
        <source>Circuit of the selected filters</source>
        <translation>Circuit des filtres sélectionnés</translation>
    </message>
    <message>
        <source>Gives the selected filters this circuit</source>
        <translation>Attribue ce circuit aux filtres sélectionnés</translation>
    </message>
    <message>
        <source>Select filters to give them a circuit</source>
        <translation>Sélectionnez des filtres pour leur attribuer un circuit</translation>
    </message>
    <message numerus="yes">
        <source>%Ln filters of %1:</source>
        <translation>
            <numerusform>%Ln filtre de %1&#xa0;:</numerusform>
            <numerusform>%Ln filtres de %1&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Give circuit</source>
        <translation>Attri&amp;buer le circuit</translation>
    </message>
    <message>
        <source>&amp;Unfold all</source>
        <translation>&amp;Tout déplier</translation>
    </message>
    <message>
        <source>&amp;Fold all</source>
        <translation>Tout &amp;replier</translation>
    </message>
</context>
<context>
    <name>hawx::CopyRows</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
</context>
<context>
    <name>hawx::CostErrorChart</name>
    <message>
        <source>Power</source>
        <translation>Puissance</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Surface</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Délai</translation>
    </message>
    <message>
        <source>Cost, across</source>
        <translation>Coût, en abscisse</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>Erreur absolue moyenne</translation>
    </message>
    <message>
        <source>Worst-case error</source>
        <translation>Erreur au pire cas</translation>
    </message>
    <message>
        <source>Error probability</source>
        <translation>Probabilité d’erreur</translation>
    </message>
    <message>
        <source>Mean relative error</source>
        <translation>Erreur relative moyenne</translation>
    </message>
    <message>
        <source>RMS error</source>
        <translation>Erreur RMS</translation>
    </message>
    <message>
        <source>Absolute bias</source>
        <translation>Biais absolu</translation>
    </message>
    <message>
        <source>Error, up</source>
        <translation>Erreur, en ordonnée</translation>
    </message>
    <message>
        <source>Cost and error of circuits</source>
        <translation>Coût et erreur des circuits</translation>
    </message>
    <message>
        <source>by</source>
        <translation>selon</translation>
    </message>
    <message>
        <source>%1, cost %2</source>
        <translation>%1, coût %2</translation>
    </message>
</context>
<context>
    <name>hawx::DataController</name>
    <message>
        <source>Looking at %1</source>
        <translation>Examen de %1</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>Ouvrir des données</translation>
    </message>
    <message>
        <source>Open a list of images</source>
        <translation>Ouvrir une liste d’images</translation>
    </message>
    <message>
        <source>Lists of images (*.csv)</source>
        <translation>Listes d’images (*.csv)</translation>
    </message>
</context>
<context>
    <name>hawx::DataDialog</name>
    <message>
        <source>MNIST-style IDX files</source>
        <translation>Fichiers IDX de type MNIST</translation>
    </message>
    <message>
        <source>CIFAR-10 binary files</source>
        <translation>Fichiers binaires CIFAR-10</translation>
    </message>
    <message>
        <source>CIFAR-100 binary files, fine labels</source>
        <translation>Fichiers binaires CIFAR-100, étiquettes fines</translation>
    </message>
    <message>
        <source>A folder of images for each class</source>
        <translation>Un dossier d’images par classe</translation>
    </message>
    <message>
        <source>List of images and labels (CSV)</source>
        <translation>Liste d’images et d’étiquettes (CSV)</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>Ouvrir des données</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Jeu de données</translation>
    </message>
    <message>
        <source>&amp;Use this data set</source>
        <translation>&amp;Utiliser ce jeu de données</translation>
    </message>
    <message>
        <source>Choose &amp;another…</source>
        <translation>En c&amp;hoisir un autre…</translation>
    </message>
    <message>
        <source>Labelled images for training and test</source>
        <translation>Images étiquetées pour l’entraînement et le test</translation>
    </message>
    <message>
        <source>&lt;p&gt;A folder of&lt;/p&gt;&lt;ul&gt;&lt;li&gt;MNIST-style IDX files, plain or compressed&lt;/li&gt;&lt;li&gt;CIFAR-10 or CIFAR-100 binary files&lt;/li&gt;&lt;li&gt;images, one sub-folder for each class, with or without train and test above&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;or a list of images as a CSV file. Its columns are path, label and, if there is a third, train or test.&lt;/p&gt;&lt;p&gt;Where nothing says which images are for test, every fifth of a class is.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Un dossier contenant&lt;/p&gt;&lt;ul&gt;&lt;li&gt;des fichiers IDX de type MNIST, compressés ou non&lt;/li&gt;&lt;li&gt;des fichiers binaires CIFAR-10 ou CIFAR-100&lt;/li&gt;&lt;li&gt;des images, un sous-dossier par classe, avec ou sans dossiers train et test au-dessus&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;ou une liste d’images dans un fichier CSV. Ses colonnes sont le chemin, l’étiquette et, s’il y en a une troisième, train ou test.&lt;/p&gt;&lt;p&gt;Si rien n’indique quelles images servent au test, une sur cinq de chaque classe y est affectée.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Choose a &amp;folder…</source>
        <translation>Choisir un &amp;dossier…</translation>
    </message>
    <message>
        <source>Choose a &amp;list…</source>
        <translation>Choisir une &amp;liste…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Lecture de %1</translation>
    </message>
    <message>
        <source>%1. %2 training and %3 test images, %4 classes of the network %5.</source>
        <translation>%1. %2 images d’entraînement et %3 de test, %4 classes du réseau %5.</translation>
    </message>
</context>
<context>
    <name>hawx::DataPanel</name>
    <message>
        <source>Some images of the data set</source>
        <translation>Quelques images du jeu de données</translation>
    </message>
    <message>
        <source>%1 training and %2 test images, %3</source>
        <translation>%1 images d’entraînement et %2 de test, %3</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Détails…</translation>
    </message>
    <message>
        <source>Classes, samples, and how images become the network&apos;s input</source>
        <translation>Classes, exemples, et passage des images à l’entrée du réseau</translation>
    </message>
</context>
<context>
    <name>hawx::DataTableModel</name>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>hawx::DataWarnings</name>
    <message>
        <source>The %1 class names of the data set are not all among the %2 of the network. Labels are taken as they are.</source>
        <translation>Les %1 noms de classes du jeu de données ne figurent pas tous parmi les %2 du réseau. Les étiquettes sont prises telles quelles.</translation>
    </message>
    <message>
        <source>The largest class has %1 times as many training images as the smallest.</source>
        <translation>La classe la plus fournie a %1 fois plus d’images d’entraînement que la moins fournie.</translation>
    </message>
    <message>
        <source>It cannot be used. Images with labels beyond the %1 classes of the network: %2.</source>
        <translation>Inutilisable. Images dont l’étiquette dépasse les %1 classes du réseau : %2.</translation>
    </message>
    <message>
        <source>Test images that are training images, too, pixel by pixel: %1 of %2. Losses measured on them look better than they are.</source>
        <translation>Images de test qui sont aussi des images d’entraînement, pixel pour pixel : %1 sur %2. Les pertes mesurées sur elles paraissent meilleures qu’elles ne sont.</translation>
    </message>
    <message>
        <source>Classes without training images: %1 of %2.</source>
        <translation>Classes sans image d’entraînement : %1 sur %2.</translation>
    </message>
    <message>
        <source>Classes without test images: %1 of %2.</source>
        <translation>Classes sans image de test : %1 sur %2.</translation>
    </message>
</context>
<context>
    <name>hawx::DecisionsController</name>
    <message>
        <source>change of limits</source>
        <translation>le changement de limites</translation>
    </message>
    <message>
        <source>change of the accelerator</source>
        <translation>le changement d’accélérateur</translation>
    </message>
    <message>
        <source>choice of a configuration</source>
        <translation>le choix d’une configuration</translation>
    </message>
    <message>
        <source>change of circuits</source>
        <translation>le changement de circuits</translation>
    </message>
    <message>
        <source>removal of a pin</source>
        <translation>le retrait d’une épingle</translation>
    </message>
    <message>
        <source>pin</source>
        <translation>l’épinglage</translation>
    </message>
    <message>
        <source>name of a pin</source>
        <translation>le nom d’une épingle</translation>
    </message>
</context>
<context>
    <name>hawx::ErrorScaleBar</name>
    <message>
        <source>Colours of errors from %1 to %2</source>
        <translation>Couleurs des erreurs de %1 à %2</translation>
    </message>
</context>
<context>
    <name>hawx::ErrorSurface</name>
    <message>
        <source>a = %1, b = %2: exact %3, approximate %4, error %5</source>
        <translation>a = %1, b = %2&#xa0;: exact %3, approché %4, erreur %5</translation>
    </message>
    <message>
        <source>Operand A</source>
        <translation>Opérande A</translation>
    </message>
    <message>
        <source>Operand B</source>
        <translation>Opérande B</translation>
    </message>
</context>
<context>
    <name>hawx::EvolutionPlot</name>
    <message>
        <source>power</source>
        <translation>puissance</translation>
    </message>
    <message>
        <source>area</source>
        <translation>surface</translation>
    </message>
    <message>
        <source>delay</source>
        <translation>délai</translation>
    </message>
    <message>
        <source>Progress of the evolution</source>
        <translation>Progression de l’évolution</translation>
    </message>
    <message>
        <source>Power and area of the best circuit so far appear here.</source>
        <translation>Puissance et surface du meilleur circuit obtenu s’affichent ici.</translation>
    </message>
    <message>
        <source>Evolution from %1</source>
        <translation>Évolution à partir de %1</translation>
    </message>
    <message>
        <source>Evolution</source>
        <translation>Évolution</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>Temps (s)</translation>
    </message>
    <message>
        <source>Candidates evaluated</source>
        <translation>Candidats évalués</translation>
    </message>
    <message>
        <source>Of the start (%)</source>
        <translation>Par rapport au départ (%)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidats</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Puissance</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Surface</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Délai</translation>
    </message>
</context>
<context>
    <name>hawx::EvolveDialog</name>
    <message>
        <source>E&amp;xact where an operand is 0</source>
        <translation>E&amp;xact si un opérande vaut 0</translation>
    </message>
    <message>
        <source>S&amp;how it</source>
        <translation>Le &amp;voir</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Démarrer</translation>
    </message>
    <message>
        <source>Sto&amp;p and keep the best</source>
        <translation>Arrêter et &amp;garder le meilleur</translation>
    </message>
    <message>
        <source>Evolve a circuit</source>
        <translation>Faire évoluer un circuit</translation>
    </message>
    <message>
        <source>Start &amp;from</source>
        <translation>&amp;Partir de</translation>
    </message>
    <message>
        <source>&amp;Mean absolute error</source>
        <translation>Erreur &amp;absolue moyenne</translation>
    </message>
    <message>
        <source>In % of 2^16</source>
        <translation>En&#xa0;% de 2^16</translation>
    </message>
    <message>
        <source> %</source>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source>&amp;Worst-case error</source>
        <translation>Erreur a&amp;u pire cas</translation>
    </message>
    <message>
        <source>Error &amp;probability</source>
        <translation>Pro&amp;babilité d’erreur</translation>
    </message>
    <message>
        <source>Pairs of operands with an error</source>
        <translation>Paires d’opérandes dont le produit est erroné</translation>
    </message>
    <message>
        <source>&amp;Bias</source>
        <translation>Bia&amp;is</translation>
    </message>
    <message>
        <source>Mean error, either sign, of results before signs are applied</source>
        <translation>Erreur moyenne, par défaut ou par excès, des résultats avant application des signes</translation>
    </message>
    <message>
        <source>power times area</source>
        <translation>puissance × surface</translation>
    </message>
    <message>
        <source>power</source>
        <translation>puissance</translation>
    </message>
    <message>
        <source>area</source>
        <translation>surface</translation>
    </message>
    <message>
        <source>Power alone exploits what the cost model does not know</source>
        <translation>La puissance seule exploite ce que le modèle de coût ignore</translation>
    </message>
    <message>
        <source>Make s&amp;mall</source>
        <translation>&amp;Minimiser</translation>
    </message>
    <message>
        <source>after a time</source>
        <translation>après une durée</translation>
    </message>
    <message>
        <source>after candidates</source>
        <translation>après N candidats</translation>
    </message>
    <message>
        <source>After a number of candidates the result is the same on every machine</source>
        <translation>Après un nombre donné de candidats, le résultat est le même sur toutes les machines</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source> thousand</source>
        <translation> milliers</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidats</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>&amp;Terminer</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>G&amp;raine</translation>
    </message>
    <message>
        <source>from its hash</source>
        <translation>d’après son empreinte</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>at most </source>
        <translation>au plus </translation>
    </message>
    <message>
        <source>Bound the mean, the worst or the share of errors</source>
        <translation>Bornez l’erreur moyenne, le pire cas ou la probabilité d’erreur</translation>
    </message>
</context>
<context>
    <name>hawx::ExerciseController</name>
    <message>
        <source>What is open gives nothing to ask here.</source>
        <translation>Ce qui est ouvert ne permet pas de poser cette question.</translation>
    </message>
</context>
<context>
    <name>hawx::ExercisesDialog</name>
    <message>
        <source>&amp;Another question</source>
        <translation>&amp;Autre question</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Exercices</translation>
    </message>
    <message>
        <source>The same exercise on something else</source>
        <translation>Le même exercice sur autre chose</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>résolu</translation>
    </message>
    <message>
        <source>not solved yet</source>
        <translation>pas encore résolu</translation>
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
        <translation>%1 (%2 produits, %3 de la puissance)</translation>
    </message>
    <message>
        <source>Which layer takes most of the power of the multiplications in the configuration in view?</source>
        <translation>Quelle couche prend la plus grande part de la puissance des multiplications dans la configuration affichée&#xa0;?</translation>
    </message>
    <message>
        <source>The network panel shows each layer&apos;s share of the power.</source>
        <translation>Le panneau «&#xa0;Réseau&#xa0;» montre la part de chaque couche dans la puissance.</translation>
    </message>
    <message>
        <source>%1 scores %2</source>
        <translation>%1 a un score de %2</translation>
    </message>
    <message>
        <source>Which layer minds %1 most?</source>
        <translation>Quelle couche est la plus sensible à %1&#xa0;?</translation>
    </message>
    <message>
        <source>The sensitivity panel shows it under Layers.</source>
        <translation>Le panneau «&#xa0;Sensibilité&#xa0;» le montre sous «&#xa0;Couches&#xa0;».</translation>
    </message>
    <message>
        <source>With a loss of at most %1 and no other limit, how much power does the best configuration save?</source>
        <translation>Avec une perte d’au plus %1 et sans autre limite, quelle part de la puissance la meilleure configuration économise-t-elle&#xa0;?</translation>
    </message>
    <message>
        <source>Set this loss limit among the targets, remove all others, and look at the configuration.</source>
        <translation>Fixez cette limite de perte dans les cibles, supprimez toutes les autres limites et regardez la configuration.</translation>
    </message>
    <message>
        <source>It takes %1 where the exact network takes %2: that is %3.</source>
        <translation>Elle demande %1 là où le réseau exact demande %2, soit %3.</translation>
    </message>
    <message>
        <source>How many different circuits does the configuration in view use?</source>
        <translation>Combien de circuits différents la configuration affichée utilise-t-elle&#xa0;?</translation>
    </message>
    <message>
        <source>Open the layers of the configuration, or mark the filters in the sensitivity map.</source>
        <translation>Dépliez les couches de la configuration, ou marquez les filtres dans la carte de sensibilité.</translation>
    </message>
    <message>
        <source>It uses %1.</source>
        <translation>Elle utilise %1.</translation>
    </message>
    <message>
        <source>Give %1 another circuit, and nothing else, so that the power falls and the predicted loss is at most %2.</source>
        <translation>Attribuez un autre circuit à %1, sans rien changer d’autre, pour que la puissance baisse et que la perte prédite ne dépasse pas %2.</translation>
    </message>
    <message>
        <source>Select the filter in the sensitivity map and choose its circuit in the configuration. Undo what did not help.</source>
        <translation>Sélectionnez le filtre dans la carte de sensibilité et choisissez son circuit dans la configuration. Annulez ce qui n’a pas aidé.</translation>
    </message>
    <message>
        <source>With %1 it takes %2 instead of %3, at a predicted loss of %4.</source>
        <translation>Avec %1, la puissance est de %2 au lieu de %3, pour une perte prédite de %4.</translation>
    </message>
    <message>
        <source>Bring a configuration into view that loses at most %1 and saves at least %2 of the power.</source>
        <translation>Affichez une configuration qui perd au plus %1 et économise au moins %2 de la puissance.</translation>
    </message>
    <message>
        <source>Set the loss limit, or click a point below and to the left of others in the front.</source>
        <translation>Fixez la limite de perte, ou cliquez dans le front sur un point situé plus bas et plus à gauche que d’autres.</translation>
    </message>
    <message>
        <source>One point of the front loses %1 and changes the power by %2.</source>
        <translation>Un point du front perd %1 et fait varier la puissance de %2.</translation>
    </message>
    <message>
        <source>Where the power goes</source>
        <translation>Où va la puissance</translation>
    </message>
    <message>
        <source>Who minds most</source>
        <translation>La plus sensible</translation>
    </message>
    <message>
        <source>What a loss buys</source>
        <translation>Ce que rapporte une perte</translation>
    </message>
    <message>
        <source>How many kinds</source>
        <translation>Combien de sortes</translation>
    </message>
    <message>
        <source>A cheaper filter</source>
        <translation>Un filtre moins coûteux</translation>
    </message>
    <message>
        <source>Two targets at once</source>
        <translation>Deux cibles à la fois</translation>
    </message>
</context>
<context>
    <name>hawx::ExploreController</name>
    <message>
        <source>Exploring %1</source>
        <translation>Exploration de %1</translation>
    </message>
</context>
<context>
    <name>hawx::ExploreOptionsDialog</name>
    <message>
        <source>&amp;loss</source>
        <translation>p&amp;erte</translation>
    </message>
    <message>
        <source>&amp;power</source>
        <translation>p&amp;uissance</translation>
    </message>
    <message>
        <source>are&amp;a</source>
        <translation>&amp;surface</translation>
    </message>
    <message>
        <source>latenc&amp;y</source>
        <translation>&amp;latence</translation>
    </message>
    <message>
        <source>&amp;energy</source>
        <translation>éner&amp;gie</translation>
    </message>
    <message>
        <source>Settings of the search</source>
        <translation>Paramètres de la recherche</translation>
    </message>
    <message>
        <source>unsigned, signs apart</source>
        <translation>non signés, signes à part</translation>
    </message>
    <message>
        <source>signed, two&apos;s complement</source>
        <translation>signés, complément à deux</translation>
    </message>
    <message>
        <source>What the multipliers are given, and so which circuits there are</source>
        <translation>Ce que reçoivent les multiplieurs, et donc les circuits disponibles</translation>
    </message>
    <message>
        <source>a circuit for each filter</source>
        <translation>un circuit par filtre</translation>
    </message>
    <message>
        <source>a circuit for each layer</source>
        <translation>un circuit par couche</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Largest losses, in percentage points, of operating points that share one set of circuits, such as %1; a machine can switch between them</source>
        <translation>Pertes maximales, en points de pourcentage, de points de fonctionnement qui partagent un même jeu de circuits, par exemple %1&#xa0;; une machine peut passer de l’un à l’autre</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>&amp;Operands</source>
        <translation>&amp;Opérandes</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>&amp;Attribuer</translation>
    </message>
    <message>
        <source>Make small</source>
        <translation>Minimiser</translation>
    </message>
    <message>
        <source>&amp;Quality levels</source>
        <translation>Niveaux de &amp;qualité</translation>
    </message>
    <message>
        <source>Compensate errors, where that helps</source>
        <translation>Compenser les erreurs, là où cela aide</translation>
    </message>
    <message>
        <source>&amp;Fold mean errors into biases</source>
        <translation>&amp;Intégrer les erreurs moyennes aux biais</translation>
    </message>
    <message>
        <source>Subtract each filter&apos;s mean error from its bias; costs no hardware</source>
        <translation>Soustraire de chaque biais l’erreur moyenne du filtre&#xa0;; ne coûte aucun matériel</translation>
    </message>
    <message>
        <source>Remap &amp;weights</source>
        <translation>Re&amp;mapper les poids</translation>
    </message>
    <message>
        <source>Store weights that the circuit multiplies better; costs no hardware</source>
        <translation>Stocker des poids que le circuit multiplie mieux&#xa0;; ne coûte aucun matériel</translation>
    </message>
    <message>
        <source>&amp;Swap operands</source>
        <translation>Permuter les opéra&amp;ndes</translation>
    </message>
    <message>
        <source>Exchange weight and activation where the circuit is not commutative</source>
        <translation>Échanger poids et activation là où le circuit n’est pas commutatif</translation>
    </message>
    <message>
        <source>Control &amp;variate</source>
        <translation>Varia&amp;ble de contrôle</translation>
    </message>
    <message>
        <source>Subtract what the sum of activations says of the error; costs an adder for each processing element</source>
        <translation>Soustraire ce que la somme des activations indique de l’erreur&#xa0;; coûte un additionneur par élément de calcul</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Effort</translation>
    </message>
    <message>
        <source> images</source>
        <translation> images</translation>
    </message>
    <message>
        <source> points</source>
        <translation> points</translation>
    </message>
    <message>
        <source>Cali&amp;bration</source>
        <translation>&amp;Calibration</translation>
    </message>
    <message>
        <source>Training images that fix the range of activations</source>
        <translation>Images d’entraînement qui fixent la plage des activations</translation>
    </message>
    <message>
        <source>Pro&amp;file</source>
        <translation>Pro&amp;filage</translation>
    </message>
    <message>
        <source>Training images that measure sensitivity</source>
        <translation>Images d’entraînement qui servent à mesurer la sensibilité</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Test</translation>
    </message>
    <message>
        <source>all images</source>
        <translation>toutes les images</translation>
    </message>
    <message>
        <source>Test images that verified losses refer to</source>
        <translation>Images de test auxquelles se rapportent les pertes vérifiées</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Vérifier</translation>
    </message>
    <message>
        <source>Most points of the front to measure bit-true</source>
        <translation>Nombre maximal de points du front à mesurer au bit près</translation>
    </message>
    <message>
        <source>&amp;Refine</source>
        <translation>Affine&amp;r</translation>
    </message>
    <message>
        <source>Further points to measure, found by changing verified ones</source>
        <translation>Points supplémentaires à mesurer, obtenus en modifiant des points vérifiés</translation>
    </message>
    <message>
        <source>Verify what limits c&amp;hoose</source>
        <translation>Vérifier ce que les limites c&amp;hoisissent</translation>
    </message>
    <message>
        <source>After the search, too, and by itself, where that takes a moment only</source>
        <translation>Après la recherche aussi, et automatiquement, si cela ne prend qu’un instant</translation>
    </message>
    <message>
        <source>Quality levels are losses in percentage points above 0, with ; between them.</source>
        <translation>Les niveaux de qualité sont des pertes en points de pourcentage, supérieures à 0 et séparées par des points-virgules (;).</translation>
    </message>
    <message>
        <source>Choose the loss and one or two costs to make small.</source>
        <translation>Choisissez la perte et un ou deux coûts à minimiser.</translation>
    </message>
</context>
<context>
    <name>hawx::ExportController</name>
    <message>
        <source>The preview is being made.</source>
        <translation>Préparation de l’aperçu.</translation>
    </message>
    <message>
        <source>Validation needs the network and images that were explored: they are not open.</source>
        <translation>La validation exige le réseau et les images explorés&#xa0;: ils ne sont pas ouverts.</translation>
    </message>
    <message>
        <source>Tick at least one layer.</source>
        <translation>Cochez au moins une couche.</translation>
    </message>
    <message>
        <source>Preview of an export</source>
        <translation>Aperçu d’un export</translation>
    </message>
    <message>
        <source>Where the folder is to be</source>
        <translation>Emplacement du dossier</translation>
    </message>
    <message>
        <source>Export configuration</source>
        <translation>Exporter la configuration</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>Export de %1</translation>
    </message>
    <message>
        <source>Validating hardware</source>
        <translation>Validation du matériel</translation>
    </message>
    <message>
        <source>Cancelled: not all was validated.</source>
        <translation>Arrêté&#xa0;: tout n’a pas été validé.</translation>
    </message>
</context>
<context>
    <name>hawx::ExportDialog</name>
    <message>
        <source>&amp;Layers</source>
        <translation>&amp;Couches</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Parcourir…</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Afficher dans le &amp;dossier</translation>
    </message>
    <message>
        <source>&amp;Validate</source>
        <translation>&amp;Valider</translation>
    </message>
    <message>
        <source>Export configuration</source>
        <translation>Exporter la configuration</translation>
    </message>
    <message>
        <source>Ex&amp;port</source>
        <translation>E&amp;xport</translation>
    </message>
    <message>
        <source>Vali&amp;dation</source>
        <translation>Val&amp;idation</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Formats</translation>
    </message>
    <message>
        <source>F&amp;orm</source>
        <translation>F&amp;ormat</translation>
    </message>
    <message>
        <source>Save &amp;to</source>
        <translation>E&amp;nregistrer dans</translation>
    </message>
    <message>
        <source>%1 exists already. Replace it?</source>
        <translation>%1 existe déjà. Le remplacer&#xa0;?</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Enregistré dans %1</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Remplacer</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exporter</translation>
    </message>
</context>
<context>
    <name>hawx::ExportForms</name>
    <message>
        <source>Configuration</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Matériel</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Logiciel</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Configuration file (JSON)</source>
        <translation>Fichier de configuration (JSON)</translation>
    </message>
    <message>
        <source>Table of filters (CSV)</source>
        <translation>Tableau des filtres (CSV)</translation>
    </message>
    <message>
        <source>Verilog with test benches</source>
        <translation>Verilog avec bancs de test</translation>
    </message>
    <message>
        <source>Truth tables for simulators</source>
        <translation>Tables de vérité pour simulateurs</translation>
    </message>
    <message>
        <source>C++ header with reference loop</source>
        <translation>En-tête C++ avec boucle de référence</translation>
    </message>
    <message>
        <source>Quantised network (ONNX)</source>
        <translation>Réseau quantifié (ONNX)</translation>
    </message>
    <message>
        <source>Layers with circuits (hls4ml)</source>
        <translation>Couches avec circuits (hls4ml)</translation>
    </message>
    <message>
        <source>Report (HTML)</source>
        <translation>Rapport (HTML)</translation>
    </message>
    <message>
        <source>Report (PDF)</source>
        <translation>Rapport (PDF)</translation>
    </message>
    <message>
        <source>Needs a configuration that the search found: this one was made by hand or is for another machine.</source>
        <translation>Exige une configuration trouvée par la recherche&#xa0;: celle-ci a été faite à la main ou pour une autre machine.</translation>
    </message>
    <message>
        <source>Needs the network and images that were explored: they are not open.</source>
        <translation>Exige le réseau et les images explorés&#xa0;: ils ne sont pas ouverts.</translation>
    </message>
    <message>
        <source>Needs test images: open those that were explored.</source>
        <translation>Exige des images de test&#xa0;: ouvrez celles qui ont été explorées.</translation>
    </message>
    <message>
        <source>Needs a machine.</source>
        <translation>Exige une machine.</translation>
    </message>
</context>
<context>
    <name>hawx::ExportPreview</name>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>octets</translation>
    </message>
    <message numerus="yes">
        <source>Preview: %Ln files, %1</source>
        <translation>
            <numerusform>Aperçu&#xa0;: %Ln fichier, %1</numerusform>
            <numerusform>Aperçu&#xa0;: %Ln fichiers, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview: one file, %1</source>
        <translation>Aperçu&#xa0;: un fichier, %1</translation>
    </message>
    <message>
        <source>This is no text: nothing of it can be shown here.</source>
        <translation>Ce n’est pas du texte&#xa0;: rien ne peut en être affiché ici.</translation>
    </message>
    <message>
        <source>A browser shows it in its full layout.</source>
        <translation>Un navigateur l’affiche avec toute sa mise en page.</translation>
    </message>
    <message>
        <source>Shown is the beginning, %1.</source>
        <translation>Seul le début est affiché, %1.</translation>
    </message>
</context>
<context>
    <name>hawx::FeatureMapView</name>
    <message>
        <source>Feature maps</source>
        <translation>Cartes de caractéristiques</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln channels, largest difference %2</source>
        <translation>
            <numerusform>%1&#xa0;: %Ln canal, plus grande différence %2</numerusform>
            <numerusform>%1&#xa0;: %Ln canaux, plus grande différence %2</numerusform>
        </translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exact</translation>
    </message>
    <message>
        <source>approximate</source>
        <translation>approché</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>différence</translation>
    </message>
    <message>
        <source>channel %1 of %2, row %3, column %4
exact %5, approximate %6, difference %7</source>
        <translation>canal %1 sur %2, ligne %3, colonne %4
exact %5, approché %6, différence %7</translation>
    </message>
    <message>
        <source>Feature maps of %1</source>
        <translation>Cartes de caractéristiques de %1</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>canal</translation>
    </message>
    <message>
        <source>row</source>
        <translation>ligne</translation>
    </message>
    <message>
        <source>column</source>
        <translation>colonne</translation>
    </message>
</context>
<context>
    <name>hawx::FigureMenu</name>
    <message>
        <source>Export &amp;picture…</source>
        <translation>Exporter l’&amp;image…</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>&amp;Copier l’image</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>Afficher en &amp;tableau</translation>
    </message>
    <message>
        <source>Export &amp;data as CSV…</source>
        <translation>Exporter les &amp;données en CSV…</translation>
    </message>
    <message>
        <source>Copy d&amp;ata</source>
        <translation>Copier les d&amp;onnées</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Exporter l’image</translation>
    </message>
    <message>
        <source>Export data</source>
        <translation>Exporter les données</translation>
    </message>
    <message>
        <source>The data %1 was not written: %2.</source>
        <translation>Les données %1 n’ont pas été écrites&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>hawx::FilterBar</name>
    <message>
        <source>any</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>up to %1&#xa0;%2</source>
        <translation>jusqu’à %1&#xa0;%2</translation>
    </message>
    <message>
        <source>from %1&#xa0;%2</source>
        <translation>à partir de %1&#xa0;%2</translation>
    </message>
    <message>
        <source>%1 to %2&#xa0;%3</source>
        <translation>de %1 à %2&#xa0;%3</translation>
    </message>
    <message>
        <source>&amp;Used only</source>
        <translation>&amp;Utilisés seulement</translation>
    </message>
    <message>
        <source>T&amp;icked only</source>
        <translation>Coc&amp;hés seulement</translation>
    </message>
    <message>
        <source>Search name, family, origin</source>
        <translation>Chercher nom, famille, origine</translation>
    </message>
    <message>
        <source>Search circuits</source>
        <translation>Chercher des circuits</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>All families</source>
        <translation>Toutes les familles</translation>
    </message>
    <message>
        <source>Operands</source>
        <translation>Opérandes</translation>
    </message>
    <message>
        <source>Any operands</source>
        <translation>Tous les opérandes</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signés</translation>
    </message>
    <message>
        <source>Unsigned</source>
        <translation>Non signés</translation>
    </message>
    <message>
        <source>Drag a handle, or use the arrow keys; Space takes the other handle. A double click permits everything.</source>
        <translation>Faites glisser une poignée ou utilisez les touches fléchées&#xa0;; Espace passe à l’autre poignée. Un double-clic autorise tout.</translation>
    </message>
    <message>
        <source>Range of power</source>
        <translation>Plage de puissance</translation>
    </message>
    <message>
        <source>Power. %1</source>
        <translation>Puissance&#xa0;: %1</translation>
    </message>
    <message>
        <source>Range of mean absolute error</source>
        <translation>Plage d’erreur absolue moyenne</translation>
    </message>
    <message>
        <source>Mean absolute error. %1</source>
        <translation>Erreur absolue moyenne&#xa0;: %1</translation>
    </message>
    <message>
        <source>Only circuits of the configuration</source>
        <translation>Seulement les circuits de la configuration</translation>
    </message>
    <message>
        <source>Only circuits that a search considers</source>
        <translation>Seulement les circuits que la recherche considère</translation>
    </message>
    <message>
        <source>Show all circuits</source>
        <translation>Afficher tous les circuits</translation>
    </message>
    <message>
        <source>&amp;Power</source>
        <translation>&amp;Puissance</translation>
    </message>
    <message>
        <source>&amp;MAE</source>
        <translation>&amp;MAE</translation>
    </message>
    <message numerus="yes">
        <source>%Ln circuits</source>
        <translation>
            <numerusform>%Ln circuit</numerusform>
            <numerusform>%Ln circuits</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>hawx::FiltersTour</name>
    <message>
        <source>One cell, one filter</source>
        <translation>Une case, un filtre</translation>
    </message>
    <message>
        <source>Each row is a layer, each cell one of its filters. Light cells mind the circuit most: their errors reach the answer of the network.</source>
        <translation>Chaque ligne est une couche, chaque case un de ses filtres. Les cases claires sont les plus sensibles au circuit&#xa0;: leurs erreurs atteignent la réponse du réseau.</translation>
    </message>
    <message>
        <source>Click a light cell.</source>
        <translation>Cliquez sur une case claire.</translation>
    </message>
    <message>
        <source>With %1, %2 scores %3. The most sensitive filter of all is %4 with %5.</source>
        <translation>Avec %1, %2 a un score de %3. Le filtre le plus sensible de tous est %4, avec %5.</translation>
    </message>
    <message>
        <source>Another circuit</source>
        <translation>Un autre circuit</translation>
    </message>
    <message>
        <source>The map shows one circuit at a time. Another one gives another picture: a filter that minds the one may bear the other.</source>
        <translation>La carte montre un circuit à la fois. Un autre donne une autre image&#xa0;: un filtre sensible à l’un peut supporter l’autre.</translation>
    </message>
    <message>
        <source>Choose another circuit from the list.</source>
        <translation>Choisissez un autre circuit dans la liste.</translation>
    </message>
    <message>
        <source>All filters together score %1 with %2, and %3 with %4.</source>
        <translation>Tous filtres réunis, le score est de %1 avec %2, et de %3 avec %4.</translation>
    </message>
    <message>
        <source>Whole layers</source>
        <translation>Des couches entières</translation>
    </message>
    <message>
        <source>The same scores for whole layers, all circuits side by side.</source>
        <translation>Les mêmes scores pour des couches entières, tous les circuits côte à côte.</translation>
    </message>
    <message>
        <source>Press Layers.</source>
        <translation>Cliquez sur «&#xa0;Couches&#xa0;».</translation>
    </message>
    <message>
        <source>One row for each layer, one column for each circuit.</source>
        <translation>Une ligne par couche, une colonne par circuit.</translation>
    </message>
    <message>
        <source>Which layer minds %1 most?</source>
        <translation>Quelle couche est la plus sensible à %1&#xa0;?</translation>
    </message>
    <message>
        <source>%1 scores %2</source>
        <translation>%1 a un score de %2</translation>
    </message>
    <message>
        <source>Look down the column of %1: light is much.</source>
        <translation>Parcourez la colonne de %1&#xa0;: plus c’est clair, plus le score est élevé.</translation>
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
        <translation>Essayer à la main</translation>
    </message>
    <message>
        <source>What is selected can be given another circuit. Loss and power are predicted at once; Undo takes it back.</source>
        <translation>On peut attribuer un autre circuit aux filtres sélectionnés. Perte et puissance sont prédites aussitôt&#xa0;; «&#xa0;Annuler&#xa0;» revient en arrière.</translation>
    </message>
    <message>
        <source>Choose a circuit for the selected filters.</source>
        <translation>Choisissez un circuit pour les filtres sélectionnés.</translation>
    </message>
    <message>
        <source>The loss went from %1 to %2, the power from %3 to %4.</source>
        <translation>La perte est passée de %1 à %2, la puissance de %3 à %4.</translation>
    </message>
    <message>
        <source>Which filters care?</source>
        <translation>Quels filtres sont sensibles&#xa0;?</translation>
    </message>
    <message>
        <source>What errors of a circuit do to filters and layers of a network.</source>
        <translation>Ce que les erreurs d’un circuit font aux filtres et aux couches d’un réseau.</translation>
    </message>
    <message>
        <source>Not all are equal</source>
        <translation>Tous ne se valent pas</translation>
    </message>
    <message>
        <source>Filters that do not care take a cheap circuit, those that do keep a good one. That is why a choice for each filter saves more than one circuit for all.</source>
        <translation>Les filtres peu sensibles reçoivent un circuit peu coûteux, les autres en gardent un bon. C’est pourquoi un choix filtre par filtre économise plus qu’un seul circuit pour tous.</translation>
    </message>
</context>
<context>
    <name>hawx::FrontController</name>
    <message>
        <source>Searching for %1</source>
        <translation>Recherche pour %1</translation>
    </message>
</context>
<context>
    <name>hawx::FrontLegend</name>
    <message>
        <source>verified</source>
        <translation>vérifié</translation>
    </message>
    <message>
        <source>predicted, 90 % interval</source>
        <translation>prédit, intervalle à 90&#xa0;%</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exact</translation>
    </message>
    <message>
        <source>before</source>
        <translation>avant</translation>
    </message>
    <message>
        <source>operating point</source>
        <translation>point de fonctionnement</translation>
    </message>
    <message>
        <source>dominated here</source>
        <translation>dominé ici</translation>
    </message>
</context>
<context>
    <name>hawx::GraphOverview</name>
    <message>
        <source>Overview of the network</source>
        <translation>Vue d’ensemble du réseau</translation>
    </message>
    <message>
        <source>Click or drag to go there</source>
        <translation>Cliquez ou faites glisser pour vous y rendre</translation>
    </message>
</context>
<context>
    <name>hawx::GuidedTours</name>
    <message>
        <source>Guided &amp;tours</source>
        <translation>&amp;Visites guidées</translation>
    </message>
</context>
<context>
    <name>hawx::HeatMapContent</name>
    <message>
        <source>RMS error of one product</source>
        <translation>Erreur RMS d’un produit</translation>
    </message>
    <message>
        <source>part of a total loss of 1 pp (pp)</source>
        <translation>part d’une perte totale de 1&#xa0;pp (pp)</translation>
    </message>
    <message>
        <source>with %1: %2, %3, mean error %4 %</source>
        <translation>avec %1&#xa0;: %2, %3, erreur moyenne %4&#xa0;%</translation>
    </message>
    <message>
        <source>One product errs by &lt;b&gt;%1&lt;/b&gt; (RMS), by %2 in the mean</source>
        <translation>Erreur d’un produit&#xa0;: &lt;b&gt;%1&lt;/b&gt; (RMS), %2 en moyenne</translation>
    </message>
    <message numerus="yes">
        <source>%1, all %Ln filters</source>
        <translation>
            <numerusform>%1, %Ln filtre</numerusform>
            <numerusform>%1, les %Ln filtres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, filter %2 of %3</source>
        <translation>%1, filtre %2 sur %3</translation>
    </message>
    <message>
        <source>Contributes &lt;b&gt;%1&lt;/b&gt; where the whole network loses 1 pp</source>
        <translation>Contribue pour &lt;b&gt;%1&lt;/b&gt; à une perte totale de 1&#xa0;pp</translation>
    </message>
    <message>
        <source>in the configuration: &lt;b&gt;%1&lt;/b&gt;, with %2</source>
        <translation>dans la configuration&#xa0;: &lt;b&gt;%1&lt;/b&gt;, avec %2</translation>
    </message>
    <message>
        <source>Errors of products by circuit and layer</source>
        <translation>Erreurs des produits par circuit et par couche</translation>
    </message>
    <message>
        <source>Sensitivity of layers to circuits</source>
        <translation>Sensibilité des couches aux circuits</translation>
    </message>
    <message>
        <source>Sensitivity of filters to %1</source>
        <translation>Sensibilité des filtres à %1</translation>
    </message>
    <message>
        <source>Sensitivity of filters to their circuits</source>
        <translation>Sensibilité des filtres à leurs circuits</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Circuit</source>
        <translation>Circuit</translation>
    </message>
    <message>
        <source>RMS error</source>
        <translation>Erreur RMS</translation>
    </message>
    <message>
        <source>Mean error</source>
        <translation>Erreur moyenne</translation>
    </message>
    <message>
        <source>Share of a loss of 1 pp</source>
        <translation>Part d’une perte de 1&#xa0;pp</translation>
    </message>
</context>
<context>
    <name>hawx::HeatMapPanel</name>
    <message>
        <source>Circuit</source>
        <translation>Circuit</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marquer</translation>
    </message>
    <message>
        <source>Mark filters whose circuit in the configuration is not exact with a dot</source>
        <translation>Marquer d’un point les filtres dont le circuit n’est pas exact dans la configuration</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Opérateurs</translation>
    </message>
    <message>
        <source>Errors of single products: one row for each circuit, one column for each layer</source>
        <translation>Erreurs des produits pris un à un&#xa0;: une ligne par circuit, une colonne par couche</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>One cell for each filter, for one circuit</source>
        <translation>Une case par filtre, pour un circuit</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>One row for each layer, one column for each circuit</source>
        <translation>Une ligne par couche, une colonne par circuit</translation>
    </message>
    <message>
        <source>Whose effect the colours show</source>
        <translation>Circuit dont les couleurs montrent l’effet</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Trier</translation>
    </message>
    <message>
        <source>Highest scores first: filters within their layer, else rows by their sum</source>
        <translation>Scores les plus élevés d’abord&#xa0;: filtres au sein de leur couche, sinon lignes selon leur somme</translation>
    </message>
    <message>
        <source>Images measured</source>
        <translation>Images mesurées</translation>
    </message>
    <message>
        <source>as chosen</source>
        <translation>selon la configuration</translation>
    </message>
    <message>
        <source>The circuit that the chosen configuration gives each filter</source>
        <translation>Le circuit que la configuration choisie attribue à chaque filtre</translation>
    </message>
    <message>
        <source>%1 of %2 images</source>
        <translation>%1 images sur %2</translation>
    </message>
</context>
<context>
    <name>hawx::HeatMapView</name>
    <message>
        <source>Sensitivity heat map</source>
        <translation>Carte de chaleur des sensibilités</translation>
    </message>
    <message>
        <source>Select &amp;Layer</source>
        <translation>Sélectionner la &amp;couche</translation>
    </message>
    <message>
        <source>Select Filters &amp;up to %1</source>
        <translation>Sélectionner les filtres &amp;jusqu’à %1</translation>
    </message>
    <message>
        <source>Select Filters &amp;up to This Score</source>
        <translation>Sélectionner les filtres &amp;jusqu’à ce score</translation>
    </message>
    <message>
        <source>Select &amp;All Filters</source>
        <translation>Sélectionner &amp;tous les filtres</translation>
    </message>
    <message>
        <source>&amp;Copy Values</source>
        <translation>Co&amp;pier les valeurs</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Zoom a&amp;vant</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Zoom a&amp;rrière</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Ajuster</translation>
    </message>
</context>
<context>
    <name>hawx::HelpBrowser</name>
    <message>
        <source>Not on this page</source>
        <translation>Introuvable sur cette page</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Chercher sur cette page</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Chercher dans le manuel</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>Passage suivant</translation>
    </message>
    <message>
        <source>Find the place before</source>
        <translation>Passage précédent</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Agrandir le texte</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Réduire le texte</translation>
    </message>
    <message>
        <source>Text of the usual size</source>
        <translation>Texte de taille normale</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>%1 – HAWX manual</source>
        <translation>%1 – Manuel de HAWX</translation>
    </message>
    <message>
        <source>HAWX manual</source>
        <translation>Manuel de HAWX</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Aucun résultat.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s), the best first</source>
        <translation>
            <numerusform>%Ln passage</numerusform>
            <numerusform>%Ln passages, les meilleurs d’abord</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::ImageCanvas</name>
    <message>
        <source>Input image</source>
        <translation>Image d’entrée</translation>
    </message>
    <message>
        <source>Draw with the mouse, or move with arrow keys while holding Space. E switches between pen and eraser, Delete clears.</source>
        <translation>Dessinez à la souris, ou déplacez-vous avec les touches fléchées en maintenant Espace. E alterne entre stylo et gomme, Suppr efface tout.</translation>
    </message>
    <message>
        <source>Draw with the mouse, or drop an image file</source>
        <translation>Dessinez à la souris ou déposez un fichier image</translation>
    </message>
</context>
<context>
    <name>hawx::ImageListModel</name>
    <message>
        <source>image %1, %2</source>
        <translation>image %1, %2</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>classe %1</translation>
    </message>
</context>
<context>
    <name>hawx::Infeasible</name>
    <message>
        <source>No configuration loses as little as %1; the least on this front is %2.</source>
        <translation>Aucune configuration ne perd aussi peu que %1&#xa0;; le minimum sur ce front est %2.</translation>
    </message>
    <message>
        <source>No configuration meets all limits. Within the others it loses at least %1.</source>
        <translation>Aucune configuration ne respecte toutes les limites. Dans les autres limites, la perte est d’au moins %1.</translation>
    </message>
    <message>
        <source>No configuration needs as little power as %1; the least is %2.</source>
        <translation>Aucune configuration ne se contente d’une puissance de %1&#xa0;; le minimum est %2.</translation>
    </message>
    <message>
        <source>No configuration meets all limits. Within the others it takes at least %1 of power.</source>
        <translation>Aucune configuration ne respecte toutes les limites. Dans les autres limites, il faut une puissance d’au moins %1.</translation>
    </message>
    <message>
        <source>No configuration is as small as %1; the smallest is %2.</source>
        <translation>Aucune configuration n’est aussi petite que %1&#xa0;; la plus petite fait %2.</translation>
    </message>
    <message>
        <source>No configuration meets all limits. Within the others it takes at least %1 of area.</source>
        <translation>Aucune configuration ne respecte toutes les limites. Dans les autres limites, il faut une surface d’au moins %1.</translation>
    </message>
    <message>
        <source>No configuration is as fast as %1; the fastest takes %2.</source>
        <translation>Aucune configuration n’est aussi rapide que %1&#xa0;; la plus rapide met %2.</translation>
    </message>
    <message>
        <source>No configuration meets all limits. Within the others an image takes at least %1.</source>
        <translation>Aucune configuration ne respecte toutes les limites. Dans les autres limites, une image demande au moins %1.</translation>
    </message>
    <message>
        <source>No configuration needs as little energy as %1; the least is %2.</source>
        <translation>Aucune configuration ne se contente d’une énergie de %1&#xa0;; le minimum est %2.</translation>
    </message>
    <message>
        <source>No configuration meets all limits. Within the others an image takes at least %1 of energy.</source>
        <translation>Aucune configuration ne respecte toutes les limites. Dans les autres limites, une image demande une énergie d’au moins %1.</translation>
    </message>
    <message>
        <source>The search found no configuration.</source>
        <translation>La recherche n’a trouvé aucune configuration.</translation>
    </message>
    <message>
        <source>No configuration meets all limits; remove one of them.</source>
        <translation>Aucune configuration ne respecte toutes les limites&#xa0;; supprimez-en une.</translation>
    </message>
</context>
<context>
    <name>hawx::InputSteps</name>
    <message>
        <source>Images in files of %1 pixels.</source>
        <translation>Fichiers d’images de %1 pixels.</translation>
    </message>
    <message>
        <source>Images in files of %1 to %2 pixels.</source>
        <translation>Fichiers d’images de %1 à %2 pixels.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Scaled to %1 pixels. Proportions are not kept.</source>
        <translation>Mise à l’échelle&#xa0;: %1 pixels. Les proportions ne sont pas conservées.</translation>
    </message>
    <message>
        <source>Scaled to %1 pixels.</source>
        <translation>Mise à l’échelle&#xa0;: %1 pixels.</translation>
    </message>
    <message>
        <source>%1 pixels, used as they are.</source>
        <translation>%1 pixels, pris tels quels.</translation>
    </message>
    <message>
        <source>One channel, grey.</source>
        <translation>Un canal, niveaux de gris.</translation>
    </message>
    <message>
        <source>Channels red, green and blue.</source>
        <translation>Canaux rouge, vert et bleu.</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixels</translation>
    </message>
    <message>
        <source>Input of the network</source>
        <translation>Entrée du réseau</translation>
    </message>
    <message>
        <source>Value = (pixel / 255 − mean) / deviation</source>
        <translation>Valeur = (pixel / 255 − moyenne) / écart type</translation>
    </message>
    <message>
        <source>The range of all images, training and test</source>
        <translation>Plage de toutes les images, d’entraînement et de test</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Écart type</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rouge</translation>
    </message>
    <message>
        <source>green</source>
        <translation>vert</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>bleu</translation>
    </message>
</context>
<context>
    <name>hawx::InspectorController</name>
    <message numerus="yes">
        <source>%1 in %Ln filters</source>
        <translation>
            <numerusform>%1 dans %Ln filtre</numerusform>
            <numerusform>%1 dans %Ln filtres</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Inspecting %1</source>
        <translation>Inspection de %1</translation>
    </message>
</context>
<context>
    <name>hawx::InspectorPanel</name>
    <message>
        <source>computing …</source>
        <translation>calcul en cours…</translation>
    </message>
    <message>
        <source>&amp;Logarithmic counts</source>
        <translation>Effectifs &amp;logarithmiques</translation>
    </message>
    <message>
        <source>No layer inspected</source>
        <translation>Aucune couche inspectée</translation>
    </message>
    <message>
        <source>Select a layer or filters, and a configuration, to see what their multipliers see and how far off the results are.</source>
        <translation>Sélectionnez une couche ou des filtres, ainsi qu’une configuration, pour voir ce que reçoivent leurs multiplieurs et à quel point les résultats s’écartent.</translation>
    </message>
    <message>
        <source>codes</source>
        <translation>codes</translation>
    </message>
    <message>
        <source>real values</source>
        <translation>valeurs réelles</translation>
    </message>
    <message>
        <source>Weights as</source>
        <translation>Poids en</translation>
    </message>
    <message>
        <source>&amp;Weights as</source>
        <translation>&amp;Poids en</translation>
    </message>
    <message>
        <source>Figures of the layer</source>
        <translation>Grandeurs de la couche</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Sorties</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Activations</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Operand pairs</source>
        <translation>Paires d’opérandes</translation>
    </message>
    <message>
        <source>Difference from fp32</source>
        <translation>Différence avec fp32</translation>
    </message>
    <message numerus="yes">
        <source>%1, all %Ln filters</source>
        <translation>
            <numerusform>%1, %Ln filtre</numerusform>
            <numerusform>%1, les %Ln filtres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, filter %2 of %3</source>
        <translation>%1, filtre %2 sur %3</translation>
    </message>
    <message>
        <source>%1, %2 of %3 filters</source>
        <translation>%1, %2 filtres sur %3</translation>
    </message>
    <message>
        <source>Weights of %1</source>
        <translation>Poids de %1</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>poids</translation>
    </message>
    <message>
        <source>code</source>
        <translation>code</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valeur</translation>
    </message>
    <message>
        <source>Activations of %1</source>
        <translation>Activations de %1</translation>
    </message>
    <message>
        <source>multiplications</source>
        <translation>multiplications</translation>
    </message>
    <message>
        <source>Operand pairs of %1</source>
        <translation>Paires d’opérandes de %1</translation>
    </message>
    <message>
        <source>Outputs of %1</source>
        <translation>Sorties de %1</translation>
    </message>
    <message>
        <source>accumulator</source>
        <translation>accumulateur</translation>
    </message>
    <message>
        <source>outputs</source>
        <translation>sorties</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exact</translation>
    </message>
    <message>
        <source>approximate</source>
        <translation>approché</translation>
    </message>
    <message>
        <source>Errors of %1</source>
        <translation>Erreurs de %1</translation>
    </message>
    <message>
        <source>approximate − exact</source>
        <translation>approché − exact</translation>
    </message>
    <message>
        <source>own</source>
        <translation>propre</translation>
    </message>
    <message>
        <source>total</source>
        <translation>totale</translation>
    </message>
    <message>
        <source>Difference from fp32 of %1</source>
        <translation>Différence avec fp32 de %1</translation>
    </message>
    <message>
        <source>quantised − fp32</source>
        <translation>quantifié − fp32</translation>
    </message>
</context>
<context>
    <name>hawx::JobRow</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause: %1</source>
        <translation>Pause&#xa0;: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Arrêter&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2, %3 of %4</source>
        <translation>%1&#xa0;: %2, %3 sur %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>paused after %1</source>
        <translation>en pause après %1</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1, reste environ %2</translation>
    </message>
</context>
<context>
    <name>hawx::JobsPanel</name>
    <message>
        <source>Nothing is running</source>
        <translation>Aucune tâche en cours</translation>
    </message>
    <message>
        <source>%1: done in %2</source>
        <translation>%1&#xa0;: terminé en %2</translation>
    </message>
    <message>
        <source>%1: failed after %2</source>
        <translation>%1&#xa0;: échec après %2</translation>
    </message>
    <message>
        <source>%1: cancelled after %2</source>
        <translation>%1&#xa0;: arrêté après %2</translation>
    </message>
</context>
<context>
    <name>hawx::LanguageMenu</name>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Comme le &amp;bureau</translation>
    </message>
    <message>
        <source>the desktop&apos;s language</source>
        <translation>celle du bureau</translation>
    </message>
</context>
<context>
    <name>hawx::LayerChecks</name>
    <message>
        <source>All or none of the layers</source>
        <translation>Toutes les couches ou aucune</translation>
    </message>
    <message>
        <source>%1 multiply-accumulates an image</source>
        <translation>%1 multiplications-accumulations par image</translation>
    </message>
</context>
<context>
    <name>hawx::LayerFiguresModel</name>
    <message>
        <source>Own error</source>
        <translation>Erreur propre</translation>
    </message>
    <message>
        <source>Bias ± standard deviation of what this layer&apos;s circuits add to the accumulator, on the inputs they get</source>
        <translation>Biais ± écart type de ce que les circuits de cette couche ajoutent à l’accumulateur, sur les entrées qu’ils reçoivent</translation>
    </message>
    <message>
        <source>Own error, relative</source>
        <translation>Erreur propre, relative</translation>
    </message>
    <message>
        <source>Root mean square of the own error / standard deviation of the exact outputs</source>
        <translation>Valeur RMS de l’erreur propre / écart type des sorties exactes</translation>
    </message>
    <message>
        <source>Total error</source>
        <translation>Erreur totale</translation>
    </message>
    <message>
        <source>Bias ± standard deviation of the approximate minus the exact accumulator: errors of the layers before included</source>
        <translation>Biais ± écart type de l’accumulateur approché moins l’exact, erreurs des couches précédentes comprises</translation>
    </message>
    <message>
        <source>Total error, relative</source>
        <translation>Erreur totale, relative</translation>
    </message>
    <message>
        <source>Root mean square of the total error / standard deviation of the exact outputs</source>
        <translation>Valeur RMS de l’erreur totale / écart type des sorties exactes</translation>
    </message>
    <message>
        <source>Outputs, exact</source>
        <translation>Sorties, exact</translation>
    </message>
    <message>
        <source>Mean ± standard deviation of the accumulators</source>
        <translation>Moyenne ± écart type des accumulateurs</translation>
    </message>
    <message>
        <source>Outputs, approximate</source>
        <translation>Sorties, approché</translation>
    </message>
    <message>
        <source>SQNR, exact</source>
        <translation>SQNR, exact</translation>
    </message>
    <message>
        <source>Signal to quantisation noise of the layer&apos;s output, with the fp32 network as signal</source>
        <translation>Rapport signal sur bruit de quantification de la sortie de la couche, le réseau fp32 étant le signal</translation>
    </message>
    <message>
        <source>SQNR, approximate</source>
        <translation>SQNR, approché</translation>
    </message>
    <message>
        <source>The same with the circuits&apos; errors as noise, too</source>
        <translation>De même, en comptant aussi comme bruit les erreurs des circuits</translation>
    </message>
    <message>
        <source>Zero activations</source>
        <translation>Activations nulles</translation>
    </message>
    <message>
        <source>Share of multiplications whose activation is 0, padding included</source>
        <translation>Part des multiplications dont l’activation vaut 0, remplissage compris</translation>
    </message>
    <message>
        <source>Zero weights</source>
        <translation>Poids nuls</translation>
    </message>
    <message>
        <source>Share of multiplications whose weight is 0</source>
        <translation>Part des multiplications dont le poids vaut 0</translation>
    </message>
    <message>
        <source>Multiplications</source>
        <translation>Multiplications</translation>
    </message>
    <message>
        <source>Over all images inspected</source>
        <translation>Sur toutes les images inspectées</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Images inspected</source>
        <translation>Images inspectées</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Grandeur</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
</context>
<context>
    <name>hawx::LayerType</name>
    <message>
        <source>input</source>
        <translation>entrée</translation>
    </message>
    <message>
        <source>convolution</source>
        <translation>convolution</translation>
    </message>
    <message>
        <source>fully connected</source>
        <translation>entièrement connectée</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>activation</translation>
    </message>
    <message>
        <source>max pooling</source>
        <translation>max pooling</translation>
    </message>
    <message>
        <source>average pooling</source>
        <translation>average pooling</translation>
    </message>
    <message>
        <source>addition</source>
        <translation>addition</translation>
    </message>
    <message>
        <source>channel scale</source>
        <translation>échelle par canal</translation>
    </message>
    <message>
        <source>concatenation</source>
        <translation>concaténation</translation>
    </message>
    <message>
        <source>channel shuffle</source>
        <translation>mélange de canaux</translation>
    </message>
    <message>
        <source>channel slice</source>
        <translation>extraction de canaux</translation>
    </message>
    <message>
        <source>flatten</source>
        <translation>aplatissement</translation>
    </message>
    <message>
        <source>batch normalisation</source>
        <translation>normalisation par lots</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>softmax</translation>
    </message>
</context>
<context>
    <name>hawx::Layouts</name>
    <message>
        <source>&amp;Explore</source>
        <translation>&amp;Explorer</translation>
    </message>
    <message>
        <source>Everything at hand</source>
        <translation>Tout à portée de main</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparer</translation>
    </message>
    <message>
        <source>Fronts and pinned configurations</source>
        <translation>Fronts et configurations épinglées</translation>
    </message>
    <message>
        <source>&amp;Inspect</source>
        <translation>&amp;Inspecter</translation>
    </message>
    <message>
        <source>Layers and what circuits do to them</source>
        <translation>Les couches, et ce que les circuits en font</translation>
    </message>
    <message>
        <source>Ci&amp;rcuits</source>
        <translation>Ci&amp;rcuits</translation>
    </message>
    <message>
        <source>The library, errors and evolution</source>
        <translation>La bibliothèque, les erreurs et l’évolution</translation>
    </message>
    <message>
        <source>&amp;Teach</source>
        <translation>E&amp;nseigner</translation>
    </message>
    <message>
        <source>The front, targets and images to try</source>
        <translation>Le front, les cibles et des images à essayer</translation>
    </message>
</context>
<context>
    <name>hawx::LimitSpinBox</name>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
</context>
<context>
    <name>hawx::MachinePanel</name>
    <message>
        <source>Accelerator</source>
        <translation>Accélérateur</translation>
    </message>
    <message>
        <source>&amp;Accelerator</source>
        <translation>Accé&amp;lérateur</translation>
    </message>
    <message>
        <source>&amp;Throughput</source>
        <translation>Dé&amp;bit</translation>
    </message>
    <message>
        <source>Images a second that the accelerator must reach</source>
        <translation>Images par seconde que l’accélérateur doit atteindre</translation>
    </message>
    <message>
        <source>&amp;Multipliers</source>
        <translation>&amp;Multiplieurs</translation>
    </message>
    <message>
        <source>Most multipliers that all layers may have</source>
        <translation>Nombre maximal de multiplieurs pour l’ensemble des couches</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>Lig&amp;nes</translation>
    </message>
    <message>
        <source>Rows of the array</source>
        <translation>Lignes de la matrice</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>C&amp;olonnes</translation>
    </message>
    <message>
        <source>Columns of the array</source>
        <translation>Colonnes de la matrice</translation>
    </message>
    <message>
        <source>&amp;Units</source>
        <translation>&amp;Unités</translation>
    </message>
    <message>
        <source>Compute units of eight processing elements</source>
        <translation>Unités de calcul, de huit éléments de calcul (PE) chacune</translation>
    </message>
    <message>
        <source>&amp;Circuits</source>
        <translation>&amp;Circuits</translation>
    </message>
    <message>
        <source>Most different circuits on the accelerator</source>
        <translation>Nombre maximal de circuits différents sur l’accélérateur</translation>
    </message>
    <message>
        <source>any</source>
        <translation>sans limite</translation>
    </message>
</context>
<context>
    <name>hawx::MachinesTour</name>
    <message>
        <source>any number of circuits</source>
        <translation>un nombre illimité de circuits</translation>
    </message>
    <message numerus="yes">
        <source>%Ln circuits</source>
        <translation>
            <numerusform>%Ln circuit</numerusform>
            <numerusform>%Ln circuits</numerusform>
        </translation>
    </message>
    <message>
        <source>Another kind of machine</source>
        <translation>Un autre type de machine</translation>
    </message>
    <message>
        <source>A spatial machine has multipliers of its own for each layer: many, each with the circuit that suits it. A temporal one has few, and all layers use them in turn: every circuit must be in each of them.</source>
        <translation>Une machine spatiale a des multiplieurs propres à chaque couche&#xa0;: ils sont nombreux, et chacun a le circuit qui lui convient. Une machine temporelle en a peu, et toutes les couches s’en servent à tour de rôle&#xa0;: chacun doit contenir tous les circuits.</translation>
    </message>
    <message>
        <source>Choose an accelerator of the other kind from the list.</source>
        <translation>Choisissez dans la liste un accélérateur de l’autre type.</translation>
    </message>
    <message>
        <source>The exact network takes %1 and %2 on %3, and %4 and %5 on %6. The front was predicted anew, without another search.</source>
        <translation>Le réseau exact demandait %1 et %2 sur %3&#xa0;; il demande %4 et %5 sur %6. Le front a été prédit de nouveau, sans autre recherche.</translation>
    </message>
    <message>
        <source>On which of the two is one image done sooner?</source>
        <translation>Sur laquelle des deux machines une image est-elle traitée le plus vite&#xa0;?</translation>
    </message>
    <message>
        <source>Choose the latency for an axis of the front, or think of how many multipliers work at once.</source>
        <translation>Choisissez la latence pour un axe du front, ou demandez-vous combien de multiplieurs travaillent en même temps.</translation>
    </message>
    <message>
        <source>One image takes %1 on %2 and %3 on %4.</source>
        <translation>Une image demande %1 sur %2 et %3 sur %4.</translation>
    </message>
    <message>
        <source>How many different circuits</source>
        <translation>Combien de circuits différents</translation>
    </message>
    <message>
        <source>More circuits let each filter have the one that suits it. Where all layers share the multipliers, each circuit more takes area in every one of them.</source>
        <translation>Plus il y a de circuits, mieux chaque filtre trouve celui qui lui convient. Là où toutes les couches partagent les multiplieurs, chaque circuit de plus prend de la surface dans chacun d’eux.</translation>
    </message>
    <message>
        <source>Move the slider Circuits.</source>
        <translation>Déplacez le curseur «&#xa0;Circuits&#xa0;».</translation>
    </message>
    <message>
        <source>With %1 instead of %2 the best configuration within the limits uses %3 instead of %4: power %5 instead of %6, area %7 instead of %8.</source>
        <translation>Avec %1, contre %2 auparavant, la meilleure configuration qui respecte les limites en utilise %3 au lieu de %4&#xa0;: puissance %5 au lieu de %6, surface %7 au lieu de %8.</translation>
    </message>
    <message>
        <source>Back again</source>
        <translation>Retour au départ</translation>
    </message>
    <message>
        <source>A machine is a decision like any other: it can be undone.</source>
        <translation>Le choix d’une machine est une décision comme une autre&#xa0;: on peut l’annuler.</translation>
    </message>
    <message>
        <source>Press Undo until the machine of the search is back.</source>
        <translation>Cliquez sur «&#xa0;Annuler&#xa0;» jusqu’à retrouver la machine de la recherche.</translation>
    </message>
    <message>
        <source>The front of %1 is there again, with all that was verified.</source>
        <translation>Le front de %1 est de retour, avec tout ce qui avait été vérifié.</translation>
    </message>
    <message>
        <source>Spatial or temporal?</source>
        <translation>Machine spatiale ou temporelle&#xa0;?</translation>
    </message>
    <message>
        <source>What the machine has to do with the choice of circuits.</source>
        <translation>Ce que la machine change au choix des circuits.</translation>
    </message>
    <message>
        <source>The machine decides</source>
        <translation>C’est la machine qui décide</translation>
    </message>
    <message>
        <source>The same errors, the same filters, and yet another best configuration: what a circuit saves depends on how often it is built and how often it is used.</source>
        <translation>Les mêmes erreurs, les mêmes filtres, et pourtant une autre meilleure configuration&#xa0;: ce qu’un circuit économise dépend du nombre de fois qu’il est construit et du nombre de fois qu’il sert.</translation>
    </message>
    <message>
        <source>The front was predicted anew. The configuration that was made by hand does not fit the machine; Undo brings it back.</source>
        <translation>Le front a été prédit de nouveau. La configuration modifiée à la main ne convient pas à l’accélérateur ; « Annuler » la rétablit.</translation>
    </message>
</context>
<context>
    <name>hawx::MainWindow</name>
    <message>
        <source>HAWX will speak %1 when it starts next.</source>
        <translation>Langue de HAWX au prochain démarrage&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Enregistré dans %1</translation>
    </message>
    <message>
        <source>%1[*] – HAWX</source>
        <translation>%1[*] – HAWX</translation>
    </message>
    <message>
        <source>Open network</source>
        <translation>Ouvrir un réseau</translation>
    </message>
    <message>
        <source>Networks (*.onnx);;All files (*)</source>
        <translation>Réseaux (*.onnx);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>Ouvrir une session</translation>
    </message>
    <message>
        <source>HAWX sessions (*.hawx)</source>
        <translation>Sessions HAWX (*.hawx)</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exporté dans %1</translation>
    </message>
    <message>
        <source>The network file %1 is another one than when the session was saved; its results are shown, but cannot be verified. Open the file to explore it.</source>
        <translation>Le fichier de réseau %1 n’est plus celui qui a servi lorsque la session a été enregistrée&#xa0;; ses résultats sont affichés mais ne peuvent pas être vérifiés. Ouvrez le fichier pour l’explorer.</translation>
    </message>
    <message>
        <source>Open a folder of labelled images. Those of the built-in example come with the package %1:
sudo apt install %1</source>
        <translation>Ouvrez un dossier d’images étiquetées. Celles de l’exemple intégré se trouvent dans le paquet %1&#xa0;:
sudo apt install %1</translation>
    </message>
    <message>
        <source>The session is shown; exploring and verifying need %1, which is no longer there.</source>
        <translation>La session est affichée&#xa0;; pour explorer et vérifier, il faut %1, qui n’existe plus.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source>The search in this session has not ended: Explore goes on with it.</source>
        <translation>La recherche de cette session n’est pas terminée&#xa0;: «&#xa0;Explorer&#xa0;» la reprend.</translation>
    </message>
    <message>
        <source>%1 on %2: %3, %4</source>
        <translation>%1 sur %2&#xa0;: %3, %4</translation>
    </message>
    <message>
        <source>verified loss %1</source>
        <translation>perte vérifiée %1</translation>
    </message>
    <message>
        <source>predicted loss %1</source>
        <translation>perte prédite %1</translation>
    </message>
    <message>
        <source>power %1</source>
        <translation>puissance %1</translation>
    </message>
    <message>
        <source>About HAWX</source>
        <translation>À propos de HAWX</translation>
    </message>
    <message>
        <source>&lt;h3&gt;HAWX %1&lt;/h3&gt;</source>
        <translation>&lt;h3&gt;HAWX %1&lt;/h3&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Explores approximate arithmetic in neural-network accelerators: which multiplication, in which filter, may be computed by a cheaper circuit, and what that buys.&lt;/p&gt;&lt;p&gt;Implements the method of &lt;a href=&apos;https://arxiv.org/abs/2602.16336&apos;&gt;arXiv 2602.16336&lt;/a&gt;. Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Explore l’arithmétique approchée dans les accélérateurs de réseaux de neurones&#xa0;: quelle multiplication, dans quel filtre, peut être confiée à un circuit moins coûteux, et ce qu’on y gagne.&lt;/p&gt;&lt;p&gt;Met en œuvre la méthode de &lt;a href=&apos;https://arxiv.org/abs/2602.16336&apos;&gt;arXiv 2602.16336&lt;/a&gt;. Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Open a network: the images are read in the size that it needs.</source>
        <translation>Ouvrez un réseau&#xa0;: les images sont lues à la taille qu’il lui faut.</translation>
    </message>
    <message>
        <source>Open labelled images, or drop their folder here.</source>
        <translation>Ouvrez des images étiquetées ou déposez leur dossier ici.</translation>
    </message>
</context>
<context>
    <name>hawx::Menus</name>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Comme le &amp;bureau</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>C&amp;lair</translation>
    </message>
    <message>
        <source>Da&amp;rk</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>&amp;Disposition</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>&amp;Réinitialiser la disposition</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>E&amp;xécution</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>Fi&amp;gures</source>
        <translation>Fi&amp;gures</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
</context>
<context>
    <name>hawx::MessageBar</name>
    <message>
        <source>Dismiss this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>hawx::MultiplierTour</name>
    <message>
        <source>%1 is wrong for %2 of all pairs, by %3 at most.</source>
        <translation>%1 se trompe pour %2 des paires, de %3 au plus.</translation>
    </message>
    <message>
        <source>%1: %2 power against the exact circuit. It is wrong for %3 of all pairs, by %4 on average and %5 at most.</source>
        <translation>%1&#xa0;: puissance %2 par rapport au circuit exact. Il se trompe pour %3 des paires, de %4 en moyenne et de %5 au plus.</translation>
    </message>
    <message>
        <source>Choose a circuit</source>
        <translation>Choisir un circuit</translation>
    </message>
    <message>
        <source>Each row is a circuit: its power and area, and its mean error (MAE) in per cent of the largest result.</source>
        <translation>Chaque ligne est un circuit&#xa0;: sa puissance, sa surface et son erreur moyenne (MAE) en&#xa0;% du plus grand résultat.</translation>
    </message>
    <message>
        <source>Click a circuit whose MAE is not 0.</source>
        <translation>Cliquez sur un circuit dont la MAE n’est pas 0.</translation>
    </message>
    <message>
        <source>Look at its errors</source>
        <translation>Regarder ses erreurs</translation>
    </message>
    <message>
        <source>All pairs of operands at once: A goes across, B goes up. The colour is the error of the product. Pale pairs are exact.</source>
        <translation>Toutes les paires d’opérandes à la fois&#xa0;: A de gauche à droite, B de bas en haut. La couleur est l’erreur du produit. Les paires pâles sont exactes.</translation>
    </message>
    <message>
        <source>Point at a pair whose product is wrong.</source>
        <translation>Pointez une paire dont le produit est erroné.</translation>
    </message>
    <message>
        <source>%1. The gates that would have made the difference are not there.</source>
        <translation>%1. Les portes qui auraient fait la différence manquent.</translation>
    </message>
    <message>
        <source>Is 0 times anything still 0 in this circuit?</source>
        <translation>Dans ce circuit, 0 fois n’importe quoi donne-t-il encore 0&#xa0;?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Point at the lines where A or B is 0.</source>
        <translation>Pointez les lignes où A ou B vaut 0.</translation>
    </message>
    <message>
        <source>It is zero safe. Networks are full of zeros, and all of them stay exact.</source>
        <translation>Il préserve zéro. Les réseaux sont pleins de zéros, et tous restent exacts.</translation>
    </message>
    <message>
        <source>It is not zero safe. It adds an error wherever the network multiplies by 0, which is often.</source>
        <translation>Il ne préserve pas zéro. Il ajoute une erreur partout où le réseau multiplie par 0, ce qui arrive souvent.</translation>
    </message>
    <message>
        <source>Compare two</source>
        <translation>En comparer deux</translation>
    </message>
    <message>
        <source>Two circuits stand side by side on one scale.</source>
        <translation>Deux circuits s’affichent côte à côte, à la même échelle.</translation>
    </message>
    <message>
        <source>Hold Ctrl and click a second circuit.</source>
        <translation>Maintenez Ctrl et cliquez sur un deuxième circuit.</translation>
    </message>
    <message>
        <source>The mean errors are %1 for %2 and %3 for %4.</source>
        <translation>L’erreur moyenne est de %1 pour %2 et de %3 pour %4.</translation>
    </message>
    <message>
        <source>%1 takes %2 and errs by %3 on average, %4 takes %5 and errs by %6.</source>
        <translation>%1 consomme %2 et se trompe de %3 en moyenne, %4 consomme %5 et se trompe de %6.</translation>
    </message>
    <message>
        <source>%1 Less power is paid for with larger errors.</source>
        <translation>%1 Une puissance moindre se paie par des erreurs plus grandes.</translation>
    </message>
    <message>
        <source>%1 The cheaper one is also as good or better: which gates are left out matters, not only how many.</source>
        <translation>%1 Le moins coûteux est ici aussi bon, voire meilleur&#xa0;: ce qui compte, c’est quelles portes on supprime, et pas seulement combien.</translation>
    </message>
    <message>
        <source>Cost against error</source>
        <translation>Coût et erreur</translation>
    </message>
    <message>
        <source>Each mark is a circuit. The line joins those that no other one beats in both cost and error.</source>
        <translation>Chaque marque est un circuit. La ligne relie ceux qu’aucun autre ne domine en coût et en erreur.</translation>
    </message>
    <message>
        <source>Click a circuit in the plot.</source>
        <translation>Cliquez sur un circuit dans le graphique.</translation>
    </message>
    <message>
        <source>Why can a multiplier be wrong?</source>
        <translation>Pourquoi un multiplieur peut-il se tromper&#xa0;?</translation>
    </message>
    <message>
        <source>Circuits with fewer gates, what they save and where they err.</source>
        <translation>Des circuits qui ont moins de portes&#xa0;: ce qu’ils économisent, où ils se trompent.</translation>
    </message>
    <message>
        <source>Fewer gates, less power</source>
        <translation>Moins de portes, moins de puissance</translation>
    </message>
    <message>
        <source>A multiplier of two numbers of 8 bits has several hundred gates. Without some of them it takes less power, and some products are wrong. This tour shows which ones, and by how much.</source>
        <translation>Un multiplieur de deux nombres de 8 bits compte plusieurs centaines de portes logiques. Si l’on en retire, il consomme moins, et certains produits sont erronés. Cette visite montre lesquels, et de combien.</translation>
    </message>
    <message>
        <source>Wrong where it does not matter</source>
        <translation>Se tromper là où cela ne compte pas</translation>
    </message>
    <message>
        <source>A network adds up thousands of products, and small errors cancel. So what counts is not the circuit alone, but where it is used. The next tour, &quot;Which filters care?&quot;, looks at that.</source>
        <translation>Un réseau additionne des milliers de produits, et les petites erreurs se compensent. Ce qui compte n’est donc pas le circuit seul, mais l’endroit où il est utilisé. C’est l’objet de la visite suivante, «&#xa0;Quels filtres sont sensibles&#xa0;?&#xa0;».</translation>
    </message>
</context>
<context>
    <name>hawx::NetworkGraph</name>
    <message>
        <source>%1 MACs · %2 params</source>
        <translation>%1&#xa0;MAC · %2 param.</translation>
    </message>
    <message>
        <source>%1 % of power</source>
        <translation>%1&#xa0;% de la puissance</translation>
    </message>
</context>
<context>
    <name>hawx::NetworkGraphView</name>
    <message>
        <source>Graph of the network</source>
        <translation>Graphe du réseau</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>&amp;Sélectionner</translation>
    </message>
    <message>
        <source>&amp;Zoom to it</source>
        <translation>&amp;Zoomer dessus</translation>
    </message>
    <message>
        <source>&amp;Copy name</source>
        <translation>&amp;Copier le nom</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>&amp;Tout afficher</translation>
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
        <translation>%1 (%2), sortie %3</translation>
    </message>
    <message>
        <source>%1, %2 multiplications, %3 parameters</source>
        <translation>%1, %2 multiplications, %3 paramètres</translation>
    </message>
    <message numerus="yes">
        <source>%Ln filters</source>
        <translation>
            <numerusform>%Ln filtre</numerusform>
            <numerusform>%Ln filtres</numerusform>
        </translation>
    </message>
    <message>
        <source>Contributes %1 with that circuit, where the whole network loses 1 pp</source>
        <translation>Contribue pour %1, avec ce circuit, à une perte totale de 1&#xa0;pp</translation>
    </message>
    <message>
        <source>%1 % of the multiplications</source>
        <translation>%1&#xa0;% des multiplications</translation>
    </message>
    <message>
        <source>%1 % of the power of the multiplications</source>
        <translation>%1&#xa0;% de la puissance des multiplications</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln filters</source>
        <translation>
            <numerusform>%1 dans %Ln filtre</numerusform>
            <numerusform>%1 dans %Ln filtres</numerusform>
        </translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Params</source>
        <translation>Param.</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilité</translation>
    </message>
    <message>
        <source>Multiply-accumulates for one image</source>
        <translation>Multiplications-accumulations pour une image</translation>
    </message>
    <message>
        <source>Weights and biases</source>
        <translation>Poids et biais</translation>
    </message>
    <message>
        <source>What the whole layer contributes to a loss of 1 pp with the circuit that the sensitivity map shows</source>
        <translation>Contribution de toute la couche à une perte totale de 1&#xa0;pp, avec le circuit affiché dans la carte de sensibilité</translation>
    </message>
</context>
<context>
    <name>hawx::NetworkPanel</name>
    <message>
        <source>Layers that multiply, and what they need for one image</source>
        <translation>Les couches qui multiplient, et ce qu’il leur faut pour une image</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graphe</translation>
    </message>
    <message>
        <source>The way of the data</source>
        <translation>Le parcours des données</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>One line for each layer</source>
        <translation>Une ligne par couche</translation>
    </message>
    <message>
        <source>Layers of the network</source>
        <translation>Couches du réseau</translation>
    </message>
    <message>
        <source>Find a name or type</source>
        <translation>Chercher un nom ou un type</translation>
    </message>
    <message>
        <source>Find a layer by its name or type</source>
        <translation>Chercher une couche par son nom ou son type</translation>
    </message>
    <message>
        <source>Return goes to the next, Shift+Return to the one before (%1)</source>
        <translation>Entrée passe au résultat suivant, Maj+Entrée au précédent (%1)</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Show everything (%1)</source>
        <translation>Tout afficher (%1)</translation>
    </message>
    <message>
        <source>Match before</source>
        <translation>Résultat précédent</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Résultat suivant</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>Colorer selon</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilité</translation>
    </message>
    <message>
        <source>What the layer contributes to a loss of 1 pp with the circuit that the sensitivity map shows</source>
        <translation>Contribution de la couche à une perte totale de 1&#xa0;pp, avec le circuit affiché dans la carte de sensibilité</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Puissance</translation>
    </message>
    <message>
        <source>The layer&apos;s share of the power of all multiplications</source>
        <translation>Part de la couche dans la puissance de toutes les multiplications</translation>
    </message>
    <message>
        <source>Circuits</source>
        <translation>Circuits</translation>
    </message>
    <message>
        <source>How many filters use each circuit of the chosen configuration</source>
        <translation>Nombre de filtres qui utilisent chaque circuit de la configuration choisie</translation>
    </message>
    <message>
        <source>pp</source>
        <translation>pp</translation>
    </message>
    <message>
        <source>Known once the network is explored and a circuit shown</source>
        <translation>Connu une fois le réseau exploré et un circuit affiché</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>No configuration is chosen</source>
        <translation>Aucune configuration n’est choisie</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln résultat</numerusform>
            <numerusform>%Ln résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3 MACs, %4 parameters</source>
        <translation>%1, %2, %3&#xa0;MAC, %4 paramètres</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layers</source>
        <translation>
            <numerusform>%Ln couche</numerusform>
            <numerusform>%Ln couches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln filters</source>
        <translation>
            <numerusform>%Ln filtre</numerusform>
            <numerusform>%Ln filtres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>couche</translation>
    </message>
    <message>
        <source>type</source>
        <translation>type</translation>
    </message>
    <message>
        <source>output</source>
        <translation>sortie</translation>
    </message>
    <message>
        <source>filters</source>
        <translation>filtres</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>paramètres</translation>
    </message>
    <message>
        <source>sensitivity</source>
        <translation>sensibilité</translation>
    </message>
    <message>
        <source>share of power</source>
        <translation>part de la puissance</translation>
    </message>
</context>
<context>
    <name>hawx::Objectives</name>
    <message>
        <source>power</source>
        <translation>puissance</translation>
    </message>
    <message>
        <source>area</source>
        <translation>surface</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>latence</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>énergie</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>perte</translation>
    </message>
    <message>
        <source>power of the multipliers (%1)</source>
        <translation>puissance des multiplieurs (%1)</translation>
    </message>
    <message>
        <source>area of the multipliers (%1)</source>
        <translation>surface des multiplieurs (%1)</translation>
    </message>
    <message>
        <source>latency of an image (%1)</source>
        <translation>latence d’une image (%1)</translation>
    </message>
    <message>
        <source>energy for an image (%1)</source>
        <translation>énergie par image (%1)</translation>
    </message>
    <message>
        <source>loss of top-1 accuracy (%1)</source>
        <translation>perte de précision top-1 (%1)</translation>
    </message>
    <message>
        <source>Loss &lt;b&gt;%1&lt;/b&gt;, verified (predicted %2, 90 % within %3)</source>
        <translation>Perte &lt;b&gt;%1&lt;/b&gt;, vérifiée (prédite&#xa0;: %2, à 90&#xa0;%&#xa0;: %3)</translation>
    </message>
    <message>
        <source>Loss &lt;b&gt;%1&lt;/b&gt;, predicted (90 % within %2)</source>
        <translation>Perte &lt;b&gt;%1&lt;/b&gt;, prédite (à 90&#xa0;%&#xa0;: %2)</translation>
    </message>
    <message>
        <source>Power &lt;b&gt;%1&lt;/b&gt; (%2)</source>
        <translation>Puissance &lt;b&gt;%1&lt;/b&gt; (%2)</translation>
    </message>
    <message>
        <source>Area &lt;b&gt;%1&lt;/b&gt; (%2)</source>
        <translation>Surface &lt;b&gt;%1&lt;/b&gt; (%2)</translation>
    </message>
    <message>
        <source>Latency &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>Latence &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Energy &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>Énergie &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Operating point of level %1</source>
        <translation>Point de fonctionnement du niveau %1</translation>
    </message>
    <message>
        <source>point</source>
        <translation>point</translation>
    </message>
    <message>
        <source>predicted loss</source>
        <translation>perte prédite</translation>
    </message>
    <message>
        <source>lower end of the 90 % interval</source>
        <translation>borne inférieure de l’intervalle à 90&#xa0;%</translation>
    </message>
    <message>
        <source>upper end of the 90 % interval</source>
        <translation>borne supérieure de l’intervalle à 90&#xa0;%</translation>
    </message>
    <message>
        <source>verified loss</source>
        <translation>perte vérifiée</translation>
    </message>
    <message>
        <source>level</source>
        <translation>niveau</translation>
    </message>
</context>
<context>
    <name>hawx::PairMap</name>
    <message>
        <source>Operand pairs</source>
        <translation>Paires d’opérandes</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Aucune donnée</translation>
    </message>
    <message>
        <source>activation code</source>
        <translation>code de l’activation</translation>
    </message>
    <message>
        <source>weight code</source>
        <translation>code du poids</translation>
    </message>
    <message>
        <source>count</source>
        <translation>effectif</translation>
    </message>
    <message>
        <source>activation %1 × weight %2
%3 multiplications, %4 %</source>
        <translation>activation %1 × poids %2
%3 multiplications, %4&#xa0;%</translation>
    </message>
    <message>
        <source>multiplications</source>
        <translation>multiplications</translation>
    </message>
</context>
<context>
    <name>hawx::PanelTitle</name>
    <message>
        <source>Detach or attach this panel</source>
        <translation>Détacher ou rattacher ce panneau</translation>
    </message>
    <message>
        <source>Close this panel</source>
        <translation>Fermer ce panneau</translation>
    </message>
</context>
<context>
    <name>hawx::ParallelPanel</name>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>What the colours show</source>
        <translation>Ce que montrent les couleurs</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Clear ranges</source>
        <translation>Effacer les plages</translation>
    </message>
    <message>
        <source>Show all points again (Escape)</source>
        <translation>Afficher de nouveau tous les points (Échap)</translation>
    </message>
    <message>
        <source>No front yet</source>
        <translation>Pas encore de front</translation>
    </message>
    <message>
        <source>Explore the network to compare its configurations in all objectives.</source>
        <translation>Explorez le réseau pour comparer ses configurations selon tous les objectifs.</translation>
    </message>
    <message>
        <source>%L1 points</source>
        <translation>%L1 points</translation>
    </message>
    <message>
        <source>%L1 of %L2 points within the ranges</source>
        <translation>%L1 points sur %L2 dans les plages</translation>
    </message>
    <message>
        <source>Configurations of the front in all objectives</source>
        <translation>Configurations du front selon tous les objectifs</translation>
    </message>
</context>
<context>
    <name>hawx::ParallelView</name>
    <message>
        <source>Parallel coordinates of the front</source>
        <translation>Coordonnées parallèles du front</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 de %2 à %3</translation>
    </message>
    <message>
        <source>Turn the axis over (I)</source>
        <translation>Inverser l’axe (I)</translation>
    </message>
    <message>
        <source>Drag to move the axis (Ctrl+Left, Right)</source>
        <translation>Faire glisser pour déplacer l’axe (Ctrl+Gauche, Droite)</translation>
    </message>
</context>
<context>
    <name>hawx::ParetoPlot</name>
    <message>
        <source>What the horizontal axis shows</source>
        <translation>Ce que montre l’axe horizontal</translation>
    </message>
    <message>
        <source>What the vertical axis shows</source>
        <translation>Ce que montre l’axe vertical</translation>
    </message>
    <message>
        <source>What the colours show</source>
        <translation>Ce que montrent les couleurs</translation>
    </message>
    <message>
        <source>Front of configurations</source>
        <translation>Front des configurations</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Also show points that others dominate in these two objectives</source>
        <translation>Afficher aussi les points dominés par d’autres selon ces deux objectifs</translation>
    </message>
    <message>
        <source>Show everything of interest (Home, or a double click in the plot)</source>
        <translation>Afficher tout ce qui compte (Début, ou double-clic dans le graphique)</translation>
    </message>
    <message>
        <source>All points</source>
        <translation>Tous les points</translation>
    </message>
    <message>
        <source>All points (%1 more)</source>
        <translation>Tous les points (%1 de plus)</translation>
    </message>
    <message>
        <source>limit the %1</source>
        <translation>limiter&#xa0;: %1</translation>
    </message>
    <message>
        <source>Front of configurations: %1 and %2</source>
        <translation>Front des configurations&#xa0;: %1 et %2</translation>
    </message>
</context>
<context>
    <name>hawx::Picture</name>
    <message>
        <source>The name %1 does not end in .png, .svg or .pdf, which say what is written.</source>
        <translation>Le nom %1 ne se termine ni par .png, ni par .svg, ni par .pdf, qui indiquent le format à écrire.</translation>
    </message>
    <message>
        <source>The picture %1 was not written: %2.</source>
        <translation>L’image %1 n’a pas été écrite&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>hawx::PictureDialog</name>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Exporter l’image</translation>
    </message>
    <message>
        <source>PNG image</source>
        <translation>Image PNG</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>Dessin SVG</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Document PDF</translation>
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
        <translation>Titre</translation>
    </message>
    <message>
        <source>light, for paper</source>
        <translation>claires, pour le papier</translation>
    </message>
    <message>
        <source>dark, for slides</source>
        <translation>sombres, pour les diapositives</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>&amp;Résolution</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Largeur</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>&amp;Hauteur</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Enregistrer sous…</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 pixels</translation>
    </message>
    <message>
        <source>lines and letters, sharp at any size</source>
        <translation>tracés et lettres nets à toute taille</translation>
    </message>
</context>
<context>
    <name>hawx::PlaygroundController</name>
    <message>
        <source>Reading %1</source>
        <translation>Lecture de %1</translation>
    </message>
    <message>
        <source>Classifying</source>
        <translation>Classification</translation>
    </message>
    <message>
        <source>Classifying the test images</source>
        <translation>Classification des images de test</translation>
    </message>
</context>
<context>
    <name>hawx::PlaygroundPanel</name>
    <message>
        <source>Eraser</source>
        <translation>Gomme</translation>
    </message>
    <message>
        <source>Draw black instead of white (E)</source>
        <translation>Dessiner en noir au lieu de blanc (E)</translation>
    </message>
    <message>
        <source>No network to play with</source>
        <translation>Aucun réseau à essayer</translation>
    </message>
    <message>
        <source>Open a network and explore it to see how exact and approximate circuits classify images that you pick, drop or draw.</source>
        <translation>Ouvrez un réseau et explorez-le pour voir comment les circuits exacts et approchés classent les images que vous choisissez, déposez ou dessinez.</translation>
    </message>
    <message>
        <source>&amp;Feature maps of</source>
        <translation>&amp;Cartes de</translation>
    </message>
    <message>
        <source>Layer whose feature maps are shown</source>
        <translation>Couche dont les cartes de caractéristiques sont affichées</translation>
    </message>
    <message>
        <source>Feature maps</source>
        <translation>Cartes de caractéristiques</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>All black (Delete)</source>
        <translation>Tout en noir (Suppr)</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Inverser</translation>
    </message>
    <message>
        <source>Exchange dark and light</source>
        <translation>Échanger sombre et clair</translation>
    </message>
    <message>
        <source>Pen width</source>
        <translation>Largeur du stylo</translation>
    </message>
    <message>
        <source>All test images</source>
        <translation>Toutes les images de test</translation>
    </message>
    <message>
        <source>Wrong only when approximate</source>
        <translation>Erreurs dues à l’approximation</translation>
    </message>
    <message>
        <source>Images to pick from</source>
        <translation>Images proposées</translation>
    </message>
    <message>
        <source>Previous image</source>
        <translation>Image précédente</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>Image suivante</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Au hasard</translation>
    </message>
    <message>
        <source>Any image</source>
        <translation>Une image au hasard</translation>
    </message>
    <message>
        <source>Images of the data set</source>
        <translation>Images du jeu de données</translation>
    </message>
    <message>
        <source>The approximation gets no other image wrong.</source>
        <translation>L’approximation ne se trompe sur aucune autre image.</translation>
    </message>
    <message>
        <source>Looking for them …</source>
        <translation>Recherche de ces images…</translation>
    </message>
    <message>
        <source>Both networks agree, in %1</source>
        <translation>Les deux réseaux sont d’accord, en %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;The networks disagree&lt;/b&gt;, in %1</source>
        <translation>&lt;b&gt;Les réseaux sont en désaccord&lt;/b&gt;, en %1</translation>
    </message>
</context>
<context>
    <name>hawx::PointSummary</name>
    <message>
        <source>Power</source>
        <translation>Puissance</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Surface</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>vérifiée</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>prédite</translation>
    </message>
    <message>
        <source>Top-1 accuracy %1&#xa0;% of exact %2&#xa0;%, measured bit-true; predicted was %3, 90 % within %4.</source>
        <translation>Précision top-1 de %1&#xa0;%, contre %2&#xa0;% en exact, mesurée au bit près&#xa0;; prédiction&#xa0;: %3, intervalle à 90&#xa0;%&#xa0;: %4.</translation>
    </message>
    <message>
        <source>90 % within %1, against exact top-1 accuracy of %2&#xa0;%. Not verified bit-true.</source>
        <translation>Intervalle à 90&#xa0;%&#xa0;: %1, par rapport à une précision top-1 exacte de %2&#xa0;%. Non vérifié au bit près.</translation>
    </message>
    <message>
        <source>Latency %1, energy %2 for an image.</source>
        <translation>Latence %1, énergie %2 par image.</translation>
    </message>
</context>
<context>
    <name>hawx::ProjectController</name>
    <message>
        <source>Opening %1</source>
        <translation>Ouverture de %1</translation>
    </message>
</context>
<context>
    <name>hawx::QuantiseController</name>
    <message>
        <source>Quantising %1</source>
        <translation>Quantification de %1</translation>
    </message>
</context>
<context>
    <name>hawx::Quantity</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1&#xa0;min %2&#xa0;s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1&#xa0;h %2&#xa0;min</translation>
    </message>
</context>
<context>
    <name>hawx::QuestionView</name>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Valider</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Choose one of the answers.</source>
        <translation>Choisissez une des réponses.</translation>
    </message>
    <message>
        <source>Type a number.</source>
        <translation>Saisissez un nombre.</translation>
    </message>
</context>
<context>
    <name>hawx::RecentFiles</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouvrir un fichier réce&amp;nt</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>&amp;Vider cette liste</translation>
    </message>
</context>
<context>
    <name>hawx::ReportController</name>
    <message>
        <source>Writing a report</source>
        <translation>Rédaction d’un rapport</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>Enregistrement du rapport</translation>
    </message>
</context>
<context>
    <name>hawx::ReportDialog</name>
    <message>
        <source>Report a problem</source>
        <translation>Signaler un problème</translation>
    </message>
    <message>
        <source>This describes the program, this machine, the settings, the numbers of rows of the open session and the end of the log. It does not name you, the machine, files, folders, networks, images or classes; a line of the log keeps only words of HAWX itself. Nothing is sent: copy or save it, read it, and add what you did.</source>
        <translation>Ceci décrit le programme, cette machine, les paramètres, le nombre de lignes de chaque table de la session ouverte et la fin du journal. Ni vous, ni la machine, ni les fichiers, dossiers, réseaux, images ou classes n’y sont nommés&#xa0;; une ligne du journal ne garde que les mots propres à HAWX. Rien n’est envoyé&#xa0;: copiez ou enregistrez ce texte, lisez-le et ajoutez ce que vous avez fait.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Enregistrer…</translation>
    </message>
</context>
<context>
    <name>hawx::ScatterChart</name>
    <message>
        <source>The wheel zooms, a drag pans, a double click shows everything</source>
        <translation>Molette&#xa0;: zoomer&#xa0;; glisser&#xa0;: se déplacer&#xa0;; double-clic&#xa0;: tout afficher</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Not dominated</source>
        <translation>Non dominé</translation>
    </message>
</context>
<context>
    <name>hawx::SessionDocument</name>
    <message>
        <source>Opening %1</source>
        <translation>Ouverture de %1</translation>
    </message>
    <message>
        <source>HAWX did not end properly while this session was open; what was done until then is here.</source>
        <translation>HAWX ne s’est pas terminé normalement alors que cette session était ouverte&#xa0;; tout ce qui avait été fait jusque-là est ici.</translation>
    </message>
    <message>
        <source>%1 What you see is a copy that has no name yet.</source>
        <translation>%1 Vous voyez une copie qui n’a pas encore de nom.</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>Enregistrement de %1</translation>
    </message>
</context>
<context>
    <name>hawx::SessionPrompts</name>
    <message>
        <source>Save session</source>
        <translation>Enregistrer la session</translation>
    </message>
    <message>
        <source>HAWX sessions (*.hawx)</source>
        <translation>Sessions HAWX (*.hawx)</translation>
    </message>
    <message>
        <source>Unsaved exploration</source>
        <translation>Exploration non enregistrée</translation>
    </message>
    <message>
        <source>What was explored is not saved yet. Save it?</source>
        <translation>L’exploration n’est pas encore enregistrée. L’enregistrer&#xa0;?</translation>
    </message>
    <message>
        <source>The exploration of %1 from %2 was not saved. Open it?</source>
        <translation>L’exploration de %1 du %2 n’a pas été enregistrée. L’ouvrir&#xa0;?</translation>
    </message>
    <message>
        <source>Ask later</source>
        <translation>Demander plus tard</translation>
    </message>
    <message numerus="yes">
        <source>%Ln older ones are asked for later.</source>
        <translation>
            <numerusform>La question sera posée plus tard pour %Ln plus ancienne.</numerusform>
            <numerusform>La question sera posée plus tard pour %Ln plus anciennes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::ShortcutSheet</name>
    <message>
        <source>Front: choose a point</source>
        <translation>Front&#xa0;: choisir un point</translation>
    </message>
    <message>
        <source>Click, or arrow keys</source>
        <translation>Clic, ou touches fléchées</translation>
    </message>
    <message>
        <source>Front: set a limit</source>
        <translation>Front&#xa0;: fixer une limite</translation>
    </message>
    <message>
        <source>Drag its line or tab</source>
        <translation>Faire glisser sa ligne ou son onglet</translation>
    </message>
    <message>
        <source>Front: zoom, pan, show all</source>
        <translation>Front&#xa0;: zoomer, se déplacer, tout afficher</translation>
    </message>
    <message>
        <source>Wheel, drag, Home</source>
        <translation>Molette, glisser, Début</translation>
    </message>
    <message>
        <source>Sensitivity: select a block of filters</source>
        <translation>Sensibilité&#xa0;: sélectionner un bloc de filtres</translation>
    </message>
    <message>
        <source>Drag, or Shift and arrow keys</source>
        <translation>Glisser, ou Maj et touches fléchées</translation>
    </message>
    <message>
        <source>Sensitivity: add or remove a filter</source>
        <translation>Sensibilité&#xa0;: ajouter ou retirer un filtre</translation>
    </message>
    <message>
        <source>Ctrl and click</source>
        <translation>Ctrl et clic</translation>
    </message>
    <message>
        <source>Sensitivity: zoom</source>
        <translation>Sensibilité&#xa0;: zoomer</translation>
    </message>
    <message>
        <source>Ctrl and wheel</source>
        <translation>Ctrl et molette</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>In the panels</source>
        <translation>Dans les panneaux</translation>
    </message>
</context>
<context>
    <name>hawx::TableWindow</name>
    <message>
        <source>Copy &amp;all</source>
        <translation>&amp;Tout copier</translation>
    </message>
</context>
<context>
    <name>hawx::TargetsPanel</name>
    <message>
        <source>Max &amp;loss</source>
        <translation>&amp;Perte max.</translation>
    </message>
    <message>
        <source>Largest loss of top-1 accuracy, in percentage points</source>
        <translation>Perte maximale de précision top-1, en points de pourcentage</translation>
    </message>
    <message>
        <source>Max &amp;power</source>
        <translation>Pu&amp;issance max.</translation>
    </message>
    <message>
        <source>Largest power of the multipliers</source>
        <translation>Puissance maximale des multiplieurs</translation>
    </message>
    <message>
        <source>Max &amp;area</source>
        <translation>&amp;Surface max.</translation>
    </message>
    <message>
        <source>Largest area of the multipliers</source>
        <translation>Surface maximale des multiplieurs</translation>
    </message>
    <message>
        <source>Max la&amp;tency</source>
        <translation>La&amp;tence max.</translation>
    </message>
    <message>
        <source>Longest time for one image</source>
        <translation>Temps maximal pour une image</translation>
    </message>
    <message>
        <source>Max &amp;energy</source>
        <translation>Éne&amp;rgie max.</translation>
    </message>
    <message>
        <source>Most energy of the multipliers for one image</source>
        <translation>Énergie maximale des multiplieurs pour une image</translation>
    </message>
    <message>
        <source>Remove this limit</source>
        <translation>Supprimer cette limite</translation>
    </message>
</context>
<context>
    <name>hawx::TourSteps</name>
    <message>
        <source>A network and its images</source>
        <translation>Un réseau et ses images</translation>
    </message>
    <message>
        <source>The tour works with the network that is open. The built-in example is a small one that tells pieces of clothing apart.</source>
        <translation>La visite utilise le réseau ouvert. Celui de l’exemple intégré est un petit réseau qui reconnaît des vêtements.</translation>
    </message>
    <message>
        <source>Open a network and images, or the built-in example (Ctrl+Shift+L).</source>
        <translation>Ouvrez un réseau et des images, ou l’exemple intégré (Ctrl+Maj+L).</translation>
    </message>
    <message>
        <source>%1 has been explored already.</source>
        <translation>%1 a déjà été exploré.</translation>
    </message>
    <message>
        <source>Network and images are open.</source>
        <translation>Le réseau et les images sont ouverts.</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Explorer</translation>
    </message>
    <message>
        <source>A search measures how much each filter minds each circuit. Then it looks for configurations that save power and area at little loss. It runs in the background.</source>
        <translation>Une recherche mesure à quel point chaque filtre est sensible à chaque circuit. Elle cherche ensuite des configurations qui économisent puissance et surface au prix d’une faible perte. Elle s’exécute en arrière-plan.</translation>
    </message>
    <message>
        <source>Press Explore and wait until the search has ended.</source>
        <translation>Cliquez sur «&#xa0;Explorer&#xa0;» et attendez la fin de la recherche.</translation>
    </message>
    <message>
        <source>%1 filters and %2 circuits: there are more configurations than anybody can try. The search kept %3 that no other one beats. The exact network is right in %4 of 100 images.</source>
        <translation>%1 filtres et %2 circuits&#xa0;: cela fait plus de configurations qu’on ne pourra jamais en essayer. La recherche en a gardé %3, qu’aucune autre ne domine. Le réseau exact donne la bonne réponse pour %4 images sur 100.</translation>
    </message>
</context>
<context>
    <name>hawx::ToursDialog</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>Guided tours</source>
        <translation>Visites guidées</translation>
    </message>
    <message>
        <source>A tour points at a control, waits until you have used it, and says what changed. Nothing is lost: leave it whenever you like, and undo what it did.</source>
        <translation>Une visite désigne une commande, attend que vous l’ayez utilisée et dit ce qui a changé. Rien n’est perdu&#xa0;: quittez-la quand vous voulez, et annulez ce qu’elle a fait.</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Exercices</translation>
    </message>
    <message>
        <source>Open the exercises</source>
        <translation>Ouvrir les exercices</translation>
    </message>
    <message>
        <source>Questions on what is open in the window; the answers are checked.</source>
        <translation>Des questions sur ce qui est ouvert dans la fenêtre&#xa0;; les réponses sont vérifiées.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln solved</source>
        <translation>
            <numerusform>Résolu&#xa0;: %1 sur %Ln</numerusform>
            <numerusform>Résolus&#xa0;: %1 sur %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes, done</source>
        <translation>
            <numerusform>%Ln minute, visite terminée</numerusform>
            <numerusform>%Ln minutes, visite terminée</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Start the tour: %1</source>
        <translation>Commencer la visite&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>hawx::ValidationPanel</name>
    <message>
        <source>&amp;Layers</source>
        <translation>&amp;Couches</translation>
    </message>
    <message>
        <source>Simulated layers</source>
        <translation>Couches simulées</translation>
    </message>
    <message>
        <source>Synthesis</source>
        <translation>Synthèse</translation>
    </message>
    <message>
        <source>Synthesised circuits</source>
        <translation>Circuits synthétisés</translation>
    </message>
    <message>
        <source>Simulates the exported hardware of the layers that are ticked on a test image, compares every accumulator with the bit-true engine, and synthesises their circuits. Large layers take minutes.</source>
        <translation>Simule sur une image de test le matériel exporté des couches cochées, compare chaque accumulateur avec le moteur au bit près et synthétise leurs circuits. Les grandes couches demandent des minutes.</translation>
    </message>
    <message>
        <source>%1 of %2 accumulators differ from the bit-true engine.</source>
        <translation>%1 accumulateurs sur %2 diffèrent du moteur au bit près.</translation>
    </message>
    <message>
        <source>All %1 accumulators equal those of the bit-true engine, and all cycles are as predicted.</source>
        <translation>Les %1 accumulateurs sont égaux à ceux du moteur au bit près, et tous les cycles sont conformes à la prédiction.</translation>
    </message>
    <message>
        <source>All %1 accumulators equal those of the bit-true engine.</source>
        <translation>Les %1 accumulateurs sont égaux à ceux du moteur au bit près.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Accumulators</source>
        <translation>Accumulateurs</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Cycles</translation>
    </message>
    <message>
        <source>Cycles predicted</source>
        <translation>Cycles prédits</translation>
    </message>
    <message>
        <source>Circuit</source>
        <translation>Circuit</translation>
    </message>
    <message>
        <source>LUTs predicted</source>
        <translation>LUT prédites</translation>
    </message>
    <message>
        <source>LUTs measured</source>
        <translation>LUT mesurées</translation>
    </message>
    <message>
        <source>Area predicted</source>
        <translation>Surface prédite</translation>
    </message>
    <message>
        <source>Area measured</source>
        <translation>Surface mesurée</translation>
    </message>
</context>
<context>
    <name>hawx::ValueBar</name>
    <message>
        <source>Colours of %1, from %2 to %3</source>
        <translation>Couleurs (%1), de %2 à %3</translation>
    </message>
</context>
<context>
    <name>hawx::VerifyController</name>
    <message>
        <source>Verifying a configuration</source>
        <translation>Vérification d’une configuration</translation>
    </message>
</context>
<context>
    <name>hawx::WindowState</name>
    <message>
        <source>This needs the circuits; they are being read.</source>
        <translation>Il faut pour cela les circuits&#xa0;; leur lecture est en cours.</translation>
    </message>
    <message>
        <source>This needs a search that has ended. Open a network and its images, and press Explore.</source>
        <translation>Il faut pour cela une recherche terminée. Ouvrez un réseau et ses images, puis cliquez sur «&#xa0;Explorer&#xa0;».</translation>
    </message>
    <message>
        <source>This needs a search that has ended, and its network and images. Open them, and press Explore.</source>
        <translation>Il faut pour cela une recherche terminée, avec son réseau et ses images. Ouvrez-les, puis cliquez sur «&#xa0;Explorer&#xa0;».</translation>
    </message>
    <message>
        <source>This needs the export window. Press Export.</source>
        <translation>Il faut pour cela la fenêtre d’export. Cliquez sur «&#xa0;Exporter&#xa0;».</translation>
    </message>
    <message>
        <source>%1, filter %2</source>
        <translation>%1, filtre %2</translation>
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
        <translation>Aucun réseau</translation>
    </message>
    <message>
        <source>Open a trained network, or drop its file here.</source>
        <translation>Ouvrez un réseau entraîné ou déposez son fichier ici.</translation>
    </message>
    <message>
        <source>No images</source>
        <translation>Aucune image</translation>
    </message>
    <message>
        <source>No configuration</source>
        <translation>Aucune configuration</translation>
    </message>
    <message>
        <source>Set a limit, or click a point of the front.</source>
        <translation>Fixez une limite ou cliquez sur un point du front.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilité</translation>
    </message>
    <message>
        <source>All objectives</source>
        <translation>Tous les objectifs</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Circuits</source>
        <translation>Circuits</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>Bac à sable</translation>
    </message>
    <message>
        <source>Notes on this exploration; they are kept in its session.</source>
        <translation>Notes sur cette exploration&#xa0;; elles sont conservées dans sa session.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Cibles</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>Export or copy %1</source>
        <translation>Exporter ou copier&#xa0;: %1</translation>
    </message>
    <message>
        <source>The front of a session is that of its machine; explore for others.</source>
        <translation>Le front d’une session est celui de sa machine&#xa0;; explorez pour en obtenir d’autres.</translation>
    </message>
    <message>
        <source>Exploring</source>
        <translation>Exploration en cours</translation>
    </message>
    <message>
        <source>The front appears here as soon as it is predicted.</source>
        <translation>Le front s’affiche ici dès qu’il est prédit.</translation>
    </message>
    <message>
        <source>Profiling</source>
        <translation>Profilage en cours</translation>
    </message>
    <message>
        <source>What each filter makes of each circuit&apos;s errors appears here.</source>
        <translation>Ce que chaque filtre fait des erreurs de chaque circuit s’affiche ici.</translation>
    </message>
    <message>
        <source>No front yet</source>
        <translation>Pas encore de front</translation>
    </message>
    <message>
        <source>Explore the network to find configurations that save power and area at little loss.</source>
        <translation>Explorez le réseau pour trouver des configurations qui économisent puissance et surface au prix d’une faible perte.</translation>
    </message>
    <message>
        <source>A search needs a network and images.</source>
        <translation>Une recherche exige un réseau et des images.</translation>
    </message>
    <message>
        <source>No sensitivity yet</source>
        <translation>Pas encore de sensibilité</translation>
    </message>
    <message>
        <source>Exploring also measures how much each filter minds each circuit.</source>
        <translation>L’exploration mesure aussi à quel point chaque filtre est sensible à chaque circuit.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Explores approximate arithmetic in neural-network accelerators. Without arguments it opens what was open last, or the built-in example.</source>
        <translation>Explore l’arithmétique approchée dans les accélérateurs de réseaux de neurones. Sans argument, rouvre ce qui était ouvert en dernier, ou l’exemple intégré.</translation>
    </message>
    <message>
        <source>A network, or a session (.hawx).</source>
        <translation>Un réseau ou une session (.hawx).</translation>
    </message>
    <message>
        <source>Write more into the log of the program.</source>
        <translation>Écrire davantage dans le journal du programme.</translation>
    </message>
    <message>
        <source>A folder or list (CSV) of labelled images.</source>
        <translation>Un dossier ou une liste (CSV) d’images étiquetées.</translation>
    </message>
</context>
</TS>
