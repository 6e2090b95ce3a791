// SPDX-License-Identifier: GPL-3.0-or-later
// What the views say of a run that goes on, that was stopped, that is played back, that kept no layers; and numbers in
// the language of the window.
#include "model/documents/run_prefix.h"
#include "model/session/settings.h"
#include "tests/support/sample_run.h"
#include "tests/widgets/run_states_fixture.h"
#include "widgets/common/banner.h"
#include "widgets/common/language.h"
#include "widgets/common/numbers.h"
#include "widgets/common/theme.h"
#include "widgets/decoding/heads_view.h"
#include "widgets/decoding/inspector_view.h"
#include "widgets/figure/figure_tables.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/panels/prompt_panel.h"
#include "widgets/panels/run_header.h"
#include "widgets/panels/status_panel.h"
#include "widgets/plot/confidence_view.h"
#include "widgets/tree/hierarchy_view.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDirIterator>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPicture>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace strata;

class TestRunStates : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        Theme::instance().install(*qApp);
        Theme::instance().setChoice(ThemeChoice::Light);
        Language::instance().install(*qApp);
    }
    void cleanup() { Language::instance().setChoice(QStringLiteral("en")); }

    void aGrowingRunIsNotCancelled() {
        const Run run = growing();
        QVERIFY(says(headsTexts(run), "still decoding"));
        QVERIFY(!says(headsTexts(run), "cancelled"));
        QVERIFY(!says(headsTexts(run), "none of this level"));
        QVERIFY(says(headsTexts(run), "waits for its turn")); // the head of the last level
        QVERIFY(!says(headsTexts(run), "decodes no level"));
        const HierarchySummary summary = summarise(run);
        QVERIFY(summary.flags.isEmpty());
        QVERIFY(says(summary.notes, "family: still being decoded."));
        QCOMPARE(pathText(summary) + summary.path, QStringLiteral("path probability 0.94")); // of one level: no product
        QCOMPARE(pathText(summarise(test::sampleHierarchicalRun())),
                 QStringLiteral("path probability 0.94 × 0.81 × 0.58 = "));

        Run free = test::sampleFreeRun(12);
        free = runUpTo(free, 0, 3);
        QVERIFY(says(headsTexts(free), "still decoding"));
        QVERIFY(says(headsTexts(free), "waits for its turn"));
        QVERIFY(!says(headsTexts(free), "departs from")); // it has not come to where it could
    }

    void aStoppedRunIs() {
        const Run run = test::sampleCancelledRun();
        QVERIFY(says(headsTexts(run), "cancelled before its end"));
        QVERIFY(!says(headsTexts(run), "still"));
        QVERIFY(says(summarise(run).flags, "family: cancelled before its end."));
        QVERIFY(summarise(run).notes.isEmpty());
        StatusPanel status;
        status.showRun(&run);
        QStringList lines;
        for (const QLabel* label : status.findChildren<QLabel*>())
            lines << label->text();
        QVERIFY(says(lines, "Stopped"));
    }

    /// A head that the task uses waits, or was not reached; another one never decodes.
    void headsWithoutALevel() {
        Run run = growing(); // its third level is to come
        run.options["decodes." + run.levels.front().head] = "domain";
        run.options["decodes." + run.levels.back().head] = "family";
        QVERIFY(says(headsTexts(run), "decodes no level"));
        QVERIFY(!says(headsTexts(run), "waits for its turn"));
        run.options["decodes." + run.heads.back().name] = "species";
        QVERIFY(says(headsTexts(run), "waits for its turn"));
        QVERIFY(!says(headsTexts(run), "decodes no level"));
        run.endEarly();
        QVERIFY(says(headsTexts(run), "not reached"));
        QVERIFY(!says(headsTexts(run), "decodes no level"));
    }

    /// Documents have one name for two ends: which it was is seen from the limit.
    void aFullContextIsNoTokenLimit() {
        Run run = test::sampleFreeRun(12);
        for (RunColumn& column : run.columns)
            column.stoppedBy = StopReason::MaxNewTokens;
        run.options["max-new-tokens"] = std::to_string(run.columns.front().tokens.size());
        for (RunColumn& column : run.columns)
            column.tokens.resize(run.columns.front().tokens.size(), column.tokens.front());
        QVERIFY(says(headsTexts(run), "stopped at the token limit"));
        QVERIFY(!says(headsTexts(run), "context full"));
        run.options["max-new-tokens"] = "4000";
        QVERIFY(says(headsTexts(run), "context full"));
        QVERIFY(!says(headsTexts(run), "token limit"));
    }

    void whatIsNotANumberIsNotShownAsOne() {
        Run run = test::sampleFreeRun(12);
        for (RunColumn& column : run.columns)
            for (RunToken& token : column.tokens)
                token.reading.logprob = token.reading.entropy = token.reading.margin = NAN;
        QVERIFY(says(headsTexts(run), "mean p – · mean entropy –"));
        InspectorFigure inspector;
        inspector.setRun(shared(run));
        Selection selection;
        selection.stage = selection.token = 0;
        inspector.setSelection(selection);
        int numbers = 0;
        const InspectorLayout content = inspector.content();
        for (const InspectorLayout::Fact& fact : content.sections.front().facts) // the other heads have numbers
            for (const char* name : {"probability", "log-probability", "entropy", "margin", "rank", "settles at layer"})
                if (fact.name == QLatin1String(name)) {
                    QCOMPARE(fact.value, QStringLiteral("–"));
                    ++numbers;
                }
        QVERIFY(numbers >= 4);
    }

    /// What departs was decoded differently; what was cut off was not.
    void aColumnThatWasCutOffDidNotDepart() {
        Run run = test::sampleFreeRun(12);
        run.columns[0] = run.columns.back();
        run.columns[0].name = "short";
        run.columns[0].tokens.resize(5);
        run.columns[0].stoppedBy = StopReason::MaxNewTokens;
        QVERIFY(says(headsTexts(run), "as far as both go"));
        run.columns[0].stoppedBy = StopReason::EndOfTurn; // it ended there, the other did not
        QVERIFY(says(headsTexts(run), "at token 6"));
    }

    /// One wording for a text that is no label, in both views.
    void aTextThatIsNoLabelIsSaidOnce() {
        Run run = test::sampleHierarchicalRun();
        run.levels.resize(2);
        RunLevel& level = run.levels[1];
        level.label.reset();
        level.labelValid = false;
        level.labelProbability.reset();
        level.text = "spoon";
        QVERIFY(says(headsTexts(run), "none of this level's labels"));
        QCOMPARE(summarise(run).flags.size(), qsizetype(1));
        QVERIFY(says(summarise(run).flags, "family: “spoon” is none of the labels under"));
        level.candidates.clear(); // below an answer that is none: there is nothing to choose from, and nothing is wrong
        QVERIFY(!says(headsTexts(run), "none of"));
        QVERIFY(summarise(run).flags.isEmpty());
    }

    void theShareOfTheFullDepthIsNeverMoreThanAll() {
        Run run = test::sampleHierarchicalRun();
        run.cost.sequentialLayerSteps = 1070; // as an earlier version saved a stopped chat
        run.cost.fullDepthSequentialLayerSteps = 1050;
        StatusPanel status;
        const auto shown = [&] {
            QStringList out;
            for (const QLabel* label : status.findChildren<QLabel*>())
                out << label->text();
            return out.join(QLatin1Char('|'));
        };
        status.showRun(&run);
        QVERIFY(shown().contains(QLatin1String("1,070 layer-steps")));
        QVERIFY(!shown().contains(QLatin1Char('%')));
        run.cost.fullDepthSequentialLayerSteps = 2140;
        status.showRun(&run);
        QVERIFY(shown().contains(QLatin1String("1,070 of 2,140 layer-steps (50 %)")));
    }

    void theHeaderSaysWhatTheRunWasAsked() {
        RunHeader header;
        QVERIFY(!header.isVisibleTo(header.parentWidget()));
        Run run = test::sampleHierarchicalRun();
        run.fields = {{"input", "a small\nbird <b>"}, {"system", "Be brief."}, {"none", ""}};
        header.setRun(shared(run));
        QVERIFY(!header.isHidden());
        QCOMPARE(header.promptText(), QStringLiteral("a small bird <b> · system: Be brief."));
        const auto* prompt = header.findChild<QLabel*>();
        QVERIFY(prompt->toolTip().contains(QLatin1String("a small\nbird &lt;b&gt;"))); // whole, and never as markup
        QVERIFY(header.notice().isEmpty());

        const auto visible = [&](const char* text) {
            for (const QPushButton* button : header.findChildren<QPushButton*>())
                if (button->text() == QLatin1String(text)) return !button->isHidden();
            return false;
        };
        header.setChange(PromptChange::Prompt, true, true);
        QCOMPARE(header.notice(), QStringLiteral("The prompt was changed since this run"));
        QVERIFY(visible("Run") && visible("Put back") && !visible("Show all"));
        header.setChange(PromptChange::Task, false, false);
        QVERIFY(!visible("Run") && !visible("Put back"));
        header.setPlayback(QStringLiteral("Playback: token 3 of 12"));
        QCOMPARE(header.notice(), QStringLiteral("Playback: token 3 of 12"));
        QVERIFY(visible("Show all") && !visible("Put back"));
        header.setRun(nullptr);
        QVERIFY(header.isHidden());
    }

    void theFormKnowsWhetherItChanged() {
        QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("s.ini")));
        PromptPanel panel(settings);
        QSignalSpy edited(&panel, &PromptPanel::edited);
        panel.setTask(std::make_shared<const Task>(twoFields("one", "system")));
        panel.setField(QStringLiteral("input"), QStringLiteral("bird"));
        QVERIFY(edited.count() > 0);
        Run run = test::sampleHierarchicalRun();
        run.task = "one";
        run.fields = {{"input", "bird"}, {"system", ""}};
        run.options = {{"temperature", "0"}, {"top-k", "0"}, {"top-p", "1"}, {"max-new-tokens", "256"}};
        panel.setDecodeOptions(greedy(256), true);
        QVERIFY(panel.changeSince(run, false) == PromptChange::None);
        QVERIFY(panel.changeSince(run, true) == PromptChange::Settings); // each head freely
        panel.setField(QStringLiteral("system"), QStringLiteral("Be brief."));
        QVERIFY(panel.changeSince(run, false) == PromptChange::Prompt);
        panel.setField(QStringLiteral("system"), QString());
        panel.setDecodeOptions(sampled(0.7, 5), true);
        QVERIFY(panel.changeSince(run, false) == PromptChange::Settings);
        panel.setField(QStringLiteral("input"), QStringLiteral("fish"));
        panel.putBack(run);
        QVERIFY(panel.changeSince(run, false) == PromptChange::None);
        QCOMPARE(panel.fields().at("input"), std::string("bird"));
        run.task = "other";
        QVERIFY(panel.changeSince(run, false) == PromptChange::Task);
    }

    void fieldsComeBackWithTheirTask() {
        QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("s.ini")));
        PromptPanel panel(settings);
        const auto one = std::make_shared<const Task>(twoFields("one", "system"));
        Task other = twoFields("two", "question");
        other.fields[1].initial = "why?";
        const auto two = std::make_shared<const Task>(other);
        panel.setTask(one);
        panel.setField(QStringLiteral("system"), QStringLiteral("Be brief."));
        panel.setField(QStringLiteral("input"), QStringLiteral("bird"));
        panel.setTask(two);
        QCOMPARE(panel.fields().at("input"), std::string("bird"));    // both have it
        QCOMPARE(panel.fields().at("question"), std::string("why?")); // it begins with its own
        panel.setTask(nullptr);                                       // a model is opened
        panel.setTask(one);
        QCOMPARE(panel.fields().at("system"), std::string("Be brief."));
        QCOMPARE(panel.fields().at("input"), std::string("bird"));
        panel.setTask(two);
        QCOMPARE(panel.fields().at("question"), std::string("why?"));
        // Undo goes back to what the field had, not to an emptier one.
        auto* text = panel.findChild<QPlainTextEdit*>(QStringLiteral("field_input"));
        QVERIFY(!text->document()->isUndoAvailable());
        text->insertPlainText(QStringLiteral("red "));
        text->undo();
        QCOMPARE(panel.fields().at("input"), std::string("bird"));
        panel.setField(QStringLiteral("input"), QStringLiteral("10\u00A0km\nand\ttabs"));
        QCOMPARE(QString::fromStdString(panel.fields().at("input")), QStringLiteral("10\u00A0km\nand\ttabs"));
        auto* line = panel.findChild<QLineEdit*>(QStringLiteral("field_question"));
        line->setCursorPosition(0);
        line->insert(QStringLiteral("But "));
        line->undo();
        QCOMPARE(line->text(), QStringLiteral("why?"));
    }

    /// Layer readings are a choice that says what it costs and is remembered; nothing else is called top-k beside
    /// Top-k.
    void layerReadingsAreAChoice() {
        QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("s.ini")));
        PromptPanel panel(settings);
        QVERIFY(panel.decodeOptions().layerReadings);
        auto* box = panel.findChild<QCheckBox*>();
        QVERIFY(box && !box->text().isEmpty() && !box->toolTip().isEmpty());
        ModelFacts facts;
        facts.summary = test::sampleHierarchicalRun().model;
        panel.setModel(std::make_shared<const ModelFacts>(facts));
        const auto costs = [&] {
            QStringList out;
            for (const QLabel* label : panel.findChildren<QLabel*>())
                if (!label->isHidden() && label->text().contains(QLatin1String("readouts"))) out << label->text();
            return out;
        };
        QCOMPARE(costs().size(), qsizetype(1));
        QVERIFY(costs().front().contains(QString::number(facts.summary.layers + 1) + QLatin1String(" readouts")));
        box->click();
        QVERIFY(!panel.decodeOptions().layerReadings);
        QVERIFY(costs().isEmpty());
        QVERIFY(!PromptPanel(settings).decodeOptions().layerReadings);
        int named = 0;
        for (const QLabel* label : panel.findChildren<QLabel*>())
            named += label->text().contains(QLatin1String("top-k"), Qt::CaseInsensitive);
        for (const QAbstractSpinBox* spin : panel.findChildren<QAbstractSpinBox*>())
            named += spin->text().contains(QLatin1String("top-k"), Qt::CaseInsensitive);
        QCOMPARE(named, 1);
    }

    void confidenceOffersTheLayersThatAreMissing() {
        ConfidenceView view;
        PanelFrame frame(QStringLiteral("Confidence"), &view);
        view.addControlsTo(frame);
        auto* banner = frame.findChild<Banner*>();
        QVERIFY(banner && banner->isHidden());
        Run run = test::sampleHierarchicalRun();
        view.setRun(shared(run));
        view.setMode(ConfidenceMode::OverLayers);
        QVERIFY(banner->isHidden()); // it has them
        for (RunLevel& level : run.levels)
            for (RunToken& token : level.tokens)
                token.layers.clear();
        view.setRun(shared(run));
        QVERIFY(!banner->isHidden());
        QVERIFY(!banner->button()->isEnabled()); // no model is open
        view.setCanReadLayers(true);
        QSignalSpy wanted(&view, &ConfidenceView::layerReadingsWanted);
        QTest::mouseClick(banner->button(), Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        view.setMode(ConfidenceMode::OverPositions);
        QVERIFY(banner->isHidden());
        view.setMode(ConfidenceMode::OverLayers);
        view.setRun(shared(runUpTo(run, 0, 0))); // goes on: they come at its end
        QVERIFY(banner->isHidden());
        view.setRun(nullptr);
        QVERIFY(banner->isHidden());
        frame.content()->setParent(nullptr);
    }

    /// No tokens, no labels, text of every direction, very long: every view draws it, and says something of it.
    void oddRuns() {
        std::vector<std::pair<const char*, Run>> odd;
        Run none = test::sampleHierarchicalRun();
        none.levels.resize(1);
        none.levels[0].tokens.clear();
        none.levels[0].text.clear();
        none.levels[0].label.reset();
        none.levels[0].labelValid = false;
        none.levels[0].labelProbability.reset();
        none.levels[0].pathProbability.reset();
        odd.emplace_back("no tokens", none);
        none.levels[0].candidates.clear();
        odd.emplace_back("no tokens, no labels", none);
        none.levels.clear();
        odd.emplace_back("no levels", none);
        Run columns = test::sampleFreeRun(3);
        for (RunColumn& column : columns.columns)
            column.tokens.clear();
        odd.emplace_back("columns without tokens", columns);
        Run text = test::sampleFreeTextRun(40);
        odd.emplace_back("no label tree", text);
        for (RunToken& token : text.levels[0].tokens) {
            token.reading.text = token.bytes = "שלום 👩‍👩‍👧 مرحبا";
            token.heads.clear();
        }
        text.levels[0].text = "שלום עולם 👩‍👩‍👧‍👦 مرحبا بالعالم";
        odd.emplace_back("right to left", text);
        Run astray = test::sampleHierarchicalRun();
        astray.levels[2].label = "spoon";
        odd.emplace_back("a label of nowhere", astray);
        for (const auto& [name, run] : odd) {
            std::vector<std::unique_ptr<FigureView>> views;
            views.push_back(std::make_unique<HeadsView>());
            views.push_back(std::make_unique<HierarchyView>());
            views.push_back(std::make_unique<ConfidenceView>());
            views.push_back(std::make_unique<InspectorView>());
            auto layers = std::make_unique<ConfidenceView>();
            layers->setMode(ConfidenceMode::OverLayers);
            views.push_back(std::move(layers));
            for (auto& view : views) {
                view->resize(700, 420);
                view->setRun(shared(run));
                Selection selection;
                selection.stage = selection.token = 0;
                view->setSelection(selection);
                const QImage picture = view->grab().toImage();
                int inked = 0; // something is written
                for (int y = 0; y < picture.height(); y += 3)
                    for (int x = 0; x < picture.width(); x += 3)
                        inked += qGray(picture.pixel(x, y)) < 160;
                QVERIFY2(inked > 5, qPrintable(QString::fromLatin1(name) + QLatin1Char(' ') + view->accessibleName()));
                view->figure()->table();
                view->cells();
                for (int key : {Qt::Key_Right, Qt::Key_Down, Qt::Key_End, Qt::Key_Plus, Qt::Key_Escape})
                    QTest::keyClick(view.get(), Qt::Key(key));
            }
        }
    }

    /// A picture of a part of a long answer draws that part alone: tests/bench/heads_paint says how long it takes.
    void aLongAnswerScrolls() {
        const auto drawn = [](HeadsView& view, double place) {
            view.verticalScrollBar()->setValue(int(view.verticalScrollBar()->maximum() * place));
            QPicture picture; // what is drawn, in bytes
            view.viewport()->render(&picture);
            return picture.size();
        };
        HeadsView small, large;
        for (HeadsView* view : {&small, &large}) {
            view->resize(900, 600);
            view->setRun(shared(test::sampleFreeTextRun(view == &small ? 200 : 4000)));
            view->grab();
        }
        QVERIFY(large.verticalScrollBar()->maximum() > 10 * small.verticalScrollBar()->maximum());
        for (const double place : {0.0, 0.3, 0.7, 1.0}) {
            const auto least = drawn(small, place), most = drawn(large, place);
            QVERIFY(least > 2000); // whole lines of text
            QVERIFY2(most < 1.5 * least, qPrintable(QStringLiteral("%1: %2, %3").arg(place).arg(least).arg(most)));
        }
    }

    void numbersAreInTheLanguageOfTheWindow() {
        QCOMPARE(formatFixed(-1234.5, 2), QStringLiteral("−1,234.50"));
        QCOMPARE(formatCount(1234567), QStringLiteral("1,234,567"));
        QCOMPARE(formatPercent(0.942, 1), QStringLiteral("94.2 %"));
        Language::instance().setChoice(QStringLiteral("de"));
        QCOMPARE(formatFixed(-1234.5, 2), QStringLiteral("−1.234,50"));
        QCOMPARE(formatFixed(-0.001, 2), QStringLiteral("0,00"));
        QCOMPARE(formatProbability(0.942), QStringLiteral("0,94"));
        QCOMPARE(formatProbability(0.0031), QStringLiteral("0,0031"));
        QCOMPARE(shortProbability(0.942), QStringLiteral("0,94"));
        QCOMPARE(formatCount(1234567), QStringLiteral("1.234.567"));
        QVERIFY(summarise(test::sampleHierarchicalRun()).product.contains(QLatin1String("0,94")));
        // Fields that exist already, too.
        QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("s.ini")));
        PromptPanel panel(settings);
        panel.setDecodeOptions(sampled(0.7, 0), true);
        const auto decimal = [&] { return panel.findChild<QDoubleSpinBox*>()->text(); };
        QCOMPARE(decimal(), QStringLiteral("0,70"));
        Language::instance().setChoice(QStringLiteral("en"));
        QCOMPARE(decimal(), QStringLiteral("0.70"));
        QCOMPARE(shortProbability(0.942), QStringLiteral(".94"));
        QCOMPARE(shortProbability(0.9999), QStringLiteral(">.99"));
    }

    /// CSV, JSON and what is copied are for programs: the same bytes in every language.
    void tablesForProgramsAreTheSameInEveryLanguage() {
        InspectorFigure inspector;
        inspector.setRun(shared(test::sampleHierarchicalRun()));
        Selection selection;
        selection.stage = selection.token = 0;
        inspector.setSelection(selection);
        const auto numbers = [&] {
            QStringList out;
            for (const auto& row : inspector.table().rows)
                for (const QVariant& cell : row)
                    if (cell.typeId() == QMetaType::Double) out << QString::number(cell.toDouble());
            return out;
        };
        const QStringList english = numbers();
        QVERIFY(english.size() > 8);
        Language::instance().setChoice(QStringLiteral("de"));
        QCOMPARE(numbers(), english);
        const QByteArray csv = tableToCsv(inspector.table(), {});
        QVERIFY(!QRegularExpression(QStringLiteral("\\d,\\d\\d\\d\\d")).match(QString::fromUtf8(csv)).hasMatch());
    }

    /// Numbers of the window go through widgets/common/numbers. QString::number is for names (ids, layers, positions),
    /// which it writes without separators, in the places listed here, and for files.
    void noWidgetFormatsANumberWithoutTheLanguage() {
        const QStringList files{QStringLiteral("widgets/figure/figure_tables.cpp"), // CSV and JSON
                                QStringLiteral("widgets/export/svg_document.cpp")}; // coordinates
        static const QRegularExpression real(QStringLiteral(
            "QString::number\\([^;]*,\\s*'[feg]'|\\.arg\\([^;\\n]*,\\s*0,\\s*'[feg]'|asprintf\\(|setNum\\("));
        QStringList found;
        for (const char* folder : {"widgets", "app/gui", "model/items", "model/session"}) {
            QDirIterator sources(QStringLiteral(STRATA_SOURCE_DIR "/%1").arg(QLatin1String(folder)),
                                 {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                                 QDirIterator::Subdirectories);
            while (sources.hasNext()) {
                QFile file(sources.next());
                const QString name = QDir(QStringLiteral(STRATA_SOURCE_DIR)).relativeFilePath(file.fileName());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QString text = QString::fromUtf8(file.readAll());
                if (files.contains(name)) continue;
                for (auto it = real.globalMatch(text); it.hasNext();)
                    found << name + QStringLiteral(": ") + it.next().captured();
            }
        }
        QVERIFY2(found.isEmpty(), qPrintable(QStringLiteral("use formatFixed, formatProbability or formatCount:\n") +
                                             found.join(QLatin1Char('\n'))));
    }
};

QTEST_MAIN(TestRunStates)
#include "test_run_states.moc"
