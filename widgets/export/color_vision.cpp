// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/export/color_vision.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace strata {

namespace {

using Matrix = std::array<double, 9>;
constexpr Matrix deuteranopia{0.367322, 0.860646,  -0.227968, 0.280085, 0.672501,
                              0.047413, -0.011820, 0.042940,  0.968881};
constexpr Matrix protanopia{0.152286, 1.052583,  -0.204868, 0.114503, 0.786281,
                            0.099216, -0.003882, -0.048116, 1.051998};
constexpr Matrix tritanopia{1.255528, -0.076749, -0.178779, -0.078411, 0.930809,
                            0.147602, 0.004733,  0.691367,  0.303900};
constexpr Matrix luminance{0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722};

double linear(int value) {
    const double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

int encoded(double light) {
    light = std::clamp(light, 0.0, 1.0);
    return int(std::lround(255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * std::pow(light, 1 / 2.4) - 0.055)));
}

const Matrix& matrixOf(Vision vision) {
    switch (vision) {
    case Vision::Deuteranopia:
        return deuteranopia;
    case Vision::Protanopia:
        return protanopia;
    case Vision::Tritanopia:
        return tritanopia;
    default:
        return luminance;
    }
}

} // namespace

QImage seenWith(Vision vision, const QImage& picture) {
    if (vision == Vision::Normal || picture.isNull()) return picture;
    std::array<double, 256> light{};
    for (int value = 0; value < 256; ++value)
        light[std::size_t(value)] = linear(value);
    const Matrix& m = matrixOf(vision);
    QImage out = picture.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < out.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(out.scanLine(y));
        QRgb last = 0, seen = qRgba(encoded(0), encoded(0), encoded(0), 0); // figures have long runs of one colour
        for (int x = 0; x < out.width(); ++x) {
            if (line[x] != last || x == 0) {
                last = line[x];
                const double r = light[std::size_t(qRed(last))], g = light[std::size_t(qGreen(last))],
                             b = light[std::size_t(qBlue(last))];
                seen = qRgba(encoded(m[0] * r + m[1] * g + m[2] * b), encoded(m[3] * r + m[4] * g + m[5] * b),
                             encoded(m[6] * r + m[7] * g + m[8] * b), qAlpha(last));
            }
            line[x] = seen;
        }
    }
    return out;
}

} // namespace strata
