// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for a model on another machine.
#pragma once

#include "model/session/session_values.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace strata {

/// Host, path of the model there, device, compute type and threads. The weights stay on the host, where `strata-cli
/// serve` is started by ssh.
class HostDialog : public QDialog {
    Q_OBJECT
public:
    /// What was opened before: the last host first.
    explicit HostDialog(const std::vector<ModelRequest>& recent, QWidget* parent = nullptr);
    ModelRequest request() const;

private:
    void update();
    void choose(const ModelRequest& known);
    std::vector<ModelRequest> m_recent;
    QComboBox* m_host;
    QLineEdit* m_path;
    QComboBox* m_device;
    QComboBox* m_type;
    QSpinBox* m_threads;
    QPushButton* m_open;
};

} // namespace strata
