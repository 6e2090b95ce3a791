// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of the views written into files, by the session's background worker.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/session/session.h"
#include "widgets/dialogs/export_dialog.h"
#endif

#include <QObject>

#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace strata {

class Figure;
class Settings;
class ViewHost;

/// The window's export dialog and what it asks for. GUI thread, owned by the window.
class FigureExports : public QObject {
    Q_OBJECT
public:
    FigureExports(Session& session, Settings& settings, ViewHost& views, QWidget* window);

    /// Asks where and how; `viewId` is chosen at first.
    void ask(const QString& viewId);
    /// Null: it is gone. `anonymous`: of documents without their origin.
    using Made = std::function<std::shared_ptr<const Figure>(const QString& id, bool anonymous)>;
    struct Question {
        std::vector<ExportableView> figures;
        QString id, preset; ///< chosen at first
        bool provenance = true;
        Made made;
        QWidget* over = nullptr; ///< the window that it stands over
        bool ofViews = false;    ///< the ids are those of views: their figures carry what they are made from
        std::function<QByteArray(bool anonymous)> composed = {}; ///< FigureSource::composed
    };
    void ask(const Question& question);
    /// `done` gets the outcome.
    void write(const QString& id, const QString& file, const ExportOptions& options, Background::Done done = {});

Q_SIGNALS:
    void said(const QString& text);   ///< for the status line
    void failed(const QString& text); ///< the same, as a problem

private:
    ExportOptions optionsOf(const ExportDialog& dialog, const Question& question) const;
    void start(ExportDialog* dialog, const Question& question, const QString& path);
    void check(ExportDialog* dialog, const Question& question);
    void draft(ExportDialog* dialog, const Question& question);
    void preview(ExportDialog* dialog, const Question& question);
    Session& m_session;
    Settings& m_settings;
    ViewHost& m_views;
    QWidget* m_window;
};

/// Writes a figure with the session's worker for files; `done` gets the outcome. `title` names the job; empty: unnamed.
/// An animation is of the options' source, whatever of it the figure shows; `stop` ends it with nothing written.
void exportInBackground(Session& session, const std::shared_ptr<const Figure>& figure, const QString& file,
                        const ExportOptions& options, Background::Done done, const QString& title = {},
                        const std::stop_token& stop = {});

using LintDone = std::function<void(const Result<std::vector<LintFinding>>&)>;
/// What FigureExport::lint() says of it, found by the same worker; nothing is written.
void lintInBackground(Session& session, const std::shared_ptr<const Figure>& figure, const QString& file,
                      const ExportOptions& options, LintDone done);

} // namespace strata
