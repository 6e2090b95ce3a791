// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/service/backend.h"

namespace strata {

LocalBackend::~LocalBackend() {
    cancelAll();
    drain();
}

void LocalBackend::submit(std::uint64_t id, Request request, Callbacks callbacks) {
    Worker& worker = std::holds_alternative<request::ChooseTask>(request) ? m_files : m_engine;
    const auto length = isLong(request) ? Worker::Length::Long : Worker::Length::Short;
    auto shared = std::make_shared<Request>(std::move(request));
    worker.post(
        RunId{id},
        [this, id, shared, snapshot = std::move(callbacks.snapshot),
         done = std::move(callbacks.done)](const JobControl& control) {
            const Result<Reply> reply = m_dispatcher.perform(id, *shared, control, snapshot);
            if (done) done(reply);
        },
        std::move(callbacks.progress), length);
}

void LocalBackend::cancel(std::uint64_t id) {
    m_engine.cancel(RunId{id});
    m_files.cancel(RunId{id});
}

void LocalBackend::cancelAll() {
    m_engine.cancelAll();
    m_files.cancelAll();
}

void LocalBackend::drain() {
    m_engine.drain();
    m_files.drain();
}

bool isLong(const Request& request) {
    return std::holds_alternative<request::Evaluate>(request);
}

} // namespace strata
