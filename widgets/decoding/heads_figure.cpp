// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/decoding/heads_figure.h"

#include "widgets/common/fonts.h"
#include "widgets/common/tokens.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace strata {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("Heads", text);
}

constexpr double legendLine = 18;

} // namespace

void HeadsFigure::setRun(std::shared_ptr<const Run> run) {
    m_run = std::move(run);
    m_width = -1;
    m_layout = {};
}

QString HeadsFigure::title() const {
    return say(QT_TRANSLATE_NOOP("Heads", "Heads"));
}

void HeadsFigure::layOut(double width, const FigureStyle& style) const {
    if (!m_run || (width == m_width && style.minimumHeight == m_minimumHeight && style.interactive == m_interactive))
        return;
    m_layout =
        layOutHeads(*m_run, width, style.minimumHeight, !style.interactive, legendHeight(width), m_shapes, glosses());
    m_width = width;
    m_minimumHeight = style.minimumHeight;
    m_interactive = style.interactive;
}

void HeadsFigure::setGlosses(const Glosses& glosses) {
    Glossed::setGlosses(glosses);
    m_width = -1; // laid out anew
}

QStringList HeadsFigure::withoutGloss() const {
    QStringList out;
    const auto look = [&](const std::vector<RunToken>& tokens) {
        for (const RunToken& token : tokens)
            if (lacksGloss(token.reading.text)) out << tokenDisplay(token.reading.text);
    };
    if (!m_run) return out;
    for (const RunLevel& level : m_run->levels)
        look(level.tokens);
    for (const RunColumn& column : m_run->columns)
        look(column.tokens);
    out.removeDuplicates();
    return out;
}

QSizeF HeadsFigure::contentSize(double width, const FigureStyle& style) const {
    layOut(width, style);
    return m_run ? m_layout.size : QSizeF(width, 120);
}

void HeadsFigure::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    if (!m_run || rect.width() < 1 || rect.height() < 1) return;
    if (std::abs(m_layout.size.width() - rect.width()) > 0.5 || m_interactive != style.interactive)
        layOut(rect.width(), style);
    painter.save();
    const QRectF visible =
        (painter.hasClipping() ? painter.clipBoundingRect().intersected(rect) : rect).translated(-rect.topLeft());
    painter.translate(rect.topLeft());
    if (style.interactive) painter.fillRect(visible, style.colors.window);
    for (const HeadsLayout::Column& column : m_layout.columns)
        if (column.card.adjusted(-4, -4, 4, 4).intersects(visible)) paintColumn(painter, column, visible, style);
    if (!style.interactive)
        paintLegend(
            painter,
            QRectF(12, m_layout.legendTop, m_layout.size.width() - 24, m_layout.size.height() - m_layout.legendTop),
            style);
    painter.restore();
}

