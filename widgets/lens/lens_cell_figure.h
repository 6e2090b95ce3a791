// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that is known of one cell of a lens.
#pragma once

#include "widgets/common/paint_helpers.h"
#include "widgets/lens/lens_words.h"

namespace strata {

class LensCellFigure : public Figure {
public:
    void setLens(std::shared_ptr<const Lens> lens);
    void setSelection(const Selection& selection) { m_selection = selection; }

    QString title() const override;
    QSizeF contentSize(double width, const FigureStyle& style) const override;
    void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const override;
    FigureTable table() const override;
    Provenance provenance() const override { return provenanceOf(m_lens.get()); }

    /// "layer 3 · after position 8 “⟨domain⟩”"; empty when no cell is selected.
    QString heading() const;
    QString briefHeading() const; ///< "layer 3, position 8"
    /// Rows of the selected layer: the lens first, then its trained heads; the one that is selected stands first.
    std::vector<std::size_t> rows() const;
    int position() const; ///< −1 when none is selected
    /// The token of a top-k bar under a point.
    std::optional<TokenId> tokenAt(const QPointF& point, double width) const;
    /// The name of the fact under a point, as it is shown; empty: none.
    QString factAt(const QPointF& point, double width) const;

private:
    struct Fact {
        QString name, value;
    };
    std::vector<Fact> facts() const;
    static double factHeight(const Fact& fact, double room);
    /// Goes through the content from top to bottom; paints when there is a painter. Returns the height.
    double flow(QPainter* painter, double width, const Colors& colors, const QPointF* probe,
                std::optional<TokenId>* hit) const;

    std::shared_ptr<const Lens> m_lens;
    Selection m_selection;
};

} // namespace strata
