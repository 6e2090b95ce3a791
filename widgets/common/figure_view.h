// A figure on screen: scrolling, hover, keyboard and the one selection are the same for every view.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "widgets/common/figure.h"
#endif

#include <QAbstractScrollArea>
#include <QTimer>

#include <memory>

namespace strata {

/// Base of the views. Paints its figure through Figure::paint, only where visible. GUI thread.
class FigureView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit FigureView(QWidget* parent = nullptr);
    ~FigureView() override;

    /// Cheap: up to 30 times a second while a run grows. nullptr shows the empty state.
    void setRun(std::shared_ptr<const Run> run);
    const std::shared_ptr<const Run>& run() const { return m_run; }

    void setSelection(const Selection& selection);
    const Selection& selection() const { return m_selection; }

    /// A copy of what is shown, for export: may be painted on any thread.
    virtual std::unique_ptr<Figure> figure() const = 0;

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
    /// Content coordinates (unscaled pixels from the content's top left corner). Empty: nothing there.
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

    /// Sets the selection from within and tells the others.
    void choose(const Selection& selection);
    void contentChanged(); ///< the layout may have changed: sizes are asked for again, the view repaints
    void ensureVisible(const QRectF& contentRect);
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

    std::shared_ptr<const Run> m_run;
    Selection m_selection;
    QSizeF m_contentSize;
    bool m_sizesStale = true;
};

} // namespace strata
