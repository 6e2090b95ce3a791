// SPDX-License-Identifier: GPL-3.0-or-later
// The control of a question, by its kind: chosen, written, counted or put in order, all of it by keyboard.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/documents/run.h"
#include "model/lesson/questions.h"
#endif

#include <QStringList>
#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QLineEdit;
class QListWidget;
class QSpinBox;

namespace strata {

class TextField;

/// Made anew for each question. Letters A, B, C … choose; Ctrl+Up and Ctrl+Down move what is put in order.
class QuestionBox : public QWidget {
    Q_OBJECT
public:
    /// `options`: the texts of PosedQuestion::options. `levels`: names of the levels of a path.
    QuestionBox(const PosedQuestion& question, const QStringList& options, const QStringList& levels, int lastLayer,
                int positions, QWidget* parent = nullptr);

    /// Nothing: not answered yet.
    LessonAnswer answer() const;
    void setAnswer(const LessonAnswer& answer);
    /// What was chosen in a view counts as the answer of a layer, or a cell.
    void takeSelection(const Selection& selection);
    bool takesSelection() const;
    /// Shows what is right and, where it is another one, what was chosen; nothing can be changed any more.
    void settle(const LessonAnswer& right);
    bool isSettled() const { return m_settled; }
    /// Bars beside the answers of a choice: how a class voted; none: no bars.
    void showVotes(const std::vector<int>& votes);
    /// What is asked, for screen readers: each field says it.
    void describe(const QString& prompt);
    void takeFocus();

Q_SIGNALS:
    void changed();
    void commitWanted(); ///< Enter in a field

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addChoice(const QStringList& options);
    void addOrder(const QStringList& options);
    void addPath(const QStringList& levels);
    QLineEdit* addField(const QString& name);
    QSpinBox* addSpin(const QString& name, int most);
    void moveItem(int by);

    LessonQuestion::Kind m_kind;
    QStringList m_options;
    QButtonGroup* m_choice = nullptr;
    QListWidget* m_order = nullptr;
    QVector<QLineEdit*> m_fields;
    QSpinBox *m_layer = nullptr, *m_position = nullptr;
    TextField* m_text = nullptr;
    QVector<QWidget*> m_bars; ///< of the votes
    bool m_settled = false;
};

} // namespace strata
