// SPDX-License-Identifier: GPL-3.0-or-later
// A figure on screen: scrolling, hover, keyboard and the one selection are the same for every view.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "widgets/figure/figure.h"
#endif

#include <QAbstractScrollArea>
#include <QJsonObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace strata {

/// What an accessibility tool reads of one token, label or point.
struct AccessibleCell {
    QRectF rect; ///< content coordinates
    QString name, description;
    Selection selection; ///< chosen when the cell is
};

/// Base of the views. Paints its figure through Figure::paint, only where visible. GUI thread.
class FigureView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit FigureView(QWidget* parent = nullptr);
    ~FigureView() override;

    /// Cheap: up to 30 times a second while a run grows. nullptr shows the empty state.
    void setRun(std::shared_ptr<const Run> run);
    const std::shared_ptr<const Run>& run() const { return m_run; }

    /// The shown document of a kind, null when there is none; what the view does not show is passed over.
    virtual void setDocument(const QString& kind, const DocumentPtr& document);

    void setSelection(const Selection& selection);
    const Selection& selection() const { return m_selection; }

    /// What is chosen in it, as FigureSpec::makeFigure takes it: from it and the document the same figure is made.
    virtual QJsonObject figureOptions() const;
    /// Chooses what is named, before its controls are asked for; the selection is not among it.
    virtual void setFigureOptions(const QJsonObject&) {}

    /// A copy of what is shown, for export: may be painted on any thread.
    virtual std::unique_ptr<Figure> figure() const = 0;

    /// The table twin of what is on screen, without working for it: what is not known yet is empty.
    FigureTable table() const { return shown().table(); }

    /// The cells in reading order, for accessibility; kept until the content changes.
    const std::vector<AccessibleCell>& cells() const;
    int currentCell() const; ///< the selected one, −1
    void chooseCell(int index);
    /// Of content coordinates, on the screen.
    QRectF toGlobal(const QRectF& contentRect) const;

    QSize sizeHint() const override { return {480, 320}; }
    QSize minimumSizeHint() const override { return {80, 60}; }

Q_SIGNALS:
    void selectionChanged(const strata::Selection& selection);
    void figureChanged(); ///< another run, or other choices: what the table twin shows is stale

protected:
    /// The figure on screen. It belongs to the view.
    virtual const Figure& shown() const = 0;
    virtual void runChanged() = 0;
    virtual void selectionMoved() = 0;
    /// Markup, with its specials escaped. Content coordinates (unscaled pixels from the content's top left corner).
    /// Empty: nothing there.
    virtual QString tipAt(const QPointF& point) const = 0;
    virtual void pressed(const QPointF& point, Qt::KeyboardModifiers modifiers) = 0;
    virtual bool clickableAt(const QPointF& point) const = 0;
    /// Returns true when the key was used.
    virtual bool keyPressed(int key, Qt::KeyboardModifiers modifiers) = 0;
    /// What an accessibility tool reads of the selection.
    virtual QString selectionText() const = 0;
    /// Shown in the middle when there is no run.
    virtual QString emptyText() const = 0;
    virtual bool isEmpty() const { return !m_run; }
    virtual void paintOverlay(QPainter& painter, const FigureStyle& style);
    virtual std::vector<AccessibleCell> accessibleCells() const { return {}; }

    /// Sets the selection from within and tells the others.
    void choose(const Selection& selection);
    void contentChanged(); ///< the layout may have changed: sizes are asked for again, the view repaints
    void ensureVisible(const QRectF& contentRect);
    void contentReady() const {
        shown().contentSize(contentWidth(), screenStyle());
    } ///< the figure is laid out for the screen
    FigureStyle screenStyle() const;
    double scale() const;
    QPointF toContent(const QPointF& viewportPoint) const;
    double contentWidth() const; ///< of the viewport, in content pixels

    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void updateScrollBars();
    void tellFocus(); ///< to accessibility tools: which cell has it

    std::shared_ptr<const Run> m_run;
    Selection m_selection;
    QSizeF m_contentSize;
    bool m_sizesStale = true;
    mutable std::vector<AccessibleCell> m_cells;
    mutable bool m_cellsStale = true;
};

/// A view of one figure that has setRun() and setSelection(): what every view does with it.
template <class Shown> class FigureViewOf : public FigureView {
public:
    using FigureView::FigureView;
    std::unique_ptr<Figure> figure() const override { return std::make_unique<Shown>(m_figure); }

protected:
    const Figure& shown() const override { return m_figure; }
    void runChanged() override { m_figure.setRun(run()); }
    void selectionMoved() override { m_figure.setSelection(selection()); }

    Shown m_figure;
};

} // namespace strata
