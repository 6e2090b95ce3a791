// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/export/content_lint.h"

#include "widgets/export/figure_texts.h"
#include "widgets/figure/glossed.h"
#include "widgets/figure/left_out.h"

#include <QCoreApplication>

#include <algorithm>

namespace strata {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FigureLint)
};

LintFinding finding(const char* id, const QString& name, bool fine, const QString& found, const QString& wanted,
                    const QString& advice) {
    return {
        QString::fromLatin1(id),  name, found, wanted, fine ? LintFinding::Verdict::Fine : LintFinding::Verdict::Wrong,
        fine ? QString() : advice};
}

/// Of one panel, "rows (b)", or of all.
bool has(const Provenance& from, const char* key) {
    return std::ranges::any_of(from.entries, [of = QString::fromLatin1(key)](const auto& entry) {
        return !entry.second.isEmpty() && (entry.first == of || entry.first.startsWith(of + QLatin1String(" (")));
    });
}

/// Ticks with words of their own, and strips of colours with a name, say what they are.
bool isNamed(const PlotAxis& axis) {
    return !axis.visible || !axis.label.isEmpty() || !axis.labels.empty();
}

/// A column of plots over one x axis has its name once, under the last.
bool isNamedBelow(const RecordedPlot& plot, const std::vector<RecordedPlot>& all) {
    return std::ranges::any_of(all, [&](const RecordedPlot& other) {
        return !other.plot.x.label.isEmpty() && other.rect.left() < plot.rect.right() &&
               plot.rect.left() < other.rect.right() && other.plot.x.low == plot.plot.x.low &&
               other.plot.x.high == plot.plot.x.high;
    });
}

LintFinding axes(const std::vector<RecordedPlot>& plots) {
    int named = 0, nameless = 0;
    for (const RecordedPlot& one : plots) {
        const bool x = isNamed(one.plot.x) || isNamedBelow(one, plots);
        const bool y = isNamed(one.plot.y) || one.plot.tight;
        (x && y ? named : nameless) += 1;
    }
    return finding("axis-labels", Words::tr("axes"), nameless == 0,
                   nameless > 0    ? Words::tr("plots with an axis without a name: %1").arg(nameless)
                   : plots.empty() ? Words::tr("none")
                                   : Words::tr("all named (plots: %1)").arg(named),
                   Words::tr("each with what it measures, and its unit"), Words::tr("please report this"));
}

/// Bands stand for values of many: of how many, and what they are.
LintFinding aggregates(const std::vector<RecordedPlot>& plots, const Provenance& from) {
    const bool bands = std::ranges::any_of(plots, [](const RecordedPlot& one) {
        return std::ranges::any_of(one.plot.series, [](const PlotSeries& series) { return !series.band.empty(); });
    });
    const bool isOfRows = has(from, "rows") || has(from, "logs") || has(from, "positions");
    const bool method = has(from, "intervals") ||
                        std::ranges::any_of(plots, [](const RecordedPlot& one) { return !one.plot.notes.empty(); });
    const bool fine = !bands || (isOfRows && method);
    const QString found = !bands && !isOfRows ? Words::tr("none")
                          : !isOfRows         ? Words::tr("n is not said")
                          : !bands            ? Words::tr("n is said; no intervals")
                          : method            ? Words::tr("n and the intervals' method are said")
                                              : Words::tr("intervals without their method");
    return finding("aggregates", Words::tr("aggregates"), fine, found,
                   Words::tr("of each its n, and the method of its interval"), Words::tr("say it in the caption"));
}

LintFinding hiddenParts(const Figure& figure, const Provenance& from) {
    const auto* const part = dynamic_cast<const LeavesOut*>(&figure);
    const QStringList out = part ? part->leftOut() : QStringList();
    const QString caption = out.isEmpty() ? QString() : captionDraft(figure, from);
    const bool named = std::ranges::all_of(out, [&](const QString& words) { return caption.contains(words); });
    return finding("hidden-parts", Words::tr("hidden rows and columns"), named,
                   out.isEmpty() ? Words::tr("none") : out.join(QStringLiteral("; ")),
                   Words::tr("none, or named in the caption"),
                   Words::tr("name them in the caption; the draft under Texts does"));
}

/// ACL asks for translation and transliteration.
LintFinding otherScripts(const Figure& figure) {
    constexpr qsizetype most = 6;
    const auto* const glossed = dynamic_cast<const Glossed*>(&figure);
    const QStringList lacking = glossed ? glossed->withoutGloss() : QStringList();
    QString found = lacking.isEmpty() ? Words::tr("none without a gloss") : lacking.mid(0, most).join(QLatin1Char(' '));
    if (lacking.size() > most) found += Words::tr(", … (%1 more)").arg(lacking.size() - most);
    return finding("glosses", Words::tr("tokens of other scripts"), lacking.isEmpty(), found,
                   Words::tr("each with transliteration and translation"),
                   Words::tr("name a table of glosses: token, transliteration, translation"));
}

} // namespace

std::vector<LintFinding> lintContent(const Figure& figure, const std::vector<RecordedPlot>& plots,
                                     const Provenance& from) {
    return {hiddenParts(figure, from), axes(plots), aggregates(plots, from), otherScripts(figure)};
}

} // namespace strata
