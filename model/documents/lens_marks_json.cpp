// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/lens_marks_json.h"

#include <algorithm>
#include <cmath>

namespace strata {
namespace {

bool isTooLong(const JsonReader& object, const char* key, std::size_t most) {
    if (!object.has(key) || !object.value()[key].is_array() || object.value()[key].size() <= most) return false;
    object.note(key, "is larger than this program reads.");
    return true;
}

void readPin(const JsonReader& item, Lens& lens) {
    TokenPin pin;
    item.required("position", pin.position);
    if (item.failed()) return;
    if (pin.position < 0 || static_cast<std::size_t>(pin.position) >= lens.positions.size())
        return item.note("position", "must be a position of the text.");
    if (isTooLong(item, "tokens", mostTokensOfPin)) return;
    item.each("tokens", [&](const JsonReader& token) {
        TokenId id;
        std::string text;
        token.required("id", id.value);
        token.optional("text", text);
        if (token.failed()) return;
        if (id.value < 0) return token.note("id", "must not be negative.");
        if (std::find(pin.group.begin(), pin.group.end(), id) != pin.group.end())
            return token.note("id", "is there twice.");
        if (!text.empty()) lens.tokenTexts.emplace(id, text);
        pin.group.push_back(id);
    });
    if (item.failed()) return;
    if (pin.group.empty()) return item.note("tokens", "must not be empty.");
    pin.token = pin.group.front();
    if (pin.group.size() == 1) pin.group.clear();
    if (std::find(lens.pins.begin(), lens.pins.end(), pin) == lens.pins.end()) lens.pins.push_back(std::move(pin));
}

void readReplaced(const JsonReader& item, Lens& lens) {
    ReplacedLayer replaced;
    item.required("layer", replaced.layer);
    item.required("step", replaced.step);
    item.required("before", replaced.before);
    item.required("skipped", replaced.skipped);
    item.required("after", replaced.after);
    if (item.failed()) return;
    if (replaced.layer < 1 || (lens.model.layers > 0 && replaced.layer > lens.model.layers))
        return item.note("layer", "must be a block of the model, counted from 1.");
    if (!std::isfinite(replaced.step)) return item.note("step", "must be a finite number.");
    lens.replaced.push_back(replaced);
}

} // namespace

void readLensMarks(const JsonReader& document, Lens& lens) {
    if (document.failed()) return;
    if (isTooLong(document, "pins", mostPins) || isTooLong(document, "replaced_layers", mostReplacedLayers)) return;
    document.each("pins", [&](const JsonReader& item) { readPin(item, lens); });
    document.each("replaced_layers", [&](const JsonReader& item) { readReplaced(item, lens); });
}

} // namespace strata
