// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a head may be as sure as it is: reliability diagram and histogram of each level's confidence.
#pragma once

#include "widgets/evaluation/evaluation_figure.h"

#include <QCoreApplication>

namespace strata {

class CalibrationFigure : public ClonedFigure<CalibrationFigure> {
    Q_DECLARE_TR_FUNCTIONS(strata::CalibrationFigure)
public:
    QString title() const override;
    void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const override;
    /// A row for each level and bin.
    FigureTable table() const override;
    QString intervalMethod() const override { return wilsonMethod(); }
    std::vector<EvaluationSpot> spots(double width) const override;
    QString heading(const QString& plot, const LinePlot& of, double x) const override;

protected:
    double height(double width) const override;
    std::vector<PlacedPlot> place(double width, const FigureStyle& style) const override;

private:
    struct Place {
        std::size_t level; ///< place in Evaluation::levels
        QRectF title, diagram, histogram;
    };
    std::vector<Place> places(double width) const;
    std::vector<CalibrationCurves> curves() const;
};

/// How many errors remain where only the surest answers are kept.
class RiskFigure : public ClonedFigure<RiskFigure> {
    Q_DECLARE_TR_FUNCTIONS(strata::RiskFigure)
public:
    QString title() const override;
    void paint(QPainter&, const QRectF&, const FigureStyle&) const override {}
    FigureTable table() const override;

protected:
    double height(double width) const override;
    std::vector<PlacedPlot> place(double width, const FigureStyle& style) const override;
};

} // namespace strata
