// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/export/figure_lint.h"

#include "widgets/common/colors.h"
#include "widgets/common/numbers.h"
#include "widgets/common/tokens.h"
#include "widgets/export/drawing_survey.h"
#include "widgets/export/pdf_document.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace strata {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FigureLint)
};

constexpr double widthTolerance = 0.1; // mm, of the page
constexpr double typeTolerance = 0.02; // pt: a size is reached in steps

LintFinding finding(const char* id, const QString& name, bool fine, const QString& found, const QString& wanted,
                    const QString& advice) {
    return {
        QString::fromLatin1(id),  name, found, wanted, fine ? LintFinding::Verdict::Fine : LintFinding::Verdict::Wrong,
        fine ? QString() : advice};
}

QString quoted(QString text) {
    constexpr int most = 24;
    text = text.simplified();
    if (text.size() > most) text = text.left(most - 1) + QChar(0x2026);
    return Words::tr("“%1”").arg(text);
}

QString points(double pt) {
    return Words::tr("%1 pt").arg(formatFixed(pt, 2));
}

LintFinding smallestType(const std::vector<const DrawingSurvey*>& pages, const LintBounds& bounds) {
    const DrawingSurvey::Text* smallest = nullptr;
    for (const DrawingSurvey* page : pages)
        for (const DrawingSurvey::Text& text : page->texts())
            if (!smallest || text.sizePt < smallest->sizePt) smallest = &text;
    const QString found =
        smallest ? points(smallest->sizePt) + QLatin1Char(' ') + quoted(smallest->text) : Words::tr("no text");
    return finding("smallest-type", Words::tr("smallest type"),
                   !smallest || smallest->sizePt >= bounds.typePt - typeTolerance, found,
                   Words::tr("at least %1").arg(points(bounds.typePt)), Words::tr("choose a wider size, or show less"));
}

LintFinding thinnestLine(const std::vector<const DrawingSurvey*>& pages, const LintBounds& bounds) {
    const DrawingSurvey::Line* thinnest = nullptr;
    for (const DrawingSurvey* page : pages)
        for (const DrawingSurvey::Line& line : page->lines())
            if (!thinnest || line.widthPt < thinnest->widthPt) thinnest = &line;
    return finding("thinnest-line", Words::tr("thinnest line"), !thinnest || thinnest->widthPt >= bounds.linePt - 0.005,
                   thinnest ? points(thinnest->widthPt) : Words::tr("no lines"),
                   Words::tr("at least %1").arg(points(bounds.linePt)), Words::tr("choose a wider size"));
}

LintFinding lowestContrast(const std::vector<const DrawingSurvey*>& pages, const LintBounds& bounds) {
    const DrawingSurvey::Text* lowest = nullptr;
    double ratio = std::numeric_limits<double>::infinity();
    std::size_t below = 0;
    for (const DrawingSurvey* page : pages)
        for (const DrawingSurvey::Text& text : page->texts()) {
            // What is a sign has a lower bound: it is held against its own.
            const bool isSign = std::ranges::all_of(text.text.trimmed(), isSpaceMark);
            const double own =
                contrastRatio(text.color, text.behind) * (isSign ? bounds.contrast / bounds.signContrast : 1);
            below += own < bounds.contrast - 0.005 ? 1 : 0;
            if (own >= ratio) continue;
            ratio = own;
            lowest = &text;
        }
    QString found = Words::tr("no text");
    if (lowest) {
        found = Words::tr("%1 : 1").arg(formatFixed(contrastRatio(lowest->color, lowest->behind), 2)) +
                QLatin1Char(' ') + quoted(lowest->text);
        if (below > 1) found += Words::tr(", and %n more below", nullptr, int(below) - 1);
    }
    return finding("text-contrast", Words::tr("contrast of text"), below == 0, found,
                   Words::tr("at least %1 : 1").arg(formatFixed(bounds.contrast, 1)),
                   Words::tr("leave the dark background out, or choose a paler colour scale"));
}

/// But for what mixing and rounding leave.
bool isSameColor(const QColor& a, const QColor& b) {
    constexpr int most = 6;
    return std::abs(a.red() - b.red()) <= most && std::abs(a.green() - b.green()) <= most &&
           std::abs(a.blue() - b.blue()) <= most;
}

/// Curves that a reader of a black and white print could take for each other: solid or dashed alike, and no step of
/// lightness apart.
LintFinding coloursAlone(const std::vector<const DrawingSurvey*>& pages, const LintBounds& bounds) {
    double nearest = std::numeric_limits<double>::infinity();
    QString pair;
    for (const DrawingSurvey* page : pages) {
        std::vector<const DrawingSurvey::Line*> kinds; // of every colour and pattern one
        for (const DrawingSurvey::Line& line : page->lines())
            if (line.isCurve && std::ranges::none_of(kinds, [&](const DrawingSurvey::Line* known) {
                    return isSameColor(known->color, line.color) && known->dashes == line.dashes;
                }))
                kinds.push_back(&line);
        for (std::size_t i = 0; i < kinds.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) {
                if (kinds[i]->dashes != kinds[j]->dashes) continue;
                const double step = std::abs(lightness(kinds[i]->color) - lightness(kinds[j]->color));
                if (step >= nearest) continue;
                nearest = step;
                pair = kinds[j]->color.name() + QStringLiteral(", ") + kinds[i]->color.name();
            }
    }
    const bool none = nearest == std::numeric_limits<double>::infinity();
    return finding("grey-distance", Words::tr("curves in grey"), none || nearest >= bounds.lightnessStep - 0.005,
                   none ? Words::tr("none differ in colour alone")
                        : Words::tr("ΔL* %1 (%2)").arg(formatFixed(nearest, 1), pair),
                   Words::tr("ΔL* at least %1, or other dashes").arg(formatFixed(bounds.lightnessStep, 0)),
                   Words::tr("show fewer curves, or give them line styles"));
}

