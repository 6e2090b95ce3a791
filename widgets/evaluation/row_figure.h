// SPDX-License-Identifier: GPL-3.0-or-later
// One row of an evaluation: what was asked, and what every layer said of each level's labels. It needs no model.
#pragma once

#include "model/base/job_control.h"
#include "model/documents/record_file.h"
#include "widgets/figure/readings_block.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace strata {

class RowFigure : public Figure {
    Q_DECLARE_TR_FUNCTIONS(strata::RowFigure)
public:
    /// Of the record's place in the evaluation, from 0.
    void setRecord(std::shared_ptr<const Evaluation> evaluation, std::size_t row, const EvaluationRecord& record);
    void clear();
    bool isEmpty() const { return !m_evaluation; }
    const ReadingsBlock& block() const { return m_block; }
    /// Its corner in a content so wide.
    double blockTop() const;
    /// {"row": 17}: the place of the record.
    QJsonObject options() const;

    QString title() const override;
    QSizeF contentSize(double width, const FigureStyle& style) const override;
    void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const override;
    FigureTable table() const override;
    Provenance provenance() const override;

private:
    std::shared_ptr<const Evaluation> m_evaluation;
    std::size_t m_row = 0;
    QString m_heading, m_input;
    ReadingsBlock m_block;
};

} // namespace strata
