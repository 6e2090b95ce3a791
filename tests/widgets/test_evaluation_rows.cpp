// SPDX-License-Identifier: GPL-3.0-or-later
// Views of an evaluation that lead to rows, or to other evaluations.
#include "model/documents/evaluation_json.h"
#include "model/session/session.h"
#include "tests/support/drawn_evaluation.h"
#include "widgets/common/theme.h"
#include "widgets/evaluation/compare_view.h"
#include "widgets/evaluation/confused_figure.h"
#include "widgets/evaluation/evaluation_board.h"
#include "widgets/evaluation/evaluation_view.h"
#include "widgets/evaluation/layers_figure.h"
#include "widgets/evaluation/records_view.h"
#include "widgets/evaluation/report_figure.h"
#include "widgets/evaluation/row_view.h"
#include "widgets/views.h"

#include <QApplication>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QMenu>
#include <QMimeData>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <map>

using namespace strata;
using namespace strata::test;

namespace {
constexpr int patience = 60'000;
}

class TestEvaluationRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        Theme::instance().install(*qApp);
        m_evaluation = drawn(300, m_folder.path());
    }

    void theMostConfusedPairsAreSortedAndShowTheirRows() {
        Session session;
        EvaluationBoard& board = EvaluationBoard::of(session);
        EvaluationView view(board, std::make_unique<ConfusedFigure>());
        RecordsView records(board);
        for (QWidget* widget : std::initializer_list<QWidget*>{&view, &records}) {
            widget->resize(700, 500);
            widget->show();
        }
        session.documents().add(m_evaluation);
        QTRY_COMPARE_WITH_TIMEOUT(records.records().rowCount(), 300, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!view.spots().empty() && !records.isBusy(), patience);
        const FigureTable table = view.figure()->table();
        std::map<std::pair<std::string, std::string>, std::int64_t> wrong;
        std::map<std::string, std::int64_t> ofGold;
        for (const EvaluationRecord& record : m_evaluation->records) {
            const LevelRecord& level = record.levels[0];
            ++ofGold[*level.gold];
            if (level.label != level.gold) ++wrong[{*level.gold, level.label.value_or("no valid label")}];
        }
        QCOMPARE(std::size_t(table.rows.size()), wrong.size());
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            const auto& row = table.rows[r];
            const std::string gold = row[0].toString().toStdString(), said = row[1].toString().toStdString();
            QCOMPARE(row[2].toLongLong(), (wrong[{gold, said}]));
            QCOMPARE(row[3].toLongLong(), ofGold[gold]);
            QCOMPARE(row[4].toDouble(), double(wrong[{gold, said}]) / double(ofGold[gold]));
            if (r > 0) QVERIFY(table.rows[r - 1][2].toLongLong() >= row[2].toLongLong());
        }
        // A heading sorts, a row shows its records.
        const auto spots = view.spots();
        view.press(spots[0]);
        const FigureTable sorted = view.figure()->table();
        for (std::size_t r = 1; r < sorted.rows.size(); ++r)
            QVERIFY(sorted.rows[r - 1][0].toString() <= sorted.rows[r][0].toString());
        QTRY_VERIFY_WITH_TIMEOUT(view.spots().size() == spots.size(), patience);
        view.press(view.spots()[4]);
        QTRY_COMPARE_WITH_TIMEOUT(records.records().rowCount(), sorted.rows[0][2].toInt(), patience);
    }

    void answersThatAreNoLabelAreFound() {
        Session session;
        EvaluationBoard& board = EvaluationBoard::of(session);
        RecordsView records(board);
        records.resize(700, 400);
        records.show();
        session.documents().add(std::make_shared<const Evaluation>(test::sampleEvaluation()));
        QTRY_VERIFY_WITH_TIMEOUT(records.records().rowCount() == 5 && !records.isBusy(), patience);
        RecordQuery query;
        query.filter.labelLevel = 1;
        query.filter.gold = "Torts";
        query.filter.predictedNone = true;
        QCOMPARE(queryFromJson(queryToJson(query)), query);
        records.setQuery(query);
        QTRY_COMPARE_WITH_TIMEOUT(records.records().rowCount(), 1, patience);
    }

    void itIsComparedWithFilesAndWithTheHistory() {
        const QString history = m_folder.filePath(QStringLiteral("history"));
        const auto another = [this](std::size_t every, const char* createdAt) { // of the same rows
            Evaluation other = *m_evaluation;
            other.createdAt = createdAt;
            for (std::size_t i = 0; i < other.records.size(); i += every)
                other.records[i].levels[0].label = other.records[i].levels[0].gold;
            return other;
        };
        {
            Session before; // leaves one behind
            before.documents().useHistory(history);
            before.documents().add(std::make_shared<const Evaluation>(another(2, "2025-01-02T03:04:05Z")));
        }
        const QString file = m_folder.filePath(QStringLiteral("other.strata"));
        QVERIFY(saveEvaluation(another(3, "2025-06-02T03:04:05Z"), file.toStdString()));
        Session session;
        session.documents().useHistory(history);
        EvaluationBoard& board = EvaluationBoard::of(session);
        CompareView view(board);
        view.resize(900, 500);
        view.show();
        session.documents().add(m_evaluation);
        QTRY_VERIFY_WITH_TIMEOUT(board.evaluation() == m_evaluation, patience);
        QVERIFY(board.others().empty());
        QMimeData dropped;
        dropped.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view.viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view.viewport(), &drop);
        QTRY_COMPARE_WITH_TIMEOUT(board.others().size(), std::size_t(1), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!view.isComputing() && !view.table().rows.empty(), patience);
        QMenu menu; // the file picker, and the one of the history
        QTRY_COMPARE_WITH_TIMEOUT(board.earlier().size(), std::size_t(1), patience);
        view.fillSources(menu);
        QVERIFY(menu.actions().size() >= 3);
        menu.actions().constLast()->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(board.others().size(), std::size_t(2), patience);
        QCOMPARE(board.others()[1]->createdAt, std::string("2025-01-02T03:04:05Z"));
        QCOMPARE(board.otherFiles().size(), qsizetype(2));                     // an export finds them again
        QCOMPARE(session.documents().of<Evaluation>().size(), std::size_t(1)); // none was opened for it
        // What is no evaluation is a problem, and changes nothing.
        board.addOthers({m_folder.filePath(QStringLiteral("none.strata"))});
        QTRY_VERIFY_WITH_TIMEOUT(!session.problems().all().empty(), patience);
        QCOMPARE(board.others().size(), std::size_t(2));
    }

    /// What grows is shown as it was until more of it is counted.
    void theLastFigureStaysWhileMoreIsCounted() {
        Session session;
        EvaluationBoard& board = EvaluationBoard::of(session);
        std::vector<std::unique_ptr<EvaluationView>> views;
        views.push_back(std::make_unique<EvaluationView>(board, std::make_unique<LayersFigure>()));
        views.push_back(std::make_unique<EvaluationView>(board, std::make_unique<ReportFigure>()));
        views.push_back(std::make_unique<EvaluationView>(board, std::make_unique<ConfusedFigure>()));
        for (const auto& view : views) {
            view->resize(700, 500);
            view->show();
        }
        const RunId id = session.background().nextId();
        const auto part = [&](std::size_t rows) {
            auto out = std::make_shared<Evaluation>(*m_evaluation);
            out->records.resize(rows);
            return std::shared_ptr<const Evaluation>(out);
        };
        session.documents().setShown("evaluation", id, part(100));
        const auto isReady = [](const EvaluationView& view) {
            return view.content().evaluation() && !view.content().isWaiting();
        };
        for (const auto& view : views)
            QTRY_VERIFY_WITH_TIMEOUT(isReady(*view), patience);
        const auto more = part(250);
        session.documents().setShown("evaluation", id, more);
        QElapsedTimer time;
        time.start();
        const auto isThere = [&](const auto& view) { return view->content().evaluation() == more; };
        while (!std::all_of(views.begin(), views.end(), isThere) && time.elapsed() < patience) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
            for (const auto& view : views)
                QVERIFY(isReady(*view));
        }
        for (const auto& view : views) {
            QVERIFY(isThere(view) && isReady(*view) && !view->isBehind());
        }
        // Another evaluation is not shown as this one.
        session.documents().setShown("evaluation", session.background().nextId(), part(50));
        QTRY_VERIFY_WITH_TIMEOUT(board.evaluation() != more, patience);
        for (const auto& view : views)
            QVERIFY(view->content().evaluation() == board.evaluation());
    }

    void theChosenRowShowsWhatEveryLayerSaid() {
        Session session;
        EvaluationBoard& board = EvaluationBoard::of(session);
        RecordsView records(board);
        RowView row(board);
        for (QWidget* widget : std::initializer_list<QWidget*>{&row, &records}) {
            widget->resize(700, 500);
            widget->show();
        }
        session.documents().add(m_evaluation);
        QTRY_VERIFY_WITH_TIMEOUT(records.records().rowCount() == 300 && !records.isBusy(), patience);
        records.list().setCurrentIndex(records.records().index(4, 0));
        QTRY_COMPARE_WITH_TIMEOUT(row.figureOptions().value(QLatin1String("row")).toInt(), 4, patience);
        const EvaluationRecord& record = m_evaluation->records[4];
        const FigureTable table = row.figure()->table();
        std::size_t readings = 0;
        for (const LevelRecord& level : record.levels)
            readings += level.readings.size();
        QVERIFY(readings > 0);
        QCOMPARE(table.rows.size(), readings);
        for (const auto& line : table.rows) {
            const auto level =
                std::find_if(m_evaluation->levels.begin(), m_evaluation->levels.end(), [&](const EvaluatedLevel& one) {
                    return QString::fromStdString(one.name) == line[2].toString();
                });
            QVERIFY(level != m_evaluation->levels.end());
            const LevelRecord& of = record.levels[std::size_t(level - m_evaluation->levels.begin())];
            const auto read = std::find_if(of.readings.begin(), of.readings.end(), [&](const LabelReading& one) {
                return one.layer.value == line[0].toInt() && QString::fromStdString(one.head) == line[1].toString();
            });
            QVERIFY(read != of.readings.end());
            QCOMPARE(line[3].toString().toStdString(), read->label);
            QCOMPARE(line[4].toDouble(), read->probability);
            QCOMPARE(line[8].toString().toStdString(), of.gold.value_or(""));
            if (read->goldRank) QCOMPARE(line[9].toLongLong(), qlonglong(*read->goldRank));
        }
        QVERIFY(!row.cells().empty()); // for who cannot see it
        QCOMPARE(registry().figure(QStringLiteral("row"))->makeFigure(m_evaluation, row.figureOptions())->table().rows,
                 table.rows);
    }

private:
    QTemporaryDir m_folder;
    std::shared_ptr<const Evaluation> m_evaluation;
};

QTEST_MAIN(TestEvaluationRows)
#include "test_evaluation_rows.moc"
