// SPDX-License-Identifier: GPL-3.0-or-later
// The history: every document of this session, those reopened from files, and those of earlier sessions.
#pragma once

#include "model/items/run_tables.h"

#include <QWidget>

#include <functional>

class QLineEdit;
class QListView;
class QToolButton;

namespace strata {

/// The newest run first, those that match what is typed above; choosing one shows it at once,
/// opening one also goes to where it is seen.
class RunsPanel : public QWidget {
    Q_OBJECT
public:
    explicit RunsPanel(QWidget* parent = nullptr);
    void setRuns(const std::vector<RunItem>& oldestFirst);
    void setShownRun(RunId id);
    /// Save, remove and open, for the panel's title; created here, owned by whoever takes it.
    QWidget* titleControls() const { return m_controls; }
    /// All that are chosen, from the top of the list; with Ctrl and Shift there may be several.
    std::vector<RunId> chosenRuns() const;
    /// Why two of them cannot be compared; empty: they can. Asked when their menu is shown.
    void setReasonAgainstComparing(std::function<QString(RunId, RunId)> reason) { m_notCompared = std::move(reason); }

Q_SIGNALS:
    void runChosen(strata::RunId id); ///< it alone; not while several are chosen, nor by the button of the menu
    void runOpened(strata::RunId id); ///< by a double click, or Return
    void saveRequested(strata::RunId id);
    void removeRequested(strata::RunId id);
    void marksRequested(strata::RunId id); ///< its tags and remark are to be changed
    void reuseRequested(strata::RunId id); ///< prompt, task and sampling again as they were for this run
    void compareRequested(strata::RunId one, strata::RunId other);
    void openRequested();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void updateControls();
    void fill();
    void choose(const QModelIndex& index);
    void showMenu(const QPoint& at);
    void remove(const std::vector<RunId>& ids);
    std::vector<RunItem> m_items; ///< all of them, the oldest first
    QLineEdit* m_search;
    RunsTable* m_table;
    QListView* m_list;
    bool m_pressed = false; ///< a button of the mouse is going down: what it means is known when it is up
    std::function<QString(RunId, RunId)> m_notCompared;
    QWidget* m_controls;
    QToolButton* m_reuse;
    QToolButton* m_save;
    QToolButton* m_remove;
    QToolButton* m_open;
};

} // namespace strata
