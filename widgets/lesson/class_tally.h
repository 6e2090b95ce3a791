// SPDX-License-Identifier: GPL-3.0-or-later
// How many of a class voted for each answer of a choice: counted by the lecturer, who types the numbers.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "widgets/lesson/lesson_play.h"
#endif

#include <QWidget>

class QSpinBox;
class QToolButton;

namespace strata {

/// A button, and behind it a field for each answer; there while a choice is asked. Several of them show the same votes.
class ClassTally : public QWidget {
    Q_OBJECT
public:
    explicit ClassTally(LessonPlay& play, QWidget* parent = nullptr);
    /// Shows the fields, and goes to the first one.
    void setOpen(bool open);
    const QVector<QSpinBox*>& fields() const { return m_fields; }

private:
    void showStep();
    void showVotes();
    void take();
    LessonPlay& m_play;
    QToolButton* m_button;
    QWidget* m_row;
    QVector<QSpinBox*> m_fields;
};

/// "12 (40 %)" of the votes for one answer.
QString votesText(const std::vector<int>& votes, std::size_t answer);
/// Its share of all, 0 where nobody voted.
double votesShare(const std::vector<int>& votes, std::size_t answer);

} // namespace strata
