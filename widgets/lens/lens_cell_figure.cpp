// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens/lens_cell_figure.h"

#include "model/analysis/lens_analysis.h"
#include "widgets/common/fonts.h"
#include "widgets/common/numbers.h"
#include "widgets/common/tokens.h"
#include "widgets/lens/lens_tip.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace strata {

namespace {

constexpr double side = 12, line = 21;

QString say(const char* text) {
    return QCoreApplication::translate("Lens", text);
}

QString readBy(const Lens& lens, std::size_t row) {
    const std::string& name = lens.rows[row].head;
    if (name.empty())
        return lens.readout == Readout::Raw ? say(QT_TRANSLATE_NOOP("Lens", "lens (raw)"))
                                            : say(QT_TRANSLATE_NOOP("Lens", "lens (final norm)"));
    const int head = headIndexOf(lens, name);
    const bool raw = head >= 0 && lens.heads[std::size_t(head)].readout == Readout::Raw;
    return (raw ? say(QT_TRANSLATE_NOOP("Lens", "head %1 (raw)"))
                : say(QT_TRANSLATE_NOOP("Lens", "head %1 (final norm)")))
        .arg(fromUtf8(name));
}

} // namespace

void LensCellFigure::setLens(std::shared_ptr<const Lens> lens) {
    m_lens = std::move(lens);
}

QString LensCellFigure::title() const {
    return say(QT_TRANSLATE_NOOP("Lens", "Cell"));
}

int LensCellFigure::position() const {
    return m_lens && m_selection.position && *m_selection.position >= 0 &&
                   std::size_t(*m_selection.position) < m_lens->positions.size()
               ? *m_selection.position
               : -1;
}

std::vector<std::size_t> LensCellFigure::rows() const {
    std::vector<std::size_t> out;
    if (!m_lens || !m_selection.layer || position() < 0) return out;
    const LensPart part = m_selection.afterAttention ? LensPart::AfterAttention : LensPart::State;
    for (std::size_t r = 0; r < m_lens->rows.size(); ++r) {
        const LensRow& row = m_lens->rows[r];
        if (row.layer.value != *m_selection.layer || row.part != part) continue;
        const bool chosen = m_selection.head && row.head == *m_selection.head;
        out.insert(chosen ? out.begin() : out.end(), r);
    }
    return out;
}

QString LensCellFigure::briefHeading() const {
    if (rows().empty()) return {};
    return say(QT_TRANSLATE_NOOP("Lens", "layer %1, position %2")).arg(*m_selection.layer).arg(position());
}

QString LensCellFigure::heading() const {
    const std::vector<std::size_t> shown = rows();
    if (shown.empty()) return {};
    return say(QT_TRANSLATE_NOOP("Lens", "layer %1 · after position %2 “%3”"))
        .arg(m_selection.afterAttention ? say(QT_TRANSLATE_NOOP("Lens", "%1, after attention")).arg(*m_selection.layer)
                                        : QString::number(*m_selection.layer))
        .arg(position())
        .arg(positionText(*m_lens, std::size_t(position())));
}

std::vector<LensCellFigure::Fact> LensCellFigure::facts() const {
    std::vector<Fact> out;
    const std::vector<std::size_t> shown = rows();
    if (shown.empty()) return out;
    const auto at = std::size_t(position());
    for (const std::size_t r : shown) {
        if (!m_lens->hasCell(r, at)) {
            out.push_back({readBy(*m_lens, r), missingCellText(*m_lens)});
            continue;
        }
        const double top = double(m_lens->topLogprobs[m_lens->cell(r, at) * std::size_t(m_lens->topK)]);
        out.push_back({readBy(*m_lens, r),
                       QStringLiteral("%1 · %2").arg(topText(*m_lens, r, at), formatProbability(std::exp(top), 3))});
    }
    if (at < m_lens->targets.size() && m_lens->targets[at])
        out.push_back({say(QT_TRANSLATE_NOOP("Lens", "target")), tokenDisplay(m_lens->textOf(*m_lens->targets[at]))});
    for (const HeadAgainstLens& pair : headsAgainstLens(*m_lens))
        if (std::find(shown.begin(), shown.end(), pair.headRow) != shown.end() && std::isfinite(pair.difference[at])) {
            const double difference = double(pair.difference[at]);
            out.push_back({say(QT_TRANSLATE_NOOP("Lens", "log p(target), head − lens")),
                           (difference > 0 ? QStringLiteral("+") : QString()) + formatNats(difference, 2)});
        }
    for (const LensStatisticInfo& info : lensStatistics()) {
        QStringList values;
        bool any = false;
        for (const std::size_t r : shown) {
            const double value = double(m_lens->value(info.statistic, r, at));
            any = any || !std::isnan(value);
            values << lensNumber(info.statistic, value);
        }
        // What does not depend on the readout is the same for the heads of a layer.
        const bool ofState = info.statistic == LensStatistic::Norm || info.statistic == LensStatistic::UpdateRatio ||
                             info.statistic == LensStatistic::Cosine;
        if (ofState && values.size() > 1) {
            for (qsizetype i = 1; i < values.size(); ++i)
                if (values.front() == QStringLiteral("–")) values.front() = values.at(i);
            values = values.mid(0, 1);
        }
        if (!any) continue;
        const QString unit = QString::fromUtf8(info.unit);
        out.push_back({lensStatisticName(info.statistic),
                       values.join(QStringLiteral(" | ")) + (unit.isEmpty() ? QString() : QLatin1Char(' ') + unit)});
    }
    const Settling settling = settlingDepths(*m_lens)[at];
    if (settling.layer >= 0) {
        out.push_back({say(QT_TRANSLATE_NOOP("Lens", "Settles at layer")), QString::number(settling.layer)});
        out.push_back({say(QT_TRANSLATE_NOOP("Lens", "Changes of top-1")), QString::number(settling.flips)});
    }
    return out;
}

