// SPDX-License-Identifier: GPL-3.0-or-later
// A tree of labels while it is written: it may be wrong, and keeps what a file says besides.
#pragma once

#include "model/task/taxonomy.h"
#include "model/tokenizer/tokenizer.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace strata {

struct JobControl;

struct TreeLabel {
    std::string label;
    nlohmann::ordered_json own; ///< as the file has it, without what is below it; null: the label alone
    std::vector<TreeLabel> children;
    friend bool operator==(const TreeLabel&, const TreeLabel&) = default;
};

struct LabelTree {
    TreeLabel root; ///< stands for the whole; `own` has the document's further keys
    friend bool operator==(const LabelTree&, const LabelTree&) = default;
};

/// Of a file's text; `path` says the dialect by its ending, as for parseTaxonomy. A JSON tree may be wrong in what
/// checkLabelTree() finds; the other dialects are read as a task reads them. Errors: BadTask.
Result<LabelTree> parseLabelTree(const std::string& text, const std::filesystem::path& path);
Result<LabelTree> readLabelTree(const std::filesystem::path& path);
/// Of the tree itself, as it may stand in a task file.
Result<LabelTree> labelTreeFromJson(const nlohmann::ordered_json& json, const std::string& subject);
nlohmann::ordered_json labelTreeToJson(const LabelTree& tree);
/// The text of a file in the dialect of its ending: .json, .csv, .tsv, .taxonomy, .taxnomy, .txt (indented). Errors
/// (BadTask): a dialect that cannot say this tree, or is not written.
Result<std::string> labelTreeText(const LabelTree& tree, const std::filesystem::path& path);
/// Whether a file with this text would be the same but for blanks after it was read as this tree and written again:
/// nothing in it, as further columns or descriptions, was passed over.
bool isWrittenAgain(const LabelTree& tree, const std::filesystem::path& path, const std::string& text);

enum class LabelFault {
    Empty,        ///< no label
    Blanks,       ///< begins or ends with a blank
    LineBreak,    ///< holds one
    Twice,        ///< stands twice under the same parent
    TooDeep,      ///< further down than trees are read
    NoLabels,     ///< the tree holds none
    SameTokens,   ///< written with the same tokens as another of its parent
    PrefixTokens, ///< its tokens begin those of another one, and nothing closes an answer
    SameFolded    ///< an answer in free text cannot tell the two apart
};
/// Those with which a task refuses the tree; the others are only worth knowing.
bool isError(LabelFault fault);

struct LabelProblem {
    std::vector<int> path; ///< from the top, each the place among its siblings; empty: the tree
    LabelFault fault = LabelFault::Empty;
    std::string other; ///< the label that it is confused with
    friend bool operator==(const LabelProblem&, const LabelProblem&) = default;
};

/// A label's tokens as an answer has them, without the mark that closes it.
using LabelTokens = std::map<std::string, std::vector<TokenId>>;

struct LabelCheck {
    const LabelTokens* tokens = nullptr;                 ///< null: no tokenizer is known
    bool closed = true;                                  ///< something closes an answer
    std::function<std::string(std::string_view)> folded; ///< what free answers are compared by; empty: not looked at
};
/// At most `mostProblems`, in the order of the tree.
std::vector<LabelProblem> checkLabelTree(const LabelTree& tree, const LabelCheck& check, std::size_t mostProblems);

/// Of every label of the tree, those of `known` taken from there. What cannot be encoded is left out.
LabelTokens tokensOfLabels(const Tokenizer& tokenizer, const LabelTree& tree, const LabelTokens& known,
                           const JobControl& control);

} // namespace strata
