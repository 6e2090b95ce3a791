// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens/lens_figure.h"

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

/// 1, 2, 5, 10, 20, 50 … so that labels of `width` every so many cells do not touch.
int labelStep(double width, double cell) {
    for (int power = 1; power < 100'000'000; power *= 10)
        for (const int factor : {1, 2, 5})
            if (factor * power * cell >= width) return factor * power;
    return 100'000'000;
}

} // namespace

void LensFigure::setLens(std::shared_ptr<const Lens> lens) {
    // In another lens the same id may be another token; one that grows keeps its texts.
    if (!m_lens || !lens || m_lens->createdAt != lens->createdAt || m_lens->model.path != lens->model.path)
        m_texts.clear();
    m_lens = std::move(lens);
    m_grid = LensGrid(m_lens, m_options);
    m_picture = QImage();
}

void LensFigure::setOptions(const LensOptions& options) {
    m_options = options;
    m_grid = LensGrid(m_lens, m_options);
    m_picture = QImage();
}

QString LensFigure::title() const {
    switch (m_options.mode) {
    case LensMode::Lens:
        return say(QT_TRANSLATE_NOOP("Lens", "Lens"));
    case LensMode::TrainedHeads:
        return say(QT_TRANSLATE_NOOP("Lens", "Trained heads"));
    case LensMode::Difference:
        return say(QT_TRANSLATE_NOOP("Lens", "Trained head − lens"));
    }
    return {};
}

Provenance LensFigure::provenance() const {
    return provenanceOf(m_lens.get());
}

LensLayout LensFigure::layout(double width, const FigureStyle& style) const {
    if (style.interactive) return screenLayout(m_grid, width, style.minimumHeight, m_zoom);
    LensLayout page = pageLayout(m_grid, width, !glosses().isEmpty());
    const double more = 15 * double(wrapLines(caption(), uiFont(11), width, 12).size() - 1);
    page.caption += more;
    page.size.rheight() += more;
    if (m_sharesScale) {
        const double gap = page.picture ? 36 : 8;
        page.size.rheight() += gap - page.legend;
        page.legend = gap;
    }
    return page;
}

QSizeF LensFigure::contentSize(double width, const FigureStyle& style) const {
    const LensLayout shown = layout(width, style);
    const QSizeF size = shown.size;
    if (!style.interactive) {
        const double key = paintKey(nullptr, QRectF(0, 0, width - shown.left, 0), style);
        return {width, std::max(size.height() + key, style.minimumHeight)};
    }
    return {std::max(size.width(), width), std::max(size.height(), style.minimumHeight)};
}

QString LensFigure::caption() const {
    if (!m_lens) return {};
    QStringList parts;
    if (m_options.mode != LensMode::TrainedHeads) parts << lensReadoutText(*m_lens);
    if (m_options.mode == LensMode::TrainedHeads)
        parts << say(QT_TRANSLATE_NOOP("Lens", "each trained head at its own layer"));
    parts << say(QT_TRANSLATE_NOOP("Lens", "target: %1")).arg(lensTargetText(*m_lens));
    parts << hiddenLayersText(*m_lens);
    if (m_lens->cancelled) parts << say(QT_TRANSLATE_NOOP("Lens", "stopped early: empty cells were not computed"));
    return parts.join(QStringLiteral(" · "));
}

QString LensFigure::briefCaption() const {
    if (!m_lens) return {};
    QStringList parts;
    if (m_options.mode != LensMode::TrainedHeads) parts << lensReadoutName(m_lens->readout);
    parts << lensTargetText(*m_lens);
    if (hidesLayers(*m_lens)) parts << hiddenLayersText(*m_lens);
    if (m_lens->cancelled) parts << say(QT_TRANSLATE_NOOP("Lens", "stopped early"));
    return parts.join(QStringLiteral(" · "));
}

