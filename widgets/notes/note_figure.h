// SPDX-License-Identifier: GPL-3.0-or-later
// A note as it goes onto a page.
#pragma once

#include "model/notes/note.h"
#include "widgets/figure/figure.h"

namespace strata {

class NoteFigure : public Figure {
public:
    void setNote(std::shared_ptr<const Note> note) { m_note = std::move(note); }
    const std::shared_ptr<const Note>& note() const { return m_note; }

    QString title() const override;
    QSizeF contentSize(double width, const FigureStyle& style) const override;
    void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const override;
    /// Its lines.
    FigureTable table() const override;
    Provenance provenance() const override;

private:
    std::shared_ptr<const Note> m_note;
};

} // namespace strata
