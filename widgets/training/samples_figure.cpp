// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/samples_figure.h"

#include "widgets/common/fonts.h"
#include "widgets/common/numbers.h"
#include "widgets/common/paint_helpers.h"

#include <algorithm>
#include <cmath>

namespace strata {
namespace {

constexpr double margin = 12, labelWidth = 150, columnWidth = 104, lineHeight = 26, promptHeight = 28, headHeight = 26,
                 noteHeight = 26;

bool isRight(const TrainingAnswer& answer) {
    return answer.text == answer.gold;
}

/// A text in one line; what has none says so.
QString shown(const std::string& text) {
    const QString line = fromUtf8(text).simplified();
    return line.isEmpty() ? QStringLiteral("∅") : line;
}

} // namespace

QString SamplesFigure::title() const {
    return tr("Samples over the training");
}

QString SamplesFigure::emptyText() const {
    return tr("The log has no samples. A training writes some with held-out rows (train --eval … --samples N).");
}

std::vector<TrainingChoice> SamplesFigure::choices() const {
    return {{QStringLiteral("steps"),
             tr("Evaluations"),
             {QStringLiteral("fit"), QStringLiteral("all")},
             {tr("as many as fit"), tr("all evaluations")}}};
}

std::vector<SamplesFigure::Line> SamplesFigure::lines() const {
    std::vector<Line> out;
    if (!hasContent()) return out;
    for (const TrainingSample& prompt : training()->samples.back().rows) {
        bool first = true;
        for (const TrainingAnswer& answer : prompt.answers)
            out.push_back({&prompt, answer.level, answer.gold, std::exchange(first, false)});
    }
    return out;
}

std::vector<const TrainingSamples*> SamplesFigure::columns(double width) const {
    std::vector<const TrainingSamples*> all;
    for (const TrainingSamples& at : training()->samples)
        all.push_back(&at);
    if (chosen(QStringLiteral("steps")) == QLatin1String("all")) return all;
    const auto fit = std::size_t(std::max(2.0, std::floor((width - labelWidth - 2 * margin) / columnWidth)));
    if (all.size() <= fit) return all;
    std::vector<const TrainingSamples*> some;
    // Closer together at the beginning, where noise becomes sense: in equal ratios of their number.
    std::size_t next = 0;
    for (std::size_t i = 0; i < fit; ++i) {
        const double place = std::pow(double(all.size()), double(i) / double(fit - 1)) - 1;
        const std::size_t at = std::clamp<std::size_t>(std::size_t(std::lround(place)), next, all.size() - (fit - i));
        some.push_back(all[at]);
        next = at + 1;
    }
    return some;
}

const TrainingAnswer* SamplesFigure::answerOf(const TrainingSamples& at, const Line& line) {
    for (const TrainingSample& prompt : at.rows) {
        if (prompt.row != line.prompt->row || prompt.input != line.prompt->input) continue;
        for (const TrainingAnswer& answer : prompt.answers)
            if (answer.level == line.level) return &answer;
    }
    return nullptr;
}

double SamplesFigure::topOf(const std::vector<Line>& all, std::size_t line) const {
    double y = headHeight;
    for (std::size_t i = 0; i <= line && i < all.size(); ++i)
        y += (all[i].first ? promptHeight : 0) + (i < line ? lineHeight : 0);
    return y;
}

double SamplesFigure::height(double) const {
    const std::vector<Line> all = lines();
    return all.empty() ? headHeight : topOf(all, all.size() - 1) + lineHeight + noteHeight;
}

double SamplesFigure::leastWidth() const {
    const double count =
        chosen(QStringLiteral("steps")) == QLatin1String("all") && training() ? double(training()->samples.size()) : 2;
    return labelWidth + 2 * margin + columnWidth * count;
}

void SamplesFigure::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    if (!hasContent()) return;
    const std::vector<Line> all = lines();
    const std::vector<const TrainingSamples*> at = columns(rect.width());
    painter.save();
    painter.translate(rect.topLeft());
    const double left = margin + labelWidth;
    const double each = (rect.width() - left - margin) / double(at.size());
    paintLine(painter, {margin, 0, labelWidth, headHeight}, tr("after step"), uiFont(11), style.colors.faint);
    for (std::size_t c = 0; c < at.size(); ++c)
        paintLine(painter, {left + each * double(c) + 6, 0, each - 8, headHeight}, formatCount(at[c]->step),
                  uiFont(12, QFont::DemiBold), style.colors.secondary);
    double y = headHeight;
    for (const Line& line : all) {
        if (line.first) {
            painter.fillRect(QRectF(margin, y, rect.width() - 2 * margin, 1), style.colors.grid);
            paintLine(painter, {margin, y + 2, rect.width() - 2 * margin, promptHeight - 2}, shown(line.prompt->input),
                      uiFont(13, QFont::DemiBold), style.colors.text);
            y += promptHeight;
        }
        const QColor head = colorOf(line.level, style);
        const QString level = fromUtf8(line.level);
        paintLine(painter, {margin, y, labelWidth - 8, lineHeight}, level, uiFont(12), head);
        const double used = std::min(textWidth(uiFont(12), level) + 8, labelWidth * 0.5);
        paintLine(painter, {margin + used, y, labelWidth - used - 8, lineHeight}, shown(line.gold), uiFont(12),
                  style.colors.secondary);
        for (std::size_t c = 0; c < at.size(); ++c) {
            const TrainingAnswer* const answer = answerOf(*at[c], line);
            if (!answer) continue;
            const QRectF cell(left + each * double(c) + 2, y + 2, each - 4, lineHeight - 4);
            const QColor tint = answer->probability
                                    ? confidenceTint(head, std::clamp(*answer->probability, 0.0, 1.0), style.colors)
                                    : style.colors.surface;
            painter.setPen(Qt::NoPen);
            painter.setBrush(tint);
            painter.drawRoundedRect(cell, 3, 3);
            const QColor ink = readableOn(tint);
            paintLine(painter, {cell.left() + 5, cell.top(), 14, cell.height()},
                      isRight(*answer) ? QStringLiteral("✓") : QStringLiteral("✗"), uiFont(12, QFont::Bold), ink);
            paintLine(painter, {cell.left() + 20, cell.top(), cell.width() - 22, cell.height()}, shown(answer->text),
                      uiFont(12), ink);
        }
        y += lineHeight;
    }
    paintLine(painter, {margin, y + 4, rect.width() - 2 * margin, noteHeight - 4},
              tr("tint: probability of the answer · ✓ as it should be, ✗ something else"), uiFont(11),
              style.colors.faint);
    painter.restore();
}

