// SPDX-License-Identifier: GPL-3.0-or-later
// The views of an evaluation: the numbers of `score`, the rows behind what is pressed, files without a window.
#include "model/analysis/evaluation_score.h"
#include "model/documents/evaluation_json.h"
#include "model/metrics/score_json.h"
#include "model/session/session.h"
#include "tests/support/drawn_evaluation.h"
#include "widgets/common/theme.h"
#include "widgets/evaluation/compare_figure.h"
#include "widgets/evaluation/confusion_figure.h"
#include "widgets/evaluation/evaluation_board.h"
#include "widgets/evaluation/evaluation_view.h"
#include "widgets/evaluation/exit_figure.h"
#include "widgets/evaluation/labels_figure.h"
#include "widgets/evaluation/layers_figure.h"
#include "widgets/evaluation/records_view.h"
#include "widgets/evaluation/report_figure.h"
#include "widgets/evaluation/summary_figure.h"
#include "widgets/evaluation/table_block.h"
#include "widgets/export/export_figure.h"
#include "widgets/export/figure_presets.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/plot/plot_readout.h"
#include "widgets/views.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QJsonArray>
#include <QMenu>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>
#include <QXmlStreamReader>
#include <QtTest>
#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>
#include <numeric>
#include <random>

using namespace strata;
using namespace strata::test;

namespace {

constexpr int patience = 60'000;

QByteArray contents(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestEvaluationViews : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        Theme::instance().install(*qApp);
        m_evaluation = drawn(300, m_folder.path());
    }

    /// What is on screen is what `score` prints.
    void numbersAreThoseOfScore() {
        const auto table = predictionTableOf(*m_evaluation, "sample", nullptr, true, {});
        QVERIFY(table);
        std::map<std::string, Measure> wanted;
        visitMetrics(table->score(),
                     [&](const std::string& pointer, const Measure& value) { wanted[pointer] = value; });
        const auto intervals = bootstrap(*table, {}, {});
        QVERIFY(intervals);
        SummaryFigure figure;
        figure.setEvaluation(m_evaluation);
        int seen = 0;
        for (const auto& row : figure.table().rows) {
            const std::string pointer = row[2].toString().toStdString();
            if (pointer.empty()) continue;
            ++seen;
            QVERIFY2(wanted.contains(pointer), pointer.c_str());
            QCOMPARE(std::isnan(row[3].toDouble()), !wanted[pointer].has_value());
            if (wanted[pointer]) QCOMPARE(row[3].toDouble(), *wanted[pointer]);
            if (const Interval& interval = intervals->at(pointer); interval.low)
                QCOMPARE(row[4].toDouble(), *interval.low);
        }
        QVERIFY(seen > 15);
        // HdLM's joint F1 and the field's micro-F1 stand in different groups.
        QString joint, micro;
        for (const MetricRow& row : metricRows(table->score(), nullptr, m_evaluation->levels)) {
            if (row.pointer == "/joint_micro_f1") joint = row.group;
            if (row.pointer == "/micro_f1") micro = row.group;
        }
        QVERIFY(!joint.isEmpty() && !micro.isEmpty() && joint != micro);
    }

    void everyFigureIsWrittenWithoutAWindow() {
        int figures = 0;
        for (const FigureSpec& spec : registry().figures()) {
            if (spec.kind != QLatin1String("evaluation")) continue;
            ++figures;
            const auto figure = spec.makeFigure(m_evaluation, {});
            for (const QString& extension : figureExtensions()) {
                const QString path = m_folder.filePath(spec.id + extension);
                const auto done = exportFigure(*figure, path);
                QVERIFY2(done, done ? "" : done.error().message().c_str());
                QVERIFY2(contents(path).size() > 200, qPrintable(path));
                if (extension != QLatin1String(".svg") && extension != QLatin1String(".html")) continue;
                QXmlStreamReader xml(contents(path)); // whatever the labels are called
                while (!xml.atEnd())
                    xml.readNext();
                QVERIFY2(!xml.hasError(), qPrintable(path + QStringLiteral(": ") + xml.errorString()));
            }
            if (spec.id == QLatin1String("compare")) continue; // there is nothing to compare with
            QVERIFY2(!figure->table().rows.empty(), qPrintable(spec.id));
        }
        QCOMPARE(figures, 14);
    }

