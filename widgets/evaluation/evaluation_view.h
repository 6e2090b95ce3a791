// SPDX-License-Identifier: GPL-3.0-or-later
// Any figure of an evaluation on screen: its plots, its choices in the title bar, and the rows behind what is pressed.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "model/session/analysis.h"
#include "widgets/evaluation/evaluation_figure.h"
#include "widgets/figure/figure_view.h"
#endif

#include <QPointer>
#include <QTimer>

#include <memory>

class QToolButton;

namespace strata {

class EvaluationBoard;
class PanelFrame;
class PlotDeck;

/// GUI thread. What the figure shows is computed on the analysis pool.
class EvaluationView : public FigureView {
    Q_OBJECT
public:
    EvaluationView(EvaluationBoard& board, std::unique_ptr<EvaluationFigure> figure, QWidget* parent = nullptr);
    ~EvaluationView() override;

    void setDocument(const QString&, const DocumentPtr&) override {} // the board says when it was counted
    std::unique_ptr<Figure> figure() const override;
    QJsonObject figureOptions() const override;
    void setFigureOptions(const QJsonObject& options) override;
    void addControlsTo(PanelFrame& frame);
    void choose(const QString& key, const QString& value);
    const EvaluationFigure& content() const { return *m_figure; }
    /// There is more of it by now, which is being computed; until it is there the last one is shown.
    bool isBehind() const { return m_next != nullptr; }
    bool isComputing() const { return m_work.isBusy(); }
    /// What can be pressed, in reading order.
    const std::vector<EvaluationSpot>& spots() const;
    void press(const EvaluationSpot& spot);

protected:
    const Figure& shown() const override { return *m_figure; }
    void runChanged() override {}
    void selectionMoved() override {}
    QString tipAt(const QPointF& point) const override;
    void pressed(const QPointF& point, Qt::KeyboardModifiers modifiers) override;
    bool clickableAt(const QPointF& point) const override;
    bool keyPressed(int key, Qt::KeyboardModifiers modifiers) override;
    QString selectionText() const override;
    QString emptyText() const override;
    bool isEmpty() const override;
    void paintOverlay(QPainter& painter, const FigureStyle& style) override;
    std::vector<AccessibleCell> accessibleCells() const override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void take();
    const EvaluationFigure& wanted() const { return m_next ? *m_next : *m_figure; }
    void work();
    void computed(const EvaluationFigure& figure, qint64 milliseconds);
    void refresh();
    void fillMenu(QToolButton* button, const QString& key);
    void labelButtons();
    int spotAt(const QPointF& point) const;

    EvaluationBoard& m_board;
    std::unique_ptr<EvaluationFigure> m_figure;
    std::unique_ptr<EvaluationFigure> m_next; ///< of more of the same evaluation; null: there is no more of it
    RunId m_id;                               ///< of the evaluation
    QTimer m_again;
    PlotDeck* m_deck;
    Analysis m_work;
    std::vector<std::pair<QString, QToolButton*>> m_buttons; ///< by the key of a choice
    mutable std::vector<EvaluationSpot> m_spots;
    mutable bool m_spotsStale = true;
    QPointer<PanelFrame> m_frame;
    int m_spot = -1; ///< the one that the keyboard is at
};

} // namespace strata
