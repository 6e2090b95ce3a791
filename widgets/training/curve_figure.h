// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of a training log that are curves: losses, accuracies, and how fast it goes.
#pragma once

#include "widgets/training/training_curves.h"
#include "widgets/training/training_figure.h"

#include <QCoreApplication>

namespace strata {

/// What the curve figures share: the axis, smoothing, and other logs laid over the shown one.
class CurveFigure : public TrainingFigure {
    Q_DECLARE_TR_FUNCTIONS(strata::CurveFigure)
public:
    std::vector<TrainingChoice> choices() const override; ///< the axis; what becomes of several logs
    QString heading(const QString& plot, const LinePlot& of, double x) const override;
    /// A row for each step of each log.
    FigureTable table() const override;
    void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const override;
    bool hasContent() const override { return !parts({}).empty(); }

protected:
    /// One series, and how it looks.
    struct Curve {
        std::string series; ///< of the log
        QString name;       ///< in the legend
        QColor color;
        Qt::PenStyle line = Qt::SolidLine;
        bool smooth = false; ///< also as moving average; the raw numbers are faint then
        bool dots = false;
        double unit = 1; ///< what the log's numbers are divided by
    };
    struct Part {
        QString id, title;
        std::vector<Curve> curves;
        bool fromZero = false, toOne = false, logarithmic = false;
        QString value = {}; ///< of the y-axis, with its unit
    };
    /// Those that the log has anything of.
    virtual std::vector<Part> parts(const FigureStyle& style) const = 0;
    /// What else stands in a plot.
    virtual void addTo(LinePlot&, const Part&, const FigureStyle&) const {}

    double height(double width) const override;
    std::vector<PlacedPlot> place(const QSizeF& size, const FigureStyle& style) const override;
    TrainingAxis axis() const;
    bool has(const std::string& series) const;

private:
    LinePlot plot(const Part& part, const FigureStyle& style) const;
    /// A legend over the plot may need a line for each curve.
    static double heightOf(const Part& part, bool only);
    std::vector<QRectF> rectsOf(const std::vector<Part>& all, const QSizeF& size) const;
    void addCurve(LinePlot& plot, const Curve& curve, const FigureStyle& style) const;
    void addOther(LinePlot& plot, const Curve& curve, const Training& of, int number, const FigureStyle& style) const;
    void addMean(LinePlot& plot, const Curve& curve, const FigureStyle& style) const;
    void limit(LinePlot& plot, const Part& part) const;
    /// Of the time axis: seconds of its unit, and the unit's name.
    std::pair<double, QString> unit() const;
    std::vector<QPointF> pointsOf(const Training& training, const Curve& curve) const;
};

/// Losses of every head, raw and smoothed, those of the held-out rows, and ln V: the loss of knowing nothing.
class LossFigure : public CurveFigure {
    Q_DECLARE_TR_FUNCTIONS(strata::LossFigure)
public:
    std::unique_ptr<TrainingFigure> clone() const override { return std::make_unique<LossFigure>(*this); }
    QString title() const override;
    std::vector<TrainingChoice> choices() const override;
    bool hasSmoothing() const override { return true; }

protected:
    std::vector<Part> parts(const FigureStyle& style) const override;
    void addTo(LinePlot& plot, const Part& part, const FigureStyle& style) const override;
};

/// How many held-out rows every level answers rightly, at each evaluation.
class LearningFigure : public CurveFigure {
    Q_DECLARE_TR_FUNCTIONS(strata::LearningFigure)
public:
    std::unique_ptr<TrainingFigure> clone() const override { return std::make_unique<LearningFigure>(*this); }
    QString title() const override;
    QString emptyText() const override;

protected:
    std::vector<Part> parts(const FigureStyle& style) const override;
};

/// Learning rate, norm of the gradient (of each head, too), tokens per second, memory.
class PaceFigure : public CurveFigure {
    Q_DECLARE_TR_FUNCTIONS(strata::PaceFigure)
public:
    std::unique_ptr<TrainingFigure> clone() const override { return std::make_unique<PaceFigure>(*this); }
    QString title() const override;
    bool hasSmoothing() const override { return true; }
    QString emptyText() const override;

protected:
    std::vector<Part> parts(const FigureStyle& style) const override;

private:
    void addGradients(std::vector<Part>& all, const FigureStyle& style) const;
};

/// How far the heads are from the final one: their rows, and what they read.
class DriftFigure : public CurveFigure {
    Q_DECLARE_TR_FUNCTIONS(strata::DriftFigure)
public:
    std::unique_ptr<TrainingFigure> clone() const override { return std::make_unique<DriftFigure>(*this); }
    QString title() const override;
    QString emptyText() const override;

protected:
    std::vector<Part> parts(const FigureStyle& style) const override;
};

} // namespace strata
