// SPDX-License-Identifier: GPL-3.0-or-later
// FILE.records.jsonl: the lines of an evaluation's records, one by one, all together, and written again.
#include "model/documents/evaluation_json.h"
#include "model/documents/evaluation_records.h"
#include "model/documents/record_file.h"
#include "tests/fuzz/fuzz_saved.h"

#include <vector>

using namespace strata;

namespace {

std::string lineOf(const EvaluationRecord& record, const std::vector<EvaluatedLevel>& levels) {
    return dumpJson(recordToJson(record, levels));
}

/// Each by itself is what a pass over all gives.
Result<std::vector<EvaluationRecord>> recordsIn(const RecordFile& file, const std::vector<EvaluatedLevel>& levels) {
    std::vector<EvaluationRecord> all;
    std::int64_t count = 0;
    const auto pass = file.each({}, [&](std::int64_t index, EvaluationRecord record) -> Result<void> {
        fuzz::require(index == count++, "records come in another order");
        all.push_back(std::move(record));
        return {};
    });
    for (std::int64_t i = 0; i < file.count(); ++i) {
        const auto one = file.read(i);
        fuzz::require(one.has_value() == (i < count) || i > count, "a record is read only once");
        if (!one)
            fuzz::checkSentence(one.error());
        else if (i < count)
            fuzz::require(lineOf(*one, levels) == lineOf(all[static_cast<std::size_t>(i)], levels),
                          "a record is read as another");
    }
    if (!pass) return tl::unexpected<Error>(pass.error());
    return all;
}

Result<void> read(const std::filesystem::path& path) {
    STRATA_TRY(const auto file, RecordFile::open(path));
    if (const auto none = file->read(file->count()); !none) fuzz::checkSentence(none.error());
    if (!file->header()) {
        fuzz::require(file->count() == 0, "records of nothing");
        return {};
    }
    const Evaluation& header = *file->header();
    STRATA_TRY(const auto records, recordsIn(*file, header.levels));
    std::string written;
    for (const EvaluationRecord& record : records)
        written += recordLine(record, header, written.empty()) + "\n";
    const auto again = RecordFile::open(fuzz::fileOf("again.records.jsonl", written));
    if (!again) fuzz::broken("what is written is not read: " + again.error().message());
    const auto same = recordsIn(**again, header.levels);
    fuzz::require(same && same->size() == records.size(), "what is written has other records");
    for (std::size_t i = 0; i < records.size(); ++i)
        fuzz::require(lineOf((*same)[i], header.levels) == lineOf(records[i], header.levels),
                      "a record is written as another");
    return {};
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto result = read(fuzz::fileOf("x.records.jsonl", fuzz::textOf(data, size)));
    if (!result) fuzz::checkSentence(result.error());
    return 0;
}
