// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/gguf/gguf_file.h"

#include "model/base/shown_text.h"
#include "model/gguf/gguf_cursor.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace strata {
namespace {

constexpr std::uint32_t magic = 0x46554747; // "GGUF"
constexpr std::size_t longestKey = 65535;
constexpr std::size_t longestTensorName = 1024; // ggml itself keeps 63 characters
constexpr std::uint32_t mostDimensions = 4;
constexpr std::uint64_t smallestEntry = 8 + 4 + 1;          // a key of no length, its type, a byte
constexpr std::uint64_t smallestTensorInfo = 8 + 4 + 4 + 8; // a name of no length, dimensions, type, offset
constexpr std::int64_t largestAlignment = std::int64_t{1} << 30;

struct Header {
    std::uint32_t version = 0;
    std::uint64_t tensors = 0, entries = 0;
};

Result<Header> readHeader(GgufCursor& cursor, const std::string& subject) {
    Header header;
    STRATA_TRY(const auto word, cursor.word<std::uint32_t>("its first four bytes"));
    if (word != magic)
        return fail(ErrorCode::BadFormat, subject,
                    "does not begin with \"GGUF\"; the file is damaged or of another format.");
    STRATA_TRY(header.version, cursor.word<std::uint32_t>("the version"));
    if (header.version == 1)
        return fail(ErrorCode::Unsupported, subject,
                    "is a GGUF file of version 1, of 2023; Strata reads versions 2 and 3, convert the model again.");
    if (header.version != 0 && (header.version & 0xFFFFu) == 0)
        return fail(ErrorCode::Unsupported, subject,
                    "is a big-endian GGUF file; Strata reads little-endian ones, as nearly all are.");
    if (header.version != 2 && header.version != 3)
        return fail(ErrorCode::Unsupported, subject,
                    "is a GGUF file of version " + std::to_string(header.version) + "; Strata reads versions 2 and 3.");
    STRATA_TRY(header.tensors, cursor.word<std::uint64_t>("the tensor count"));
    STRATA_TRY(header.entries, cursor.word<std::uint64_t>("the metadata count"));
    if (header.entries > cursor.remaining() / smallestEntry)
        return cursor.bad("says that it has " + std::to_string(header.entries) + " metadata entries, more than its " +
                          std::to_string(cursor.remaining()) +
                          " bytes can hold; it is truncated or damaged, fetch it again.");
    if (header.tensors > cursor.remaining() / smallestTensorInfo)
        return cursor.bad("says that it has " + std::to_string(header.tensors) + " tensors, more than its " +
                          std::to_string(cursor.remaining()) +
                          " bytes can hold; it is truncated or damaged, fetch it again.");
    return header;
}

/// Where a tensor's blocks are said to lie, before the data section is known.
struct Place {
    std::uint64_t offset = 0, bytes = 0;
};

/// Elements in all, and bytes; both checked against 63 bits.
Result<std::uint64_t> bytesOf(const GgufTensor& tensor, const GgufCursor& cursor, const std::string& what) {
    constexpr std::uint64_t limit = std::uint64_t{1} << 62;
    std::uint64_t elements = 1;
    for (const std::int64_t size : tensor.shape) {
        const auto factor = static_cast<std::uint64_t>(size);
        if (factor > limit / elements)
            return cursor.bad("gives " + what + " the shape " + shapeText(tensor.shape) +
                              ", far more than any file can hold.");
        elements *= factor;
    }
    const auto row = static_cast<std::uint64_t>(tensor.shape.back());
    if (row % tensor.type.blockElements != 0)
        return cursor.bad("gives " + what + " rows of " + std::to_string(row) + " elements, which " + tensor.type.name +
                          " blocks of " + std::to_string(tensor.type.blockElements) + " do not fill.");
    const std::uint64_t blocks = elements / tensor.type.blockElements;
    if (blocks > limit / tensor.type.blockBytes)
        return cursor.bad("gives " + what + " the shape " + shapeText(tensor.shape) +
                          ", far more than any file can hold.");
    return blocks * tensor.type.blockBytes;
}

Result<Place> readTensorInfo(GgufCursor& cursor, GgufTensor& tensor, std::uint64_t index) {
    std::string what = "tensor " + std::to_string(index);
    STRATA_TRY(const std::string_view name, cursor.text("the name of " + what));
    if (name.empty() || name.size() > longestTensorName)
        return cursor.bad("gives " + what + " a name of " + std::to_string(name.size()) + " bytes; it is damaged.");
    tensor.name = name;
    what = "tensor " + quotedName(name);
    STRATA_TRY(const auto dimensions, cursor.word<std::uint32_t>("the dimensions of " + what));
    if (dimensions == 0 || dimensions > mostDimensions)
        return cursor.bad("gives " + what + " " + std::to_string(dimensions) + " dimensions; the format has 1 to 4.");
    for (std::uint32_t i = 0; i < dimensions; ++i) {
        STRATA_TRY(const auto size, cursor.word<std::uint64_t>("the shape of " + what));
        if (size == 0 || size > (std::uint64_t{1} << 62))
            return cursor.bad("gives " + what + " a dimension of " + std::to_string(size) + "; it is damaged.");
        tensor.shape.insert(tensor.shape.begin(), static_cast<std::int64_t>(size));
    }
    STRATA_TRY(const auto number, cursor.word<std::uint32_t>("the type of " + what));
    const auto type = ggmlTypeInfo(number);
    if (!type)
        return cursor.bad("gives " + what + " the element type " + std::to_string(number) +
                          ", which the format's list does not have.");
    tensor.type = *type;
    Place place;
    STRATA_TRY(place.offset, cursor.word<std::uint64_t>("the offset of " + what));
    STRATA_TRY(place.bytes, bytesOf(tensor, cursor, what));
    return place;
}

template <class Items, class Name> std::vector<std::size_t> orderOf(const Items& items, Name&& name) {
    std::vector<std::size_t> order(items.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return std::string_view(name(items[i])); });
    return order;
}