double LensCellFigure::flow(QPainter* painter, double width, const Colors& colors, const QPointF* probe,
                            std::optional<TokenId>* hit) const {
    const QFont font = uiFont(12), mono = monoFont(12);
    const double room = std::max(80.0, width - 2 * side);
    double y = 10;
    const std::vector<Fact> shown = facts();
    for (const Fact& fact : shown) {
        const double height = factHeight(fact, room);
        const bool sameLine = height == line;
        if (painter) {
            paintLine(*painter, QRectF(side, y, room, line), fact.name, font, colors.secondary);
            paintLine(*painter, QRectF(side, sameLine ? y : y + line - 4, room, line), fact.value, font, colors.text,
                      Qt::AlignRight | Qt::AlignVCenter);
        }
        y += height;
    }
    const std::vector<std::size_t> cells = rows();
    for (const std::size_t r : cells) {
        const auto at = std::size_t(position());
        if (!m_lens->hasCell(r, at)) continue;
        y += 10;
        const int head = m_lens->rows[r].head.empty() ? -1 : headIndexOf(*m_lens, m_lens->rows[r].head);
        if (painter)
            paintLine(*painter, QRectF(side, y, room, line), readBy(*m_lens, r), uiFont(11, QFont::DemiBold),
                      colors.faint);
        y += line;
        std::vector<BarRow> bars;
        std::vector<TokenId> tokens;
        const auto k = std::size_t(m_lens->topK);
        for (std::size_t i = 0; i < std::min<std::size_t>(k, cells.size() > 1 ? 5 : 10); ++i) {
            const TokenId id = m_lens->topIds[m_lens->cell(r, at) * k + i];
            if (id.value < 0) break;
            const double p = std::exp(double(m_lens->topLogprobs[m_lens->cell(r, at) * k + i]));
            bars.push_back({tokenDisplay(m_lens->textOf(id)), formatProbability(p, 3), p,
                            at < m_lens->targets.size() && m_lens->targets[at] == id});
            tokens.push_back(id);
        }
        const BarMetrics metrics = barMetrics(bars, room, mono, font);
        for (std::size_t i = 0; i < bars.size(); ++i) {
            const QRectF row(side, y, room, barRowHeight(bars[i], metrics, mono, line));
            if (painter) paintBarRow(*painter, row, bars[i], metrics, headColor(head, colors), colors, mono, font);
            if (probe && hit && row.contains(*probe)) *hit = tokens[i];
            y += row.height();
        }
    }
    return y + 12;
}

QString LensCellFigure::factAt(const QPointF& point, double width) const {
    double y = 10;
    const double room = std::max(80.0, width - 2 * side);
    for (const Fact& fact : facts()) {
        const double next = y + factHeight(fact, room);
        if (point.y() >= y && point.y() < next) return fact.name;
        y = next;
    }
    return {};
}

double LensCellFigure::factHeight(const Fact& fact, double room) {
    const QFont font = uiFont(12);
    // A value that does not fit beside its name goes to the line below.
    return textWidth(font, fact.name) + 12 + textWidth(font, fact.value) <= room ? line : 2 * line - 4;
}

QSizeF LensCellFigure::contentSize(double width, const FigureStyle& style) const {
    return {width, std::max(flow(nullptr, width, style.colors, nullptr, nullptr), style.minimumHeight)};
}

void LensCellFigure::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    painter.save();
    painter.translate(rect.topLeft());
    if (rows().empty()) {
        painter.setFont(uiFont(13));
        painter.setPen(style.colors.faint);
        painter.drawText(QRectF(24, 12, rect.width() - 48, rect.height() - 24), int(Qt::AlignCenter) | Qt::TextWordWrap,
                         style.interactive
                             ? say(QT_TRANSLATE_NOOP("Lens", "Click a cell of the Lens: all that is known of it "
                                                             "appears here."))
                             : say(QT_TRANSLATE_NOOP("Lens", "No cell is selected.")));
    } else {
        flow(&painter, rect.width(), style.colors, nullptr, nullptr);
    }
    painter.restore();
}

std::optional<TokenId> LensCellFigure::tokenAt(const QPointF& point, double width) const {
    std::optional<TokenId> hit;
    if (!rows().empty()) flow(nullptr, width, lightColors(), &point, &hit);
    return hit;
}

FigureTable LensCellFigure::table() const {
    FigureTable table;
    table.caption = heading();
    table.columns = {say(QT_TRANSLATE_NOOP("Lens", "statistic")), say(QT_TRANSLATE_NOOP("Lens", "value"))};
    for (const Fact& fact : facts())
        table.rows.push_back({fact.name, fact.value});
    for (const std::size_t r : rows())
        if (m_lens->hasCell(r, std::size_t(position())))
            for (std::size_t i = 0; i < std::size_t(m_lens->topK); ++i) {
                const std::size_t at = m_lens->cell(r, std::size_t(position())) * std::size_t(m_lens->topK) + i;
                if (m_lens->topIds[at].value < 0) break;
                table.rows.push_back({QStringLiteral("%1: %2. “%3”")
                                          .arg(readBy(*m_lens, r))
                                          .arg(i + 1)
                                          .arg(tokenDisplay(m_lens->textOf(m_lens->topIds[at]))),
                                      std::exp(double(m_lens->topLogprobs[at]))});
            }
    return table;
}

} // namespace strata
