// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compose/composed_figure.h"

#include "widgets/common/fonts.h"
#include "widgets/common/paint_helpers.h"
#include "widgets/plot/color_scaled.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>

namespace strata {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ComposedFigure)
};

constexpr int mostWidenings = 32;
constexpr double columnGap = 20, rowGap = 18, titleHeight = 28, headLine = 18, headGap = 4, stripGap = 12;

QFont headFont() {
    return uiFont(13, QFont::DemiBold);
}

double letterWidth(const ComposedPanel& panel) {
    return panel.letter.isEmpty() ? 0 : textWidth(headFont(), panel.letter) + 6;
}

QStringList headingLines(const ComposedPanel& panel, double width) {
    if (panel.heading.isEmpty()) return {};
    return wrapWords(panel.heading, headFont(), std::max(20.0, width - letterWidth(panel)), 3);
}

/// The same style for a panel that fills so much height.
FigureStyle filling(const FigureStyle& style, double height) {
    FigureStyle out = style;
    out.minimumHeight = height;
    out.interactive = false;
    return out;
}

double sum(const std::vector<double>& lengths, int from, int count, double gap) {
    return std::accumulate(lengths.begin() + from, lengths.begin() + from + count, gap * (count - 1));
}

bool hasOwnTicks(const LinePlot& plot) {
    return !plot.y.labels.empty() || !plot.y.visible || !plot.cells.empty() || plot.tight;
}

} // namespace

ComposedFigure::ComposedFigure(std::vector<ComposedPanel> panels, ComposedLook look)
    : m_panels(std::move(panels)), m_look(std::move(look)) {
    if (m_look.sharedScale) shareColors();
}

void ComposedFigure::shareColors() {
    std::map<QString, std::vector<std::size_t>> byKey;
    for (std::size_t i = 0; i < m_panels.size(); ++i)
        if (const auto* colored = dynamic_cast<const ColorScaled*>(m_panels[i].figure.get()))
            if (const QString key = colored->colorScale().key; !key.isEmpty()) byKey[key].push_back(i);
    for (const auto& [key, members] : byKey) {
        if (members.size() < 2) continue;
        const auto colored = [&](std::size_t i) { return dynamic_cast<ColorScaled*>(m_panels[i].figure.get()); };
        double low = colored(members[0])->colorScale().low, high = colored(members[0])->colorScale().high;
        for (const std::size_t i : members) {
            const ColorScaleEnds ends = colored(i)->colorScale();
            low = std::min(low, ends.low);
            high = std::max(high, ends.high);
        }
        for (const std::size_t i : members)
            colored(i)->shareColorScale(low, high);
        m_scales.push_back(members.front());
    }
}

QString ComposedFigure::title() const {
    return m_look.title.isEmpty() ? Words::tr("Figure of %n panels", nullptr, int(m_panels.size())) : m_look.title;
}

QString ComposedFigure::nameOf(std::size_t panel) const {
    return m_panels[panel].letter.isEmpty() ? QString::number(panel + 1) : m_panels[panel].letter;
}

QStringList ComposedFigure::withoutGloss() const {
    QStringList out;
    for (const ComposedPanel& panel : m_panels)
        if (const auto* const some = dynamic_cast<const Glossed*>(panel.figure.get())) out << some->withoutGloss();
    out.removeDuplicates();
    return out;
}

QStringList ComposedFigure::leftOut() const {
    QStringList out;
    for (std::size_t i = 0; i < m_panels.size(); ++i)
        if (const auto* const some = dynamic_cast<const LeavesOut*>(m_panels[i].figure.get()))
            for (const QString& words : some->leftOut())
                out << nameOf(i) + QLatin1Char(' ') + words;
    return out;
}

double ComposedFigure::headHeight(const ComposedPanel& panel, double width) const {
    if (panel.letter.isEmpty() && panel.heading.isEmpty()) return 0;
    return headLine * double(std::max<qsizetype>(1, headingLines(panel, width).size())) + headGap;
}

