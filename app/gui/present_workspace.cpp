// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/present_workspace.h"

#include "app/gui/actions.h"
#include "app/gui/docks.h"
#include "app/gui/lesson_workspace.h"
#include "app/gui/main_window.h"
#include "app/gui/playback_bar.h"
#include "app/gui/present_console.h"
#include "app/gui/present_laser.h"
#include "app/gui/present_sequence.h"
#include "app/gui/present_stage.h"
#include "app/gui/present_window.h"
#include "app/gui/shown_documents.h"
#include "app/gui/view_host.h"
#include "app/gui/workspaces.h"
#include "model/session/settings.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/figure/figure.h"
#include "widgets/lesson/class_tally.h"
#include "widgets/views.h"

#include <QAction>
#include <QActionGroup>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QScreen>
#include <QSignalBlocker>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <utility>

namespace strata {
namespace {

constexpr qsizetype mostViews = 2; ///< beside each other: more are not read from the back of a room

/// The first view of these documents: the one in the middle of a workspace, if there is one.
QString viewOf(const QString& kind) {
    QString found;
    for (const ViewSpec& spec : registry().views())
        if (spec.kind == kind && (found.isEmpty() || spec.place == ViewSpec::Place::Centre)) {
            found = spec.id;
            if (spec.place == ViewSpec::Place::Centre) break;
        }
    return found;
}

QToolButton* quietButton(QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setObjectName(QStringLiteral("statusButton"));
    button->setFocusPolicy(Qt::TabFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    return button;
}

} // namespace

PresentWorkspace::PresentWorkspace(MainWindow& window, const Session& session, Settings& settings,
                                   LessonWorkspace& lessons, PlaybackBar& bar)
    : QObject(&window), m_window(window), m_session(session), m_settings(settings), m_lessons(lessons), m_bar(bar),
      m_sequence(new PresentSequence(window.selection(), lessons.play(), this)), m_page(new QWidget),
      m_stage(new PresentStage(window.views(), *m_sequence, lessons.play())),
      m_console(new PresentConsole(window.views(), *m_sequence, lessons.play())),
      m_keys(new PresentKeys(
          [this](const QWidget& at) { return at.window() == &m_window || at.window() == m_second.get(); }, this)),
      m_controls(new QWidget), m_views(quietButton(m_controls)), m_before(workspaceId::explore) {
    auto* layout = new QVBoxLayout(m_page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stage);
    layout->addWidget(m_console);
    m_console->hide();
    makeControls();
    m_stage->setControls(m_controls);
    m_stage->setTypeSize(settings.presentedType.get());
    m_stage->laser().setPicture(&m_console->pictureOfNow());
    connect(m_keys, &PresentKeys::pressed, this, &PresentWorkspace::obey);
    connect(m_console, &PresentConsole::commanded, this, &PresentWorkspace::obey);
    connect(m_console, &PresentConsole::picturesWanted, &m_soon, qOverload<>(&QTimer::start));
    connect(m_sequence, &PresentSequence::changed, this, [this] {
        if (m_second && !m_soon.isActive()) m_soon.start();
    });
    m_soon.setSingleShot(true);
    m_soon.setInterval(150);
    connect(&m_soon, &QTimer::timeout, this, &PresentWorkspace::paintPictures);
    connect(&window.docks(), &Docks::workspaceChanged, this, [this](const QString& before, const QString& now) {
        if (now == workspaceId::present) m_before = before;
    });
    connect(&lessons, &LessonWorkspace::viewWanted, this, [this](const QString& view, const QString& kind) {
        if (m_on) showView(view, kind);
    });
    connect(window.actions()["presentSecond"], &QAction::toggled, this, &PresentWorkspace::setSecond);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, [this](const QScreen* screen) {
        if (!m_second || !(m_second->windowFlags() & Qt::FramelessWindowHint)) return; // not that of the projector
        if (screen == m_second->screen() || QGuiApplication::screens().size() < 2)
            m_window.actions()["presentSecond"]->setChecked(false);
    });
}

PresentWorkspace::~PresentWorkspace() = default;

void PresentWorkspace::makeControls() {
    m_controls->setObjectName(QStringLiteral("presentControls"));
    auto* row = new QHBoxLayout(m_controls);
    row->setContentsMargins(0, 0, 0, 0);
    Actions& actions = m_window.actions();
    auto* choices = new QMenu(m_controls);
    m_views->setMenu(choices);
    connect(choices, &QMenu::aboutToShow, this, &PresentWorkspace::fillViews);
    auto* units = quietButton(m_controls);
    units->setMenu(actions.menu("playUnits"));
    auto* second = quietButton(m_controls);
    second->setDefaultAction(actions["presentSecond"]);
    second->setToolButtonStyle(Qt::ToolButtonTextOnly);
    auto* leaving = quietButton(m_controls);
    connect(leaving, &QToolButton::clicked, this, &PresentWorkspace::leave);
    row->addWidget(new ClassTally(m_lessons.play()));
    for (QToolButton* button : {m_views, units, second, leaving})
        row->addWidget(button);
    connect(m_sequence, &PresentSequence::changed, units,
            [this, units] { units->setVisible(!m_sequence->isLesson()); });
    whenTranslated(m_controls, [this, units, leaving] {
        m_views->setText(tr("Views ▾"));
        m_views->setToolTip(tr("What is shown: one view, or two beside each other"));
        units->setText(tr("Steps ▾"));
        units->setToolTip(tr("What one step reveals"));
        leaving->setText(tr("Leave"));
        leaving->setToolTip(tr("Back to the panels (Esc)\n→ and ← step, B makes the screen black, L lights a pointer, "
                               "P plays, + and − change the size of type, F fills the screen"));
    });
}

void PresentWorkspace::pageShown(bool shown) {
    if (shown == m_on) return;
    m_on = shown;
    shown ? begin() : finish();
}

void PresentWorkspace::begin() {
    setBars(false);
    m_state = m_window.windowState();
    m_geometry = m_window.isMaximized() ? m_window.saveGeometry() : QByteArray();
    present(firstViews());
    if (m_sequence->isWalking() && m_window.selection().playbackProgress().second == 0) {
        QAction* const byToken = m_window.actions()["playTokens"]; // as what has no levels is shown
        m_unitBefore = byToken->actionGroup()->checkedAction();
        byToken->trigger();
    }
    m_sequence->begin();
    m_keys->setOn(true);
    m_stage->laser().setWatching(true);
    m_console->begin();
    if (!m_window.actions()["presentSecond"]->isChecked()) m_window.setWindowState(m_state | Qt::WindowFullScreen);
    m_window.setFocus();
}

void PresentWorkspace::finish() {
    m_window.actions()["presentSecond"]->setChecked(false);
    m_keys->setOn(false);
    m_stage->clear();
    m_sequence->end();
    QAction* const unitBefore = std::exchange(m_unitBefore, nullptr);
    if (unitBefore && m_window.actions()["playTokens"]->isChecked()) unitBefore->setChecked(true);
    setBars(true);
    m_window.setWindowState((m_window.windowState() & ~Qt::WindowFullScreen) | (m_state & Qt::WindowFullScreen));
}

void PresentWorkspace::setBars(bool shown) {
    m_window.menuBar()->setVisible(shown);
    m_window.statusBar()->setVisible(shown);
    if (auto* tools = m_window.findChild<QToolBar*>(QStringLiteral("mainToolBar"))) tools->setVisible(shown);
    m_bar.setAway(!shown);
}

void PresentWorkspace::leave() {
    if (m_window.docks().workspace() == workspaceId::present) m_window.setWorkspace(m_before);
}

/// Those that were presented from this workspace, else the one in its middle; in a lesson what its step looks at.
QStringList PresentWorkspace::firstViews() const {
    const LessonPlay& lesson = m_lessons.play();
    if (lesson.isPlaying() && !lesson.isAtEnd() && lesson.step().look && !lesson.step().look->view.empty())
        return {fromUtf8(lesson.step().look->view)};
    if (const QStringList chosen = m_settings.presentedViews(m_before).get(); !chosen.isEmpty()) return chosen;
    return {viewOf(QString::fromLatin1(workspace(m_before).kind))};
}

void PresentWorkspace::present(const QStringList& ids) {
    m_stage->setViews(ids);
    const auto isLens = [](const QString& id) { return registry().view(id)->kind == QLatin1String("lens"); };
    const auto isRun = [](const QString& id) { return registry().view(id)->kind == QLatin1String("run"); };
    const QStringList& shown = m_stage->views();
    const bool runs = std::any_of(shown.begin(), shown.end(), isRun);
    const bool lenses = std::any_of(shown.begin(), shown.end(), isLens);
    m_window.selection().preferLens(!shown.isEmpty() && std::all_of(shown.begin(), shown.end(), isLens));
    m_sequence->setWalking(runs || lenses);
    m_soon.start();
}

void PresentWorkspace::showView(const QString& view, const QString& kind) {
    present({registry().view(view) ? view : viewOf(kind)});
}

void PresentWorkspace::fillViews() {
    QMenu& menu = *m_views->menu();
    menu.clear();
    for (const ViewSpec& spec : registry().views()) {
        const DocumentPtr there = shownDocument(m_session, spec.kind);
        if (!spec.kind.isEmpty() && !there) continue;
        QAction* one = menu.addAction(QCoreApplication::translate("strata::MainWindow", spec.title));
        one->setCheckable(true);
        one->setChecked(m_stage->views().contains(spec.id));
        connect(one, &QAction::toggled, this, [this, id = spec.id](bool on) { chooseView(id, on); });
    }
}

void PresentWorkspace::chooseView(const QString& id, bool on) {
    QStringList ids = m_stage->views();
    ids.removeAll(id);
    if (on) ids << id;
    while (ids.size() > mostViews)
        ids.removeFirst();
    if (ids.isEmpty()) return; // something is shown
    present(ids);
    m_settings.presentedViews(m_before).set(ids);
}

void PresentWorkspace::setSecond(bool on) {
    if (on == (m_second != nullptr)) return;
    if (on && !m_on) {
        m_window.actions()["presentWorkspace"]->trigger(); // leaves the start page, too
        if (!m_on) return m_window.actions()["presentSecond"]->setChecked(false);
    }
    if (on) {
        m_window.setWindowState(m_state);
        m_console->setControls(m_controls);
        m_console->open();
        m_console->show();
        m_second = std::make_unique<PresentWindow>(m_stage, m_window);
        connect(
            m_second.get(), &PresentWindow::closed, this,
            [this] { m_window.actions()["presentSecond"]->setChecked(false); }, Qt::QueuedConnection);
        m_window.activateWindow();
        m_window.setFocus();
    } else {
        m_console->hide();
        m_page->layout()->addWidget(m_stage);
        m_stage->setControls(m_controls);
        m_stage->show();
        m_second->hide();
        m_second.release()->deleteLater(); // it may be what closes
        if (m_on) m_window.setWindowState(m_state | Qt::WindowFullScreen);
    }
    m_bar.setAway(!on && m_on);
    m_soon.start();
}

void PresentWorkspace::obey(PresentKeys::Command command) {
    using Command = PresentKeys::Command;
    const auto black = [this](bool on) {
        m_stage->setBlack(on);
        m_soon.start(); // the lecturer sees it, too
    };
    if (m_stage->isBlack() && command != Command::Laser) return black(false); // and what was there is seen
    const auto size = [this](double by) {
        m_stage->setTypeSize(m_stage->typeSize() * by);
        m_settings.presentedType.set(m_stage->typeSize());
        m_soon.start();
    };
    switch (command) {
    case Command::Next:
        return m_sequence->next();
    case Command::Previous:
        return m_sequence->previous();
    case Command::First:
        return m_sequence->first();
    case Command::Last:
        return m_sequence->last();
    case Command::Black:
        return black(true);
    case Command::Laser:
        return m_stage->laser().setOn(!m_stage->laser().isOn());
    case Command::Play:
        if (m_sequence->progress().second > 0) m_window.actions()["play"]->trigger();
        return;
    case Command::Larger:
        return size(1.1);
    case Command::Smaller:
        return size(1 / 1.1);
    case Command::FullScreen:
        if (m_second) return m_second->toggleFullScreen();
        return m_window.setWindowState(m_window.windowState() ^ Qt::WindowFullScreen);
    case Command::Leave:
        return leave();
    }
}

void PresentWorkspace::paintPictures() {
    if (!m_second) return;
    const QSize room = m_console->pictureSize();
    const double ratio = m_console->devicePixelRatioF();
    QPixmap now = m_stage->grab().scaled(room * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    now.setDevicePixelRatio(ratio);
    m_console->setPictures(now, pictureOfNext(room));
}

/// The first view's figure as it will be.
QPixmap PresentWorkspace::pictureOfNext(const QSize& room) const {
    const QString id = m_stage->views().value(0);
    const FigureSpec* spec = registry().figure(id);
    const Played next = m_sequence->afterNext();
    const DocumentPtr document = !spec                                 ? nullptr
                                 : spec->kind == QLatin1String("lens") ? DocumentPtr(next.lens)
                                 : spec->kind == QLatin1String("run")  ? DocumentPtr(next.run)
                                                                       : nullptr;
    if (!document || room.isEmpty()) return {};
    const auto figure = spec->makeFigure(document, m_window.views().options(id));
    FigureStyle style;
    style.colors = Theme::instance().colors();
    const double width = naturalFigureWidth;
    style.minimumHeight = width * room.height() / room.width();
    const QSizeF size = figure->contentSize(width, style);
    const double ratio = m_console->devicePixelRatioF(), scale = room.width() / size.width();
    QPixmap picture(room * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(style.colors.surface);
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    painter.setClipRect(QRectF(0, 0, room.width() / scale, room.height() / scale));
    figure->paint(painter, QRectF(QPointF(0, 0), size), style);
    return picture;
}

} // namespace strata