void HeadsFigure::paintColumn(QPainter& painter, const HeadsLayout::Column& column, const QRectF& visible,
                              const FigureStyle& style) const {
    const Colors& colors = style.colors;
    const QColor head = headColor(column.head, colors);
    const QRectF& card = column.card;
    painter.setPen(QPen(colors.border, 1));
    painter.setBrush(colors.surface);
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);

    // Header: colour, name, where the head reads.
    const double middle = card.top() + 19;
    painter.setPen(Qt::NoPen);
    painter.setBrush(head);
    painter.drawRoundedRect(QRectF(card.left() + 12, middle - 5, 10, 10), 2, 2);
    const QFont detailFont = uiFont(12);
    const double room = card.width() - 30 - 12;
    if (m_layout.detailBelow) {
        paintLine(painter, QRectF(card.left() + 30, middle - 12, room, 24), column.name, headNameFont(), colors.text);
        paintLine(painter, QRectF(card.left() + 30, middle + 10, room, 18), column.detail, detailFont, colors.faint);
    } else {
        const double nameWidth = textWidth(headNameFont(), column.name) + 1;
        paintLine(painter, QRectF(card.left() + 30, middle - 12, nameWidth, 24), column.name, headNameFont(),
                  colors.text);
        paintLine(painter, QRectF(card.left() + 30 + nameWidth + 8, middle - 12, room - nameWidth - 8, 24),
                  column.detail, detailFont, colors.faint, Qt::AlignRight | Qt::AlignVCenter);
    }
    painter.setPen(QPen(colors.border, 1));
    const double under = card.top() + m_layout.headerHeight - 0.5;
    painter.drawLine(QPointF(card.left() + 1, under), QPointF(card.right() - 1, under));

    QPen dashed(colors.border, 1, Qt::CustomDashLine);
    dashed.setDashPattern({4, 3});
    painter.setPen(dashed);
    for (const double y : column.rules)
        painter.drawLine(QPointF(card.left() + 1, y + 0.5), QPointF(card.right() - 1, y + 0.5));

    for (const HeadsLayout::Text& text : column.texts)
        if (text.rect.intersects(visible))
            paintLine(painter, text.rect, text.text, text.font, colors.*text.color, text.alignment);

    const QFont barFont = uiFont(12);
    for (const HeadsLayout::Bar& bar : column.bars) {
        if (!bar.rect.intersects(visible)) continue;
        if (style.interactive && m_selection.label && m_selection.stage == bar.stage &&
            fromUtf8(*m_selection.label) == bar.row.label) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colors.accentSoft);
            painter.drawRoundedRect(bar.rect.adjusted(-4, 0, 4, 0), 3, 3);
        }
        paintBarRow(painter, bar.rect, bar.row, bar.metrics, head, colors, barFont, barFont);
    }

    // Chips stand in order of y: only those in sight are touched.
    const auto first = std::lower_bound(column.chips.begin(), column.chips.end(), visible.top() - 4,
                                        [](const HeadsLayout::Chip& chip, double y) { return chip.rect.bottom() < y; });
    const QFont mono = monoFont(13);
    for (auto chip = first; chip != column.chips.end() && chip->rect.top() <= visible.bottom() + 4; ++chip) {
        const bool dashedBorder = !chip->own;
        paintChip(painter, chip->rect, chip->text, mono, head, chip->probability,
                  dashedBorder ? ChipBorder::Dashed : ChipBorder::Solid, chip->disagrees, colors);
    }
    if (!style.interactive || !m_selection.stage) return;
    const bool free = m_run->isFree();
    for (auto chip = first; chip != column.chips.end() && chip->rect.top() <= visible.bottom() + 4; ++chip) {
        const bool sameStage = chip->stage == *m_selection.stage;
        if (m_selection.token) {
            if (chip->token != *m_selection.token || (!sameStage && !free)) continue;
            const bool strong =
                sameStage && (m_selection.head && !free ? *m_selection.head == column.headName : chip->own);
            paintRing(painter, chip->rect, strong, colors);
        } else if (sameStage && chip->own) {
            paintRing(painter, chip->rect, false, colors);
        }
    }
}

double HeadsFigure::legend(QPainter* painter, const QRectF& rect, const FigureStyle& style) const {
    const Colors& colors = style.colors;
    const QFont font = uiFont(11);
    const bool free = m_run && m_run->isFree();
    double x = rect.left(), middle = rect.top() + headsLegendHeight / 2;
    const auto word = [&](const QString& text, double width) {
        if (painter)
            paintLine(*painter, QRectF(x, middle - 9, std::min(width, rect.right() - x), 18), text, font, colors.faint);
        x += width;
    };
    // An entry that does not fit goes to the next line.
    const auto entry = [&](double width) {
        if (x == rect.left() || x + width <= rect.right()) return;
        x = rect.left();
        middle += legendLine;
    };
    const QString tint = say(QT_TRANSLATE_NOOP("Heads", "probability of the token 0"));
    word(tint, textWidth(font, tint) + 1);
    if (painter) paintTintScale(*painter, QRectF(x + 6, middle - 4, 64, 8), headColor(0, colors), colors);
    x += 76;
    word(QStringLiteral("1"), 8);
    x += 16;
    if (!free) {
        const QString other = say(QT_TRANSLATE_NOOP("Heads", "read where another head decoded"));
        const double width = textWidth(font, other) + 1;
        entry(25 + width);
        if (painter) {
            QPen pen(colors.secondary, 1, Qt::CustomDashLine);
            pen.setDashPattern({3, 2});
            painter->setPen(pen);
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(x + 0.5, middle - 6, 18, 12), 3, 3);
        }
        x += 25;
        word(other, width);
        x += 18;
    }
    if (!free || m_run->columns.size() > 1) {
        const QString notch = free ? say(QT_TRANSLATE_NOOP("Heads", "another head's first choice differs"))
                                   : say(QT_TRANSLATE_NOOP("Heads", "first choice differs from the decoded token"));
        const double width = textWidth(font, notch) + 1;
        entry(14 + width);
        if (painter) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(colors.text);
            painter->drawPolygon(
                QPolygonF({QPointF(x, middle - 4), QPointF(x + 8, middle - 4), QPointF(x + 8, middle + 4)}));
        }
        x += 14;
        word(notch, width);
    }
    return middle + headsLegendHeight / 2 - rect.top();
}

