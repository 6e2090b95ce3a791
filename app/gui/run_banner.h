// SPDX-License-Identifier: GPL-3.0-or-later
// Which prompt the shown run answered, whether the form still says it, and how much of the run is shown.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/session/session.h"
#endif

#include <QObject>

namespace strata {

class Actions;
class Playback;
class PromptPanel;
class RunForm;
class RunHeader;
class SelectionHub;

/// Fills the header over the view of a run, and does what is pressed there but for running. Thread of the window.
class RunBanner : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Session& session;
        SelectionHub& hub;
        PromptPanel& prompt;
        Actions& actions;
        RunForm& form;
        Playback& playback;
    };
    RunBanner(const Parts& parts, RunHeader& header, QObject* parent);
    void update();
    /// What would be right in runs of these fields, a row of labelled data: the first one, and those made of it since,
    /// as what-ifs.
    void setGold(const std::map<std::string, std::string>& fields, std::map<std::string, std::string> gold);

Q_SIGNALS:
    void reuseRequested(RunId id); ///< its task is another one: that comes first

private:
    void putBack();

    Parts m_parts;
    RunHeader& m_header;
    std::map<std::map<std::string, std::string>, std::map<std::string, std::string>> m_gold; ///< by the fields
};

} // namespace strata