void LensFigure::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    m_painted = 0;
    if (!m_lens || m_grid.rows().empty()) {
        paintLine(painter, rect, say(QT_TRANSLATE_NOOP("Lens", "No rows of this kind in this lens.")), uiFont(13),
                  style.colors.faint, Qt::AlignCenter);
        return;
    }
    painter.save();
    painter.translate(rect.topLeft());
    const LensLayout shown = layout(rect.width(), style);
    QRectF clip(QPointF(0, 0), rect.size());
    if (painter.hasClipping()) clip &= painter.clipBoundingRect();
    paintCells(painter, shown, clip, style);
    paintPinsAndSelection(painter, shown, style);
    if (!style.interactive) {
        paintLine(painter, QRectF(0, 0, rect.width(), 22), title(), uiFont(15, QFont::DemiBold), style.colors.text);
        QRectF line(0, 22, rect.width(), 18);
        for (const QString& part : wrapLines(caption(), uiFont(11), rect.width(), 12)) {
            paintLine(painter, line, part, uiFont(11), style.colors.faint);
            line.translate(0, 15);
        }
        for (int band = 0; band < shown.bands; ++band) {
            const double right = shown.left + shown.cellWidth * shown.columns;
            paintMarks(painter, shown, band, shown.bandTop(band), shown.left, right, style);
            paintColumnNames(painter, shown, band, shown.bandTop(band) + shown.marks, shown.left, right, style);
            paintRowNames(painter, shown, band, 0, 0, rect.height(), style);
            paintAxisTitles(painter, shown, band, style);
        }
        const QRectF below(shown.left, shown.bandTop(shown.bands) + 10, rect.width() - shown.left, 24);
        if (!m_sharesScale) paintLegend(painter, below, style);
        paintKey(&painter, QRectF(shown.left, shown.bandTop(shown.bands) + shown.legend, rect.width() - shown.left, 0),
                 style);
        if (shown.picture)
            paintLine(
                painter, QRectF(below.left(), below.top() + 17, below.width(), 16),
                say(QT_TRANSLATE_NOOP("Lens", "%1 cells, drawn as one picture")).arg(shown.rows * shown.positions),
                uiFont(11), style.colors.faint, Qt::AlignRight | Qt::AlignVCenter);
    }
    painter.restore();
}

void LensFigure::paintEdges(QPainter& painter, const LensLayout& shown, const QRectF& view,
                            const FigureStyle& style) const {
    const Colors& colors = style.colors;
    const double bottom = scaleCorner(shown, view).y() - 10;
    const QRectF names(view.left(), view.top() + shown.top(), shown.left, bottom - view.top() - shown.top());
    painter.fillRect(QRectF(view.left(), view.top(), shown.left, view.height()), colors.surface);
    painter.save();
    painter.setClipRect(names, Qt::IntersectClip);
    paintRowNames(painter, shown, 0, view.left(), names.top(), names.bottom(), style);
    painter.restore();

    painter.fillRect(QRectF(view.left(), view.top(), view.width(), shown.top()), colors.surface);
    painter.save();
    // A number in the middle of a narrow column may reach over the names of the rows.
    painter.setClipRect(QRectF(view.left() + shown.left - 16, view.top(), view.width() - shown.left + 16, shown.top()),
                        Qt::IntersectClip);
    paintMarks(painter, shown, 0, view.top(), view.left() + shown.left, view.right(), style);
    paintColumnNames(painter, shown, 0, view.top() + shown.marks, view.left() + shown.left, view.right(), style);
    painter.restore();

    painter.fillRect(QRectF(view.left(), bottom, view.width(), view.bottom() - bottom), colors.surface);
    paintLegend(painter, QRectF(view.left() + shown.left, bottom + 10, view.width() - shown.left - 12, 24), style);
}

void LensFigure::paintMarks(QPainter& painter, const LensLayout& shown, int band, double y, double from, double to,
                            const FigureStyle& style) const {
    const QFont font = uiFont(11);
    const int first = band * shown.columns, last = std::min(int(shown.positions), first + shown.columns);
    for (const LensStretch& stretch : lensStretches(*m_lens)) {
        const int begin = std::max(stretch.begin, first), end = std::min(stretch.end, last);
        if (begin >= end) continue;
        const double left = std::max(from, shown.left + (begin - first) * shown.cellWidth + 1),
                     right = std::min(to, shown.left + (end - first) * shown.cellWidth - 1);
        if (right - left < 1) continue;
        const QColor color = headColor(stretch.level < 0 ? -1 : stretch.head, style.colors);
        // The marker before a level's answer belongs to it, but is not what it said.
        painter.setPen(QPen(color, stretch.answer || stretch.level < 0 ? 3 : 1.5, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(left, y + 19), QPointF(right, y + 19));
    }
    // Names reach over all stretches of their level.
    std::vector<LensStretch> stretches = lensStretches(*m_lens);
    double taken = from; // by the names before
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        if (stretches[i].name.isEmpty()) continue;
        int begin = stretches[i].begin, end = stretches[i].end;
        for (std::size_t j = i + 1; j < stretches.size() && stretches[j].level == stretches[i].level; ++j)
            end = stretches[j].end;
        begin = std::max(begin, first);
        end = std::min(end, last);
        const double left = std::max(from, shown.left + (begin - first) * shown.cellWidth + 1),
                     right = std::min(to, shown.left + (end - first) * shown.cellWidth - 1);
        if (begin >= end || right - left < 1) continue;
        const QColor color =
            stretches[i].level < 0 ? style.colors.secondary : headColor(stretches[i].head, style.colors);
        const QString& name =
            textWidth(font, stretches[i].name) <= right - left ? stretches[i].name : stretches[i].shortName;
        // One that is longer than its bar ends with it, where what is before leaves room.
        const double wide = textWidth(font, name) + 1;
        const double start = wide <= right - left ? left : std::max(taken, right - wide);
        if (right - start < std::min(wide, 24.0)) continue;
        paintLine(painter, QRectF(start, y, right - start, 16), name, font,
                  contrastRatio(color, style.colors.surface) < 4 ? mixed(color, style.colors.text, 0.4) : color);
        taken = std::min(right, start + wide) + 8;
    }
}

