// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/comparison_map.h"

#include "model/analysis/lens_statistics.h"
#include "model/session/sentences.h"
#include "widgets/common/tokens.h"
#include "widgets/compare/comparison_words.h"
#include "widgets/figure/option_json.h"
#include "widgets/lens/lens_grid.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace strata {
namespace {

constexpr OptionNames<ColorMap, 2> maps{{{"viridis", ColorMap::Viridis}, {"cividis", ColorMap::Cividis}}};

/// Of these differences that lie between −1 and 1 a small one is seen without a logarithm.
bool isBounded(LensStatistic statistic) {
    return statistic == LensStatistic::Probability || statistic == LensStatistic::Cosine ||
           statistic == LensStatistic::JsToFinal;
}

} // namespace

QJsonObject comparisonOptionsToJson(const ComparisonOptions& options) {
    QJsonObject json{
        {QStringLiteral("panels"), options.differenceOnly ? QStringLiteral("difference") : QStringLiteral("all")},
        {QStringLiteral("swapped"), options.swapped},
        {QStringLiteral("last_on_top"), options.lastOnTop},
        {QStringLiteral("map"), maps.of(options.map)}};
    if (options.statistic)
        json.insert(QStringLiteral("statistic"),
                    QString::fromLatin1(lensStatisticKeys[std::size_t(*options.statistic)]));
    if (options.alignment) json.insert(QStringLiteral("align"), QString::fromLatin1(alignmentName(*options.alignment)));
    return json;
}

ComparisonOptions comparisonOptionsFromJson(const QJsonObject& json) {
    ComparisonOptions options;
    if (const auto* info = lensStatisticByKey(json.value(QLatin1String("statistic")).toString().toStdString()))
        options.statistic = info->statistic;
    options.alignment = alignmentByName(json.value(QLatin1String("align")).toString().toStdString());
    options.differenceOnly = json.value(QLatin1String("panels")).toString() == QLatin1String("difference");
    options.swapped = json.value(QLatin1String("swapped")).toBool(options.swapped);
    options.lastOnTop = json.value(QLatin1String("last_on_top")).toBool(options.lastOnTop);
    options.map = maps.in(json, "map", options.map);
    return options;
}

ComparisonMap::ComparisonMap(const std::shared_ptr<const Comparison>& comparison, const ComparisonOptions& options,
                             const CountedComparison& known)
    : m_comparison(comparison), m_options(options) {
    if (!m_comparison) return;
    if (options.swapped) {
        auto swapped = std::make_shared<Comparison>(*comparison);
        std::swap(swapped->a, swapped->b);
        m_comparison = std::move(swapped);
    }
    if (known.isOf(comparison, options)) {
        m_counted = known;
    } else {
        auto counted = studyComparison(*m_comparison, options.alignment, options.statistic);
        if (!counted) {
            m_problem = sayInLanguage(counted.error().message());
            return;
        }
        m_counted = {comparison, options.swapped, options.alignment, options.statistic,
                     std::make_shared<const ComparisonStudy>(std::move(*counted))};
    }
    for (std::size_t r = 0; r < study()->rows.size(); ++r)
        m_rows.push_back(r);
    if (options.lastOnTop) std::reverse(m_rows.begin(), m_rows.end());
    for (const std::size_t row : m_rows)
        m_names.push_back(comparedRowName(study()->rows[row]));
    for (const std::string& text : study()->texts)
        m_texts.push_back(tokenDisplay(text));
    ValueSpread sides, differences;
    for (const ComparedSide* side : {&study()->a, &study()->b})
        for (std::size_t i = 0; i < side->values.size(); ++i)
            if (side->tops[i] >= 0) sides.add(double(side->values[i]));
    for (std::size_t r = 0; r < study()->rows.size(); ++r)
        for (std::size_t c = 0; c < study()->columns.size(); ++c)
            if (study()->isCompared(r, c)) differences.add(study()->difference(r, c));
    m_sides = lensColorScale(study()->statistic, sides, options.map);
    m_difference = differenceColorScale(differences, isBounded(study()->statistic));
}

std::size_t ComparisonMap::rowOf(std::size_t studyRow) const {
    return m_options.lastOnTop ? m_rows.size() - 1 - studyRow : studyRow;
}

bool ComparisonMap::hasCell(ComparedMap map, std::size_t row, std::size_t column) const {
    const std::size_t cell = study()->cell(m_rows[row], column);
    switch (map) {
    case ComparedMap::A:
        return study()->a.tops[cell] >= 0;
    case ComparedMap::B:
        return study()->b.tops[cell] >= 0;
    case ComparedMap::Difference:
        break;
    }
    return study()->isCompared(m_rows[row], column);
}

double ComparisonMap::value(ComparedMap map, std::size_t row, std::size_t column) const {
    const std::size_t cell = study()->cell(m_rows[row], column);
    switch (map) {
    case ComparedMap::A:
        return double(study()->a.values[cell]);
    case ComparedMap::B:
        return double(study()->b.values[cell]);
    case ComparedMap::Difference:
        break;
    }
    return study()->difference(m_rows[row], column);
}

QString ComparisonMap::cellText(ComparedMap map, std::size_t row, std::size_t column) const {
    if (!hasCell(map, row, column)) return {};
    if (map == ComparedMap::Difference) {
        const double difference = value(map, row, column);
        return std::isnan(difference) ? QString() : shortDifferenceText(difference, study()->summary.most);
    }
    const std::size_t cell = study()->cell(m_rows[row], column);
    return m_texts[std::size_t((map == ComparedMap::A ? study()->a : study()->b).tops[cell])];
}

bool ComparisonMap::isChanged(std::size_t row, std::size_t column) const {
    return study()->isChanged(m_rows[row], column);
}

QString ComparisonMap::columnText(ComparedMap map, std::size_t column) const {
    const ComparedColumn& of = study()->columns[column];
    if (map == ComparedMap::Difference && of.a >= 0 && of.b >= 0) return comparedColumnText(of);
    if (map == ComparedMap::Difference) return tokenDisplay(of.a >= 0 ? of.textOfA : of.textOfB);
    if (columnNumber(map, column) < 0) return {};
    return tokenDisplay(map == ComparedMap::A ? of.textOfA : of.textOfB);
}

int ComparisonMap::columnNumber(ComparedMap map, std::size_t column) const {
    const ComparedColumn& of = study()->columns[column];
    return map == ComparedMap::A ? of.a : map == ComparedMap::B ? of.b : -1;
}

QString ComparisonMap::valueLabel(ComparedMap map) const {
    if (!study()) return {};
    const QString label = lensStatisticLabel(study()->statistic);
    const ColorScale::Kind kind = scale(map).kind;
    const QString shown = map == ComparedMap::Difference
                              ? QCoreApplication::translate("strata::Comparison", "B − A: %1").arg(label)
                              : label;
    return kind == ColorScale::Kind::SignedLog || kind == ColorScale::Kind::Logarithmic
               ? QCoreApplication::translate("strata::Comparison", "%1, logarithmic").arg(shown)
               : shown;
}

} // namespace strata
