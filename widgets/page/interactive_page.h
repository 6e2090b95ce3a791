// SPDX-License-Identifier: GPL-3.0-or-later
// A run or a lens as one page that a browser opens from a file: hover, pins, statistics, keyboard, and a table of it
// all.
#pragma once

#include "widgets/figure/figure.h"

#include <QByteArray>
#include <QJsonObject>

namespace strata {

/// Whether interactivePage() knows this kind.
bool hasInteractivePage(const Document& document);

/// One HTML file that fetches nothing; the numbers in it are the document's, digit by digit. Words are translated.
/// `provenance` stands at its end; of a figure's `options` a lens begins with its statistic. Empty for another kind of
/// document. Any thread.
QByteArray interactivePage(const Document& document, const Provenance& provenance, bool dark,
                           const QJsonObject& options = {});

/// The same numbers as JSON, as the page's script takes them (`strata-page`): of a lens each [rows][positions], of a
/// run level by level.
QByteArray pageData(const Document& document, const QJsonObject& options = {});

} // namespace strata
