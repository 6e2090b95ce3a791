// SPDX-License-Identifier: GPL-3.0-or-later
// Facts of a lens: what every layer and head says at every position.
#include "model/analysis/lens_analysis.h"
#include "model/base/shown_text.h"
#include "model/lesson/facts.h"

#include <algorithm>
#include <cmath>

namespace strata {

namespace {

template <class... Parts> tl::unexpected<Error> cannot(const Parts&... parts) {
    return fail(ErrorCode::BadArgument, "lens", (std::string() + ... + parts));
}

Result<std::size_t> positionAt(const Lens& lens, const FactPlace& place) {
    const std::size_t count = lens.positions.size();
    if (count == 0) return cannot("has no positions.");
    PositionPlace at = place.position.value_or(PositionPlace());
    if (!place.position) {
        if (place.level.empty()) return cannot("is asked at no position: say \"position\" or \"level\".");
        at = {PositionPlace::Kind::Answer, levelPlace(place.level, lens.levelNames) + 1};
    }
    if (at.kind == PositionPlace::Kind::Last) return count - 1;
    if (at.kind == PositionPlace::Kind::Number) {
        if (std::size_t(at.number) < count) return std::size_t(at.number);
        return cannot("has no position ", std::to_string(at.number), "; they are 0 to ", std::to_string(count - 1),
                      ".");
    }
    for (const RunSegment& segment : lens.segments)
        if (segment.kind == RunSegment::Kind::Answer && segment.level == at.number - 1 && segment.begin > 0 &&
            at.further <= segment.end - segment.begin && std::size_t(segment.begin - 1 + at.further) < count)
            return std::size_t(segment.begin - 1 + at.further);
    return cannot("has no ", placeText(place), ": make it with --run of a run that answers there.");
}

Result<std::size_t> rowAt(const Lens& lens, const std::optional<LayerPlace>& place) {
    if (!place || place->kind == LayerPlace::Kind::Last) {
        if (lens.finalRow() >= 0) return std::size_t(lens.finalRow());
        return cannot("has no rows.");
    }
    std::vector<std::string> known;
    for (std::size_t r = 0; r < lens.rows.size(); ++r) {
        const LensRow& row = lens.rows[r];
        if (row.part != LensPart::State) continue;
        const bool head = place->kind == LayerPlace::Kind::Head;
        if (head ? row.head == place->head : row.head.empty() && row.layer.value == place->number) return r;
        if (head == !row.head.empty()) known.push_back(head ? row.head : std::to_string(row.layer.value));
    }
    return cannot("has no ", placeText({place, {}, {}}), "; there are ", shownNames(known), ".");
}

/// Ids of tokens with this text, of those that occur.
std::vector<TokenId> idsOf(const Lens& lens, const std::string& text) {
    std::vector<TokenId> out;
    for (const auto& [id, shown] : lens.tokenTexts)
        if (isSameToken(shown, text)) out.push_back(id);
    std::sort(out.begin(), out.end());
    return out;
}

std::optional<double> logprobOf(const Lens& lens, std::size_t row, std::size_t position, TokenId id) {
    const auto k = std::size_t(lens.topK);
    for (std::size_t i = 0; i < k; ++i)
        if (lens.topIds[lens.cell(row, position) * k + i] == id)
            return lens.topLogprobs[lens.cell(row, position) * k + i];
    const float tracked = lens.trackedLogprob(id, row, position);
    if (!std::isnan(tracked)) return tracked;
    if (position < lens.targets.size() && lens.targets[position] == id)
        if (const float loss = lens.value(LensStatistic::TargetCrossEntropy, row, position); !std::isnan(loss))
            return -loss;
    return std::nullopt;
}

FactValue numberOrNone(std::optional<double> value, FactForm form) {
    if (!value || !std::isfinite(*value)) return {std::monostate(), form};
    return {*value, form};
}

Result<FactValue> settlingFact(const Lens& lens, std::size_t position, const Fact& fact) {
    const Settling settling = settlingDepths(lens)[position];
    if (settling.layer < 0) return FactValue{std::monostate(), FactForm::Layer};
    if (fact.kind == FactKind::Flips) return FactValue{double(settling.flips), FactForm::Count};
    const std::string& last = lens.textOf(lens.topId(std::size_t(lens.finalRow()), position));
    if (!fact.token.empty() && !isSameToken(last, fact.token)) return FactValue{std::monostate(), FactForm::Layer};
    return FactValue{double(settling.layer), FactForm::Layer};
}

Result<FactValue> agreeFact(const Lens& lens, const Fact& fact) {
    STRATA_TRY(const std::size_t a, rowAt(lens, fact.a.layer));
    STRATA_TRY(const std::size_t b, rowAt(lens, fact.b.layer));
    const bool everywhere = !fact.a.position && !fact.b.position && fact.a.level.empty() && fact.b.level.empty();
    if (everywhere) return numberOrNone(agreementMatrix(lens, LensAgreement::TopOne, {a, b}).at(0, 1), FactForm::Share);
    STRATA_TRY(const std::size_t p, positionAt(lens, fact.a));
    STRATA_TRY(const std::size_t q, positionAt(lens, fact.b));
    if (!lens.hasCell(a, p) || !lens.hasCell(b, q)) return FactValue{std::monostate(), FactForm::Flag};
    return FactValue{lens.topId(a, p) == lens.topId(b, q), FactForm::Flag};
}

Result<FactValue> headMinusLensFact(const Lens& lens, std::size_t row, std::size_t position) {
    for (const HeadAgainstLens& pair : headsAgainstLens(lens))
        if (pair.headRow == row) return numberOrNone(pair.difference[position], FactForm::Nats);
    return cannot("is asked for headMinusLens at a row that is no trained head: say \"layer\": \"head:NAME\".");
}

} // namespace

Result<FactValue> factInLens(const Lens& lens, const Fact& asked) {
    Fact fact = asked;
    if (!fact.label.empty()) return cannot("is asked about the label ", quotedName(fact.label), ", and has none.");
    if (fact.kind == FactKind::HeadMinusLens && !fact.token.empty())
        return cannot("has headMinusLens of the target alone: leave \"token\" out, or ask a run.");
    if (!fact.at.position && fact.at.level.empty() && !lens.positions.empty()) {
        // Without a place: where the text says the token, else at its end.
        fact.at.position = PositionPlace{PositionPlace::Kind::Last, 0};
        for (std::size_t p = 0; !fact.token.empty() && p + 1 < lens.positions.size(); ++p)
            if (isSameToken(lens.positions[p + 1].text, fact.token))
                fact.at.position = PositionPlace{PositionPlace::Kind::Number, int(p)};
    }
    if (fact.kind == FactKind::Agree) return agreeFact(lens, fact);
    STRATA_TRY(const std::size_t position, positionAt(lens, fact.at));
    if (fact.kind == FactKind::SettlingLayer || fact.kind == FactKind::Flips) return settlingFact(lens, position, fact);
    STRATA_TRY(const std::size_t row, rowAt(lens, fact.at.layer));
    if (fact.kind == FactKind::HeadMinusLens) return headMinusLensFact(lens, row, position);
    const auto k = std::size_t(lens.topK);
    const auto top = [&](std::size_t i) { return lens.topIds[lens.cell(row, position) * k + i]; };
    const bool has = lens.hasCell(row, position);
    switch (fact.kind) {
    case FactKind::TopOne:
        return has ? FactValue{lens.textOf(top(0)), FactForm::Token} : FactValue{std::monostate(), FactForm::Token};
    case FactKind::TopK: {
        std::vector<std::string> texts;
        for (std::size_t i = 0; has && i < std::min(k, std::size_t(fact.k)); ++i)
            texts.push_back(lens.textOf(top(i)));
        return FactValue{texts, FactForm::Token};
    }
    case FactKind::Probability: {
        if (!has) return FactValue{std::monostate(), FactForm::Probability};
        if (fact.token.empty())
            return numberOrNone(std::exp(double(lens.topLogprobs[lens.cell(row, position) * k])),
                                FactForm::Probability);
        std::optional<double> best;
        for (const TokenId id : idsOf(lens, fact.token))
            if (const auto log = logprobOf(lens, row, position, id); log && (!best || *log > *best)) best = log;
        return numberOrNone(best ? std::optional(std::exp(*best)) : std::nullopt, FactForm::Probability);
    }
    case FactKind::Rank:
        if (fact.token.empty())
            return numberOrNone(lens.value(LensStatistic::TargetRank, row, position), FactForm::Count);
        for (std::size_t i = 0; has && i < k; ++i)
            if (isSameToken(lens.textOf(top(i)), fact.token)) return FactValue{double(i + 1), FactForm::Count};
        return FactValue{std::monostate(), FactForm::Count};
    case FactKind::Entropy:
        return numberOrNone(lens.value(LensStatistic::Entropy, row, position), FactForm::Nats);
    default:
        return cannot("is asked for ", factName(fact.kind),
                      ", which a lens does not have; ask a run or an evaluation.");
    }
}

Result<Selection> selectionInLens(const Lens& lens, const FactPlace& place) {
    Selection out;
    STRATA_TRY(const std::size_t position, positionAt(lens, place));
    STRATA_TRY(const std::size_t row, rowAt(lens, place.layer));
    out.position = int(position);
    out.layer = lens.rows[row].layer.value;
    if (!lens.rows[row].head.empty()) out.head = lens.rows[row].head;
    return out;
}

} // namespace strata
