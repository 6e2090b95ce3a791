// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/comparison_study.h"

#include "model/analysis/compared_text.h"
#include "model/analysis/lens_analysis.h"
#include "model/analysis/lens_statistics.h"
#include "model/documents/run_stages.h"

#include <algorithm>
#include <functional>
#include <map>
#include <unordered_map>

namespace strata {
namespace {

constexpr float none = std::numeric_limits<float>::quiet_NaN();
constexpr std::size_t mostLargest = 10;

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

/// Layers of the model with fewer rows, each beside the nearest of the other.
void pairByDepth(const Side& a, const Side& b, RowPairs& out) {
    const std::vector<std::size_t> ofA = rowsWhere(a, false, true), ofB = rowsWhere(b, false, true);
    const bool swapped = ofB.size() < ofA.size();
    const Side &few = swapped ? b : a, &many = swapped ? a : b;
    const auto depth = [](const Side& side, std::size_t row) {
        return double(side.rows[row].layer.value) / std::max(1, side.depth);
    };
    for (const std::size_t row : swapped ? ofB : ofA) {
        const std::vector<std::size_t>& others = swapped ? ofA : ofB;
        if (others.empty()) return;
        const auto nearest = std::min_element(others.begin(), others.end(), [&](std::size_t x, std::size_t y) {
            return std::abs(depth(many, x) - depth(few, row)) < std::abs(depth(many, y) - depth(few, row));
        });
        out.emplace_back(swapped ? *nearest : row, swapped ? row : *nearest);
    }
}

RowPairs pairedRows(const Side& a, const Side& b) {
    RowPairs out;
    if (a.depth == b.depth) {
        for (const std::size_t row : rowsWhere(a, false, false))
            for (const std::size_t other : rowsWhere(b, false, false))
                if (a.rows[row] == b.rows[other]) out.emplace_back(row, other);
    } else {
        pairByDepth(a, b, out);
    }
    const std::vector<std::size_t> headsOfA = rowsWhere(a, true, false), headsOfB = rowsWhere(b, true, false);
    const std::size_t before = out.size();
    for (const std::size_t row : headsOfA)
        for (const std::size_t other : headsOfB)
            if (a.rows[row].head == b.rows[other].head) out.emplace_back(row, other);
    // Heads of other names: the first beside the first.
    if (out.size() == before && headsOfA.size() == headsOfB.size())
        for (std::size_t i = 0; i < headsOfA.size(); ++i)
            out.emplace_back(headsOfA[i], headsOfB[i]);
    return out;
}

const std::string* stageOf(const ComparedText& text, std::int32_t token) {
    for (const AlignedStage& stage : text.stages)
        if (token >= 0 && static_cast<std::size_t>(token) >= stage.begin && static_cast<std::size_t>(token) < stage.end)
            return &stage.title;
    return nullptr;
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

std::vector<ComparedStage> comparedStages(const Run& a, const Run& b) {
    std::vector<ComparedStage> out;
    const auto add = [&](const std::string& name, const ComparedStage::Said& said, bool first) {
        auto found = std::find_if(out.begin(), out.end(), [&](const ComparedStage& one) {
            return one.name == name && (first ? !one.a : !one.b);
        });
        if (found == out.end()) found = out.insert(out.end(), ComparedStage{name, {}, {}});
        (first ? found->a : found->b) = said;
    };
    for (const Run* const run : {&a, &b}) {
        for (const RunLevel& level : run->levels)
            add(level.name, {level.label.value_or(level.text), level.labelProbability, level.pathProbability},
                run == &a);
        for (const RunColumn& column : run->columns)
            add(column.name, {column.text, {}, {}}, run == &a);
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
    for (const AlignedPair& pair : pairs) {
        const auto textAt = [](const ComparedText& text, std::int32_t at) {
            return at < 0 ? std::string() : text.tokens[static_cast<std::size_t>(at)];
        };
        const std::string* stage = stageOf(a.text, pair.a);
        if (!stage) stage = stageOf(b.text, pair.b);
        study.columns.push_back(
            {pair.a, pair.b, textAt(a.text, pair.a), textAt(b.text, pair.b), stage ? *stage : std::string()});
    }
    fillCells(study, a, b, rows);
    if (!ofLenses) study.stages = comparedStages(*comparison.runA(), *comparison.runB());
    sumUp(study);
    return study;
}

} // namespace strata
