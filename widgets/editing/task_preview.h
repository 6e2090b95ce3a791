// SPDX-License-Identifier: GPL-3.0-or-later
// The exact text and ids that the model would see of an example of a task, and which head reads where.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "widgets/editing/task_check.h"
#endif

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QTextEdit;
class QTreeWidget;

namespace strata {

class TextField;

/// GUI thread.
class TaskPreview : public QWidget {
    Q_OBJECT
public:
    explicit TaskPreview(QWidget* parent = nullptr);

    /// What the example is filled in with.
    const TaskSample& sample() const { return m_sample; }
    void setSample(const TaskSample& sample);
    void show(const CheckedTask& checked, const ModelAtHand& model);

Q_SIGNALS:
    void sampleChanged();

private:
    void showExamples();
    void showSampleFields();
    void showText();
    void showPieces();
    QString headWords(std::size_t level) const;
    CheckedTask m_checked;
    ModelAtHand m_model;
    TaskSample m_sample;
    QComboBox* m_examples;
    QFormLayout* m_form;
    QStringList m_formOf; ///< fields and levels that the form was made for
    std::map<std::string, TextField*> m_fields;
    std::vector<QComboBox*> m_answers;
    QLabel* m_problem;
    QTextEdit* m_text;
    QTreeWidget* m_pieces;
    bool m_showing = false;
};

} // namespace strata
