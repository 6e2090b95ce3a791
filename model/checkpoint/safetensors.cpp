// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/safetensors.h"

#include "model/base/json_file.h"
#include "model/base/mapped_file.h"
#include "model/checkpoint/safetensors_header.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <bit>
#include <cstring>
#include <map>
#include <set>

namespace strata {
namespace {

static_assert(std::endian::native == std::endian::little, "safetensors data is little-endian and used in place");

constexpr std::size_t maxIndexBytes = std::size_t{16} << 20;
constexpr std::size_t maxShards = 10'000;

/// Tensors of one or more mapped files, which live as long as this.
class MappedTensors final : public TensorSource {
public:
    MappedTensors(std::vector<std::shared_ptr<const MappedFile>> files, std::vector<TensorView> tensors,
                  Metadata metadata = {})
        : m_files(std::move(files)), m_tensors(std::move(tensors)), m_metadata(std::move(metadata)) {}
    const std::vector<TensorView>& tensors() const override { return m_tensors; }
    const Metadata& metadata() const override { return m_metadata; }
    Result<void> checkUnchanged() const override {
        for (const auto& file : m_files)
            STRATA_CHECK(file->checkUnchanged());
        return {};
    }

private:
    std::vector<std::shared_ptr<const MappedFile>> m_files;
    std::vector<TensorView> m_tensors;
    Metadata m_metadata;
};

Result<std::vector<TensorView>> readTensors(const MappedFile& file, TensorSource::Metadata* metadata = nullptr) {
    const std::string subject = file.path().string();
    const std::span<const std::byte> bytes = file.bytes();
    if (bytes.size() < 8)
        return fail(ErrorCode::BadFormat, subject,
                    "is " + std::to_string(bytes.size()) +
                        " bytes long, too short for a safetensors file; fetch it again.");
    std::uint64_t headerBytes = 0;
    std::memcpy(&headerBytes, bytes.data(), sizeof headerBytes);
    if (headerBytes > maxSafetensorsHeaderBytes)
        return fail(ErrorCode::BadFormat, subject,
                    "gives a header length of " + std::to_string(headerBytes) +
                        " bytes, over the format's limit of 100 MB; the file is damaged or not safetensors.");
    if (headerBytes > bytes.size() - 8)
        return fail(ErrorCode::BadFormat, subject,
                    "gives a header length of " + std::to_string(headerBytes) + " bytes, but is only " +
                        std::to_string(bytes.size()) + " bytes long; it is truncated or damaged, fetch it again.");
    const auto header = bytes.subspan(8, headerBytes);
    const auto data = bytes.subspan(8 + headerBytes);
    STRATA_TRY(std::vector<SafetensorsEntry> entries,
               parseSafetensorsHeader({reinterpret_cast<const char*>(header.data()), header.size()}, data.size(),
                                      subject, metadata));
    std::vector<TensorView> tensors;
    tensors.reserve(entries.size());
    for (SafetensorsEntry& entry : entries) {
        TensorView& view = tensors.emplace_back();
        view.name = std::move(entry.name);
        view.dtype = safetensorsDType(entry.dtype);
        view.dtypeText = std::move(entry.dtype);
        view.shape = std::move(entry.shape);
        view.bytes = data.subspan(entry.begin, entry.end - entry.begin);
    }
    return tensors;
}

using ShardOfTensor = std::map<std::string, std::string>;

/// Tensor → the shard where the index puts it.
Result<ShardOfTensor> readIndex(const std::filesystem::path& path) {
    const std::string subject = path.string();
    STRATA_TRY(const std::string text, readTextFile(path, maxIndexBytes));
    STRATA_TRY(const nlohmann::json index, parseJson(text, subject, true));
    const auto bad = [&](std::string what) { return fail(ErrorCode::BadFormat, subject, std::move(what)); };
    if (!index.is_object() || !index.contains("weight_map") || !index["weight_map"].is_object())
        return bad("has no \"weight_map\" that says which tensor lies in which shard.");
    ShardOfTensor shardOf;
    std::set<std::string> shards;
    for (const auto& [tensor, shard] : index["weight_map"].items()) {
        if (!shard.is_string()) return bad("names no file for tensor " + quotedName(tensor) + ".");
        const auto& name = shard.get_ref<const std::string&>();
        // Shards lie beside their index: a path that leads elsewhere is not followed.
        if (name.empty() || name == "." || name == ".." || name.find('/') != std::string::npos ||
            name.find('\0') != std::string::npos)
            return bad("names the shard " + quotedName(name) + ", which is not a file name in its own folder.");
        shardOf[tensor] = name;
        shards.insert(name);
        if (shards.size() > maxShards) return bad("names more than 10000 shards.");
    }
    if (shards.empty()) return bad("names no shard.");
    return shardOf;
}

} // namespace

Result<std::shared_ptr<const TensorSource>> openSafetensors(const std::filesystem::path& path) {
    STRATA_TRY(auto file, MappedFile::open(path));
    TensorSource::Metadata metadata;
    STRATA_TRY(auto tensors, readTensors(*file, &metadata));
    return std::make_shared<const MappedTensors>(std::vector{std::move(file)}, std::move(tensors), std::move(metadata));
}

Result<std::shared_ptr<const TensorSource>> openShardedSafetensors(const std::filesystem::path& indexPath) {
    STRATA_TRY(const ShardOfTensor indexed, readIndex(indexPath));
    std::set<std::string> shards;
    for (const auto& [tensor, shard] : indexed)
        shards.insert(shard);
    const auto bad = [&](std::string what) { return fail(ErrorCode::BadFormat, indexPath.string(), std::move(what)); };
    std::vector<std::shared_ptr<const MappedFile>> files;
    std::vector<TensorView> all;
    ShardOfTensor foundIn;
    for (const std::string& shard : shards) {
        auto file = MappedFile::open(indexPath.parent_path() / shard);
        if (!file && file.error().code == ErrorCode::FileNotFound)
            return fail(ErrorCode::FileNotFound, indexPath.string(),
                        "names the shard " + quotedName(shard) +
                            ", which is not there; the model was fetched only in part.");
        if (!file) return tl::unexpected(file.error());
        STRATA_TRY(auto tensors, readTensors(**file));
        for (TensorView& view : tensors) {
            // What lies in several shards is read from the one that the index names.
            const auto named = indexed.find(view.name);
            const bool elsewhere = named != indexed.end() && named->second != shard;
            const auto [other, isNew] = foundIn.emplace(view.name, shard);
            if (!isNew && named == indexed.end())
                return bad("does not say which of two shards has tensor " + quotedName(view.name) + ", " +
                           quotedName(other->second) + " or " + quotedName(shard) +
                           "; fetch the index again with the model.");
            if (elsewhere) continue;
            other->second = shard;
            all.push_back(std::move(view));
        }
        files.push_back(std::move(*file));
    }
    for (const auto& [tensor, shard] : indexed) {
        const auto found = foundIn.find(tensor);
        if (found != foundIn.end() && found->second == shard) continue;
        return bad("says that tensor " + quotedName(tensor) + " is in " + quotedName(shard) + ", but it is " +
                   (found == foundIn.end() ? "in none of the shards" : "in " + quotedName(found->second)) +
                   "; the index and the shards are not of one model, fetch both again.");
    }
    std::ranges::sort(all, {}, &TensorView::name);
    return std::make_shared<const MappedTensors>(std::move(files), std::move(all));
}

} // namespace strata
