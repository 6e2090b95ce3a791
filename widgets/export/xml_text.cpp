// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/export/xml_text.h"

namespace strata {

QString xmlCharacters(QString text) {
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            ++i;
            continue;
        }
        const ushort code = c.unicode();
        const bool allowed = code == 0x9 || code == 0xA || code == 0xD || (code >= 0x20 && code < 0xFFFE);
        if (!allowed || c.isSurrogate()) text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

QString xmlText(const QString& text) {
    return xmlCharacters(text).toHtmlEscaped();
}

} // namespace strata