/// Equal ones, but for columns whose figures need more.
std::vector<double> ComposedFigure::columnWidths(double width, const FigureStyle& style) const {
    int count = 1;
    for (const ComposedPanel& panel : m_panels)
        count = std::max(count, panel.cell.right() + 1);
    const double room = std::max(1.0, width - columnGap * (count - 1));
    std::vector<double> widths(std::size_t(count), room / count);
    std::vector<bool> isFixed(std::size_t(count), false);
    for (int pass = 0; pass < 3; ++pass) {
        bool grew = false;
        for (const ComposedPanel& panel : m_panels) {
            const int from = panel.cell.left(), columns = panel.cell.width();
            const double has = sum(widths, from, columns, columnGap);
            const double more = panel.figure->contentSize(has, filling(style, 0)).width() - has;
            if (more <= 0.5) continue;
            grew = true;
            for (int c = from; c < from + columns; ++c) {
                widths[std::size_t(c)] += more / columns;
                isFixed[std::size_t(c)] = true;
            }
        }
        if (!grew) break;
        double fixed = 0;
        for (std::size_t c = 0; c < widths.size(); ++c)
            if (isFixed[c]) fixed += widths[c];
        const auto loose = double(std::count(isFixed.begin(), isFixed.end(), false));
        for (std::size_t c = 0; c < widths.size(); ++c)
            if (!isFixed[c]) widths[c] = std::max((room - fixed) / loose, room / count / 2);
    }
    return widths;
}

/// On a wider page the columns beside a wide one are wider too: those of the page that nothing makes wider again, so
/// that what is measured at one width is painted as it was measured.
std::vector<double> ComposedFigure::stableWidths(double width, const FigureStyle& style) const {
    const auto whole = [](const std::vector<double>& widths) { return sum(widths, 0, int(widths.size()), columnGap); };
    std::vector<double> widths = columnWidths(width, style);
    for (int i = 0; i < mostWidenings && whole(widths) >= width + 0.5; ++i) {
        width = std::ceil(whole(widths));
        widths = columnWidths(width, style);
    }
    const double spare = width - whole(widths);
    if (spare > -0.5)
        for (double& one : widths)
            one += spare / double(widths.size());
    return widths;
}

const ComposedFigure::Layout& ComposedFigure::layout(double width, double least, const FigureStyle& style) const {
    Layout& out = m_layout;
    if (out.width == width && out.least == least && out.dark == style.colors.dark) return out;
    out = Layout{};
    out.width = width;
    out.least = least;
    out.dark = style.colors.dark;
    const std::vector<double> widths = stableWidths(width, style);
    int rows = 0;
    for (const ComposedPanel& panel : m_panels)
        rows = std::max(rows, panel.cell.bottom() + 1);
    const auto widthOf = [&](const ComposedPanel& panel) {
        return sum(widths, panel.cell.left(), panel.cell.width(), columnGap);
    };
    // Letters of a row stand in one line over its panels.
    std::vector<double> heads(std::size_t(rows), 0), heights(std::size_t(rows), 0);
    for (const ComposedPanel& panel : m_panels)
        heads[std::size_t(panel.cell.top())] =
            std::max(heads[std::size_t(panel.cell.top())], headHeight(panel, widthOf(panel)));
    std::vector<std::size_t> order(m_panels.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return m_panels[i].cell.height(); });
    for (const std::size_t i : order) {
        const QRect& cell = m_panels[i].cell;
        const double needs = m_panels[i].figure->contentSize(widthOf(m_panels[i]), filling(style, 0)).height() +
                             heads[std::size_t(cell.top())];
        const double missing = needs - sum(heights, cell.top(), cell.height(), rowGap);
        for (int r = cell.top(); missing > 0 && r <= cell.bottom(); ++r)
            heights[std::size_t(r)] += missing / cell.height();
    }
    const double top = m_look.title.isEmpty() ? 0 : titleHeight;
    const auto place = [&] {
        out.heads.clear();
        out.bodies.clear();
        for (const ComposedPanel& panel : m_panels) {
            const int row = panel.cell.top(), column = panel.cell.left();
            const double x = sum(widths, 0, column, columnGap) + columnGap,
                         y = top + sum(heights, 0, row, rowGap) + rowGap;
            const double head = heads[std::size_t(row)], wide = widthOf(panel),
                         high = sum(heights, row, panel.cell.height(), rowGap) - head;
            out.heads.emplace_back(x, y, wide, head);
            out.bodies.emplace_back(QPointF(x, y + head), panel.figure->contentSize(wide, filling(style, high)));
        }
    };
    place();
    const double whole = sum(widths, 0, int(widths.size()), columnGap);
    out.shared = sharedLegend(out.bodies, style);
    const double strip = out.shared.isEmpty() ? 0 : out.shared.height(whole) + stripGap;
    const double used = top + (rows > 0 ? sum(heights, 0, rows, rowGap) : 0) + strip;
    if (least > used && rows > 0) {
        for (double& height : heights)
            height += (least - used) / rows;
        place();
    }
    out.size = {whole, std::max(used, least)};
    out.title = {0, 0, whole, top};
    out.strip = {0, out.size.height() - strip + stripGap, whole, std::max(0.0, strip - stripGap)};
    return out;
}

