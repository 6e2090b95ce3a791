// SPDX-License-Identifier: GPL-3.0-or-later
// Milliseconds of the processor for the Heads view of long answers: a run that grows is copied, laid out and painted up
// to thirty times a second; one that is there is scrolled.
//
//     ninja -C build/release heads_paint && QT_QPA_PLATFORM=offscreen build/release/tests/bench/heads_paint
#include "tests/support/sample_run.h"
#include "widgets/common/theme.h"
#include "widgets/decoding/heads_view.h"

#include <QApplication>
#include <QScrollBar>

#include <cstdio>
#include <ctime>
#include <functional>

using namespace strata;

namespace {

double millisecondsEach(int times, const std::function<void(int)>& work) {
    const std::clock_t start = std::clock();
    for (int i = 0; i < times; ++i)
        work(i);
    return 1e3 * double(std::clock() - start) / CLOCKS_PER_SEC / times;
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    Theme::instance().install(application);
    for (const int tokens : {200, 1000, 4000}) {
        HeadsView view;
        view.resize(1000, 700);
        const Run run = test::sampleFreeRun(tokens);
        view.setRun(std::make_shared<const Run>(run));
        view.grab(); // fonts are loaded, shapes are known
        const double grown = millisecondsEach(10, [&](int) {
            view.setRun(std::make_shared<const Run>(run));
            view.grab();
        });
        const double scrolled = millisecondsEach(40, [&](int i) {
            view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() * i / 40);
            view.grab();
        });
        std::printf("%5d tokens of each head: grows %7.2f ms, scrolls %6.2f ms\n", tokens, grown, scrolled);
    }
    return 0;
}
