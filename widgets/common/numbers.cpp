#include "widgets/common/numbers.h"

#include <QCoreApplication>

#include <cmath>

namespace strata {

QString formatFixed(double value, int decimals) {
    if (std::isnan(value)) return QStringLiteral("–");
    if (std::isinf(value)) return value < 0 ? QStringLiteral("−∞") : QStringLiteral("∞");
    QString text = QString::number(std::abs(value), 'f', decimals);
    const bool zero = text.toDouble() == 0;
    return value < 0 && !zero ? QChar(0x2212) + text : text;
}

QString formatProbability(double p, int decimals) {
    if (!std::isfinite(p)) return QStringLiteral("–");
    const double step = std::pow(10.0, -decimals);
    if (p > 0 && p < step / 2) return QLatin1Char('<') + QString::number(step, 'f', decimals);
    if (p < 1 && p > 1 - step / 2) return QLatin1Char('>') + QString::number(1 - step, 'f', decimals);
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
