// SPDX-License-Identifier: GPL-3.0-or-later
// What the room sees: views in large type under a title, a lesson's step beside them, and how far it is.
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QScrollArea;
class QSplitter;

namespace strata {

class LessonPlay;
class OneLineLabel;
class PresentLaser;
class PresentSequence;
class StepMarks;
class ViewHost;

/// Stands in the window, or in that of the projector: there is one. Its views are its own, with the choices that the
/// window's have when they come. Thread of the window.
class PresentStage : public QWidget {
    Q_OBJECT
public:
    PresentStage(ViewHost& host, PresentSequence& sequence, const LessonPlay& lesson);

    /// Beside each other; those that the registry does not have are left out.
    void setViews(const QStringList& ids);
    const QStringList& views() const { return m_ids; }
    /// Made when something is presented, gone when it is over.
    void clear();

    void setBlack(bool black);
    bool isBlack() const;
    PresentLaser& laser() { return *m_laser; }
    /// 1: readable from the back of a room at the size of the stage.
    void setTypeSize(double size);
    double typeSize() const { return m_typeSize; }
    /// At the right end of the line at the bottom; it belongs to the stage.
    void setControls(QWidget* controls);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void showLesson();
    void fitType();
    void shareMiddle();
    ViewHost& m_host;
    PresentSequence& m_sequence;
    const LessonPlay& m_lesson;
    QStringList m_ids;
    OneLineLabel* m_title;
    QLabel *m_hidden, *m_now, *m_text;
    QScrollArea* m_textArea;
    QSplitter *m_middle, *m_views;
    StepMarks* m_marks;
    QWidget *m_foot, *m_black;
    PresentLaser* m_laser;
    double m_typeSize = 1, m_scale = 0;
};

} // namespace strata
