// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/timing.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <cstdio>
#include <ctime>

namespace strata {

void reportTiming(const char* what) {
    static const bool wanted = qEnvironmentVariableIntValue("STRATA_TIMING") != 0;
    if (!wanted) return;
    timespec used{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    std::fprintf(stderr, "strata timing: %s %lld ms CPU\n", what,
                 static_cast<long long>(used.tv_sec) * 1000 + used.tv_nsec / 1'000'000);
}

PaintWatch::PaintWatch(QWidget* widget, const char* what) : QObject(widget), m_widget(widget), m_what(what) {}

void PaintWatch::arm() {
    if (m_armed) return;
    m_armed = true;
    m_widget->installEventFilter(this);
}

bool PaintWatch::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::Paint) {
        m_widget->removeEventFilter(this);
        QTimer::singleShot(0, this, [this] { reportTiming(m_what); }); // after the paint itself
    }
    return QObject::eventFilter(object, event);
}

} // namespace strata
