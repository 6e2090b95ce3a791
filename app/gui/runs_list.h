// SPDX-License-Identifier: GPL-3.0-or-later
// The list of documents of every kind, of this session and of the history on disk.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/base/ids.h"
#include "model/session/session_values.h"
#endif

#include <QObject>

namespace strata {

class RunsPanel;
class Session;
class StartPage;

/// Fills the panel and the start page, and does what they ask for. GUI thread, owned by the window.
class RunsList : public QObject {
    Q_OBJECT
public:
    RunsList(Session& session, RunsPanel& panel, StartPage& start, QWidget* window);

    void show(); ///< also in another language
    void remove(RunId id);
    void askToClear();
    void choose(RunId id);    ///< shows it, and where it is shown
    void editMarks(RunId id); ///< asks for its tags and remark

Q_SIGNALS:
    void shown(int count);
    void chosen(const QString& kind);
    void said(const QString& text); ///< for the status line

private:
    void showCurrent(const QString& kind); ///< the one that is shown of the kind that was chosen or shown last
    Session& m_session;
    RunsPanel& m_panel;
    StartPage& m_start;
    QWidget* m_window;
    std::string m_kind = "run";
};

/// The model of a shown document, when it is not open.
std::shared_ptr<const ModelFacts> shownFacts(const Session& session);

} // namespace strata
