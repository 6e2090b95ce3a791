// SPDX-License-Identifier: GPL-3.0-or-later
// The ticks of a canvas, names of stretches under the x axis, and ticks in colours of their own: nothing touches
// anything else.
#include "widgets/common/fonts.h"
#include "widgets/common/paint_helpers.h"
#include "widgets/plot/plot_canvas.h"
#include "widgets/plot/plot_tickers.h"

#include <algorithm>
#include <cmath>

namespace strata {

namespace {

constexpr double labelGap = 8; ///< between two labels of an axis
constexpr double uprightPitch = 14, longestUpright = 84, roomForUpright = 230;
constexpr double nameLine = 15; ///< from row to row of the names of stretches

QSharedPointer<QCPAxisTicker> textTicker(const PlotAxis& axis, const std::vector<PlotTick>& ticks) {
    auto* ticker = new QCPAxisTickerText;
    for (const PlotTick& tick : ticks)
        // One in a colour of its own is a text beside the axis; here it keeps its place.
        ticker->addTick(axis.place(tick.value), tick.text);
    return QSharedPointer<QCPAxisTicker>(ticker);
}

/// The names of the stretches of the x axis: whole ones, in a further row where there is no room beside each other.
std::vector<PlotLabel> spanNames(const LinePlot& plot, const QFont& font, double left, double width, double scale) {
    const QFontMetricsF metrics(font);
    std::vector<PlotLabel> out;
    std::vector<double> free; ///< by row
    for (std::size_t i = 0; i < plot.spans.size(); ++i) {
        const PlotSpan& s = plot.spans[i];
        const auto pixel = [&](double value) {
            return std::clamp(left + (value - plot.x.low) / plot.x.span() * width, left, left + width);
        };
        const double from = pixel(s.from), to = pixel(s.to), room = to - from - 4;
        if (room < 0 || s.name.isEmpty()) continue;
        const bool brief = metrics.horizontalAdvance(s.name) > room && !s.shortName.isEmpty();
        const QString& text = brief ? s.shortName : s.name;
        const double wide = std::min(metrics.horizontalAdvance(text) + 1, width);
        const double x = std::max(left, std::min(from + 2, left + width - wide));
        std::size_t row = 0;
        while (row < free.size() && free[row] + labelGap > x)
            ++row;
        if (row == free.size()) free.push_back(0);
        free[row] = x + wide;
        out.push_back({QRectF(x, nameLine * scale * double(row), wide, nameLine * scale), text, from, false, int(i)});
    }
    return out;
}

double bottomOf(const std::vector<PlotLabel>& labels) {
    double bottom = 0;
    for (const PlotLabel& label : labels)
        bottom = std::max(bottom, label.rect.bottom());
    return bottom;
}

} // namespace

void PlotCanvas::setTicks() {
    setTitles();
    const double height = m_area->height() / m_look.scale, width = m_area->width() / m_look.scale;
    if (!m_plot.y.labels.empty() || m_plot.y.scale == PlotAxis::Scale::SignedLog) {
        std::vector<PlotTick> all = m_plot.y.labels.empty() ? magnitudeTicks(m_plot.y, height) : m_plot.y.labels, kept;
        std::sort(all.begin(), all.end(), [](const PlotTick& a, const PlotTick& b) { return a.value < b.value; });
        double last = std::numeric_limits<double>::max();
        for (PlotTick& tick : all) {
            const double y = yAxis->coordToPixel(m_plot.y.place(tick.value));
            if (!m_plot.y.shows(tick.value) || last - y < px(15)) continue;
            last = y;
            if (tick.color.isValid()) tick.text.clear();
            kept.push_back(tick);
        }
        yAxis->setTicker(textTicker(m_plot.y, kept));
    } else {
        const int most = std::max(1, int(height / 16)), wanted = std::max(3, int(height / 40));
        yAxis->setTicker(
            QSharedPointer<QCPAxisTicker>(new RoundTicker(std::min(most, wanted), m_plot.y.integers, most)));
    }
    if (m_plot.x.labels.empty())
        xAxis->setTicker(
            QSharedPointer<QCPAxisTicker>(new RoundTicker(std::max(2, int(width / 56)), m_plot.x.integers)));
    setXLabels();
    reserveColoredTicks();
}

void PlotCanvas::setTitles() {
    // Along the y axis, or in two lines where the words are longer than that; under the plot, whose edge may be left of
    // it.
    const double along = m_area->height() + 2 * px(10), center = m_area->left() + m_area->width() / 2.0,
                 under = 2 * std::max(10.0, std::min(center, viewport().width() - center));
    const auto set = [&](QCPAxis* axis, const QString& label, double room, int lines) {
        QString text;
        for (int pixels = 11; pixels >= 9 && (text.isEmpty() || text.contains(QChar(0x2026))); --pixels) {
            axis->setLabelFont(font(pixels)); // rather smaller than cut off
            text = wrapWords(label, font(pixels), room, lines).join(QLatin1Char('\n'));
        }
        axis->setLabel(text);
    };
    set(yAxis, m_plot.y.label, along, 2);
    set(xAxis, m_plot.x.label, under, 1);
}

void PlotCanvas::reserveColoredTicks() {
    // QCustomPlot does not know of the ticks that are texts beside its axes.
    const QFontMetricsF metrics(font(11));
    QMargins margins = m_margins;
    double wide = 0, plain = 0, high = 0;
    for (const PlotTick& tick : m_plot.y.labels) {
        double& most = tick.color.isValid() ? wide : plain;
        most = std::max(most, metrics.horizontalAdvance(tick.text));
    }
    // The axis' own title stands left of them, too.
    if (wide > 0) yAxis->setLabelPadding(px(6) + std::max(0, int(std::ceil(wide - plain))));
    for (const PlotLabel& label : m_xLabels)
        for (const PlotTick& tick : m_plot.x.labels)
            if (tick.color.isValid()) high = std::max(high, label.rect.height());
    for (const QString& name : m_plot.x.lineNames)
        wide = std::max(wide, metrics.horizontalAdvance(name));
    if (wide > 0) margins.setLeft(std::max(margins.left(), int(std::ceil(wide)) + px(14)));
    if (high > 0) margins.setBottom(std::max(margins.bottom(), int(std::ceil(high)) + px(10)));
    m_area->setMinimumMargins(margins);
}

void PlotCanvas::setXLabels() {
    const double left = m_area->left(), width = std::max(0, m_area->width());
    const QFontMetricsF metrics(font(11));
    std::vector<PlotLabel> all;
    std::vector<double> values;
    const auto add = [&](double value, const QString& text, double limit) {
        const double x = xAxis->coordToPixel(m_plot.x.place(value));
        if (x < left - 0.5 || x > left + width + 0.5) return;
        QSizeF size(0, 0);
        for (const QString& line : text.split(QLatin1Char('\n')))
            size = QSizeF(std::max(size.width(), metrics.horizontalAdvance(line)), size.height() + metrics.height());
        const double wide = std::min(size.width(), limit) + 1;
        all.push_back({QRectF(x - wide / 2, 0, wide, size.height()), text, x});
        values.push_back(value);
    };
    if (m_plot.x.labels.empty()) {
        QVector<double> ticks;
        QVector<QString> texts;
        xAxis->ticker()->generate(xAxis->range(), QLocale(), QLatin1Char('f'), 0, ticks, nullptr, &texts);
        for (int i = 0; i < std::min(ticks.size(), texts.size()); ++i)
            add(ticks[i], texts[i], 1e9);
    } else {
        const double room = width / std::max(1.0, m_plot.x.span()) - px(labelGap);
        for (const PlotTick& tick : m_plot.x.labels)
            add(tick.value, tick.text, std::max(room, double(px(64))));
    }
    const auto touch = [&](const PlotLabel& a, const PlotLabel& b) {
        return b.rect.left() < a.rect.right() + px(labelGap) - 1;
    };
    double pitch = width;
    for (std::size_t i = 1; i < all.size(); ++i)
        pitch = std::min(pitch, all[i].at - all[i - 1].at);
    const auto isName = [&](std::size_t i) { // wide, and in a colour of its own
        return all[i].rect.width() + px(labelGap) > pitch &&
               std::any_of(m_plot.x.labels.begin(), m_plot.x.labels.end(),
                           [&](const PlotTick& t) { return t.value == values[i] && t.color.isValid(); });
    };
    const bool apart = std::adjacent_find(all.begin(), all.end(), touch) == all.end();
    // Names in colours of their own stand alone where the numbers beside them have room.
    std::vector<PlotLabel> plain;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (!isName(i)) plain.push_back(all[i]);
    const bool namesOnly =
        !apart && plain.size() < all.size() && std::adjacent_find(plain.begin(), plain.end(), touch) == plain.end();
    const bool lines =
        std::any_of(all.begin(), all.end(), [](const PlotLabel& l) { return l.text.contains(QLatin1Char('\n')); });
    const bool mayStand = (viewport().height() >= roomForUpright * m_look.scale || namesOnly) && !lines;
    const bool upright = !apart && mayStand && pitch >= px(uprightPitch) && !m_plot.x.labels.empty();
    const double longest = px(longestUpright);
    if (upright) {
        std::vector<bool> names; // before their rectangles change
        for (std::size_t i = 0; i < all.size(); ++i)
            names.push_back(isName(i));
        for (std::size_t i = 0; i < all.size(); ++i) {
            PlotLabel& label = all[i];
            if (namesOnly && !names[i]) continue;
            label.upright = true;
            label.text = metrics.elidedText(label.text, Qt::ElideRight, longest);
            label.rect = QRectF(label.at - px(6.5), 0, px(13), metrics.horizontalAdvance(label.text) + 1);
        }
    } else {
        // One that would touch the one before it keeps its tick and loses its words. Of two lines (a layer and a number
        // about it), counted from the last, which always has its words.
        const PlotLabel* before = nullptr;
        const auto thin = [&](PlotLabel& label) {
            if (before && (touch(*before, label) && touch(label, *before))) {
                label.text.clear();
                label.rect = QRectF(label.at, 0, 0, 0);
            } else {
                before = &label;
                if (!lines) label.text = metrics.elidedText(label.text, Qt::ElideRight, label.rect.width() + 1);
            }
        };
        if (lines)
            std::for_each(all.rbegin(), all.rend(), thin);
        else
            std::for_each(all.begin(), all.end(), thin);
    }
    xAxis->setTickLabelRotation(upright && !namesOnly ? -90 : 0);
    std::vector<PlotTick> ticks;
    for (std::size_t i = 0; i < all.size(); ++i)
        ticks.push_back({values[i], all[i].text});
    if (!m_plot.x.labels.empty())
        for (PlotTick& tick : ticks)
            for (const PlotTick& given : m_plot.x.labels)
                if (given.value == tick.value && given.color.isValid()) tick.text.clear();
    xAxis->setTicker(textTicker(m_plot.x, ticks));
    const double top = m_area->rect().bottom() + 1 + xAxis->tickLengthOut() + xAxis->tickLabelPadding();
    for (PlotLabel& label : all)
        label.rect.translate(0, top);
    m_xLabels = std::move(all);
}

double PlotCanvas::spanTop() const {
    const double label = m_plot.x.label.isEmpty() ? 0 : QFontMetricsF(font(11)).height();
    return m_area->outerRect().bottom() + 1 - label - m_spanHeight;
}

void PlotCanvas::reserveSpans(bool mayShrink) {
    if (!m_plot.spans.empty()) {
        const double names =
            bottomOf(spanNames(m_plot, font(11), m_area->left(), std::max(0, m_area->width()), m_look.scale));
        const double height = px(9) + std::max(double(px(nameLine)), names);
        m_spanHeight = mayShrink ? height : std::max(m_spanHeight, height);
    }
    xAxis->setLabelPadding(int(std::ceil(px(4) + m_spanHeight)));
}

void PlotCanvas::placeSpans() {
    if (m_plot.spans.empty()) return;
    const double left = m_area->left(), right = m_area->right() + 1, top = spanTop();
    m_spanNames = spanNames(m_plot, font(11), left, std::max(0.0, right - left), m_look.scale);
    for (PlotLabel& name : m_spanNames) {
        name.rect.translate(0, top + px(6));
        const PlotSpan& s = m_plot.spans[std::size_t(name.span)];
        const double from = std::max(xAxis->coordToPixel(s.from), left),
                     to = std::min(xAxis->coordToPixel(s.to), right);
        auto* bar = new QCPItemLine(this);
        bar->setSelectable(false);
        bar->setClipToAxisRect(false);
        bar->setPen(QPen(s.color, 3 * m_look.scale, Qt::SolidLine, Qt::FlatCap));
        for (QCPItemPosition* end : {bar->start, bar->end})
            end->setType(QCPItemPosition::ptAbsolute);
        bar->start->setCoords(from + 2, top + px(3));
        bar->end->setCoords(std::max(to - 2, from + 3), top + px(3));
        // The colour says whose name it is where it stands in a further row.
        addText(QFontMetricsF(font(11)).elidedText(name.text, Qt::ElideRight, name.rect.width() + 1),
                name.rect.topLeft(), Qt::AlignLeft | Qt::AlignTop, wordsIn(s.color, m_look.colors.surface));
    }
}

void PlotCanvas::placeColoredTicks() {
    // QCustomPlot's axes have one colour for all of their labels.
    const QFontMetricsF metrics(font(11));
    for (const PlotLabel& label : m_xLabels) {
        for (const PlotTick& tick : m_plot.x.labels) {
            if (!tick.color.isValid() || label.text.isEmpty() ||
                std::abs(xAxis->coordToPixel(m_plot.x.place(tick.value)) - label.at) > 0.01)
                continue;
            QCPItemText* text =
                addText(label.text, {label.at, label.rect.top()},
                        label.upright ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignHCenter | Qt::AlignTop,
                        wordsIn(tick.color, m_look.colors.surface));
            if (label.upright) text->setRotation(-90);
        }
    }
    double last = std::numeric_limits<double>::max();
    std::vector<PlotTick> all = m_plot.y.labels;
    std::sort(all.begin(), all.end(), [](const PlotTick& a, const PlotTick& b) { return a.value < b.value; });
    for (const PlotTick& tick : all) {
        const double y = yAxis->coordToPixel(m_plot.y.place(tick.value));
        if (!m_plot.y.shows(tick.value) || last - y < px(15)) continue;
        last = y;
        if (tick.color.isValid())
            addText(tick.text, {m_area->left() - double(px(8)), y}, Qt::AlignRight | Qt::AlignVCenter,
                    wordsIn(tick.color, m_look.colors.surface));
    }
}

void PlotCanvas::placeLineNames() {
    const double line = QFontMetricsF(font(11)).height();
    double top = m_area->rect().bottom() + 1 + xAxis->tickLengthOut() + xAxis->tickLabelPadding();
    for (const QString& name : m_plot.x.lineNames) {
        addText(name, {m_area->left() - double(px(8)), top}, Qt::AlignRight | Qt::AlignTop, m_look.colors.faint);
        top += line;
    }
}

QCPItemText* PlotCanvas::addText(const QString& text, const QPointF& at, Qt::Alignment alignment, const QColor& color) {
    auto* item = new QCPItemText(this);
    item->setSelectable(false);
    item->setClipToAxisRect(false);
    item->position->setType(QCPItemPosition::ptAbsolute);
    item->position->setCoords(at);
    item->setPositionAlignment(alignment);
    item->setPadding(QMargins(0, 0, 0, 0));
    item->setFont(font(11));
    item->setColor(color);
    item->setText(text);
    return item;
}

} // namespace strata
