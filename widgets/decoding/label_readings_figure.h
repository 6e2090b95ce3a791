// SPDX-License-Identifier: GPL-3.0-or-later
// What every layer and head of a run says of each level's labels.
#pragma once

#include "widgets/figure/readings_block.h"

#include <QCoreApplication>

namespace strata {

class LabelReadingsFigure : public Figure {
    Q_DECLARE_TR_FUNCTIONS(strata::LabelReadingsFigure)
public:
    void setRun(std::shared_ptr<const Run> run);
    void setSelection(const Selection&) {}
    const ReadingsBlock& block() const { return m_block; }
    bool isEmpty() const { return m_block.isEmpty(); }

    QString title() const override;
    QSizeF contentSize(double width, const FigureStyle& style) const override;
    void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const override;
    FigureTable table() const override { return m_block.table(title()); }
    Provenance provenance() const override { return provenanceOf(m_run.get()); }

private:
    std::shared_ptr<const Run> m_run;
    ReadingsBlock m_block;
};

} // namespace strata