LintFinding coarsestPicture(const std::vector<const DrawingSurvey*>& pages, const LintBounds& bounds) {
    const DrawingSurvey::Picture* coarsest = nullptr;
    for (const DrawingSurvey* page : pages)
        for (const DrawingSurvey::Picture& picture : page->pictures())
            if (!coarsest || picture.dpi < coarsest->dpi) coarsest = &picture;
    return finding("raster", Words::tr("raster parts"), !coarsest || coarsest->dpi >= bounds.rasterDpi - 0.5,
                   coarsest ? Words::tr("%1 dpi").arg(formatFixed(coarsest->dpi, 0)) : Words::tr("none"),
                   Words::tr("none, or at least %1 dpi").arg(formatFixed(bounds.rasterDpi, 0)),
                   Words::tr("export fewer cells: above some thousands they become a picture"));
}

/// Of several pages the one that fits worst.
LintFinding pageFit(const std::vector<QSizeF>& pages, const std::optional<FigurePreset>& preset) {
    const auto tallest = [&] {
        return preset->pageHeightMm.value_or(preset->heightMm.value_or(preset->maxHeightMm.value_or(5000)));
    };
    QSizeF shown;
    double worst = -std::numeric_limits<double>::infinity(); // mm too much
    for (const QSizeF& page : pages) {
        const QSizeF mm = page / pixelsPerMm;
        const double over =
            preset ? std::max(std::abs(mm.width() - preset->widthMm), mm.height() - tallest()) : mm.width();
        if (over <= worst) continue;
        worst = over;
        shown = mm;
    }
    const QString found = Words::tr("%1 × %2 mm").arg(formatFixed(shown.width(), 1), formatFixed(shown.height(), 1));
    if (!preset)
        return finding("page", Words::tr("size"), true, found, Words::tr("as on screen: no size is asked"), {});
    const bool bounded = preset->pageHeightMm || preset->heightMm || preset->maxHeightMm;
    return finding("page", Words::tr("size"), worst <= widthTolerance, found,
                   bounded ? Words::tr("%1 mm wide, at most %2 mm high")
                                 .arg(formatFixed(preset->widthMm, 1), formatFixed(tallest(), 1))
                           : Words::tr("%1 mm wide").arg(formatFixed(preset->widthMm, 1)),
                   Words::tr("it needs more room in the smallest type: choose a wider size, or show less"));
}

/// Type 3 fonts are what camera-ready checks refuse; a font without its file is not embedded.
LintFinding fonts(const QByteArray& pdf) {
    const auto read = fontsOf(pdf);
    const PdfFonts known = read.value_or(PdfFonts());
    QString found = Words::tr("%n embedded", nullptr, known.embedded);
    if (!known.missing.empty())
        found += Words::tr(", %n not (%1)", nullptr, int(known.missing.size())).arg(known.missing.front());
    if (known.hasType3) found += Words::tr(", Type 3 among them");
    if (!read) found = QString::fromStdString(read.error().message());
    return finding("fonts", Words::tr("fonts"), read && known.missing.empty() && !known.hasType3, found,
                   Words::tr("all embedded, none of Type 3"), Words::tr("please report this"));
}

} // namespace

LintBounds lintBounds(const std::optional<FigurePreset>& preset) {
    LintBounds bounds;
    if (!preset) return bounds;
    bounds.typePt = preset->minimumFontPt;
    bounds.linePt = preset->minimumLinePt;
    return bounds;
}

std::vector<LintFinding> lintPages(const std::vector<const DrawingSurvey*>& pages, const std::vector<QSizeF>& sizes,
                                   const std::optional<FigurePreset>& preset) {
    const LintBounds bounds = lintBounds(preset);
    return {pageFit(sizes, preset),        smallestType(pages, bounds), thinnestLine(pages, bounds),
            lowestContrast(pages, bounds), coloursAlone(pages, bounds), coarsestPicture(pages, bounds)};
}

std::vector<LintFinding> lintFile(const QByteArray& bytes, const QString& extension, const LintBounds& bounds) {
    std::vector<LintFinding> out;
    if (extension == QLatin1String(".pdf")) out.push_back(fonts(bytes));
    out.push_back(finding("file-size", Words::tr("file"), bytes.size() <= bounds.bytes,
                          Words::tr("%1 kB").arg(formatFixed(double(bytes.size()) / 1000, 0)),
                          Words::tr("at most %1 MB").arg(formatFixed(double(bounds.bytes) / 1e6, 0)),
                          Words::tr("show less, or write it as PNG")));
    return out;
}

bool isClean(const std::vector<LintFinding>& findings) {
    return std::ranges::none_of(findings,
                                [](const LintFinding& one) { return one.verdict == LintFinding::Verdict::Wrong; });
}

QString lintSentence(const LintFinding& finding) {
    QString sentence = Words::tr("%1: %2; wanted: %3").arg(finding.name, finding.found, finding.wanted);
    if (!finding.advice.isEmpty()) sentence += QStringLiteral(": ") + finding.advice;
    return sentence;
}

double lightness(const QColor& color) {
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    const double y = 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
    constexpr double bound = 216.0 / 24389, slope = 24389.0 / 27;
    return y <= bound ? slope * y : 116 * std::cbrt(y) - 16;
}

} // namespace strata
