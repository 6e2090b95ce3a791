// SPDX-License-Identifier: GPL-3.0-or-later
// The checkpoints of a training on screen: their strip, and the slider that chooses the one whose run and lens all
// other views show.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "model/session/series_work.h"
#include "widgets/figure/figure_view.h"
#include "widgets/series/series_figure.h"
#endif

#include <QPointer>

#include <functional>

class QLabel;
class QSlider;
class QToolButton;

namespace strata {

class PanelFrame;

/// GUI thread.
class SeriesView : public FigureView {
    Q_OBJECT
public:
    /// `prompt`: what stands in the first field of the form now.
    SeriesView(Session& session, std::function<QString()> prompt, QWidget* parent = nullptr);
    ~SeriesView() override;

    void setDocument(const QString&, const DocumentPtr&) override {} // SeriesWork says it, with the chosen checkpoint
    std::unique_ptr<Figure> figure() const override { return std::make_unique<SeriesFigure>(m_figure); }
    void addControlsTo(PanelFrame& frame);
    QSlider* slider() const;
    /// The prompt of the form at every checkpoint; while that goes on, stops it.
    void runOrStop();

protected:
    const Figure& shown() const override { return m_figure; }
    void runChanged() override {}
    void selectionMoved() override {}
    QString tipAt(const QPointF& point) const override;
    void pressed(const QPointF& point, Qt::KeyboardModifiers modifiers) override;
    bool clickableAt(const QPointF& point) const override { return pointAt(point) >= 0; }
    bool keyPressed(int key, Qt::KeyboardModifiers modifiers) override;
    QString selectionText() const override;
    QString emptyText() const override;
    bool isEmpty() const override { return !m_figure.series(); }
    std::vector<AccessibleCell> accessibleCells() const override;
    void changeEvent(QEvent* event) override;

private:
    void take();
    void labelControls();
    int pointAt(const QPointF& point) const;
    double contentWidth() const;

    Session& m_session;
    SeriesWork& m_work;
    std::function<QString()> m_prompt;
    SeriesFigure m_figure;
    QPointer<PanelFrame> m_frame;
    QPointer<QSlider> m_slider;
    QPointer<QLabel> m_step;
    QPointer<QToolButton> m_run, m_lens;
};

} // namespace strata