/// Two neighbours of the same name in a sorted order; -1 when all differ.
template <class Items, class Name>
std::ptrdiff_t twice(const Items& items, const std::vector<std::size_t>& order, Name&& name) {
    const auto same = [&](std::size_t a, std::size_t b) { return name(items[a]) == name(items[b]); };
    const auto found = std::ranges::adjacent_find(order, same);
    return found == order.end() ? -1 : static_cast<std::ptrdiff_t>(*found);
}

template <class Items, class Name>
const typename Items::value_type* lookUp(const Items& items, const std::vector<std::size_t>& order,
                                         std::string_view wanted, Name&& name) {
    const auto found =
        std::ranges::lower_bound(order, wanted, {}, [&](std::size_t i) { return std::string_view(name(items[i])); });
    return found != order.end() && name(items[*found]) == wanted ? &items[*found] : nullptr;
}

constexpr auto keyOf = [](const GgufFile::Entry& entry) { return entry.key; };
constexpr auto nameOf = [](const GgufTensor& tensor) -> const std::string& { return tensor.name; };

/// Gives the tensors their bytes; none may reach out of the file, stand at an odd place or share bytes with another.
Result<void> place(std::vector<GgufTensor>& tensors, const std::vector<Place>& places, std::span<const std::byte> data,
                   std::uint64_t alignment, const GgufCursor& cursor) {
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        const std::string what = "tensor " + quotedName(tensors[i].name);
        if (places[i].offset % alignment != 0)
            return cursor.bad("puts " + what + " at offset " + std::to_string(places[i].offset) +
                              ", which is no multiple of its alignment of " + std::to_string(alignment) + ".");
        if (places[i].offset > data.size() || places[i].bytes > data.size() - places[i].offset)
            return cursor.bad("puts " + what + " (" + std::to_string(places[i].bytes) + " bytes at offset " +
                              std::to_string(places[i].offset) + ") outside its " + std::to_string(data.size()) +
                              " bytes of data; it is truncated or damaged, fetch it again.");
        tensors[i].bytes = data.subspan(places[i].offset, places[i].bytes);
    }
    const auto order = [&] {
        std::vector<std::size_t> sorted(places.size());
        std::iota(sorted.begin(), sorted.end(), std::size_t{0});
        std::ranges::sort(sorted, {}, [&](std::size_t i) { return places[i].offset; });
        return sorted;
    }();
    for (std::size_t i = 1; i < order.size(); ++i) {
        const std::size_t before = order[i - 1], after = order[i];
        if (places[after].offset - places[before].offset < places[before].bytes)
            return cursor.bad("lets tensors " + quotedName(tensors[before].name) + " and " +
                              quotedName(tensors[after].name) + " share bytes; it is damaged.");
    }
    return {};
}

} // namespace

