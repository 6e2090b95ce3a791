// SPDX-License-Identifier: GPL-3.0-or-later
// What the windows of the editors have in common: saving, undo, the question about what is not saved.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/base/result.h"
#endif

#include <QMainWindow>
#include <QTimer>

#include <functional>

class QLabel;
class QMenu;
class QUndoStack;

namespace strata {

/// A derived class calls begin() at the end of its constructor, and lets its history be at the beginning of its
/// destructor. GUI thread; deletes itself when it is closed.
class EditorWindow : public QMainWindow {
    Q_OBJECT
public:
    /// Where it was saved, absolute; empty: nowhere yet.
    const QString& file() const { return m_file; }
    QAction* action(const char* id) const;
    /// Into its file; asks for one where there is none.
    void save();
    void saveAs();
    /// False: it could not be written, and says so.
    bool saveTo(const QString& file);
    void showProblem(const QString& sentence); ///< in place; empty: none

Q_SIGNALS:
    void saved(const QString& file);
    void closing(); ///< for good

protected:
    explicit EditorWindow(QWidget* parent);
    void begin(QUndoStack& history); ///< and makes everything
    void setFile(const QString& file, const QString& suggestedName);
    /// Everything that is seen, in the language of now: called again when that changes.
    void build();
    virtual QWidget* makeContent() = 0;
    virtual void fillMenus(QMenu& file, QMenu& edit, QList<QAction*>& tools) = 0;
    virtual QString newTitle() const = 0;                   ///< "New task"
    virtual QString titleOf(const QString& name) const = 0; ///< "wos.task.json – Task"
    virtual QString fileFilter() const = 0;                 ///< of the dialog
    virtual QString ending() const = 0;                     ///< "task.json"
    /// A chosen name as it is saved.
    virtual QString withEnding(const QString& file) const = 0;
    virtual Result<void> write(const QString& file) = 0;
    virtual void takeWhatIsTyped() {} ///< before it is saved
    /// Whether write() puts it where it came from, whatever the file.
    virtual bool isInside() const { return false; }

    QAction* addAction(const char* id, const QString& text, const QString& keys, std::function<void()> what);
    void showTitle();
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QUndoStack* m_history = nullptr;
    QString m_file, m_suggested;
    bool m_closesWhenSaved = false;
    QTimer m_rebuild;
    QLabel* m_problem = nullptr;
};

} // namespace strata
