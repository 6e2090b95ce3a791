// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/numbers.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace strata {

QString formatFixed(double value, int decimals) {
    if (std::isnan(value)) return QStringLiteral("–");
    if (std::isinf(value)) return value < 0 ? QStringLiteral("−∞") : QStringLiteral("∞");
    const QString text = QLocale().toString(std::abs(value), 'f', decimals);
    const bool zero = text == QLocale().toString(0.0, 'f', decimals); // so small that no digit of it is shown
    return value < 0 && !zero ? QChar(0x2212) + text : text;
}

QString formatCount(qint64 count) {
    const QString text = QLocale().toString(count < 0 ? -count : count);
    return count < 0 ? QChar(0x2212) + text : text;
}

QString formatPercent(double fraction, int decimals) {
    return QCoreApplication::translate("Numbers", "%1 %").arg(formatFixed(100 * fraction, decimals));
}

namespace {

/// 0.0031, 0.00042; from 10⁻⁴ down 4.2e−5.
QString formatSmall(double p, int decimals) {
    const int power = int(std::floor(std::log10(p * 1.00503)));
    if (power >= -4) return formatFixed(p, std::max(decimals, 1 - power));
    return formatFixed(p * std::pow(10.0, -power), 1) + QStringLiteral("e−%1").arg(-power);
}

} // namespace

QString formatProbability(double p, int decimals) {
    if (!std::isfinite(p)) return QStringLiteral("–");
    const double step = std::pow(10.0, -decimals);
    // Two digits that say something, however small it is; none of them is lost to a fixed number of decimals.
    if (p > 0 && p < 10 * step && p < 0.00995) return formatSmall(p, decimals);
    if (p < 1 && p > 1 - step / 2) return QLatin1Char('>') + formatFixed(1 - step, decimals);
    return formatFixed(p, decimals);
}

QString formatProbabilityRelation(double p, int decimals) {
    QString text = formatProbability(p, decimals);
    if (text.startsWith(QLatin1Char('<')) || text.startsWith(QLatin1Char('>'))) return text.insert(1, QLatin1Char(' '));
    return QStringLiteral("= ") + text;
}

QString formatNumber(double value, int decimals) {
    if (!std::isfinite(value) || value == 0 || std::abs(value) >= 10 * std::pow(10.0, -decimals))
        return formatFixed(value, decimals);
    const QString size =
        std::abs(value) < 0.00995 ? formatSmall(std::abs(value), decimals) : formatFixed(std::abs(value), decimals);
    return value < 0 ? QChar(0x2212) + size : size;
}

QString formatNats(double value, int decimals) {
    const QString number = formatNumber(value, decimals);
    return std::isnan(value) ? number : QCoreApplication::translate("Numbers", "%1 nats").arg(number);
}

} // namespace strata
