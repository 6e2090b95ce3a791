// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson in the window: what a step looks at is shown in the views, masked until it is revealed.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/session/session.h"
#include "widgets/lesson/lesson_play.h"
#endif

#include <QObject>

namespace strata {

class LessonPanel;
class SelectionHub;
class ViewHost;

/// Owned by the main window, which shows the panel as a dock. GUI thread; files are read and written in the background.
class LessonWorkspace : public QObject {
    Q_OBJECT
public:
    LessonWorkspace(Session& session, SelectionHub& hub, ViewHost& views, QObject* parent);

    LessonPanel& panel() { return *m_panel; }
    LessonPlay& play() { return *m_play; }
    /// Reads it with its runs, and begins; what is wrong is among the problems.
    void open(const QString& path);
    /// Plays one that is being written, from this step on; no answers are written down.
    void preview(std::shared_ptr<const Lesson> lesson, const StoredRuns& runs, int step);
    bool isPreview() const { return m_isPreview; }
    /// Whether a step does not show all of this document, or what an earlier one showed of it is hidden again.
    bool hides(RunId id) const;
    /// Where answers are written; by nature lessonAnswersFile().
    void setAnswersFile(const QString& file) { m_answers = file; }

Q_SIGNALS:
    void opened(); ///< the panel is wanted
    void closed();
    /// A step looks at this view; empty: at whatever shows documents of this kind.
    void viewWanted(const QString& view, const QString& kind);
    /// The learner's own run is to be made of this input, with this task (empty: the chosen one).
    void runWanted(const QString& task, const QString& input);

private:
    void showStep();
    void showLook();
    void showDocument();
    void showWhole();
    void showLegend(const QString& view, bool shown);
    void runLive(const QString& input);
    bool isWhole() const; ///< the step hides nothing, or nothing more
    const DocumentEntry* entryOf(const std::string& name, const DocumentPtr& document);
    void keepPins();
    void select(const FactPlace& place);
    void spotlight();
    void act(const LessonAction& action);
    void pin(const LessonAction& action);
    void write(const std::string& line);
    void selectionChanged(const Selection& selection);
    const StoredRun* runOfStep() const; ///< nullptr: it is not there yet
    void runFinished();
    bool advancesBy(bool run) const;

    Session& m_session;
    SelectionHub& m_hub;
    ViewHost& m_views;
    LessonPlay* m_play;
    LessonPanel* m_panel;
    std::map<std::string, RunId> m_documents; ///< of the list, by the lesson's ids
    QString m_path, m_answers;
    QString m_withoutLegend;               ///< the view whose legend is hidden now
    std::map<std::string, RunId> m_masked; ///< by kind, what is shown and is not all of it; no id: hidden whole
    DocumentPtr m_lens;                    ///< the shown one
    bool m_arriving = false;               ///< a document came that the lesson did not show
    bool m_isPreview = false;
    bool m_showing = false; ///< what is selected now is not the learner's choice
};

} // namespace strata
