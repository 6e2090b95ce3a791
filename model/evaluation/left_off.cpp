// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/evaluation/left_off.h"

#include "model/base/counted.h"
#include "model/documents/evaluation_records.h"
#include "model/documents/record_file.h"
#include "model/evaluation/rows_hash.h"
#include "model/task/answers.h"

namespace strata {
namespace {

/// How the rows of a document may have been taken.
std::vector<RowChoice> possibleChoices(const Evaluation& evaluation) {
    if (evaluation.choice.limit > 0 || evaluation.choice.sample > 0 || evaluation.shard.of > 1)
        return {evaluation.choice};
    std::vector<RowChoice> all(3, evaluation.choice);
    all[1].limit = evaluation.rows;
    all[2].sample = evaluation.rows;
    return all;
}

bool areThose(const std::vector<DataRow>& rows, const Evaluation& evaluation) {
    const auto count = static_cast<std::int64_t>(rows.size());
    if (evaluation.shard.last(count) - evaluation.shard.first(count) != evaluation.rows) return false;
    return evaluation.dataHash.empty() || rowsHash(rows) == evaluation.dataHash;
}

} // namespace

std::vector<DataRow> chosenRows(std::vector<DataRow> rows, const RowChoice& choice, std::uint64_t seed) {
    if (choice.limit > 0 && rows.size() > static_cast<std::size_t>(choice.limit))
        rows.resize(static_cast<std::size_t>(choice.limit));
    if (choice.sample <= 0) return rows;
    std::vector<DataRow> drawn;
    for (const std::size_t row : sampleOfRows(rows.size(), static_cast<std::size_t>(choice.sample), seed))
        drawn.push_back(std::move(rows[row]));
    return drawn;
}

Result<FoundRows> rowsOf(const Evaluation& evaluation, const std::filesystem::path& file, const Taxonomy* taxonomy) {
    const RowColumns columns{evaluation.choice.textColumn, evaluation.choice.labelColumns};
    STRATA_TRY(RowFile read, readRows(file, RowReading{columns, taxonomy, evaluation.unreadableRows > 0}));
    for (const RowChoice& choice : possibleChoices(evaluation)) {
        std::vector<DataRow> rows = chosenRows(read.rows, choice, evaluation.seed);
        if (!areThose(rows, evaluation)) continue;
        return FoundRows{std::move(rows), choice, static_cast<std::int64_t>(read.skipped.count),
                         skippedWarnings(read.skipped, evaluation.data)};
    }
    return fail(ErrorCode::BadData, file.string(),
                "does not hold the rows of this evaluation any more (" + counted(evaluation.rows, "row") +
                    " were asked for, the file has " + std::to_string(read.rows.size()) +
                    "): it was changed, or is another file; evaluate it anew.");
}

Result<DoneRecords> takeOverRecords(const std::shared_ptr<const Evaluation>& evaluation,
                                    const std::filesystem::path& document, const JobControl& control) {
    const std::filesystem::path records = recordsPath(document);
    const auto take = [&]() -> Result<DoneRecords> {
        STRATA_TRY(const auto source, recordsOf(evaluation, control));
        if (evaluation->recordsFile.empty())
            STRATA_CHECK(saveRecords(*evaluation, records));
        else
            STRATA_CHECK(copyRecords(evaluation->recordsFile, records, control));
        // What was copied counts: the file may have grown since.
        STRATA_TRY(const auto copied, RecordFile::open(records, &evaluation->levels, control));
        DoneRecords done;
        done.ids.reserve(static_cast<std::size_t>(copied->count()));
        STRATA_CHECK(copied->each(control, [&](std::int64_t, const EvaluationRecord& record) -> Result<void> {
            done.ids.push_back(record.id);
            done.sums.add(record);
            return {};
        }));
        return done;
    };
    Result<DoneRecords> done = take();
    if (!done) {
        std::error_code ignored;
        std::filesystem::remove(records, ignored);
    }
    return done;
}

} // namespace strata
