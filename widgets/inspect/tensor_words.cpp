// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspect/tensor_words.h"

#include "widgets/common/numbers.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace strata {

namespace {

QString worded(const char* text) {
    return QCoreApplication::translate("strata::TensorsPage", text);
}

/// As tensorList() writes them, for the translators.
const char* const roles[] = {
    QT_TRANSLATE_NOOP("strata::TensorsPage", "embedding"),
    QT_TRANSLATE_NOOP("strata::TensorsPage", "positions"),
    QT_TRANSLATE_NOOP("strata::TensorsPage", "attention norm"),
    QT_TRANSLATE_NOOP("strata::TensorsPage", "attention norm bias"),
    QT_TRANSLATE_NOOP("strata::TensorsPage", "query"),
    QT_TRANSLATE_NOOP("strata::TensorsPage", "query bias"),
    QT_TRANSLATE_NOOP("strata::TensorsPage", "key"),
    QT_TRANSLATE_NOOP("strata::TensorsPage", "key bias"),
    QT_TRANSLATE_NOOP("strata::TensorsPage", "value"),
    QT_TRANSLATE_NOOP("strata::TensorsPage", "value bias"),
    QT_TRANSLATE_NOOP("strata::TensorsPage", "query, key and value"),
    QT_TRANSLATE_NOOP("strata::TensorsPage", "query, key and value bias"),
    QT_TRANSLATE_NOOP("strata::TensorsPage", "query norm"),
    QT_TRANSLATE_NOOP("strata::TensorsPage", "key norm"),
    QT_TRANSLATE_NOOP("strata::TensorsPage", "attention output"),
    QT_TRANSLATE_NOOP("strata::TensorsPage", "attention output bias"),
    QT_TRANSLATE_NOOP("strata::TensorsPage", "norm after attention"),
    QT_TRANSLATE_NOOP("strata::TensorsPage", "norm after attention bias"),
    QT_TRANSLATE_NOOP("strata::TensorsPage", "MLP norm"),
    QT_TRANSLATE_NOOP("strata::TensorsPage", "MLP norm bias"),
    QT_TRANSLATE_NOOP("strata::TensorsPage", "MLP gate"),
    QT_TRANSLATE_NOOP("strata::TensorsPage", "MLP gate bias"),
    QT_TRANSLATE_NOOP("strata::TensorsPage", "MLP up"),
    QT_TRANSLATE_NOOP("strata::TensorsPage", "MLP up bias"),
    QT_TRANSLATE_NOOP("strata::TensorsPage", "MLP gate and up"),
    QT_TRANSLATE_NOOP("strata::TensorsPage", "MLP gate and up bias"),
    QT_TRANSLATE_NOOP("strata::TensorsPage", "MLP down"),
    QT_TRANSLATE_NOOP("strata::TensorsPage", "MLP down bias"),
    QT_TRANSLATE_NOOP("strata::TensorsPage", "norm after MLP"),
    QT_TRANSLATE_NOOP("strata::TensorsPage", "norm after MLP bias"),
    QT_TRANSLATE_NOOP("strata::TensorsPage", "final norm"),
    QT_TRANSLATE_NOOP("strata::TensorsPage", "final norm bias"),
    QT_TRANSLATE_NOOP("strata::TensorsPage", "head"),
    QT_TRANSLATE_NOOP("strata::TensorsPage", "head bias"),
    QT_TRANSLATE_NOOP("strata::TensorsPage", "token ids of a head"),
};

} // namespace

QString partName(TensorPart part) {
    switch (part) {
    case TensorPart::Embedding:
        return worded(QT_TRANSLATE_NOOP("strata::TensorsPage", "Embedding"));
    case TensorPart::Attention:
        return worded(QT_TRANSLATE_NOOP("strata::TensorsPage", "Attention"));
    case TensorPart::Mlp:
        return worded(QT_TRANSLATE_NOOP("strata::TensorsPage", "MLP"));
    case TensorPart::Norm:
        return worded(QT_TRANSLATE_NOOP("strata::TensorsPage", "Norms"));
    case TensorPart::Head:
        return worded(QT_TRANSLATE_NOOP("strata::TensorsPage", "Heads"));
    case TensorPart::Unused:
        return worded(QT_TRANSLATE_NOOP("strata::TensorsPage", "Not used"));
    }
    return {};
}

QString roleName(const TensorEntry& entry) {
    if (!*entry.role) return worded(QT_TRANSLATE_NOOP("strata::TensorsPage", "not used"));
    const auto known =
        std::ranges::find(roles, std::string_view(entry.role), [](const char* role) { return std::string_view(role); });
    const QString role = known == std::end(roles) ? QString::fromLatin1(entry.role) : worded(*known);
    return entry.head.empty() ? role
                              : worded(QT_TRANSLATE_NOOP("strata::TensorsPage", "%1 (%2)"))
                                    .arg(role, QString::fromStdString(entry.head));
}

QString groupName(const TensorEntry& entry) {
    if (entry.block > 0) return worded(QT_TRANSLATE_NOOP("strata::TensorsPage", "Block %1")).arg(entry.block);
    return entry.part == TensorPart::Norm ? worded(QT_TRANSLATE_NOOP("strata::TensorsPage", "Final norm"))
                                          : partName(entry.part);
}

QString binaryBytes(std::int64_t bytes) {
    return QLocale().formattedDataSize(bytes, bytes < 1024 ? 0 : 2, QLocale::DataSizeIecFormat);
}

QString digits(double value) {
    QString text = QLocale().toString(value, 'g', 6);
    static const QRegularExpression exponent(QStringLiteral("[eE]([+-]?)0*(\\d+)$")); // 1E-05
    if (const auto found = exponent.match(text); found.hasMatch())
        text = text.left(found.capturedStart()) + QLatin1Char('e') +
               (found.captured(1) == QLatin1String("-") ? QStringLiteral("-") : QString()) + found.captured(2);
    text.replace(QLatin1Char('-'), QChar(0x2212));
    return text;
}

} // namespace strata