const GgufValue* GgufFile::find(std::string_view key) const {
    const Entry* const entry = lookUp(m_metadata, m_keyOrder, key, keyOf);
    return entry ? &entry->value : nullptr;
}

const GgufTensor* GgufFile::tensor(std::string_view name) const {
    return lookUp(m_tensors, m_tensorOrder, name, nameOf);
}

Result<std::shared_ptr<const GgufFile>> GgufFile::open(const std::filesystem::path& path) {
    std::shared_ptr<GgufFile> file(new GgufFile);
    STRATA_TRY(file->m_file, MappedFile::open(path));
    const std::span<const std::byte> bytes = file->m_file->bytes();
    const std::string subject = path.string();
    GgufCursor cursor(bytes, subject);
    STRATA_TRY(const Header header, readHeader(cursor, subject));
    file->m_version = header.version;

    for (std::uint64_t i = 0; i < header.entries; ++i) {
        Entry entry;
        STRATA_TRY(entry.key, cursor.text("metadata key " + std::to_string(i)));
        if (entry.key.empty() || entry.key.size() > longestKey)
            return cursor.bad("has a metadata key of " + std::to_string(entry.key.size()) +
                              " bytes; the format allows 1 to 65535.");
        STRATA_TRY(entry.value, cursor.typedValue(quotedName(entry.key)));
        file->m_metadata.push_back(entry);
    }
    file->m_keyOrder = orderOf(file->m_metadata, keyOf);
    if (const auto same = twice(file->m_metadata, file->m_keyOrder, keyOf); same >= 0)
        return cursor.bad("has the metadata key " + quotedName(file->m_metadata[static_cast<std::size_t>(same)].key) +
                          " twice.");

    if (const GgufValue* const alignment = file->find("general.alignment")) {
        const auto value = alignment->integer();
        if (!value || *value < 1 || *value > largestAlignment ||
            !std::has_single_bit(static_cast<std::uint64_t>(*value)))
            return cursor.bad("has a \"general.alignment\" that is not a power of two" +
                              (value ? " (" + std::to_string(*value) + ")" : std::string()) + ".");
        file->m_alignment = static_cast<std::uint64_t>(*value);
    }
    if (const GgufValue* const parts = file->find("split.count"))
        if (const auto count = parts->integer(); count && *count > 1)
            return fail(ErrorCode::Unsupported, subject,
                        "is one of " + std::to_string(*count) +
                            " parts of a split GGUF file; join them with \"gguf-split --merge FIRST-PART JOINED\" and "
                            "open the result.");

    std::vector<Place> places;
    for (std::uint64_t i = 0; i < header.tensors; ++i) {
        STRATA_TRY(const Place where, readTensorInfo(cursor, file->m_tensors.emplace_back(), i));
        places.push_back(where);
    }
    file->m_tensorOrder = orderOf(file->m_tensors, nameOf);
    if (const auto same = twice(file->m_tensors, file->m_tensorOrder, nameOf); same >= 0)
        return cursor.bad("has the tensor " + quotedName(file->m_tensors[static_cast<std::size_t>(same)].name) +
                          " twice.");

    const std::uint64_t begin = (cursor.position() + file->m_alignment - 1) / file->m_alignment * file->m_alignment;
    if (!places.empty() && begin > bytes.size()) return cursor.truncated("the padding before its data");
    const auto data = begin <= bytes.size() ? bytes.subspan(begin) : std::span<const std::byte>{};
    STRATA_CHECK(place(file->m_tensors, places, data, file->m_alignment, cursor));
    return std::shared_ptr<const GgufFile>(std::move(file));
}

} // namespace strata
