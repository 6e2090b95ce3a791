// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/decoding/heads_view.h"

#include "widgets/common/language.h"
#include "widgets/common/numbers.h"
#include "widgets/common/reading_tip.h"
#include "widgets/common/tokens.h"

#include <QContextMenuEvent>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <limits>

namespace strata {

HeadsView::HeadsView(QWidget* parent) : FigureViewOf(parent) {
    whenTranslated(this, [this] {
        setAccessibleName(tr("Heads"));
        setWhatsThis(
            tr("What every head says, side by side. The fuller a token's colour, the higher its probability (p). "
               "Entropy, in nats, is 0 where a head is certain and grows with its doubt."));
    });
}

bool HeadsView::isEmpty() const {
    return !run() || (run()->heads.empty() && stageCount(*run()) == 0);
}

QString HeadsView::emptyText() const {
    return tr("No run yet. Write a prompt and press Run: every head gets a column here.");
}

void HeadsView::selectionMoved() {
    m_figure.setSelection(selection());
    const Place place = selectedPlace();
    if (place.chip >= 0)
        sight().bringIn(m_figure.layout().columns[std::size_t(place.column)].chips[std::size_t(place.chip)].rect);
}

HeadsView::Place HeadsView::chipAt(const QPointF& point) const {
    const auto& columns = m_figure.layout().columns;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (!columns[c].card.contains(point)) continue;
        const auto& chips = columns[c].chips;
        auto chip = std::lower_bound(chips.begin(), chips.end(), point.y(),
                                     [](const HeadsLayout::Chip& k, double y) { return k.rect.bottom() < y; });
        for (; chip != chips.end() && chip->rect.top() <= point.y(); ++chip)
            if (chip->rect.contains(point)) return {int(c), int(chip - chips.begin())};
    }
    return {};
}

const HeadsLayout::Bar* HeadsView::barAt(const QPointF& point, int* column) const {
    const auto& columns = m_figure.layout().columns;
    for (std::size_t c = 0; c < columns.size(); ++c)
        for (const HeadsLayout::Bar& bar : columns[c].bars)
            if (bar.rect.contains(point)) {
                if (column) *column = int(c);
                return &bar;
            }
    return nullptr;
}

int HeadsView::stageAt(const QPointF& point) const {
    for (const HeadsLayout::Column& column : m_figure.layout().columns) {
        if (!column.card.contains(point)) continue;
        int stage = -1, first = -1;
        double nearest = -1, highest = std::numeric_limits<double>::max();
        const auto look = [&](const QRectF& rect, int of) { // the last that begins above it
            if (rect.top() <= point.y() && rect.top() >= nearest) {
                nearest = rect.top();
                stage = of;
            }
            if (rect.top() < highest) {
                highest = rect.top();
                first = of;
            }
        };
        for (const HeadsLayout::Chip& chip : column.chips)
            look(chip.rect, chip.stage);
        for (const HeadsLayout::Bar& bar : column.bars)
            look(bar.rect, bar.stage);
        return stage >= 0 ? stage : first;
    }
    return -1;
}

void HeadsView::contextMenuEvent(QContextMenuEvent* event) {
    if (isEmpty() || run()->isFree()) return FigureView::contextMenuEvent(event);
    QPointF point = sight().toContent(event->pos());
    QPoint where = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const Place place = selectedPlace();
        if (place.chip < 0) return FigureView::contextMenuEvent(event);
        point = m_figure.layout().columns[std::size_t(place.column)].chips[std::size_t(place.chip)].rect.center();
        where = viewport()->mapToGlobal(sight().toViewport(point).toPoint());
    }
    const HeadsLayout::Bar* const bar = barAt(point, nullptr);
    const int stage = bar ? bar->stage : stageAt(point);
    if (stage < 0) return FigureView::contextMenuEvent(event);
    if (chipAt(point).chip >= 0 || bar) pressed(point, Qt::NoModifier); // other tokens for it are offered
    Q_EMIT menuWanted(this, stage, bar ? bar->row.label : QString(), where);
}

