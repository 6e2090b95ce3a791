// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/service/evaluation_work.h"

#include "model/documents/growing_records.h"
#include "model/evaluation/evaluate.h"

namespace strata {
namespace {

class FileSink : public RecordSink {
public:
    FileSink(const std::filesystem::path& document, bool goOn) : m_file(document, goOn) {}
    Result<void> begin(const Evaluation& header) override { return m_file.begin(header); }
    Result<void> add(const EvaluationRecord& record) override { return m_file.add(record); }
    Result<void> flush() override { return m_file.flush(); }
    const std::filesystem::path& file() const { return m_file.recordsFile(); }

private:
    GrowingRecords m_file;
};

class PieceSink : public RecordSink {
public:
    explicit PieceSink(const RecordsObserver& observer) : m_observer(observer) {}
    Result<void> begin(const Evaluation& header) override {
        m_piece = header;
        m_piece.sums = {};
        STRATA_CHECK(m_observer(m_piece));
        m_piece.taxonomy.clear(); // that is known now
        return {};
    }
    Result<void> add(const EvaluationRecord& record) override {
        m_piece.records.push_back(record);
        return m_piece.records.size() < mostTogether ? Result<void>() : flush();
    }
    Result<void> flush() override {
        if (m_piece.records.empty()) return {};
        const Result<void> taken = m_observer(m_piece);
        m_piece.records.clear();
        return taken;
    }

private:
    static constexpr std::size_t mostTogether = 256;
    const RecordsObserver& m_observer;
    Evaluation m_piece;
};

} // namespace

Result<Evaluation> evaluateRows(const LoadedPair& loaded, const Task& task, const request::Evaluate& request,
                                const JobControl& control, const DocumentObserver& observer,
                                const RecordsObserver& records) {
    EvaluationRequest asked;
    asked.rows = request.rows;
    asked.data = request.data;
    asked.decoding = request.decoding;
    asked.keptProbabilities = request.keptProbabilities;
    asked.skipBadRows = request.skipBadRows;
    asked.threads = request.threads;
    asked.batchRows = request.batchRows;
    asked.batchTokens = request.batchTokens;
    if (request.earlier) asked.earlier = *request.earlier;
    asked.done.insert(request.done.begin(), request.done.end());
    asked.doneSums = request.doneSums;
    asked.shard = request.shard;
    asked.choice = request.choice;
    asked.unreadableRows = request.unreadableRows;
    asked.warnings = request.warnings;
    const auto make = [&](const EvaluationObserver& watching) {
        return evaluate(loaded.model, *loaded.tokenizer, task, asked, control, watching);
    };
    if (request.streamRecords && records) {
        PieceSink sink(records);
        asked.sink = &sink;
        return make(observer);
    }
    if (request.file.empty()) return make(observer);
    FileSink sink(request.file, !request.done.empty());
    asked.sink = &sink;
    STRATA_TRY(Evaluation done, make([&](const Evaluation& soFar) {
                   if (!observer) return;
                   Evaluation shown = soFar; // without records: a few kilobytes, some times a second
                   shown.recordsFile = sink.file();
                   observer(shown);
               }));
    done.recordsFile = sink.file();
    return done;
}

} // namespace strata
