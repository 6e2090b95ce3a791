<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>ComposedFigure</name>
        <message numerus="yes">
            <source>Figure of %n panels</source>
            <translation>
                <numerusform>Figure of %n panel</numerusform>
                <numerusform>Figure of %n panels</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Figure</name>
        <message numerus="yes">
            <source>%n rows of %1</source>
            <translation>
                <numerusform>%n row of %1</numerusform>
                <numerusform>%n rows of %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FigureLint</name>
        <message numerus="yes">
            <source>, and %n more below</source>
            <translation>
                <numerusform>, and %n more below</numerusform>
                <numerusform>, and %n more below</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n embedded</source>
            <translation>
                <numerusform>%n embedded</numerusform>
                <numerusform>%n embedded</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>, %n not (%1)</source>
            <translation>
                <numerusform>, %n not (%1)</numerusform>
                <numerusform>, %n not (%1)</numerusform>
            </translation>
        </message>
    </context>
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
        <name>Hierarchy</name>
        <message numerus="yes">
            <source>%1: “%2” is nearest to “%3”, %n letter(s) away.</source>
            <translation>
                <numerusform>%1: “%2” is nearest to “%3”, %n letter away.</numerusform>
                <numerusform>%1: “%2” is nearest to “%3”, %n letters away.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Lens</name>
        <message numerus="yes">
            <source>A logit lens of %n positions over layers %1 to %2.</source>
            <translation>
                <numerusform>A logit lens of %n position over layers %1 to %2.</numerusform>
                <numerusform>A logit lens of %n positions over layers %1 to %2.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::AdaptDialog</name>
        <message numerus="yes">
            <source>%n new head(s): a file of %1</source>
            <translation>
                <numerusform>%n new head: a file of %1</numerusform>
                <numerusform>%n new heads: a file of %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new head(s): %1 beside the model&apos;s own %2</source>
            <translation>
                <numerusform>%n new head: %1 beside the model&apos;s own %2</numerusform>
                <numerusform>%n new heads: %1 beside the model&apos;s own %2</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::AuthorWindow</name>
        <message numerus="yes">
            <source>All of %n claim(s) hold.</source>
            <translation>
                <numerusform>The %n claim holds.</numerusform>
                <numerusform>All of %n claims hold.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n claim(s) do not hold.</source>
            <translation>
                <numerusform>%1 of %n claim does not hold.</numerusform>
                <numerusform>%1 of %n claims do not hold.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::CalibrationFigure</name>
        <message numerus="yes">
            <source>%1, confidence %2 to %3: %n row(s), mean confidence %4, accuracy %5</source>
            <translation>
                <numerusform>%1, confidence %2 to %3: %n row, mean confidence %4, accuracy %5</numerusform>
                <numerusform>%1, confidence %2 to %3: %n rows, mean confidence %4, accuracy %5</numerusform>
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
        <name>strata::CompareFigure</name>
        <message numerus="yes">
            <source>%n row(s) in common, %1 only here, %2 only there</source>
            <translation>
                <numerusform>%n row in common, %1 only here, %2 only there</numerusform>
                <numerusform>%n rows in common, %1 only here, %2 only there</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::Comparison</name>
        <message numerus="yes">
            <source>aligned %1: %n token(s) of both</source>
            <translation>
                <numerusform>aligned %1: %n token of both</numerusform>
                <numerusform>aligned %1: %n tokens of both</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n head(s) and layer(s)</source>
            <translation>
                <numerusform>%n head and layer</numerusform>
                <numerusform>%n heads and layers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n layer(s) and head(s)</source>
            <translation>
                <numerusform>%n layer or head</numerusform>
                <numerusform>%n layers and heads</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) of one side alone left out</source>
            <translation>
                <numerusform>%n row of one side alone left out</numerusform>
                <numerusform>%n rows of one side alone left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n level(s) with another answer</source>
            <translation>
                <numerusform>%1 of %n level with another answer</numerusform>
                <numerusform>%1 of %n levels with another answer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n cell(s) with another top-1 (%2)</source>
            <translation>
                <numerusform>%1 of %n cell with another top-1 (%2)</numerusform>
                <numerusform>%1 of %n cells with another top-1 (%2)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) not computed on one side</source>
            <translation>
                <numerusform>%n cell not computed on one side</numerusform>
                <numerusform>%n cells not computed on one side</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::ConfusedFigure</name>
        <message numerus="yes">
            <source>gold %1, answered %2: %n row(s), %3 of the gold label</source>
            <translation>
                <numerusform>gold %1, answered %2: %n row, %3 of the gold label</numerusform>
                <numerusform>gold %1, answered %2: %n rows, %3 of the gold label</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::ConfusionFigure</name>
        <message numerus="yes">
            <source>gold %1, answered %2: %n row(s), %3 of the gold label</source>
            <translation>
                <numerusform>gold %1, answered %2: %n row, %3 of the gold label</numerusform>
                <numerusform>gold %1, answered %2: %n rows, %3 of the gold label</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::ConversationBox</name>
        <message numerus="yes">
            <source>%1 … (%n character(s) in all)</source>
            <translation>
                <numerusform>%1 … (%n character in all)</numerusform>
                <numerusform>%1 … (%n characters in all)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::EvaluatePanel</name>
        <message numerus="yes">
            <source>%1 of %n row(s)</source>
            <translation>
                <numerusform>%1 of %n row</numerusform>
                <numerusform>%1 of %n rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Go on: %n row(s) left</source>
            <translation>
                <numerusform>Go on: %n row left</numerusform>
                <numerusform>Go on: %n rows left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The shown evaluation was stopped after %1 of %n row(s); the others are evaluated as they would have been, by the same model and task</source>
            <translation>
                <numerusform>The shown evaluation was stopped after %1 of %n row; the others are evaluated as they would have been, by the same model and task</numerusform>
                <numerusform>The shown evaluation was stopped after %1 of %n rows; the others are evaluated as they would have been, by the same model and task</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::EvaluateWorkspace</name>
        <message numerus="yes">
            <source>%n row(s) evaluated</source>
            <translation>
                <numerusform>%n row evaluated</numerusform>
                <numerusform>%n rows evaluated</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Stopped after %n row(s)</source>
            <translation>
                <numerusform>Stopped after %n row</numerusform>
                <numerusform>Stopped after %n rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::ExitFigure</name>
        <message numerus="yes">
            <source>%1 ≥ %2: at most %3 other answers than full depth, with probability %4 (tested on %n row(s)); on the rest %5, mean depth %6</source>
            <translation>
                <numerusform>%1 ≥ %2: at most %3 other answers than full depth, with probability %4 (tested on %n row); on the rest %5, mean depth %6</numerusform>
                <numerusform>%1 ≥ %2: at most %3 other answers than full depth, with probability %4 (tested on %n rows); on the rest %5, mean depth %6</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: no threshold below 1 is certified on %n row(s)</source>
            <translation>
                <numerusform>%1: no threshold below 1 is certified on %n row</numerusform>
                <numerusform>%1: no threshold below 1 is certified on %n rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s); exact: layers that are left out would be filled in the same</source>
            <translation>
                <numerusform>%n row; exact: layers that are left out would be filled in the same</numerusform>
                <numerusform>%n rows; exact: layers that are left out would be filled in the same</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::FindBar</name>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n place</numerusform>
                <numerusform>%n places</numerusform>
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
        <name>strata::LabelEdits</name>
        <message numerus="yes">
            <source>remove %n label(s)</source>
            <translation>
                <numerusform>remove %n label</numerusform>
                <numerusform>remove %n labels</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>move %n label(s)</source>
            <translation>
                <numerusform>move %n label</numerusform>
                <numerusform>move %n labels</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::LabelTreeFigure</name>
        <message numerus="yes">
            <source>%1: %n row(s), right %2, right with all parents %3</source>
            <translation>
                <numerusform>%1: %n row, right %2, right with all parents %3</numerusform>
                <numerusform>%1: %n rows, right %2, right with all parents %3</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::LabelWindow</name>
        <message numerus="yes">
            <source>first token shared with %n other(s)</source>
            <translation>
                <numerusform>first token shared with %n other</numerusform>
                <numerusform>first token shared with %n others</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n label(s)</source>
            <translation>
                <numerusform>%n label</numerusform>
                <numerusform>%n labels</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n level(s)</source>
            <translation>
                <numerusform>%n level</numerusform>
                <numerusform>%n levels</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::LayersFigure</name>
        <message numerus="yes">
            <source>%1: %n row(s)</source>
            <translation>
                <numerusform>%1: %n row</numerusform>
                <numerusform>%1: %n rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: %2 of %n row(s)</source>
            <translation>
                <numerusform>%1: %2 of %n row</numerusform>
                <numerusform>%1: %2 of %n rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::LessonDock</name>
        <message numerus="yes">
            <source>%1   %n minute(s)</source>
            <translation>
                <numerusform>%1   %n minute</numerusform>
                <numerusform>%1   %n minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::LessonPanel</name>
        <message numerus="yes">
            <source>, about %n minute(s)</source>
            <translation>
                <numerusform>, about %n minute</numerusform>
                <numerusform>, about %n minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::LessonSheet</name>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1   (%n minute(s))</source>
            <translation>
                <numerusform>%1   (%n minute)</numerusform>
                <numerusform>%1   (%n minutes)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::PreferencesDialog</name>
        <message numerus="yes">
            <source>%n file(s), %1, in %2</source>
            <translation>
                <numerusform>%n file, %1, in %2</numerusform>
                <numerusform>%n files, %1, in %2</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::PresentSequence</name>
        <message numerus="yes">
            <source>%n token(s) to come</source>
            <translation>
                <numerusform>%n token to come</numerusform>
                <numerusform>%n tokens to come</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n deeper layer(s) hidden</source>
            <translation>
                <numerusform>%n deeper layer hidden</numerusform>
                <numerusform>%n deeper layers hidden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) hidden</source>
            <translation>
                <numerusform>%n answer hidden</numerusform>
                <numerusform>%n answers hidden</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::PromptPreview</name>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n token</numerusform>
                <numerusform>%n tokens</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n further token(s)</source>
            <translation>
                <numerusform>%n further token</numerusform>
                <numerusform>%n further tokens</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::PromptTokens</name>
        <message numerus="yes">
            <source>%n token(s) of %1</source>
            <translation>
                <numerusform>%n token of %1</numerusform>
                <numerusform>%n tokens of %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n token</numerusform>
                <numerusform>%n tokens</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::RecordsFigure</name>
        <message numerus="yes">
            <source>the first %1 of %n row(s); the files for tables have them all</source>
            <translation>
                <numerusform>the first %1 of %n row; the files for tables have them all</numerusform>
                <numerusform>the first %1 of %n rows; the files for tables have them all</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::RecordsView</name>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n row(s)</source>
            <translation>
                <numerusform>%1 of %n row</numerusform>
                <numerusform>%1 of %n rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::ReportFigure</name>
        <message numerus="yes">
            <source>%1 answered %n row(s) of %2, task %3.</source>
            <translation>
                <numerusform>%1 answered %n row of %2, task %3.</numerusform>
                <numerusform>%1 answered %n rows of %2, task %3.</numerusform>
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
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n row(s)</source>
            <translation>
                <numerusform>%1 of %n row</numerusform>
                <numerusform>%1 of %n rows</numerusform>
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
    <context>
        <name>strata::TaskPreview</name>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n token</numerusform>
                <numerusform>%n tokens</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::TensorsPage</name>
        <message numerus="yes">
            <source>%n tensor(s)</source>
            <translation>
                <numerusform>%n tensor</numerusform>
                <numerusform>%n tensors</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n tensor(s)</source>
            <translation>
                <numerusform>%1 of %n tensor</numerusform>
                <numerusform>%1 of %n tensors</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::TokenizerPage</name>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n token</numerusform>
                <numerusform>%n tokens</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n piece(s)</source>
            <translation>
                <numerusform>%n piece</numerusform>
                <numerusform>%n pieces</numerusform>
            </translation>
        </message>
    </context>
</TS>
