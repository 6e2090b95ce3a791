// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/tokens.h"

#include "model/base/utf8.h"

#include <QRegularExpression>

namespace strata {

namespace {

QString angle(const QString& inside) {
    return QChar(0x27E8) + inside + QChar(0x27E9);
}

/// Decodes as UTF-8; every byte that belongs to no character becomes ⟨hh⟩.
QString decoded(std::string_view bytes, bool spaces) {
    QString out;
    const auto appendCharacter = [&](char32_t c) {
        if (c == U' ' || c == 0x2581)
            out += spaces ? QChar(0x2423) : QChar(u' ');
        else if (c == U'\n')
            out += QChar(0x23CE);
        else if (c == U'\r')
            out += angle(QStringLiteral("CR"));
        else if (c == U'\t')
            out += QChar(0x21E5);
        else if (c == 0xA0)
            out += QChar(0x237D);
        else if (c < 0x20 || (c >= 0x7F && c < 0xA0))
            out += angle(QStringLiteral("%1").arg(uint(c), 2, 16, QLatin1Char('0')).toUpper());
        // Joiners between other characters do their work (emoji, Arabic, Indic); alone they would be invisible: see
        // below.
        else if (c == 0x200B || c == 0x2060 || c == 0xFEFF || c == 0xAD || (c >= 0x202A && c <= 0x202E) ||
                 (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x2029) ||
                 (c >= 0xE0000 && c <= 0xE007F))
            out += angle(QStringLiteral("U+%1").arg(uint(c), 4, 16, QLatin1Char('0')).toUpper());
        else
            out += QString::fromUcs4(&c, 1);
    };
    std::size_t i = 0;
    while (i < bytes.size()) {
        const auto lead = static_cast<unsigned char>(bytes[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
        if (length == 0 || i + length > bytes.size() || !isValidUtf8(bytes.substr(i, length))) {
            out += angle(QStringLiteral("%1").arg(uint(lead), 2, 16, QLatin1Char('0')).toUpper());
            ++i;
            continue;
        }
        char32_t c = lead;
        if (length > 1) {
            c = lead & (0x7Fu >> length);
            for (std::size_t k = 1; k < length; ++k)
                c = (c << 6) | (static_cast<unsigned char>(bytes[i + k]) & 0x3Fu);
        }
        appendCharacter(c);
        i += length;
    }
    return out;
}

} // namespace

QString tokenDisplay(std::string_view text) {
    if (text.empty()) return QStringLiteral("∅");
    if (text.size() >= 3 && text.front() == '<' && text.back() == '>') {
        std::string_view inside = text.substr(1, text.size() - 2);
        if (inside.size() > 2 && inside.front() == '|' && inside.back() == '|')
            inside = inside.substr(1, inside.size() - 2);
        // A byte piece, <0x0A>: the byte itself says more.
        if (inside.size() == 4 && inside.substr(0, 2) == "0x") {
            bool ok = false;
            const uint byte = QString::fromLatin1(inside.data() + 2, 2).toUInt(&ok, 16);
            if (ok)
                return byte < 0x80 ? decoded(std::string(1, char(byte)), true)
                                   : angle(QString::fromLatin1(inside.data() + 2, 2).toUpper());
        }
        static const QRegularExpression special(QStringLiteral("^/?[A-Za-z_][A-Za-z0-9_ ./-]*$"));
        const QString name = QString::fromUtf8(inside.data(), qsizetype(inside.size()));
        if (special.match(name).hasMatch()) return angle(name);
    }
    QString shown = decoded(text, true);
    // A joiner or a variation selector alone has no shape of its own.
    if (shown.size() == 1) {
        const ushort c = shown.at(0).unicode();
        if (c == 0x200C || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F))
            return angle(QStringLiteral("U+%1").arg(c, 4, 16).toUpper());
        if (shown.at(0).isMark()) return QChar(0x25CC) + shown;
    }
    return shown;
}

QString tokenDisplay(const std::string& text, const std::string& bytes) {
    if (!bytes.empty() && !isValidUtf8(bytes)) return decoded(bytes, true);
    return tokenDisplay(std::string_view(text));
}

QString textDisplay(std::string_view text) {
    return decoded(text, false).trimmed();
}

QString hexBytes(std::string_view bytes) {
    return QString::fromLatin1(QByteArray(bytes.data(), qsizetype(bytes.size())).toHex(' '));
}

bool isSpaceMark(QChar c) {
    const ushort u = c.unicode();
    return u == 0x2423 || u == 0x23CE || u == 0x21E5 || u == 0x237D;
}

} // namespace strata
