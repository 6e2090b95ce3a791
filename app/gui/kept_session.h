// SPDX-License-Identifier: GPL-3.0-or-later
// What was being worked on, as the file of a session says it. "format": "strata-session", "version": 1.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/base/result.h"
#include "model/session/session_values.h"
#endif

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace strata {

/// The documents themselves lie in the history or in their files; this says which, and what stood beside them.
struct KeptSession {
    struct Place {
        QString kind, stored, file; ///< name in the history; else its file
        bool shown = false;
        friend bool operator==(const Place&, const Place&) = default;
    };
    std::optional<ModelRequest> model; ///< the one that was open
    std::map<std::string, std::string> fields;
    std::vector<Place> documents;
    QString workspace;
    QJsonObject selection;
    int restores = 0; ///< how often it came back and ended unexpectedly again, soon after
    QString left;     ///< the file that a crash left it in; empty: it is of now

    bool isEmpty() const { return !model && documents.empty(); }
};
QByteArray keptSessionToJson(const KeptSession& session);
/// Errors: BadFormat. What is of another type counts as left out.
Result<KeptSession> keptSessionFromJson(const QByteArray& json);

} // namespace strata
