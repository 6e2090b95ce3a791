<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Agreement</name>
        <message>
            <source>Agreement</source>
            <translation>Übereinstimmung</translation>
        </message>
        <message>
            <source>same top-1</source>
            <translation>gleiches Top-1</translation>
        </message>
        <message>
            <source>overlap of the top-k (Jaccard)</source>
            <translation>Überlappung der Top-k (Jaccard)</translation>
        </message>
        <message>
            <source>JS distance (√nats)</source>
            <translation>JS-Abstand (√nats)</translation>
        </message>
        <message>
            <source>mean of %1 of %2 positions</source>
            <translation>Mittel über %1 von %2 Positionen</translation>
        </message>
        <message>
            <source>to the final row only, %1</source>
            <translation>nur zur letzten Zeile, %1</translation>
        </message>
        <message>
            <source>Settling depth</source>
            <translation>Einschwingtiefe</translation>
        </message>
        <message>
            <source>first layer that keeps the answer</source>
            <translation>erste Schicht, die die Antwort behält</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>Schicht</translation>
        </message>
        <message>
            <source>flips</source>
            <translation>Wechsel</translation>
        </message>
        <message>
            <source>%1 of pairs of rows, %2; settling depth</source>
            <translation>%1 von Zeilenpaaren, %2; Einschwingtiefe</translation>
        </message>
        <message>
            <source>quantity</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>row</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <source>other row</source>
            <translation>andere Zeile</translation>
        </message>
        <message>
            <source>value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>positions that settle here</source>
            <translation>Positionen, die ab hier stehen</translation>
        </message>
        <message>
            <source>mean changes of their top-1</source>
            <translation>mittlere Wechsel ihres Top-1</translation>
        </message>
        <message>
            <source>%1: being counted …</source>
            <translation>%1: wird gezählt …</translation>
        </message>
    </context>
    <context>
        <name>Confidence</name>
        <message>
            <source>probability</source>
            <translation>Wahrscheinlichkeit</translation>
        </message>
        <message>
            <source>probability of the head&apos;s own first choice</source>
            <translation>Wahrscheinlichkeit der eigenen ersten Wahl</translation>
        </message>
        <message>
            <source>log-probability</source>
            <translation>Log-Wahrscheinlichkeit</translation>
        </message>
        <message>
            <source>entropy</source>
            <translation>Entropie</translation>
        </message>
        <message>
            <source>margin of the first over the second</source>
            <translation>Abstand des Ersten zum Zweiten</translation>
        </message>
        <message>
            <source>probability of first choice</source>
            <translation>Wahrscheinlichkeit der ersten Wahl</translation>
        </message>
        <message>
            <source>log-probability (nats)</source>
            <translation>Log-Wahrscheinlichkeit (nats)</translation>
        </message>
        <message>
            <source>entropy (nats)</source>
            <translation>Entropie (nats)</translation>
        </message>
        <message>
            <source>margin (nats)</source>
            <translation>Abstand (nats)</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>Konfidenz</translation>
        </message>
        <message>
            <source>generated token</source>
            <translation>erzeugtes Token</translation>
        </message>
        <message>
            <source>the head that decoded</source>
            <translation>der dekodierende Kopf</translation>
        </message>
        <message>
            <source>level %1 · %2</source>
            <translation>Ebene %1 · %2</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>Schicht</translation>
        </message>
        <message>
            <source>trained head</source>
            <translation>trainierter Kopf</translation>
        </message>
        <message>
            <source>lines: logit lens (final norm)</source>
            <translation>Linien: Logit-Linse (Endnorm)</translation>
        </message>
        <message>
            <source>no layer readings in this run: trained heads only</source>
            <translation>keine Schichtwerte in diesem Lauf: nur trainierte Köpfe</translation>
        </message>
        <message>
            <source>%1 of every head over the generated positions</source>
            <translation>%1 jedes Kopfes über die erzeugten Positionen</translation>
        </message>
        <message>
            <source>stage</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>position</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>id</source>
            <translation>Id</translation>
        </message>
        <message>
            <source>%1 at chosen tokens, over layers and trained heads</source>
            <translation>%1 an gewählten Token, über Schichten und trainierte Köpfe</translation>
        </message>
        <message>
            <source>read by</source>
            <translation>gelesen von</translation>
        </message>
        <message>
            <source>logit lens</source>
            <translation>Logit-Linse</translation>
        </message>
    </context>
    <context>
        <name>Figure</name>
        <message>
            <source>raw</source>
            <translation>roh</translation>
        </message>
        <message>
            <source>final norm</source>
            <translation>Endnorm</translation>
        </message>
        <message>
            <source>layer %1 · %2</source>
            <translation>Schicht %1 · %2</translation>
        </message>
        <message>
            <source>layer %1 of %2 · %3</source>
            <translation>Schicht %1 von %2 · %3</translation>
        </message>
    </context>
    <context>
        <name>Heads</name>
        <message>
            <source>Heads</source>
            <translation>Köpfe</translation>
        </message>
        <message>
            <source>probability of the token 0</source>
            <translation>Wahrscheinlichkeit des Tokens 0</translation>
        </message>
        <message>
            <source>read where another head decoded</source>
            <translation>gelesen, wo ein anderer Kopf dekodierte</translation>
        </message>
        <message>
            <source>another head&apos;s first choice differs</source>
            <translation>ein anderer Kopf wählt anders</translation>
        </message>
        <message>
            <source>first choice differs from the decoded token</source>
            <translation>erste Wahl weicht vom dekodierten Token ab</translation>
        </message>
        <message>
            <source>What every head says at every generated position, and the label probabilities of each level</source>
            <translation>Was jeder Kopf an jeder erzeugten Position sagt, und die Wahrscheinlichkeiten der Labels jeder Ebene</translation>
        </message>
        <message>
            <source>kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>stage</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>position</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>head</source>
            <translation>Kopf</translation>
        </message>
        <message>
            <source>decodes here</source>
            <translation>dekodiert hier</translation>
        </message>
        <message>
            <source>text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>id</source>
            <translation>Id</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>Wahrscheinlichkeit</translation>
        </message>
        <message>
            <source>log-probability (nats)</source>
            <translation>Log-Wahrscheinlichkeit (nats)</translation>
        </message>
        <message>
            <source>entropy (nats)</source>
            <translation>Entropie (nats)</translation>
        </message>
        <message>
            <source>margin (nats)</source>
            <translation>Abstand (nats)</translation>
        </message>
        <message>
            <source>token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>label</source>
            <translation>Label</translation>
        </message>
        <message>
            <source>end of turn</source>
            <translation>Ende des Beitrags</translation>
        </message>
        <message>
            <source>token limit</source>
            <translation>Token-Grenze</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>abgebrochen</translation>
        </message>
        <message>
            <source>forced</source>
            <translation>erzwungen</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n Token</numerusform>
                <numerusform>%n Token</numerusform>
            </translation>
        </message>
        <message>
            <source>mean p %1 · mean entropy %2</source>
            <translation>mittleres p %1 · mittlere Entropie %2</translation>
        </message>
        <message>
            <source>LEVEL %1 · DECODES HERE</source>
            <translation>EBENE %1 · DEKODIERT HIER</translation>
        </message>
        <message>
            <source>p %1 · entropy %2</source>
            <translation>p %1 · Entropie %2</translation>
        </message>
        <message>
            <source>cancelled before its end</source>
            <translation>vor dem Ende abgebrochen</translation>
        </message>
        <message>
            <source>not one of the allowed labels</source>
            <translation>keines der erlaubten Labels</translation>
        </message>
        <message>
            <source>RUNNERS-UP</source>
            <translation>NÄCHSTPLATZIERTE</translation>
        </message>
        <message>
            <source>%1 more share %2</source>
            <translation>%1 weitere teilen sich %2</translation>
        </message>
        <message>
            <source>AT THE POSITIONS OF LEVEL %1</source>
            <translation>AN DEN POSITIONEN DER EBENE %1</translation>
        </message>
        <message>
            <source>CONTINUES FREELY</source>
            <translation>SETZT FREI FORT</translation>
        </message>
        <message>
            <source>the same as %1 throughout</source>
            <translation>durchgehend wie %1</translation>
        </message>
        <message>
            <source>departs from %1 at token %2</source>
            <translation>weicht ab Token %2 von %1 ab</translation>
        </message>
        <message>
            <source>stopped at the token limit</source>
            <translation>an der Token-Grenze beendet</translation>
        </message>
        <message>
            <source>has decoded no level</source>
            <translation>hat keine Ebene dekodiert</translation>
        </message>
    </context>
    <context>
        <name>Hierarchy</name>
        <message>
            <source>Hierarchy</source>
            <translation>Hierarchie</translation>
        </message>
        <message>
            <source>path probability %1 = </source>
            <translation>Pfadwahrscheinlichkeit %1 = </translation>
        </message>
        <message>
            <source> · weakest level: %1</source>
            <translation> · schwächste Ebene: %1</translation>
        </message>
        <message>
            <source>The labels of every level with their probabilities</source>
            <translation>Die Labels jeder Ebene mit ihren Wahrscheinlichkeiten</translation>
        </message>
        <message>
            <source>level</source>
            <translation>Ebene</translation>
        </message>
        <message>
            <source>head</source>
            <translation>Kopf</translation>
        </message>
        <message>
            <source>label</source>
            <translation>Label</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>Wahrscheinlichkeit</translation>
        </message>
        <message>
            <source>log-probability (nats)</source>
            <translation>Log-Wahrscheinlichkeit (nats)</translation>
        </message>
        <message>
            <source>decoded</source>
            <translation>dekodiert</translation>
        </message>
        <message>
            <source>allowed</source>
            <translation>erlaubt</translation>
        </message>
        <message>
            <source>children</source>
            <translation>Kinder</translation>
        </message>
        <message>
            <source>path probability</source>
            <translation>Pfadwahrscheinlichkeit</translation>
        </message>
        <message>
            <source>%1 more</source>
            <translation>%1 weitere</translation>
        </message>
        <message>
            <source>show fewer</source>
            <translation>weniger zeigen</translation>
        </message>
        <message>
            <source>%1: cancelled before its end.</source>
            <translation>%1: vor dem Ende abgebrochen.</translation>
        </message>
        <message>
            <source>%1: “%2” is not one of the allowed labels.</source>
            <translation>%1: „%2“ ist keines der erlaubten Labels.</translation>
        </message>
        <message>
            <source>%1: “%2” is not a child of “%3”.</source>
            <translation>%1: „%2“ ist kein Kind von „%3“.</translation>
        </message>
        <message>
            <source>path probability %1 = %2 · weakest level: %3</source>
            <translation>Pfadwahrscheinlichkeit %1 = %2 · schwächste Ebene: %3</translation>
        </message>
    </context>
    <context>
        <name>Inspector</name>
        <message>
            <source>“%1” · id %2 · probability %3 · log-probability %4 · bytes %5</source>
            <translation>„%1“ · Id %2 · Wahrscheinlichkeit %3 · Log-Wahrscheinlichkeit %4 · Bytes %5</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>Inspektor</translation>
        </message>
        <message>
            <source>%1 · “%2”</source>
            <translation>%1 · „%2“</translation>
        </message>
        <message>
            <source>label</source>
            <translation>Label</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>Wahrscheinlichkeit</translation>
        </message>
        <message>
            <source>log-probability</source>
            <translation>Log-Wahrscheinlichkeit</translation>
        </message>
        <message>
            <source>rank</source>
            <translation>Rang</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>labels below</source>
            <translation>Labels darunter</translation>
        </message>
        <message>
            <source>decoded</source>
            <translation>dekodiert</translation>
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
            <source>path probability</source>
            <translation>Pfadwahrscheinlichkeit</translation>
        </message>
        <message>
            <source>“%1” · probability %2 · log-probability %3</source>
            <translation>„%1“ · Wahrscheinlichkeit %2 · Log-Wahrscheinlichkeit %3</translation>
        </message>
        <message>
            <source>%1 · position %2 · “%3”</source>
            <translation>%1 · Position %2 · „%3“</translation>
        </message>
        <message>
            <source>token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>id</source>
            <translation>Id</translation>
        </message>
        <message>
            <source>bytes</source>
            <translation>Bytes</translation>
        </message>
        <message>
            <source>piece</source>
            <translation>Stück</translation>
        </message>
        <message>
            <source>position</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>entropy</source>
            <translation>Entropie</translation>
        </message>
        <message>
            <source>margin</source>
            <translation>Abstand</translation>
        </message>
        <message>
            <source>decoded token</source>
            <translation>dekodiertes Token</translation>
        </message>
        <message>
            <source>the same</source>
            <translation>dasselbe</translation>
        </message>
        <message>
            <source>p of the decoded</source>
            <translation>p des dekodierten</translation>
        </message>
        <message>
            <source>settles at layer</source>
            <translation>steht ab Schicht</translation>
        </message>
        <message>
            <source>never</source>
            <translation>nie</translation>
        </message>
        <message>
            <source>decodes here</source>
            <translation>dekodiert hier</translation>
        </message>
        <message>
            <source>first choice differs</source>
            <translation>andere erste Wahl</translation>
        </message>
        <message>
            <source>head</source>
            <translation>Kopf</translation>
        </message>
        <message>
            <source>what</source>
            <translation>was</translation>
        </message>
        <message>
            <source>value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>first choices</source>
            <translation>erste Wahlen</translation>
        </message>
    </context>
    <context>
        <name>Lens</name>
        <message>
            <source>Lens</source>
            <translation>Linse</translation>
        </message>
        <message>
            <source>Trained heads</source>
            <translation>Trainierte Köpfe</translation>
        </message>
        <message>
            <source>Trained head − lens</source>
            <translation>Trainierter Kopf − Linse</translation>
        </message>
        <message>
            <source>each trained head at its own layer</source>
            <translation>jeder trainierte Kopf an seiner eigenen Schicht</translation>
        </message>
        <message>
            <source>target: %1</source>
            <translation>Ziel: %1</translation>
        </message>
        <message>
            <source>stopped early: empty cells were not computed</source>
            <translation>vorzeitig beendet: leere Zellen wurden nicht berechnet</translation>
        </message>
        <message>
            <source>No rows of this kind in this lens.</source>
            <translation>Keine Zeilen dieser Art in dieser Linse.</translation>
        </message>
        <message>
            <source>%1, logarithmic</source>
            <translation>%1, logarithmisch</translation>
        </message>
        <message>
            <source>position</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>Schicht %1</translation>
        </message>
        <message>
            <source>%1: top-1</source>
            <translation>%1: Top-1</translation>
        </message>
        <message>
            <source>%1: lens&apos;s top-1</source>
            <translation>%1: Top-1 der Linse</translation>
        </message>
        <message>
            <source>log p(target): trained head − lens (nats)</source>
            <translation>log p(Ziel): trainierter Kopf − Linse (nats)</translation>
        </message>
        <message>
            <source>id %1</source>
            <translation>Id %1</translation>
        </message>
        <message>
            <source>trained head %1, layer %2</source>
            <translation>trainierter Kopf %1, Schicht %2</translation>
        </message>
        <message>
            <source>layer %1, after attention</source>
            <translation>Schicht %1, nach der Attention</translation>
        </message>
        <message>
            <source>%1 · after position %2 “%3”</source>
            <translation>%1 · nach Position %2 „%3“</translation>
        </message>
        <message>
            <source>not computed</source>
            <translation>nicht berechnet</translation>
        </message>
        <message>
            <source>lens of the same layer</source>
            <translation>Linse derselben Schicht</translation>
        </message>
        <message>
            <source>raw</source>
            <translation>roh</translation>
        </message>
        <message>
            <source>final norm</source>
            <translation>Endnorm</translation>
        </message>
        <message>
            <source>next token</source>
            <translation>nächstes Token</translation>
        </message>
        <message>
            <source>final answer</source>
            <translation>endgültige Antwort</translation>
        </message>
        <message>
            <source>given tokens</source>
            <translation>gegebene Token</translation>
        </message>
        <message>
            <source>no layer hidden</source>
            <translation>keine Schicht verborgen</translation>
        </message>
        <message>
            <source>layer %1 hidden</source>
            <translation>Schicht %1 verborgen</translation>
        </message>
        <message>
            <source>layers %1 hidden</source>
            <translation>Schichten %1 verborgen</translation>
        </message>
        <message>
            <source>%1, after attention</source>
            <translation>%1, nach der Attention</translation>
        </message>
        <message>
            <source>prompt</source>
            <translation>Prompt</translation>
        </message>
        <message>
            <source>level %1 · %2</source>
            <translation>Ebene %1 · %2</translation>
        </message>
        <message>
            <source>lens (raw)</source>
            <translation>Linse (roh)</translation>
        </message>
        <message>
            <source>lens (final norm)</source>
            <translation>Linse (Endnorm)</translation>
        </message>
        <message>
            <source>head %1 (raw)</source>
            <translation>Kopf %1 (roh)</translation>
        </message>
        <message>
            <source>head %1 (final norm)</source>
            <translation>Kopf %1 (Endnorm)</translation>
        </message>
        <message>
            <source>Cell</source>
            <translation>Zelle</translation>
        </message>
        <message>
            <source>layer %1 · after position %2 “%3”</source>
            <translation>Schicht %1 · nach Position %2 „%3“</translation>
        </message>
        <message>
            <source>target</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>log p(target), head − lens</source>
            <translation>log p(Ziel), Kopf − Linse</translation>
        </message>
        <message>
            <source>Settles at layer</source>
            <translation>Steht ab Schicht</translation>
        </message>
        <message>
            <source>Changes of top-1</source>
            <translation>Wechsel des Top-1</translation>
        </message>
        <message>
            <source>Click a cell of the Lens: all that is known of it appears here.</source>
            <translation>Klicken Sie auf eine Zelle der Linse: Hier erscheint alles, was darüber bekannt ist.</translation>
        </message>
        <message>
            <source>statistic</source>
            <translation>Kenngröße</translation>
        </message>
        <message>
            <source>value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>%1 attention</source>
            <translation>%1 Attention</translation>
        </message>
        <message>
            <source>Trajectories</source>
            <translation>Verläufe</translation>
        </message>
        <message>
            <source>log-probability (nats)</source>
            <translation>Log-Wahrscheinlichkeit (nats)</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>Wahrscheinlichkeit</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>Schicht</translation>
        </message>
        <message>
            <source>trained head</source>
            <translation>trainierter Kopf</translation>
        </message>
        <message>
            <source>lines: lens, %1</source>
            <translation>Linien: Linse, %1</translation>
        </message>
        <message>
            <source>Click a cell of the Lens: its token&apos;s way through the layers appears here. A second click, or Enter, pins it.</source>
            <translation>Klicken Sie auf eine Zelle der Linse: Hier erscheint der Weg ihres Tokens durch die Schichten. Ein zweiter Klick oder die Eingabetaste heftet ihn an.</translation>
        </message>
        <message>
            <source>%1 of pinned tokens over layers</source>
            <translation>%1 angehefteter Token über die Schichten</translation>
        </message>
        <message>
            <source>id</source>
            <translation>Id</translation>
        </message>
        <message>
            <source>read by</source>
            <translation>gelesen von</translation>
        </message>
        <message>
            <source>lens</source>
            <translation>Linse</translation>
        </message>
        <message>
            <source>layer %1, position %2</source>
            <translation>Schicht %1, Position %2</translation>
        </message>
        <message>
            <source>stopped early</source>
            <translation>vorzeitig abgebrochen</translation>
        </message>
        <message>
            <source>%1 cells, drawn as one picture</source>
            <translation>%1 Zellen, als ein Bild gezeichnet</translation>
        </message>
        <message>
            <source>◥ another top-1: the trained head&apos;s over ‹the lens&apos;s›</source>
            <translation>◥ anderes Top-1: das des trainierten Kopfes über ‹dem der Linse›</translation>
        </message>
        <message>
            <source>“%1”</source>
            <translation>„%1“</translation>
        </message>
        <message>
            <source>%1 more</source>
            <translation>%1 weitere</translation>
        </message>
        <message>
            <source>%1 after %2</source>
            <translation>%1 nach %2</translation>
        </message>
        <message>
            <source>gaps: not among the %1 most probable; being read</source>
            <translation>Lücken: nicht unter den %1 wahrscheinlichsten; wird gelesen</translation>
        </message>
        <message>
            <source>gaps: not among the %1 most probable; open the model to read the token there</source>
            <translation>Lücken: nicht unter den %1 wahrscheinlichsten; mit geöffnetem Modell wird das Token dort gelesen</translation>
        </message>
        <message>
            <source>gaps: not among the %1 most probable; pin the token to read it there</source>
            <translation>Lücken: nicht unter den %1 wahrscheinlichsten; angeheftet wird das Token dort gelesen</translation>
        </message>
    </context>
    <context>
        <name>LensStatistics</name>
        <message>
            <source>Probability</source>
            <translation>Wahrscheinlichkeit</translation>
        </message>
        <message>
            <source>Log-probability</source>
            <translation>Log-Wahrscheinlichkeit</translation>
        </message>
        <message>
            <source>Margin</source>
            <translation>Abstand</translation>
        </message>
        <message>
            <source>Entropy</source>
            <translation>Entropie</translation>
        </message>
        <message>
            <source>KL to final</source>
            <translation>KL zur letzten</translation>
        </message>
        <message>
            <source>JS distance to final</source>
            <translation>JS-Abstand zur letzten</translation>
        </message>
        <message>
            <source>Cross entropy of target</source>
            <translation>Kreuzentropie des Ziels</translation>
        </message>
        <message>
            <source>Rank of target</source>
            <translation>Rang des Ziels</translation>
        </message>
        <message>
            <source>Target − anti-target</source>
            <translation>Ziel − Gegenziel</translation>
        </message>
        <message>
            <source>Norm</source>
            <translation>Norm</translation>
        </message>
        <message>
            <source>Update ratio</source>
            <translation>Änderungsverhältnis</translation>
        </message>
        <message>
            <source>Cosine of update</source>
            <translation>Kosinus der Änderung</translation>
        </message>
    </context>
    <context>
        <name>Norms</name>
        <message>
            <source>Norms and inner optimisation</source>
            <translation>Normen und innere Optimierung</translation>
        </message>
        <message>
            <source>nats</source>
            <translation>nats</translation>
        </message>
        <message>
            <source>block</source>
            <translation>Block</translation>
        </message>
        <message>
            <source>attention</source>
            <translation>Attention</translation>
        </message>
        <message>
            <source>MLP</source>
            <translation>MLP</translation>
        </message>
        <message>
            <source>Loss of the next token</source>
            <translation>Verlust des nächsten Tokens</translation>
        </message>
        <message>
            <source>Norm of the residual</source>
            <translation>Norm des Residuums</translation>
        </message>
        <message>
            <source>Size of the update</source>
            <translation>Größe der Änderung</translation>
        </message>
        <message>
            <source>Update along the descent</source>
            <translation>Änderung entlang des Abstiegs</translation>
        </message>
        <message>
            <source>Effective step</source>
            <translation>Wirksame Schrittweite</translation>
        </message>
        <message>
            <source>Headless loss</source>
            <translation>Verlust ohne Kopf</translation>
        </message>
        <message>
            <source>contrastive</source>
            <translation>kontrastiv</translation>
        </message>
        <message>
            <source>adjusted for duplicates</source>
            <translation>um Doppelte bereinigt</translation>
        </message>
        <message>
            <source>ln N (guessing)</source>
            <translation>ln N (Raten)</translation>
        </message>
        <message>
            <source>Nearest embedding is the next token</source>
            <translation>Nächstes Embedding ist das nächste Token</translation>
        </message>
        <message>
            <source>share of positions</source>
            <translation>Anteil der Positionen</translation>
        </message>
        <message>
            <source>Anisotropy</source>
            <translation>Anisotropie</translation>
        </message>
        <message>
            <source>mean cosine of pairs of positions</source>
            <translation>mittlerer Kosinus von Positionspaaren</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>Schicht</translation>
        </message>
        <message>
            <source>This lens has no curves. Tick “inner optimisation” or “headless readout” beside what is read, and compute it again.</source>
            <translation>Diese Linse hat keine Kurven. Haken Sie „innere Optimierung“ oder „Auslesung ohne Kopf“ an und berechnen Sie sie noch einmal.</translation>
        </message>
        <message>
            <source>lines: median over positions; bands: 10–90 %; first position left out</source>
            <translation>Linien: Median über die Positionen; Bänder: 10–90 %; ohne die erste Position</translation>
        </message>
        <message>
            <source>lines: median over positions; bands: 10–90 %</source>
            <translation>Linien: Median über die Positionen; Bänder: 10–90 %</translation>
        </message>
        <message>
            <source>A layer replaced by a gradient step</source>
            <translation>Eine Schicht, ersetzt durch einen Gradientenschritt</translation>
        </message>
        <message>
            <source>block %1, η = %2: mean loss of the next token</source>
            <translation>Block %1, η = %2: mittlerer Verlust des nächsten Tokens</translation>
        </message>
        <message>
            <source>as it is</source>
            <translation>wie er ist</translation>
        </message>
        <message>
            <source>block left out</source>
            <translation>Block ausgelassen</translation>
        </message>
        <message>
            <source>gradient step instead</source>
            <translation>stattdessen Gradientenschritt</translation>
        </message>
        <message>
            <source>%1, layer %2</source>
            <translation>%1, Schicht %2</translation>
        </message>
        <message>
            <source>Curves over layers: median and 10–90 % of positions, the first left out</source>
            <translation>Kurven über die Schichten: Median und 10–90 % der Positionen, ohne die erste</translation>
        </message>
        <message>
            <source>Curves over layers: median and 10–90 % of positions</source>
            <translation>Kurven über die Schichten: Median und 10–90 % der Positionen</translation>
        </message>
        <message>
            <source>quantity</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>part</source>
            <translation>Teil</translation>
        </message>
        <message>
            <source>value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>10 %</source>
            <translation>10 %</translation>
        </message>
        <message>
            <source>90 %</source>
            <translation>90 %</translation>
        </message>
        <message>
            <source>mean loss (nats), η = %1</source>
            <translation>mittlerer Verlust (nats), η = %1</translation>
        </message>
        <message>
            <source>, logarithmic on both sides of 0</source>
            <translation>, logarithmisch auf beiden Seiten der 0</translation>
        </message>
        <message>
            <source>J = −log p(next | h)</source>
            <translation>J = −log p(nächstes | h)</translation>
        </message>
        <message>
            <source>h · e, e the input embeddings of the targets</source>
            <translation>h · e, e die Eingabe-Embeddings der Ziele</translation>
        </message>
        <message>
            <source>adjusted</source>
            <translation>bereinigt</translation>
        </message>
    </context>
    <context>
        <name>Numbers</name>
        <message>
            <source>%1 nats</source>
            <translation>%1 nats</translation>
        </message>
    </context>
    <context>
        <name>ReadingTip</name>
        <message>
            <source>p</source>
            <translation>p</translation>
        </message>
        <message>
            <source>entropy</source>
            <translation>Entropie</translation>
        </message>
        <message>
            <source>margin</source>
            <translation>Abstand</translation>
        </message>
        <message>
            <source>token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>Wahrscheinlichkeit</translation>
        </message>
        <message>
            <source>log p (nats)</source>
            <translation>log p (nats)</translation>
        </message>
        <message>
            <source>id</source>
            <translation>Id</translation>
        </message>
        <message>
            <source>bytes</source>
            <translation>Bytes</translation>
        </message>
    </context>
    <context>
        <name>Stage</name>
        <message>
            <source>reading the checkpoint</source>
            <translation>der Checkpoint wird gelesen</translation>
        </message>
        <message>
            <source>reading the tokenizer</source>
            <translation>der Tokenizer wird gelesen</translation>
        </message>
        <message>
            <source>loading weights</source>
            <translation>Gewichte werden geladen</translation>
        </message>
        <message>
            <source>reading weights</source>
            <translation>Gewichte werden gelesen</translation>
        </message>
        <message>
            <source>comparing heads</source>
            <translation>Köpfe werden verglichen</translation>
        </message>
        <message>
            <source>checking weights</source>
            <translation>Gewichte werden geprüft</translation>
        </message>
        <message>
            <source>running layers</source>
            <translation>Schichten werden gerechnet</translation>
        </message>
        <message>
            <source>decoding</source>
            <translation>wird dekodiert</translation>
        </message>
    </context>
    <context>
        <name>strata::AboutDialog</name>
        <message>
            <source>About Strata</source>
            <translation>Über Strata</translation>
        </message>
        <message>
            <source>Strata %1</source>
            <translation>Strata %1</translation>
        </message>
        <message>
            <source>Shows what each layer of a hierarchical decoder language model says, how sure it is, and whether it is meaningful.</source>
            <translation>Zeigt, was jede Schicht eines hierarchischen Decoder-Sprachmodells sagt, wie sicher sie ist und ob es etwas bedeutet.</translation>
        </message>
        <message>
            <source>Built with Qt %1, LibTorch, sentencepiece, nlohmann-json and PCRE2. Fonts: Inter (as Strata Sans) and DejaVu Sans Mono. The demonstration model was made from WordNet.</source>
            <translation>Gebaut mit Qt %1, LibTorch, sentencepiece, nlohmann-json und PCRE2. Schriften: Inter (als Strata Sans) und DejaVu Sans Mono. Das Vorführmodell entstand aus WordNet.</translation>
        </message>
        <message>
            <source>Free software under the GNU General Public License, version 3.</source>
            <translation>Freie Software unter der GNU General Public License, Version 3.</translation>
        </message>
    </context>
    <context>
        <name>strata::Actions</name>
        <message>
            <source>Open &amp;model folder…</source>
            <translation>&amp;Modellordner öffnen…</translation>
        </message>
        <message>
            <source>Opens a folder as Hugging Face writes it</source>
            <translation>Öffnet einen Ordner, wie Hugging Face ihn schreibt</translation>
        </message>
        <message>
            <source>Open model &amp;file…</source>
            <translation>Modell&amp;datei öffnen…</translation>
        </message>
        <message>
            <source>Opens a .safetensors file beside its config.json, or a .gguf file</source>
            <translation>Öffnet eine .safetensors-Datei neben ihrer config.json oder eine .gguf-Datei</translation>
        </message>
        <message>
            <source>Open saved &amp;run…</source>
            <translation>Gespeicherten &amp;Lauf öffnen…</translation>
        </message>
        <message>
            <source>Shows a saved run; its model is not needed</source>
            <translation>Zeigt einen gespeicherten Lauf; das Modell wird dazu nicht gebraucht</translation>
        </message>
        <message>
            <source>Open &amp;task file…</source>
            <translation>&amp;Aufgabendatei öffnen…</translation>
        </message>
        <message>
            <source>Reads how the levels talk from a .task.json file</source>
            <translation>Liest aus einer .task.json-Datei, wie die Ebenen sprechen</translation>
        </message>
        <message>
            <source>Open the &amp;demonstration</source>
            <translation>&amp;Vorführung öffnen</translation>
        </message>
        <message>
            <source>Opens the bundled model and runs its first example</source>
            <translation>Öffnet das mitgelieferte Modell und führt sein erstes Beispiel aus</translation>
        </message>
        <message>
            <source>&amp;Save run…</source>
            <translation>Lauf &amp;speichern…</translation>
        </message>
        <message>
            <source>Writes the shown run with its provenance</source>
            <translation>Schreibt den gezeigten Lauf mit seiner Herkunft</translation>
        </message>
        <message>
            <source>&amp;Export figure…</source>
            <translation>Abbildung &amp;exportieren…</translation>
        </message>
        <message>
            <source>Writes a view as PDF, SVG, PNG, CSV or JSON</source>
            <translation>Schreibt eine Ansicht als PDF, SVG, PNG, CSV oder JSON</translation>
        </message>
        <message>
            <source>&amp;Close model</source>
            <translation>Modell s&amp;chließen</translation>
        </message>
        <message>
            <source>Gives the model&apos;s memory back; runs stay</source>
            <translation>Gibt den Speicher des Modells frei; die Läufe bleiben</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <source>Ends the program</source>
            <translation>Beendet das Programm</translation>
        </message>
        <message>
            <source>&amp;Run</source>
            <translation>&amp;Ausführen</translation>
        </message>
        <message>
            <source>Runs the prompt</source>
            <translation>Führt den Prompt aus</translation>
        </message>
        <message>
            <source>Run &amp;again</source>
            <translation>&amp;Noch einmal ausführen</translation>
        </message>
        <message>
            <source>Runs the last prompt once more, as it was</source>
            <translation>Führt den letzten Prompt unverändert noch einmal aus</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>&amp;Stopp</translation>
        </message>
        <message>
            <source>Stops the run and keeps what was computed</source>
            <translation>Hält den Lauf an und behält, was berechnet ist</translation>
        </message>
        <message>
            <source>Step &amp;back by token</source>
            <translation>Ein Token &amp;zurück</translation>
        </message>
        <message>
            <source>Selects the previous token</source>
            <translation>Wählt das vorige Token</translation>
        </message>
        <message>
            <source>Step &amp;forward by token</source>
            <translation>Ein Token &amp;vor</translation>
        </message>
        <message>
            <source>Selects the next token</source>
            <translation>Wählt das nächste Token</translation>
        </message>
        <message>
            <source>&amp;Hierarchical</source>
            <translation>&amp;Hierarchisch</translation>
        </message>
        <message>
            <source>The levels decode one after another, each by its own head</source>
            <translation>Die Ebenen dekodieren nacheinander, jede mit ihrem eigenen Kopf</translation>
        </message>
        <message>
            <source>Each head &amp;freely</source>
            <translation>Jeder Kopf &amp;frei</translation>
        </message>
        <message>
            <source>Every head continues the same prompt by itself</source>
            <translation>Jeder Kopf setzt denselben Prompt für sich fort</translation>
        </message>
        <message>
            <source>Open the shown run&apos;s &amp;model</source>
            <translation>&amp;Modell des gezeigten Laufs öffnen</translation>
        </message>
        <message>
            <source>Opens the model that the shown run was made with</source>
            <translation>Öffnet das Modell, mit dem der gezeigte Lauf entstand</translation>
        </message>
        <message>
            <source>Theme: follow the &amp;system</source>
            <translation>Farben: wie das &amp;System</translation>
        </message>
        <message>
            <source>Light or dark as the desktop is</source>
            <translation>Hell oder dunkel, wie die Arbeitsfläche ist</translation>
        </message>
        <message>
            <source>Theme: &amp;light</source>
            <translation>Farben: &amp;hell</translation>
        </message>
        <message>
            <source>Light, whatever the desktop is</source>
            <translation>Hell, gleich wie die Arbeitsfläche ist</translation>
        </message>
        <message>
            <source>Theme: &amp;dark</source>
            <translation>Farben: &amp;dunkel</translation>
        </message>
        <message>
            <source>Dark, whatever the desktop is</source>
            <translation>Dunkel, gleich wie die Arbeitsfläche ist</translation>
        </message>
        <message>
            <source>&amp;Problems</source>
            <translation>&amp;Probleme</translation>
        </message>
        <message>
            <source>Shows the list of problems</source>
            <translation>Zeigt die Liste der Probleme</translation>
        </message>
        <message>
            <source>&amp;Arrange panels as at first</source>
            <translation>Bereiche wie am Anfang &amp;anordnen</translation>
        </message>
        <message>
            <source>Puts every panel back</source>
            <translation>Setzt jeden Bereich an seinen Platz zurück</translation>
        </message>
        <message>
            <source>&amp;Start page</source>
            <translation>&amp;Startseite</translation>
        </message>
        <message>
            <source>The demonstration, recent models and runs</source>
            <translation>Die Vorführung, zuletzt benutzte Modelle und Läufe</translation>
        </message>
        <message>
            <source>Go to the &amp;prompt</source>
            <translation>Zum &amp;Prompt</translation>
        </message>
        <message>
            <source>Puts the cursor into the prompt</source>
            <translation>Setzt die Schreibmarke in den Prompt</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>&amp;Tastenkürzel</translation>
        </message>
        <message>
            <source>Every action and its shortcut</source>
            <translation>Jede Aktion und ihr Kürzel</translation>
        </message>
        <message>
            <source>&amp;About Strata</source>
            <translation>&amp;Über Strata</translation>
        </message>
        <message>
            <source>Version, licence and parts</source>
            <translation>Version, Lizenz und Bestandteile</translation>
        </message>
        <message>
            <source>Open re&amp;cent</source>
            <translation>&amp;Zuletzt benutzt</translation>
        </message>
        <message>
            <source>&amp;Task</source>
            <translation>A&amp;ufgabe</translation>
        </message>
        <message>
            <source>&amp;Device</source>
            <translation>&amp;Gerät</translation>
        </message>
        <message>
            <source>&amp;Lens columns</source>
            <translation>&amp;Linsenspalten</translation>
        </message>
        <message>
            <source>Lan&amp;guage</source>
            <translation>S&amp;prache</translation>
        </message>
        <message>
            <source>&amp;Panels</source>
            <translation>&amp;Bereiche</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>Main toolbar</source>
            <translation>Hauptwerkzeugleiste</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Ausführen</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stopp</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren…</translation>
        </message>
        <message>
            <source>Task ▾</source>
            <translation>Aufgabe ▾</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>Aufgabe</translation>
        </message>
        <message>
            <source>Device ▾</source>
            <translation>Gerät ▾</translation>
        </message>
        <message>
            <source>Device and type of computation</source>
            <translation>Gerät und Rechentyp</translation>
        </message>
        <message>
            <source>Lens columns ▾</source>
            <translation>Linsenspalten ▾</translation>
        </message>
        <message>
            <source>Layers whose logit lens continues the prompt as well</source>
            <translation>Schichten, deren Logit-Linse den Prompt ebenfalls fortsetzt</translation>
        </message>
        <message>
            <source>Open ▾</source>
            <translation>Öffnen ▾</translation>
        </message>
        <message>
            <source>Open a model, a run or a task</source>
            <translation>Ein Modell, einen Lauf oder eine Aufgabe öffnen</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Dateien</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>Läuft</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Ansicht</translation>
        </message>
        <message>
            <source>Panels</source>
            <translation>Bereiche</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <source>&amp;Play token by token</source>
            <translation>Token für Token &amp;abspielen</translation>
        </message>
        <message>
            <source>Selects one token after another, until the last</source>
            <translation>Wählt ein Token nach dem anderen, bis zum letzten</translation>
        </message>
        <message>
            <source>Undo: &amp;bring the removed run back</source>
            <translation>Rückgängig: entfernten Lauf &amp;zurückholen</translation>
        </message>
        <message>
            <source>Puts the run that was removed last back into the list</source>
            <translation>Setzt den zuletzt entfernten Lauf wieder in die Liste</translation>
        </message>
        <message>
            <source>Re&amp;move the shown run</source>
            <translation>Gezeigten Lauf ent&amp;fernen</translation>
        </message>
        <message>
            <source>Takes the shown run out of the list; can be undone</source>
            <translation>Nimmt den gezeigten Lauf aus der Liste; lässt sich rückgängig machen</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>Save &amp;lens…</source>
            <translation>&amp;Linse speichern…</translation>
        </message>
        <message>
            <source>Writes the shown lens with its provenance</source>
            <translation>Schreibt die gezeigte Linse mit ihrer Herkunft</translation>
        </message>
        <message>
            <source>&amp;Lens of this run</source>
            <translation>&amp;Linse dieses Laufs</translation>
        </message>
        <message>
            <source>Reads every layer at every position of the shown run</source>
            <translation>Liest jede Schicht an jeder Position des gezeigten Laufs</translation>
        </message>
        <message>
            <source>&amp;Explore</source>
            <translation>&amp;Erkunden</translation>
        </message>
        <message>
            <source>Workspace: heads side by side, confidence, hierarchy</source>
            <translation>Arbeitsbereich: Köpfe nebeneinander, Konfidenz, Hierarchie</translation>
        </message>
        <message>
            <source>&amp;Lens</source>
            <translation>&amp;Linse</translation>
        </message>
        <message>
            <source>Workspace: every layer at every position</source>
            <translation>Arbeitsbereich: jede Schicht an jeder Position</translation>
        </message>
    </context>
    <context>
        <name>strata::AgreementView</name>
        <message>
            <source>Agreement</source>
            <translation>Übereinstimmung</translation>
        </message>
        <message>
            <source>Settling depth: the first layer from which the most probable token stays the final one. Agreement: how far the answers of two layers or heads are the same.</source>
            <translation>Einschwingtiefe: die erste Schicht, ab der das wahrscheinlichste Token das endgültige bleibt. Übereinstimmung: wie weit die Antworten zweier Schichten oder Köpfe gleich sind.</translation>
        </message>
        <message>
            <source>same top-1</source>
            <translation>gleiches Top-1</translation>
        </message>
        <message>
            <source>top-k overlap</source>
            <translation>Top-k-Überlappung</translation>
        </message>
        <message>
            <source>JS distance</source>
            <translation>JS-Abstand</translation>
        </message>
        <message>
            <source>How agreement is measured</source>
            <translation>Wie Übereinstimmung gemessen wird</translation>
        </message>
        <message>
            <source>positions that settle at layer %1: %2</source>
            <translation>Positionen, die ab Schicht %1 stehen: %2</translation>
        </message>
        <message>
            <source>; on the way their top-1 changed %1 times on average</source>
            <translation>; unterwegs wechselte ihr Top-1 im Mittel %1-mal</translation>
        </message>
        <message>
            <source>%1 and %2: %3 %4</source>
            <translation>%1 und %2: %3 %4</translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>Schicht %1</translation>
        </message>
    </context>
    <context>
        <name>strata::ConfidenceLegend</name>
        <message>
            <source>Legend: the fuller the colour, the higher the probability</source>
            <translation>Legende: je satter die Farbe, desto höher die Wahrscheinlichkeit</translation>
        </message>
        <message>
            <source>The fuller a token&apos;s colour, the higher the probability that its head gave it.</source>
            <translation>Je satter die Farbe eines Tokens, desto höher die Wahrscheinlichkeit, die sein Kopf ihm gab.</translation>
        </message>
    </context>
    <context>
        <name>strata::ConfidenceView</name>
        <message>
            <source>Confidence</source>
            <translation>Konfidenz</translation>
        </message>
        <message>
            <source>How sure every head is, over the generated tokens, or at a token over layers. Wheel to zoom, drag to move, double click to see all.</source>
            <translation>Wie sicher jeder Kopf ist, über die erzeugten Token oder an einem Token über die Schichten. Das Rad vergrößert, Ziehen verschiebt, ein Doppelklick zeigt alles.</translation>
        </message>
        <message>
            <source>Nothing generated yet. Probabilities, entropies and margins of every head appear here.</source>
            <translation>Noch nichts erzeugt. Hier erscheinen Wahrscheinlichkeiten, Entropien und Abstände jedes Kopfes.</translation>
        </message>
        <message>
            <source>Statistic</source>
            <translation>Kenngröße</translation>
        </message>
        <message>
            <source>over positions</source>
            <translation>über Positionen</translation>
        </message>
        <message>
            <source>at tokens, over layers</source>
            <translation>an Token, über Schichten</translation>
        </message>
        <message>
            <source>What the axis counts</source>
            <translation>Was die Achse zählt</translation>
        </message>
        <message>
            <source>“%1”, position %2, probability %3, entropy %4</source>
            <translation>„%1“, Position %2, Wahrscheinlichkeit %3, Entropie %4</translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>Schicht %1</translation>
        </message>
        <message>
            <source>position %1 · “%2”</source>
            <translation>Position %1 · „%2“</translation>
        </message>
        <message>
            <source>%1, %2 %3, %4</source>
            <translation>%1, %2 %3, %4</translation>
        </message>
        <message>
            <source>position %1</source>
            <translation>Position %1</translation>
        </message>
    </context>
    <context>
        <name>strata::DropOverlay</name>
        <message>
            <source>Drop to open “%1”</source>
            <translation>Ablegen öffnet „%1“</translation>
        </message>
    </context>
    <context>
        <name>strata::ExportDialog</name>
        <message>
            <source>&amp;Dark background</source>
            <translation>&amp;Dunkler Hintergrund</translation>
        </message>
        <message>
            <source>A line of &amp;provenance under the figure</source>
            <translation>Eine Zeile zur &amp;Herkunft unter der Abbildung</translation>
        </message>
        <message>
            <source>Export a figure</source>
            <translation>Abbildung exportieren</translation>
        </message>
        <message>
            <source>PDF, vector</source>
            <translation>PDF, Vektor</translation>
        </message>
        <message>
            <source>SVG, vector</source>
            <translation>SVG, Vektor</translation>
        </message>
        <message>
            <source>PNG, 300 dpi</source>
            <translation>PNG, 300 dpi</translation>
        </message>
        <message>
            <source>CSV, the numbers</source>
            <translation>CSV, die Zahlen</translation>
        </message>
        <message>
            <source>JSON, the numbers</source>
            <translation>JSON, die Zahlen</translation>
        </message>
        <message>
            <source>as on screen</source>
            <translation>wie auf dem Bildschirm</translation>
        </message>
        <message>
            <source>%1 · %2 mm wide</source>
            <translation>%1 · %2 mm breit</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>&amp;Format</source>
            <translation>&amp;Format</translation>
        </message>
        <message>
            <source>&amp;Size</source>
            <translation>&amp;Größe</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;Exportieren…</translation>
        </message>
        <message>
            <source>The whole content is written, not only the visible part; model, seed and options are kept inside the file.</source>
            <translation>Der ganze Inhalt wird geschrieben, nicht nur der sichtbare Teil; Modell, Startwert und Optionen stehen in der Datei.</translation>
        </message>
        <message>
            <source>Exactly the numbers that are plotted, with the model, seed and options.</source>
            <translation>Genau die gezeichneten Zahlen, mit Modell, Startwert und Optionen.</translation>
        </message>
    </context>
    <context>
        <name>strata::HeadPlacementDialog</name>
        <message>
            <source>&amp;Remember this with the model</source>
            <translation>Beim Modell &amp;merken</translation>
        </message>
        <message>
            <source>Where do the heads read?</source>
            <translation>Wo lesen die Köpfe?</translation>
        </message>
        <message>
            <source>%1 holds further heads, but its configuration does not say after which layer each of them reads. The model has %2 layers; the description of its training names the layers.</source>
            <translation>%1 enthält weitere Köpfe, doch seine Konfiguration sagt nicht, nach welcher Schicht jeder liest. Das Modell hat %2 Schichten; die Beschreibung seines Trainings nennt sie.</translation>
        </message>
        <message>
            <source>layer </source>
            <translation>Schicht </translation>
        </message>
        <message>
            <source>Layer of %1</source>
            <translation>Schicht von %1</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>Ö&amp;ffnen</translation>
        </message>
        <message>
            <source> of %1</source>
            <translation> von %1</translation>
        </message>
        <message>
            <source>The numbers above are only spread evenly over the depth, to begin with.</source>
            <translation>Die Zahlen sind zunächst nur gleichmäßig über die Tiefe verteilt.</translation>
        </message>
    </context>
    <context>
        <name>strata::HeadsTable</name>
        <message>
            <source>Head</source>
            <translation>Kopf</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>Schicht</translation>
        </message>
        <message>
            <source>Readout</source>
            <translation>Auslesung</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>Drift</translation>
        </message>
        <message>
            <source>Tensor</source>
            <translation>Tensor</translation>
        </message>
        <message>
            <source>final norm</source>
            <translation>Endnorm</translation>
        </message>
        <message>
            <source>raw</source>
            <translation>roh</translation>
        </message>
    </context>
    <context>
        <name>strata::HeadsView</name>
        <message>
            <source>Heads</source>
            <translation>Köpfe</translation>
        </message>
        <message>
            <source>What every head says, side by side. The fuller a token&apos;s colour, the higher its probability.</source>
            <translation>Was jeder Kopf sagt, nebeneinander. Je satter die Farbe eines Tokens, desto höher seine Wahrscheinlichkeit.</translation>
        </message>
        <message>
            <source>No run yet. Write a prompt and press Run: every head gets a column here.</source>
            <translation>Noch kein Lauf. Schreiben Sie einen Prompt und drücken Sie „Ausführen“: Jeder Kopf bekommt hier eine Spalte.</translation>
        </message>
        <message>
            <source>%1 · position %2 · “%3”</source>
            <translation>%1 · Position %2 · „%3“</translation>
        </message>
        <message>
            <source>%1: probability %2 among the labels of this level</source>
            <translation>%1: Wahrscheinlichkeit %2 unter den Labels dieser Ebene</translation>
        </message>
        <message>
            <source>%1, probability %2, entropy %3</source>
            <translation>%1, Wahrscheinlichkeit %2, Entropie %3</translation>
        </message>
        <message>
            <source>%1, %2 %, %3, %4</source>
            <translation>%1, %2 %, %3, %4</translation>
        </message>
        <message>
            <source>read where another head decoded</source>
            <translation>gelesen, wo ein anderer Kopf dekodierte</translation>
        </message>
        <message>
            <source>another token stands first</source>
            <translation>ein anderes Token steht an erster Stelle</translation>
        </message>
    </context>
    <context>
        <name>strata::HierarchyView</name>
        <message>
            <source>Hierarchy</source>
            <translation>Hierarchie</translation>
        </message>
        <message>
            <source>The label tree: the decoded path with widths by probability, and what stood second at every level.</source>
            <translation>Der Baum der Labels: der dekodierte Pfad, nach Wahrscheinlichkeit breit, und was auf jeder Ebene an zweiter Stelle stand.</translation>
        </message>
        <message>
            <source>A free run has no levels. Run the task hierarchically to see its label tree.</source>
            <translation>Ein freier Lauf hat keine Ebenen. Führen Sie die Aufgabe hierarchisch aus, um den Baum der Labels zu sehen.</translation>
        </message>
        <message>
            <source>No levels decoded yet. The label tree appears here, level by level.</source>
            <translation>Noch keine Ebene dekodiert. Hier erscheint der Baum der Labels, Ebene für Ebene.</translation>
        </message>
        <message>
            <source>tree</source>
            <translation>Baum</translation>
        </message>
        <message>
            <source>icicle</source>
            <translation>Eiszapfen</translation>
        </message>
        <message>
            <source>Shape of the hierarchy</source>
            <translation>Gestalt der Hierarchie</translation>
        </message>
        <message numerus="yes">
            <source>%n more label(s) of level %1: click to show them</source>
            <translation>
                <numerusform>%n weiteres Label der Ebene %1: Klicken zeigt es</numerusform>
                <numerusform>%n weitere Labels der Ebene %1: Klicken zeigt sie</numerusform>
            </translation>
        </message>
        <message>
            <source>Click to show only the most probable labels</source>
            <translation>Klicken zeigt nur die wahrscheinlichsten Labels</translation>
        </message>
        <message>
            <source>level %1 · probability %2</source>
            <translation>Ebene %1 · Wahrscheinlichkeit %2</translation>
        </message>
        <message numerus="yes">
            <source>log-probability %1 · %n label(s) below</source>
            <translation>
                <numerusform>Log-Wahrscheinlichkeit %1 · %n Label darunter</numerusform>
                <numerusform>Log-Wahrscheinlichkeit %1 · %n Labels darunter</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, level %2, probability %3</source>
            <translation>%1, Ebene %2, Wahrscheinlichkeit %3</translation>
        </message>
        <message>
            <source>%1, %2 %, level %3</source>
            <translation>%1, %2 %, Ebene %3</translation>
        </message>
        <message>
            <source>decoded</source>
            <translation>dekodiert</translation>
        </message>
        <message>
            <source>runner-up</source>
            <translation>Nächstplatzierter</translation>
        </message>
        <message>
            <source> · probability %1</source>
            <translation> · Wahrscheinlichkeit %1</translation>
        </message>
    </context>
    <context>
        <name>strata::InspectorView</name>
        <message>
            <source>Inspector</source>
            <translation>Inspektor</translation>
        </message>
        <message>
            <source>All statistics of the selected token: its head&apos;s first choices, and what the other heads say.</source>
            <translation>Alle Kenngrößen des gewählten Tokens: die ersten Wahlen seines Kopfes und was die anderen Köpfe sagen.</translation>
        </message>
        <message>
            <source>Click a token, a label or a point: all that is known of it appears here.</source>
            <translation>Klicken Sie auf ein Token, ein Label oder einen Punkt: Hier erscheint alles, was darüber bekannt ist.</translation>
        </message>
        <message>
            <source>all heads</source>
            <translation>alle Köpfe</translation>
        </message>
        <message>
            <source>one head</source>
            <translation>ein Kopf</translation>
        </message>
        <message>
            <source>Heads shown</source>
            <translation>Gezeigte Köpfe</translation>
        </message>
    </context>
    <context>
        <name>strata::LayerLadder</name>
        <message>
            <source>Layers and heads</source>
            <translation>Schichten und Köpfe</translation>
        </message>
        <message>
            <source>%1 at layer %2 of %3</source>
            <translation>%1 an Schicht %2 von %3</translation>
        </message>
        <message>
            <source>final norm</source>
            <translation>Endnorm</translation>
        </message>
        <message>
            <source>raw</source>
            <translation>roh</translation>
        </message>
        <message>
            <source>drift %1</source>
            <translation>Drift %1</translation>
        </message>
        <message>
            <source>%1
