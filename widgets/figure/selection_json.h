// SPDX-License-Identifier: GPL-3.0-or-later
// The selection as a figure's options carry it.
#pragma once

#include "model/documents/run.h"

#include <QJsonObject>

namespace strata {

/// What is not chosen is left out.
QJsonObject selectionToJson(const Selection& selection);
/// Values of another type count as not chosen.
Selection selectionFromJson(const QJsonObject& json);

/// Below the key "selection" of a figure's options.
inline const QString selectionKey = QStringLiteral("selection");
inline Selection selectionIn(const QJsonObject& options) {
    return selectionFromJson(options.value(selectionKey).toObject());
}

} // namespace strata
