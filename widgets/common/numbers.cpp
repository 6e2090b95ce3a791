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

QString formatProbability(double p, int decimals) {
    if (!std::isfinite(p)) return QStringLiteral("–");
    const double step = std::pow(10.0, -decimals);
    if (p > 0 && p < step / 2) return QLatin1Char('<') + formatFixed(step, decimals);
    if (p < 1 && p > 1 - step / 2) return QLatin1Char('>') + formatFixed(1 - step, decimals);
    return formatFixed(p, decimals);
}

QString formatProbabilityRelation(double p, int decimals) {
    QString text = formatProbability(p, decimals);
    if (text.startsWith(QLatin1Char('<')) || text.startsWith(QLatin1Char('>'))) return text.insert(1, QLatin1Char(' '));
    return QStringLiteral("= ") + text;
}

QString formatNats(double value, int decimals) {
    const QString number = formatFixed(value, decimals);
    return std::isnan(value) ? number : QCoreApplication::translate("Numbers", "%1 nats").arg(number);
}

} // namespace strata
