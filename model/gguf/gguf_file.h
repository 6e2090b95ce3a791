// SPDX-License-Identifier: GPL-3.0-or-later
// The GGUF container (versions 2 and 3, little-endian): metadata, tensor infos, and where the tensors' blocks lie. Maps
// the file and looks at its head only; nothing that stands in it decides how much memory is taken before it was held
// against the file's size. Source of the format: ggml's docs/gguf.md.
#pragma once

#include "model/base/mapped_file.h"
#include "model/gguf/ggml_type.h"
#include "model/gguf/gguf_value.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace strata {

struct GgufTensor {
    std::string name;
    GgmlTypeInfo type;
    std::vector<std::int64_t> shape;  ///< row-major, slowest first: the file's own order reversed
    std::span<const std::byte> bytes; ///< the blocks, row after row; lives as long as the file
};

/// Immutable; safe to read from any thread.
class GgufFile {
public:
    /// Errors: FileNotFound, FileUnreadable, BadFormat (what is damaged, and where), Unsupported (version 1,
    /// big-endian, split files, element types that are not in the format's list).
    static Result<std::shared_ptr<const GgufFile>> open(const std::filesystem::path& path);

    std::uint32_t version() const { return m_version; }
    std::uint64_t alignment() const { return m_alignment; }
    /// In the file's order; no name twice.
    const std::vector<GgufTensor>& tensors() const { return m_tensors; }
    /// nullptr when there is none of this name.
    const GgufTensor* tensor(std::string_view name) const;
    /// nullptr when there is no such key.
    const GgufValue* find(std::string_view key) const;
    struct Entry {
        std::string_view key;
        GgufValue value;
    };
    const std::vector<Entry>& metadata() const { return m_metadata; } ///< in the file's order; no key twice

    const std::filesystem::path& path() const { return m_file->path(); }
    std::uint64_t fileBytes() const { return m_file->bytes().size(); }
    Result<void> checkUnchanged() const { return m_file->checkUnchanged(); }

private:
    GgufFile() = default;
    std::shared_ptr<const MappedFile> m_file;
    std::uint32_t m_version = 0;
    std::uint64_t m_alignment = 32;
    std::vector<Entry> m_metadata;
    std::vector<std::size_t> m_keyOrder; ///< indices into m_metadata, sorted by key
    std::vector<GgufTensor> m_tensors;
    std::vector<std::size_t> m_tensorOrder; ///< indices into m_tensors, sorted by name
};

} // namespace strata
