// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/export/figure_presets.h"

#include "model/base/json_file.h"
#include "widgets/common/fonts.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <tuple>

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

FigurePresets figurePresets(const QString& userFolder) {
    loadFonts(); // registers the bundled files too
    FigurePresets out;
    const QString user = !userFolder.isEmpty() ? userFolder
                                               : QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                                                     QStringLiteral("/strata/figures");
    for (const QString& folder : {QStringLiteral(":/strata/figures"), user}) {
        const QDir dir(folder);
        for (const QString& file : dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            QFile source(dir.filePath(file));
            const QString id = file.chopped(5);
            if (!source.open(QIODevice::ReadOnly)) {
                out.problems.push_back(
                    {ErrorCode::FileUnreadable, source.fileName().toStdString(), source.errorString().toStdString()});
                continue;
            }
            auto preset = parseFigurePreset(source.read(1 << 20), id);
            if (!preset) {
                out.problems.push_back(preset.error());
                continue;
            }
            const auto same =
                std::find_if(out.presets.begin(), out.presets.end(), [&](const FigurePreset& p) { return p.id == id; });
            if (same != out.presets.end())
                *same = std::move(*preset);
            else
                out.presets.push_back(std::move(*preset));
        }
    }
    // What anybody needs first, what is rare last; a user's own group after them.
    const auto place = [](const FigurePreset& preset) {
        static const QStringList order{QString(), QStringLiteral("General"), QStringLiteral("Conference"),
                                       QStringLiteral("Journal"), QStringLiteral("Talk")};
        const qsizetype found = order.indexOf(preset.group);
        return std::tuple(found < 0 ? order.size() : found, preset.group);
    };
    std::ranges::stable_sort(out.presets, [&](const FigurePreset& a, const FigurePreset& b) {
        return std::tuple(place(a), a.name, a.widthMm) < std::tuple(place(b), b.name, b.widthMm);
    });
    return out;
}

Result<std::optional<FigurePreset>> figurePresetNamed(const QString& id, const std::string& subject) {
    if (id.isEmpty()) return std::optional<FigurePreset>();
    QStringList known;
    for (const FigurePreset& preset : figurePresets().presets) {
        if (preset.id == id) return std::optional(preset);
        known << preset.id;
    }
    return fail(ErrorCode::BadArgument, subject,
                "there is no figure size '" + id.toStdString() + "', but " +
                    known.join(QStringLiteral(", ")).toStdString());
}

} // namespace strata
