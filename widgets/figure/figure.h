// SPDX-License-Identifier: GPL-3.0-or-later
// What is seen, as a value: painted the same way on screen and into a file, and readable as a table.
#pragma once

#include "model/documents/run_stages.h"
#include "widgets/common/colors.h"

#include <QFont>
#include <QRectF>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <memory>
#include <utility>
#include <vector>

class QPainter;

namespace strata {

/// How a figure looks. Lengths inside a figure are pixels at 96 dpi; whoever paints scales the painter.
struct FigureStyle {
    Colors colors = lightColors();
    bool interactive = false; ///< on screen: the selection, what can be pressed, and advice are shown
    double minimumHeight = 0; ///< content fills at least this height (a viewport, or a fixed page)

    static FigureStyle light() { return {}; }
};

/// Rows and columns of exactly what is plotted. Cells hold QString, qlonglong, double (NaN: not known) or bool.
struct FigureTable {
    QString caption;
    QStringList columns;
    std::vector<std::vector<QVariant>> rows;
};

/// Where a figure's numbers come from, in the order in which it is shown.
struct Provenance {
    std::vector<std::pair<QString, QString>> entries; ///< ("model", "strata-wordnet"), …
    QString line() const;                             ///< "model: strata-wordnet; seed: 0; …"
};

Provenance provenanceOf(const Run* run);

/// A figure holds std::shared_ptr<const Run>, never a widget: copies may be painted on any thread, one thread per copy.
class Figure {
public:
    virtual ~Figure() = default;
    virtual QString title() const = 0; ///< translated: "Confidence"
    /// Size of the whole content laid out for `width`; the width that comes back may be larger where columns need it.
    virtual QSizeF contentSize(double width, const FigureStyle& style) const = 0;
    /// Paints the content into `rect`. Only what meets the painter's clip need be painted.
    virtual void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const = 0;
    virtual FigureTable table() const = 0;
    virtual Provenance provenance() const = 0;
    /// What the picture shows, from its values, for who does not see it: at most some ninety words, translated. Unless
    /// a figure says more, its title and what its table holds.
    virtual QString alternativeText() const;

protected:
    Figure() = default;
    Figure(const Figure&) = default;
    Figure& operator=(const Figure&) = default;
};

/// Width that suits the figure when nobody says otherwise, pixels.
inline constexpr double naturalFigureWidth = 820;

/// What every level, or head by itself, answered and how sure it was: "domain at layer 3: “animal” (p > 0.99); …".
/// Empty without a run.
QString runInWords(const Run* run);

QString stageName(const Run& run, int stage);
/// "layer 3 of 8 · raw" / "· final norm".
QString layerAndReadout(const Run& run, LayerIndex layer, Readout readout);

inline QString fromUtf8(const std::string& text) {
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace strata
