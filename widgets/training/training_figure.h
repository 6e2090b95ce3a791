// SPDX-License-Identifier: GPL-3.0-or-later
// What every figure of a training log is: made from the log, others that are laid over it, and some choices.
#pragma once

#include "model/training_log/training.h"
#include "widgets/plot/plot_choices.h"
#include "widgets/plot/plot_figure.h"

#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <map>
#include <memory>

namespace strata {

using TrainingPtr = std::shared_ptr<const Training>;

/// Something that is chosen in the title bar: "x: step ▾".
struct TrainingChoice {
    QString key;        ///< in the options
    QString name;       ///< for who cannot see it
    QStringList values; ///< in the options; the first one is chosen at first
    QStringList labels;
};

/// What else is drawn with the shown log.
struct TrainingOverlays {
    std::vector<TrainingPtr> compared;
    TrainingPtr baseline; ///< pinned; null: none
    bool isEmpty() const { return compared.empty() && !baseline; }
    friend bool operator==(const TrainingOverlays&, const TrainingOverlays&) = default;
};

class TrainingFigure : public PlotFigure {
public:
    virtual std::unique_ptr<TrainingFigure> clone() const = 0;

    void setTraining(TrainingPtr training) { m_training = std::move(training); }
    const TrainingPtr& training() const { return m_training; }
    void setOverlays(TrainingOverlays overlays) { m_overlays = std::move(overlays); }

    virtual std::vector<TrainingChoice> choices() const { return {}; }
    QString chosen(const QString& key) const;
    void choose(const QString& key, const QString& value) { m_chosen[key] = value; }
    /// 0 … 0.99: the weight of what was before in the moving average; a figure without curves has none.
    virtual bool hasSmoothing() const { return false; }
    double smoothing() const { return m_smoothing; }
    void setSmoothing(double weight);
    /// What is chosen, and what was made of the plots by hand.
    QJsonObject options() const;
    void setOptions(const QJsonObject& options);
    void setPlotChoices(const QString& plot, const PlotChoices& choices) { m_plots[plot] = choices; }

    QSizeF contentSize(double width, const FigureStyle& style) const final;
    std::vector<PlacedPlot> plots(const QSizeF& size, const FigureStyle& style) const final;
    Provenance provenance() const override;
    /// What the crosshair says over the values.
    virtual QString heading(const QString& plot, const LinePlot& of, double x) const;
    /// What stands under the mouse where there is no plot; empty: nothing.
    virtual QString tip(const QPointF& point, double width) const;
    /// Whether the log has anything that it shows.
    virtual bool hasContent() const = 0;
    /// Instead of it.
    virtual QString emptyText() const;

protected:
    TrainingFigure() = default;
    TrainingFigure(const TrainingFigure&) = default;
    const TrainingOverlays& overlays() const { return m_overlays; }

    virtual double height(double width) const = 0;
    virtual double leastWidth() const { return 0; }
    virtual std::vector<PlacedPlot> place(const QSizeF& size, const FigureStyle& style) const;

    /// Place of a head or level in the order of the log, by which colours go; −1: the log does not have it.
    int headOf(const std::string& name) const;
    QColor colorOf(const std::string& head, const FigureStyle& style) const;
    /// From the first layer to the last, as the log says it.
    std::vector<std::string> inOrder(std::vector<std::string> heads) const;

private:
    TrainingPtr m_training;
    TrainingOverlays m_overlays;
    std::map<QString, QString> m_chosen;
    std::map<QString, PlotChoices> m_plots;
    double m_smoothing = 0.6;
};

/// clone() of a figure.
template <class Own> class ClonedTrainingFigure : public TrainingFigure {
public:
    std::unique_ptr<TrainingFigure> clone() const override {
        return std::make_unique<Own>(static_cast<const Own&>(*this));
    }
};

} // namespace strata
