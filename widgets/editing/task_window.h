// SPDX-License-Identifier: GPL-3.0-or-later
// The window in which a task file is written: as a form or as JSON on the left, what the model would see on the right.
#pragma once

#include "widgets/editing/editor_window.h"
#include "widgets/editing/task_state.h"

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/session/analysis.h"
#include "widgets/editing/task_check.h"
#endif

class QTabWidget;

namespace strata {

class TaskForm;
class TaskPreview;
class TextField;

/// GUI thread.
class TaskWindow : public EditorWindow {
    Q_OBJECT
public:
    explicit TaskWindow(QWidget* parent = nullptr);
    ~TaskWindow() override;

    /// A task's file, or a copy of one: `suggestedName` then says what it may be saved as, and a relative taxonomy is
    /// that of `path`. Errors: it cannot be read as JSON.
    Result<void> open(const std::string& text, const std::filesystem::path& path, const QString& suggestedName = {});
    void setModel(const ModelAtHand& model);

    TaskState& state() { return m_state; }
    TaskForm& form() { return *m_form; }
    TaskPreview& preview() { return *m_preview; }
    TextField& page() { return *m_page; } ///< of JSON
    bool isChecking() const { return m_later.isActive() || m_check.isBusy(); }
    /// Why a task is refused as it is now; empty: it is not.
    const QString& problem() const { return m_problem; }

Q_SIGNALS:
    void useWanted(const QString& file);
    /// A tree of labels is to be edited: of a file, or (empty) of the task itself, whose tree is `tree`.
    void labelsWanted(const QString& file, const nlohmann::ordered_json& tree);

public:
    /// The task's labels lie in this file now.
    void setTaxonomyFile(const QString& file);
    void setTaxonomyTree(const nlohmann::ordered_json& tree);
    void recheck() { m_later.start(); } ///< a file that it names has changed

protected:
    QWidget* makeContent() override;
    void fillMenus(QMenu& file, QMenu& edit, QList<QAction*>& tools) override;
    QString newTitle() const override;
    QString titleOf(const QString& name) const override;
    QString fileFilter() const override;
    QString ending() const override;
    QString withEnding(const QString& file) const override;
    Result<void> write(const QString& file) override;

private:
    void stateChanged();
    void check();
    void checked(const CheckedTask& result);
    void showPage(); ///< the text of now in the page of JSON, the cursor where it was
    void use();
    void chooseTaxonomy();
    void editLabels();
    Result<void> bringTaxonomy(const std::filesystem::path& file);
    std::filesystem::path taxonomyFile() const;
    TaskState m_state;
    std::filesystem::path m_path; ///< relative files lie beside it
    ModelAtHand m_model;
    std::shared_ptr<const Tokenizer> m_tokenizer; ///< of the model; null: not read yet
    TaskForm* m_form = nullptr;
    TaskPreview* m_preview = nullptr;
    TextField* m_page = nullptr;
    QTabWidget* m_tabs = nullptr;
    QTimer m_later;
    Analysis m_check;
    QString m_problem;
    bool m_usesWhenSaved = false, m_showingPage = false;
};

} // namespace strata
