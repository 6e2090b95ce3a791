// SPDX-License-Identifier: GPL-3.0-or-later
// The lecturer's side while the room sees another window: notes, the time, what is shown and what comes next.
#pragma once

#include "app/gui/present_keys.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace strata {

class LessonPlay;
class OneLineLabel;
class PanelFrame;
class PresentSequence;
class ViewHost;

/// Thread of the window.
class PresentConsole : public QWidget {
    Q_OBJECT
public:
    PresentConsole(ViewHost& host, PresentSequence& sequence, const LessonPlay& lesson);

    /// Counts the time from here on.
    void begin();
    /// Makes the note's view when it is first needed.
    void open();
    /// What the room sees, and will see; a null picture: its text is shown.
    void setPictures(const QPixmap& now, const QPixmap& next);
    QSize pictureSize() const;
    const QLabel& pictureOfNow() const { return *m_now; }
    /// Below the buttons; it belongs to the console.
    void setControls(QWidget* controls);
    QString elapsedText() const; ///< "3:07"
    QString comingText() const;
    QString notesText() const; ///< of the lesson's step, without marks

Q_SIGNALS:
    void commanded(strata::PresentKeys::Command command);
    void picturesWanted(); ///< there is another room for them

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void tell();
    QPushButton* button(const char* text, PresentKeys::Command command, const char* look);
    ViewHost& m_host;
    PresentSequence& m_sequence;
    const LessonPlay& m_lesson;
    QLabel *m_clock, *m_elapsed, *m_now, *m_next, *m_nowCaption, *m_teacher;
    OneLineLabel* m_nextCaption;
    QPushButton *m_previous, *m_forward, *m_hideAll, *m_showAll;
    QHBoxLayout* m_buttons;
    PanelFrame* m_note;
    QElapsedTimer m_time;
    QTimer m_tick;
};

} // namespace strata
