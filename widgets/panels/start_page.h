// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown while nothing is open: the demonstration, recent models and runs, and a place to drop things.
#pragma once

#include "model/session/problem.h"
#include "widgets/panels/specimen_offer.h"

#include <QStringList>
#include <QVector>
#include <QWidget>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTimer;
class QVBoxLayout;

namespace strata {

/// Three states in one place: choose, busy with progress and cancel, or what went wrong with what to do.
class StartPage : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(QWidget* parent = nullptr);

    void setDemoAvailable(bool available);
    /// What comes with the program besides. Asked for again every two seconds while the page is seen and a base is
    /// missing: it may arrive.
    void setSpecimens(std::function<QVector<Specimen>()> find);
    void setRecent(const QStringList& models, const QStringList& runs);

    /// Lessons that come with the program: a path and what is said of it.
    void setLessons(const QVector<std::pair<QString, QString>>& lessons);

    /// Runs of earlier sessions, the newest first: an id and what was asked.
    void setEarlierRuns(const QVector<std::pair<quint64, QString>>& runs);

    void showChoices();
    void showBusy(const QString& what);
    void setProgress(const QString& stage, double fraction);
    void showProblem(const QString& what, const Problem& problem);
    /// The button that is most likely wanted.
    void takeFocus();

Q_SIGNALS:
    void demoRequested();
    void specimenRequested(const QString& folder);
    void openRequested();
    void openRunRequested();
    void pathChosen(const QString& path);
    void earlierRunChosen(quint64 id);
    void cancelRequested();
    void retryRequested();
    void backRequested(); ///< to what is open, else to the choices

protected:
    /// Escape: back from a problem, and an end to opening.
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* buildChoices();
    QWidget* buildBusy();
    QWidget* buildProblem();
    void fillRecent();
    void lookForSpecimens();

    QStackedWidget* m_states;
    QPushButton* m_demo = nullptr;
    QLabel* m_demoNote = nullptr;
    std::function<QVector<Specimen>()> m_findSpecimens;
    QVector<Specimen> m_specimens;
    QVBoxLayout* m_offers = nullptr;
    QTimer* m_looking;
    QVBoxLayout* m_recent = nullptr;
    QWidget* m_recentBox = nullptr;
    QStringList m_models, m_files;
    QVector<std::pair<QString, QString>> m_lessons;
    QVector<std::pair<quint64, QString>> m_runs;
    QLabel* m_busyTitle = nullptr;
    QLabel* m_busyStage = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_problemTitle = nullptr;
    QLabel* m_problemText = nullptr;
    QLabel* m_problemAdvice = nullptr;
};

} // namespace strata
