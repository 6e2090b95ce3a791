// SPDX-License-Identifier: GPL-3.0-or-later
// Without a person: waits for the run, writes figures and pictures, and ends the program.
#pragma once

#include "app/gui/command_line.h"

#include <QObject>

namespace strata {

class MainWindow;
class Session;

constexpr int wrongUsageExit = 2;

/// Whether all that was printed arrived; else says so: a full disk, a closed file.
bool printedWasWritten();

/// Prints the levels to standard output and one sentence to standard error when something could not be done.
class Batch : public QObject {
    Q_OBJECT
public:
    Batch(Session& session, MainWindow& window, const CommandLine& line);
    /// After the model or run was asked for.
    void start();
    /// Ends the program with this sentence.
    void giveUp(const std::string& sentence, int exitCode = 1);

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
