// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/document_provenance.h"

namespace strata {

void addEntry(Provenance& to, const QString& key, const QString& value) {
    if (!value.isEmpty()) to.entries.emplace_back(key, value);
}

void addOrigin(Provenance& to, const Document* document) {
    const bool says = document && !document->strataVersion.empty();
    addEntry(to, QStringLiteral("program"),
             QStringLiteral("Strata ") + (says ? fromUtf8(document->strataVersion) : QStringLiteral(STRATA_VERSION)));
    if (!document) return;
    addEntry(to, QStringLiteral("model"), fromUtf8(document->model.path));
    addEntry(to, QStringLiteral("model hash"), fromUtf8(document->model.hash));
    addEntry(to, QStringLiteral("architecture"), fromUtf8(document->model.architecture));
    QStringList heads;
    for (const HeadSummary& head : document->heads)
        heads << QStringLiteral("%1%2 at layer %3, %4")
                     .arg(fromUtf8(head.name),
                          head.tensor.empty() ? QString() : QStringLiteral(" = ") + fromUtf8(head.tensor),
                          QString::number(head.layer.value),
                          head.readout == Readout::Raw ? QStringLiteral("raw") : QStringLiteral("final norm"));
    addEntry(to, QStringLiteral("heads"), heads.join(QStringLiteral(", ")));
}

void addComputation(Provenance& to, const Document& document) {
    addEntry(to, QStringLiteral("host"), fromUtf8(document.host));
    addEntry(to, QStringLiteral("device"), fromUtf8(document.device));
    addEntry(to, QStringLiteral("compute type"), fromUtf8(document.dtype));
}

} // namespace strata
