// SPDX-License-Identifier: GPL-3.0-or-later
// The window in which a composed figure is put together: the page on the left, what can be chosen on the right.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "widgets/compose/composer_state.h"
#include "widgets/export/export_figure.h"
#endif

#include <QMainWindow>
#include <QTimer>

#include <functional>

class QLabel;
class QMenu;
class QScrollArea;

namespace strata {

class ComposeForm;
class ComposePreview;
class FindingsList;
class Registry;

/// Whoever shows it says what can be added, saves, checks and exports. GUI thread.
class ComposeWindow : public QMainWindow {
    Q_OBJECT
public:
    using Sources = std::function<std::vector<PanelSource>()>;
    ComposeWindow(const Registry& registry, Sources sources, QWidget* parent = nullptr);
    ~ComposeWindow() override;

    ComposerState& state() { return m_state; }
    ComposePreview& preview() { return *m_preview; }
    ExportOptions options() const; ///< of the chosen size
    /// Shows a figure that lies in `file`; empty: a new one. `isChanged`: not as it lies there.
    void open(Composition composition, const QString& file, bool isChanged = false);
    const QString& file() const { return m_file; }
    QAction* action(const char* id) const;

    void saved(const Composition& written, const QString& file);
    void saveGivenUp();                   ///< what was asked for is not saved after all
    void failed(const QString& sentence); ///< shown in place
    void showFindings(const std::vector<LintFinding>& findings);
    /// A number for what is shown now: findings of another are not of this figure.
    int version() const { return m_version; }

Q_SIGNALS:
    void saveRequested(bool elsewhere); ///< true: into a file that is asked for
    void exportRequested();
    void checkRequested();
    void closing(); ///< for good
    void stays();   ///< it was to be closed or saved, and is not

protected:
    void closeEvent(QCloseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build(); ///< everything but the state, in the language of now
    void buildActions();
    QAction* addAction(const char* id, const QString& text, const QKeySequence& keys, std::function<void()> what);
    void fillAddMenu(QMenu* menu);
    void stateChanged();
    void showTitle();
    void bringIn();
    void setZoom(double zoom);
    ComposerState m_state;
    const Registry& m_registry;
    Sources m_sources;
    QString m_file;
    int m_version = 0;
    bool m_closesWhenSaved = false;
    bool m_bringsIn = false; ///< a panel was added, which the page does not show yet
    QTimer m_rebuild;
    ComposeForm* m_form = nullptr;
    ComposePreview* m_preview = nullptr;
    QScrollArea* m_page = nullptr;
    FindingsList* m_findings = nullptr;
    QLabel* m_problem = nullptr;
    QLabel* m_size = nullptr;
};

} // namespace strata
