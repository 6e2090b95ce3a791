// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/shown_documents.h"

#include "model/service/document_kinds.h"

#include <algorithm>

namespace strata {

QStringList shownKinds() {
    QStringList ids;
    for (const DocumentKind& kind : documentKinds())
        ids << QString::fromUtf8(kind.id.data(), qsizetype(kind.id.size()));
    return ids;
}

DocumentPtr shownDocument(const Session& session, const QString& kind) {
    return session.documents().shown(kind.toStdString());
}

bool isAnythingShown(const Session& session) {
    const QStringList kinds = shownKinds();
    return std::any_of(kinds.begin(), kinds.end(), [&](const QString& kind) { return shownDocument(session, kind); });
}

QJsonObject modelAndText(const Session& session, const QString& prompt) {
    const auto run = session.documents().shown<Run>();
    const auto facts = session.model().facts();
    const bool here = facts && facts->loaded && facts->host.isEmpty(); // a path of a host is none of this machine
    QString model = here ? session.model().openRequest().path : QString();
    if (model.isEmpty() && run && run->host.empty()) model = QString::fromStdString(run->model.path);
    QString text = prompt;
    if (text.isEmpty() && run && !run->fields.empty()) {
        const auto input = run->fields.find("input");
        text = QString::fromStdString((input == run->fields.end() ? run->fields.begin() : input)->second);
    }
    return {{QStringLiteral("model"), model}, {QStringLiteral("text"), text}};
}

} // namespace strata
