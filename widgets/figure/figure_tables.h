// SPDX-License-Identifier: GPL-3.0-or-later
// A figure's numbers as text: CSV (RFC 4180), tab-separated for the clipboard, JSON.
#pragma once

#include "widgets/figure/figure.h"

#include <QByteArray>

namespace strata {

/// First the provenance as "# key: value" lines, then a header row, then the rows; UTF-8, CRLF between records. NaN is
/// empty.
QByteArray tableToCsv(const FigureTable& table, const Provenance& provenance);
QString tableToTsv(const FigureTable& table);
/// {"format": "strata-figure", "version": 1, "title", "provenance": {…}, "columns": […], "rows": [[…]]}; NaN and ±∞ are
/// null.
QByteArray tableToJson(const QString& title, const FigureTable& table, const Provenance& provenance);

} // namespace strata
