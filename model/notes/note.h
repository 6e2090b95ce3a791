// SPDX-License-Identifier: GPL-3.0-or-later
// A note: what a person writes down about a model, beside its runs and lenses. "format": "strata-note", "version": 1.
#pragma once

#include "model/base/result.h"
#include "model/documents/run_summary.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>

namespace strata {

struct Note : Document {
    std::string_view kind() const override { return "note"; }

    std::string title; ///< empty: the first line of the text
    std::string text;
    friend bool operator==(const Note&, const Note&) = default;
};

inline constexpr std::size_t longestNote = std::size_t{1} << 20; ///< bytes

nlohmann::json noteToJson(const Note& note);
/// Errors: BadFormat, with `subject` and the key; a text of more than longestNote bytes.
Result<Note> noteFromJson(const nlohmann::json& document, const std::string& subject);
Result<void> saveNote(const Note& note, const std::filesystem::path& path);
RunSummary summaryOf(const Note& note);

} // namespace strata
