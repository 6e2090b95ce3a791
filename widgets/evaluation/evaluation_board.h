// SPDX-License-Identifier: GPL-3.0-or-later
// What the views of the shown evaluation share: what was counted of it, and which rows are looked at.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "model/analysis/record_choice.h"
#include "model/session/analysis.h"
#include "model/session/session.h"
#include "widgets/evaluation/evaluation_studies.h"
#endif

#include <QObject>
#include <QTimer>

namespace strata {

/// One for each session, made when it is first asked for and gone with it. Counts the shown evaluation on the analysis
/// pool: while it grows what was counted last stays, and is counted anew so seldom that most of the time is left to
/// others. GUI thread.
class EvaluationBoard : public QObject {
    Q_OBJECT
public:
    static EvaluationBoard& of(Session& session);

    Session& session() { return m_session; }
    /// The shown evaluation, or of one that grows the part that was counted; null: there is none, or nothing of it was
    /// counted yet.
    const std::shared_ptr<const Evaluation>& evaluation() const { return m_evaluation; }
    StudyPtr study() const { return knownStudy(m_evaluation); }
    /// The document in the list; more of it keeps the id.
    RunId id() const { return m_id; }
    bool isGrowing() const { return m_session.maker().isMaking("evaluation"); }
    bool isCounting() const { return m_count.isBusy() || m_again.isActive(); }
    /// The other evaluations of the session, the latest last, then those that were added; and the files of those that
    /// have one.
    std::vector<std::shared_ptr<const Evaluation>> others() const;
    QStringList otherFiles() const;
    /// Reads evaluations to be compared with, which need not be opened for that; othersChanged() follows, or a problem.
    void addOthers(const QStringList& files);
    /// Those that lie in the history only, with their titles, the latest first; and one of them as an other.
    std::vector<std::pair<RunId, QString>> earlier() const;
    void addEarlier(RunId id);
    /// Has the intervals computed, once the evaluation has ended; intervalsKnown() follows.
    void wantIntervals();
    bool isCountingIntervals() const { return m_intervals.isBusy(); }

    /// Which rows the record browser shows. It is taken back when another evaluation is shown.
    const RecordFilter& filter() const { return m_filter; }
    void setFilter(const RecordFilter& filter);
    /// The row that is chosen in the record browser.
    std::optional<std::size_t> currentRow() const { return m_row; }
    void setCurrentRow(std::optional<std::size_t> row);
    /// Somebody wants this row as a run.
    void openRow(std::size_t row) { Q_EMIT rowWanted(quint64(row)); }

Q_SIGNALS:
    void changed(); ///< another evaluation, or more of it
    void othersChanged();
    void intervalsKnown();
    void filterChanged();
    void rowsWanted(); ///< the filter was set by a figure: its rows should be seen
    void rowWanted(quint64 row);
    void currentRowChanged();

private:
    explicit EvaluationBoard(Session& session);
    void take();
    void count();
    void counted(const std::shared_ptr<const Evaluation>& evaluation, bool good);

    struct Added {
        QString file;
        std::shared_ptr<const Evaluation> evaluation;
    };
    bool isAmong(const Evaluation& evaluation) const;

    Session& m_session;
    std::vector<Added> m_added; ///< to be compared with
    std::shared_ptr<const Evaluation> m_wanted, m_evaluation;
    RunId m_id; ///< of m_evaluation
    RecordFilter m_filter;
    std::optional<std::size_t> m_row;
    Analysis m_count, m_intervals;
    QTimer m_again; ///< until a growing one is counted anew
    bool m_intervalsWanted = false;
};

} // namespace strata