HeadsView::Place HeadsView::selectedPlace() const {
    const Selection& s = selection();
    if (!s.stage || !s.token) return {};
    Place own;
    const auto& columns = m_figure.layout().columns;
    for (std::size_t c = 0; c < columns.size(); ++c)
        for (std::size_t k = 0; k < columns[c].chips.size(); ++k) {
            const HeadsLayout::Chip& chip = columns[c].chips[k];
            if (chip.stage != *s.stage || chip.token != *s.token) continue;
            if (s.head && columns[c].headName == *s.head) return {int(c), int(k)};
            if (chip.own) own = {int(c), int(k)};
        }
    return own;
}

void HeadsView::choosePlace(const Place& place) {
    if (place.column < 0 || place.chip < 0) return;
    const HeadsLayout::Column& column = m_figure.layout().columns[std::size_t(place.column)];
    const HeadsLayout::Chip& chip = column.chips[std::size_t(place.chip)];
    Selection s;
    s.stage = chip.stage;
    s.token = chip.token;
    if (!column.headName.empty()) s.head = column.headName;
    choose(s);
}

bool HeadsView::clickableAt(const QPointF& point) const {
    return chipAt(point).chip >= 0 || barAt(point, nullptr);
}

void HeadsView::pressed(const QPointF& point, Qt::KeyboardModifiers) {
    const Place place = chipAt(point);
    if (place.chip >= 0) {
        choosePlace(place);
    } else if (int column = 0; const HeadsLayout::Bar* bar = barAt(point, &column)) {
        Selection s;
        s.stage = bar->stage;
        s.head = m_figure.layout().columns[std::size_t(column)].headName;
        s.label = bar->row.label.toStdString();
        choose(s);
    } else {
        choose({});
    }
}

bool HeadsView::keyPressed(int key, Qt::KeyboardModifiers modifiers) {
    const auto& columns = m_figure.layout().columns;
    const auto hasChips = [&](int c) {
        return c >= 0 && c < int(columns.size()) && !columns[std::size_t(c)].chips.empty();
    };
    const auto nextColumn = [&](int c, int step) {
        do
            c += step;
        while (c >= 0 && c < int(columns.size()) && !hasChips(c));
        return hasChips(c) ? c : -1;
    };
    if (key == Qt::Key_Escape && selection() != Selection()) {
        choose({});
        return true;
    }
    if (key != Qt::Key_Left && key != Qt::Key_Right && key != Qt::Key_Up && key != Qt::Key_Down &&
        key != Qt::Key_Home && key != Qt::Key_End)
        return false;
    Place at = selectedPlace();
    if (at.chip < 0) {
        const int c = hasChips(0) ? 0 : nextColumn(0, 1);
        if (c < 0) return false;
        choosePlace({c, 0});
        return true;
    }
    const auto& chips = columns[std::size_t(at.column)].chips;
    const bool byColumn = modifiers & Qt::ControlModifier;
    const int last = int(chips.size()) - 1;
    if (byColumn && (key == Qt::Key_Left || key == Qt::Key_Right)) {
        const int c = nextColumn(at.column, key == Qt::Key_Left ? -1 : 1);
        if (c < 0) return true;
        // The same position if that column shows it, else its first token.
        const HeadsLayout::Chip& from = chips[std::size_t(at.chip)];
        const auto& there = columns[std::size_t(c)].chips;
        const bool free = run()->isFree();
        const auto same = std::find_if(there.begin(), there.end(), [&](const HeadsLayout::Chip& k) {
            return k.token == from.token && (free || k.stage == from.stage);
        });
        choosePlace({c, same == there.end() ? 0 : int(same - there.begin())});
        return true;
    }
    if (key == Qt::Key_Home)
        at.chip = 0;
    else if (key == Qt::Key_End)
        at.chip = last;
    else if (key == Qt::Key_Left || key == Qt::Key_Right) {
        const int step = key == Qt::Key_Left ? -1 : 1;
        if (at.chip + step >= 0 && at.chip + step <= last)
            at.chip += step;
        else if (const int c = nextColumn(at.column, step); c >= 0)
            at = {c, step > 0 ? 0 : int(columns[std::size_t(c)].chips.size()) - 1};
    } else {
        // The chip of the next line whose middle is nearest.
        const QRectF from = chips[std::size_t(at.chip)].rect;
        const bool down = key == Qt::Key_Down;
        double line = std::numeric_limits<double>::quiet_NaN(), best = std::numeric_limits<double>::max();
        for (int i = at.chip; i >= 0 && i <= last; i += down ? 1 : -1) {
            const QRectF& r = chips[std::size_t(i)].rect;
            if (r.top() == from.top()) continue;
            if (std::isnan(line)) line = r.top();
            if (r.top() != line) break;
            const double distance = std::abs(r.center().x() - from.center().x());
            if (distance < best) {
                best = distance;
                at.chip = i;
            }
        }
    }
    choosePlace(at);
    return true;
}

