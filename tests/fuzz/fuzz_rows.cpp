// SPDX-License-Identifier: GPL-3.0-or-later
// Data rows, JSON Lines or a JSON array.
#include "model/task/rows.h"
#include "tests/fuzz/fuzz_support.h"

using namespace strata;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto rows = readRows(fuzz::fileOf("rows.jsonl", fuzz::textOf(data, size)));
    if (!rows) {
        fuzz::checkSentence(rows.error());
        return 0;
    }
    fuzz::require(!rows->empty() && rows->size() <= size, "more rows than bytes");
    for (const DataRow& row : *rows)
        fuzz::require(row.fields.contains("input"), "a row without input");
    return 0;
}
