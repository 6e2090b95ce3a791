// SPDX-License-Identifier: GPL-3.0-or-later
// What to ask the model: the task's fields, examples, and how tokens are drawn.
#pragma once

#include "model/session/session_values.h"
#include "widgets/panels/run_header.h"

#include <QScrollArea>

#include <vector>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace strata {

class ConversationBox;
struct ChatTurn;
class Settings;
class TextField;

/// The fields follow the task; text can be undone, choosing an example included. Ctrl+Enter runs from any field.
class PromptPanel : public QScrollArea {
    Q_OBJECT
public:
    explicit PromptPanel(Settings& settings, QWidget* parent = nullptr);

    /// Null: no task. The text of fields that both tasks have stays, and what was written into others comes back with
    /// them.
    void setTask(std::shared_ptr<const Task> task);
    /// What reading every layer costs depends on the model.
    void setModel(std::shared_ptr<const ModelFacts> facts);
    std::map<std::string, std::string> fields() const;
    void setField(const QString& name, const QString& value);
    void setFields(const std::map<std::string, std::string>& fields);
    /// Without a task: what the shown run was asked, to read.
    void showFieldsOfRun(const std::map<std::string, std::string>& fields);
    /// What stands in the field "input", or in the first one.
    QString mainText() const;
    void chooseExample(int index);
    /// Sampling, labels, listed tokens and layer readings as set here.
    DecodeOptions decodeOptions() const;
    /// How the form stands to a run: whether it would be asked the same again.
    PromptChange changeSince(const Run& run, bool free) const;
    /// Everything that the run was asked, as far as the form has it.
    void putBack(const Run& run);
    /// `sampling` says whether tokens are drawn as the options say; token limit and labels are taken where they are
    /// set.
    void setDecodeOptions(const DecodeOptions& options, bool sampling);
    /// A sentence under the fields when a run could not be done; empty: none.
    void showProblem(const QString& sentence);
    void setEditable(bool editable);
    void focusFirstField();
    /// A line that somebody else fills, between the fields and the examples.
    void addUnderFields(QWidget* line);

Q_SIGNALS:
    void runRequested();
    void edited();                         ///< a field or a setting
    void noteChanged(const QString& note); ///< the task's name, for the panel's title

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    struct Field {
        std::string name;
        TextField* text = nullptr; ///< of several lines
        QLineEdit* line = nullptr; ///< of one line
    };
    void buildFields();
    void clearFields();
    void addConversation();
    std::vector<ChatTurn> conversation() const;
    void setConversation(std::vector<ChatTurn> turns);
    static std::vector<ChatTurn> conversationOf(const Run& run);
    void buildSampling(QVBoxLayout* layout);
    void adjustToMethod();
    void showLayersCost();
    QString text(const Field& field) const;
    void setText(const Field& field, const QString& text);

    Settings& m_settings;
    std::shared_ptr<const Task> m_task;
    std::vector<Field> m_fields;
    ConversationBox* m_conversation = nullptr; ///< of a task that takes earlier turns
    std::map<std::string, std::string> m_kept; ///< what was written into fields, also those of other tasks
    std::shared_ptr<const ModelFacts> m_facts;
    QVBoxLayout *m_fieldLayout, *m_under;
    QLabel* m_problem;
    QWidget* m_exampleBox;
    QComboBox* m_examples;
    QComboBox* m_method;
    QWidget* m_sampling; ///< what only sampling needs
    QDoubleSpinBox* m_temperature;
    QSpinBox* m_topK;
    QDoubleSpinBox* m_topP;
    QLineEdit* m_seed;
    QSpinBox* m_maxTokens;
    QSpinBox* m_shownTopK;
    QCheckBox* m_layers;
    QLabel* m_layersCost;
    QWidget* m_labelBox;
    QComboBox* m_labels;
    QSpinBox* m_paths; ///< most probable paths that are looked for
    QWidget* m_pathsBox;
    QCheckBox* m_labelReadings;
};

} // namespace strata