namespace {

/// A piece spells what has no text of its own.
const std::string& tokenText(const SequenceToken& token) {
    return token.text.empty() ? token.piece : token.text;
}

} // namespace

void LensFigure::paintColumnNames(QPainter& painter, const LensLayout& shown, int band, double y, double from,
                                  double to, const FigureStyle& style) const {
    const auto [firstColumn, lastColumn] = shown.columnsWithin(from, to);
    const QFont tokenFont = monoFont(11), strongFont = monoFont(11, QFont::Bold), numberFont = uiFont(11),
                strongNumber = uiFont(11, QFont::DemiBold);
    const double widest = textWidth(numberFont, QString::number(shown.positions));
    const int step = labelStep(widest + 10, shown.cellWidth);
    const double numbers = y + shown.tokens + shown.glosses;
    const auto glossOf = [&](int position) {
        return style.interactive ? QStringList()
                                 : glosses().of(tokenText(m_lens->positions[std::size_t(position)])).lines();
    };
    const auto nameCell = [&](int position, bool selected) {
        const double x = shown.left + (position - band * shown.columns) * shown.cellWidth;
        const QColor ink = selected ? style.colors.text : style.colors.secondary;
        if (shown.labels == LensLayout::Labels::Beside) {
            paintLine(painter, QRectF(x + 1, y, shown.cellWidth - 2, shown.tokens),
                      positionText(*m_lens, std::size_t(position)), selected ? strongFont : tokenFont, ink,
                      Qt::AlignHCenter | Qt::AlignVCenter);
            QRectF line(x + 1, y + shown.tokens, shown.cellWidth - 2, shown.glosses / 2);
            for (const QString& gloss : shown.glosses > 0 ? glossOf(position) : QStringList()) {
                paintLine(painter, line, gloss, numberFont, style.colors.secondary,
                          Qt::AlignHCenter | Qt::AlignVCenter);
                line.translate(0, line.height());
            }
        } else if (shown.labels == LensLayout::Labels::Upright) {
            painter.save();
            painter.translate(x + shown.cellWidth / 2, y + shown.tokens - 2);
            painter.rotate(-90);
            const QStringList words = QStringList{positionText(*m_lens, std::size_t(position))} + glossOf(position);
            paintLine(painter, QRectF(0, -8, shown.tokens - 4, 16), words.join(QStringLiteral(" · ")),
                      selected ? strongFont : tokenFont, ink);
            painter.restore();
        }
    };
    const int selected = m_selection.position.value_or(-1);
    for (int column = firstColumn; column < lastColumn; ++column) {
        const int position = band * shown.columns + column;
        if (position >= int(shown.positions)) break;
        const bool chosen = style.interactive && position == selected;
        if (shown.labels != LensLayout::Labels::None) nameCell(position, chosen);
        const bool last = position + 1 == int(shown.positions);
        if (position % step != 0 && !last && !chosen) continue;
        if (last && position % step != 0 && position % step * shown.cellWidth < widest + 6 && !chosen) continue;
        const double middle = shown.left + (column + 0.5) * shown.cellWidth;
        if (step > 1) {
            painter.setPen(QPen(style.colors.faint, 1));
            painter.drawLine(QPointF(middle, numbers + 14), QPointF(middle, numbers + 18));
        }
        if (chosen && step > 1 && position % step != 0) continue; // beside its neighbours it would overlap them
        paintLine(painter, QRectF(middle - 40, numbers, 80, 14), QString::number(position),
                  chosen ? strongNumber : numberFont, chosen ? style.colors.text : style.colors.faint,
                  Qt::AlignHCenter | Qt::AlignVCenter);
    }
}

