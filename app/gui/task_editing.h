// SPDX-License-Identifier: GPL-3.0-or-later
// Tasks and trees of labels that are written in windows of their own: what is opened in them, and what is used.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/session/session.h"

#include <nlohmann/json_fwd.hpp>
#endif

#include <QObject>

namespace strata {

class LabelWindow;
class TaskWindow;
struct ModelAtHand;

/// GUI thread, owned by the window.
class TaskEditing : public QObject {
    Q_OBJECT
public:
    TaskEditing(Session& session, QWidget* window);

    /// The task of the window: its file, or a copy of one that comes with the program.
    void editCurrent();
    void editFile(const QString& file);
    void beginTask();
    void beginLabels();
    void chooseLabels(); ///< asks for a file
    void editLabels(const QString& file);
    /// Closes all its windows. False: one asks about what is not saved.
    bool closeAll();

Q_SIGNALS:
    void useWanted(const QString& file);

private:
    ModelAtHand modelAtHand() const;
    TaskWindow* showTask(const std::string& text, const std::string& path, const QString& suggested);
    LabelWindow* newLabelWindow();
    void editLabelsOf(TaskWindow* task, const QString& file, const nlohmann::ordered_json& tree);
    void modelChanged();
    Session& m_session;
    QWidget* m_window;
};

} // namespace strata
