// SPDX-License-Identifier: GPL-3.0-or-later
// What the open model is: architecture, size, and where its heads hang.
#pragma once

#include "model/session/session_values.h"

#include <QScrollArea>

class QFormLayout;
class QLabel;

namespace strata {

class LayerLadder;

/// Shows a loaded model, or the model that a reopened run was made with.
class ModelPanel : public QScrollArea {
    Q_OBJECT
public:
    explicit ModelPanel(QWidget* parent = nullptr);
    /// Null: nothing is open.
    void setModel(std::shared_ptr<const ModelFacts> facts);
    void setSelectedHead(const QString& name);

Q_SIGNALS:
    void headChosen(const QString& name);
    void noteChanged(const QString& note); ///< the model's name, for the panel's title

private:
    void addFact(const QString& name, const QString& value, const QString& toolTip = {});
    std::shared_ptr<const ModelFacts> m_shown;
    QFormLayout* m_facts;
    LayerLadder* m_ladder;
    QLabel* m_empty;
};

/// "5.0 M", "8.03 B"
QString countText(std::int64_t count);
/// "10.1 MB"
QString bytesText(std::int64_t bytes);

} // namespace strata
