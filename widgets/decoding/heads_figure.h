// SPDX-License-Identifier: GPL-3.0-or-later
// What every head says, side by side.
#pragma once

#include "widgets/decoding/heads_layout.h"
#include "widgets/figure/figure.h"
#include "widgets/figure/glossed.h"

#include <optional>

namespace strata {

/// Of the options: whether the legend is there.
inline const QString headsLegendKey = QStringLiteral("legend");

class HeadsFigure : public Figure, public Glossed {
public:
    void setRun(std::shared_ptr<const Run> run);
    void setSelection(const Selection& selection) { m_selection = selection; }
    const Selection& selection() const { return m_selection; }

    QString title() const override;
    QSizeF contentSize(double width, const FigureStyle& style) const override;
    void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const override;
    FigureTable table() const override;
    void setGlosses(const Glosses& glosses) override;
    QStringList withoutGloss() const override;
    Provenance provenance() const override { return provenanceOf(m_run.get()); }
    QString alternativeText() const override {
        return m_run ? title() + QStringLiteral(". ") + runInWords(m_run.get()) : Figure::alternativeText();
    }

    /// Laid out for the last contentSize() or paint().
    const HeadsLayout& layout() const { return m_layout; }
    /// The scale of tints and the marks, in words; on screen the view pins it to its lower edge.
    void paintLegend(QPainter& painter, const QRectF& rect, const FigureStyle& style) const;
    /// In as many lines as its entries take in a figure of this width.
    double legendHeight(double width) const;
    /// Its room stays.
    void setLegendShown(bool shown) { m_legendShown = shown; }
    bool isLegendShown() const { return m_legendShown; }

private:
    double legend(QPainter* painter, const QRectF& rect, const FigureStyle& style) const;
    void layOut(double width, const FigureStyle& style) const;
    void paintColumn(QPainter& painter, const HeadsLayout::Column& column, const QRectF& visible,
                     const FigureStyle& style) const;

    std::shared_ptr<const Run> m_run;
    Selection m_selection;
    mutable TokenShapes m_shapes;
    mutable HeadsLayout m_layout;
    mutable double m_width = -1, m_minimumHeight = -1;
    mutable bool m_interactive = false;
    bool m_legendShown = true;
};

} // namespace strata
