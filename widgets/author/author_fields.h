// SPDX-License-Identifier: GPL-3.0-or-later
// Fields that show a place of the lesson that is written, and change it: each change can be taken back.
#pragma once

#include "widgets/author/author_state.h"

#include <QString>

#include <functional>
#include <utility>
#include <vector>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QDoubleSpinBox;
class QVBoxLayout;
class QWidget;

namespace strata {

/// A place of the draft, as a JSON pointer; it moves with the chosen step. Empty: nowhere now.
using Where = std::function<std::string()>;
/// What can be chosen, with the words for it; a null value takes the key away.
using Choices = std::function<std::vector<std::pair<QString, nlohmann::json>>()>;

/// Makes fields one below the other; all of them follow the state as long as they live. GUI thread.
class AuthorFields {
public:
    AuthorFields(AuthorState& state, QBoxLayout* layout) : m_state(state), m_layout(layout) {}
    AuthorState& state() const { return m_state; }
    QBoxLayout* layout() const { return m_layout; }

    /// Of one language; a button offers numbers of the run, which stand in it as {{…}}.
    QPlainTextEdit* text(const QString& caption, const Where& where, int lines = 2);
    QLineEdit* line(const QString& caption, const Where& where);
    QComboBox* choice(const QString& caption, const Where& where, const Choices& choices);
    /// A choice in which something else can be written: a whole number is one.
    QComboBox* place(const QString& caption, const Where& where, const Choices& choices);
    QCheckBox* check(const QString& caption, const Where& where, bool otherwise = false);
    QSpinBox* count(const QString& caption, const Where& where, int most);
    QDoubleSpinBox* number(const QString& caption, const Where& where, double most, int decimals);
    void heading(const QString& text);
    /// Fields in a line, in the order in which they are made.
    AuthorFields row();
    /// Fields that are there while `when` holds.
    AuthorFields group(const std::function<bool()>& when);
    /// Fields for each of a list's elements, made by `row` at its pointer, with buttons to move and remove one, and one
    /// that adds what `fresh` makes.
    void list(const QString& one, const Where& where, std::size_t most, const std::function<nlohmann::json()>& fresh,
              const std::function<void(AuthorFields&, const Where&)>& row);
    /// Below: `show` is called now and whenever something changed.
    void follow(QWidget* widget, const std::function<void()>& show);

private:
    void add(QWidget* field, const QString& caption);
    QComboBox* combo(const QString& caption, const Where& where, const Choices& choices, bool editable);
    AuthorState& m_state;
    QBoxLayout* m_layout;
};

/// `base` with this behind it.
Where below(const Where& base, const std::string& rest);

} // namespace strata
