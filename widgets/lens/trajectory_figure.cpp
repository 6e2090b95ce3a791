// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens/trajectory_figure.h"

#include "widgets/common/fonts.h"
#include "widgets/common/numbers.h"
#include "widgets/common/paint_helpers.h"
#include "widgets/common/tokens.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace strata {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("Lens", text);
}

} // namespace

double lensLogprob(const Lens& lens, std::size_t row, std::size_t position, TokenId token) {
    if (position >= lens.positions.size() || !lens.hasCell(row, position)) return std::nan("");
    const std::size_t cell = lens.cell(row, position);
    if (const float tracked = lens.trackedLogprob(token, row, position); !std::isnan(tracked)) return double(tracked);
    if (position < lens.targets.size() && lens.targets[position] == token) {
        const double cost = double(lens.value(LensStatistic::TargetCrossEntropy, row, position));
        if (!std::isnan(cost)) return -cost;
    }
    const auto k = std::size_t(lens.topK);
    for (std::size_t i = 0; i < k; ++i)
        if (lens.topIds[cell * k + i] == token) return double(lens.topLogprobs[cell * k + i]);
    return std::nan("");
}

double lensLogprob(const Lens& lens, std::size_t row, const LensPin& pin) {
    std::vector<double> logs;
    for (const TokenId token : pin.tokens())
        logs.push_back(lensLogprob(lens, row, std::size_t(pin.position), token));
    return logSumExp(logs);
}

namespace {

/// “cat” + “dog”; “cat” + 3 more
QString spelled(const Lens& lens, const LensPin& pin, bool all) {
    QStringList words;
    const std::vector<TokenId> tokens = pin.tokens();
    const std::size_t shown = all || tokens.size() <= 2 ? tokens.size() : 1;
    for (std::size_t i = 0; i < shown; ++i)
        words << say(QT_TRANSLATE_NOOP("Lens", "“%1”")).arg(tokenDisplay(lens.textOf(tokens[i])));
    if (tokens.size() > shown)
        words << say(QT_TRANSLATE_NOOP("Lens", "%1 more")).arg(formatCount(qint64(tokens.size() - shown)));
    return words.join(QStringLiteral(" + "));
}

QString joined(const std::vector<TokenId>& tokens, const QString& with, const auto& text) {
    QStringList out;
    for (const TokenId id : tokens)
        out << text(id);
    return out.join(with);
}

} // namespace

QString pinName(const Lens& lens, const LensPin& pin, bool all) {
    return say(QT_TRANSLATE_NOOP("Lens", "%1 after %2")).arg(spelled(lens, pin, all)).arg(pin.position);
}

bool TrajectoryFigure::hasGaps() const {
    if (!m_lens || m_options.statistic) return false;
    for (const LensPin& pin : m_pins)
        for (std::size_t r = 0; r < m_lens->rows.size(); ++r)
            if (m_lens->rows[r].part == LensPart::State && std::size_t(pin.position) < m_lens->positions.size() &&
                m_lens->hasCell(r, std::size_t(pin.position)) && std::isnan(valueAt(r, pin)))
                return true;
    return false;
}

void TrajectoryFigure::setPins(const std::vector<LensPin>& pins, std::size_t pinned) {
    m_pins = pins;
    for (std::size_t i = 0; i < m_pins.size(); ++i)
        if (m_pins[i].color < 0) m_pins[i].color = int(i);
    m_pinned = pinned;
}

QString TrajectoryFigure::title() const {
    return say(QT_TRANSLATE_NOOP("Lens", "Trajectories"));
}

QString TrajectoryFigure::valueLabel() const {
    if (m_options.statistic) return lensStatisticLabel(*m_options.statistic);
    return m_options.logarithm ? say(QT_TRANSLATE_NOOP("Lens", "log-probability (nats)"))
                               : say(QT_TRANSLATE_NOOP("Lens", "probability"));
}

double TrajectoryFigure::valueAt(std::size_t row, const LensPin& pin) const {
    const auto position = std::size_t(pin.position);
    if (m_options.statistic)
        return position < m_lens->positions.size() && m_lens->hasCell(row, position)
                   ? double(m_lens->value(*m_options.statistic, row, position))
                   : std::nan("");
    const double logprob = lensLogprob(*m_lens, row, pin);
    return m_options.logarithm ? logprob : std::exp(logprob);
}

LinePlot TrajectoryFigure::plot(const Colors& colors) const {
    return plotWith(colors, true);
}

LinePlot TrajectoryFigure::printedPlot(const Colors& colors) const {
    return plotWith(colors, false).printed();
}

