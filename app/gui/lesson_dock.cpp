// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/lesson_dock.h"

#include "app/gui/lesson_files.h"
#include "app/gui/lesson_workspace.h"
#include "app/gui/main_window.h"
#include "app/gui/workspaces.h"
#include "widgets/common/language.h"
#include "widgets/lesson/lesson_panel.h"
#include "widgets/panels/start_page.h"
#include "widgets/views.h"

namespace strata {
namespace {
constexpr int lessonWidth = 400; // pixels: lines of some fifty letters
const QString panelId = QStringLiteral("lesson");
} // namespace

LessonDock::LessonDock(LessonWorkspace& lessons, Window window)
    : QObject(&window.window), m_lessons(lessons), m_in(std::move(window)) {
    connect(&lessons, &LessonWorkspace::opened, this, &LessonDock::reveal);
    connect(&lessons, &LessonWorkspace::viewWanted, this, &LessonDock::showView);
    connect(&lessons, &LessonWorkspace::closed, this, [this] {
        giveRoomBack();
        m_in.window.docks().dock(panelId)->hide();
        if (m_lessons.isPreview()) return; // back to who writes it
        m_in.window.startPage().showChoices();
        m_in.showStartPage(true);
    });
    whenTranslated(this, [this] { listLessons(); });
}

/// In Explore the column is shared with the model, of which a lesson says all that is needed.
void LessonDock::makeRoom() {
    QDockWidget* const model = m_in.window.docks().dock(QStringLiteral("model"));
    if (m_in.window.docks().workspace() != workspaceId::explore || model->isHidden() || model->isFloating()) return;
    m_away = model;
    model->hide();
}

void LessonDock::giveRoomBack() {
    if (m_away && m_in.window.docks().workspace() == workspaceId::explore) m_away->show();
    m_away.clear();
}

void LessonDock::reveal() {
    Docks& docks = m_in.window.docks();
    if (docks.workspace() == workspaceId::present) return; // the stage shows it
    QDockWidget* const dock = docks.dock(panelId);
    if (docks.isHidden()) m_in.showStartPage(false);
    makeRoom();
    docks.reveal(panelId);
    if (dock->width() < lessonWidth && m_in.window.width() > 3 * lessonWidth)
        m_in.window.resizeDocks({dock}, {lessonWidth}, Qt::Horizontal);
    m_lessons.panel().takeFocus();
}

void LessonDock::showView(const QString& view, const QString& kind) {
    if (m_in.window.docks().workspace() == workspaceId::present) return;
    const ViewSpec* const spec = registry().view(view);
    if (!spec) {
        m_in.showKind(kind);
    } else {
        m_in.showStartPage(false);
        m_in.window.setWorkspace(spec->workspace);
        if (spec->place != ViewSpec::Place::Centre) {
            m_in.window.docks().reveal(spec->id);
            QDockWidget* const dock = m_in.window.docks().dock(spec->id);
            if (spec->place == ViewSpec::Place::Bottom && dock->height() < m_in.window.height() / 2)
                m_in.window.resizeDocks({dock}, {m_in.window.height() / 2}, Qt::Vertical);
        }
    }
    reveal();
}

void LessonDock::listLessons() {
    QVector<std::pair<QString, QString>> lessons;
    for (const LessonFile& one : bundledLessons())
        lessons.emplaceBack(one.path,
                            one.minutes > 0 ? tr("%1   %n minute(s)", nullptr, one.minutes).arg(one.title) : one.title);
    m_in.window.startPage().setLessons(lessons);
}

} // namespace strata
