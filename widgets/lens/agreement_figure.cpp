// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens/agreement_figure.h"

#include "widgets/common/fonts.h"
#include "widgets/common/numbers.h"
#include "widgets/common/paint_helpers.h"
#include "widgets/plot/line_plot.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <map>

namespace strata {

namespace {

constexpr double titleHeight = 26, subtitleHeight = 18, barsHeight = 118, besideFrom = 640;

QString say(const char* text) {
    return QCoreApplication::translate("Agreement", text);
}

QString layerWord() {
    return say(QT_TRANSLATE_NOOP("Agreement", "layer"));
}

QString flipsWord() {
    return say(QT_TRANSLATE_NOOP("Agreement", "flips"));
}

QString shortName(const Lens& lens, std::size_t row) {
    const LensRow& r = lens.rows[row];
    return r.head.empty() ? QString::number(r.layer.value) : fromUtf8(r.head);
}

} // namespace

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
    out.width = width;
    const bool beside = width >= besideFrom;
    const double half = beside ? (width - 24) / 2 : width;
    // The names of the two rows of numbers have the room that they take in this language.
    const double words =
        std::clamp(std::max(textWidth(uiFont(11), layerWord()), textWidth(uiFont(11), flipsWord())) + 12, 44.0,
                   std::max(44.0, half * 0.35));
    out.bars = QRectF(words, titleHeight + 26, half - words - 16, barsHeight);
    const double left = beside ? half + 24 : 0, top = beside ? 0 : out.bars.bottom() + 62;
    double names = 0;
    for (const std::size_t r : matrix().rows)
        names = std::max(names, textWidth(uiFont(11), shortName(*m_lens, r)));
    const double rows = double(std::max<std::size_t>(matrix().rows.size(), 1));
    const double axis = std::min(names, half * 0.35) + 24;
    out.matrixLeft = left + 12;
    out.cell = std::clamp((half - axis - 16) / rows, 2.0, 30.0);
    out.matrix = QRectF(left + axis, top + titleHeight + 2 * subtitleHeight + 8, out.cell * rows, out.cell * rows);
    out.height = std::max(out.bars.bottom() + 50, out.matrix.bottom() + std::min(names, 90.0) + 60);
    return out;
}

QSizeF AgreementFigure::contentSize(double width, const FigureStyle& style) const {
    const double height = m_lens && !m_lens->rows.empty() ? layout(width).height : 0;
    return {width, std::max(height, style.minimumHeight)};
}

void AgreementFigure::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    if (!m_lens || m_lens->rows.empty()) return;
    painter.save();
    painter.translate(rect.topLeft());
    const Layout shown = layout(rect.width());
    paintBars(painter, shown, style);
    paintMatrix(painter, shown, style);
    painter.restore();
}

void AgreementFigure::paintBars(QPainter& painter, const Layout& shown, const FigureStyle& style) const {
    const Colors& colors = style.colors;
    const QFont font = uiFont(11);
    const QRectF& area = shown.bars;
    paintLine(painter, QRectF(12, 4, area.right() - 12, titleHeight),
              say(QT_TRANSLATE_NOOP("Agreement", "Settling depth")), uiFont(13, QFont::DemiBold), colors.text);
    paintLine(painter, QRectF(12, titleHeight, area.right() - 12, 18),
              say(QT_TRANSLATE_NOOP("Agreement", "first layer that keeps the answer")), font, colors.faint);
    int most = 1;
    for (const Bar& bar : bars())
        most = std::max(most, bar.count);
    painter.setPen(QPen(colors.grid, 1));
    for (const double tick : roundTicks(0, most, 3, true)) {
        const double y = area.bottom() - tick / most * area.height();
        painter.setPen(QPen(colors.grid, 1));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        paintLine(painter, QRectF(0, y - 8, area.left() - 6, 16), formatFixed(tick, 0), font, colors.faint,
                  Qt::AlignRight | Qt::AlignVCenter);
    }
    const double step = area.width() / double(std::max<std::size_t>(bars().size(), 1));
    double widest = 0;
    for (const Bar& bar : bars())
        widest = std::max({widest, textWidth(font, QString::number(bar.layer)),
                           bar.count > 0 ? textWidth(font, formatFixed(bar.flips, 1)) : 0.0});
    const std::size_t every = std::max<std::size_t>(1, std::size_t(std::ceil((widest + 5) / std::max(step, 0.1))));
    for (std::size_t i = 0; i < bars().size(); ++i) {
        const Bar& bar = bars()[i];
        const double x = area.left() + step * double(i), height = area.height() * bar.count / most;
        const bool chosen = style.interactive && m_selection.layer == bar.layer;
        painter.setPen(Qt::NoPen);
        painter.setBrush(chosen ? colors.text : colors.accent);
        if (bar.count > 0) painter.drawRect(QRectF(x + step * 0.12, area.bottom() - height, step * 0.76, height));
        const QString label = QString::number(bar.layer),
                      flips = bar.count > 0 ? formatFixed(bar.flips, 1) : QStringLiteral("–");
        const double middle = x + step / 2;
        if ((bars().size() - 1 - i) % every != 0) continue; // counted from the last layer, which always has its number
        paintLine(painter, QRectF(middle - 20, area.bottom() + 4, 40, 16), label, font,
                  chosen ? colors.text : colors.secondary, Qt::AlignHCenter | Qt::AlignVCenter);
        paintLine(painter, QRectF(middle - 20, area.bottom() + 19, 40, 16), flips, font, colors.faint,
                  Qt::AlignHCenter | Qt::AlignVCenter);
    }
    paintLine(painter, QRectF(0, area.bottom() + 4, area.left() - 6, 16), layerWord(), font, colors.faint,
              Qt::AlignRight | Qt::AlignVCenter);
    paintLine(painter, QRectF(0, area.bottom() + 19, area.left() - 6, 16), flipsWord(), font, colors.faint,
              Qt::AlignRight | Qt::AlignVCenter);
}

