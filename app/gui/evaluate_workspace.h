// SPDX-License-Identifier: GPL-3.0-or-later
// The Evaluate workspace: what its panel asks for is read and sent to the model, and rows of an evaluation become runs.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/session/session.h"
#endif

#include <QObject>

#include <map>
#include <string>

class QAction;
class QWidget;

namespace strata {

class EvaluatePanel;
class EvaluationBoard;
class PanelFrame;
class Settings;
struct EvaluateOrder;

/// Owned by the main window, which shows the panel as a dock; what is read for it may come when it has gone. The views
/// of an evaluation make themselves. GUI thread.
class EvaluateWorkspace : public QObject {
    Q_OBJECT
public:
    EvaluateWorkspace(Session& session, Settings& settings, QWidget* window);

    EvaluatePanel& panel() { return *m_panel; }
    /// A file of labelled rows, to be evaluated next.
    void setData(const QString& file);
    /// Whether a file is one, by its name.
    static bool isData(const QString& file);
    /// What the panel asks for. Its rows are read in the background first.
    void evaluate();
    /// The shown evaluation, which was stopped or whose program was ended, from where it was left off.
    void goOn();
    /// A button of it in the title bar of a view, shown while there is one.
    void offerGoOn(QAction* action, PanelFrame& frame);
    /// A row of the shown evaluation as a run of the open model; says what is missing where it cannot be.
    void openRow(std::size_t row);

Q_SIGNALS:
    void said(const QString& text); ///< for the status line
    void openRequested();           ///< a saved evaluation, by a dialog
    /// A row was put into the form and is being run.
    void rowAsked(const std::map<std::string, std::string>& fields, const strata::DecodeOptions& options);

private:
    void connectPanel();
    void connectSession();
    void chooseData();
    void modelChanged();
    void leftOffChanged();
    void showProblem(const QString& why);
    void showError(const Error& error); ///< also among the problems
    void readNames(const QString& file);
    void begin(const EvaluateOrder& order, RowFile file);
    void runRow(const Evaluation& evaluation, const DataRow& row);
    QString whyNoRow(const Evaluation& evaluation) const;

    Session& m_session;
    Settings& m_settings;
    QWidget* m_window;
    EvaluationBoard& m_board;
    EvaluatePanel* m_panel;
    bool m_reading = false; ///< rows, before the model gets them
    RunId m_readId;
    QString m_named;      ///< the file whose columns are offered
    bool m_known = false; ///< its rows can be read without any being chosen
};

} // namespace strata
