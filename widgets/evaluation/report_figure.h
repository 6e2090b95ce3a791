// SPDX-License-Identifier: GPL-3.0-or-later
// The report of an evaluation, for a paper's appendix: settings, tables, figures and examples on one page.
#pragma once

#include "widgets/evaluation/evaluation_figure.h"
#include "widgets/evaluation/part_figure.h"

#include <QCoreApplication>

namespace strata {

class ReportFigure : public ClonedFigure<ReportFigure>, public FigurePage {
    Q_DECLARE_TR_FUNCTIONS(strata::ReportFigure)
public:
    QString title() const override;
    bool wantsIntervals() const override { return true; }
    bool isWaiting() const override;
    void compute(const JobControl& control) const override;
    void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const override;
    /// All metrics.
    FigureTable table() const override;
    std::vector<FigurePart> parts() const override;
    std::vector<std::shared_ptr<const Figure>> pages() const override;

protected:
    double height(double width) const override;
    double leastWidth() const override;
    std::vector<PlacedPlot> place(double width, const FigureStyle& style) const override;

private:
    struct Built {
        std::weak_ptr<const Evaluation> of;
        std::vector<FigurePart> parts;
        std::vector<std::shared_ptr<const PartFigure>> pages;
    };
    const Built* built(const JobControl& control = {}) const;
    void addSettings(std::vector<FigurePart>& to) const;
    void addMetrics(std::vector<FigurePart>& to) const;
    void addFigures(std::vector<FigurePart>& to, const JobControl& control) const;
    void addExamples(std::vector<FigurePart>& to, const JobControl& control) const;
    mutable std::shared_ptr<const Built> m_built;
};

} // namespace strata
