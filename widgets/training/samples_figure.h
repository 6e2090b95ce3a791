// SPDX-License-Identifier: GPL-3.0-or-later
// What every head answers to some held-out prompts at each evaluation: the passage from noise to sense, as it is read.
#pragma once

#include "widgets/training/training_figure.h"

#include <QCoreApplication>

namespace strata {

class SamplesFigure : public ClonedTrainingFigure<SamplesFigure> {
    Q_DECLARE_TR_FUNCTIONS(strata::SamplesFigure)
public:
    QString title() const override;
    std::vector<TrainingChoice> choices() const override; ///< as many evaluations as fit, or all
    FigureTable table() const override;
    void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const override;
    QString tip(const QPointF& point, double width) const override;
    bool hasContent() const override { return training() && !training()->samples.empty(); }
    QString emptyText() const override;

protected:
    double height(double width) const override;
    double leastWidth() const override;

private:
    /// A level of a prompt, in the order of the last evaluation.
    struct Line {
        const TrainingSample* prompt = nullptr;
        std::string level, gold;
        bool first = false; ///< of its prompt: the prompt stands over it
    };
    std::vector<Line> lines() const;
    /// Of a width: which evaluations stand there, always the first and the last.
    std::vector<const TrainingSamples*> columns(double width) const;
    static const TrainingAnswer* answerOf(const TrainingSamples& at, const Line& line);
    double topOf(const std::vector<Line>& all, std::size_t line) const;
};

} // namespace strata
