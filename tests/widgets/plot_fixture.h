// SPDX-License-Identifier: GPL-3.0-or-later
// Views with plots, shown, and a hand over them.
#pragma once

#include "tests/support/bird_lens.h"
#include "widgets/figure/figure_view.h"
#include "widgets/plot/plot_deck.h"

#include <QApplication>
#include <QWheelEvent>
#include <QtTest>

namespace strata::test {

template <class View> void show(View& view, const QSize& size) {
    view.resize(size);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.grab();
}

inline PlotDeck& deckOf(QWidget& view) {
    return *view.findChild<PlotDeck*>();
}

inline void wheel(FigureView& view, const QPointF& at, int steps, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QWheelEvent event(at, view.viewport()->mapToGlobal(at), {}, {0, 120 * steps}, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(view.viewport(), &event);
}

inline void move(FigureView& view, const QPointF& at, Qt::MouseButtons buttons) {
    QMouseEvent event(QEvent::MouseMove, at, view.viewport()->mapToGlobal(at), Qt::NoButton, buttons, Qt::NoModifier);
    QApplication::sendEvent(view.viewport(), &event);
}

inline std::shared_ptr<const Lens> bird() {
    Lens lens = birdLens(17, 8);
    addCurves(lens);
    return std::make_shared<const Lens>(std::move(lens));
}

} // namespace strata::test
