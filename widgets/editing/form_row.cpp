// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editing/form_row.h"

#include "widgets/common/screen_font.h"
#include "widgets/common/text_field.h"
#include "widgets/common/tips.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>
#include <limits>

namespace strata {

using Json = nlohmann::ordered_json;
using Kind = RowSpec::Kind;

QString withWrittenEnds(const QString& text) {
    QString out;
    for (const QChar c : text) {
        if (c == QLatin1Char('\\'))
            out += QLatin1String("\\\\");
        else if (c == QLatin1Char('\n'))
            out += QLatin1String("\\n");
        else if (c == QLatin1Char('\r'))
            out += QLatin1String("\\r");
        else if (c == QLatin1Char('\t'))
            out += QLatin1String("\\t");
        else
            out += c;
    }
    return out;
}

QString withRealEnds(const QString& text) {
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != QLatin1Char('\\') || i + 1 == text.size()) {
            out += text[i];
            continue;
        }
        const QChar next = text[++i];
        if (next == QLatin1Char('n'))
            out += QLatin1Char('\n');
        else if (next == QLatin1Char('r'))
            out += QLatin1Char('\r');
        else if (next == QLatin1Char('t'))
            out += QLatin1Char('\t');
        else if (next == QLatin1Char('\\'))
            out += QLatin1Char('\\');
        else
            out += text[i - 1], out += next;
    }
    return out;
}