void LensFigure::paintRowNames(QPainter& painter, const LensLayout& shown, int band, double x, double from, double to,
                               const FigureStyle& style) const {
    const auto [first, last] = shown.rowsWithin(band, from, to);
    const int step = labelStep(15, shown.cellHeight);
    const int selected = style.interactive ? m_grid.rowOf(m_selection) : -1;
    for (int i = first; i < last; ++i) {
        const LensGrid::Row& row = m_grid.rows()[std::size_t(i)];
        const QRectF cell = shown.cell(std::size_t(i), std::size_t(band) * std::size_t(shown.columns));
        const std::vector<int> heads = row.head >= 0 ? std::vector<int>{row.head} : headsAtLayer(*m_lens, row.layer);
        const bool state = m_lens->rows[row.row].part == LensPart::State;
        double mark = x + shown.left - 14;
        const double height = std::clamp(shown.cellHeight - 6, 3.0, 20.0);
        painter.setPen(Qt::NoPen);
        if (state)
            for (const int head : heads) {
                painter.setBrush(headColor(head, style.colors));
                painter.drawRoundedRect(QRectF(mark, cell.center().y() - height / 2, 8, height), 2, 2);
                mark -= 10;
            }
        bool labelled = row.last || i == selected || row.layer % step == 0 || m_options.mode != LensMode::Lens;
        // The last layer always has its number; one that would touch it has none.
        for (std::size_t k = 0; labelled && step > 1 && k < m_grid.rows().size(); ++k)
            if (m_grid.rows()[k].last && int(k) != i && i != selected)
                labelled = std::abs(double(k) - i) * shown.cellHeight >= 14;
        if (!labelled || (step > 1 && !state && i != selected)) continue;
        paintLine(painter, QRectF(x + 8, cell.center().y() - 8, shown.left - 28, 16), row.name,
                  uiFont(12, i == selected ? QFont::DemiBold : QFont::Normal),
                  i == selected || row.last ? style.colors.text
                  : state                   ? style.colors.secondary
                                            : style.colors.faint,
                  Qt::AlignRight | Qt::AlignVCenter);
    }
}

QString LensFigure::legendLabel() const {
    const ColorScale::Kind kind = m_grid.scale().kind;
    return kind == ColorScale::Kind::SignedLog || kind == ColorScale::Kind::Logarithmic
               ? say(QT_TRANSLATE_NOOP("Lens", "%1, logarithmic")).arg(m_grid.valueLabel())
               : m_grid.valueLabel();
}

ColorScaleEnds LensFigure::colorScale() const {
    if (m_grid.rows().empty() || m_grid.computedCells() == 0) return {};
    const ColorScale& scale = m_grid.scale();
    const QString key = QStringLiteral("%1 %2 %3 %4")
                            .arg(legendLabel())
                            .arg(int(scale.kind))
                            .arg(int(scale.map))
                            .arg(int(scale.reversed));
    return {key, scale.low, scale.high, legendLabel()};
}

void LensFigure::shareColorScale(double low, double high) {
    m_grid.setScaleEnds(low, high);
    m_sharesScale = true;
    m_picture = QImage();
}

LinePlot LensFigure::scalePlot() const {
    return colorScalePlot(m_grid.scale(), {});
}

QRectF LensFigure::scaleRect(const QPointF& corner, double room) const {
    // The words are never cut: the colours have what is left.
    const double words = textWidth(uiFont(11), legendLabel()) + 14, most = std::clamp(room - words, 90.0, 290.0);
    return QRectF(corner - QPointF(14, 2), QSizeF(std::clamp(room * 0.3 + 28, 90.0, most), 34));
}

QPointF LensFigure::scaleCorner(const LensLayout& shown, const QRectF& view) const {
    const double bottom = std::min(view.bottom() - shown.legend, shown.top() + shown.cellHeight * double(shown.rows));
    return {view.left() + shown.left, bottom + 10};
}

std::vector<PlacedPlot> LensFigure::plots(const QSizeF& size, const FigureStyle& style) const {
    if (style.interactive || m_sharesScale || !m_options.legend || !m_lens || m_grid.rows().empty()) return {};
    const LensLayout shown = layout(size.width(), style);
    return {{QStringLiteral("scale"),
             scaleRect({shown.left, shown.bandTop(shown.bands) + 10}, size.width() - shown.left),
             scalePlot(),
             {}}};
}

