// SPDX-License-Identifier: GPL-3.0-or-later
// The Heads view: a card per head, chips of tokens, runners-up.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "widgets/decoding/heads_figure.h"
#include "widgets/figure/figure_view.h"
#endif

namespace strata {

/// ←/→ go along the tokens of a column (and on to the next), ↑/↓ to the chip above or below, Ctrl+←/→ to another
/// column.
class HeadsView : public FigureViewOf<HeadsFigure> {
    Q_OBJECT
public:
    explicit HeadsView(QWidget* parent = nullptr);

    /// The stage whose part of a card the point lies in; −1: none.
    int stageAt(const QPointF& point) const;
    QJsonObject figureOptions() const override;
    void setFigureOptions(const QJsonObject& options) override;

Q_SIGNALS:
    /// The menu of a level, and of the label under the pointer where there is one.
    void menuWanted(strata::FigureView* view, int stage, const QString& label, const QPoint& where);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void selectionMoved() override;
    QString tipAt(const QPointF& point) const override;
    void pressed(const QPointF& point, Qt::KeyboardModifiers modifiers) override;
    bool clickableAt(const QPointF& point) const override;
    bool keyPressed(int key, Qt::KeyboardModifiers modifiers) override;
    QString selectionText() const override;
    QString emptyText() const override;
    std::vector<AccessibleCell> accessibleCells() const override;
    bool isEmpty() const override;
    void paintOverlay(QPainter& painter, const FigureStyle& style) override;

private:
    struct Place {
        int column = -1, chip = -1;
    };
    Place chipAt(const QPointF& point) const;
    const HeadsLayout::Bar* barAt(const QPointF& point, int* column) const;
    Place selectedPlace() const;
    void choosePlace(const Place& place);
    QString describe(const HeadsLayout::Column& column, const HeadsLayout::Chip& chip) const;
};

} // namespace strata
