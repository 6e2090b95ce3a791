// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/confused_figure.h"

#include "widgets/common/numbers.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace strata {

namespace {

constexpr const char* orderKey = "order";
/// Of the columns of the table.
constexpr std::array orders{"gold", "answered", "rows", "share"};

} // namespace

QString ConfusedFigure::title() const {
    return tr("Most confused");
}

std::vector<FigureChoice> ConfusedFigure::choices() const {
    return {levelChoice(),
            {QString::fromLatin1(orderKey),
             tr("Order"),
             {QStringLiteral("rows"), QStringLiteral("share"), QStringLiteral("gold"), QStringLiteral("answered")},
             {tr("most rows first"), tr("largest share first"), tr("by gold"), tr("by answer")}}};
}

const LevelColumns* ConfusedFigure::level() const {
    if (!hasRows()) return nullptr;
    const auto& levels = study()->columns.labelLevels();
    const std::size_t at = chosenLabelLevel();
    return at < levels.size() ? &study()->columns.levels()[levels[at]] : nullptr;
}

const std::vector<ConfusedPair>& ConfusedFigure::pairs() const {
    static const std::vector<ConfusedPair> none;
    if (m_pairs) return *m_pairs;
    if (waits()) return none;
    auto made = std::make_shared<std::vector<ConfusedPair>>();
    if (const LevelColumns* of = level()) {
        *made = confusedPairs(*of); // the most rows first: equal ones keep that order
        const QString order = chosen(QString::fromLatin1(orderKey));
        const auto sort = [&](auto less) { std::stable_sort(made->begin(), made->end(), less); };
        if (order == QLatin1String("share"))
            sort([](const ConfusedPair& a, const ConfusedPair& b) { return a.share() > b.share(); });
        else if (order == QLatin1String("gold"))
            sort([&](const ConfusedPair& a, const ConfusedPair& b) { return of->nameOf(a.gold) < of->nameOf(b.gold); });
        else if (order == QLatin1String("answered"))
            sort([&](const ConfusedPair& a, const ConfusedPair& b) {
                return of->nameOf(a.predicted) < of->nameOf(b.predicted);
            });
    }
    m_pairs = std::move(made);
    return *m_pairs;
}

QString ConfusedFigure::answerOf(const ConfusedPair& pair) const {
    return pair.predicted < 0 ? tr("no valid label") : fromUtf8(level()->nameOf(pair.predicted));
}

TableBlock ConfusedFigure::block() const {
    TableBlock out;
    const std::vector<ConfusedPair>& all = pairs();
    out.columns = {{tr("gold"), false, 1, 90},
                   {tr("answered"), false, 1, 90},
                   {tr("rows"), true, 0, 60},
                   {tr("of the gold label"), true, 0, 70}};
    const QString order = chosen(QString::fromLatin1(orderKey));
    for (std::size_t c = 0; c < orders.size(); ++c)
        if (order == QLatin1String(orders[c]))
            out.columns[c].title += c < 2 ? QStringLiteral(" ▴") : QStringLiteral(" ▾");
    out.rows = all.size();
    std::int64_t most = 1;
    for (const ConfusedPair& pair : all)
        most = std::max(most, pair.rows);
    out.row = [this, &all, most](std::size_t r) {
        const ConfusedPair& pair = all[r];
        return std::vector<TableCell>{{fromUtf8(level()->nameOf(pair.gold))},
                                      {answerOf(pair), -1, pair.predicted < 0},
                                      {formatCount(pair.rows), double(pair.rows) / double(most)},
                                      {formatPercent(pair.share(), 1), pair.share()}};
    };
    if (all.empty()) out.note = tr("Nothing is confused on this level.");
    return out;
}

double ConfusedFigure::leastWidth() const {
    return block().leastWidth();
}

double ConfusedFigure::height(double width) const {
    return block().height(width);
}

void ConfusedFigure::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    if (level()) block().paint(painter, rect.topLeft(), rect.width(), style.colors);
}

std::vector<EvaluationSpot> ConfusedFigure::spots(double width) const {
    std::vector<EvaluationSpot> out;
    const LevelColumns* of = level();
    if (!of) return out;
    const TableBlock table = block();
    for (std::size_t c = 0; c < orders.size(); ++c) {
        EvaluationSpot head;
        head.rect = table.headOf(c, {0, 0}, width);
        head.tip = tr("%1: press to sort").arg(table.columns[c].title);
        head.choice = {QString::fromLatin1(orderKey), QString::fromLatin1(orders[c])};
        out.push_back(std::move(head));
    }
    for (std::size_t r = 0; r < table.rows; ++r) {
        const ConfusedPair& pair = pairs()[r];
        RecordFilter filter;
        filter.labelLevel = int(study()->columns.labelLevels()[chosenLabelLevel()]);
        filter.gold = of->nameOf(pair.gold);
        filter.predicted = of->nameOf(pair.predicted);
        filter.predictedNone = pair.predicted < 0;
        EvaluationSpot spot;
        spot.rect = table.rectOf(r, {0, 0}, width);
        spot.tip = tr("gold %1, answered %2: %n row(s), %3 of the gold label", nullptr, int(pair.rows))
                       .arg(fromUtf8(filter.gold), answerOf(pair), formatPercent(pair.share(), 1));
        spot.rows = std::move(filter);
        out.push_back(std::move(spot));
    }
    return out;
}

FigureTable ConfusedFigure::table() const {
    FigureTable table;
    table.caption = title();
    table.columns = {tr("gold"), tr("answered"), tr("rows"), tr("rows of the gold label"), tr("share")};
    if (!level()) return table;
    for (const ConfusedPair& pair : pairs())
        table.rows.push_back({fromUtf8(level()->nameOf(pair.gold)), answerOf(pair), qlonglong(pair.rows),
                              qlonglong(pair.ofGold), pair.share()});
    return table;
}

} // namespace strata
