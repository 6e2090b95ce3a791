// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for a model on another machine.
#pragma once

#include "model/session/session_values.h"

#include <QDialog>
#include <QStringList>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace strata {

/// Host, path of the model there, and device. The weights stay on the host, where `strata-cli serve` is started by ssh.
class HostDialog : public QDialog {
    Q_OBJECT
public:
    /// What was opened before: the last host first.
    struct Place {
        QString host, path;
    };
    explicit HostDialog(const std::vector<Place>& recent, QWidget* parent = nullptr);
    ModelRequest request() const;

private:
    void update();
    std::vector<Place> m_recent;
    QComboBox* m_host;
    QLineEdit* m_path;
    QComboBox* m_device;
    QPushButton* m_open;
};

} // namespace strata
