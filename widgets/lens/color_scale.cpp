// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens/color_scale.h"

#include "widgets/common/numbers.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace strata {

namespace {

// 33 samples each of the two maps, which are in the public domain (CC0: viridis by Smith and van der Walt; cividis by
// Nuñez, Anderton and Renslow, PLoS ONE 2018).
constexpr std::array<unsigned, 33> viridis{
    0x440154, 0x470d60, 0x48186a, 0x482374, 0x472d7b, 0x453681, 0x424086, 0x3f4989, 0x3b528b, 0x375a8d, 0x33638d,
    0x2f6a8e, 0x2c728e, 0x297a8e, 0x26818e, 0x23898e, 0x21908c, 0x1f988b, 0x1f9f88, 0x21a685, 0x28ae80, 0x31b57b,
    0x3ebc74, 0x4cc26c, 0x5dc963, 0x6ece58, 0x82d34c, 0x96d83f, 0xabdc32, 0xc0df24, 0xd5e21a, 0xeae51a, 0xfde725};
constexpr std::array<unsigned, 33> cividis{
    0x00224e, 0x00285b, 0x002e6a, 0x043371, 0x1a386f, 0x273e6e, 0x32436d, 0x3b496c, 0x434e6c, 0x4b546c, 0x52596d,
    0x5a5f6e, 0x61656f, 0x686a71, 0x6f7073, 0x757676, 0x7c7b78, 0x848179, 0x8b8778, 0x938d78, 0x9b9376, 0xa39a75,
    0xaba072, 0xb3a670, 0xbbad6c, 0xc3b469, 0xccba64, 0xd4c15f, 0xddc958, 0xe6d051, 0xefd748, 0xf8df3c, 0xfee838};
constexpr std::array<unsigned, 9> diverging{0x0b3c6f, 0x2171b0, 0x68a9d4, 0xb4d3e8, 0xf2f1ee,
                                            0xf6cf9e, 0xeb9c4a, 0xc3661a, 0x7f3b08};

template <std::size_t N> QRgb sampled(const std::array<unsigned, N>& table, double share) {
    const double at = std::clamp(share, 0.0, 1.0) * double(N - 1);
    const auto below = std::min(static_cast<std::size_t>(at), N - 2);
    const double rest = at - double(below);
    const auto channel = [&](int shift) {
        const double a = double((table[below] >> shift) & 0xff), b = double((table[below + 1] >> shift) & 0xff);
        return int(std::lround(a + (b - a) * rest));
    };
    return qRgb(channel(16), channel(8), channel(0));
}

constexpr int steps = 256;
constexpr double nearZero = 0.1; ///< up to here a SignedLog scale is linear

template <std::size_t N> std::array<QRgb, steps> stepsOf(const std::array<unsigned, N>& table) {
    std::array<QRgb, steps> out{};
    for (int i = 0; i < steps; ++i)
        out[std::size_t(i)] = sampled(table, double(i) / (steps - 1));
    return out;
}

} // namespace

QColor divergingColor(double share) {
    return QColor::fromRgb(sampled(diverging, share));
}

QColor sequentialColor(ColorMap map, double share) {
    return QColor::fromRgb(sampled(map == ColorMap::Viridis ? viridis : cividis, share));
}

double ColorScale::share(double value) const {
    if (std::isnan(value)) return -1;
    double at = 0;
    switch (kind) {
    case Kind::Linear:
        at = high > low ? (value - low) / (high - low) : 0.5;
        break;
    case Kind::Logarithmic:
        at = high > low && low > 0 ? std::log(std::max(value, low) / low) / std::log(high / low) : 0.5;
        break;
    case Kind::Diverging:
        at = high > 0 ? 0.5 + 0.5 * value / high : 0.5;
        break;
    case Kind::SignedLog:
        at = high > 0 ? 0.5 + 0.5 * std::asinh(value / nearZero) / std::asinh(high / nearZero) : 0.5;
        break;
    }
    return std::clamp(at, 0.0, 1.0);
}

double ColorScale::valueAt(double at) const {
    switch (kind) {
    case Kind::Linear:
        return low + at * (high - low);
    case Kind::Logarithmic:
        return low > 0 ? low * std::pow(high / low, at) : low;
    case Kind::Diverging:
        return (2 * at - 1) * high;
    case Kind::SignedLog:
        return nearZero * std::sinh((2 * at - 1) * std::asinh(high / nearZero));
    }
    return low;
}

QRgb ColorScale::rgbAt(double at) const {
    static const auto first = stepsOf(viridis), second = stepsOf(cividis), third = stepsOf(diverging);
    const double place = reversed && !isDiverging() ? 1 - at : at;
    const auto step = std::size_t(std::clamp(int(std::lround(place * (steps - 1))), 0, steps - 1));
    return isDiverging() ? third[step] : map == ColorMap::Viridis ? first[step] : second[step];
}

QRgb ColorScale::rgb(double value) const {
    return rgbAt(std::max(0.0, share(value)));
}

LinePlot colorScalePlot(const ColorScale& scale, const QString& label) {
    constexpr int shades = 64;
    LinePlot plot;
    plot.cells.columns = shades;
    plot.cells.rows = 1;
    for (int i = 0; i < shades; ++i) {
        const double share = (i + 0.5) / shades;
        plot.cells.values.push_back(scale.valueAt(share));
        plot.cells.colors.push_back(scale.rgbAt(share));
    }
    plot.x.low = -0.5;
    plot.x.high = shades - 0.5;
    plot.y.low = -0.5;
    plot.y.high = 0.5;
    plot.y.visible = false;
    plot.x.label = label;
    plot.tight = true;
    const double low = scale.valueAt(0), high = scale.valueAt(1);
    const bool logarithmic = scale.kind == ColorScale::Kind::SignedLog || scale.kind == ColorScale::Kind::Logarithmic;
    std::vector<double> ticks;
    if (logarithmic) {
        ticks.push_back(low);
        for (const double value : {-100.0, -10.0, -1.0, -0.1, 0.0, 0.1, 1.0, 10.0, 100.0, 1000.0, 10000.0})
            if (const double share = scale.share(value); value > low && value < high && share > 0.08 && share < 0.92)
                ticks.push_back(value);
        ticks.push_back(high);
    } else {
        ticks = roundTicks(low, high, 4);
    }
    const int decimals = logarithmic || ticks.size() < 2 ? 0 : decimalsOf(ticks[1] - ticks[0]);
    for (const double tick : ticks) {
        const double size = std::abs(tick);
        const QString sign = scale.isDiverging() && tick > 0 ? QStringLiteral("+") : QString();
        plot.x.labels.push_back(
            {scale.share(tick) * shades - 0.5, sign + formatFixed(tick, !logarithmic             ? decimals
                                                                        : size == 0 || size >= 1 ? 0
                                                                                                 : 1)});
    }
    return plot;
}

} // namespace strata
