// SPDX-License-Identifier: GPL-3.0-or-later
// Without a person: opens what the command line names, runs it, writes figures and pictures, and ends the program.
#pragma once

#include "app/gui/command_line.h"
#include "app/gui/selection_hub.h"
#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "widgets/export/figure_source.h"
#endif

#include <QObject>

#include <memory>
#include <vector>

namespace strata {

class Figure;
class MainWindow;
struct ExportOptions;
struct FigureSpec;
struct LintFinding;
class Session;
class Settings;

constexpr int wrongUsageExit = 2;

/// Whether all that was printed arrived; else says so: a full disk, a closed file.
bool printedWasWritten();

/// What the check of a figure found, a line each, on standard output.
void printFindings(const QString& file, const std::vector<LintFinding>& findings);

/// Prints the levels to standard output and one sentence to standard error when something could not be done. Figures
/// are made from documents and options; a window is there for a screenshot alone.
class Batch : public QObject {
    Q_OBJECT
public:
    /// `window`: null, or the one whose picture is taken; then it is the one that opens and runs.
    Batch(Session& session, Settings& settings, MainWindow* window, const CommandLine& line);
    /// Opens what is named, without a window; with one, after it was asked to.
    void start();
    /// Ends the program with this sentence.
    void giveUp(const std::string& sentence, int exitCode = 1);

private:
    void open();
    void documentOpened(const QString& kind);
    void modelChanged();
    void taskChanged();
    void run();
    void computeLens();
    void finished();
    void lensFinished();
    void exportWhenAllIsThere();
    void exportNext();
    void lint(const std::shared_ptr<const Figure>& made, const ExportRequest& request, const ExportOptions& options);
    FigureSource source(const FigureSpec& spec);
    void takeScreenshot();
    bool isAtRest() const;
    void pictureWhenAtRest();
    Session& m_session;
    Settings& m_settings;
    MainWindow* m_window;
    const CommandLine m_line;
    SelectionHub m_own; ///< without a window
    SelectionHub& m_hub;
    std::size_t m_next = 0;
    bool m_asked = false; ///< the run, or the lens of a text
    bool m_lensAsked = false;
    bool m_exporting = false;
    bool m_lintFailed = false;
    FigureSource m_from; ///< of the figure that was opened
    int m_rested = 0;    ///< how often in a row nothing went on
    bool m_ended = false;
};

} // namespace strata
