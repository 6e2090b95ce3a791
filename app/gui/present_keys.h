// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of a presentation: those of a presenter's remote, wherever the keyboard is.
#pragma once

#include <QObject>

#include <functional>

class QKeyEvent;
class QWidget;

namespace strata {

/// While it is on it takes its keys before anything else in the windows that are presented in does: but for a dialog or
/// a menu that is open, and what is typed into a field. Thread of the window.
class PresentKeys : public QObject {
    Q_OBJECT
public:
    enum class Command { Next, Previous, First, Last, Black, Laser, Play, Larger, Smaller, FullScreen, Leave };

    /// `presents`: whether a widget is part of the presentation.
    PresentKeys(std::function<bool(const QWidget&)> presents, QObject* parent);
    void setOn(bool on);

Q_SIGNALS:
    void pressed(strata::PresentKeys::Command command);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    std::function<bool(const QWidget&)> m_presents;
    bool m_on = false;
};

} // namespace strata
