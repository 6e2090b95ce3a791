// SPDX-License-Identifier: GPL-3.0-or-later
// The list of documents of every kind, of this session and of the history on disk.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/base/ids.h"
#include "model/session/session_values.h"
#endif

#include <QObject>

#include <functional>
#include <map>
#include <set>
#include <utility>

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
    /// What is in front is marked: its kind, where the list itself does not say another one.
    void mark(const QString& kind);
    /// A click on one of this kind only chooses it, for something that is done with it then.
    void setOnlyChooses(std::function<bool(const std::string& kind)> onlyChooses) {
        m_onlyChooses = std::move(onlyChooses);
    }
    /// Of which documents the views do not show everything yet: the list does not tell their answers.
    void setHides(std::function<bool(RunId)> hides) { m_hides = std::move(hides); }
    void hiddenChanged();

Q_SIGNALS:
    void shown(int count);
    void chosen(const QString& kind);
    void said(const QString& text); ///< for the status line

private:
    void showCurrent(const QString& kind); ///< the one that is shown of the kind that was chosen or shown last
    std::set<RunId> hiddenNow() const;
    Session& m_session;
    RunsPanel& m_panel;
    StartPage& m_start;
    QWidget* m_window;
    std::function<bool(const std::string&)> m_onlyChooses;
    std::function<bool(RunId)> m_hides;
    std::set<RunId> m_hidden;
    std::map<std::string, RunId> m_shown; ///< by kind
    std::string m_kind = "run";
    RunId m_marked;
};

/// The model of a shown document, when it is not open.
std::shared_ptr<const ModelFacts> shownFacts(const Session& session);

} // namespace strata
