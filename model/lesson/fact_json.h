// SPDX-License-Identifier: GPL-3.0-or-later
// Facts, places and predicates out of a lesson's file.
#pragma once

#include "model/base/json_reader.h"
#include "model/lesson/fact.h"

namespace strata {

/// The member of this key, which is there.
JsonReader below(const JsonReader& reader, const std::string& key);

/// Readers of one step's keys; problems say which step it is.
class FactReader {
public:
    /// `step` empty: none of a step.
    explicit FactReader(std::string step) : m_step(std::move(step)) {}

    /// The object itself: {"layer", "position", "level"}.
    FactPlace place(const JsonReader& reader) const;
    /// Of a key; one that is not there is empty.
    FactPlace placeAt(const JsonReader& reader, const std::string& key) const;
    std::optional<LayerPlace> layer(const JsonReader& reader, const std::string& key) const;
    std::optional<PositionPlace> position(const JsonReader& reader, const std::string& key) const;
    /// The object itself: {"fact", "run", "at", …}; a text is the name of a fact alone.
    Fact fact(const JsonReader& reader) const;
    /// The object itself: a fact with "equals", "notEquals", "op" and "value" or "than", "in", "changedFrom".
    Predicate predicate(const JsonReader& reader) const;
    /// Notes a problem of a key, with the step's id.
    void note(const JsonReader& reader, const std::string& key, const std::string& detail) const;

private:
    Operand operand(const JsonReader& reader, const std::string& key) const;
    void layerText(const JsonReader& reader, const std::string& key, const std::string& text, LayerPlace& out) const;
    std::string m_step;
};

} // namespace strata
