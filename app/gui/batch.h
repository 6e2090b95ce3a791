// SPDX-License-Identifier: GPL-3.0-or-later
// Without a person: waits for the run, writes figures and pictures, and ends the program.
#pragma once

#include "app/gui/command_line.h"

#include <QObject>

namespace strata {

class MainWindow;
class Session;

/// Prints the levels to standard output and one sentence to standard error when something could not be done.
class Batch : public QObject {
    Q_OBJECT
public:
    Batch(Session& session, MainWindow& window, const CommandLine& line);
    /// After the model or run was asked for.
    void start();
    /// Ends the program with exit code 1 and this sentence.
    void giveUp(const std::string& sentence);

private:
    void modelChanged();
    void finished();
    void lensFinished();
    void exportNext();
    void takeScreenshot();
    Session& m_session;
    MainWindow& m_window;
    const CommandLine m_line;
    std::size_t m_next = 0;
    bool m_lensAsked = false;
    bool m_ended = false;
};

} // namespace strata
