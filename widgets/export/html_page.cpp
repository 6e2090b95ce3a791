// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/export/html_page.h"

#include "widgets/common/colors.h"
#include "widgets/common/numbers.h"
#include "widgets/export/xml_text.h"

#include <QCoreApplication>

#include <cmath>

namespace strata {
namespace {

QString styleOf(const Colors& colors) {
    return QStringLiteral(
               "body{margin:2rem auto;max-width:60rem;padding:0 1rem;font:15px/1.5 Inter,'Noto "
               "Sans',system-ui,sans-serif;"
               "background:%1;color:%2}"
               "h1{font-size:1.6rem}h2{font-size:1.2rem;margin:2.2rem 0 .4rem}"
               "p{margin:.3rem 0}.faint,dt{color:%3}svg{max-width:100%;height:auto}"
               "figure{margin:.8rem 0}.wide{overflow-x:auto}"
               "table{border-collapse:collapse;font-size:.85rem;font-variant-numeric:tabular-nums}"
               "th,td{padding:.2rem .7rem .2rem 0;text-align:left;vertical-align:top;border-bottom:1px solid %4}"
               "th{font-weight:600;color:%3}td.n,th.n{text-align:right}"
               "dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;font-size:.85rem}dd{margin:0;"
               "overflow-wrap:anywhere}@media print{body{margin:0;max-width:none}h2,figure{break-inside:avoid}}")
        .arg(colors.surface.name(), colors.text.name(), colors.faint.name(), colors.grid.name());
}

QString cellText(const QVariant& value) {
    if (value.typeId() == QMetaType::Double)
        return std::isnan(value.toDouble()) ? QString() : formatNumber(value.toDouble(), 4);
    if (value.typeId() == QMetaType::LongLong) return formatCount(value.toLongLong());
    return value.toString();
}

bool isNumber(const QVariant& value) {
    return value.typeId() == QMetaType::Double || value.typeId() == QMetaType::LongLong;
}

QString tableHtml(const FigureTable& table) {
    QString out = QStringLiteral("<div class=\"wide\"><table><thead><tr>");
    for (qsizetype c = 0; c < table.columns.size(); ++c) {
        const bool number = !table.rows.empty() && std::size_t(c) < table.rows.front().size() &&
                            isNumber(table.rows.front()[std::size_t(c)]);
        out += QStringLiteral("<th%1>%2</th>")
                   .arg(number ? QStringLiteral(" class=\"n\"") : QString(), xmlText(table.columns[c]));
    }
    out += QStringLiteral("</tr></thead><tbody>\n");
    for (std::size_t r = 0; r < std::min(table.rows.size(), mostHtmlRows); ++r) {
        out += QStringLiteral("<tr>");
        for (const QVariant& value : table.rows[r])
            out += QStringLiteral("<td%1>%2</td>")
                       .arg(isNumber(value) ? QStringLiteral(" class=\"n\"") : QString(), xmlText(cellText(value)));
        out += QStringLiteral("</tr>\n");
    }
    out += QStringLiteral("</tbody></table></div>\n");
    if (table.rows.size() > mostHtmlRows)
        out += QStringLiteral("<p class=\"faint\">%1</p>\n")
                   .arg(xmlText(QCoreApplication::translate("strata::HtmlPage", "… and %1 more rows")
                                    .arg(formatCount(qint64(table.rows.size() - mostHtmlRows)))));
    return out;
}

/// Without what only a file by itself has.
QString inlineSvg(const QByteArray& document) {
    QString svg = QString::fromUtf8(document);
    const qsizetype begin = svg.indexOf(QLatin1String("<svg"));
    return begin < 0 ? QString() : svg.mid(begin);
}

} // namespace

QByteArray htmlPage(const QString& title, const Provenance& provenance, const std::vector<HtmlPart>& parts, bool dark) {
    const Colors& colors = dark ? darkColors() : lightColors();
    QString out =
        QStringLiteral("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><meta charset=\"utf-8\"/>"
                       "<meta name=\"viewport\" content=\"width=device-width\"/>"
                       "<meta name=\"generator\" content=\"Strata " STRATA_VERSION "\"/>"
                       "<title>%1</title>\n<style>%2</style></head>\n<body><h1>%1</h1>\n")
            .arg(xmlText(title), styleOf(colors));
    for (const HtmlPart& part : parts) {
        out += QStringLiteral("<section>");
        if (!part.heading.isEmpty()) out += QStringLiteral("<h2>%1</h2>\n").arg(xmlText(part.heading));
        for (const QString& text : part.paragraphs)
            out += QStringLiteral("<p>%1</p>\n").arg(xmlText(text));
        if (!part.svg.isEmpty()) out += QStringLiteral("<figure>%1</figure>\n").arg(inlineSvg(part.svg));
        if (part.table) out += tableHtml(*part.table);
        out += QStringLiteral("</section>\n");
    }
    out += QStringLiteral("<section><h2>%1</h2><dl>\n")
               .arg(xmlText(QCoreApplication::translate("strata::HtmlPage", "Where the numbers come from")));
    for (const auto& [name, value] : provenance.entries)
        out += QStringLiteral("<dt>%1</dt><dd>%2</dd>\n").arg(xmlText(name), xmlText(value));
    out += QStringLiteral("</dl></section>\n</body></html>\n");
    return out.toUtf8();
}

} // namespace strata
