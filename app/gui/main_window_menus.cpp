// SPDX-License-Identifier: GPL-3.0-or-later
// What the actions do, and the menus whose entries depend on the model.
#include "app/gui/actions.h"
#include "app/gui/docks.h"
#include "app/gui/main_window.h"
#include "model/session/settings.h"
#include "widgets/common/language.h"
#include "widgets/common/panel_frame.h"
#include "widgets/common/theme.h"
#include "widgets/dialogs/shortcut_sheet.h"
#include "widgets/panels/problems_panel.h"
#include "widgets/panels/prompt_panel.h"
#include "widgets/panels/start_page.h"
#include "widgets/panels/status_panel.h"

#include <QAction>
#include <QActionGroup>
#include <QFileInfo>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace strata {

void MainWindow::connectActions() {
    const auto on = [this](QAction* action, auto&& what) { connect(action, &QAction::triggered, this, what); };
    const Actions& a = *m_actions;
    on(a.openModel, [this] { chooseModelFolder(); });
    on(a.openModelFile, [this] { chooseFile(tr("Open a model file"), tr("Weights (*.safetensors *.gguf)")); });
    on(a.openRun, [this] { chooseFile(tr("Open a saved run"), tr("Strata runs (*.strata)")); });
    on(a.openTask, [this] { chooseFile(tr("Open a task file"), tr("Tasks (*.task.json)")); });
    on(a.openDemo, [this] { openDemo(); });
    on(a.saveRun, [this] { saveShownRun(m_session.shownRunId()); });
    on(a.exportFigure, [this] {
        askExport(m_docks->workspace() == Workspace::Lens ? QStringLiteral("lens") : QStringLiteral("heads"));
    });
    on(a.saveLens, [this] { saveShownLens(m_session.shownLensId()); });
    on(a.lensOfRun, [this] { lensOfRun(); });
    on(a.explore, [this] { chooseWorkspace(Workspace::Explore); });
    on(a.lensWorkspace, [this] { chooseWorkspace(Workspace::Lens); });
    on(a.closeModel, [this] {
        m_whenReady = {};
        m_session.closeModel();
    });
    on(a.quit, [this] { close(); });
    on(a.run, [this] { run(); });
    on(a.runAgain, [this] {
        RunRequest again = m_session.runRequest();
        if (again.free) again.lenses = request().lenses; // every free run has the columns that are chosen
        m_session.run(again);
    });
    on(a.stop, [this] {
        m_session.stop();
        m_session.cancelLens();
        if (m_session.modelState() == Session::ModelState::Opening) cancelOpening();
    });
    on(a.stepBack, [this] { m_hub.step(-1); });
    on(a.stepForward, [this] { m_hub.step(1); });
    connect(a.play, &QAction::toggled, this, &MainWindow::play);
    m_playback.setInterval(700);
    connect(&m_playback, &QTimer::timeout, this, [this] {
        m_hub.step(1);
        if (!m_hub.canStep(1) && !m_session.isRunning()) m_actions->play->setChecked(false);
    });
    on(a.undo, [this] { m_session.restoreRun(); });
    on(a.removeRun, [this] { removeRun(m_session.shownRunId()); });
    // Choosing the other flow is a setting of the next run: what is shown says that it was run in another one.
    connect(a.freely, &QAction::toggled, this, [this] { updateActions(); });
    on(a.openRunModel, [this] {
        if (const auto shown = m_session.shownRun()) openPath(QString::fromStdString(shown->model.path));
    });
    on(a.themeSystem, [this] { applyTheme(QStringLiteral("system")); });
    on(a.themeLight, [this] { applyTheme(QStringLiteral("light")); });
    on(a.themeDark, [this] { applyTheme(QStringLiteral("dark")); });
    on(a.problems, [this] {
        showStartPage(false);
        m_docks->reveal(QStringLiteral("problems"));
        m_problems->setFocus();
    });
    on(a.resetDocks, [this] {
        showStartPage(false);
        m_docks->arrange();
    });
    on(a.start, [this] {
        m_start->showChoices();
        showStartPage(true);
    });
    on(a.focusPrompt, [this] {
        showStartPage(false);
        m_docks->reveal(QStringLiteral("prompt"));
        m_prompt->focusFirstField();
    });
    on(a.shortcuts, [this] {
        auto* sheet = new ShortcutSheet(m_actions->groups(), this);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        sheet->open();
    });
    on(a.about, [this] {
        auto* about = new AboutDialog(this);
        about->setAttribute(Qt::WA_DeleteOnClose);
        about->open();
    });
}

void MainWindow::rebuildRecent() {
    const QStringList models = m_settings.recentModels.get(), runs = m_settings.recentRuns.get();
    m_start->setRecent(models, runs);
    m_actions->recent->clear();
    const auto addAll = [this](const QStringList& paths) {
        for (const QString& path : paths)
            connect(m_actions->recent->addAction(QString(path).replace(QLatin1Char('&'), QLatin1String("&&"))),
                    &QAction::triggered, this, [this, path] { openPath(path); });
    };
    addAll(models);
    if (!models.isEmpty() && !runs.isEmpty()) m_actions->recent->addSeparator();
    addAll(runs);
    m_actions->recent->setEnabled(!m_actions->recent->isEmpty());
    if (m_actions->recent->isEmpty()) return;
    m_actions->recent->addSeparator();
    connect(m_actions->recent->addAction(tr("&Clear this list")), &QAction::triggered, this, [this] {
        m_settings.recentModels.clear();
        m_settings.recentRuns.clear();
        rebuildRecent();
    });
}

