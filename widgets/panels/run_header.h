// SPDX-License-Identifier: GPL-3.0-or-later
// The line over the heads: which prompt the shown run answered, and whether it is still the one in the form.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "model/documents/run.h"
#endif

#include <QWidget>

#include <map>
#include <memory>
#include <string>

class QPushButton;

namespace strata {

class OneLineLabel;

/// How the form stands to the shown run.
enum class PromptChange { None, Prompt, Settings, Task };

/// Hidden without a run. GUI thread.
class RunHeader : public QWidget {
    Q_OBJECT
public:
    explicit RunHeader(QWidget* parent = nullptr);

    void setRun(std::shared_ptr<const Run> run);
    /// `canRun`: a model is open that could run what the form says. `canPutBack`: the form has the run's fields.
    void setChange(PromptChange change, bool canRun, bool canPutBack);
    /// How much of the run playback shows, in words; empty: no playback.
    void setPlayback(const QString& notice);
    /// What is right on each level, by its name, where a row of labelled data was asked; empty: that is not known.
    void setGold(std::map<std::string, std::string> gold);

    /// "input text · field: value", in one line.
    QString promptText() const;
    /// What the line says beside the prompt; empty: nothing.
    QString notice() const;

Q_SIGNALS:
    void runRequested();
    void putBackRequested();
    void wholeRunRequested();

private:
    void refresh();
    QString verdict() const;
    const RunLevel* firstWrong() const;
    std::shared_ptr<const Run> m_run;
    std::map<std::string, std::string> m_gold;
    PromptChange m_change = PromptChange::None;
    bool m_canRun = false, m_canPutBack = false;
    QString m_playback;
    OneLineLabel* m_prompt;
    OneLineLabel* m_notice;
    QPushButton* m_runButton;
    QPushButton* m_putBack;
    QPushButton* m_whole;
};

} // namespace strata
