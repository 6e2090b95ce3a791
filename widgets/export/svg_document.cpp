// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/export/svg_document.h"

#include "widgets/common/fonts.h"
#include "widgets/export/font_subset.h"
#include "widgets/export/svg_source.h"
#include "widgets/export/xml_text.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QString>

namespace strata {

namespace {

using Letters = QHash<std::pair<QString, int>, QSet<char32_t>>; ///< by family and weight

/// What the document's texts say, in which face.
Letters lettersOf(const QString& svg) {
    static const QRegularExpression texts(
        QStringLiteral("<text [^>]*font-family=\"([^\"]*)\"[^>]*font-weight=\"(\\d+)\"[^>]*>([^<]*)</text>"));
    Letters out;
    for (auto it = texts.globalMatch(svg); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        QString text = match.captured(3);
        text.replace(QLatin1String("&lt;"), QLatin1String("<"))
            .replace(QLatin1String("&gt;"), QLatin1String(">"))
            .replace(QLatin1String("&quot;"), QLatin1String("\""))
            .replace(QLatin1String("&amp;"), QLatin1String("&"));
        QSet<char32_t>& letters = out[{match.captured(1), match.captured(2).toInt()}];
        for (const uint letter : text.toUcs4())
            letters.insert(char32_t(letter));
    }
    return out;
}

/// QSvgGenerator opens a group with the whole state for every change of pen, brush or font: what says nothing goes.
void tidy(QString& svg) {
    static const QRegularExpression empty(QStringLiteral("<g [^>]*>\\s*</g>\\s*"));
    static const QRegularExpression groupFont(
        QStringLiteral("(<g [^>]*?)\\s*font-family=\"[^\"]*\" font-size=\"[^\"]*\" font-weight=\"[^\"]*\" "
                       "font-style=\"[^\"]*\"\\s*>"));
    svg.replace(groupFont, QStringLiteral("\\1>")); // every <text> names its own
    svg.remove(empty);
    svg.remove(QLatin1String(" vector-effect=\"none\" fill-rule=\"evenodd\"")); // as the outermost group says
    svg.remove(QLatin1String(" transform=\"matrix(1,0,0,1,0,0)\""));
}

} // namespace

QByteArray finishSvg(const QByteArray& svg, const QSizeF& millimetres, const QString& title, const QString& description,
                     const QByteArray& source) {
    QString text = xmlCharacters(QString::fromUtf8(svg)); // markup has none of those: only what texts brought along
    static const QRegularExpression size(QStringLiteral("<svg width=\"[^\"]*\" height=\"[^\"]*\""));
    const QRegularExpressionMatch match = size.match(text);
    if (match.hasMatch())
        text.replace(
            match.capturedStart(), match.capturedLength(),
            QStringLiteral("<svg width=\"%1mm\" height=\"%2mm\"")
                .arg(QString::number(millimetres.width(), 'f', 3), QString::number(millimetres.height(), 'f', 3)));
    tidy(text);
    const Letters letters = lettersOf(text);
    QString faces;
    for (const FontFace& face : fontFaces()) {
        const auto used = letters.constFind({face.family, face.weight});
        if (used == letters.cend()) continue;
        QFile file(face.resource);
        if (!file.open(QIODevice::ReadOnly)) continue;
        const QByteArray font = file.readAll();
        const QByteArray subset = subsetFont(font, *used);
        faces += QStringLiteral("@font-face{font-family:\"%1\";font-weight:%2;src:url(data:%3;base64,%4);}\n")
                     .arg(face.family, QString::number(face.weight), face.mimeType,
                          QString::fromLatin1((subset.isEmpty() ? font : subset).toBase64()));
    }
    if (!faces.isEmpty()) {
        const qsizetype at = text.indexOf(QStringLiteral("<defs>"));
        const QString style = QStringLiteral("<style type=\"text/css\">") + faces + QStringLiteral("</style>");
        if (at >= 0) text.insert(at + 6, style);
    }
    // After everything that searches the document: these are the user's words.
    const qsizetype root = text.indexOf(QStringLiteral("<svg ")), end = text.indexOf(QLatin1Char('>'), root);
    static const QRegularExpression generators(QStringLiteral("<(title|desc)>[^<]*</\\1>\\s*"));
    text.remove(generators); // its own words, where it has some
    if (root >= 0 && end >= 0)
        text.insert(end + 1,
                    QStringLiteral("\n<title>%1</title>\n<desc>%2</desc>").arg(xmlText(title), xmlText(description)));
    return withSvgSource(text.toUtf8(), source);
}

} // namespace strata
