// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/present_keys.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>
#include <optional>

namespace strata {
namespace {

using Command = PresentKeys::Command;

struct Key {
    int key;
    Command command;
    bool everywhere = false; ///< a remote sends it, and in a field it types nothing
};
constexpr Key keys[] = {{Qt::Key_PageDown, Command::Next, true},
                        {Qt::Key_PageUp, Command::Previous, true},
                        {Qt::Key_F5, Command::Leave, true}, // what begins a presentation ends it
                        {Qt::Key_Escape, Command::Leave, true},
                        {Qt::Key_Right, Command::Next},
                        {Qt::Key_Left, Command::Previous},
                        {Qt::Key_Space, Command::Next},
                        {Qt::Key_Backspace, Command::Previous},
                        {Qt::Key_Home, Command::First},
                        {Qt::Key_End, Command::Last},
                        {Qt::Key_B, Command::Black},
                        {Qt::Key_Period, Command::Black},
                        {Qt::Key_L, Command::Laser},
                        {Qt::Key_P, Command::Play},
                        {Qt::Key_Plus, Command::Larger},
                        {Qt::Key_Equal, Command::Larger},
                        {Qt::Key_Minus, Command::Smaller},
                        {Qt::Key_F, Command::FullScreen}};

bool isField(const QWidget* at) {
    return qobject_cast<const QLineEdit*>(at) || qobject_cast<const QPlainTextEdit*>(at) ||
           qobject_cast<const QAbstractSpinBox*>(at);
}

bool types(const QWidget* at) {
    return isField(at) || qobject_cast<const QComboBox*>(at) || qobject_cast<const QAbstractSlider*>(at);
}

std::optional<Command> commandOf(const QKeyEvent& event, const QWidget* at) {
    const auto modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (modifiers != Qt::NoModifier) return std::nullopt;
    if (event.modifiers() & Qt::ShiftModifier && event.key() != Qt::Key_Plus) return std::nullopt;
    const auto* found =
        std::find_if(std::begin(keys), std::end(keys), [&](const Key& k) { return k.key == event.key(); });
    if (found == std::end(keys)) return std::nullopt;
    if (!found->everywhere && types(at)) return std::nullopt;
    // What a field is in may close by it; what comes up to the window was used by nothing in it.
    if (event.key() == Qt::Key_Escape && isField(QApplication::focusWidget()) && !at->isWindow()) return std::nullopt;
    // A button that was gone to by the keyboard is pressed by it.
    if (event.key() == Qt::Key_Space && qobject_cast<const QAbstractButton*>(at)) return std::nullopt;
    return found->command;
}

} // namespace

PresentKeys::PresentKeys(std::function<bool(const QWidget&)> presents, QObject* parent)
    : QObject(parent), m_presents(std::move(presents)) {}

void PresentKeys::setOn(bool on) {
    if (on == m_on) return;
    m_on = on;
    on ? qApp->installEventFilter(this) : qApp->removeEventFilter(this);
}

bool PresentKeys::eventFilter(QObject* object, QEvent* event) {
    const bool override = event->type() == QEvent::ShortcutOverride;
    if (!override && event->type() != QEvent::KeyPress) return false;
    const auto* at = qobject_cast<const QWidget*>(object); // else a window's handle: the widget comes next
    if (!at || QApplication::activeModalWidget() || QApplication::activePopupWidget() || !m_presents(*at)) return false;
    const auto command = commandOf(*static_cast<QKeyEvent*>(event), at);
    if (!command) return false;
    event->accept();
    if (!override) Q_EMIT pressed(*command); // first it is no shortcut, then it is a key
    return true;
}

} // namespace strata
