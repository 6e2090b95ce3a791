// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include <csignal>

namespace strata::cli {
namespace {

/// Never destroyed: a signal while the program ends (LibTorch takes its time) would wait for ever for a state that is
/// gone.
std::stop_source& stopSource = *new std::stop_source;

extern "C" void onInterrupt(int signal) {
    std::signal(signal, SIG_DFL);
    stopSource.request_stop();
}

void maskInterrupts(int how) {
    sigset_t interrupts;
    sigemptyset(&interrupts);
    sigaddset(&interrupts, SIGINT);
    sigaddset(&interrupts, SIGTERM);
    ::sigprocmask(how, &interrupts, nullptr);
}

} // namespace

std::stop_token catchInterrupts() {
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
    letInterrupts();
    return stopSource.get_token();
}

void holdInterrupts() {
    maskInterrupts(SIG_BLOCK);
}

void letInterrupts() {
    maskInterrupts(SIG_UNBLOCK);
}

} // namespace strata::cli
