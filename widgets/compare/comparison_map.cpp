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

ComparisonMap::ComparisonMap(const std::shared_ptr<const Comparison>& comparison, const ComparisonOptions& options)
    : m_comparison(comparison), m_options(options) {
    if (!m_comparison) return;
    if (options.swapped) {
        auto swapped = std::make_shared<Comparison>(*comparison);
        std::swap(swapped->a, swapped->b);
        m_comparison = std::move(swapped);
    }
    auto study = studyComparison(*m_comparison, options.alignment, options.statistic);
    if (!study) {
        m_problem = sayInLanguage(study.error().message());
        return;
    }
    m_study = std::make_shared<const ComparisonStudy>(std::move(*study));
    for (std::size_t r = 0; r < m_study->rows.size(); ++r)
        m_rows.push_back(r);
    if (options.lastOnTop) std::reverse(m_rows.begin(), m_rows.end());
    for (const std::size_t row : m_rows)
        m_names.push_back(comparedRowName(m_study->rows[row]));
    for (const std::string& text : m_study->texts)
        m_texts.push_back(tokenDisplay(text));
    ValueSpread sides, differences;
    for (const ComparedSide* side : {&m_study->a, &m_study->b})
        for (std::size_t i = 0; i < side->values.size(); ++i)
            if (side->tops[i] >= 0) sides.add(double(side->values[i]));
    for (std::size_t r = 0; r < m_study->rows.size(); ++r)
        for (std::size_t c = 0; c < m_study->columns.size(); ++c)
            if (m_study->isCompared(r, c)) differences.add(m_study->difference(r, c));
    m_sides = lensColorScale(m_study->statistic, sides, options.map);
    m_difference = differenceColorScale(differences, isBounded(m_study->statistic));
}

std::size_t ComparisonMap::rowOf(std::size_t studyRow) const {
    return m_options.lastOnTop ? m_rows.size() - 1 - studyRow : studyRow;
}

bool ComparisonMap::hasCell(ComparedMap map, std::size_t row, std::size_t column) const {
    const std::size_t cell = m_study->cell(m_rows[row], column);
    switch (map) {
    case ComparedMap::A:
        return m_study->a.tops[cell] >= 0;
    case ComparedMap::B:
        return m_study->b.tops[cell] >= 0;
    case ComparedMap::Difference:
        break;
    }
    return m_study->isCompared(m_rows[row], column);
}

double ComparisonMap::value(ComparedMap map, std::size_t row, std::size_t column) const {
    const std::size_t cell = m_study->cell(m_rows[row], column);
    switch (map) {
    case ComparedMap::A:
        return double(m_study->a.values[cell]);
    case ComparedMap::B:
        return double(m_study->b.values[cell]);
    case ComparedMap::Difference:
        break;
    }
    return m_study->difference(m_rows[row], column);
}

QString ComparisonMap::cellText(ComparedMap map, std::size_t row, std::size_t column) const {
    if (!hasCell(map, row, column)) return {};
    if (map == ComparedMap::Difference) {
        const double difference = value(map, row, column);
        return std::isnan(difference) ? QString() : shortDifferenceText(difference, m_study->summary.most);
    }
    const std::size_t cell = m_study->cell(m_rows[row], column);
    return m_texts[std::size_t((map == ComparedMap::A ? m_study->a : m_study->b).tops[cell])];
}

bool ComparisonMap::isChanged(std::size_t row, std::size_t column) const {
    return m_study->isChanged(m_rows[row], column);
}

QString ComparisonMap::columnText(ComparedMap map, std::size_t column) const {
    const ComparedColumn& of = m_study->columns[column];
    if (map == ComparedMap::Difference && of.a >= 0 && of.b >= 0) return comparedColumnText(of);
    if (map == ComparedMap::Difference) return tokenDisplay(of.a >= 0 ? of.textOfA : of.textOfB);
    if (columnNumber(map, column) < 0) return {};
    return tokenDisplay(map == ComparedMap::A ? of.textOfA : of.textOfB);
}

int ComparisonMap::columnNumber(ComparedMap map, std::size_t column) const {
    const ComparedColumn& of = m_study->columns[column];
    return map == ComparedMap::A ? of.a : map == ComparedMap::B ? of.b : -1;
}

QString ComparisonMap::valueLabel(ComparedMap map) const {
    if (!m_study) return {};
    const QString label = lensStatisticLabel(m_study->statistic);
    const ColorScale::Kind kind = scale(map).kind;
    const QString shown = map == ComparedMap::Difference
                              ? QCoreApplication::translate("strata::Comparison", "B − A: %1").arg(label)
                              : label;
    return kind == ColorScale::Kind::SignedLog || kind == ColorScale::Kind::Logarithmic
               ? QCoreApplication::translate("strata::Comparison", "%1, logarithmic").arg(shown)
               : shown;
}

} // namespace strata
