// SPDX-License-Identifier: GPL-3.0-or-later
// Milliseconds per frame of the Lens grid, 4,096 positions × 33 layers, scrolled and zoomed, painted into a picture of
// the view's size.
//
//     ninja -C build/release lens_paint && QT_QPA_PLATFORM=offscreen build/release/tests/bench/lens_paint
#include "tests/support/bird_lens.h"
#include "widgets/common/theme.h"
#include "widgets/lens/lens_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace strata;

namespace {

constexpr int frames = 120;

void measure(LensView& view, const char* what, double zoom, const QSize& size) {
    view.resize(size);
    view.setZoom(zoom);
    QApplication::processEvents();
    QImage picture(view.viewport()->size(), QImage::Format_RGB32);
    std::vector<double> milliseconds;
    const int range = view.horizontalScrollBar()->maximum();
    for (int i = 0; i < frames; ++i) {
        // A sweep over the whole text, so that no frame shows what another one has laid out already.
        view.horizontalScrollBar()->setValue(int(double(range) * i / frames));
        QElapsedTimer timer;
        timer.start();
        view.viewport()->render(&picture);
        milliseconds.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    const LensLayout shown = view.layout();
    std::printf("%-22s %4d×%-4d  cells %5.1f×%-4.1f  painted %5zu  median %6.2f ms  95 %% %6.2f ms  most %6.2f ms\n",
                what, size.width(), size.height(), shown.cellWidth, shown.cellHeight, view.paintedCells(),
                milliseconds[frames / 2], milliseconds[frames * 95 / 100], milliseconds.back());
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    Theme::instance().install(application);
    LensView view;
    view.setAttribute(Qt::WA_DontShowOnScreen);
    view.resize(1280, 800);
    view.show();
    QElapsedTimer timer;
    const auto lens = std::make_shared<const Lens>(test::birdLens(4096, 32));
    timer.start();
    view.setLens(lens);
    std::printf("taking in %zu cells: %.1f ms\n", lens->rows.size() * lens->positions.size(),
                double(timer.nsecsElapsed()) / 1e6);
    for (const QSize& size : {QSize(1280, 800), QSize(2560, 1440)}) {
        measure(view, "tokens", 1, size);
        measure(view, "large tokens", 2, size);
        measure(view, "small cells", 0.4, size);
        measure(view, "colour map, wide", 0.1, size);
        measure(view, "colour map, whole text", 0.0001, size);
    }
    return 0;
}
