// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/evaluation_board.h"

#include "model/documents/evaluation_json.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace strata {

namespace {
constexpr int leastPauseMs = 300, sharePaused = 4; ///< a fifth of the time at most is spent on counting what grows
}

EvaluationBoard& EvaluationBoard::of(Session& session) {
    if (auto* made = session.findChild<EvaluationBoard*>(QString(), Qt::FindDirectChildrenOnly)) return *made;
    return *new EvaluationBoard(session); // the session's child
}

EvaluationBoard::EvaluationBoard(Session& session) : QObject(&session), m_session(session) {
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &EvaluationBoard::count);
    connect(&session.documents(), &Documents::shownChanged, this, ofKind("evaluation", [this] { take(); }));
    connect(&session.maker(), &DocumentMaker::finished, this, ofKind("evaluation", [this] { take(); }));
    connect(&session.documents(), &Documents::changed, this, ofKind("evaluation", [this] { Q_EMIT othersChanged(); }));
    take();
}

std::vector<std::shared_ptr<const Evaluation>> EvaluationBoard::others() const {
    std::vector<std::shared_ptr<const Evaluation>> out;
    const RunId shown = m_session.documents().shownId("evaluation");
    for (const auto& entry : m_session.documents().of<Evaluation>())
        if (entry.id != shown) out.push_back(entry.document);
    for (const Added& added : m_added)
        if (!isAmong(*added.evaluation)) out.push_back(added.evaluation);
    return out;
}

/// Of the list: it was opened meanwhile, or is the shown one.
bool EvaluationBoard::isAmong(const Evaluation& evaluation) const {
    const auto open = m_session.documents().of<Evaluation>();
    return std::any_of(open.begin(), open.end(), [&](const EntryOf<Evaluation>& entry) {
        return entry.document->createdAt == evaluation.createdAt && entry.document->options == evaluation.options &&
               entry.document->model.hash == evaluation.model.hash && entry.document->shard == evaluation.shard;
    });
}

void EvaluationBoard::addOthers(const QStringList& files) {
    using EvaluationPtr = std::shared_ptr<const Evaluation>;
    for (const QString& file : files)
        m_session.background().read<EvaluationPtr>(
            m_session.background().beginFile(tr("Opening %1").arg(QFileInfo(file).fileName())),
            [path = file.toStdString()]() -> Result<EvaluationPtr> {
                STRATA_TRY(Evaluation read, loadEvaluation(path));
                return std::make_shared<const Evaluation>(std::move(read));
            },
            [this, file](const Result<EvaluationPtr>& read) {
                if (!read && read.error().code == ErrorCode::Cancelled) return;
                if (!read) return m_session.problems().addError(read.error());
                std::erase_if(m_added, [&](const Added& one) { return one.file == file; });
                m_added.push_back({file, *read});
                Q_EMIT othersChanged();
            });
}

std::vector<std::pair<RunId, QString>> EvaluationBoard::earlier() const {
    std::vector<std::pair<RunId, QString>> out;
    for (const DocumentEntry& entry : m_session.documents().onDisk())
        if (entry.kind == "evaluation") {
            const QDateTime when =
                QDateTime::fromString(QString::fromStdString(entry.summary.createdAt), Qt::ISODate).toLocalTime();
            QStringList parts{entry.title, QString::fromStdString(entry.summary.modelName())};
            if (when.isValid()) parts << QLocale().toString(when, QLocale::ShortFormat);
            parts.removeAll(QString());
            out.emplace_back(entry.id, parts.join(QStringLiteral(" · ")));
        }
    std::reverse(out.begin(), out.end());
    return out;
}

void EvaluationBoard::addEarlier(RunId id) {
    if (const QString file = m_session.documents().fileOf(id); !file.isEmpty()) addOthers({file});
}

QStringList EvaluationBoard::otherFiles() const {
    QStringList out;
    const RunId shown = m_session.documents().shownId("evaluation");
    for (const auto& entry : m_session.documents().of<Evaluation>())
        if (const QString file = entry.id == shown ? QString() : m_session.documents().fileOf(entry.id);
            !file.isEmpty())
            out << file;
    for (const Added& added : m_added)
        if (!isAmong(*added.evaluation)) out << added.file;
    return out;
}

void EvaluationBoard::take() {
    m_wanted = m_session.documents().shown<Evaluation>();
    if (!m_wanted) {
        m_count.cancel();
        m_intervals.cancel();
        m_again.stop();
        m_evaluation = nullptr;
        m_filter = {};
        Q_EMIT filterChanged();
        Q_EMIT changed();
        return;
    }
    if (m_session.documents().shownId("evaluation") != m_id) {
        m_count.cancel(); // of the one before
        m_again.stop();
    }
    const bool ended = !m_session.maker().isMaking("evaluation");
    if (ended) m_again.stop();
    if (!m_count.isBusy() && !m_again.isActive()) count();
}

void EvaluationBoard::count() {
    if (!m_wanted) return;
    if (m_wanted == m_evaluation && knownStudy(m_wanted)) {
        if (m_intervalsWanted) wantIntervals(); // it may have ended meanwhile
        return;
    }
    QElapsedTimer time;
    time.start();
    m_count.start([of = m_wanted](const JobControl& control) -> Analysis::Answer { return sharedStudy(of, control); },
                  [this, of = m_wanted, time](const Analysis::Answer& answer) {
                      counted(of, answer != nullptr);
                      if (of == m_wanted) return;
                      if (m_session.maker().isMaking("evaluation"))
                          m_again.start(std::max(leastPauseMs, sharePaused * int(time.elapsed())));
                      else
                          count();
                  });
}

void EvaluationBoard::counted(const std::shared_ptr<const Evaluation>& evaluation, bool good) {
    const RunId id = m_session.documents().shownId("evaluation");
    if (!good) return;
    if (id != m_id) {
        m_id = id;
        m_filter = {};
        Q_EMIT filterChanged();
    }
    m_intervals.cancel();
    m_evaluation = evaluation;
    Q_EMIT changed();
    if (m_intervalsWanted) wantIntervals();
}

void EvaluationBoard::wantIntervals() {
    m_intervalsWanted = true;
    if (!m_evaluation || m_intervals.isBusy() || knownIntervals(m_evaluation)) return;
    if (m_session.maker().isMaking("evaluation") || m_wanted != m_evaluation) return; // they would be of half of it
    m_intervals.start(
        [of = m_evaluation](const JobControl& control) -> Analysis::Answer { return sharedIntervals(of, control); },
        [this](const Analysis::Answer& answer) {
            if (answer) Q_EMIT intervalsKnown();
        });
}

void EvaluationBoard::setCurrentRow(std::optional<std::size_t> row) {
    if (row == m_row) return;
    m_row = row;
    Q_EMIT currentRowChanged();
}

void EvaluationBoard::setFilter(const RecordFilter& filter) {
    if (filter == m_filter) return;
    m_filter = filter;
    Q_EMIT filterChanged();
}

} // namespace strata