void HeadsFigure::paintLegend(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    if (m_legendShown) legend(&painter, rect, style);
}

double HeadsFigure::legendHeight(double width) const {
    return legend(nullptr, QRectF(0, 0, width - 26, 0), FigureStyle());
}

FigureTable HeadsFigure::table() const {
    FigureTable table;
    table.caption = say(QT_TRANSLATE_NOOP(
        "Heads", "What every head says at every generated position, and the label probabilities of each level"));
    table.columns = {say(QT_TRANSLATE_NOOP("Heads", "kind")),
                     say(QT_TRANSLATE_NOOP("Heads", "stage")),
                     say(QT_TRANSLATE_NOOP("Heads", "position")),
                     say(QT_TRANSLATE_NOOP("Heads", "head")),
                     say(QT_TRANSLATE_NOOP("Heads", "decodes here")),
                     say(QT_TRANSLATE_NOOP("Heads", "text")),
                     say(QT_TRANSLATE_NOOP("Heads", "id")),
                     say(QT_TRANSLATE_NOOP("Heads", "probability")),
                     say(QT_TRANSLATE_NOOP("Heads", "log-probability (nats)")),
                     say(QT_TRANSLATE_NOOP("Heads", "entropy (nats)")),
                     say(QT_TRANSLATE_NOOP("Heads", "margin (nats)"))};
    if (!m_run) return table;
    const QString tokenKind = say(QT_TRANSLATE_NOOP("Heads", "token")),
                  labelKind = say(QT_TRANSLATE_NOOP("Heads", "label"));
    for (int stage = 0; stage < stageCount(*m_run); ++stage) {
        const QString name = stageName(*m_run, stage);
        const auto row = [&](const RunToken& token, const QString& head, bool own, const Reading& reading) {
            const QString text = own ? tokenDisplay(reading.text, token.bytes) : tokenDisplay(reading.text);
            table.rows.push_back({tokenKind, name, qlonglong(token.position.value), head, own, text,
                                  qlonglong(reading.id.value), std::exp(double(reading.logprob)),
                                  double(reading.logprob), double(reading.entropy), double(reading.margin)});
        };
        const QString head = stageHead(*m_run, stage).empty() ? name : fromUtf8(stageHead(*m_run, stage));
        for (const RunToken& token : *stageTokens(*m_run, stage)) {
            row(token, head, true, token.reading);
            if (!m_run->isFree())
                for (const auto& [other, reading] : token.heads)
                    row(token, fromUtf8(other), false, reading);
        }
        if (m_run->isFree()) continue;
        const RunLevel& level = m_run->levels[std::size_t(stage)];
        for (const RunLevel& original : m_run->original)
            if (original.name == level.name)
                table.rows.push_back({say(QT_TRANSLATE_NOOP("Heads", "without what is given")), name, QVariant(), head,
                                      true, fromUtf8(original.label.value_or(original.text)), QVariant(),
                                      original.labelProbability.value_or(std::nan("")), original.sumLogprob,
                                      std::nan(""), std::nan("")});
        for (const LabelCandidate& c : m_run->levels[std::size_t(stage)].candidates)
            table.rows.push_back({labelKind, name, QVariant(), head, true, fromUtf8(c.label), QVariant(), c.probability,
                                  c.logprob, std::nan(""), std::nan("")});
    }
    return table;
}

} // namespace strata
