// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/fonts.h"

#include <QFontDatabase>
#include <QStringList>

#include <algorithm>
#include <mutex>

// Resources of a static library are registered by hand, outside any namespace.
static void registerResources() {
    Q_INIT_RESOURCE(fonts);
    Q_INIT_RESOURCE(figures);
}

namespace strata {

namespace {

QFont make(const QStringList& families, int pixels, int weight) {
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(std::max(1, pixels));
    font.setWeight(QFont::Weight(weight));
    font.setStyleStrategy(QFont::PreferAntialias);
    // The same positions on screen and paper: no rounding of advances to whole pixels.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

const std::vector<FontFace>& fontFaces() {
    static const std::vector<FontFace> faces{
        {QStringLiteral("Strata Sans"), 400, QStringLiteral("font/otf"),
         QStringLiteral(":/strata/fonts/StrataSans-Regular.otf")},
        {QStringLiteral("Strata Sans"), 500, QStringLiteral("font/otf"),
         QStringLiteral(":/strata/fonts/StrataSans-Medium.otf")},
        {QStringLiteral("Strata Sans"), 600, QStringLiteral("font/otf"),
         QStringLiteral(":/strata/fonts/StrataSans-SemiBold.otf")},
        {QStringLiteral("DejaVu Sans Mono"), 400, QStringLiteral("font/ttf"),
         QStringLiteral(":/strata/fonts/DejaVuSansMono.ttf")},
        {QStringLiteral("DejaVu Sans Mono"), 700, QStringLiteral("font/ttf"),
         QStringLiteral(":/strata/fonts/DejaVuSansMono-Bold.ttf")},
    };
    return faces;
}

void loadFonts() {
    static std::once_flag once;
    std::call_once(once, [] {
        registerResources();
        for (const FontFace& face : fontFaces())
            QFontDatabase::addApplicationFont(face.resource);
    });
}

QFont uiFont(int pixels, int weight) {
    loadFonts();
    static const QStringList families{QStringLiteral("Strata Sans"), QStringLiteral("Inter"),
                                      QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")};
    return make(families, pixels, weight);
}

QFont monoFont(int pixels, int weight) {
    loadFonts();
    static const QStringList families{QStringLiteral("DejaVu Sans Mono"), QStringLiteral("DejaVu Sans")};
    return make(families, pixels, weight);
}

} // namespace strata