QString HeadsView::describe(const HeadsLayout::Column& column, const HeadsLayout::Chip& chip) const {
    const std::vector<RunToken>* tokens = stageTokens(*run(), chip.stage);
    const int position =
        tokens && std::size_t(chip.token) < tokens->size() ? (*tokens)[std::size_t(chip.token)].position.value : 0;
    return tr("%1 · position %2 · “%3”").arg(column.name).arg(position).arg(chip.text);
}

QString HeadsView::tipAt(const QPointF& point) const {
    const Place place = chipAt(point);
    if (place.chip >= 0) {
        const HeadsLayout::Column& column = m_figure.layout().columns[std::size_t(place.column)];
        const HeadsLayout::Chip& chip = column.chips[std::size_t(place.chip)];
        return readingTip(describe(column, chip), *chip.reading, chip.reading->id);
    }
    if (const HeadsLayout::Bar* bar = barAt(point, nullptr))
        return tr("%1: probability %2 among the labels of this level")
            .arg(bar->row.label, bar->row.value)
            .toHtmlEscaped();
    return {};
}

QString HeadsView::selectionText() const {
    const Place place = selectedPlace();
    if (place.chip < 0) return {};
    const HeadsLayout::Column& column = m_figure.layout().columns[std::size_t(place.column)];
    const HeadsLayout::Chip& chip = column.chips[std::size_t(place.chip)];
    return tr("%1, probability %2, entropy %3")
        .arg(describe(column, chip), formatProbability(chip.probability), formatNats(chip.reading->entropy, 2));
}

std::vector<AccessibleCell> HeadsView::accessibleCells() const {
    contentReady();
    std::vector<AccessibleCell> out;
    for (const HeadsLayout::Column& column : m_figure.layout().columns)
        for (const HeadsLayout::Chip& chip : column.chips) {
            AccessibleCell cell;
            cell.rect = chip.rect;
            cell.name = tr("%1, %2 %, %3, %4")
                            .arg(chip.text, formatFixed(100 * chip.probability, 1), column.name, column.detail);
            if (!chip.own)
                cell.description = tr("read where another head decoded");
            else if (chip.disagrees)
                cell.description = tr("another token stands first");
            cell.selection.stage = chip.stage;
            cell.selection.token = chip.token;
            if (!column.headName.empty()) cell.selection.head = column.headName;
            out.push_back(std::move(cell));
        }
    return out;
}

QJsonObject HeadsView::figureOptions() const {
    QJsonObject options = FigureView::figureOptions();
    if (!m_figure.isLegendShown()) options.insert(headsLegendKey, false);
    return options;
}

void HeadsView::setFigureOptions(const QJsonObject& options) {
    m_figure.setLegendShown(options.value(headsLegendKey).toBool(true));
    viewport()->update();
}

void HeadsView::paintOverlay(QPainter& painter, const FigureStyle& style) {
    // The legend stays at the lower edge while the text scrolls.
    const QRectF view = sight().rect();
    if (view.height() < 3 * headsLegendHeight) return;
    const double height = m_figure.legendHeight(sight().width());
    const QRectF strip(view.left(), view.bottom() - height, view.width(), height);
    painter.fillRect(strip, style.colors.window);
    m_figure.paintLegend(painter, strip.adjusted(13, 0, -12, 0), style);
}

} // namespace strata
