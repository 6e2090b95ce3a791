// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/atomic_file.h"
#include "model/base/utf8.h"
#include "model/documents/lens_json.h"

#include <array>
#include <charconv>
#include <cmath>

namespace strata {
namespace {

/// In quotes where RFC 4180 asks for them.
std::string field(const std::string& value) {
    const std::string text = isValidUtf8(value) ? value : replaceInvalidUtf8(value);
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

/// The shortest decimal of a float; empty where there is none.
std::string field(float value) {
    if (!std::isfinite(value)) return {};
    std::array<char, 64> digits{};
    return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr};
}

} // namespace

Result<void> saveLensTable(const Lens& lens, const std::filesystem::path& path) {
    AtomicFile file(path);
    std::string table = "layer,part,head,position,token_id,token,top_id,top_token,top_logprob,target_id,target";
    for (std::size_t s = 0; s < lensStatisticCount; ++s)
        if (!lens.statistics[s].empty()) table += std::string(",") + lensStatisticKeys[s];
    for (const TokenId id : lens.tracked)
        table += "," + field("logprob of " + lens.textOf(id) + " #" + std::to_string(id.value));
    for (const std::vector<TokenId>& group : lens.groups) {
        std::string name;
        for (const TokenId id : group)
            name += (name.empty() ? "logprob of " : " | ") + lens.textOf(id) + " #" + std::to_string(id.value);
        table += "," + field(name);
    }
    table += "\r\n";
    for (std::size_t row = 0; row < lens.rows.size(); ++row)
        for (std::size_t position = 0; position < lens.positions.size(); ++position) {
            const LensRow& which = lens.rows[row];
            const SequenceToken& token = lens.positions[position];
            table += std::to_string(which.layer.value) +
                     (which.part == LensPart::State ? ",state," : ",after_attention,") + field(which.head) + "," +
                     std::to_string(position) + "," + std::to_string(token.id.value) + "," + field(token.text) + ",";
            if (lens.hasCell(row, position)) {
                const TokenId top = lens.topId(row, position);
                table += std::to_string(top.value) + "," + field(lens.textOf(top)) + "," +
                         field(lens.topLogprobs[lens.cell(row, position) * static_cast<std::size_t>(lens.topK)]) + ",";
            } else {
                table += ",,,";
            }
            const auto target = position < lens.targets.size() ? lens.targets[position] : std::nullopt;
            table += target ? std::to_string(target->value) + "," + field(lens.textOf(*target)) : ",";
            for (const auto& values : lens.statistics)
                if (!values.empty()) table += "," + field(values[lens.cell(row, position)]);
            for (std::size_t i = 0; i < lens.tracked.size(); ++i)
                table += "," + field(lens.trackedLogprobs[lens.cell(row, position) * lens.tracked.size() + i]);
            for (const std::vector<TokenId>& group : lens.groups)
                table += "," + field(static_cast<float>(lens.groupLogprob(group, row, position)));
            table += "\r\n";
            file.write(table);
            table.clear();
        }
    file.write(table);
    return file.commit();
}

} // namespace strata
