// SPDX-License-Identifier: GPL-3.0-or-later
// How much processor time the start takes: STRATA_TIMING=1 prints it to standard error.
#pragma once

#include <QObject>

class QWidget;

namespace strata {

/// Writes "strata timing: WHAT 123 ms CPU" when the environment asks for it.
void reportTiming(const char* what);

/// Reports when `widget` was painted for the first time after arm(). GUI thread.
class PaintWatch : public QObject {
    Q_OBJECT
public:
    PaintWatch(QWidget* widget, const char* what);
    void arm();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    QWidget* m_widget;
    const char* m_what;
    bool m_armed = false;
};

} // namespace strata
