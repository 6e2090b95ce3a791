// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/colors.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace strata {

namespace {

QColor hex(unsigned rgb) {
    return QColor::fromRgb(QRgb(0xff000000u | rgb));
}

double luminance(const QColor& color) {
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

const Colors& lightColors() {
    static const Colors colors{false,         hex(0xf3f4f6), hex(0xffffff), hex(0xf8f9fb), hex(0xdfe2e8),
                               hex(0xeceef2), hex(0xebedf1), hex(0x1a1d24), hex(0x5b6270), hex(0x6d7482),
                               hex(0x1f5fbf), hex(0xffffff), hex(0xe6eefb), hex(0x9a4a00)};
    return colors;
}

const Colors& darkColors() {
    static const Colors colors{true,          hex(0x14171c), hex(0x1c2027), hex(0x181b21), hex(0x333944),
                               hex(0x2a2f38), hex(0x2e343e), hex(0xe8eaee), hex(0xa9b0bd), hex(0x8c94a3),
                               hex(0x4f8fe8), hex(0x0b1018), hex(0x22344f), hex(0xf0b072)};
    return colors;
}

QColor headColor(int headIndex, const Colors& colors) {
    static const std::array<QColor, 6> light{hex(0x0072b2), hex(0xd55e00), hex(0x009e73),
                                             hex(0xcc79a7), hex(0x56b4e9), hex(0xe69f00)};
    static const std::array<QColor, 6> dark{hex(0x3a9fdc), hex(0xf0863a), hex(0x2fbf95),
                                            hex(0xdb94bb), hex(0x7cc8f2), hex(0xf2b632)};
    if (headIndex < 0) return colors.dark ? hex(0x98a0ae) : hex(0x69707e);
    const auto index = static_cast<std::size_t>(headIndex) % light.size();
    return colors.dark ? dark[index] : light[index];
}

Qt::PenStyle headPenStyle(int headIndex) {
    static constexpr std::array styles{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine, Qt::DashDotDotLine};
    if (headIndex < 0) return Qt::DashDotDotLine;
    return styles[static_cast<std::size_t>(headIndex) % styles.size()];
}

QColor mixed(const QColor& under, const QColor& over, double share) {
    const double s = std::clamp(share, 0.0, 1.0);
    return QColor::fromRgbF(float(under.redF() * (1 - s) + over.redF() * s),
                            float(under.greenF() * (1 - s) + over.greenF() * s),
                            float(under.blueF() * (1 - s) + over.blueF() * s));
}

QColor confidenceTint(const QColor& head, double probability, const Colors& colors) {
    const double p = std::isfinite(probability) ? std::clamp(probability, 0.0, 1.0) : 0.0;
    return mixed(colors.surface, head, 0.08 + 0.92 * p);
}

double contrastRatio(const QColor& a, const QColor& b) {
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

/// From `share` of the readable colour on, in small steps, until `ratio` is reached.
static QColor mixedUntil(double ratio, const QColor& from, double share, const QColor& background) {
    const QColor ink = readableOn(background);
    QColor out = mixed(from, ink, share);
    while (share < 1 && contrastRatio(out, background) < ratio)
        out = mixed(from, ink, share += 0.05);
    return out;
}

QColor signOn(const QColor& background) {
    return mixedUntil(3, background, 0.5, background);
}

QColor wordsIn(const QColor& color, const QColor& background) {
    return mixedUntil(4.5, color, 0, background);
}

QColor readableOn(const QColor& background) {
    // White is preferred on saturated fills, where both are legible and white looks calmer. Between the two lies a
    // strip of middle tones on which black alone reaches 4.5 : 1.
    constexpr double legible = 4.5;
    const QColor ink = hex(0x10131a), white = hex(0xffffff);
    if (contrastRatio(white, background) >= legible) return white;
    return contrastRatio(ink, background) >= legible ? ink : hex(0x000000);
}

} // namespace strata
