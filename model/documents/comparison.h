// SPDX-License-Identifier: GPL-3.0-or-later
// Two runs or two lenses side by side: what of the one is looked at beside what of the other.
#pragma once

#include "model/base/result.h"
#include "model/documents/lens.h"
#include "model/documents/run.h"
#include "model/documents/run_summary.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>

namespace strata {

/// Which token of the one stands beside which of the other.
enum class Alignment {
    ByPosition,   ///< the first beside the first, and so on
    ByText,       ///< the longest common sequence of token texts
    ByLevel,      ///< the levels by name, and within each by position
    ByCharacters, ///< of different tokenizers: those that end at the same place of the text
};
inline constexpr std::array<Alignment, 4> alignments = {Alignment::ByPosition, Alignment::ByText, Alignment::ByLevel,
                                                        Alignment::ByCharacters};
const char* alignmentName(Alignment alignment); ///< "position", "text", "level", "characters"
std::optional<Alignment> alignmentByName(std::string_view name);

/// It holds both documents whole, so it opens without their files, and is aligned and counted anew in any other way;
/// what is compared of them is model/analysis/comparison_study.h. The header is that of `a`.
struct Comparison : Document {
    std::string_view kind() const override { return "comparison"; }

    Alignment alignment = Alignment::ByPosition; ///< as it was first asked for
    std::optional<LensStatistic> statistic;      ///< likewise; empty: the probability, or what both have
    DocumentPtr a, b;                            ///< both lenses or both runs; never null

    std::shared_ptr<const Lens> lensA() const { return documentAs<Lens>(a); } ///< null: of runs
    std::shared_ptr<const Lens> lensB() const { return documentAs<Lens>(b); }
    std::shared_ptr<const Run> runA() const { return documentAs<Run>(a); } ///< null: of lenses
    std::shared_ptr<const Run> runB() const { return documentAs<Run>(b); }
    void takeHeader(const Document& of) { Document::operator=(of); }
    friend bool operator==(const Comparison& x, const Comparison& y);
};

/// Errors: BadArgument where the two are of different kinds, or of one that is not compared.
Result<Comparison> makeComparison(DocumentPtr a, DocumentPtr b, Alignment alignment);
/// Whether a document of this kind can be one side.
bool isCompared(std::string_view kind);

nlohmann::json comparisonToJson(const Comparison& comparison);
/// Errors: BadFormat, with `subject` and the key.
Result<Comparison> comparisonFromJson(const nlohmann::json& document, const std::string& subject);
Result<void> saveComparison(const Comparison& comparison, const std::filesystem::path& path);
/// One side, a saved run or lens. Errors: as reading the file; BadFormat for a document of another kind.
Result<DocumentPtr> loadCompared(const std::filesystem::path& path);
RunSummary summaryOf(const Comparison& comparison);

} // namespace strata
