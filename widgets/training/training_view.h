// SPDX-License-Identifier: GPL-3.0-or-later
// Any figure of a training log on screen: its plots, its choices and the smoothing in the title bar.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "widgets/figure/figure_view.h"
#include "widgets/training/training_figure.h"
#endif

#include <QPointer>

class QSlider;
class QToolButton;

namespace strata {

class PanelFrame;
class PlotDeck;
class TrainingBoard;

/// GUI thread.
class TrainingView : public FigureView {
    Q_OBJECT
public:
    TrainingView(TrainingBoard& board, std::unique_ptr<TrainingFigure> figure, QWidget* parent = nullptr);
    ~TrainingView() override;

    void setDocument(const QString&, const DocumentPtr&) override {} // the board says it, with what is laid over
    std::unique_ptr<Figure> figure() const override { return m_figure->clone(); }
    QJsonObject figureOptions() const override;
    void setFigureOptions(const QJsonObject& options) override;
    void addControlsTo(PanelFrame& frame);
    void choose(const QString& key, const QString& value);
    void setSmoothing(double weight);
    const TrainingFigure& content() const { return *m_figure; }
    PlotDeck& deck() { return *m_deck; }

protected:
    const Figure& shown() const override { return *m_figure; }
    void runChanged() override {}
    void selectionMoved() override {}
    QString tipAt(const QPointF& point) const override;
    void pressed(const QPointF&, Qt::KeyboardModifiers) override {}
    bool clickableAt(const QPointF&) const override { return false; }
    bool keyPressed(int key, Qt::KeyboardModifiers modifiers) override;
    QString selectionText() const override { return {}; }
    QString emptyText() const override;
    bool isEmpty() const override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void take();
    void refresh();
    void fillMenu(QToolButton* button, const QString& key);
    void labelControls();

    TrainingBoard& m_board;
    std::unique_ptr<TrainingFigure> m_figure;
    PlotDeck* m_deck;
    std::vector<std::pair<QString, QToolButton*>> m_buttons; ///< by the key of a choice
    QPointer<PanelFrame> m_frame;
    QPointer<QSlider> m_slider;
};

} // namespace strata
