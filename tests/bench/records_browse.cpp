// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window's thread is held while many records are shown, sorted, filtered, searched and scrolled; 100,000
// unless told.
//   records_browse [RECORDS]
#include "model/documents/evaluation_records.h"
#include "model/session/session.h"
#include "tests/support/sample_evaluation.h"
#include "widgets/common/theme.h"
#include "widgets/evaluation/evaluation_board.h"
#include "widgets/evaluation/evaluation_view.h"
#include "widgets/evaluation/labels_figure.h"
#include "widgets/evaluation/records_view.h"
#include "widgets/evaluation/summary_figure.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <random>

using namespace strata;

namespace {

/// The longest time that one event took.
class Watched : public QApplication {
public:
    using QApplication::QApplication;
    double longest = 0;
    bool notify(QObject* receiver, QEvent* event) override {
        if (m_depth++ > 0) { // part of another
            const bool done = QApplication::notify(receiver, event);
            --m_depth;
            return done;
        }
        QElapsedTimer time;
        time.start();
        const bool done = QApplication::notify(receiver, event);
        longest = std::max(longest, double(time.nsecsElapsed()) / 1e6);
        --m_depth;
        return done;
    }

private:
    int m_depth = 0;
};

/// In a file, as an evaluation of so many rows is.
std::shared_ptr<const Evaluation> made(std::size_t rows, const QTemporaryDir& folder) {
    auto evaluation = std::make_shared<Evaluation>(test::sampleEvaluation());
    evaluation->records.clear();
    evaluation->data = folder.filePath(QStringLiteral("rows.jsonl")).toStdString();
    evaluation->recordsFile = folder.filePath(QStringLiteral("a.records.jsonl")).toStdString();
    evaluation->rows = std::int64_t(rows);
    evaluation->levels.pop_back();
    std::ofstream data(evaluation->data);
    auto writer = RecordWriter::create(evaluation->recordsFile, *evaluation);
    std::mt19937 draw(3);
    for (std::size_t i = 0; i < rows && writer; ++i) {
        const std::string domain = "domain " + std::to_string(draw() % 25),
                          area = domain + " area " + std::to_string(draw() % 20);
        EvaluationRecord record = test::sampleRecord(
            std::to_string(i + 1),
            test::labelRecord(domain, draw() % 5 ? domain : "domain 3", double(draw() % 1000) / 1000),
            test::labelRecord(area, draw() % 3 ? area : "domain 3 area 1", double(draw() % 1000) / 1000));
        record.levels.pop_back();
        record.promptTokens = 10 + std::int64_t(draw() % 90);
        evaluation->sums.add(record);
        if (!writer->add(record)) return nullptr;
        data << R"({"text": "an input of some length, as a data set has them, number )" << i << R"(", "labels": [")"
             << domain << R"(", ")" << area << "\"]}\n";
    }
    if (!writer || !writer->flush()) return nullptr;
    return evaluation;
}

} // namespace

int main(int argc, char** argv) {
    Watched application(argc, argv);
    Theme::instance().install(application);
    const std::size_t rows = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 100'000;
    const QTemporaryDir folder;
    const auto evaluation = made(rows, folder);
    if (!evaluation) return 1;
    Session session;
    EvaluationBoard& board = EvaluationBoard::of(session);
    RecordsView view(board);
    EvaluationView summary(board, std::make_unique<SummaryFigure>()), labels(board, std::make_unique<LabelsFigure>());
    for (QWidget* widget : std::initializer_list<QWidget*>{&view, &summary, &labels}) {
        widget->resize(1000, 500);
        widget->show();
    }
    std::printf("%zu records\n%-34s %12s %12s\n", rows, "", "held, ms", "until, ms");
    const auto step = [&](const char* what, const auto& begin) {
        application.longest = 0;
        QElapsedTimer time;
        time.start();
        QElapsedTimer call;
        call.start();
        begin();
        double held = double(call.nsecsElapsed()) / 1e6;
        for (int quiet = 0; quiet < 5;) {
            QApplication::processEvents(QEventLoop::AllEvents, 20);
            quiet = view.isBusy() || board.isCounting() ? 0 : quiet + 1;
        }
        held = std::max(held, application.longest);
        std::printf("%-34s %12.1f %12.0f\n", what, held, double(time.nsecsElapsed()) / 1e6);
    };
    const auto query = [&](const auto& change) {
        RecordQuery asked;
        change(asked);
        view.setQuery(asked);
    };
    step("shown", [&] { session.documents().add(evaluation); });
    step("sorted by confidence",
         [&] { query([](RecordQuery& q) { q.order = {RecordOrder::Key::Confidence, 1, true}; }); });
    step("sorted by answer", [&] { query([](RecordQuery& q) { q.order = {RecordOrder::Key::Predicted, 1, false}; }); });
    step("wrong on level 2", [&] {
        query([](RecordQuery& q) {
            q.filter.outcome = RecordFilter::Outcome::Wrong;
            q.filter.level = 1;
        });
    });
    step("confidence at least 0.9", [&] { query([](RecordQuery& q) { q.filter.atLeast = 0.9; }); });
    step("one label", [&] { query([](RecordQuery& q) { q.filter.label = "domain 3"; }); });
    step("a text", [&] { query([](RecordQuery& q) { q.search = QStringLiteral("number 777"); }); });
    step("all again", [&] { view.setQuery({}); });
    step("to the end", [&] { view.list().scrollToBottom(); });
    for (int i = 0; i < 3; ++i)
        step("a page up", [&] {
            QScrollBar* bar = view.list().verticalScrollBar();
            bar->setValue(bar->value() - bar->pageStep());
        });
    return 0;
}
