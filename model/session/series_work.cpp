// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/series_work.h"

#include "model/session/session_values.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace strata {
namespace {

bool wasStopped(const Run& run) {
    return run.anyStopped(StopReason::Cancelled);
}

} // namespace

SeriesWork& SeriesWork::of(Session& session) {
    if (auto* made = session.findChild<SeriesWork*>(QString(), Qt::FindDirectChildrenOnly)) return *made;
    return *new SeriesWork(session); // the session's child
}

SeriesWork::SeriesWork(Session& session) : QObject(&session), m_session(session) {
    connect(&session.documents(), &Documents::shownChanged, this, ofKind("series", [this] { seriesChanged(); }));
    seriesChanged();
}

void SeriesWork::seriesChanged() {
    const RunId id = m_session.documents().shownId("series");
    const auto shown = series();
    if (!shown || shown->points.empty()) {
        m_shown = RunId{};
        m_current = -1;
    } else if (id != m_shown || m_current >= int(shown->points.size())) {
        m_shown = id;
        m_current = int(shown->points.size()) - 1;
        m_ids.clear();
        m_request = {}; // of the series before
        while (m_current > 0 && shown->runs() > 0 && !shown->points[std::size_t(m_current)].run)
            --m_current;
        showChosen();
    }
    Q_EMIT changed();
}

void SeriesWork::choose(int point) {
    const auto shown = series();
    if (!shown || point < 0 || point >= int(shown->points.size())) return;
    if (std::exchange(m_current, point) != point) Q_EMIT changed();
    showChosen();
}

void SeriesWork::showChosen() {
    const auto shown = series();
    if (!shown || m_current < 0) return;
    const SeriesPoint& point = shown->points[std::size_t(m_current)];
    if (point.run) showAs("run", point.run);
    if (point.lens) showAs("lens", point.lens);
}

void SeriesWork::showAs(const char* kind, const DocumentPtr& document) {
    Documents& documents = m_session.documents();
    if (documents.shown(kind) == document || documents.isExpected(kind)) return;
    RunId& id = m_ids[document.get()];
    if (id == RunId{}) id = m_session.background().nextId();
    documents.setShown(kind, id, document);
}

void SeriesWork::run(const RunRequest& request, bool lens) {
    auto shown = series();
    if (!shown || isWorking()) return;
    m_id = m_session.documents().shownId("series");
    const Run* const last = shown->lastRun();
    // Of a series that was opened with its runs there is no request but theirs.
    const bool sameAsBefore =
        last && (m_request.fields.empty() ? answersRequest(*last, request, m_session.model().task().get())
                                          : m_request == request);
    m_request = request;
    m_lens = lens;
    m_stops = false;
    if (last && !sameAsBefore) {
        shown = std::make_shared<const Series>(shown->empty());
        m_session.documents().change(m_id, shown);
    }
    m_left.clear();
    for (std::size_t i = 0; i < shown->points.size(); ++i)
        if (const SeriesPoint& point = shown->points[i]; !point.run || (lens && !point.lens)) m_left.push_back(int(i));
    m_done = 0;
    m_total = int(m_left.size());
    const CurrentModel& model = m_session.model();
    m_open = {};
    m_task = {};
    if (model.isReady() && model.openRequest().host.isEmpty()) {
        m_open.device = model.openRequest().device.toStdString();
        m_open.dtype = model.openRequest().dtype;
        m_open.threads = model.openRequest().threads;
        m_task = model.taskReference();
    }
    next();
}

void SeriesWork::stop() {
    if (!isWorking()) return;
    m_stops = true;
    m_session.model().cancel(m_job);
}

RunId SeriesWork::begin(JobInfo::Kind kind) {
    m_job = m_session.background().nextId();
    m_session.background().begin(
        m_job, kind, QCoreApplication::translate("strata::Session", "Checkpoint %1 of %2").arg(m_done + 1).arg(m_total),
        [this](RunId) { stop(); });
    return m_job;
}

