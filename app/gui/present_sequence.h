// SPDX-License-Identifier: GPL-3.0-or-later
// What a presenter's next and previous walk through: the steps of a lesson, else those of playback.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/lesson/playback.h"
#endif

#include <QObject>
#include <QString>

namespace strata {

class LessonPlay;
class SelectionHub;

/// Whichever window shows it, there is one place. Thread of the window.
class PresentSequence : public QObject {
    Q_OBJECT
public:
    PresentSequence(SelectionHub& hub, LessonPlay& lesson, QObject* parent);

    /// Whether a run or a lens is seen: nothing else is stepped through.
    void setWalking(bool walks);
    bool isWalking() const { return m_walks; }
    /// Hides what is to be revealed, unless something is being played or a lesson says what is hidden.
    void begin();
    /// Shows everything that playback hides.
    void end();
    bool isRunning() const { return m_running; }
    bool isLesson() const;
    /// In a lesson an open question is answered first, and then the next step comes.
    void next();
    void previous();
    void first();
    void last(); ///< of playback; a lesson is walked step by step

    /// Shown steps, of how many; of a lesson the step's number. {0, 0}: nothing can be stepped through.
    std::pair<int, int> progress() const;
    QString title() const;  ///< of the lesson, else what the run was asked or the lens read
    QString now() const;    ///< "layer 3 · domain", "step 2"
    QString coming() const; ///< what next brings; empty: nothing
    QString hidden() const; ///< "5 layers are hidden"; empty: nothing is
    /// In a lesson, what is said next, without marks; else empty.
    QString comingText() const;
    /// What will be seen after the next step; nothing in a lesson, and at the end.
    Played afterNext() const;

Q_SIGNALS:
    void changed();

private:
    void playbackMoved();
    void hideAnother();
    bool isAnother();
    void show(int step);
    void leavePlaybackToLesson();
    SelectionHub& m_hub;
    LessonPlay& m_lesson;
    PlaybackUnit m_unit;
    RunId m_run;                        ///< of the run that is walked through,
    std::shared_ptr<const Lens> m_lens; ///< else the lens
    bool m_running = false, m_walks = true;
};

} // namespace strata
