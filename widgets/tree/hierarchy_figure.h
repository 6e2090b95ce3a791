// SPDX-License-Identifier: GPL-3.0-or-later
// The label tree of a run: what was decoded, how sure each level was, and what stood second.
#pragma once

#include "widgets/figure/figure.h"
#include "widgets/tree/hierarchy_panes.h"

namespace strata {

class HierarchyFigure : public Figure {
public:
    void setRun(std::shared_ptr<const Run> run);
    void setSelection(const Selection& selection) { m_selection = selection; }
    void setOptions(const HierarchyOptions& options);
    const HierarchyOptions& options() const { return m_options; }

    QString title() const override;
    QSizeF contentSize(double width, const FigureStyle& style) const override;
    void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const override;
    FigureTable table() const override;
    Provenance provenance() const override { return provenanceOf(m_run.get()); }
    QString alternativeText() const override {
        return m_run ? title() + QStringLiteral(". ") + runInWords(m_run.get()) : Figure::alternativeText();
    }

    /// Of the run's own tree, where it stands in the content.
    const HierarchyLayout& layout() const { return m_panes.now; }
    const HierarchyPanes& panes() const { return m_panes; }

private:
    void layOut(double width, const FigureStyle& style) const;
    /// One of the two trees.
    struct Pane {
        const HierarchyLayout& layout;
        const Run& run;
        bool own; ///< else the one without what is given, which is only looked at
    };
    void paintPane(QPainter& painter, const Pane& pane, const FigureStyle& style) const;
    void paintTree(QPainter& painter, const Pane& pane, const FigureStyle& style) const;
    void paintIcicle(QPainter& painter, const Pane& pane, const FigureStyle& style) const;
    void paintFooter(QPainter& painter, const Pane& pane, const FigureStyle& style) const;
    bool isSelected(const HierarchyNode& node) const;

    std::shared_ptr<const Run> m_run;
    Selection m_selection;
    HierarchyOptions m_options;
    mutable HierarchyPanes m_panes;
    mutable double m_width = -1, m_minimumHeight = -1;
    mutable bool m_interactive = false;
};

} // namespace strata
