// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of document, in one table: how it is read, written and summed up. A new kind is a room and one row.
#pragma once

#include "model/base/result.h"
#include "model/documents/document.h"
#include "model/documents/kind_words.h"
#include "model/documents/run_summary.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <span>
#include <string_view>

namespace strata {

struct DocumentKind {
    std::string_view id;     ///< Document::kind(): "run"
    std::string_view format; ///< "format" of its JSON: "strata-run"
    nlohmann::json (*toJson)(const Document& document);
    /// Errors: BadFormat, with `subject` and the key.
    Result<DocumentPtr> (*fromJson)(const nlohmann::json& json, const std::string& subject);
    /// Writes a .strata file, beside its place and renamed.
    Result<void> (*save)(const Document& document, const std::filesystem::path& path);
    RunSummary (*summary)(const Document& document);
    DocumentPtr (*copy)(const Document& document);
    /// What a growing document becomes when its computation fails, or a part of it is saved: it will not go on, and
    /// says why, unless that is empty.
    DocumentPtr (*endedEarly)(const Document& soFar, const std::string& why);
    /// Whether there is anything in it: a run that was stopped before its first token has not.
    bool (*hasContent)(const Document& document);
    /// How much it is, for what is only kept up to a size: cells of a lens, 0 where any size is.
    std::int64_t (*cells)(const Document& document);
    KindWords words; ///< for lists and file dialogs
};

std::span<const DocumentKind> documentKinds();
/// nullptr when there is none of this id.
const DocumentKind* documentKind(std::string_view id);
const DocumentKind& kindOf(const Document& document);

nlohmann::json documentToJson(const Document& document);
/// By its "format"; what has none is read as a run, whose reader then says what is missing. Errors: BadFormat.
Result<DocumentPtr> documentFromJson(const nlohmann::json& json, const std::string& subject);
Result<void> saveDocument(const Document& document, const std::filesystem::path& path);
/// A file that Strata saved, a training log of any form (of a folder: the one in it), or a series of checkpoints.
Result<DocumentPtr> loadDocument(const std::filesystem::path& path);
RunSummary summaryOf(const Document& document);
/// The same document with what a person wrote of it.
DocumentPtr withMarks(const Document& document, DocumentMarks marks);

} // namespace strata
