// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lesson/question_box.h"

#include "widgets/common/panel_widgets.h"
#include "widgets/common/text_field.h"
#include "widgets/lesson/class_tally.h"
#include "widgets/lesson/lesson_words.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>

#include <cmath>

namespace strata {
namespace {

/// What is typed takes the place of what stands there: behind "–" no digit would be taken.
class NumberField : public QSpinBox {
protected:
    void focusInEvent(QFocusEvent* event) override {
        QSpinBox::focusInEvent(event);
        QTimer::singleShot(0, this, &QSpinBox::selectAll); // a click puts its own cursor first
    }
};

using Kind = LessonQuestion::Kind;

/// With a point, or with the mark of the language; what parts thousands is none. "83 %" is 0.83.
std::optional<double> numberOf(const QString& typed) {
    QString text = typed.trimmed();
    text.replace(QChar(0x2212), QLatin1Char('-'));
    const bool percent = text.endsWith(QLatin1Char('%'));
    if (percent) text = text.chopped(1).trimmed();
    bool good = false;
    double value = text.toDouble(&good);
    QLocale language;
    language.setNumberOptions(QLocale::RejectGroupSeparator);
    if (!good) value = language.toDouble(text, &good);
    return good && qIsFinite(value) ? std::optional(percent ? value / 100 : value) : std::nullopt;
}

} // namespace

QuestionBox::QuestionBox(const PosedQuestion& question, const QStringList& options, const QStringList& levels,
                         int lastLayer, int positions, QWidget* parent)
    : QWidget(parent), m_kind(question.kind), m_options(options) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    switch (m_kind) {
    case Kind::Choice:
        addChoice(options);
        break;
    case Kind::Order:
        addOrder(options);
        break;
    case Kind::Path:
        addPath(levels);
        break;
    case Kind::Token:
        addField(tr("Token"));
        break;
    case Kind::Number:
        addField(tr("Number"));
        break;
    case Kind::Layer:
    case Kind::Cell:
        m_layer = addSpin(tr("Layer"), lastLayer);
        if (m_kind == Kind::Cell) m_position = addSpin(tr("Position"), std::max(0, positions - 1));
        layout->addWidget(captionLabel(tr("Or choose it in the view: a click there counts here.")));
        break;
    case Kind::Text:
        m_text = new TextField;
        m_text->setTabChangesFocus(true);
        m_text->setAccessibleName(tr("Your answer"));
        m_text->setFixedHeight(fontMetrics().lineSpacing() * 4 + 12);
        m_text->installEventFilter(this);
        connect(m_text, &TextField::textChanged, this, &QuestionBox::changed);
        layout->addWidget(m_text);
        break;
    }
}

void QuestionBox::addChoice(const QStringList& options) {
    m_choice = new QButtonGroup(this);
    for (qsizetype i = 0; i < options.size(); ++i) {
        auto* one = new QRadioButton(optionLetter(i) + QStringLiteral("   ") +
                                     QString(options[i]).replace(QLatin1Char('&'), QLatin1String("&&")));
        one->setObjectName(QStringLiteral("option%1").arg(i));
        one->setToolTip(options[i]);
        one->installEventFilter(this);
        m_choice->addButton(one, int(i));
        layout()->addWidget(one);
    }
    connect(m_choice, &QButtonGroup::idToggled, this, &QuestionBox::changed);
}

