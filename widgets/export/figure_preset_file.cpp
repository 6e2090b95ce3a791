// SPDX-License-Identifier: GPL-3.0-or-later
// The file of one size, which resources/figures/README.md describes.
#include "model/base/json_file.h"
#include "widgets/export/figure_presets.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace strata {

namespace {

/// A number of the document within [low, high]; absent is fine.
Result<std::optional<double>> number(const nlohmann::json& document, const char* key, double low, double high,
                                     const std::string& subject) {
    const auto found = document.find(key);
    if (found == document.end()) return std::optional<double>();
    if (!found->is_number() || !(found->get<double>() >= low && found->get<double>() <= high))
        return fail(ErrorCode::BadFormat, subject,
                    std::string("\"") + key + "\" must be a number from " + std::to_string(int(low)) + " to " +
                        std::to_string(int(high)) + ".");
    return std::optional<double>(found->get<double>());
}

} // namespace

Result<FigurePreset> parseFigurePreset(const QByteArray& json, const QString& id) {
    const std::string subject = "figure size " + id.toStdString();
    STRATA_TRY(const nlohmann::json document,
               parseJson(std::string_view(json.constData(), std::size_t(json.size())), subject));
    if (!document.is_object() || !document.contains("name") || !document["name"].is_string())
        return fail(ErrorCode::BadFormat, subject, "must be a JSON object with a \"name\".");
    FigurePreset preset;
    preset.id = id;
    preset.name = QString::fromStdString(document["name"].get<std::string>());
    STRATA_TRY(const auto width, number(document, "widthMm", 10, 5000, subject));
    if (!width)
        return fail(ErrorCode::BadFormat, subject,
                    "lacks \"widthMm\", the width of the finished figure in millimetres.");
    preset.widthMm = *width;
    STRATA_TRY(preset.heightMm, number(document, "heightMm", 10, 5000, subject));
    STRATA_TRY(preset.maxHeightMm, number(document, "maxHeightMm", 10, 5000, subject));
    if (const auto group = document.find("group"); group != document.end() && group->is_string())
        preset.group = QString::fromStdString(group->get<std::string>());
    STRATA_TRY(const auto line, number(document, "minimumLinePt", 0, 10, subject));
    preset.minimumLinePt = line.value_or(preset.minimumLinePt);
    STRATA_TRY(preset.pageHeightMm, number(document, "pageHeightMm", 50, 5000, subject));
    STRATA_TRY(const auto font, number(document, "fontPt", 1, 200, subject));
    STRATA_TRY(const auto minimum, number(document, "minimumFontPt", 1, 200, subject));
    preset.fontPt = font.value_or(preset.fontPt);
    preset.minimumFontPt = minimum.value_or(std::min(preset.minimumFontPt, preset.fontPt));
    return preset;
}

} // namespace strata
