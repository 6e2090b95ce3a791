// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens/lens_tip.h"

#include "widgets/common/numbers.h"
#include "widgets/common/tokens.h"

#include <QCoreApplication>

#include <cmath>

namespace strata {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("Lens", text);
}

QString cell(const QString& text, bool right = false, bool strong = false) {
    return QStringLiteral("<td style='padding-right:12px'%1>%2%3%4</td>")
        .arg(right ? QStringLiteral(" align='right'") : QString(), strong ? QStringLiteral("<b>") : QString(),
             text.toHtmlEscaped(), strong ? QStringLiteral("</b>") : QString());
}

/// The top-k of a row as lines of a table.
QString topLines(const Lens& lens, std::size_t row, std::size_t position, int atMost) {
    QString out;
    const auto k = std::size_t(lens.topK);
    for (std::size_t i = 0; i < std::min(k, std::size_t(atMost)); ++i) {
        const TokenId id = lens.topIds[lens.cell(row, position) * k + i];
        if (id.value < 0) break;
        const double logprob = double(lens.topLogprobs[lens.cell(row, position) * k + i]);
        const bool target = lens.targets.size() > position && lens.targets[position] == id;
        out += QStringLiteral("<tr>") + cell(QString::number(i + 1), true) +
               cell(tokenDisplay(lens.textOf(id)), false, target) +
               cell(formatProbability(std::exp(logprob), 4), true) + cell(formatNats(logprob), true) +
               cell(say(QT_TRANSLATE_NOOP("Lens", "id %1")).arg(id.value), true) + QStringLiteral("</tr>");
    }
    return out;
}

} // namespace

QString lensRowTitle(const Lens& lens, std::size_t row) {
    const LensRow& r = lens.rows[row];
    if (!r.head.empty())
        return say(QT_TRANSLATE_NOOP("Lens", "trained head %1, layer %2")).arg(fromUtf8(r.head)).arg(r.layer.value);
    if (r.part == LensPart::AfterAttention)
        return say(QT_TRANSLATE_NOOP("Lens", "layer %1, after attention")).arg(r.layer.value);
    return say(QT_TRANSLATE_NOOP("Lens", "layer %1")).arg(r.layer.value);
}

QString lensTip(const Lens& lens, std::size_t row, std::size_t position, int plain, int atMost) {
    const QString heading = say(QT_TRANSLATE_NOOP("Lens", "%1 · after position %2 “%3”"))
                                .arg(lensRowTitle(lens, row))
                                .arg(position)
                                .arg(positionText(lens, position));
    QString out = QStringLiteral("<b>%1</b>").arg(heading.toHtmlEscaped());
    if (!lens.hasCell(row, position)) return out + QStringLiteral("<br>") + missingCellText(lens).toHtmlEscaped();
    out += QStringLiteral("<table cellspacing='0'>") + topLines(lens, row, position, atMost);
    if (plain >= 0)
        out += QStringLiteral("<tr><td colspan='5'><b>%1</b></td></tr>")
                   .arg(say(QT_TRANSLATE_NOOP("Lens", "lens of the same layer")).toHtmlEscaped()) +
               topLines(lens, std::size_t(plain), position, atMost / 2);
    out += QStringLiteral("</table><table cellspacing='0'>");
    for (const LensStatisticInfo& info : lensStatistics()) {
        const double value = double(lens.value(info.statistic, row, position));
        if (std::isnan(value)) continue;
        out += QStringLiteral("<tr>") + cell(lensStatisticName(info.statistic)) +
               cell(lensValueText(info.statistic, value), true);
        if (plain >= 0)
            out += cell(lensValueText(info.statistic, double(lens.value(info.statistic, std::size_t(plain), position))),
                        true);
        out += QStringLiteral("</tr>");
    }
    return out + QStringLiteral("</table>");
}

} // namespace strata
