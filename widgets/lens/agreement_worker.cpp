// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens/agreement_worker.h"

#include <utility>

namespace strata {

AgreementWorker::~AgreementWorker() {
    cancel();
}

void AgreementWorker::cancel() {
    ++m_number; // what is in the mailbox is nobody's any more
    if (!m_thread.joinable()) return;
    m_thread.request_stop();
    m_thread.join();
}

void AgreementWorker::count(std::shared_ptr<const Lens> lens, LensAgreement kind, std::vector<std::size_t> rows) {
    cancel();
    if (!std::exchange(m_connected, true))
        connect(this, &AgreementWorker::wake, this, &AgreementWorker::deliver, Qt::QueuedConnection);
    m_thread = std::jthread(
        [this, number = m_number, lens = std::move(lens), kind, rows = std::move(rows)](const std::stop_token& stop) {
            auto matrix = std::make_shared<const AgreementMatrix>(agreementMatrix(*lens, kind, rows, stop));
            if (stop.stop_requested()) return;
            {
                const std::lock_guard lock(m_mutex);
                m_done = Done{lens, kind, std::move(matrix), number};
            }
            Q_EMIT wake();
        });
}

void AgreementWorker::deliver() {
    std::optional<Done> done;
    {
        const std::lock_guard lock(m_mutex);
        done = std::exchange(m_done, std::nullopt);
    }
    if (!done || done->number != m_number) return;
    if (m_thread.joinable()) m_thread.join(); // it has nothing left to do
    Q_EMIT ready(done->lens, done->kind, done->matrix);
}

} // namespace strata
