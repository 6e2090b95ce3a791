// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the layers of heads that a checkpoint holds without saying where they read.
#pragma once

#include "model/session/session_values.h"

#include <QDialog>
#include <QStringList>

class QCheckBox;
class QSpinBox;

namespace strata {

/// One number per head, 1 … K; the answer can be remembered beside the model.
class HeadPlacementDialog : public QDialog {
    Q_OBJECT
public:
    /// `tensors`: the heads without a layer; `layers`: K.
    HeadPlacementDialog(const QString& model, const QStringList& tensors, int layers, QWidget* parent = nullptr);
    std::vector<HeadPlacement> placements() const;
    bool remember() const;

private:
    QStringList m_tensors;
    std::vector<QSpinBox*> m_layers;
    QCheckBox* m_remember;
};

} // namespace strata
