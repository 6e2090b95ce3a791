// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/present_window.h"

#include "app/gui/window_style.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QVBoxLayout>

namespace strata {

PresentWindow::PresentWindow(QWidget* content, const QWidget& lecturer) {
    setObjectName(QStringLiteral("presentWindow"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(content);
    content->show();
    setStyleSheet(windowStyleSheet());
    connect(&Theme::instance(), &Theme::changed, this, [this] { setStyleSheet(windowStyleSheet()); });
    whenTranslated(this, [this] { setWindowTitle(tr("Presentation – Strata")); });
    if (QScreen* screen = otherScreen(lecturer)) {
        setWindowFlag(Qt::FramelessWindowHint);
        setScreen(screen); // where a window has no place of its own choice
        setGeometry(screen->geometry());
        showFullScreen();
    } else {
        resize(QSize(1280, 720).boundedTo(lecturer.screen()->availableSize() * 0.8));
        show();
    }
}

QScreen* PresentWindow::otherScreen(const QWidget& lecturer) {
    for (QScreen* screen : QGuiApplication::screens())
        if (screen != lecturer.screen()) return screen;
    return nullptr;
}

void PresentWindow::toggleFullScreen() {
    setWindowState(windowState() ^ Qt::WindowFullScreen);
}

void PresentWindow::closeEvent(QCloseEvent* event) {
    event->ignore(); // whoever has it takes its content back first
    Q_EMIT closed();
}

} // namespace strata
