// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editing/task_form.h"

#include "model/task/task_document.h"
#include "widgets/common/label_words.h"
#include "widgets/common/panel_widgets.h"
#include "widgets/common/screen_font.h"
#include "widgets/editing/task_form_rows.h"

#include <QFrame>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace strata {

using Json = nlohmann::ordered_json;

namespace {

std::string itemKey(const std::string& list, std::size_t index) {
    return list + "[" + std::to_string(index) + "]";
}

/// "levels[1].answer" as "/levels/1/answer".
std::string pointerOf(const std::string& key) {
    std::string out;
    for (const char c : key)
        out += c == '[' || c == '.' ? std::string("/") : c == ']' ? std::string() : std::string(1, c);
    return key.empty() ? out : "/" + out;
}

std::size_t countOf(const Json& document, const std::string& list) {
    const auto found = document.find(list);
    return found != document.end() && found->is_array() ? found->size() : 0;
}

} // namespace

const Json* valueOfKey(const Json& document, const std::string& key) {
    const Json* at = &document;
    std::string rest = pointerOf(key);
    while (!rest.empty()) {
        const auto end = rest.find('/', 1);
        const std::string name = rest.substr(1, end == std::string::npos ? end : end - 1);
        rest = end == std::string::npos ? std::string() : rest.substr(end);
        if (at->is_object() && at->contains(name))
            at = &(*at)[name];
        else if (const auto index = std::strtoull(name.c_str(), nullptr, 10);
                 at->is_array() && !name.empty() && name.find_first_not_of("0123456789") == std::string::npos &&
                 index < at->size())
            at = &(*at)[index];
        else
            return nullptr;
    }
    return at;
}

TaskForm::TaskForm(TaskState& state, QWidget* parent) : QScrollArea(parent), m_state(state) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&m_state, &TaskState::changed, this, &TaskForm::showState);
    showState();
}

void TaskForm::setHeads(const QStringList& names) {
    if (m_heads == names) return;
    m_heads = names;
    rebuild();
}

std::string TaskForm::shape() const {
    const Json& json = m_state.json();
    std::string out;
    for (const char* list : {"fields", "levels", "examples"})
        out += std::to_string(countOf(json, list)) + ' ';
    const Json* const layout = valueOfKey(json, "layout");
    const Json* const taxonomy = valueOfKey(json, "taxonomy");
    out += layout && layout->is_object() ? "own " : "named ";
    out += taxonomy && taxonomy->is_object() ? "tree" : "file";
    for (const std::string& name : exampleFields(json))
        out += '\n' + name;
    return out;
}

void TaskForm::showState() {
    if (std::string now = shape(); !m_column || now != m_shape) {
        m_shape = std::move(now);
        rebuild();
    }
    for (const auto& [key, row] : m_rows)
        row->show(key == "layout" ? layoutChoice(m_state.json()) : valueOfKey(m_state.json(), key));
    widget()->setEnabled(!m_state.now().unreadable);
}

struct TaskForm::List {
    std::string key;
    QString heading, item, add, what; ///< `item` with %1 for its number
    std::vector<RowSpec> rows;
};

