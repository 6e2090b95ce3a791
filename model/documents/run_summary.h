// SPDX-License-Identifier: GPL-3.0-or-later
// What a list says of a run or a lens without having it: the line of a history, and enough to ask for the same again.
#pragma once

#include "model/base/result.h"
#include "model/documents/evaluation.h"
#include "model/documents/lens.h"

#include <nlohmann/json_fwd.hpp>

namespace strata {

struct RunSummary {
    std::string kind = "run"; ///< of the document: Document::kind()
    std::string title;        ///< first line of the input (a lens: of its text); may be empty
    std::string createdAt;    ///< ISO 8601, UTC
    std::string modelPath, modelHash;
    std::string task;
    std::string host; ///< where it was computed; empty: here
    std::string device;
    std::string dtype; ///< compute type
    std::uint64_t seed = 0;
    std::map<std::string, std::string> options; ///< as in Run::options
    std::map<std::string, std::string> fields;  ///< as in Run::fields
    std::vector<std::string> answers;           ///< of a hierarchical run: the label or text of each level
    bool isFree = false;
    int columns = 0; ///< of a free run
    int tokens = 0;  ///< generated, all stages together
    bool stopped = false;
    int rows = 0, positions = 0; ///< of a lens
    DocumentMarks marks;
    static constexpr std::size_t longestText = 4096; ///< bytes
    std::string text;                                ///< of a note, its beginning: what a search looks into
    friend bool operator==(const RunSummary&, const RunSummary&) = default;

    /// Tokens are drawn, not chosen.
    bool isSampled() const;
    std::string option(const std::string& name) const; ///< empty when it is not there
    std::string modelName() const;                     ///< last part of the path
};

/// What the header says: a kind adds its own.
RunSummary headerSummary(const Document& document);
RunSummary summaryOf(const Run& run);
RunSummary summaryOf(const Lens& lens);
RunSummary summaryOf(const Evaluation& evaluation);

/// At most so many bytes of a text, never half a character, with "…" where something is left out.
std::string firstOf(const std::string& text, std::size_t bytes);
/// The first line that says something, tidied and cut: what a list shows of a text.
std::string firstLineOf(const std::string& text);

nlohmann::json summaryToJson(const RunSummary& summary);
/// Errors: BadFormat, with `subject` and what is wrong. Texts that are too long for a list are cut.
Result<RunSummary> summaryFromJson(const nlohmann::json& document, const std::string& subject);

} // namespace strata
