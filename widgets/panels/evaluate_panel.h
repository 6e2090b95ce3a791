// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be evaluated and how: the controls of the Evaluate workspace.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "model/session/session_values.h"
#endif
#include "widgets/panels/row_columns_box.h"

#include <QElapsedTimer>
#include <QScrollArea>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace strata {

class OneLineLabel;

/// What the panel asks for.
struct EvaluateOrder {
    QString data;                    ///< file of labelled rows
    RowColumns columns = {};         ///< of them; empty: known by themselves
    bool skipBad = false;            ///< rows that cannot be read or decoded are passed over, and named
    std::optional<LabelMode> labels; ///< empty: as the task says
    int limit = 0;                   ///< only the first so many; 0: all
    int sample = 0;                  ///< so many, drawn by the seed, in their order; 0: all
    quint64 seed = 0;
    bool layerReadings = true; ///< keep what every layer says of every level's labels
};

/// A file of rows, by its name.
bool isRowFile(const QString& path);

class EvaluatePanel : public QScrollArea {
    Q_OBJECT
public:
    explicit EvaluatePanel(QWidget* parent = nullptr);

    void setOrder(const EvaluateOrder& order);
    EvaluateOrder order() const;
    /// Whose rows are evaluated; empty `notReady`: it can begin, else a sentence why not.
    void setModel(const QString& model, const QString& task, const QString& notReady);

    /// How the task finds labels: a name of task files.
    void setTaskLabels(const QString& mode);
    /// What the rows of the file have, and the levels whose labels are looked for.
    void setRowNames(const RowNames& names, bool ofAFile) { m_columns->setNames(names, ofAFile); }
    void setLevels(const QStringList& levels) { m_columns->setLevels(levels); }
    /// They are of no known kind: which columns hold what?
    void askForColumns() { m_columns->ask(); }
    /// `already`: so many rows are done before it begins.
    void setRunning(bool running, qint64 already = 0);
    /// The shown evaluation was left off: of `rows` rows `done` are there. 0 rows: it was not, or there is none.
    void setLeftOff(qint64 done, qint64 rows);
    /// `done` of `rows` rows; rows per second and the time left are counted from when it began.
    void setProgress(qint64 done, qint64 rows);
    QString progressText() const;
    void showProblem(const QString& text); ///< empty: none

Q_SIGNALS:
    void runRequested();
    void goOnRequested();
    void cancelRequested();
    void browseRequested();
    void dataChanged(const QString& file);
    void openRequested();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void retranslate();
    void update();
    QLineEdit* m_data;
    QToolButton* m_browse;
    OneLineLabel *m_model, *m_task;
    QComboBox* m_labels;
    RowColumnsBox* m_columns;
    QCheckBox *m_layers, *m_skipBad;
    QSpinBox *m_limit, *m_sample, *m_seed;
    QPushButton *m_run, *m_cancel, *m_goOn, *m_open;
    QProgressBar* m_progress;
    QLabel *m_rate, *m_problem;
    QString m_notReady, m_taskLabels;
    bool m_running = false;
    QElapsedTimer m_time;
    qint64 m_done = 0, m_rows = 0; ///< of the one that was left off
    qint64 m_already = 0;          ///< rows that were done before
    qint64 m_first = -1;           ///< rows that were there when the clock began
};

} // namespace strata
