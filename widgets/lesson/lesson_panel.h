// SPDX-License-Identifier: GPL-3.0-or-later
// The panel in which a lesson is played: a step's text, its question, hints, what was right, and the way on.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "widgets/lesson/lesson_play.h"
#endif

#include <QScrollArea>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace strata {

class QuestionBox;

/// Enter in an answer commits it, Ctrl+Enter does what the first button says, wherever the keyboard is in the panel.
class LessonPanel : public QScrollArea {
    Q_OBJECT
public:
    explicit LessonPanel(LessonPlay& play, QWidget* parent = nullptr);

    /// What was chosen in a view.
    void takeSelection(const Selection& selection);
    /// Where the next key belongs.
    void takeFocus();

    /// Why the learner's own run could not be made.
    void showRunProblem(const QString& sentence);

    QuestionBox* question() const { return m_question; } ///< nullptr: nothing is asked
    QString sayText() const;                             ///< what the step says, for tests and screen readers
    QString revealText() const;                          ///< what is said of the answer; empty: nothing yet

Q_SIGNALS:
    void closeWanted();
    void runWanted(const QString& input); ///< the learner's own run is to be made of this

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void showStep();
    void showQuestion();
    void showReveal();
    void takeHint();
    void showHints();
    void showButtons();
    void showEnd();
    void primary(); ///< commit, or go on
    void commit();
    QString said(const LessonText& text) const;
    QString answerText() const; ///< whether it was right, and what is said of it
    QString ownRunText() const; ///< what is to be run by the learner, or how that run was
    void showOwnRun();
    void showVotes();
    void run();
    QString htmlOf(const QLabel* label, const QString& markdown) const;
    void setMarkdown(QLabel* label, const QString& markdown);

    LessonPlay& m_play;
    QLabel *m_title, *m_progressText, *m_say, *m_prompt, *m_hint, *m_reveal, *m_teacher;
    QProgressBar* m_progress;
    QVBoxLayout* m_place; ///< of the question
    QuestionBox* m_question = nullptr;
    QLineEdit* m_reason;
    QWidget* m_own; ///< what the learner's own run is made of
    QComboBox* m_input;
    QLabel* m_runProblem;
    QPushButton *m_commit, *m_hintButton, *m_back, *m_next, *m_close;
    QToolButton* m_notes;
};

} // namespace strata