    void theReportHasEverything() {
        ReportFigure report;
        report.setEvaluation(m_evaluation);
        const QString path = m_folder.filePath(QStringLiteral("all.html"));
        QVERIFY(exportFigure(report, path));
        const QByteArray html = contents(path);
        for (const char* word : {"joint accuracy", "Meaning of the layers", "Calibration", "Confusion", "Early exit",
                                 "Examples: wrong", "input number", "/models/a", "Art &amp; &lt;Craft&gt;", "<svg"})
            QVERIFY2(html.contains(word), word);
        QVERIFY(!html.contains("http://") || html.count("http://") == html.count("http://www.w3.org"));
        QVERIFY(!html.contains("<script") && !html.contains(" src="));
        for (const FigurePreset& preset : figurePresets().presets) { // on sheets of paper
            if (!preset.pageHeightMm) continue;
            const QString sheets = m_folder.filePath(preset.id + QStringLiteral(".pdf"));
            ExportOptions paper;
            paper.preset = preset;
            QVERIFY(exportFigure(report, sheets, paper));
            auto boxes = QRegularExpression(QStringLiteral("/MediaBox \\[ (\\S+) (\\S+) (\\S+) (\\S+) \\]"))
                             .globalMatch(QString::fromLatin1(contents(sheets)));
            int pages = 0;
            while (boxes.hasNext()) {
                const auto box = boxes.next();
                ++pages;
                const auto edge = [&](int which) { return box.captured(which).toDouble(); };
                QVERIFY(std::abs(edge(3) - edge(1) - preset.widthMm / 25.4 * 72) < 0.01);
                QVERIFY(std::abs(edge(4) - edge(2) - *preset.pageHeightMm / 25.4 * 72) < 0.01);
            }
            QVERIFY2(pages >= int(report.pages().size()), qPrintable(QString::number(pages)));
        }
        const QString pdf = m_folder.filePath(QStringLiteral("all.pdf"));
        QVERIFY(exportFigure(report, pdf));
        QCOMPARE(QString::fromLatin1(contents(pdf)).count(QRegularExpression(QStringLiteral("/Type /Page\\b(?!s)"))),
                 qsizetype(report.pages().size()));
    }