void SeriesWork::next() {
    const DocumentEntry* const entry = m_session.documents().find(m_id);
    const auto of = entry ? documentAs<Series>(entry->document) : nullptr;
    if (m_stops || m_left.empty() || !of) return end(nullptr);
    m_open.path = of->points[std::size_t(m_left.front())].path;
    const RunId id = begin(JobInfo::Kind::OpenModel);
    m_session.model().submitHere(id, request::Open{m_open},
                                 [this, handle = ModelHandle{id.value}](const auto& reply) { opened(handle, reply); });
    Q_EMIT changed();
}

void SeriesWork::opened(ModelHandle handle, const Result<Reply>& reply) {
    const OpenedModel* const model = reply ? std::get_if<OpenedModel>(&*reply) : nullptr;
    if (!model) return end(reply ? nullptr : &reply.error());
    if (model->question) {
        const Error error{ErrorCode::BadArgument, m_open.path,
                          "does not say which layers its heads read; open it by itself first."};
        return end(&error);
    }
    if (m_stops) {
        giveBack(handle);
        return end(nullptr);
    }
    TaskReference task = m_task;
    if (!task.task && task.name.empty()) task = {{}, model->task, false};
    m_session.model().submitHere(begin(JobInfo::Kind::Run), request::Run{handle, task, m_request},
                                 [this, handle](const Result<Reply>& answer) { ran(handle, answer); });
}

void SeriesWork::ran(ModelHandle handle, const Result<Reply>& reply) {
    const DocumentPtr* const document = reply ? std::get_if<DocumentPtr>(&*reply) : nullptr;
    const auto run = document ? documentAs<Run>(*document) : nullptr;
    if (!run || wasStopped(*run)) {
        giveBack(handle);
        return end(reply ? nullptr : &reply.error());
    }
    if (!m_lens || m_stops || run->isFree()) {
        giveBack(handle);
        keep(run, nullptr);
        return next();
    }
    request::Lens lens{handle, {}, {}, {}};
    lens.source.kind = LensSource::Kind::Run;
    lens.source.run = run;
    m_session.model().submitHere(begin(JobInfo::Kind::Lens), std::move(lens),
                                 [this, handle, run](const Result<Reply>& answer) { readAll(handle, run, answer); });
}

void SeriesWork::readAll(ModelHandle handle, std::shared_ptr<const Run> run, const Result<Reply>& reply) {
    giveBack(handle);
    const DocumentPtr* const document = reply ? std::get_if<DocumentPtr>(&*reply) : nullptr;
    auto lens = document ? documentAs<Lens>(*document) : nullptr;
    if (lens && lens->cancelled) lens = nullptr;
    keep(std::move(run), std::move(lens));
    if (!reply && reply.error().code != ErrorCode::Cancelled) return end(&reply.error());
    next();
}

void SeriesWork::keep(std::shared_ptr<const Run> run, std::shared_ptr<const Lens> lens) {
    const int point = m_left.front();
    m_left.erase(m_left.begin());
    ++m_done;
    const DocumentEntry* const entry = m_session.documents().find(m_id);
    const auto of = entry ? documentAs<Series>(entry->document) : nullptr;
    if (!of) return;
    m_session.documents().change(
        m_id, std::make_shared<const Series>(of->with(std::size_t(point), std::move(run), std::move(lens))));
    if (m_session.documents().shownId("series") == m_id && point == m_current) showChosen();
}

void SeriesWork::giveBack(ModelHandle handle) {
    m_session.model().submitHere(m_session.background().nextId(), request::Close{handle}, [](const Result<Reply>&) {});
}

void SeriesWork::end(const Error* error) {
    m_id = m_job = RunId{};
    m_left.clear();
    if (error && error->code != ErrorCode::Cancelled) m_session.problems().addError(*error);
    Q_EMIT changed();
}

} // namespace strata
