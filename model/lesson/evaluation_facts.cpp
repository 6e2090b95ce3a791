// SPDX-License-Identifier: GPL-3.0-or-later
// Facts of an evaluation: how often its answers are right, and how sure they were.
#include "model/analysis/layer_curves.h"
#include "model/base/shown_text.h"
#include "model/lesson/facts.h"

#include <algorithm>

namespace strata {
namespace {

template <class... Parts> tl::unexpected<Error> cannot(const Parts&... parts) {
    return fail(ErrorCode::BadArgument, "evaluation", (std::string() + ... + parts));
}

FactValue measured(const Measure& value, FactForm form) {
    if (!value) return {std::monostate(), form};
    return {*value, form};
}

Result<FactValue> ofBin(const EvaluationStudy& study, int number, const Fact& fact) {
    if (study.table)
        for (const CalibrationCurves& curves : study.table->calibrationCurves()) {
            if (curves.level != number) continue;
            const ReliabilityBin* bin = nullptr;
            for (std::size_t i = 0; i < curves.bins.size(); ++i)
                if (*fact.bin == 0 ? curves.bins[i].count > 0 : int(i) + 1 == *fact.bin) bin = &curves.bins[i];
            if (!bin) break;
            if (fact.kind == FactKind::Rows) return FactValue{double(bin->count), FactForm::Count};
            return measured(fact.kind == FactKind::Accuracy ? bin->accuracy : bin->confidence, FactForm::Share);
        }
    return FactValue{std::monostate(), FactForm::Share};
}

Result<FactValue> ofLayer(const EvaluationStudy& study, std::size_t level, const LayerPlace& place) {
    if (level >= study.columns.levels().size()) return cannot("has no such level.");
    const std::vector<LayerPoint> points = layerPoints(study.columns.levels()[level], {});
    if (points.empty()) return cannot("keeps no readings of the layers: make it with --layer-readings.");
    const LayerPoint* found = nullptr;
    for (const LayerPoint& point : points) {
        const bool lens = point.head.empty();
        if (place.kind == LayerPlace::Kind::Head   ? point.head == place.head
            : place.kind == LayerPlace::Kind::Last ? lens
                                                   : lens && point.layer.value == place.number)
            found = &point;
    }
    if (!found) return cannot("has no reading of ", placeText({place, {}, {}}), ".");
    return measured(found->of(LayerMeasure::Accuracy).value, FactForm::Share);
}

} // namespace

Result<FactValue> factInEvaluation(const Evaluation& evaluation, const EvaluationStudy& study, const Fact& fact) {
    if (fact.kind != FactKind::Ece && fact.kind != FactKind::Accuracy && fact.kind != FactKind::Confidence &&
        fact.kind != FactKind::Rows)
        return cannot("is asked for ", factName(fact.kind), ", which only a run or a lens has.");
    if (fact.at.position) return cannot("has no positions: say \"level\" alone.");
    if (fact.at.layer && (fact.kind != FactKind::Accuracy || fact.bin))
        return cannot("knows of a layer only the accuracy, without a bin: leave \"layer\" out.");
    if (fact.at.level.empty() && fact.bin) return cannot("is asked for a bin without a level: say \"level\".");
    if (fact.at.level.empty()) {
        if (fact.kind == FactKind::Rows) return FactValue{double(study.columns.rows()), FactForm::Count};
        return cannot("is asked for ", factName(fact.kind), " without a level: say \"level\".");
    }
    std::vector<std::string> names;
    for (const EvaluatedLevel& level : evaluation.levels)
        names.push_back(level.name);
    const int place = levelPlace(fact.at.level, names);
    if (place < 0) return cannot("has no level ", quotedName(fact.at.level), ".");
    if (!evaluation.levels[std::size_t(place)].isLabel)
        return cannot("answers the level ", quotedName(fact.at.level), " with a free text, not with a label.");
    if (fact.at.layer) return ofLayer(study, std::size_t(place), *fact.at.layer);
    // Scores count the levels of labels only.
    const int number = 1 + int(std::count_if(evaluation.levels.begin(), evaluation.levels.begin() + place,
                                             [](const EvaluatedLevel& level) { return level.isLabel; }));
    if (fact.bin) return ofBin(study, number, fact);
    for (const CalibrationScore& score : study.score.calibration) {
        if (score.level != number) continue;
        if (fact.kind == FactKind::Ece) return measured(score.ece, FactForm::Probability);
        if (fact.kind == FactKind::Accuracy) return measured(score.accuracy, FactForm::Share);
        if (fact.kind == FactKind::Confidence) return measured(score.meanConfidence, FactForm::Share);
        return FactValue{double(score.rows), FactForm::Count};
    }
    return FactValue{std::monostate(), FactForm::Share};
}

} // namespace strata
