// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/evaluation_records.h"

#include "model/base/atomic_file.h"
#include "model/documents/evaluation_json.h"

#include <nlohmann/json.hpp>

namespace strata {

std::filesystem::path recordsPath(const std::filesystem::path& document) {
    std::filesystem::path path = document;
    return path.replace_extension(".records.jsonl");
}

Result<void> saveRecords(const Evaluation& evaluation, const std::filesystem::path& path) {
    AtomicFile file(path);
    for (const EvaluationRecord& record : evaluation.records)
        file.write(
            recordToJson(record, evaluation.levels).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) +
            "\n");
    return file.commit();
}

} // namespace strata
