// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens/lens_alternative_text.h"

#include "model/analysis/lens_analysis.h"
#include "widgets/common/numbers.h"
#include "widgets/common/tokens.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace strata {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Lens)
};

} // namespace

QString lensAlternativeText(const Lens& lens) {
    if (lens.rows.empty() || lens.positions.empty()) return Words::tr("An empty lens.");
    QStringList sentences;
    sentences << Words::tr("A logit lens of %n positions over layers %1 to %2.", nullptr, int(lens.positions.size()))
                     .arg(lens.rows.front().layer.value)
                     .arg(lens.rows.back().layer.value);
    const int final = lens.finalRow();
    const std::size_t last = lens.positions.size() - 1;
    const std::vector<Settling> settled = settlingDepths(lens);
    if (final >= 0 && lens.hasCell(std::size_t(final), last)) {
        const QString token = tokenDisplay(lens.textOf(lens.topId(std::size_t(final), last)));
        const double p = std::exp(
            double(lens.topLogprobs[lens.cell(std::size_t(final), last) * static_cast<std::size_t>(lens.topK)]));
        sentences << (settled[last].layer < 0
                          ? Words::tr("After the last position the final layer says “%1” (p %2).")
                                .arg(token, formatProbabilityRelation(p))
                          : Words::tr("After the last position the final layer says “%1” (p %2), which stands first "
                                      "from layer %3 on.")
                                .arg(token, formatProbabilityRelation(p), QString::number(settled[last].layer)));
    }
    std::vector<std::int32_t> layers;
    for (const Settling& one : settled)
        if (one.layer >= 0) layers.push_back(one.layer);
    if (layers.size() > 1) {
        const auto middle = layers.begin() + std::ptrdiff_t((layers.size() - 1) / 2);
        std::ranges::nth_element(layers, middle);
        sentences
            << Words::tr("Half of the positions have their final token from layer %1 on, or sooner.").arg(*middle);
    }
    return sentences.join(QLatin1Char(' '));
}

} // namespace strata
