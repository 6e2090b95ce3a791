// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/export/page_image.h"

#include "widgets/export/figure_source.h"
#include "widgets/export/png_source.h"
#include "widgets/export/xml_text.h"

#include <QBuffer>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace strata {

namespace {

double factorOf(const ExportOptions& options) {
    return std::clamp(options.pngDpi, 36, 2400) / 96.0;
}

} // namespace

QString described(const Figure& figure, const ExportOptions& options) {
    return alternativeTextOf(figure, options) + QLatin1Char('\n') + provenanceOf(figure, options).line();
}

QByteArray xmpOf(const Figure& figure, const ExportOptions& options) {
    return QStringLiteral(
               "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
               "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
               "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
               "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
               "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">"
               "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%1</rdf:li></rdf:Alt></dc:title>"
               "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">%2</rdf:li></rdf:Alt></dc:description>"
               "<xmp:CreatorTool>Strata " STRATA_VERSION "</xmp:CreatorTool>"
               "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>")
        .arg(xmlText(figure.title()), xmlText(described(figure, options)))
        .toUtf8();
}

Error pictureTooLarge(const QString& file) {
    return {ErrorCode::OutOfMemory, file.toStdString(),
            "the picture would be too large: choose PDF or SVG, a smaller size, or fewer dots per inch."};
}

QSize pageImageSize(const ExportPage& page, const ExportOptions& options) {
    const QSizeF size = page.page * factorOf(options);
    return {int(std::ceil(std::min(size.width(), 1e6))), int(std::ceil(std::min(size.height(), 1e6)))};
}

Result<QImage> pageImage(const Figure& figure, const FigureStyle& style, const ExportPage& page,
                         const ExportOptions& options, const QString& file) {
    const double factor = factorOf(options);
    const QSize size = pageImageSize(page, options);
    if (size.width() > 32000 || size.height() > 32000 || double(size.width()) * size.height() > 2.5e8)
        return tl::unexpected<Error>(pictureTooLarge(file));
    QImage image(size, QImage::Format_RGB32);
    if (image.isNull()) return tl::unexpected<Error>(pictureTooLarge(file));
    image.fill(style.colors.surface);
    QPainter painter(&image);
    painter.scale(factor, factor);
    paintPage(painter, figure, style, page, options);
    painter.end();
    image.setDotsPerMeterX(int(std::lround(factor * 96 / 0.0254)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    return image;
}

Result<QByteArray> pngOf(QImage image, const Figure& figure, const ExportOptions& options, const QString& file) {
    // Readers of text chunks stop at U+0000 and trip over other controls.
    image.setText(QStringLiteral("Title"), xmlCharacters(figure.title()));
    image.setText(QStringLiteral("Software"), QStringLiteral("Strata " STRATA_VERSION));
    image.setText(QStringLiteral("Description"), xmlCharacters(described(figure, options)));
    if (const QByteArray source = packedSource(figureSourceBytes(options.source, options.anonymous)); !source.isEmpty())
        image.setText(QString::fromLatin1(pngSourceKey), QString::fromLatin1(source));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG")) return tl::unexpected<Error>(pictureTooLarge(file));
    return bytes;
}

} // namespace strata
