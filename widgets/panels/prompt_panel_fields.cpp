// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a task in the prompt's panel, and what was said before in a conversation.
#include "model/task/chat_history.h"
#include "widgets/common/language.h"
#include "widgets/common/panel_widgets.h"
#include "widgets/common/screen_font.h"
#include "widgets/common/text_field.h"
#include "widgets/panels/conversation_box.h"
#include "widgets/panels/prompt_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace strata {

void PromptPanel::clearFields() {
    while (QLayoutItem* item = m_fieldLayout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_fields.clear();
    m_conversation = nullptr;
}

void PromptPanel::showFieldsOfRun(const std::map<std::string, std::string>& fields) {
    if (m_task) return;
    buildFields();
    for (const auto& [name, value] : fields) {
        auto* text = new QLabel(cutForShowing(QString::fromStdString(value)));
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        m_fieldLayout->addWidget(labelledField(text, [caption = QString::fromStdString(name)] { return caption; }));
    }
}

void PromptPanel::buildFields() {
    clearFields();
    if (!m_task) {
        m_fieldLayout->addWidget(withText<PromptPanel>(captionLabel({}), QT_TR_NOOP("Open a model to run a prompt.")));
        return;
    }
    if (m_task->takesHistory) addConversation();
    for (const TaskField& wanted : m_task->fields) {
        Field field{wanted.name};
        QWidget* editor = nullptr;
        // Set before it is watched: it is not an edit, and there is nothing to be undone.
        const auto kept = m_kept.find(wanted.name);
        const QString initial = QString::fromStdString(kept == m_kept.end() ? wanted.initial : kept->second);
        if (wanted.multiline) {
            field.text = new TextField(initial);
            field.text->setTabChangesFocus(true);
            field.text->document()->setDocumentMargin(0);  // its text begins where that of the other fields does
            field.text->document()->clearUndoRedoStacks(); // a margin would be the first thing to be undone
            whenScaled(field.text, [text = field.text, several = m_task->fields.size() > 2] {
                text->setMinimumHeight(scaledPixels(72));
                text->setMaximumHeight(scaledPixels(several ? 84 : 120));
            });
            editor = field.text;
        } else {
            field.line = new QLineEdit(initial);
            editor = field.line;
        }
        editor->setObjectName(QStringLiteral("field_") + QString::fromStdString(wanted.name));
        editor->installEventFilter(this);
        if (field.text) {
            field.text->viewport()->installEventFilter(this);
            connect(field.text, &TextField::textChanged, this, &PromptPanel::edited);
        } else {
            connect(field.line, &QLineEdit::textChanged, this, &PromptPanel::edited);
        }
        const QString caption = QString::fromStdString(wanted.label.empty() ? wanted.name : wanted.label);
        m_fieldLayout->addWidget(labelledField(editor, [caption] { return caption; }));
        m_fields.push_back(field);
    }
}

void PromptPanel::addConversation() {
    m_conversation = new ConversationBox;
    m_fieldLayout->addWidget(m_conversation);
    if (const auto kept = m_kept.find(historyField); kept != m_kept.end())
        if (auto turns = chatTurnsFromText(kept->second, historyField)) m_conversation->setTurns(std::move(*turns));
    connect(m_conversation, &ConversationBox::changed, this, &PromptPanel::edited);
    connect(m_conversation, &ConversationBox::questionTaken, this, [this](const QString& question) {
        setField(QStringLiteral("input"), question);
        focusFirstField();
    });
}

std::vector<ChatTurn> PromptPanel::conversation() const {
    return m_conversation ? m_conversation->turns() : std::vector<ChatTurn>();
}

void PromptPanel::setConversation(std::vector<ChatTurn> turns) {
    if (!m_conversation || m_conversation->turns() == turns) return;
    m_conversation->setTurns(std::move(turns));
    Q_EMIT edited();
}

std::vector<ChatTurn> PromptPanel::conversationOf(const Run& run) {
    const auto field = run.fields.find(historyField);
    if (field == run.fields.end()) return {};
    auto turns = chatTurnsFromText(field->second, historyField);
    return turns ? std::move(*turns) : std::vector<ChatTurn>();
}

QString PromptPanel::text(const Field& field) const {
    if (!field.text) return field.line->text();
    return field.text->wholeText(); // with its no-break spaces: the model is asked what stands there
}

void PromptPanel::setText(const Field& field, const QString& text) {
    if (field.text) {
        field.text->replaceWholeText(text);
    } else {
        field.line->selectAll();
        field.line->insert(text);
    }
}

std::map<std::string, std::string> PromptPanel::fields() const {
    std::map<std::string, std::string> result;
    for (const Field& field : m_fields)
        result[field.name] = text(field).toStdString();
    if (const std::string turns = chatTurnsToText(conversation()); !turns.empty()) result[historyField] = turns;
    return result;
}

void PromptPanel::setField(const QString& name, const QString& value) {
    if (m_conversation && name == QLatin1String(historyField)) {
        if (auto turns = chatTurnsFromText(value.toStdString(), historyField)) setConversation(std::move(*turns));
        return;
    }
    for (const Field& field : m_fields)
        if (QString::fromStdString(field.name) == name && text(field) != value) setText(field, value);
}

void PromptPanel::setFields(const std::map<std::string, std::string>& fields) {
    for (const auto& [name, value] : fields)
        setField(QString::fromStdString(name), QString::fromStdString(value));
}

QString PromptPanel::mainText() const {
    for (const Field& field : m_fields)
        if (field.name == "input") return text(field);
    return m_fields.empty() ? QString() : text(m_fields.front());
}

void PromptPanel::chooseExample(int index) {
    if (!m_task || index < 0 || index >= static_cast<int>(m_task->examples.size())) return;
    m_examples->setCurrentIndex(index + 1);
    setFields(m_task->examples[static_cast<std::size_t>(index)].fields);
}

void PromptPanel::focusFirstField() {
    if (m_fields.empty()) return;
    // What is asked is what changes from run to run; a system text before it does not.
    const auto input = std::find_if(m_fields.begin(), m_fields.end(), [](const Field& f) { return f.name == "input"; });
    const Field& field = input == m_fields.end() ? m_fields.front() : *input;
    QWidget* editor = field.text ? static_cast<QWidget*>(field.text) : field.line;
    editor->setFocus(Qt::ShortcutFocusReason);
    ensureWidgetVisible(editor);
}

} // namespace strata