void AgreementFigure::paintMatrix(QPainter& painter, const Layout& shown, const FigureStyle& style) const {
    const Colors& colors = style.colors;
    const QFont font = uiFont(11);
    const AgreementMatrix& m = matrix();
    const int count = int(m.rows.size());
    const QRectF& area = shown.matrix;
    const double left = shown.matrixLeft;
    const double room = shown.width - left - 4, top = area.top() - 2 * subtitleHeight - 8;
    paintLine(painter, QRectF(left, top - titleHeight + 4, room, titleHeight), title(), uiFont(13, QFont::DemiBold),
              colors.text);
    paintLine(painter, QRectF(left, top, room, subtitleHeight),
              isWaiting() ? say(QT_TRANSLATE_NOOP("Agreement", "%1: being counted …")).arg(kindName(m_kind))
                          : kindName(m_kind),
              font, colors.faint);
    paintLine(painter, QRectF(left, top + subtitleHeight, room, subtitleHeight), coverage(), font, colors.faint);
    const ColorScale colours = scale();
    const double gap = shown.cell >= 10 ? 0.5 : 0;
    const auto cellOf = [&](int a, int b) { // the last row on top, as in the grid
        return QRectF(area.left() + b * shown.cell, area.top() + (count - 1 - a) * shown.cell, shown.cell, shown.cell);
    };
    for (int a = 0; a < count; ++a)
        for (int b = 0; b < count; ++b) {
            const double value = m.at(std::size_t(a), std::size_t(b));
            const QRectF cell = cellOf(a, b).adjusted(gap, gap, -gap, -gap);
            if (std::isnan(value)) {
                painter.fillRect(cell, QBrush(mixed(colors.surface, colors.text, 0.16), Qt::BDiagPattern));
                continue;
            }
            const QColor fill = QColor::fromRgb(colours.rgb(value));
            painter.fillRect(cell, fill);
            if (shown.cell >= 28)
                paintLine(painter, cell, formatFixed(value, 2), font, readableOn(fill), Qt::AlignCenter);
        }
    int step = 1;
    while (step * shown.cell < 15)
        ++step;
    double lowest = 0;
    for (int i = 0; i < count; ++i) {
        const LensRow& row = m_lens->rows[m.rows[std::size_t(i)]];
        const bool head = !row.head.empty();
        const bool chosen =
            style.interactive && m_selection.layer == row.layer.value && m_selection.head.value_or("") == row.head;
        if (!head && i % step != 0 && !chosen) continue;
        if (head && shown.cell < 9 && !chosen) continue;
        const QString name = shortName(*m_lens, m.rows[std::size_t(i)]);
        const QColor ink = chosen ? colors.text
                           : head ? headColor(headIndexOf(*m_lens, row.head), colors)
                                  : colors.secondary;
        const QRectF side = cellOf(i, 0), below = cellOf(0, i);
        paintLine(painter, QRectF(left, side.center().y() - 8, area.left() - left - 6, 16), name, font, ink,
                  Qt::AlignRight | Qt::AlignVCenter);
        const double wide = textWidth(font, name);
        if (wide <= shown.cell * step) {
            paintLine(painter, QRectF(below.center().x() - 20, area.bottom() + 4, 40, 16), name, font, ink,
                      Qt::AlignHCenter | Qt::AlignVCenter);
            lowest = std::max(lowest, 16.0);
        } else {
            painter.save();
            painter.translate(below.center().x(), area.bottom() + 5);
            painter.rotate(90);
            paintLine(painter, QRectF(0, -8, std::min(wide + 1, 90.0), 16), name, font, ink);
            painter.restore();
            lowest = std::max(lowest, std::min(wide, 90.0));
        }
    }
    // The scale.
    const double y = area.bottom() + lowest + 16, width = std::clamp(area.width(), 60.0, 160.0);
    paintLine(painter, QRectF(area.left(), y, 12, 14), QStringLiteral("0"), font, colors.secondary);
    QLinearGradient gradient(area.left() + 14, 0, area.left() + width - 14, 0);
    for (int i = 0; i <= 32; ++i)
        gradient.setColorAt(i / 32.0, QColor::fromRgb(colours.rgbAt(i / 32.0)));
    painter.fillRect(QRectF(area.left() + 14, y + 2, width - 28, 10), gradient);
    paintLine(painter, QRectF(area.left() + width - 8, y, 40, 14), formatFixed(colours.high, colours.high == 1 ? 0 : 2),
              font, colors.secondary);
}

AgreementFigure::Hit AgreementFigure::at(const QPointF& point, double width) const {
    Hit hit;
    if (!m_lens || m_lens->rows.empty()) return hit;
    const Layout shown = layout(width);
    if (shown.bars.adjusted(0, 0, 0, 34).contains(point) && !bars().empty()) {
        const auto index = std::size_t((point.x() - shown.bars.left()) / shown.bars.width() * double(bars().size()));
        hit.layer = bars()[std::min(index, bars().size() - 1)].layer;
    } else if (shown.matrix.contains(point)) {
        const int count = int(matrix().rows.size());
        hit.rowB = std::clamp(int((point.x() - shown.matrix.left()) / shown.cell), 0, count - 1);
        hit.rowA = std::clamp(count - 1 - int((point.y() - shown.matrix.top()) / shown.cell), 0, count - 1);
    }
    return hit;
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
