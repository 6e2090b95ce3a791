// SPDX-License-Identifier: GPL-3.0-or-later
// The Present workspace: the stage alone in the window, or on the projector with the lecturer's side in the window.
#pragma once

#include "app/gui/present_keys.h"

#include <QByteArray>
#include <QTimer>

#include <memory>

class QAction;
class QToolButton;

namespace strata {

class LessonWorkspace;
class MainWindow;
class PlaybackBar;
class PresentConsole;
class PresentLaser;
class PresentSequence;
class PresentStage;
class PresentWindow;
class Session;
class Settings;

/// Owned by the main window, which shows its page in the middle. Thread of the window.
class PresentWorkspace : public QObject {
    Q_OBJECT
public:
    PresentWorkspace(MainWindow& window, const Session& session, Settings& settings, LessonWorkspace& lessons,
                     PlaybackBar& bar);
    ~PresentWorkspace() override;

    QWidget* page() const { return m_page; }
    /// The page came up, or went.
    void pageShown(bool shown);
    bool isOn() const { return m_on; }
    /// Of the window before it was last presented in, when it was maximised then; else empty.
    const QByteArray& maximisedGeometry() const { return m_geometry; }
    /// To the workspace that was there before.
    void leave();
    /// A view by its id, else whatever shows documents of this kind.
    void showView(const QString& view, const QString& kind);
    PresentStage& stage() { return *m_stage; }
    PresentConsole& console() { return *m_console; }
    PresentSequence& sequence() { return *m_sequence; }
    PresentWindow* second() const { return m_second.get(); } ///< nullptr: the room sees this window
    void obey(PresentKeys::Command command);

private:
    void begin();
    void finish();
    void setBars(bool shown);
    void setSecond(bool on);
    void makeControls();
    void fillViews();
    void chooseView(const QString& id, bool on);
    void present(const QStringList& ids);
    void paintPictures();
    QPixmap pictureOfNext(const QSize& size) const;
    QStringList firstViews() const;

    MainWindow& m_window;
    const Session& m_session;
    Settings& m_settings;
    LessonWorkspace& m_lessons;
    PlaybackBar& m_bar;
    PresentSequence* m_sequence;
    QWidget* m_page;
    PresentStage* m_stage;
    PresentConsole* m_console;
    PresentKeys* m_keys;
    QWidget* m_controls;
    QToolButton* m_views;
    std::unique_ptr<PresentWindow> m_second;
    QTimer m_soon;    ///< until the lecturer's pictures are painted
    QString m_before; ///< the workspace that is left to
    Qt::WindowStates m_state;
    QByteArray m_geometry; ///< with the size before it was maximised, which is lost when it has filled the screen
    QAction* m_unitBefore = nullptr; ///< nullptr: the unit of playback is as it was
    bool m_on = false;
};

} // namespace strata
