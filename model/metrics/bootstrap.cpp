// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/metrics/bootstrap.h"

#include "model/base/shown_text.h"
#include "model/metrics/score_json.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <future>
#include <limits>

namespace strata {
namespace {

constexpr double lowFraction = 0.025, highFraction = 0.975;
constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

/// SplitMix64 (Steele et al. 2014): the same numbers everywhere.
class Random {
public:
    Random(std::uint64_t seed, std::uint64_t stream) : m_state(mixed(seed) ^ mixed(~stream)) {}

    /// Below `bound`, each as likely (Lemire 2019).
    std::uint32_t below(std::uint32_t bound) {
        std::uint64_t product = top() * bound;
        if (static_cast<std::uint32_t>(product) < bound) {
            const std::uint32_t least = (0U - bound) % bound;
            while (static_cast<std::uint32_t>(product) < least)
                product = top() * bound;
        }
        return static_cast<std::uint32_t>(product >> 32U);
    }

private:
    static std::uint64_t mixed(std::uint64_t z) {
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31U);
    }
    std::uint64_t top() { return mixed(m_state += 0x9E3779B97F4A7C15ULL) >> 32U; }

    std::uint64_t m_state;
};

std::vector<double> valuesOf(const Score& score) {
    std::vector<double> values;
    visitMetrics(score,
                 [&values](const std::string&, const Measure& value) { values.push_back(value.value_or(undefined)); });
    return values;
}

std::vector<std::string> namesOf(const Score& score) {
    std::vector<std::string> names;
    visitMetrics(score, [&names](const std::string& pointer, const Measure&) { names.push_back(pointer); });
    return names;
}

/// The values of every resample, on as many threads as asked for; this one reports.
Result<std::vector<std::vector<double>>> resampled(const BootstrapOptions& options, const JobControl& control,
                                                   const std::function<std::vector<double>(int)>& valuesOfResample) {
    std::vector<std::vector<double>> values(static_cast<std::size_t>(std::max(options.resamples, 0)));
    std::atomic<int> next = 0;
    const auto work = [&](bool reports) {
        for (int i = next++; i < options.resamples && !control.stopRequested(); i = next++) {
            if (reports) control.report(ProgressStage::Evaluating, static_cast<double>(i) / options.resamples);
            values[static_cast<std::size_t>(i)] = valuesOfResample(i);
        }
    };
    std::vector<std::future<void>> others;
    for (int i = 1; i < std::min(options.threads, options.resamples); ++i)
        others.push_back(std::async(std::launch::async, work, false));
    work(true);
    for (std::future<void>& other : others)
        other.get();
    if (control.stopRequested()) return JobControl::cancelled();
    return values;
}

/// The interval of values among which those that are not defined are NaN.
Interval intervalOf(std::vector<double> values) {
    Interval interval;
    const auto end = std::remove_if(values.begin(), values.end(), [](double value) { return std::isnan(value); });
    interval.undefined = static_cast<int>(values.end() - end);
    values.erase(end, values.end());
    std::sort(values.begin(), values.end());
    interval.low = quantileOf(values, lowFraction);
    interval.high = quantileOf(values, highFraction);
    return interval;
}

std::vector<double> column(const std::vector<std::vector<double>>& values, std::size_t index) {
    std::vector<double> out;
    out.reserve(values.size());
    for (const std::vector<double>& row : values)
        out.push_back(row[index]);
    return out;
}

Measure measureOf(double value) {
    return std::isnan(value) ? Measure() : Measure(value);
}

} // namespace

std::vector<std::uint32_t> resampleWeights(std::uint64_t seed, int resample, std::size_t rows) {
    std::vector<std::uint32_t> weights(rows);
    Random random(seed, static_cast<std::uint64_t>(resample));
    for (std::size_t i = 0; i < rows; ++i)
        ++weights[random.below(static_cast<std::uint32_t>(rows))];
    return weights;
}