void TaskForm::rebuild() {
    const int at = verticalScrollBar()->value();
    std::string focused = std::exchange(m_focusNext, {});
    int cursor = -1;
    if (focused.empty())
        for (const auto& [key, row] : m_rows)
            if (row->isAncestorOf(focusWidget())) {
                focused = key;
                if (const auto* line = qobject_cast<QLineEdit*>(row->editor())) cursor = line->cursorPosition();
            }
    m_rows.clear();
    auto* content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(16, 12, 16, 16);
    m_column->setSpacing(8);
    for (const RowSpec& spec : taskRows())
        addRow(m_column, {}, {}, spec);
    addLayout();
    addList({"fields", tr("Fields: what is asked for"), tr("Field %1"), tr("Add a &field"), tr("add a field"),
             fieldRows()});
    addList({"levels", tr("Levels, in the order in which they answer"), tr("Level %1"), tr("Add a &level"),
             tr("add a level"), levelRows(m_heads)});
    addTaxonomy();
    addList({"examples", tr("Examples"), tr("Example %1"), tr("Add an &example"), tr("add an example"),
             exampleRows(m_state.json())});
    m_column->addStretch(1);
    if (QWidget* const before = takeWidget()) { // one of its fields may be what has just been typed into
        before->hide();
        before->setParent(nullptr);
        before->deleteLater();
    }
    setWidget(content);
    for (const auto& [key, row] : m_rows)
        row->show(key == "layout" ? layoutChoice(m_state.json()) : valueOfKey(m_state.json(), key));
    content->setEnabled(!m_state.now().unreadable);
    verticalScrollBar()->setValue(at);
    if (!focused.empty()) goTo(focused);
    if (FormRow* const found = row(focused); found && cursor >= 0)
        if (auto* line = qobject_cast<QLineEdit*>(found->editor())) line->setCursorPosition(cursor);
}

void TaskForm::addHeading(const QString& text) {
    auto* label = new QLabel(text);
    setScreenFont(label, 13, QFont::DemiBold);
    label->setWordWrap(true);
    label->setContentsMargins(0, 10, 0, 0);
    m_column->addWidget(label);
}

void TaskForm::addRow(QVBoxLayout* to, const std::string& prefix, const std::string& order, const RowSpec& spec) {
    auto* row = new FormRow(spec);
    const std::string key = prefix.empty() ? spec.key : prefix + "." + spec.key;
    row->setObjectName(QString::fromStdString(key));
    to->addWidget(row);
    m_rows[key] = row;
    connect(row, &FormRow::edited, this, [this, prefix, order, spec, key](const Json& value) {
        m_state.change(tr("change “%1”").arg(spec.caption), QString::fromStdString(key), [&](Json& json) {
            if (key == "layout") return setTaskKey(json, "layout", chosenLayout(json, value), taskKeys({}));
            Json& object = prefix.empty() ? json : json[Json::json_pointer(pointerOf(prefix))];
            setTaskKey(object, spec.key, value, taskKeys(order));
        });
    });
}

void TaskForm::addLayout() {
    addHeading(tr("Layout: the marks round each turn"));
    addRow(m_column, {}, {}, layoutRow());
    const Json* const layout = valueOfKey(m_state.json(), "layout");
    if (!layout || !layout->is_object()) return;
    for (const RowSpec& spec : layoutRows())
        addRow(m_column, "layout", "layout", spec);
}

void TaskForm::changeList(const std::string& list, const QString& what, const std::function<void(Json&)>& how) {
    m_state.change(what, {}, [&](Json& json) {
        if (!json.contains(list) || !json[list].is_array()) setTaskKey(json, list, Json::array(), taskKeys({}));
        how(json[list]);
    });
}

