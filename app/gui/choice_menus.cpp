// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/choice_menus.h"

#include "app/gui/actions.h"
#include "model/session/session.h"
#include "model/session/settings.h"
#include "widgets/common/language.h"

#include <QAction>
#include <QActionGroup>
#include <QFileInfo>
#include <QMenu>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace strata {

ChoiceMenus::ChoiceMenus(Session& session, Settings& settings, Actions& actions, QObject* parent)
    : QObject(parent), m_session(session), m_settings(settings), m_actions(actions) {}

void ChoiceMenus::showAll() {
    showRecent();
    showLanguages();
    showTasks();
    showDevices();
    showLensLayers();
}

void ChoiceMenus::showModel() {
    const auto facts = m_session.model().facts();
    const std::string hash = facts ? facts->summary.hash : std::string();
    if (std::exchange(m_lensModel, hash) != hash) m_lensLayers.clear();
    showDevices();
    showLensLayers();
}

void ChoiceMenus::showRecent() {
    const QStringList models = m_settings.recentModels.get(), runs = m_settings.recentRuns.get();
    Q_EMIT recentChanged(models, runs);
    m_actions.menu("recent")->clear();
    const auto addAll = [this](const QStringList& paths) {
        for (const QString& path : paths)
            connect(m_actions.menu("recent")->addAction(QString(path).replace(QLatin1Char('&'), QLatin1String("&&"))),
                    &QAction::triggered, this, [this, path] { Q_EMIT pathChosen(path); });
    };
    addAll(models);
    if (!models.isEmpty() && !runs.isEmpty()) m_actions.menu("recent")->addSeparator();
    addAll(runs);
    m_actions.menu("recent")->setEnabled(!m_actions.menu("recent")->isEmpty());
    if (m_actions.menu("recent")->isEmpty()) return;
    m_actions.menu("recent")->addSeparator();
    connect(m_actions.menu("recent")->addAction(tr("&Clear this list")), &QAction::triggered, this, [this] {
        m_settings.recentModels.clear();
        m_settings.recentRuns.clear();
        showRecent();
    });
}

void ChoiceMenus::showTasks() {
    m_actions.menu("tasks")->clear();
    const auto task = m_session.model().task();
    QString current = tr("Task");
    if (const auto facts = m_session.model().facts()) {
        for (const TaskChoice& choice : facts->tasks) {
            QAction* action = m_actions.menu("tasks")->addAction(choice.title);
            action->setCheckable(true);
            action->setChecked(task && (task->path.empty() ? QString::fromStdString(task->name) == choice.name
                                                           : QFileInfo(QString::fromStdString(task->path.string())) ==
                                                                 QFileInfo(choice.name)));
            connect(action, &QAction::triggered, this, [this, choice] { m_session.model().chooseTask(choice.name); });
        }
        m_actions.menu("tasks")->addSeparator();
        for (const char* id : {"openTask", "editTask", "newTask"})
            m_actions.menu("tasks")->addAction(m_actions[id]);
        if (task) current = tr("Task: %1").arg(QString::fromStdString(task->name));
    }
    m_actions.button("tasks")->setText(
        m_actions.button("tasks")->fontMetrics().elidedText(current, Qt::ElideRight, 200) + QStringLiteral(" ▾"));
}

void ChoiceMenus::showDevices() {
    QMenu* menu = m_actions.menu("devices");
    menu->clear();
    const auto facts = m_session.model().facts();
    QString device = m_settings.device.get(), dtype = m_settings.dtype.get();
    if (facts) { // as it was asked for; on a host the settings do not count
        const ModelRequest& opened = m_session.model().openRequest();
        device = opened.device;
        dtype = opened.dtype ? QString::fromLatin1(dtypeName(*opened.dtype)) : QStringLiteral("auto");
    }
    QStringList devices = facts ? facts->devices : QStringList{QStringLiteral("cpu")};
    if (!devices.contains(device)) devices << device;
    const auto add = [this, menu](QActionGroup* group, const QString& text, bool chosen, const QString& newDevice,
                                  const QString& newType) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(chosen);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, newDevice, newType] { Q_EMIT deviceChosen(newDevice, newType); });
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
    m_actions.button("devices")->setText(shown + QStringLiteral(" ▾"));
}

void ChoiceMenus::showLensLayers() {
    QMenu* menu = m_actions.menu("lenses");
    menu->clear();
    const auto facts = m_session.model().facts();
    const int layers = facts ? static_cast<int>(facts->summary.layers) : 0;
    auto* runNow = new QAction(tr("&Run with these columns"), menu);
    const auto changed = [this, runNow] {
        std::sort(m_lensLayers.begin(), m_lensLayers.end());
        m_actions.button("lenses")->setText(m_lensLayers.empty() ? tr("Lens columns ▾")
                                                                 : tr("Lens columns: %1 ▾").arg(m_lensLayers.size()));
        runNow->setEnabled(!m_lensLayers.empty() && m_session.model().state() == CurrentModel::State::Ready);
    };
    for (int layer = layers; layer >= 1; --layer) {
        QAction* action = menu->addAction(tr("Layer %1, final norm").arg(layer));
        action->setCheckable(true);
        action->setChecked(std::find(m_lensLayers.begin(), m_lensLayers.end(), layer) != m_lensLayers.end());
        connect(action, &QAction::toggled, this, [this, layer, changed](bool on) {
            std::erase(m_lensLayers, layer);
            if (on) m_lensLayers.push_back(layer);
            changed();
            Q_EMIT said(m_lensLayers.empty()
                            ? tr("No lens columns in the next run")
                            : tr("%n lens column(s): shown after the next free run, see “Lens columns”", nullptr,
                                 static_cast<int>(m_lensLayers.size())));
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
            Q_EMIT freeRunWanted(); // a run level by level has no such columns
        });
    }
    changed();
}

void ChoiceMenus::showLanguages() {
    QMenu* menu = m_actions.menu("languages");
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

} // namespace strata