Measure quantileOf(const std::vector<double>& sorted, double fraction) {
    if (sorted.empty()) return {};
    const double place = fraction * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

Result<std::map<std::string, Interval>> bootstrap(const PredictionTable& table, const BootstrapOptions& options,
                                                  const JobControl& control) {
    const std::vector<std::string> names = namesOf(table.score());
    STRATA_TRY(const auto values, resampled(options, control, [&](int resample) {
                   return valuesOf(table.score(resampleWeights(options.seed, resample, table.rows())));
               }));
    std::map<std::string, Interval> intervals;
    for (std::size_t i = 0; i < names.size(); ++i)
        intervals.emplace(names[i], intervalOf(column(values, i)));
    return intervals;
}

Result<MatchedRows> matchRows(const PredictionTable& first, const PredictionTable& second, const std::string& firstName,
                              const std::string& secondName) {
    MatchedRows matched;
    const std::string* differing = nullptr;
    PredictionTable::Known here, there;
    for (const auto& [id, known] : first.ids()) {
        const auto found = second.ids().find(id);
        if (found == second.ids().end()) continue;
        matched.rows.emplace_back(known.row, found->second.row);
        if (known.gold == found->second.gold || (differing && here.line < known.line)) continue;
        differing = &id;
        here = known;
        there = found->second;
    }
    if (differing)
        return fail(ErrorCode::BadData, secondName + ", line " + std::to_string(there.line),
                    "the row with the id " + quotedName(*differing) + " has another gold than in " + firstName +
                        ", line " + std::to_string(here.line) +
                        "; only predictions for the same data can be compared.");
    if (matched.rows.empty())
        return fail(ErrorCode::BadData, secondName,
                    "has no row with an \"id\" of " + firstName + "; the two are matched by it.");
    std::sort(matched.rows.begin(), matched.rows.end());
    matched.onlyFirst = first.rows() - matched.rows.size();
    matched.onlySecond = second.rows() - matched.rows.size();
    return matched;
}

Result<std::map<std::string, PairedDifference>>
pairedBootstrap(const PredictionTable& first, const PredictionTable& second, const MatchedRows& matched,
                const BootstrapOptions& options, const JobControl& control) {
    const std::vector<std::string> names = namesOf(first.score()), others = namesOf(second.score());
    std::vector<std::pair<std::size_t, std::size_t>> common; // places of the metrics that both have
    for (std::size_t i = 0; i < names.size(); ++i)
        if (const auto found = std::find(others.begin(), others.end(), names[i]); found != others.end())
            common.emplace_back(i, static_cast<std::size_t>(found - others.begin()));

    // Of both files, one after the other, each matched row as often as `drawn` says.
    const auto both = [&](const std::vector<std::uint32_t>& drawn) {
        std::vector<std::uint32_t> ofFirst(first.rows()), ofSecond(second.rows());
        for (std::size_t i = 0; i < drawn.size(); ++i) {
            ofFirst[matched.rows[i].first] = drawn[i];
            ofSecond[matched.rows[i].second] = drawn[i];
        }
        const std::vector<double> a = valuesOf(first.score(ofFirst)), b = valuesOf(second.score(ofSecond));
        std::vector<double> values;
        for (const auto& [i, j] : common)
            values.insert(values.end(), {a[i], b[j], a[i] - b[j]});
        return values;
    };
    const std::vector<double> point = both(std::vector<std::uint32_t>(matched.rows.size(), 1));
    STRATA_TRY(const auto values, resampled(options, control, [&](int resample) {
                   return both(resampleWeights(options.seed, resample, matched.rows.size()));
               }));
    std::map<std::string, PairedDifference> out;
    for (std::size_t i = 0; i < common.size(); ++i) {
        PairedDifference& one = out[names[common[i].first]];
        one.first = measureOf(point[3 * i]);
        one.second = measureOf(point[3 * i + 1]);
        one.difference = measureOf(point[3 * i + 2]);
        const std::vector<double> differences = column(values, 3 * i + 2);
        one.interval = intervalOf(differences);
        one.above =
            static_cast<int>(std::count_if(differences.begin(), differences.end(), [](double d) { return d > 0; }));
        one.below =
            static_cast<int>(std::count_if(differences.begin(), differences.end(), [](double d) { return d < 0; }));
    }
    return out;
}

} // namespace strata
