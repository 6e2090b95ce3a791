// SPDX-License-Identifier: GPL-3.0-or-later
// The shown documents of the session by their kind.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/session/session.h"
#endif

#include <QJsonObject>
#include <QStringList>

namespace strata {

/// Of every kind that there is.
QStringList shownKinds();
/// Whether there is one of any kind.
bool isAnythingShown(const Session& session);
/// Null when there is none of this kind.
DocumentPtr shownDocument(const Session& session, const QString& kind);
/// What figures that need no document are made from: {"model": path of the open model, or of the one that made the
/// shown run; "text": the prompt}.
QJsonObject modelAndText(const Session& session, const QString& prompt);

} // namespace strata