layer %2 of %3
tensor %4</source>
            <translation>%1
Schicht %2 von %3
Tensor %4</translation>
        </message>
    </context>
    <context>
        <name>strata::LensCellView</name>
        <message>
            <source>Cell</source>
            <translation>Zelle</translation>
        </message>
        <message>
            <source>All statistics of the selected cell, of the lens and of the trained heads at its layer, and the most probable tokens.</source>
            <translation>Alle Kenngrößen der gewählten Zelle, der Linse und der trainierten Köpfe ihrer Schicht, und die wahrscheinlichsten Token.</translation>
        </message>
        <message>
            <source>id %1; click to follow this token over the layers</source>
            <translation>Id %1; Klicken verfolgt dieses Token über die Schichten</translation>
        </message>
    </context>
    <context>
        <name>strata::LensFigureView</name>
        <message>
            <source>No lens yet. Choose what to read and press Compute, or ask for the lens of a run.</source>
            <translation>Noch keine Linse. Wählen Sie, was gelesen wird, und drücken Sie „Berechnen“, oder verlangen Sie die Linse eines Laufs.</translation>
        </message>
    </context>
    <context>
        <name>strata::LensPanel</name>
        <message>
            <source>What is read</source>
            <translation>Was gelesen wird</translation>
        </message>
        <message>
            <source>Readout</source>
            <translation>Auslesung</translation>
        </message>
        <message>
            <source>Matrix</source>
            <translation>Matrix</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>Anti-target</source>
            <translation>Gegenziel</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Schichten</translation>
        </message>
        <message>
            <source>Tokens to track</source>
            <translation>Zu verfolgende Token</translation>
        </message>
        <message>
            <source>Top-k kept</source>
            <translation>Behaltene Top-k</translation>
        </message>
        <message>
            <source>a typed text</source>
            <translation>ein eingegebener Text</translation>
        </message>
        <message>
            <source>the shown run</source>
            <translation>der gezeigte Lauf</translation>
        </message>
        <message>
            <source>token ids</source>
            <translation>Token-Ids</translation>
        </message>
        <message>
            <source>final norm</source>
            <translation>Endnorm</translation>
        </message>
        <message>
            <source>raw</source>
            <translation>roh</translation>
        </message>
        <message>
            <source>final head</source>
            <translation>letzter Kopf</translation>
        </message>
        <message>
            <source>input embedding</source>
            <translation>Eingabe-Embedding</translation>
        </message>
        <message>
            <source>next token</source>
            <translation>nächstes Token</translation>
        </message>
        <message>
            <source>final answer</source>
            <translation>endgültige Antwort</translation>
        </message>
        <message>
            <source>a typed token</source>
            <translation>ein eingegebenes Token</translation>
        </message>
        <message>
            <source>every layer</source>
            <translation>jede Schicht</translation>
        </message>
        <message>
            <source>every 2nd layer</source>
            <translation>jede 2. Schicht</translation>
        </message>
        <message>
            <source>every 4th layer</source>
            <translation>jede 4. Schicht</translation>
        </message>
        <message>
            <source>chosen layers</source>
            <translation>gewählte Schichten</translation>
        </message>
        <message>
            <source>beginning of text before it</source>
            <translation>Textanfang davor</translation>
        </message>
        <message>
            <source>rows after attention</source>
            <translation>Zeilen nach der Attention</translation>
        </message>
        <message>
            <source>inner optimisation</source>
            <translation>innere Optimierung</translation>
        </message>
        <message>
            <source>headless readout</source>
            <translation>Auslesung ohne Kopf</translation>
        </message>
        <message>
            <source>Compute</source>
            <translation>Berechnen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Text to read</source>
            <translation>Zu lesender Text</translation>
        </message>
        <message>
            <source>Progress of the lens</source>
            <translation>Fortschritt der Linse</translation>
        </message>
        <message>
            <source>Target token</source>
            <translation>Zieltoken</translation>
        </message>
        <message>
            <source>Chosen layers</source>
            <translation>Gewählte Schichten</translation>
        </message>
        <message>
            <source>Computes the lens (Ctrl+Return in the text)</source>
            <translation>Berechnet die Linse (Strg+Eingabe im Text)</translation>
        </message>
        <message>
            <source>Each state after the model&apos;s final norm with its own statistics, or as it is</source>
            <translation>Jeder Zustand nach der Endnorm des Modells mit seinen eigenen Kenngrößen, oder wie er ist</translation>
        </message>
        <message>
            <source>The matrix that turns a state into tokens</source>
            <translation>Die Matrix, die aus einem Zustand Token macht</translation>
        </message>
        <message>
            <source>one token, or #id</source>
            <translation>ein Token oder #Id</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>A token against which the target is measured: one token, or #id</source>
            <translation>Ein Token, gegen das das Ziel gemessen wird: ein Token oder #Id</translation>
        </message>
        <message>
            <source>Curves of the Norms view: needs a backward pass at every layer</source>
            <translation>Kurven der Ansicht Normen: braucht einen Rückwärtsgang an jeder Schicht</translation>
        </message>
        <message>
            <source>Contrastive loss, nearest embeddings and anisotropy at every layer</source>
            <translation>Kontrastiver Verlust, nächste Embeddings und Anisotropie an jeder Schicht</translation>
        </message>
        <message>
            <source>head %1</source>
            <translation>Kopf %1</translation>
        </message>
        <message>
            <source>12 7 99 …</source>
            <translation>12 7 99 …</translation>
        </message>
        <message>
            <source>A text of which every layer is read</source>
            <translation>Ein Text, von dem jede Schicht gelesen wird</translation>
        </message>
        <message>
            <source>cat, dog | fox, #12</source>
            <translation>Katze, Hund | Fuchs, #12</translation>
        </message>
        <message>
            <source>Tokens or #ids with commas; a | b is a group whose probabilities are summed. Their log-probability is kept in every cell, also outside the top-k.</source>
            <translation>Token oder #Ids mit Kommas; a | b ist eine Gruppe, deren Wahrscheinlichkeiten summiert werden. Ihre Log-Wahrscheinlichkeit wird in jeder Zelle behalten, auch außerhalb der Top-k.</translation>
        </message>
    </context>
    <context>
        <name>strata::LensView</name>
        <message>
            <source>Lens</source>
            <translation>Linse</translation>
        </message>
        <message>
            <source>Layers × positions: in each cell the token that the layer holds most probable, on the colour of a statistic. The token in a cell is what is said to follow the column&apos;s token.</source>
            <translation>Schichten × Positionen: in jeder Zelle das Token, das die Schicht für das wahrscheinlichste hält, auf der Farbe einer Kenngröße. Das Token einer Zelle ist das, was dem Token der Spalte folgen soll.</translation>
        </message>
        <message>
            <source>position %1: “%2”, id %3</source>
            <translation>Position %1: „%2“, Id %3</translation>
        </message>
        <message>
            <source>%1, after position %2 “%3”</source>
            <translation>%1, nach Position %2 „%3“</translation>
        </message>
        <message>
            <source>%1: not computed</source>
            <translation>%1: nicht berechnet</translation>
        </message>
        <message>
            <source>%1: “%2”, %3 %4</source>
            <translation>%1: „%2“, %3 %4</translation>
        </message>
        <message>
            <source>lens</source>
            <translation>Linse</translation>
        </message>
        <message>
            <source>trained heads</source>
            <translation>trainierte Köpfe</translation>
        </message>
        <message>
            <source>head − lens</source>
            <translation>Kopf − Linse</translation>
        </message>
        <message>
            <source>What the cells show</source>
            <translation>Was die Zellen zeigen</translation>
        </message>
        <message>
            <source>Statistic that gives the colour</source>
            <translation>Kenngröße, die die Farbe gibt</translation>
        </message>
        <message>
            <source>&amp;Last layer on top</source>
            <translation>&amp;Letzte Schicht oben</translation>
        </message>
        <message>
            <source>C&amp;ividis instead of viridis</source>
            <translation>C&amp;ividis statt Viridis</translation>
        </message>
        <message>
            <source>%1, %2 %3</source>
            <translation>%1, %2 %3</translation>
        </message>
        <message>
            <source>not computed</source>
            <translation>nicht berechnet</translation>
        </message>
    </context>
    <context>
        <name>strata::LensWorkspace</name>
        <message>
            <source>Lens</source>
            <translation>Linse</translation>
        </message>
        <message>
            <source>Replacing block %1 by a gradient step</source>
            <translation>Block %1 wird durch einen Gradientenschritt ersetzt</translation>
        </message>
        <message>
            <source>Comparing every two rows</source>
            <translation>Vergleicht je zwei Zeilen</translation>
        </message>
        <message>
            <source>Every two rows compared at %1 of %2 positions</source>
            <translation>Je zwei Zeilen verglichen an %1 von %2 Positionen</translation>
        </message>
        <message>
            <source>Computing the lens</source>
            <translation>Die Linse wird berechnet</translation>
        </message>
        <message>
            <source>Lens: %1 rows × %2 positions</source>
            <translation>Linse: %1 Zeilen × %2 Positionen</translation>
        </message>
        <message>
            <source>%1, stopped early</source>
            <translation>%1, vorzeitig beendet</translation>
        </message>
        <message>
            <source>%1 in %2 s</source>
            <translation>%1 in %2 s</translation>
        </message>
        <message>
            <source>Block %1 replaced: loss %2 → %3</source>
            <translation>Block %1 ersetzt: Verlust %2 → %3</translation>
        </message>
    </context>
    <context>
        <name>strata::MainWindow</name>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>Prompt</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>Konfidenz</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>Probleme</translation>
        </message>
        <message>
            <source>Hierarchy</source>
            <translation>Hierarchie</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>Inspektor</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>Läufe</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>Köpfe</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>Läuft</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>%1 gespeichert</translation>
        </message>
        <message>
            <source>Opening %1</source>
            <translation>%1 wird geöffnet</translation>
        </message>
        <message>
            <source>%1 could not be opened</source>
            <translation>%1 ließ sich nicht öffnen</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Bereit</translation>
        </message>
        <message>
            <source>%1 – Strata</source>
            <translation>%1 – Strata</translation>
        </message>
        <message>
            <source>Open a model folder</source>
            <translation>Modellordner öffnen</translation>
        </message>
        <message>
            <source>Save the run</source>
            <translation>Lauf speichern</translation>
        </message>
        <message>
            <source>Strata runs (*.strata)</source>
            <translation>Strata-Läufe (*.strata)</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Exporting %1</source>
            <translation>%1 wird exportiert</translation>
        </message>
        <message>
            <source>Exported %1</source>
            <translation>%1 exportiert</translation>
        </message>
        <message>
            <source>The export failed; see the problems</source>
            <translation>Der Export misslang; siehe die Probleme</translation>
        </message>
        <message>
            <source>Open a model file</source>
            <translation>Modelldatei öffnen</translation>
        </message>
        <message>
            <source>Weights (*.safetensors *.gguf)</source>
            <translation>Gewichte (*.safetensors *.gguf)</translation>
        </message>
        <message>
            <source>Open a saved run</source>
            <translation>Gespeicherten Lauf öffnen</translation>
        </message>
        <message>
            <source>Open a task file</source>
            <translation>Aufgabendatei öffnen</translation>
        </message>
        <message>
            <source>Tasks (*.task.json)</source>
            <translation>Aufgaben (*.task.json)</translation>
        </message>
        <message>
            <source>&amp;Clear this list</source>
            <translation>Diese Liste &amp;leeren</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>Aufgabe</translation>
        </message>
        <message>
            <source>Task: %1</source>
            <translation>Aufgabe: %1</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Gerät</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Typ</translation>
        </message>
        <message>
            <source>automatic: the fastest here</source>
            <translation>automatisch: der hier schnellste</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>Lens columns ▾</source>
            <translation>Linsenspalten ▾</translation>
        </message>
        <message>
            <source>Lens columns: %1 ▾</source>
            <translation>Linsenspalten: %1 ▾</translation>
        </message>
        <message>
            <source>Layer %1, final norm</source>
            <translation>Schicht %1, Endnorm</translation>
        </message>
        <message>
            <source>&amp;None</source>
            <translation>&amp;Keine</translation>
        </message>
        <message>
            <source>As the &amp;system</source>
            <translation>Wie das &amp;System</translation>
        </message>
        <message>
            <source>Removed “%1”. Ctrl+Z brings it back.</source>
            <translation>„%1“ entfernt. Strg+Z holt ihn zurück.</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Lesen</translation>
        </message>
        <message>
            <source>Trajectories</source>
            <translation>Verläufe</translation>
        </message>
        <message>
            <source>Norms</source>
            <translation>Normen</translation>
        </message>
        <message>
            <source>Cell</source>
            <translation>Zelle</translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>Übereinstimmung</translation>
        </message>
        <message>
            <source>Save the lens</source>
            <translation>Linse speichern</translation>
        </message>
        <message>
            <source>Strata lenses (*.strata)</source>
            <translation>Strata-Linsen (*.strata)</translation>
        </message>
        <message>
            <source>Waiting for the layers that its heads read</source>
            <translation>Wartet auf die Schichten, die seine Köpfe lesen</translation>
        </message>
    </context>
    <context>
        <name>strata::ModelPanel</name>
        <message>
            <source>%1 B</source>
            <translation>%1 Mrd.</translation>
        </message>
        <message>
            <source>%1 M</source>
            <translation>%1 M</translation>
        </message>
        <message>
            <source>%1 k</source>
            <translation>%1 Tsd.</translation>
        </message>
        <message>
            <source>%1 GB</source>
            <translation>%1 GB</translation>
        </message>
        <message>
            <source>%1 MB</source>
            <translation>%1 MB</translation>
        </message>
        <message>
            <source>%1 kB</source>
            <translation>%1 kB</translation>
        </message>
        <message>
            <source>No model is open.</source>
            <translation>Kein Modell ist geöffnet.</translation>
        </message>
        <message>
            <source>%1 · not loaded</source>
            <translation>%1 · nicht geladen</translation>
        </message>
        <message>
            <source>architecture</source>
            <translation>Aufbau</translation>
        </message>
        <message>
            <source>%1 · %2 layers × %3</source>
            <translation>%1 · %2 Schichten × %3</translation>
        </message>
        <message>
            <source>feed-forward %1 · %2 attention heads of %3 · %4 key-value heads · context %5</source>
            <translation>Feed-Forward %1 · %2 Attention-Köpfe zu %3 · %4 Key-Value-Köpfe · Kontext %5</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>stored as %1</source>
            <translation>gespeichert als %1</translation>
        </message>
        <message>
            <source>vocabulary</source>
            <translation>Vokabular</translation>
        </message>
    </context>
    <context>
        <name>strata::NormsView</name>
        <message>
            <source>Norms</source>
            <translation>Normen</translation>
        </message>
        <message>
            <source>What every block does to the residual: the loss read at each layer, norms, and how far updates point downhill.</source>
            <translation>Was jeder Block mit dem Residuum macht: der an jeder Schicht gelesene Verlust, Normen, und wie weit Änderungen bergab zeigen.</translation>
        </message>
        <message>
            <source>without the first position</source>
            <translation>ohne die erste Position</translation>
        </message>
        <message>
            <source>all positions</source>
            <translation>alle Positionen</translation>
        </message>
        <message>
            <source>Positions</source>
            <translation>Positionen</translation>
        </message>
        <message>
            <source>replace a layer ▾</source>
            <translation>eine Schicht ersetzen ▾</translation>
        </message>
        <message>
            <source>Runs the model with one block replaced by a step down the gradient of the loss</source>
            <translation>Rechnet das Modell mit einem Block, der durch einen Schritt den Gradienten des Verlusts hinab ersetzt ist</translation>
        </message>
        <message>
            <source>Replace a layer by a gradient step</source>
            <translation>Eine Schicht durch einen Gradientenschritt ersetzen</translation>
        </message>
        <message>
            <source>Block</source>
            <translation>Block</translation>
        </message>
        <message>
            <source>Step size η</source>
            <translation>Schrittweite η</translation>
        </message>
        <message>
            <source>Replace and measure</source>
            <translation>Ersetzen und messen</translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>Schicht %1</translation>
        </message>
    </context>
    <context>
        <name>strata::PanelFrame</name>
        <message>
            <source>Show as &amp;table</source>
            <translation>Als &amp;Tabelle zeigen</translation>
        </message>
        <message>
            <source>&amp;Copy table</source>
            <translation>Tabelle &amp;kopieren</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;Exportieren…</translation>
        </message>
        <message>
            <source>Table, copy, export</source>
            <translation>Tabelle, Kopieren, Exportieren</translation>
        </message>
        <message>
            <source>%1: more</source>
            <translation>%1: mehr</translation>
        </message>
    </context>
    <context>
        <name>strata::PinTracking</name>
        <message>
            <source>Pin two or more tokens at one position, then group them</source>
            <translation>Erst zwei oder mehr Token an einer Position anheften, dann gruppieren</translation>
        </message>
        <message>
            <source>Grouped: %1</source>
            <translation>Gruppiert: %1</translation>
        </message>
    </context>
    <context>
        <name>strata::Problem</name>
        <message>
            <source>A file is missing</source>
            <translation>Eine Datei fehlt</translation>
        </message>
        <message>
            <source>A file cannot be read</source>
            <translation>Eine Datei lässt sich nicht lesen</translation>
        </message>
        <message>
            <source>A file cannot be written</source>
            <translation>Eine Datei lässt sich nicht schreiben</translation>
        </message>
        <message>
            <source>A file is damaged</source>
            <translation>Eine Datei ist beschädigt</translation>
        </message>
        <message>
            <source>The model&apos;s configuration does not fit</source>
            <translation>Die Konfiguration des Modells passt nicht</translation>
        </message>
        <message>
            <source>A tensor is missing</source>
            <translation>Ein Tensor fehlt</translation>
        </message>
        <message>
            <source>A tensor has the wrong shape or type</source>
            <translation>Ein Tensor hat die falsche Form oder den falschen Typ</translation>
        </message>
        <message>
            <source>This kind of file is not supported</source>
            <translation>Diese Art von Datei wird nicht unterstützt</translation>
        </message>
        <message>
            <source>The task does not fit</source>
            <translation>Die Aufgabe passt nicht</translation>
        </message>
        <message>
            <source>A row of data does not fit</source>
            <translation>Eine Datenzeile passt nicht</translation>
        </message>
        <message>
            <source>This cannot be done</source>
            <translation>Das geht nicht</translation>
        </message>
        <message>
            <source>There is not enough memory</source>
            <translation>Der Speicher reicht nicht</translation>
        </message>
        <message>
            <source>The device is not there</source>
            <translation>Das Gerät ist nicht da</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Abgebrochen</translation>
        </message>
        <message>
            <source>Something unexpected happened</source>
            <translation>Etwas Unerwartetes geschah</translation>
        </message>
        <message>
            <source>Choose the folder that holds config.json and the weights.</source>
            <translation>Wählen Sie den Ordner, der config.json und die Gewichte enthält.</translation>
        </message>
        <message>
            <source>Check the permissions of the file and of its folder.</source>
            <translation>Prüfen Sie die Rechte der Datei und ihres Ordners.</translation>
        </message>
        <message>
            <source>Choose another folder, or free some space.</source>
            <translation>Wählen Sie einen anderen Ordner oder schaffen Sie Platz.</translation>
        </message>
        <message>
            <source>Download or copy the file again; it may be incomplete.</source>
            <translation>Laden oder kopieren Sie die Datei noch einmal; sie ist vielleicht unvollständig.</translation>
        </message>
        <message>
            <source>Check that config.json belongs to these weights.</source>
            <translation>Prüfen Sie, ob config.json zu diesen Gewichten gehört.</translation>
        </message>
        <message>
            <source>Close other programs, or choose a smaller type under Device.</source>
            <translation>Schließen Sie andere Programme oder wählen Sie unter Gerät einen kleineren Typ.</translation>
        </message>
        <message>
            <source>Choose the CPU under Device, and open the model again.</source>
            <translation>Wählen Sie unter Gerät die CPU und öffnen Sie das Modell noch einmal.</translation>
        </message>
        <message>
            <source>Choose another task, or correct the task file.</source>
            <translation>Wählen Sie eine andere Aufgabe oder berichtigen Sie die Aufgabendatei.</translation>
        </message>
        <message>
            <source>Worth knowing</source>
            <translation>Gut zu wissen</translation>
        </message>
        <message>
            <source>Strata reads safetensors and GGUF models of the Llama, Mistral, Qwen, SmolLM, Gemma, Phi-3, GPT-2 and GPT-NeoX families.</source>
            <translation>Strata liest safetensors- und GGUF-Modelle der Familien Llama, Mistral, Qwen, SmolLM, Gemma, Phi-3, GPT-2 und GPT-NeoX.</translation>
        </message>
    </context>
    <context>
        <name>strata::ProblemsPanel</name>
        <message>
            <source>Nothing went wrong so far.</source>
            <translation>Bisher ging nichts schief.</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>Probleme</translation>
        </message>
    </context>
    <context>
        <name>strata::ProblemsTable</name>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>Was geschah</translation>
        </message>
        <message>
            <source>What helps</source>
            <translation>Was hilft</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wann</translation>
        </message>
    </context>
    <context>
        <name>strata::PromptPanel</name>
        <message>
            <source>Examples</source>
            <translation>Beispiele</translation>
        </message>
        <message>
            <source>Sampling</source>
            <translation>Ziehung</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Temperatur</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <source>Top-k</source>
            <translation>Top-k</translation>
        </message>
        <message>
            <source>Top-p</source>
            <translation>Top-p</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>Labels</translation>
        </message>
        <message>
            <source>Token limit</source>
            <translation>Token-Grenze</translation>
        </message>
        <message>
            <source>greedy</source>
            <translation>greedy</translation>
        </message>
        <message>
            <source>sampled</source>
            <translation>gezogen</translation>
        </message>
        <message>
            <source>top-k </source>
            <translation>Top-k </translation>
        </message>
        <message>
            <source>Most probable tokens kept at each position</source>
            <translation>Wahrscheinlichste Token, die an jeder Position behalten werden</translation>
        </message>
        <message>
            <source>all</source>
            <translation>alle</translation>
        </message>
        <message>
            <source>constrained</source>
            <translation>beschränkt</translation>
        </message>
        <message>
            <source>free</source>
            <translation>frei</translation>
        </message>
        <message>
            <source>Constrained: a label level decodes along the labels that the taxonomy allows there</source>
            <translation>Beschränkt: Eine Label-Ebene dekodiert entlang der Labels, die die Taxonomie dort erlaubt</translation>
        </message>
        <message>
            <source>New tokens per level, at most</source>
            <translation>Neue Token je Ebene, höchstens</translation>
        </message>
        <message>
            <source>Choose an example…</source>
            <translation>Beispiel wählen…</translation>
        </message>
        <message>
            <source>Open a model to run a prompt.</source>
            <translation>Öffnen Sie ein Modell, um einen Prompt auszuführen.</translation>
        </message>
    </context>
    <context>
        <name>strata::RunsPanel</name>
        <message>
            <source>saved</source>
            <translation>gespeichert</translation>
        </message>
        <message>
            <source>Save this run</source>
            <translation>Diesen Lauf speichern</translation>
        </message>
        <message>
            <source>Remove this run from the list</source>
            <translation>Diesen Lauf aus der Liste entfernen</translation>
        </message>
        <message>
            <source>Open a saved run</source>
            <translation>Gespeicherten Lauf öffnen</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>Läufe</translation>
        </message>
    </context>
    <context>
        <name>strata::RunsTable</name>
        <message>
            <source>Input</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>Aufgabe</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Token</translation>
        </message>
        <message numerus="yes">
            <source>each head freely · %n column(s)</source>
            <translation>
                <numerusform>jeder Kopf frei · %n Spalte</numerusform>
                <numerusform>jeder Kopf frei · %n Spalten</numerusform>
            </translation>
        </message>
        <message>
            <source>lens · %1 rows × %2 positions</source>
            <translation>Linse · %1 Zeilen × %2 Positionen</translation>
        </message>
    </context>
    <context>
        <name>strata::Session</name>
        <message>
            <source>Run without input</source>
            <translation>Lauf ohne Eingabe</translation>
        </message>
        <message>
            <source>Lens of token ids</source>
            <translation>Linse von Token-Ids</translation>
        </message>
    </context>
    <context>
        <name>strata::ShortcutSheet</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source> or </source>
            <translation> oder </translation>
        </message>
    </context>
    <context>
        <name>strata::StartPage</name>
        <message>
            <source>Start</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>See what each layer says</source>
            <translation>Sehen, was jede Schicht sagt</translation>
        </message>
        <message>
            <source>Strata opens a hierarchical decoder language model, runs a prompt, and shows the answer of every head along its depth, how sure each is, and the path of labels that they decode.</source>
            <translation>Strata öffnet ein hierarchisches Decoder-Sprachmodell, führt einen Prompt aus und zeigt die Antwort jedes Kopfes entlang der Tiefe, wie sicher jeder ist und welchen Pfad von Labels sie dekodieren.</translation>
        </message>
        <message>
            <source>Open the demonstration</source>
            <translation>Vorführung öffnen</translation>
        </message>
        <message>
            <source>Open a model…</source>
            <translation>Modell öffnen…</translation>
        </message>
        <message>
            <source>Open a saved run…</source>
            <translation>Lauf öffnen…</translation>
        </message>
        <message>
            <source>A small model that classifies definitions: domain → family → kind.</source>
            <translation>Ein kleines Modell, das Definitionen einordnet: domain → family → kind.</translation>
        </message>
        <message>
            <source>Or drop a model folder, a .safetensors or .gguf file, a .strata run or a task file anywhere in this window.</source>
            <translation>Oder legen Sie einen Modellordner, eine .safetensors- oder .gguf-Datei, einen .strata-Lauf oder eine Aufgabendatei irgendwo in diesem Fenster ab.</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal</translation>
        </message>
        <message>
            <source>Open another model…</source>
            <translation>Anderes Modell öffnen…</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>%1 öffnen</translation>
        </message>
        <message>
            <source>Recent models</source>
            <translation>Zuletzt benutzte Modelle</translation>
        </message>
        <message>
            <source>Recent runs</source>
            <translation>Zuletzt benutzte Läufe</translation>
        </message>
        <message>
            <source>Opening %1</source>
            <translation>%1 wird geöffnet</translation>
        </message>
        <message>
            <source>%1 could not be opened</source>
            <translation>%1 ließ sich nicht öffnen</translation>
        </message>
    </context>
    <context>
        <name>strata::StatusPanel</name>
        <message>
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n Token</numerusform>
                <numerusform>%n Token</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 Token/s</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Memory of this program</source>
            <translation>Speicher dieses Programms</translation>
        </message>
        <message>
            <source>Sequential layer-steps run, of those that the full depth would need for every token</source>
            <translation>Ausgeführte sequenzielle Schichtschritte, von denen, die die volle Tiefe für jedes Token bräuchte</translation>
        </message>
        <message>
            <source>Running · %1</source>
            <translation>Läuft · %1</translation>
        </message>
        <message>
            <source>Stopped · %1 in %2</source>
            <translation>Angehalten · %1 in %2</translation>
        </message>
        <message>
            <source>Done · %1 in %2</source>
            <translation>Fertig · %1 in %2</translation>
        </message>
        <message>
            <source>%1 of %2 layer-steps (%3 %)</source>
            <translation>%1 von %2 Schichtschritten (%3 %)</translation>
        </message>
        <message numerus="yes">
            <source>%n thread(s)</source>
            <translation>
                <numerusform>%n Thread</numerusform>
                <numerusform>%n Threads</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n problem(s)</source>
            <translation>
                <numerusform>%n Problem</numerusform>
                <numerusform>%n Probleme</numerusform>
            </translation>
        </message>
        <message>
            <source>Show the list of problems (%1)</source>
            <translation>Liste der Probleme zeigen (%1)</translation>
        </message>
    </context>
    <context>
        <name>strata::TokensTable</name>
        <message>
            <source>Stage</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>Id</translation>
        </message>
        <message>
            <source>Probability</source>
            <translation>Wahrscheinlichkeit</translation>
        </message>
        <message>
            <source>Log-probability (nats)</source>
            <translation>Log-Wahrscheinlichkeit (nats)</translation>
        </message>
        <message>
            <source>Entropy (nats)</source>
            <translation>Entropie (nats)</translation>
        </message>
        <message>
            <source>Margin (nats)</source>
            <translation>Abstand (nats)</translation>
        </message>
    </context>
    <context>
        <name>strata::TopTokensTable</name>
        <message>
            <source>Rank</source>
            <translation>Rang</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>Id</translation>
        </message>
        <message>
            <source>Probability</source>
            <translation>Wahrscheinlichkeit</translation>
        </message>
        <message>
            <source>Log-probability (nats)</source>
            <translation>Log-Wahrscheinlichkeit (nats)</translation>
        </message>
    </context>
    <context>
        <name>strata::TrajectoryView</name>
        <message>
            <source>Trajectories</source>
            <translation>Verläufe</translation>
        </message>
        <message>
            <source>What is pinned in the Lens, over the layers. Lines are the lens, circles the trained heads.</source>
            <translation>Was in der Linse angeheftet ist, über die Schichten. Linien sind die Linse, Kreise die trainierten Köpfe.</translation>
        </message>
        <message>
            <source>log-probability of the token</source>
            <translation>Log-Wahrscheinlichkeit des Tokens</translation>
        </message>
        <message>
            <source>probability of the token</source>
            <translation>Wahrscheinlichkeit des Tokens</translation>
        </message>
        <message>
            <source>What is drawn over the layers</source>
            <translation>Was über die Schichten gezeichnet wird</translation>
        </message>
        <message>
            <source>%1 · layer %2%3 · %4: %5</source>
            <translation>%1 · Schicht %2%3 · %4: %5</translation>
        </message>
        <message>
            <source>, trained head</source>
            <translation>, trainierter Kopf</translation>
        </message>
        <message>
            <source>Shown: %1</source>
            <translation>Gezeigt: %1</translation>
        </message>
        <message>
            <source>&amp;Group the tokens pinned at this position (G)</source>
            <translation>Die an dieser Position angehefteten Token &amp;gruppieren (G)</translation>
        </message>
        <message>
            <source>&amp;Ungroup (U)</source>
            <translation>Gruppe a&amp;uflösen (U)</translation>
        </message>
        <message>
            <source>groups</source>
            <translation>Gruppen</translation>
        </message>
        <message>
            <source>Tokens whose probabilities are summed</source>
            <translation>Token, deren Wahrscheinlichkeiten summiert werden</translation>
        </message>
        <message>
            <source>Groups of tokens</source>
            <translation>Gruppen von Token</translation>
        </message>
    </context>
</TS>