    void whatIsPressedShowsItsRows() {
        Session session;
        EvaluationBoard& board = EvaluationBoard::of(session);
        EvaluationView view(board, std::make_unique<ConfusionFigure>());
        RecordsView records(board);
        for (QWidget* widget : std::initializer_list<QWidget*>{&view, &records}) {
            widget->resize(700, 500);
            widget->show();
        }
        session.documents().add(m_evaluation);
        QTRY_VERIFY_WITH_TIMEOUT(board.evaluation() == m_evaluation && !records.isBusy(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(records.records().rowCount(), 300, patience);
        QSignalSpy wanted(&board, &EvaluationBoard::rowsWanted);
        QTRY_VERIFY_WITH_TIMEOUT(!view.spots().empty(), patience);
        const auto spot = std::find_if(view.spots().begin(), view.spots().end(), [](const EvaluationSpot& one) {
            return one.rows && one.rows->gold != one.rows->predicted;
        });
        QVERIFY(spot != view.spots().end());
        const RecordFilter filter = *spot->rows;
        std::int64_t count = 0;
        for (const EvaluationRecord& record : m_evaluation->records)
            count += *record.levels[0].gold == filter.gold && *record.levels[0].label == filter.predicted;
        QVERIFY(count > 0);
        view.press(*spot);
        QCOMPARE(wanted.count(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(records.records().rowCount(), int(count), patience);
    }

    void recordsAreFilteredSortedSearchedAndOpened() {
        Session session;
        EvaluationBoard& board = EvaluationBoard::of(session);
        RecordsView view(board);
        view.resize(900, 400);
        view.show();
        session.documents().add(m_evaluation);
        QTRY_COMPARE_WITH_TIMEOUT(view.records().rowCount(), 300, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!view.isBusy(), patience);
        QCOMPARE(view.records().index(0, 1).data().toString(), QStringLiteral("input number 1"));
        RecordQuery query;
        query.search = QStringLiteral("needle");
        view.setQuery(query);
        QTRY_COMPARE_WITH_TIMEOUT(view.records().rowCount(), 1, patience);
        QCOMPARE(view.records().rowAt(0), std::size_t(6));
        QSignalSpy opened(&board, &EvaluationBoard::rowWanted);
        view.openCurrent();
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.front().front().toULongLong(), 6ULL);
        query = {};
        query.filter.outcome = RecordFilter::Outcome::Wrong;
        query.filter.level = 1;
        view.setQuery(query);
        std::int64_t wrong = 0;
        for (const EvaluationRecord& record : m_evaluation->records)
            wrong += record.levels[1].gold != record.levels[1].label;
        QTRY_COMPARE_WITH_TIMEOUT(view.records().rowCount(), int(wrong), patience);
        // A heading sorts, and turns the order when it is pressed again.
        int column = -1;
        for (int c = 0; c < view.records().columnCount(); ++c)
            if (const auto order = view.records().orderOf(c);
                order && order->key == RecordOrder::Key::Confidence && order->level == 1)
                column = c;
        QVERIFY(column > 0);
        Q_EMIT view.list().horizontalHeader()->sectionClicked(column);
        Q_EMIT view.list().horizontalHeader()->sectionClicked(column);
        QTRY_VERIFY_WITH_TIMEOUT(!view.isBusy() && view.query().order.descending, patience);
        const auto p = [&](int row) {
            return m_evaluation->records[view.records().rowAt(row)].levels[1].labelProbability.value_or(-1);
        };
        for (int row = 1; row < view.records().rowCount(); ++row)
            QVERIFY(p(row - 1) >= p(row) - 1e-6);
        // The same as a file, from what was chosen.
        RecordsFigure figure;
        figure.setEvaluation(m_evaluation);
        figure.setOptions(view.figureOptions());
        QCOMPARE(figure.table().rows.size(), std::size_t(wrong));
        QCOMPARE(figure.table().rows.front()[0].toString().toULongLong(), view.records().rowAt(0) + 1);
    }

    /// Whatever the number of rows, this thread asks only for those that are in sight.
    void manyRowsCostWhatIsSeen() {
        Session session;
        RecordsView view(EvaluationBoard::of(session));
        view.resize(900, 400);
        view.show();
        QTemporaryDir folder;
        session.documents().add(drawn(20'000, folder.path(), false));
        QTRY_COMPARE_WITH_TIMEOUT(view.records().rowCount(), 20'000, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!view.isBusy(), patience);
        QTest::qWait(50);
        const std::size_t before = view.records().asked();
        RecordQuery query;
        query.order = {RecordOrder::Key::Confidence, 1, true};
        view.setQuery(query);
        QTRY_VERIFY_WITH_TIMEOUT(!view.isBusy(), patience);
        QTest::qWait(50);
        const std::size_t asked = view.records().asked() - before;
        QVERIFY2(asked < 100'000, qPrintable(QString::number(asked)));
    }

    void layersAndExits() {
        LayersFigure layers;
        layers.setEvaluation(m_evaluation);
        const FigureTable table = layers.table();
        QCOMPARE(table.rows.size(), std::size_t(5));
        const std::size_t accuracy = 5;
        for (const auto& row : table.rows) {
            QVERIFY(row[accuracy + 1].toDouble() <= row[accuracy].toDouble());
        }
        QVERIFY(!layers.plots(layers.contentSize(700, FigureStyle()), FigureStyle()).empty());
        // Of how many rows each measure is, and names for all that the readout tells.
        const auto candidates = table.columns.indexOf(QStringLiteral("rows where gold is a candidate"));
        QVERIFY(candidates > 0);
        for (const auto& row : table.rows)
            QCOMPARE(row[std::size_t(candidates)].toLongLong(), 300LL);
        auto some = std::make_shared<Evaluation>(*m_evaluation);
        for (std::size_t i = 0; i < some->records.size(); ++i)
            for (LabelReading& reading : some->records[i].levels[1].readings) {
                if (i % 3 > 0) continue;
                reading.goldRank.reset();
                reading.goldProbability.reset();
            }
        for (EvaluationRecord& record : some->records) {
            record.levels[1].readings.push_back(record.levels[1].readings[2]);
            record.levels[1].readings.back().head = "domain";
        }
        layers.setEvaluation(some);
        QCOMPARE(layers.table().rows.back()[std::size_t(candidates)].toLongLong(), 200LL);
        const auto plots = layers.plots(layers.contentSize(700, FigureStyle()), FigureStyle());
        QCOMPARE(plots.size(), std::size(layerMeasures));
        for (const PlacedPlot& placed : plots) {
            const PlotReadout readout =
                readoutAt(placed.plot, 2, layers.heading(placed.id, placed.plot, 2), [](double) { return QString(); });
            QCOMPARE(readout.rows.size(), std::size_t(2));
            QVERIFY(readout.rows[0].name.contains(QLatin1String("lens")));
            QVERIFY(readout.rows[1].name.contains(QLatin1String("trained head domain")));
            QCOMPARE(readout.heading.contains(QLatin1String("200 of 300")),
                     placed.id == QLatin1String("rank") || placed.id == QLatin1String("probability"));
        }
        for (EvaluationRecord& record : some->records) // nothing has a rank: an axis all the same
            for (LabelReading& reading : record.levels[1].readings)
                reading.goldRank.reset();
        layers.setEvaluation(std::make_shared<Evaluation>(*some));
        layers.choose(QStringLiteral("measure"), QStringLiteral("rank"));
        const auto bare = layers.plots(layers.contentSize(700, FigureStyle()), FigureStyle());
        QVERIFY(bare.size() == 1 && bare[0].plot.y.high - bare[0].plot.y.low >= 1);
        ExitFigure exits;
        exits.setEvaluation(m_evaluation);
        exits.choose(QStringLiteral("level"), QStringLiteral("2"));
        const FigureTable table2 = exits.table();
        QVERIFY(!table2.rows.empty());
        const Score score = predictionTableOf(*m_evaluation, "s", nullptr, false, {})->score();
        for (const auto& row : table2.rows)
            if (row[1].toDouble() == 1.0 && std::isnan(row[8].toDouble())) // full depth
                QVERIFY(std::abs(row[4].toDouble() - *score.levels[1].accuracy) < 1e-12);
        exits.choose(QStringLiteral("level"), QStringLiteral("1")); // it keeps no readings: that is said
        QVERIFY(exits.table().rows.empty());
    }

    /// However long a text is, every column stands on the page, and short ones are whole.
    void noColumnIsPushedOffThePage() {
        TableBlock block;
        block.columns = {{QStringLiteral("input"), false, 2, 60},
                         {QStringLiteral("gold"), false, 1, 60},
                         {QStringLiteral("row"), false, 1, 60},
                         {QStringLiteral("p"), true}};
        block.rows = 1;
        block.row = [](std::size_t) {
            return std::vector<TableCell>{{QString(500, QLatin1Char('x'))},
                                          {QString(80, QLatin1Char('y'))},
                                          {QStringLiteral("12")},
                                          {QStringLiteral("0.98765")}};
        };
        for (const double width : {360.0, 700.0, 1500.0, 9000.0}) {
            const std::vector<double> wide = block.widths(width);
            QVERIFY(std::accumulate(wide.begin(), wide.end(), 0.0) + 24 + 3 * 12 <= width + 0.1);
            QVERIFY(wide[3] >= 40 && wide[0] >= wide[1] && wide[1] >= wide[2] && wide[2] >= 60);
        }
        QVERIFY(block.widths(360)[2] < 61); // it has nothing to give, and keeps its own
    }

    void twoEvaluationsAreCompared() {
        auto other = std::make_shared<Evaluation>(*m_evaluation);
        for (std::size_t i = 0; i < other->records.size(); i += 3) // the same rows, answered worse
            other->records[i].levels[1].label = "CS 9";
        CompareFigure figure;
        figure.setEvaluation(m_evaluation);
        figure.setOthers({other, m_evaluation}, {});
        const FigureTable table = figure.table();
        QVERIFY(!table.rows.empty());
        bool seen = false;
        for (const auto& row : table.rows) {
            if (row[2].toString() != QLatin1String("/joint_accuracy")) continue;
            if (row[5].toDouble() == row[6].toDouble()) { // with itself
                QCOMPARE(row[7].toDouble(), 0.0);
                QCOMPARE(row[8].toDouble(), 0.0);
                continue;
            }
            seen = true;
            QCOMPARE(row[4].toLongLong(), 300LL);
            QVERIFY(row[7].toDouble() > 0 && row[8].toDouble() <= row[7].toDouble());
        }
        QVERIFY(seen);
    }

    void whatIsOpenIsComparedWhateverOptionsName() {
        CompareFigure figure;
        figure.setEvaluation(m_evaluation);
        std::vector<std::shared_ptr<const Evaluation>> open;
        for (int i = 0; i < 5; ++i) {
            auto other = std::make_shared<Evaluation>(*m_evaluation);
            other->createdAt = "2026-01-0" + std::to_string(i + 3) + "T00:00:00Z";
            open.push_back(other);
        }
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("saved.strata"));
        auto saved = std::make_shared<Evaluation>(*m_evaluation);
        saved->createdAt = "2026-02-01T00:00:00Z";
        QVERIFY(saveEvaluation(*saved, file.toStdString()));
        const auto names = [](const CompareFigure& of) {
            QStringList out;
            for (const auto& row : of.table().rows)
                if (row[2].toString() == QLatin1String("/joint_accuracy")) out << row[3].toString();
            return out;
        };
        figure.setOthers(open, {});
        QCOMPARE(names(figure).size(), 3); // the latest; each can be chosen
        QCOMPARE(figure.choices()[0].values.size(), 6);
        figure.choose(QStringLiteral("other"), QStringLiteral("2026-01-03T00:00:00Z"));
        QCOMPARE(names(figure).size(), 1);
        figure.choose(QStringLiteral("other"), QStringLiteral("latest"));
        open.resize(1);
        figure.setOthers(open, {});
        figure.setOptions({{QStringLiteral("with"), QJsonArray{file}}}); // as they were left: what is open stays
        QCOMPARE(names(figure).size(), 2);
        QCOMPARE(figure.options().value(QLatin1String("with")).toArray().size(), 1);
    }

    void choicesWithoutRoomStandInTheMenu() {
        Session session;
        session.documents().add(m_evaluation);
        auto* view = new EvaluationView(EvaluationBoard::of(session), std::make_unique<ExitFigure>());
        PanelFrame frame(QStringLiteral("Early exit"), nullptr);
        view->addControlsTo(frame);
        frame.setContent(view);
        frame.resize(1000, 300);
        frame.show();
        QTRY_VERIFY(view->content().evaluation());
        const auto shown = [&] {
            int count = 0;
            for (const QToolButton* button : frame.findChildren<QToolButton*>())
                count += button->isVisible() && button->menu() && button->menu() != frame.menu();
            return count;
        };
        const auto listed = [&] {
            int count = 0;
            for (const QAction* action : frame.menu()->actions())
                count += action->isVisible() && action->menu();
            return count;
        };
        const int all = shown();
        QVERIFY(all >= 4);
        QCOMPARE(listed(), 0);
        QVERIFY2(frame.minimumSizeHint().width() < 300, qPrintable(QString::number(frame.minimumSizeHint().width())));
        frame.resize(330, 300);
        QVERIFY(shown() >= 1 && shown() < all);
        QCOMPARE(shown() + listed(), all);
        frame.resize(1000, 300);
        QCOMPARE(shown(), all);
        QCOMPARE(listed(), 0);
    }

    void withoutConfidencesTextsOrRows() {
        auto bare = std::make_shared<Evaluation>(sampleEvaluation());
        for (EvaluationRecord& record : bare->records)
            for (LevelRecord& level : record.levels) {
                level.labelProbability.reset();
                level.probabilities.clear();
            }
        auto nothing = std::make_shared<Evaluation>(sampleEvaluation());
        nothing->records.clear();
        auto free = std::make_shared<Evaluation>(sampleEvaluation());
        for (EvaluatedLevel& level : free->levels)
            level.isLabel = false;
        for (const auto& evaluation : {bare, nothing, free})
            for (const FigureSpec& spec : registry().figures())
                if (spec.kind == QLatin1String("evaluation"))
                    for (const QString& extension :
                         {QStringLiteral(".svg"), QStringLiteral(".csv"), QStringLiteral(".html")})
                        QVERIFY2(exportFigure(*spec.makeFigure(evaluation, {}),
                                              m_folder.filePath(QStringLiteral("x") + extension)),
                                 qPrintable(spec.id));
    }

private:
    QTemporaryDir m_folder;
    std::shared_ptr<const Evaluation> m_evaluation;
};

QTEST_MAIN(TestEvaluationViews)
#include "test_evaluation_views.moc"
