// SPDX-License-Identifier: GPL-3.0-or-later
// How rows agree, counted on a thread of its own: the top-k overlap of 33 × 4,096 cells takes longer than a frame.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "model/analysis/lens_analysis.h"
#endif

#include <QObject>

#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace strata {

/// One count at a time, the last one asked for. Made, asked and answered on the GUI thread; destruction stops the count
/// and waits for it, which takes no longer than one pair of rows.
class AgreementWorker : public QObject {
    Q_OBJECT
public:
    explicit AgreementWorker(QObject* parent = nullptr) : QObject(parent) {}
    ~AgreementWorker() override;

    /// `rows` as agreementMatrix() takes them. What is being counted is given up.
    void count(std::shared_ptr<const Lens> lens, LensAgreement kind, std::vector<std::size_t> rows);
    void cancel();
    bool isCounting() const { return m_thread.joinable(); }

Q_SIGNALS:
    /// Not for a count that was given up.
    void ready(const std::shared_ptr<const strata::Lens>& lens, strata::LensAgreement kind,
               const std::shared_ptr<const strata::AgreementMatrix>& matrix);
    void wake(); ///< from the counting thread

private:
    struct Done {
        std::shared_ptr<const Lens> lens;
        LensAgreement kind;
        std::shared_ptr<const AgreementMatrix> matrix;
        std::uint64_t number;
    };
    void deliver();

    std::mutex m_mutex;
    std::optional<Done> m_done; ///< under the mutex
    std::uint64_t m_number = 0;
    bool m_connected = false;
    std::jthread m_thread; ///< last: joined before the rest goes
};

} // namespace strata