void LensFigure::paintLegend(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    if (!m_options.legend) return;
    const double x = scaleRect(rect.topLeft(), rect.width()).right() + 4;
    paintLine(painter, QRectF(x, rect.top(), rect.right() - x, 16), legendLabel(), uiFont(11), style.colors.text);
    if (m_options.mode == LensMode::Difference && style.interactive)
        paintLine(painter, QRectF(x, rect.top() + 15, rect.right() - x, 16), notchText(), uiFont(11),
                  style.colors.secondary);
}

void LensFigure::paintPinsAndSelection(QPainter& painter, const LensLayout& shown, const FigureStyle& style) const {
    for (std::size_t i = 0; i < m_pins.size(); ++i) {
        if (m_pins[i].position < 0 || m_pins[i].position >= int(shown.positions) || shown.picture) continue;
        // Where the pinned token is the cell's own: a dot in the colour of its trajectory.
        for (std::size_t row = 0; row < shown.rows; ++row) {
            const auto position = std::size_t(m_pins[i].position);
            if (!m_grid.hasCell(row, position) || !m_pins[i].has(m_lens->topId(m_grid.rows()[row].row, position)))
                continue;
            const QRectF cell = shown.cell(row, position);
            painter.setPen(QPen(style.colors.surface, 1.25));
            painter.setBrush(headColor(m_pins[i].color, style.colors));
            const double radius = std::min({4.0, cell.width() / 4, cell.height() / 4});
            painter.drawEllipse(cell.topLeft() + QPointF(radius + 2.5, radius + 2.5), radius, radius);
        }
    }
    if (!style.interactive || !m_selection.position || *m_selection.position < 0 ||
        *m_selection.position >= int(shown.positions))
        return;
    const auto position = std::size_t(*m_selection.position);
    const int row = m_grid.rowOf(m_selection);
    const double gap = shown.gap();
    if (row >= 0) {
        QRectF cell = shown.cell(std::size_t(row), position).adjusted(gap, gap, -gap, -gap);
        if (cell.width() < 8) cell.adjust(-(8 - cell.width()) / 2, 0, (8 - cell.width()) / 2, 0);
        paintRing(painter, cell, true, style.colors);
    } else if (shown.rows > 0) {
        paintRing(painter,
                  shown.cell(0, position).united(shown.cell(shown.rows - 1, position)).adjusted(gap, gap, -gap, -gap),
                  false, style.colors);
    }
}

QStringList LensFigure::leftOut() const {
    return m_lens && hidesLayers(*m_lens) ? QStringList{hiddenLayersText(*m_lens)} : QStringList();
}

QStringList LensFigure::withoutGloss() const {
    QStringList out;
    if (!m_lens) return out;
    for (std::size_t i = 0; i < m_lens->positions.size(); ++i)
        if (lacksGloss(tokenText(m_lens->positions[i]))) out << positionText(*m_lens, i);
    out.removeDuplicates();
    return out;
}

FigureTable LensFigure::table() const {
    FigureTable table;
    table.caption = QStringLiteral("%1: %2 · %3").arg(title(), m_grid.valueLabel(), caption());
    table.columns = {say(QT_TRANSLATE_NOOP("Lens", "position")), say(QT_TRANSLATE_NOOP("Lens", "token"))};
    for (const LensGrid::Row& row : m_grid.rows()) {
        const QString name = row.head >= 0 ? row.name : say(QT_TRANSLATE_NOOP("Lens", "layer %1")).arg(row.name);
        table.columns << say(QT_TRANSLATE_NOOP("Lens", "%1: top-1")).arg(name);
        if (m_options.mode == LensMode::Difference)
            table.columns << say(QT_TRANSLATE_NOOP("Lens", "%1: lens's top-1")).arg(name);
        table.columns << QStringLiteral("%1: %2").arg(name, m_grid.valueLabel());
    }
    for (std::size_t p = 0; p < m_grid.positions(); ++p) {
        std::vector<QVariant> cells{qlonglong(p), positionText(*m_lens, p)};
        for (std::size_t r = 0; r < m_grid.rows().size(); ++r) {
            const bool there = m_grid.hasCell(r, p);
            cells.emplace_back(there ? m_grid.text(r, p) : QString());
            if (m_options.mode == LensMode::Difference)
                cells.emplace_back(there ? topText(*m_lens, std::size_t(m_grid.rows()[r].plain), p) : QString());
            cells.emplace_back(there ? m_grid.value(r, p) : std::nan(""));
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

} // namespace strata
