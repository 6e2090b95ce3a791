// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/comparison_study.h"

#include "model/analysis/compared_text.h"
#include "model/analysis/lens_analysis.h"
#include "model/analysis/lens_statistics.h"
#include "model/documents/run_stages.h"

#include <algorithm>
#include <deque>
#include <functional>
#include <map>
#include <unordered_map>

namespace strata {
namespace {

constexpr float none = std::numeric_limits<float>::quiet_NaN();
constexpr std::size_t mostLargest = 10;
constexpr std::size_t mostCells = std::size_t{1} << 26; ///< of a map

/// What one cell says.
struct Said {
    float value = none;
    const std::string* top = nullptr;
};

/// One side: its rows, its tokens, and what it says where.
struct Side {
    ComparedText text;
    std::vector<LensRow> rows;
    std::int32_t depth = 0; ///< layers of the model
    std::function<Said(std::size_t row, std::size_t token)> said;
};

const Reading* readingOf(const Run& run, const RunToken& token, int stage, const LensRow& row) {
    if (!row.head.empty()) {
        if (row.head == stageHead(run, stage)) return &token.reading;
        const auto found = token.heads.find(row.head);
        return found == token.heads.end() ? nullptr : &found->second;
    }
    for (const LayerReading& layer : token.layers)
        if (layer.layer == row.layer) return &layer.reading;
    return nullptr;
}

Said saidBy(const Reading& reading, LensStatistic statistic) {
    const float top = reading.top.empty() ? reading.logprob : reading.top.front().logprob;
    Said out{none, reading.top.empty() ? &reading.text : &reading.top.front().text};
    switch (statistic) {
    case LensStatistic::Probability:
        out.value = std::exp(top);
        break;
    case LensStatistic::LogProbability:
        out.value = top;
        break;
    case LensStatistic::Margin:
        out.value = reading.margin;
        break;
    case LensStatistic::Entropy:
        out.value = reading.entropy;
        break;
    default:
        break;
    }
    return out;
}

Side sideOf(const std::shared_ptr<const Lens>& lens, LensStatistic statistic) {
    Side out{comparedText(*lens), lens->rows, static_cast<std::int32_t>(lens->model.layers), {}};
    out.said = [lens, statistic](std::size_t row, std::size_t position) {
        if (!lens->hasCell(row, position)) return Said{};
        return Said{lensCellValue(*lens, statistic, row, position), &lens->textOf(lens->topId(row, position))};
    };
    return out;
}

Side sideOf(const std::shared_ptr<const Run>& run, LensStatistic statistic) {
    Side out{comparedText(*run), {}, static_cast<std::int32_t>(run->model.layers), {}};
    std::vector<std::pair<int, const RunToken*>> tokens; // with the stage of each
    std::map<std::int32_t, bool> layers;
    for (int stage = 0; stage < stageCount(*run); ++stage)
        for (const RunToken& token : *stageTokens(*run, stage)) {
            tokens.emplace_back(stage, &token);
            for (const LayerReading& layer : token.layers)
                layers[layer.layer.value] = true;
        }
    for (const auto& [layer, there] : layers)
        out.rows.push_back({LayerIndex(layer), LensPart::State, {}});
    for (const HeadSummary& head : run->heads)
        out.rows.push_back({head.layer, LensPart::State, head.name});
    out.said = [run, tokens = std::move(tokens), rows = out.rows, statistic](std::size_t row, std::size_t token) {
        const auto& [stage, of] = tokens[token];
        const Reading* const reading = readingOf(*run, *of, stage, rows[row]);
        return reading ? saidBy(*reading, statistic) : Said{};
    };
    return out;
}

using RowPairs = std::vector<std::pair<std::size_t, std::size_t>>;

std::vector<std::size_t> rowsWhere(const Side& side, bool heads, bool states) {
    std::vector<std::size_t> out;
    for (std::size_t r = 0; r < side.rows.size(); ++r)
        if (side.rows[r].head.empty() != heads && (!states || side.rows[r].part == LensPart::State)) out.push_back(r);
    return out;
}

/// Layers of the model with fewer rows, each beside the nearest of the other; of two as near the lower one.
void pairByDepth(const Side& a, const Side& b, RowPairs& out) {
    const std::vector<std::size_t> ofA = rowsWhere(a, false, true), ofB = rowsWhere(b, false, true);
    const bool swapped = ofB.size() < ofA.size();
    const Side &few = swapped ? b : a, &many = swapped ? a : b;
    const auto depth = [](const Side& side, std::size_t row) {
        return double(side.rows[row].layer.value) / std::max(1, side.depth);
    };
    std::map<double, std::size_t> others; // the first row of each depth
    for (const std::size_t row : swapped ? ofA : ofB)
        others.emplace(depth(many, row), row);
    if (others.empty()) return;
    for (const std::size_t row : swapped ? ofB : ofA) {
        const double wanted = depth(few, row);
        auto nearest = others.lower_bound(wanted);
        if (nearest == others.end() ||
            (nearest != others.begin() && wanted - std::prev(nearest)->first <= nearest->first - wanted))
            --nearest;
        out.emplace_back(swapped ? nearest->second : row, swapped ? row : nearest->second);
    }
}

/// Rows with the same key, the first beside the first: each at most once.
template <class Key>
void pairByKey(const Side& a, const std::vector<std::size_t>& ofA, const Side& b, const std::vector<std::size_t>& ofB,
               const Key& key, RowPairs& out) {
    std::map<decltype(key(a.rows.front())), std::vector<std::size_t>> free; // of B, the first one last
    for (auto row = ofB.rbegin(); row != ofB.rend(); ++row)
        free[key(b.rows[*row])].push_back(*row);
    for (const std::size_t row : ofA) {
        const auto found = free.find(key(a.rows[row]));
        if (found == free.end() || found->second.empty()) continue;
        out.emplace_back(row, found->second.back());
        found->second.pop_back();
    }
}

RowPairs pairedRows(const Side& a, const Side& b) {
    RowPairs out;
    if (a.depth == b.depth)
        pairByKey(
            a, rowsWhere(a, false, false), b, rowsWhere(b, false, false),
            [](const LensRow& row) { return std::pair(row.layer.value, row.part); }, out);
    else
        pairByDepth(a, b, out);
    const std::vector<std::size_t> headsOfA = rowsWhere(a, true, false), headsOfB = rowsWhere(b, true, false);
    const std::size_t before = out.size();
    pairByKey(a, headsOfA, b, headsOfB, [](const LensRow& row) { return std::string_view(row.head); }, out);
    // Heads of other names: the first beside the first.
    if (out.size() == before && headsOfA.size() == headsOfB.size())
        for (std::size_t i = 0; i < headsOfA.size(); ++i)
            out.emplace_back(headsOfA[i], headsOfB[i]);
    return out;
}

/// The title of the stage of each token; nullopt: it is in none.
std::vector<std::optional<std::string>> stageTitles(const ComparedText& text) {
    std::vector<std::optional<std::string>> out(text.tokens.size());
    for (const AlignedStage& stage : stagesInOrder(text.stages, text.tokens.size()))
        std::fill(out.begin() + std::ptrdiff_t(stage.begin), out.begin() + std::ptrdiff_t(stage.end), stage.title);
    return out;
}

void fillCells(ComparisonStudy& study, const Side& a, const Side& b, const RowPairs& rows) {
    std::unordered_map<std::string, std::int32_t> known;
    const auto fill = [&](ComparedSide& into, const Side& side, bool first) {
        const std::size_t cells = study.rows.size() * study.columns.size();
        into.values.assign(cells, none);
        into.tops.assign(cells, -1);
        for (std::size_t r = 0; r < rows.size(); ++r)
            for (std::size_t c = 0; c < study.columns.size(); ++c) {
                const std::int32_t token = first ? study.columns[c].a : study.columns[c].b;
                if (token < 0) continue;
                const Said said = side.said(first ? rows[r].first : rows[r].second, static_cast<std::size_t>(token));
                if (!said.top) continue;
                const auto [at, fresh] = known.emplace(*said.top, static_cast<std::int32_t>(study.texts.size()));
                if (fresh) study.texts.push_back(*said.top);
                into.tops[study.cell(r, c)] = at->second;
                into.values[study.cell(r, c)] = said.value;
            }
    };
    fill(study.a, a, true);
    fill(study.b, b, false);
}

void sumUp(ComparisonStudy& study) {
    ComparisonSummary& sum = study.summary;
    for (const ComparedColumn& column : study.columns)
        ++(column.a < 0 ? sum.onlyB : column.b < 0 ? sum.onlyA : sum.pairedColumns);
    std::vector<double> differences;
    std::vector<std::pair<double, ComparedPlace>> places; // a heap whose front is the smallest
    const auto larger = [](const auto& x, const auto& y) { return x.first > y.first; };
    double total = 0;
    for (std::size_t r = 0; r < study.rows.size(); ++r)
        for (std::size_t c = 0; c < study.columns.size(); ++c) {
            if (study.columns[c].a < 0 || study.columns[c].b < 0) continue;
            if (!study.isCompared(r, c)) {
                ++sum.missing;
                continue;
            }
            ++sum.cells;
            sum.changed += study.isChanged(r, c) ? 1 : 0;
            const double difference = study.difference(r, c);
            if (!std::isfinite(difference)) continue;
            differences.push_back(difference);
            total += difference;
            const double size = std::abs(difference);
            if (size == 0) continue;
            places.push_back({size, {r, c}});
            std::push_heap(places.begin(), places.end(), larger);
            if (places.size() > mostLargest) {
                std::pop_heap(places.begin(), places.end(), larger);
                places.pop_back();
            }
        }
    sum.numbers = differences.size();
    std::sort_heap(places.begin(), places.end(), larger);
    for (const auto& [size, place] : places)
        sum.largest.push_back(place);
    if (!places.empty()) sum.most = places.front().first;
    if (!differences.empty()) {
        sum.mean = total / double(differences.size());
        const auto middle = differences.begin() + std::ptrdiff_t(differences.size() / 2);
        std::nth_element(differences.begin(), middle, differences.end());
        sum.median = *middle;
        if (differences.size() % 2 == 0) sum.median = (sum.median + *std::max_element(differences.begin(), middle)) / 2;
    }
    for (const ComparedStage& stage : study.stages) {
        sum.levels += stage.a && stage.b ? 1 : 0;
        sum.changedLevels += stage.isChanged() ? 1 : 0;
    }
}

std::vector<std::pair<std::string, ComparedStage::Said>> stagesOf(const Run& run) {
    std::vector<std::pair<std::string, ComparedStage::Said>> out;
    for (const RunLevel& level : run.levels)
        out.push_back({level.name, {level.label.value_or(level.text), level.labelProbability, level.pathProbability}});
    for (const RunColumn& column : run.columns)
        out.push_back({column.name, {column.text, {}, {}}});
    return out;
}

/// By name, the first of each with the first; those of B alone at the end.
std::vector<ComparedStage> comparedStages(const Run& a, const Run& b) {
    std::vector<ComparedStage> out;
    std::map<std::string, std::deque<std::size_t>> free; // those of A that have none of B yet
    for (auto& [name, said] : stagesOf(a)) {
        free[name].push_back(out.size());
        out.push_back({name, said, {}});
    }
    for (auto& [name, said] : stagesOf(b)) {
        std::deque<std::size_t>& of = free[name];
        if (of.empty()) {
            out.push_back({name, {}, said});
            continue;
        }
        out[of.front()].b = said;
        of.pop_front();
    }
    return out;
}

std::vector<LensStatistic> statisticsOf(const Document& document) {
    std::vector<LensStatistic> out;
    const auto* const lens = dynamic_cast<const Lens*>(&document);
    for (const LensStatisticInfo& info : lensStatistics()) {
        const LensStatistic one = info.statistic;
        const bool ofTop = one == LensStatistic::Probability || one == LensStatistic::LogProbability;
        const bool ofReading = ofTop || one == LensStatistic::Margin || one == LensStatistic::Entropy;
        if (lens ? (ofTop && lens->topK > 0) || !lens->statistics[std::size_t(one)].empty() : ofReading)
            out.push_back(one);
    }
    return out;
}

std::string listed(const std::vector<LensStatistic>& statistics) {
    std::string out;
    for (const LensStatistic one : statistics)
        out += (out.empty() ? "" : ", ") + std::string(lensStatisticKeys[std::size_t(one)]);
    return out;
}

} // namespace

std::vector<LensStatistic> commonStatistics(const Comparison& comparison) {
    std::vector<LensStatistic> out;
    const std::vector<LensStatistic> ofB = statisticsOf(*comparison.b);
    for (const LensStatistic one : statisticsOf(*comparison.a))
        if (std::find(ofB.begin(), ofB.end(), one) != ofB.end()) out.push_back(one);
    return out;
}

Alignment suggestedAlignment(const Document& a, const Document& b) {
    const auto* const x = dynamic_cast<const Lens*>(&a);
    const auto* const y = dynamic_cast<const Lens*>(&b);
    if (!x || !y) return Alignment::ByLevel;
    const auto same = [](const SequenceToken& one, const SequenceToken& other) {
        return one.id == other.id && one.piece == other.piece;
    };
    if (std::equal(x->positions.begin(), x->positions.end(), y->positions.begin(), y->positions.end(), same))
        return Alignment::ByPosition;
    const bool sameModel = !x->model.hash.empty() && x->model.hash == y->model.hash;
    const bool sameVocabulary = sameModel || x->model.vocabularySize == y->model.vocabularySize;
    return sameVocabulary ? Alignment::ByText : Alignment::ByCharacters;
}

Result<ComparisonStudy> studyComparison(const Comparison& comparison, std::optional<Alignment> alignment,
                                        std::optional<LensStatistic> statistic) {
    const std::string subject = "comparison";
    const std::vector<LensStatistic> both = commonStatistics(comparison);
    const auto has = [&](LensStatistic one) { return std::find(both.begin(), both.end(), one) != both.end(); };
    if (both.empty())
        return fail(ErrorCode::BadArgument, subject,
                    "has no statistic in common: compute both lenses with the same --statistics.");
    if (statistic && !has(*statistic))
        return fail(ErrorCode::BadArgument, subject,
                    "has no " + std::string(lensStatisticKeys[std::size_t(*statistic)]) +
                        " on both sides; what both have: " + listed(both) + ".");
    if (!statistic && comparison.statistic && has(*comparison.statistic)) statistic = comparison.statistic;
    ComparisonStudy study;
    study.statistic = statistic.value_or(has(LensStatistic::Probability) ? LensStatistic::Probability : both.front());
    study.alignment = alignment.value_or(comparison.alignment);
    const bool ofLenses = comparison.lensA() != nullptr;
    const Side a = ofLenses ? sideOf(comparison.lensA(), study.statistic) : sideOf(comparison.runA(), study.statistic),
               b = ofLenses ? sideOf(comparison.lensB(), study.statistic) : sideOf(comparison.runB(), study.statistic);
    for (const Side* const side : {&a, &b})
        if (side->text.tokens.empty() || side->rows.empty())
            return fail(ErrorCode::BadArgument, subject,
                        side == &a ? "cannot be made: the first document is empty."
                                   : "cannot be made: the second document is empty.");
    STRATA_TRY(const std::vector<AlignedPair> pairs, align(a.text, b.text, study.alignment));
    if (std::none_of(pairs.begin(), pairs.end(), [](const AlignedPair& pair) { return pair.isWhole(); }))
        return fail(ErrorCode::BadArgument, subject,
                    "finds no token of the one beside one of the other; align by position.");
    const RowPairs rows = pairedRows(a, b);
    if (rows.empty())
        return fail(ErrorCode::BadArgument, subject,
                    ofLenses ? "has no layer that both lenses were read at." : "has no head that both runs name.");
    if (rows.size() > mostCells / pairs.size())
        return fail(ErrorCode::BadArgument, subject,
                    "would have " + std::to_string(rows.size()) + " rows of " + std::to_string(pairs.size()) +
                        " tokens, which is too many; compare fewer layers or heads, or shorter texts.");
    study.ofRuns = !ofLenses;
    study.byRelativeDepth = a.depth != b.depth;
    std::vector<bool> usedOfA(a.rows.size()), usedOfB(b.rows.size());
    for (const auto& [x, y] : rows) {
        const LensRow &ofA = a.rows[x], &ofB = b.rows[y];
        study.rows.push_back({ofA.layer, ofB.layer, ofA.part, ofA.head, ofB.head});
        usedOfA[x] = usedOfB[y] = true;
    }
    study.summary.rowsOnlyA = std::size_t(std::count(usedOfA.begin(), usedOfA.end(), false));
    study.summary.rowsOnlyB = std::size_t(std::count(usedOfB.begin(), usedOfB.end(), false));
    const auto stagesOfA = stageTitles(a.text), stagesOfB = stageTitles(b.text);
    for (const AlignedPair& pair : pairs) {
        ComparedColumn column{pair.a, pair.b, {}, {}, {}};
        std::optional<std::string> stage;
        if (pair.b >= 0) {
            column.textOfB = b.text.tokens[static_cast<std::size_t>(pair.b)];
            stage = stagesOfB[static_cast<std::size_t>(pair.b)];
        }
        if (pair.a >= 0) {
            column.textOfA = a.text.tokens[static_cast<std::size_t>(pair.a)];
            if (const auto& ofA = stagesOfA[static_cast<std::size_t>(pair.a)]) stage = ofA;
        }
        column.stage = stage.value_or(std::string());
        study.columns.push_back(std::move(column));
    }
    fillCells(study, a, b, rows);
    if (!ofLenses) study.stages = comparedStages(*comparison.runA(), *comparison.runB());
    sumUp(study);
    return study;
}

} // namespace strata