SharedLegend ComposedFigure::sharedLegend(const std::vector<QRectF>& bodies, const FigureStyle& style) const {
    SharedLegend out;
    if (!m_look.sharedScale) return out;
    std::vector<std::pair<std::vector<SharedLegend::Entry>, std::size_t>> seen; // with the panel that had it first
    for (std::size_t i = 0; i < m_panels.size(); ++i)
        for (const PlacedPlot& placed : plotsOf(i, bodies[i], style)) {
            std::vector<SharedLegend::Entry> legend = SharedLegend::entriesOf(placed.plot);
            if (legend.empty() || out.has(legend)) continue;
            const auto before = std::ranges::find(seen, legend, [](const auto& one) { return one.first; });
            if (before == seen.end())
                seen.emplace_back(std::move(legend), i);
            else if (before->second != i)
                out.add(std::move(legend));
        }
    for (const std::size_t i : m_scales) {
        const auto* colored = dynamic_cast<const ColorScaled*>(m_panels[i].figure.get());
        out.add(SharedScale{colored->scalePlot(), colored->colorScale().label});
    }
    return out;
}

QSizeF ComposedFigure::contentSize(double width, const FigureStyle& style) const {
    return layout(width, style.minimumHeight, style).size;
}

QRectF ComposedFigure::panelRect(std::size_t panel, const QSizeF& size, const FigureStyle& style) const {
    const Layout& shown = layout(size.width(), size.height(), style);
    return shown.heads[panel] | shown.bodies[panel];
}

void ComposedFigure::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    const Layout& shown = layout(rect.width(), rect.height(), style);
    painter.save();
    painter.translate(rect.topLeft());
    if (!m_look.title.isEmpty())
        paintLine(painter, shown.title.adjusted(0, 0, 0, -6), m_look.title, uiFont(15, QFont::DemiBold),
                  style.colors.text);
    for (std::size_t i = 0; i < m_panels.size(); ++i) {
        const ComposedPanel& panel = m_panels[i];
        QRectF line(shown.heads[i].topLeft(), QSizeF(shown.heads[i].width(), headLine));
        paintLine(painter, line, panel.letter, headFont(), style.colors.text);
        line.setLeft(line.left() + letterWidth(panel));
        for (const QString& text : headingLines(panel, shown.heads[i].width())) {
            paintLine(painter, line, text, headFont(), style.colors.text);
            line.translate(0, headLine);
        }
        painter.save();
        panel.figure->paint(painter, shown.bodies[i], filling(style, shown.bodies[i].height()));
        painter.restore();
    }
    shown.shared.paint(painter, shown.strip, style.colors);
    painter.restore();
}

std::vector<PlacedPlot> ComposedFigure::plotsOf(std::size_t panel, const QRectF& body, const FigureStyle& style) const {
    const auto* figure = dynamic_cast<const PlotFigure*>(m_panels[panel].figure.get());
    if (!figure) return {};
    std::vector<PlacedPlot> plots = figure->plots(body.size(), filling(style, body.height()));
    for (PlacedPlot& placed : plots)
        placed.rect.translate(body.topLeft());
    return plots;
}

