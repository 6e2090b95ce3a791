// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/plot_readout.h"

#include <algorithm>
#include <cmath>

namespace strata {

PlotReadout readoutAt(const LinePlot& plot, double x, const QString& heading,
                      const std::function<QString(double)>& formatted) {
    PlotReadout out;
    out.heading = heading;
    for (const PlotSeries& s : plot.series) {
        if (s.hidden) continue;
        const auto p = std::find_if(s.points.begin(), s.points.end(), [x](const QPointF& q) { return q.x() == x; });
        if (p == s.points.end()) continue;
        const auto index = std::size_t(p - s.points.begin());
        QString text = formatted(p->y());
        if (index < s.band.size() && std::isfinite(s.band[index].first))
            text += QStringLiteral(" (%1 … %2)").arg(formatted(s.band[index].first), formatted(s.band[index].second));
        QString name = s.name;
        if (name.isEmpty()) name = s.legend;
        if (name.isEmpty() && s.bars) name = plot.y.label; // "positions"
        if (name.isEmpty() && s.with >= 0 && std::size_t(s.with) < plot.series.size())
            name = QStringLiteral("○ ") + plot.series[std::size_t(s.with)].name;
        out.rows.push_back({name, text, s.color, p->y()});
    }
    return out;
}

QString PlotReadout::html() const {
    QString out = QStringLiteral("<b>%1</b><table cellspacing=0 cellpadding=1>").arg(heading.toHtmlEscaped());
    for (const Row& row : rows)
        out += QStringLiteral("<tr><td><font color=\"%1\">■</font>&nbsp;</td><td>%2&nbsp;&nbsp;</td>"
                              "<td align=right>%3</td></tr>")
                   .arg(row.color.name(), row.name.toHtmlEscaped(), row.value.toHtmlEscaped());
    return out + QStringLiteral("</table>");
}

QString spokenReadout(const PlotReadout& readout) {
    QStringList rows;
    for (const PlotReadout::Row& row : readout.rows)
        rows << (row.name.isEmpty() ? row.value : row.name + QLatin1Char(' ') + row.value);
    return rows.isEmpty() ? readout.heading : readout.heading + QStringLiteral(": ") + rows.join(QStringLiteral(", "));
}

} // namespace strata
