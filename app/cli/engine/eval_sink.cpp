// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/engine/eval_sink.h"

#include "model/base/counted.h"
#include "model/documents/evaluation_json.h"

#include <nlohmann/json.hpp>

namespace strata::cli {

namespace {

std::string shardText(const EvaluationShard& shard) {
    return std::to_string(shard.index) + "/" + std::to_string(shard.of);
}

} // namespace

EvalSink::EvalSink(std::filesystem::path document, const Taxonomy* taxonomy, std::string subject, bool overwrite)
    : m_document(std::move(document)), m_records(m_document.empty() ? m_document : recordsPath(m_document)),
      m_subject(std::move(subject)), m_overwrite(overwrite), m_table(taxonomy) {}

EvalSink::~EvalSink() = default;

Result<void> EvalSink::resume(EvaluationRequest& request, const JobControl& control) {
    std::error_code ignored;
    if (!std::filesystem::exists(m_records, ignored)) return {};
    auto earlier = RecordFile::open(m_records, nullptr, control);
    if (!earlier) return tl::unexpected<Error>(earlier.error());
    if (!(*earlier)->header()) return {}; // nothing whole is in it
    m_earlier = *earlier;
    // The time that it took is in the document alone, which may be that of another evaluation.
    if (const auto document = loadEvaluation(m_document);
        document && document->createdAt == m_earlier->header()->createdAt)
        m_secondsBefore = document->seconds;
    const std::vector<EvaluatedLevel> levels = m_earlier->header()->levels;
    return m_earlier->each(control, [&](std::int64_t, const EvaluationRecord& record) {
        request.done.insert(record.id);
        request.doneSums.add(record);
        return count(record, levels, m_earlier->header()->model.layers);
    });
}

/// Rows of this very evaluation that were decoded already, before it was stopped, are hours that nobody wants to lose.
/// What is finished, or of something else, is written anew as any result is.
Result<void> EvalSink::checkNothingIsLost(const Evaluation& header) const {
    if (std::error_code ignored; !std::filesystem::exists(m_records, ignored)) return {};
    const auto there = RecordFile::open(m_records);
    if (!there || !(*there)->header() || (*there)->count() == 0) return {};
    const Evaluation& earlier = *(*there)->header();
    if (!differenceOf(earlier, header).empty() || earlier.shard != header.shard) return {};
    const auto document = loadEvaluation(m_document);
    const bool same = document && document->createdAt == earlier.createdAt;
    const auto passedOver = same ? static_cast<std::int64_t>(document->badRows.size()) : 0;
    if ((*there)->count() + passedOver >= earlier.rows) return {};
    return fail(ErrorCode::BadArgument, m_document.string(),
                "holds " + std::to_string((*there)->count()) + " of the " + counted(earlier.rows, "row") +
                    " of this evaluation already: add --resume to go on with it, or --overwrite to begin anew.");
}

Result<void> EvalSink::begin(const Evaluation& header) {
    m_levels = header.levels;
    m_layers = header.model.layers;
    if (m_document.empty()) return {};
    Evaluation document = header;
    document.recordsFile = m_records;
    if (m_earlier) {
        std::string difference = differenceOf(*m_earlier->header(), header);
        if (difference.empty() && m_earlier->header()->shard != header.shard)
            difference =
                "another shard (" + shardText(m_earlier->header()->shard) + " and not " + shardText(header.shard) + ")";
        if (!difference.empty())
            return fail(ErrorCode::BadData, m_records.string(),
                        "cannot be gone on with: it holds records of another evaluation, with " + difference +
                            "; leave --resume out, or name another -o.");
        document.createdAt = m_earlier->header()->createdAt;
        document.seconds = m_secondsBefore;
        STRATA_TRY(RecordWriter writer,
                   RecordWriter::goOn(m_records, header, m_earlier->wholeBytes(), m_earlier->count()));
        m_writer.emplace(std::move(writer));
    } else {
        if (!m_overwrite) STRATA_CHECK(checkNothingIsLost(header));
        STRATA_TRY(RecordWriter writer, RecordWriter::create(m_records, header));
        m_writer.emplace(std::move(writer));
    }
    // From now on whoever looks finds the records that there are; how many, its first reader counts.
    return saveEvaluation(document, m_document);
}

Result<void> EvalSink::count(const EvaluationRecord& record, const std::vector<EvaluatedLevel>& levels,
                             std::int64_t layers) {
    const std::string where = m_subject + ", row " + record.id;
    STRATA_TRY(PredictionRow row, predictionRowFromJson(recordToJson(record, levels), where));
    row.line = static_cast<std::size_t>(++m_total);
    m_costs += decodingCosts(record, levels, layers);
    return m_table.add(row, where);
}

Result<void> EvalSink::add(const EvaluationRecord& record) {
    ++m_added;
    if (m_writer) STRATA_CHECK(m_writer->add(record));
    return count(record, m_levels, m_layers);
}

Result<void> EvalSink::flush() {
    return m_writer ? m_writer->flush() : Result<void>();
}

Result<void> EvalSink::finish(Evaluation& evaluation, const JobControl& control) {
    evaluation.seconds += m_secondsBefore;
    if (m_writer) {
        STRATA_CHECK(m_writer->flush());
        evaluation.recordsFile = m_records;
        if (m_earlier) evaluation.createdAt = m_earlier->header()->createdAt;
        STRATA_CHECK(saveEvaluation(evaluation, m_document));
    }
    JobControl quiet; // what was evaluated is scored also where it was cancelled
    quiet.onProgress = control.onProgress;
    return m_table.finish(quiet);
}

} // namespace strata::cli
