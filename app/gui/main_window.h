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

class QStackedWidget;

namespace strata {

class Actions;
class ChoiceMenus;
class Composer;
class DockHistory;
class DocumentFiles;
class EvaluateWorkspace;
class FigureExports;
class FigureReader;
class FigureView;
class FrontDocument;
class LensWorkspace;
class LessonAuthor;
class LessonWorkspace;
class ModelPanel;
class PaintWatch;
class PresentWorkspace;
class ProblemsPanel;
class Playback;
class PromptPanel;
class RunBanner;
class RunForm;
class RunHeader;
class RunsList;
class RunsPanel;
class Settings;
class StartPage;
class StatusPanel;
class TaskEditing;
class TrainWorkspace;
class ViewHost;
class WhatIfMenu;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(Session& session, Settings& settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// A model folder or file, a saved run, or a task file: by what it is.
    void openPath(const QString& path);
    void openModel(ModelRequest request);
    /// Opens the model of this folder (empty: does nothing), as the demonstration's is, and runs the first example of
    /// its task.
    void openWithExample(const QString& folder);
    /// What is done once, as soon as the model that is being opened is ready: fill fields in and perhaps run.
    void whenReady(std::function<void()> action) { m_whenReady = std::move(action); }
    void run();
    /// Puts prompt, task, sampling and flow back as they were for this run; opens its model when none is open.
    void reuse(RunId id);
    /// The window's own arrangement for this size, whatever was remembered.
    void arrangeFor(const QSize& size);

    FigureView* view(const QString& id); ///< made when it is not there; nullptr when the registry has none of this id
    PromptPanel& prompt() { return *m_prompt; }
    StartPage& startPage() { return *m_start; }
    Actions& actions() { return m_actions; }
    Docks& docks() { return *m_docks; }
    SelectionHub& selection() { return m_hub; }
    LensWorkspace& lens() { return *m_lens; }
    EvaluateWorkspace& evaluations() { return *m_evaluate; }
    TrainWorkspace& trainings() { return *m_train; }
    FigureExports& exports() { return *m_exports; }
    ViewHost& views() { return *m_views; }
    RunHeader& runHeader() { return *m_runHeader; }
    RunForm& form() { return *m_form; }
    void setWorkspace(const QString& id);
    /// Goes to the Lens workspace and computes the lens of the shown run.
    void lensOfRun();

protected:
    /// Tab goes through the window as it is read.
    bool focusNextPrevChild(bool next) override;
    void closeEvent(QCloseEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void buildPanels();
    void showCentre(); ///< of the workspace, instead of the start page
    void connectActions();
    void connectSession();
    void connectPanels();
    void connectRuns();
    void connectEvaluations();
    void modelChanged();
    void taskChanged();
    void shownRunChanged();
    void runFinished();
    void updateActions();
    void cancelOpening();
    void chooseWorkspace(const QString& id); ///< by hand: leaves the start page
    /// Goes to the workspace that shows this kind, else to where its view stands.
    void showKind(const QString& kind);
    void showStartPage(bool show);
    /// The texts that this class made; the parts look after theirs.
    void retranslate();
    void applyTheme(const QString& name);
    void reopenWith(const QString& device, const QString& dtype);

    Session& m_session;
    Settings& m_settings;
    SelectionHub m_hub;
    Actions& m_actions;
    Docks* m_docks = nullptr;
    DockHistory* m_panelHistory = nullptr;
    QStackedWidget* m_pages;
    StartPage* m_start;
    std::map<QString, QWidget*> m_centres; ///< what is in the middle, by workspace
    ModelPanel* m_model;
    PromptPanel* m_prompt;
    RunHeader* m_runHeader;
    RunsPanel* m_runs;
    ProblemsPanel* m_problems;
    StatusPanel* m_status;
    PaintWatch* m_firstToken = nullptr; ///< of the view in the middle, once it is there
    ViewHost* m_views;
    LensWorkspace* m_lens;
    LessonWorkspace* m_lessons;
    LessonAuthor* m_author;
    EvaluateWorkspace* m_evaluate;
    TrainWorkspace* m_train;
    DocumentFiles* m_files;
    FigureExports* m_exports;
    FigureReader* m_figures;
    Composer* m_composer;
    TaskEditing* m_tasks;
    ChoiceMenus* m_choices;
    RunsList* m_list;
    FrontDocument* m_front;
    RunForm* m_form;
    Playback* m_playback;
    PresentWorkspace* m_present = nullptr;
    RunBanner* m_banner;
    WhatIfMenu* m_whatIf;
    std::function<void()> m_whenReady;
    std::size_t m_jobCount = 0;
    QElapsedTimer m_runTime;
    QString m_askedTask; ///< a task file that was opened
    bool m_shownOnce = false;
};

} // namespace strata