FormRow::FormRow(const RowSpec& spec, QWidget* parent) : QWidget(parent), m_spec(spec), m_problem(new QLabel) {
    makeEditor();
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    auto* caption = new QLabel(spec.caption);
    caption->setWordWrap(true);
    caption->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    caption->setContentsMargins(0, 4, 0, 0);
    whenScaled(caption, [caption] { caption->setFixedWidth(scaledPixels(124)); });
    caption->setBuddy(m_editor);
    m_problem->setObjectName(QStringLiteral("inlineProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->hide();
    QWidget* shown = m_editor;
    if (spec.kind == Kind::OptionalMarks) {
        shown = new QWidget;
        auto* both = new QHBoxLayout(shown);
        both->setContentsMargins(0, 0, 0, 0);
        both->addWidget(m_check);
        both->addWidget(m_line, 1);
    }
    grid->addWidget(caption, 0, 0);
    grid->addWidget(shown, 0, 1);
    grid->addWidget(m_problem, 1, 1);
    grid->setColumnStretch(1, 1);
    m_editor->setAccessibleName(spec.caption);
    if (!spec.tip.isEmpty()) {
        caption->setToolTip(plainTip(spec.tip));
        m_editor->setToolTip(plainTip(spec.tip));
        m_editor->setAccessibleDescription(spec.tip);
    }
}

void FormRow::makeEditor() {
    switch (m_spec.kind) {
    case Kind::Line:
    case Kind::Marks:
    case Kind::OptionalMarks:
        m_editor = m_line = new QLineEdit;
        m_line->setPlaceholderText(m_spec.hint);
        if (m_spec.kind != Kind::Line) setScreenMonoFont(m_line, 13);
        connect(m_line, &QLineEdit::textEdited, this, &FormRow::tell);
        if (m_spec.kind != Kind::OptionalMarks) break;
        m_check = new QCheckBox;
        m_check->setAccessibleName(tr("%1: one of its own").arg(m_spec.caption));
        m_check->setToolTip(m_check->accessibleName());
        connect(m_check, &QCheckBox::clicked, this, [this](bool on) {
            m_line->setEnabled(on);
            tell();
        });
        break;
    case Kind::Text:
        m_editor = m_text = new TextField;
        m_text->setPlaceholderText(m_spec.hint);
        m_text->setTabChangesFocus(true);
        m_text->setUndoRedoEnabled(false); // the document's own undo takes everything back
        whenScaled(m_text, [text = m_text] { text->setFixedHeight(scaledPixels(54)); });
        connect(m_text, &TextField::textChanged, this, &FormRow::tell);
        break;
    case Kind::Choice:
    case Kind::Names:
        m_editor = m_combo = new QComboBox;
        m_combo->setEditable(m_spec.kind == Kind::Names);
        m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_combo->setMinimumContentsLength(10);
        for (int i = 0; i < m_spec.values.size(); ++i)
            m_combo->addItem(m_spec.words.value(i, m_spec.values[i]), m_spec.values[i]);
        if (m_combo->isEditable()) {
            m_combo->setInsertPolicy(QComboBox::NoInsert);
            m_combo->lineEdit()->setPlaceholderText(m_spec.hint);
            m_combo->lineEdit()->installEventFilter(this);
            connect(m_combo, &QComboBox::editTextChanged, this, &FormRow::tell);
        } else {
            connect(m_combo, &QComboBox::activated, this, &FormRow::tell);
        }
        break;
    case Kind::Switch:
        m_editor = m_check = new QCheckBox;
        connect(m_check, &QCheckBox::clicked, this, &FormRow::tell);
        break;
    case Kind::Number:
        m_editor = m_number = new QSpinBox;
        m_number->setRange(1, std::numeric_limits<int>::max());
        connect(m_number, &QSpinBox::valueChanged, this, &FormRow::tell);
        break;
    }
    m_editor->installEventFilter(this);
}

QString FormRow::text() const {
    if (m_text) return m_text->wholeText();
    if (m_combo) return m_combo->isEditable() ? m_combo->currentText() : m_combo->currentData().toString();
    return m_spec.kind == Kind::Line ? m_line->text() : withRealEnds(m_line->text());
}

void FormRow::tell() {
    if (m_showing) return;
    const Json gone(Json::value_t::discarded);
    if (m_spec.kind == Kind::Switch) return Q_EMIT edited(m_check->isChecked());
    if (m_spec.kind == Kind::Number) return Q_EMIT edited(m_number->value());
    if (m_spec.kind == Kind::OptionalMarks && !m_check->isChecked()) return Q_EMIT edited(gone);
    const QString now = text();
    const bool matters = m_has || m_spec.kind == Kind::OptionalMarks || m_spec.kind == Kind::Choice;
    Q_EMIT edited(now.isEmpty() && !matters ? gone : Json(now.toStdString()));
}

void FormRow::show(const Json* value) {
    m_showing = true;
    m_has = value != nullptr;
    const bool isText = value && value->is_string();
    const QString now = isText                       ? QString::fromStdString(value->get_ref<const std::string&>())
                        : value && !value->is_null() ? QString::fromStdString(value->dump())
                                                     : QString();
    if (m_spec.kind == Kind::Switch) {
        m_check->setChecked(value && value->is_boolean() ? value->get<bool>() : m_spec.byDefault != 0);
    } else if (m_number) {
        const bool whole = value && value->is_number_integer();
        const qint64 number = whole ? value->get<qint64>() : m_spec.byDefault;
        m_number->setValue(int(std::clamp<qint64>(number, 1, std::numeric_limits<int>::max())));
    } else if (m_combo) {
        const int at = m_combo->findData(value ? QVariant(now) : m_spec.values.value(0));
        if (m_combo->isEditable()) {
            if (m_combo->currentText() != now) m_combo->setEditText(now);
        } else {
            m_combo->setCurrentIndex(at);
        }
    } else if (m_text) {
        if (text() != now) m_text->setWholeText(now);
    } else {
        if (m_check) {
            m_check->setChecked(m_has);
            m_line->setEnabled(m_has);
            m_line->setPlaceholderText(m_has ? tr("nothing") : m_spec.hint);
        }
        if (text() != now) m_line->setText(m_spec.kind == Kind::Line ? now : withWrittenEnds(now));
    }
    m_showing = false;
}

void FormRow::showProblem(const QString& sentence) {
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

bool FormRow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore(); // the window takes the last change of the document back, wherever it was made
            return true;
        }
    }
    if (event->type() == QEvent::Wheel && (m_combo || m_number) && !m_editor->hasFocus()) {
        event->ignore(); // scrolls the form
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace strata