void QuestionBox::addOrder(const QStringList& options) {
    m_order = new QListWidget;
    m_order->setDragDropMode(QAbstractItemView::InternalMove);
    m_order->setAccessibleName(tr("Put in order; Ctrl and the arrows move a line"));
    m_order->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (qsizetype i = 0; i < options.size(); ++i) {
        auto* item = new QListWidgetItem(options[i], m_order);
        item->setData(Qt::UserRole, int(i));
    }
    m_order->setCurrentRow(0);
    m_order->setFixedHeight(m_order->sizeHintForRow(0) * int(options.size()) + 2 * m_order->frameWidth() + 4);
    m_order->installEventFilter(this);
    connect(m_order->model(), &QAbstractItemModel::rowsMoved, this, &QuestionBox::changed);
    auto *up = new QPushButton(tr("Up")), *down = new QPushButton(tr("Down"));
    up->setObjectName(QStringLiteral("plainButton"));
    down->setObjectName(QStringLiteral("plainButton"));
    up->setToolTip(tr("Ctrl+Up"));
    down->setToolTip(tr("Ctrl+Down"));
    connect(up, &QPushButton::clicked, this, [this] { moveItem(-1); });
    connect(down, &QPushButton::clicked, this, [this] { moveItem(1); });
    auto* row = new QHBoxLayout;
    row->addWidget(up);
    row->addWidget(down);
    row->addStretch(1);
    layout()->addWidget(m_order);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void QuestionBox::addPath(const QStringList& levels) {
    for (const QString& level : levels)
        addField(level);
}

QLineEdit* QuestionBox::addField(const QString& name) {
    auto* field = new QLineEdit;
    field->setPlaceholderText(name);
    field->setAccessibleName(name);
    field->setMaxLength(500);
    connect(field, &QLineEdit::textChanged, this, &QuestionBox::changed);
    layout()->addWidget(field);
    m_fields << field;
    return field;
}

QSpinBox* QuestionBox::addSpin(const QString& name, int most) {
    auto* spin = new NumberField;
    spin->setRange(-1, most);
    spin->setValue(-1);
    spin->setSpecialValueText(QStringLiteral("–"));
    spin->setAccessibleName(name);
    spin->setPrefix(name + QLatin1Char(' '));
    connect(spin, &QSpinBox::valueChanged, this, &QuestionBox::changed);
    layout()->addWidget(spin);
    return spin;
}

LessonAnswer QuestionBox::answer() const {
    switch (m_kind) {
    case Kind::Choice:
        return m_choice->checkedId() < 0 ? LessonAnswer() : LessonAnswer(std::size_t(m_choice->checkedId()));
    case Kind::Order: {
        std::vector<std::size_t> order;
        for (int i = 0; i < m_order->count(); ++i)
            order.push_back(std::size_t(m_order->item(i)->data(Qt::UserRole).toInt()));
        return order;
    }
    case Kind::Path: {
        std::vector<std::string> path;
        for (const QLineEdit* field : m_fields)
            if (!field->text().trimmed().isEmpty()) path.push_back(field->text().trimmed().toStdString());
        return path.empty() ? LessonAnswer() : LessonAnswer(path);
    }
    case Kind::Token:
        return m_fields.front()->text().trimmed().isEmpty()
                   ? LessonAnswer()
                   : LessonAnswer(m_fields.front()->text().trimmed().toStdString());
    case Kind::Number:
        if (const auto number = numberOf(m_fields.front()->text())) return *number;
        return {};
    case Kind::Layer:
        return m_layer->value() < 0 ? LessonAnswer() : LessonAnswer(double(m_layer->value()));
    case Kind::Cell:
        return m_layer->value() < 0 || m_position->value() < 0
                   ? LessonAnswer()
                   : LessonAnswer(CellAnswer{m_layer->value(), m_position->value()});
    case Kind::Text:
        return m_text->wholeText().trimmed().isEmpty() ? LessonAnswer()
                                                       : LessonAnswer(m_text->wholeText().trimmed().toStdString());
    }
    return {};
}

void QuestionBox::setAnswer(const LessonAnswer& answer) {
    if (const auto* chosen = std::get_if<std::size_t>(&answer); chosen && m_choice) {
        if (QAbstractButton* const button = m_choice->button(int(*chosen))) button->setChecked(true);
    } else if (const auto* order = std::get_if<std::vector<std::size_t>>(&answer); order && m_order) {
        for (std::size_t i = 0; i < order->size() && int(i) < m_order->count(); ++i) {
            if ((*order)[i] >= std::size_t(m_options.size())) continue;
            m_order->item(int(i))->setText(m_options[qsizetype((*order)[i])]);
            m_order->item(int(i))->setData(Qt::UserRole, int((*order)[i]));
        }
    } else if (const auto* path = std::get_if<std::vector<std::string>>(&answer)) {
        for (qsizetype i = 0; i < std::min(m_fields.size(), qsizetype(path->size())); ++i)
            m_fields[i]->setText(QString::fromStdString((*path)[std::size_t(i)]));
    } else if (const auto* number = std::get_if<double>(&answer)) {
        if (m_layer)
            m_layer->setValue(int(*number));
        else if (!m_fields.isEmpty())
            m_fields.front()->setText(QLocale().toString(*number, 'g', 4));
    } else if (const auto* cell = std::get_if<CellAnswer>(&answer); cell && m_position) {
        m_layer->setValue(cell->layer);
        m_position->setValue(cell->position);
    } else if (const auto* text = std::get_if<std::string>(&answer)) {
        if (m_text)
            m_text->setWholeText(QString::fromStdString(*text));
        else if (!m_fields.isEmpty())
            m_fields.front()->setText(QString::fromStdString(*text).trimmed());
    }
}

bool QuestionBox::takesSelection() const {
    return !m_settled && m_layer;
}

void QuestionBox::takeSelection(const Selection& selection) {
    if (!takesSelection()) return;
    if (selection.layer) m_layer->setValue(*selection.layer);
    if (m_position && selection.position) m_position->setValue(*selection.position);
}

void QuestionBox::settle(const LessonAnswer& right) {
    if (const auto* chosen = std::get_if<std::size_t>(&right); chosen && m_choice)
        if (QAbstractButton* const button = m_choice->button(int(*chosen)))
            button->setText(QStringLiteral("✓ ") + button->text());
    m_settled = true; // it stays as readable as it was
    for (QWidget* const child : findChildren<QWidget*>()) {
        child->setFocusPolicy(Qt::NoFocus);
        child->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
}

void QuestionBox::showVotes(const std::vector<int>& votes) {
    qDeleteAll(m_bars);
    m_bars.clear();
    if (!m_choice || votes.empty()) return;
    auto* const column = static_cast<QVBoxLayout*>(layout());
    for (int i = 0; i < int(m_options.size()); ++i) {
        auto* line = new QWidget;
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(24, 0, 0, 4);
        auto* bar = new QProgressBar;
        bar->setObjectName(QStringLiteral("votes%1").arg(i));
        bar->setRange(0, 1000);
        bar->setValue(int(std::lround(1000 * votesShare(votes, std::size_t(i)))));
        bar->setTextVisible(false);
        const QString words = votesText(votes, std::size_t(i));
        bar->setAccessibleName(tr("Votes for %1: %2").arg(optionLetter(i), words));
        row->addWidget(bar, 1);
        row->addWidget(secondaryLabel(words));
        column->insertWidget(column->indexOf(m_choice->button(i)) + 1, line);
        m_bars << line;
    }
}

void QuestionBox::describe(const QString& prompt) {
    for (QWidget* const field : findChildren<QWidget*>())
        if (field->focusPolicy() != Qt::NoFocus) field->setAccessibleDescription(prompt);
}

void QuestionBox::takeFocus() {
    for (QWidget* const field : findChildren<QWidget*>())
        if ((field->focusPolicy() & Qt::TabFocus) && field->isEnabled()) return field->setFocus(Qt::OtherFocusReason);
}

void QuestionBox::moveItem(int by) {
    const int row = m_order->currentRow(), to = row + by;
    if (row < 0 || to < 0 || to >= m_order->count()) return;
    m_order->insertItem(to, m_order->takeItem(row));
    m_order->setCurrentRow(to);
    Q_EMIT changed();
}

/// A, B, C … choose wherever the keyboard is among the options.
void QuestionBox::keyPressEvent(QKeyEvent* event) {
    const int index = event->key() - Qt::Key_A;
    if (m_choice && !m_settled && event->modifiers() == Qt::NoModifier && index >= 0 && index < m_options.size()) {
        m_choice->button(index)->setChecked(true);
        m_choice->button(index)->setFocus();
        return;
    }
    QWidget::keyPressEvent(event);
}

bool QuestionBox::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool control = key->modifiers() & Qt::ControlModifier,
               enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_order && control && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
        moveItem(key->key() == Qt::Key_Up ? -1 : 1);
        return true;
    }
    if (enter && (watched != m_text || control)) {
        Q_EMIT commitWanted();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace strata