QString SamplesFigure::tip(const QPointF& point, double width) const {
    if (!hasContent()) return {};
    const std::vector<Line> all = lines();
    const std::vector<const TrainingSamples*> at = columns(width);
    const double left = margin + labelWidth, each = (width - left - margin) / double(at.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const double y = topOf(all, i);
        if (all[i].first && point.y() >= y - promptHeight && point.y() < y) return shown(all[i].prompt->input);
        if (point.y() < y || point.y() >= y + lineHeight) continue;
        const int column = int(std::floor((point.x() - left) / each));
        if (column < 0) return tr("%1: it should be “%2”").arg(fromUtf8(all[i].level), shown(all[i].gold));
        if (column >= int(at.size())) return {};
        const TrainingAnswer* const answer = answerOf(*at[std::size_t(column)], all[i]);
        if (!answer) return {};
        const QString said =
            tr("step %1 · %2: “%3”")
                .arg(formatCount(at[std::size_t(column)]->step), fromUtf8(answer->level), shown(answer->text));
        const QString sure =
            answer->probability ? tr(", p = %1").arg(formatProbability(*answer->probability)) : QString();
        return said + sure + QLatin1Char('\n') +
               (isRight(*answer) ? tr("as it should be") : tr("it should be “%1”").arg(shown(answer->gold)));
    }
    return {};
}

FigureTable SamplesFigure::table() const {
    FigureTable table;
    table.caption = title();
    table.columns = {tr("row"),          tr("prompt"), tr("level"), tr("step"),
                     tr("right answer"), tr("answer"), tr("p"),     tr("right")};
    if (!hasContent()) return table;
    for (const Line& line : lines())
        for (const TrainingSamples& at : training()->samples)
            if (const TrainingAnswer* const answer = answerOf(at, line))
                table.rows.push_back({qlonglong(line.prompt->row), fromUtf8(line.prompt->input), fromUtf8(line.level),
                                      qlonglong(at.step), fromUtf8(line.gold), fromUtf8(answer->text),
                                      answer->probability.value_or(std::nan("")), isRight(*answer)});
    return table;
}

} // namespace strata
