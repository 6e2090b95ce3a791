// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/metrics/cider_table.h"

#include <algorithm>
#include <cmath>

namespace strata {
namespace {

constexpr double lengthVariance = 36; // σ = 6
constexpr double scale = 10;

constexpr std::uint32_t none = ~std::uint32_t{0};

double squared(double value) {
    return value * value;
}

std::vector<std::uint32_t> sorted(std::span<const std::uint32_t> values) {
    std::vector<std::uint32_t> out(values.begin(), values.end());
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace

void CiderTable::add(std::uint32_t row, const std::vector<std::string>& answer,
                     const std::vector<std::string>& reference) {
    Pair& pair = m_pairs.emplace_back();
    pair.row = row;
    const double difference = static_cast<double>(answer.size()) - static_cast<double>(reference.size());
    pair.lengthFactor = std::exp(-squared(difference) / (2 * lengthVariance));
    m_texts.add(answer);
    m_texts.add(reference);
}

template <class Use> void CiderTable::eachNgram(const NgramNames& names, Use&& use) const {
    for (std::size_t p = 0; p < m_pairs.size(); ++p) {
        const auto answer = sorted(namesOf(m_texts, names, 2 * p)),
                   reference = sorted(namesOf(m_texts, names, 2 * p + 1));
        for (std::size_t i = 0, j = 0; i < answer.size() || j < reference.size();) {
            const std::uint32_t ngram =
                std::min(i < answer.size() ? answer[i] : none, j < reference.size() ? reference[j] : none);
            std::uint32_t inAnswer = 0, inReference = 0;
            for (; i < answer.size() && answer[i] == ngram; ++i)
                ++inAnswer;
            for (; j < reference.size() && reference[j] == ngram; ++j)
                ++inReference;
            use(p, ngram, inAnswer, inReference);
        }
    }
}

void CiderTable::addOrder(const NgramNames& names) {
    const std::size_t index = names.order - 1;
    struct Use {
        std::uint32_t pairs = 0, references = 0;
    };
    std::vector<Use> uses(names.count);
    eachNgram(names, [&](std::size_t, std::uint32_t ngram, std::uint32_t, std::uint32_t inReference) {
        ++uses[ngram].pairs;
        if (inReference > 0) ++uses[ngram].references;
    });
    std::vector<std::uint32_t> number(names.count, none);
    std::vector<Entry>& entries = m_entries[index];
    std::size_t shared = 0;
    for (const Use& use : uses)
        if (use.references > 0 && use.pairs > 1) shared += use.pairs;
    entries.reserve(shared);
    std::size_t opened = 0; // pairs whose first entry is known; one without any n-gram of this order has none
    eachNgram(names, [&](std::size_t p, std::uint32_t ngram, std::uint32_t inAnswer, std::uint32_t inReference) {
        for (; opened <= p; ++opened)
            m_pairs[opened].sums[index].firstEntry = entries.size();
        OwnSums& sums = m_pairs[p].sums[index];
        const double a = inAnswer, r = inReference;
        if (uses[ngram].references == 0) {
            sums.foreign += a * a;
        } else if (uses[ngram].pairs == 1) {
            sums.answer += a * a;
            sums.reference += r * r;
            sums.product += std::min(a, r) * r;
        } else {
            if (number[ngram] == none) number[ngram] = m_shared[index]++;
            entries.push_back({number[ngram], inAnswer, inReference});
        }
    });
    for (; opened < m_pairs.size(); ++opened)
        m_pairs[opened].sums[index].firstEntry = entries.size();
}

Result<void> CiderTable::finish(const JobControl& control) {
    NgramNames names = unigramNames(m_texts);
    for (std::size_t order = 1; order <= orders; ++order) {
        if (control.stopRequested()) return JobControl::cancelled();
        if (order > 1) names = longerNames(m_texts, std::move(names));
        addOrder(names);
    }
    m_texts.clear();
    return {};
}

Measure CiderTable::score(RowWeights weights) const {
    double pairs = 0;
    for (const Pair& pair : m_pairs)
        pairs += weights[pair.row];
    if (pairs <= 0) return {};
    const double logPairs = std::log(pairs);
    std::vector<double> similarity(m_pairs.size());
    for (std::size_t index = 0; index < orders; ++index) {
        const std::vector<Entry>& entries = m_entries[index];
        const auto endOf = [&](std::size_t p) {
            return p + 1 < m_pairs.size() ? m_pairs[p + 1].sums[index].firstEntry : entries.size();
        };
        std::vector<double> squaredIdf(m_shared[index]); // first how many references have it
        for (std::size_t p = 0; p < m_pairs.size(); ++p)
            for (std::size_t i = m_pairs[p].sums[index].firstEntry; i < endOf(p); ++i)
                if (entries[i].reference > 0) squaredIdf[entries[i].ngram] += weights[m_pairs[p].row];
        for (double& value : squaredIdf)
            value = squared(logPairs - std::log(std::max(1.0, value)));
        for (std::size_t p = 0; p < m_pairs.size(); ++p) {
            const double w = weights[m_pairs[p].row];
            if (w <= 0) continue;
            const OwnSums& own = m_pairs[p].sums[index];
            const double ofOwn = squared(logPairs - std::log(std::max(1.0, w)));
            double answer = own.foreign * squared(logPairs) + own.answer * ofOwn, reference = own.reference * ofOwn,
                   product = own.product * ofOwn;
            for (std::size_t i = own.firstEntry; i < endOf(p); ++i) {
                const double a = entries[i].answer, r = entries[i].reference, idf = squaredIdf[entries[i].ngram];
                answer += a * a * idf;
                reference += r * r * idf;
                product += std::min(a, r) * r * idf;
            }
            if (answer > 0 && reference > 0) similarity[p] += product / (std::sqrt(answer) * std::sqrt(reference));
        }
    }
    double sum = 0;
    for (std::size_t p = 0; p < m_pairs.size(); ++p)
        sum += weights[m_pairs[p].row] * similarity[p] * m_pairs[p].lengthFactor;
    return scale * sum / (static_cast<double>(orders) * pairs);
}

std::size_t CiderTable::keptBytes() const {
    std::size_t bytes = m_texts.keptBytes() + m_pairs.capacity() * sizeof(Pair);
    for (const auto& entries : m_entries)
        bytes += entries.capacity() * sizeof(Entry);
    return bytes;
}

void DistinctTable::add(std::uint32_t row, const std::vector<std::string>& answer) {
    m_answers.emplace_back().row = row;
    m_texts.add(answer);
}

void DistinctTable::addOrder(std::size_t index, const NgramNames& names) {
    std::vector<std::uint32_t> users(names.count), number(names.count, none);
    const auto differentOf = [&](std::size_t answer) {
        std::vector<std::uint32_t> ngrams = sorted(namesOf(m_texts, names, answer));
        ngrams.erase(std::unique(ngrams.begin(), ngrams.end()), ngrams.end());
        return ngrams;
    };
    for (std::size_t i = 0; i < m_answers.size(); ++i)
        for (const std::uint32_t ngram : differentOf(i))
            ++users[ngram];
    for (std::size_t i = 0; i < m_answers.size(); ++i) {
        Answer& answer = m_answers[i];
        answer.ngrams[index] = static_cast<std::uint32_t>(namesOf(m_texts, names, i).size());
        answer.firstShared[index] = m_shared[index].size();
        for (const std::uint32_t ngram : differentOf(i)) {
            if (users[ngram] == 1) {
                ++answer.own[index];
                continue;
            }
            if (number[ngram] == none) number[ngram] = m_sharedCount[index]++;
            m_shared[index].push_back(number[ngram]);
        }
    }
    m_shared[index].shrink_to_fit();
}

Result<void> DistinctTable::finish(const JobControl& control) {
    if (control.stopRequested()) return JobControl::cancelled();
    NgramNames names = unigramNames(m_texts);
    addOrder(0, names);
    names = longerNames(m_texts, std::move(names));
    addOrder(1, names);
    m_texts.clear();
    return {};
}

std::array<Measure, 2> DistinctTable::score(RowWeights weights) const {
    std::array<Measure, 2> out;
    for (std::size_t index = 0; index < out.size(); ++index) {
        double all = 0, different = 0;
        std::vector<bool> seen(m_sharedCount[index]);
        for (std::size_t i = 0; i < m_answers.size(); ++i) {
            const Answer& answer = m_answers[i];
            const double w = weights[answer.row];
            if (w <= 0) continue;
            all += w * answer.ngrams[index];
            different += answer.own[index];
            const std::size_t end =
                i + 1 < m_answers.size() ? m_answers[i + 1].firstShared[index] : m_shared[index].size();
            for (std::size_t k = answer.firstShared[index]; k < end; ++k) {
                if (seen[m_shared[index][k]]) continue;
                seen[m_shared[index][k]] = true;
                ++different;
            }
        }
        out[index] = ratioOf(different, all);
    }
    return out;
}

std::size_t DistinctTable::keptBytes() const {
    return m_texts.keptBytes() + m_answers.capacity() * sizeof(Answer) +
           (m_shared[0].capacity() + m_shared[1].capacity()) * sizeof(std::uint32_t);
}

} // namespace strata