void TaskForm::addList(const List& list) {
    addHeading(list.heading);
    const std::size_t count = countOf(m_state.json(), list.key);
    for (std::size_t i = 0; i < count; ++i) {
        auto* frame = new QFrame;
        frame->setFrameShape(QFrame::StyledPanel);
        auto* column = new QVBoxLayout(frame);
        column->setContentsMargins(10, 6, 10, 8);
        column->setSpacing(6);
        auto* top = new QHBoxLayout;
        auto* title = new QLabel(list.item.arg(i + 1));
        setScreenFont(title, 12, QFont::DemiBold);
        top->addWidget(title, 1);
        const std::string first = list.rows.empty() ? std::string() : "." + list.rows.front().key;
        const auto button = [&](const char* name, const QString& sign, const QString& tip, bool can,
                                const QString& what, std::size_t goes, std::function<void(Json&)> how) {
            auto* one = new QToolButton;
            one->setObjectName(QString::fromStdString(itemKey(list.key, i)) + QLatin1Char('.') +
                               QString::fromLatin1(name));
            one->setText(sign);
            one->setToolTip(tip);
            one->setAccessibleName(tip);
            one->setAutoRaise(true);
            one->setFocusPolicy(Qt::StrongFocus);
            one->setEnabled(can);
            top->addWidget(one);
            connect(one, &QToolButton::clicked, this, [this, key = list.key, what, goes, first, how = std::move(how)] {
                m_focusNext = itemKey(key, goes) + first;
                changeList(key, what, how);
                if (!m_focusNext.empty()) goTo(std::exchange(m_focusNext, {})); // it has the same shape
            });
        };
        const QString named = list.item.arg(i + 1);
        button("up", QStringLiteral("↑"), tr("%1: move up").arg(named), i > 0, tr("move up"), i ? i - 1 : 0,
               [i](Json& items) { std::swap(items[i], items[i - 1]); });
        button("down", QStringLiteral("↓"), tr("%1: move down").arg(named), i + 1 < count, tr("move down"), i + 1,
               [i](Json& items) { std::swap(items[i], items[i + 1]); });
        button("remove", tr("Remove"), tr("%1: remove").arg(named), true, tr("remove %1").arg(named), i ? i - 1 : 0,
               [i](Json& items) { items.erase(i); });
        column->addLayout(top);
        for (const RowSpec& spec : list.rows)
            addRow(column, itemKey(list.key, i), list.key, spec);
        m_column->addWidget(frame);
    }
    auto* add = new QPushButton(list.add);
    add->setObjectName(QStringLiteral("add_") + QString::fromStdString(list.key));
    add->setAutoDefault(false);
    m_column->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QPushButton::clicked, this, [this, list, count] {
        if (!list.rows.empty()) m_focusNext = itemKey(list.key, count) + "." + list.rows.front().key;
        changeList(list.key, list.what, [&](Json& items) { items.push_back(newItem(list.key, items)); });
    });
}

void TaskForm::addTaxonomy() {
    addHeading(tr("Labels"));
    for (const RowSpec& spec : labelRows())
        addRow(m_column, {}, {}, spec);
    const Json* const taxonomy = valueOfKey(m_state.json(), "taxonomy");
    const bool inside = taxonomy && taxonomy->is_object();
    if (inside)
        m_column->addWidget(secondaryLabel(tr("The tree of labels stands in the task itself.")));
    else
        addRow(m_column, {}, {}, taxonomyRow());
    auto* buttons = new QHBoxLayout;
    const auto button = [&](const char* name, const QString& text, auto signal) {
        auto* one = new QPushButton(text);
        one->setObjectName(QString::fromLatin1(name));
        one->setAutoDefault(false);
        buttons->addWidget(one);
        connect(one, &QPushButton::clicked, this, signal);
    };
    if (!inside) button("chooseTaxonomy", tr("&Choose a file…"), &TaskForm::taxonomyWanted);
    button("editLabels", taxonomy ? tr("Edit la&bels…") : tr("Write la&bels…"), &TaskForm::labelsWanted);
    buttons->addStretch(1);
    m_column->addLayout(buttons);
}

FormRow* TaskForm::row(const std::string& key) const {
    const auto found = m_rows.find(key);
    return found == m_rows.end() ? nullptr : found->second;
}

bool TaskForm::showProblem(const std::string& key, const QString& sentence) {
    for (const auto& [name, row] : m_rows)
        row->showProblem({});
    if (sentence.isEmpty()) return true;
    FormRow* found = row(key);
    for (std::string at = key; !found && !at.empty();) { // of what it is in: the first field there
        for (const auto& [name, row] : m_rows)
            if (!found && (name.starts_with(at + ".") || name.starts_with(at + "["))) found = row;
        const auto end = at.find_last_of(".[");
        at = end == std::string::npos ? std::string() : at.substr(0, end);
    }
    if (!found) return false;
    found->showProblem(sentence);
    return true;
}

void TaskForm::goTo(const std::string& key) {
    FormRow* const found = row(key);
    if (!found) return;
    ensureWidgetVisible(found);
    found->editor()->setFocus(Qt::OtherFocusReason);
}

} // namespace strata
