// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/analysis.h"

#include <QThreadPool>

#include <exception>
#include <mutex>
#include <optional>
#include <utility>

namespace strata {

QThreadPool& analysisPool() {
    static QThreadPool pool;
    static const bool sized = [] {
        pool.setMaxThreadCount(2);
        return true;
    }();
    static_cast<void>(sized);
    return pool;
}

/// Between the pool and the owner. Answers lie here rather than in the arguments of a queued signal, as in the
/// session's mailbox.
struct Analysis::Box {
    std::stop_source stop;
    std::mutex mutex;
    Analysis* owner = nullptr; ///< null: given up. This and what follows under the mutex
    std::optional<double> fraction;
    std::optional<Answer> answer;

    void put(auto&& change) {
        const std::lock_guard lock(mutex);
        if (!owner) return;
        change();
        Q_EMIT owner->wake(); // queued: only posts
    }
};

Analysis::Analysis(QObject* parent) : QObject(parent) {
    connect(this, &Analysis::wake, this, &Analysis::deliver, Qt::QueuedConnection);
}

Analysis::~Analysis() {
    cancel();
}

void Analysis::cancel() {
    const auto box = std::exchange(m_box, nullptr);
    m_done = {};
    if (!box) return;
    box->stop.request_stop();
    const std::lock_guard lock(box->mutex);
    box->owner = nullptr;
}

void Analysis::start(Work work, Done done) {
    cancel();
    m_box = std::make_shared<Box>();
    m_box->owner = this;
    m_done = std::move(done);
    analysisPool().start([box = m_box, work = std::move(work)] {
        if (box->stop.stop_requested()) return; // superseded before it began
        JobControl control;
        control.stop = box->stop.get_token();
        control.onProgress = [&box](const Progress& progress) { box->put([&] { box->fraction = progress.fraction; }); };
        Answer answer;
        try {
            answer = work(control);
        } catch (const std::exception&) { // out of memory: there is no answer
            answer = nullptr;
        }
        box->put([&] { box->answer = std::move(answer); });
    });
}

void Analysis::deliver() {
    const auto box = m_box;
    if (!box) return;
    std::optional<double> fraction;
    std::optional<Answer> answer;
    {
        const std::lock_guard lock(box->mutex);
        fraction = std::exchange(box->fraction, std::nullopt);
        answer = std::exchange(box->answer, std::nullopt);
    }
    if (fraction) Q_EMIT progressed(*fraction);
    if (!answer || box != m_box) return; // or given up by who heard of the progress
    m_box = nullptr;
    if (const Done done = std::exchange(m_done, {})) done(*answer);
}

} // namespace strata