LinePlot TrajectoryFigure::plotWith(const Colors& colors, bool advice) const {
    LinePlot plot;
    plot.y.label = valueLabel();
    plot.x.label = say(QT_TRANSLATE_NOOP("Lens", "layer"));
    plot.x.integers = true;
    plot.x.high = double(std::max<std::int64_t>(m_lens ? m_lens->model.layers : 1, 1));
    if (!m_lens) return plot;
    double low = 0, high = m_options.statistic || m_options.logarithm ? 0 : 1;
    bool heads = false;
    for (std::size_t i = 0; i < m_pins.size(); ++i) {
        PlotSeries line, marks;
        line.name = pinName(m_pins[i]);
        line.color = headColor(m_pins[i].color, colors);
        line.line = headPenStyle(m_pins[i].color);
        line.removable = i < m_pinned || !m_pins[i].group.empty() || m_pins[i].tracked;
        line.emphasised = m_selection.position == m_pins[i].position;
        marks.color = line.color;
        marks.line = Qt::NoPen;
        for (std::size_t r = 0; r < m_lens->rows.size(); ++r) {
            const LensRow& row = m_lens->rows[r];
            if (row.part != LensPart::State) continue;
            const double value = valueAt(r, m_pins[i]);
            if (std::isfinite(value)) {
                low = std::min(low, value);
                high = std::max(high, value);
            }
            if (row.head.empty()) {
                line.points.emplace_back(double(row.layer.value), value);
            } else if (std::isfinite(value)) {
                heads = true;
                marks.marks.push_back({marks.points.size(), line.color, 5});
                marks.points.emplace_back(double(row.layer.value), value);
            }
        }
        marks.with = int(plot.series.size());
        plot.series.push_back(std::move(line));
        plot.series.push_back(std::move(marks));
    }
    const double margin = (high - low) * 0.04;
    plot.y.low = low < 0 ? low - margin : 0;
    plot.y.high = high > 0 ? high + (high == 1 && !m_options.statistic ? 0 : margin)
                           : std::max(margin, 1e-3) * (low < 0 ? 1 : 1000);
    plot.wheelZoomsY = true;
    plot.apply(m_options);
    if (heads) plot.markLegend = say(QT_TRANSLATE_NOOP("Lens", "trained head"));
    plot.notes.push_back(say(QT_TRANSLATE_NOOP("Lens", "lines: lens, %1"))
                             .arg(m_lens->readout == Readout::Raw ? say(QT_TRANSLATE_NOOP("Lens", "raw"))
                                                                  : say(QT_TRANSLATE_NOOP("Lens", "final norm"))));
    if (hasGaps()) {
        const char* why =
            !advice ? QT_TRANSLATE_NOOP("Lens", "gaps: not among the %1 most probable")
            : m_gapReason == GapReason::BeingRead
                ? QT_TRANSLATE_NOOP("Lens", "gaps: not among the %1 most probable; being read")
            : m_gapReason == GapReason::NoModel
                ? QT_TRANSLATE_NOOP("Lens",
                                    "gaps: not among the %1 most probable; open the model to read the token there")
                : QT_TRANSLATE_NOOP("Lens", "gaps: not among the %1 most probable; pin the token to read it there");
        plot.notes.push_back(say(why).arg(m_lens->topK));
    }
    if (m_selection.layer) plot.cursor = double(*m_selection.layer);
    return plot;
}

QSizeF TrajectoryFigure::contentSize(double width, const FigureStyle& style) const {
    const double legend = m_pins.empty()      ? 0
                          : style.interactive ? plot(style.colors).leastHeight(width - 6)
                                              : printedPlot(style.colors).leastHeight(width - 6);
    // On screen a long legend beside the plot scrolls; over it there is never room for everything.
    const double least = style.interactive && width < 540 ? 150 : legend + 16;
    return {width, std::max({style.interactive ? 150.0 : 300.0, style.minimumHeight, least})};
}

void TrajectoryFigure::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    if (!m_pins.empty()) return; // nothing beside the plot
    painter.setFont(uiFont(13));
    painter.setPen(style.colors.faint);
    painter.drawText(
        rect.adjusted(24, 16, -24, -16), int(Qt::AlignCenter) | Qt::TextWordWrap,
        style.interactive
            ? say(QT_TRANSLATE_NOOP("Lens", "Click a cell of the Lens: its token's way through the layers appears "
                                            "here. A second click, or Enter, pins it."))
            : say(QT_TRANSLATE_NOOP("Lens", "No token is followed.")));
}

std::vector<PlacedPlot> TrajectoryFigure::plots(const QSizeF& size, const FigureStyle& style) const {
    if (m_pins.empty() || size.width() < 1 || size.height() < 1) return {};
    const LinePlot shown = style.interactive ? plot(style.colors) : printedPlot(style.colors);
    return {{QStringLiteral("trajectories"), QRectF(QPointF(0, 0), size).adjusted(3, 3, -3, -3), shown, m_options}};
}

FigureTable TrajectoryFigure::table() const {
    FigureTable table;
    table.caption = say(QT_TRANSLATE_NOOP("Lens", "%1 of pinned tokens over layers")).arg(valueLabel());
    table.columns = {say(QT_TRANSLATE_NOOP("Lens", "position")), say(QT_TRANSLATE_NOOP("Lens", "token")),
                     say(QT_TRANSLATE_NOOP("Lens", "id")),       say(QT_TRANSLATE_NOOP("Lens", "read by")),
                     say(QT_TRANSLATE_NOOP("Lens", "layer")),    valueLabel()};
    if (!m_lens) return table;
    for (const LensPin& pin : m_pins)
        for (std::size_t r = 0; r < m_lens->rows.size(); ++r) {
            const LensRow& row = m_lens->rows[r];
            if (row.part != LensPart::State) continue;
            const std::vector<TokenId> tokens = pin.tokens();
            const QString text =
                joined(tokens, QStringLiteral(" | "), [&](TokenId id) { return tokenDisplay(m_lens->textOf(id)); });
            const QVariant id = tokens.size() == 1 ? QVariant(qlonglong(pin.token.value))
                                                   : QVariant(joined(tokens, QStringLiteral(" | "), [](TokenId one) {
                                                         return QString::number(one.value);
                                                     }));
            table.rows.push_back({qlonglong(pin.position), text, id,
                                  row.head.empty() ? say(QT_TRANSLATE_NOOP("Lens", "lens")) : fromUtf8(row.head),
                                  qlonglong(row.layer.value), valueAt(r, pin)});
        }
    return table;
}

} // namespace strata
