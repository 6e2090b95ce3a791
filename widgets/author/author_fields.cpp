// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/author/author_fields.h"

#include "model/lesson/draft.h"
#include "widgets/common/panel_widgets.h"
#include "widgets/common/screen_font.h"
#include "widgets/common/text_field.h"
#include "widgets/figure/figure.h"
#include "widgets/lesson/lesson_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFrame>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <memory>

namespace strata {
namespace {

using Json = nlohmann::json;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(strata::AuthorFields)
};

/// What is typed or chosen in a field follows what is typed in it before.
QString joined(const std::string& pointer) {
    return QString::fromStdString(pointer);
}

QString wordsOf(const Json& value) {
    if (value.is_string()) return fromUtf8(value.get<std::string>());
    return value.is_null() ? QString() : fromUtf8(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

Json valueOf(const QString& typed) {
    bool whole = false;
    const int number = typed.toInt(&whole);
    if (typed.isEmpty()) return {};
    return whole && number >= 0 ? Json(number) : Json(typed.toStdString());
}

void offerNumbers(AuthorState& state, QMenu& menu, QPlainTextEdit& text) {
    menu.clear();
    const auto& lesson = state.lesson();
    const auto blanks = lesson ? offeredBlanks(*lesson, state.chosen(), state.runs()) : std::vector<OfferedBlank>();
    for (const OfferedBlank& one : blanks)
        QObject::connect(menu.addAction(QStringLiteral("{{%1}}   %2")
                                            .arg(fromUtf8(one.blank), factWords(one.value))
                                            .replace(QLatin1Char('&'), QLatin1String("&&"))),
                         &QAction::triggered, &text, [&text, blank = fromUtf8(one.blank)] {
                             text.insertPlainText(QStringLiteral("{{%1}}").arg(blank));
                             text.setFocus();
                         });
    if (blanks.empty())
        menu.addAction(lesson ? Words::tr("The step is about no run whose numbers could stand here")
                              : Words::tr("First mend what the check says: the lesson cannot be read yet"))
            ->setEnabled(false);
}

/// Tab leaves it, and the wheel scrolls the form.
class WrittenText : public QPlainTextEdit {
public:
    explicit WrittenText(int lines) {
        setTabChangesFocus(true);
        setUndoRedoEnabled(false); // the lesson's own undo knows it
        setFixedHeight(fontMetrics().lineSpacing() * lines + 26);
    }

protected:
    bool event(QEvent* event) override {
        if (event->type() == QEvent::ShortcutOverride) {
            const auto* const key = static_cast<QKeyEvent*>(event);
            if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
                event->ignore(); // they are the window's
                return true;
            }
        }
        return QPlainTextEdit::event(event);
    }
};

} // namespace

Where below(const Where& base, const std::string& rest) {
    return [base, rest] {
        const std::string at = base();
        return at.empty() ? at : at + rest;
    };
}

void AuthorFields::follow(QWidget* widget, const std::function<void()>& show) {
    show();
    QObject::connect(&m_state, &AuthorState::changed, widget, show);
    QObject::connect(&m_state, &AuthorState::selected, widget, show);
}

void AuthorFields::add(QWidget* field, const QString& caption) {
    field->setAccessibleName(caption);
    m_layout->addWidget(labelledField(field, [caption] { return caption; }));
}

void AuthorFields::heading(const QString& text) {
    auto* label = new QLabel(text);
    setScreenFont(label, 14, QFont::DemiBold);
    label->setContentsMargins(0, 10, 0, 0);
    m_layout->addWidget(label);
}

AuthorFields AuthorFields::row() {
    auto* line = new QHBoxLayout;
    m_layout->addLayout(line);
    return {m_state, line};
}

AuthorFields AuthorFields::group(const std::function<bool()>& when) {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_layout->addWidget(box);
    follow(box, [box, when] { box->setVisible(when()); });
    return {m_state, column};
}

QPlainTextEdit* AuthorFields::text(const QString& caption, const Where& where, int lines) {
    auto* field = new WrittenText(lines);
    auto* numbers = new QToolButton;
    numbers->setText(Words::tr("Number ▾"));
    numbers->setToolTip(Words::tr("Puts in a number or a word that is looked up in the run: {{…}}"));
    numbers->setAccessibleName(Words::tr("Number for: %1").arg(caption));
    numbers->setPopupMode(QToolButton::InstantPopup);
    numbers->setStyleSheet(
        QStringLiteral("QToolButton::menu-indicator { image: none; width: 0; }")); // its text has one
    numbers->setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu(numbers);
    numbers->setMenu(menu);
    AuthorState& state = m_state;
    QObject::connect(menu, &QMenu::aboutToShow, field, [&state, menu, field] { offerNumbers(state, *menu, *field); });
    field->setAccessibleName(caption);
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto* head = new QHBoxLayout;
    head->addWidget(captionLabel(caption));
    head->addStretch(1);
    head->addWidget(numbers);
    column->addLayout(head);
    column->addWidget(field);
    m_layout->addWidget(box);
    follow(field, [&state, field, where] {
        const std::string at = where();
        const QString now = at.empty() ? QString() : fromUtf8(draftText(draftAt(state.draft(), at), state.language()));
        field->setEnabled(!at.empty());
        if (textOf(*field->document()) == now) return;
        const QSignalBlocker quiet(field);
        const int place = field->textCursor().position();
        field->setPlainText(now);
        QTextCursor cursor = field->textCursor(); // an undo does not go to the beginning
        cursor.setPosition(int(std::min<qsizetype>(place, now.size())));
        field->setTextCursor(cursor);
    });
    QObject::connect(field, &QPlainTextEdit::textChanged, field, [&state, field, where] {
        if (const std::string at = where(); !at.empty()) state.setText(at, textOf(*field->document()).toStdString());
    });
    return field;
}

QLineEdit* AuthorFields::line(const QString& caption, const Where& where) {
    auto* field = new QLineEdit;
    add(field, caption);
    AuthorState& state = m_state;
    follow(field, [&state, field, where] {
        const std::string at = where();
        const QString now = at.empty() ? QString() : wordsOf(draftAt(state.draft(), at));
        if (field->text() != now) field->setText(now);
    });
    QObject::connect(field, &QLineEdit::textEdited, field, [&state, where, caption](const QString& typed) {
        const std::string at = where();
        const bool ofList = at.find_last_not_of("0123456789") == at.rfind('/'); // it stays until it is removed
        if (!at.empty())
            state.set(caption, at, typed.isEmpty() && !ofList ? Json() : Json(typed.toStdString()), joined(at));
    });
    return field;
}

QComboBox* AuthorFields::combo(const QString& caption, const Where& where, const Choices& choices, bool editable) {
    auto* field = new QComboBox;
    field->setEditable(editable);
    field->setInsertPolicy(QComboBox::NoInsert);
    field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    field->setMinimumContentsLength(editable ? 7 : 9);
    add(field, caption);
    AuthorState& state = m_state;
    const auto known = std::make_shared<std::vector<std::pair<QString, Json>>>();
    follow(field, [&state, field, where, choices, known, editable] {
        const std::string at = where();
        const Json now = at.empty() ? Json() : draftAt(state.draft(), at);
        auto items = choices();
        const auto isNow = [&](const auto& item) { return item.second == now; };
        if (!editable && std::ranges::none_of(items, isNow)) items.emplace_back(wordsOf(now), now);
        const QSignalBlocker quiet(field);
        if (items != *known) {
            *known = items;
            field->clear();
            for (const auto& [words, value] : items)
                field->addItem(words);
        }
        const auto found = std::ranges::find_if(items, isNow);
        field->setCurrentIndex(found == items.end() ? -1 : int(found - items.begin()));
        if (!editable) return;
        const QString words = found == items.end() ? wordsOf(now) : found->first;
        if (field->currentText() != words) field->setEditText(words);
    });
    const auto put = [&state, where, caption](const Json& value) {
        if (const std::string at = where(); !at.empty()) state.set(caption, at, value, joined(at));
    };
    QObject::connect(field, &QComboBox::activated, field, [known, put](int index) {
        if (index >= 0 && index < int(known->size())) put(Json((*known)[std::size_t(index)].second));
    });
    if (editable)
        QObject::connect(field->lineEdit(), &QLineEdit::editingFinished, field, [field, known, put] {
            const QString typed = field->currentText().trimmed();
            const auto item = std::ranges::find_if(*known, [&](const auto& one) { return one.first == typed; });
            put(item == known->end() ? valueOf(typed) : Json(item->second));
        });
    return field;
}

QComboBox* AuthorFields::choice(const QString& caption, const Where& where, const Choices& choices) {
    return combo(caption, where, choices, false);
}

QComboBox* AuthorFields::place(const QString& caption, const Where& where, const Choices& choices) {
    return combo(caption, where, choices, true);
}

QCheckBox* AuthorFields::check(const QString& caption, const Where& where, bool otherwise) {
    auto* field = new QCheckBox(caption);
    m_layout->addWidget(field);
    AuthorState& state = m_state;
    follow(field, [&state, field, where, otherwise] {
        const std::string at = where();
        const Json& now = at.empty() ? Json() : draftAt(state.draft(), at);
        const QSignalBlocker quiet(field);
        field->setChecked(now.is_boolean() ? now.get<bool>() : otherwise);
    });
    QObject::connect(field, &QCheckBox::toggled, field, [&state, where, caption, otherwise](bool on) {
        if (const std::string at = where(); !at.empty()) state.set(caption, at, on == otherwise ? Json() : Json(on));
    });
    return field;
}

QSpinBox* AuthorFields::count(const QString& caption, const Where& where, int most) {
    auto* field = new QSpinBox;
    field->setRange(-1, most);
    field->setSpecialValueText(QStringLiteral("–"));
    add(field, caption);
    AuthorState& state = m_state;
    follow(field, [&state, field, where, most] {
        const std::string at = where();
        const Json now = at.empty() ? Json() : draftAt(state.draft(), at);
        const QSignalBlocker quiet(field);
        field->setValue(now.is_number() ? int(std::clamp(now.get<double>(), -1.0, double(most))) : -1);
    });
    QObject::connect(field, &QSpinBox::valueChanged, field, [&state, where, caption](int value) {
        const std::string at = where();
        if (!at.empty()) state.set(caption, at, value < 0 ? Json() : Json(value), joined(at));
    });
    return field;
}

QDoubleSpinBox* AuthorFields::number(const QString& caption, const Where& where, double most, int decimals) {
    auto* field = new QDoubleSpinBox;
    field->setRange(0, most);
    field->setDecimals(decimals);
    add(field, caption);
    AuthorState& state = m_state;
    follow(field, [&state, field, where, most] {
        const std::string at = where();
        const Json now = at.empty() ? Json() : draftAt(state.draft(), at);
        const QSignalBlocker quiet(field);
        field->setValue(now.is_number() ? std::clamp(now.get<double>(), 0.0, most) : 0);
    });
    QObject::connect(field, &QDoubleSpinBox::valueChanged, field, [&state, where, caption](double value) {
        const std::string at = where();
        if (at.empty()) return;
        const bool whole = std::floor(value) == value;
        state.set(caption, at, value == 0 ? Json() : whole ? Json(std::int64_t(value)) : Json(value), joined(at));
    });
    return field;
}

void AuthorFields::list(const QString& one, const Where& where, std::size_t most, const std::function<Json()>& fresh,
                        const std::function<void(AuthorFields&, const Where&)>& row) {
    auto* box = new QWidget;
    auto* outer = new QVBoxLayout(box);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* rows = new QVBoxLayout;
    outer->addLayout(rows);
    auto* adding = new QPushButton(Words::tr("Add: %1").arg(one));
    adding->setObjectName(QStringLiteral("plainButton"));
    outer->addWidget(adding, 0, Qt::AlignLeft);
    m_layout->addWidget(box);
    AuthorState& state = m_state;
    const auto size = [&state, where] {
        const std::string at = where();
        return at.empty() ? std::size_t(0) : draftAt(state.draft(), at).size();
    };
    const auto shift = [&state, where](std::size_t i, int by) {
        state.change(Words::tr("Move"), [&](Json& draft) {
            Json list = draftAt(draft, where());
            const std::size_t to = i + std::size_t(by);
            if (!list.is_array() || to >= list.size()) return;
            std::swap(list[i], list[to]);
            setDraftAt(draft, where(), std::move(list));
        });
    };
    const auto remove = [&state, where](std::size_t i) {
        state.change(Words::tr("Remove"), [&](Json& draft) {
            Json list = draftAt(draft, where());
            if (!list.is_array() || i >= list.size()) return;
            list.erase(i);
            setDraftAt(draft, where(), list.empty() ? Json() : std::move(list));
        });
    };
    const auto shown = std::make_shared<std::size_t>(0);
    follow(box, [&state, rows, size, shown, shift, remove, row, where, one, adding, most] {
        const std::size_t now = size();
        adding->setEnabled(!where().empty() && now < most);
        while (*shown > now) { // a field of it may be what asked for this
            QLayoutItem* const gone = rows->takeAt(int(--*shown));
            gone->widget()->hide();
            gone->widget()->deleteLater();
            delete gone;
        }
        while (*shown < now) {
            const std::size_t i = (*shown)++;
            auto* element = new QFrame;
            element->setFrameShape(QFrame::StyledPanel);
            auto* column = new QVBoxLayout(element);
            auto* buttons = new QHBoxLayout;
            buttons->addWidget(captionLabel(QStringLiteral("%1 %2").arg(one).arg(i + 1)), 1);
            const std::tuple<QString, QString, std::function<void()>> whats[] = {
                {QStringLiteral("↑"), Words::tr("Up"), [shift, i] { shift(i, -1); }},
                {QStringLiteral("↓"), Words::tr("Down"), [shift, i] { shift(i, 1); }},
                {QStringLiteral("×"), Words::tr("Remove"), [remove, i] { remove(i); }}};
            for (const auto& [sign, name, what] : whats) {
                auto* button = new QToolButton;
                button->setText(sign);
                button->setToolTip(name);
                button->setAccessibleName(QStringLiteral("%1: %2 %3").arg(name, one).arg(i + 1));
                button->setFocusPolicy(Qt::TabFocus);
                QObject::connect(button, &QToolButton::clicked, button, what);
                buttons->addWidget(button);
            }
            column->addLayout(buttons);
            AuthorFields fields(state, column);
            row(fields, [where, size, i] {
                const std::string at = where();
                return at.empty() || i >= size() ? std::string() : at + "/" + std::to_string(i);
            });
            rows->addWidget(element);
        }
    });
    QObject::connect(adding, &QPushButton::clicked, adding, [&state, where, size, fresh, one] {
        if (const std::string at = where(); !at.empty())
            state.change(Words::tr("Add: %1").arg(one), [&](Json& draft) {
                Json list = draftAt(draft, at).is_array() ? draftAt(draft, at) : Json::array();
                list.push_back(fresh());
                setDraftAt(draft, at, std::move(list));
            });
    });
}

} // namespace strata
