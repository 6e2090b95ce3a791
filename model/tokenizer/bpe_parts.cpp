// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tokenizer/bpe_parts.h"

#include "model/base/utf8.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace strata {
namespace {

using nlohmann::json;

/// An id as the file gives it.
std::int64_t idOf(const json& value) {
    if (!value.is_number_integer()) return -1;
    if (value.is_number_unsigned() && value.get<std::uint64_t>() > std::uint64_t{mostTokenIds}) return mostTokenIds + 1;
    return std::max<std::int64_t>(value.get<std::int64_t>(), -1);
}

} // namespace

tl::expected<std::pair<std::string_view, std::string_view>, std::string> mergeOfLine(std::string_view line) {
    const std::size_t space = line.find(' ');
    if (space == std::string_view::npos || space == 0 || space + 1 == line.size() ||
        line.find(' ', space + 1) != std::string_view::npos)
        return tl::unexpected("must be two pieces with one space between them, and is \"" +
                              replaceInvalidUtf8(line.substr(0, 60)) + "\"");
    return std::pair(line.substr(0, space), line.substr(space + 1));
}

Result<BpeParts> bpePartsOf(const json& vocab, const json& merges, const std::string& subject) {
    if (!vocab.is_object() || vocab.empty())
        return fail(ErrorCode::BadFormat, subject, "has no vocabulary: \"vocab\" must be an object of pieces and ids.");
    if (!merges.is_array()) return fail(ErrorCode::BadFormat, subject, "has no merges: \"merges\" must be a list.");
    BpeParts parts;
    parts.pieces.reserve(vocab.size());
    for (auto entry = vocab.begin(); entry != vocab.end(); ++entry)
        parts.pieces.emplace_back(entry.key(), idOf(entry.value()));
    parts.merges.reserve(merges.size());
    parts.listed = merges.size();
    for (const auto& merge : merges) {
        if (merge.is_string()) {
            const auto& line = merge.get_ref<const std::string&>();
            if (line.starts_with("#version")) {
                ++parts.passedOver;
                continue;
            }
            const auto pair = mergeOfLine(line);
            if (!pair) {
                parts.brokenMerge = pair.error();
                break;
            }
            parts.merges.push_back(*pair);
        } else if (merge.is_array() && merge.size() == 2 && merge[0].is_string() && merge[1].is_string()) {
            parts.merges.emplace_back(merge[0].get_ref<const std::string&>(), merge[1].get_ref<const std::string&>());
        } else {
            parts.brokenMerge = "must be a text or a pair of texts";
            break;
        }
    }
    return parts;
}

} // namespace strata
