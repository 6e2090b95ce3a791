// SPDX-License-Identifier: GPL-3.0-or-later
// How one or two tokenizers take a text apart: pieces, ids and bytes, side by side.
#pragma once

#include "widgets/figure/figure.h"
#include "widgets/tokenizer/tokenized_text.h"

namespace strata {

class TokenizerFigure : public Figure {
public:
    /// One column each; those of two are compared.
    void setTexts(const QString& text, std::vector<TokenizedText> columns);
    const std::vector<TokenizedText>& columns() const { return m_columns; }
    const QString& text() const { return m_text; }
    /// On screen: the row that the keyboard stands on; −1: none.
    void setCurrent(int column, int row);

    QString title() const override;
    QSizeF contentSize(double width, const FigureStyle& style) const override;
    void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const override;
    FigureTable table() const override;
    Provenance provenance() const override;

    /// Content coordinates.
    QRectF rowRect(int column, int row, double width) const;
    /// Column and row under a point; row −1: none.
    std::pair<int, int> rowAt(const QPointF& point, double width) const;
    /// "“ bird”, id 123, bytes 20 62 69, other than in the other model"
    QString rowText(int column, int row) const;
    /// What the tokenizer's spelling of a piece is, readable: bytes of a part of a character as bytes.
    static QString shownPiece(const TextPiece& piece);

private:
    double columnWidth(double width) const;
    void paintColumn(QPainter& painter, int column, const QRectF& rect, const QRectF& clip,
                     const FigureStyle& style) const;
    QString m_text;
    std::vector<TokenizedText> m_columns;
    int m_column = 0, m_row = -1;
};

} // namespace strata
