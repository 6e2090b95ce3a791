// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens/agreement_figure.h"

#include "widgets/common/fonts.h"
#include "widgets/common/numbers.h"
#include "widgets/common/paint_helpers.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <map>

namespace strata {

namespace {

constexpr double titleHeight = 26, subtitleHeight = 18, barsHeight = 190, besideFrom = 640;

QString say(const char* text) {
    return QCoreApplication::translate("Agreement", text);
}

QString layerWord() {
    return say(QT_TRANSLATE_NOOP("Agreement", "layer"));
}

QString shortName(const Lens& lens, std::size_t row) {
    const LensRow& r = lens.rows[row];
    return r.head.empty() ? QString::number(r.layer.value) : fromUtf8(r.head);
}

} // namespace

QString AgreementFigure::flipsWord() {
    return say(QT_TRANSLATE_NOOP("Agreement", "flips"));
}

void AgreementFigure::setLens(std::shared_ptr<const Lens> lens) {
    m_lens = std::move(lens);
    m_matrix.reset();
    m_unknown.reset();
    m_bars.reset();
}

void AgreementFigure::setKind(LensAgreement kind) {
    m_kind = kind;
    m_matrix.reset();
}

QString AgreementFigure::title() const {
    return say(QT_TRANSLATE_NOOP("Agreement", "Agreement"));
}

QString AgreementFigure::kindName(LensAgreement kind) {
    switch (kind) {
    case LensAgreement::TopOne:
        return say(QT_TRANSLATE_NOOP("Agreement", "same top-1"));
    case LensAgreement::TopKJaccard:
        return say(QT_TRANSLATE_NOOP("Agreement", "overlap of the top-k (Jaccard)"));
    case LensAgreement::JsDistance:
        return say(QT_TRANSLATE_NOOP("Agreement", "JS distance (√nats)"));
    }
    return {};
}

QString AgreementFigure::coverage() const {
    std::size_t counted = 0;
    const std::size_t all = m_lens->positions.size();
    const int last = m_lens->finalRow();
    if (m_kind == LensAgreement::JsDistance && m_lens->rowDistances)
        counted = m_lens->rowDistances->positions.size();
    else
        for (std::size_t p = 0; last >= 0 && p < all; ++p)
            counted += m_lens->hasCell(std::size_t(last), p) ? 1 : 0;
    const QString mean = say(QT_TRANSLATE_NOOP("Agreement", "mean of %1 of %2 positions")).arg(counted).arg(all);
    if (m_kind != LensAgreement::JsDistance || m_lens->rowDistances) return mean;
    return say(QT_TRANSLATE_NOOP("Agreement", "to the final row only, %1")).arg(mean);
}

Provenance AgreementFigure::provenance() const {
    Provenance out = provenanceOf(m_lens.get());
    if (m_lens)
        out.entries.emplace_back(QStringLiteral("agreement"),
                                 QStringLiteral("%1, %2").arg(kindName(m_kind), coverage()));
    return out;
}

const std::vector<AgreementFigure::Bar>& AgreementFigure::bars() const {
    if (m_bars) return *m_bars;
    std::map<int, Bar> byLayer;
    for (const LensRow& row : m_lens->rows)
        if (row.head.empty() && row.part == LensPart::State) byLayer[row.layer.value].layer = row.layer.value;
    for (const Settling& settling : settlingDepths(*m_lens)) {
        if (settling.layer < 0) continue;
        Bar& bar = byLayer[settling.layer];
        ++bar.count;
        bar.flips += settling.flips;
    }
    m_bars.emplace();
    for (auto& [layer, bar] : byLayer) {
        if (bar.count > 0) bar.flips /= bar.count;
        m_bars->push_back(bar);
    }
    return *m_bars;
}

const AgreementMatrix& AgreementFigure::matrix() const {
    if (m_matrix) return *m_matrix;
    if (!m_waits) {
        m_matrix = std::make_shared<const AgreementMatrix>(agreementMatrix(*m_lens, m_kind, comparedRows()));
        return *m_matrix;
    }
    if (!m_unknown) {
        AgreementMatrix unknown;
        unknown.rows = comparedRows();
        unknown.values.assign(unknown.rows.size() * unknown.rows.size(), std::nan(""));
        m_unknown = std::make_shared<const AgreementMatrix>(std::move(unknown));
    }
    return *m_unknown;
}

std::vector<std::size_t> AgreementFigure::comparedRows() const {
    std::vector<std::size_t> rows;
    for (std::size_t r = 0; m_lens && r < m_lens->rows.size(); ++r)
        if (m_lens->rows[r].part == LensPart::State) rows.push_back(r);
    return rows;
}

ColorScale AgreementFigure::scale() const {
    ColorScale scale;
    scale.reversed = m_kind == LensAgreement::JsDistance; // a small distance agrees
    scale.high = m_kind == LensAgreement::JsDistance ? std::sqrt(std::log(2.0)) : 1;
    return scale;
}

AgreementFigure::Layout AgreementFigure::layout(double width) const {
    Layout out;
    const bool beside = width >= besideFrom;
    const double half = beside ? (width - 24) / 2 : width;
    out.bars = QRectF(0, titleHeight + subtitleHeight, half, barsHeight);
    const double left = beside ? half + 24 : 0, top = beside ? 0 : out.bars.bottom() + 12;
    double names = 0;
    for (const std::size_t r : matrix().rows)
        names = std::max(names, textWidth(uiFont(11), shortName(*m_lens, r)));
    const double rows = double(std::max<std::size_t>(matrix().rows.size(), 1)),
                 axis = std::min(names, half * 0.35) + 36,
                 side = std::clamp((half - axis - 16) / rows, 2.0, 30.0) * rows;
    out.title = QPointF(left + 12, top);
    out.room = half - 16;
    out.matrix = QRectF(left, top + titleHeight + 2 * subtitleHeight, side + axis + 16,
                        side + std::max(16.0, std::min(names, 84.0)) + 26);
    out.scale = QRectF(left, out.matrix.bottom() + 4, std::clamp(out.matrix.width(), 120.0, 260.0), 44);
    out.height = std::max(out.bars.bottom(), out.scale.bottom()) + 8;
    return out;
}

QSizeF AgreementFigure::contentSize(double width, const FigureStyle& style) const {
    const double height = m_lens && !m_lens->rows.empty() ? layout(width).height : 0;
    return {width, std::max(height, style.minimumHeight)};
}

void AgreementFigure::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    if (!m_lens || m_lens->rows.empty()) return;
    const Colors& colors = style.colors;
    const QFont font = uiFont(11), strong = uiFont(13, QFont::DemiBold);
    painter.save();
    painter.translate(rect.topLeft());
    const Layout shown = layout(rect.width());
    paintLine(painter, QRectF(12, 4, shown.bars.right() - 12, titleHeight),
              say(QT_TRANSLATE_NOOP("Agreement", "Settling depth")), strong, colors.text);
    paintLine(painter, QRectF(12, titleHeight, shown.bars.right() - 12, subtitleHeight),
              say(QT_TRANSLATE_NOOP("Agreement", "first layer that keeps the answer")), font, colors.faint);
    const double x = shown.title.x(), y = shown.title.y();
    paintLine(painter, QRectF(x, y + 4, shown.room, titleHeight), title(), strong, colors.text);
    paintLine(painter, QRectF(x, y + titleHeight, shown.room, subtitleHeight),
              isWaiting() ? say(QT_TRANSLATE_NOOP("Agreement", "%1: being counted …")).arg(kindName(m_kind))
                          : kindName(m_kind),
              font, colors.faint);
    paintLine(painter, QRectF(x, y + titleHeight + subtitleHeight, shown.room, subtitleHeight), coverage(), font,
              colors.faint);
    painter.restore();
}

