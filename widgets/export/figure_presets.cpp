// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/export/figure_presets.h"

#include "widgets/common/fonts.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>
#include <tuple>

namespace strata {

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
