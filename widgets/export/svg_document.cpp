#include "widgets/export/svg_document.h"

#include "widgets/common/fonts.h"

#include <QFile>
#include <QRegularExpression>
#include <QString>

namespace strata {

QByteArray finishSvg(const QByteArray& svg, const QSizeF& millimetres) {
    QString text = QString::fromUtf8(svg);
    static const QRegularExpression size(QStringLiteral("<svg width=\"[^\"]*\" height=\"[^\"]*\""));
    const QRegularExpressionMatch match = size.match(text);
    if (match.hasMatch())
        text.replace(
            match.capturedStart(), match.capturedLength(),
            QStringLiteral("<svg width=\"%1mm\" height=\"%2mm\"")
                .arg(QString::number(millimetres.width(), 'f', 3), QString::number(millimetres.height(), 'f', 3)));

    QString faces;
    for (const FontFace& face : fontFaces()) {
        // QSvgGenerator writes one group per font: font-family="…" … font-weight="…".
        const QRegularExpression used(QStringLiteral("font-family=\"[^\"]*%1[^\"]*\"[^>]*font-weight=\"%2\"")
                                          .arg(QRegularExpression::escape(face.family), QString::number(face.weight)));
        if (!used.match(text).hasMatch()) continue;
        QFile file(face.resource);
        if (!file.open(QIODevice::ReadOnly)) continue;
        faces += QStringLiteral("@font-face{font-family:\"%1\";font-weight:%2;src:url(data:%3;base64,%4);}\n")
                     .arg(face.family, QString::number(face.weight), face.mimeType,
                          QString::fromLatin1(file.readAll().toBase64()));
    }
    if (!faces.isEmpty()) {
        const qsizetype at = text.indexOf(QStringLiteral("<defs>"));
        const QString style = QStringLiteral("<style type=\"text/css\">") + faces + QStringLiteral("</style>");
        if (at >= 0) text.insert(at + 6, style);
    }
    return text.toUtf8();
}

} // namespace strata