std::vector<PlacedPlot> AgreementFigure::plots(const QSizeF& size, const FigureStyle& style) const {
    if (!m_lens || m_lens->rows.empty() || size.width() < 1) return {};
    const Layout where = layout(size.width());
    std::vector<PlacedPlot> out{{QStringLiteral("settling"), where.bars, settlingPlot(style), {}},
                                {QStringLiteral("agreement"), where.matrix, matrixPlot(style), {}},
                                {QStringLiteral("scale"), where.scale, scalePlot(style), {}}};
    for (PlacedPlot& placed : out)
        if (const auto found = m_choices.find(placed.id); found != m_choices.end()) {
            placed.choices = found->second;
            placed.plot.apply(placed.choices);
        }
    return out;
}

LinePlot AgreementFigure::settlingPlot(const FigureStyle& style) const {
    LinePlot plot;
    PlotSeries all, chosen;
    all.bars = chosen.bars = true;
    all.width = chosen.width = 0.76;
    all.color = style.colors.accent;
    chosen.color = style.colors.text;
    int most = 1;
    // A bar for every layer that the lens has; under it how often the answers changed on the way.
    for (std::size_t i = 0; i < bars().size(); ++i) {
        const Bar& bar = bars()[i];
        most = std::max(most, bar.count);
        const bool selected = style.interactive && m_selection.layer == bar.layer;
        (selected ? chosen : all).points.emplace_back(double(i), double(bar.count));
        plot.x.labels.push_back(
            {double(i), QStringLiteral("%1\n%2").arg(QString::number(bar.layer),
                                                     bar.count > 0 ? formatFixed(bar.flips, 1) : QStringLiteral("–"))});
    }
    plot.series.push_back(std::move(all));
    if (!chosen.points.empty()) plot.series.push_back(std::move(chosen));
    plot.x.low = -0.5;
    plot.x.high = double(std::max<std::size_t>(bars().size(), 1)) - 0.5;
    plot.x.lineNames = {layerWord(), flipsWord()};
    plot.y.label = say(QT_TRANSLATE_NOOP("Agreement", "positions"));
    plot.y.high = most * 1.04;
    plot.y.integers = true;
    return plot;
}

