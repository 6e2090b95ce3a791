// SPDX-License-Identifier: GPL-3.0-or-later
// The options of figures, as settings, pictures and composed figures bring them: every reader of them reads the same
// object. What one reads is written and read as the same.
#include "tests/fuzz/fuzz_support.h"
#include "tests/support/sample_lens.h"
#include "widgets/evaluation/record_query.h"
#include "widgets/figure/selection_json.h"
#include "widgets/lens/lens_options.h"
#include "widgets/plot/confidence_options.h"
#include "widgets/plot/plot_choices.h"
#include "widgets/tree/hierarchy_options.h"

#include <QJsonDocument>

using namespace strata;

namespace {

template <class FromJson, class ToJson>
void readAndWriteAgain(const QJsonObject& options, const char* what, FromJson&& fromJson, ToJson&& toJson) {
    const QJsonObject written = toJson(fromJson(options));
    fuzz::require(toJson(fromJson(written)) == written, what);
}

void checkPins(const QJsonObject& options) {
    static const Lens lens = test::sampleLens();
    const QJsonArray pins = pinsToJson(pinsFromJson(options.value(QLatin1String("pins")).toArray(), &lens));
    fuzz::require(pinsToJson(pinsFromJson(pins, &lens)) == pins, "pins of a lens");
    for (const LensPin& pin : pinsFromJson(pins, &lens))
        fuzz::require(pin.position >= 0 && std::size_t(pin.position) < lens.positions.size(), "a pin nowhere");
    if (const auto places = pinsInOptions(options)) fuzz::require(places->size() <= mostPins, "pins without end");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const QJsonObject options = QJsonDocument::fromJson(bytes).object();
    readAndWriteAgain(options, "a selection", selectionFromJson, selectionToJson);
    readAndWriteAgain(options, "a plot", choicesFromJson, choicesToJson);
    readAndWriteAgain(options, "plots", plotsFromJson, plotsToJson);
    readAndWriteAgain(options, "a lens", lensOptionsFromJson, lensOptionsToJson);
    readAndWriteAgain(options, "a trajectory", trajectoryOptionsFromJson, trajectoryOptionsToJson);
    readAndWriteAgain(options, "confidence", confidenceOptionsFromJson, confidenceOptionsToJson);
    readAndWriteAgain(options, "a hierarchy", hierarchyOptionsFromJson, hierarchyOptionsToJson);
    readAndWriteAgain(options, "a query", queryFromJson, queryToJson);
    checkPins(options);
    return 0;
}
