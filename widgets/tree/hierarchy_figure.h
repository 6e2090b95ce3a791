// SPDX-License-Identifier: GPL-3.0-or-later
// The label tree of a run: what was decoded, how sure each level was, and what stood second.
#pragma once

#include "widgets/figure/figure.h"
#include "widgets/tree/hierarchy_layout.h"

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

    const HierarchyLayout& layout() const { return m_layout; }

private:
    void layOut(double width, const FigureStyle& style) const;
    void paintTree(QPainter& painter, const FigureStyle& style) const;
    void paintIcicle(QPainter& painter, const FigureStyle& style) const;
    void paintFooter(QPainter& painter, const FigureStyle& style) const;
    bool isSelected(const HierarchyNode& node) const;
    QColor levelColor(int level, const Colors& colors) const;

    std::shared_ptr<const Run> m_run;
    Selection m_selection;
    HierarchyOptions m_options;
    mutable HierarchyLayout m_layout;
    mutable double m_width = -1, m_minimumHeight = -1;
    mutable bool m_interactive = false;
};

} // namespace strata
