// SPDX-License-Identifier: GPL-3.0-or-later
// What every layer reads through a level's head at the held-out answers, evaluation by evaluation: a map of steps and
// layers, in which one sees when a layer begins to say something.
#pragma once

#include "widgets/training/training_figure.h"

#include <QCoreApplication>

namespace strata {

class DepthMapFigure : public ClonedTrainingFigure<DepthMapFigure> {
    Q_DECLARE_TR_FUNCTIONS(strata::DepthMapFigure)
public:
    QString title() const override;
    std::vector<TrainingChoice> choices() const override; ///< accuracy or loss; which level
    FigureTable table() const override;
    void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const override;
    QString tip(const QPointF& point, double width) const override;
    bool hasContent() const override { return training() && !training()->layers.empty(); }
    QString emptyText() const override;

protected:
    double height(double width) const override;
    std::vector<PlacedPlot> place(const QSizeF& size, const FigureStyle& style) const override;

private:
    /// Of one level: its evaluations in the order of their steps.
    struct Map {
        std::string level;
        std::vector<const TrainingLayers*> columns;
        int first = 0, last = 0; ///< layers
        double most = 1;         ///< of losses: ln V, else the largest one
    };
    std::vector<Map> maps() const;
    bool showsLoss() const { return chosen(QStringLiteral("reads")) == QLatin1String("loss"); }
    static std::optional<double> valueOf(const TrainingLayer& layer, bool loss);
    std::optional<double> valueOf(const TrainingLayer& layer) const;
    LinePlot plot(const Map& map, const FigureStyle& style) const;
};

} // namespace strata
