// SPDX-License-Identifier: GPL-3.0-or-later
// Data rows: the published HdLM rows, question and answer, and what the classification field writes: text and labels
// as JSON, CSV or TSV.
#pragma once

#include "model/base/result.h"
#include "model/task/taxonomy.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace strata {

struct DataRow {
    std::map<std::string, std::string>
        fields; ///< "system", "input", "subtask_1" … as the task's placeholders name them
    std::vector<std::string>
        answers; ///< gold text or label of each level, from the first; may be shorter than the task's levels
    std::vector<std::vector<std::string>> otherPaths; ///< what is right besides, where the row has several label paths
    std::vector<std::string> names; ///< optional key "names": short names of the thing described, for augmentation
    std::size_t line = 0;           ///< counted from 1, for error messages
    friend bool operator==(const DataRow&, const DataRow&) = default;
};

/// Which keys or columns of a file hold the text and the labels, from level 1 down; empty: known by their own words.
struct RowColumns {
    std::string text;
    std::vector<std::string> labels;
    friend bool operator==(const RowColumns&, const RowColumns&) = default;
};

struct RowReading {
    RowColumns columns;
    /// Puts labels that a row names in any order, or of several paths, into paths; may be null.
    const Taxonomy* taxonomy = nullptr;
    bool skipBad = false; ///< leave out rows that cannot be read, and count them
    std::size_t only = 0; ///< read this row alone, counted from 1: what is wrong with others is passed over; 0: all
};

/// The rows that were left out.
struct SkippedRows {
    static constexpr std::size_t keptSentences = 20;
    std::size_t count = 0;
    std::vector<std::string> sentences; ///< of the first ones, each with file and line
};

struct RowFile {
    std::vector<DataRow> rows;
    std::size_t count = 0; ///< of all rows that there are, those left out too
    SkippedRows skipped;
};

/// Reads JSON Lines, a JSON array, or a table with a header (.csv, .tsv, or by what the first line looks like). Kinds
/// of JSON rows: {system, input, think, subtask, assistant}; {…, think_1, subtask_1, think_2, subtask_2, assistant};
/// {question, rationale, answer}, or GSM8K's own {question, answer}; {text, labels: [level 1, level 2, …] or a list of
/// such paths, names?}; {text, label}; {token: text or [words], label: [labels]}; {doc_token, doc_label: [labels, or
/// paths as "A--B"]}. "subtask" is stored as "subtask_1" too; other texts of a row become fields by their names. In a
/// table, columns are known by usual names (text, l1, l2 …; WoS's Domain, area, Abstract), or given. All rows of a file
/// are of one kind. Errors (BadData) name the file, the line (or row of an array), and what was expected.
Result<RowFile> readRows(const std::filesystem::path& path, const RowReading& reading);
/// The same with all as it is by itself.
Result<std::vector<DataRow>> readRows(const std::filesystem::path& path);

} // namespace strata
