// SPDX-License-Identifier: GPL-3.0-or-later
// "Compare with …": what the document in front can be compared with, as a menu; and the two that are chosen in the
// list.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/session/session.h"
#endif

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace strata {

class FrontDocument;
class RunsPanel;

/// GUI thread; owned by the window.
class CompareMenu : public QObject {
    Q_OBJECT
public:
    CompareMenu(Session& session, const FrontDocument& front, RunsPanel& panel, QAction* action, QWidget* window);

    /// Of a document of the list: other ones of its kind, then a file. Deletes itself when closed.
    QMenu* menuOf(RunId id);

Q_SIGNALS:
    void made(); ///< a comparison is there, and shown

private:
    void compareChosen();
    void chooseFile(RunId id);

    Session& m_session;
    const FrontDocument& m_front;
    RunsPanel& m_panel;
    QWidget* m_window;
};

} // namespace strata
