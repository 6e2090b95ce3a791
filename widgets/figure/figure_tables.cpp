// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/figure_tables.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace strata {

namespace {

/// Nine digits give every float32 back exactly; a point is the decimal mark whatever the locale.
QString plain(const QVariant& value) {
    if (value.typeId() != QMetaType::Double) return value.toString();
    const double number = value.toDouble();
    if (std::isnan(number)) return {};
    if (std::isinf(number)) return number < 0 ? QStringLiteral("-inf") : QStringLiteral("inf");
    return QString::number(number, 'g', 9);
}

QString quoted(QString text) {
    static const QString special = QStringLiteral("\",\r\n");
    bool needed =
        text.startsWith(QLatin1Char(' ')) || text.endsWith(QLatin1Char(' ')) || text.startsWith(QLatin1Char('#'));
    for (const QChar c : text)
        needed = needed || special.contains(c);
    if (!needed) return text;
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

nlohmann::ordered_json toJson(const QVariant& value) {
    switch (value.typeId()) {
    case QMetaType::Double:
        return std::isfinite(value.toDouble()) ? nlohmann::ordered_json(value.toDouble()) : nullptr;
    case QMetaType::LongLong:
        return value.toLongLong();
    case QMetaType::Bool:
        return value.toBool();
    default:
        return value.isValid() ? nlohmann::ordered_json(value.toString().toStdString()) : nullptr;
    }
}

} // namespace

QByteArray tableToCsv(const FigureTable& table, const Provenance& provenance) {
    QString out;
    for (const auto& [key, value] : provenance.entries) {
        QString line = value;
        line.replace(QLatin1Char('\n'), QLatin1Char(' ')).remove(QLatin1Char('\r'));
        out += QStringLiteral("# %1: %2\r\n").arg(key, line);
    }
    const auto append = [&](const QStringList& cells) { out += cells.join(QLatin1Char(',')) + QStringLiteral("\r\n"); };
    QStringList cells;
    for (const QString& column : table.columns)
        cells << quoted(column);
    append(cells);
    for (const std::vector<QVariant>& row : table.rows) {
        cells.clear();
        for (const QVariant& value : row)
            cells << quoted(plain(value));
        append(cells);
    }
    return out.toUtf8();
}

QString tableToTsv(const FigureTable& table) {
    QString out = table.columns.join(QLatin1Char('\t')) + QLatin1Char('\n');
    for (const std::vector<QVariant>& row : table.rows) {
        QStringList cells;
        for (const QVariant& value : row)
            cells << plain(value)
                         .replace(QLatin1Char('\t'), QLatin1Char(' '))
                         .replace(QLatin1Char('\n'), QLatin1Char(' '));
        out += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return out;
}

QByteArray tableToJson(const QString& title, const FigureTable& table, const Provenance& provenance) {
    nlohmann::ordered_json document{{"format", "strata-figure"},
                                    {"version", 1},
                                    {"title", title.toStdString()},
                                    {"caption", table.caption.toStdString()}};
    nlohmann::ordered_json origin = nlohmann::ordered_json::object();
    for (const auto& [key, value] : provenance.entries)
        origin[key.toStdString()] = value.toStdString();
    document["provenance"] = std::move(origin);
    nlohmann::ordered_json columns = nlohmann::ordered_json::array(), rows = nlohmann::ordered_json::array();
    for (const QString& column : table.columns)
        columns.push_back(column.toStdString());
    for (const std::vector<QVariant>& row : table.rows) {
        nlohmann::ordered_json cells = nlohmann::ordered_json::array();
        for (const QVariant& value : row)
            cells.push_back(toJson(value));
        rows.push_back(std::move(cells));
    }
    document["columns"] = std::move(columns);
    document["rows"] = std::move(rows);
    return QByteArray::fromStdString(document.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)) +
           '\n';
}

} // namespace strata
