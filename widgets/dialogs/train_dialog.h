// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for a training, and shows the very command that does it.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/session/training_command.h"
#endif

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace strata {

/// Accepted with Start; order() is what to start.
class TrainDialog : public QDialog {
    Q_OBJECT
public:
    explicit TrainDialog(const TrainingOrder& order, QWidget* parent = nullptr);
    TrainingOrder order() const;

private:
    void update();
    void choose(QLineEdit* field, const QString& title, bool folder);
    QLineEdit *m_model, *m_task, *m_data, *m_heldOut, *m_output, *m_heads, *m_rate, *m_more;
    QComboBox* m_learns;
    QSpinBox *m_rank, *m_steps, *m_epochs, *m_batch, *m_evalEvery;
    QPlainTextEdit* m_command;
    QLabel* m_problem;
    QPushButton* m_start;
    TrainingOrder m_begun; ///< for what has no field
};

} // namespace strata
