// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/labels_figure.h"

#include "widgets/common/numbers.h"
#include "widgets/evaluation/metric_words.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace strata {

QString LabelsFigure::title() const {
    return tr("Labels");
}

std::vector<FigureChoice> LabelsFigure::choices() const {
    return {levelChoice(),
            {QStringLiteral("order"),
             tr("Order"),
             {QStringLiteral("support"), QStringLiteral("f1"), QStringLiteral("name"), QStringLiteral("tree")},
             {tr("by support"), tr("worst F1 first"), tr("by name"), tr("as in the tree")}}};
}

const LevelColumns* LabelsFigure::level() const {
    if (!hasRows()) return nullptr;
    const auto& levels = study()->columns.labelLevels();
    const std::size_t at = chosenLabelLevel();
    return at < levels.size() ? &study()->columns.levels()[levels[at]] : nullptr;
}

const LabelsFigure::Counts& LabelsFigure::counts() const {
    static const Counts none;
    if (m_counts) return *m_counts;
    if (waits()) return none;
    auto made = std::make_shared<Counts>();
    if (const LevelColumns* of = level()) {
        *made = labelCounts(*of);
        const QString order = chosen(QStringLiteral("order"));
        const auto sort = [&](auto less) { std::stable_sort(made->begin(), made->end(), less); };
        if (order == QLatin1String("name"))
            sort([&](const LabelCount& a, const LabelCount& b) { return of->nameOf(a.label) < of->nameOf(b.label); });
        else if (order == QLatin1String("f1"))
            sort([](const LabelCount& a, const LabelCount& b) {
                return std::pair(a.f1().value_or(2), -a.gold) < std::pair(b.f1().value_or(2), -b.gold);
            });
        else if (order == QLatin1String("tree")) {
            const std::vector<std::int32_t> places =
                labelsInTreeOrder(study()->columns, chosenLabelLevel(), labelTree(study()->columns));
            std::vector<std::size_t> at(of->labels.size(), places.size());
            for (std::size_t i = 0; i < places.size(); ++i)
                at[std::size_t(places[i])] = i;
            sort([&](const LabelCount& a, const LabelCount& b) {
                return at[std::size_t(a.label)] < at[std::size_t(b.label)];
            });
        } else
            sort([](const LabelCount& a, const LabelCount& b) { return a.gold > b.gold; });
    }
    m_counts = std::move(made);
    return *m_counts;
}

TableBlock LabelsFigure::block() const {
    TableBlock out;
    const Counts& all = counts();
    out.columns = {{tr("label"), false, 1, 90}, {tr("support"), true, 0, 60}, {tr("said"), true},
                   {tr("precision"), true},     {tr("recall"), true},         {tr("F1"), true, 0, 70}};
    out.rows = all.size();
    std::int64_t most = 1;
    for (const LabelCount& one : all)
        most = std::max(most, one.gold);
    out.row = [this, &all, most](std::size_t r) {
        const LabelCount& one = all[r];
        return std::vector<TableCell>{{fromUtf8(level()->nameOf(one.label))},
                                      {formatCount(one.gold), double(one.gold) / double(most)},
                                      {formatCount(one.predicted)},
                                      {metricText(one.precision())},
                                      {metricText(one.recall())},
                                      {metricText(one.f1()), one.f1().value_or(0)}};
    };
    return out;
}

double LabelsFigure::leastWidth() const {
    return block().leastWidth();
}

double LabelsFigure::height(double width) const {
    return block().height(width);
}

void LabelsFigure::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    if (level()) block().paint(painter, rect.topLeft(), rect.width(), style.colors);
}

std::vector<EvaluationSpot> LabelsFigure::spots(double width) const {
    std::vector<EvaluationSpot> out;
    if (!level()) return out;
    const TableBlock table = block();
    for (std::size_t r = 0; r < table.rows; ++r) {
        const LabelCount& one = counts()[r];
        RecordFilter filter;
        filter.label = level()->nameOf(one.label);
        out.push_back({table.rectOf(r, {0, 0}, width),
                       tr("%1: support %2, precision %3, recall %4, F1 %5")
                           .arg(fromUtf8(filter.label), formatCount(one.gold), metricText(one.precision()),
                                metricText(one.recall()), metricText(one.f1())),
                       filter});
    }
    return out;
}

FigureTable LabelsFigure::table() const {
    FigureTable table;
    table.caption = title();
    table.columns = {tr("label"), tr("support"), tr("said"), tr("right"), tr("precision"), tr("recall"), tr("F1")};
    if (!level()) return table;
    const auto number = [](const Measure& value) { return QVariant(value.value_or(std::nan(""))); };
    for (const LabelCount& one : counts())
        table.rows.push_back({fromUtf8(level()->nameOf(one.label)), qlonglong(one.gold), qlonglong(one.predicted),
                              qlonglong(one.hits), number(one.precision()), number(one.recall()), number(one.f1())});
    return table;
}

} // namespace strata