LinePlot AgreementFigure::matrixPlot(const FigureStyle& style) const {
    const AgreementMatrix& m = matrix();
    const int count = int(m.rows.size());
    LinePlot plot;
    plot.cells.columns = plot.cells.rows = count;
    plot.cells.decimals = 2;
    const ColorScale colours = scale();
    for (int a = 0; a < count; ++a) // the last row on top, as in the grid
        for (int b = 0; b < count; ++b) {
            const double value = m.at(std::size_t(a), std::size_t(b));
            plot.cells.values.push_back(value);
            plot.cells.colors.push_back(colours.rgb(value));
        }
    for (PlotAxis* axis : {&plot.x, &plot.y}) {
        axis->low = -0.5;
        axis->high = std::max(count, 1) - 0.5;
    }
    for (int i = 0; i < count; ++i) {
        const LensRow& row = m_lens->rows[m.rows[std::size_t(i)]];
        const bool head = !row.head.empty(), chosen = style.interactive && m_selection.layer == row.layer.value &&
                                                      m_selection.head.value_or("") == row.head;
        const QColor color = chosen ? style.colors.text
                             : head ? headColor(headIndexOf(*m_lens, row.head), style.colors)
                                    : QColor();
        for (PlotAxis* axis : {&plot.x, &plot.y})
            axis->labels.push_back({double(i), shortName(*m_lens, m.rows[std::size_t(i)]), color});
    }
    plot.legendAbove = true;
    return plot;
}

LinePlot AgreementFigure::scalePlot(const FigureStyle&) const {
    return colorScalePlot(scale(), kindName(m_kind));
}

FigureTable AgreementFigure::table() const {
    FigureTable table;
    table.caption = say(QT_TRANSLATE_NOOP("Agreement", "%1 of pairs of rows, %2; settling depth"))
                        .arg(kindName(m_kind), m_lens ? coverage() : QString());
    table.columns = {say(QT_TRANSLATE_NOOP("Agreement", "quantity")), say(QT_TRANSLATE_NOOP("Agreement", "row")),
                     say(QT_TRANSLATE_NOOP("Agreement", "other row")), say(QT_TRANSLATE_NOOP("Agreement", "value"))};
    if (!m_lens || m_lens->rows.empty()) return table;
    for (const Bar& bar : bars()) {
        table.rows.push_back({say(QT_TRANSLATE_NOOP("Agreement", "positions that settle here")),
                              QString::number(bar.layer), QString(), double(bar.count)});
        table.rows.push_back({say(QT_TRANSLATE_NOOP("Agreement", "mean changes of their top-1")),
                              QString::number(bar.layer), QString(), bar.count > 0 ? bar.flips : std::nan("")});
    }
    const AgreementMatrix& m = matrix();
    for (std::size_t a = 0; a < m.rows.size(); ++a)
        for (std::size_t b = 0; b < m.rows.size(); ++b)
            table.rows.push_back(
                {kindName(m_kind), lensRowName(*m_lens, m.rows[a]), lensRowName(*m_lens, m.rows[b]), m.at(a, b)});
    return table;
}

} // namespace strata
