// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/row_group.h"

#include "model/engine/joint_fill.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>

namespace strata {
namespace {

/// The threads take turns with the one that computes: what is written by one is read by another only after the turn
/// has changed hands under the mutex.
class Group {
public:
    /// One of the group's threads.
    struct Member {
        explicit Member(Group& ofGroup) : group(ofGroup) {}
        Group& group;
        std::condition_variable wake;
        bool hasTurn = false, ended = false;
        StateFill* fill = nullptr;                   ///< waits for this
        const std::function<void()>* call = nullptr; ///< or for this
    };

    Group(std::size_t count, const std::function<void(std::size_t)>& work) : m_count(count), m_work(work) {}

    void run(std::size_t together) {
        for (std::size_t i = 0; i < std::min(together, m_count); ++i)
            m_members.emplace_back(*this);
        std::vector<std::jthread> threads;
        threads.reserve(m_members.size());
        std::vector<StateFill*> fills;
        fills.reserve(m_members.size()); // nothing may fail while the others wait for their turn
        for (Member& member : m_members) {
            try {
                threads.emplace_back([&member] { member.group.live(member); });
            } catch (const std::system_error&) { // as many threads as there may be
                if (threads.empty()) throw;
                member.ended = true;
            }
        }
        do {
            fills.clear();
            for (Member& member : m_members) {
                letRun(member);
                if (member.fill) fills.push_back(std::exchange(member.fill, nullptr));
            }
            if (!fills.empty()) fillStates(fills);
        } while (!fills.empty());
        threads.clear();
        if (m_failure) std::rethrow_exception(m_failure);
    }

    /// By a member: until the thread that computes has done what it waits for.
    static void wait(Member& member) {
        std::unique_lock lock(member.group.m_mutex);
        member.hasTurn = false;
        member.group.m_back.notify_one();
        member.wake.wait(lock, [&] { return member.hasTurn; });
    }

    static Member*& current() {
        static thread_local Member* member = nullptr;
        return member;
    }

private:
    void live(Member& member) {
        current() = &member;
        {
            std::unique_lock lock(m_mutex);
            member.wake.wait(lock, [&] { return member.hasTurn; });
        }
        while (m_next < m_count && !m_failure) {
            try {
                m_work(m_next++);
            } catch (...) {
                if (!m_failure) m_failure = std::current_exception();
            }
        }
        const std::lock_guard lock(m_mutex);
        member.ended = true;
        member.hasTurn = false;
        m_back.notify_one();
    }

    /// Until it has ended or waits for a fill.
    void letRun(Member& member) {
        while (!member.ended && !member.fill) {
            if (const auto* const call = std::exchange(member.call, nullptr)) (*call)();
            std::unique_lock lock(m_mutex);
            member.hasTurn = true;
            member.wake.notify_one();
            m_back.wait(lock, [&] { return !member.hasTurn; });
        }
    }

    const std::size_t m_count;
    const std::function<void(std::size_t)>& m_work;
    std::mutex m_mutex;
    std::condition_variable m_back;
    std::deque<Member> m_members;
    // Of the member that has the turn:
    std::size_t m_next = 0;
    std::exception_ptr m_failure;
};

} // namespace

void computeTogether(std::size_t count, std::size_t together, const std::function<void(std::size_t)>& work) {
    Group(count, work).run(std::max<std::size_t>(1, together));
}

bool sharesPasses(const LoadedModel& model) {
    const auto* const loaded = dynamic_cast<const Model*>(&model);
    if (!loaded) return false;
    // A state that owns nothing and computes nothing: it knows what would compute.
    const RunStateInternals::Impl state(std::shared_ptr<const Model>(std::shared_ptr<void>(), loaded),
                                        Activations::AsWeights);
    return state.usesKernels && state.kernelsTake(1);
}

Result<void> fillInGroup(RunStateInternals::Impl& state, LayerIndex upTo, const JobControl& control) {
    StateFill fill{&state, upTo, &control, {}, {}};
    if (Group::Member* const member = Group::current()) {
        member->fill = &fill;
        Group::wait(*member);
    } else {
        StateFill* const only = &fill;
        fillStates(std::span(&only, 1));
    }
    return std::move(fill.result);
}

void onComputingThread(const std::function<void()>& work) {
    Group::Member* const member = Group::current();
    if (!member) return work();
    std::exception_ptr thrown;
    const std::function<void()> call = [&] {
        try {
            work();
        } catch (...) {
            thrown = std::current_exception();
        }
    };
    member->call = &call;
    Group::wait(*member);
    if (thrown) std::rethrow_exception(thrown);
}

} // namespace strata