std::vector<PlacedPlot> ComposedFigure::plots(const QSizeF& size, const FigureStyle& style) const {
    const Layout& shown = layout(size.width(), size.height(), style);
    std::vector<PlacedPlot> out;
    // What is shown of the y axis, by what it means.
    using Meaning = std::tuple<QString, QString, QString, int, double>;
    std::map<Meaning, std::pair<double, double>> ends;
    const auto meaningOf = [&](std::size_t panel, const PlacedPlot& placed) {
        const PlotAxis& y = placed.plot.y;
        return Meaning(m_panels[panel].id, placed.id, y.label, int(y.scale), y.unit);
    };
    std::vector<std::size_t> panelOf;
    for (std::size_t i = 0; i < m_panels.size(); ++i)
        for (PlacedPlot& placed : plotsOf(i, shown.bodies[i], style)) {
            const bool shares = m_look.sharedScale && !hasOwnTicks(placed.plot) && placed.choices.y.isEverything();
            if (shares) {
                const PlotAxis& y = placed.plot.y;
                const auto [at, isNew] = ends.try_emplace(meaningOf(i, placed), y.low, y.high);
                if (!isNew) at->second = {std::min(at->second.first, y.low), std::max(at->second.second, y.high)};
            }
            if (m_look.alignedAxes && !placed.plot.tight)
                placed.aligned = {int(std::lround(placed.rect.left())), int(std::lround(placed.rect.top())),
                                  int(std::lround(placed.rect.right())), int(std::lround(placed.rect.bottom()))};
            panelOf.push_back(i);
            out.push_back(std::move(placed));
        }
    for (std::size_t k = 0; k < out.size(); ++k) {
        LinePlot& plot = out[k].plot;
        if (const auto shared = ends.find(meaningOf(panelOf[k], out[k]));
            shared != ends.end() && !hasOwnTicks(plot) && out[k].choices.y.isEverything())
            std::tie(plot.y.low, plot.y.high) = shared->second;
        if (shown.shared.has(SharedLegend::entriesOf(plot))) SharedLegend::takeFrom(plot);
        out[k].id = QStringLiteral("%1/%2").arg(panelOf[k]).arg(out[k].id);
    }
    for (auto& [rect, plot] : shown.shared.scales(shown.strip.topLeft(), shown.strip.width()))
        out.push_back({QStringLiteral("scale"), rect, std::move(plot), {}});
    return out;
}

FigureTable ComposedFigure::table() const {
    FigureTable out;
    QStringList captions;
    out.columns << Words::tr("panel");
    for (std::size_t i = 0; i < m_panels.size(); ++i) {
        const FigureTable own = m_panels[i].figure->table();
        const QString caption = own.caption.isEmpty() ? m_panels[i].figure->title() : own.caption;
        captions << nameOf(i) + QLatin1Char(' ') + caption;
        std::vector<std::size_t> places;
        for (const QString& column : own.columns) {
            // A name that one table has twice stands for two columns.
            std::size_t at = 1;
            while (at < std::size_t(out.columns.size()) &&
                   (out.columns[qsizetype(at)] != column || std::ranges::find(places, at) != places.end()))
                ++at;
            if (at == std::size_t(out.columns.size())) out.columns << column;
            places.push_back(at);
        }
        for (const std::vector<QVariant>& row : own.rows) {
            std::vector<QVariant> cells(std::size_t(out.columns.size()));
            cells[0] = nameOf(i);
            for (std::size_t k = 0; k < row.size() && k < places.size(); ++k)
                cells[places[k]] = row[k];
            out.rows.push_back(std::move(cells));
        }
    }
    for (std::vector<QVariant>& row : out.rows)
        row.resize(std::size_t(out.columns.size()));
    out.caption = captions.join(QStringLiteral("; "));
    return out;
}

Provenance ComposedFigure::provenance() const {
    Provenance out;
    const auto find = [&](const QString& key) {
        return std::ranges::find(out.entries, key, [](const auto& one) { return one.first; });
    };
    for (std::size_t i = 0; i < m_panels.size(); ++i)
        for (const auto& entry : m_panels[i].figure->provenance().entries) {
            const auto isSaid = [&](const auto& one) {
                return one.second == entry.second &&
                       (one.first == entry.first || one.first.startsWith(entry.first + QLatin1String(" (")));
            };
            if (std::ranges::any_of(out.entries, isSaid)) continue;
            const bool other = find(entry.first) != out.entries.end();
            QString panel = nameOf(i);
            panel.remove(QLatin1Char('(')).remove(QLatin1Char(')'));
            const QString key = other ? QStringLiteral("%1 (%2)").arg(entry.first, panel) : entry.first;
            if (find(key) == out.entries.end()) out.entries.emplace_back(key, entry.second);
        }
    return out;
}

QString ComposedFigure::alternativeText() const {
    QStringList parts;
    for (std::size_t i = 0; i < m_panels.size(); ++i)
        parts << nameOf(i) + QLatin1Char(' ') + m_panels[i].figure->alternativeText();
    return parts.join(QLatin1Char('\n'));
}

} // namespace strata
