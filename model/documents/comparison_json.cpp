// SPDX-License-Identifier: GPL-3.0-or-later
// "format": "strata-comparison", "version": 1, "alignment", and both documents whole.
#include "model/base/json_file.h"
#include "model/documents/comparison.h"
#include "model/documents/document_json.h"
#include "model/documents/lens_json.h"
#include "model/documents/run_json.h"

#include <algorithm>

namespace strata {
namespace {

constexpr std::size_t mostBytes = std::size_t{256} << 20; ///< of a file that readJsonFile() takes

nlohmann::json sideToJson(const DocumentPtr& side) {
    if (const auto lens = documentAs<Lens>(side)) return lensToJson(*lens);
    return runToJson(*documentAs<Run>(side));
}

/// Of the kinds that are compared; another one is told by its "format".
Result<DocumentPtr> sideFromJson(const nlohmann::json& json, const std::string& subject) {
    const auto format = json.is_object() ? json.find("format") : json.end();
    const std::string found =
        json.is_object() && format != json.end() && format->is_string() ? format->get<std::string>() : std::string();
    if (found == "strata-lens") {
        STRATA_TRY(Lens lens, lensFromJson(json, subject));
        return std::make_shared<const Lens>(std::move(lens));
    }
    if (found == "strata-run") {
        STRATA_TRY(Run run, runFromJson(json, subject));
        return std::make_shared<const Run>(std::move(run));
    }
    return fail(ErrorCode::BadFormat, subject,
                "is no saved run and no saved lens, which are what is compared: its \"format\" must be \"strata-run\" "
                "or \"strata-lens\".");
}

} // namespace

nlohmann::json comparisonToJson(const Comparison& comparison) {
    nlohmann::json document = headerToJson(comparison);
    document["alignment"] = alignmentName(comparison.alignment);
    if (comparison.statistic)
        document["statistic"] = lensStatisticKeys[static_cast<std::size_t>(*comparison.statistic)];
    document["a"] = sideToJson(comparison.a);
    document["b"] = sideToJson(comparison.b);
    return document;
}

Result<Comparison> comparisonFromJson(const nlohmann::json& document, const std::string& subject) {
    JsonProblem problem{subject, ErrorCode::BadFormat, {}};
    const JsonReader reader(document, problem);
    STRATA_CHECK(checkFormat(reader, "comparison"));
    Comparison header;
    readHeader(reader, header);
    std::string alignment = alignmentName(Alignment::ByPosition);
    reader.optional("alignment", alignment);
    const auto known = alignmentByName(alignment);
    if (!known) reader.note("alignment", "must be position, text, level or characters.");
    std::optional<std::string> key;
    reader.optional("statistic", key);
    const auto statistic = std::find(lensStatisticKeys.begin(), lensStatisticKeys.end(), key.value_or(""));
    if (key && statistic == lensStatisticKeys.end()) reader.note("statistic", "is none that a lens has.");
    for (const char* const side : {"a", "b"})
        if (!reader.has(side)) reader.note(side, "is missing.");
    if (problem.error) return tl::unexpected<Error>(*problem.error);
    STRATA_TRY(DocumentPtr a, sideFromJson(document["a"], subject + ", document a"));
    STRATA_TRY(DocumentPtr b, sideFromJson(document["b"], subject + ", document b"));
    Result<Comparison> made = makeComparison(std::move(a), std::move(b), *known);
    if (!made) return fail(ErrorCode::BadFormat, subject, made.error().detail);
    made->takeHeader(header);
    if (key) made->statistic = static_cast<LensStatistic>(statistic - lensStatisticKeys.begin());
    return made;
}

Result<void> saveComparison(const Comparison& comparison, const std::filesystem::path& path) {
    // Without line ends: two lenses have hundreds of thousands of numbers.
    const std::string text = dumpJson(comparisonToJson(comparison)) + "\n";
    if (text.size() > mostBytes)
        return fail(ErrorCode::FileUnwritable, path.string(),
                    "would hold more than 256 MiB, which could not be opened again; compare lenses of fewer layers or "
                    "positions.");
    return writeFileAtomically(path, text);
}

Result<DocumentPtr> loadCompared(const std::filesystem::path& path) {
    STRATA_TRY(const nlohmann::json json, readJsonFile(path, mostBytes));
    return sideFromJson(json, path.string());
}

} // namespace strata
