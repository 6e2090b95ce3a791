// SPDX-License-Identifier: GPL-3.0-or-later
// The file of one size of a figure.
#include "tests/fuzz/fuzz_support.h"
#include "widgets/export/figure_presets.h"

#include <cmath>

using namespace strata;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto preset = parseFigurePreset(bytes, QStringLiteral("x"));
    if (!preset) {
        fuzz::checkSentence(preset.error());
        return 0;
    }
    const auto within = [](const std::optional<double>& value, double low, double high) {
        return !value || (std::isfinite(*value) && *value >= low && *value <= high);
    };
    fuzz::require(within(preset->widthMm, 10, 5000) && within(preset->heightMm, 10, 5000) &&
                      within(preset->maxHeightMm, 10, 5000) && within(preset->pageHeightMm, 50, 5000),
                  "a size that no page has");
    fuzz::require(within(preset->fontPt, 1, 200) && within(preset->minimumFontPt, 1, 200) &&
                      within(preset->minimumLinePt, 0, 10),
                  "letters or lines that nobody sees");
    return 0;
}
