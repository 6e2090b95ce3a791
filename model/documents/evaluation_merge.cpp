// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/evaluation_merge.h"

#include "model/base/counted.h"
#include "model/documents/evaluation_json.h"
#include "model/documents/evaluation_records.h"
#include "model/documents/record_file.h"

#include <algorithm>

namespace strata {
namespace {

namespace fs = std::filesystem;

struct Part {
    fs::path file;
    std::shared_ptr<const Evaluation> evaluation;
    std::int64_t index() const { return evaluation->shard.index; }
};

std::string shardText(const EvaluationShard& shard) {
    return std::to_string(shard.index) + "/" + std::to_string(shard.of);
}

Result<void> checkPart(const Part& part, const Part& first) {
    const Evaluation& evaluation = *part.evaluation;
    if (const std::string difference = differenceOf(evaluation, *first.evaluation); !difference.empty())
        return fail(ErrorCode::BadData, part.file.string(),
                    "is no shard of the same evaluation as " + first.file.string() + ": it has " + difference + ".");
    if (evaluation.shard.of != first.evaluation->shard.of)
        return fail(ErrorCode::BadData, part.file.string(),
                    "is shard " + shardText(evaluation.shard) + ", but " + first.file.string() + " is shard " +
                        shardText(first.evaluation->shard) + "; the rows were parted in two ways.");
    if (!evaluation.isComplete())
        return fail(ErrorCode::BadData, part.file.string(),
                    "is not complete: it has " + std::to_string(evaluation.recordCount()) + " of " +
                        counted(evaluation.rows, "row") + "; go on with eval --resume.");
    return {};
}

/// In order, each once, none missing.
Result<std::vector<Part>> readParts(const std::vector<fs::path>& shards) {
    if (shards.empty()) return fail(ErrorCode::BadArgument, "merge", "needs the files of the shards.");
    std::vector<Part> parts;
    for (const fs::path& file : shards) {
        STRATA_TRY(Evaluation evaluation, loadEvaluation(file));
        parts.push_back({file, std::make_shared<const Evaluation>(std::move(evaluation))});
        STRATA_CHECK(checkPart(parts.back(), parts.front()));
    }
    std::ranges::stable_sort(parts, {}, &Part::index);
    for (std::size_t i = 1; i < parts.size(); ++i)
        if (parts[i].index() == parts[i - 1].index())
            return fail(ErrorCode::BadData, parts[i].file.string(),
                        "is shard " + shardText(parts[i].evaluation->shard) + ", and so is " +
                            parts[i - 1].file.string() + "; each must be named once.");
    const std::int64_t of = parts.front().evaluation->shard.of;
    for (std::int64_t index = 1; index <= of; ++index)
        if (static_cast<std::size_t>(index) > parts.size() ||
            parts[static_cast<std::size_t>(index - 1)].index() != index)
            return fail(ErrorCode::BadData, parts.front().file.string(),
                        "is one of " + counted(of, "shard") + ", and shard " + std::to_string(index) + "/" +
                            std::to_string(of) + " is not among the files; name all of them.");
    return parts;
}

/// The document of all, still without sums.
Evaluation wholeOf(const std::vector<Part>& parts) {
    Evaluation whole = *parts.front().evaluation;
    whole.records.clear();
    whole.sums = {};
    whole.sums.levels.resize(whole.levels.size());
    whole.shard = {};
    whole.rows = 0;
    whole.seconds = 0;
    whole.badRows.clear();
    for (const Part& part : parts) {
        const Evaluation& evaluation = *part.evaluation;
        whole.rows += evaluation.rows;
        whole.seconds += evaluation.seconds;
        whole.createdAt = std::min(whole.createdAt, evaluation.createdAt);
        whole.badRows.insert(whole.badRows.end(), evaluation.badRows.begin(), evaluation.badRows.end());
        for (const std::string& warning : evaluation.warnings)
            if (std::ranges::find(whole.warnings, warning) == whole.warnings.end()) whole.warnings.push_back(warning);
    }
    return whole;
}

/// All of them into one file, and their sums into `whole`.
Result<void> writeRecords(const std::vector<Part>& parts, const fs::path& file, Evaluation& whole,
                          const JobControl& control) {
    STRATA_TRY(RecordWriter writer, RecordWriter::create(file, whole));
    for (const Part& part : parts) {
        STRATA_TRY(const auto records, recordsOf(part.evaluation, control));
        STRATA_CHECK(records->each(control, [&](std::int64_t, const EvaluationRecord& record) {
            whole.sums.add(record);
            return writer.add(record);
        }));
    }
    return writer.flush();
}

} // namespace

Result<Evaluation> mergeEvaluations(const std::vector<fs::path>& shards, const fs::path& file,
                                    const JobControl& control) {
    STRATA_TRY(const std::vector<Part> parts, readParts(shards));
    Evaluation whole = wholeOf(parts);
    whole.recordsFile = recordsPath(file);
    for (const Part& part : parts)
        if (std::error_code ignored; fs::equivalent(part.evaluation->recordsFile, whole.recordsFile, ignored))
            return fail(ErrorCode::BadArgument, file.string(),
                        "would be written over the records of " + part.file.string() + "; give another name.");
    fs::path growing = whole.recordsFile;
    growing += ".part";
    const Result<void> written = writeRecords(parts, growing, whole, control);
    std::error_code error;
    if (written) fs::rename(growing, whole.recordsFile, error);
    if (!written || error) {
        std::error_code ignored;
        fs::remove(growing, ignored);
        if (!written) return tl::unexpected<Error>(written.error());
        return fail(ErrorCode::FileUnwritable, whole.recordsFile.string(),
                    "cannot be written: " + error.message() + ".");
    }
    STRATA_CHECK(saveEvaluation(whole, file));
    return whole;
}

} // namespace strata
