// SPDX-License-Identifier: GPL-3.0-or-later
// Accuracy by something else: how long the input was, how often the gold label occurs, how sure the head was.
#pragma once

#include "model/analysis/evaluation_breakdown.h"
#include "widgets/evaluation/evaluation_figure.h"

#include <QCoreApplication>

namespace strata {

class BreakdownFigure : public ClonedFigure<BreakdownFigure> {
    Q_DECLARE_TR_FUNCTIONS(strata::BreakdownFigure)
public:
    QString title() const override;
    std::vector<FigureChoice> choices() const override; ///< by what
    void paint(QPainter&, const QRectF&, const FigureStyle&) const override {}
    FigureTable table() const override;
    QString intervalMethod() const override { return wilsonMethod(); }
    QString heading(const QString& plot, const LinePlot& of, double x) const override;
    void forget() override { m_bins.reset(); }
    void compute(const JobControl& control) const override {
        EvaluationFigure::compute(control);
        bins();
    }

protected:
    bool isPrepared() const override { return m_bins != nullptr; }
    double height(double) const override { return 300; }
    std::vector<PlacedPlot> place(double width, const FigureStyle& style) const override;

private:
    /// By label level.
    using Bins = std::vector<std::vector<AccuracyBin>>;
    const Bins& bins() const;
    bool byFrequency() const { return chosen(QStringLiteral("by")) == QLatin1String("frequency"); }
    QString axis() const;
    mutable std::shared_ptr<const Bins> m_bins;
};

} // namespace strata
