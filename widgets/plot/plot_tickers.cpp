// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/plot_tickers.h"

#include "widgets/common/numbers.h"

#include <algorithm>
#include <cmath>

namespace strata {

RoundTicker::RoundTicker(int count, bool integers, int most) : m_integers(integers), m_most(most) {
    setTickCount(std::max(1, count));
}

double RoundTicker::getTickStep(const QCPRange& range) {
    const double step = roundStep(range.lower, range.upper, tickCount(), m_integers, m_most);
    m_decimals = std::max(decimalsOf(step), step < 1 ? 1 : 0);
    return step;
}

QString RoundTicker::getTickLabel(double tick, const QLocale&, QChar, int) {
    return formatFixed(std::abs(tick) < 1e-12 ? 0 : tick, m_decimals);
}

std::vector<PlotTick> magnitudeTicks(const PlotAxis& axis, double height) {
    std::vector<PlotTick> out;
    const auto text = [](double value) {
        if (value == 0) return QStringLiteral("0");
        const int power = int(std::lround(std::log10(std::abs(value))));
        static const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
        QString words = power < 0 ? QStringLiteral("10⁻") : QStringLiteral("10");
        for (const QChar c : QString::number(std::abs(power)))
            words += digits.at(c.digitValue());
        if (power == 0) words = QStringLiteral("1");
        if (power == 1) words = QStringLiteral("10");
        return value < 0 ? QStringLiteral("−") + words : words;
    };
    const double low = axis.place(axis.low), high = axis.place(axis.high);
    if (!(high > low) || height <= 0) return out;
    const double most = std::max(std::abs(axis.low), std::abs(axis.high));
    const int decades = std::clamp(int(std::ceil(std::log10(std::max(most, axis.unit) / axis.unit))), 1, 600);
    // Every power that has room, farther ones in even steps.
    const double perDecade = std::log(10.0) / (high - low) * height;
    const int every = std::max(1, int(std::ceil(17 / std::max(perDecade, 1e-6))));
    if (axis.shows(0)) out.push_back({0, text(0)});
    for (int i = axis.shows(0) ? every : 0; i <= decades; i += every)
        for (const double sign : {1.0, -1.0})
            if (const double value = sign * axis.unit * std::pow(10.0, i); axis.shows(value))
                out.push_back({value, text(value)});
    std::sort(out.begin(), out.end(), [](const PlotTick& a, const PlotTick& b) { return a.value < b.value; });
    return out;
}

} // namespace strata
