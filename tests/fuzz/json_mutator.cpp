// SPDX-License-Identifier: GPL-3.0-or-later
// Changes JSON as JSON: bytes changed at random seldom stay a document, and what lies behind the parser is then never
// reached. Of an input with NULs one of the parts between them is changed, of a part with lines of JSON one of them.
// Linked to those targets whose input is JSON.
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <random>
#include <string>
#include <utility>
#include <vector>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t maxSize);
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t maxSize,
                                               unsigned seed);

namespace {

using Json = nlohmann::json;

void collect(Json& value, std::vector<Json*>& nodes) {
    nodes.push_back(&value);
    if (value.is_structured())
        for (Json& element : value)
            collect(element, nodes);
}

Json interesting(std::mt19937& random) {
    switch (random() % 14) {
    case 0:
        return nullptr;
    case 1:
        return random() % 2 == 0;
    case 2:
        return static_cast<int>(random() % 8) - 1;
    case 3:
        return std::int64_t{1} << (random() % 63);
    case 4:
        return -(std::int64_t{1} << (random() % 63));
    case 5:
        return ~std::uint64_t{0} >> (random() % 64);
    case 6:
        return 1.5 * static_cast<double>(random() % 1000);
    case 7:
        return 1e300;
    case 8:
        return 1e-300;
    case 9:
        return "";
    case 10:
        return std::string(random() % 40, 'a');
    case 11:
        return "é\xF0\x9F\x99\x82 x\n";
    case 12:
        return Json::array();
    default:
        return Json::object();
    }
}

void changeOnce(Json& document, std::mt19937& random) {
    std::vector<Json*> nodes;
    collect(document, nodes);
    Json& node = *nodes[random() % nodes.size()];
    const Json other = *nodes[random() % nodes.size()];
    switch (random() % 8) {
    case 0:
        node = interesting(random);
        break;
    case 1:
        node = other;
        break;
    case 2: // one of several goes
        if (node.is_structured() && !node.empty())
            node.erase(std::next(node.begin(), static_cast<std::ptrdiff_t>(random() % node.size())));
        break;
    case 3:
        if (node.is_array())
            node.insert(node.begin() + static_cast<std::ptrdiff_t>(random() % (node.size() + 1)), other);
        else if (node.is_object() && !node.empty())
            std::next(node.begin(), static_cast<std::ptrdiff_t>(random() % node.size())).value() = other;
        break;
    case 4: // a key gets the name of another
        if (node.is_object() && node.size() > 1) {
            const auto from = std::next(node.begin(), static_cast<std::ptrdiff_t>(random() % node.size()));
            const auto to = std::next(node.begin(), static_cast<std::ptrdiff_t>(random() % node.size()));
            to.value() = from.value();
        }
        break;
    case 5:
        if (node.is_number_integer())
            node = static_cast<std::int64_t>(node.get<std::uint64_t>() + random() % 5 - 2);
        else if (node.is_array() && !node.empty())
            std::shuffle(node.begin(), node.end(), random);
        break;
    default:
        if (node.is_string()) {
            std::string text = node.get<std::string>();
            const std::size_t size = text.size();
            text.resize(size + 16);
            text.resize(LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(text.data()), size, text.size()));
            node = text;
        } else {
            node = interesting(random);
        }
    }
}

/// One of the pieces between separators, as its place and length.
std::pair<std::size_t, std::size_t> pieceOf(const std::string& text, char separator, std::mt19937& random) {
    std::size_t piece = random() % (1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), separator)));
    std::size_t begin = 0;
    for (; piece > 0; --piece)
        begin = text.find(separator, begin) + 1;
    return {begin, std::min(text.find(separator, begin), text.size()) - begin};
}

/// The same document changed; empty: it is none.
std::string changed(const std::string& text, std::mt19937& random) {
    Json document = Json::parse(text, nullptr, false);
    if (document.is_discarded()) return {};
    for (unsigned i = 1 + random() % 4; i > 0; --i)
        changeOnce(document, random);
    return document.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace

std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t maxSize, unsigned seed) {
    std::mt19937 random(seed);
    if (random() % 4 == 0) return LLVMFuzzerMutate(data, size, maxSize);
    std::string text(reinterpret_cast<const char*>(data), size);
    auto [begin, length] = pieceOf(text, '\0', random);
    std::string piece = text.substr(begin, length), other = changed(piece, random);
    if (other.empty()) {
        const auto [line, lineLength] = pieceOf(piece, '\n', random);
        begin += line;
        length = lineLength;
        other = changed(piece.substr(line, lineLength), random);
    }
    if (other.empty() || size - length + other.size() > maxSize) return LLVMFuzzerMutate(data, size, maxSize);
    text.replace(begin, length, other);
    std::memcpy(data, text.data(), text.size());
    return text.size();
}
