// SPDX-License-Identifier: GPL-3.0-or-later
// What the figure of a comparison shows: its rows from top to bottom, the words in its cells, the scales of its
// colours.
#pragma once

#include "model/analysis/comparison_study.h"
#include "widgets/lens/color_scale.h"

#include <QJsonObject>
#include <QString>

#include <memory>
#include <vector>

namespace strata {

struct ComparisonOptions {
    std::optional<LensStatistic> statistic; ///< empty: the probability, or what both sides have
    std::optional<Alignment> alignment;     ///< empty: the document's
    bool differenceOnly = false;            ///< without the maps of the two sides
    bool swapped = false;                   ///< B stands first: differences are A − B of the document
    bool lastOnTop = true;
    ColorMap map = ColorMap::Viridis;
    friend bool operator==(const ComparisonOptions&, const ComparisonOptions&) = default;
};
/// {"statistic": a key, "align": "position" | "text" | "level" | "characters", "panels": "all" | "difference",
/// "swapped", "last_on_top", "map"}
QJsonObject comparisonOptionsToJson(const ComparisonOptions& options);
ComparisonOptions comparisonOptionsFromJson(const QJsonObject& json);

/// What was counted of a comparison, and for which choices.
struct CountedComparison {
    std::shared_ptr<const Comparison> comparison; ///< as it was given, whichever side is shown first
    bool swapped = false;
    std::optional<Alignment> alignment = {};
    std::optional<LensStatistic> statistic = {};
    std::shared_ptr<const ComparisonStudy> study = {}; ///< null: it cannot be counted, or was not yet
    bool isOf(const std::shared_ptr<const Comparison>& other, const ComparisonOptions& options) const {
        return study && comparison == other && swapped == options.swapped && alignment == options.alignment &&
               statistic == options.statistic;
    }
};

/// Which of the three maps.
enum class ComparedMap { A, B, Difference };

/// A value; copies share what was counted.
class ComparisonMap {
public:
    ComparisonMap() = default;
    /// `known`: not counted again where it is of the same comparison and choices.
    ComparisonMap(const std::shared_ptr<const Comparison>& comparison, const ComparisonOptions& options,
                  const CountedComparison& known);

    /// With its sides as they are shown; null: nothing to be shown.
    const std::shared_ptr<const Comparison>& comparison() const { return m_comparison; }
    const CountedComparison& counted() const { return m_counted; }
    const ComparisonOptions& options() const { return m_options; }
    /// Null where it cannot be counted: problem() says why.
    const ComparisonStudy* study() const { return m_counted.study.get(); }
    const QString& problem() const { return m_problem; }
    bool isEmpty() const { return !study(); }

    std::size_t rows() const { return m_rows.size(); }
    std::size_t columns() const { return study() ? study()->columns.size() : 0; }
    const QString& rowName(std::size_t row) const { return m_names[row]; }
    /// Into ComparisonStudy::rows, from a row of the map; and back.
    std::size_t studyRow(std::size_t row) const { return m_rows[row]; }
    std::size_t rowOf(std::size_t studyRow) const;

    /// Whether the map has anything in a cell, and the number whose colour it has (NaN: none).
    bool hasCell(ComparedMap map, std::size_t row, std::size_t column) const;
    double value(ComparedMap map, std::size_t row, std::size_t column) const;
    /// Of a side its most probable token, of the difference the number.
    QString cellText(ComparedMap map, std::size_t row, std::size_t column) const;
    bool isChanged(std::size_t row, std::size_t column) const;
    /// The token that a column stands for in a map; empty where it has none.
    QString columnText(ComparedMap map, std::size_t column) const;
    /// Its position there, −1: none.
    int columnNumber(ComparedMap map, std::size_t column) const;
    const ColorScale& scale(ComparedMap map) const { return map == ComparedMap::Difference ? m_difference : m_sides; }
    QString valueLabel(ComparedMap map) const; ///< for the legend, with its unit
    bool hasMissing() const { return study() && study()->summary.missing > 0; }

private:
    std::shared_ptr<const Comparison> m_comparison;
    ComparisonOptions m_options;
    CountedComparison m_counted;
    QString m_problem;
    std::vector<std::size_t> m_rows;
    std::vector<QString> m_names;
    std::vector<QString> m_texts; ///< of ComparisonStudy::texts, as shown
    ColorScale m_sides, m_difference;
};

} // namespace strata
