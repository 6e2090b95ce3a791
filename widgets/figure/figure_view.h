// SPDX-License-Identifier: GPL-3.0-or-later
// A figure on screen: scrolling, hover, keyboard and the one selection are the same for every view.
#pragma once

#include "widgets/figure/content_sight.h"
#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "widgets/figure/figure.h"
#include "widgets/figure/figure_cells.h"
#endif
#include "widgets/figure/figure_menu.h"

#include <QAbstractScrollArea>
#include <QJsonObject>
#include <QTimer>

#include <memory>

namespace strata {

class FocusRing;

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
    const std::vector<AccessibleCell>& cells() const { return m_cells.all(); }
    int currentCell() const; ///< the selected one, −1
    void chooseCell(int index);
    /// What of the content is seen, and where.
    ContentSight& sight() { return m_sight; }
    const ContentSight& sight() const { return m_sight; }

    /// What the menu of the view offers beside what the caller has put in: copies of what is chosen, and what the
    /// view's surroundings add (menuFilled).
    void fillMenu(QMenu& menu);

    QSize sizeHint() const override { return {480, 320}; }
    QSize minimumSizeHint() const override { return {80, 60}; }

Q_SIGNALS:
    void selectionChanged(const strata::Selection& selection);
    void menuFilled(QMenu* menu); ///< about to be shown: whoever has more to offer adds it
    void figureChanged();         ///< another run, or other choices: what the table twin shows is stale

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
    /// What is chosen, to be copied: by itself the token of the run, its label, and selectionText().
    virtual ChosenContent chosenContent() const;
    /// What can be done with what is chosen, in the view's own menu.
    virtual void addToMenu(QMenu&) {}
    /// Chooses what is at a point, before a menu is shown for it; where nothing is, all stays as it was.
    virtual void chooseAt(const QPointF& point);
    virtual bool isEmpty() const { return !m_run; }
    virtual void paintOverlay(QPainter& painter, const FigureStyle& style);
    virtual std::vector<AccessibleCell> accessibleCells() const { return {}; }

    /// Sets the selection from within and tells the others.
    void choose(const Selection& selection);
    void contentChanged(); ///< the layout may have changed: sizes are asked for again, the view repaints
    void contentReady() const {
        shown().contentSize(m_sight.width(), screenStyle());
    } ///< it is laid out for the screen
    FigureStyle screenStyle() const;

    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void tellFocus(); ///< to accessibility tools: which cell has it

    ContentSight m_sight{*this};
    FigureCells m_cells;
    FocusRing* m_ring;
    std::shared_ptr<const Run> m_run;
    Selection m_selection;
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
