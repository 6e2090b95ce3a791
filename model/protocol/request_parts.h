// SPDX-License-Identifier: GPL-3.0-or-later
// What requests of several kinds consist of: token ids, the model that is asked, tasks, options of decoding.
#pragma once

#include "model/base/json_reader.h"
#include "model/requests/request.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

namespace strata {

nlohmann::json idsToJson(const std::vector<TokenId>& ids);
std::vector<TokenId> readIds(const JsonReader& reader, const std::string& key);
nlohmann::json groupsToJson(const std::vector<std::vector<TokenId>>& groups);
std::vector<std::vector<TokenId>> readGroups(const JsonReader& reader, const std::string& key);
nlohmann::json optionalId(const std::optional<TokenId>& id); ///< null where there is none
std::optional<TokenId> readId(const JsonReader& reader, const std::string& key);

ModelHandle readHandle(const JsonReader& reader); ///< "model"

/// "task": a name or file, or the task itself where it is carried along.
nlohmann::json referenceToJson(const TaskReference& task);
TaskReference readReference(const JsonReader& reader);

nlohmann::json optionsToJson(const DecodeOptions& options);
DecodeOptions readOptions(const JsonReader& request); ///< "options"

/// One of these names, in the order of the enum; left as it is where the key is missing.
template <class Enum, std::size_t count>
void readName(const JsonReader& reader, const std::string& key, const std::array<const char*, count>& names,
              Enum& out) {
    if (!reader.has(key)) return;
    std::string name;
    reader.optional(key, name);
    const auto found = std::find(names.begin(), names.end(), name);
    if (found != names.end())
        out = static_cast<Enum>(found - names.begin());
    else if (!reader.failed())
        reader.note(key, "is \"" + name + "\", which is not known there.");
}

} // namespace strata
