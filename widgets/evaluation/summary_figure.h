// SPDX-License-Identifier: GPL-3.0-or-later
// What an evaluation came to: first how large the task is, then every level in a line, then all metrics with their
// intervals.
#pragma once

#include "widgets/evaluation/evaluation_figure.h"
#include "widgets/evaluation/metric_words.h"
#include "widgets/evaluation/table_block.h"

#include <QCoreApplication>

namespace strata {

class SummaryFigure : public ClonedFigure<SummaryFigure> {
    Q_DECLARE_TR_FUNCTIONS(strata::SummaryFigure)
public:
    QString title() const override;
    void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const override;
    /// Every metric with its interval, and what it is called in `score --json`.
    FigureTable table() const override;
    bool wantsIntervals() const override { return true; }
    std::vector<EvaluationSpot> spots(double width) const override;

    /// What a reader checks first.
    struct Fact {
        QString number, caption;
    };
    std::vector<Fact> facts() const;

protected:
    double height(double width) const override;
    double leastWidth() const override;

private:
    TableBlock levelTable(const FigureStyle& style, double width) const;
    TableBlock wholeLevelTable(const FigureStyle& style) const;
    TableBlock metricTable() const;
    std::vector<MetricRow> metrics() const;
};

} // namespace strata
