// SPDX-License-Identifier: GPL-3.0-or-later
// A task file as a form: fields, levels, examples with what can be added, moved and taken away.
#pragma once

#include "widgets/editing/form_row.h"
#include "widgets/editing/task_state.h"

#include <QScrollArea>

#include <map>

class QLabel;
class QVBoxLayout;

namespace strata {

/// Shows the state of now and changes it; while its text is no JSON, the last one that was, greyed. GUI thread.
class TaskForm : public QScrollArea {
    Q_OBJECT
public:
    explicit TaskForm(TaskState& state, QWidget* parent = nullptr);

    void setHeads(const QStringList& names); ///< of the open model, offered to the levels
    /// Beside the field of this key ("levels[1].answer"), else of what it is in. False: the form has no such field.
    bool showProblem(const std::string& key, const QString& sentence);
    void goTo(const std::string& key); ///< the keyboard to that field
    FormRow* row(const std::string& key) const;

Q_SIGNALS:
    void taxonomyWanted(); ///< to be looked for
    void labelsWanted();   ///< to be edited

private:
    using Json = TaskDraft::Json;
    struct List; ///< what the items of a list are like
    void showState();
    std::string shape() const; ///< what must be made anew when it changes
    void rebuild();
    void addHeading(const QString& text);
    void addRow(QVBoxLayout* to, const std::string& prefix, const std::string& order, const RowSpec& spec);
    void addLayout();
    void addList(const List& list);
    void addTaxonomy();
    void changeList(const std::string& list, const QString& what, const std::function<void(Json&)>& how);
    QVBoxLayout* m_column = nullptr;
    TaskState& m_state;
    QStringList m_heads;
    std::string m_shape;
    std::map<std::string, FormRow*> m_rows; ///< by key
    std::string m_focusNext;                ///< the row that gets the keyboard when the form is made anew
};

/// The value of a key such as "levels[1].answer"; null: there is none.
const nlohmann::ordered_json* valueOfKey(const nlohmann::ordered_json& document, const std::string& key);

} // namespace strata
