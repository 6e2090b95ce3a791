// SPDX-License-Identifier: GPL-3.0-or-later
// The window: wires the session to actions, panels and views. What to do is decided here, how lies in the parts.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "app/gui/docks.h"
#include "app/gui/selection_hub.h"
#include "model/session/session.h"
#endif

#include <QElapsedTimer>
#include <QMainWindow>
#include <QTimer>

class QFileDialog;
class QStackedWidget;
class QToolButton;

namespace strata {

class Actions;
class ConfidenceView;
class DropOverlay;
class FigureView;
class HeadsView;
class HierarchyView;
class InspectorView;
class LensWorkspace;
class ModelPanel;
class PanelFrame;
class PaintWatch;
class ProblemsPanel;
class PromptPanel;
class RunHeader;
class RunsPanel;
class Settings;
class StartPage;
class StatusPanel;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(Session& session, Settings& settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// A model folder or file, a saved run, or a task file: by what it is.
    void openPath(const QString& path);
    void openModel(ModelRequest request);
    /// Opens the bundled model and runs its first example.
    void openDemo();
    /// What is done once, as soon as the model that is being opened is ready: fill fields in and perhaps run.
    void whenReady(std::function<void()> action) { m_whenReady = std::move(action); }
    void run();
    void setFree(bool free);
    /// Puts prompt, task, sampling and flow back as they were for this run; opens its model when none is open.
    void reuse(RunId id);
    /// The window's own arrangement for this size, whatever was remembered.
    void arrangeFor(const QSize& size);

    FigureView* view(const QString& id) const; ///< "heads", "confidence" …; nullptr when there is none
    PromptPanel& prompt() { return *m_prompt; }
    StartPage& startPage() { return *m_start; }
    Actions& actions() { return *m_actions; }
    Docks& docks() { return *m_docks; }
    SelectionHub& selection() { return m_hub; }
    LensWorkspace& lens() { return *m_lens; }
    RunHeader& runHeader() { return *m_runHeader; }
    void setWorkspace(Workspace workspace);
    /// Goes to the Lens workspace and computes the lens of the shown run.
    void lensOfRun();
    /// Exports through the session's background worker; `done` gets the outcome.
    void exportView(const QString& id, const QString& file, const struct ExportOptions& options,
                    Session::Done done = {});

protected:
    /// Tab goes through the window as it is read.
    bool focusNextPrevChild(bool next) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void buildPanels();
    void connectActions();
    void connectSession();
    void connectPanels();
    void connectLens();
    void connectRunHeader();
    /// Which prompt the shown run answered, whether the form still says it, and how much of the run is shown.
    void updateRunHeader();
    bool canRunAgain(const Run& run) const;
    /// The shown run once more, as it was, with what every layer says.
    void runWithLayers();
    QToolButton* lensOfRunButton();
    bool isLens(RunId id) const;
    void saveShownLens(RunId id);
    /// The model of the shown run or lens, when it is not open.
    std::shared_ptr<const ModelFacts> shownFacts() const;

    void modelChanged();
    void taskChanged();
    void shownRunChanged();
    void runFinished();
    void historyChanged();
    void updateActions();
    void play(bool on);
    void removeRun(RunId id);
    void connectHistory();
    void applySettingsOf(const RunSummary& summary);
    void showJobs();
    void cancelOpening();
    /// A size that the screen has room for, its frame included.
    QSize firstSize() const;
    void keepOnScreen();
    void chooseWorkspace(Workspace workspace); ///< by hand: leaves the start page
    void rememberOpened(const QString& path);
    void rememberSaved(const QString& path);
    void showNotSaved(const QString& path, const QString& why);
    /// Why nothing can be run now; empty: it can.
    QString whyNotReady() const;
    void showStartPage(bool show);
    void rebuildRecent();
    void rebuildTaskMenu();
    void rebuildDeviceMenu();
    void rebuildLensMenu();
    void rebuildLanguageMenu();
    /// The texts that this class made; the parts look after theirs.
    void retranslate();
    void showTitle();
    void applyTheme(const QString& name);
    void recolour();
    void askForHeads();
    void reopenWith(const QString& device, const QString& dtype);
    void chooseModelFolder();
    void chooseFile(const QString& title, const QString& filter);
    QFileDialog* saveDialog(const QString& title, const QString& filter, const QString& name);
    void saveShownRun(RunId id);
    void askExport(const QString& viewId);
    RunRequest request() const;

    Session& m_session;
    Settings& m_settings;
    SelectionHub m_hub;
    Actions* m_actions;
    Docks* m_docks = nullptr;
    QStackedWidget* m_pages;
    StartPage* m_start;
    HeadsView* m_heads;
    ConfidenceView* m_confidence;
    HierarchyView* m_hierarchy;
    InspectorView* m_inspector;
    PanelFrame* m_headsFrame = nullptr;
    ModelPanel* m_model;
    PromptPanel* m_prompt;
    RunHeader* m_runHeader;
    RunsPanel* m_runs;
    ProblemsPanel* m_problems;
    StatusPanel* m_status;
    PaintWatch* m_firstToken;
    LensWorkspace* m_lens;
    std::function<void()> m_whenReady;
    std::function<void()> m_whenTask; ///< what is done once, as soon as the chosen task is there
    std::vector<int> m_lensLayers;
    std::size_t m_jobCount = 0;
    QElapsedTimer m_runTime;
    QString m_askedTask; ///< a task file that was opened
    bool m_shownOnce = false;
    QTimer m_playback; ///< from token to token
    DropOverlay* m_drop;
};

} // namespace strata
