// SPDX-License-Identifier: GPL-3.0-or-later
// Steps × layers as a map: what every layer reads through a level's head at the held-out answers, evaluation by
// evaluation, in which one sees when a layer begins to say something; or the norm of every block's gradient.
#pragma once

#include "widgets/lens/color_scale.h"
#include "widgets/training/training_figure.h"

#include <QCoreApplication>

namespace strata {

class DepthMapFigure : public ClonedTrainingFigure<DepthMapFigure> {
    Q_DECLARE_TR_FUNCTIONS(strata::DepthMapFigure)
public:
    QString title() const override;
    std::vector<TrainingChoice> choices() const override; ///< accuracy, loss or gradient; which level
    FigureTable table() const override;
    void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const override;
    QString tip(const QPointF& point, double width) const override;
    bool hasContent() const override { return training() && (!training()->layers.empty() || hasGradients()); }
    QString emptyText() const override;

protected:
    double height(double width) const override;
    std::vector<PlacedPlot> place(const QSizeF& size, const FigureStyle& style) const override;

private:
    enum class Shown { Accuracy, Loss, Gradient };
    /// Of one level its evaluations, or the gradient's steps (norms are in the place of losses), in order.
    struct Map {
        std::string level; ///< empty: the gradient's
        std::vector<const TrainingLayers*> columns;
        int first = 0, last = 0; ///< layers
        double least = 0;        ///< of norms, above 0
        double most = 1;         ///< of losses: ln V, else the largest one
        std::shared_ptr<const std::vector<TrainingLayers>>
            own; ///< what the columns are, where the log does not have it so
    };
    std::vector<Map> maps() const;
    Map gradientMap() const;
    bool hasGradients() const;
    Shown shown() const;
    static std::optional<double> valueOf(const TrainingLayer& layer, Shown shown);
    QString titleOf(const Map& map) const;
    ColorScale scaleOf(const Map& map) const;
    LinePlot plot(const Map& map, const FigureStyle& style) const;
};

} // namespace strata
