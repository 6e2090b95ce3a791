// SPDX-License-Identifier: GPL-3.0-or-later
// The window in which a lesson is written: its steps on the left, the chosen one beside them, what the check says
// below.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "widgets/author/author_state.h"
#include "widgets/author/step_form.h"
#endif

#include <QMainWindow>
#include <QTimer>

class QComboBox;
class QLabel;
class QListWidget;
class QMenu;
class QStackedWidget;

namespace strata {

/// A view with the document that it shows, as it can become a step.
struct RecordableView {
    QString title; ///< of the view and the document
    DocumentPtr document;
    std::string wanted; ///< id for the document's run
    RecordedLook look;  ///< without its run
};

/// Whoever shows it says what can be recorded, saves, and plays. GUI thread.
class AuthorWindow : public QMainWindow {
    Q_OBJECT
public:
    using Recordable = std::function<std::vector<RecordableView>()>;
    AuthorWindow(Recordable recordable, std::vector<AuthorView> views, QWidget* parent = nullptr);
    ~AuthorWindow() override;

    AuthorState& state() { return m_state; }
    /// Shows a lesson that lies in `file`; empty: a new one.
    void open(nlohmann::json draft, StoredRuns runs, const QString& file);
    const QString& file() const { return m_file; }
    QAction* action(const char* id) const;
    /// The step of the recordable view that has this place in the list of now; into the chosen step, or as a new one.
    void record(std::size_t view, bool asNew);
    void checkNow();
    QListWidget& stepList() { return *m_steps; }
    QListWidget& checkList() { return *m_checks; }
    QString checkText() const;

    void saved(const nlohmann::json& written, const std::map<std::string, std::string>& files, const QString& file);
    void saveGivenUp();
    void failed(const QString& sentence); ///< shown in place

Q_SIGNALS:
    void saveRequested(bool elsewhere); ///< true: into a file that is asked for
    void previewRequested();
    void closing(); ///< for good

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* buildMiddle();
    void buildActions();
    QAction* addAction(const char* id, const QString& text, const char* keys, std::function<void()> what);
    void fillRecordMenu(QMenu* menu, bool asNew);
    void showSteps();
    void showChosen();
    void stateChanged();
    void showTitle();
    void finishTyping();
    AuthorState m_state;
    Recordable m_recordable;
    std::vector<AuthorView> m_views;
    QString m_file;
    bool m_closesWhenSaved = false;
    bool m_onLesson = false; ///< the lesson's own form is shown
    bool m_showing = false;
    QTimer m_rebuild, m_check;
    QListWidget* m_steps = nullptr;
    QListWidget* m_checks = nullptr;
    QStackedWidget* m_forms = nullptr;
    QLabel* m_verdict = nullptr;
    QLabel* m_problem = nullptr;
};

} // namespace strata
