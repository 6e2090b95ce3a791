// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the layers say something meaningful: what each layer's reading of a level's labels is worth over the whole
// data set, against depth; the lens of every layer as a line, trained heads as dots.
#pragma once

#include "model/analysis/layer_curves.h"
#include "widgets/evaluation/evaluation_figure.h"

#include <QCoreApplication>

namespace strata {

class LayersFigure : public ClonedFigure<LayersFigure> {
    Q_DECLARE_TR_FUNCTIONS(strata::LayersFigure)
public:
    QString title() const override;
    std::vector<FigureChoice> choices() const override; ///< which measures
    bool isWaiting() const override;
    void compute(const JobControl& control) const override;
    void forget() override {}
    void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const override;
    /// A row for each level and reading, with the number of rows that its measures are of.
    FigureTable table() const override;
    QString intervalMethod() const override {
        return QStringLiteral(
            "95 %; shares: Wilson score; means: 1.96 standard errors; calibration: percentile bootstrap");
    }
    QString heading(const QString& plot, const LinePlot& of, double x) const override;

    static QString nameOf(LayerMeasure measure);

protected:
    double height(double width) const override;
    std::vector<PlacedPlot> place(double width, const FigureStyle& style) const override;

private:
    /// By label level.
    using Points = std::vector<std::vector<LayerPoint>>;
    struct Known {
        std::weak_ptr<const Evaluation> of;
        Points points;
    };
    const Points* points(const JobControl& control = {}) const;
    std::vector<LayerMeasure> shown() const;
    LinePlot plot(LayerMeasure measure, const FigureStyle& style) const;
    bool hasReadings() const;
    /// Below the plots: what the bands are, and of how many rows each level's measures.
    QStringList notes() const;
    double noteHeight(double width) const;
    QString levelName(std::size_t labelLevel) const;
    mutable std::shared_ptr<const Known> m_known;
};

} // namespace strata