void MainWindow::rebuildTaskMenu() {
    m_actions->tasks->clear();
    const auto task = m_session.task();
    QString current = tr("Task");
    if (const auto facts = m_session.model()) {
        for (const TaskChoice& choice : facts->tasks) {
            QAction* action = m_actions->tasks->addAction(choice.title);
            action->setCheckable(true);
            action->setChecked(task && (task->path.empty() ? QString::fromStdString(task->name) == choice.name
                                                           : QFileInfo(QString::fromStdString(task->path.string())) ==
                                                                 QFileInfo(choice.name)));
            connect(action, &QAction::triggered, this, [this, choice] { m_session.chooseTask(choice.name); });
        }
        m_actions->tasks->addSeparator();
        m_actions->tasks->addAction(m_actions->openTask);
        if (task) current = tr("Task: %1").arg(QString::fromStdString(task->name));
    }
    m_actions->taskButton->setText(m_actions->taskButton->fontMetrics().elidedText(current, Qt::ElideRight, 200) +
                                   QStringLiteral(" ▾"));
}

void MainWindow::rebuildDeviceMenu() {
    QMenu* menu = m_actions->devices;
    menu->clear();
    const auto facts = m_session.model();
    const QString device = m_settings.device.get(), dtype = m_settings.dtype.get();
    QStringList devices = facts ? facts->devices : QStringList{QStringLiteral("cpu")};
    if (!devices.contains(device)) devices << device;
    const auto add = [this, menu](QActionGroup* group, const QString& text, bool chosen, const QString& newDevice,
                                  const QString& newType) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(chosen);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, newDevice, newType] { reopenWith(newDevice, newType); });
    };
    menu->addSection(tr("Device"));
    auto* deviceGroup = new QActionGroup(menu);
    for (const QString& name : devices)
        add(deviceGroup, name.toUpper(), name == device, name, dtype);
    menu->addSection(tr("Type"));
    auto* typeGroup = new QActionGroup(menu);
    for (const char* type : {"auto", "float32", "bfloat16", "float16"}) {
        const QString name = QString::fromLatin1(type);
        add(typeGroup, name == QLatin1String("auto") ? tr("automatic: the fastest here") : name, name == dtype, device,
            name);
    }
    const QString shown = facts ? tr("%1 · %2").arg(facts->device.toUpper(), facts->dtype) : device.toUpper();
    m_actions->deviceButton->setText(shown + QStringLiteral(" ▾"));
}

void MainWindow::rebuildLensMenu() {
    QMenu* menu = m_actions->lenses;
    menu->clear();
    const auto facts = m_session.model();
    const int layers = facts ? static_cast<int>(facts->summary.layers) : 0;
    auto* runNow = new QAction(tr("&Run with these columns"), menu);
    const auto changed = [this, runNow] {
        std::sort(m_lensLayers.begin(), m_lensLayers.end());
        m_actions->lensButton->setText(m_lensLayers.empty() ? tr("Lens columns ▾")
                                                            : tr("Lens columns: %1 ▾").arg(m_lensLayers.size()));
        runNow->setEnabled(!m_lensLayers.empty() && m_session.modelState() == Session::ModelState::Ready);
    };
    for (int layer = layers; layer >= 1; --layer) {
        QAction* action = menu->addAction(tr("Layer %1, final norm").arg(layer));
        action->setCheckable(true);
        action->setChecked(std::find(m_lensLayers.begin(), m_lensLayers.end(), layer) != m_lensLayers.end());
        connect(action, &QAction::toggled, this, [this, layer, changed](bool on) {
            std::erase(m_lensLayers, layer);
            if (on) m_lensLayers.push_back(layer);
            changed();
            m_status->showMessageText(m_lensLayers.empty()
                                          ? tr("No lens columns in the next run")
                                          : tr("%n lens column(s): shown after the next free run, see “Lens columns”",
                                               nullptr, static_cast<int>(m_lensLayers.size())));
        });
    }
    if (layers > 0) {
        // Columns are of a run: what is on screen stays as it is until then.
        menu->addSection(tr("Columns of the next free run"));
        connect(menu->addAction(tr("&None")), &QAction::triggered, this, [menu] {
            for (QAction* action : menu->actions())
                action->setChecked(false);
        });
        menu->addAction(runNow);
        connect(runNow, &QAction::triggered, this, [this] {
            setFree(true); // a run level by level has no such columns
            run();
        });
    }
    changed();
}

void MainWindow::rebuildLanguageMenu() {
    QMenu* menu = m_actions->languages;
    menu->clear();
    auto* group = new QActionGroup(menu);
    const auto add = [this, menu, group](const QString& name, const QString& code) {
        QAction* action = menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(code == Language::instance().choice());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, code] {
            m_settings.language.set(code);
            // Not from inside the menu: changing the language makes it anew.
            QTimer::singleShot(0, this, [code] { Language::instance().setChoice(code); });
        });
    };
    add(tr("As the &system"), QStringLiteral("system"));
    menu->addSeparator();
    for (const Language::Choice& language : Language::available())
        add(language.name, language.code);
}

void MainWindow::applyTheme(const QString& name) {
    m_settings.theme.set(name);
    const bool light = name == QLatin1String("light"), dark = name == QLatin1String("dark");
    (light ? m_actions->themeLight : dark ? m_actions->themeDark : m_actions->themeSystem)->setChecked(true);
    Theme::instance().setChoice(light ? ThemeChoice::Light : dark ? ThemeChoice::Dark : ThemeChoice::System);
    recolour();
}

void MainWindow::recolour() {
    m_actions->recolour();
    setStyleSheet(windowStyleSheet());
}

} // namespace strata
