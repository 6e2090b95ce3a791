// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that is known of the selected token or label.
#pragma once

#include "widgets/common/paint_helpers.h"
#include "widgets/figure/figure.h"

#include <optional>

namespace strata {

struct InspectorLayout {
    struct Fact {
        QString name, value;
        bool mono = false;
        QColor Colors::* color = &Colors::text;
        std::optional<double> number = std::nullopt; ///< what `value` writes, for the table
    };
    struct Section {
        int head = -1; ///< index into Run::heads, or stageColor() of a lens column
        QString name, detail;
        std::vector<Fact> facts;
        std::vector<BarRow> bars;
        bool barsAreTokens = true; ///< set in monospace
        std::vector<QString> barTips;
    };
    QString heading;
    QString brief;                 ///< of the heading: "animal"
    std::vector<Section> sections; ///< the first one has the token's own facts
};

class InspectorFigure : public Figure {
public:
    void setRun(std::shared_ptr<const Run> run) { m_run = std::move(run); }
    void setSelection(const Selection& selection) { m_selection = selection; }
    void setAllHeads(bool all) { m_allHeads = all; }
    bool allHeads() const { return m_allHeads; }
    bool isEmpty() const { return content().sections.empty(); }

    QString title() const override;
    QSizeF contentSize(double width, const FigureStyle& style) const override;
    void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const override;
    FigureTable table() const override;
    Provenance provenance() const override { return provenanceOf(m_run.get()); }

    InspectorLayout content() const;
    /// "domain · position 9 · “animal”"
    QString heading() const { return content().heading; }
    /// What stands under a point: a bar's numbers.
    QString tipAt(const QPointF& point, double width) const;
    /// Every fact and bar: where it stands and what it says, in reading order.
    std::vector<std::pair<QRectF, QString>> lines(double width) const;

private:
    /// Goes through the content from top to bottom; paints when there is a painter. Returns the height.
    using Lines = std::vector<std::pair<QRectF, QString>>;
    double flow(QPainter* painter, double width, const Colors& colors, Lines* lines) const;

    std::shared_ptr<const Run> m_run;
    Selection m_selection;
    bool m_allHeads = true;
};

} // namespace strata
