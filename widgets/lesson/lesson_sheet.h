// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson on paper: a worksheet with blanks and figures, or its answer key.
#pragma once

#include "model/lesson/questions.h"
#include "widgets/evaluation/part_figure.h"
#include "widgets/figure/registry.h"

#include <QCoreApplication>

namespace strata {

/// Parts one below the other; paper is parted between them. Made on the window's thread; painted on any.
class LessonSheet : public PlotFigure, public FigurePage, public Breakable {
    Q_DECLARE_TR_FUNCTIONS(strata::LessonSheet)
public:
    /// `figures`: the views that steps look at, made of their masked documents; of the key of whole ones.
    LessonSheet(const Lesson& lesson, const StoredRuns& runs, const Registry& figures, bool key);

    QString title() const override { return m_title; }
    QSizeF contentSize(double width, const FigureStyle& style) const override;
    void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const override;
    std::vector<PlacedPlot> plots(const QSizeF& size, const FigureStyle& style) const override;
    /// A line a step: what is asked, and in the key what is right.
    FigureTable table() const override { return m_table; }
    Provenance provenance() const override { return m_provenance; }
    std::vector<FigurePart> parts() const override { return m_parts; }
    std::vector<std::shared_ptr<const Figure>> pages() const override;
    std::vector<double> breaks(double width) const override;

private:
    void addHead(const Lesson& lesson, const StoredRuns& runs, bool key);
    void addStep(const Lesson& lesson, const StoredRuns& runs, const LessonStep& step, const Registry& figures,
                 bool key);
    double widthOf(double width) const; ///< that the widest part needs
    QString m_title;
    std::vector<FigurePart> m_parts;
    std::vector<PartFigure> m_figures;
    FigureTable m_table;
    Provenance m_provenance;
};

/// The figure of a step's view, of its document as it is masked (or whole), with its selection. Null: the step looks at
/// nothing that is there.
std::unique_ptr<Figure> figureOfStep(const Lesson& lesson, const LessonStep& step, const StoredRuns& runs,
                                     const Registry& figures, bool whole);

} // namespace strata
