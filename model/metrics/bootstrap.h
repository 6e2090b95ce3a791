// SPDX-License-Identifier: GPL-3.0-or-later
// Percentile bootstrap over rows (Efron 1979), and the paired one (Koehn 2004). Which rows a resample draws depends on
// the seed and its number alone: not on the platform, and not on how many threads there are.
#pragma once

#include "model/base/job_control.h"
#include "model/metrics/prediction_table.h"

namespace strata {

struct BootstrapOptions {
    int resamples = 1000;
    std::uint64_t seed = 0;
    int threads = 1;
};

/// The 2.5 % and 97.5 % quantiles (linear interpolation) over the resamples in which a metric is defined.
struct Interval {
    Measure low, high;
    int undefined = 0; ///< resamples without it
};

/// How often each of `rows` rows is drawn in the resample of this number: draws with replacement, as many as rows.
std::vector<std::uint32_t> resampleWeights(std::uint64_t seed, int resample, std::size_t rows);
/// Of sorted values: linear interpolation between order statistics (numpy's default). Empty without any.
Measure quantileOf(const std::vector<double>& sorted, double fraction);

/// By the metric's pointer (visitMetrics()). Errors: Cancelled.
Result<std::map<std::string, Interval>> bootstrap(const PredictionTable& table, const BootstrapOptions& options,
                                                  const JobControl& control);

/// Rows of two files with the same id, in the order of the first.
struct MatchedRows {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> rows;
    std::size_t onlyFirst = 0, onlySecond = 0; ///< how many are left out
};
/// Both tables keep their ids; `firstName` and `secondName` name the files in errors (BadData): no id in common, a row
/// whose gold is another one in the other file.
Result<MatchedRows> matchRows(const PredictionTable& first, const PredictionTable& second, const std::string& firstName,
                              const std::string& secondName);

/// One metric of both files over their common rows.
struct PairedDifference {
    Measure first, second, difference; ///< first − second
    Interval interval;                 ///< of the difference
    int above = 0, below = 0;          ///< resamples in which the difference is positive, negative
};
/// Of the metrics that both have, by pointer; every resample draws the same rows from both. Errors: Cancelled.
Result<std::map<std::string, PairedDifference>>
pairedBootstrap(const PredictionTable& first, const PredictionTable& second, const MatchedRows& matched,
                const BootstrapOptions& options, const JobControl& control);

} // namespace strata
