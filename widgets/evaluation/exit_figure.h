// SPDX-License-Identifier: GPL-3.0-or-later
// Early exit: what would have been kept and saved, had rows left at the first layer that is sure enough.
#pragma once

#include "model/analysis/early_exit.h"
#include "widgets/evaluation/evaluation_figure.h"

#include <QCoreApplication>

namespace strata {

class ExitFigure : public ClonedFigure<ExitFigure> {
    Q_DECLARE_TR_FUNCTIONS(strata::ExitFigure)
public:
    QString title() const override;
    std::vector<FigureChoice> choices() const override; ///< level, ladder, quality, cost, threshold of the histogram
    bool isWaiting() const override;
    void compute(const JobControl& control) const override;
    void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const override;
    /// Every rule and threshold, the static exits, the oracle, and what is certified.
    FigureTable table() const override;
    QString heading(const QString& plot, const LinePlot& of, double x) const override;

    static QString nameOf(ExitRule rule);
    /// One line for each rule: the certified threshold and its risk on the rest, or how many rows would suffice.
    QStringList certificates() const;

protected:
    double height(double width) const override;
    std::vector<PlacedPlot> place(double width, const FigureStyle& style) const override;

private:
    struct Known {
        std::weak_ptr<const Evaluation> of;
        std::size_t level = 0;
        ExitLadder ladder = ExitLadder::Lens;
        std::vector<int> layers;
        std::int64_t rows = 0;
        std::vector<std::vector<ExitOutcome>> sweeps; ///< by rule
        std::vector<ExitOutcome> fixed;
        ExitOutcome oracle;
        std::vector<std::vector<EarlyExit::Certificate>> certified; ///< by rule, by risk
    };
    const Known* known() const;
    ExitLadder ladder() const;
    bool hasReadings() const;
    double quality(const ExitOutcome& of) const;
    double cost(const ExitOutcome& of) const;
    double threshold() const;
    mutable std::shared_ptr<const Known> m_known;
};

} // namespace strata
