// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/collective.h"

#include <ATen/ops/cat.h>
#include <ATen/ops/tensor.h>

#ifdef STRATA_HAS_C10D
#include <torch/csrc/distributed/c10d/PrefixStore.hpp>
#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>

#include <chrono>
#include <csignal>
#include <cstdlib>
#endif

namespace strata {

Result<bool> Collective::any(bool mine) {
    at::Tensor count = at::tensor({mine ? 1.0 : 0.0}, at::kDouble);
    STRATA_CHECK(sum({count}));
    return count.item<double>() > 0;
}

#ifdef STRATA_HAS_C10D
namespace {

constexpr std::chrono::minutes toMeet{5};
/// Others wait while the first one evaluates and writes; one that ended is noticed at once by its connection.
constexpr std::chrono::hours toAnswer{24};
constexpr std::int64_t bucketElements = std::int64_t{1} << 22;

Error lost(const ProcessPlace& place, const std::string& why) {
    std::string reason = why.substr(0, why.find('\n'));
    while (!reason.empty() && (reason.back() == '.' || reason.back() == ' '))
        reason.pop_back();
    return {ErrorCode::BadData, "process " + std::to_string(place.rank) + " of " + std::to_string(place.size),
            "the other processes of this training cannot be reached (" + reason +
                "); start all of them anew, and they go on from the state that was saved last."};
}

/// The network that Gloo listens on: GLOO_SOCKET_IFNAME as for PyTorch, the loopback for processes of one machine, else
/// the one of the machine's name.
std::shared_ptr<::gloo::transport::Device> deviceFor(const ProcessPlace& place) {
    using Group = c10d::ProcessGroupGloo;
    if (const char* const interface = std::getenv("GLOO_SOCKET_IFNAME"); interface != nullptr && *interface != '\0')
        return Group::createDeviceForInterface(interface);
    if (place.address == "localhost" || place.address.starts_with("127.") || place.address == "::1")
        return Group::createDeviceForHostname(place.address);
    return Group::createDefaultDevice();
}

class InterruptsOff {
public:
    InterruptsOff() {
        sigset_t interrupts;
        sigemptyset(&interrupts);
        sigaddset(&interrupts, SIGINT);
        sigaddset(&interrupts, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &interrupts, &m_before);
    }
    ~InterruptsOff() { pthread_sigmask(SIG_SETMASK, &m_before, nullptr); }
    InterruptsOff(const InterruptsOff&) = delete;
    InterruptsOff& operator=(const InterruptsOff&) = delete;

private:
    sigset_t m_before{};
};

class GlooCollective final : public Collective {
public:
    explicit GlooCollective(const ProcessPlace& place) : m_place(place) {
        c10d::TCPStoreOptions options;
        options.port = place.port;
        options.isServer = place.rank == 0;
        options.numWorkers = static_cast<std::size_t>(place.size);
        options.timeout = std::chrono::duration_cast<std::chrono::milliseconds>(toMeet);
        m_store = c10::make_intrusive<c10d::PrefixStore>("strata",
                                                         c10::make_intrusive<c10d::TCPStore>(place.address, options));
        const auto group = c10d::ProcessGroupGloo::Options::create();
        group->timeout = std::chrono::duration_cast<std::chrono::milliseconds>(toAnswer);
        group->devices.push_back(deviceFor(place));
        group->threads = 2;
        m_group = c10::make_intrusive<c10d::ProcessGroupGloo>(m_store, place.rank, place.size, group);
    }

    Result<void> sum(const std::vector<at::Tensor>& tensors) override {
        try {
            for (std::size_t begin = 0; begin < tensors.size();) {
                std::size_t end = begin + 1;
                for (std::int64_t elements = tensors[begin].numel();
                     end < tensors.size() && elements + tensors[end].numel() <= bucketElements &&
                     tensors[end].scalar_type() == tensors[begin].scalar_type();
                     ++end)
                    elements += tensors[end].numel();
                sumTogether({tensors.begin() + static_cast<std::ptrdiff_t>(begin),
                             tensors.begin() + static_cast<std::ptrdiff_t>(end)});
                begin = end;
            }
        } catch (const std::exception& exception) {
            m_lost = true;
            return tl::unexpected(lost(m_place, exception.what()));
        }
        return {};
    }

    /// By the store, which knows nothing of the connections between processes. Whoever is gone by then is not waited
    /// for.
    void leave() override {
        const auto keyOf = [](int rank) { return "left/" + std::to_string(rank); };
        try {
            m_store->set(keyOf(m_place.rank), std::vector<std::uint8_t>{1});
            std::vector<std::string> keys{keyOf(0)};
            if (m_place.rank == 0) {
                keys.clear();
                for (int rank = 1; rank < m_place.size; ++rank)
                    keys.push_back(keyOf(rank));
            }
            m_store->wait(keys, std::chrono::minutes(1));
        } catch (const std::exception&) {
            return;
        }
    }

private:
    void sumTogether(const std::vector<at::Tensor>& tensors) {
        std::vector<at::Tensor> flat;
        for (const at::Tensor& tensor : tensors)
            flat.push_back(tensor.reshape({-1}));
        std::vector<at::Tensor> all{at::cat(flat).cpu()};
        m_group->allreduce(all)->wait();
        std::int64_t place = 0;
        for (const at::Tensor& tensor : tensors) {
            tensor.copy_(all.front().narrow(0, place, tensor.numel()).reshape(tensor.sizes()));
            place += tensor.numel();
        }
    }

    ProcessPlace m_place;
    c10::intrusive_ptr<c10d::Store> m_store;
    c10::intrusive_ptr<c10d::ProcessGroupGloo> m_group;
};

} // namespace

Result<std::unique_ptr<Collective>> joinCollective(const ProcessPlace& place) {
    // Its threads inherit this: an interrupt is for the one that trains, and never cuts a read or write of theirs
    // short.
    const InterruptsOff off;
    try {
        return std::make_unique<GlooCollective>(place);
    } catch (const std::exception& exception) {
        return tl::unexpected(lost(place, exception.what()));
    }
}

#else

Result<std::unique_ptr<Collective>> joinCollective(const ProcessPlace&) {
    return fail(
        ErrorCode::Unsupported, "training",
        "by several processes needs c10d, which the LibTorch that this Strata was built with has not (or Gloo's "
        "headers, libgloo-dev, were missing then); unset WORLD_SIZE to train in one process.");
}

#endif

} // namespace strata
