// SPDX-License-Identifier: GPL-3.0-or-later
// The Compare view.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "widgets/compare/comparison_figure.h"
#include "widgets/figure/figure_view.h"
#endif

class QToolButton;

namespace strata {

class ComparisonMaker;
class PanelFrame;
class PlotDeck;

/// Click or arrows choose a cell, which is marked in every map; a click on one of the largest differences goes to its
/// cell. + − 0 and Ctrl+wheel zoom. A saved run or lens that is let go over it is compared with A. GUI thread.
class ComparisonView : public FigureView {
    Q_OBJECT
public:
    explicit ComparisonView(ComparisonMaker& maker, QWidget* parent = nullptr);

    void setDocument(const QString& kind, const DocumentPtr& document) override;
    std::unique_ptr<Figure> figure() const override { return std::make_unique<ComparisonFigure>(m_figure); }
    QJsonObject figureOptions() const override;
    void setFigureOptions(const QJsonObject& options) override;
    const ComparisonOptions& options() const { return m_figure.options(); }
    void setOptions(const ComparisonOptions& options);
    void addControlsTo(PanelFrame& frame);

    const ComparisonFigure& content() const { return m_figure; }
    ComparisonLayout layout() const { return m_figure.layout(sight().width(), screenStyle()); }
    void setZoom(double zoom);

protected:
    const Figure& shown() const override { return m_figure; }
    void runChanged() override {}
    void selectionMoved() override {}
    QString tipAt(const QPointF& point) const override;
    void pressed(const QPointF& point, Qt::KeyboardModifiers modifiers) override;
    bool clickableAt(const QPointF& point) const override;
    bool keyPressed(int key, Qt::KeyboardModifiers modifiers) override;
    QString selectionText() const override;
    QString emptyText() const override;
    bool isEmpty() const override { return !m_figure.comparison(); }
    void paintOverlay(QPainter& painter, const FigureStyle& style) override;
    std::vector<AccessibleCell> accessibleCells() const override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void refresh();
    void chooseCell(std::optional<ComparedPlace> cell, bool bringIn);
    int largestAt(const QPointF& point) const; ///< −1
    void fillStatistics();
    void labelControls();

    ComparisonMaker& m_maker;
    ComparisonFigure m_figure;
    PlotDeck* m_deck;
    QToolButton* m_statistic = nullptr;
    QToolButton* m_alignment = nullptr;
    PanelFrame* m_frame = nullptr;
};

} // namespace strata
