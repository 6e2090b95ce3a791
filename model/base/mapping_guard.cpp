// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/mapping_guard.h"

#include <atomic>
#include <csignal>
#include <cstdint>
#include <mutex>
#include <sys/mman.h>
#include <unistd.h>

namespace strata {

/// Slots are never freed, only used again: the handler may walk them at any moment.
struct MappingGuard::Slot {
    std::atomic<std::uintptr_t> begin{0}, end{0}; ///< both 0: not in use
    std::atomic<bool> lost{false};
    Slot* next = nullptr; ///< set before the slot is published
};

namespace {

std::atomic<MappingGuard::Slot*> firstSlot{nullptr};
struct sigaction previousHandler{};

// Async-signal-safe: atomics and system calls only.
void onBusError(int signal, siginfo_t* info, void* context) {
    const auto address = reinterpret_cast<std::uintptr_t>(info->si_addr);
    for (MappingGuard::Slot* slot = firstSlot.load(std::memory_order_acquire); slot; slot = slot->next) {
        const std::uintptr_t begin = slot->begin.load(std::memory_order_acquire),
                             end = slot->end.load(std::memory_order_acquire);
        if (info->si_code != BUS_ADRERR || address < begin || address >= end) continue;
        const std::uintptr_t page = address & ~static_cast<std::uintptr_t>(::getpagesize() - 1);
        // All that follows is behind the file's end as well.
        void* const zeros = ::mmap(reinterpret_cast<void*>(page), end - page, PROT_READ,
                                   MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_NORESERVE, -1, 0);
        if (zeros == MAP_FAILED) break;
        slot->lost.store(true, std::memory_order_release);
        return;
    }
    if (previousHandler.sa_flags & SA_SIGINFO) {
        previousHandler.sa_sigaction(signal, info, context);
    } else if (previousHandler.sa_handler != SIG_DFL && previousHandler.sa_handler != SIG_IGN) {
        previousHandler.sa_handler(signal);
    } else {
        // Not ours: the same access faults again and ends the program, as it would have.
        std::signal(signal, SIG_DFL);
    }
}

void installHandler() {
    struct sigaction action{};
    action.sa_sigaction = onBusError;
    action.sa_flags = SA_SIGINFO | SA_NODEFER;
    sigemptyset(&action.sa_mask);
    ::sigaction(SIGBUS, &action, &previousHandler);
}

std::mutex& slotsMutex() {
    static std::mutex mutex;
    return mutex;
}

} // namespace

MappingGuard::MappingGuard(const void* begin, std::size_t size) {
    static std::once_flag once;
    std::call_once(once, installHandler);
    const std::lock_guard lock(slotsMutex());
    for (Slot* slot = firstSlot.load(); slot && !m_slot; slot = slot->next)
        if (slot->end.load() == 0) m_slot = slot;
    if (!m_slot) {
        m_slot = new Slot;
        m_slot->next = firstSlot.load();
        firstSlot.store(m_slot, std::memory_order_release);
    }
    m_slot->lost = false;
    m_slot->begin = reinterpret_cast<std::uintptr_t>(begin);
    m_slot->end = reinterpret_cast<std::uintptr_t>(begin) + size;
}

MappingGuard::~MappingGuard() {
    if (!m_slot) return;
    const std::lock_guard lock(slotsMutex());
    m_slot->begin = 0;
    m_slot->end = 0;
}

bool MappingGuard::lostBytes() const {
    return m_slot && m_slot->lost.load(std::memory_order_acquire);
}

void releasePages(std::span<const std::byte> bytes) {
    const auto page = static_cast<std::uintptr_t>(::getpagesize());
    const auto first = reinterpret_cast<std::uintptr_t>(bytes.data());
    const std::uintptr_t begin = (first + page - 1) / page * page, end = (first + bytes.size()) / page * page;
    if (begin >= end) return;
    const std::lock_guard lock(slotsMutex()); // the mapping stays for as long as this takes
    for (const MappingGuard::Slot* slot = firstSlot.load(); slot; slot = slot->next)
        if (slot->begin <= begin && end <= slot->end && !slot->lost) // lost: zeros that are no file's any more
            ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_DONTNEED);
}

} // namespace strata
