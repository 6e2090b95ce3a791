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
        <message>
            <source>positions</source>
            <translation>Positionen</translation>
        </message>
    </context>
    <context>
        <name>ComposedFigure</name>
        <message numerus="yes">
            <source>Figure of %n panels</source>
            <translation>
                <numerusform>Abbildung aus %n Feld</numerusform>
                <numerusform>Abbildung aus %n Feldern</numerusform>
            </translation>
        </message>
        <message>
            <source>panel</source>
            <translation>Feld</translation>
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
        <message numerus="yes">
            <source>%n rows of %1</source>
            <translation>
                <numerusform>%n Zeile mit %1</numerusform>
                <numerusform>%n Zeilen mit %1</numerusform>
            </translation>
        </message>
        <message>
            <source>%1. Its numbers: %2.</source>
            <translation>%1. Ihre Zahlen: %2.</translation>
        </message>
        <message>
            <source>“%1”</source>
            <translation>„%1“</translation>
        </message>
        <message>
            <source>%1 at layer %2: %3</source>
            <translation>%1 in Schicht %2: %3</translation>
        </message>
        <message>
            <source> (p %1)</source>
            <translation> (p %1)</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>The path of labels has p %1.</source>
            <translation>Der Pfad der Labels hat p %1.</translation>
        </message>
    </context>
    <context>
        <name>FigureFile</name>
        <message>
            <source>it has what a later version of Strata wrote (version %1): that is kept, and not shown</source>
            <translation>sie enthält, was eine spätere Version von Strata geschrieben hat (Version %1): Das bleibt erhalten und wird nicht gezeigt</translation>
        </message>
        <message>
            <source>it has what this version does not know: that is kept, and not shown</source>
            <translation>sie enthält, was diese Version nicht kennt: Das bleibt erhalten und wird nicht gezeigt</translation>
        </message>
    </context>
    <context>
        <name>FigureLint</name>
        <message>
            <source>“%1”</source>
            <translation>„%1“</translation>
        </message>
        <message>
            <source>%1 pt</source>
            <translation>%1 pt</translation>
        </message>
        <message>
            <source>no text</source>
            <translation>kein Text</translation>
        </message>
        <message>
            <source>smallest type</source>
            <translation>kleinste Schrift</translation>
        </message>
        <message>
            <source>at least %1</source>
            <translation>mindestens %1</translation>
        </message>
        <message>
            <source>choose a wider size, or show less</source>
            <translation>ein breiteres Format wählen oder weniger zeigen</translation>
        </message>
        <message>
            <source>thinnest line</source>
            <translation>dünnste Linie</translation>
        </message>
        <message>
            <source>no lines</source>
            <translation>keine Linien</translation>
        </message>
        <message>
            <source>choose a wider size</source>
            <translation>ein breiteres Format wählen</translation>
        </message>
        <message>
            <source>%1 : 1</source>
            <translation>%1 : 1</translation>
        </message>
        <message numerus="yes">
            <source>, and %n more below</source>
            <translation>
                <numerusform>, und %n weiterer darunter</numerusform>
                <numerusform>, und %n weitere darunter</numerusform>
            </translation>
        </message>
        <message>
            <source>contrast of text</source>
            <translation>Kontrast der Schrift</translation>
        </message>
        <message>
            <source>at least %1 : 1</source>
            <translation>mindestens %1 : 1</translation>
        </message>
        <message>
            <source>leave the dark background out, or choose a paler colour scale</source>
            <translation>den dunklen Hintergrund weglassen oder eine blassere Farbskala wählen</translation>
        </message>
        <message>
            <source>curves in grey</source>
            <translation>Kurven in Grau</translation>
        </message>
        <message>
            <source>none differ in colour alone</source>
            <translation>keine unterscheiden sich nur in der Farbe</translation>
        </message>
        <message>
            <source>ΔL* %1 (%2)</source>
            <translation>ΔL* %1 (%2)</translation>
        </message>
        <message>
            <source>ΔL* at least %1, or other dashes</source>
            <translation>ΔL* mindestens %1 oder andere Strichelung</translation>
        </message>
        <message>
            <source>show fewer curves, or give them line styles</source>
            <translation>weniger Kurven zeigen oder ihnen Linienarten geben</translation>
        </message>
        <message>
            <source>raster parts</source>
            <translation>Rasterbilder</translation>
        </message>
        <message>
            <source>%1 dpi</source>
            <translation>%1 dpi</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>none, or at least %1 dpi</source>
            <translation>keine oder mindestens %1 dpi</translation>
        </message>
        <message>
            <source>export fewer cells: above some thousands they become a picture</source>
            <translation>weniger Zellen ausgeben: über einigen Tausend werden sie zu einem Bild</translation>
        </message>
        <message>
            <source>%1 × %2 mm</source>
            <translation>%1 × %2 mm</translation>
        </message>
        <message>
            <source>size</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>as on screen: no size is asked</source>
            <translation>wie auf dem Bildschirm: kein Format verlangt</translation>
        </message>
        <message>
            <source>%1 mm wide, at most %2 mm high</source>
            <translation>%1 mm breit, höchstens %2 mm hoch</translation>
        </message>
        <message>
            <source>%1 mm wide</source>
            <translation>%1 mm breit</translation>
        </message>
        <message>
            <source>it needs more room in the smallest type: choose a wider size, or show less</source>
            <translation>sie braucht in der kleinsten Schrift mehr Platz: ein breiteres Format wählen oder weniger zeigen</translation>
        </message>
        <message numerus="yes">
            <source>%n embedded</source>
            <translation>
                <numerusform>%n eingebettet</numerusform>
                <numerusform>%n eingebettet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>, %n not (%1)</source>
            <translation>
                <numerusform>, %n nicht (%1)</numerusform>
                <numerusform>, %n nicht (%1)</numerusform>
            </translation>
        </message>
        <message>
            <source>, Type 3 among them</source>
            <translation>, darunter Type 3</translation>
        </message>
        <message>
            <source>fonts</source>
            <translation>Schriften</translation>
        </message>
        <message>
            <source>all embedded, none of Type 3</source>
            <translation>alle eingebettet, keine vom Typ 3</translation>
        </message>
        <message>
            <source>please report this</source>
            <translation>bitte melden</translation>
        </message>
        <message>
            <source>file</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>%1 kB</source>
            <translation>%1 kB</translation>
        </message>
        <message>
            <source>at most %1 MB</source>
            <translation>höchstens %1 MB</translation>
        </message>
        <message>
            <source>show less, or write it as PNG</source>
            <translation>weniger zeigen oder als PNG schreiben</translation>
        </message>
        <message>
            <source>%1: %2; wanted: %3</source>
            <translation>%1: %2; verlangt: %3</translation>
        </message>
        <message>
            <source>axes</source>
            <translation>Achsen</translation>
        </message>
        <message>
            <source>plots with an axis without a name: %1</source>
            <translation>Zeichnungen mit unbenannter Achse: %1</translation>
        </message>
        <message>
            <source>all named (plots: %1)</source>
            <translation>alle benannt (Zeichnungen: %1)</translation>
        </message>
        <message>
            <source>each with what it measures, and its unit</source>
            <translation>jede mit Messgröße und Einheit</translation>
        </message>
        <message>
            <source>n is not said</source>
            <translation>n ist nicht angegeben</translation>
        </message>
        <message>
            <source>n is said; no intervals</source>
            <translation>n ist angegeben; keine Intervalle</translation>
        </message>
        <message>
            <source>n and the intervals&apos; method are said</source>
            <translation>n und die Methode der Intervalle sind angegeben</translation>
        </message>
        <message>
            <source>intervals without their method</source>
            <translation>Intervalle ohne ihre Methode</translation>
        </message>
        <message>
            <source>aggregates</source>
            <translation>Aggregate</translation>
        </message>
        <message>
            <source>of each its n, and the method of its interval</source>
            <translation>zu jedem n und die Methode seines Intervalls</translation>
        </message>
        <message>
            <source>say it in the caption</source>
            <translation>in der Bildunterschrift angeben</translation>
        </message>
        <message>
            <source>hidden rows and columns</source>
            <translation>verborgene Zeilen und Spalten</translation>
        </message>
        <message>
            <source>none, or named in the caption</source>
            <translation>keine, oder in der Bildunterschrift genannt</translation>
        </message>
        <message>
            <source>name them in the caption; the draft under Texts does</source>
            <translation>in der Bildunterschrift nennen; der Entwurf unter „Texte“ tut es</translation>
        </message>
        <message>
            <source>none without a gloss</source>
            <translation>keines ohne Glosse</translation>
        </message>
        <message>
            <source>, … (%1 more)</source>
            <translation>, … (%1 weitere)</translation>
        </message>
        <message>
            <source>tokens of other scripts</source>
            <translation>Token anderer Schriften</translation>
        </message>
        <message>
            <source>each with transliteration and translation</source>
            <translation>jedes mit Transliteration und Übersetzung</translation>
        </message>
        <message>
            <source>name a table of glosses: token, transliteration, translation</source>
            <translation>eine Glossentabelle angeben: Token, Transliteration, Übersetzung</translation>
        </message>
    </context>
    <context>
        <name>FigureTexts</name>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>model %1</source>
            <translation>Modell %1</translation>
        </message>
        <message>
            <source>heads: %1</source>
            <translation>Köpfe: %1</translation>
        </message>
        <message>
            <source>task %1</source>
            <translation>Aufgabe %1</translation>
        </message>
        <message>
            <source>data %1</source>
            <translation>Daten %1</translation>
        </message>
        <message>
            <source>input “%1”</source>
            <translation>Eingabe „%1“</translation>
        </message>
        <message>
            <source>text “%1”</source>
            <translation>Text „%1“</translation>
        </message>
        <message>
            <source>readout: %1</source>
            <translation>Auslesung: %1</translation>
        </message>
        <message>
            <source>target: %1</source>
            <translation>Ziel: %1</translation>
        </message>
        <message>
            <source>layers: %1</source>
            <translation>Schichten: %1</translation>
        </message>
        <message>
            <source>intervals: %1</source>
            <translation>Intervalle: %1</translation>
        </message>
        <message>
            <source>computed in %1</source>
            <translation>gerechnet in %1</translation>
        </message>
        <message>
            <source>seed %1</source>
            <translation>Seed %1</translation>
        </message>
        <message>
            <source>n = %1 positions</source>
            <translation>n = %1 Positionen</translation>
        </message>
        <message>
            <source>n = %1 logs</source>
            <translation>n = %1 Protokolle</translation>
        </message>
    </context>
    <context>
        <name>Glossary</name>
        <message>
            <source>the residual stream as it leaves the block, read without any norm</source>
            <translation>der Residualstrom, wie er den Block verlässt, ohne Norm gelesen</translation>
        </message>
        <message>
            <source>the residual stream after the model&apos;s last norm, as its own head reads it</source>
            <translation>der Residualstrom nach der letzten Norm des Modells, wie ihn der letzte Kopf liest</translation>
        </message>
        <message>
            <source>how a layer&apos;s state is made ready for the matrix that turns it into tokens: raw, as it is, or after the model&apos;s final norm</source>
            <translation>wie der Zustand einer Schicht für die Matrix vorbereitet wird, die aus ihm Token macht: roh, wie er ist, oder nach der Endnorm des Modells</translation>
        </message>
        <message>
            <source>how far training took a head&apos;s matrix from the final head&apos;s: ‖W_head − W‖ / ‖W‖; 0 is a copy</source>
            <translation>wie weit das Training die Matrix eines Kopfes von der des letzten Kopfes entfernt hat: ‖W_head − W‖ / ‖W‖; 0 ist eine Kopie</translation>
        </message>
        <message>
            <source>the first layer from which on the first choice is the token that was decoded</source>
            <translation>die erste Schicht, ab der die erste Wahl das dekodierte Token ist</translation>
        </message>
        <message>
            <source>the first layer from which on the first choice stays the last layer&apos;s</source>
            <translation>die erste Schicht, ab der die erste Wahl die der letzten Schicht bleibt</translation>
        </message>
        <message>
            <source>how often the first choice becomes another one from layer to layer</source>
            <translation>wie oft die erste Wahl von Schicht zu Schicht eine andere wird</translation>
        </message>
        <message>
            <source>−Σ p log p over the whole vocabulary: 0 when one token has everything, higher the less sure</source>
            <translation>−Σ p log p über das ganze Vokabular: 0, wenn ein Token alles hat; je höher, desto unsicherer</translation>
        </message>
        <message>
            <source>log-probability of the first choice minus that of the second</source>
            <translation>Log-Wahrscheinlichkeit der ersten Wahl minus die der zweiten</translation>
        </message>
        <message>
            <source>the natural logarithm of the probability; 0 is certain</source>
            <translation>der natürliche Logarithmus der Wahrscheinlichkeit; 0 ist sicher</translation>
        </message>
        <message>
            <source>the product of the labels&apos; probabilities from the first level down to this one</source>
            <translation>das Produkt der Wahrscheinlichkeiten der Labels von der ersten Ebene bis zu dieser</translation>
        </message>
        <message>
            <source>the vocabulary&apos;s own spelling of the token</source>
            <translation>wie das Vokabular selbst das Token schreibt</translation>
        </message>
        <message>
            <source>what this head gives the token that another head decoded here</source>
            <translation>was dieser Kopf dem Token gibt, das hier ein anderer Kopf dekodierte</translation>
        </message>
        <message>
            <source>1 is the most probable</source>
            <translation>1 ist das wahrscheinlichste</translation>
        </message>
        <message>
            <source>of the cell&apos;s own first choice</source>
            <translation>der eigenen ersten Wahl der Zelle</translation>
        </message>
        <message>
            <source>of the cell&apos;s own first choice, natural logarithm; 0 is certain</source>
            <translation>der eigenen ersten Wahl der Zelle, natürlicher Logarithmus; 0 ist sicher</translation>
        </message>
        <message>
            <source>Kullback–Leibler divergence of the last layer&apos;s distribution from this cell&apos;s: 0 when they are the same; how much is lost by believing this layer instead</source>
            <translation>Kullback-Leibler-Divergenz der Verteilung der letzten Schicht von der dieser Zelle: 0, wenn beide gleich sind; wie viel verloren geht, wenn man stattdessen dieser Schicht glaubt</translation>
        </message>
        <message>
            <source>Jensen–Shannon distance to the last layer&apos;s distribution: 0 the same, 0.83 nothing in common; symmetric, and never infinite</source>
            <translation>Jensen-Shannon-Abstand zur Verteilung der letzten Schicht: 0 gleich, 0,83 nichts gemeinsam; symmetrisch und nie unendlich</translation>
        </message>
        <message>
            <source>−log p of the target token: what this cell loses on it</source>
            <translation>−log p des Zieltokens: was diese Zelle an ihm verliert</translation>
        </message>
        <message>
            <source>the target&apos;s place among all tokens by probability; 1 is the first</source>
            <translation>der Platz des Ziels unter allen Token nach Wahrscheinlichkeit; 1 ist der erste</translation>
        </message>
        <message>
            <source>log p(target) − log p(anti-target): above 0 the target is ahead</source>
            <translation>log p(Ziel) − log p(Gegenziel): über 0 liegt das Ziel vorn</translation>
        </message>
        <message>
            <source>length of the raw residual</source>
            <translation>Länge des rohen Residuums</translation>
        </message>
        <message>
            <source>how large the block&apos;s update is against the residual that it is added to</source>
            <translation>wie groß die Änderung durch den Block gegenüber dem Residuum ist, zu dem sie addiert wird</translation>
        </message>
        <message>
            <source>whether the update points along the residual (1), against it (−1) or across (0)</source>
            <translation>ob die Änderung entlang des Residuums zeigt (1), dagegen (−1) oder quer dazu (0)</translation>
        </message>
        <message>
            <source>above 0: the trained head gives the target more than the lens of the same layer does</source>
            <translation>über 0: der trainierte Kopf gibt dem Ziel mehr als die Linse derselben Schicht</translation>
        </message>
        <message>
            <source>tokens that both top-k lists have, divided by those that either has</source>
            <translation>Token, die in beiden Top-k-Listen stehen, geteilt durch die, die in einer von beiden stehen</translation>
        </message>
        <message>
            <source>how often the first choice changes on the way, on average over the positions that settle at this layer</source>
            <translation>wie oft die erste Wahl unterwegs wechselt, im Mittel über die Positionen, die ab dieser Schicht stehen</translation>
        </message>
        <message>
            <source>positions whose first choice stays the last layer&apos;s from this layer on</source>
            <translation>Positionen, deren erste Wahl ab dieser Schicht die der letzten Schicht bleibt</translation>
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
            <source>still decoding</source>
            <translation>dekodiert noch</translation>
        </message>
        <message>
            <source>nothing decoded yet</source>
            <translation>noch nichts dekodiert</translation>
        </message>
        <message>
            <source>none of this level&apos;s labels</source>
            <translation>keines der Labels dieser Ebene</translation>
        </message>
        <message>
            <source>AT THE POSITIONS OF LEVELS %1</source>
            <translation>AN DEN POSITIONEN DER EBENEN %1</translation>
        </message>
        <message>
            <source>the same as %1 as far as both go</source>
            <translation>wie %1, soweit beide reichen</translation>
        </message>
        <message>
            <source>waits for its turn</source>
            <translation>wartet, bis es an der Reihe ist</translation>
        </message>
        <message>
            <source>decodes no level</source>
            <translation>dekodiert keine Ebene</translation>
        </message>
        <message>
            <source>context full</source>
            <translation>Kontext voll</translation>
        </message>
        <message>
            <source>not reached</source>
            <translation>nicht erreicht</translation>
        </message>
        <message>
            <source>without what is given</source>
            <translation>ohne Vorgabe</translation>
        </message>
        <message>
            <source>WITHOUT WHAT IS GIVEN</source>
            <translation>OHNE VORGABE</translation>
        </message>
        <message>
            <source>the same answer</source>
            <translation>dieselbe Antwort</translation>
        </message>
        <message>
            <source>another answer</source>
            <translation>eine andere Antwort</translation>
        </message>
        <message>
            <source>p %1</source>
            <translation>p %1</translation>
        </message>
        <message>
            <source>MOST PROBABLE</source>
            <translation>AM WAHRSCHEINLICHSTEN</translation>
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
            <source>path probability </source>
            <translation>Pfadwahrscheinlichkeit </translation>
        </message>
        <message>
            <source>%1: still being decoded.</source>
            <translation>%1: wird noch dekodiert.</translation>
        </message>
        <message>
            <source>%1: “%2” is none of this level&apos;s labels.</source>
            <translation>%1: „%2“ ist keines der Labels dieser Ebene.</translation>
        </message>
        <message>
            <source>%1: “%2” is none of the labels under “%3”.</source>
            <translation>%1: „%2“ ist keines der Labels unter „%3“.</translation>
        </message>
        <message>
            <source>path minimum</source>
            <translation>Pfadminimum</translation>
        </message>
        <message>
            <source>below its parent</source>
            <translation>unter seinem Elternlabel</translation>
        </message>
        <message>
            <source>given</source>
            <translation>vorgegeben</translation>
        </message>
        <message>
            <source>without what is given</source>
            <translation>ohne Vorgabe</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>geändert</translation>
        </message>
        <message>
            <source>path %1</source>
            <translation>Pfad %1</translation>
        </message>
        <message>
            <source> · weakest level: %1 (%2)</source>
            <translation> · schwächste Ebene: %1 (%2)</translation>
        </message>
        <message>
            <source>%1: “%2” does not lie below the answer above.</source>
            <translation>%1: „%2“ liegt nicht unter der Antwort darüber.</translation>
        </message>
        <message>
            <source>%1: “%2” was written “%3”.</source>
            <translation>%1: „%2“ wurde „%3“ geschrieben.</translation>
        </message>
        <message numerus="yes">
            <source>%1: “%2” is nearest to “%3”, %n letter(s) away.</source>
            <translation>
                <numerusform>%1: „%2“ ist „%3“ am nächsten, %n Buchstabe Unterschied.</numerusform>
                <numerusform>%1: „%2“ ist „%3“ am nächsten, %n Buchstaben Unterschied.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 = %2</source>
            <translation>%1 = %2</translation>
        </message>
        <message>
            <source>What if</source>
            <translation>Was wäre, wenn</translation>
        </message>
        <message>
            <source>What if %1</source>
            <translation>Was wäre, wenn %1</translation>
        </message>
        <message>
            <source>Most probable paths</source>
            <translation>Wahrscheinlichste Pfade</translation>
        </message>
        <message>
            <source>Without what is given</source>
            <translation>Ohne Vorgabe</translation>
        </message>
        <message>
            <source>Open the model of this run first: “what if” decodes anew.</source>
            <translation>Erst das Modell dieses Laufs öffnen: „Was wäre, wenn“ dekodiert neu.</translation>
        </message>
        <message>
            <source>The open model or its task is another one than this run&apos;s: “what if” needs the same.</source>
            <translation>Das geöffnete Modell oder seine Aufgabe ist ein anderes als in diesem Lauf: „Was wäre, wenn“ braucht dasselbe.</translation>
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
        <message>
            <source>p among candidates</source>
            <translation>p unter Kandidaten</translation>
        </message>
        <message>
            <source>p of its tokens</source>
            <translation>p seiner Token</translation>
        </message>
        <message>
            <source>log p of its tokens</source>
            <translation>log p seiner Token</translation>
        </message>
        <message>
            <source>“%1” · p among candidates %2 · log p of its tokens %3</source>
            <translation>„%1“ · p unter Kandidaten %2 · log p seiner Token %3</translation>
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
        <message>
            <source>No cell is selected.</source>
            <translation>Keine Zelle ist gewählt.</translation>
        </message>
        <message>
            <source>head %1 reads layer %2</source>
            <translation>Kopf %1 liest Schicht %2</translation>
        </message>
        <message>
            <source>bar over the tokens: the level that they belong to</source>
            <translation>Balken über den Token: die Ebene, zu der sie gehören</translation>
        </message>
        <message>
            <source>%1 after position %2 is the first choice</source>
            <translation>%1 nach Position %2 ist die erste Wahl</translation>
        </message>
        <message>
            <source>head · layer</source>
            <translation>Kopf · Schicht</translation>
        </message>
        <message>
            <source>gaps: not among the %1 most probable</source>
            <translation>Lücken: nicht unter den %1 wahrscheinlichsten</translation>
        </message>
        <message>
            <source>No token is followed.</source>
            <translation>Kein Token wird verfolgt.</translation>
        </message>
        <message>
            <source>not a number</source>
            <translation>keine Zahl</translation>
        </message>
        <message>
            <source>An empty lens.</source>
            <translation>Eine leere Lens.</translation>
        </message>
        <message numerus="yes">
            <source>A logit lens of %n positions over layers %1 to %2.</source>
            <translation>
                <numerusform>Eine Logit-Lens über %n Position in den Schichten %1 bis %2.</numerusform>
                <numerusform>Eine Logit-Lens über %n Positionen in den Schichten %1 bis %2.</numerusform>
            </translation>
        </message>
        <message>
            <source>After the last position the final layer says “%1” (p %2).</source>
            <translation>Nach der letzten Position sagt die letzte Schicht „%1“ (p %2).</translation>
        </message>
        <message>
            <source>After the last position the final layer says “%1” (p %2), which stands first from layer %3 on.</source>
            <translation>Nach der letzten Position sagt die letzte Schicht „%1“ (p %2), das von Schicht %3 an vorn steht.</translation>
        </message>
        <message>
            <source>Half of the positions have their final token from layer %1 on, or sooner.</source>
            <translation>Die Hälfte der Positionen hat ihr endgültiges Token von Schicht %1 an oder früher.</translation>
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
        <message>
            <source>This lens has no curves.</source>
            <translation>Diese Linse hat keine Kurven.</translation>
        </message>
    </context>
    <context>
        <name>Note</name>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
    </context>
    <context>
        <name>Numbers</name>
        <message>
            <source>%1 nats</source>
            <translation>%1 nats</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
    </context>
    <context>
        <name>Page</name>
        <message>
            <source>Colour</source>
            <translation>Farbe</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>Schicht</translation>
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
            <source>Probability</source>
            <translation>Wahrscheinlichkeit</translation>
        </message>
        <message>
            <source>Log-probability (nats)</source>
            <translation>Log-Wahrscheinlichkeit (Nats)</translation>
        </message>
        <message>
            <source>Entropy (nats)</source>
            <translation>Entropie (Nats)</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Ebene</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>Kopf</translation>
        </message>
        <message>
            <source>reads layer %1</source>
            <translation>liest Schicht %1</translation>
        </message>
        <message>
            <source>Pinned</source>
            <translation>Angeheftet</translation>
        </message>
        <message>
            <source>Enter or a click pins a token; its probability is drawn over the layers.</source>
            <translation>Eingabe oder ein Klick heftet ein Token an; seine Wahrscheinlichkeit wird über die Schichten gezeichnet.</translation>
        </message>
        <message>
            <source>Remove the pin</source>
            <translation>Anheftung entfernen</translation>
        </message>
        <message>
            <source>Arrow keys go through the cells, Enter pins, S chooses another statistic.</source>
            <translation>Pfeiltasten gehen durch die Zellen, Eingabe heftet an, S wählt eine andere Größe.</translation>
        </message>
        <message>
            <source>All numbers as a table</source>
            <translation>Alle Zahlen als Tabelle</translation>
        </message>
        <message>
            <source>Rank %1</source>
            <translation>Rang %1</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>Labels</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>Prompt</translation>
        </message>
        <message>
            <source>not computed</source>
            <translation>nicht berechnet</translation>
        </message>
        <message>
            <source>label</source>
            <translation>Label</translation>
        </message>
        <message>
            <source>path</source>
            <translation>Pfad</translation>
        </message>
        <message>
            <source>What is said here</source>
            <translation>Was hier gesagt wird</translation>
        </message>
        <message>
            <source>Lens of “%1”</source>
            <translation>Linse von „%1“</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Lauf</translation>
        </message>
        <message>
            <source>Run of “%1”</source>
            <translation>Lauf von „%1“</translation>
        </message>
        <message>
            <source>Where these numbers come from</source>
            <translation>Woher diese Zahlen kommen</translation>
        </message>
    </context>
    <context>
        <name>PresetList</name>
        <message>
            <source>as on screen</source>
            <translation>wie auf dem Bildschirm</translation>
        </message>
        <message>
            <source>%1 · %2 mm wide</source>
            <translation>%1 · %2 mm breit</translation>
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
        <name>Reference</name>
        <message>
            <source>Hierarchical decoding</source>
            <translation>Hierarchisches Dekodieren</translation>
        </message>
        <message>
            <source>Labels and levels</source>
            <translation>Labels und Ebenen</translation>
        </message>
        <message>
            <source>Calibration</source>
            <translation>Kalibrierung</translation>
        </message>
        <message>
            <source>Texts</source>
            <translation>Texte</translation>
        </message>
        <message>
            <source>Intervals</source>
            <translation>Intervalle</translation>
        </message>
        <message>
            <source>Hierarchical decoder</source>
            <translation>Hierarchischer Decoder</translation>
        </message>
        <message>
            <source>A decoder with further language heads on intermediate layers: each level is decoded at a layer of its own by its own head, which reads the raw residual there; the last level by the model&apos;s own head.</source>
            <translation>Ein Decoder mit weiteren Sprachköpfen auf mittleren Schichten: Jede Ebene wird auf einer eigenen Schicht von ihrem eigenen Kopf dekodiert, der dort das rohe Residuum liest; die letzte Ebene vom letzten Kopf des Modells.</translation>
        </message>
        <message>
            <source>Loss of the levels</source>
            <translation>Verlust der Ebenen</translation>
        </message>
        <message>
            <source>The weighted sum of the levels&apos; losses; that of a level is the mean cross entropy of the tokens of its own segment, with the token that closes it.</source>
            <translation>Die gewichtete Summe der Verluste der Ebenen; der einer Ebene ist die mittlere Kreuzentropie der Token ihres Abschnitts samt dem Token, das ihn schließt.</translation>
        </message>
        <message>
            <source>Logit lens</source>
            <translation>Logit-Linse</translation>
        </message>
        <message>
            <source>The model&apos;s own head applied to an intermediate layer&apos;s state after the final norm: what the model would say if it ended there.</source>
            <translation>Der letzte Kopf des Modells, nach der Endnorm auf den Zustand einer mittleren Schicht angewandt: was das Modell sagen würde, wenn es dort endete.</translation>
        </message>
        <message>
            <source>Settling depth</source>
            <translation>Einschwingtiefe</translation>
        </message>
        <message>
            <source>The first layer from which on the first choice stays the last layer&apos;s (of an answer: the token that was decoded).</source>
            <translation>Die erste Schicht, ab der die erste Wahl die der letzten Schicht bleibt (bei einer Antwort: das dekodierte Token).</translation>
        </message>
        <message>
            <source>Contrastive weight tying</source>
            <translation>Kontrastive Gewichtskopplung</translation>
        </message>
        <message>
            <source>Teaches states to lie near the input embedding of the next token; the other targets of the batch are the negatives.</source>
            <translation>Bringt den Zuständen bei, nahe am Eingabe-Embedding des nächsten Tokens zu liegen; die anderen Ziele des Batches sind die Negativbeispiele.</translation>
        </message>
        <message>
            <source>Share of the rows with a gold label on the level whose labels there are the gold ones.</source>
            <translation>Anteil der Zeilen mit Gold-Label auf der Ebene, deren Labels dort die richtigen sind.</translation>
        </message>
        <message>
            <source>Share of the rows that are right on every level for which they have gold.</source>
            <translation>Anteil der Zeilen, die auf jeder Ebene richtig sind, für die sie Gold haben.</translation>
        </message>
        <message>
            <source>Counts of all labels of all levels together: t right, p said, g gold. What papers on WoS and RCV1 show.</source>
            <translation>Zählt alle Labels aller Ebenen zusammen: t richtig, p vorhergesagt, g Gold. So geben es Arbeiten zu WoS und RCV1 an.</translation>
        </message>
        <message>
            <source>The mean over all C labels of the tree; a label that never occurs counts 0.</source>
            <translation>Das Mittel über alle C Labels des Baums; ein Label, das nie vorkommt, zählt 0.</translation>
        </message>
        <message>
            <source>As micro-F1, but a label is right only where all its ancestors are: t′ counts those.</source>
            <translation>Wie Mikro-F1, aber ein Label ist nur richtig, wenn alle seine Vorfahren es sind: t′ zählt diese.</translation>
        </message>
        <message>
            <source>HierVerb&apos;s factor: x is the number of predicted labels in no complete path, divided by the number of gold labels.</source>
            <translation>Der Faktor von HierVerb: x ist die Zahl der vorhergesagten Labels auf keinem vollständigen Pfad, geteilt durch die Zahl der Gold-Labels.</translation>
        </message>
        <message>
            <source>Gold and predicted labels together with all their ancestors (hats).</source>
            <translation>Gold-Labels und vorhergesagte Labels samt allen ihren Vorfahren (mit Dach).</translation>
        </message>
        <message>
            <source>Expected calibration error: the gap between how sure and how right a head is, over 15 bins of equal width.</source>
            <translation>Erwarteter Kalibrierungsfehler: die Lücke zwischen Sicherheit und Richtigkeit eines Kopfes, über 15 gleich breite Klassen.</translation>
        </message>
        <message>
            <source>The largest gap of a bin that is not empty.</source>
            <translation>Die größte Lücke einer nicht leeren Klasse.</translation>
        </message>
        <message>
            <source>Mean squared distance of the confidence c from what came out: o is 1 for right, 0 for wrong.</source>
            <translation>Mittlere quadratische Abweichung der Konfidenz c vom Ergebnis: o ist 1 für richtig, 0 für falsch.</translation>
        </message>
        <message>
            <source>Perplexity</source>
            <translation>Perplexität</translation>
        </message>
        <message>
            <source>The exponential of the mean cross entropy of a token, given the true tokens before it (teacher forcing).</source>
            <translation>Die Exponentialfunktion der mittleren Kreuzentropie eines Tokens, wenn die wahren Token davor gegeben sind (Teacher Forcing).</translation>
        </message>
        <message>
            <source>Bootstrap interval</source>
            <translation>Bootstrap-Intervall</translation>
        </message>
        <message>
            <source>Rows are drawn with replacement, as many as there are, and the number is computed anew; the interval lies between the 2.5 % and 97.5 % quantiles. Paired: the same rows are drawn from both evaluations.</source>
            <translation>Es werden so viele Zeilen mit Zurücklegen gezogen, wie es gibt, und die Zahl wird neu berechnet; das Intervall liegt zwischen den Quantilen 2,5 % und 97,5 %. Gepaart: Aus beiden Auswertungen werden dieselben Zeilen gezogen.</translation>
        </message>
        <message>
            <source>Wilson interval</source>
            <translation>Wilson-Intervall</translation>
        </message>
        <message>
            <source>Of a share p̂ of n rows; z = 1.96.</source>
            <translation>Für einen Anteil p̂ von n Zeilen; z = 1,96.</translation>
        </message>
        <message>
            <source>Cells of a lens</source>
            <translation>Zellen einer Linse</translation>
        </message>
        <message>
            <source>Further terms</source>
            <translation>Weitere Begriffe</translation>
        </message>
        <message>
            <source>The product of the labels&apos; probabilities from the first level down; that of a label is the product of its tokens&apos; probabilities, divided by the sum of that over all labels that its parent allows.</source>
            <translation>Das Produkt der Wahrscheinlichkeiten der Labels von der ersten Ebene an abwärts; die eines Labels ist das Produkt der Wahrscheinlichkeiten seiner Token, geteilt durch die Summe davon über alle Labels, die sein Elternlabel zulässt.</translation>
        </message>
        <message>
            <source>Of the heads table: how far training took a head&apos;s matrix from the final head&apos;s; 0 is a copy. The training views show two others: the mean over the rows of 1 − cosine, and the KL divergence of what both heads read.</source>
            <translation>In der Tabelle der Köpfe: wie weit das Training die Matrix eines Kopfes von der des letzten entfernt hat; 0 ist eine Kopie. Die Ansichten des Trainings zeigen zwei andere: das Mittel von 1 − Kosinus über die Zeilen und die KL-Divergenz dessen, was beide Köpfe lesen.</translation>
        </message>
        <message>
            <source>Area under the risk–coverage curve: the mean error rate among the k surest answers, over all k; e counts their errors, and equal confidences share theirs.</source>
            <translation>Fläche unter der Risiko-Abdeckungs-Kurve: die mittlere Fehlerrate unter den k sichersten Antworten, über alle k; e zählt deren Fehler, und gleiche Konfidenzen teilen sich ihre.</translation>
        </message>
        <message>
            <source>Geometric mean of the n-gram precisions; answers that are shorter (h words) than their references (r words) are punished by BP. sacrebleu&apos;s tokens 13a, smoothing exp.</source>
            <translation>Geometrisches Mittel der n-Gramm-Präzisionen; Antworten (h Wörter), die kürzer als ihre Referenzen (r Wörter) sind, werden durch BP bestraft. Token 13a und Glättung exp wie bei sacrebleu.</translation>
        </message>
        <message>
            <source>F1 of the longest common subsequence of words (ℓ, of h words in the answer and r in the reference), mean over the rows, no stemming.</source>
            <translation>F1 der längsten gemeinsamen Teilfolge von Wörtern (ℓ, bei h Wörtern der Antwort und r der Referenz), Mittel über die Zeilen, ohne Stammformen.</translation>
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
        <message>
            <source>comparing rows</source>
            <translation>Zeilen werden verglichen</translation>
        </message>
        <message>
            <source>reading layers</source>
            <translation>Schichten werden gelesen</translation>
        </message>
        <message>
            <source>measuring updates</source>
            <translation>Änderungen werden gemessen</translation>
        </message>
        <message>
            <source>reading without a head</source>
            <translation>wird ohne Kopf gelesen</translation>
        </message>
        <message>
            <source>training</source>
            <translation>wird trainiert</translation>
        </message>
        <message>
            <source>losses</source>
            <translation>Verluste werden gemessen</translation>
        </message>
        <message>
            <source>reading rows</source>
            <translation>Zeilen werden gelesen</translation>
        </message>
        <message>
            <source>evaluating</source>
            <translation>wird ausgewertet</translation>
        </message>
        <message>
            <source>writing</source>
            <translation>wird geschrieben</translation>
        </message>
    </context>
    <context>
        <name>Tokenizer</name>
        <message>
            <source>Tokenizer</source>
            <translation>Tokenizer</translation>
        </message>
        <message>
            <source>“%1”</source>
            <translation>„%1“</translation>
        </message>
        <message>
            <source>id %1</source>
            <translation>Id %1</translation>
        </message>
        <message>
            <source>bytes %1</source>
            <translation>Bytes %1</translation>
        </message>
        <message>
            <source>special</source>
            <translation>Sondertoken</translation>
        </message>
        <message>
            <source>not so in the other model</source>
            <translation>im anderen Modell nicht so</translation>
        </message>
        <message>
            <source>tokens: %1 · %2, vocabulary of %3</source>
            <translation>Token: %1 · %2, Vokabular von %3</translation>
        </message>
        <message>
            <source>not so in the other model (≠): %1</source>
            <translation>im anderen Modell nicht so (≠): %1</translation>
        </message>
        <message>
            <source>Pieces of “%1”</source>
            <translation>Stücke von „%1“</translation>
        </message>
    </context>
    <context>
        <name>strata</name>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <source>layer %1, position %2</source>
            <translation>Schicht %1, Position %2</translation>
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
            <source>&amp;Export figure…</source>
            <translation>Abbildung &amp;exportieren…</translation>
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
            <source>Light or dark as the desktop is</source>
            <translation>Hell oder dunkel, wie die Arbeitsfläche ist</translation>
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
            <source>&amp;Task</source>
            <translation>A&amp;ufgabe</translation>
        </message>
        <message>
            <source>&amp;Device</source>
            <translation>&amp;Gerät</translation>
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
            <translation>A&amp;nsicht</translation>
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
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
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
        <message>
            <source>&amp;Use the shown run&apos;s settings again</source>
            <translation>Einstellungen des gezeigten Laufs &amp;wieder verwenden</translation>
        </message>
        <message>
            <source>Puts its prompt, task and sampling back, ready to run</source>
            <translation>Setzt seinen Prompt, seine Aufgabe und Ziehung wieder ein, bereit zum Ausführen</translation>
        </message>
        <message>
            <source>&amp;Keep a history of runs</source>
            <translation>&amp;Chronik der Läufe führen</translation>
        </message>
        <message>
            <source>Writes every run that ends to the disk, so that it is there the next time</source>
            <translation>Schreibt jeden Lauf, der endet, auf den Datenträger, damit er beim nächsten Mal da ist</translation>
        </message>
        <message>
            <source>&amp;Clear the history…</source>
            <translation>Chronik &amp;leeren…</translation>
        </message>
        <message>
            <source>Removes the kept runs from the disk</source>
            <translation>Entfernt die behaltenen Läufe vom Datenträger</translation>
        </message>
        <message>
            <source>Theme: follow the s&amp;ystem</source>
            <translation>Farben: wie das S&amp;ystem</translation>
        </message>
        <message>
            <source>Theme: l&amp;ight</source>
            <translation>Farben: &amp;hell</translation>
        </message>
        <message>
            <source>Pro&amp;blems</source>
            <translation>Pr&amp;obleme</translation>
        </message>
        <message>
            <source>Go to the p&amp;rompt</source>
            <translation>Zum P&amp;rompt</translation>
        </message>
        <message>
            <source>Open rece&amp;nt</source>
            <translation>&amp;Zuletzt benutzt</translation>
        </message>
        <message>
            <source>Lens &amp;columns</source>
            <translation>Linsenspal&amp;ten</translation>
        </message>
        <message>
            <source>More buttons</source>
            <translation>Mehr Schaltflächen</translation>
        </message>
        <message>
            <source>Open a model on a &amp;host…</source>
            <translation>Modell auf einem &amp;Host öffnen…</translation>
        </message>
        <message>
            <source>The weights stay on another machine, which ssh reaches, and everything is computed there</source>
            <translation>Die Gewichte bleiben auf einem anderen Rechner, den ssh erreicht, und alles wird dort gerechnet</translation>
        </message>
        <message>
            <source>E&amp;valuate</source>
            <translation>Aus&amp;werten</translation>
        </message>
        <message>
            <source>Workspace: a data set, its metrics and its rows</source>
            <translation>Arbeitsbereich: ein Datensatz, seine Metriken und seine Zeilen</translation>
        </message>
        <message>
            <source>Open sa&amp;ved document…</source>
            <translation>Gespeichertes Do&amp;kument öffnen…</translation>
        </message>
        <message>
            <source>Shows a saved run, lens, evaluation or note; its model is not needed</source>
            <translation>Zeigt einen gespeicherten Lauf, eine Linse, eine Auswertung oder eine Notiz; das Modell wird nicht gebraucht</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Speichern</translation>
        </message>
        <message>
            <source>Writes the shown document into its file, with its provenance; asks where, the first time</source>
            <translation>Schreibt das gezeigte Dokument mit seiner Herkunft in seine Datei; fragt beim ersten Mal, wohin</translation>
        </message>
        <message>
            <source>Save &amp;as…</source>
            <translation>Speichern &amp;unter…</translation>
        </message>
        <message>
            <source>Writes the shown document into another file</source>
            <translation>Schreibt das gezeigte Dokument in eine andere Datei</translation>
        </message>
        <message>
            <source>U&amp;ndo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>Takes the last change of pins back, or brings back what was removed from the list</source>
            <translation>Nimmt die letzte Änderung der Pins zurück oder holt zurück, was aus der Liste entfernt wurde</translation>
        </message>
        <message>
            <source>Re&amp;move the shown document</source>
            <translation>&amp;Gezeigtes Dokument entfernen</translation>
        </message>
        <message>
            <source>Takes the shown run, lens or note out of the list; can be undone</source>
            <translation>Nimmt den gezeigten Lauf, die Linse oder die Notiz aus der Liste; lässt sich rückgängig machen</translation>
        </message>
        <message>
            <source>Ma&amp;ke an HdLM of this model…</source>
            <translation>Hd&amp;LM aus diesem Modell machen…</translation>
        </message>
        <message>
            <source>Copies the final head to further layers, to be trained; writes a new model, or the heads alone</source>
            <translation>Kopiert den letzten Kopf auf weitere Schichten, damit er dort trainiert wird; schreibt ein neues Modell oder die Köpfe allein</translation>
        </message>
        <message>
            <source>Writes a view as PDF, SVG, PNG, HTML, CSV or JSON</source>
            <translation>Schreibt eine Ansicht als PDF, SVG, PNG, HTML, CSV oder JSON</translation>
        </message>
        <message>
            <source>T&amp;rain…</source>
            <translation>T&amp;rainieren …</translation>
        </message>
        <message>
            <source>Starts a training in a process of its own, which is watched in the Train workspace</source>
            <translation>Startet ein Training in einem eigenen Prozess, der im Arbeitsbereich Training beobachtet wird</translation>
        </message>
        <message>
            <source>Open the &amp;model of what is shown</source>
            <translation>&amp;Modell des Gezeigten öffnen</translation>
        </message>
        <message>
            <source>Opens the model that the shown run, lens or evaluation was made with</source>
            <translation>Öffnet das Modell, mit dem der gezeigte Lauf, die Linse oder die Auswertung gemacht wurde</translation>
        </message>
        <message>
            <source>Trai&amp;n</source>
            <translation>Trai&amp;ning</translation>
        </message>
        <message>
            <source>Workspace: a training as it goes, its losses and what it learns</source>
            <translation>Arbeitsbereich: ein Training, während es läuft, seine Verluste und was es lernt</translation>
        </message>
        <message>
            <source>&amp;What if…</source>
            <translation>&amp;Was wäre, wenn …</translation>
        </message>
        <message>
            <source>Gives a level another answer and decodes everything below it anew, the original beside</source>
            <translation>Gibt einer Ebene eine andere Antwort und dekodiert alles darunter neu, das Original daneben</translation>
        </message>
        <message>
            <source>&amp;Go on with the evaluation</source>
            <translation>Auswertung f&amp;ortsetzen</translation>
        </message>
        <message>
            <source>Evaluates the rows that are left of the shown evaluation, which was stopped</source>
            <translation>Wertet die übrigen Zeilen der gezeigten, angehaltenen Auswertung aus</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <source>Freely</source>
            <translation>Frei</translation>
        </message>
        <message>
            <source>Com&amp;pose figure…</source>
            <translation>Abbildu&amp;ng zusammenstellen …</translation>
        </message>
        <message>
            <source>Puts figures of any open documents on one page, with letters, in the size of a venue</source>
            <translation>Stellt Abbildungen beliebiger offener Dokumente auf eine Seite, mit Buchstaben, in der Größe eines Tagungsbands</translation>
        </message>
        <message>
            <source>&amp;Find an action…</source>
            <translation>Aktion &amp;finden …</translation>
        </message>
        <message>
            <source>Actions, views, recent models and documents by a part of their name</source>
            <translation>Aktionen, Ansichten, zuletzt geöffnete Modelle und Dokumente nach einem Teil ihres Namens</translation>
        </message>
        <message>
            <source>Compare w&amp;ith…</source>
            <translation>&amp;Vergleichen mit…</translation>
        </message>
        <message>
            <source>The shown run or lens beside another one, and their difference</source>
            <translation>Zeigt den Lauf oder die Linse neben einem zweiten Dokument, mit dem Unterschied</translation>
        </message>
        <message>
            <source>Pla&amp;y</source>
            <translation>W&amp;iedergabe</translation>
        </message>
        <message>
            <source>By token</source>
            <translation>Token für Token</translation>
        </message>
        <message>
            <source>What playback shows step by step</source>
            <translation>Was die Wiedergabe Schritt für Schritt zeigt</translation>
        </message>
        <message>
            <source>Playback sp&amp;eed</source>
            <translation>Wie&amp;dergabetempo</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>Normal</translation>
        </message>
        <message>
            <source>Speed of playback</source>
            <translation>Tempo der Wiedergabe</translation>
        </message>
        <message>
            <source>Step &amp;back</source>
            <translation>Schritt &amp;zurück</translation>
        </message>
        <message>
            <source>Selects the previous token; in playback, shows one step less</source>
            <translation>Wählt das vorige Token; zeigt bei der Wiedergabe einen Schritt weniger</translation>
        </message>
        <message>
            <source>&amp;Play</source>
            <translation>Abs&amp;pielen</translation>
        </message>
        <message>
            <source>Shows one token, layer or level after another; what comes later is hidden</source>
            <translation>Zeigt Token, Schichten oder Ebenen nacheinander; was später kommt, ist verborgen</translation>
        </message>
        <message>
            <source>Step f&amp;orward</source>
            <translation>S&amp;chritt vor</translation>
        </message>
        <message>
            <source>Selects the next token; in playback, shows one step more</source>
            <translation>Wählt das nächste Token; zeigt bei der Wiedergabe einen Schritt mehr</translation>
        </message>
        <message>
            <source>By &amp;token</source>
            <translation>&amp;Token für Token</translation>
        </message>
        <message>
            <source>Playback shows one token after another, as they were decoded</source>
            <translation>Die Wiedergabe zeigt ein Token nach dem anderen, wie sie dekodiert wurden</translation>
        </message>
        <message>
            <source>By &amp;layer</source>
            <translation>&amp;Schicht für Schicht</translation>
        </message>
        <message>
            <source>Playback shows one layer after another; what deeper ones say is hidden</source>
            <translation>Die Wiedergabe zeigt eine Schicht nach der anderen; was tiefere sagen, ist verborgen</translation>
        </message>
        <message>
            <source>By le&amp;vel</source>
            <translation>&amp;Ebene für Ebene</translation>
        </message>
        <message>
            <source>Playback shows one level&apos;s answer after another</source>
            <translation>Die Wiedergabe zeigt die Antwort einer Ebene nach der anderen</translation>
        </message>
        <message>
            <source>&amp;Slow</source>
            <translation>&amp;Langsam</translation>
        </message>
        <message>
            <source>Playback takes 2 s for a step</source>
            <translation>Die Wiedergabe braucht 2 s für einen Schritt</translation>
        </message>
        <message>
            <source>Slow</source>
            <translation>Langsam</translation>
        </message>
        <message>
            <source>&amp;Normal</source>
            <translation>&amp;Normal</translation>
        </message>
        <message>
            <source>Playback takes 0.7 s for a step</source>
            <translation>Die Wiedergabe braucht 0,7 s für einen Schritt</translation>
        </message>
        <message>
            <source>&amp;Fast</source>
            <translation>&amp;Schnell</translation>
        </message>
        <message>
            <source>Playback takes 0.25 s for a step</source>
            <translation>Die Wiedergabe braucht 0,25 s für einen Schritt</translation>
        </message>
        <message>
            <source>Fast</source>
            <translation>Schnell</translation>
        </message>
        <message>
            <source>&amp;Repeat</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <source>Playback begins again after the last step</source>
            <translation>Die Wiedergabe beginnt nach dem letzten Schritt von vorn</translation>
        </message>
        <message>
            <source>Presentation on sec&amp;ond screen</source>
            <translation>Präsentation auf &amp;zweitem Bildschirm</translation>
        </message>
        <message>
            <source>A window for the projector; this one then has notes, the time and what comes next</source>
            <translation>Ein Fenster für den Beamer; dieses hier zeigt dann Notizen, die Zeit und was als Nächstes kommt</translation>
        </message>
        <message>
            <source>Second screen</source>
            <translation>Zweiter Bildschirm</translation>
        </message>
        <message>
            <source>Find in this &amp;view…</source>
            <translation>In dieser &amp;Ansicht suchen…</translation>
        </message>
        <message>
            <source>A token, a label or a position of the view that one looks at</source>
            <translation>Ein Token, ein Label oder eine Position in der betrachteten Ansicht</translation>
        </message>
        <message>
            <source>Find the ne&amp;xt</source>
            <translation>&amp;Nächste Fundstelle</translation>
        </message>
        <message>
            <source>The next place of what was looked for</source>
            <translation>Die nächste Stelle des Gesuchten</translation>
        </message>
        <message>
            <source>Find the previ&amp;ous</source>
            <translation>&amp;Vorige Fundstelle</translation>
        </message>
        <message>
            <source>The place before of what was looked for</source>
            <translation>Die vorige Stelle des Gesuchten</translation>
        </message>
        <message>
            <source>&amp;Preferences…</source>
            <translation>&amp;Einstellungen…</translation>
        </message>
        <message>
            <source>Theme, language, type size, device, threads, history</source>
            <translation>Farben, Sprache, Schriftgröße, Gerät, Threads, Chronik</translation>
        </message>
        <message>
            <source>Larger te&amp;xt</source>
            <translation>&amp;Größere Schrift</translation>
        </message>
        <message>
            <source>Of the whole window; exported figures keep their sizes</source>
            <translation>Im ganzen Fenster; exportierte Abbildungen behalten ihre Größe</translation>
        </message>
        <message>
            <source>S&amp;maller text</source>
            <translation>&amp;Kleinere Schrift</translation>
        </message>
        <message>
            <source>Text as at &amp;first</source>
            <translation>Schri&amp;ft wie anfangs</translation>
        </message>
        <message>
            <source>Text of the size that the program has at first</source>
            <translation>Schrift in der Größe, die das Programm anfangs hat</translation>
        </message>
        <message>
            <source>&amp;Formulas and terms</source>
            <translation>&amp;Formeln und Begriffe</translation>
        </message>
        <message>
            <source>What each number is: formula, unit, source; and the field&apos;s words</source>
            <translation>Was jede Zahl ist: Formel, Einheit, Quelle; und die Begriffe des Gebiets</translation>
        </message>
        <message>
            <source>&amp;Compare</source>
            <translation>&amp;Vergleichen</translation>
        </message>
        <message>
            <source>Workspace: two runs or two lenses, and their difference</source>
            <translation>Arbeitsbereich: zwei Läufe oder zwei Linsen und ihr Unterschied</translation>
        </message>
        <message>
            <source>Presen&amp;t</source>
            <translation>Präsen&amp;tieren</translation>
        </message>
        <message>
            <source>Workspace: views in large type for a room, revealed step by step</source>
            <translation>Arbeitsbereich: Ansichten in großer Schrift für einen Raum, Schritt für Schritt aufgedeckt</translation>
        </message>
        <message>
            <source>Writes a lesson: what the views show becomes a step, its answers are looked up in the run</source>
            <translation>Schreibt eine Lektion: Was die Ansichten zeigen, wird ein Schritt; Antworten werden im Lauf nachgeschlagen</translation>
        </message>
        <message>
            <source>Opens a lesson to change it</source>
            <translation>Öffnet eine Lektion zum Ändern</translation>
        </message>
        <message>
            <source>Ed&amp;it the task…</source>
            <translation>Au&amp;fgabe bearbeiten…</translation>
        </message>
        <message>
            <source>Levels, heads, layout and labels of the task as a form or as JSON, with the text and tokens that the model will see; one that comes with the program is edited as a copy</source>
            <translation>Ebenen, Köpfe, Layout und Labels der Aufgabe als Formular oder JSON, mit dem Text und den Token, die das Modell sehen wird; mitgelieferte Aufgaben werden als Kopie bearbeitet</translation>
        </message>
        <message>
            <source>Ne&amp;w task…</source>
            <translation>Neue Auf&amp;gabe…</translation>
        </message>
        <message>
            <source>Begins a task file: a level for each head of the open model</source>
            <translation>Beginnt eine Aufgabendatei: eine Ebene für jeden Kopf des offenen Modells</translation>
        </message>
        <message>
            <source>Labels of a taxonomy&apos;s file: added, renamed, moved, sorted, checked</source>
            <translation>Labels einer Taxonomiedatei: hinzufügen, umbenennen, verschieben, sortieren, prüfen</translation>
        </message>
        <message>
            <source>Begins a taxonomy, the tree of labels that a task answers with</source>
            <translation>Beginnt eine Taxonomie, den Baum der Labels, mit denen eine Aufgabe antwortet</translation>
        </message>
        <message>
            <source>Go on with the con&amp;versation</source>
            <translation>Ges&amp;präch fortsetzen</translation>
        </message>
        <message>
            <source>The shown answer becomes a turn of the conversation; the next input follows it</source>
            <translation>Die gezeigte Antwort wird ein Beitrag des Gesprächs; die nächste Eingabe folgt darauf</translation>
        </message>
        <message>
            <source>Answer a&amp;nother way</source>
            <translation>Ande&amp;rs antworten</translation>
        </message>
        <message>
            <source>The same question again, drawn with the next seed</source>
            <translation>Dieselbe Frage noch einmal, mit dem nächsten Startwert gezogen</translation>
        </message>
        <message>
            <source>&amp;Undo the last change of panels</source>
            <translation>&amp;Letzte Änderung der Bereiche rückgängig</translation>
        </message>
        <message>
            <source>Panels stand as before they were moved, closed or arranged</source>
            <translation>Bereiche stehen wieder wie vor dem Verschieben, Schließen oder Anordnen</translation>
        </message>
        <message>
            <source>Heads of the open model, which can be moved; its tensors, configuration, tokenizer</source>
            <translation>Köpfe des offenen Modells, die sich verschieben lassen; seine Tensoren, Konfiguration, Tokenizer</translation>
        </message>
        <message>
            <source>New less&amp;on…</source>
            <translation>Neue Lekt&amp;ion…</translation>
        </message>
        <message>
            <source>Edit &amp;lesson…</source>
            <translation>Lek&amp;tion bearbeiten…</translation>
        </message>
        <message>
            <source>Edit a tree of la&amp;bels…</source>
            <translation>Ta&amp;xonomie bearbeiten…</translation>
        </message>
        <message>
            <source>Be&amp;gin a tree of labels…</source>
            <translation>Neue Taxon&amp;omie…</translation>
        </message>
        <message>
            <source>Inside t&amp;he model…</source>
            <translation>Im &amp;Modell…</translation>
        </message>
    </context>
    <context>
        <name>strata::AdaptDialog</name>
        <message>
            <source>Only the &amp;heads, in a file beside the model</source>
            <translation>Nur die &amp;Köpfe, in eine Datei neben dem Modell</translation>
        </message>
        <message>
            <source>&amp;Part the final head from the embedding</source>
            <translation>Letzten Kopf von der &amp;Einbettung trennen</translation>
        </message>
        <message>
            <source>Make an HdLM of this model</source>
            <translation>HdLM aus diesem Modell machen</translation>
        </message>
        <message>
            <source>Each layer that is clicked gets a copy of the final head, to be trained. The weights of the model stay as they are, bit for bit.</source>
            <translation>Jede Schicht, die angeklickt wird, bekommt eine Kopie des letzten Kopfes, die trainiert werden soll. Die Gewichte des Modells bleiben Bit für Bit, wie sie sind.</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>Schicht</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <source>Reads</source>
            <translation>Liest</translation>
        </message>
        <message>
            <source>Takes</source>
            <translation>Braucht</translation>
        </message>
        <message>
            <source>New heads</source>
            <translation>Neue Köpfe</translation>
        </message>
        <message>
            <source>The final head gets a matrix of its own, so that heads can be trained with the rest frozen</source>
            <translation>Der letzte Kopf bekommt eine eigene Matrix, sodass Köpfe bei eingefrorenem Rest trainiert werden können</translation>
        </message>
        <message>
            <source>&amp;Write to</source>
            <translation>&amp;Schreiben nach</translation>
        </message>
        <message>
            <source>&amp;Choose…</source>
            <translation>&amp;Wählen…</translation>
        </message>
        <message>
            <source>&amp;Make</source>
            <translation>&amp;Machen</translation>
        </message>
        <message>
            <source>Where to?</source>
            <translation>Wohin?</translation>
        </message>
        <message>
            <source>Heads (*.safetensors)</source>
            <translation>Köpfe (*.safetensors)</translation>
        </message>
        <message>
            <source>as published</source>
            <translation>wie veröffentlicht</translation>
        </message>
        <message>
            <source>Name of the head at layer %1</source>
            <translation>Name des Kopfes auf Schicht %1</translation>
        </message>
        <message>
            <source>Weight of its loss</source>
            <translation>Gewicht seines Verlusts</translation>
        </message>
        <message>
            <source>raw residual</source>
            <translation>rohes Residuum</translation>
        </message>
        <message>
            <source>after the norm</source>
            <translation>nach der Norm</translation>
        </message>
        <message>
            <source>What it reads</source>
            <translation>Was er liest</translation>
        </message>
        <message>
            <source>Click a layer to put a head there.</source>
            <translation>Klicken Sie eine Schicht an, um einen Kopf dorthin zu setzen.</translation>
        </message>
        <message>
            <source>Two heads are called %1.</source>
            <translation>Zwei Köpfe heißen %1.</translation>
        </message>
        <message>
            <source>There must be fewer levels than layers.</source>
            <translation>Es muss weniger Ebenen als Schichten geben.</translation>
        </message>
        <message>
            <source>Say where it is to be written.</source>
            <translation>Sagen Sie, wohin geschrieben werden soll.</translation>
        </message>
        <message>
            <source>The file of heads ends in .safetensors.</source>
            <translation>Die Datei der Köpfe endet auf .safetensors.</translation>
        </message>
        <message>
            <source>%1 is there already; name another one.</source>
            <translation>%1 gibt es schon; nennen Sie etwas anderes.</translation>
        </message>
        <message numerus="yes">
            <source>%n new head(s): a file of %1</source>
            <translation>
                <numerusform>%n neuer Kopf: eine Datei von %1</numerusform>
                <numerusform>%n neue Köpfe: eine Datei von %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new head(s): %1 beside the model&apos;s own %2</source>
            <translation>
                <numerusform>%n neuer Kopf: %1 neben den %2 des Modells</numerusform>
                <numerusform>%n neue Köpfe: %1 neben den %2 des Modells</numerusform>
            </translation>
        </message>
        <message>
            <source>Writing; Cancel leaves nothing behind.</source>
            <translation>Wird geschrieben; Abbrechen lässt nichts zurück.</translation>
        </message>
    </context>
    <context>
        <name>strata::AgreementView</name>
        <message>
            <source>Agreement</source>
            <translation>Übereinstimmung</translation>
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
        <message>
            <source>Settling depth: the first layer from which the most probable token stays the final one. Agreement: how far the answers of two layers or heads are the same. Wheel to zoom (with Ctrl where the view scrolls), double click to see all; keys: + and −, arrows with Ctrl and Shift, 0, and N for the next plot.</source>
            <translation>Einschwingtiefe: die erste Schicht, ab der das wahrscheinlichste Token das endgültige bleibt. Übereinstimmung: wie weit die Antworten zweier Schichten oder Köpfe gleich sind. Das Rad vergrößert (mit Strg, wo die Ansicht rollt), ein Doppelklick zeigt alles. Tasten: + und −, Pfeile mit Strg und Umschalt, 0, und N für die nächste Zeichnung.</translation>
        </message>
    </context>
    <context>
        <name>strata::AnimationBox</name>
        <message>
            <source>Begin again at the end</source>
            <translation>Am Ende von vorn beginnen</translation>
        </message>
        <message>
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <source>P&amp;layed</source>
            <translation>A&amp;bgespielt</translation>
        </message>
        <message>
            <source>Ti&amp;me of a step</source>
            <translation>Dauer je S&amp;chritt</translation>
        </message>
        <message>
            <source>L&amp;onger at the end</source>
            <translation>Am E&amp;nde länger</translation>
        </message>
    </context>
    <context>
        <name>strata::AuthorFields</name>
        <message>
            <source>The step is about no run whose numbers could stand here</source>
            <translation>Der Schritt handelt von keinem Lauf, dessen Zahlen hier stehen könnten</translation>
        </message>
        <message>
            <source>First mend what the check says: the lesson cannot be read yet</source>
            <translation>Erst beheben, was die Prüfung sagt: Die Lektion ist noch nicht lesbar</translation>
        </message>
        <message>
            <source>Number ▾</source>
            <translation>Zahl ▾</translation>
        </message>
        <message>
            <source>Puts in a number or a word that is looked up in the run: {{…}}</source>
            <translation>Fügt eine Zahl oder ein Wort ein, das im Lauf nachgeschlagen wird: {{…}}</translation>
        </message>
        <message>
            <source>Number for: %1</source>
            <translation>Zahl für: %1</translation>
        </message>
        <message>
            <source>Add: %1</source>
            <translation>Hinzufügen: %1</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Verschieben</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>Nach oben</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Nach unten</translation>
        </message>
    </context>
    <context>
        <name>strata::AuthorState</name>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>What is to be seen here?</source>
            <translation>Was ist hier zu sehen?</translation>
        </message>
        <message>
            <source>Add a step</source>
            <translation>Schritt hinzufügen</translation>
        </message>
        <message>
            <source>Record the views</source>
            <translation>Ansichten aufnehmen</translation>
        </message>
        <message>
            <source>Duplicate the step</source>
            <translation>Schritt duplizieren</translation>
        </message>
        <message>
            <source>Delete the step</source>
            <translation>Schritt löschen</translation>
        </message>
        <message>
            <source>Move the step</source>
            <translation>Schritt verschieben</translation>
        </message>
        <message>
            <source>Add a run</source>
            <translation>Lauf hinzufügen</translation>
        </message>
    </context>
    <context>
        <name>strata::AuthorWindow</name>
        <message>
            <source>Steps</source>
            <translation>Schritte</translation>
        </message>
        <message>
            <source>What the check says</source>
            <translation>Was die Prüfung sagt</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Add a step &amp;from</source>
            <translation>Schritt hin&amp;zufügen aus</translation>
        </message>
        <message>
            <source>Record &amp;into the step</source>
            <translation>&amp;In den Schritt aufnehmen</translation>
        </message>
        <message>
            <source>&amp;Add a step</source>
            <translation>Schritt &amp;hinzufügen</translation>
        </message>
        <message>
            <source>&amp;Record the views</source>
            <translation>Ansichten &amp;aufnehmen</translation>
        </message>
        <message>
            <source>&amp;Duplicate</source>
            <translation>&amp;Duplizieren</translation>
        </message>
        <message>
            <source>De&amp;lete</source>
            <translation>&amp;Löschen</translation>
        </message>
        <message>
            <source>Move &amp;up</source>
            <translation>Nach &amp;oben</translation>
        </message>
        <message>
            <source>Move do&amp;wn</source>
            <translation>Nach &amp;unten</translation>
        </message>
        <message>
            <source>&amp;Play it</source>
            <translation>Abs&amp;pielen</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Speichern</translation>
        </message>
        <message>
            <source>Save &amp;as…</source>
            <translation>Speichern &amp;unter…</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>S&amp;chließen</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
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
            <source>S&amp;tep</source>
            <translation>Schri&amp;tt</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>Werkzeuge</translation>
        </message>
        <message>
            <source>Language of the texts</source>
            <translation>Sprache der Texte</translation>
        </message>
        <message>
            <source>The language in which the texts are written now; each text can have all of them</source>
            <translation>Die Sprache, in der die Texte jetzt geschrieben werden; jeder Text kann alle haben</translation>
        </message>
        <message>
            <source>No view shows a run, a lens or an evaluation</source>
            <translation>Keine Ansicht zeigt einen Lauf, eine Linse oder eine Auswertung</translation>
        </message>
        <message>
            <source>Add a step</source>
            <translation>Schritt hinzufügen</translation>
        </message>
        <message>
            <source>Record the views</source>
            <translation>Ansichten aufnehmen</translation>
        </message>
        <message>
            <source>No view shows a run, a lens or an evaluation: there is nothing to record.</source>
            <translation>Keine Ansicht zeigt einen Lauf, eine Linse oder eine Auswertung: Es gibt nichts aufzunehmen.</translation>
        </message>
        <message>
            <source>The lesson: title, goals, runs</source>
            <translation>Die Lektion: Titel, Ziele, Läufe</translation>
        </message>
        <message>
            <source>New lesson</source>
            <translation>Neue Lektion</translation>
        </message>
        <message>
            <source>%1[*] – Lesson</source>
            <translation>%1[*] – Lektion</translation>
        </message>
        <message>
            <source>Nothing is claimed yet.</source>
            <translation>Noch wird nichts behauptet.</translation>
        </message>
        <message numerus="yes">
            <source>All of %n claim(s) hold.</source>
            <translation>
                <numerusform>%n Behauptung gilt.</numerusform>
                <numerusform>Alle %n Behauptungen gelten.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n claim(s) do not hold.</source>
            <translation>
                <numerusform>%1 von %n Behauptung gilt nicht.</numerusform>
                <numerusform>%1 von %n Behauptungen gelten nicht.</numerusform>
            </translation>
        </message>
        <message>
            <source>A claim of this step does not hold</source>
            <translation>Eine Behauptung dieses Schritts gilt nicht</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>%1 gespeichert</translation>
        </message>
        <message>
            <source>Unsaved lesson</source>
            <translation>Nicht gespeicherte Lektion</translation>
        </message>
        <message>
            <source>The lesson was changed and not saved.</source>
            <translation>Die Lektion wurde geändert und nicht gespeichert.</translation>
        </message>
    </context>
    <context>
        <name>strata::BreakdownFigure</name>
        <message>
            <source>Accuracy by …</source>
            <translation>Genauigkeit nach …</translation>
        </message>
        <message>
            <source>Accuracy by what</source>
            <translation>Genauigkeit wonach</translation>
        </message>
        <message>
            <source>by length</source>
            <translation>nach Länge</translation>
        </message>
        <message>
            <source>by frequency of the label</source>
            <translation>nach Häufigkeit des Labels</translation>
        </message>
        <message>
            <source>by confidence</source>
            <translation>nach Konfidenz</translation>
        </message>
        <message>
            <source>rows with this gold label</source>
            <translation>Zeilen mit diesem Gold-Label</translation>
        </message>
        <message>
            <source>confidence</source>
            <translation>Konfidenz</translation>
        </message>
        <message>
            <source>tokens of prompt and answers</source>
            <translation>Token von Prompt und Antworten</translation>
        </message>
        <message>
            <source>accuracy</source>
            <translation>Genauigkeit</translation>
        </message>
        <message>
            <source>bands: 95 %, Wilson</source>
            <translation>Bänder: 95 %, Wilson</translation>
        </message>
        <message>
            <source>level</source>
            <translation>Ebene</translation>
        </message>
        <message>
            <source>from</source>
            <translation>von</translation>
        </message>
        <message>
            <source>to</source>
            <translation>bis</translation>
        </message>
        <message>
            <source>rows</source>
            <translation>Zeilen</translation>
        </message>
        <message>
            <source>right</source>
            <translation>richtig</translation>
        </message>
        <message>
            <source>low</source>
            <translation>untere Grenze</translation>
        </message>
        <message>
            <source>high</source>
            <translation>obere Grenze</translation>
        </message>
    </context>
    <context>
        <name>strata::CalibrationFigure</name>
        <message>
            <source>Calibration</source>
            <translation>Kalibrierung</translation>
        </message>
        <message>
            <source>No record says how sure its labels are: there is nothing to compare.</source>
            <translation>Kein Eintrag sagt, wie sicher seine Labels sind: Es gibt nichts zu vergleichen.</translation>
        </message>
        <message>
            <source>%1 · head %2, layer %3</source>
            <translation>%1 · Kopf %2, Schicht %3</translation>
        </message>
        <message>
            <source>ECE %1 · MCE %2 · Brier %3 · accuracy %4, confidence %5</source>
            <translation>ECE %1 · MCE %2 · Brier %3 · Genauigkeit %4, Konfidenz %5</translation>
        </message>
        <message>
            <source>accuracy</source>
            <translation>Genauigkeit</translation>
        </message>
        <message>
            <source>confidence</source>
            <translation>Konfidenz</translation>
        </message>
        <message>
            <source>rows</source>
            <translation>Zeilen</translation>
        </message>
        <message>
            <source>confidence %1</source>
            <translation>Konfidenz %1</translation>
        </message>
        <message numerus="yes">
            <source>%1, confidence %2 to %3: %n row(s), mean confidence %4, accuracy %5</source>
            <translation>
                <numerusform>%1, Konfidenz %2 bis %3: %n Zeile, mittlere Konfidenz %4, Genauigkeit %5</numerusform>
                <numerusform>%1, Konfidenz %2 bis %3: %n Zeilen, mittlere Konfidenz %4, Genauigkeit %5</numerusform>
            </translation>
        </message>
        <message>
            <source>level</source>
            <translation>Ebene</translation>
        </message>
        <message>
            <source>from</source>
            <translation>von</translation>
        </message>
        <message>
            <source>to</source>
            <translation>bis</translation>
        </message>
        <message>
            <source>mean confidence</source>
            <translation>mittlere Konfidenz</translation>
        </message>
    </context>
    <context>
        <name>strata::ChoiceMenus</name>
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
            <source>&amp;Run with these columns</source>
            <translation>Mit diesen Spalten &amp;ausführen</translation>
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
            <source>No lens columns in the next run</source>
            <translation>Keine Linsenspalten im nächsten Lauf</translation>
        </message>
        <message numerus="yes">
            <source>%n lens column(s): shown after the next free run, see “Lens columns”</source>
            <translation>
                <numerusform>%n Linsenspalte: nach dem nächsten freien Lauf zu sehen, siehe „Linsenspalten“</numerusform>
                <numerusform>%n Linsenspalten: nach dem nächsten freien Lauf zu sehen, siehe „Linsenspalten“</numerusform>
            </translation>
        </message>
        <message>
            <source>Columns of the next free run</source>
            <translation>Spalten des nächsten freien Laufs</translation>
        </message>
        <message>
            <source>&amp;None</source>
            <translation>&amp;Keine</translation>
        </message>
        <message>
            <source>As the &amp;system</source>
            <translation>Wie das &amp;System</translation>
        </message>
    </context>
    <context>
        <name>strata::ClassTally</name>
        <message>
            <source>Class votes</source>
            <translation>Stimmen der Klasse</translation>
        </message>
        <message>
            <source>How many of the class voted for each answer; kept on this machine</source>
            <translation>Wie viele der Klasse für jede Antwort gestimmt haben; bleibt auf diesem Rechner</translation>
        </message>
        <message>
            <source>Votes for %1</source>
            <translation>Stimmen für %1</translation>
        </message>
    </context>
    <context>
        <name>strata::CommandPalette</name>
        <message>
            <source>%1 (on)</source>
            <translation>%1 (an)</translation>
        </message>
        <message>
            <source>Find an action</source>
            <translation>Aktion finden</translation>
        </message>
        <message>
            <source>A part of the name of an action, view, model or document</source>
            <translation>Ein Teil des Namens einer Aktion, einer Ansicht, eines Modells oder Dokuments</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>Was gefunden wurde</translation>
        </message>
    </context>
    <context>
        <name>strata::CompareFigure</name>
        <message>
            <source>Comparison</source>
            <translation>Vergleich</translation>
        </message>
        <message>
            <source>nothing to be scored</source>
            <translation>nichts zu bewerten</translation>
        </message>
        <message>
            <source>metric</source>
            <translation>Metrik</translation>
        </message>
        <message>
            <source>shown</source>
            <translation>gezeigt</translation>
        </message>
        <message>
            <source>shown − %1, 95 %</source>
            <translation>gezeigt − %1, 95 %</translation>
        </message>
        <message>
            <source>shown: %1</source>
            <translation>gezeigt: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) in common, %1 only here, %2 only there</source>
            <translation>
                <numerusform>%n gemeinsame Zeile, %1 nur hier, %2 nur dort</numerusform>
                <numerusform>%n gemeinsame Zeilen, %1 nur hier, %2 nur dort</numerusform>
            </translation>
        </message>
        <message>
            <source>over the common rows; paired bootstrap, %1 resamples; bold: the interval leaves 0 out</source>
            <translation>über die gemeinsamen Zeilen; gepaarter Bootstrap, %1 Stichproben; fett: Das Intervall schließt 0 aus</translation>
        </message>
        <message>
            <source>counted over</source>
            <translation>gezählt über</translation>
        </message>
        <message>
            <source>key</source>
            <translation>Schlüssel</translation>
        </message>
        <message>
            <source>evaluation</source>
            <translation>Auswertung</translation>
        </message>
        <message>
            <source>common rows</source>
            <translation>gemeinsame Zeilen</translation>
        </message>
        <message>
            <source>other</source>
            <translation>andere</translation>
        </message>
        <message>
            <source>difference</source>
            <translation>Unterschied</translation>
        </message>
        <message>
            <source>low</source>
            <translation>untere Grenze</translation>
        </message>
        <message>
            <source>high</source>
            <translation>obere Grenze</translation>
        </message>
        <message>
            <source>above 0</source>
            <translation>über 0</translation>
        </message>
        <message>
            <source>below 0</source>
            <translation>unter 0</translation>
        </message>
        <message>
            <source>Compared with</source>
            <translation>Verglichen mit</translation>
        </message>
        <message>
            <source>the latest ones</source>
            <translation>den neuesten</translation>
        </message>
        <message>
            <source>There is one evaluation only. Choose another one of the same rows under Compare with, drop its file here, or make one: it appears beside the shown one, with the differences.</source>
            <translation>Es gibt nur eine Auswertung. Wählen Sie unter „Vergleichen mit“ eine andere derselben Zeilen, ziehen Sie ihre Datei hierher oder erzeugen Sie eine: Sie erscheint neben der gezeigten, mit den Unterschieden.</translation>
        </message>
    </context>
    <context>
        <name>strata::CompareMenu</name>
        <message>
            <source>Compare “%1” with</source>
            <translation>„%1“ vergleichen mit</translation>
        </message>
        <message>
            <source>A saved &amp;file…</source>
            <translation>Einer gespeicherten &amp;Datei…</translation>
        </message>
        <message>
            <source>Compare with a saved document</source>
            <translation>Mit einem gespeicherten Dokument vergleichen</translation>
        </message>
        <message>
            <source>Strata documents (*.strata)</source>
            <translation>Strata-Dokumente (*.strata)</translation>
        </message>
    </context>
    <context>
        <name>strata::CompareView</name>
        <message>
            <source>Compare with ▾</source>
            <translation>Vergleichen mit ▾</translation>
        </message>
        <message>
            <source>Compare with another evaluation</source>
            <translation>Mit einer anderen Auswertung vergleichen</translation>
        </message>
        <message>
            <source>Adds an evaluation from a file, or one of the history; files can be dropped here too</source>
            <translation>Fügt eine Auswertung aus einer Datei oder dem Verlauf hinzu; Dateien können auch hierher gezogen werden</translation>
        </message>
        <message>
            <source>Saved evaluations…</source>
            <translation>Gespeicherte Auswertungen …</translation>
        </message>
        <message>
            <source>From the history</source>
            <translation>Aus dem Verlauf</translation>
        </message>
        <message>
            <source>Compare with saved evaluations</source>
            <translation>Mit gespeicherten Auswertungen vergleichen</translation>
        </message>
        <message>
            <source>Strata evaluations (*.strata)</source>
            <translation>Strata-Auswertungen (*.strata)</translation>
        </message>
    </context>
    <context>
        <name>strata::Comparison</name>
        <message>
            <source>B − A: %1</source>
            <translation>B − A: %1</translation>
        </message>
        <message>
            <source>%1, logarithmic</source>
            <translation>%1, logarithmisch</translation>
        </message>
        <message>
            <source>target: %1</source>
            <translation>Ziel: %1</translation>
        </message>
        <message>
            <source>seed %1</source>
            <translation>Seed %1</translation>
        </message>
        <message>
            <source>by position</source>
            <translation>nach Position</translation>
        </message>
        <message>
            <source>by text</source>
            <translation>nach Text</translation>
        </message>
        <message>
            <source>by level</source>
            <translation>nach Ebene</translation>
        </message>
        <message>
            <source>by characters</source>
            <translation>nach Zeichen</translation>
        </message>
        <message>
            <source>%1 attention</source>
            <translation>%1 Attention</translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>Schicht %1</translation>
        </message>
        <message>
            <source>layer %1 beside layer %2</source>
            <translation>Schicht %1 neben Schicht %2</translation>
        </message>
        <message>
            <source>%1, after attention</source>
            <translation>%1, nach der Attention</translation>
        </message>
        <message>
            <source>head %1, %2</source>
            <translation>Kopf %1, %2</translation>
        </message>
        <message>
            <source>head %1 beside head %2, %3</source>
            <translation>Kopf %1 neben Kopf %2, %3</translation>
        </message>
        <message numerus="yes">
            <source>aligned %1: %n token(s) of both</source>
            <translation>
                <numerusform>ausgerichtet %1: %n gemeinsames Token</numerusform>
                <numerusform>ausgerichtet %1: %n gemeinsame Token</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 only in A</source>
            <translation>%1 nur in A</translation>
        </message>
        <message>
            <source>%1 only in B</source>
            <translation>%1 nur in B</translation>
        </message>
        <message numerus="yes">
            <source>%n head(s) and layer(s)</source>
            <translation>
                <numerusform>%n Kopf mit Schicht</numerusform>
                <numerusform>%n Köpfe mit Schichten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n layer(s) and head(s)</source>
            <translation>
                <numerusform>%n Schicht oder Kopf</numerusform>
                <numerusform>%n Schichten und Köpfe</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 at the nearest relative depth</source>
            <translation>%1 auf der nächstliegenden relativen Tiefe</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) of one side alone left out</source>
            <translation>
                <numerusform>%n Zeile nur einer Seite weggelassen</numerusform>
                <numerusform>%n Zeilen nur einer Seite weggelassen</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, at “%2”</source>
            <translation>%1, bei „%2“</translation>
        </message>
        <message>
            <source>%1, after “%2”</source>
            <translation>%1, nach „%2“</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n level(s) with another answer</source>
            <translation>
                <numerusform>%1 von %n Ebene mit anderer Antwort</numerusform>
                <numerusform>%1 von %n Ebenen mit anderer Antwort</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n cell(s) with another top-1 (%2)</source>
            <translation>
                <numerusform>%1 von %n Zelle mit anderem Top-1 (%2)</numerusform>
                <numerusform>%1 von %n Zellen mit anderem Top-1 (%2)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) not computed on one side</source>
            <translation>
                <numerusform>%n Zelle auf einer Seite nicht berechnet</numerusform>
                <numerusform>%n Zellen auf einer Seite nicht berechnet</numerusform>
            </translation>
        </message>
        <message>
            <source>B − A: mean %1, median %2</source>
            <translation>B − A: Mittel %1, Median %2</translation>
        </message>
        <message>
            <source>no difference is known</source>
            <translation>kein Unterschied bekannt</translation>
        </message>
        <message>
            <source>%1 (p %2, path %3)</source>
            <translation>%1 (p %2, Pfad %3)</translation>
        </message>
        <message>
            <source>%1 (p %2)</source>
            <translation>%1 (p %2)</translation>
        </message>
    </context>
    <context>
        <name>strata::ComparisonFigure</name>
        <message>
            <source>Comparison</source>
            <translation>Vergleich</translation>
        </message>
        <message>
            <source>A: %1</source>
            <translation>A: %1</translation>
        </message>
        <message>
            <source>B: %1</source>
            <translation>B: %1</translation>
        </message>
        <message>
            <source>A</source>
            <translation>A</translation>
        </message>
        <message>
            <source>B</source>
            <translation>B</translation>
        </message>
        <message>
            <source>B − A</source>
            <translation>B − A</translation>
        </message>
        <message>
            <source>Largest differences</source>
            <translation>Größte Unterschiede</translation>
        </message>
        <message>
            <source>◥ another top-1</source>
            <translation>◥ anderes Top-1</translation>
        </message>
        <message>
            <source>● another top-1</source>
            <translation>● anderes Top-1</translation>
        </message>
        <message>
            <source>other top-1 are not marked at this size</source>
            <translation>anderes Top-1 ist bei dieser Größe nicht markiert</translation>
        </message>
        <message>
            <source>hatched: not computed</source>
            <translation>schraffiert: nicht berechnet</translation>
        </message>
        <message>
            <source>empty: a token of the other side alone</source>
            <translation>leer: ein Token nur der anderen Seite</translation>
        </message>
        <message>
            <source>rows: layer of A / layer of B</source>
            <translation>Zeilen: Schicht von A / Schicht von B</translation>
        </message>
        <message>
            <source>drawn as pictures</source>
            <translation>als Bilder gezeichnet</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <source>%1: A %2, B %3</source>
            <translation>%1: A %2, B %3</translation>
        </message>
        <message>
            <source>, B − A %1 (%2)</source>
            <translation>, B − A %1 (%2)</translation>
        </message>
        <message>
            <source>what</source>
            <translation>was</translation>
        </message>
        <message>
            <source>layer of A</source>
            <translation>Schicht von A</translation>
        </message>
        <message>
            <source>layer of B</source>
            <translation>Schicht von B</translation>
        </message>
        <message>
            <source>head</source>
            <translation>Kopf</translation>
        </message>
        <message>
            <source>level</source>
            <translation>Ebene</translation>
        </message>
        <message>
            <source>position in A</source>
            <translation>Position in A</translation>
        </message>
        <message>
            <source>position in B</source>
            <translation>Position in B</translation>
        </message>
        <message>
            <source>token of A</source>
            <translation>Token von A</translation>
        </message>
        <message>
            <source>token of B</source>
            <translation>Token von B</translation>
        </message>
        <message>
            <source>A: top-1</source>
            <translation>A: Top-1</translation>
        </message>
        <message>
            <source>B: top-1</source>
            <translation>B: Top-1</translation>
        </message>
        <message>
            <source>other top-1</source>
            <translation>anderes Top-1</translation>
        </message>
        <message>
            <source>answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>cell</source>
            <translation>Zelle</translation>
        </message>
        <message>
            <source>cell after attention</source>
            <translation>Zelle nach der Attention</translation>
        </message>
        <message>
            <source>%1 of A (%2) and B (%3). %4.</source>
            <translation>%1 von A (%2) und B (%3). %4.</translation>
        </message>
        <message>
            <source>The largest difference: %1.</source>
            <translation>Der größte Unterschied: %1.</translation>
        </message>
    </context>
    <context>
        <name>strata::ComparisonMaker</name>
        <message>
            <source>A document that is still being computed cannot be compared; wait until it is there.</source>
            <translation>Ein Dokument, das noch berechnet wird, lässt sich nicht vergleichen; warten, bis es da ist.</translation>
        </message>
        <message>
            <source>Two runs or two lenses can be compared.</source>
            <translation>Zwei Läufe oder zwei Linsen lassen sich vergleichen.</translation>
        </message>
        <message>
            <source>A run and a lens cannot be compared: compute the lens of the run, and compare the two lenses.</source>
            <translation>Ein Lauf und eine Linse lassen sich nicht vergleichen: die Linse des Laufs berechnen und die beiden Linsen vergleichen.</translation>
        </message>
        <message>
            <source>Comparing</source>
            <translation>Wird verglichen</translation>
        </message>
    </context>
    <context>
        <name>strata::ComparisonView</name>
        <message>
            <source>Comparison</source>
            <translation>Vergleich</translation>
        </message>
        <message>
            <source>Two runs or two lenses beside each other and as a difference, B − A, in colours that are centred at zero. A corner in a cell: both sides have another most probable token there. A saved run or lens that is let go here is compared with A.</source>
            <translation>Zwei Läufe oder zwei Linsen nebeneinander und als Unterschied, B − A, in Farben, deren Mitte die Null ist. Eine Ecke in einer Zelle: Das wahrscheinlichste Token ist auf den beiden Seiten ein anderes. Ein gespeicherter Lauf oder eine Linse, hier abgelegt, wird mit A verglichen.</translation>
        </message>
        <message>
            <source>Which token stands beside which</source>
            <translation>Welches Token neben welchem steht</translation>
        </message>
        <message>
            <source>both and difference</source>
            <translation>beide und Unterschied</translation>
        </message>
        <message>
            <source>difference</source>
            <translation>Unterschied</translation>
        </message>
        <message>
            <source>Which maps are shown</source>
            <translation>Welche Karten gezeigt werden</translation>
        </message>
        <message>
            <source>E&amp;xchange A and B</source>
            <translation>A und B &amp;tauschen</translation>
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
            <source>Statistic that is compared</source>
            <translation>Verglichene Kenngröße</translation>
        </message>
        <message>
            <source>no such token</source>
            <translation>kein solches Token</translation>
        </message>
        <message>
            <source>not computed</source>
            <translation>nicht berechnet</translation>
        </message>
        <message>
            <source>token %1 “%2”</source>
            <translation>Token %1 „%2“</translation>
        </message>
        <message>
            <source>after %1 “%2”</source>
            <translation>nach %1 „%2“</translation>
        </message>
        <message>
            <source>A</source>
            <translation>A</translation>
        </message>
        <message>
            <source>B</source>
            <translation>B</translation>
        </message>
        <message>
            <source>B − A</source>
            <translation>B − A</translation>
        </message>
        <message>
            <source>another top-1</source>
            <translation>anderes Top-1</translation>
        </message>
        <message>
            <source>No comparison yet. Choose two runs or two lenses under Runs, the second one with Ctrl, and Compare in their menu; or choose Compare with… in the menu Run.</source>
            <translation>Noch kein Vergleich. Unter „Läufe“ zwei Läufe oder zwei Linsen wählen, die zweite Zeile mit Strg, dann „Vergleichen“ in ihrem Menü; oder „Vergleichen mit…“ im Menü „Ausführen“.</translation>
        </message>
    </context>
    <context>
        <name>strata::ComposeForm</name>
        <message>
            <source>One &amp;legend and scale for all</source>
            <translation>Eine &amp;Legende und Skala für alle</translation>
        </message>
        <message>
            <source>A&amp;xes of a row or column line up</source>
            <translation>A&amp;chsen einer Zeile oder Spalte fluchten</translation>
        </message>
        <message>
            <source>A line of pro&amp;venance under the figure</source>
            <translation>Eine Zeile zur Her&amp;kunft unter der Abbildung</translation>
        </message>
        <message>
            <source>Has a le&amp;tter</source>
            <translation>Hat einen &amp;Buchstaben</translation>
        </message>
        <message>
            <source>&amp;Panels</source>
            <translation>&amp;Felder</translation>
        </message>
        <message>
            <source>Panels</source>
            <translation>Felder</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>Panels whose colours, or axes, mean the same have the same scale, and what their legends have in common stands once under all of them</source>
            <translation>Felder, deren Farben oder Achsen dasselbe bedeuten, haben dieselbe Skala, und was ihre Legenden gemeinsam haben, steht einmal unter allen</translation>
        </message>
        <message>
            <source>none: the caption says it</source>
            <translation>keiner: Die Bildunterschrift sagt es</translation>
        </message>
        <message>
            <source>&amp;Size</source>
            <translation>&amp;Größe</translation>
        </message>
        <message>
            <source>&amp;Title</source>
            <translation>&amp;Titel</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>Buchstaben</translation>
        </message>
        <message>
            <source>choose a size</source>
            <translation>Größe wählen</translation>
        </message>
        <message>
            <source>choose letters</source>
            <translation>Buchstaben wählen</translation>
        </message>
        <message>
            <source>write the title</source>
            <translation>Titel schreiben</translation>
        </message>
        <message>
            <source>share legend and scale</source>
            <translation>Legende und Skala teilen</translation>
        </message>
        <message>
            <source>line axes up</source>
            <translation>Achsen ausrichten</translation>
        </message>
        <message>
            <source>show provenance</source>
            <translation>Herkunft zeigen</translation>
        </message>
        <message>
            <source>&amp;Heading</source>
            <translation>&amp;Überschrift</translation>
        </message>
        <message>
            <source>&amp;Row</source>
            <translation>&amp;Zeile</translation>
        </message>
        <message>
            <source>Colu&amp;mn</source>
            <translation>&amp;Spalte</translation>
        </message>
        <message>
            <source>Ro&amp;ws</source>
            <translation>Ze&amp;ilen</translation>
        </message>
        <message>
            <source>Col&amp;umns</source>
            <translation>S&amp;palten</translation>
        </message>
        <message>
            <source>write a heading</source>
            <translation>Überschrift schreiben</translation>
        </message>
        <message>
            <source>letter a panel</source>
            <translation>Feld mit Buchstaben versehen</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
    </context>
    <context>
        <name>strata::ComposePreview</name>
        <message>
            <source>Preview of the page</source>
            <translation>Vorschau der Seite</translation>
        </message>
        <message>
            <source>Add panels: any figure of any open document.</source>
            <translation>Felder hinzufügen: jede Abbildung jedes offenen Dokuments.</translation>
        </message>
        <message>
            <source>figure</source>
            <translation>Abbildung</translation>
        </message>
    </context>
    <context>
        <name>strata::ComposeWindow</name>
        <message>
            <source>Preview of the page</source>
            <translation>Vorschau der Seite</translation>
        </message>
        <message>
            <source>%1 × %2 mm</source>
            <translation>%1 × %2 mm</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>&amp;Add a panel</source>
            <translation>Feld &amp;hinzufügen</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Speichern</translation>
        </message>
        <message>
            <source>Save &amp;as…</source>
            <translation>Speichern &amp;unter …</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;Exportieren …</translation>
        </message>
        <message>
            <source>&amp;Check</source>
            <translation>&amp;Prüfen</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>S&amp;chließen</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>Re&amp;move the panel</source>
            <translation>Feld &amp;entfernen</translation>
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
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>As wide as the &amp;window</source>
            <translation>So breit wie das &amp;Fenster</translation>
        </message>
        <message>
            <source>&amp;Final size</source>
            <translation>&amp;Endgröße</translation>
        </message>
        <message>
            <source>&amp;Twice its size</source>
            <translation>&amp;Doppelt so groß</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>Werkzeuge</translation>
        </message>
        <message>
            <source>Add a panel ▾</source>
            <translation>Feld hinzufügen ▾</translation>
        </message>
        <message>
            <source>Add a panel</source>
            <translation>Feld hinzufügen</translation>
        </message>
        <message>
            <source>A figure has at most %1 panels</source>
            <translation>Eine Abbildung hat höchstens %1 Felder</translation>
        </message>
        <message>
            <source>No document is open: run a prompt, or open a saved one</source>
            <translation>Kein Dokument ist offen: Führen Sie einen Prompt aus oder öffnen Sie ein gespeichertes</translation>
        </message>
        <message>
            <source>New figure</source>
            <translation>Neue Abbildung</translation>
        </message>
        <message>
            <source>%1[*] – Composed figure</source>
            <translation>%1[*] – Zusammengestellte Abbildung</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>%1 gespeichert</translation>
        </message>
        <message>
            <source>Unsaved figure</source>
            <translation>Nicht gespeicherte Abbildung</translation>
        </message>
        <message>
            <source>The figure was changed and not saved.</source>
            <translation>Die Abbildung wurde geändert und nicht gespeichert.</translation>
        </message>
    </context>
    <context>
        <name>strata::Composer</name>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Opening %1</source>
            <translation>%1 wird geöffnet</translation>
        </message>
        <message>
            <source>A document is missing</source>
            <translation>Ein Dokument fehlt</translation>
        </message>
        <message>
            <source>A document of %1 is not where it was.</source>
            <translation>Ein Dokument von %1 ist nicht mehr, wo es war.</translation>
        </message>
        <message>
            <source>&amp;Find it…</source>
            <translation>Su&amp;chen …</translation>
        </message>
        <message>
            <source>Find the document</source>
            <translation>Dokument suchen</translation>
        </message>
        <message>
            <source>Documents (*.strata *.jsonl *.json);;All files (*)</source>
            <translation>Dokumente (*.strata *.jsonl *.json);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Documents have changed</source>
            <translation>Dokumente haben sich geändert</translation>
        </message>
        <message>
            <source>%1 was made from other numbers. Open it with those that are there now?</source>
            <translation>%1 wurde aus anderen Zahlen gemacht. Mit denen öffnen, die jetzt da sind?</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>Ö&amp;ffnen</translation>
        </message>
        <message>
            <source>%1: %2.</source>
            <translation>%1: %2.</translation>
        </message>
        <message>
            <source>Save the figure</source>
            <translation>Abbildung speichern</translation>
        </message>
        <message>
            <source>Composed figures (*.figure.json)</source>
            <translation>Zusammengestellte Abbildungen (*.figure.json)</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>%1 gespeichert</translation>
        </message>
        <message>
            <source>Saving %1</source>
            <translation>%1 wird gespeichert</translation>
        </message>
    </context>
    <context>
        <name>strata::ComposerState</name>
        <message>
            <source>add a panel</source>
            <translation>Feld hinzufügen</translation>
        </message>
        <message>
            <source>remove a panel</source>
            <translation>Feld entfernen</translation>
        </message>
        <message>
            <source>move a panel</source>
            <translation>Feld verschieben</translation>
        </message>
    </context>
    <context>
        <name>strata::ComputeFigure</name>
        <message>
            <source>Compute</source>
            <translation>Rechenaufwand</translation>
        </message>
        <message>
            <source>layer-tokens</source>
            <translation>Schicht-Token</translation>
        </message>
        <message>
            <source>%1 of %2 at full depth, %3</source>
            <translation>%1 von %2 bei voller Tiefe, %3</translation>
        </message>
        <message>
            <source>sequential layer-steps</source>
            <translation>sequenzielle Schichtschritte</translation>
        </message>
        <message>
            <source>decoding</source>
            <translation>Dekodieren</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
        <message>
            <source>run for %1</source>
            <translation>gerechnet für %1</translation>
        </message>
        <message>
            <source>filled later (fainter)</source>
            <translation>später nachgeholt (blasser)</translation>
        </message>
        <message>
            <source>never run</source>
            <translation>nie gerechnet</translation>
        </message>
        <message>
            <source>position</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>Schicht</translation>
        </message>
        <message>
            <source>layer %1 at position %2 “%3”</source>
            <translation>Schicht %1 an Position %2 „%3“</translation>
        </message>
        <message>
            <source>%1: never run</source>
            <translation>%1: nie gerechnet</translation>
        </message>
        <message>
            <source>%1: filled later, for %2</source>
            <translation>%1: später nachgeholt, für %2</translation>
        </message>
        <message>
            <source>%1: run for %2</source>
            <translation>%1: gerechnet für %2</translation>
        </message>
        <message>
            <source>stage</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>positions</source>
            <translation>Positionen</translation>
        </message>
        <message>
            <source>of them filled later</source>
            <translation>davon später nachgeholt</translation>
        </message>
    </context>
    <context>
        <name>strata::ComputeView</name>
        <message>
            <source>Compute</source>
            <translation>Rechenaufwand</translation>
        </message>
        <message>
            <source>Which block was run at which position, and when: for the level that was being decoded, filled in later, or never. Press a cell to choose its token.</source>
            <translation>Welcher Block an welcher Position gerechnet wurde, und wann: für die Ebene, die gerade dekodiert wurde, später nachgeholt oder nie. Ein Klick auf eine Zelle wählt ihr Token.</translation>
        </message>
        <message>
            <source>This run encoded its text again before each level: there is no one map.</source>
            <translation>Dieser Lauf hat seinen Text vor jeder Ebene neu kodiert: Es gibt keine gemeinsame Karte.</translation>
        </message>
        <message>
            <source>No hierarchical run yet. What was computed for it, and when, appears here.</source>
            <translation>Noch kein hierarchischer Lauf. Was für ihn gerechnet wurde, und wann, erscheint hier.</translation>
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
        <message>
            <source>This run kept no layer readings, only those of its heads.</source>
            <translation>Dieser Lauf behielt keine Schichtwerte, nur die seiner Köpfe.</translation>
        </message>
        <message>
            <source>Run again with layer readings</source>
            <translation>Mit Schichtwerten noch einmal ausführen</translation>
        </message>
        <message>
            <source>The same prompt once more; then every layer is read at each token</source>
            <translation>Derselbe Prompt noch einmal; dann wird jede Schicht an jedem Token gelesen</translation>
        </message>
        <message>
            <source>How sure every head is, over the generated tokens, or at a token over layers. Wheel to zoom, drag to move, double click to see all. Click the legend to hide or show a line, with Shift to highlight it. Keys: + and −, arrows with Ctrl and Shift, 0, H and T.</source>
            <translation>Wie sicher jeder Kopf ist, über die erzeugten Token oder an einem Token über die Schichten. Das Rad vergrößert, Ziehen verschiebt, ein Doppelklick zeigt alles. Ein Klick auf die Legende blendet eine Linie aus oder ein, mit der Umschalttaste hebt er sie hervor. Tasten: + und −, Pfeile mit Strg und Umschalt, 0, H und T.</translation>
        </message>
        <message>
            <source>Click: hide or show. Shift+click: highlight.</source>
            <translation>Klick: aus- oder einblenden. Umschalt+Klick: hervorheben.</translation>
        </message>
    </context>
    <context>
        <name>strata::ConfigPage</name>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>positions</source>
            <translation>Positionen</translation>
        </message>
        <message>
            <source>learned</source>
            <translation>gelernt</translation>
        </message>
        <message>
            <source>rotary</source>
            <translation>rotierend</translation>
        </message>
        <message>
            <source>rotary base (theta)</source>
            <translation>Rotationsbasis (Theta)</translation>
        </message>
        <message>
            <source>rotated dimensions</source>
            <translation>rotierte Dimensionen</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>rotary scaling</source>
            <translation>Skalierung der Rotation</translation>
        </message>
        <message>
            <source>linear, by %1</source>
            <translation>linear, um %1</translation>
        </message>
        <message>
            <source>Llama 3, by %1 from %2 positions, factors %3 to %4</source>
            <translation>Llama 3, um %1 ab %2 Positionen, Faktoren %3 bis %4</translation>
        </message>
        <message>
            <source>local rotary base</source>
            <translation>lokale Rotationsbasis</translation>
        </message>
        <message>
            <source>%1 in %2 layers</source>
            <translation>%1 in %2 Schichten</translation>
        </message>
        <message>
            <source>layers without rotary embedding</source>
            <translation>Schichten ohne Rotation</translation>
        </message>
        <message>
            <source>attention heads</source>
            <translation>Attention-Köpfe</translation>
        </message>
        <message>
            <source>key and value heads</source>
            <translation>Key-Value-Köpfe</translation>
        </message>
        <message>
            <source>dimensions of a head</source>
            <translation>Dimensionen je Kopf</translation>
        </message>
        <message>
            <source>scale of scores</source>
            <translation>Faktor der Scores</translation>
        </message>
        <message>
            <source>queries and keys normed</source>
            <translation>Queries und Keys normiert</translation>
        </message>
        <message>
            <source>biases of queries, keys, values</source>
            <translation>Bias von Query, Key, Value</translation>
        </message>
        <message>
            <source>bias of the output</source>
            <translation>Bias der Ausgabe</translation>
        </message>
        <message>
            <source>cap of scores</source>
            <translation>Grenze der Scores</translation>
        </message>
        <message>
            <source>window</source>
            <translation>Fenster</translation>
        </message>
        <message>
            <source>%1 tokens in %2 layers</source>
            <translation>%1 Token in %2 Schichten</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>path</source>
            <translation>Pfad</translation>
        </message>
        <message>
            <source>family</source>
            <translation>Familie</translation>
        </message>
        <message>
            <source>layers</source>
            <translation>Schichten</translation>
        </message>
        <message>
            <source>width</source>
            <translation>Breite</translation>
        </message>
        <message>
            <source>vocabulary</source>
            <translation>Vokabular</translation>
        </message>
        <message>
            <source>context</source>
            <translation>Kontext</translation>
        </message>
        <message>
            <source>parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>stored as</source>
            <translation>gespeichert als</translation>
        </message>
        <message>
            <source>embedding is the final head</source>
            <translation>Einbettung ist letzter Kopf</translation>
        </message>
        <message>
            <source>hash</source>
            <translation>Hash</translation>
        </message>
        <message>
            <source>adapter</source>
            <translation>Adapter</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Attention</translation>
        </message>
        <message>
            <source>Positions</source>
            <translation>Positionen</translation>
        </message>
        <message>
            <source>Feed-forward</source>
            <translation>Feed-Forward</translation>
        </message>
        <message>
            <source>activation</source>
            <translation>Aktivierung</translation>
        </message>
        <message>
            <source>gated</source>
            <translation>mit Gate</translation>
        </message>
        <message>
            <source>biases</source>
            <translation>Bias</translation>
        </message>
        <message>
            <source>beside attention</source>
            <translation>neben der Attention</translation>
        </message>
        <message>
            <source>Norms</source>
            <translation>Normen</translation>
        </message>
        <message>
            <source>kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>Schicht</translation>
        </message>
        <message>
            <source>epsilon</source>
            <translation>Epsilon</translation>
        </message>
        <message>
            <source>also after attention and feed-forward</source>
            <translation>auch nach Attention und Feed-Forward</translation>
        </message>
        <message>
            <source>multiply by 1 + weight</source>
            <translation>mal 1 + Gewicht</translation>
        </message>
        <message>
            <source>layer %1, %2, loss weight %3</source>
            <translation>Schicht %1, %2, Verlustgewicht %3</translation>
        </message>
        <message>
            <source>norm</source>
            <translation>Norm</translation>
        </message>
        <message>
            <source>raw</source>
            <translation>roh</translation>
        </message>
        <message>
            <source>cap of logits</source>
            <translation>Grenze der Logits</translation>
        </message>
        <message>
            <source>Heads as opened</source>
            <translation>Köpfe wie geöffnet</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>begin</source>
            <translation>Anfang</translation>
        </message>
        <message>
            <source>stop</source>
            <translation>Stopp</translation>
        </message>
        <message>
            <source>Configuration</source>
            <translation>Konfiguration</translation>
        </message>
        <message>
            <source>What was read</source>
            <translation>Was gelesen wurde</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Text of the file</source>
            <translation>Text der Datei</translation>
        </message>
        <message>
            <source>Find in the text</source>
            <translation>Im Text suchen</translation>
        </message>
        <message>
            <source>not found</source>
            <translation>nicht gefunden</translation>
        </message>
    </context>
    <context>
        <name>strata::ConfusedFigure</name>
        <message>
            <source>Most confused</source>
            <translation>Meistverwechselt</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Reihenfolge</translation>
        </message>
        <message>
            <source>most rows first</source>
            <translation>meiste Zeilen zuerst</translation>
        </message>
        <message>
            <source>largest share first</source>
            <translation>größter Anteil zuerst</translation>
        </message>
        <message>
            <source>by gold</source>
            <translation>nach richtigem Label</translation>
        </message>
        <message>
            <source>by answer</source>
            <translation>nach Antwort</translation>
        </message>
        <message>
            <source>no valid label</source>
            <translation>kein gültiges Label</translation>
        </message>
        <message>
            <source>gold</source>
            <translation>richtig</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>geantwortet</translation>
        </message>
        <message>
            <source>rows</source>
            <translation>Zeilen</translation>
        </message>
        <message>
            <source>of the gold label</source>
            <translation>des richtigen Labels</translation>
        </message>
        <message>
            <source>Nothing is confused on this level.</source>
            <translation>Auf dieser Ebene wird nichts verwechselt.</translation>
        </message>
        <message>
            <source>%1: press to sort</source>
            <translation>%1: drücken zum Sortieren</translation>
        </message>
        <message numerus="yes">
            <source>gold %1, answered %2: %n row(s), %3 of the gold label</source>
            <translation>
                <numerusform>richtig %1, geantwortet %2: %n Zeile, %3 des richtigen Labels</numerusform>
                <numerusform>richtig %1, geantwortet %2: %n Zeilen, %3 des richtigen Labels</numerusform>
            </translation>
        </message>
        <message>
            <source>rows of the gold label</source>
            <translation>Zeilen des richtigen Labels</translation>
        </message>
        <message>
            <source>share</source>
            <translation>Anteil</translation>
        </message>
    </context>
    <context>
        <name>strata::ConfusionFigure</name>
        <message>
            <source>Confusion</source>
            <translation>Verwechslungen</translation>
        </message>
        <message>
            <source>What the cells show</source>
            <translation>Was die Zellen zeigen</translation>
        </message>
        <message>
            <source>share of the gold label</source>
            <translation>Anteil am Gold-Label</translation>
        </message>
        <message>
            <source>rows</source>
            <translation>Zeilen</translation>
        </message>
        <message>
            <source>no valid label</source>
            <translation>kein gültiges Label</translation>
        </message>
        <message>
            <source>all others</source>
            <translation>alle anderen</translation>
        </message>
        <message>
            <source>%1: gold labels down, answers across</source>
            <translation>%1: Gold-Labels nach unten, Antworten nach rechts</translation>
        </message>
        <message>
            <source>the %1 labels with the most mistakes; the others together</source>
            <translation>die %1 Labels mit den meisten Fehlern; die übrigen zusammen</translation>
        </message>
        <message>
            <source>in the order of the tree</source>
            <translation>in der Reihenfolge des Baums</translation>
        </message>
        <message>
            <source>share of the gold label&apos;s rows</source>
            <translation>Anteil an den Zeilen des Gold-Labels</translation>
        </message>
        <message numerus="yes">
            <source>gold %1, answered %2: %n row(s), %3 of the gold label</source>
            <translation>
                <numerusform>Gold %1, Antwort %2: %n Zeile, %3 des Gold-Labels</numerusform>
                <numerusform>Gold %1, Antwort %2: %n Zeilen, %3 des Gold-Labels</numerusform>
            </translation>
        </message>
        <message>
            <source>gold</source>
            <translation>Gold</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>right</source>
            <translation>richtig</translation>
        </message>
    </context>
    <context>
        <name>strata::Conversation</name>
        <message>
            <source>The run has no conversation that can go on.</source>
            <translation>Der Lauf hat kein Gespräch, das sich fortsetzen lässt.</translation>
        </message>
        <message>
            <source>The answer is part of the conversation; write what you say next.</source>
            <translation>Die Antwort gehört nun zum Gespräch; als Nächstes die eigene Eingabe schreiben.</translation>
        </message>
        <message>
            <source>Greedy decoding says the same again: choose sampling under the prompt first.</source>
            <translation>Greedy-Dekodierung sagt wieder dasselbe: erst unter dem Prompt eine Ziehung wählen.</translation>
        </message>
    </context>
    <context>
        <name>strata::ConversationBox</name>
        <message numerus="yes">
            <source>%1 … (%n character(s) in all)</source>
            <translation>
                <numerusform>%1 … (insgesamt %n Zeichen)</numerusform>
                <numerusform>%1 … (insgesamt %n Zeichen)</numerusform>
            </translation>
        </message>
        <message>
            <source>Conversation so far</source>
            <translation>Bisheriges Gespräch</translation>
        </message>
        <message>
            <source>Ask again</source>
            <translation>Neu fragen</translation>
        </message>
        <message>
            <source>The last question back into the input, without its answer</source>
            <translation>Die letzte Frage zurück in die Eingabe, ohne ihre Antwort</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <source>A new conversation: what was said before is left out</source>
            <translation>Ein neues Gespräch: Was vorher gesagt wurde, fällt weg</translation>
        </message>
        <message>
            <source>New conversation</source>
            <translation>Neues Gespräch</translation>
        </message>
        <message>
            <source>User: </source>
            <translation>Nutzer: </translation>
        </message>
        <message>
            <source>Model: </source>
            <translation>Modell: </translation>
        </message>
    </context>
    <context>
        <name>strata::CurveFigure</name>
        <message>
            <source>Over</source>
            <translation>Über</translation>
        </message>
        <message>
            <source>step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Several logs</source>
            <translation>Mehrere Protokolle</translation>
        </message>
        <message>
            <source>each log</source>
            <translation>jedes Protokoll</translation>
        </message>
        <message>
            <source>mean and band</source>
            <translation>Mittel und Band</translation>
        </message>
        <message>
            <source>time (h)</source>
            <translation>Zeit (h)</translation>
        </message>
        <message>
            <source>time (min)</source>
            <translation>Zeit (min)</translation>
        </message>
        <message>
            <source>time (s)</source>
            <translation>Zeit (s)</translation>
        </message>
        <message>
            <source>%1 · baseline %2</source>
            <translation>%1 · Vergleich %2</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%1 · mean of %2</source>
            <translation>%1 · Mittel aus %2</translation>
        </message>
        <message>
            <source>band: ± standard deviation over the logs</source>
            <translation>Band: ± Standardabweichung über die Protokolle</translation>
        </message>
        <message>
            <source>log</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <source>seconds</source>
            <translation>Sekunden</translation>
        </message>
        <message>
            <source>%1, smoothed</source>
            <translation>%1, geglättet</translation>
        </message>
    </context>
    <context>
        <name>strata::DepthMapFigure</name>
        <message>
            <source>Layers over the training</source>
            <translation>Schichten im Lauf des Trainings</translation>
        </message>
        <message>
            <source>The log does not say what the layers read. A training says so with held-out rows and layer readings (train --eval … --layer-rows N).</source>
            <translation>Das Protokoll sagt nicht, was die Schichten lesen. Ein Training sagt es mit zurückgehaltenen Zeilen und Schichtlesungen (train --eval … --layer-rows N).</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Ebene</translation>
        </message>
        <message>
            <source>every level</source>
            <translation>jede Ebene</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>Was gezeigt wird</translation>
        </message>
        <message>
            <source>accuracy</source>
            <translation>Genauigkeit</translation>
        </message>
        <message>
            <source>loss (nats)</source>
            <translation>Verlust (nats)</translation>
        </message>
        <message>
            <source>step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>Schicht</translation>
        </message>
        <message>
            <source>ln V of each head</source>
            <translation>ln V jedes Kopfes</translation>
        </message>
        <message>
            <source>◂ the layer that the head reads</source>
            <translation>◂ die Schicht, die der Kopf liest</translation>
        </message>
        <message>
            <source>loss, nats</source>
            <translation>Verlust, nats</translation>
        </message>
        <message>
            <source>level</source>
            <translation>Ebene</translation>
        </message>
        <message>
            <source>norm of the gradient</source>
            <translation>Norm des Gradienten</translation>
        </message>
        <message>
            <source>norm of each block&apos;s gradient</source>
            <translation>Norm des Gradienten jedes Blocks</translation>
        </message>
        <message>
            <source>◂ layers that heads read</source>
            <translation>◂ Schichten, die Köpfe lesen</translation>
        </message>
        <message>
            <source>norm, logarithmic</source>
            <translation>Norm, logarithmisch</translation>
        </message>
    </context>
    <context>
        <name>strata::DocumentFiles</name>
        <message>
            <source>Open a model folder</source>
            <translation>Modellordner öffnen</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>%1 gespeichert</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Nicht gespeichert</translation>
        </message>
        <message>
            <source>%1 was not saved.</source>
            <translation>%1 wurde nicht gespeichert.</translation>
        </message>
    </context>
    <context>
        <name>strata::DocumentKind</name>
        <message>
            <source>Input</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>Run without input</source>
            <translation>Lauf ohne Eingabe</translation>
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
            <source>There is no run to be saved yet: run a prompt, or choose one under Runs.</source>
            <translation>Es gibt noch keinen Lauf zum Speichern: Führen Sie einen Prompt aus oder wählen Sie einen Lauf unter „Läufe“.</translation>
        </message>
        <message>
            <source>lens</source>
            <translation>Linse</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Lens of token ids</source>
            <translation>Linse von Token-Nummern</translation>
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
            <source>There is no lens to be saved yet: compute one first.</source>
            <translation>Es gibt noch keine Linse zum Speichern: Berechnen Sie zuerst eine.</translation>
        </message>
        <message>
            <source>evaluation</source>
            <translation>Auswertung</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>Daten</translation>
        </message>
        <message>
            <source>Evaluation</source>
            <translation>Auswertung</translation>
        </message>
        <message>
            <source>Save the evaluation</source>
            <translation>Auswertung speichern</translation>
        </message>
        <message>
            <source>Strata evaluations (*.strata)</source>
            <translation>Strata-Auswertungen (*.strata)</translation>
        </message>
        <message>
            <source>There is no evaluation to be saved yet.</source>
            <translation>Es gibt noch keine Auswertung zum Speichern.</translation>
        </message>
        <message>
            <source>note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Empty note</source>
            <translation>Leere Notiz</translation>
        </message>
        <message>
            <source>Save the note</source>
            <translation>Notiz speichern</translation>
        </message>
        <message>
            <source>Strata notes (*.strata)</source>
            <translation>Strata-Notizen (*.strata)</translation>
        </message>
        <message>
            <source>There is no note to be saved yet: write one first.</source>
            <translation>Es gibt noch keine Notiz zum Speichern: Schreiben Sie zuerst eine.</translation>
        </message>
        <message>
            <source>training</source>
            <translation>Training</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <source>Training log</source>
            <translation>Trainingsprotokoll</translation>
        </message>
        <message>
            <source>Save the training log</source>
            <translation>Trainingsprotokoll speichern</translation>
        </message>
        <message>
            <source>Strata training logs (*.strata)</source>
            <translation>Strata-Trainingsprotokolle (*.strata)</translation>
        </message>
        <message>
            <source>There is no training log to be saved yet: open one, or start a training.</source>
            <translation>Es gibt noch kein Trainingsprotokoll zum Speichern: Öffnen Sie eines oder starten Sie ein Training.</translation>
        </message>
        <message>
            <source>checkpoints</source>
            <translation>Checkpoints</translation>
        </message>
        <message>
            <source>Checkpoints of a training</source>
            <translation>Checkpoints eines Trainings</translation>
        </message>
        <message>
            <source>Save the series of checkpoints</source>
            <translation>Reihe der Checkpoints speichern</translation>
        </message>
        <message>
            <source>Strata series of checkpoints (*.strata)</source>
            <translation>Strata-Reihe von Checkpoints (*.strata)</translation>
        </message>
        <message>
            <source>There is no series of checkpoints yet: open the folder that train --keep-checkpoints wrote.</source>
            <translation>Es gibt noch keine Reihe von Checkpoints: Öffnen Sie den Ordner, den train --keep-checkpoints geschrieben hat.</translation>
        </message>
        <message>
            <source>comparison</source>
            <translation>Vergleich</translation>
        </message>
        <message>
            <source>Of</source>
            <translation>Verglichen</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>Vergleich</translation>
        </message>
        <message>
            <source>Save the comparison</source>
            <translation>Vergleich speichern</translation>
        </message>
        <message>
            <source>Strata comparisons (*.strata)</source>
            <translation>Strata-Vergleiche (*.strata)</translation>
        </message>
        <message>
            <source>There is no comparison yet: choose two runs or two lenses under Runs, and compare them.</source>
            <translation>Es gibt noch keinen Vergleich: unter „Läufe“ zwei Läufe oder zwei Linsen wählen und vergleichen.</translation>
        </message>
    </context>
    <context>
        <name>strata::DriftFigure</name>
        <message>
            <source>Drift of the heads</source>
            <translation>Drift der Köpfe</translation>
        </message>
        <message>
            <source>The log does not say how far the heads are from the final one. A training of several heads says so with held-out rows (train --eval …), and what they read with layer readings (--layer-rows N).</source>
            <translation>Das Protokoll sagt nicht, wie weit die Köpfe vom letzten entfernt sind. Ein Training mehrerer Köpfe sagt es mit zurückgehaltenen Zeilen (train --eval …), und was sie lesen, mit Schichtlesungen (--layer-rows N).</translation>
        </message>
        <message>
            <source>rows: 1 − cosine</source>
            <translation>Zeilen: 1 − Kosinus</translation>
        </message>
        <message>
            <source>readings: KL, nats</source>
            <translation>Lesungen: KL, nats</translation>
        </message>
        <message>
            <source>1 − cosine of the rows</source>
            <translation>1 − Kosinus der Zeilen</translation>
        </message>
        <message>
            <source>KL (nats)</source>
            <translation>KL (nats)</translation>
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
        <name>strata::EditorWindow</name>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Speichern</translation>
        </message>
        <message>
            <source>Save &amp;as…</source>
            <translation>Speichern &amp;unter…</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>S&amp;chließen</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>Werkzeuge</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>Speichern unter</translation>
        </message>
        <message>
            <source>Taken over</source>
            <translation>Übernommen</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>%1 gespeichert</translation>
        </message>
        <message>
            <source>Unsaved changes</source>
            <translation>Nicht gespeicherte Änderungen</translation>
        </message>
        <message>
            <source>%1 was changed and not saved.</source>
            <translation>%1 wurde geändert und nicht gespeichert.</translation>
        </message>
    </context>
    <context>
        <name>strata::EvaluatePanel</name>
        <message>
            <source>Labelled rows</source>
            <translation>Zeilen mit Labels</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>Aufgabe</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>Labels</translation>
        </message>
        <message>
            <source>Only the first rows</source>
            <translation>Nur die ersten Zeilen</translation>
        </message>
        <message>
            <source>Random sample</source>
            <translation>Zufallsstichprobe</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <source>as the task says</source>
            <translation>wie in der Aufgabe</translation>
        </message>
        <message>
            <source>rows.jsonl</source>
            <translation>zeilen.jsonl</translation>
        </message>
        <message>
            <source>A file of rows with their right answers, JSON Lines or JSON; it can be dropped here</source>
            <translation>Eine Datei mit Zeilen und ihren richtigen Antworten, JSON Lines oder JSON; sie lässt sich hier ablegen</translation>
        </message>
        <message>
            <source>Choose the file of rows</source>
            <translation>Datei mit den Zeilen wählen</translation>
        </message>
        <message>
            <source>read every layer</source>
            <translation>jede Schicht lesen</translation>
        </message>
        <message>
            <source>Keeps what every layer and head says of each level&apos;s labels: for Layers and Early exit</source>
            <translation>Behält, was jede Schicht und jeder Kopf über die Labels jeder Ebene sagt: für „Schichten“ und „Früher Ausstieg“</translation>
        </message>
        <message>
            <source>all</source>
            <translation>alle</translation>
        </message>
        <message>
            <source>Only so many rows from the beginning of the file</source>
            <translation>Nur so viele Zeilen vom Anfang der Datei</translation>
        </message>
        <message>
            <source>So many rows, drawn by the seed, in the order of the file</source>
            <translation>So viele Zeilen, mit dem Startwert gezogen, in der Reihenfolge der Datei</translation>
        </message>
        <message>
            <source>Evaluate</source>
            <translation>Auswerten</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Open a saved evaluation…</source>
            <translation>Auswertung öffnen…</translation>
        </message>
        <message>
            <source>Progress of the evaluation</source>
            <translation>Fortschritt der Auswertung</translation>
        </message>
        <message>
            <source>An evaluation is going on.</source>
            <translation>Es läuft eine Auswertung.</translation>
        </message>
        <message>
            <source>Choose a file of labelled rows first.</source>
            <translation>Wählen Sie zuerst eine Datei mit Zeilen und Labels.</translation>
        </message>
        <message>
            <source>Reading the rows …</source>
            <translation>Die Zeilen werden gelesen …</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n row(s)</source>
            <translation>
                <numerusform>%1 von %n Zeile</numerusform>
                <numerusform>%1 von %n Zeilen</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 rows/s</source>
            <translation>%1 Zeilen/s</translation>
        </message>
        <message>
            <source>%1 s left</source>
            <translation>noch %1 s</translation>
        </message>
        <message>
            <source>%1 min left</source>
            <translation>noch %1 min</translation>
        </message>
        <message>
            <source>the task&apos;s: %1</source>
            <translation>die der Aufgabe: %1</translation>
        </message>
        <message>
            <source>pass over bad rows</source>
            <translation>schlechte auslassen</translation>
        </message>
        <message>
            <source>Rows that cannot be read or decoded are left out and named in the report; otherwise the first one ends the evaluation</source>
            <translation>Zeilen, die nicht gelesen oder dekodiert werden können, werden ausgelassen und im Bericht genannt; sonst beendet die erste die Auswertung</translation>
        </message>
        <message numerus="yes">
            <source>Go on: %n row(s) left</source>
            <translation>
                <numerusform>Fortsetzen: noch %n Zeile</numerusform>
                <numerusform>Fortsetzen: noch %n Zeilen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The shown evaluation was stopped after %1 of %n row(s); the others are evaluated as they would have been, by the same model and task</source>
            <translation>
                <numerusform>Die gezeigte Auswertung wurde nach %1 von %n Zeile angehalten; die übrigen werden ausgewertet, wie sie es worden wären, mit demselben Modell und derselben Aufgabe</numerusform>
                <numerusform>Die gezeigte Auswertung wurde nach %1 von %n Zeilen angehalten; die übrigen werden ausgewertet, wie sie es worden wären, mit demselben Modell und derselben Aufgabe</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::EvaluateWorkspace</name>
        <message numerus="yes">
            <source>%n row(s) evaluated</source>
            <translation>
                <numerusform>%n Zeile ausgewertet</numerusform>
                <numerusform>%n Zeilen ausgewertet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Stopped after %n row(s)</source>
            <translation>
                <numerusform>Angehalten nach %n Zeile</numerusform>
                <numerusform>Angehalten nach %n Zeilen</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose labelled rows</source>
            <translation>Zeilen mit Labels wählen</translation>
        </message>
        <message>
            <source>Rows (*.jsonl *.json *.csv *.tsv);;All files (*)</source>
            <translation>Zeilen (*.jsonl *.json *.csv *.tsv);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Reading %1</source>
            <translation>%1 wird gelesen</translation>
        </message>
        <message>
            <source>To open the row as a run, open the model %1 first.</source>
            <translation>Um die Zeile als Lauf zu öffnen, öffnen Sie zuerst das Modell %1.</translation>
        </message>
        <message>
            <source>The rows were answered by the model %1, but %2 is open. Open that one first.</source>
            <translation>Die Zeilen hat das Modell %1 beantwortet, geöffnet ist aber %2. Öffnen Sie zuerst jenes.</translation>
        </message>
        <message>
            <source>The rows were answered with the task %1. Choose it first.</source>
            <translation>Die Zeilen wurden mit der Aufgabe %1 beantwortet. Wählen Sie diese zuerst.</translation>
        </message>
        <message>
            <source>Reading row %1</source>
            <translation>Zeile %1 wird gelesen</translation>
        </message>
        <message>
            <source>There is no folder where its records could be written.</source>
            <translation>Es gibt keinen Ordner, in den ihre Datensätze geschrieben werden könnten.</translation>
        </message>
        <message>
            <source>To go on, open the model %1 first.</source>
            <translation>Zum Fortsetzen zuerst das Modell %1 öffnen.</translation>
        </message>
        <message>
            <source>The rows were answered in %1, but the model is open in %2. Choose %1 under Device first.</source>
            <translation>Die Zeilen wurden in %1 beantwortet, das Modell ist aber in %2 geöffnet. Wählen Sie zuerst %1 unter Gerät.</translation>
        </message>
    </context>
    <context>
        <name>strata::EvaluationBoard</name>
        <message>
            <source>Opening %1</source>
            <translation>%1 wird geöffnet</translation>
        </message>
    </context>
    <context>
        <name>strata::EvaluationFigure</name>
        <message>
            <source>Being counted …</source>
            <translation>Wird gezählt …</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Ebene</translation>
        </message>
        <message>
            <source>No evaluation yet. Open a saved one, or choose labelled rows and press Evaluate.</source>
            <translation>Noch keine Auswertung. Öffnen Sie eine gespeicherte, oder wählen Sie Zeilen mit Labels und drücken Sie „Auswerten“.</translation>
        </message>
    </context>
    <context>
        <name>strata::EvaluationView</name>
        <message>
            <source>A figure of the shown evaluation. Press a part of it to see its rows under Records; keys: up and down to go through the parts, Return to press. In plots: wheel to zoom (with Ctrl where the view scrolls), double click to see all, + and −, N for the next plot.</source>
            <translation>Eine Abbildung der gezeigten Auswertung. Ein Klick auf einen Teil zeigt seine Zeilen unter „Einträge“; Tasten: auf und ab gehen durch die Teile, Eingabe wählt. In Zeichnungen: Das Rad vergrößert (mit Strg, wo die Ansicht rollt), ein Doppelklick zeigt alles, + und −, N für die nächste Zeichnung.</translation>
        </message>
        <message>
            <source>Being counted …</source>
            <translation>Wird gezählt …</translation>
        </message>
    </context>
    <context>
        <name>strata::ExitFigure</name>
        <message>
            <source>Early exit</source>
            <translation>Früher Ausstieg</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>Wahrscheinlichkeit</translation>
        </message>
        <message>
            <source>margin p₁ − p₂</source>
            <translation>Abstand p₁ − p₂</translation>
        </message>
        <message>
            <source>entropy, exp(−H)</source>
            <translation>Entropie, exp(−H)</translation>
        </message>
        <message>
            <source>saturation cos(h, h′)</source>
            <translation>Sättigung cos(h, h′)</translation>
        </message>
        <message>
            <source>Threshold of the histogram</source>
            <translation>Schwelle des Histogramms</translation>
        </message>
        <message>
            <source>threshold %1</source>
            <translation>Schwelle %1</translation>
        </message>
        <message>
            <source>Where a row may leave</source>
            <translation>Wo eine Zeile aussteigen darf</translation>
        </message>
        <message>
            <source>lens of every layer</source>
            <translation>Linse jeder Schicht</translation>
        </message>
        <message>
            <source>head, else lens</source>
            <translation>Kopf, sonst Linse</translation>
        </message>
        <message>
            <source>trained heads only</source>
            <translation>nur trainierte Köpfe</translation>
        </message>
        <message>
            <source>What is kept</source>
            <translation>Was erhalten bleibt</translation>
        </message>
        <message>
            <source>accuracy</source>
            <translation>Genauigkeit</translation>
        </message>
        <message>
            <source>agreement with full depth</source>
            <translation>Übereinstimmung mit voller Tiefe</translation>
        </message>
        <message>
            <source>What is saved</source>
            <translation>Was gespart wird</translation>
        </message>
        <message>
            <source>mean depth</source>
            <translation>mittlere Tiefe</translation>
        </message>
        <message>
            <source>FLOPs</source>
            <translation>FLOPs</translation>
        </message>
        <message numerus="yes">
            <source>%1 ≥ %2: at most %3 other answers than full depth, with probability %4 (tested on %n row(s)); on the rest %5, mean depth %6</source>
            <translation>
                <numerusform>%1 ≥ %2: höchstens %3 andere Antworten als bei voller Tiefe, mit Wahrscheinlichkeit %4 (geprüft an %n Zeile); auf den übrigen %5, mittlere Tiefe %6</numerusform>
                <numerusform>%1 ≥ %2: höchstens %3 andere Antworten als bei voller Tiefe, mit Wahrscheinlichkeit %4 (geprüft an %n Zeilen); auf den übrigen %5, mittlere Tiefe %6</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: no threshold below 1 is certified on %n row(s)</source>
            <translation>
                <numerusform>%1: Keine Schwelle unter 1 ist an %n Zeile zertifiziert</numerusform>
                <numerusform>%1: Keine Schwelle unter 1 ist an %n Zeilen zertifiziert</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 for a risk of %2</source>
            <translation>%1 für ein Risiko von %2</translation>
        </message>
        <message>
            <source>Rows that suffice for a flawless rule: %1.</source>
            <translation>Zeilen, die für eine fehlerlose Regel genügen: %1.</translation>
        </message>
        <message>
            <source>The records keep no readings of layers below this level&apos;s own. An evaluation keeps them when it is asked to read every layer.</source>
            <translation>Die Einträge enthalten keine Werte von Schichten unter der dieser Ebene. Eine Auswertung behält sie, wenn sie jede Schicht lesen soll.</translation>
        </message>
        <message>
            <source>What is kept against what is spent</source>
            <translation>Was erhalten bleibt, gegen den Aufwand</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s); exact: layers that are left out would be filled in the same</source>
            <translation>
                <numerusform>%n Zeile; exakt: Ausgelassene Schichten würden ebenso nachgeholt</numerusform>
                <numerusform>%n Zeilen; exakt: Ausgelassene Schichten würden ebenso nachgeholt</numerusform>
            </translation>
        </message>
        <message>
            <source>Where rows leave at threshold %1</source>
            <translation>Wo Zeilen bei Schwelle %1 aussteigen</translation>
        </message>
        <message>
            <source>Certified thresholds (Learn-then-Test)</source>
            <translation>Zertifizierte Schwellen (Learn-then-Test)</translation>
        </message>
        <message>
            <source>GFLOPs of a row</source>
            <translation>GFLOPs einer Zeile</translation>
        </message>
        <message>
            <source>mean exit layer</source>
            <translation>mittlere Ausstiegsschicht</translation>
        </message>
        <message>
            <source>static: everybody at one layer</source>
            <translation>fest: alle an einer Schicht</translation>
        </message>
        <message>
            <source>oracle: each row at the first layer that is right</source>
            <translation>Orakel: jede Zeile an der ersten richtigen Schicht</translation>
        </message>
        <message>
            <source>exit layer</source>
            <translation>Ausstiegsschicht</translation>
        </message>
        <message>
            <source>share of rows</source>
            <translation>Anteil der Zeilen</translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>Schicht %1</translation>
        </message>
        <message>
            <source>rule</source>
            <translation>Regel</translation>
        </message>
        <message>
            <source>threshold</source>
            <translation>Schwelle</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>Schicht</translation>
        </message>
        <message>
            <source>rows</source>
            <translation>Zeilen</translation>
        </message>
        <message>
            <source>agreement</source>
            <translation>Übereinstimmung</translation>
        </message>
        <message>
            <source>GFLOPs</source>
            <translation>GFLOPs</translation>
        </message>
        <message>
            <source>certified risk</source>
            <translation>zertifiziertes Risiko</translation>
        </message>
        <message>
            <source>rows needed</source>
            <translation>nötige Zeilen</translation>
        </message>
        <message>
            <source>static</source>
            <translation>fest</translation>
        </message>
        <message>
            <source>oracle</source>
            <translation>Orakel</translation>
        </message>
        <message>
            <source>%1, certified</source>
            <translation>%1, zertifiziert</translation>
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
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>HTML, one page with picture and numbers</source>
            <translation>HTML, eine Seite mit Bild und Zahlen</translation>
        </message>
        <message>
            <source>&amp;Check</source>
            <translation>&amp;Prüfen</translation>
        </message>
        <message>
            <source>Smallest type, thinnest line, contrast, grey print, fonts and size of the finished figure</source>
            <translation>Kleinste Schrift, dünnste Linie, Kontrast, Druck in Grau, Schriften und Größe der fertigen Abbildung</translation>
        </message>
        <message>
            <source>&amp;Anonymous: no paths, hosts and folder names</source>
            <translation>&amp;Anonym: keine Pfade, Rechner und Ordnernamen</translation>
        </message>
        <message>
            <source>&amp;Interactive: to be explored in a browser</source>
            <translation>&amp;Interaktiv: im Browser zu erkunden</translation>
        </message>
        <message>
            <source>&amp;Texts</source>
            <translation>&amp;Texte</translation>
        </message>
        <message>
            <source>P&amp;review</source>
            <translation>&amp;Vorschau</translation>
        </message>
        <message>
            <source>LaTeX, pgfplots and TikZ</source>
            <translation>LaTeX, pgfplots und TikZ</translation>
        </message>
        <message>
            <source>For a blind review; hashes of model and data stay</source>
            <translation>Für anonyme Begutachtung; Hashes von Modell und Daten bleiben</translation>
        </message>
        <message>
            <source>One file that fetches nothing: hover, pins, statistics, keyboard, and a table of all numbers</source>
            <translation>Eine Datei, die nichts nachlädt: Überfahren, Anheften, Größen, Tastatur und eine Tabelle aller Zahlen</translation>
        </message>
        <message>
            <source>The finished figure in a page of its size, in colour, grey, or as others see it</source>
            <translation>Die fertige Abbildung in einer Seite ihrer Größe, in Farbe, Grau oder wie andere sie sehen</translation>
        </message>
        <message>
            <source>Alternative text and a caption, drafted from the values, and what LaTeX is told</source>
            <translation>Alternativtext und Bildunterschrift, aus den Werten entworfen, und was LaTeX gesagt wird</translation>
        </message>
        <message>
            <source>Animated PNG, 300 dpi</source>
            <translation>Animiertes PNG, 300 dpi</translation>
        </message>
        <message>
            <source>Animated WebP, 300 dpi</source>
            <translation>Animiertes WebP, 300 dpi</translation>
        </message>
        <message>
            <source>&amp;Glosses</source>
            <translation>G&amp;lossen</translation>
        </message>
        <message>
            <source>Progress of the export</source>
            <translation>Fortschritt des Exports</translation>
        </message>
        <message>
            <source>A frame for each step of the playback; the last one is the figure itself. Where no animations are shown, an animated PNG shows that one.</source>
            <translation>Ein Bild je Schritt der Wiedergabe; das letzte ist die Abbildung selbst. Wo Animationen nicht laufen, zeigt ein animiertes PNG dieses.</translation>
        </message>
    </context>
    <context>
        <name>strata::FactFields</name>
        <message>
            <source>– none –</source>
            <translation>– keine –</translation>
        </message>
        <message>
            <source>most probable token</source>
            <translation>wahrscheinlichstes Token</translation>
        </message>
        <message>
            <source>most probable tokens</source>
            <translation>wahrscheinlichste Token</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>Wahrscheinlichkeit</translation>
        </message>
        <message>
            <source>rank of the token</source>
            <translation>Rang des Tokens</translation>
        </message>
        <message>
            <source>entropy</source>
            <translation>Entropie</translation>
        </message>
        <message>
            <source>settling layer</source>
            <translation>Schicht, ab der es steht</translation>
        </message>
        <message>
            <source>flips over the layers</source>
            <translation>Wechsel über die Schichten</translation>
        </message>
        <message>
            <source>whether two places agree</source>
            <translation>ob zwei Stellen übereinstimmen</translation>
        </message>
        <message>
            <source>label of a level</source>
            <translation>Label einer Ebene</translation>
        </message>
        <message>
            <source>path of labels</source>
            <translation>Pfad der Labels</translation>
        </message>
        <message>
            <source>probability of the path</source>
            <translation>Wahrscheinlichkeit des Pfads</translation>
        </message>
        <message>
            <source>trained head minus lens</source>
            <translation>trainierter Kopf minus Linse</translation>
        </message>
        <message>
            <source>calibration error</source>
            <translation>Kalibrierungsfehler</translation>
        </message>
        <message>
            <source>accuracy</source>
            <translation>Genauigkeit</translation>
        </message>
        <message>
            <source>mean confidence</source>
            <translation>mittlere Konfidenz</translation>
        </message>
        <message>
            <source>answers counted</source>
            <translation>gezählte Antworten</translation>
        </message>
        <message>
            <source>labels to choose among</source>
            <translation>Labels zur Auswahl</translation>
        </message>
        <message>
            <source>It is: %1</source>
            <translation>Es ist: %1</translation>
        </message>
        <message>
            <source>It has no value there.</source>
            <translation>Es hat dort keinen Wert.</translation>
        </message>
        <message>
            <source>as the step</source>
            <translation>wie der Schritt</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>Schicht</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Ebene</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Lauf</translation>
        </message>
        <message>
            <source>Of the token</source>
            <translation>Des Tokens</translation>
        </message>
        <message>
            <source>Of the label</source>
            <translation>Des Labels</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>Wie viele</translation>
        </message>
        <message>
            <source>Bin of confidence</source>
            <translation>Konfidenz-Klasse</translation>
        </message>
        <message>
            <source>equals</source>
            <translation>ist gleich</translation>
        </message>
        <message>
            <source>does not equal</source>
            <translation>ist ungleich</translation>
        </message>
        <message>
            <source>is there</source>
            <translation>ist vorhanden</translation>
        </message>
        <message>
            <source>is one of</source>
            <translation>ist eines von</translation>
        </message>
        <message>
            <source>is another one than in the run</source>
            <translation>ist anders als im Lauf</translation>
        </message>
        <message>
            <source>Claim</source>
            <translation>Behauptung</translation>
        </message>
        <message>
            <source>Compared with</source>
            <translation>Verglichen mit</translation>
        </message>
        <message>
            <source>another fact</source>
            <translation>eine andere Tatsache</translation>
        </message>
        <message>
            <source>nothing yet</source>
            <translation>noch nichts</translation>
        </message>
        <message>
            <source>as here: %1</source>
            <translation>wie hier: %1</translation>
        </message>
        <message>
            <source>its value now</source>
            <translation>sein jetziger Wert</translation>
        </message>
        <message>
            <source>… than</source>
            <translation>… als</translation>
        </message>
    </context>
    <context>
        <name>strata::FigureExports</name>
        <message>
            <source>There is nothing to be exported yet: run a prompt, or compute a lens.</source>
            <translation>Es gibt noch nichts zu exportieren: Führen Sie einen Prompt aus oder berechnen Sie eine Linse.</translation>
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
            <source>Exporting %1</source>
            <translation>%1 wird exportiert</translation>
        </message>
        <message>
            <source>There is nothing to be exported any more.</source>
            <translation>Es gibt nichts mehr auszugeben.</translation>
        </message>
        <message>
            <source>The picture is too large to be shown.</source>
            <translation>Das Bild ist zu groß, um gezeigt zu werden.</translation>
        </message>
        <message>
            <source>The export was stopped; nothing was written</source>
            <translation>Der Export wurde angehalten; nichts wurde geschrieben</translation>
        </message>
    </context>
    <context>
        <name>strata::FigureMenu</name>
        <message>
            <source>Copy the token “%1”</source>
            <translation>Token „%1“ kopieren</translation>
        </message>
        <message>
            <source>Copy its id, %1</source>
            <translation>Id %1 kopieren</translation>
        </message>
        <message>
            <source>Copy the answer “%1”</source>
            <translation>Antwort „%1“ kopieren</translation>
        </message>
        <message>
            <source>Copy what is said of it</source>
            <translation>Beschreibung kopieren</translation>
        </message>
    </context>
    <context>
        <name>strata::FigureReader</name>
        <message>
            <source>Opening %1</source>
            <translation>%1 wird geöffnet</translation>
        </message>
    </context>
    <context>
        <name>strata::FigureTextsBox</name>
        <message>
            <source>Alternative text, kept in the file</source>
            <translation>Alternativtext, in der Datei aufbewahrt</translation>
        </message>
        <message>
            <source>Caption, a draft</source>
            <translation>Bildunterschrift, ein Entwurf</translation>
        </message>
        <message>
            <source>Cop&amp;y</source>
            <translation>&amp;Kopieren</translation>
        </message>
        <message>
            <source>&amp;Caption</source>
            <translation>&amp;Bildunterschrift</translation>
        </message>
        <message>
            <source>&amp;Alternative text</source>
            <translation>&amp;Alternativtext</translation>
        </message>
        <message>
            <source>\&amp;includegraphics with its alternative text</source>
            <translation>\&amp;includegraphics mit dem Alternativtext</translation>
        </message>
        <message>
            <source>\&amp;Description</source>
            <translation>\&amp;Description</translation>
        </message>
    </context>
    <context>
        <name>strata::FindBar</name>
        <message>
            <source>Find, or @position</source>
            <translation>Suchen oder @Position</translation>
        </message>
        <message>
            <source>Find in this view</source>
            <translation>In dieser Ansicht suchen</translation>
        </message>
        <message>
            <source>A part of a token, a label or a head&apos;s name; @12 goes to position 12</source>
            <translation>Ein Teil eines Tokens, eines Labels oder des Namens eines Kopfes; @12 geht zu Position 12</translation>
        </message>
        <message>
            <source>Previous place</source>
            <translation>Vorige Fundstelle</translation>
        </message>
        <message>
            <source>Next place</source>
            <translation>Nächste Fundstelle</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n Fundstelle</numerusform>
                <numerusform>%n Fundstellen</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
    </context>
    <context>
        <name>strata::FindingsList</name>
        <message>
            <source>Check</source>
            <translation>Prüfung</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Gefunden</translation>
        </message>
        <message>
            <source>Wanted</source>
            <translation>Verlangt</translation>
        </message>
        <message>
            <source>What a camera-ready check would say</source>
            <translation>Was eine Prüfung der Druckvorlage sagen würde</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>Wird geprüft …</translation>
        </message>
        <message>
            <source>%1: %2.</source>
            <translation>%1: %2.</translation>
        </message>
        <message>
            <source>Numbers and pages have no size to be checked.</source>
            <translation>Zahlen und Seiten haben keine Größe, die zu prüfen wäre.</translation>
        </message>
        <message>
            <source>Nothing to object to.</source>
            <translation>Nichts einzuwenden.</translation>
        </message>
    </context>
    <context>
        <name>strata::FormRow</name>
        <message>
            <source>%1: one of its own</source>
            <translation>%1: eigene Angabe</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
    </context>
    <context>
        <name>strata::Fragment</name>
        <message>
            <source>a string</source>
            <translation>eine Zeichenkette</translation>
        </message>
        <message>
            <source>true or false</source>
            <translation>true oder false</translation>
        </message>
        <message>
            <source>a number</source>
            <translation>eine Zahl</translation>
        </message>
        <message>
            <source>a finite number</source>
            <translation>eine endliche Zahl</translation>
        </message>
        <message>
            <source>a whole number from %1 to %2</source>
            <translation>eine ganze Zahl von %1 bis %2</translation>
        </message>
        <message>
            <source>an object</source>
            <translation>ein Objekt</translation>
        </message>
        <message>
            <source>a list</source>
            <translation>eine Liste</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>Schicht</translation>
        </message>
        <message>
            <source>position</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>parse error at line %1, column %2: %3</source>
            <translation>Fehler in Zeile %1, Spalte %2: %3</translation>
        </message>
        <message>
            <source>No such file or directory</source>
            <translation>Datei oder Ordner nicht gefunden</translation>
        </message>
        <message>
            <source>Permission denied</source>
            <translation>keine Berechtigung</translation>
        </message>
        <message>
            <source>Operation not permitted</source>
            <translation>der Vorgang ist nicht erlaubt</translation>
        </message>
        <message>
            <source>No space left on device</source>
            <translation>auf dem Datenträger ist kein Platz mehr</translation>
        </message>
        <message>
            <source>Disk quota exceeded</source>
            <translation>das Kontingent auf dem Datenträger ist erschöpft</translation>
        </message>
        <message>
            <source>File too large</source>
            <translation>die Datei ist zu groß</translation>
        </message>
        <message>
            <source>Read-only file system</source>
            <translation>das Dateisystem ist schreibgeschützt</translation>
        </message>
        <message>
            <source>Is a directory</source>
            <translation>ist ein Ordner</translation>
        </message>
        <message>
            <source>Not a directory</source>
            <translation>ist kein Ordner</translation>
        </message>
        <message>
            <source>File exists</source>
            <translation>die Datei gibt es schon</translation>
        </message>
        <message>
            <source>File name too long</source>
            <translation>der Dateiname ist zu lang</translation>
        </message>
        <message>
            <source>Input/output error</source>
            <translation>Ein-/Ausgabefehler</translation>
        </message>
        <message>
            <source>Too many open files</source>
            <translation>zu viele offene Dateien</translation>
        </message>
        <message>
            <source>Cannot allocate memory</source>
            <translation>nicht genug Speicher</translation>
        </message>
        <message>
            <source>Text file busy</source>
            <translation>die Programmdatei wird gerade ausgeführt</translation>
        </message>
        <message>
            <source>One tensor is</source>
            <translation>ein Tensor</translation>
        </message>
        <message>
            <source>%1 tensors are</source>
            <translation>%1 Tensoren</translation>
        </message>
        <message>
            <source>is a LoRA adapter</source>
            <translation>ist ein LoRA-Adapter</translation>
        </message>
        <message>
            <source>is an adapter of the kind %1</source>
            <translation>ist ein Adapter der Art %1</translation>
        </message>
        <message>
            <source>the base model %1</source>
            <translation>dem Basismodell %1</translation>
        </message>
        <message>
            <source>a base model that it does not name</source>
            <translation>einem Basismodell, das er nicht nennt</translation>
        </message>
        <message>
            <source>is a LoRA adapter of the base model %1</source>
            <translation>ist ein LoRA-Adapter des Basismodells %1</translation>
        </message>
        <message>
            <source>is a LoRA adapter of a %1 model that it does not name</source>
            <translation>ist ein LoRA-Adapter eines %1-Modells, das er nicht nennt</translation>
        </message>
        <message>
            <source>is a LoRA adapter of a model that it does not name</source>
            <translation>ist ein LoRA-Adapter eines Modells, das er nicht nennt</translation>
        </message>
        <message>
            <source>is a LoRA adapter (%1) of a %2 model that it does not name</source>
            <translation>ist ein LoRA-Adapter (%1) eines %2-Modells, das er nicht nennt</translation>
        </message>
        <message>
            <source>does not begin with a safetensors header</source>
            <translation>beginnt nicht mit einem safetensors-Dateikopf</translation>
        </message>
        <message>
            <source>has a header that is not valid UTF-8</source>
            <translation>hat einen Dateikopf, der kein gültiges UTF-8 ist</translation>
        </message>
        <message>
            <source>has a header that is not valid JSON</source>
            <translation>hat einen Dateikopf, der kein gültiges JSON ist</translation>
        </message>
        <message>
            <source>has a header that is not valid JSON (at byte %1)</source>
            <translation>hat einen Dateikopf, der kein gültiges JSON ist (bei Byte %1)</translation>
        </message>
        <message>
            <source>has a header that is not a JSON object</source>
            <translation>hat einen Dateikopf, der kein JSON-Objekt ist</translation>
        </message>
        <message>
            <source>has __metadata__ twice</source>
            <translation>hat __metadata__ zweimal</translation>
        </message>
        <message>
            <source>names tensor %1 twice</source>
            <translation>nennt Tensor %1 zweimal</translation>
        </message>
        <message>
            <source>tensor %1 ends before it begins (bytes %2 to %3)</source>
            <translation>Tensor %1 endet, bevor er beginnt (Bytes %2 bis %3)</translation>
        </message>
        <message>
            <source>tensor %1 has an impossible size: shape %2 of %3</source>
            <translation>Tensor %1 hat eine unmögliche Größe: Form %2 von %3</translation>
        </message>
        <message>
            <source>tensor %1 lies at bytes %2 to %3, but the file holds only %4 bytes of data</source>
            <translation>Tensor %1 liegt bei den Bytes %2 bis %3, die Datei enthält aber nur %4 Bytes an Daten</translation>
        </message>
        <message>
            <source>tensor %1 has shape %2 of %3, which is %4 bytes, but its data_offsets span %5</source>
            <translation>Tensor %1 hat die Form %2 von %3, das sind %4 Bytes, seine data_offsets umfassen aber %5</translation>
        </message>
        <message>
            <source>tensor %1 overlaps the tensor before it (bytes %2 to %3)</source>
            <translation>Tensor %1 überlappt den Tensor davor (Bytes %2 bis %3)</translation>
        </message>
        <message>
            <source>has a hole before tensor %1: bytes %2 to %3 belong to no tensor</source>
            <translation>hat eine Lücke vor Tensor %1: Die Bytes %2 bis %3 gehören zu keinem Tensor</translation>
        </message>
        <message>
            <source>has %1 bytes after the last tensor</source>
            <translation>hat %1 Bytes nach dem letzten Tensor</translation>
        </message>
        <message>
            <source>tensor %1 has the unknown element type %2</source>
            <translation>Tensor %1 hat den unbekannten Elementtyp %2</translation>
        </message>
        <message>
            <source>tensor %1 lacks one of dtype, shape, data_offsets</source>
            <translation>Tensor %1 fehlt eines von dtype, shape, data_offsets</translation>
        </message>
        <message>
            <source>tensor %1 needs two data_offsets</source>
            <translation>Tensor %1 braucht zwei data_offsets</translation>
        </message>
        <message>
            <source>tensor %1 has more than two data_offsets</source>
            <translation>Tensor %1 hat mehr als zwei data_offsets</translation>
        </message>
        <message>
            <source>tensor %1 has more than 16 dimensions</source>
            <translation>Tensor %1 hat mehr als 16 Dimensionen</translation>
        </message>
        <message>
            <source>is cut short</source>
            <translation>ist abgeschnitten</translation>
        </message>
        <message>
            <source>is damaged at piece %1</source>
            <translation>ist bei Stück %1 beschädigt</translation>
        </message>
        <message>
            <source>is damaged in its normalization rules</source>
            <translation>ist in seinen Normalisierungsregeln beschädigt</translation>
        </message>
        <message>
            <source>is not a sentencepiece model (its bytes are not a protobuf message)</source>
            <translation>ist kein sentencepiece-Modell (seine Bytes sind keine protobuf-Nachricht)</translation>
        </message>
        <message>
            <source>is not a sentencepiece model: it has no pieces</source>
            <translation>ist kein sentencepiece-Modell: Es hat keine Stücke</translation>
        </message>
        <message>
            <source>must have exactly one piece for the unknown, and has %1</source>
            <translation>muss genau ein Stück für das Unbekannte haben und hat %1</translation>
        </message>
        <message>
            <source>piece %1 has no text</source>
            <translation>Stück %1 hat keinen Text</translation>
        </message>
        <message>
            <source>piece %1 is not UTF-8</source>
            <translation>Stück %1 ist kein UTF-8</translation>
        </message>
        <message>
            <source>piece %1, %2, is there twice</source>
            <translation>Stück %1, %2, kommt zweimal vor</translation>
        </message>
        <message>
            <source>gives the id %1 to both %2 and %3</source>
            <translation>gibt die Id %1 sowohl %2 als auch %3</translation>
        </message>
        <message>
            <source>names %1 twice</source>
            <translation>nennt %1 zweimal</translation>
        </message>
        <message>
            <source>joins %1 and %2, but the vocabulary has no %3</source>
            <translation>verbindet %1 und %2, aber das Vokabular hat kein %3</translation>
        </message>
        <message>
            <source>%1 has the id %2 here and %3 elsewhere</source>
            <translation>%1 hat hier die Id %2 und anderswo %3</translation>
        </message>
        <message>
            <source>name the columns with &quot;taxonomy_columns&quot;: [&quot;PARENT&quot;, &quot;CHILD&quot;] in the task file, or begin the file with the line parent,child</source>
            <translation>nennen Sie die Spalten mit &quot;taxonomy_columns&quot;: [&quot;PARENT&quot;, &quot;CHILD&quot;] in der Aufgabendatei oder beginnen Sie die Datei mit der Zeile parent,child</translation>
        </message>
        <message>
            <source>this machine</source>
            <translation>dieser Rechner</translation>
        </message>
        <message>
            <source>has a token longer than 4096 bytes</source>
            <translation>hat ein Token, das länger als 4096 Bytes ist</translation>
        </message>
        <message>
            <source>a JSON array</source>
            <translation>ein JSON-Array</translation>
        </message>
        <message>
            <source>a JSON object</source>
            <translation>ein JSON-Objekt</translation>
        </message>
        <message>
            <source>its first four bytes</source>
            <translation>ihre ersten vier Bytes</translation>
        </message>
        <message>
            <source>the version</source>
            <translation>die Version</translation>
        </message>
        <message>
            <source>the tensor count</source>
            <translation>die Zahl der Tensoren</translation>
        </message>
        <message>
            <source>the metadata count</source>
            <translation>die Zahl der Metadaten</translation>
        </message>
        <message>
            <source>the padding before its data</source>
            <translation>die Auffüllung vor den Daten</translation>
        </message>
        <message>
            <source>the name of tensor %1</source>
            <translation>der Name von Tensor %1</translation>
        </message>
        <message>
            <source>the length of the name of tensor %1</source>
            <translation>die Länge des Namens von Tensor %1</translation>
        </message>
        <message>
            <source>the dimensions of tensor %1</source>
            <translation>die Dimensionen von Tensor %1</translation>
        </message>
        <message>
            <source>the shape of tensor %1</source>
            <translation>die Form von Tensor %1</translation>
        </message>
        <message>
            <source>the type of tensor %1</source>
            <translation>der Typ von Tensor %1</translation>
        </message>
        <message>
            <source>the offset of tensor %1</source>
            <translation>die Stelle von Tensor %1</translation>
        </message>
        <message>
            <source>tensor %1</source>
            <translation>Tensor %1</translation>
        </message>
        <message>
            <source>metadata key %1</source>
            <translation>Metadaten-Schlüssel %1</translation>
        </message>
        <message>
            <source>the length of metadata key %1</source>
            <translation>die Länge von Metadaten-Schlüssel %1</translation>
        </message>
        <message>
            <source>the end of the template</source>
            <translation>das Ende der Vorlage</translation>
        </message>
        <message>
            <source>the name of a tag</source>
            <translation>der Name eines Befehls</translation>
        </message>
        <message>
            <source>a name</source>
            <translation>ein Name</translation>
        </message>
        <message>
            <source>an expression</source>
            <translation>ein Ausdruck</translation>
        </message>
        <message>
            <source>a value</source>
            <translation>ein Wert</translation>
        </message>
        <message>
            <source>1 answer</source>
            <translation>1 Antwort</translation>
        </message>
        <message>
            <source>%1 answers</source>
            <translation>%1 Antworten</translation>
        </message>
        <message>
            <source>1 level</source>
            <translation>1 Ebene</translation>
        </message>
        <message>
            <source>%1 levels</source>
            <translation>%1 Ebenen</translation>
        </message>
        <message>
            <source>1 record</source>
            <translation>1 Eintrag</translation>
        </message>
        <message>
            <source>%1 records</source>
            <translation>%1 Einträge</translation>
        </message>
        <message>
            <source>1 row</source>
            <translation>1 Zeile</translation>
        </message>
        <message>
            <source>%1 rows</source>
            <translation>%1 Zeilen</translation>
        </message>
        <message>
            <source>1 shard</source>
            <translation>1 Teil</translation>
        </message>
        <message>
            <source>%1 shards</source>
            <translation>%1 Teilen</translation>
        </message>
        <message>
            <source>&quot;%1&quot; and &quot;%2&quot;</source>
            <translation>„%1“ und „%2“</translation>
        </message>
        <message>
            <source>another model (%1 and not %2)</source>
            <translation>einem anderen Modell (%1 und nicht %2)</translation>
        </message>
        <message>
            <source>another task (%1 and not %2)</source>
            <translation>einer anderen Aufgabe (%1 und nicht %2)</translation>
        </message>
        <message>
            <source>another set of rows (%1 and not %2)</source>
            <translation>anderen Zeilen (%1 und nicht %2)</translation>
        </message>
        <message>
            <source>another compute type (%1 and not %2)</source>
            <translation>einem anderen Rechentyp (%1 und nicht %2)</translation>
        </message>
        <message>
            <source>another set of options (%1 and not %2)</source>
            <translation>anderen Optionen (%1 und nicht %2)</translation>
        </message>
        <message>
            <source>another seed (%1 and not %2)</source>
            <translation>einem anderen Startwert (%1 und nicht %2)</translation>
        </message>
        <message>
            <source>another task (its levels are not the same)</source>
            <translation>einer anderen Aufgabe (ihre Ebenen sind nicht dieselben)</translation>
        </message>
        <message>
            <source>another set of rows of %1 (%2 and not %3: another limit, sample or seed, or the file has changed)</source>
            <translation>eine andere Menge von Zeilen aus %1 (%2 und nicht %3: anderes Limit, andere Stichprobe oder anderer Seed, oder die Datei hat sich geändert)</translation>
        </message>
        <message>
            <source>%1 in part %2 of %3</source>
            <translation>%1 in Teil %2 von %3</translation>
        </message>
        <message>
            <source>another set of rows</source>
            <translation>andere Zeilen</translation>
        </message>
        <message>
            <source>line %1, column %2: %3</source>
            <translation>Zeile %1, Spalte %2: %3</translation>
        </message>
        <message>
            <source>column %1: %2</source>
            <translation>Spalte %1: %2</translation>
        </message>
    </context>
    <context>
        <name>strata::GlossesField</name>
        <message>
            <source>Table of glosses</source>
            <translation>Glossentabelle</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>CSV or TSV: token, transliteration, translation; written under each token</source>
            <translation>CSV oder TSV: Token, Transliteration, Übersetzung; steht unter jedem Token</translation>
        </message>
        <message>
            <source>Browse…</source>
            <translation>Durchsuchen…</translation>
        </message>
        <message>
            <source>Choose a table of glosses</source>
            <translation>Glossentabelle wählen</translation>
        </message>
        <message>
            <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
            <translation>Tabellen (*.csv *.tsv *.txt);;Alle Dateien (*)</translation>
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
        <name>strata::HeadsPage</name>
        <message>
            <source>Heads</source>
            <translation>Köpfe</translation>
        </message>
        <message>
            <source>A head reads the residual of one layer, as it is (raw) or after the final norm. Moving it reads no weights again; runs that are there keep what they were made with, later ones say the new layer.</source>
            <translation>Ein Kopf liest das Residuum einer Schicht, wie es ist (roh) oder nach der Endnorm. Beim Verschieben werden keine Gewichte neu gelesen; vorhandene Läufe behalten, womit sie gemacht wurden, spätere nennen die neue Schicht.</translation>
        </message>
        <message>
            <source>&amp;Move heads</source>
            <translation>Köpfe &amp;verschieben</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>Takes the last move back</source>
            <translation>Nimmt die letzte Verschiebung zurück</translation>
        </message>
        <message>
            <source>As &amp;opened</source>
            <translation>&amp;Wie geöffnet</translation>
        </message>
        <message>
            <source>Puts all heads back to where they read when the model was opened</source>
            <translation>Setzt alle Köpfe dorthin zurück, wo sie beim Öffnen des Modells lasen</translation>
        </message>
        <message>
            <source>The final head reads layer %1; a logit lens shows other layers through it.</source>
            <translation>Der letzte Kopf liest Schicht %1; eine Logit-Linse zeigt andere Schichten durch ihn.</translation>
        </message>
        <message>
            <source>This head is the final head&apos;s matrix, which can be placed at layer %1 alone.</source>
            <translation>Dieser Kopf ist die Matrix des letzten Kopfes, die nur an Schicht %1 stehen kann.</translation>
        </message>
        <message>
            <source>Another head has the same matrix: only the model&apos;s configuration can say which of them is meant.</source>
            <translation>Ein anderer Kopf hat dieselbe Matrix: Nur die Konfiguration des Modells kann sagen, welcher gemeint ist.</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>Kopf</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>Schicht</translation>
        </message>
        <message>
            <source>Reads</source>
            <translation>Liest</translation>
        </message>
        <message>
            <source>Matrix</source>
            <translation>Matrix</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>Drift</translation>
        </message>
        <message>
            <source>Loss weight</source>
            <translation>Verlustgewicht</translation>
        </message>
        <message>
            <source>Tensor</source>
            <translation>Tensor</translation>
        </message>
        <message>
            <source> of %1</source>
            <translation> von %1</translation>
        </message>
        <message>
            <source>Layer of %1</source>
            <translation>Schicht von %1</translation>
        </message>
        <message>
            <source>raw</source>
            <translation>roh</translation>
        </message>
        <message>
            <source>norm</source>
            <translation>Norm</translation>
        </message>
        <message>
            <source>What %1 reads</source>
            <translation>Was %1 liest</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>the embedding&apos;s</source>
            <translation>die der Einbettung</translation>
        </message>
        <message>
            <source>a copy of the final one</source>
            <translation>eine Kopie der letzten</translation>
        </message>
        <message>
            <source>its own</source>
            <translation>eigene</translation>
        </message>
        <message>
            <source>Distance from the final head&apos;s matrix, relative to its norm</source>
            <translation>Abstand von der Matrix des letzten Kopfes, relativ zu deren Norm</translation>
        </message>
        <message>
            <source>The last layer&apos;s state is normed already</source>
            <translation>Der Zustand der letzten Schicht ist schon normiert</translation>
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
        <message>
            <source>What every head says, side by side. The fuller a token&apos;s colour, the higher its probability (p). Entropy, in nats, is 0 where a head is certain and grows with its doubt.</source>
            <translation>Was jeder Kopf sagt, nebeneinander. Je satter die Farbe eines Tokens, desto höher seine Wahrscheinlichkeit (p). Die Entropie, in nats, ist 0, wo ein Kopf sicher ist, und wächst mit seinem Zweifel.</translation>
        </message>
    </context>
    <context>
        <name>strata::HierarchyView</name>
        <message>
            <source>Hierarchy</source>
            <translation>Hierarchie</translation>
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
        <message>
            <source>The label tree: the decoded path with widths by probability, and what stood second at every level. The menu of a label gives it to its level, and what lies below is decoded anew (W).</source>
            <translation>Der Baum der Labels: der dekodierte Pfad, nach Wahrscheinlichkeit breit, und was auf jeder Ebene an zweiter Stelle stand. Das Menü eines Labels gibt es seiner Ebene vor, und was darunter liegt, wird neu dekodiert (W).</translation>
        </message>
        <message>
            <source>What if %1 were “%2”?</source>
            <translation>Was wäre, wenn %1 „%2“ wäre?</translation>
        </message>
        <message>
            <source>What if %1 were another text…</source>
            <translation>Was wäre, wenn %1 ein anderer Text wäre…</translation>
        </message>
        <message>
            <source>Without what is given</source>
            <translation>Ohne Vorgabe</translation>
        </message>
        <message>
            <source>What if</source>
            <translation>Was wäre, wenn</translation>
        </message>
        <message>
            <source>Answer of the level %1:</source>
            <translation>Antwort der Ebene %1:</translation>
        </message>
        <message>
            <source>given</source>
            <translation>vorgegeben</translation>
        </message>
        <message>
            <source>another answer than without what is given</source>
            <translation>andere Antwort als ohne Vorgabe</translation>
        </message>
    </context>
    <context>
        <name>strata::HostDialog</name>
        <message>
            <source>Open a model on a host</source>
            <translation>Modell auf einem Host öffnen</translation>
        </message>
        <message>
            <source>The weights stay where they are, and everything is computed there. Strata must be installed on the host, and ssh must reach it without asking for a password.</source>
            <translation>Die Gewichte bleiben, wo sie sind, und alles wird dort gerechnet. Strata muss auf dem Host installiert sein, und ssh muss ihn erreichen, ohne nach einem Passwort zu fragen.</translation>
        </message>
        <message>
            <source>user@gpu-server, as ssh takes it</source>
            <translation>user@gpu-server, wie ssh es annimmt</translation>
        </message>
        <message>
            <source>/data/models/name: a folder or file on the host</source>
            <translation>/data/models/name: ein Ordner oder eine Datei auf dem Host</translation>
        </message>
        <message>
            <source>&amp;Host</source>
            <translation>&amp;Host</translation>
        </message>
        <message>
            <source>&amp;Model there</source>
            <translation>&amp;Modell dort</translation>
        </message>
        <message>
            <source>&amp;Device</source>
            <translation>&amp;Gerät</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>Ö&amp;ffnen</translation>
        </message>
        <message>
            <source>Name a host and a model there first.</source>
            <translation>Nennen Sie zuerst einen Host und ein Modell dort.</translation>
        </message>
        <message>
            <source>As the host calls it: cpu, cuda, or cuda with a number</source>
            <translation>Wie der Host es nennt: cpu, cuda oder cuda mit einer Nummer</translation>
        </message>
        <message>
            <source>automatic: the fastest there</source>
            <translation>automatisch: der dort schnellste</translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>automatisch</translation>
        </message>
        <message>
            <source>Processor threads on the host; automatic: as many as pay for the model&apos;s width</source>
            <translation>Prozessor-Threads auf dem Host; automatisch: so viele, wie sich bei der Breite des Modells lohnen</translation>
        </message>
        <message>
            <source>&amp;Type</source>
            <translation>&amp;Typ</translation>
        </message>
        <message>
            <source>Th&amp;reads</source>
            <translation>Th&amp;reads</translation>
        </message>
    </context>
    <context>
        <name>strata::HtmlPage</name>
        <message>
            <source>… and %1 more rows</source>
            <translation>… und %1 weitere Zeilen</translation>
        </message>
        <message>
            <source>Where the numbers come from</source>
            <translation>Woher die Zahlen kommen</translation>
        </message>
    </context>
    <context>
        <name>strata::InspectorView</name>
        <message>
            <source>Inspector</source>
            <translation>Inspektor</translation>
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
        <message>
            <source>All statistics of the selected token: its head&apos;s first choices, and what the other heads say. Margin is the log-probability of the first choice less that of the second.</source>
            <translation>Alle Kenngrößen des gewählten Tokens: die ersten Wahlen seines Kopfes und was die anderen Köpfe sagen. Der Abstand ist die Log-Wahrscheinlichkeit der ersten Wahl minus die der zweiten.</translation>
        </message>
    </context>
    <context>
        <name>strata::JobStrip</name>
        <message>
            <source>Progress: %1</source>
            <translation>Fortschritt: %1</translation>
        </message>
        <message>
            <source>%1 · ending</source>
            <translation>%1 · endet</translation>
        </message>
        <message>
            <source>It was cancelled and ends as soon as it can.</source>
            <translation>Es wurde abgebrochen und endet, sobald es kann.</translation>
        </message>
        <message>
            <source>Cancel: %1</source>
            <translation>Abbrechen: %1</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>und %n weiterer</numerusform>
                <numerusform>und %n weitere</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::LabelEdits</name>
        <message>
            <source>add a label</source>
            <translation>Label hinzufügen</translation>
        </message>
        <message>
            <source>rename</source>
            <translation>umbenennen</translation>
        </message>
        <message numerus="yes">
            <source>remove %n label(s)</source>
            <translation>
                <numerusform>%n Label entfernen</numerusform>
                <numerusform>%n Labels entfernen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>move %n label(s)</source>
            <translation>
                <numerusform>%n Label verschieben</numerusform>
                <numerusform>%n Labels verschieben</numerusform>
            </translation>
        </message>
        <message>
            <source>sort</source>
            <translation>sortieren</translation>
        </message>
    </context>
    <context>
        <name>strata::LabelMode</name>
        <message>
            <source>free</source>
            <translation>frei</translation>
        </message>
        <message>
            <source>constrained</source>
            <translation>eingeschränkt</translation>
        </message>
        <message>
            <source>scored</source>
            <translation>bewertet</translation>
        </message>
        <message>
            <source>How a level that answers with a label finds it.
free: any text, which is then mapped to a label
constrained: only labels of the tree, token by token
scored: every label whole; the most probable one is the answer</source>
            <translation>Wie eine Ebene, die mit einem Label antwortet, es findet.
frei: beliebiger Text, der dann einem Label zugeordnet wird
eingeschränkt: nur Labels des Baums, Token für Token
bewertet: jedes Label als Ganzes; das wahrscheinlichste ist die Antwort</translation>
        </message>
    </context>
    <context>
        <name>strata::LabelReadingsFigure</name>
        <message>
            <source>Label readings</source>
            <translation>Label-Lesungen</translation>
        </message>
    </context>
    <context>
        <name>strata::LabelReadingsView</name>
        <message>
            <source>Label readings</source>
            <translation>Label-Lesungen</translation>
        </message>
        <message>
            <source>What every layer, through its lens, and every head says of the labels of each level, at the place where the level answers: the label that it holds most probable, and where the right one is known its rank and probability. Bold: the label that was answered.</source>
            <translation>Was jede Schicht durch ihre Lens und jeder Kopf über die Labels jeder Ebene sagt, an der Stelle, an der die Ebene antwortet: das Label, das sie für das wahrscheinlichste hält, und wo das richtige bekannt ist, dessen Rang und Wahrscheinlichkeit. Fett: das Label, mit dem geantwortet wurde.</translation>
        </message>
        <message>
            <source>This run kept no label readings. Switch on Label readings in the form, and run it again.</source>
            <translation>Dieser Lauf hat keine Label-Lesungen behalten. Schalten Sie Label-Lesungen im Formular ein und starten Sie ihn noch einmal.</translation>
        </message>
        <message>
            <source>No run yet. What every layer says of each level&apos;s labels appears here.</source>
            <translation>Noch kein Lauf. Hier erscheint, was jede Schicht über die Labels jeder Ebene sagt.</translation>
        </message>
    </context>
    <context>
        <name>strata::LabelTreeFigure</name>
        <message>
            <source>Label tree</source>
            <translation>Label-Baum</translation>
        </message>
        <message>
            <source>What counts as right</source>
            <translation>Was als richtig zählt</translation>
        </message>
        <message>
            <source>right on the level</source>
            <translation>richtig auf der Ebene</translation>
        </message>
        <message>
            <source>right with all parents</source>
            <translation>richtig mit allen Elternlabels</translation>
        </message>
        <message>
            <source>accuracy</source>
            <translation>Genauigkeit</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n row(s), right %2, right with all parents %3</source>
            <translation>
                <numerusform>%1: %n Zeile, richtig %2, richtig mit allen Elternlabels %3</numerusform>
                <numerusform>%1: %n Zeilen, richtig %2, richtig mit allen Elternlabels %3</numerusform>
            </translation>
        </message>
        <message>
            <source>level</source>
            <translation>Ebene</translation>
        </message>
        <message>
            <source>path</source>
            <translation>Pfad</translation>
        </message>
        <message>
            <source>rows</source>
            <translation>Zeilen</translation>
        </message>
        <message>
            <source>right</source>
            <translation>richtig</translation>
        </message>
        <message>
            <source>right with parents</source>
            <translation>richtig mit Elternlabels</translation>
        </message>
    </context>
    <context>
        <name>strata::LabelWindow</name>
        <message>
            <source>label</source>
            <translation>Label</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>remarks</source>
            <translation>Bemerkungen</translation>
        </message>
        <message>
            <source>Filter: labels that hold…</source>
            <translation>Filter: Labels, die enthalten…</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>Labels</translation>
        </message>
        <message>
            <source>What is to be said of the labels</source>
            <translation>Was zu den Labels zu sagen ist</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>&amp;Importieren…</translation>
        </message>
        <message>
            <source>&amp;Add a label</source>
            <translation>Label &amp;hinzufügen</translation>
        </message>
        <message>
            <source>Add a label &amp;below</source>
            <translation>Label &amp;darunter hinzufügen</translation>
        </message>
        <message>
            <source>Re&amp;name</source>
            <translation>&amp;Umbenennen</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>&amp;Entfernen</translation>
        </message>
        <message>
            <source>Move &amp;up</source>
            <translation>Nach &amp;oben</translation>
        </message>
        <message>
            <source>Move &amp;down</source>
            <translation>Nach u&amp;nten</translation>
        </message>
        <message>
            <source>Move below the one a&amp;bove</source>
            <translation>Un&amp;ter das vorige schieben</translation>
        </message>
        <message>
            <source>Move a level &amp;out</source>
            <translation>Eine Ebene her&amp;aus</translation>
        </message>
        <message>
            <source>&amp;Sort</source>
            <translation>&amp;Sortieren</translation>
        </message>
        <message>
            <source>Sorts what is below the chosen label; without one, everything</source>
            <translation>Sortiert, was unter dem gewählten Label liegt; ohne eines alles</translation>
        </message>
        <message>
            <source>&amp;Filter</source>
            <translation>&amp;Filtern</translation>
        </message>
        <message>
            <source>&amp;Expand all</source>
            <translation>Alle auf&amp;klappen</translation>
        </message>
        <message>
            <source>&amp;Collapse all</source>
            <translation>Alle &amp;zuklappen</translation>
        </message>
        <message>
            <source>New tree of labels</source>
            <translation>Neue Taxonomie</translation>
        </message>
        <message>
            <source>%1[*] – Labels</source>
            <translation>%1[*] – Labels</translation>
        </message>
        <message>
            <source>Trees of labels (*.json *.txt *.csv *.tsv *.taxonomy)</source>
            <translation>Taxonomien (*.json *.txt *.csv *.tsv *.taxonomy)</translation>
        </message>
        <message>
            <source>Import labels</source>
            <translation>Labels importieren</translation>
        </message>
        <message>
            <source>Trees of labels (*.json *.csv *.tsv *.taxonomy *.taxnomy *.txt *.hier)</source>
            <translation>Taxonomien (*.json *.csv *.tsv *.taxonomy *.taxnomy *.txt *.hier)</translation>
        </message>
        <message>
            <source>import %1</source>
            <translation>%1 importieren</translation>
        </message>
        <message>
            <source>new label</source>
            <translation>neues Label</translation>
        </message>
        <message numerus="yes">
            <source>first token shared with %n other(s)</source>
            <translation>
                <numerusform>erstes Token wie bei %n anderen</numerusform>
                <numerusform>erstes Token wie bei %n anderen</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1”: %2</source>
            <translation>„%1“: %2</translation>
        </message>
        <message>
            <source>… and perhaps further ones</source>
            <translation>… und vielleicht weitere</translation>
        </message>
        <message>
            <source>open a model to see the labels&apos; tokens</source>
            <translation>Modell öffnen, um die Token der Labels zu sehen</translation>
        </message>
        <message>
            <source>The label is empty.</source>
            <translation>Das Label ist leer.</translation>
        </message>
        <message>
            <source>The label begins or ends with a blank.</source>
            <translation>Das Label beginnt oder endet mit einem Leerzeichen.</translation>
        </message>
        <message>
            <source>The label holds a line break.</source>
            <translation>Das Label enthält einen Zeilenumbruch.</translation>
        </message>
        <message>
            <source>The label stands twice under the same parent.</source>
            <translation>Das Label steht zweimal unter demselben Elternlabel.</translation>
        </message>
        <message>
            <source>The label is deeper than the 24 levels that are read.</source>
            <translation>Das Label liegt tiefer als die 24 Ebenen, die gelesen werden.</translation>
        </message>
        <message>
            <source>There is no label to answer with.</source>
            <translation>Es gibt kein Label, mit dem geantwortet werden könnte.</translation>
        </message>
        <message>
            <source>Has the same tokens as “%1”: no model can tell the two apart.</source>
            <translation>Hat dieselben Token wie „%1“: Kein Modell kann die beiden unterscheiden.</translation>
        </message>
        <message>
            <source>Its tokens begin those of “%1”, and nothing closes an answer.</source>
            <translation>Mit seinen Token beginnt auch „%1“, und nichts schließt eine Antwort ab.</translation>
        </message>
        <message>
            <source>Differs from “%1” in case, blanks or punctuation alone: an answer in free text may mean either.</source>
            <translation>Unterscheidet sich von „%1“ nur in Groß- und Kleinschreibung, Leerzeichen oder Satzzeichen: Eine Antwort in freiem Text kann beides meinen.</translation>
        </message>
        <message numerus="yes">
            <source>%n label(s)</source>
            <translation>
                <numerusform>%n Label</numerusform>
                <numerusform>%n Labels</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n level(s)</source>
            <translation>
                <numerusform>%n Ebene</numerusform>
                <numerusform>%n Ebenen</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 on %2</source>
            <translation>%1 auf %2</translation>
        </message>
        <message>
            <source>%1 on %2; %3 to %4 tokens each, %5 on average</source>
            <translation>%1 auf %2; je %3 bis %4 Token, im Mittel %5</translation>
        </message>
    </context>
    <context>
        <name>strata::LabelsFigure</name>
        <message>
            <source>Labels</source>
            <translation>Labels</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Reihenfolge</translation>
        </message>
        <message>
            <source>by support</source>
            <translation>nach Vorkommen</translation>
        </message>
        <message>
            <source>worst F1 first</source>
            <translation>schlechtestes F1 zuerst</translation>
        </message>
        <message>
            <source>by name</source>
            <translation>nach Name</translation>
        </message>
        <message>
            <source>as in the tree</source>
            <translation>wie im Baum</translation>
        </message>
        <message>
            <source>label</source>
            <translation>Label</translation>
        </message>
        <message>
            <source>support</source>
            <translation>Vorkommen</translation>
        </message>
        <message>
            <source>said</source>
            <translation>genannt</translation>
        </message>
        <message>
            <source>precision</source>
            <translation>Precision</translation>
        </message>
        <message>
            <source>recall</source>
            <translation>Recall</translation>
        </message>
        <message>
            <source>F1</source>
            <translation>F1</translation>
        </message>
        <message>
            <source>%1: support %2, precision %3, recall %4, F1 %5</source>
            <translation>%1: Vorkommen %2, Precision %3, Recall %4, F1 %5</translation>
        </message>
        <message>
            <source>right</source>
            <translation>richtig</translation>
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
            <source>%1
layer %2 of %3
tensor %4</source>
            <translation>%1
Schicht %2 von %3
Tensor %4</translation>
        </message>
        <message>
            <source>drift %1</source>
            <translation>Drift %1</translation>
        </message>
    </context>
    <context>
        <name>strata::LayersFigure</name>
        <message>
            <source>Meaning of the layers</source>
            <translation>Bedeutung der Schichten</translation>
        </message>
        <message>
            <source>accuracy among the candidates</source>
            <translation>Genauigkeit unter den Kandidaten</translation>
        </message>
        <message>
            <source>mean rank of gold</source>
            <translation>mittlerer Rang des Gold-Labels</translation>
        </message>
        <message>
            <source>mean probability of gold</source>
            <translation>mittlere Wahrscheinlichkeit des Gold-Labels</translation>
        </message>
        <message>
            <source>entropy over the candidates, nats</source>
            <translation>Entropie über die Kandidaten, nats</translation>
        </message>
        <message>
            <source>agreement with the final answer</source>
            <translation>Übereinstimmung mit der endgültigen Antwort</translation>
        </message>
        <message>
            <source>ECE</source>
            <translation>ECE</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>Was gezeigt wird</translation>
        </message>
        <message>
            <source>everything</source>
            <translation>alles</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>Schicht</translation>
        </message>
        <message>
            <source>%1 · lens</source>
            <translation>%1 · Linse</translation>
        </message>
        <message>
            <source>trained head</source>
            <translation>trainierter Kopf</translation>
        </message>
        <message>
            <source>The records keep no readings of the layers. An evaluation keeps them when it is asked to read every layer.</source>
            <translation>Die Einträge enthalten keine Schichtwerte. Eine Auswertung behält sie, wenn sie jede Schicht lesen soll.</translation>
        </message>
        <message>
            <source>bands: 95 %; shares Wilson, means ± 1.96 standard errors, ECE bootstrap</source>
            <translation>Bänder: 95 %; Anteile Wilson, Mittel ± 1,96 Standardfehler, ECE Bootstrap</translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>Schicht %1</translation>
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
            <source>readout</source>
            <translation>Auslesung</translation>
        </message>
        <message>
            <source>rows</source>
            <translation>Zeilen</translation>
        </message>
        <message>
            <source>low</source>
            <translation>untere Grenze</translation>
        </message>
        <message>
            <source>high</source>
            <translation>obere Grenze</translation>
        </message>
        <message>
            <source>lens</source>
            <translation>Linse</translation>
        </message>
        <message>
            <source>raw</source>
            <translation>roh</translation>
        </message>
        <message>
            <source>final norm</source>
            <translation>Endnorm</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n row(s)</source>
            <translation>
                <numerusform>%1: %n Zeile</numerusform>
                <numerusform>%1: %n Zeilen</numerusform>
            </translation>
        </message>
        <message>
            <source>; in %1 gold is a candidate: its rank and probability are of those, in the others it counts as wrong</source>
            <translation>; in %1 ist Gold ein Kandidat: Rang und Wahrscheinlichkeit gelten für diese, in den anderen zählt es als falsch</translation>
        </message>
        <message>
            <source>%1 · trained head %2</source>
            <translation>%1 · trainierter Kopf %2</translation>
        </message>
        <message numerus="yes">
            <source>%1: %2 of %n row(s)</source>
            <translation>
                <numerusform>%1: %2 von %n Zeile</numerusform>
                <numerusform>%1: %2 von %n Zeilen</numerusform>
            </translation>
        </message>
        <message>
            <source>rows where gold is a candidate</source>
            <translation>Zeilen, in denen Gold ein Kandidat ist</translation>
        </message>
        <message>
            <source>rows with a valid answer</source>
            <translation>Zeilen mit gültiger Antwort</translation>
        </message>
    </context>
    <context>
        <name>strata::LearningFigure</name>
        <message>
            <source>Held-out accuracy</source>
            <translation>Genauigkeit auf Zurückgehaltenem</translation>
        </message>
        <message>
            <source>The log has no evaluation of held-out rows yet.</source>
            <translation>Das Protokoll hat noch keine Auswertung zurückgehaltener Zeilen.</translation>
        </message>
        <message>
            <source>%1, with the levels before</source>
            <translation>%1, mit den Ebenen davor</translation>
        </message>
        <message>
            <source>held out</source>
            <translation>zurückgehalten</translation>
        </message>
        <message>
            <source>accuracy</source>
            <translation>Genauigkeit</translation>
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
        <message>
            <source>Tokens listed in each cell</source>
            <translation>Gelistete Token je Zelle</translation>
        </message>
        <message>
            <source>BOS as the tokenizer does it</source>
            <translation>BOS wie beim Tokenizer</translation>
        </message>
        <message>
            <source>BOS in front</source>
            <translation>BOS davor</translation>
        </message>
        <message>
            <source>no BOS in front</source>
            <translation>kein BOS davor</translation>
        </message>
        <message>
            <source>Beginning of text</source>
            <translation>Textanfang</translation>
        </message>
        <message>
            <source>Whether the token that begins a text (BOS) stands before the typed one</source>
            <translation>Ob das Token, das einen Text beginnt (BOS), vor dem eingegebenen steht</translation>
        </message>
        <message>
            <source>How many of the most probable tokens are kept at every layer and position</source>
            <translation>Wie viele der wahrscheinlichsten Token an jeder Schicht und Position behalten werden</translation>
        </message>
        <message>
            <source>Track %1 no longer</source>
            <translation>%1 nicht mehr verfolgen</translation>
        </message>
        <message>
            <source>Open a model first.</source>
            <translation>Öffnen Sie zuerst ein Modell.</translation>
        </message>
        <message>
            <source>The text was changed since this lens</source>
            <translation>Der Text wurde seit dieser Linse geändert</translation>
        </message>
        <message>
            <source>The readout was changed since this lens</source>
            <translation>Die Auslesung wurde seit dieser Linse geändert</translation>
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
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Follow “%1” over the layers no longer</source>
            <translation>„%1“ nicht mehr über die Schichten verfolgen</translation>
        </message>
        <message>
            <source>Follow “%1” over the layers</source>
            <translation>„%1“ über die Schichten verfolgen</translation>
        </message>
        <message>
            <source>Track “%1” in the whole text</source>
            <translation>„%1“ im ganzen Text verfolgen</translation>
        </message>
    </context>
    <context>
        <name>strata::LensWorkspace</name>
        <message>
            <source>Every two rows compared at %1 of %2 positions</source>
            <translation>Je zwei Zeilen verglichen an %1 von %2 Positionen</translation>
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
        <message>
            <source>The pinned token was not read in every layer</source>
            <translation>Das angeheftete Token wurde nicht in jeder Schicht gelesen</translation>
        </message>
        <message>
            <source>A model is still being opened.</source>
            <translation>Ein Modell wird noch geöffnet.</translation>
        </message>
        <message>
            <source>Open a model first.</source>
            <translation>Öffnen Sie zuerst ein Modell.</translation>
        </message>
    </context>
    <context>
        <name>strata::LessonAuthor</name>
        <message>
            <source>New lesson</source>
            <translation>Neue Lektion</translation>
        </message>
        <message>
            <source>Edit a lesson</source>
            <translation>Lektion bearbeiten</translation>
        </message>
        <message>
            <source>Lessons (*.lesson.json)</source>
            <translation>Lektionen (*.lesson.json)</translation>
        </message>
        <message>
            <source>Opening %1</source>
            <translation>%1 wird geöffnet</translation>
        </message>
        <message>
            <source>Save the lesson</source>
            <translation>Lektion speichern</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>%1 gespeichert</translation>
        </message>
        <message>
            <source>Saving %1</source>
            <translation>%1 wird gespeichert</translation>
        </message>
    </context>
    <context>
        <name>strata::LessonDock</name>
        <message numerus="yes">
            <source>%1   %n minute(s)</source>
            <translation>
                <numerusform>%1   %n Minute</numerusform>
                <numerusform>%1   %n Minuten</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::LessonPanel</name>
        <message>
            <source>Lesson</source>
            <translation>Lektion</translation>
        </message>
        <message>
            <source>Why? One sentence, if you like</source>
            <translation>Warum? Ein Satz, wenn Sie mögen</translation>
        </message>
        <message>
            <source>Why?</source>
            <translation>Warum?</translation>
        </message>
        <message>
            <source>Commit</source>
            <translation>Festlegen</translation>
        </message>
        <message>
            <source>Hint</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Close the lesson</source>
            <translation>Lektion schließen</translation>
        </message>
        <message>
            <source>Teacher&apos;s notes</source>
            <translation>Hinweise für Lehrende</translation>
        </message>
        <message>
            <source>No lesson is open</source>
            <translation>Keine Lektion ist offen</translation>
        </message>
        <message>
            <source>The end</source>
            <translation>Ende</translation>
        </message>
        <message>
            <source>Choose one on the start page.</source>
            <translation>Wählen Sie eine auf der Startseite.</translation>
        </message>
        <message>
            <source>%1 of %2 predictions were right. What counts is what you know now.</source>
            <translation>%1 von %2 Vorhersagen waren richtig. Es zählt, was Sie jetzt wissen.</translation>
        </message>
        <message numerus="yes">
            <source>, about %n minute(s)</source>
            <translation>
                <numerusform>, etwa %n Minute</numerusform>
                <numerusform>, etwa %n Minuten</numerusform>
            </translation>
        </message>
        <message>
            <source>Step %1 of %2</source>
            <translation>Schritt %1 von %2</translation>
        </message>
        <message>
            <source>**Right.**</source>
            <translation>**Richtig.**</translation>
        </message>
        <message>
            <source>**Not quite.** Right is: %1</source>
            <translation>**Nicht ganz.** Richtig ist: %1</translation>
        </message>
        <message>
            <source>Look at the place that is selected in the view now.</source>
            <translation>Sehen Sie auf die Stelle, die jetzt in der Ansicht gewählt ist.</translation>
        </message>
        <message>
            <source>It is: %1</source>
            <translation>Es ist: %1</translation>
        </message>
        <message>
            <source>In your run it is so, too: %1.</source>
            <translation>In Ihrem Lauf ist es auch so: %1.</translation>
        </message>
        <message>
            <source>In your run it is not so: %1.</source>
            <translation>In Ihrem Lauf ist es nicht so: %1.</translation>
        </message>
        <message>
            <source>Run it</source>
            <translation>Ausführen</translation>
        </message>
        <message>
            <source>Your input</source>
            <translation>Eigene Eingabe</translation>
        </message>
        <message>
            <source>What the model is asked; the list has suggestions</source>
            <translation>Was das Modell gefragt wird; die Liste enthält Vorschläge</translation>
        </message>
        <message>
            <source>**Your turn:** run it yourself.</source>
            <translation>**Jetzt selbst:** ausführen und sehen, was geschieht.</translation>
        </message>
        <message>
            <source>Write what the model is to be asked, or choose a suggestion.</source>
            <translation>Eine Frage an das Modell schreiben oder einen Vorschlag wählen.</translation>
        </message>
    </context>
    <context>
        <name>strata::LessonSheet</name>
        <message>
            <source>Answer key: %1</source>
            <translation>Lösungen: %1</translation>
        </message>
        <message>
            <source>step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <source>question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <source>answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>lesson</source>
            <translation>Lektion</translation>
        </message>
        <message>
            <source>licence</source>
            <translation>Lizenz</translation>
        </message>
        <message>
            <source>model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Name: %1   Date: %2</source>
            <translation>Name: %1   Datum: %2</translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n Minute</numerusform>
                <numerusform>%n Minuten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1   (%n minute(s))</source>
            <translation>
                <numerusform>%1   (%n Minute)</numerusform>
                <numerusform>%1   (%n Minuten)</numerusform>
            </translation>
        </message>
        <message>
            <source>Why? %1</source>
            <translation>Warum? %1</translation>
        </message>
        <message>
            <source>Answer: %1</source>
            <translation>Antwort: %1</translation>
        </message>
        <message>
            <source>Teacher: %1</source>
            <translation>Für Lehrende: %1</translation>
        </message>
    </context>
    <context>
        <name>strata::LessonSlide</name>
        <message>
            <source>**The end**</source>
            <translation>**Ende**</translation>
        </message>
        <message>
            <source>**It is: %1**</source>
            <translation>**Es ist: %1**</translation>
        </message>
    </context>
    <context>
        <name>strata::LessonWorkspace</name>
        <message>
            <source>Opening %1</source>
            <translation>%1 wird geöffnet</translation>
        </message>
    </context>
    <context>
        <name>strata::LossFigure</name>
        <message>
            <source>Losses</source>
            <translation>Verluste</translation>
        </message>
        <message>
            <source>Which losses</source>
            <translation>Welche Verluste</translation>
        </message>
        <message>
            <source>of each head</source>
            <translation>jedes Kopfes</translation>
        </message>
        <message>
            <source>weighted sum</source>
            <translation>gewichtete Summe</translation>
        </message>
        <message>
            <source>heads and sum</source>
            <translation>Köpfe und Summe</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>Skala</translation>
        </message>
        <message>
            <source>linear</source>
            <translation>linear</translation>
        </message>
        <message>
            <source>logarithmic</source>
            <translation>logarithmisch</translation>
        </message>
        <message>
            <source>%1 · held out</source>
            <translation>%1 · zurückgehalten</translation>
        </message>
        <message>
            <source>loss</source>
            <translation>Verlust</translation>
        </message>
        <message>
            <source>held out</source>
            <translation>zurückgehalten</translation>
        </message>
        <message>
            <source>ln %1</source>
            <translation>ln %1</translation>
        </message>
        <message>
            <source>ln %1 · %2</source>
            <translation>ln %1 · %2</translation>
        </message>
        <message>
            <source>loss (nats)</source>
            <translation>Verlust (nats)</translation>
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
            <source>Open a model file</source>
            <translation>Modelldatei öffnen</translation>
        </message>
        <message>
            <source>Weights (*.safetensors *.gguf)</source>
            <translation>Gewichte (*.safetensors *.gguf)</translation>
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
            <source>Waiting for the layers that its heads read</source>
            <translation>Wartet auf die Schichten, die seine Köpfe lesen</translation>
        </message>
        <message>
            <source>From now on every run that ends is kept on the disk.</source>
            <translation>Von jetzt an wird jeder Lauf, der endet, auf dem Datenträger behalten.</translation>
        </message>
        <message>
            <source>New runs are no longer kept on the disk; those that are there stay.</source>
            <translation>Neue Läufe werden nicht mehr auf dem Datenträger behalten; die vorhandenen bleiben.</translation>
        </message>
        <message>
            <source>Prompt and sampling are as they were; the model is another one (%1 then)</source>
            <translation>Prompt und Ziehung sind wie damals; das Modell ist ein anderes (damals %1)</translation>
        </message>
        <message>
            <source>Prompt, task and sampling are as they were for this run</source>
            <translation>Prompt, Aufgabe und Ziehung sind wie bei diesem Lauf</translation>
        </message>
        <message>
            <source>This model has no task “%1”; the prompt is as it was</source>
            <translation>Dieses Modell hat keine Aufgabe „%1“; der Prompt ist wie damals</translation>
        </message>
        <message>
            <source>A model is still being opened.</source>
            <translation>Ein Modell wird noch geöffnet.</translation>
        </message>
        <message>
            <source>The layers of the model&apos;s heads have to be named first.</source>
            <translation>Zuerst müssen die Schichten der Köpfe des Modells genannt werden.</translation>
        </message>
        <message>
            <source>Choose a task first.</source>
            <translation>Wählen Sie zuerst eine Aufgabe.</translation>
        </message>
        <message>
            <source>Open a model first.</source>
            <translation>Öffnen Sie zuerst ein Modell.</translation>
        </message>
        <message>
            <source>A run is going on; stop it first, or wait.</source>
            <translation>Es läuft ein Lauf; halten Sie ihn zuerst an oder warten Sie.</translation>
        </message>
        <message>
            <source>There is no run yet: run a prompt, or choose one under Runs.</source>
            <translation>Es gibt noch keinen Lauf: Führen Sie einen Prompt aus oder wählen Sie einen Lauf unter „Läufe“.</translation>
        </message>
        <message>
            <source>Nothing was run yet.</source>
            <translation>Noch wurde nichts ausgeführt.</translation>
        </message>
        <message>
            <source>Nothing is going on.</source>
            <translation>Es läuft nichts.</translation>
        </message>
        <message>
            <source>No model is open.</source>
            <translation>Kein Modell ist geöffnet.</translation>
        </message>
        <message>
            <source>A model is open already; close it first.</source>
            <translation>Ein Modell ist schon geöffnet; schließen Sie es zuerst.</translation>
        </message>
        <message>
            <source>The run begins when the lens is ready</source>
            <translation>Der Lauf beginnt, sobald die Linse fertig ist</translation>
        </message>
        <message>
            <source>Lens</source>
            <translation>Linse</translation>
        </message>
        <message>
            <source>Tokenizer</source>
            <translation>Tokenizer</translation>
        </message>
        <message>
            <source>%1 on %2</source>
            <translation>%1 auf %2</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Evaluate</source>
            <translation>Auswerten</translation>
        </message>
        <message>
            <source>Open a saved evaluation</source>
            <translation>Gespeicherte Auswertung öffnen</translation>
        </message>
        <message>
            <source>Strata evaluations (*.strata)</source>
            <translation>Strata-Auswertungen (*.strata)</translation>
        </message>
        <message>
            <source>Compute</source>
            <translation>Rechenaufwand</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>Ergebnisse</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>Einträge</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>Labels</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Schichten</translation>
        </message>
        <message>
            <source>Calibration</source>
            <translation>Kalibrierung</translation>
        </message>
        <message>
            <source>Risk</source>
            <translation>Risiko</translation>
        </message>
        <message>
            <source>Early exit</source>
            <translation>Früher Ausstieg</translation>
        </message>
        <message>
            <source>Confusion</source>
            <translation>Verwechslungen</translation>
        </message>
        <message>
            <source>Label tree</source>
            <translation>Label-Baum</translation>
        </message>
        <message>
            <source>Accuracy by …</source>
            <translation>Genauigkeit nach …</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>Vergleich</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>Open a model or a saved document first.</source>
            <translation>Öffnen Sie zuerst ein Modell oder ein gespeichertes Dokument.</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>Es gibt nichts rückgängig zu machen.</translation>
        </message>
        <message>
            <source>It is still being computed; stop it first, or wait.</source>
            <translation>Es wird noch berechnet; halten Sie es zuerst an oder warten Sie.</translation>
        </message>
        <message>
            <source>Choose a run in the list first; only what was made from a prompt has settings.</source>
            <translation>Wählen Sie zuerst einen Lauf in der Liste; nur was aus einem Prompt entstand, hat Einstellungen.</translation>
        </message>
        <message>
            <source>What is shown names no model.</source>
            <translation>Das Gezeigte nennt kein Modell.</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Training</translation>
        </message>
        <message>
            <source>Losses</source>
            <translation>Verluste</translation>
        </message>
        <message>
            <source>Held-out accuracy</source>
            <translation>Genauigkeit auf Zurückgehaltenem</translation>
        </message>
        <message>
            <source>Layers over the training</source>
            <translation>Schichten im Lauf des Trainings</translation>
        </message>
        <message>
            <source>Pace</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <source>Samples</source>
            <translation>Proben</translation>
        </message>
        <message>
            <source>A free run has no levels.</source>
            <translation>Ein freier Lauf hat keine Ebenen.</translation>
        </message>
        <message>
            <source>No evaluation is shown whose rows are left.</source>
            <translation>Es wird keine Auswertung gezeigt, von der noch Zeilen übrig sind.</translation>
        </message>
        <message>
            <source>Label readings</source>
            <translation>Label-Lesungen</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <source>Most confused</source>
            <translation>Meistverwechselt</translation>
        </message>
        <message>
            <source>Checkpoints</source>
            <translation>Checkpoints</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>Drift</translation>
        </message>
        <message>
            <source>Lesson</source>
            <translation>Lektion</translation>
        </message>
        <message>
            <source>Open a saved document, a figure or a training log</source>
            <translation>Gespeichertes Dokument, Abbildung oder Trainingsprotokoll öffnen</translation>
        </message>
        <message>
            <source>Documents, figures and logs (*.strata *.pdf *.svg *.png *.jsonl *.json *.csv *.tsv *tfevents*);;All files (*)</source>
            <translation>Dokumente, Abbildungen und Protokolle (*.strata *.pdf *.svg *.png *.jsonl *.json *.csv *.tsv *tfevents*);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Two runs or two lenses can be compared; show one of them first.</source>
            <translation>Zwei Läufe oder zwei Linsen lassen sich vergleichen; zuerst einen Lauf oder eine Linse zeigen.</translation>
        </message>
        <message>
            <source>What is shown has nothing to be played by this unit; choose another one.</source>
            <translation>Das Gezeigte lässt sich in dieser Einheit nicht abspielen; eine andere wählen.</translation>
        </message>
        <message>
            <source>There is no further step.</source>
            <translation>Es gibt keinen weiteren Schritt.</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <source>The heads are being moved</source>
            <translation>Die Köpfe werden verschoben</translation>
        </message>
        <message>
            <source>The open model has no task “%1”, with which the lesson runs it: open the model that the lesson is about.</source>
            <translation>Das offene Modell hat keine Aufgabe „%1“, mit der die Lektion es ausführt: das Modell öffnen, von dem die Lektion handelt.</translation>
        </message>
    </context>
    <context>
        <name>strata::MarksDialog</name>
        <message>
            <source>Tags and remark</source>
            <translation>Tags und Bemerkung</translation>
        </message>
        <message>
            <source>figure paper</source>
            <translation>Abbildung Paper</translation>
        </message>
        <message>
            <source>Words to find it by; the search under Runs takes them with # in front. With commas a tag may have blanks.</source>
            <translation>Wörter zum Wiederfinden; die Suche unter „Läufe“ nimmt sie mit # davor. Mit Kommas darf ein Tag Leerzeichen enthalten.</translation>
        </message>
        <message>
            <source>&amp;Tags</source>
            <translation>&amp;Tags</translation>
        </message>
        <message>
            <source>&amp;Remark</source>
            <translation>&amp;Bemerkung</translation>
        </message>
        <message>
            <source>The remark is longer than a document keeps: shorten it, or write a note.</source>
            <translation>Die Bemerkung ist länger, als ein Dokument sie behält: kürzen oder eine Notiz schreiben.</translation>
        </message>
        <message>
            <source>&amp;Keep</source>
            <translation>B&amp;ehalten</translation>
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
        <message>
            <source>host</source>
            <translation>Rechner</translation>
        </message>
    </context>
    <context>
        <name>strata::ModelWindow</name>
        <message>
            <source>&amp;Heads</source>
            <translation>&amp;Köpfe</translation>
        </message>
        <message>
            <source>&amp;Tensors</source>
            <translation>&amp;Tensoren</translation>
        </message>
        <message>
            <source>&amp;Configuration</source>
            <translation>K&amp;onfiguration</translation>
        </message>
        <message>
            <source>To&amp;kenizer</source>
            <translation>Token&amp;izer</translation>
        </message>
        <message>
            <source>A model is being opened.</source>
            <translation>Ein Modell wird geöffnet.</translation>
        </message>
        <message>
            <source>An evaluation is being computed; stop it first, or wait.</source>
            <translation>Eine Auswertung wird berechnet: erst anhalten oder abwarten.</translation>
        </message>
        <message>
            <source>Model – %1</source>
            <translation>Modell – %1</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>No model is open.</source>
            <translation>Kein Modell ist geöffnet.</translation>
        </message>
        <message>
            <source>This model lies on %1: its tensors, configuration and tokenizer are seen there with strata-cli inspect --tensors.</source>
            <translation>Dieses Modell liegt auf %1: Seine Tensoren, Konfiguration und Tokenizer zeigt dort strata-cli inspect --tensors.</translation>
        </message>
        <message>
            <source>The model&apos;s files are being read …</source>
            <translation>Die Dateien des Modells werden gelesen …</translation>
        </message>
        <message>
            <source>There was not enough memory for the model&apos;s files.</source>
            <translation>Der Speicher reichte für die Dateien des Modells nicht aus.</translation>
        </message>
    </context>
    <context>
        <name>strata::NormsView</name>
        <message>
            <source>Norms</source>
            <translation>Normen</translation>
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
        <message>
            <source>Open the model first.</source>
            <translation>Öffnen Sie zuerst das Modell.</translation>
        </message>
        <message>
            <source>Compute a lens first.</source>
            <translation>Berechnen Sie zuerst eine Linse.</translation>
        </message>
        <message>
            <source>What every block does to the residual: the loss read at each layer, norms, and how far updates point downhill. Wheel to zoom (with Ctrl where the view scrolls), double click to see all. Click the legend to hide or show a line, with Shift to highlight it. Keys: + and −, arrows with Ctrl and Shift, 0, H, T, and N for the next plot.</source>
            <translation>Was jeder Block mit dem Residuum macht: der an jeder Schicht gelesene Verlust, Normen, und wie weit Änderungen bergab zeigen. Das Rad vergrößert (mit Strg, wo die Ansicht rollt), ein Doppelklick zeigt alles. Ein Klick auf die Legende blendet eine Linie aus oder ein, mit der Umschalttaste hebt er sie hervor. Tasten: + und −, Pfeile mit Strg und Umschalt, 0, H, T und N für die nächste Zeichnung.</translation>
        </message>
        <message>
            <source>Click: hide or show. Shift+click: highlight.</source>
            <translation>Klick: aus- oder einblenden. Umschalt+Klick: hervorheben.</translation>
        </message>
    </context>
    <context>
        <name>strata::NoteView</name>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>What you write here is kept with the runs.</source>
            <translation>Was Sie hier schreiben, wird bei den Läufen aufbewahrt.</translation>
        </message>
        <message>
            <source>New note</source>
            <translation>Neue Notiz</translation>
        </message>
        <message>
            <source>Begins an empty note; this one stays among the runs</source>
            <translation>Beginnt eine leere Notiz; diese bleibt bei den Läufen</translation>
        </message>
    </context>
    <context>
        <name>strata::PaceFigure</name>
        <message>
            <source>Pace</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <source>learning rate</source>
            <translation>Lernrate</translation>
        </message>
        <message>
            <source>norm of the gradient</source>
            <translation>Norm des Gradienten</translation>
        </message>
        <message>
            <source>tokens per second</source>
            <translation>Tokens je Sekunde</translation>
        </message>
        <message>
            <source>The log has neither learning rate, gradient norm, tokens per second nor memory.</source>
            <translation>Das Protokoll hat weder Lernrate noch Gradientennorm, Token pro Sekunde oder Speicher.</translation>
        </message>
        <message>
            <source>memory (GiB)</source>
            <translation>Speicher (GiB)</translation>
        </message>
        <message>
            <source>of the process</source>
            <translation>des Prozesses</translation>
        </message>
        <message>
            <source>in use on the device</source>
            <translation>auf dem Gerät belegt</translation>
        </message>
        <message>
            <source>of the head %1</source>
            <translation>des Kopfes %1</translation>
        </message>
        <message>
            <source>of the embedding</source>
            <translation>der Einbettung</translation>
        </message>
        <message>
            <source>of all</source>
            <translation>aller</translation>
        </message>
    </context>
    <context>
        <name>strata::PagePreview</name>
        <message>
            <source>In colour</source>
            <translation>In Farbe</translation>
        </message>
        <message>
            <source>Grey print</source>
            <translation>Graudruck</translation>
        </message>
        <message>
            <source>Deuteranopia</source>
            <translation>Deuteranopie</translation>
        </message>
        <message>
            <source>Protanopia</source>
            <translation>Protanopie</translation>
        </message>
        <message>
            <source>Tritanopia</source>
            <translation>Tritanopie</translation>
        </message>
        <message>
            <source>How the preview is seen</source>
            <translation>Wie die Vorschau gesehen wird</translation>
        </message>
        <message>
            <source>Whole page</source>
            <translation>Ganze Seite</translation>
        </message>
        <message>
            <source>Final size</source>
            <translation>Endgröße</translation>
        </message>
        <message>
            <source>Size of the preview</source>
            <translation>Größe der Vorschau</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Vorschau</translation>
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
        <message>
            <source>Copy the chosen cells</source>
            <translation>Gewählte Zellen kopieren</translation>
        </message>
    </context>
    <context>
        <name>strata::PanelGrid</name>
        <message>
            <source>Places of the panels</source>
            <translation>Plätze der Felder</translation>
        </message>
        <message>
            <source>Drag a panel to another cell. Arrows choose, Ctrl+arrows move, Ctrl+Shift+arrows make larger or smaller, Delete removes.</source>
            <translation>Ziehen Sie ein Feld in eine andere Zelle. Pfeile wählen, Strg+Pfeile verschieben, Strg+Umschalt+Pfeile vergrößern oder verkleinern, Entf entfernt.</translation>
        </message>
        <message>
            <source>no panel is chosen</source>
            <translation>kein Feld ist gewählt</translation>
        </message>
        <message>
            <source>%1 %2: row %3, column %4, %5 × %6</source>
            <translation>%1 %2: Zeile %3, Spalte %4, %5 × %6</translation>
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
        <name>strata::PlaybackBar</name>
        <message>
            <source>How much of it is shown</source>
            <translation>Wie viel davon gezeigt wird</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Alles zeigen</translation>
        </message>
        <message>
            <source>Ends the playback: nothing is hidden any more</source>
            <translation>Beendet die Wiedergabe: Nichts ist mehr verborgen</translation>
        </message>
    </context>
    <context>
        <name>strata::PlaybackWords</name>
        <message>
            <source>By token</source>
            <translation>Token für Token</translation>
        </message>
        <message>
            <source>By layer</source>
            <translation>Schicht für Schicht</translation>
        </message>
        <message>
            <source>By level</source>
            <translation>Ebene für Ebene</translation>
        </message>
        <message>
            <source>nothing is shown yet</source>
            <translation>noch wird nichts gezeigt</translation>
        </message>
        <message>
            <source>level %1</source>
            <translation>Ebene %1</translation>
        </message>
        <message>
            <source>token %1</source>
            <translation>Token %1</translation>
        </message>
        <message>
            <source>position %1</source>
            <translation>Position %1</translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>Schicht %1</translation>
        </message>
        <message>
            <source>token %1 of %2</source>
            <translation>Token %1 von %2</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>By checkpoint</source>
            <translation>Checkpoint für Checkpoint</translation>
        </message>
    </context>
    <context>
        <name>strata::PreferencesDialog</name>
        <message>
            <source>Window</source>
            <translation>Fenster</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>&amp;Farben</translation>
        </message>
        <message>
            <source>Lan&amp;guage</source>
            <translation>S&amp;prache</translation>
        </message>
        <message>
            <source>Type &amp;size</source>
            <translation>S&amp;chriftgröße</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <source>&amp;Device</source>
            <translation>&amp;Gerät</translation>
        </message>
        <message>
            <source>&amp;Number type</source>
            <translation>&amp;Zahlentyp</translation>
        </message>
        <message>
            <source>Th&amp;reads</source>
            <translation>Th&amp;reads</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Dokumente</translation>
        </message>
        <message>
            <source>&amp;Keep what is made on the disk</source>
            <translation>Entstandenes auf dem &amp;Datenträger behalten</translation>
        </message>
        <message>
            <source>&amp;Clear the history…</source>
            <translation>Chronik &amp;leeren…</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Abbildungen</translation>
        </message>
        <message>
            <source>Si&amp;ze at first</source>
            <translation>&amp;Anfangsgröße</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>as the system</source>
            <translation>wie das System</translation>
        </message>
        <message>
            <source>light</source>
            <translation>hell</translation>
        </message>
        <message>
            <source>dark</source>
            <translation>dunkel</translation>
        </message>
        <message>
            <source>automatic: the fastest here</source>
            <translation>automatisch: der hier schnellste</translation>
        </message>
        <message>
            <source> %</source>
            <translation> %</translation>
        </message>
        <message>
            <source>Type size in percent</source>
            <translation>Schriftgröße in Prozent</translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>automatisch</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>Threads</translation>
        </message>
        <message>
            <source>As many threads of the processor as pay for the model, or this many</source>
            <translation>So viele Prozessor-Threads, wie sich für das Modell lohnen, oder genau diese Zahl</translation>
        </message>
        <message>
            <source>Holds for the next model that is opened.</source>
            <translation>Gilt für das nächste Modell, das geöffnet wird.</translation>
        </message>
        <message>
            <source>The history is empty.</source>
            <translation>Die Chronik ist leer.</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s), %1, in %2</source>
            <translation>
                <numerusform>%n Datei, %1, in %2</numerusform>
                <numerusform>%n Dateien, %1, in %2</numerusform>
            </translation>
        </message>
        <message>
            <source>Restore the de&amp;faults</source>
            <translation>Ursprüngliche &amp;Vorgaben</translation>
        </message>
    </context>
    <context>
        <name>strata::PresentConsole</name>
        <message>
            <source>Previous</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Hide all</source>
            <translation>Alles verbergen</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Alles zeigen</translation>
        </message>
        <message>
            <source>Black</source>
            <translation>Schwarz</translation>
        </message>
        <message>
            <source>→ and ←, Page Down and Page Up step · B makes the screen black · L lights a pointer · P plays · + and − change the size of type · F fills the screen · Esc leaves</source>
            <translation>→ und ←, Bild ab und Bild auf: Schritt vor und zurück · B schaltet den Bildschirm schwarz · L zeigt einen Leuchtpunkt · P spielt ab · + und − ändern die Schriftgröße · F füllt den Bildschirm · Esc verlässt</translation>
        </message>
        <message>
            <source>The lecturer&apos;s side</source>
            <translation>Die Seite der Vortragenden</translation>
        </message>
        <message>
            <source>From zero</source>
            <translation>Von null</translation>
        </message>
        <message>
            <source>Counts the time from here on</source>
            <translation>Zählt die Zeit von hier an</translation>
        </message>
        <message>
            <source>The time of day</source>
            <translation>Die Uhrzeit</translation>
        </message>
        <message>
            <source>Since the presentation began</source>
            <translation>Seit Beginn der Präsentation</translation>
        </message>
        <message>
            <source>Teacher&apos;s notes</source>
            <translation>Hinweise für Lehrende</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Next: nothing further</source>
            <translation>Danach: nichts mehr</translation>
        </message>
        <message>
            <source>Next: %1</source>
            <translation>Danach: %1</translation>
        </message>
        <message>
            <source>This step has no notes.</source>
            <translation>Dieser Schritt hat keine Hinweise.</translation>
        </message>
        <message>
            <source>A lesson that is open has its notes here.</source>
            <translation>Hier stehen die Hinweise einer offenen Lektion.</translation>
        </message>
    </context>
    <context>
        <name>strata::PresentSequence</name>
        <message>
            <source>the end</source>
            <translation>Ende</translation>
        </message>
        <message>
            <source>step %1 of %2</source>
            <translation>Schritt %1 von %2</translation>
        </message>
        <message>
            <source>the answer</source>
            <translation>die Antwort</translation>
        </message>
        <message>
            <source>step %1</source>
            <translation>Schritt %1</translation>
        </message>
        <message>
            <source>deeper layers are hidden</source>
            <translation>tiefere Schichten sind verborgen</translation>
        </message>
        <message>
            <source>answers are hidden</source>
            <translation>Antworten sind verborgen</translation>
        </message>
        <message>
            <source>what comes later is hidden</source>
            <translation>was später kommt, ist verborgen</translation>
        </message>
        <message>
            <source>something is hidden</source>
            <translation>etwas ist verborgen</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s) to come</source>
            <translation>
                <numerusform>noch %n Token</numerusform>
                <numerusform>noch %n Token</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n deeper layer(s) hidden</source>
            <translation>
                <numerusform>%n tiefere Schicht verborgen</numerusform>
                <numerusform>%n tiefere Schichten verborgen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) hidden</source>
            <translation>
                <numerusform>%n Antwort verborgen</numerusform>
                <numerusform>%n Antworten verborgen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::PresentStage</name>
        <message>
            <source>What the room sees</source>
            <translation>Was der Raum sieht</translation>
        </message>
    </context>
    <context>
        <name>strata::PresentWindow</name>
        <message>
            <source>Presentation – Strata</source>
            <translation>Präsentation – Strata</translation>
        </message>
    </context>
    <context>
        <name>strata::PresentWorkspace</name>
        <message>
            <source>Views ▾</source>
            <translation>Ansichten ▾</translation>
        </message>
        <message>
            <source>What is shown: one view, or two beside each other</source>
            <translation>Was gezeigt wird: eine Ansicht oder zwei nebeneinander</translation>
        </message>
        <message>
            <source>Steps ▾</source>
            <translation>Schritte ▾</translation>
        </message>
        <message>
            <source>What one step reveals</source>
            <translation>Was ein Schritt aufdeckt</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Verlassen</translation>
        </message>
        <message>
            <source>Back to the panels (Esc)
→ and ← step, B makes the screen black, L lights a pointer, P plays, + and − change the size of type, F fills the screen</source>
            <translation>Zurück zu den Bereichen (Esc)
→ und ←: Schritt vor und zurück, B schaltet den Bildschirm schwarz, L zeigt einen Leuchtpunkt, P spielt ab, + und − ändern die Schriftgröße, F füllt den Bildschirm</translation>
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
            <source>all</source>
            <translation>alle</translation>
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
        <message>
            <source>Choices listed</source>
            <translation>Gelistete Wahlen</translation>
        </message>
        <message>
            <source>Sample from top-k</source>
            <translation>Ziehen aus Top-k</translation>
        </message>
        <message>
            <source>Sample from top-p</source>
            <translation>Ziehen aus Top-p</translation>
        </message>
        <message>
            <source>Most probable tokens that are kept and listed at each position</source>
            <translation>Wahrscheinlichste Token, die an jeder Position behalten und gelistet werden</translation>
        </message>
        <message>
            <source>Only the k most probable tokens are drawn from</source>
            <translation>Nur aus den k wahrscheinlichsten Token wird gezogen</translation>
        </message>
        <message>
            <source>Only the most probable tokens that together reach this probability are drawn from</source>
            <translation>Nur aus den wahrscheinlichsten Token, die zusammen diese Wahrscheinlichkeit erreichen, wird gezogen</translation>
        </message>
        <message>
            <source>Layer readings</source>
            <translation>Schichtwerte</translation>
        </message>
        <message>
            <source>Keeps what every layer says at each generated token, through the final norm and the final head (the logit lens). Confidence then shows it over layers. The run takes longer: most with a large vocabulary and many layers.</source>
            <translation>Behält, was jede Schicht an jedem erzeugten Token sagt, durch Endnorm und letzten Kopf gelesen (die Logit-Linse). Die Konfidenz zeigt es dann über die Schichten. Der Lauf dauert länger: am meisten bei großem Vokabular und vielen Schichten.</translation>
        </message>
        <message>
            <source>at the end, %1 readouts for each token, all tokens together; %2 MB for 100 tokens</source>
            <translation>am Ende %1 Auslesungen je Token, alle Token zusammen; %2 MB für 100 Token</translation>
        </message>
        <message>
            <source>Most probable paths</source>
            <translation>Wahrscheinlichste Pfade</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>How many of the most probable paths of labels are looked for behind the run; Hierarchy ranks them</source>
            <translation>Wie viele der wahrscheinlichsten Pfade von Labels nach dem Lauf gesucht werden; „Hierarchie“ ordnet sie</translation>
        </message>
        <message>
            <source>Label readings</source>
            <translation>Label-Lesungen</translation>
        </message>
        <message>
            <source>Keeps what every head and layer says of each level&apos;s labels, in the saved run</source>
            <translation>Behält im gespeicherten Lauf, was jeder Kopf und jede Schicht zu den Labels jeder Ebene sagt</translation>
        </message>
    </context>
    <context>
        <name>strata::PromptPreview</name>
        <message>
            <source>What the model will see</source>
            <translation>Was das Modell sehen wird</translation>
        </message>
        <message>
            <source>Text with the task&apos;s marks</source>
            <translation>Text mit den Markierungen der Aufgabe</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>position</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>id</source>
            <translation>Id</translation>
        </message>
        <message>
            <source>token</source>
            <translation>Token</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n Token</numerusform>
                <numerusform>%n Token</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: more than the %2 that the model has room for</source>
            <translation>%1: mehr als die %2, für die das Modell Platz hat</translation>
        </message>
        <message>
            <source>%1 of %2 that the model has room for</source>
            <translation>%1 von %2, für die das Modell Platz hat</translation>
        </message>
        <message>
            <source>in the vocabulary: %1; bytes %2</source>
            <translation>im Vokabular: %1; Bytes %2</translation>
        </message>
        <message numerus="yes">
            <source>%n further token(s)</source>
            <translation>
                <numerusform>%n weiteres Token</numerusform>
                <numerusform>%n weitere Token</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::PromptTokens</name>
        <message>
            <source>The text is too long to be counted while it is typed.</source>
            <translation>Der Text ist zu lang, um beim Tippen gezählt zu werden.</translation>
        </message>
        <message>
            <source>What the model will see</source>
            <translation>Was das Modell sehen wird</translation>
        </message>
        <message>
            <source>Tokens cannot be counted</source>
            <translation>Token lassen sich nicht zählen</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s) of %1</source>
            <translation>
                <numerusform>%n Token von %1</numerusform>
                <numerusform>%n Token von %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n Token</numerusform>
                <numerusform>%n Token</numerusform>
            </translation>
        </message>
        <message>
            <source>too long</source>
            <translation>zu lang</translation>
        </message>
        <message>
            <source>The prompt with all that the task puts round it, of what the model has room for. Click for the exact text and its tokens.</source>
            <translation>Der Prompt mit allem, was die Aufgabe darumlegt, gemessen am Platz im Modell. Ein Klick zeigt den genauen Text und seine Token.</translation>
        </message>
    </context>
    <context>
        <name>strata::QuestionBox</name>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Zahl</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>Schicht</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>Or choose it in the view: a click there counts here.</source>
            <translation>Oder wählen Sie es in der Ansicht: Ein Klick dort zählt hier.</translation>
        </message>
        <message>
            <source>Your answer</source>
            <translation>Ihre Antwort</translation>
        </message>
        <message>
            <source>Put in order; Ctrl and the arrows move a line</source>
            <translation>Ordnen; Strg und die Pfeile verschieben eine Zeile</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>Nach oben</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Nach unten</translation>
        </message>
        <message>
            <source>Ctrl+Up</source>
            <translation>Strg+Auf</translation>
        </message>
        <message>
            <source>Ctrl+Down</source>
            <translation>Strg+Ab</translation>
        </message>
        <message>
            <source>Votes for %1: %2</source>
            <translation>Stimmen für %1: %2</translation>
        </message>
    </context>
    <context>
        <name>strata::QuestionFields</name>
        <message>
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <source>a choice</source>
            <translation>eine Auswahl</translation>
        </message>
        <message>
            <source>a token</source>
            <translation>ein Token</translation>
        </message>
        <message>
            <source>a number</source>
            <translation>eine Zahl</translation>
        </message>
        <message>
            <source>a layer</source>
            <translation>eine Schicht</translation>
        </message>
        <message>
            <source>a cell of the view</source>
            <translation>eine Zelle der Ansicht</translation>
        </message>
        <message>
            <source>a path of labels</source>
            <translation>ein Pfad von Labels</translation>
        </message>
        <message>
            <source>an order</source>
            <translation>eine Reihenfolge</translation>
        </message>
        <message>
            <source>a sentence, not graded</source>
            <translation>ein Satz, ohne Bewertung</translation>
        </message>
        <message>
            <source>The right answer is: %1</source>
            <translation>Die richtige Antwort ist: %1</translation>
        </message>
        <message>
            <source>a fact, with wrong ones beside it</source>
            <translation>eine Tatsache, daneben falsche</translation>
        </message>
        <message>
            <source>answers that I word</source>
            <translation>eigene Antworten</translation>
        </message>
        <message>
            <source>The answers are</source>
            <translation>Die Antworten sind</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Antworten</translation>
        </message>
        <message>
            <source>Wrong: labels besides</source>
            <translation>Falsch: andere Labels</translation>
        </message>
        <message>
            <source>tokens besides</source>
            <translation>andere Token</translation>
        </message>
        <message>
            <source>what other layers say</source>
            <translation>was andere Schichten sagen</translation>
        </message>
        <message>
            <source>answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>Says</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>It is right when</source>
            <translation>Richtig, wenn</translation>
        </message>
        <message>
            <source>What is asked</source>
            <translation>Was gefragt wird</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <source>The right answer</source>
            <translation>Die richtige Antwort</translation>
        </message>
        <message>
            <source>Still right within</source>
            <translation>Noch richtig bis</translation>
        </message>
        <message>
            <source>measured</source>
            <translation>gemessen</translation>
        </message>
        <message>
            <source>as the difference</source>
            <translation>als Differenz</translation>
        </message>
        <message>
            <source>as |ln(given/right)|</source>
            <translation>als |ln(gegeben/richtig)|</translation>
        </message>
        <message>
            <source>thing</source>
            <translation>Element</translation>
        </message>
        <message>
            <source>Its value</source>
            <translation>Sein Wert</translation>
        </message>
        <message>
            <source>The largest first</source>
            <translation>Größtes zuerst</translation>
        </message>
        <message>
            <source>A sentence why is asked for, too</source>
            <translation>Auch ein Satz zum Warum wird verlangt</translation>
        </message>
    </context>
    <context>
        <name>strata::RangeButton</name>
        <message>
            <source>Range of the y axis</source>
            <translation>Bereich der y-Achse</translation>
        </message>
        <message>
            <source>Which part of the y axis is shown; the wheel over the plot zooms it as well</source>
            <translation>Welcher Teil der y-Achse gezeigt wird; auch das Rad über der Zeichnung vergrößert ihn</translation>
        </message>
        <message>
            <source>&amp;Robust range</source>
            <translation>&amp;Robuster Bereich</translation>
        </message>
        <message>
            <source>From the 5 % to the 95 % quantile of what is shown: one far value does not flatten the rest. What lies outside is marked by an arrow at the edge.</source>
            <translation>Vom 5-%-Quantil bis zum 95-%-Quantil des Gezeigten: Ein einzelner ferner Wert drückt den Rest nicht flach. Was außerhalb liegt, markiert ein Pfeil am Rand.</translation>
        </message>
        <message>
            <source>Highest</source>
            <translation>Höchster</translation>
        </message>
        <message>
            <source>Lowest</source>
            <translation>Niedrigster</translation>
        </message>
        <message>
            <source>Highest value of the y axis</source>
            <translation>Höchster Wert der y-Achse</translation>
        </message>
        <message>
            <source>Lowest value of the y axis</source>
            <translation>Niedrigster Wert der y-Achse</translation>
        </message>
        <message>
            <source>all</source>
            <translation>alle</translation>
        </message>
        <message>
            <source>Show &amp;all</source>
            <translation>&amp;Alles zeigen</translation>
        </message>
        <message>
            <source>y axis</source>
            <translation>y-Achse</translation>
        </message>
        <message>
            <source>y axis: a part</source>
            <translation>y-Achse: ein Teil</translation>
        </message>
        <message>
            <source>y axis: robust</source>
            <translation>y-Achse: robust</translation>
        </message>
    </context>
    <context>
        <name>strata::Readings</name>
        <message>
            <source>right: rank %1, p %2</source>
            <translation>richtig: Rang %1, p %2</translation>
        </message>
        <message>
            <source>layer %1, lens</source>
            <translation>Schicht %1, Linse</translation>
        </message>
        <message>
            <source>layer %1, head %2</source>
            <translation>Schicht %1, Kopf %2</translation>
        </message>
        <message>
            <source>lens</source>
            <translation>Linse</translation>
        </message>
        <message>
            <source>not read</source>
            <translation>nicht gelesen</translation>
        </message>
        <message>
            <source>says “%1”, p %2; margin %3, entropy %4</source>
            <translation>sagt „%1“, p %2; Abstand %3, Entropie %4</translation>
        </message>
        <message>
            <source>as it was answered</source>
            <translation>wie geantwortet wurde</translation>
        </message>
        <message>
            <source>answered: “%1”</source>
            <translation>geantwortet: „%1“</translation>
        </message>
        <message>
            <source>right is “%1”</source>
            <translation>richtig ist „%1“</translation>
        </message>
        <message>
            <source>which is no candidate here</source>
            <translation>das hier kein Kandidat ist</translation>
        </message>
        <message>
            <source>right: %1</source>
            <translation>richtig: %1</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>Schicht</translation>
        </message>
        <message>
            <source>head</source>
            <translation>Kopf</translation>
        </message>
        <message>
            <source>level</source>
            <translation>Ebene</translation>
        </message>
        <message>
            <source>says</source>
            <translation>sagt</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>Wahrscheinlichkeit</translation>
        </message>
        <message>
            <source>margin</source>
            <translation>Abstand</translation>
        </message>
        <message>
            <source>entropy</source>
            <translation>Entropie</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>geantwortet</translation>
        </message>
        <message>
            <source>right</source>
            <translation>richtig</translation>
        </message>
        <message>
            <source>rank of the right one</source>
            <translation>Rang des richtigen</translation>
        </message>
        <message>
            <source>probability of the right one</source>
            <translation>Wahrscheinlichkeit des richtigen</translation>
        </message>
    </context>
    <context>
        <name>strata::RecordsFigure</name>
        <message>
            <source>Records</source>
            <translation>Einträge</translation>
        </message>
        <message numerus="yes">
            <source>the first %1 of %n row(s); the files for tables have them all</source>
            <translation>
                <numerusform>die ersten %1 von %n Zeile; die Tabellendateien enthalten sie alle</numerusform>
                <numerusform>die ersten %1 von %n Zeilen; die Tabellendateien enthalten sie alle</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n Zeile</numerusform>
                <numerusform>%n Zeilen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::RecordsTable</name>
        <message>
            <source>row</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <source>input</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>%1: gold</source>
            <translation>%1: Gold</translation>
        </message>
        <message>
            <source>%1: answer</source>
            <translation>%1: Antwort</translation>
        </message>
        <message>
            <source>p</source>
            <translation>p</translation>
        </message>
        <message>
            <source>prompt tokens</source>
            <translation>Prompt-Token</translation>
        </message>
        <message>
            <source>layer-tokens</source>
            <translation>Schicht-Token</translation>
        </message>
    </context>
    <context>
        <name>strata::RecordsView</name>
        <message>
            <source>all rows</source>
            <translation>alle Zeilen</translation>
        </message>
        <message>
            <source>right</source>
            <translation>richtig</translation>
        </message>
        <message>
            <source>wrong</source>
            <translation>falsch</translation>
        </message>
        <message>
            <source>Right or wrong</source>
            <translation>Richtig oder falsch</translation>
        </message>
        <message>
            <source>On which level</source>
            <translation>Auf welcher Ebene</translation>
        </message>
        <message>
            <source>On which level rows are right or wrong, and whose confidence counts</source>
            <translation>Auf welcher Ebene Zeilen richtig oder falsch sind und wessen Konfidenz zählt</translation>
        </message>
        <message>
            <source>p ≥ </source>
            <translation>p ≥ </translation>
        </message>
        <message>
            <source>p ≤ </source>
            <translation>p ≤ </translation>
        </message>
        <message>
            <source>Least confidence</source>
            <translation>Kleinste Konfidenz</translation>
        </message>
        <message>
            <source>Most confidence</source>
            <translation>Größte Konfidenz</translation>
        </message>
        <message>
            <source>label =</source>
            <translation>Label =</translation>
        </message>
        <message>
            <source>Label, gold or answered</source>
            <translation>Label, Gold oder Antwort</translation>
        </message>
        <message>
            <source>search text</source>
            <translation>Text suchen</translation>
        </message>
        <message>
            <source>Text in inputs, labels and answers</source>
            <translation>Text in Eingaben, Labels und Antworten</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Leeren</translation>
        </message>
        <message>
            <source>Shows all rows again</source>
            <translation>Zeigt wieder alle Zeilen</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>Einträge</translation>
        </message>
        <message>
            <source>The rows of the evaluation. Click a heading to sort, again to turn the order; Return or a double click opens a row as a run.</source>
            <translation>Die Zeilen der Auswertung. Ein Klick auf eine Überschrift sortiert, ein weiterer kehrt die Reihenfolge um; Eingabe oder ein Doppelklick öffnet eine Zeile als Lauf.</translation>
        </message>
        <message>
            <source>any level</source>
            <translation>jede Ebene</translation>
        </message>
        <message>
            <source>The inputs are not shown: %1</source>
            <translation>Die Eingaben werden nicht gezeigt: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n Zeile</numerusform>
                <numerusform>%n Zeilen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n row(s)</source>
            <translation>
                <numerusform>%1 von %n Zeile</numerusform>
                <numerusform>%1 von %n Zeilen</numerusform>
            </translation>
        </message>
        <message>
            <source>gold %1</source>
            <translation>Gold %1</translation>
        </message>
        <message>
            <source>answered %1</source>
            <translation>Antwort %1</translation>
        </message>
        <message>
            <source>inputs not shown</source>
            <translation>Eingaben nicht gezeigt</translation>
        </message>
        <message>
            <source>Open as run</source>
            <translation>Als Lauf öffnen</translation>
        </message>
        <message>
            <source>Runs the chosen row with the open model and shows it in all views of a run</source>
            <translation>Führt die gewählte Zeile mit dem geöffneten Modell aus und zeigt sie in allen Ansichten eines Laufs</translation>
        </message>
        <message>
            <source>Being counted …</source>
            <translation>Wird gezählt …</translation>
        </message>
        <message>
            <source>no valid label answered</source>
            <translation>kein gültiges Label geantwortet</translation>
        </message>
    </context>
    <context>
        <name>strata::ReferenceWindow</name>
        <message>
            <source>Formulas and terms</source>
            <translation>Formeln und Begriffe</translation>
        </message>
        <message>
            <source>Search terms</source>
            <translation>Begriffe durchsuchen</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>Begriffe</translation>
        </message>
        <message>
            <source>No term contains this.</source>
            <translation>Kein Begriff enthält das.</translation>
        </message>
        <message>
            <source>Copy as &amp;LaTeX</source>
            <translation>Als &amp;LaTeX kopieren</translation>
        </message>
        <message>
            <source>Unit: %1</source>
            <translation>Einheit: %1</translation>
        </message>
        <message>
            <source>Source: %1</source>
            <translation>Quelle: %1</translation>
        </message>
        <message>
            <source>In files: %1</source>
            <translation>In Dateien: %1</translation>
        </message>
    </context>
    <context>
        <name>strata::ReportFigure</name>
        <message>
            <source>the first %1 of %2 rows</source>
            <translation>die ersten %1 von %2 Zeilen</translation>
        </message>
        <message>
            <source>Evaluation report</source>
            <translation>Auswertungsbericht</translation>
        </message>
        <message>
            <source>What was evaluated</source>
            <translation>Was ausgewertet wurde</translation>
        </message>
        <message numerus="yes">
            <source>%1 answered %n row(s) of %2, task %3.</source>
            <translation>
                <numerusform>%1 hat %n Zeile von %2 beantwortet, Aufgabe %3.</numerusform>
                <numerusform>%1 hat %n Zeilen von %2 beantwortet, Aufgabe %3.</numerusform>
            </translation>
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
            <source>model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>architecture</source>
            <translation>Aufbau</translation>
        </message>
        <message>
            <source>%1, %2 layers, width %3, vocabulary %4</source>
            <translation>%1, %2 Schichten, Breite %3, Vokabular %4</translation>
        </message>
        <message>
            <source>level %1</source>
            <translation>Ebene %1</translation>
        </message>
        <message>
            <source>head %1, layer %2, %3, answers with %4</source>
            <translation>Kopf %1, Schicht %2, %3, antwortet mit: %4</translation>
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
            <source>a label</source>
            <translation>Label</translation>
        </message>
        <message>
            <source>free text</source>
            <translation>freier Text</translation>
        </message>
        <message>
            <source>seed</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <source>device</source>
            <translation>Gerät</translation>
        </message>
        <message>
            <source>compute type</source>
            <translation>Rechentyp</translation>
        </message>
        <message>
            <source>time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>%1 s, %2 rows/s</source>
            <translation>%1 s, %2 Zeilen/s</translation>
        </message>
        <message>
            <source>layer-tokens</source>
            <translation>Schicht-Token</translation>
        </message>
        <message>
            <source>%1 of %2 at full depth</source>
            <translation>%1 von %2 bei voller Tiefe</translation>
        </message>
        <message>
            <source>sequential layer-steps</source>
            <translation>sequenzielle Schichtschritte</translation>
        </message>
        <message>
            <source>Note: %1</source>
            <translation>Hinweis: %1</translation>
        </message>
        <message>
            <source>Metrics</source>
            <translation>Metriken</translation>
        </message>
        <message>
            <source>Nothing could be scored.</source>
            <translation>Nichts ließ sich bewerten.</translation>
        </message>
        <message>
            <source>As strata-cli score gives them. HdLM&apos;s joint metrics take a whole path as one label; the field&apos;s micro and macro count all labels of all levels: they are different quantities.</source>
            <translation>Wie strata-cli score sie angibt. Die gemeinsamen Metriken von HdLM nehmen einen ganzen Pfad als ein Label; die auf dem Gebiet üblichen Mikro- und Makro-Werte zählen alle Labels aller Ebenen: Das sind verschiedene Größen.</translation>
        </message>
        <message>
            <source>Intervals: 95 %, percentile bootstrap over rows, %1 resamples, seed 0. Macro averages are biased in a resample: their value may lie outside.</source>
            <translation>Intervalle: 95 %, Perzentil-Bootstrap über Zeilen, %1 Stichproben, Startwert 0. Makro-Mittel sind in einer Stichprobe verzerrt: Ihr Wert kann außerhalb liegen.</translation>
        </message>
        <message>
            <source>Accuracy against confidence in 15 bins: on the dashed line a head is as right as it is sure.</source>
            <translation>Genauigkeit gegen Konfidenz in 15 Klassen: Auf der gestrichelten Linie hat ein Kopf so oft recht, wie er sicher ist.</translation>
        </message>
        <message>
            <source>How many errors remain where only the surest answers are kept.</source>
            <translation>Wie viele Fehler bleiben, wenn nur die sichersten Antworten behalten werden.</translation>
        </message>
        <message>
            <source>Accuracy by the length of the prompt.</source>
            <translation>Genauigkeit nach der Länge des Prompts.</translation>
        </message>
        <message>
            <source>Accuracy by how often the gold label occurs in these rows.</source>
            <translation>Genauigkeit danach, wie oft das Gold-Label in diesen Zeilen vorkommt.</translation>
        </message>
        <message>
            <source>What is taken for what on the level %1; the most frequent mistakes first.</source>
            <translation>Was auf der Ebene %1 womit verwechselt wird; die häufigsten Fehler zuerst.</translation>
        </message>
        <message>
            <source>Labels of the level %1</source>
            <translation>Labels der Ebene %1</translation>
        </message>
        <message>
            <source>The %1 with the most rows, of %2.</source>
            <translation>Die %1 mit den meisten Zeilen, von %2.</translation>
        </message>
        <message>
            <source>What would have been kept and saved on the last level, had rows left at the first layer that is sure enough.</source>
            <translation>Was auf der letzten Ebene erhalten geblieben und gespart worden wäre, wären Zeilen an der ersten Schicht ausgestiegen, die sicher genug ist.</translation>
        </message>
        <message>
            <source>The inputs are not shown: %1</source>
            <translation>Die Eingaben werden nicht gezeigt: %1</translation>
        </message>
        <message>
            <source>input</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>gold</source>
            <translation>Gold</translation>
        </message>
        <message>
            <source>answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>row</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <source>least p</source>
            <translation>kleinstes p</translation>
        </message>
        <message>
            <source>most −log p</source>
            <translation>größtes −log p</translation>
        </message>
        <message>
            <source>There are none.</source>
            <translation>Es gibt keine.</translation>
        </message>
        <message>
            <source>Examples: right</source>
            <translation>Beispiele: richtig</translation>
        </message>
        <message>
            <source>Right on every level, the surest first.</source>
            <translation>Auf jeder Ebene richtig, die sichersten zuerst.</translation>
        </message>
        <message>
            <source>Examples: wrong</source>
            <translation>Beispiele: falsch</translation>
        </message>
        <message>
            <source>Wrong on some level, the surest first: mistakes that the model is sure of.</source>
            <translation>Auf einer Ebene falsch, die sichersten zuerst: Fehler, deren das Modell sicher ist.</translation>
        </message>
        <message>
            <source>Examples: most surprising</source>
            <translation>Beispiele: am überraschendsten</translation>
        </message>
        <message>
            <source>Rows whose right answer the model found least probable.</source>
            <translation>Zeilen, deren richtige Antwort das Modell für die unwahrscheinlichste hielt.</translation>
        </message>
        <message>
            <source>What each layer&apos;s reading of a level&apos;s labels is worth: the lens of every layer as a line, trained heads as circles. Accuracy, entropy, agreement and ECE are over all rows that the level was read in; a row whose gold is no candidate, as under a wrong answer above, counts as wrong. The rank and the probability of gold are means over the rows where it is a candidate: the table says how many.</source>
            <translation>Was die Lesung der Labels einer Ebene durch jede Schicht wert ist: die Linse jeder Schicht als Linie, trainierte Köpfe als Kreise. Genauigkeit, Entropie, Übereinstimmung und ECE gelten für alle Zeilen, in denen die Ebene gelesen wurde; eine Zeile, deren Gold kein Kandidat ist, etwa unter einer falschen Antwort darüber, zählt als falsch. Rang und Wahrscheinlichkeit von Gold sind Mittel über die Zeilen, in denen es Kandidat ist: die Tabelle sagt, wie viele.</translation>
        </message>
        <message>
            <source>This is a part of them: %1 rows were asked for.</source>
            <translation>Dies ist ein Teil davon: %1 Zeilen waren verlangt.</translation>
        </message>
    </context>
    <context>
        <name>strata::RiskFigure</name>
        <message>
            <source>Risk–coverage</source>
            <translation>Risiko und Abdeckung</translation>
        </message>
        <message>
            <source>coverage: share of answers that are kept, the surest first</source>
            <translation>Abdeckung: Anteil der behaltenen Antworten, die sichersten zuerst</translation>
        </message>
        <message>
            <source>risk: share of wrong ones among them</source>
            <translation>Risiko: Anteil der falschen darunter</translation>
        </message>
        <message>
            <source>%1 (AURC %2)</source>
            <translation>%1 (AURC %2)</translation>
        </message>
        <message>
            <source>level</source>
            <translation>Ebene</translation>
        </message>
        <message>
            <source>coverage</source>
            <translation>Abdeckung</translation>
        </message>
        <message>
            <source>risk</source>
            <translation>Risiko</translation>
        </message>
        <message>
            <source>least confidence</source>
            <translation>kleinste Konfidenz</translation>
        </message>
    </context>
    <context>
        <name>strata::RowColumnsBox</name>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>choose the columns</source>
            <translation>Spalten wählen</translation>
        </message>
        <message>
            <source>Says which columns of a table, or keys of JSON rows, hold the text and the labels of each level; otherwise they are known by their usual names</source>
            <translation>Sagt, welche Spalten einer Tabelle oder Schlüssel von JSON-Zeilen den Text und die Labels jeder Ebene enthalten; sonst werden sie an ihren üblichen Namen erkannt</translation>
        </message>
        <message>
            <source>Labels of %1</source>
            <translation>Labels von %1</translation>
        </message>
        <message>
            <source>by its usual name</source>
            <translation>an seinem üblichen Namen</translation>
        </message>
        <message>
            <source>by their usual names</source>
            <translation>an ihren üblichen Namen</translation>
        </message>
        <message>
            <source>Choose a file of labelled rows first.</source>
            <translation>Wählen Sie zuerst eine Datei mit Zeilen und Labels.</translation>
        </message>
        <message>
            <source>The rows are of a known kind; columns that are chosen count instead.</source>
            <translation>Die Zeilen sind von bekannter Art; gewählte Spalten gelten stattdessen.</translation>
        </message>
        <message>
            <source>The rows are of no kind that is known by itself: choose which of their columns hold the text and the labels.</source>
            <translation>Die Zeilen sind von keiner Art, die von selbst erkannt wird: Wählen Sie, welche ihrer Spalten den Text und die Labels enthalten.</translation>
        </message>
        <message>
            <source>No columns can be read in this file; the rows may be JSON Lines, JSON, CSV or TSV.</source>
            <translation>In dieser Datei lassen sich keine Spalten lesen; Zeilen können JSON Lines, JSON, CSV oder TSV sein.</translation>
        </message>
    </context>
    <context>
        <name>strata::RowFigure</name>
        <message>
            <source>row %1</source>
            <translation>Zeile %1</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <source>This evaluation kept no readings: evaluate again with “read every layer”.</source>
            <translation>Diese Auswertung hat keine Lesungen behalten: noch einmal mit „jede Schicht lesen“ auswerten.</translation>
        </message>
    </context>
    <context>
        <name>strata::RowView</name>
        <message>
            <source>Row</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <source>The row that is chosen under Records: what every layer, through its lens, and every head said of the labels of each level, with the rank and the probability of the right one.</source>
            <translation>Die unter Datensätze gewählte Zeile: was jede Schicht durch ihre Lens und jeder Kopf über die Labels jeder Ebene gesagt hat, mit Rang und Wahrscheinlichkeit des richtigen.</translation>
        </message>
        <message>
            <source>Choose a row under Records: what every layer said of its labels appears here.</source>
            <translation>Wählen Sie unter Datensätze eine Zeile: Hier erscheint, was jede Schicht über ihre Labels gesagt hat.</translation>
        </message>
        <message>
            <source>No evaluation yet. What every layer said of a row&apos;s labels appears here.</source>
            <translation>Noch keine Auswertung. Hier erscheint, was jede Schicht über die Labels einer Zeile gesagt hat.</translation>
        </message>
    </context>
    <context>
        <name>strata::RunBanner</name>
        <message>
            <source>Playback: %1</source>
            <translation>Wiedergabe: %1</translation>
        </message>
    </context>
    <context>
        <name>strata::RunHeader</name>
        <message>
            <source>Run</source>
            <translation>Ausführen</translation>
        </message>
        <message>
            <source>Runs what the form says now</source>
            <translation>Führt aus, was das Formular jetzt sagt</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>Zurückholen</translation>
        </message>
        <message>
            <source>Writes what this run was asked into the form again</source>
            <translation>Schreibt wieder ins Formular, was dieser Lauf gefragt wurde</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Alles zeigen</translation>
        </message>
        <message>
            <source>Ends the playback and shows the whole run</source>
            <translation>Beendet die Wiedergabe und zeigt den ganzen Lauf</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>empty prompt</source>
            <translation>leerer Prompt</translation>
        </message>
        <message>
            <source>The prompt was changed since this run</source>
            <translation>Der Prompt wurde seit diesem Lauf geändert</translation>
        </message>
        <message>
            <source>The settings were changed since this run</source>
            <translation>Die Einstellungen wurden seit diesem Lauf geändert</translation>
        </message>
        <message>
            <source>The task was changed since this run</source>
            <translation>Die Aufgabe wurde seit diesem Lauf geändert</translation>
        </message>
        <message>
            <source>What this run was asked</source>
            <translation>Was dieser Lauf gefragt wurde</translation>
        </message>
        <message>
            <source>Prompt of the shown run: %1</source>
            <translation>Prompt des gezeigten Laufs: %1</translation>
        </message>
        <message>
            <source>wrong from %1 on; right: %2</source>
            <translation>falsch ab %1; richtig: %2</translation>
        </message>
        <message>
            <source>right: %1</source>
            <translation>richtig: %1</translation>
        </message>
    </context>
    <context>
        <name>strata::RungPicker</name>
        <message>
            <source>Layers</source>
            <translation>Schichten</translation>
        </message>
        <message>
            <source>The arrow keys choose a layer, the space bar puts a head there or takes it away</source>
            <translation>Die Pfeiltasten wählen eine Schicht, die Leertaste setzt einen Kopf dorthin oder nimmt ihn weg</translation>
        </message>
        <message>
            <source>Layer %1 has the final head</source>
            <translation>Schicht %1 hat den letzten Kopf</translation>
        </message>
        <message>
            <source>Layer %1 has the head %2 already</source>
            <translation>Schicht %1 hat schon den Kopf %2</translation>
        </message>
        <message>
            <source>Layer %1: click to put a head here</source>
            <translation>Schicht %1: anklicken, um einen Kopf hierher zu setzen</translation>
        </message>
        <message>
            <source>Layer %1: click to take the head away</source>
            <translation>Schicht %1: anklicken, um den Kopf wegzunehmen</translation>
        </message>
        <message>
            <source>new head</source>
            <translation>neuer Kopf</translation>
        </message>
    </context>
    <context>
        <name>strata::RunsList</name>
        <message>
            <source>Removed “%1”. Ctrl+Z brings it back.</source>
            <translation>„%1“ entfernt. Strg+Z holt ihn zurück.</translation>
        </message>
        <message>
            <source>Clear the history</source>
            <translation>Chronik leeren</translation>
        </message>
        <message>
            <source>Remove every kept run from the disk? This cannot be undone. Runs of this session stay in the list until the program ends.</source>
            <translation>Jeden behaltenen Lauf vom Datenträger entfernen? Das lässt sich nicht rückgängig machen. Läufe dieser Sitzung bleiben in der Liste, bis das Programm endet.</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Leeren</translation>
        </message>
        <message>
            <source>It could not be read, so nothing was kept.</source>
            <translation>Das war nicht lesbar, daher wurde nichts behalten.</translation>
        </message>
    </context>
    <context>
        <name>strata::RunsPanel</name>
        <message>
            <source>saved</source>
            <translation>gespeichert</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>Läufe</translation>
        </message>
        <message>
            <source>saved · %1</source>
            <translation>gespeichert · %1</translation>
        </message>
        <message>
            <source>Use these settings again</source>
            <translation>Diese Einstellungen wieder verwenden</translation>
        </message>
        <message>
            <source>Search runs</source>
            <translation>Läufe durchsuchen</translation>
        </message>
        <message>
            <source>&amp;Use these settings again</source>
            <translation>Diese Einstellungen &amp;wieder verwenden</translation>
        </message>
        <message>
            <source>&amp;Save…</source>
            <translation>&amp;Speichern…</translation>
        </message>
        <message>
            <source>&amp;Remove from the list</source>
            <translation>Aus der Liste &amp;entfernen</translation>
        </message>
        <message>
            <source>Save this document</source>
            <translation>Dieses Dokument speichern</translation>
        </message>
        <message>
            <source>Remove this document from the list</source>
            <translation>Dieses Dokument aus der Liste entfernen</translation>
        </message>
        <message>
            <source>Open a saved document</source>
            <translation>Gespeichertes Dokument öffnen</translation>
        </message>
        <message>
            <source>Choose one in the list first.</source>
            <translation>Wählen Sie zuerst eines in der Liste.</translation>
        </message>
        <message>
            <source>It was not made from a prompt: there are no settings to use again.</source>
            <translation>Es entstand nicht aus einem Prompt: Es gibt keine Einstellungen, die wieder verwendet werden könnten.</translation>
        </message>
        <message>
            <source>Choose two runs or two lenses first, the second one with Ctrl.</source>
            <translation>Zuerst zwei Läufe oder zwei Linsen wählen, die zweite Zeile mit Strg.</translation>
        </message>
        <message>
            <source>&amp;Compare</source>
            <translation>&amp;Vergleichen</translation>
        </message>
        <message>
            <source>Both beside each other, and their difference</source>
            <translation>Beide nebeneinander und ihr Unterschied</translation>
        </message>
        <message>
            <source>&amp;Tags and remark…</source>
            <translation>&amp;Tags und Bemerkung…</translation>
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
            <source>greedy</source>
            <translation>greedy</translation>
        </message>
        <message>
            <source>T %1</source>
            <comment>temperature</comment>
            <translation>T %1</translation>
        </message>
        <message>
            <source>top-k %1</source>
            <translation>Top-k %1</translation>
        </message>
        <message>
            <source>top-p %1</source>
            <translation>Top-p %1</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Sampling</source>
            <translation>Ziehung</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Typ</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Gerät</translation>
        </message>
        <message>
            <source>seed %1</source>
            <translation>Startwert %1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>name and value</comment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1, stopped early</source>
            <translation>%1, vorzeitig beendet</translation>
        </message>
        <message>
            <source>Most new tokens</source>
            <translation>Höchstens neue Token</translation>
        </message>
        <message>
            <source>%1 rows × %2 positions</source>
            <translation>%1 Zeilen × %2 Positionen</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n Zeile</numerusform>
                <numerusform>%n Zeilen</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 on %2</source>
            <comment>device and host</comment>
            <translation>%1 auf %2</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>labels constrained</source>
            <translation>Labels beschränkt</translation>
        </message>
        <message>
            <source>labels free</source>
            <translation>Labels frei</translation>
        </message>
        <message>
            <source>labels scored</source>
            <translation>Labels bewertet</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n row(s)</source>
            <translation>
                <numerusform>%1 von %n Zeile</numerusform>
                <numerusform>%1 von %n Zeilen</numerusform>
            </translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Bemerkung</translation>
        </message>
    </context>
    <context>
        <name>strata::SamplesFigure</name>
        <message>
            <source>Samples over the training</source>
            <translation>Proben im Lauf des Trainings</translation>
        </message>
        <message>
            <source>The log has no samples. A training writes some with held-out rows (train --eval … --samples N).</source>
            <translation>Das Protokoll hat keine Proben. Ein Training schreibt welche mit zurückgehaltenen Zeilen (train --eval … --samples N).</translation>
        </message>
        <message>
            <source>Evaluations</source>
            <translation>Auswertungen</translation>
        </message>
        <message>
            <source>as many as fit</source>
            <translation>so viele wie passen</translation>
        </message>
        <message>
            <source>all evaluations</source>
            <translation>alle Auswertungen</translation>
        </message>
        <message>
            <source>after step</source>
            <translation>nach Schritt</translation>
        </message>
        <message>
            <source>tint: probability of the answer · ✓ as it should be, ✗ something else</source>
            <translation>Tönung: Wahrscheinlichkeit der Antwort · ✓ wie es sein soll, ✗ etwas anderes</translation>
        </message>
        <message>
            <source>%1: it should be “%2”</source>
            <translation>%1: es soll „%2“ sein</translation>
        </message>
        <message>
            <source>step %1 · %2: “%3”</source>
            <translation>Schritt %1 · %2: „%3“</translation>
        </message>
        <message>
            <source>, p = %1</source>
            <translation>, p = %1</translation>
        </message>
        <message>
            <source>as it should be</source>
            <translation>wie es sein soll</translation>
        </message>
        <message>
            <source>it should be “%1”</source>
            <translation>es soll „%1“ sein</translation>
        </message>
        <message>
            <source>row</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <source>prompt</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>level</source>
            <translation>Ebene</translation>
        </message>
        <message>
            <source>step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <source>right answer</source>
            <translation>richtige Antwort</translation>
        </message>
        <message>
            <source>answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>p</source>
            <translation>p</translation>
        </message>
        <message>
            <source>right</source>
            <translation>richtig</translation>
        </message>
    </context>
    <context>
        <name>strata::Sentence</name>
        <message>
            <source>cancelled</source>
            <translation>abgebrochen</translation>
        </message>
        <message>
            <source>is nested more than 64 levels deep; it is not a file of this kind.</source>
            <translation>ist mehr als 64 Ebenen tief verschachtelt; das ist keine Datei dieser Art.</translation>
        </message>
        <message>
            <source>is not valid JSON: %1.</source>
            <translation>ist kein gültiges JSON: %1.</translation>
        </message>
        <message>
            <source>the file does not exist.</source>
            <translation>die Datei gibt es nicht.</translation>
        </message>
        <message>
            <source>is a folder, not a file.</source>
            <translation>ist ein Ordner, keine Datei.</translation>
        </message>
        <message>
            <source>cannot be read: %1.</source>
            <translation>lässt sich nicht lesen: %1.</translation>
        </message>
        <message>
            <source>is larger than %1 MiB, too large for a file of this kind.</source>
            <translation>ist größer als %1 MiB, zu groß für eine Datei dieser Art.</translation>
        </message>
        <message>
            <source>must be a JSON object.</source>
            <translation>muss ein JSON-Objekt sein.</translation>
        </message>
        <message>
            <source>is missing.</source>
            <translation>fehlt.</translation>
        </message>
        <message>
            <source>must not be null.</source>
            <translation>darf nicht null sein.</translation>
        </message>
        <message>
            <source>must be a JSON array.</source>
            <translation>muss ein JSON-Array sein.</translation>
        </message>
        <message>
            <source>must be %1.</source>
            <translation>muss sein: %1.</translation>
        </message>
        <message>
            <source>is not a regular file.</source>
            <translation>ist keine gewöhnliche Datei.</translation>
        </message>
        <message>
            <source>was changed while it was open; open the model again.</source>
            <translation>wurde geändert, während es geöffnet war; öffnen Sie das Modell noch einmal.</translation>
        </message>
        <message>
            <source>does not begin with &quot;GGUF&quot;; the file is damaged or of another format.</source>
            <translation>beginnt nicht mit &quot;GGUF&quot;; die Datei ist beschädigt oder hat ein anderes Format.</translation>
        </message>
        <message>
            <source>is a GGUF file of version 1, of 2023; Strata reads versions 2 and 3, convert the model again.</source>
            <translation>ist eine GGUF-Datei der Version 1 von 2023; Strata liest die Versionen 2 und 3, wandeln Sie das Modell neu um.</translation>
        </message>
        <message>
            <source>is a big-endian GGUF file; Strata reads little-endian ones, as nearly all are.</source>
            <translation>ist eine Big-Endian-GGUF-Datei; Strata liest Little-Endian, wie es fast alle sind.</translation>
        </message>
        <message>
            <source>is a GGUF file of version %1; Strata reads versions 2 and 3.</source>
            <translation>ist eine GGUF-Datei der Version %1; Strata liest die Versionen 2 und 3.</translation>
        </message>
        <message>
            <source>is one of %1 parts of a split GGUF file; join them with &quot;gguf-split --merge FIRST-PART JOINED&quot; and open the result.</source>
            <translation>ist einer von %1 Teilen einer geteilten GGUF-Datei; fügen Sie sie mit &quot;gguf-split --merge FIRST-PART JOINED&quot; zusammen und öffnen Sie das Ergebnis.</translation>
        </message>
        <message>
            <source>must be a JSON object of settings, not %1.</source>
            <translation>muss ein JSON-Objekt mit Einstellungen sein, nicht %1.</translation>
        </message>
        <message>
            <source>tensor %1 has shape %2, but %3 asks for %4; the two are not of one model: get both from the same place.</source>
            <translation>Tensor %1 hat die Form %2, %3 verlangt aber %4; beide gehören nicht zu einem Modell: Holen Sie beide von derselben Stelle.</translation>
        </message>
        <message>
            <source>tensor %1 has element type %2, which is not supported; Strata reads %3 weights.</source>
            <translation>Tensor %1 hat den Elementtyp %2, der nicht unterstützt wird; Strata liest Gewichte in %3.</translation>
        </message>
        <message>
            <source>%1 not part of a %2 model and not used: %3.</source>
            <translation>Nicht Teil eines %2-Modells und nicht benutzt: %3 (%1).</translation>
        </message>
        <message>
            <source>config.json ties the final head to the embedding (&quot;tie_word_embeddings&quot;: true), so the different %1 that is stored is not used.</source>
            <translation>config.json bindet den letzten Kopf an das Embedding (&quot;tie_word_embeddings&quot;: true), deshalb wird %1, anders gespeichert, nicht benutzt.</translation>
        </message>
        <message>
            <source>The %1 token id %2 lies outside the vocabulary of %3.</source>
            <translation>Die Token-Id %2 (%1) liegt außerhalb des Vokabulars von %3.</translation>
        </message>
        <message>
            <source>must be a JSON object of settings.</source>
            <translation>muss ein JSON-Objekt mit Einstellungen sein.</translation>
        </message>
        <message>
            <source>tensor &quot;rope_freqs.weight&quot; must be a list of float factors, and is %1 %2.</source>
            <translation>Tensor &quot;rope_freqs.weight&quot; muss eine Liste von Gleitkommafaktoren sein und ist %1 %2.</translation>
        </message>
        <message>
            <source>tensor &quot;rope_freqs.weight&quot; must hold positive factors.</source>
            <translation>Tensor &quot;rope_freqs.weight&quot; muss positive Faktoren enthalten.</translation>
        </message>
        <message>
            <source>%1; it is no model by itself: merge it into its base (llama.cpp: llama-export-lora) and open the result.</source>
            <translation>%1; das ist für sich kein Modell: Führen Sie es mit seiner Basis zusammen (llama.cpp: llama-export-lora) und öffnen Sie das Ergebnis.</translation>
        </message>
        <message>
            <source>metadata &quot;hdlm&quot; must be a text, the JSON of config.json&apos;s key of that name.</source>
            <translation>Metadatum &quot;hdlm&quot; muss ein Text sein, das JSON des gleichnamigen Schlüssels von config.json.</translation>
        </message>
        <message>
            <source>metadata &quot;general.architecture&quot; is missing; it says which family the model belongs to, convert the model again.</source>
            <translation>Metadatum &quot;general.architecture&quot; fehlt; es sagt, zu welcher Familie das Modell gehört, wandeln Sie das Modell neu um.</translation>
        </message>
        <message>
            <source>has no embedding: tensor &quot;token_embd.weight&quot; must be a matrix; the file is damaged or no language model.</source>
            <translation>hat kein Embedding: Tensor &quot;token_embd.weight&quot; muss eine Matrix sein; die Datei ist beschädigt oder kein Sprachmodell.</translation>
        </message>
        <message>
            <source>tensor &quot;rope_freqs.weight&quot; has %1 factors for %2 pairs of dimensions.</source>
            <translation>Tensor &quot;rope_freqs.weight&quot; hat %1 Faktoren für %2 Dimensionspaare.</translation>
        </message>
        <message>
            <source>holds two tensors for %1; it is damaged.</source>
            <translation>enthält zwei Tensoren für %1; die Datei ist beschädigt.</translation>
        </message>
        <message>
            <source>has no list of levels</source>
            <translation>hat keine Liste der Ebenen</translation>
        </message>
        <message>
            <source>has a level that is not an object</source>
            <translation>hat eine Ebene, die kein Objekt ist</translation>
        </message>
        <message>
            <source>is not a file of Strata&apos;s head layers</source>
            <translation>ist keine Strata-Datei mit Schichten von Köpfen</translation>
        </message>
        <message>
            <source>The remembered layers of the heads could not be read (%1); give them again with head TENSOR@LAYER.</source>
            <translation>Die gemerkten Schichten der Köpfe ließen sich nicht lesen (%1); geben Sie sie noch einmal mit head TENSOR@LAYER an.</translation>
        </message>
        <message>
            <source>The remembered layer %1 of head %2 does not fit this model and is not used.</source>
            <translation>Die gemerkte Schicht %1 des Kopfes %2 passt nicht zu diesem Modell und wird nicht benutzt.</translation>
        </message>
        <message>
            <source>cannot be written, and neither XDG_CONFIG_HOME nor HOME names a place for settings; the layers are not remembered.</source>
            <translation>lässt sich nicht schreiben, und weder XDG_CONFIG_HOME noch HOME nennt einen Platz für Einstellungen; die Schichten werden nicht gemerkt.</translation>
        </message>
        <message>
            <source>is damaged, so the layers are not remembered; delete it and try again.</source>
            <translation>ist beschädigt, deshalb werden die Schichten nicht gemerkt; löschen Sie die Datei und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>cannot be created: %1.</source>
            <translation>lässt sich nicht anlegen: %1.</translation>
        </message>
        <message>
            <source>names the head tensor %1, which is not in the weights.</source>
            <translation>nennt den Kopftensor %1, der nicht bei den Gewichten ist.</translation>
        </message>
        <message>
            <source>names the head tensor %1 with shape %2; a head must be %3 (vocabulary, width).</source>
            <translation>nennt den Kopftensor %1 der Form %2; ein Kopf muss %3 sein (Vokabular, Breite).</translation>
        </message>
        <message>
            <source>names the head tensor %1 of type %2; F32, BF16 or F16 is needed.</source>
            <translation>nennt den Kopftensor %1 vom Typ %2; nötig ist F32, BF16 oder F16.</translation>
        </message>
        <message>
            <source>&quot;%1&quot; must be an object with name, tensor and layer.</source>
            <translation>&quot;%1&quot; muss ein Objekt mit name, tensor und layer sein.</translation>
        </message>
        <message>
            <source>&quot;hdlm&quot; must be an object with version and levels.</source>
            <translation>&quot;hdlm&quot; muss ein Objekt mit version und levels sein.</translation>
        </message>
        <message>
            <source>&quot;hdlm.version&quot; is %1; this program reads version 1, a newer one may read it.</source>
            <translation>&quot;hdlm.version&quot; ist %1; dieses Programm liest Version 1, ein neueres liest sie vielleicht.</translation>
        </message>
        <message>
            <source>&quot;hdlm.levels&quot; must be a list of 1 to 64 levels.</source>
            <translation>&quot;hdlm.levels&quot; muss eine Liste von 1 bis 64 Ebenen sein.</translation>
        </message>
        <message>
            <source>&quot;hdlm.levels&quot; names the level %1 twice.</source>
            <translation>&quot;hdlm.levels&quot; nennt die Ebene %1 zweimal.</translation>
        </message>
        <message>
            <source>Tensor %1 is named like a head but is %2 %3, not a float %4; it is not used.</source>
            <translation>Tensor %1 heißt wie ein Kopf, ist aber %2 %3, kein Gleitkommatensor %4; er wird nicht benutzt.</translation>
        </message>
        <message>
            <source>&quot;hdlm.levels&quot; must name the final head %1 at layer %2.</source>
            <translation>&quot;hdlm.levels&quot; muss den letzten Kopf %1 an Schicht %2 nennen.</translation>
        </message>
        <message>
            <source>head %1 cannot read layer %2: the model has layers 1 to %3.</source>
            <translation>Kopf %1 kann Schicht %2 nicht lesen: Das Modell hat die Schichten 1 bis %3.</translation>
        </message>
        <message>
            <source>head %1 was given two layers.</source>
            <translation>Kopf %1 bekam zwei Schichten.</translation>
        </message>
        <message>
            <source>%1 is the final head and reads layer %2, not layer %3; to see other layers through it, use a logit lens.</source>
            <translation>%1 ist der letzte Kopf und liest Schicht %2, nicht Schicht %3; um andere Schichten durch ihn zu sehen, nehmen Sie eine Logit-Linse.</translation>
        </message>
        <message>
            <source>has no tensor %1 to use as a head; its heads are %2.</source>
            <translation>hat keinen Tensor %1, der als Kopf dienen könnte; seine Köpfe sind %2.</translation>
        </message>
        <message>
            <source>head %1</source>
            <translation>Kopf %1</translation>
        </message>
        <message>
            <source>is a pickle, which can run code when it is read, so Strata leaves it unread; if you trust it, convert it in its folder with: python3 -c &quot;import torch, safetensors.torch as s; s.save_file({k: v.clone().contiguous() for k, v in torch.load(&apos;%1&apos;, map_location=&apos;cpu&apos;, weights_only=True).items()}, &apos;model.safetensors&apos;, {&apos;format&apos;: &apos;pt&apos;})&quot;</source>
            <translation>ist eine Pickle-Datei; sie kann beim Lesen Code ausführen, deshalb liest Strata sie nicht. Wenn Sie ihr vertrauen, wandeln Sie sie in ihrem Ordner um mit: python3 -c &quot;import torch, safetensors.torch as s; s.save_file({k: v.clone().contiguous() for k, v in torch.load(&apos;%1&apos;, map_location=&apos;cpu&apos;, weights_only=True).items()}, &apos;model.safetensors&apos;, {&apos;format&apos;: &apos;pt&apos;})&quot;</translation>
        </message>
        <message>
            <source>%1 of %2, not a model by itself; merge it into that base (PEFT: merge_and_unload, then save_pretrained) and open the result.</source>
            <translation>%1 von %2, für sich kein Modell; führen Sie ihn mit dieser Basis zusammen (PEFT: merge_and_unload, dann save_pretrained) und öffnen Sie das Ergebnis.</translation>
        </message>
        <message>
            <source>is missing; it says what the weights mean and must lie beside them, as Hugging Face&apos;s library writes it.</source>
            <translation>fehlt; die Datei sagt, was die Gewichte bedeuten, und muss neben ihnen liegen, wie die Bibliothek von Hugging Face sie schreibt.</translation>
        </message>
        <message>
            <source>cannot be listed: %1.</source>
            <translation>lässt sich nicht auflisten: %1.</translation>
        </message>
        <message>
            <source>is missing; it says which tensor lies in which shard, fetch it with the model.</source>
            <translation>fehlt; die Datei sagt, welcher Tensor in welchem Teil liegt, laden Sie sie mit dem Modell herunter.</translation>
        </message>
        <message>
            <source>holds several .safetensors files and none is named model.safetensors; give the one to open.</source>
            <translation>enthält mehrere .safetensors-Dateien, und keine heißt model.safetensors; geben Sie die an, die geöffnet werden soll.</translation>
        </message>
        <message>
            <source>holds %1 GGUF files; give the one to open.</source>
            <translation>enthält %1 GGUF-Dateien; geben Sie die an, die geöffnet werden soll.</translation>
        </message>
        <message>
            <source>has a config.json but no weights; model.safetensors (or its shards with model.safetensors.index.json) must lie beside it.</source>
            <translation>hat eine config.json, aber keine Gewichte; model.safetensors (oder die Teile mit model.safetensors.index.json) muss daneben liegen.</translation>
        </message>
        <message>
            <source>is not a model folder: it has neither config.json nor a .safetensors or .gguf file.</source>
            <translation>ist kein Modellordner: Er enthält weder config.json noch eine .safetensors- oder .gguf-Datei.</translation>
        </message>
        <message>
            <source>there is no such file or folder; give a model folder, a .safetensors or a .gguf file.</source>
            <translation>eine solche Datei oder einen solchen Ordner gibt es nicht; geben Sie einen Modellordner, eine .safetensors- oder eine .gguf-Datei an.</translation>
        </message>
        <message>
            <source>is not a model; give a model folder, a .safetensors or a .gguf file.</source>
            <translation>ist kein Modell; geben Sie einen Modellordner, eine .safetensors- oder eine .gguf-Datei an.</translation>
        </message>
        <message>
            <source>is one shard of several; open its folder %1 instead.</source>
            <translation>ist einer von mehreren Teilen; öffnen Sie stattdessen den Ordner %1.</translation>
        </message>
        <message>
            <source>is %1 bytes long, too short for a safetensors file; fetch it again.</source>
            <translation>ist %1 Bytes lang, zu kurz für eine safetensors-Datei; laden Sie sie noch einmal herunter.</translation>
        </message>
        <message>
            <source>gives a header length of %1 bytes, over the format&apos;s limit of 100 MB; the file is damaged or not safetensors.</source>
            <translation>gibt einen Dateikopf von %1 Bytes an, mehr als die Grenze des Formats von 100 MB; die Datei ist beschädigt oder kein safetensors.</translation>
        </message>
        <message>
            <source>gives a header length of %1 bytes, but is only %2 bytes long; it is truncated or damaged, fetch it again.</source>
            <translation>gibt einen Dateikopf von %1 Bytes an, ist aber nur %2 Bytes lang; die Datei ist abgeschnitten oder beschädigt, laden Sie sie noch einmal herunter.</translation>
        </message>
        <message>
            <source>names the shard %1, which is not there; the model was fetched only in part.</source>
            <translation>nennt den Teil %1, der nicht da ist; das Modell wurde nur zum Teil heruntergeladen.</translation>
        </message>
        <message>
            <source>%1; the file is damaged or truncated: fetch it again, or write it anew.</source>
            <translation>%1; die Datei ist beschädigt oder abgeschnitten: Laden Sie sie noch einmal herunter oder schreiben Sie sie neu.</translation>
        </message>
        <message>
            <source>tensor %1 %2</source>
            <translation>Tensor %1 %2</translation>
        </message>
        <message>
            <source>would have a header over the format&apos;s limit of 100 MB.</source>
            <translation>hätte einen Dateikopf über der Grenze des Formats von 100 MB.</translation>
        </message>
        <message>
            <source>is not a regular file; name a file to be written.</source>
            <translation>ist keine gewöhnliche Datei; nennen Sie eine Datei, die geschrieben werden soll.</translation>
        </message>
        <message>
            <source>cannot be written: %1.</source>
            <translation>lässt sich nicht schreiben: %1.</translation>
        </message>
        <message>
            <source>is larger than 1 MiB, which no chat template is.</source>
            <translation>ist größer als 1 MiB, was keine Chat-Vorlage ist.</translation>
        </message>
        <message>
            <source>metadata &quot;tokenizer.chat_template&quot; must be a text.</source>
            <translation>Metadatum &quot;tokenizer.chat_template&quot; muss ein Text sein.</translation>
        </message>
        <message>
            <source>&quot;chat_template&quot; must be a text, or a list of {&quot;name&quot;: …, &quot;template&quot;: …}, each of them a text.</source>
            <translation>&quot;chat_template&quot; muss ein Text sein oder eine Liste von {&quot;name&quot;: …, &quot;template&quot;: …}, beides Texte.</translation>
        </message>
        <message>
            <source>has no vocabulary: metadata &quot;tokenizer.ggml.tokens&quot; must be a list of texts.</source>
            <translation>hat kein Vokabular: Metadatum &quot;tokenizer.ggml.tokens&quot; muss eine Liste von Texten sein.</translation>
        </message>
        <message>
            <source>has a vocabulary of %1 tokens, more than any tokenizer.</source>
            <translation>hat ein Vokabular von %1 Token, mehr als jeder Tokenizer.</translation>
        </message>
        <message>
            <source>metadata &quot;tokenizer.ggml.token_type&quot; must be a list of as many numbers as there are tokens (%1).</source>
            <translation>Metadatum &quot;tokenizer.ggml.token_type&quot; muss eine Liste mit so vielen Zahlen sein, wie es Token gibt (%1).</translation>
        </message>
        <message>
            <source>token %1 of its vocabulary is not valid UTF-8.</source>
            <translation>Token %1 des Vokabulars ist kein gültiges UTF-8.</translation>
        </message>
        <message>
            <source>cuts text by the rule %1 (tokenizer.ggml.pre), which Strata does not know; put the model&apos;s own tokenizer.json into a folder with its safetensors and open that.</source>
            <translation>zerlegt Text nach der Regel %1 (tokenizer.ggml.pre), die Strata nicht kennt; legen Sie die tokenizer.json des Modells mit seinen safetensors in einen Ordner und öffnen Sie diesen.</translation>
        </message>
        <message>
            <source>has no merges: metadata &quot;tokenizer.ggml.merges&quot; must be a list of texts.</source>
            <translation>hat keine Merges: Metadatum &quot;tokenizer.ggml.merges&quot; muss eine Liste von Texten sein.</translation>
        </message>
        <message>
            <source>has the token %1 twice in its vocabulary.</source>
            <translation>hat das Token %1 zweimal im Vokabular.</translation>
        </message>
        <message>
            <source>merge %1 of its tokenizer is not valid UTF-8.</source>
            <translation>Merge %1 des Tokenizers ist kein gültiges UTF-8.</translation>
        </message>
        <message>
            <source>metadata &quot;tokenizer.ggml.scores&quot; must be a list of as many numbers as there are tokens (%1).</source>
            <translation>Metadatum &quot;tokenizer.ggml.scores&quot; muss eine Liste mit so vielen Zahlen sein, wie es Token gibt (%1).</translation>
        </message>
        <message>
            <source>token %1 is of the kind %2, which the format does not have.</source>
            <translation>Token %1 ist von der Art %2, die das Format nicht hat.</translation>
        </message>
        <message>
            <source>has no tokenizer in it (metadata &quot;tokenizer.ggml.model&quot;).</source>
            <translation>enthält keinen Tokenizer (Metadatum &quot;tokenizer.ggml.model&quot;).</translation>
        </message>
        <message>
            <source>has a tokenizer of the kind %1; Strata reads &quot;gpt2&quot; (byte-level BPE) and &quot;llama&quot; (sentencepiece) from GGUF files.</source>
            <translation>hat einen Tokenizer der Art %1; Strata liest aus GGUF-Dateien &quot;gpt2&quot; (BPE auf Bytes) und &quot;llama&quot; (sentencepiece).</translation>
        </message>
        <message>
            <source>has more than %1 steps.</source>
            <translation>hat mehr als %1 Schritte.</translation>
        </message>
        <message>
            <source>nests more than four sequences.</source>
            <translation>verschachtelt mehr als vier Folgen.</translation>
        </message>
        <message>
            <source>&quot;%1&quot; must be a list.</source>
            <translation>&quot;%1&quot; muss eine Liste sein.</translation>
        </message>
        <message>
            <source>must be an object with a text &quot;%1&quot;.</source>
            <translation>muss ein Objekt mit einem Text &quot;%1&quot; sein.</translation>
        </message>
        <message>
            <source>&quot;%1&quot; must be true or false.</source>
            <translation>&quot;%1&quot; muss true oder false sein.</translation>
        </message>
        <message>
            <source>&quot;pattern&quot; must be an object.</source>
            <translation>&quot;pattern&quot; muss ein Objekt sein.</translation>
        </message>
        <message>
            <source>has the normalizer %1; Strata reads NFC, NFD, NFKC, NFKD, Lowercase, StripAccents, Strip, Prepend and Replace.</source>
            <translation>hat den Normalizer %1; Strata liest NFC, NFD, NFKC, NFKD, Lowercase, StripAccents, Strip, Prepend und Replace.</translation>
        </message>
        <message>
            <source>has a normalizer that makes more than 64 MiB of this text of %1 bytes.</source>
            <translation>hat einen Normalizer, der aus diesem Text von %1 Bytes mehr als 64 MiB macht.</translation>
        </message>
        <message>
            <source>is missing; a GPT-2 tokenizer needs vocab.json and merges.txt beside each other.</source>
            <translation>fehlt; ein GPT-2-Tokenizer braucht vocab.json und merges.txt nebeneinander.</translation>
        </message>
        <message>
            <source>is not a tokenizer that Strata reads; give a model folder, a .gguf file, tokenizer.json, tokenizer.model, or vocab.json with merges.txt.</source>
            <translation>ist kein Tokenizer, den Strata liest; geben Sie einen Modellordner, eine .gguf-Datei, tokenizer.json, tokenizer.model oder vocab.json mit merges.txt an.</translation>
        </message>
        <message>
            <source>has no tokenizer; tokenizer.json, tokenizer.model, or vocab.json with merges.txt was expected.</source>
            <translation>hat keinen Tokenizer; erwartet wurde tokenizer.json, tokenizer.model oder vocab.json mit merges.txt.</translation>
        </message>
        <message>
            <source>there is no such file or folder.</source>
            <translation>eine solche Datei oder einen solchen Ordner gibt es nicht.</translation>
        </message>
        <message>
            <source>has the pre-tokenizer %1 behind ByteLevel, which Strata does not read.</source>
            <translation>hat hinter ByteLevel den Pre-Tokenizer %1, den Strata nicht liest.</translation>
        </message>
        <message>
            <source>has the pre-tokenizer %1; Strata reads Split, Digits, Metaspace and ByteLevel.</source>
            <translation>hat den Pre-Tokenizer %1; Strata liest Split, Digits, Metaspace und ByteLevel.</translation>
        </message>
        <message>
            <source>&quot;replacement&quot; must be one character.</source>
            <translation>&quot;replacement&quot; muss ein einzelnes Zeichen sein.</translation>
        </message>
        <message>
            <source>has the prepend scheme %1, which Strata does not know.</source>
            <translation>hat das Prepend-Schema %1, das Strata nicht kennt.</translation>
        </message>
        <message>
            <source>has the behavior %1, which Strata does not know.</source>
            <translation>hat das Verhalten %1, das Strata nicht kennt.</translation>
        </message>
        <message>
            <source>%1; get the file again from where the model was published.</source>
            <translation>%1; holen Sie die Datei noch einmal von dort, wo das Modell veröffentlicht wurde.</translation>
        </message>
        <message>
            <source>the sentencepiece module cannot be opened (%1); install the package libsentencepiece0.</source>
            <translation>das sentencepiece-Modul lässt sich nicht öffnen (%1); installieren Sie das Paket libsentencepiece0.</translation>
        </message>
        <message>
            <source>the sentencepiece module belongs to another version of Strata; install both from the same build.</source>
            <translation>das sentencepiece-Modul gehört zu einer anderen Version von Strata; installieren Sie beide aus demselben Bau.</translation>
        </message>
        <message>
            <source>the sentencepiece module was not found in %1; install Strata&apos;s packages with libsentencepiece0, or set STRATA_PLUGIN_DIR to the folder that holds it.</source>
            <translation>das sentencepiece-Modul wurde in %1 nicht gefunden; installieren Sie die Pakete von Strata mit libsentencepiece0 oder setzen Sie STRATA_PLUGIN_DIR auf den Ordner, der es enthält.</translation>
        </message>
        <message>
            <source>has no piece with id %1.</source>
            <translation>hat kein Stück mit der Id %1.</translation>
        </message>
        <message>
            <source>sentencepiece could not encode it (%1 bytes).</source>
            <translation>sentencepiece konnte ihn nicht kodieren (%1 Bytes).</translation>
        </message>
        <message>
            <source>text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>is not a sentencepiece model that can be read: %1.</source>
            <translation>ist kein lesbares sentencepiece-Modell: %1.</translation>
        </message>
        <message>
            <source>uses \H inside a character class, which Strata does not read.</source>
            <translation>benutzt \H in einer Zeichenklasse, was Strata nicht liest.</translation>
        </message>
        <message>
            <source>uses a character class inside another one, which Strata does not read.</source>
            <translation>benutzt eine Zeichenklasse in einer anderen, was Strata nicht liest.</translation>
        </message>
        <message>
            <source>uses the class %1, which Strata does not read.</source>
            <translation>benutzt die Klasse %1, die Strata nicht liest.</translation>
        </message>
        <message>
            <source>uses an intersection of character classes (&amp;&amp;), which Strata does not read.</source>
            <translation>benutzt eine Schnittmenge von Zeichenklassen (&amp;&amp;), was Strata nicht liest.</translation>
        </message>
        <message>
            <source>has an empty splitting pattern.</source>
            <translation>hat ein leeres Zerlegungsmuster.</translation>
        </message>
        <message>
            <source>has a splitting pattern of more than 64 KiB.</source>
            <translation>hat ein Zerlegungsmuster von mehr als 64 KiB.</translation>
        </message>
        <message>
            <source>there is not enough memory for its splitting pattern.</source>
            <translation>der Speicher reicht nicht für sein Zerlegungsmuster.</translation>
        </message>
        <message>
            <source>has a splitting pattern that is no regular expression: %1.</source>
            <translation>hat ein Zerlegungsmuster, das kein regulärer Ausdruck ist: %1.</translation>
        </message>
        <message>
            <source>has a splitting pattern that takes too long on this text of %1 bytes.</source>
            <translation>hat ein Zerlegungsmuster, das bei diesem Text von %1 Bytes zu lange dauert.</translation>
        </message>
        <message>
            <source>there is not enough memory to split the text.</source>
            <translation>der Speicher reicht nicht, um den Text zu zerlegen.</translation>
        </message>
        <message>
            <source>&quot;%1&quot; must be a whole number, 0 or more.</source>
            <translation>&quot;%1&quot; muss eine ganze Zahl sein, 0 oder mehr.</translation>
        </message>
        <message>
            <source>has a decoder that replaces a regular expression, which Strata does not read.</source>
            <translation>hat einen Decoder, der einen regulären Ausdruck ersetzt, was Strata nicht liest.</translation>
        </message>
        <message>
            <source>replaces an empty text.</source>
            <translation>ersetzt einen leeren Text.</translation>
        </message>
        <message>
            <source>strips an empty text.</source>
            <translation>entfernt einen leeren Text.</translation>
        </message>
        <message>
            <source>has the decoder %1; Strata reads ByteLevel, ByteFallback, Fuse, Replace, Strip and Metaspace.</source>
            <translation>hat den Decoder %1; Strata liest ByteLevel, ByteFallback, Fuse, Replace, Strip und Metaspace.</translation>
        </message>
        <message>
            <source>has no vocabulary: &quot;vocab&quot; must be an object of pieces and ids.</source>
            <translation>hat kein Vokabular: &quot;vocab&quot; muss ein Objekt aus Stücken und Ids sein.</translation>
        </message>
        <message>
            <source>%1 must be a whole number, 0 or more.</source>
            <translation>%1 muss eine ganze Zahl sein, 0 oder mehr.</translation>
        </message>
        <message>
            <source>%1 is far beyond the %2 entries of the vocabulary.</source>
            <translation>%1 liegt weit jenseits der %2 Einträge des Vokabulars.</translation>
        </message>
        <message>
            <source>every one of &quot;added_tokens&quot; must be an object with a text &quot;content&quot;.</source>
            <translation>jeder Eintrag von &quot;added_tokens&quot; muss ein Objekt mit einem Text &quot;content&quot; sein.</translation>
        </message>
        <message>
            <source>the vocabulary %1.</source>
            <translation>das Vokabular: %1.</translation>
        </message>
        <message>
            <source>has no merges: &quot;merges&quot; must be a list.</source>
            <translation>hat keine Merges: &quot;merges&quot; muss eine Liste sein.</translation>
        </message>
        <message>
            <source>merge %1 of %2 %3.</source>
            <translation>Merge %1 von %2: %3.</translation>
        </message>
        <message>
            <source>%1; Strata reads BPE from tokenizer.json, and sentencepiece models from tokenizer.model.</source>
            <translation>%1; Strata liest BPE aus tokenizer.json und sentencepiece-Modelle aus tokenizer.model.</translation>
        </message>
        <message>
            <source>is not a tokenizer.json: it must be an object that holds an object &quot;model&quot;.</source>
            <translation>ist keine tokenizer.json: Sie muss ein Objekt sein, das ein Objekt &quot;model&quot; enthält.</translation>
        </message>
        <message>
            <source>&quot;added_tokens&quot; must be a list.</source>
            <translation>&quot;added_tokens&quot; muss eine Liste sein.</translation>
        </message>
        <message>
            <source>&quot;added_tokens&quot; %1.</source>
            <translation>&quot;added_tokens&quot;: %1.</translation>
        </message>
        <message>
            <source>the merge %1.</source>
            <translation>der Merge: %1.</translation>
        </message>
        <message>
            <source>%1, line %2</source>
            <translation>%1, Zeile %2</translation>
        </message>
        <message>
            <source>is not valid UTF-8 text.</source>
            <translation>ist kein gültiger UTF-8-Text.</translation>
        </message>
        <message>
            <source>%1 of the task &quot;%2&quot;, so there is nothing to %3; give answers in &quot;labels&quot;, or in &quot;think&quot; and &quot;assistant&quot;.</source>
            <translation>beantwortet keine Ebene der Aufgabe „%2“ (%1), also ist nichts zu tun (%3); geben Sie Antworten in &quot;labels&quot; oder in &quot;think&quot; und &quot;assistant&quot; an.</translation>
        </message>
        <message>
            <source>%1 of the %2 rows of %3 no level of the task (the first at line %4): there is nothing to %5 there.</source>
            <translation>%1 der %2 Zeilen (%3) beantworten keine Ebene der Aufgabe (die erste in Zeile %4): Dort ist nichts zu tun (%5).</translation>
        </message>
        <message>
            <source>No row of %1 answers the level &quot;%2&quot;.</source>
            <translation>Keine Zeile von %1 beantwortet die Ebene „%2“.</translation>
        </message>
        <message>
            <source>each message must be an object {&quot;role&quot;: …, &quot;content&quot;: …}, not a %1.</source>
            <translation>jede Nachricht muss ein Objekt {&quot;role&quot;: …, &quot;content&quot;: …} sein, nicht %1.</translation>
        </message>
        <message>
            <source>has no chat template, so none named &quot;%1&quot;.</source>
            <translation>hat keine Chat-Vorlage, also auch keine namens „%1“.</translation>
        </message>
        <message>
            <source>has chat templates of these names: %1; none is &quot;%2&quot;.</source>
            <translation>hat Chat-Vorlagen mit diesen Namen: %1; keine heißt „%2“.</translation>
        </message>
        <message>
            <source>needs a list of at least one message {&quot;role&quot;: …, &quot;content&quot;: …}.</source>
            <translation>braucht eine Liste mit mindestens einer Nachricht {&quot;role&quot;: …, &quot;content&quot;: …}.</translation>
        </message>
        <message>
            <source>does not write what the user says when that is a plain text, so Strata cannot chat with it; name another task (task plain).</source>
            <translation>gibt nicht wieder, was der Benutzer sagt, wenn das ein einfacher Text ist, deshalb kann Strata damit kein Gespräch führen; nennen Sie eine andere Aufgabe (task plain).</translation>
        </message>
        <message>
            <source>needs the field &quot;input&quot;, which is not given.</source>
            <translation>braucht das Feld „input“, das nicht gegeben ist.</translation>
        </message>
        <message>
            <source>needs the field &quot;%1&quot;, which is not given; give it with the data row or as %2=VALUE.</source>
            <translation>braucht das Feld „%1“, das nicht gegeben ist; geben Sie es mit der Datenzeile oder als %2=VALUE an.</translation>
        </message>
        <message>
            <source>has %1 levels, but there are %2 answers.</source>
            <translation>hat %1 Ebenen, aber es gibt %2 Antworten.</translation>
        </message>
        <message>
            <source>task %1</source>
            <translation>Aufgabe %1</translation>
        </message>
        <message>
            <source>level &quot;%1&quot; wants the head &quot;%2&quot;, but the model has: %3.</source>
            <translation>Ebene „%1“ verlangt den Kopf „%2“, das Modell hat aber: %3.</translation>
        </message>
        <message>
            <source>the key &quot;%1&quot; is missing.</source>
            <translation>der Schlüssel &quot;%1&quot; fehlt.</translation>
        </message>
        <message>
            <source>the key &quot;%1&quot; must be a string.</source>
            <translation>der Schlüssel &quot;%1&quot; muss ein Text sein.</translation>
        </message>
        <message>
            <source>the key &quot;%1&quot; must be an array of strings.</source>
            <translation>der Schlüssel &quot;%1&quot; muss ein Array von Texten sein.</translation>
        </message>
        <message>
            <source>a row must be a JSON object.</source>
            <translation>eine Zeile muss ein JSON-Objekt sein.</translation>
        </message>
        <message>
            <source>the key &quot;rationale&quot; is missing, and &quot;answer&quot; holds no &quot;####&quot; that would part the two.</source>
            <translation>der Schlüssel &quot;rationale&quot; fehlt, und &quot;answer&quot; enthält kein &quot;####&quot;, das beide trennen würde.</translation>
        </message>
        <message>
            <source>is no row that can be read: it needs &quot;think&quot; or &quot;think_1&quot; beside &quot;input&quot;, or &quot;question&quot;, or &quot;text&quot; with &quot;labels&quot;.</source>
            <translation>ist keine lesbare Zeile: Sie braucht &quot;think&quot; oder &quot;think_1&quot; neben &quot;input&quot;, oder &quot;question&quot;, oder &quot;text&quot; mit &quot;labels&quot;.</translation>
        </message>
        <message>
            <source>is empty.</source>
            <translation>ist leer.</translation>
        </message>
        <message>
            <source>holds no row.</source>
            <translation>enthält keine Zeile.</translation>
        </message>
        <message>
            <source>is no key that is known there.</source>
            <translation>ist dort kein bekannter Schlüssel.</translation>
        </message>
        <message>
            <source>must be &quot;llama3&quot;, &quot;chatml&quot;, &quot;plain&quot; or an object of strings, not &quot;%1&quot;.</source>
            <translation>muss &quot;llama3&quot;, &quot;chatml&quot;, &quot;plain&quot; oder ein Objekt von Texten sein, nicht &quot;%1&quot;.</translation>
        </message>
        <message>
            <source>must be &quot;llama3&quot;, &quot;chatml&quot;, &quot;plain&quot; or an object of strings.</source>
            <translation>muss &quot;llama3&quot;, &quot;chatml&quot;, &quot;plain&quot; oder ein Objekt von Texten sein.</translation>
        </message>
        <message>
            <source>must be &quot;label&quot; or &quot;text&quot;, not &quot;%1&quot;.</source>
            <translation>muss &quot;label&quot; oder &quot;text&quot; sein, nicht &quot;%1&quot;.</translation>
        </message>
        <message>
            <source>must not be empty.</source>
            <translation>darf nicht leer sein.</translation>
        </message>
        <message>
            <source>names {%1}, which is not one of &quot;fields&quot;.</source>
            <translation>nennt {%1}, das nicht unter &quot;fields&quot; steht.</translation>
        </message>
        <message>
            <source>names {%1}, which is not one of &quot;fields&quot;, {children} or a level before it.</source>
            <translation>nennt {%1}, das weder unter &quot;fields&quot; steht noch {children} oder eine Ebene davor ist.</translation>
        </message>
        <message>
            <source>The model&apos;s chat template does not show how an answer ends: it ends at the model&apos;s end token, or at the number of new tokens.</source>
            <translation>Die Chat-Vorlage des Modells zeigt nicht, wie eine Antwort endet: Sie endet am Ende-Token des Modells oder bei der Zahl neuer Token.</translation>
        </message>
        <message>
            <source>must be &quot;strata-task&quot;.</source>
            <translation>muss &quot;strata-task&quot; sein.</translation>
        </message>
        <message>
            <source>is %1; this program reads version 1.</source>
            <translation>ist %1; dieses Programm liest Version 1.</translation>
        </message>
        <message>
            <source>must be at least 1.</source>
            <translation>muss mindestens 1 sein.</translation>
        </message>
        <message>
            <source>&quot;%1&quot; stands there twice.</source>
            <translation>„%1“ steht dort zweimal.</translation>
        </message>
        <message>
            <source>must hold a field named &quot;input&quot;.</source>
            <translation>muss ein Feld namens „input“ enthalten.</translation>
        </message>
        <message>
            <source>must hold at least one level.</source>
            <translation>muss mindestens eine Ebene enthalten.</translation>
        </message>
        <message>
            <source>holds more than 16 levels.</source>
            <translation>enthält mehr als 16 Ebenen.</translation>
        </message>
        <message>
            <source>has neither &quot;header&quot; nor &quot;end_of_turn&quot;, which several levels need to be told apart.</source>
            <translation>hat weder &quot;header&quot; noch &quot;end_of_turn&quot;; mehrere Ebenen brauchen das, um unterscheidbar zu sein.</translation>
        </message>
        <message>
            <source>must hold {role}, so that the levels can be told apart.</source>
            <translation>muss {role} enthalten, damit sich die Ebenen unterscheiden lassen.</translation>
        </message>
        <message>
            <source>must be the names of two columns, the parent&apos;s and the child&apos;s.</source>
            <translation>muss die Namen zweier Spalten nennen, die der Eltern und die der Kinder.</translation>
        </message>
        <message>
            <source>&quot;taxonomy&quot; is %1 levels deep, but &quot;levels&quot; has %2 that answer with a label.</source>
            <translation>&quot;taxonomy&quot; ist %1 Ebenen tief, &quot;levels&quot; hat aber %2, die mit einem Label antworten.</translation>
        </message>
        <message>
            <source>&quot;taxonomy&quot; is missing; levels that answer with a label need one.</source>
            <translation>&quot;taxonomy&quot; fehlt; Ebenen, die mit einem Label antworten, brauchen eine.</translation>
        </message>
        <message>
            <source>holds several tasks (%1); name one of them.</source>
            <translation>enthält mehrere Aufgaben (%1); nennen Sie eine davon.</translation>
        </message>
        <message>
            <source>has %1 heads and no *.task.json beside it; name a task (task FILE).</source>
            <translation>hat %1 Köpfe und keine *.task.json daneben; nennen Sie eine Aufgabe (task FILE).</translation>
        </message>
        <message>
            <source>&quot;%1&quot; must be an array of labels.</source>
            <translation>&quot;%1&quot; muss ein Array von Labels sein.</translation>
        </message>
        <message>
            <source>the labels are more than %1 levels deep.</source>
            <translation>die Labels sind mehr als %1 Ebenen tief.</translation>
        </message>
        <message>
            <source>&quot;%1.label&quot; must be a string.</source>
            <translation>&quot;%1.label&quot; muss ein Text sein.</translation>
        </message>
        <message>
            <source>&quot;%1.id&quot; must be a string or a whole number.</source>
            <translation>&quot;%1.id&quot; muss ein Text oder eine ganze Zahl sein.</translation>
        </message>
        <message>
            <source>&quot;%1&quot; must be an object with a &quot;label&quot;, or a string.</source>
            <translation>&quot;%1&quot; muss ein Objekt mit einem &quot;label&quot; oder ein Text sein.</translation>
        </message>
        <message>
            <source>the label &quot;%1&quot; stands twice under the same parent.</source>
            <translation>das Label „%1“ steht zweimal unter demselben Elternlabel.</translation>
        </message>
        <message>
            <source>the indentation matches no line above it.</source>
            <translation>die Einrückung passt zu keiner Zeile darüber.</translation>
        </message>
        <message>
            <source>tabs and blanks are mixed in the indentation.</source>
            <translation>Tabulatoren und Leerzeichen sind in der Einrückung gemischt.</translation>
        </message>
        <message>
            <source>the first label must not be indented.</source>
            <translation>das erste Label darf nicht eingerückt sein.</translation>
        </message>
        <message>
            <source>a taxonomy must be a JSON object with &quot;children&quot;.</source>
            <translation>eine Taxonomie muss ein JSON-Objekt mit &quot;children&quot; sein.</translation>
        </message>
        <message>
            <source>has no &quot;children&quot;: it is not a tree of labels. Write {&quot;children&quot;: [{&quot;label&quot;: …, &quot;children&quot;: […]}, …]}.</source>
            <translation>hat kein &quot;children&quot;: Das ist kein Baum von Labels. Schreiben Sie {&quot;children&quot;: [{&quot;label&quot;: …, &quot;children&quot;: […]}, …]}.</translation>
        </message>
        <message>
            <source>&quot;name&quot; must be a string.</source>
            <translation>&quot;name&quot; muss ein Text sein.</translation>
        </message>
        <message>
            <source>&quot;levels&quot; must be an array of names.</source>
            <translation>&quot;levels&quot; muss ein Array von Namen sein.</translation>
        </message>
        <message>
            <source>&quot;children&quot; is empty: there is no label to answer with.</source>
            <translation>&quot;children&quot; ist leer: Es gibt kein Label für eine Antwort.</translation>
        </message>
        <message>
            <source>is no taxonomy that can be read: use .json (a tree), .csv or .tsv (parent, child), .taxonomy (parent and children with TABs between them) or .txt (indented labels).</source>
            <translation>ist keine lesbare Taxonomie: Nehmen Sie .json (ein Baum), .csv oder .tsv (Eltern, Kind), .taxonomy (Eltern und Kinder, durch TABs getrennt) oder .txt (eingerückte Labels).</translation>
        </message>
        <message>
            <source>holds no label.</source>
            <translation>enthält kein Label.</translation>
        </message>
        <message>
            <source>a quotation mark is not closed.</source>
            <translation>ein Anführungszeichen wird nicht geschlossen.</translation>
        </message>
        <message>
            <source>has no column &quot;%1&quot;; its columns are %2.</source>
            <translation>hat keine Spalte „%1“; die Spalten sind %2.</translation>
        </message>
        <message>
            <source>looks like a header (%1) that does not say which column is the parent and which the child; %2.</source>
            <translation>sieht aus wie eine Kopfzeile (%1), die nicht sagt, welche Spalte die Eltern und welche die Kinder enthält; %2.</translation>
        </message>
        <message>
            <source>begins with a TAB or has two in a row; a line is a parent and its children, parted by single TABs.</source>
            <translation>beginnt mit einem TAB oder hat zwei nacheinander; eine Zeile ist ein Elternlabel mit seinen Kindern, durch einzelne TABs getrennt.</translation>
        </message>
        <message>
            <source>has no TAB: a line is a parent and its children, parted by TABs, and &quot;%1&quot; is the child of none.</source>
            <translation>hat keinen TAB: Eine Zeile ist ein Elternlabel mit seinen Kindern, durch TABs getrennt, und „%1“ ist das Kind von keinem.</translation>
        </message>
        <message>
            <source>must be of the form &quot;parent: X child: Y&quot;, as the lines before it.</source>
            <translation>muss die Form &quot;parent: X child: Y&quot; haben, wie die Zeilen davor.</translation>
        </message>
        <message>
            <source>&quot;%1&quot; is its own parent.</source>
            <translation>„%1“ ist sein eigenes Elternlabel.</translation>
        </message>
        <message>
            <source>&quot;%1&quot; has labels below it and two parents, &quot;%2&quot; and &quot;%3&quot;.</source>
            <translation>„%1“ hat Labels unter sich und zwei Elternlabels, „%2“ und „%3“.</translation>
        </message>
        <message>
            <source>the labels are more than %1 levels deep at &quot;%2&quot;.</source>
            <translation>die Labels sind bei „%2“ mehr als %1 Ebenen tief.</translation>
        </message>
        <message>
            <source>&quot;%1&quot; is its own ancestor: the lines form a cycle.</source>
            <translation>„%1“ ist sein eigener Vorfahr: Die Zeilen bilden einen Kreis.</translation>
        </message>
        <message>
            <source>the label is empty.</source>
            <translation>das Label ist leer.</translation>
        </message>
        <message>
            <source>the label &quot;%1&quot; begins or ends with a blank.</source>
            <translation>das Label „%1“ beginnt oder endet mit einem Leerzeichen.</translation>
        </message>
        <message>
            <source>the label holds a line break.</source>
            <translation>das Label enthält einen Zeilenumbruch.</translation>
        </message>
        <message>
            <source>must be &quot;raw&quot; or &quot;norm&quot;.</source>
            <translation>muss &quot;raw&quot; oder &quot;norm&quot; sein.</translation>
        </message>
        <message>
            <source>must be one of prompt, instruction, answer.</source>
            <translation>muss prompt, instruction oder answer sein.</translation>
        </message>
        <message>
            <source>names positions or levels that are not in the document.</source>
            <translation>nennt Positionen oder Ebenen, die nicht im Dokument stehen.</translation>
        </message>
        <message>
            <source>must be one of state, after_attention.</source>
            <translation>muss state oder after_attention sein.</translation>
        </message>
        <message>
            <source>must not be negative.</source>
            <translation>darf nicht negativ sein.</translation>
        </message>
        <message>
            <source>must be a JSON array of %1, one for each %2.</source>
            <translation>muss ein JSON-Array mit %1 Einträgen sein, je einem für: %2.</translation>
        </message>
        <message>
            <source>must be ascending layers from 0.</source>
            <translation>muss aufsteigende Schichten ab 0 nennen.</translation>
        </message>
        <message>
            <source>names a token that is not tracked.</source>
            <translation>nennt ein Token, das nicht verfolgt wird.</translation>
        </message>
        <message>
            <source>must be a list of two or more ids of tracked tokens.</source>
            <translation>muss eine Liste von zwei oder mehr Ids verfolgter Token sein.</translation>
        </message>
        <message>
            <source>must be a head&apos;s name, or &quot;part&quot; another than &quot;state&quot;.</source>
            <translation>muss der Name eines Kopfes sein, oder &quot;part&quot; anders als &quot;state&quot;.</translation>
        </message>
        <message>
            <source>must be one list of tokens for each position.</source>
            <translation>muss je Position eine Liste von Token sein.</translation>
        </message>
        <message>
            <source>must be 1 to %1.</source>
            <translation>muss zwischen 1 und %1 liegen.</translation>
        </message>
        <message>
            <source>is larger than this program reads.</source>
            <translation>ist größer, als dieses Programm liest.</translation>
        </message>
        <message>
            <source>must be one of next, final, token, given.</source>
            <translation>muss next, final, token oder given sein.</translation>
        </message>
        <message>
            <source>must be a JSON array with one row for each layer.</source>
            <translation>muss ein JSON-Array mit einer Zeile je Schicht sein.</translation>
        </message>
        <message>
            <source>must have one number for each position.</source>
            <translation>muss je Position eine Zahl enthalten.</translation>
        </message>
        <message>
            <source>must be as long as the other curves.</source>
            <translation>muss so lang wie die anderen Kurven sein.</translation>
        </message>
        <message>
            <source>must be ascending positions of the text.</source>
            <translation>muss aufsteigende Positionen des Textes nennen.</translation>
        </message>
        <message>
            <source>must be a JSON array with one list for each of &quot;rows&quot;.</source>
            <translation>muss ein JSON-Array mit einer Liste je Eintrag von &quot;rows&quot; sein.</translation>
        </message>
        <message>
            <source>are of more rows than this program reads.</source>
            <translation>hat mehr Zeilen, als dieses Programm liest.</translation>
        </message>
        <message>
            <source>is no saved lens: &quot;format&quot; must be &quot;strata-lens&quot;.</source>
            <translation>ist keine gespeicherte Linse: &quot;format&quot; muss &quot;strata-lens&quot; sein.</translation>
        </message>
        <message>
            <source>was saved as version %1; this program reads version 1.</source>
            <translation>wurde als Version %1 gespeichert; dieses Programm liest Version 1.</translation>
        </message>
        <message>
            <source>must be one of end_of_turn, max_new_tokens, cancelled, forced.</source>
            <translation>muss end_of_turn, max_new_tokens, cancelled oder forced sein.</translation>
        </message>
        <message>
            <source>must be pairs of hexadecimal digits.</source>
            <translation>muss aus Paaren hexadezimaler Ziffern bestehen.</translation>
        </message>
        <message>
            <source>must be as many as &quot;ids&quot;.</source>
            <translation>muss so viele Einträge wie &quot;ids&quot; haben.</translation>
        </message>
        <message>
            <source>is no saved run: &quot;format&quot; must be &quot;strata-run&quot;.</source>
            <translation>ist kein gespeicherter Lauf: &quot;format&quot; muss &quot;strata-run&quot; sein.</translation>
        </message>
        <message>
            <source>is larger than the sequence.</source>
            <translation>ist größer als die Folge.</translation>
        </message>
        <message>
            <source>is not one of cpu, cuda, cuda:N.</source>
            <translation>ist nicht cpu, cuda oder cuda:N.</translation>
        </message>
        <message>
            <source>device %1</source>
            <translation>device %1</translation>
        </message>
        <message>
            <source>this LibTorch was built without CUDA; build Strata with a LibTorch for CUDA, or use device cpu.</source>
            <translation>diese LibTorch wurde ohne CUDA gebaut; bauen Sie Strata mit einer LibTorch für CUDA oder nehmen Sie device cpu.</translation>
        </message>
        <message>
            <source>is empty; give at least one word.</source>
            <translation>ist leer; geben Sie mindestens ein Wort ein.</translation>
        </message>
        <message>
            <source>the text</source>
            <translation>der Text</translation>
        </message>
        <message>
            <source>has one token only: there is no next one to compare with.</source>
            <translation>hat nur ein Token: Es gibt kein nächstes zum Vergleich.</translation>
        </message>
        <message>
            <source>has no block: blocks make the layers 1 to %1.</source>
            <translation>hat keinen Block: Blöcke bilden die Schichten 1 bis %1.</translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>Schicht %1</translation>
        </message>
        <message>
            <source>has no positions, no final row, no top-k or too few targets.</source>
            <translation>hat keine Positionen, keine letzte Zeile, keine Top-k oder zu wenige Ziele.</translation>
        </message>
        <message>
            <source>the lens</source>
            <translation>die Linse</translation>
        </message>
        <message>
            <source>needs %1, but %2 has %3 free; close other programs, or choose a type of fewer bytes (dtype bf16) or a smaller model.</source>
            <translation>braucht %1, aber %2 hat %3 frei; schließen Sie andere Programme oder nehmen Sie einen Typ mit weniger Bytes (dtype bf16) oder ein kleineres Modell.</translation>
        </message>
        <message>
            <source>the layer of %1 is not known; say it once with head %2@LAYER.</source>
            <translation>die Schicht von %1 ist nicht bekannt; geben Sie sie einmal mit head %2@LAYER an.</translation>
        </message>
        <message>
            <source>The weights (%1) are larger than the free memory (%2): they are read from the disk again and again.</source>
            <translation>Die Gewichte (%1) sind größer als der freie Speicher (%2): Sie werden immer wieder vom Datenträger gelesen.</translation>
        </message>
        <message>
            <source>LibTorch multiplies matrices with the slow reference BLAS (%1); install OpenBLAS (libopenblas0-openmp) to compute many times faster.</source>
            <translation>LibTorch multipliziert Matrizen mit der langsamen Referenz-BLAS (%1); installieren Sie OpenBLAS (libopenblas0-openmp), um ein Vielfaches schneller zu rechnen.</translation>
        </message>
        <message>
            <source>has no rows or no positions to compare.</source>
            <translation>hat keine Zeilen oder keine Positionen zum Vergleich.</translation>
        </message>
        <message>
            <source>is not one of the text, or stands out of order.</source>
            <translation>ist keine des Textes oder steht außer der Reihe.</translation>
        </message>
        <message>
            <source>position %1</source>
            <translation>Position %1</translation>
        </message>
        <message>
            <source>is the embedding: there is no attention in it.</source>
            <translation>ist das Embedding: Darin gibt es keine Attention.</translation>
        </message>
        <message>
            <source>layer 0</source>
            <translation>Schicht 0</translation>
        </message>
        <message>
            <source>is not there: the model has the layers 0 to %1.</source>
            <translation>gibt es nicht: Das Modell hat die Schichten 0 bis %1.</translation>
        </message>
        <message>
            <source>are not computed in layer %1 (%2 are).</source>
            <translation>sind in Schicht %1 nicht berechnet (%2 sind es).</translation>
        </message>
        <message>
            <source>positions %1 to %2</source>
            <translation>Positionen %1 bis %2</translation>
        </message>
        <message>
            <source>is not there: the model has %1 heads.</source>
            <translation>gibt es nicht: Das Modell hat %1 Köpfe.</translation>
        </message>
        <message>
            <source>would be %1 tokens long, but the model&apos;s context length is %2; shorten the text.</source>
            <translation>wäre %1 Token lang, die Kontextlänge des Modells ist aber %2; kürzen Sie den Text.</translation>
        </message>
        <message>
            <source>the sequence</source>
            <translation>die Folge</translation>
        </message>
        <message>
            <source>at position %1 is outside the vocabulary (0 to %2).</source>
            <translation>liegt an Position %1 außerhalb des Vokabulars (0 bis %2).</translation>
        </message>
        <message>
            <source>token id %1</source>
            <translation>Token-Id %1</translation>
        </message>
        <message>
            <source>has no attention and no MLP; layers from 1 on have.</source>
            <translation>hat keine Attention und kein MLP; Schichten ab 1 haben sie.</translation>
        </message>
        <message>
            <source>has %1 tokens, but %2 parents.</source>
            <translation>hat %1 Token, aber %2 Eltern.</translation>
        </message>
        <message>
            <source>the tree</source>
            <translation>der Baum</translation>
        </message>
        <message>
            <source>in the tree is outside the vocabulary (0 to %1).</source>
            <translation>liegt im Baum außerhalb des Vokabulars (0 bis %1).</translation>
        </message>
        <message>
            <source>names a parent that does not come before node %1.</source>
            <translation>nennt Eltern, die nicht vor Knoten %1 kommen.</translation>
        </message>
        <message>
            <source>reaches position %1, but the model&apos;s context length is %2; shorten the text.</source>
            <translation>reicht bis Position %1, die Kontextlänge des Modells ist aber %2; kürzen Sie den Text.</translation>
        </message>
        <message>
            <source>has %1 inner nodes; at most %2 can be scored in one pass: score its branches one by one.</source>
            <translation>hat %1 innere Knoten; in einem Durchgang lassen sich höchstens %2 bewerten: Bewerten Sie seine Zweige einzeln.</translation>
        </message>
        <message>
            <source>needs a text before it.</source>
            <translation>braucht einen Text davor.</translation>
        </message>
        <message>
            <source>is not in the model&apos;s files.</source>
            <translation>ist nicht in den Dateien des Modells.</translation>
        </message>
        <message>
            <source>has another shape than config.json asks for.</source>
            <translation>hat eine andere Form, als config.json verlangt.</translation>
        </message>
        <message>
            <source>has the element type %1; F64, F32, BF16 and F16 can be computed with.</source>
            <translation>hat den Elementtyp %1; gerechnet werden kann mit F64, F32, BF16 und F16.</translation>
        </message>
        <message>
            <source>lens at layer %1</source>
            <translation>Linse an Schicht %1</translation>
        </message>
        <message>
            <source>is empty: there is nothing to continue.</source>
            <translation>ist leer: Es gibt nichts fortzusetzen.</translation>
        </message>
        <message>
            <source>the input</source>
            <translation>die Eingabe</translation>
        </message>
        <message>
            <source>The model&apos;s context of %1 tokens is full; column &quot;%2&quot; ends there.</source>
            <translation>Der Kontext des Modells von %1 Token ist voll; Spalte „%2“ endet dort.</translation>
        </message>
        <message>
            <source>Cancelled while the layers were read: some of their readings are missing.</source>
            <translation>Abgebrochen, während die Schichten gelesen wurden: Einige ihrer Werte fehlen.</translation>
        </message>
        <message>
            <source>has %1 pieces, but the model&apos;s embedding only %2 rows: they do not belong together.</source>
            <translation>hat %1 Stücke, das Embedding des Modells aber nur %2 Zeilen: Sie gehören nicht zusammen.</translation>
        </message>
        <message>
            <source>the tokenizer</source>
            <translation>der Tokenizer</translation>
        </message>
        <message>
            <source>cannot be forced: the task &quot;%1&quot; has no level of this name.</source>
            <translation>lässt sich nicht erzwingen: Die Aufgabe „%1“ hat keine Ebene dieses Namens.</translation>
        </message>
        <message>
            <source>level %1</source>
            <translation>Ebene %1</translation>
        </message>
        <message>
            <source>The published depth-2 code feeds two begin-of-text tokens to a model whose tokenizer adds one by itself; this run feeds one, so a model trained with that code may answer differently.</source>
            <translation>Der veröffentlichte Code der Tiefe 2 gibt einem Modell, dessen Tokenizer selbst ein Textanfang-Token setzt, zwei davon; dieser Lauf gibt eines, ein damit trainiertes Modell antwortet daher vielleicht anders.</translation>
        </message>
        <message>
            <source>The tokenizer has no begin-of-text token, so none stands in front.</source>
            <translation>Der Tokenizer hat kein Textanfang-Token, deshalb steht keines davor.</translation>
        </message>
        <message>
            <source>is empty, and the task puts nothing before it: there is nothing to continue.</source>
            <translation>ist leer, und die Aufgabe setzt nichts davor: Es gibt nichts fortzusetzen.</translation>
        </message>
        <message>
            <source>Encoding the text again gave other tokens than were generated; readings of deeper heads are missing there, and their positions are those at which they were generated.</source>
            <translation>Den Text noch einmal zu kodieren ergab andere Token, als erzeugt wurden; Werte tieferer Köpfe fehlen dort, und ihre Positionen sind die, an denen sie erzeugt wurden.</translation>
        </message>
        <message>
            <source>Level &quot;%1&quot; is left out: &quot;%2&quot; has nothing below it.</source>
            <translation>Ebene „%1“ entfällt: Unter „%2“ steht nichts.</translation>
        </message>
        <message>
            <source>Level &quot;%1&quot;: the label &quot;%2&quot; is written with the same tokens as another one.</source>
            <translation>Ebene „%1“: Das Label „%2“ wird mit denselben Token wie ein anderes geschrieben.</translation>
        </message>
        <message>
            <source>The model&apos;s context of %1 tokens is full; the run ends there.</source>
            <translation>Der Kontext des Modells von %1 Token ist voll; der Lauf endet dort.</translation>
        </message>
        <message>
            <source>Cancelled while the deeper heads were read: some of their readings are missing.</source>
            <translation>Abgebrochen, während die tieferen Köpfe gelesen wurden: Einige ihrer Werte fehlen.</translation>
        </message>
        <message>
            <source>becomes no token at all in this model&apos;s tokenizer.</source>
            <translation>ergibt im Tokenizer dieses Modells kein Token.</translation>
        </message>
        <message>
            <source>label &quot;%1&quot;</source>
            <translation>Label „%1“</translation>
        </message>
        <message>
            <source>must be 0 (greedy) or larger.</source>
            <translation>muss 0 (greedy) oder größer sein.</translation>
        </message>
        <message>
            <source>temperature</source>
            <translation>Temperatur</translation>
        </message>
        <message>
            <source>must be 0 (all tokens) or larger.</source>
            <translation>muss 0 (alle Token) oder größer sein.</translation>
        </message>
        <message>
            <source>top-k</source>
            <translation>Top-k</translation>
        </message>
        <message>
            <source>must be larger than 0 and at most 1.</source>
            <translation>muss größer als 0 und höchstens 1 sein.</translation>
        </message>
        <message>
            <source>top-p</source>
            <translation>Top-p</translation>
        </message>
        <message>
            <source>max-new-tokens</source>
            <translation>max-new-tokens</translation>
        </message>
        <message>
            <source>has one token only: there is no next one whose loss could fall.</source>
            <translation>hat nur ein Token: Es gibt kein nächstes, dessen Verlust sinken könnte.</translation>
        </message>
        <message>
            <source>must be a number.</source>
            <translation>muss eine Zahl sein.</translation>
        </message>
        <message>
            <source>the step</source>
            <translation>der Schritt</translation>
        </message>
        <message>
            <source>is outside the vocabulary (0 to %1).</source>
            <translation>liegt außerhalb des Vokabulars (0 bis %1).</translation>
        </message>
        <message>
            <source>must be 1 to %1, the model&apos;s layers.</source>
            <translation>muss zwischen 1 und %1 liegen, den Schichten des Modells.</translation>
        </message>
        <message>
            <source>stride %1</source>
            <translation>Schrittweite %1</translation>
        </message>
        <message>
            <source>top-k %1</source>
            <translation>Top-k %1</translation>
        </message>
        <message>
            <source>is missing; give one token.</source>
            <translation>fehlt; geben Sie ein Token an.</translation>
        </message>
        <message>
            <source>the target</source>
            <translation>das Ziel</translation>
        </message>
        <message>
            <source>are %1, but the text has %2 positions.</source>
            <translation>sind %1, der Text hat aber %2 Positionen.</translation>
        </message>
        <message>
            <source>the targets</source>
            <translation>die Ziele</translation>
        </message>
        <message>
            <source>has fewer than two tokens; write it as one | other.</source>
            <translation>hat weniger als zwei Token; schreiben Sie sie als eines | anderes.</translation>
        </message>
        <message>
            <source>a group of tracked tokens</source>
            <translation>eine Gruppe verfolgter Token</translation>
        </message>
        <message>
            <source>was made by another model (%1); open that one.</source>
            <translation>entstand mit einem anderen Modell (%1); öffnen Sie dieses.</translation>
        </message>
        <message>
            <source>was read with &quot;%1&quot;, which this model has not.</source>
            <translation>wurde mit „%1“ gelesen, das dieses Modell nicht hat.</translation>
        </message>
        <message>
            <source>has a layer or a head that this model has not.</source>
            <translation>hat eine Schicht oder einen Kopf, den dieses Modell nicht hat.</translation>
        </message>
        <message>
            <source>is %1 tokens long, but the model&apos;s context length is %2; shorten the text.</source>
            <translation>ist %1 Token lang, die Kontextlänge des Modells ist aber %2; kürzen Sie den Text.</translation>
        </message>
        <message>
            <source>is not UTF-8; convert it first.</source>
            <translation>ist kein UTF-8; wandeln Sie ihn zuerst um.</translation>
        </message>
        <message>
            <source>has no begin-of-text token to put in front.</source>
            <translation>hat kein Textanfang-Token, das davor stehen könnte.</translation>
        </message>
        <message>
            <source>has no tokens in it; give at least one word.</source>
            <translation>enthält keine Token; geben Sie mindestens ein Wort ein.</translation>
        </message>
        <message>
            <source>are empty; give at least one.</source>
            <translation>sind leer; geben Sie mindestens eine an.</translation>
        </message>
        <message>
            <source>the ids</source>
            <translation>die Ids</translation>
        </message>
        <message>
            <source>has no sequence of tokens to look at; take a hierarchical run.</source>
            <translation>hat keine Tokenfolge zum Betrachten; nehmen Sie einen hierarchischen Lauf.</translation>
        </message>
        <message>
            <source>the run</source>
            <translation>der Lauf</translation>
        </message>
        <message>
            <source>is empty; type one token, or #ID.</source>
            <translation>ist leer; geben Sie ein Token oder #ID ein.</translation>
        </message>
        <message>
            <source>is not UTF-8; type one token, or #ID.</source>
            <translation>ist kein UTF-8; geben Sie ein Token oder #ID ein.</translation>
        </message>
        <message>
            <source>has no token; type one token, or #ID.</source>
            <translation>hat kein Token; geben Sie ein Token oder #ID ein.</translation>
        </message>
        <message>
            <source>the target &quot;%1&quot;</source>
            <translation>das Ziel „%1“</translation>
        </message>
        <message>
            <source>is %1 tokens (%2); take one of them, written as #%3.</source>
            <translation>besteht aus %1 Token (%2); nehmen Sie eines davon, geschrieben als #%3.</translation>
        </message>
        <message>
            <source>was read with %1, which the open model has not; open the model that made it.</source>
            <translation>wurde mit %1 gelesen, das das geöffnete Modell nicht hat; öffnen Sie das Modell, mit dem sie entstand.</translation>
        </message>
        <message>
            <source>is none of the lens; take one of its positions.</source>
            <translation>ist keine der Linse; nehmen Sie eine ihrer Positionen.</translation>
        </message>
        <message>
            <source>there was not enough for this; close other programs or shorten the text</source>
            <translation>er reichte dafür nicht; schließen Sie andere Programme oder kürzen Sie den Text</translation>
        </message>
        <message>
            <source>memory</source>
            <translation>Speicher</translation>
        </message>
        <message>
            <source>internal error</source>
            <translation>interner Fehler</translation>
        </message>
        <message>
            <source>there is no run yet; run a prompt first, or type a text</source>
            <translation>es gibt noch keinen Lauf; führen Sie zuerst einen Prompt aus oder geben Sie einen Text ein</translation>
        </message>
        <message>
            <source>lens of a run</source>
            <translation>Linse eines Laufs</translation>
        </message>
        <message>
            <source>it is still being computed; wait, or cancel it</source>
            <translation>sie wird noch berechnet; warten Sie oder brechen Sie ab</translation>
        </message>
        <message>
            <source>history</source>
            <translation>Chronik</translation>
        </message>
        <message>
            <source>%1 more entries cannot be read; clear the history to be rid of them</source>
            <translation>%1 weitere Einträge lassen sich nicht lesen; leeren Sie die Chronik, um sie loszuwerden</translation>
        </message>
        <message>
            <source>is missing, so this run of the history cannot be shown; clear the history to be rid of its line.</source>
            <translation>fehlt, deshalb lässt sich dieser Lauf der Chronik nicht zeigen; leeren Sie die Chronik, um seine Zeile loszuwerden.</translation>
        </message>
        <message>
            <source>cannot be made, so the history is not kept; look whether something else is in its place.</source>
            <translation>lässt sich nicht anlegen, deshalb wird die Chronik nicht geführt; sehen Sie nach, ob dort etwas anderes liegt.</translation>
        </message>
        <message>
            <source>cannot be removed from the history: %1</source>
            <translation>lässt sich nicht aus der Chronik entfernen: %1</translation>
        </message>
        <message>
            <source>is no entry of a history.</source>
            <translation>ist kein Eintrag einer Chronik.</translation>
        </message>
        <message>
            <source>is an entry of a version that this program does not read.</source>
            <translation>ist ein Eintrag einer Version, die dieses Programm nicht liest.</translation>
        </message>
        <message>
            <source>The run ended early: %1</source>
            <translation>Der Lauf endete vorzeitig: %1</translation>
        </message>
        <message>
            <source>%1 Prompts are therefore token ids, as in 1, 15, 204.</source>
            <translation>%1 Prompts sind deshalb Token-Ids, wie in 1, 15, 204.</translation>
        </message>
        <message>
            <source>&apos;%1&apos; is no id; this model has no tokenizer, so write ids, as in 1, 15, 204</source>
            <translation>„%1“ ist keine Id; dieses Modell hat keinen Tokenizer, schreiben Sie daher Ids, wie in 1, 15, 204</translation>
        </message>
        <message>
            <source>&apos;%1&apos; is outside the vocabulary of 0 to %2</source>
            <translation>„%1“ liegt außerhalb des Vokabulars von 0 bis %2</translation>
        </message>
        <message>
            <source>figures are written as %1: give the file one of these endings.</source>
            <translation>Abbildungen werden als %1 geschrieben: Geben Sie der Datei eine dieser Endungen.</translation>
        </message>
        <message>
            <source>&quot;%1&quot; must be a number from %2 to %3.</source>
            <translation>&quot;%1&quot; muss eine Zahl von %2 bis %3 sein.</translation>
        </message>
        <message>
            <source>must be a JSON object with a &quot;name&quot;.</source>
            <translation>muss ein JSON-Objekt mit einem &quot;name&quot; sein.</translation>
        </message>
        <message>
            <source>lacks &quot;widthMm&quot;, the width of the finished figure in millimetres.</source>
            <translation>hat kein &quot;widthMm&quot;, die Breite der fertigen Abbildung in Millimetern.</translation>
        </message>
        <message>
            <source>&apos;%1&apos; names no layers from 0 to %2; write them as 0, 3-5, 8</source>
            <translation>„%1“ nennt keine Schichten von 0 bis %2; schreiben Sie sie als 0, 3-5, 8</translation>
        </message>
        <message>
            <source>layers</source>
            <translation>Schichten</translation>
        </message>
        <message>
            <source>none is named; write them as 0, 3-5, 8</source>
            <translation>keine ist genannt; schreiben Sie sie als 0, 3-5, 8</translation>
        </message>
        <message>
            <source>token ids</source>
            <translation>Token-Ids</translation>
        </message>
        <message>
            <source>type one token, or #id, or choose the next token</source>
            <translation>geben Sie ein Token oder #id ein oder wählen Sie das nächste Token</translation>
        </message>
        <message>
            <source>target</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>open a model first; the task says how it talks</source>
            <translation>öffnen Sie zuerst ein Modell; die Aufgabe sagt, wie es spricht</translation>
        </message>
        <message>
            <source>the tokens to track</source>
            <translation>die zu verfolgenden Token</translation>
        </message>
        <message>
            <source>the tokens to track &quot;%1&quot;</source>
            <translation>die zu verfolgenden Token „%1“</translation>
        </message>
        <message>
            <source>cannot be written: there is no folder %1; make it first.</source>
            <translation>lässt sich nicht schreiben: Den Ordner %1 gibt es nicht; legen Sie ihn zuerst an.</translation>
        </message>
        <message>
            <source>cannot be written: the folder %1 refuses it (%2).</source>
            <translation>lässt sich nicht schreiben: Der Ordner %1 lässt es nicht zu (%2).</translation>
        </message>
        <message>
            <source>cannot be written: this folder refuses it (%1).</source>
            <translation>lässt sich nicht schreiben: Dieser Ordner lässt es nicht zu (%1).</translation>
        </message>
        <message>
            <source>is a folder; name a file to be written.</source>
            <translation>ist ein Ordner; nennen Sie eine Datei, die geschrieben werden soll.</translation>
        </message>
        <message>
            <source>has %1 levels, but the model has 1 head: %2. Take another task, or adapt the model.</source>
            <translation>hat %1 Ebenen, das Modell aber 1 Kopf: %2. Nehmen Sie eine andere Aufgabe oder passen Sie das Modell an.</translation>
        </message>
        <message>
            <source>has %1 levels, but the model has %2 heads: %3. Take another task, or adapt the model.</source>
            <translation>hat %1 Ebenen, das Modell aber %2 Köpfe: %3. Nehmen Sie eine andere Aufgabe oder passen Sie das Modell an.</translation>
        </message>
        <message>
            <source>has 1 column; a taxonomy has two, parent and child.</source>
            <translation>hat 1 Spalte; eine Taxonomie hat zwei, Eltern und Kind.</translation>
        </message>
        <message>
            <source>has %1 columns; a taxonomy has two, parent and child.</source>
            <translation>hat %1 Spalten; eine Taxonomie hat zwei, Eltern und Kind.</translation>
        </message>
        <message>
            <source>has %1 columns; a taxonomy has two, parent and child (name the columns with &quot;taxonomy_columns&quot;: [&quot;PARENT&quot;, &quot;CHILD&quot;] in the task file, or begin the file with the line parent,child).</source>
            <translation>hat %1 Spalten; eine Taxonomie hat zwei, Eltern und Kind (nennen Sie die Spalten mit &quot;taxonomy_columns&quot;: [&quot;PARENT&quot;, &quot;CHILD&quot;] in der Aufgabendatei oder beginnen Sie die Datei mit der Zeile parent,child).</translation>
        </message>
        <message>
            <source>there is no such CUDA device (%1 found); use device cpu.</source>
            <translation>dieses CUDA-Gerät gibt es nicht (%1 gefunden); nehmen Sie device cpu.</translation>
        </message>
        <message>
            <source>there is no such CUDA device (%1 found); use device cpu or cuda:0 to cuda:%2.</source>
            <translation>dieses CUDA-Gerät gibt es nicht (%1 gefunden); nehmen Sie device cpu oder cuda:0 bis cuda:%2.</translation>
        </message>
        <message>
            <source>Level &quot;%1&quot;: the answer &quot;%2&quot; is none of its labels.</source>
            <translation>Ebene „%1“: Die Antwort „%2“ ist keines ihrer Labels.</translation>
        </message>
        <message>
            <source>Level &quot;%1&quot;: the answer &quot;%2&quot; is none of its labels, so the levels below have no labels to choose from.</source>
            <translation>Ebene „%1“: Die Antwort „%2“ ist keines ihrer Labels, deshalb haben die Ebenen darunter keine Labels zur Auswahl.</translation>
        </message>
        <message>
            <source>The lens ended early: %1</source>
            <translation>Die Linse endete vorzeitig: %1</translation>
        </message>
        <message>
            <source>The evaluation ended early: %1</source>
            <translation>Die Auswertung endete vorzeitig: %1</translation>
        </message>
        <message>
            <source>must be token ids separated by commas, as in 1,15,204.</source>
            <translation>muss aus Token-Ids bestehen, durch Kommas getrennt, wie in 1,15,204.</translation>
        </message>
        <message>
            <source>is empty; give token ids separated by commas, as in 1,15,204.</source>
            <translation>ist leer; geben Sie durch Kommas getrennte Token-Ids an, wie in 1,15,204.</translation>
        </message>
        <message>
            <source>must be all, or layers and ranges separated by commas, as in 0,3-5,8.</source>
            <translation>muss all sein oder aus Schichten und Bereichen bestehen, durch Kommas getrennt, wie in 0,3-5,8.</translation>
        </message>
        <message>
            <source>is empty; give all, or layers as in 0,3-5,8.</source>
            <translation>ist leer; geben Sie all oder Schichten an, wie in 0,3-5,8.</translation>
        </message>
        <message>
            <source>model %1</source>
            <translation>Modell %1</translation>
        </message>
        <message>
            <source>is not open; open it first.</source>
            <translation>ist nicht geöffnet; öffnen Sie es zuerst.</translation>
        </message>
        <message>
            <source>is no name of a host; write it as ssh takes it, as in user@gpu-server.</source>
            <translation>ist kein Name eines Hosts; schreiben Sie ihn, wie ssh ihn annimmt, wie in user@gpu-server.</translation>
        </message>
        <message>
            <source>did not answer within %1 s; look whether the host is there and strata-cli is installed on it.</source>
            <translation>antwortete nicht innerhalb von %1 s; sehen Sie nach, ob der Host da ist und strata-cli darauf installiert ist.</translation>
        </message>
        <message>
            <source>did not start strata-cli serve; look whether the host is there and Strata is installed on it.</source>
            <translation>startete strata-cli serve nicht; sehen Sie nach, ob der Host da ist und Strata darauf installiert ist.</translation>
        </message>
        <message>
            <source>did not start strata-cli serve (%1); look whether the host is there and Strata is installed on it.</source>
            <translation>startete strata-cli serve nicht (%1); sehen Sie nach, ob der Host da ist und Strata darauf installiert ist.</translation>
        </message>
        <message>
            <source>stopped in the middle of an answer; what was computed so far is kept. Open the model again.</source>
            <translation>brach mitten in einer Antwort ab; was bis hierher gerechnet wurde, bleibt erhalten. Öffnen Sie das Modell noch einmal.</translation>
        </message>
        <message>
            <source>stopped in the middle of an answer (%1); what was computed so far is kept. Open the model again.</source>
            <translation>brach mitten in einer Antwort ab (%1); was bis hierher gerechnet wurde, bleibt erhalten. Öffnen Sie das Modell noch einmal.</translation>
        </message>
        <message>
            <source>ended; what was computed so far is kept. Open the model again.</source>
            <translation>endete; was bis hierher gerechnet wurde, bleibt erhalten. Öffnen Sie das Modell noch einmal.</translation>
        </message>
        <message>
            <source>ended (%1); what was computed so far is kept. Open the model again.</source>
            <translation>endete (%1); was bis hierher gerechnet wurde, bleibt erhalten. Öffnen Sie das Modell noch einmal.</translation>
        </message>
        <message>
            <source>answered what cannot be read (%1); what was computed so far is kept. Open the model again.</source>
            <translation>antwortete etwas Unlesbares (%1); was bis hierher gerechnet wurde, bleibt erhalten. Öffnen Sie das Modell noch einmal.</translation>
        </message>
        <message>
            <source>speaks version %1 of the protocol (Strata %2), and this program version %3; install the same Strata on both sides.</source>
            <translation>spricht Version %1 des Protokolls (Strata %2), dieses Programm aber Version %3; installieren Sie auf beiden Seiten dasselbe Strata.</translation>
        </message>
        <message>
            <source>did not answer as strata-cli serve does, but with &quot;%1&quot;; look whether the command starts strata-cli there and prints nothing before.</source>
            <translation>antwortete nicht wie strata-cli serve, sondern mit „%1“; sehen Sie nach, ob der Befehl dort strata-cli startet und davor nichts ausgibt.</translation>
        </message>
        <message>
            <source>cannot be started (%1); look whether it is installed.</source>
            <translation>lässt sich nicht starten (%1); sehen Sie nach, ob es installiert ist.</translation>
        </message>
        <message>
            <source>is a Git LFS pointer in place of the file itself, which was not fetched; run &quot;git lfs pull&quot; in its folder, or download the file.</source>
            <translation>ist ein Git-LFS-Zeiger anstelle der Datei selbst, die nicht geholt wurde; führen Sie in ihrem Ordner &quot;git lfs pull&quot; aus oder laden Sie die Datei herunter.</translation>
        </message>
        <message>
            <source>is a Git LFS pointer in place of the file itself of %1 bytes, which was not fetched; run &quot;git lfs pull&quot; in its folder, or download the file.</source>
            <translation>ist ein Git-LFS-Zeiger anstelle der Datei selbst von %1 Bytes, die nicht geholt wurde; führen Sie in ihrem Ordner &quot;git lfs pull&quot; aus oder laden Sie die Datei herunter.</translation>
        </message>
        <message>
            <source>has a token longer than 4096 bytes.</source>
            <translation>hat ein Token, das länger als 4096 Bytes ist.</translation>
        </message>
        <message>
            <source>gives the token %1 an id that no vocabulary has.</source>
            <translation>gibt dem Token %1 eine Id, die kein Vokabular hat.</translation>
        </message>
        <message>
            <source>&quot;added_tokens_decoder&quot; must be an object of ids and tokens.</source>
            <translation>&quot;added_tokens_decoder&quot; muss ein Objekt aus Ids und Token sein.</translation>
        </message>
        <message>
            <source>&quot;added_tokens_decoder&quot; must give an object with a text &quot;content&quot; for every id, as for %1.</source>
            <translation>&quot;added_tokens_decoder&quot; muss für jede Id ein Objekt mit einem Text &quot;content&quot; angeben, so auch für %1.</translation>
        </message>
        <message>
            <source>is of the tokenizer class %1, whose rules Strata does not know; of vocab.json with merges.txt it reads %2; put the model&apos;s tokenizer.json beside it.</source>
            <translation>hat die Tokenizer-Klasse %1, deren Regeln Strata nicht kennt; von vocab.json mit merges.txt liest es %2; legen Sie die tokenizer.json des Modells daneben.</translation>
        </message>
        <message>
            <source>has a &quot;kind&quot; that this program does not read (%1).</source>
            <translation>hat ein &quot;kind&quot;, das dieses Programm nicht liest (%1).</translation>
        </message>
        <message>
            <source>the picture would be too large: choose PDF or SVG, a smaller size, or fewer dots per inch.</source>
            <translation>das Bild würde zu groß: Wählen Sie PDF oder SVG, eine kleinere Größe oder weniger Punkte pro Zoll.</translation>
        </message>
        <message>
            <source>cannot be looked up: the model has no tokenizer; write it as #ID.</source>
            <translation>lässt sich nicht nachschlagen: Das Modell hat keinen Tokenizer; schreiben Sie es als #ID.</translation>
        </message>
        <message>
            <source>the token &quot;%1&quot;</source>
            <translation>das Token „%1“</translation>
        </message>
        <message>
            <source>has no tokenizer, which a text needs; give token ids instead.</source>
            <translation>hat keinen Tokenizer, den ein Text braucht; geben Sie stattdessen Token-Ids an.</translation>
        </message>
        <message>
            <source>cannot be talked to: %1</source>
            <translation>ist nicht ansprechbar: %1</translation>
        </message>
        <message>
            <source>would overwrite what is read; name another folder.</source>
            <translation>würde überschreiben, was gelesen wird; nennen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>would overwrite what is read; name another file.</source>
            <translation>würde überschreiben, was gelesen wird; nennen Sie eine andere Datei.</translation>
        </message>
        <message>
            <source>would overwrite what is read, %1; name another folder.</source>
            <translation>würde überschreiben, was gelesen wird, %1; nennen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>would overwrite what is read, %1; name another file.</source>
            <translation>würde überschreiben, was gelesen wird, %1; nennen Sie eine andere Datei.</translation>
        </message>
        <message>
            <source>would overwrite a file that may belong to the model, being in %1; name another file.</source>
            <translation>würde eine Datei überschreiben, die zum Modell gehören kann, denn sie liegt in %1; nennen Sie eine andere Datei.</translation>
        </message>
        <message>
            <source>must end in %1.</source>
            <translation>muss auf %1 enden.</translation>
        </message>
        <message>
            <source>is a file; name a folder.</source>
            <translation>ist eine Datei; nennen Sie einen Ordner.</translation>
        </message>
        <message>
            <source>cannot be made: %1 is a file.</source>
            <translation>lässt sich nicht anlegen: %1 ist eine Datei.</translation>
        </message>
        <message>
            <source>ends within %1, after %2 bytes; it is truncated or damaged, fetch it again.</source>
            <translation>endet nach %2 Bytes mitten in: %1; die Datei ist abgeschnitten oder beschädigt, laden Sie sie noch einmal herunter.</translation>
        </message>
        <message>
            <source>gives %1 a length of %2 bytes, but only %3 follow; it is truncated or damaged, fetch it again.</source>
            <translation>gibt für %1 eine Länge von %2 Bytes an, aber nur %3 folgen; die Datei ist abgeschnitten oder beschädigt, laden Sie sie noch einmal herunter.</translation>
        </message>
        <message>
            <source>gives %1 the value type %2, which the format does not have; it is damaged.</source>
            <translation>gibt für %1 den Werttyp %2 an, den das Format nicht hat; die Datei ist beschädigt.</translation>
        </message>
        <message>
            <source>nests arrays more than %1 deep in %2.</source>
            <translation>verschachtelt Felder in %2 mehr als %1 tief.</translation>
        </message>
        <message>
            <source>gives %1 %2 elements, more than the %3 bytes that follow can hold; it is truncated or damaged, fetch it again.</source>
            <translation>gibt für %1 %2 Elemente an, mehr als die folgenden %3 Bytes fassen; die Datei ist abgeschnitten oder beschädigt, laden Sie sie noch einmal herunter.</translation>
        </message>
        <message>
            <source>gives element %1 of %2 a length of %3 bytes, but only %4 follow; it is truncated or damaged, fetch it again.</source>
            <translation>gibt für Element %1 von %2 eine Länge von %3 Bytes an, aber nur %4 folgen; die Datei ist abgeschnitten oder beschädigt, laden Sie sie noch einmal herunter.</translation>
        </message>
        <message>
            <source>says that it has %1 metadata entries, more than its %2 bytes can hold; it is truncated or damaged, fetch it again.</source>
            <translation>gibt %1 Metadaten an, mehr als ihre %2 Bytes fassen; die Datei ist abgeschnitten oder beschädigt, laden Sie sie noch einmal herunter.</translation>
        </message>
        <message>
            <source>says that it has %1 tensors, more than its %2 bytes can hold; it is truncated or damaged, fetch it again.</source>
            <translation>gibt %1 Tensoren an, mehr als ihre %2 Bytes fassen; die Datei ist abgeschnitten oder beschädigt, laden Sie sie noch einmal herunter.</translation>
        </message>
        <message>
            <source>gives %1 the shape %2, far more than any file can hold.</source>
            <translation>gibt für %1 die Form %2 an, weit mehr, als eine Datei fassen kann.</translation>
        </message>
        <message>
            <source>gives %1 rows of %2 elements, which %3 blocks of %4 do not fill.</source>
            <translation>gibt für %1 Zeilen von %2 Elementen an, die %3-Blöcke von %4 nicht füllen.</translation>
        </message>
        <message>
            <source>gives %1 a name of %2 bytes; it is damaged.</source>
            <translation>gibt für %1 einen Namen von %2 Bytes an; die Datei ist beschädigt.</translation>
        </message>
        <message>
            <source>gives %1 %2 dimensions; the format has 1 to 4.</source>
            <translation>gibt für %1 %2 Dimensionen an; das Format hat 1 bis 4.</translation>
        </message>
        <message>
            <source>gives %1 a dimension of %2; it is damaged.</source>
            <translation>gibt für %1 eine Dimension von %2 an; die Datei ist beschädigt.</translation>
        </message>
        <message>
            <source>gives %1 the element type %2, which the format&apos;s list does not have.</source>
            <translation>gibt für %1 den Elementtyp %2 an, den die Liste des Formats nicht hat.</translation>
        </message>
        <message>
            <source>puts %1 at offset %2, which is no multiple of its alignment of %3.</source>
            <translation>legt %1 an die Stelle %2, die kein Vielfaches ihrer Ausrichtung von %3 ist.</translation>
        </message>
        <message>
            <source>puts %1 (%2 bytes at offset %3) outside its %4 bytes of data; it is truncated or damaged, fetch it again.</source>
            <translation>legt %1 (%2 Bytes ab Stelle %3) außerhalb ihrer %4 Bytes an Daten; die Datei ist abgeschnitten oder beschädigt, laden Sie sie noch einmal herunter.</translation>
        </message>
        <message>
            <source>lets tensors %1 and %2 share bytes; it is damaged.</source>
            <translation>lässt die Tensoren %1 und %2 Bytes gemeinsam haben; die Datei ist beschädigt.</translation>
        </message>
        <message>
            <source>has a metadata key of %1 bytes; the format allows 1 to 65535.</source>
            <translation>hat einen Metadaten-Schlüssel von %1 Bytes; das Format erlaubt 1 bis 65535.</translation>
        </message>
        <message>
            <source>has the metadata key %1 twice.</source>
            <translation>hat den Metadaten-Schlüssel %1 zweimal.</translation>
        </message>
        <message>
            <source>has a &quot;general.alignment&quot; that is not a power of two (%1).</source>
            <translation>hat ein &quot;general.alignment&quot;, das keine Zweierpotenz ist (%1).</translation>
        </message>
        <message>
            <source>has a &quot;general.alignment&quot; that is not a power of two.</source>
            <translation>hat ein &quot;general.alignment&quot;, das keine Zweierpotenz ist.</translation>
        </message>
        <message>
            <source>has the tensor %1 twice.</source>
            <translation>hat den Tensor %1 zweimal.</translation>
        </message>
        <message>
            <source>is %1, a mixture of experts, which Strata does not read; the nearest type that it reads is &quot;%2&quot;.</source>
            <translation>ist %1, eine Mischung von Experten, die Strata nicht liest; der nächstliegende Typ, den es liest, ist &quot;%2&quot;.</translation>
        </message>
        <message>
            <source>is %1, which Strata does not read; the nearest type that it reads is &quot;%2&quot;.</source>
            <translation>ist %1; das liest Strata nicht, der nächstliegende Typ, den es liest, ist &quot;%2&quot;.</translation>
        </message>
        <message>
            <source>is missing; it says which family the model belongs to, as in &quot;llama&quot;.</source>
            <translation>fehlt; der Schlüssel sagt, zu welcher Familie das Modell gehört, wie in &quot;llama&quot;.</translation>
        </message>
        <message>
            <source>is %1; Strata reads float32, bfloat16, float16 and float64 weights.</source>
            <translation>ist %1; Strata liest Gewichte in float32, bfloat16, float16 und float64.</translation>
        </message>
        <message>
            <source>is %1, a rope scaling that Strata does not read; it reads &quot;default&quot;, &quot;linear&quot; and &quot;llama3&quot;.</source>
            <translation>ist %1, eine RoPE-Skalierung, die Strata nicht liest; es liest &quot;default&quot;, &quot;linear&quot; und &quot;llama3&quot;.</translation>
        </message>
        <message>
            <source>of %1 cannot be divided among %2 of %3, and there is no head_dim.</source>
            <translation>von %1 lässt sich nicht auf %2 von %3 verteilen, und es gibt kein head_dim.</translation>
        </message>
        <message>
            <source>of %1 cannot be divided among %2 of %3.</source>
            <translation>von %1 lässt sich nicht auf %2 von %3 verteilen.</translation>
        </message>
        <message>
            <source>gives heads of %1 dimensions; rotary embeddings need an even number up to 4096.</source>
            <translation>ergibt Köpfe von %1 Dimensionen; rotierende Positionen brauchen eine gerade Zahl bis 4096.</translation>
        </message>
        <message>
            <source>gives heads of %1 dimensions; Strata computes up to 4096.</source>
            <translation>ergibt Köpfe von %1 Dimensionen; Strata rechnet mit höchstens 4096.</translation>
        </message>
        <message>
            <source>of %1 is not a multiple of %2 of %3.</source>
            <translation>von %1 ist kein Vielfaches von %2 von %3.</translation>
        </message>
        <message>
            <source>rotates none of a head&apos;s %1 dimensions; it must rotate at least one.</source>
            <translation>rotiert keine der %1 Dimensionen eines Kopfes; mindestens eine muss es sein.</translation>
        </message>
        <message>
            <source>other than 1 is not part of a %1 model that Strata reads.</source>
            <translation>mit einem anderen Wert als 1 gehört zu keinem %1-Modell, das Strata liest.</translation>
        </message>
        <message>
            <source>scales the rotation of sliding layers, which Strata does not compute.</source>
            <translation>skaliert die Rotation der Schichten mit Fenster, was Strata nicht rechnet.</translation>
        </message>
        <message>
            <source>gives rope settings per kind of layer, which %1 models do not have.</source>
            <translation>gibt RoPE-Einstellungen je Art von Schicht an, die %1-Modelle nicht haben.</translation>
        </message>
        <message>
            <source>must be a list of 0 and 1 for the %1 layers.</source>
            <translation>muss eine Liste von 0 und 1 für die %1 Schichten sein.</translation>
        </message>
        <message>
            <source>holds %1; it must hold 0 and 1.</source>
            <translation>enthält %1; es muss 0 und 1 enthalten.</translation>
        </message>
        <message>
            <source>is %1; Strata computes &quot;silu&quot;, &quot;gelu&quot;, &quot;gelu_new&quot;, &quot;gelu_pytorch_tanh&quot; and &quot;relu&quot;.</source>
            <translation>ist %1; Strata rechnet mit &quot;silu&quot;, &quot;gelu&quot;, &quot;gelu_new&quot;, &quot;gelu_pytorch_tanh&quot; und &quot;relu&quot;.</translation>
        </message>
        <message>
            <source>says that the weights are quantised; Strata reads float32, bfloat16 and float16 weights.</source>
            <translation>sagt, dass die Gewichte quantisiert sind; Strata liest Gewichte in float32, bfloat16 und float16.</translation>
        </message>
        <message>
            <source>is false, which Strata does not compute.</source>
            <translation>ist false, was Strata nicht rechnet.</translation>
        </message>
        <message>
            <source>is true, which Strata does not compute.</source>
            <translation>ist true, was Strata nicht rechnet.</translation>
        </message>
        <message>
            <source>says that the model is a mixture of experts, which Strata does not compute.</source>
            <translation>sagt, dass das Modell eine Mischung von Experten ist, was Strata nicht rechnet.</translation>
        </message>
        <message>
            <source>is missing; get the file again from where the model was published, or add the key.</source>
            <translation>fehlt; holen Sie die Datei noch einmal von dort, wo das Modell veröffentlicht wurde, oder ergänzen Sie den Schlüssel.</translation>
        </message>
        <message>
            <source>is missing; it says what the tensors mean, convert the model again.</source>
            <translation>fehlt; der Schlüssel sagt, was die Tensoren bedeuten, wandeln Sie das Modell neu um.</translation>
        </message>
        <message>
            <source>is missing; it says how states are normed, convert the model again.</source>
            <translation>fehlt; der Schlüssel sagt, wie Zustände normiert werden, wandeln Sie das Modell neu um.</translation>
        </message>
        <message>
            <source>must have 1 to 200 characters.</source>
            <translation>muss 1 bis 200 Zeichen haben.</translation>
        </message>
        <message>
            <source>is %1; it must be &quot;raw&quot; or &quot;norm&quot;.</source>
            <translation>ist %1; es muss &quot;raw&quot; oder &quot;norm&quot; sein.</translation>
        </message>
        <message>
            <source>has no &quot;weight_map&quot; that says which tensor lies in which shard.</source>
            <translation>hat keine &quot;weight_map&quot;, die sagt, welcher Tensor in welchem Teil liegt.</translation>
        </message>
        <message>
            <source>names no file for tensor %1.</source>
            <translation>nennt keine Datei für Tensor %1.</translation>
        </message>
        <message>
            <source>names the shard %1, which is not a file name in its own folder.</source>
            <translation>nennt den Teil %1, was kein Dateiname im selben Ordner ist.</translation>
        </message>
        <message>
            <source>names more than 10000 shards.</source>
            <translation>nennt mehr als 10000 Teile.</translation>
        </message>
        <message>
            <source>names no shard.</source>
            <translation>nennt keinen Teil.</translation>
        </message>
        <message>
            <source>does not say which of two shards has tensor %1, %2 or %3; fetch the index again with the model.</source>
            <translation>sagt nicht, welcher von zwei Teilen den Tensor %1 hat, %2 oder %3; laden Sie das Verzeichnis mit dem Modell noch einmal herunter.</translation>
        </message>
        <message>
            <source>says that tensor %1 is in %2, but it is in none of the shards; the index and the shards are not of one model, fetch both again.</source>
            <translation>sagt, dass Tensor %1 in %2 liegt, aber er liegt in keinem der Teile; Verzeichnis und Teile gehören nicht zu einem Modell, laden Sie beide noch einmal herunter.</translation>
        </message>
        <message>
            <source>says that tensor %1 is in %2, but it is in %3; the index and the shards are not of one model, fetch both again.</source>
            <translation>sagt, dass Tensor %1 in %2 liegt, aber er liegt in %3; Verzeichnis und Teile gehören nicht zu einem Modell, laden Sie beide noch einmal herunter.</translation>
        </message>
        <message>
            <source>must be a number from %1 to %2, not %3.</source>
            <translation>muss eine Zahl von %1 bis %2 sein, nicht %3.</translation>
        </message>
        <message>
            <source>must be a number from %1 to %2, not an object.</source>
            <translation>muss eine Zahl von %1 bis %2 sein, kein Objekt.</translation>
        </message>
        <message>
            <source>must be a number from %1 to %2, not a list.</source>
            <translation>muss eine Zahl von %1 bis %2 sein, keine Liste.</translation>
        </message>
        <message>
            <source>must be a whole number from %1 to %2, not %3.</source>
            <translation>muss eine ganze Zahl von %1 bis %2 sein, nicht %3.</translation>
        </message>
        <message>
            <source>must be a whole number from %1 to %2, not an object.</source>
            <translation>muss eine ganze Zahl von %1 bis %2 sein, kein Objekt.</translation>
        </message>
        <message>
            <source>must be a whole number from %1 to %2, not a list.</source>
            <translation>muss eine ganze Zahl von %1 bis %2 sein, keine Liste.</translation>
        </message>
        <message>
            <source>must be true or false, not %1.</source>
            <translation>muss true oder false sein, nicht %1.</translation>
        </message>
        <message>
            <source>must be true or false, not an object.</source>
            <translation>muss true oder false sein, kein Objekt.</translation>
        </message>
        <message>
            <source>must be true or false, not a list.</source>
            <translation>muss true oder false sein, keine Liste.</translation>
        </message>
        <message>
            <source>must be a text, not %1.</source>
            <translation>muss ein Text sein, nicht %1.</translation>
        </message>
        <message>
            <source>must be a text, not an object.</source>
            <translation>muss ein Text sein, kein Objekt.</translation>
        </message>
        <message>
            <source>must be a text, not a list.</source>
            <translation>muss ein Text sein, keine Liste.</translation>
        </message>
        <message>
            <source>must be a token id or a list of them, not %1.</source>
            <translation>muss eine Token-Id oder eine Liste davon sein, nicht %1.</translation>
        </message>
        <message>
            <source>must be a token id or a list of them, not an object.</source>
            <translation>muss eine Token-Id oder eine Liste davon sein, kein Objekt.</translation>
        </message>
        <message>
            <source>must be a token id or a list of them, not a list.</source>
            <translation>muss eine Token-Id oder eine Liste davon sein, keine Liste.</translation>
        </message>
        <message>
            <source>must be an object, not %1.</source>
            <translation>muss ein Objekt sein, nicht %1.</translation>
        </message>
        <message>
            <source>must be an object, not a list.</source>
            <translation>muss ein Objekt sein, keine Liste.</translation>
        </message>
        <message>
            <source>tensor %1 of shape %2 is missing; fetch the model again, or correct config.json.</source>
            <translation>Tensor %1 der Form %2 fehlt; laden Sie das Modell noch einmal herunter oder berichtigen Sie config.json.</translation>
        </message>
        <message>
            <source>tensor %1 of shape %2 is missing, and %3 more that config.json asks for; fetch the model again, or correct config.json.</source>
            <translation>Tensor %1 der Form %2 fehlt, und %3 weitere, die config.json verlangt; laden Sie das Modell noch einmal herunter oder berichtigen Sie config.json.</translation>
        </message>
        <message>
            <source>tensor %1 of shape %2 is missing; fetch the model again, or convert it again.</source>
            <translation>Tensor %1 der Form %2 fehlt; laden Sie das Modell noch einmal herunter oder wandeln Sie es neu um.</translation>
        </message>
        <message>
            <source>tensor %1 of shape %2 is missing (a model that shares the embedding says &quot;tie_word_embeddings&quot;: true in config.json); fetch the model again, or correct config.json.</source>
            <translation>Tensor %1 der Form %2 fehlt (ein Modell, dessen letzter Kopf das Embedding ist, sagt in config.json &quot;tie_word_embeddings&quot;: true); laden Sie das Modell noch einmal herunter oder berichtigen Sie config.json.</translation>
        </message>
        <message>
            <source>tensor %1 of shape %2 is missing, and %3 more that the file&apos;s metadata asks for; fetch the model again, or convert it again.</source>
            <translation>Tensor %1 der Form %2 fehlt, und %3 weitere, die die Metadaten der Datei verlangen; laden Sie das Modell noch einmal herunter oder wandeln Sie es neu um.</translation>
        </message>
        <message>
            <source>tensor %1 has shape %2, but the file&apos;s metadata asks for %3; the two are not of one model: get both from the same place.</source>
            <translation>Tensor %1 hat die Form %2, aber die Metadaten der Datei verlangen %3; die beiden gehören nicht zu einem Modell: Holen Sie beide vom selben Ort.</translation>
        </message>
        <message>
            <source>a %1 cannot be called.</source>
            <translation>ein Wert vom Typ %1 lässt sich nicht aufrufen.</translation>
        </message>
        <message>
            <source>the attributes of a namespace have texts as names.</source>
            <translation>die Attribute eines Namensraums haben Texte als Namen.</translation>
        </message>
        <message>
            <source>a namespace has no attributes that begin with an underscore.</source>
            <translation>ein Namensraum hat keine Attribute, die mit einem Unterstrich beginnen.</translation>
        </message>
        <message>
            <source>%1 is given &quot;%2&quot; twice.</source>
            <translation>%1 bekommt „%2“ zweimal.</translation>
        </message>
        <message>
            <source>%1 has no parameter &quot;%2&quot;.</source>
            <translation>%1 hat keinen Parameter „%2“.</translation>
        </message>
        <message>
            <source>%1 takes at most %2 arguments, not %3.</source>
            <translation>%1 nimmt höchstens %2 Argumente, nicht %3.</translation>
        </message>
        <message>
            <source>%1 takes at most 1 argument, not %2.</source>
            <translation>%1 nimmt höchstens 1 Argument, nicht %2.</translation>
        </message>
        <message>
            <source>this loop is not recursive, so &quot;loop&quot; cannot be called.</source>
            <translation>diese Schleife ist nicht rekursiv, also lässt sich „loop“ nicht aufrufen.</translation>
        </message>
        <message>
            <source>calls and blocks lie too deep in each other.</source>
            <translation>Aufrufe und Blöcke liegen zu tief ineinander.</translation>
        </message>
        <message>
            <source>a %1 has no sign.</source>
            <translation>ein Wert vom Typ %1 hat kein Vorzeichen.</translation>
        </message>
        <message>
            <source>&quot;**&quot; needs a dictionary, not a %1.</source>
            <translation>„**“ braucht ein Dictionary, keinen Wert vom Typ %1.</translation>
        </message>
        <message>
            <source>&quot;**&quot; needs texts as keys.</source>
            <translation>„**“ braucht Texte als Schlüssel.</translation>
        </message>
        <message>
            <source>the template writes more than %1 MiB; Strata renders no further.</source>
            <translation>die Vorlage schreibt mehr als %1 MiB; weiter führt Strata sie nicht aus.</translation>
        </message>
        <message>
            <source>values lie too deep in each other.</source>
            <translation>Werte liegen zu tief ineinander.</translation>
        </message>
        <message>
            <source>nothing can be unpacked from an undefined value.</source>
            <translation>aus einem undefinierten Wert lässt sich nichts auspacken.</translation>
        </message>
        <message>
            <source>%1 values are expected, not %2.</source>
            <translation>%1 Werte werden erwartet, nicht %2.</translation>
        </message>
        <message>
            <source>&quot;%1&quot; is no namespace, so &quot;%2&quot; cannot be set.</source>
            <translation>„%1“ ist kein Namensraum, also lässt sich „%2“ nicht setzen.</translation>
        </message>
        <message>
            <source>map has no argument &quot;%1&quot;.</source>
            <translation>map hat kein Argument „%1“.</translation>
        </message>
        <message>
            <source>map needs the name of a filter, or attribute=NAME.</source>
            <translation>map braucht den Namen eines Filters oder attribute=NAME.</translation>
        </message>
        <message>
            <source>this filter needs the name of an attribute.</source>
            <translation>dieser Filter braucht den Namen eines Attributs.</translation>
        </message>
        <message>
            <source>the whole number is too large for Strata (64 bits).</source>
            <translation>die ganze Zahl ist für Strata zu groß (64 Bit).</translation>
        </message>
        <message>
            <source>the whole number is too large for Strata.</source>
            <translation>die ganze Zahl ist für Strata zu groß.</translation>
        </message>
        <message>
            <source>abs needs a number, not a %1.</source>
            <translation>abs braucht eine Zahl, keinen Wert vom Typ %1.</translation>
        </message>
        <message>
            <source>the method of round is common, ceil or floor.</source>
            <translation>die Methode von round ist common, ceil oder floor.</translation>
        </message>
        <message>
            <source>round needs a number, not a %1.</source>
            <translation>round braucht eine Zahl, keinen Wert vom Typ %1.</translation>
        </message>
        <message>
            <source>the precision of round is too large.</source>
            <translation>die Genauigkeit von round ist zu groß.</translation>
        </message>
        <message>
            <source>round needs a finite number.</source>
            <translation>round braucht eine endliche Zahl.</translation>
        </message>
        <message>
            <source>filters lie too deep in each other.</source>
            <translation>Filter liegen zu tief ineinander.</translation>
        </message>
        <message>
            <source>there is no filter &quot;%1&quot; that Strata knows.</source>
            <translation>es gibt keinen Filter „%1“, den Strata kennt.</translation>
        </message>
        <message>
            <source>there is no test &quot;%1&quot; that Strata knows.</source>
            <translation>es gibt keinen Test „%1“, den Strata kennt.</translation>
        </message>
        <message>
            <source>a %1 has no length.</source>
            <translation>ein Wert vom Typ %1 hat keine Länge.</translation>
        </message>
        <message>
            <source>a generator has no last item.</source>
            <translation>ein Generator hat kein letztes Element.</translation>
        </message>
        <message>
            <source>items needs a dictionary, not a %1.</source>
            <translation>items braucht ein Dictionary, keinen Wert vom Typ %1.</translation>
        </message>
        <message>
            <source>dictsort sorts by &quot;key&quot; or &quot;value&quot;.</source>
            <translation>dictsort sortiert nach &quot;key&quot; oder &quot;value&quot;.</translation>
        </message>
        <message>
            <source>dictsort needs a dictionary, not a %1.</source>
            <translation>dictsort braucht ein Dictionary, keinen Wert vom Typ %1.</translation>
        </message>
        <message>
            <source>unique cannot compare a %1.</source>
            <translation>unique kann Werte vom Typ %1 nicht vergleichen.</translation>
        </message>
        <message>
            <source>sum does not join texts; use join.</source>
            <translation>sum fügt keine Texte zusammen; nehmen Sie join.</translation>
        </message>
        <message>
            <source>batch needs a number of items from 1 to 100000.</source>
            <translation>batch braucht eine Zahl von Elementen von 1 bis 100000.</translation>
        </message>
        <message>
            <source>slice needs a number of slices from 1 to 100000.</source>
            <translation>slice braucht eine Zahl von Teilen von 1 bis 100000.</translation>
        </message>
        <message>
            <source>the indent of tojson is too large.</source>
            <translation>die Einrückung von tojson ist zu groß.</translation>
        </message>
        <message>
            <source>the separators of tojson are two texts.</source>
            <translation>die Trenner von tojson sind zwei Texte.</translation>
        </message>
        <message>
            <source>indent needs a text, not a %1.</source>
            <translation>indent braucht einen Text, keinen Wert vom Typ %1.</translation>
        </message>
        <message>
            <source>the width of indent is too large.</source>
            <translation>die Weite von indent ist zu groß.</translation>
        </message>
        <message>
            <source>format takes values with or without names, not both.</source>
            <translation>format nimmt Werte mit oder ohne Namen, nicht beides.</translation>
        </message>
        <message>
            <source>truncate needs a text, not a %1.</source>
            <translation>truncate braucht einen Text, keinen Wert vom Typ %1.</translation>
        </message>
        <message>
            <source>truncate cannot cut to less than the mark at the end.</source>
            <translation>truncate kann nicht kürzer schneiden als die Marke am Ende.</translation>
        </message>
        <message>
            <source>the leeway of truncate cannot be negative.</source>
            <translation>der Spielraum von truncate kann nicht negativ sein.</translation>
        </message>
        <message>
            <source>urlencode needs a text, or pairs of a name and a value.</source>
            <translation>urlencode braucht einen Text oder Paare aus Name und Wert.</translation>
        </message>
        <message>
            <source>the format &quot;%1&quot; does not go with a %2.</source>
            <translation>das Format „%1“ passt nicht zu einem Wert vom Typ %2.</translation>
        </message>
        <message>
            <source>a format is wider than 10000 characters.</source>
            <translation>ein Format ist breiter als 10000 Zeichen.</translation>
        </message>
        <message>
            <source>a format has a point without digits behind it.</source>
            <translation>ein Format hat einen Punkt, auf den keine Ziffern folgen.</translation>
        </message>
        <message>
            <source>the format &quot;%1&quot; is not known.</source>
            <translation>das Format „%1“ ist nicht bekannt.</translation>
        </message>
        <message>
            <source>&quot;%c&quot; needs a single character.</source>
            <translation>„%c“ braucht ein einzelnes Zeichen.</translation>
        </message>
        <message>
            <source>&quot;%d&quot; needs a number, not a %1.</source>
            <translation>„%d“ braucht eine Zahl, keinen Wert vom Typ %1.</translation>
        </message>
        <message>
            <source>&quot;%d&quot; needs a finite number.</source>
            <translation>„%d“ braucht eine endliche Zahl.</translation>
        </message>
        <message>
            <source>a whole number is needed, not a %1.</source>
            <translation>gebraucht wird eine ganze Zahl, kein Wert vom Typ %1.</translation>
        </message>
        <message>
            <source>a number is needed, not a %1.</source>
            <translation>gebraucht wird eine Zahl, kein Wert vom Typ %1.</translation>
        </message>
        <message>
            <source>there are fewer values than the text has places for (&quot;%&quot;).</source>
            <translation>es gibt weniger Werte, als der Text Plätze hat („%“).</translation>
        </message>
        <message>
            <source>there are more values than the text has places for (&quot;%&quot;).</source>
            <translation>es gibt mehr Werte, als der Text Plätze hat („%“).</translation>
        </message>
        <message>
            <source>&quot;%(name)&quot; needs a dictionary.</source>
            <translation>„%(name)“ braucht ein Dictionary.</translation>
        </message>
        <message>
            <source>a text ends within &quot;%&quot;.</source>
            <translation>ein Text endet mitten in „%“.</translation>
        </message>
        <message>
            <source>a single &quot;}&quot; stands in a format.</source>
            <translation>in einem Format steht ein einzelnes „}“.</translation>
        </message>
        <message>
            <source>a &quot;{&quot; of a format is not closed.</source>
            <translation>ein „{“ eines Formats wird nicht geschlossen.</translation>
        </message>
        <message>
            <source>a &quot;[&quot; of a format is not closed.</source>
            <translation>ein „[“ eines Formats wird nicht geschlossen.</translation>
        </message>
        <message>
            <source>a format within a format is not supported by Strata.</source>
            <translation>ein Format in einem Format unterstützt Strata nicht.</translation>
        </message>
        <message>
            <source>a format has places with and without numbers.</source>
            <translation>ein Format hat Plätze mit und ohne Nummern.</translation>
        </message>
        <message>
            <source>there are fewer values than the format names.</source>
            <translation>es gibt weniger Werte, als das Format nennt.</translation>
        </message>
        <message>
            <source>the format names &quot;%1&quot;, which is not given.</source>
            <translation>das Format nennt „%1“, das nicht angegeben ist.</translation>
        </message>
        <message>
            <source>the conversion of a format is !r or !s.</source>
            <translation>die Umwandlung eines Formats ist !r oder !s.</translation>
        </message>
        <message>
            <source>the step of range cannot be zero.</source>
            <translation>der Schritt von range kann nicht null sein.</translation>
        </message>
        <message>
            <source>a range of more than 100000 numbers is refused.</source>
            <translation>ein range von mehr als 100000 Zahlen wird abgelehnt.</translation>
        </message>
        <message>
            <source>the format of strftime_now is too long.</source>
            <translation>das Format von strftime_now ist zu lang.</translation>
        </message>
        <message>
            <source>the format of strftime_now writes too much.</source>
            <translation>das Format von strftime_now schreibt zu viel.</translation>
        </message>
        <message>
            <source>a %1 cannot be a key of a dictionary.</source>
            <translation>ein Wert vom Typ %1 kann kein Schlüssel eines Dictionarys sein.</translation>
        </message>
        <message>
            <source>%1 takes at most 1 argument without a name.</source>
            <translation>%1 nimmt höchstens 1 Argument ohne Namen.</translation>
        </message>
        <message>
            <source>%1 needs pairs of a key and a value.</source>
            <translation>%1 braucht Paare aus Schlüssel und Wert.</translation>
        </message>
        <message>
            <source>the template refuses these messages: %1</source>
            <translation>die Vorlage lehnt diese Nachrichten ab: %1</translation>
        </message>
        <message>
            <source>&quot;%1&quot; cannot be called.</source>
            <translation>„%1“ lässt sich nicht aufrufen.</translation>
        </message>
        <message>
            <source>an object of type %1 cannot be written as JSON.</source>
            <translation>ein Wert vom Typ %1 lässt sich nicht als JSON schreiben.</translation>
        </message>
        <message>
            <source>a key of type %1 cannot be written as JSON.</source>
            <translation>ein Schlüssel vom Typ %1 lässt sich nicht als JSON schreiben.</translation>
        </message>
        <message>
            <source>a comment {# is not closed by #}.</source>
            <translation>ein Kommentar {# wird nicht durch #} geschlossen.</translation>
        </message>
        <message>
            <source>{% raw %} is not closed by {% endraw %}.</source>
            <translation>{% raw %} wird nicht durch {% endraw %} geschlossen.</translation>
        </message>
        <message>
            <source>an output {{ is not closed by }}.</source>
            <translation>eine Ausgabe {{ wird nicht durch }} geschlossen.</translation>
        </message>
        <message>
            <source>a block {% is not closed by %}.</source>
            <translation>ein Block {% wird nicht durch %} geschlossen.</translation>
        </message>
        <message>
            <source>the number %1 begins with a zero.</source>
            <translation>die Zahl %1 beginnt mit einer Null.</translation>
        </message>
        <message>
            <source>the whole number %1 is too large for Strata (64 bits).</source>
            <translation>die ganze Zahl %1 ist für Strata zu groß (64 Bit).</translation>
        </message>
        <message>
            <source>a text in quotes is not closed.</source>
            <translation>ein Text in Anführungszeichen wird nicht geschlossen.</translation>
        </message>
        <message>
            <source>the escape \%1 in a text is cut short.</source>
            <translation>die Escape-Folge \%1 in einem Text ist unvollständig.</translation>
        </message>
        <message>
            <source>an unexpected &quot;%1&quot;.</source>
            <translation>ein unerwartetes „%1“.</translation>
        </message>
        <message>
            <source>an unexpected character &quot;%1&quot;.</source>
            <translation>ein unerwartetes Zeichen „%1“.</translation>
        </message>
        <message>
            <source>a %1 cannot be cut into slices.</source>
            <translation>ein Wert vom Typ %1 lässt sich nicht in Teile schneiden.</translation>
        </message>
        <message>
            <source>a slice needs whole numbers, not a %1.</source>
            <translation>ein Ausschnitt braucht ganze Zahlen, keinen Wert vom Typ %1.</translation>
        </message>
        <message>
            <source>the step of a slice cannot be zero.</source>
            <translation>der Schritt eines Ausschnitts kann nicht null sein.</translation>
        </message>
        <message>
            <source>a %1 holds no items to go through.</source>
            <translation>ein Wert vom Typ %1 hat keine Elemente zum Durchlaufen.</translation>
        </message>
        <message>
            <source>a value is needed that is undefined.</source>
            <translation>gebraucht wird ein Wert, der nicht definiert ist.</translation>
        </message>
        <message>
            <source>the template takes more than %1 million steps; Strata renders no further.</source>
            <translation>die Vorlage braucht mehr als %1 Millionen Schritte; weiter führt Strata sie nicht aus.</translation>
        </message>
        <message>
            <source>the template makes more than %1 MiB of values; Strata renders no further.</source>
            <translation>die Vorlage erzeugt Werte von mehr als %1 MiB; weiter führt Strata sie nicht aus.</translation>
        </message>
        <message>
            <source>lists lie more than 100 deep in each other.</source>
            <translation>Listen liegen mehr als 100 tief ineinander.</translation>
        </message>
        <message>
            <source>dictionaries lie more than 100 deep in each other.</source>
            <translation>Dictionarys liegen mehr als 100 tief ineinander.</translation>
        </message>
        <message>
            <source>values lie more than 100 deep in each other.</source>
            <translation>Werte liegen mehr als 100 tief ineinander.</translation>
        </message>
        <message>
            <source>%1 has no argument &quot;%2&quot;.</source>
            <translation>%1 hat kein Argument „%2“.</translation>
        </message>
        <message>
            <source>%1 needs the argument &quot;%2&quot;.</source>
            <translation>%1 braucht das Argument „%2“.</translation>
        </message>
        <message>
            <source>%1 needs a whole number, not a %2.</source>
            <translation>%1 braucht eine ganze Zahl, keinen Wert vom Typ %2.</translation>
        </message>
        <message>
            <source>the value is not in the list.</source>
            <translation>der Wert steht nicht in der Liste.</translation>
        </message>
        <message>
            <source>loop.cycle needs values to choose from.</source>
            <translation>loop.cycle braucht Werte zum Auswählen.</translation>
        </message>
        <message>
            <source>loop.changed does not compare loops.</source>
            <translation>loop.changed vergleicht keine Schleifen.</translation>
        </message>
        <message>
            <source>a %1 has no method &quot;%2&quot;.</source>
            <translation>ein Wert vom Typ %1 hat keine Methode „%2“.</translation>
        </message>
        <message>
            <source>%1 needs a text, not a nothing.</source>
            <translation>%1 braucht einen Text, und es ist keiner da.</translation>
        </message>
        <message>
            <source>%1 needs a text, not a %2.</source>
            <translation>%1 braucht einen Text, keinen Wert vom Typ %2.</translation>
        </message>
        <message>
            <source>an empty separator splits nothing.</source>
            <translation>ein leerer Trenner zerlegt nichts.</translation>
        </message>
        <message>
            <source>the text that is looked for is not there.</source>
            <translation>der gesuchte Text ist nicht da.</translation>
        </message>
        <message>
            <source>%1 needs a text or a tuple of texts, not a %2.</source>
            <translation>%1 braucht einen Text oder ein Tupel von Texten, keinen Wert vom Typ %2.</translation>
        </message>
        <message>
            <source>join needs texts, not a %1.</source>
            <translation>join braucht Texte, keinen Wert vom Typ %1.</translation>
        </message>
        <message>
            <source>%1 fills with a single character.</source>
            <translation>%1 füllt mit einem einzelnen Zeichen.</translation>
        </message>
        <message>
            <source>division by zero.</source>
            <translation>Division durch null.</translation>
        </message>
        <message>
            <source>integer division or modulo by zero.</source>
            <translation>ganzzahlige Division oder Rest durch null.</translation>
        </message>
        <message>
            <source>0.0 cannot be raised to a negative power.</source>
            <translation>0.0 lässt sich nicht mit einer negativen Zahl potenzieren.</translation>
        </message>
        <message>
            <source>float division by zero.</source>
            <translation>Gleitkommadivision durch null.</translation>
        </message>
        <message>
            <source>float division or modulo by zero.</source>
            <translation>Gleitkommadivision oder Rest durch null.</translation>
        </message>
        <message>
            <source>a complex number comes of this power, which Strata does not compute.</source>
            <translation>diese Potenz ergibt eine komplexe Zahl, was Strata nicht rechnet.</translation>
        </message>
        <message>
            <source>the result is too large for a number.</source>
            <translation>das Ergebnis ist zu groß für eine Zahl.</translation>
        </message>
        <message>
            <source>the numbers cannot be combined.</source>
            <translation>die Zahlen lassen sich nicht verknüpfen.</translation>
        </message>
        <message>
            <source>&quot;%1&quot; does not go with %2 and %3.</source>
            <translation>„%1“ passt nicht zu %2 und %3.</translation>
        </message>
        <message>
            <source>&quot;in&quot; a text needs a text on its left side, not a %1.</source>
            <translation>„in“ mit einem Text braucht links einen Text, keinen Wert vom Typ %1.</translation>
        </message>
        <message>
            <source>&quot;in&quot; needs something that holds items, not a %1.</source>
            <translation>„in“ braucht etwas, das Elemente hat, keinen Wert vom Typ %1.</translation>
        </message>
        <message>
            <source>expressions or blocks lie too deep in each other.</source>
            <translation>Ausdrücke oder Blöcke liegen zu tief ineinander.</translation>
        </message>
        <message>
            <source>the expression has too many parts in a row or in each other.</source>
            <translation>der Ausdruck hat zu viele Teile hintereinander oder ineinander.</translation>
        </message>
        <message>
            <source>a key is expected in the brackets.</source>
            <translation>in den Klammern wird ein Schlüssel erwartet.</translation>
        </message>
        <message>
            <source>tests with &quot;is&quot; cannot follow each other.</source>
            <translation>Tests mit „is“ können nicht aufeinander folgen.</translation>
        </message>
        <message>
            <source>an argument without a name stands behind one with a name.</source>
            <translation>ein Argument ohne Namen steht hinter einem mit Namen.</translation>
        </message>
        <message>
            <source>the template ends before {% %1 %}.</source>
            <translation>die Vorlage endet vor {% %1 %}.</translation>
        </message>
        <message>
            <source>{% %1 %} stands in no loop.</source>
            <translation>{% %1 %} steht in keiner Schleife.</translation>
        </message>
        <message>
            <source>{% %1 %} is not supported in chat templates by Strata.</source>
            <translation>{% %1 %} unterstützt Strata in Chat-Vorlagen nicht.</translation>
        </message>
        <message>
            <source>{% %1 %} is no tag that is known, or closes nothing.</source>
            <translation>{% %1 %} ist kein bekannter Befehl oder schließt nichts.</translation>
        </message>
        <message>
            <source>the parameter &quot;%1&quot; has no initial value, but one before it has.</source>
            <translation>der Parameter „%1“ hat keinen Anfangswert, aber einer vor ihm hat einen.</translation>
        </message>
        <message>
            <source>{% call %} needs a call, &quot;name(…)&quot;.</source>
            <translation>{% call %} braucht einen Aufruf, „name(…)“.</translation>
        </message>
        <message>
            <source>nothing can be assigned to &quot;%1&quot;.</source>
            <translation>„%1“ lässt sich nichts zuweisen.</translation>
        </message>
        <message>
            <source>is no valid JSON.</source>
            <translation>ist kein gültiges JSON.</translation>
        </message>
        <message>
            <source>%1 is expected, not %2.</source>
            <translation>%1 wird erwartet, nicht %2.</translation>
        </message>
        <message>
            <source>&quot;%1&quot; is undefined.</source>
            <translation>„%1“ ist nicht definiert.</translation>
        </message>
        <message>
            <source>the value of an &quot;if&quot; without &quot;else&quot; is undefined.</source>
            <translation>der Wert eines „if“ ohne „else“ ist nicht definiert.</translation>
        </message>
        <message>
            <source>has %1, but the task &quot;%2&quot; has %3.</source>
            <translation>hat %1, aber die Aufgabe „%2“ hat %3.</translation>
        </message>
        <message>
            <source>must be a layer from 1 to %1; layer %2 has the final head.</source>
            <translation>muss eine Schicht von 1 bis %1 sein; Schicht %2 hat den letzten Kopf.</translation>
        </message>
        <message>
            <source>has no head to copy.</source>
            <translation>hat keinen Kopf, der sich kopieren ließe.</translation>
        </message>
        <message>
            <source>has the head %1 at no known layer; place it before more are added.</source>
            <translation>hat den Kopf %1 an keiner bekannten Schicht; ordnen Sie ihn zu, bevor weitere dazukommen.</translation>
        </message>
        <message>
            <source>has no tensor for its final head.</source>
            <translation>hat keinen Tensor für seinen letzten Kopf.</translation>
        </message>
        <message>
            <source>holds the tensor %1 of type %2, which is not written.</source>
            <translation>enthält den Tensor %1 vom Typ %2, der nicht geschrieben wird.</translation>
        </message>
        <message>
            <source>has a name that another head of the model has; give each a name of its own.</source>
            <translation>hat einen Namen, den ein anderer Kopf des Modells schon hat; geben Sie jedem einen eigenen.</translation>
        </message>
        <message>
            <source>every line must hold %s once, where the name goes; &quot;%1&quot; does not.</source>
            <translation>jede Zeile muss %s einmal enthalten, wo der Name hinkommt; „%1“ tut es nicht.</translation>
        </message>
        <message>
            <source>holds no template; write one a line, as in: a kind of %s.</source>
            <translation>enthält keine Vorlage; schreiben Sie je Zeile eine, wie in: a kind of %s.</translation>
        </message>
        <message>
            <source>answers %1 levels, but the task has %2.</source>
            <translation>beantwortet %1 Ebenen, aber die Aufgabe hat %2.</translation>
        </message>
        <message>
            <source>cannot be written as a model folder (its matrices lie transposed); take the original model folder with its safetensors.</source>
            <translation>lässt sich nicht als Modellordner schreiben (seine Matrizen liegen transponiert); nehmen Sie den ursprünglichen Modellordner mit seinen safetensors.</translation>
        </message>
        <message>
            <source>cannot be written as a model folder (its rope factors have no name in config.json); take the original model folder with its safetensors.</source>
            <translation>lässt sich nicht als Modellordner schreiben (seine RoPE-Faktoren haben in config.json keinen Namen); nehmen Sie den ursprünglichen Modellordner mit seinen safetensors.</translation>
        </message>
        <message>
            <source>holds a model already, and nothing is overwritten; name another folder.</source>
            <translation>enthält schon ein Modell, und nichts wird überschrieben; nennen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>the folder cannot be made: %1.</source>
            <translation>der Ordner lässt sich nicht anlegen: %1.</translation>
        </message>
        <message>
            <source>must have &quot;tensor&quot;, a name, and &quot;layer&quot;, a number.</source>
            <translation>muss &quot;tensor&quot;, einen Namen, und &quot;layer&quot;, eine Zahl, haben.</translation>
        </message>
        <message>
            <source>must be from 1 to %1, the number of layers.</source>
            <translation>muss von 1 bis %1, der Zahl der Schichten, sein.</translation>
        </message>
        <message>
            <source>must be an object with &quot;levels&quot;, a list of at least one level.</source>
            <translation>muss ein Objekt mit &quot;levels&quot; sein, einer Liste von mindestens einer Ebene.</translation>
        </message>
        <message>
            <source>must end in &quot;.weight&quot;.</source>
            <translation>muss auf &quot;.weight&quot; enden.</translation>
        </message>
        <message>
            <source>must be a text.</source>
            <translation>muss ein Text sein.</translation>
        </message>
        <message>
            <source>must be a number from 0 to 1000000.</source>
            <translation>muss eine Zahl von 0 bis 1000000 sein.</translation>
        </message>
        <message>
            <source>repeats the name or the tensor of another level.</source>
            <translation>wiederholt den Namen oder den Tensor einer anderen Ebene.</translation>
        </message>
        <message>
            <source>must end with the final head, %1 at layer %2.</source>
            <translation>muss mit dem letzten Kopf enden, %1 an Schicht %2.</translation>
        </message>
        <message>
            <source>has %1 tokens, more than the model&apos;s context of %2; shorten it.</source>
            <translation>hat %1 Token, mehr als der Kontext des Modells von %2; kürzen Sie die Zeile.</translation>
        </message>
        <message>
            <source>holds the token id %1, but the model has only %2 pieces; the tokenizer belongs to another model.</source>
            <translation>enthält die Token-Id %1, aber das Modell hat nur %2 Stücke; der Tokenizer gehört zu einem anderen Modell.</translation>
        </message>
        <message>
            <source>names %1 weights for the %2 levels of the task.</source>
            <translation>nennt %1 Gewichte für die %2 Ebenen der Aufgabe.</translation>
        </message>
        <message>
            <source>gives two levels to one head; their losses cannot be told apart.</source>
            <translation>gibt einem Kopf zwei Ebenen; ihre Verluste lassen sich nicht trennen.</translation>
        </message>
        <message>
            <source>was left off after step %1; its state is kept there, and the same command goes on from it.</source>
            <translation>wurde nach Schritt %1 unterbrochen; der Stand liegt dort, und derselbe Befehl macht von da weiter.</translation>
        </message>
        <message>
            <source>no row answers a level of the task, so there is nothing to learn from; give answers in &quot;labels&quot;, or in &quot;think&quot; and &quot;assistant&quot;.</source>
            <translation>keine Zeile beantwortet eine Ebene der Aufgabe, also gibt es nichts zu lernen; geben Sie Antworten in &quot;labels&quot; an, oder in &quot;think&quot; und &quot;assistant&quot;.</translation>
        </message>
        <message>
            <source>the log cannot be written.</source>
            <translation>das Protokoll lässt sich nicht schreiben.</translation>
        </message>
        <message>
            <source>the head %1 is the embedding itself, which is part of the base; adapt with untie gives it a matrix of its own.</source>
            <translation>der Kopf %1 ist das Embedding selbst, das zur Basis gehört; adapt mit untie gibt ihm eine eigene Matrix.</translation>
        </message>
        <message>
            <source>gives the id %1, but the model has only %2 pieces; it belongs to another model.</source>
            <translation>gibt die Id %1, aber das Modell hat nur %2 Stücke; er gehört zu einem anderen Modell.</translation>
        </message>
        <message>
            <source>a row has %1 tokens, more than the model&apos;s context of %2; leave it out or set max-text-tokens.</source>
            <translation>eine Zeile hat %1 Token, mehr als der Kontext des Modells von %2; lassen Sie sie weg oder setzen Sie max-text-tokens.</translation>
        </message>
        <message>
            <source>is not the state of a training; remove it to start anew.</source>
            <translation>ist nicht der Stand eines Trainings; löschen Sie die Datei, um neu zu beginnen.</translation>
        </message>
        <message>
            <source>lacks the tensor %1 in the model&apos;s shape; remove it to start anew.</source>
            <translation>hat den Tensor %1 nicht in der Form des Modells; löschen Sie die Datei, um neu zu beginnen.</translation>
        </message>
        <message>
            <source>tokenizer_config.json beside it %1.</source>
            <translation>die tokenizer_config.json daneben: %1.</translation>
        </message>
        <message>
            <source>The model has no chat template: its turns are written as its tokenizer&apos;s special tokens suggest, which may not be what it was trained on.</source>
            <translation>Das Modell hat keine Chat-Vorlage: Die Beiträge werden so geschrieben, wie es die besonderen Token seines Tokenizers nahelegen; darauf muss es nicht trainiert sein.</translation>
        </message>
        <message>
            <source>The model has no chat template, and its tokenizer no tokens for turns: the input stands by itself, without turns.</source>
            <translation>Das Modell hat keine Chat-Vorlage und sein Tokenizer keine Token für Beiträge: Die Eingabe steht für sich, ohne Beiträge.</translation>
        </message>
        <message>
            <source>is neither a file nor one of %1; did you mean %2?</source>
            <translation>ist weder eine Datei noch eines von %1; meinten Sie %2?</translation>
        </message>
        <message>
            <source>is neither a file nor one of %1.</source>
            <translation>ist weder eine Datei noch eines von %1.</translation>
        </message>
        <message>
            <source>is no field of the task &quot;%1&quot;, which has %2; did you mean %3?</source>
            <translation>ist kein Feld der Aufgabe „%1“, die %2 hat; meinten Sie %3?</translation>
        </message>
        <message>
            <source>is no field of the task &quot;%1&quot;, which has %2.</source>
            <translation>ist kein Feld der Aufgabe „%1“, die %2 hat.</translation>
        </message>
        <message>
            <source>is no saved evaluation: &quot;format&quot; must be &quot;strata-evaluation&quot;.</source>
            <translation>ist keine gespeicherte Auswertung: &quot;format&quot; muss &quot;strata-evaluation&quot; sein.</translation>
        </message>
        <message>
            <source>is no saved note: &quot;format&quot; must be &quot;strata-note&quot;.</source>
            <translation>ist keine gespeicherte Notiz: &quot;format&quot; muss &quot;strata-note&quot; sein.</translation>
        </message>
        <message>
            <source>is not the name of the evaluation&apos;s level at this place.</source>
            <translation>ist nicht der Name der Ebene, die in der Auswertung an dieser Stelle steht.</translation>
        </message>
        <message>
            <source>must have an entry for every level of the evaluation.</source>
            <translation>muss für jede Ebene der Auswertung einen Eintrag haben.</translation>
        </message>
        <message>
            <source>must be at least the number of records.</source>
            <translation>muss mindestens die Zahl der Einträge sein.</translation>
        </message>
        <message>
            <source>must be &quot;label&quot; or &quot;text&quot;.</source>
            <translation>muss &quot;label&quot; oder &quot;text&quot; sein.</translation>
        </message>
        <message>
            <source>has no &quot;kind&quot;.</source>
            <translation>hat kein &quot;kind&quot;.</translation>
        </message>
        <message>
            <source>is longer than 1 MiB.</source>
            <translation>ist länger als 1 MiB.</translation>
        </message>
        <message>
            <source>This LibTorch cannot compute in float16 on the processor; float32 is used instead.</source>
            <translation>Diese LibTorch kann auf dem Prozessor nicht in float16 rechnen; stattdessen wird float32 genommen.</translation>
        </message>
        <message>
            <source>A text of one token has no next token: there are no headless curves.</source>
            <translation>Ein Text aus einem Token hat kein nächstes Token: Es gibt keine Kurven ohne Kopf.</translation>
        </message>
        <message>
            <source>is not one of final, embedding%1.</source>
            <translation>ist keines von final, embedding%1.</translation>
        </message>
        <message>
            <source>is not one of auto, f32, bf16, f16.</source>
            <translation>ist keines von auto, f32, bf16, f16.</translation>
        </message>
        <message>
            <source>is &quot;%1&quot;, which is no statistic.</source>
            <translation>ist „%1“, was keine Statistik ist.</translation>
        </message>
        <message>
            <source>is missing, and so are &quot;error&quot;, &quot;progress&quot; and &quot;snapshot&quot;.</source>
            <translation>fehlt, ebenso &quot;error&quot;, &quot;progress&quot; und &quot;snapshot&quot;.</translation>
        </message>
        <message>
            <source>is &quot;%1&quot;, which is not known here.</source>
            <translation>ist „%1“, was hier nicht bekannt ist.</translation>
        </message>
        <message>
            <source>is &quot;%1&quot;, which is not known there.</source>
            <translation>ist „%1“, was dort nicht bekannt ist.</translation>
        </message>
        <message>
            <source>must be 0 to 1000.</source>
            <translation>muss 0 bis 1000 sein.</translation>
        </message>
        <message>
            <source>must be 0 or more.</source>
            <translation>muss 0 oder mehr sein.</translation>
        </message>
        <message>
            <source>must be 1 or more.</source>
            <translation>muss 1 oder mehr sein.</translation>
        </message>
        <message>
            <source>must be a position of the text.</source>
            <translation>muss eine Position des Textes sein.</translation>
        </message>
        <message>
            <source>must be a block of the model, counted from 1.</source>
            <translation>muss ein Block des Modells sein, ab 1 gezählt.</translation>
        </message>
        <message>
            <source>is there twice.</source>
            <translation>ist zweimal da.</translation>
        </message>
        <message>
            <source>the file of the records does not exist.</source>
            <translation>die Datei der Einträge gibt es nicht.</translation>
        </message>
        <message>
            <source>is not a regular file, so it holds no records.</source>
            <translation>ist keine gewöhnliche Datei, enthält also keine Einträge.</translation>
        </message>
        <message>
            <source>is longer than %1 MiB; each line must be one record.</source>
            <translation>ist länger als %1 MiB; jede Zeile muss ein Eintrag sein.</translation>
        </message>
        <message>
            <source>does not say under &quot;evaluation&quot; what the records are of; open them by their evaluation, FILE.strata.</source>
            <translation>sagt nicht unter &quot;evaluation&quot;, wovon die Einträge sind; öffnen Sie sie über ihre Auswertung, DATEI.strata.</translation>
        </message>
        <message>
            <source>is gone: the file was shortened meanwhile.</source>
            <translation>ist weg: Die Datei wurde inzwischen gekürzt.</translation>
        </message>
        <message>
            <source>is not there: the evaluation has %1.</source>
            <translation>gibt es nicht: Die Auswertung hat %1.</translation>
        </message>
        <message>
            <source>is not there: %1 has %2.</source>
            <translation>gibt es nicht: %1 hat %2.</translation>
        </message>
        <message>
            <source>holds records of another evaluation, with %1.</source>
            <translation>enthält Einträge einer anderen Auswertung, mit %1.</translation>
        </message>
        <message>
            <source>holds %1, but the evaluation has %2; a part of the file is missing.</source>
            <translation>enthält %1, die Auswertung hat aber %2; ein Teil der Datei fehlt.</translation>
        </message>
        <message>
            <source>the evaluation&apos;s records cannot be read: %1.</source>
            <translation>die Einträge der Auswertung lassen sich nicht lesen: %1.</translation>
        </message>
        <message>
            <source>cannot stand beside &quot;records&quot;.</source>
            <translation>kann nicht neben &quot;records&quot; stehen.</translation>
        </message>
        <message>
            <source>must be from 1 to &quot;of&quot;.</source>
            <translation>muss von 1 bis &quot;of&quot; sein.</translation>
        </message>
        <message>
            <source>must be %1 or larger.</source>
            <translation>muss %1 oder größer sein.</translation>
        </message>
        <message>
            <source>holds no row that could be evaluated. The first: %1</source>
            <translation>enthält keine Zeile, die sich auswerten ließe. Die erste: %1</translation>
        </message>
        <message>
            <source>cannot stop anything: the task &quot;%1&quot; has no level of this name.</source>
            <translation>kann nichts anhalten: Die Aufgabe „%1“ hat keine Ebene dieses Namens.</translation>
        </message>
        <message>
            <source>is no shard of the same evaluation as %1: it has %2.</source>
            <translation>ist kein Teil derselben Auswertung wie %1: Diese Datei ist von %2.</translation>
        </message>
        <message>
            <source>is shard %1, but %2 is shard %3; the rows were parted in two ways.</source>
            <translation>ist Teil %1, aber %2 ist Teil %3; die Zeilen wurden auf zwei Arten aufgeteilt.</translation>
        </message>
        <message>
            <source>is not complete: it has %1 of %2; go on with eval --resume.</source>
            <translation>ist nicht vollständig: hat %1 von %2; setzen Sie sie mit eval --resume fort.</translation>
        </message>
        <message>
            <source>is shard %1, and so is %2; each must be named once.</source>
            <translation>ist Teil %1, und %2 ist es auch; jeder darf nur einmal genannt werden.</translation>
        </message>
        <message>
            <source>is one of %1, and shard %2 is not among the files; name all of them.</source>
            <translation>ist einer von %1, und Teil %2 ist nicht unter den Dateien; nennen Sie alle.</translation>
        </message>
        <message>
            <source>would be written over the records of %1; give another name.</source>
            <translation>würde über die Einträge von %1 geschrieben; geben Sie einen anderen Namen an.</translation>
        </message>
        <message>
            <source>needs the files of the shards.</source>
            <translation>braucht die Dateien der Teile.</translation>
        </message>
        <message>
            <source>must be 0 to 4096.</source>
            <translation>muss 0 bis 4096 sein.</translation>
        </message>
        <message>
            <source>must be &quot;constrained&quot;, &quot;free&quot; or &quot;scored&quot;.</source>
            <translation>muss &quot;constrained&quot;, &quot;free&quot; oder &quot;scored&quot; sein.</translation>
        </message>
        <message>
            <source>must be &quot;sum&quot; or &quot;token-mean&quot;.</source>
            <translation>muss &quot;sum&quot; oder &quot;token-mean&quot; sein.</translation>
        </message>
        <message>
            <source>must be one of exact, normalised, nearest.</source>
            <translation>muss exact, normalised oder nearest sein.</translation>
        </message>
        <message>
            <source>must be 0 or larger.</source>
            <translation>muss 0 oder größer sein.</translation>
        </message>
        <message>
            <source>must be 1 or larger.</source>
            <translation>muss 1 oder größer sein.</translation>
        </message>
        <message>
            <source>Level &quot;%1&quot;: the label &quot;%2&quot; does not lie below the answer of the level above.</source>
            <translation>Ebene „%1“: Das Label „%2“ liegt nicht unter der Antwort der Ebene darüber.</translation>
        </message>
        <message>
            <source>There are no paths to be ranked: no level of the task answers with a label.</source>
            <translation>Es gibt keine Pfade zu ordnen: Keine Ebene der Aufgabe antwortet mit einem Label.</translation>
        </message>
        <message>
            <source>Cancelled while the most probable paths were looked for: they are missing.</source>
            <translation>Abgebrochen, während die wahrscheinlichsten Pfade gesucht wurden: Sie fehlen.</translation>
        </message>
        <message>
            <source>The most probable paths are missing: %1</source>
            <translation>Die wahrscheinlichsten Pfade fehlen: %1</translation>
        </message>
        <message>
            <source>cannot be read to its end.</source>
            <translation>lässt sich nicht bis zum Ende lesen.</translation>
        </message>
        <message>
            <source>the text is empty.</source>
            <translation>der Text ist leer.</translation>
        </message>
        <message>
            <source>the key &quot;%1&quot; must be a string or an array of strings.</source>
            <translation>der Schlüssel &quot;%1&quot; muss ein Text oder ein Array von Texten sein.</translation>
        </message>
        <message>
            <source>is a row of %1, but those before it are rows of %2; a file holds rows of one kind.</source>
            <translation>ist eine Zeile der Art %1, die davor sind von der Art %2; eine Datei enthält Zeilen nur einer Art.</translation>
        </message>
        <message>
            <source>has the label %1 in column %2, but none in the column of the level above.</source>
            <translation>hat das Label %1 in Spalte %2, aber keines in der Spalte der Ebene darüber.</translation>
        </message>
        <message>
            <source>there is nothing to be saved; choose a document under Runs</source>
            <translation>es gibt nichts zu speichern; wählen Sie ein Dokument unter „Läufe“</translation>
        </message>
        <message>
            <source>save</source>
            <translation>speichern</translation>
        </message>
        <message>
            <source>are not in the weights.</source>
            <translation>stehen nicht in den Gewichten.</translation>
        </message>
        <message>
            <source>are %1 %2; a list of I64 or I32 is needed.</source>
            <translation>sind %1 %2; gebraucht wird eine Liste von I64 oder I32.</translation>
        </message>
        <message>
            <source>have the id %1, outside the vocabulary of %2; they are another model&apos;s.</source>
            <translation>haben die Nummer %1 außerhalb des Vokabulars von %2; sie gehören zu einem anderen Modell.</translation>
        </message>
        <message>
            <source>have the id %1 twice.</source>
            <translation>haben die Nummer %1 zweimal.</translation>
        </message>
        <message>
            <source>gives the final head %1 token ids or a bias; the final head has a row for every token and nothing else: give the level a tensor of another name.</source>
            <translation>gibt dem letzten Kopf %1 Token-Nummern oder einen Bias; der letzte Kopf hat für jedes Token eine Zeile und sonst nichts: Geben Sie der Ebene einen Tensor anderen Namens.</translation>
        </message>
        <message>
            <source>holds the tensor %1, which is no part of a LoRA that is read (lora_A, lora_B, and whole tensors of the base); merge the adapter with PEFT (merge_and_unload) and open the result.</source>
            <translation>enthält den Tensor %1, der kein Teil einer lesbaren LoRA ist (lora_A, lora_B und ganze Tensoren der Basis); verschmelzen Sie den Adapter mit PEFT (merge_and_unload) und öffnen Sie das Ergebnis.</translation>
        </message>
        <message>
            <source>has the tensor %1 as %2 %3, but this base asks for a float %4; the adapter was made for another model.</source>
            <translation>hat den Tensor %1 als %2 %3, diese Basis verlangt aber Gleitkommazahlen %4; der Adapter wurde für ein anderes Modell gemacht.</translation>
        </message>
        <message>
            <source>has one half of the update of %1 only; fetch it again.</source>
            <translation>hat nur die eine Hälfte der Änderung von %1; holen Sie die Datei noch einmal.</translation>
        </message>
        <message>
            <source>updates %1, which is no linear map; such an update is not read.</source>
            <translation>ändert %1, das keine lineare Abbildung ist; solche Änderungen werden nicht gelesen.</translation>
        </message>
        <message>
            <source>&quot;alpha_pattern&quot; must hold numbers.</source>
            <translation>„alpha_pattern“ muss Zahlen enthalten.</translation>
        </message>
        <message>
            <source>is an adapter itself, and one only is laid over a base; give the base as the model.</source>
            <translation>ist selbst ein Adapter, und nur einer wird über eine Basis gelegt; geben Sie die Basis als Modell an.</translation>
        </message>
        <message>
            <source>names %1 as its base, another adapter.</source>
            <translation>nennt %1 als Basis, einen anderen Adapter.</translation>
        </message>
        <message>
            <source>would hold updates of the ranks %1 and %2; all have one rank.</source>
            <translation>enthielte Änderungen der Ränge %1 und %2; alle haben einen Rang.</translation>
        </message>
        <message>
            <source>is a lens, not heads.</source>
            <translation>ist eine Linse, keine Köpfe.</translation>
        </message>
        <message>
            <source>has the version %1 of heads files; this program reads version 1, a newer one may read it.</source>
            <translation>hat die Version %1 der Kopfdateien; dieses Programm liest Version 1, ein neueres liest sie vielleicht.</translation>
        </message>
        <message>
            <source>holds Medusa heads, which foretell later tokens through a block of their own; such heads are not read.</source>
            <translation>enthält Medusa-Köpfe, die spätere Tokens durch einen eigenen Block vorhersagen; solche Köpfe werden nicht gelesen.</translation>
        </message>
        <message>
            <source>holds the tensor %1, which is no head by its name, and no &quot;hdlm&quot; in its metadata says what it is.</source>
            <translation>enthält den Tensor %1, der dem Namen nach kein Kopf ist, und kein „hdlm“ in den Metadaten sagt, was er ist.</translation>
        </message>
        <message>
            <source>holds no head.</source>
            <translation>enthält keinen Kopf.</translation>
        </message>
        <message>
            <source>holds values in %1 that are not finite (NaN or infinity).</source>
            <translation>enthält in %1 Werte, die nicht endlich sind (NaN oder unendlich).</translation>
        </message>
        <message>
            <source>names the tensor %1, which it does not hold.</source>
            <translation>nennt den Tensor %1, den die Datei nicht enthält.</translation>
        </message>
        <message>
            <source>gives the head %1 to two levels; each has one of its own.</source>
            <translation>gibt den Kopf %1 zwei Ebenen; jede hat ihren eigenen.</translation>
        </message>
        <message>
            <source>holds the tensor %1, which belongs to none of its levels.</source>
            <translation>enthält den Tensor %1, der zu keiner der Ebenen gehört.</translation>
        </message>
        <message>
            <source>has the final head %1 read layer %2; it reads layer %3.</source>
            <translation>lässt den letzten Kopf %1 Schicht %2 lesen; er liest Schicht %3.</translation>
        </message>
        <message>
            <source>has the name %1, which another head has.</source>
            <translation>hat den Namen %1, den schon ein anderer Kopf hat.</translation>
        </message>
        <message>
            <source>has the name of the last level, which the final head answers; give it another.</source>
            <translation>hat den Namen der letzten Ebene, die der letzte Kopf beantwortet; geben Sie ihm einen anderen.</translation>
        </message>
        <message>
            <source>holds an adapter already, and nothing is overwritten; name another folder.</source>
            <translation>enthält schon einen Adapter, und nichts wird überschrieben; nennen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>has rows for some tokens only, or a bias; the loss of such a head is not computed, its cross-entropy is among what eval gives.</source>
            <translation>hat nur für manche Tokens Zeilen oder einen Bias; der Verlust eines solchen Kopfes wird nicht berechnet, seine Kreuzentropie gehört zu dem, was eval ausgibt.</translation>
        </message>
        <message>
            <source>has rows for some tokens only, or a bias; such a head is not trained further. Begin with its base and %1.</source>
            <translation>hat nur für manche Tokens Zeilen oder einen Bias; ein solcher Kopf wird nicht weiter trainiert. Beginnen Sie mit seiner Basis und %1.</translation>
        </message>
        <message>
            <source>is given twice; each new head reads a layer of its own.</source>
            <translation>ist zweimal angegeben; jeder neue Kopf liest eine eigene Schicht.</translation>
        </message>
        <message>
            <source>would decode at %1 layers, but has %2; a hierarchical model has fewer levels than layers: leave a head out.</source>
            <translation>würde auf %1 Schichten dekodieren, hat aber %2; ein hierarchisches Modell hat weniger Ebenen als Schichten: Lassen Sie einen Kopf weg.</translation>
        </message>
        <message>
            <source>has a heads file or an adapter laid over it already, whose heads a second file would push out; open the base by itself, or write a whole model.</source>
            <translation>hat schon eine Kopfdatei oder einen Adapter über sich, dessen Köpfe eine zweite Datei verdrängen würde; öffnen Sie die Basis allein oder schreiben Sie ein ganzes Modell.</translation>
        </message>
        <message>
            <source>is the folder of the base itself, which stays as it is; name another folder.</source>
            <translation>ist der Ordner der Basis selbst, die bleibt, wie sie ist; nennen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>asks for rank %1, but %2 is %3 × %4.</source>
            <translation>verlangt Rang %1, aber %2 ist %3 × %4.</translation>
        </message>
        <message>
            <source>is an evaluation without any record; there is nothing to score.</source>
            <translation>ist eine Auswertung ohne Einträge; es gibt nichts zu bewerten.</translation>
        </message>
        <message>
            <source>cannot be read, and the records of this evaluation, made by an older version, do not keep what the rows were asked; put the file back in its place.</source>
            <translation>ist nicht lesbar, und die Einträge dieser Auswertung aus einer älteren Version behalten nicht, was die Zeilen gefragt wurden; legen Sie die Datei an ihren Platz zurück.</translation>
        </message>
        <message>
            <source>has another row %1 than the one that was evaluated, or none: it has changed since.</source>
            <translation>hat eine andere Zeile %1 als die ausgewertete oder keine: Die Datei hat sich seither geändert.</translation>
        </message>
        <message>
            <source>did not answer as strata-cli serve does, but with %1; look whether the command starts strata-cli there and prints nothing before.</source>
            <translation>hat nicht wie strata-cli serve geantwortet, sondern mit %1; prüfen Sie, ob der Befehl dort strata-cli startet und vorher nichts ausgibt.</translation>
        </message>
        <message>
            <source>is missing, and so are &quot;error&quot;, &quot;progress&quot;, &quot;records&quot; and &quot;snapshot&quot;.</source>
            <translation>fehlt, ebenso „error“, „progress“, „records“ und „snapshot“.</translation>
        </message>
        <message>
            <source>is no row that can be read: it needs &quot;think&quot; or &quot;think_1&quot; beside &quot;input&quot;, or &quot;question&quot;, or &quot;text&quot; with &quot;labels&quot;, or &quot;token&quot; with &quot;label&quot;, or &quot;doc_token&quot; with &quot;doc_label&quot;, or the names of its keys given.</source>
            <translation>ist keine lesbare Zeile: Sie braucht „think“ oder „think_1“ neben „input“, oder „question“, oder „text“ mit „labels“, oder „token“ mit „label“, oder „doc_token“ mit „doc_label“, oder die Namen ihrer Schlüssel müssen angegeben werden.</translation>
        </message>
        <message>
            <source>is no saved %1: &quot;format&quot; must be &quot;%2&quot;.</source>
            <translation>ist kein gespeichertes Dokument der Art %1: „format“ muss „%2“ sein.</translation>
        </message>
        <message>
            <source>the loss is no longer a number; begin anew with a smaller learning-rate.</source>
            <translation>Der Verlust ist keine Zahl mehr; beginnen Sie von vorn mit kleinerer learning-rate.</translation>
        </message>
        <message>
            <source>the loss is no longer a number; begin anew with a smaller learning-rate. The state after step %1 is kept in %2.</source>
            <translation>Der Verlust ist keine Zahl mehr; beginnen Sie von vorn mit kleinerer learning-rate. Der Stand nach Schritt %1 ist in %2 erhalten.</translation>
        </message>
        <message>
            <source>another training is at work in this folder; wait for its end, or name another folder.</source>
            <translation>In diesem Ordner arbeitet ein anderes Training; warten Sie auf sein Ende oder nennen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>does not say what training it is of; remove it to start anew.</source>
            <translation>sagt nicht, zu welchem Training es gehört; entfernen Sie es, um neu zu beginnen.</translation>
        </message>
        <message>
            <source>can have no head: the model&apos;s layers are 1 to %1.</source>
            <translation>kann keinen Kopf haben: Die Schichten des Modells sind 1 bis %1.</translation>
        </message>
        <message>
            <source>is no level of the task %1, which has %2.</source>
            <translation>ist keine Ebene der Aufgabe %1, die %2 hat.</translation>
        </message>
        <message>
            <source>is answered by no row to train on; give rows that answer it, or leave the level out.</source>
            <translation>wird von keiner Trainingszeile beantwortet; geben Sie Zeilen, die sie beantworten, oder lassen Sie die Ebene weg.</translation>
        </message>
        <message>
            <source>is answered by no row to measure on; give rows that answer it, or leave the level out.</source>
            <translation>wird von keiner Messzeile beantwortet; geben Sie Zeilen, die sie beantworten, oder lassen Sie die Ebene weg.</translation>
        </message>
        <message>
            <source>is not a sweep; name another folder, or remove it.</source>
            <translation>ist kein Sweep; nennen Sie einen anderen Ordner, oder entfernen Sie ihn.</translation>
        </message>
        <message>
            <source>is a sweep with other options or data: %1. Repeat those, or name another folder.</source>
            <translation>ist ein Sweep mit anderen Optionen oder Daten: %1. Wiederholen Sie diese, oder nennen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>answers the level %1 with what is none of its labels; mend the row, or leave the level out with level.</source>
            <translation>beantwortet die Ebene %1 mit etwas, das keines ihrer Labels ist; berichtigen Sie die Zeile, oder lassen Sie die Ebene mit level weg.</translation>
        </message>
        <message>
            <source>answers the level %1 with what is none of its labels there; mend the row, or leave the level out with level.</source>
            <translation>beantwortet die Ebene %1 mit etwas, das dort keines ihrer Labels ist; berichtigen Sie die Zeile, oder lassen Sie die Ebene mit level weg.</translation>
        </message>
        <message>
            <source>is no head of the model; name one of those that inspect shows.</source>
            <translation>ist kein Kopf des Modells; nennen Sie einen von denen, die inspect zeigt.</translation>
        </message>
        <message>
            <source>is no block of the model, which has the blocks 1 to %1.</source>
            <translation>ist kein Block des Modells, das die Blöcke 1 bis %1 hat.</translation>
        </message>
        <message>
            <source>needs a final head that can say every token; leave label-rows out.</source>
            <translation>braucht einen letzten Kopf, der jedes Token sagen kann; lassen Sie label-rows weg.</translation>
        </message>
        <message>
            <source>has no room for the trunk&apos;s states, %1 MiB (%2); make room, raise state-memory, or keep them as state-dtype f16.</source>
            <translation>hat keinen Platz für die Zustände des Rumpfs, %1 MiB (%2); schaffen Sie Platz, erhöhen Sie state-memory, oder behalten Sie sie als state-dtype f16.</translation>
        </message>
        <message>
            <source>a state of the trunk does not fit into float16; keep them as state-dtype f32.</source>
            <translation>ein Zustand des Rumpfs passt nicht in float16; behalten Sie sie als state-dtype f32.</translation>
        </message>
        <message>
            <source>a state of the trunk is no number; check the model&apos;s weights.</source>
            <translation>ein Zustand des Rumpfs ist keine Zahl; prüfen Sie die Gewichte des Modells.</translation>
        </message>
        <message>
            <source>belongs to a training with other options or data: %1. Repeat those, or remove it to start anew.</source>
            <translation>gehört zu einem Training mit anderen Optionen oder Daten: %1. Wiederholen Sie diese, oder entfernen Sie es, um neu zu beginnen.</translation>
        </message>
        <message>
            <source>is no training log: expected JSON Lines with steps and losses, trainer_state.json, a CSV table with a column step, or a TensorBoard event file.</source>
            <translation>ist kein Trainingsprotokoll: Erwartet werden JSON Lines mit Schritten und Verlusten, trainer_state.json, eine CSV-Tabelle mit einer Spalte step oder eine Ereignisdatei von TensorBoard.</translation>
        </message>
        <message>
            <source>has no training log in it; name the log itself, or the folder that training writes.</source>
            <translation>enthält kein Trainingsprotokoll; nennen Sie das Protokoll selbst oder den Ordner, den das Training schreibt.</translation>
        </message>
        <message>
            <source>is larger than 256 MiB, which no trainer_state.json is.</source>
            <translation>ist größer als 256 MiB, was kein trainer_state.json ist.</translation>
        </message>
        <message>
            <source>is JSON without &quot;log_history&quot;, so it is no trainer_state.json.</source>
            <translation>ist JSON ohne „log_history“, also kein trainer_state.json.</translation>
        </message>
        <message>
            <source>no event file can be written there.</source>
            <translation>dort kann keine Ereignisdatei geschrieben werden.</translation>
        </message>
        <message>
            <source>is not installed beside this program, nor on the path.</source>
            <translation>ist weder neben diesem Programm noch im Suchpfad installiert.</translation>
        </message>
        <message>
            <source>the training could not be started: %1.</source>
            <translation>das Training konnte nicht gestartet werden: %1.</translation>
        </message>
        <message>
            <source>is being written by process %1, which trains; stop it, or give another log and o.</source>
            <translation>wird von Prozess %1 geschrieben, der trainiert; halten Sie ihn an, oder geben Sie ein anderes Protokoll (log) und einen anderen Ordner (o) an.</translation>
        </message>
        <message>
            <source>not everything could be written.</source>
            <translation>nicht alles konnte geschrieben werden.</translation>
        </message>
        <message>
            <source>the event file could not be written.</source>
            <translation>die Ereignisdatei konnte nicht geschrieben werden.</translation>
        </message>
        <message>
            <source>does not run on this machine any more.</source>
            <translation>läuft auf diesem Rechner nicht mehr.</translation>
        </message>
        <message>
            <source>could not be told: %1.</source>
            <translation>konnte nicht erreicht werden: %1.</translation>
        </message>
        <message>
            <source>must be running, stopped, finished or failed.</source>
            <translation>muss running, stopped, finished oder failed sein.</translation>
        </message>
        <message>
            <source>must be [step, number].</source>
            <translation>muss [Schritt, Zahl] sein.</translation>
        </message>
        <message>
            <source>must have a step above the one before.</source>
            <translation>muss einen höheren Schritt als der vorige haben.</translation>
        </message>
        <message>
            <source>line %1 is no JSON object; it is passed over.</source>
            <translation>Zeile %1 ist kein JSON-Objekt; sie wird übergangen.</translation>
        </message>
        <message>
            <source>line %1 is longer than 16 MiB; it is passed over.</source>
            <translation>Zeile %1 ist länger als 16 MiB; sie wird übergangen.</translation>
        </message>
        <message>
            <source>line %1 has %2 where the header has %3; it is passed over.</source>
            <translation>Zeile %1 hat %2, wo der Kopf %3 hat; sie wird übergangen.</translation>
        </message>
        <message>
            <source>line %1 has no whole number as its step; it is passed over.</source>
            <translation>Zeile %1 hat keine ganze Zahl als Schritt; sie wird übergangen.</translation>
        </message>
        <message>
            <source>log_history[%1] is no object; it is passed over.</source>
            <translation>log_history[%1] ist kein Objekt; es wird übergangen.</translation>
        </message>
        <message>
            <source>record %1 is no event; it is passed over.</source>
            <translation>Datensatz %1 ist kein Ereignis; er wird übergangen.</translation>
        </message>
        <message>
            <source>record %1, at byte %2, has a length that does not agree with its checksum; what stands from there on is left out.</source>
            <translation>Datensatz %1 bei Byte %2 hat eine Länge, die nicht zu ihrer Prüfsumme passt; was von dort an steht, wird weggelassen.</translation>
        </message>
        <message>
            <source>record %1, at byte %2, does not agree with its checksum; what stands from there on is left out.</source>
            <translation>Datensatz %1 bei Byte %2 passt nicht zu seiner Prüfsumme; was von dort an steht, wird weggelassen.</translation>
        </message>
        <message>
            <source>ends in the middle of record %1; the %2 of it are left out.</source>
            <translation>endet mitten in Datensatz %1; %2 davon werden weggelassen.</translation>
        </message>
        <message>
            <source>has more than %1 series; those after &quot;%2&quot; are left out.</source>
            <translation>hat mehr als %1 Reihen; die nach „%2“ werden weggelassen.</translation>
        </message>
        <message>
            <source>goes back from step %1 to %2, as a training that was resumed does; what stood after that is replaced.</source>
            <translation>geht von Schritt %1 auf %2 zurück, wie ein fortgesetztes Training; was danach stand, wird ersetzt.</translation>
        </message>
        <message>
            <source>has more samples than can be kept; those from step %1 on are left out.</source>
            <translation>hat mehr Proben, als behalten werden können; die ab Schritt %1 werden weggelassen.</translation>
        </message>
        <message>
            <source>has more than %1 points in a series; every second one is kept (of longer ones every fourth …).</source>
            <translation>hat mehr als %1 Punkte in einer Reihe; jeder zweite wird behalten (von längeren jeder vierte …).</translation>
        </message>
        <message>
            <source>cannot be gone on with: the evaluation that was left off has %1; begin anew.</source>
            <translation>kann nicht fortgesetzt werden: die abgebrochene Auswertung hat %1; von vorn beginnen.</translation>
        </message>
        <message>
            <source>does not hold the rows of this evaluation any more (%1 were asked for, the file has %2): it was changed, or is another file; evaluate it anew.</source>
            <translation>enthält die Zeilen dieser Auswertung nicht mehr (%1 wurden verlangt, die Datei hat %2): sie wurde geändert oder ist eine andere Datei; neu auswerten.</translation>
        </message>
        <message>
            <source>the file of the rows is not there any more; choose it under Labelled rows, and go on again.</source>
            <translation>die Datei der Zeilen ist nicht mehr da; unter „Zeilen mit Labels“ wählen und noch einmal fortsetzen.</translation>
        </message>
        <message>
            <source>does not begin with a row: a JSON object of keys and texts.</source>
            <translation>beginnt nicht mit einer Zeile: einem JSON-Objekt aus Schlüsseln und Texten.</translation>
        </message>
        <message>
            <source>holds the checkpoints of a training already, and nothing is overwritten; name another folder.</source>
            <translation>enthält schon die Checkpoints eines Trainings, und nichts wird überschrieben; einen anderen Ordner nennen.</translation>
        </message>
        <message>
            <source>holds no series of checkpoints (series.json, as train --keep-checkpoints writes it).</source>
            <translation>enthält keine Reihe von Checkpoints (series.json, wie train --keep-checkpoints sie schreibt).</translation>
        </message>
        <message>
            <source>must hold at least one checkpoint.</source>
            <translation>muss mindestens einen Checkpoint enthalten.</translation>
        </message>
        <message>
            <source>are more than 100,000.</source>
            <translation>sind mehr als 100.000.</translation>
        </message>
        <message>
            <source>must not be lower than that of the checkpoint before.</source>
            <translation>darf nicht kleiner sein als der des Checkpoints davor.</translation>
        </message>
        <message>
            <source>does not say which layers its heads read; open it by itself first.</source>
            <translation>sagt nicht, welche Schichten seine Köpfe lesen; zuerst für sich öffnen.</translation>
        </message>
        <message>
            <source>is empty; write one into the form, which every checkpoint is then asked.</source>
            <translation>ist leer; schreiben Sie einen ins Formular, den dann jeder Checkpoint bekommt.</translation>
        </message>
        <message>
            <source>there is no such file.</source>
            <translation>Diese Datei gibt es nicht.</translation>
        </message>
        <message>
            <source>is larger than any figure of Strata&apos;s.</source>
            <translation>ist größer als jede Abbildung von Strata.</translation>
        </message>
        <message>
            <source>carries no document: it was not exported by Strata, or what it shows was too large to go along.</source>
            <translation>trägt kein Dokument: Sie wurde nicht von Strata exportiert, oder was sie zeigt, war zu groß, um mitzugehen.</translation>
        </message>
        <message>
            <source>the document inside the figure is damaged; open the .strata file that it was made from.</source>
            <translation>Das Dokument in der Abbildung ist beschädigt; öffnen Sie die .strata-Datei, aus der sie gemacht wurde.</translation>
        </message>
        <message>
            <source>TeX reads the numbers beside it by its name: give it one of letters without accents, digits, - and _ alone.</source>
            <translation>TeX liest die Zahlen daneben unter ihrem Namen: Geben Sie ihr einen nur aus Buchstaben ohne Akzente, Ziffern, - und _.</translation>
        </message>
        <message>
            <source>the figure has %1 shapes, more than TeX takes: choose PDF.</source>
            <translation>Die Abbildung hat %1 Formen, mehr als TeX verträgt: Wählen Sie PDF.</translation>
        </message>
        <message>
            <source>must be &quot;strata-composed-figure&quot;; this is no composed figure.</source>
            <translation>muss &quot;strata-composed-figure&quot; sein; dies ist keine zusammengestellte Abbildung.</translation>
        </message>
        <message>
            <source>is empty; a figure has at least one panel.</source>
            <translation>ist leer; eine Abbildung hat mindestens ein Feld.</translation>
        </message>
        <message>
            <source>is a folder: only a file has a hash by which it is known again.</source>
            <translation>ist ein Ordner: Nur eine Datei hat einen Hash, an dem sie wiedererkannt wird.</translation>
        </message>
        <message>
            <source>does not exist; the figure needs the %1 that lay there (SHA-256 %2…). Put it back, or write where it is now into the figure file.</source>
            <translation>gibt es nicht; die Abbildung braucht das Dokument (%1), das dort lag (SHA-256 %2…). Legen Sie es zurück, oder schreiben Sie in die Abbildungsdatei, wo es jetzt ist.</translation>
        </message>
        <message>
            <source>is a %1, but the figure needs a %2.</source>
            <translation>ist ein Dokument der Art %1, aber die Abbildung braucht eines der Art %2.</translation>
        </message>
        <message>
            <source>has changed since the figure was saved (SHA-256 %1…, was %2…)</source>
            <translation>hat sich geändert, seit die Abbildung gespeichert wurde (SHA-256 %1…, war %2…)</translation>
        </message>
        <message>
            <source>must be relative to the lesson, so that both can be moved together.</source>
            <translation>muss relativ zur Lektion sein, damit beide zusammen verschoben werden können.</translation>
        </message>
        <message>
            <source>is none of a run, a lens or an evaluation, which lessons are about: &quot;format&quot; is %1.</source>
            <translation>ist weder Lauf noch Linse noch Auswertung, um die es in Lektionen geht: &quot;format&quot; ist %1.</translation>
        </message>
        <message>
            <source>was made by the model %1, but the lesson is about %2: make the run anew, or correct &quot;model&quot;.</source>
            <translation>wurde mit dem Modell %1 gemacht, aber in der Lektion geht es um %2: Machen Sie den Lauf neu, oder berichtigen Sie &quot;model&quot;.</translation>
        </message>
        <message>
            <source>is asked of the run %1, which is not there; there are %2.</source>
            <translation>wird vom Lauf %1 gefragt, den es nicht gibt; es gibt %2.</translation>
        </message>
        <message>
            <source>are missing: a lesson has at least one.</source>
            <translation>fehlen: Eine Lektion hat mindestens einen.</translation>
        </message>
        <message>
            <source>the answer could not be written down: %1.</source>
            <translation>Die Antwort konnte nicht aufgeschrieben werden: %1.</translation>
        </message>
        <message>
            <source>is no place of an evaluation.</source>
            <translation>ist keine Stelle einer Auswertung.</translation>
        </message>
        <message>
            <source>is asked of nothing that a lesson can be about.</source>
            <translation>wird von nichts gefragt, um das es in einer Lektion gehen kann.</translation>
        </message>
        <message>
            <source>is %1, but known are %2.</source>
            <translation>ist %1, bekannt sind aber %2.</translation>
        </message>
        <message>
            <source>is longer than %1 bytes.</source>
            <translation>ist länger als %1 Bytes.</translation>
        </message>
        <message>
            <source>is %1, which is no action; known are %2.</source>
            <translation>ist %1, was keine Handlung ist; bekannt sind %2.</translation>
        </message>
        <message>
            <source>are more than 12.</source>
            <translation>sind mehr als 12.</translation>
        </message>
        <message>
            <source>is %1, which is no kind of question; known are %2.</source>
            <translation>ist %1, was keine Art von Frage ist; bekannt sind %2.</translation>
        </message>
        <message>
            <source>is missing: the fact that is the right answer.</source>
            <translation>fehlt: die Tatsache, die die richtige Antwort ist.</translation>
        </message>
        <message>
            <source>are more than 6.</source>
            <translation>sind mehr als 6.</translation>
        </message>
        <message>
            <source>name %1 twice.</source>
            <translation>nennen %1 zweimal.</translation>
        </message>
        <message>
            <source>have no %1, which the step %2 is about.</source>
            <translation>haben kein %1, um das es im Schritt %2 geht.</translation>
        </message>
        <message>
            <source>is one run too many: 20 are read.</source>
            <translation>ist ein Lauf zu viel: 20 werden gelesen.</translation>
        </message>
        <message>
            <source>is one step too many: 100 are read.</source>
            <translation>ist ein Schritt zu viel: 100 werden gelesen.</translation>
        </message>
        <message>
            <source>%1 has &quot;%2&quot; among its options, which is no regular file; name a document, or leave it out.</source>
            <translation>%1 hat unter den Optionen &quot;%2&quot;, was keine gewöhnliche Datei ist; nennen Sie ein Dokument, oder lassen Sie es weg.</translation>
        </message>
        <message>
            <source>comparison</source>
            <translation>Vergleich</translation>
        </message>
        <message>
            <source>alignment</source>
            <translation>Ausrichtung</translation>
        </message>
        <message>
            <source>is made of two runs or two lenses, and one of these documents is neither.</source>
            <translation>wird aus zwei Läufen oder zwei Linsen gemacht, und eines dieser Dokumente ist keins von beiden.</translation>
        </message>
        <message>
            <source>is made of two runs or two lenses, and these are one of each; compute the lens of the run, and compare the two lenses.</source>
            <translation>wird aus zwei Läufen oder zwei Linsen gemacht, und dies ist je eines; die Linse des Laufs berechnen und die beiden Linsen vergleichen.</translation>
        </message>
        <message>
            <source>is no saved run and no saved lens, which are what is compared: its &quot;format&quot; must be &quot;strata-run&quot; or &quot;strata-lens&quot;.</source>
            <translation>ist weder ein gespeicherter Lauf noch eine gespeicherte Linse, die allein verglichen werden: „format“ muss &quot;strata-run&quot; oder &quot;strata-lens&quot; sein.</translation>
        </message>
        <message>
            <source>must be position, text, level or characters.</source>
            <translation>muss position, text, level oder characters sein.</translation>
        </message>
        <message>
            <source>is none that a lens has.</source>
            <translation>ist keine, die eine Linse hat.</translation>
        </message>
        <message>
            <source>would hold more than 256 MiB, which could not be opened again; compare lenses of fewer layers or positions.</source>
            <translation>würde mehr als 256 MiB enthalten, was nicht wieder geöffnet werden könnte; Linsen mit weniger Schichten oder Positionen vergleichen.</translation>
        </message>
        <message>
            <source>would compare %1 with %2 places, which is too many; align by position.</source>
            <translation>würde %1 mit %2 Stellen vergleichen, was zu viele sind; nach Position ausrichten.</translation>
        </message>
        <message>
            <source>needs the levels of a run, and one of the two was read from a text without any; align by position or by text.</source>
            <translation>braucht die Ebenen eines Laufs, und eines der beiden wurde von einem Text ohne Ebenen gelesen; nach Position oder Text ausrichten.</translation>
        </message>
        <message>
            <source>has no statistic in common: compute both lenses with the same --statistics.</source>
            <translation>hat keine Statistik gemeinsam: beide Linsen mit denselben --statistics berechnen.</translation>
        </message>
        <message>
            <source>has no %1 on both sides; what both have: %2.</source>
            <translation>hat nicht auf beiden Seiten %1; was beide haben: %2.</translation>
        </message>
        <message>
            <source>cannot be made: the first document is empty.</source>
            <translation>kann nicht gemacht werden: Das erste Dokument ist leer.</translation>
        </message>
        <message>
            <source>cannot be made: the second document is empty.</source>
            <translation>kann nicht gemacht werden: Das zweite Dokument ist leer.</translation>
        </message>
        <message>
            <source>finds no token of the one beside one of the other; align by position.</source>
            <translation>findet kein Token des einen neben einem des anderen; nach Position ausrichten.</translation>
        </message>
        <message>
            <source>would have %1 rows of %2 tokens, which is too many; compare fewer layers or heads, or shorter texts.</source>
            <translation>hätte %1 Zeilen mit %2 Token, was zu viele sind; weniger Schichten oder Köpfe oder kürzere Texte vergleichen.</translation>
        </message>
        <message>
            <source>has no layer that both lenses were read at.</source>
            <translation>hat keine Schicht, an der beide Linsen gelesen wurden.</translation>
        </message>
        <message>
            <source>has no head that both runs name.</source>
            <translation>hat keinen Kopf, den beide Läufe nennen.</translation>
        </message>
        <message>
            <source>cannot be begun: the task &quot;%1&quot; has no level of this name.</source>
            <translation>kann nicht begonnen werden: Die Aufgabe „%1“ hat keine Ebene dieses Namens.</translation>
        </message>
        <message>
            <source>is given whole; it cannot be given its first tokens as well.</source>
            <translation>ist ganz vorgegeben; seine ersten Token können nicht auch noch vorgegeben werden.</translation>
        </message>
        <message>
            <source>cannot begin with token %1, which the model has not.</source>
            <translation>kann nicht mit Token %1 beginnen, das das Modell nicht hat.</translation>
        </message>
        <message>
            <source>looks for whole labels; it cannot be had together with a level whose first tokens are given.</source>
            <translation>sucht ganze Labels; das geht nicht zusammen mit einer Ebene, deren erste Token vorgegeben sind.</translation>
        </message>
        <message>
            <source>Level &quot;%1&quot;: no label begins as was given, so it went on freely.</source>
            <translation>Ebene „%1“: Kein Label beginnt wie vorgegeben, also ging es frei weiter.</translation>
        </message>
        <message>
            <source>has elements of type %1; statistics are of floating-point numbers: %2.</source>
            <translation>hat Elemente vom Typ %1; Statistiken gibt es nur von Gleitkommazahlen: %2.</translation>
        </message>
        <message>
            <source>must be TENSOR@LAYER, as in new_lm_head.weight@25, with :raw or :norm behind it for what it reads.</source>
            <translation>muss TENSOR@SCHICHT sein, wie in new_lm_head.weight@25, dahinter :raw oder :norm für das, was der Kopf liest.</translation>
        </message>
        <message>
            <source>was made when the head %1 read layer %2 (raw); move it back there, or compute the lens anew.</source>
            <translation>wurde gemacht, als der Kopf %1 Schicht %2 (roh) las; den Kopf dorthin zurücksetzen oder die Linse neu berechnen.</translation>
        </message>
        <message>
            <source>was made when the head %1 read layer %2 (norm); move it back there, or compute the lens anew.</source>
            <translation>wurde gemacht, als der Kopf %1 Schicht %2 (Norm) las; den Kopf dorthin zurücksetzen oder die Linse neu berechnen.</translation>
        </message>
        <message>
            <source>is none of the run.</source>
            <translation>gibt es in dem Lauf nicht.</translation>
        </message>
        <message>
            <source>is not chosen yet.</source>
            <translation>ist noch nicht gewählt.</translation>
        </message>
        <message>
            <source>are %1 to %2, and the lens has no row of any of them; name layers that it read.</source>
            <translation>sind %1 bis %2, und die Linse hat von keiner davon eine Zeile; Schichten nennen, die sie gelesen hat.</translation>
        </message>
        <message>
            <source>is empty: say which file beside the lesson.</source>
            <translation>ist leer: die Datei neben der Lektion angeben.</translation>
        </message>
        <message>
            <source>is a pipe or a device, not a file.</source>
            <translation>ist eine Pipe oder ein Gerät, keine Datei.</translation>
        </message>
        <message>
            <source>is neither raw nor norm.</source>
            <translation>ist weder raw noch norm.</translation>
        </message>
        <message>
            <source>has more answers than the task has levels.</source>
            <translation>hat mehr Antworten, als die Aufgabe Ebenen hat.</translation>
        </message>
        <message>
            <source>has %1 turns; a conversation has at most %2.</source>
            <translation>hat %1 Redebeiträge; ein Gespräch hat höchstens %2.</translation>
        </message>
        <message>
            <source>must end with an answer, of the role &quot;assistant&quot;; what is asked now is the input.</source>
            <translation>muss mit einer Antwort enden, der Rolle &quot;assistant&quot;; was jetzt gefragt wird, ist die Eingabe.</translation>
        </message>
        <message>
            <source>takes its turns from the model&apos;s own chat template, which a task file cannot say; begin a new task instead.</source>
            <translation>nimmt seine Redebeiträge aus der Chat-Vorlage des Modells, was eine Aufgabendatei nicht sagen kann; stattdessen eine neue Aufgabe beginnen.</translation>
        </message>
        <message>
            <source>is no kind of file that a tree of labels is written to: use .json, .txt (indented), .csv, .tsv or .taxonomy.</source>
            <translation>ist keine Art von Datei, in die eine Taxonomie geschrieben wird: .json, .txt (eingerückt), .csv, .tsv oder .taxonomy verwenden.</translation>
        </message>
        <message>
            <source>cannot hold what the tree says of itself, as the names of its levels; save it as .json.</source>
            <translation>kann nicht aufnehmen, was die Taxonomie von sich sagt, wie die Namen ihrer Ebenen; als .json speichern.</translation>
        </message>
        <message>
            <source>cannot hold the ids and further keys of these labels; save them as .json.</source>
            <translation>kann die Ids und weiteren Schlüssel dieser Labels nicht aufnehmen; als .json speichern.</translation>
        </message>
        <message>
            <source>belong to a task whose window is closed; save them as a file of their own.</source>
            <translation>gehören zu einer Aufgabe, deren Fenster geschlossen ist; als eigene Datei speichern.</translation>
        </message>
        <message>
            <source>has one that is longer than %1 bytes.</source>
            <translation>hat einen, der länger als %1 Bytes ist.</translation>
        </message>
        <message>
            <source>was saved as version %1; this program reads version %2.</source>
            <translation>wurde als Version %1 gespeichert; dieses Programm liest Version %2.</translation>
        </message>
        <message>
            <source>does not begin with a safetensors header.</source>
            <translation>beginnt nicht mit einem safetensors-Kopf.</translation>
        </message>
        <message>
            <source>has a header that is not valid JSON.</source>
            <translation>hat einen Kopf, der kein gültiges JSON ist.</translation>
        </message>
        <message>
            <source>names tensor %1 twice.</source>
            <translation>nennt den Tensor %1 zweimal.</translation>
        </message>
        <message>
            <source>has %1 bytes after the last tensor.</source>
            <translation>hat %1 Bytes hinter dem letzten Tensor.</translation>
        </message>
        <message>
            <source>is longer than %1 MiB; each line must be one row of predictions.</source>
            <translation>ist länger als %1 MiB; jede Zeile muss eine Zeile mit Vorhersagen sein.</translation>
        </message>
        <message>
            <source>is not UTF-8 text; convert the file first.</source>
            <translation>ist kein UTF-8-Text; die Datei zuerst umwandeln.</translation>
        </message>
    </context>
    <context>
        <name>strata::SeriesFigure</name>
        <message>
            <source>Checkpoints</source>
            <translation>Checkpoints</translation>
        </message>
        <message>
            <source>step %1</source>
            <translation>Schritt %1</translation>
        </message>
        <message>
            <source>not run yet</source>
            <translation>noch nicht gelaufen</translation>
        </message>
        <message>
            <source>“%1”</source>
            <translation>„%1“</translation>
        </message>
        <message>
            <source>step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <source>level</source>
            <translation>Ebene</translation>
        </message>
        <message>
            <source>answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>Wahrscheinlichkeit</translation>
        </message>
        <message>
            <source>log-probability (nats)</source>
            <translation>Log-Wahrscheinlichkeit (nats)</translation>
        </message>
    </context>
    <context>
        <name>strata::SeriesView</name>
        <message>
            <source>One prompt at each checkpoint that a training kept. The slider, a click or the arrow keys choose one, and all other views show what it says.</source>
            <translation>Ein Prompt bei jedem Checkpoint, den ein Training behalten hat. Schieber, Klick oder Pfeiltasten wählen einen, und alle anderen Ansichten zeigen, was er sagt.</translation>
        </message>
        <message>
            <source>step %1</source>
            <translation>Schritt %1</translation>
        </message>
        <message>
            <source>Checkpoint</source>
            <translation>Checkpoint</translation>
        </message>
        <message>
            <source>The checkpoint that all views show</source>
            <translation>Der Checkpoint, den alle Ansichten zeigen</translation>
        </message>
        <message>
            <source>with lens</source>
            <translation>mit Lens</translation>
        </message>
        <message>
            <source>Also compute the lens of each run</source>
            <translation>Auch die Lens jedes Laufs berechnen</translation>
        </message>
        <message>
            <source>Stop (%1 of %2)</source>
            <translation>Anhalten (%1 von %2)</translation>
        </message>
        <message>
            <source>Run at each</source>
            <translation>Überall ausführen</translation>
        </message>
        <message>
            <source>What is done is kept</source>
            <translation>Was fertig ist, bleibt</translation>
        </message>
        <message>
            <source>Run the prompt of the form at every checkpoint</source>
            <translation>Den Prompt des Formulars bei jedem Checkpoint ausführen</translation>
        </message>
        <message>
            <source>No checkpoints yet. Open the folder “checkpoints” of a training with --keep-checkpoints.</source>
            <translation>Noch keine Checkpoints. Öffnen Sie den Ordner „checkpoints“ eines Trainings mit --keep-checkpoints.</translation>
        </message>
    </context>
    <context>
        <name>strata::Session</name>
        <message>
            <source>Running</source>
            <translation>Läuft</translation>
        </message>
        <message>
            <source>Running “%1”</source>
            <translation>„%1“ läuft</translation>
        </message>
        <message>
            <source>Saving %1</source>
            <translation>%1 wird gespeichert</translation>
        </message>
        <message>
            <source>Clearing the history</source>
            <translation>Die Chronik wird geleert</translation>
        </message>
        <message>
            <source>Opening %1</source>
            <translation>%1 wird geöffnet</translation>
        </message>
        <message>
            <source>Working on files</source>
            <translation>Arbeitet an Dateien</translation>
        </message>
        <message>
            <source>Computing the lens</source>
            <translation>Die Linse wird berechnet</translation>
        </message>
        <message>
            <source>Reading the tracked tokens</source>
            <translation>Die verfolgten Token werden gelesen</translation>
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
            <source>Token ids, as in 1, 15, 204</source>
            <translation>Token-Ids, wie in 1, 15, 204</translation>
        </message>
        <message>
            <source>Close the model that is open, then open this one.</source>
            <translation>Schließen Sie das geöffnete Modell und öffnen Sie dann dieses.</translation>
        </message>
        <message>
            <source>Opening %1 on %2</source>
            <translation>%1 auf %2 wird geöffnet</translation>
        </message>
        <message>
            <source>Evaluating %1</source>
            <translation>%1 wird ausgewertet</translation>
        </message>
        <message>
            <source>Writing %1</source>
            <translation>%1 wird geschrieben</translation>
        </message>
        <message>
            <source>Checkpoint %1 of %2</source>
            <translation>Checkpoint %1 von %2</translation>
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
        <message>
            <source>Shortcut of %1</source>
            <translation>Kürzel für %1</translation>
        </message>
        <message>
            <source>Click, then press the keys that are to be the shortcut</source>
            <translation>Klicken, dann die Tasten drücken, die das Kürzel sein sollen</translation>
        </message>
        <message>
            <source>Click a shortcut to change it.</source>
            <translation>Ein Klick auf ein Kürzel ändert es.</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keines</translation>
        </message>
        <message>
            <source>press keys …</source>
            <translation>Tasten drücken …</translation>
        </message>
        <message>
            <source>Escape leaves it as it is, Backspace takes it away.</source>
            <translation>Esc lässt es, wie es ist, Rücktaste nimmt es weg.</translation>
        </message>
        <message>
            <source>%1 is “%2” already; take it away there first.</source>
            <translation>%1 gehört schon zu „%2“; zuerst dort wegnehmen.</translation>
        </message>
        <message>
            <source>A key alone is used while typing; hold Ctrl or Alt with it, or take a function key.</source>
            <translation>Eine Taste allein wird zum Tippen gebraucht; Strg oder Alt dazu halten oder eine Funktionstaste nehmen.</translation>
        </message>
        <message>
            <source>It holds from now on.</source>
            <translation>Gilt von jetzt an.</translation>
        </message>
        <message>
            <source>Restore the de&amp;faults</source>
            <translation>Ursprüngliche &amp;Vorgaben</translation>
        </message>
        <message>
            <source>Alt with a letter opens a menu; hold Ctrl or Shift as well.</source>
            <translation>Alt mit einem Buchstaben öffnet ein Menü; auch Strg oder Umschalt halten.</translation>
        </message>
    </context>
    <context>
        <name>strata::SpecimenOffer</name>
        <message>
            <source>Open %1</source>
            <translation>%1 öffnen</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy the command</source>
            <translation>Befehl kopieren</translation>
        </message>
        <message>
            <source>Command that brings the base model</source>
            <translation>Befehl, der das Basismodell holt</translation>
        </message>
        <message>
            <source>%1 with trained heads. %2.</source>
            <translation>%1 mit trainierten Köpfen. %2.</translation>
        </message>
        <message>
            <source>Its base model is not on this machine.</source>
            <translation>Sein Basismodell ist nicht auf diesem Rechner.</translation>
        </message>
        <message>
            <source>Its base model is not on this machine yet. This command in a terminal brings it:</source>
            <translation>Sein Basismodell ist noch nicht auf diesem Rechner. Dieser Befehl in einem Terminal holt es:</translation>
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
        <message>
            <source>Runs of earlier sessions</source>
            <translation>Läufe früherer Sitzungen</translation>
        </message>
        <message>
            <source>Show the run “%1”</source>
            <translation>Den Lauf „%1“ zeigen</translation>
        </message>
        <message>
            <source>Lessons</source>
            <translation>Lektionen</translation>
        </message>
        <message>
            <source>Play the lesson “%1”</source>
            <translation>Die Lektion „%1“ spielen</translation>
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
            <source>Memory of this program</source>
            <translation>Speicher dieses Programms</translation>
        </message>
        <message>
            <source>Sequential layer-steps run, of those that the full depth would need for every token</source>
            <translation>Ausgeführte sequenzielle Schichtschritte, von denen, die die volle Tiefe für jedes Token bräuchte</translation>
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
        <message>
            <source>%1 layer-steps</source>
            <translation>%1 Schichtschritte</translation>
        </message>
    </context>
    <context>
        <name>strata::StepForm</name>
        <message>
            <source>What the views show</source>
            <translation>Was die Ansichten zeigen</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Ansicht</translation>
        </message>
        <message>
            <source>as it is</source>
            <translation>wie sie ist</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Lauf</translation>
        </message>
        <message>
            <source>Statistic</source>
            <translation>Kenngröße</translation>
        </message>
        <message>
            <source>The place that is selected</source>
            <translation>Die gewählte Stelle</translation>
        </message>
        <message>
            <source>Hidden until it is revealed</source>
            <translation>Verborgen bis zur Aufdeckung</translation>
        </message>
        <message>
            <source>Layers above</source>
            <translation>Schichten über</translation>
        </message>
        <message>
            <source>Answers from level</source>
            <translation>Antworten ab Ebene</translation>
        </message>
        <message>
            <source>Positions after</source>
            <translation>Positionen nach</translation>
        </message>
        <message>
            <source>A trained head</source>
            <translation>Ein trainierter Kopf</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keiner</translation>
        </message>
        <message>
            <source>Only the layers</source>
            <translation>Nur die Schichten</translation>
        </message>
        <message>
            <source>all</source>
            <translation>alle</translation>
        </message>
        <message>
            <source>The legend</source>
            <translation>Die Legende</translation>
        </message>
        <message>
            <source>What is done</source>
            <translation>Was getan wird</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Aktion</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <source>the learner runs it</source>
            <translation>Lernende führen es aus</translation>
        </message>
        <message>
            <source>pin a token</source>
            <translation>ein Token anheften</translation>
        </message>
        <message>
            <source>select a place</source>
            <translation>eine Stelle wählen</translation>
        </message>
        <message>
            <source>open a view</source>
            <translation>eine Ansicht öffnen</translation>
        </message>
        <message>
            <source>play it</source>
            <translation>abspielen</translation>
        </message>
        <message>
            <source>set an option of a view</source>
            <translation>Option einer Ansicht setzen</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>View (its id)</source>
            <translation>Ansicht (ihre Id)</translation>
        </message>
        <message>
            <source>Option</source>
            <translation>Option</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>The step goes on</source>
            <translation>Der Schritt geht weiter</translation>
        </message>
        <message>
            <source>by the button</source>
            <translation>mit dem Knopf</translation>
        </message>
        <message>
            <source>when the learner has done it</source>
            <translation>wenn es getan ist</translation>
        </message>
        <message>
            <source>When it is revealed</source>
            <translation>Beim Aufdecken</translation>
        </message>
        <message>
            <source>Said after a right answer</source>
            <translation>Text nach richtiger Antwort</translation>
        </message>
        <message>
            <source>Said after a wrong answer</source>
            <translation>Text nach falscher Antwort</translation>
        </message>
        <message>
            <source>Said after every answer</source>
            <translation>Text nach jeder Antwort</translation>
        </message>
        <message>
            <source>What was hidden is shown</source>
            <translation>Das Verborgene wird gezeigt</translation>
        </message>
        <message>
            <source>The place that is selected then</source>
            <translation>Die dann gewählte Stelle</translation>
        </message>
        <message>
            <source>Hints, one after the other</source>
            <translation>Hinweise, einer nach dem anderen</translation>
        </message>
        <message>
            <source>hint</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <source>Says</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Lights up this place</source>
            <translation>Hebt diese Stelle hervor</translation>
        </message>
        <message>
            <source>Shows the answer</source>
            <translation>Zeigt die Antwort</translation>
        </message>
        <message>
            <source>No step is chosen: add one from what the views show.</source>
            <translation>Kein Schritt ist gewählt: einen aus dem hinzufügen, was die Ansichten zeigen.</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>Id</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>Minuten</translation>
        </message>
        <message>
            <source>For the teacher and the learner&apos;s own run</source>
            <translation>Für Lehrende und den eigenen Lauf der Lernenden</translation>
        </message>
        <message>
            <source>Teacher&apos;s note</source>
            <translation>Hinweis für Lehrende</translation>
        </message>
        <message>
            <source>What is to be noticed</source>
            <translation>Was auffallen soll</translation>
        </message>
        <message>
            <source>Nothing happens here, and that is the point</source>
            <translation>Hier geschieht nichts, und darum geht es</translation>
        </message>
        <message>
            <source>Checked of the learner&apos;s own run</source>
            <translation>Geprüft am eigenen Lauf</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>For whom</source>
            <translation>Für wen</translation>
        </message>
        <message>
            <source>Licence of the texts</source>
            <translation>Lizenz der Texte</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>Ziele</translation>
        </message>
        <message>
            <source>goal</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>What is learned</source>
            <translation>Was gelernt wird</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>Läufe</translation>
        </message>
        <message>
            <source>run</source>
            <translation>Lauf</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Task (its name)</source>
            <translation>Aufgabe (ihr Name)</translation>
        </message>
        <message>
            <source>What the learner is to write</source>
            <translation>Was Lernende schreiben sollen</translation>
        </message>
        <message>
            <source>suggestion</source>
            <translation>Vorschlag</translation>
        </message>
        <message>
            <source>Input</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>What the lesson relies on</source>
            <translation>Worauf die Lektion baut</translation>
        </message>
        <message>
            <source>claim</source>
            <translation>Behauptung</translation>
        </message>
        <message>
            <source>Fact</source>
            <translation>Tatsache</translation>
        </message>
    </context>
    <context>
        <name>strata::SummaryFigure</name>
        <message>
            <source>Results</source>
            <translation>Ergebnisse</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>labels |Y|</source>
            <translation>Labels |Y|</translation>
        </message>
        <message>
            <source>labels |Y| that occur</source>
            <translation>Labels |Y|, die vorkommen</translation>
        </message>
        <message>
            <source>levels deep</source>
            <translation>Ebenen tief</translation>
        </message>
        <message>
            <source>labels per row</source>
            <translation>Labels je Zeile</translation>
        </message>
        <message>
            <source>rows</source>
            <translation>Zeilen</translation>
        </message>
        <message>
            <source>Level by level</source>
            <translation>Ebene für Ebene</translation>
        </message>
        <message>
            <source>level</source>
            <translation>Ebene</translation>
        </message>
        <message>
            <source>head, layer</source>
            <translation>Kopf, Schicht</translation>
        </message>
        <message>
            <source>accuracy</source>
            <translation>Genauigkeit</translation>
        </message>
        <message>
            <source>with parents</source>
            <translation>mit Elternlabels</translation>
        </message>
        <message>
            <source>macro-F1</source>
            <translation>Makro-F1</translation>
        </message>
        <message>
            <source>ECE</source>
            <translation>ECE</translation>
        </message>
        <message>
            <source>−log p</source>
            <translation>−log p</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>All metrics</source>
            <translation>Alle Metriken</translation>
        </message>
        <message>
            <source>as strata-cli score gives them; intervals are being computed …</source>
            <translation>wie strata-cli score sie angibt; Intervalle werden berechnet …</translation>
        </message>
        <message>
            <source>metric</source>
            <translation>Metrik</translation>
        </message>
        <message>
            <source>value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>95 % interval</source>
            <translation>95-%-Intervall</translation>
        </message>
        <message>
            <source>%1 s, %2 rows/s</source>
            <translation>%1 s, %2 Zeilen/s</translation>
        </message>
        <message>
            <source>%1 of the layer-tokens of full depth</source>
            <translation>%1 der Schicht-Token bei voller Tiefe</translation>
        </message>
        <message>
            <source>%1: accuracy %2, with parents %3, ECE %4</source>
            <translation>%1: Genauigkeit %2, mit Elternlabels %3, ECE %4</translation>
        </message>
        <message>
            <source>Press to see the rows that are wrong here.</source>
            <translation>Klicken zeigt die Zeilen, die hier falsch sind.</translation>
        </message>
        <message>
            <source>counted over</source>
            <translation>gezählt über</translation>
        </message>
        <message>
            <source>key</source>
            <translation>Schlüssel</translation>
        </message>
        <message>
            <source>low</source>
            <translation>untere Grenze</translation>
        </message>
        <message>
            <source>high</source>
            <translation>obere Grenze</translation>
        </message>
        <message>
            <source>the data</source>
            <translation>die Daten</translation>
        </message>
        <message>
            <source>as strata-cli score gives them; 95 % intervals: bootstrap over rows, %1 resamples, seed 0; macro averages are biased in a resample: their value may lie outside</source>
            <translation>wie strata-cli score sie angibt; 95-%-Intervalle: Bootstrap über Zeilen, %1 Ziehungen, Seed 0; Makromittel sind in einer Ziehung verzerrt: ihr Wert kann außerhalb liegen</translation>
        </message>
    </context>
    <context>
        <name>strata::TaskEditing</name>
        <message>
            <source>Edit a tree of labels</source>
            <translation>Taxonomie bearbeiten</translation>
        </message>
        <message>
            <source>Trees of labels (*.json *.csv *.tsv *.taxonomy *.taxnomy *.txt *.hier)</source>
            <translation>Taxonomien (*.json *.csv *.tsv *.taxonomy *.taxnomy *.txt *.hier)</translation>
        </message>
        <message>
            <source>Labels of the task</source>
            <translation>Labels der Aufgabe</translation>
        </message>
    </context>
    <context>
        <name>strata::TaskForm</name>
        <message>
            <source>Fields: what is asked for</source>
            <translation>Felder: wonach gefragt wird</translation>
        </message>
        <message>
            <source>Field %1</source>
            <translation>Feld %1</translation>
        </message>
        <message>
            <source>Add a &amp;field</source>
            <translation>&amp;Feld hinzufügen</translation>
        </message>
        <message>
            <source>add a field</source>
            <translation>Feld hinzufügen</translation>
        </message>
        <message>
            <source>Levels, in the order in which they answer</source>
            <translation>Ebenen, in der Reihenfolge ihrer Antworten</translation>
        </message>
        <message>
            <source>Level %1</source>
            <translation>Ebene %1</translation>
        </message>
        <message>
            <source>Add a &amp;level</source>
            <translation>&amp;Ebene hinzufügen</translation>
        </message>
        <message>
            <source>add a level</source>
            <translation>Ebene hinzufügen</translation>
        </message>
        <message>
            <source>Examples</source>
            <translation>Beispiele</translation>
        </message>
        <message>
            <source>Example %1</source>
            <translation>Beispiel %1</translation>
        </message>
        <message>
            <source>Add an &amp;example</source>
            <translation>Bei&amp;spiel hinzufügen</translation>
        </message>
        <message>
            <source>add an example</source>
            <translation>Beispiel hinzufügen</translation>
        </message>
        <message>
            <source>change “%1”</source>
            <translation>„%1“ ändern</translation>
        </message>
        <message>
            <source>Layout: the marks round each turn</source>
            <translation>Layout: die Marken um jeden Beitrag</translation>
        </message>
        <message>
            <source>%1: move up</source>
            <translation>%1: nach oben</translation>
        </message>
        <message>
            <source>move up</source>
            <translation>nach oben</translation>
        </message>
        <message>
            <source>%1: move down</source>
            <translation>%1: nach unten</translation>
        </message>
        <message>
            <source>move down</source>
            <translation>nach unten</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>%1: remove</source>
            <translation>%1: entfernen</translation>
        </message>
        <message>
            <source>remove %1</source>
            <translation>%1 entfernen</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>Labels</translation>
        </message>
        <message>
            <source>The tree of labels stands in the task itself.</source>
            <translation>Die Taxonomie steht in der Aufgabe selbst.</translation>
        </message>
        <message>
            <source>&amp;Choose a file…</source>
            <translation>Datei &amp;wählen…</translation>
        </message>
        <message>
            <source>Edit la&amp;bels…</source>
            <translation>L&amp;abels bearbeiten…</translation>
        </message>
        <message>
            <source>Write la&amp;bels…</source>
            <translation>L&amp;abels schreiben…</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>What the task is called in runs and on the command line</source>
            <translation>Wie die Aufgabe in Läufen und auf der Befehlszeile heißt</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>What menus call it</source>
            <translation>Wie sie in Menüs heißt</translation>
        </message>
        <message>
            <source>as the name</source>
            <translation>wie der Name</translation>
        </message>
        <message>
            <source>System text</source>
            <translation>Systemtext</translation>
        </message>
        <message>
            <source>Stands before the input; may name fields in braces, {name}</source>
            <translation>Steht vor der Eingabe; kann Felder in Klammern nennen, {name}</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keiner</translation>
        </message>
        <message>
            <source>Begin-of-text</source>
            <translation>Textanfang</translation>
        </message>
        <message>
            <source>One begin-of-text token in front of everything, or none</source>
            <translation>Ein Textanfang-Token vor allem oder keines</translation>
        </message>
        <message>
            <source>New tokens</source>
            <translation>Neue Token</translation>
        </message>
        <message>
            <source>That a level may write, at most</source>
            <translation>Die eine Ebene höchstens schreiben darf</translation>
        </message>
        <message>
            <source>Layout</source>
            <translation>Layout</translation>
        </message>
        <message>
            <source>The strings round each turn: those of a family of models, or a task&apos;s own</source>
            <translation>Die Zeichenketten um jeden Beitrag: die einer Modellfamilie oder eigene der Aufgabe</translation>
        </message>
        <message>
            <source>plain text</source>
            <translation>reiner Text</translation>
        </message>
        <message>
            <source>its own strings</source>
            <translation>eigene Zeichenketten</translation>
        </message>
        <message>
            <source>as of every turn</source>
            <translation>wie bei jedem Beitrag</translation>
        </message>
        <message>
            <source>Before everything</source>
            <translation>Vor allem</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <source>Header</source>
            <translation>Kopfzeile</translation>
        </message>
        <message>
            <source>Before each answer, and before system text and input where those have no header of their own; {role} is whose turn it is; \n is a line end</source>
            <translation>Vor jeder Antwort, und vor Systemtext und Eingabe, wo diese keine eigene Kopfzeile haben; {role} ist, wer an der Reihe ist; \n ist ein Zeilenende</translation>
        </message>
        <message>
            <source>End of turn</source>
            <translation>Beitragsende</translation>
        </message>
        <message>
            <source>Closes every turn; a level&apos;s answer ends with it</source>
            <translation>Schließt jeden Beitrag; die Antwort einer Ebene endet damit</translation>
        </message>
        <message>
            <source>Separator</source>
            <translation>Trenner</translation>
        </message>
        <message>
            <source>Between a closed turn and what follows</source>
            <translation>Zwischen einem geschlossenen Beitrag und dem, was folgt</translation>
        </message>
        <message>
            <source>Header of the input</source>
            <translation>Kopfzeile der Eingabe</translation>
        </message>
        <message>
            <source>End of the input</source>
            <translation>Ende der Eingabe</translation>
        </message>
        <message>
            <source>Header of the system text</source>
            <translation>Kopfzeile des Systemtexts</translation>
        </message>
        <message>
            <source>End of the system text</source>
            <translation>Ende des Systemtexts</translation>
        </message>
        <message>
            <source>Texts name it in braces; the field “input” is the input itself</source>
            <translation>Texte nennen es in geschweiften Klammern; das Feld „input“ ist die Eingabe selbst</translation>
        </message>
        <message>
            <source>Caption</source>
            <translation>Beschriftung</translation>
        </message>
        <message>
            <source>What the window calls it</source>
            <translation>Wie das Fenster es nennt</translation>
        </message>
        <message>
            <source>Several lines</source>
            <translation>Mehrere Zeilen</translation>
        </message>
        <message>
            <source>Stands in it at first</source>
            <translation>Steht anfangs darin</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>Kopf</translation>
        </message>
        <message>
            <source>A head&apos;s name or tensor; without one the model&apos;s heads in order, the last level at the final head</source>
            <translation>Name oder Tensor eines Kopfes; ohne Angabe die Köpfe des Modells der Reihe nach, die letzte Ebene am letzten Kopf</translation>
        </message>
        <message>
            <source>in order</source>
            <translation>der Reihe nach</translation>
        </message>
        <message>
            <source>Answers with</source>
            <translation>Antwortet mit</translation>
        </message>
        <message>
            <source>free text</source>
            <translation>freier Text</translation>
        </message>
        <message>
            <source>a label</source>
            <translation>Label</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rolle</translation>
        </message>
        <message>
            <source>Stands for {role} in the header before the answer</source>
            <translation>Steht für {role} in der Kopfzeile vor der Antwort</translation>
        </message>
        <message>
            <source>Instruction</source>
            <translation>Anweisung</translation>
        </message>
        <message>
            <source>A turn before the answer. {children} are the labels below the one before, {level1} is the first level&apos;s answer; fields and earlier levels stand in braces by their names.</source>
            <translation>Ein Beitrag vor der Antwort. {children} sind die Labels unter dem vorigen, {level1} ist die Antwort der ersten Ebene; Felder und frühere Ebenen stehen mit ihrem Namen in geschweiften Klammern.</translation>
        </message>
        <message>
            <source>no turn before the answer</source>
            <translation>kein Beitrag vor der Antwort</translation>
        </message>
        <message>
            <source>Its role</source>
            <translation>Ihre Rolle</translation>
        </message>
        <message>
            <source>Whose turn the instruction is</source>
            <translation>Wessen Beitrag die Anweisung ist</translation>
        </message>
        <message>
            <source>Found by</source>
            <translation>Gefunden durch</translation>
        </message>
        <message>
            <source>Compared by</source>
            <translation>Verglichen nach</translation>
        </message>
        <message>
            <source>What labels are compared by: their tokens&apos; log-probabilities together, or their mean</source>
            <translation>Wonach Labels verglichen werden: nach der Summe der Log-Wahrscheinlichkeiten ihrer Token oder deren Mittel</translation>
        </message>
        <message>
            <source>sum over the tokens</source>
            <translation>Summe über die Token</translation>
        </message>
        <message>
            <source>mean over the tokens</source>
            <translation>Mittel über die Token</translation>
        </message>
        <message>
            <source>File of the tree</source>
            <translation>Datei der Taxonomie</translation>
        </message>
        <message>
            <source>A tree of labels (.json, .csv, .tsv, .taxonomy, .txt), beside the task or anywhere</source>
            <translation>Eine Taxonomie (.json, .csv, .tsv, .taxonomy, .txt), neben der Aufgabe oder anderswo</translation>
        </message>
    </context>
    <context>
        <name>strata::TaskPreview</name>
        <message>
            <source>What the model sees</source>
            <translation>Was das Modell sieht</translation>
        </message>
        <message>
            <source>Example</source>
            <translation>Beispiel</translation>
        </message>
        <message>
            <source>Text with all marks</source>
            <translation>Text mit allen Marken</translation>
        </message>
        <message>
            <source>Pieces and their tokens</source>
            <translation>Stücke und ihre Token</translation>
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
            <source>id</source>
            <translation>Id</translation>
        </message>
        <message>
            <source>read by</source>
            <translation>gelesen von</translation>
        </message>
        <message>
            <source>Shown as of before the last changes: the task cannot be read as it is now.</source>
            <translation>Stand vor den letzten Änderungen: So, wie sie jetzt ist, ist die Aufgabe nicht lesbar.</translation>
        </message>
        <message>
            <source>Open a model to see the token ids.</source>
            <translation>Modell öffnen, um die Token-Ids zu sehen.</translation>
        </message>
        <message>
            <source>Choose an example…</source>
            <translation>Beispiel wählen…</translation>
        </message>
        <message>
            <source>Answer of %1</source>
            <translation>Antwort von %1</translation>
        </message>
        <message>
            <source>head %1, layer %2</source>
            <translation>Kopf %1, Schicht %2</translation>
        </message>
        <message>
            <source>the model&apos;s head of level %1</source>
            <translation>Kopf des Modells für Ebene %1</translation>
        </message>
        <message>
            <source>head %1</source>
            <translation>Kopf %1</translation>
        </message>
        <message>
            <source>before the input</source>
            <translation>vor der Eingabe</translation>
        </message>
        <message>
            <source>the input</source>
            <translation>die Eingabe</translation>
        </message>
        <message>
            <source>before %1</source>
            <translation>vor %1</translation>
        </message>
        <message>
            <source>answer of %1</source>
            <translation>Antwort von %1</translation>
        </message>
        <message>
            <source>%1–%2</source>
            <translation>%1–%2</translation>
        </message>
        <message>
            <source>%1, at %2–%3</source>
            <translation>%1, bei %2–%3</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n Token</numerusform>
                <numerusform>%n Token</numerusform>
            </translation>
        </message>
        <message>
            <source>in the vocabulary: %1; bytes %2</source>
            <translation>im Vokabular: %1; Bytes %2</translation>
        </message>
    </context>
    <context>
        <name>strata::TaskState</name>
        <message>
            <source>type JSON</source>
            <translation>JSON eingeben</translation>
        </message>
    </context>
    <context>
        <name>strata::TaskWindow</name>
        <message>
            <source>The task&apos;s file as JSON</source>
            <translation>Die Aufgabendatei als JSON</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Formular</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>&amp;Use this task</source>
            <translation>Diese Aufgabe &amp;verwenden</translation>
        </message>
        <message>
            <source>Edit &amp;labels…</source>
            <translation>&amp;Labels bearbeiten…</translation>
        </message>
        <message>
            <source>Show the &amp;form</source>
            <translation>&amp;Formular zeigen</translation>
        </message>
        <message>
            <source>Show the &amp;JSON</source>
            <translation>&amp;JSON zeigen</translation>
        </message>
        <message>
            <source>New task</source>
            <translation>Neue Aufgabe</translation>
        </message>
        <message>
            <source>%1[*] – Task</source>
            <translation>%1[*] – Aufgabe</translation>
        </message>
        <message>
            <source>Tasks (*.task.json)</source>
            <translation>Aufgaben (*.task.json)</translation>
        </message>
        <message>
            <source>The JSON cannot be read: %1 The form shows what it said before.</source>
            <translation>Das JSON ist nicht lesbar: %1 Das Formular zeigt den vorigen Stand.</translation>
        </message>
        <message>
            <source>It cannot be used yet. %1</source>
            <translation>Noch nicht verwendbar. %1</translation>
        </message>
        <message>
            <source>choose labels</source>
            <translation>Labels wählen</translation>
        </message>
        <message>
            <source>edit labels</source>
            <translation>Labels bearbeiten</translation>
        </message>
        <message>
            <source>Choose a tree of labels</source>
            <translation>Taxonomie wählen</translation>
        </message>
        <message>
            <source>Trees of labels (*.json *.csv *.tsv *.taxonomy *.taxnomy *.txt *.hier)</source>
            <translation>Taxonomien (*.json *.csv *.tsv *.taxonomy *.taxnomy *.txt *.hier)</translation>
        </message>
        <message>
            <source>take the labels along</source>
            <translation>Labels mitnehmen</translation>
        </message>
    </context>
    <context>
        <name>strata::TensorsPage</name>
        <message>
            <source>embedding</source>
            <translation>Einbettung</translation>
        </message>
        <message>
            <source>positions</source>
            <translation>Positionen</translation>
        </message>
        <message>
            <source>attention norm</source>
            <translation>Attention-Norm</translation>
        </message>
        <message>
            <source>attention norm bias</source>
            <translation>Attention-Norm, Bias</translation>
        </message>
        <message>
            <source>query</source>
            <translation>Query</translation>
        </message>
        <message>
            <source>query bias</source>
            <translation>Query-Bias</translation>
        </message>
        <message>
            <source>key</source>
            <translation>Key</translation>
        </message>
        <message>
            <source>key bias</source>
            <translation>Key-Bias</translation>
        </message>
        <message>
            <source>value</source>
            <translation>Value</translation>
        </message>
        <message>
            <source>value bias</source>
            <translation>Value-Bias</translation>
        </message>
        <message>
            <source>query, key and value</source>
            <translation>Query, Key und Value</translation>
        </message>
        <message>
            <source>query, key and value bias</source>
            <translation>Query, Key und Value, Bias</translation>
        </message>
        <message>
            <source>query norm</source>
            <translation>Query-Norm</translation>
        </message>
        <message>
            <source>key norm</source>
            <translation>Key-Norm</translation>
        </message>
        <message>
            <source>attention output</source>
            <translation>Attention-Ausgabe</translation>
        </message>
        <message>
            <source>attention output bias</source>
            <translation>Attention-Ausgabe, Bias</translation>
        </message>
        <message>
            <source>norm after attention</source>
            <translation>Norm nach Attention</translation>
        </message>
        <message>
            <source>norm after attention bias</source>
            <translation>Norm nach Attention, Bias</translation>
        </message>
        <message>
            <source>MLP norm</source>
            <translation>MLP-Norm</translation>
        </message>
        <message>
            <source>MLP norm bias</source>
            <translation>MLP-Norm, Bias</translation>
        </message>
        <message>
            <source>MLP gate</source>
            <translation>MLP-Gate</translation>
        </message>
        <message>
            <source>MLP gate bias</source>
            <translation>MLP-Gate, Bias</translation>
        </message>
        <message>
            <source>MLP up</source>
            <translation>MLP-Up</translation>
        </message>
        <message>
            <source>MLP up bias</source>
            <translation>MLP-Up, Bias</translation>
        </message>
        <message>
            <source>MLP gate and up</source>
            <translation>MLP-Gate und -Up</translation>
        </message>
        <message>
            <source>MLP gate and up bias</source>
            <translation>MLP-Gate und -Up, Bias</translation>
        </message>
        <message>
            <source>MLP down</source>
            <translation>MLP-Down</translation>
        </message>
        <message>
            <source>MLP down bias</source>
            <translation>MLP-Down, Bias</translation>
        </message>
        <message>
            <source>norm after MLP</source>
            <translation>Norm nach MLP</translation>
        </message>
        <message>
            <source>norm after MLP bias</source>
            <translation>Norm nach MLP, Bias</translation>
        </message>
        <message>
            <source>final norm</source>
            <translation>Endnorm</translation>
        </message>
        <message>
            <source>final norm bias</source>
            <translation>Endnorm, Bias</translation>
        </message>
        <message>
            <source>head</source>
            <translation>Kopf</translation>
        </message>
        <message>
            <source>head bias</source>
            <translation>Kopf, Bias</translation>
        </message>
        <message>
            <source>token ids of a head</source>
            <translation>Token-Ids eines Kopfes</translation>
        </message>
        <message>
            <source>Tensors</source>
            <translation>Tensoren</translation>
        </message>
        <message>
            <source>Filter by name, part, role or type</source>
            <translation>Nach Name, Teil, Rolle oder Typ filtern</translation>
        </message>
        <message>
            <source>Filter tensors</source>
            <translation>Tensoren filtern</translation>
        </message>
        <message>
            <source>By &amp;block</source>
            <translation>Nach &amp;Block</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rolle</translation>
        </message>
        <message>
            <source>Shape</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Typ</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>Stored</source>
            <translation>Gespeichert</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Anteil</translation>
        </message>
        <message>
            <source>&amp;Statistics</source>
            <translation>&amp;Statistik</translation>
        </message>
        <message>
            <source>Reads all elements of the tensor, twice</source>
            <translation>Liest alle Elemente des Tensors, zweimal</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>&amp;Abbrechen</translation>
        </message>
        <message>
            <source>Cop&amp;y</source>
            <translation>Ko&amp;pieren</translation>
        </message>
        <message>
            <source>The chosen rows, or all that are shown, with tabs between the columns</source>
            <translation>Die gewählten Zeilen oder alle gezeigten, mit Tabulatoren zwischen den Spalten</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;Exportieren…</translation>
        </message>
        <message>
            <source>Writes what is shown, with the statistics that were computed, as CSV or JSON</source>
            <translation>Schreibt das Gezeigte mit den berechneten Statistiken als CSV oder JSON</translation>
        </message>
        <message>
            <source>Progress of the statistics</source>
            <translation>Fortschritt der Statistik</translation>
        </message>
        <message>
            <source>%1 %2 (%3)</source>
            <translation>%1 %2 (%3)</translation>
        </message>
        <message>
            <source>Parameters: %1</source>
            <translation>Parameter: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n tensor(s)</source>
            <translation>
                <numerusform>%n Tensor</numerusform>
                <numerusform>%n Tensoren</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n tensor(s)</source>
            <translation>
                <numerusform>%1 von %n Tensor</numerusform>
                <numerusform>%1 von %n Tensoren</numerusform>
            </translation>
        </message>
        <message>
            <source>There was not enough memory for this.</source>
            <translation>Der Speicher reichte dafür nicht aus.</translation>
        </message>
        <message>
            <source>Choose a tensor to see its statistics.</source>
            <translation>Einen Tensor wählen, um seine Statistik zu sehen.</translation>
        </message>
        <message>
            <source>role</source>
            <translation>Rolle</translation>
        </message>
        <message>
            <source>shape</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>stored as</source>
            <translation>gespeichert als</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>minimum</source>
            <translation>Minimum</translation>
        </message>
        <message>
            <source>maximum</source>
            <translation>Maximum</translation>
        </message>
        <message>
            <source>mean</source>
            <translation>Mittel</translation>
        </message>
        <message>
            <source>standard deviation</source>
            <translation>Standardabweichung</translation>
        </message>
        <message>
            <source>root mean square</source>
            <translation>quadratisches Mittel</translation>
        </message>
        <message>
            <source>Frobenius norm</source>
            <translation>Frobenius-Norm</translation>
        </message>
        <message>
            <source>elements</source>
            <translation>Elemente</translation>
        </message>
        <message>
            <source>zeros</source>
            <translation>Nullen</translation>
        </message>
        <message>
            <source>NaN</source>
            <translation>NaN</translation>
        </message>
        <message>
            <source>infinite</source>
            <translation>unendlich</translation>
        </message>
        <message>
            <source>Export the list of tensors</source>
            <translation>Liste der Tensoren exportieren</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <source>JSON (*.json)</source>
            <translation>JSON (*.json)</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Elements of %1</source>
            <translation>Elemente von %1</translation>
        </message>
        <message>
            <source>up to %1 elements in a bar</source>
            <translation>bis zu %1 Elemente in einem Balken</translation>
        </message>
        <message>
            <source>from</source>
            <translation>von</translation>
        </message>
        <message>
            <source>to</source>
            <translation>bis</translation>
        </message>
        <message>
            <source>No finite element.</source>
            <translation>Kein endliches Element.</translation>
        </message>
        <message>
            <source>%1: from %2 to %3, mean %4, standard deviation %5, in %6 bars.</source>
            <translation>%1: von %2 bis %3, Mittel %4, Standardabweichung %5, in %6 Balken.</translation>
        </message>
        <message>
            <source>Embedding</source>
            <translation>Embedding</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Attention</translation>
        </message>
        <message>
            <source>MLP</source>
            <translation>MLP</translation>
        </message>
        <message>
            <source>Norms</source>
            <translation>Normen</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>Köpfe</translation>
        </message>
        <message>
            <source>Not used</source>
            <translation>Nicht benutzt</translation>
        </message>
        <message>
            <source>not used</source>
            <translation>nicht benutzt</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Block %1</source>
            <translation>Block %1</translation>
        </message>
        <message>
            <source>Final norm</source>
            <translation>Endnorm</translation>
        </message>
    </context>
    <context>
        <name>strata::TextField</name>
        <message>
            <source>All %1 characters are kept; only the beginning is shown, and it cannot be typed into.</source>
            <translation>Alle %1 Zeichen bleiben erhalten; gezeigt wird nur der Anfang, in dem sich nicht schreiben lässt.</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Zurücknehmen</translation>
        </message>
        <message>
            <source>Puts back what was written here before this text</source>
            <translation>Setzt wieder ein, was vor diesem Text hier stand</translation>
        </message>
    </context>
    <context>
        <name>strata::TokenizerPage</name>
        <message>
            <source>Tokenizer</source>
            <translation>Tokenizer</translation>
        </message>
        <message>
            <source>Text to be taken apart</source>
            <translation>Text zum Zerlegen</translation>
        </message>
        <message>
            <source>Pieces that contain …, or an id</source>
            <translation>Stücke mit … oder eine Id</translation>
        </message>
        <message>
            <source>Search the vocabulary</source>
            <translation>Vokabular durchsuchen</translation>
        </message>
        <message>
            <source>&amp;Special and added only</source>
            <translation>Nur &amp;Sonder- und Zusatztoken</translation>
        </message>
        <message>
            <source>Pieces of the text</source>
            <translation>Stücke des Texts</translation>
        </message>
        <message>
            <source>Pieces that were found</source>
            <translation>Gefundene Stücke</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>Id</translation>
        </message>
        <message>
            <source>Piece</source>
            <translation>Stück</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>Bytes</translation>
        </message>
        <message>
            <source>Chat template</source>
            <translation>Chat-Vorlage</translation>
        </message>
        <message>
            <source>The model has no chat template.</source>
            <translation>Das Modell hat keine Chat-Vorlage.</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keines</translation>
        </message>
        <message>
            <source>%1 with %2 pieces · begin: %3 · end: %4 · begins a text by itself: %5</source>
            <translation>%1 mit %2 Stücken · Anfang: %3 · Ende: %4 · beginnt einen Text von selbst: %5</translation>
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
            <source>Chat template: %1</source>
            <translation>Chat-Vorlage: %1</translation>
        </message>
        <message>
            <source>special</source>
            <translation>Sondertoken</translation>
        </message>
        <message>
            <source>added</source>
            <translation>hinzugefügt</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n Token</numerusform>
                <numerusform>%n Token</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n piece(s)</source>
            <translation>
                <numerusform>%n Stück</numerusform>
                <numerusform>%n Stücke</numerusform>
            </translation>
        </message>
        <message>
            <source>the first %1 of %2 pieces</source>
            <translation>die ersten %1 von %2 Stücken</translation>
        </message>
    </context>
    <context>
        <name>strata::TokenizerView</name>
        <message>
            <source>Tokenizer</source>
            <translation>Tokenizer</translation>
        </message>
        <message>
            <source>How a text becomes tokens: every piece with its id and its bytes. With a second tokenizer, the pieces that the other one has not are marked (≠).</source>
            <translation>Wie ein Text zu Token wird: jedes Stück mit seiner Id und seinen Bytes. Mit einem zweiten Tokenizer sind die Stücke, die der andere nicht hat, markiert (≠).</translation>
        </message>
        <message>
            <source>Reading the tokenizer of %1</source>
            <translation>Der Tokenizer von %1 wird gelesen</translation>
        </message>
        <message>
            <source>The tokenizer is being read …</source>
            <translation>Der Tokenizer wird gelesen …</translation>
        </message>
        <message>
            <source>Model &amp;folder…</source>
            <translation>Modell&amp;ordner…</translation>
        </message>
        <message>
            <source>&amp;Tokenizer or GGUF file…</source>
            <translation>&amp;Tokenizer- oder GGUF-Datei…</translation>
        </message>
        <message>
            <source>&amp;None</source>
            <translation>&amp;Keiner</translation>
        </message>
        <message>
            <source>Text to be taken apart</source>
            <translation>Text zum Zerlegen</translation>
        </message>
        <message>
            <source>compare with</source>
            <translation>vergleichen mit</translation>
        </message>
        <message>
            <source>Second tokenizer</source>
            <translation>Zweiter Tokenizer</translation>
        </message>
        <message>
            <source>A second model</source>
            <translation>Ein zweites Modell</translation>
        </message>
        <message>
            <source>A second tokenizer</source>
            <translation>Ein zweiter Tokenizer</translation>
        </message>
        <message>
            <source>Tokenizers (*.json *.model *.gguf)</source>
            <translation>Tokenizer (*.json *.model *.gguf)</translation>
        </message>
        <message>
            <source>Open a model: its tokenizer takes the text above apart.</source>
            <translation>Öffnen Sie ein Modell: Sein Tokenizer zerlegt den Text oben.</translation>
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
        <name>strata::TrainDialog</name>
        <message>
            <source>Train</source>
            <translation>Trainieren</translation>
        </message>
        <message>
            <source>The training is a program of its own: it goes on when this window is closed, and opens again by its log.</source>
            <translation>Das Training ist ein eigenes Programm: Es läuft weiter, wenn dieses Fenster geschlossen wird, und wird über sein Protokoll wieder geöffnet.</translation>
        </message>
        <message>
            <source>&amp;Model</source>
            <translation>&amp;Modell</translation>
        </message>
        <message>
            <source>Choose the model to begin with</source>
            <translation>Modell wählen, mit dem begonnen wird</translation>
        </message>
        <message>
            <source>&amp;Task</source>
            <translation>&amp;Aufgabe</translation>
        </message>
        <message>
            <source>Choose the task file</source>
            <translation>Aufgabendatei wählen</translation>
        </message>
        <message>
            <source>&amp;Rows to learn from</source>
            <translation>&amp;Zeilen, aus denen gelernt wird</translation>
        </message>
        <message>
            <source>Choose the rows to learn from</source>
            <translation>Zeilen wählen, aus denen gelernt wird</translation>
        </message>
        <message>
            <source>&amp;Held-out rows</source>
            <translation>Zurück&amp;gehaltene Zeilen</translation>
        </message>
        <message>
            <source>Choose the held-out rows</source>
            <translation>Zurückgehaltene Zeilen wählen</translation>
        </message>
        <message>
            <source>&amp;Output folder</source>
            <translation>A&amp;usgabeordner</translation>
        </message>
        <message>
            <source>Choose the folder to write</source>
            <translation>Ordner wählen, der geschrieben wird</translation>
        </message>
        <message>
            <source>as the model says</source>
            <translation>wie das Modell sagt</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>none; 15:domain:2:norm is layer, name, weight, readout</source>
            <translation>keine; 15:domain:2:norm ist Schicht, Name, Gewicht, Lesart</translation>
        </message>
        <message>
            <source>&amp;New heads</source>
            <translation>&amp;Neue Köpfe</translation>
        </message>
        <message>
            <source>everything</source>
            <translation>alles</translation>
        </message>
        <message>
            <source>the heads alone</source>
            <translation>nur die Köpfe</translation>
        </message>
        <message>
            <source>low-rank updates (LoRA) and the heads</source>
            <translation>Änderungen niedrigen Rangs (LoRA) und die Köpfe</translation>
        </message>
        <message>
            <source>&amp;Learns</source>
            <translation>&amp;Lernt</translation>
        </message>
        <message>
            <source>rank</source>
            <translation>Rang</translation>
        </message>
        <message>
            <source>by epochs</source>
            <translation>nach Epochen</translation>
        </message>
        <message>
            <source>St&amp;eps</source>
            <translation>S&amp;chritte</translation>
        </message>
        <message>
            <source>epochs</source>
            <translation>Epochen</translation>
        </message>
        <message>
            <source>tokens of a step</source>
            <translation>Tokens je Schritt</translation>
        </message>
        <message>
            <source>an epoch</source>
            <translation>eine Epoche</translation>
        </message>
        <message>
            <source>Learning r&amp;ate</source>
            <translation>Lern&amp;rate</translation>
        </message>
        <message>
            <source>held-out rows after every</source>
            <translation>zurückgehaltene Zeilen nach jeweils</translation>
        </message>
        <message>
            <source>such as --samples 6 --layer-rows 50 --checkpoint-every 100</source>
            <translation>etwa --samples 6 --layer-rows 50 --checkpoint-every 100</translation>
        </message>
        <message>
            <source>Other o&amp;ptions</source>
            <translation>Andere O&amp;ptionen</translation>
        </message>
        <message>
            <source>The command</source>
            <translation>Der Befehl</translation>
        </message>
        <message>
            <source>&amp;Copy the command</source>
            <translation>Befehl &amp;kopieren</translation>
        </message>
        <message>
            <source>&amp;Start</source>
            <translation>&amp;Starten</translation>
        </message>
        <message>
            <source>Model &amp;folder…</source>
            <translation>Modell&amp;ordner…</translation>
        </message>
        <message>
            <source>&amp;GGUF file…</source>
            <translation>&amp;GGUF-Datei…</translation>
        </message>
    </context>
    <context>
        <name>strata::TrainPanel</name>
        <message>
            <source>%1 s left</source>
            <translation>noch %1 s</translation>
        </message>
        <message>
            <source>%1 min left</source>
            <translation>noch %1 min</translation>
        </message>
        <message>
            <source>%1 h %2 min left</source>
            <translation>noch %1 h %2 min</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <source>Laid over it</source>
            <translation>Darübergelegt</translation>
        </message>
        <message>
            <source>Pinned baseline</source>
            <translation>Angehefteter Vergleich</translation>
        </message>
        <message>
            <source>Train…</source>
            <translation>Trainieren …</translation>
        </message>
        <message>
            <source>Starts a training in a process of its own</source>
            <translation>Startet ein Training in einem eigenen Prozess</translation>
        </message>
        <message>
            <source>Open a log…</source>
            <translation>Protokoll öffnen …</translation>
        </message>
        <message>
            <source>A training log of any program, or of a training that goes on</source>
            <translation>Ein Trainingsprotokoll eines beliebigen Programms oder eines laufenden Trainings</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Ends it after this step; its state is kept, and Resume goes on from there</source>
            <translation>Beendet es nach diesem Schritt; sein Stand bleibt, und Fortsetzen macht dort weiter</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <source>Starts the same command again; it goes on from its last state</source>
            <translation>Startet denselben Befehl noch einmal; er macht vom letzten Stand aus weiter</translation>
        </message>
        <message>
            <source>Logs that are laid over the shown one</source>
            <translation>Protokolle, die über das gezeigte gelegt sind</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>Stopping</source>
            <translation>Hält an</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>Läuft</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>Pausiert</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Angehalten</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>Beendet</translation>
        </message>
        <message>
            <source>Ended without a word</source>
            <translation>Ohne ein Wort beendet</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Fehlgeschlagen</translation>
        </message>
        <message>
            <source>step %1 of %2</source>
            <translation>Schritt %1 von %2</translation>
        </message>
        <message>
            <source>step %1</source>
            <translation>Schritt %1</translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 Tokens/s</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Goes on where it was halted</source>
            <translation>Macht dort weiter, wo es angehalten wurde</translation>
        </message>
        <message>
            <source>Halts it where it is; it keeps its memory</source>
            <translation>Hält es an, wo es ist; es behält seinen Speicher</translation>
        </message>
        <message>
            <source>Other open logs appear here.</source>
            <translation>Andere offene Protokolle erscheinen hier.</translation>
        </message>
    </context>
    <context>
        <name>strata::TrainWorkspace</name>
        <message>
            <source>The training ended before it wrote anything into %1.</source>
            <translation>Das Training endete, bevor es etwas in %1 schrieb.</translation>
        </message>
        <message>
            <source>The training did not begin: %1</source>
            <translation>Das Training begann nicht: %1</translation>
        </message>
        <message>
            <source>The training was killed or crashed. Resume goes on from its last checkpoint.</source>
            <translation>Das Training wurde beendet oder ist abgestürzt. Fortsetzen macht vom letzten Sicherungspunkt aus weiter.</translation>
        </message>
        <message>
            <source>The training was killed or crashed; it said last: %1</source>
            <translation>Das Training wurde beendet oder ist abgestürzt; zuletzt sagte es: %1</translation>
        </message>
        <message>
            <source>The folder %1 cannot be made.</source>
            <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
        </message>
        <message>
            <source>The training was started as process %1</source>
            <translation>Das Training wurde als Prozess %1 gestartet</translation>
        </message>
        <message>
            <source>The training has ended</source>
            <translation>Das Training ist zu Ende</translation>
        </message>
        <message>
            <source>The training was stopped</source>
            <translation>Das Training wurde angehalten</translation>
        </message>
        <message>
            <source>The training ended before its last step</source>
            <translation>Das Training endete vor seinem letzten Schritt</translation>
        </message>
    </context>
    <context>
        <name>strata::TrainingFigure</name>
        <message>
            <source>No training log yet. Open one, or start a training with Train….</source>
            <translation>Noch kein Trainingsprotokoll. Öffnen Sie eines, oder starten Sie ein Training mit Trainieren ….</translation>
        </message>
    </context>
    <context>
        <name>strata::TrainingOrderText</name>
        <message>
            <source>Name the model to begin with.</source>
            <translation>Nennen Sie das Modell, mit dem begonnen wird.</translation>
        </message>
        <message>
            <source>The model does not exist.</source>
            <translation>Das Modell gibt es nicht.</translation>
        </message>
        <message>
            <source>Name the rows to learn from.</source>
            <translation>Nennen Sie die Zeilen, aus denen gelernt wird.</translation>
        </message>
        <message>
            <source>The file of rows does not exist.</source>
            <translation>Die Datei der Zeilen gibt es nicht.</translation>
        </message>
        <message>
            <source>The file of held-out rows does not exist.</source>
            <translation>Die Datei der zurückgehaltenen Zeilen gibt es nicht.</translation>
        </message>
        <message>
            <source>Give a learning rate above 0, such as 0.001.</source>
            <translation>Geben Sie eine Lernrate über 0 an, etwa 0.001.</translation>
        </message>
        <message>
            <source>Name the folder to write.</source>
            <translation>Nennen Sie den Ordner, der geschrieben wird.</translation>
        </message>
        <message>
            <source>The output is a file; name a folder.</source>
            <translation>Die Ausgabe ist eine Datei; nennen Sie einen Ordner.</translation>
        </message>
    </context>
    <context>
        <name>strata::TrainingView</name>
        <message>
            <source>A figure of the shown training log. In plots: wheel to zoom (with Ctrl where the view scrolls), double click to see all, + and −, N for the next plot; a click on an entry of the legend hides it.</source>
            <translation>Eine Abbildung des gezeigten Trainingsprotokolls. In Diagrammen: Mausrad zum Zoomen (mit Strg, wo die Ansicht rollt), Doppelklick zeigt alles, + und −, N für das nächste Diagramm; ein Klick auf einen Eintrag der Legende blendet ihn aus.</translation>
        </message>
        <message>
            <source>Smoothing: %1</source>
            <translation>Glättung: %1</translation>
        </message>
        <message>
            <source>The weight of what was before in the moving average</source>
            <translation>Das Gewicht des Bisherigen im gleitenden Mittel</translation>
        </message>
        <message>
            <source>No training log yet. Open one, or start a training.</source>
            <translation>Noch kein Trainingsprotokoll. Öffnen Sie eines, oder starten Sie ein Training.</translation>
        </message>
    </context>
    <context>
        <name>strata::TrajectoryView</name>
        <message>
            <source>Trajectories</source>
            <translation>Verläufe</translation>
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
        <message>
            <source>layer %1</source>
            <translation>Schicht %1</translation>
        </message>
        <message>
            <source>What is pinned in the Lens, over the layers. Lines are the lens, circles the trained heads. Wheel to zoom the y axis, drag to move it, double click to see all. Click the legend to hide or show a line, with Shift to highlight it. Keys: + and −, arrows with Ctrl and Shift, 0, H and T.</source>
            <translation>Was in der Linse angeheftet ist, über die Schichten. Linien sind die Linse, Kreise die trainierten Köpfe. Das Rad vergrößert die y-Achse, Ziehen verschiebt sie, ein Doppelklick zeigt alles. Ein Klick auf die Legende blendet eine Linie aus oder ein, mit der Umschalttaste hebt er sie hervor. Tasten: + und −, Pfeile mit Strg und Umschalt, 0, H und T.</translation>
        </message>
        <message>
            <source>Click: hide or show. Shift+click: highlight.</source>
            <translation>Klick: aus- oder einblenden. Umschalt+Klick: hervorheben.</translation>
        </message>
    </context>
    <context>
        <name>strata::WhatIfMenu</name>
        <message>
            <source>What if ▾</source>
            <translation>Was wäre, wenn ▾</translation>
        </message>
        <message>
            <source>What if a level said something else?</source>
            <translation>Was wäre, wenn eine Ebene etwas anderes sagte?</translation>
        </message>
        <message>
            <source>If %1 were not “%2”</source>
            <translation>Wenn %1 nicht „%2“ wäre</translation>
        </message>
        <message>
            <source>Without what is given</source>
            <translation>Ohne das Vorgegebene</translation>
        </message>
        <message>
            <source>What if %1 were “%2”?</source>
            <translation>Was wäre, wenn %1 „%2“ wäre?</translation>
        </message>
        <message>
            <source>%1 = “%2”, p %3</source>
            <translation>%1 = „%2“, p %3</translation>
        </message>
        <message>
            <source>%1 (as it is)</source>
            <translation>%1 (wie es ist)</translation>
        </message>
        <message>
            <source>Another answer of %1…</source>
            <translation>Eine andere Antwort von %1 …</translation>
        </message>
        <message>
            <source>What if</source>
            <translation>Was wäre, wenn</translation>
        </message>
        <message>
            <source>Answer of the level %1:</source>
            <translation>Antwort der Ebene %1:</translation>
        </message>
        <message>
            <source>If token %1 of %2 were not “%3”</source>
            <translation>Wenn Token %1 von %2 nicht „%3“ wäre</translation>
        </message>
        <message>
            <source>go on with “%1”, p %2</source>
            <translation>mit „%1“ weitergehen, p %2</translation>
        </message>
    </context>
    <context>
        <name>strata::Words</name>
        <message>
            <source>labels per row</source>
            <translation>Labels je Zeile</translation>
        </message>
        <message>
            <source>Mean number of gold labels.</source>
            <translation>Mittlere Zahl der Gold-Labels.</translation>
        </message>
        <message>
            <source>exact match</source>
            <translation>exakte Übereinstimmung</translation>
        </message>
        <message>
            <source>Rows whose set of labels is the gold one.</source>
            <translation>Zeilen, deren Menge von Labels die Gold-Menge ist.</translation>
        </message>
        <message>
            <source>joint accuracy</source>
            <translation>gemeinsame Genauigkeit</translation>
        </message>
        <message>
            <source>Rows that are right on every level for which they have gold.</source>
            <translation>Zeilen, die auf jeder Ebene mit Gold-Label richtig sind.</translation>
        </message>
        <message>
            <source>joint micro-F1</source>
            <translation>gemeinsames Mikro-F1</translation>
        </message>
        <message>
            <source>The whole path as one label: HdLM&apos;s micro-F1, equal to the joint accuracy.</source>
            <translation>Der ganze Pfad als ein Label: das Mikro-F1 von HdLM, gleich der gemeinsamen Genauigkeit.</translation>
        </message>
        <message>
            <source>joint macro-F1</source>
            <translation>gemeinsames Makro-F1</translation>
        </message>
        <message>
            <source>The whole path as one label, mean over the paths that occur: HdLM&apos;s macro-F1.</source>
            <translation>Der ganze Pfad als ein Label, Mittel über die vorkommenden Pfade: das Makro-F1 von HdLM.</translation>
        </message>
        <message>
            <source>micro precision</source>
            <translation>Mikro-Precision</translation>
        </message>
        <message>
            <source>Right labels among those that were said.</source>
            <translation>Richtige Labels unter den genannten.</translation>
        </message>
        <message>
            <source>micro recall</source>
            <translation>Mikro-Recall</translation>
        </message>
        <message>
            <source>Right labels among the gold ones.</source>
            <translation>Richtige Labels unter den Gold-Labels.</translation>
        </message>
        <message>
            <source>micro-F1</source>
            <translation>Mikro-F1</translation>
        </message>
        <message>
            <source>Over all labels of all levels, as the field counts.</source>
            <translation>Über alle Labels aller Ebenen, wie auf dem Gebiet üblich.</translation>
        </message>
        <message>
            <source>macro-F1</source>
            <translation>Makro-F1</translation>
        </message>
        <message>
            <source>Mean over all labels; one that does not occur counts 0.</source>
            <translation>Mittel über alle Labels; eines, das nicht vorkommt, zählt 0.</translation>
        </message>
        <message>
            <source>macro-F1, labels that occur</source>
            <translation>Makro-F1, vorkommende Labels</translation>
        </message>
        <message>
            <source>Mean over the labels that occur.</source>
            <translation>Mittel über die Labels, die vorkommen.</translation>
        </message>
        <message>
            <source>C-micro-F1</source>
            <translation>C-Mikro-F1</translation>
        </message>
        <message>
            <source>A label is right only where all its ancestors are.</source>
            <translation>Ein Label ist nur richtig, wo alle seine Vorfahren es sind.</translation>
        </message>
        <message>
            <source>C-macro-F1</source>
            <translation>C-Makro-F1</translation>
        </message>
        <message>
            <source>P-micro-F1</source>
            <translation>P-Mikro-F1</translation>
        </message>
        <message>
            <source>Over root-to-leaf paths, with HierVerb&apos;s penalty.</source>
            <translation>Über Pfade von der Wurzel zum Blatt, mit der Strafe von HierVerb.</translation>
        </message>
        <message>
            <source>P-macro-F1</source>
            <translation>P-Makro-F1</translation>
        </message>
        <message>
            <source>P-penalty</source>
            <translation>P-Strafe</translation>
        </message>
        <message>
            <source>HierVerb&apos;s factor for labels outside complete paths.</source>
            <translation>Der Faktor von HierVerb für Labels außerhalb vollständiger Pfade.</translation>
        </message>
        <message>
            <source>P-accuracy</source>
            <translation>P-Genauigkeit</translation>
        </message>
        <message>
            <source>HierVerb&apos;s name for the exact match.</source>
            <translation>So nennt HierVerb die exakte Übereinstimmung.</translation>
        </message>
        <message>
            <source>hierarchical precision</source>
            <translation>hierarchische Precision</translation>
        </message>
        <message>
            <source>Labels with all their ancestors (Kiritchenko et al. 2006).</source>
            <translation>Labels mit allen ihren Vorfahren (Kiritchenko et al. 2006).</translation>
        </message>
        <message>
            <source>hierarchical recall</source>
            <translation>hierarchischer Recall</translation>
        </message>
        <message>
            <source>hierarchical F1</source>
            <translation>hierarchisches F1</translation>
        </message>
        <message>
            <source>hierarchical F1, mean of rows</source>
            <translation>hierarchisches F1, Mittel der Zeilen</translation>
        </message>
        <message>
            <source>The same for each row, then the mean.</source>
            <translation>Dasselbe für jede Zeile, dann das Mittel.</translation>
        </message>
        <message>
            <source>consistency</source>
            <translation>Konsistenz</translation>
        </message>
        <message>
            <source>Rows whose every answer is a path of the tree.</source>
            <translation>Zeilen, deren Antworten zusammen ein Pfad des Baums sind.</translation>
        </message>
        <message>
            <source>accuracy</source>
            <translation>Genauigkeit</translation>
        </message>
        <message>
            <source>Rows that are right on this level.</source>
            <translation>Zeilen, die auf dieser Ebene richtig sind.</translation>
        </message>
        <message>
            <source>accuracy with parents</source>
            <translation>Genauigkeit mit Elternlabels</translation>
        </message>
        <message>
            <source>Rows that are right on this level and on all above.</source>
            <translation>Zeilen, die auf dieser und auf allen Ebenen darüber richtig sind.</translation>
        </message>
        <message>
            <source>micro-F1 of the level</source>
            <translation>Mikro-F1 der Ebene</translation>
        </message>
        <message>
            <source>Over the labels of this level.</source>
            <translation>Über die Labels dieser Ebene.</translation>
        </message>
        <message>
            <source>macro-F1 of the level</source>
            <translation>Makro-F1 der Ebene</translation>
        </message>
        <message>
            <source>Mean over all labels of this level.</source>
            <translation>Mittel über alle Labels dieser Ebene.</translation>
        </message>
        <message>
            <source>macro-F1 of the level, labels that occur</source>
            <translation>Makro-F1 der Ebene, vorkommende Labels</translation>
        </message>
        <message>
            <source>Mean over those labels of this level that occur.</source>
            <translation>Mittel über die Labels dieser Ebene, die vorkommen.</translation>
        </message>
        <message>
            <source>valid answers</source>
            <translation>gültige Antworten</translation>
        </message>
        <message>
            <source>Answers that are a label of this level.</source>
            <translation>Antworten, die ein Label dieser Ebene sind.</translation>
        </message>
        <message>
            <source>right where the level above is right</source>
            <translation>richtig, wo die Ebene darüber richtig ist</translation>
        </message>
        <message>
            <source>How a mistake is carried down.</source>
            <translation>Wie ein Fehler nach unten weitergetragen wird.</translation>
        </message>
        <message>
            <source>right where the level above is wrong</source>
            <translation>richtig, wo die Ebene darüber falsch ist</translation>
        </message>
        <message>
            <source>mean confidence</source>
            <translation>mittlere Konfidenz</translation>
        </message>
        <message>
            <source>Of the label that was said.</source>
            <translation>Des genannten Labels.</translation>
        </message>
        <message>
            <source>ECE</source>
            <translation>ECE</translation>
        </message>
        <message>
            <source>Expected calibration error, 15 equal-width bins (Guo et al. 2017).</source>
            <translation>Erwarteter Kalibrierungsfehler, 15 gleich breite Klassen (Guo et al. 2017).</translation>
        </message>
        <message>
            <source>MCE</source>
            <translation>MCE</translation>
        </message>
        <message>
            <source>The largest gap of a bin.</source>
            <translation>Die größte Lücke einer Klasse.</translation>
        </message>
        <message>
            <source>Brier score</source>
            <translation>Brier-Wert</translation>
        </message>
        <message>
            <source>AURC</source>
            <translation>AURC</translation>
        </message>
        <message>
            <source>Area under the risk–coverage curve (Geifman et al. 2019).</source>
            <translation>Fläche unter der Risiko-Abdeckungs-Kurve (Geifman et al. 2019).</translation>
        </message>
        <message>
            <source>ROUGE-L</source>
            <translation>ROUGE-L</translation>
        </message>
        <message>
            <source>F1 of the longest common subsequence, no stemming.</source>
            <translation>F1 der längsten gemeinsamen Teilfolge, ohne Stammformen.</translation>
        </message>
        <message>
            <source>CIDEr-D</source>
            <translation>CIDEr-D</translation>
        </message>
        <message>
            <source>As pycocoevalcap computes it, times 10.</source>
            <translation>Wie pycocoevalcap es berechnet, mal 10.</translation>
        </message>
        <message>
            <source>distinct-1</source>
            <translation>distinct-1</translation>
        </message>
        <message>
            <source>Different words among all words.</source>
            <translation>Verschiedene Wörter unter allen Wörtern.</translation>
        </message>
        <message>
            <source>distinct-2</source>
            <translation>distinct-2</translation>
        </message>
        <message>
            <source>Different pairs of words among all pairs.</source>
            <translation>Verschiedene Wortpaare unter allen Paaren.</translation>
        </message>
        <message>
            <source>−log p of a token of the reference</source>
            <translation>−log p eines Tokens der Referenz</translation>
        </message>
        <message>
            <source>Teacher forcing, mean, nats.</source>
            <translation>Teacher Forcing, Mittel, nats.</translation>
        </message>
        <message>
            <source>perplexity of the reference</source>
            <translation>Perplexität der Referenz</translation>
        </message>
        <message>
            <source>Its exponential.</source>
            <translation>Die Exponentialfunktion davon.</translation>
        </message>
        <message>
            <source>accuracy of labels with a confidence</source>
            <translation>Genauigkeit der Labels mit Konfidenz</translation>
        </message>
        <message>
            <source>BLEU-%1, lower-cased words</source>
            <translation>BLEU-%1, Wörter in Kleinbuchstaben</translation>
        </message>
        <message>
            <source>Words split at white space, no smoothing.</source>
            <translation>An Leerraum getrennte Wörter, ohne Glättung.</translation>
        </message>
        <message>
            <source>BLEU-%1</source>
            <translation>BLEU-%1</translation>
        </message>
        <message>
            <source>Whole paths as one label each (HdLM)</source>
            <translation>Ganze Pfade als je ein Label (HdLM)</translation>
        </message>
        <message>
            <source>C-metrics (Yu et al. 2022)</source>
            <translation>C-Metriken (Yu et al. 2022)</translation>
        </message>
        <message>
            <source>P-metrics (HierVerb)</source>
            <translation>P-Metriken (HierVerb)</translation>
        </message>
        <message>
            <source>The hierarchy</source>
            <translation>Die Hierarchie</translation>
        </message>
        <message>
            <source>The data</source>
            <translation>Die Daten</translation>
        </message>
        <message>
            <source>All labels of all levels (as the field counts)</source>
            <translation>Alle Labels aller Ebenen (wie auf dem Gebiet üblich)</translation>
        </message>
        <message>
            <source>%1: calibration</source>
            <translation>%1: Kalibrierung</translation>
        </message>
        <message>
            <source>%1: errors carried down</source>
            <translation>%1: weitergetragene Fehler</translation>
        </message>
        <message>
            <source>%1: text</source>
            <translation>%1: Text</translation>
        </message>
        <message>
            <source>%1: likelihood</source>
            <translation>%1: Likelihood</translation>
        </message>
    </context>
</TS>
