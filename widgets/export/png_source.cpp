// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/export/png_source.h"

#include "widgets/export/pdf_document.h"

#include <QtEndian>

namespace strata {

namespace {

constexpr QByteArrayView signature = "\x89PNG\r\n\x1a\n";
constexpr qsizetype around = 12; ///< bytes of a chunk's length, kind and checksum

/// What stands behind the key of a chunk: tEXt as it is, zTXt packed, iTXt either, behind a language and a translated
/// key.
Result<QByteArray> textOf(QByteArrayView kind, QByteArray rest, std::size_t most, const std::string& subject) {
    if (kind == "tEXt") return rest;
    const bool international = kind == "iTXt", packed = !international || rest.startsWith('\1');
    rest.remove(0, international ? 2 : 1); // whether it is packed, and how
    for (int i = 0; international && i < 2; ++i)
        rest.remove(0, rest.indexOf('\0') < 0 ? rest.size() : rest.indexOf('\0') + 1);
    return packed ? inflated(rest, most, subject) : rest;
}

} // namespace

Result<QByteArray> pngSource(const QByteArray& png, std::size_t most, const std::string& subject) {
    if (!png.startsWith(signature)) return QByteArray();
    const QByteArray key = QByteArray(pngSourceKey) + '\0';
    for (qsizetype at = signature.size(); png.size() - at >= around;) {
        const qsizetype length = qFromBigEndian<quint32>(png.constData() + at);
        if (length > png.size() - at - around) break;
        const QByteArrayView kind = QByteArrayView(png).sliced(at + 4, 4);
        const QByteArrayView content = QByteArrayView(png).sliced(at + 8, length);
        if ((kind == "tEXt" || kind == "zTXt" || kind == "iTXt") && content.startsWith(key))
            return textOf(kind, content.sliced(key.size()).toByteArray(), most, subject);
        at += length + around;
    }
    return QByteArray();
}

} // namespace strata
