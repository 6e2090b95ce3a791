// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/trunk_states.h"

#include "model/base/field_names.h"
#include "model/training/multi_head_loss.h"
#include "model/training/thread_team.h"

#include <c10/core/GradMode.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <mutex>
#include <numeric>
#include <sys/mman.h>
#include <unistd.h>

namespace strata {
namespace {

/// Positions whose states the row's spans read, ascending, each once.
std::vector<std::int32_t> positionsOf(const TrainingRow& row) {
    std::vector<std::int32_t> positions;
    for (const LabelSpan& span : row.spans)
        for (std::int32_t t = std::max(span.begin, 1); t < span.end; ++t)
            positions.push_back(t - 1);
    std::sort(positions.begin(), positions.end());
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
    return positions;
}

/// A matrix in a file of `folder` that is in no listing: the system removes it, however the process ends.
Result<at::Tensor> mappedMatrix(const std::filesystem::path& folder, std::int64_t rows, std::int64_t columns,
                                at::ScalarType type) {
    const auto bytes = static_cast<std::size_t>(rows * columns) * c10::elementSize(type);
    const auto refuse = [&](int code) {
        return fail(ErrorCode::FileUnwritable, folder.string(),
                    "has no room for the trunk's states, " + std::to_string((bytes >> 20) + 1) + " MiB (" +
                        std::strerror(code) + "); make room, raise " + fieldText("state-memory") +
                        ", or keep them as " + fieldText("state-dtype", "f16") + ".");
    };
    std::string name = (folder / "states.XXXXXX").string();
    const int file = ::mkostemp(name.data(), O_CLOEXEC);
    if (file < 0) return refuse(errno);
    ::unlink(name.c_str());
    // Before it is mapped: a full disk would otherwise end the program in the middle of a write.
    if (const int code = ::posix_fallocate(file, 0, static_cast<off_t>(bytes)); code != 0) {
        ::close(file);
        return refuse(code);
    }
    void* const memory = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    const int code = errno;
    ::close(file);
    if (memory == MAP_FAILED) return refuse(code);
    return at::from_blob(
        memory, {rows, columns}, [bytes](void* mapped) { ::munmap(mapped, bytes); }, at::TensorOptions().dtype(type));
}

at::ScalarType storedType(const ModelParameters& parameters, bool half) {
    return half ? at::kHalf : parameters.weights.embedding.scalar_type();
}

} // namespace

std::int64_t TrunkStates::bytesOf(const ModelParameters& parameters, std::span<const TrainingRow> rows,
                                  std::size_t layers, bool half) {
    std::int64_t places = 0;
    for (const TrainingRow& row : rows)
        places += static_cast<std::int64_t>(positionsOf(row).size());
    return places * static_cast<std::int64_t>(layers) * parameters.architecture.hiddenSize *
           static_cast<std::int64_t>(c10::elementSize(storedType(parameters, half)));
}

Result<TrunkStates> TrunkStates::compute(const ModelParameters& parameters, std::span<const TrainingRow> rows,
                                         std::vector<std::int64_t> layers, const TrunkStateOptions& options,
                                         const JobControl& control) {
    const Architecture& a = parameters.architecture;
    TrunkStates result;
    result.m_layers = std::move(layers);
    result.m_type = parameters.weights.embedding.scalar_type();
    for (const TrainingRow& row : rows) {
        result.m_begins.push_back(result.m_places);
        result.m_positions.push_back(positionsOf(row));
        result.m_places += static_cast<std::int64_t>(result.m_positions.back().size());
    }
    const at::ScalarType stored = storedType(parameters, options.half);
    const std::int64_t matrixRows = static_cast<std::int64_t>(result.m_layers.size()) * result.m_places;
    result.m_onDisk = bytesOf(parameters, rows, result.m_layers.size(), options.half) > options.memoryBytes;
    if (result.m_onDisk) {
        STRATA_TRY(result.m_states, mappedMatrix(options.folder, matrixRows, a.hiddenSize, stored));
    } else {
        result.m_states = at::empty({matrixRows, a.hiddenSize}, stored);
    }
    if (matrixRows == 0) return result;

    // Rows of a length together, so that little is padded.
    std::vector<std::size_t> order;
    for (std::size_t r = 0; r < rows.size(); ++r)
        if (!result.m_positions[r].empty()) order.push_back(r);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t x, std::size_t y) { return rows[x].length() > rows[y].length(); });
    std::vector<std::vector<std::size_t>> groups;
    std::int64_t tokens = 0;
    for (const std::size_t r : order) {
        if (groups.empty() || tokens + rows[r].length() > options.shardTokens) {
            groups.emplace_back();
            tokens = 0;
        }
        groups.back().push_back(r);
        tokens += rows[r].length();
    }

    std::atomic<std::size_t> done{0};
    std::atomic<bool> unfit{false};
    std::mutex reporting;
    const auto run = [&](const std::vector<std::size_t>& group) {
        if (control.stopRequested() || unfit) return;
        const c10::NoGradGuard noGradients;
        Shard shard;
        shard.begins.push_back(0);
        std::vector<std::int64_t> from, to; // packed position → place
        for (const std::size_t r : group) {
            const std::int32_t begin = shard.tokens();
            for (const TokenId id : rows[r].ids)
                shard.ids.push_back(id.value);
            shard.begins.push_back(shard.tokens());
            shard.keys.push_back(rows[r].key);
            for (std::size_t i = 0; i < result.m_positions[r].size(); ++i) {
                from.push_back(begin + result.m_positions[r][i]);
                to.push_back(result.m_begins[r] + static_cast<std::int64_t>(i));
            }
        }
        PaddedTrunk trunk(parameters, shard, {});
        for (std::size_t i = 0; i < result.m_layers.size() && !unfit; ++i) {
            trunk.runTo(result.m_layers[i]);
            at::Tensor read = trunk.at(from);
            if (result.m_layers[i] == a.layers) read = finalNorm(a, parameters.weights, read);
            const at::Tensor kept = read.to(at::kCPU, stored).contiguous();
            if (!at::isfinite(kept).all().item<bool>()) unfit = true;
            const auto width = static_cast<std::size_t>(a.hiddenSize) * c10::elementSize(stored);
            auto* const base = static_cast<std::byte*>(result.m_states.data_ptr());
            const auto* const values = static_cast<const std::byte*>(kept.data_ptr());
            for (std::size_t p = 0; p < to.size(); ++p)
                std::memcpy(base + (i * static_cast<std::size_t>(result.m_places) + static_cast<std::size_t>(to[p])) *
                                       width,
                            values + p * width, width);
        }
        const std::lock_guard lock(reporting);
        ++done;
        control.report(ProgressStage::RunningLayers, static_cast<double>(done) / static_cast<double>(groups.size()));
    };
    std::vector<std::function<void()>> tasks;
    for (const auto& group : groups)
        tasks.emplace_back([&run, &group] { run(group); });
    runTogether(tasks, parameters.weights.embedding.is_cpu() ? options.threads : 1);
    if (control.stopRequested()) return JobControl::cancelled();
    if (unfit)
        return fail(ErrorCode::BadData, "training",
                    options.half ? "a state of the trunk does not fit into float16; keep them as " +
                                       fieldText("state-dtype", "f32") + "."
                                 : std::string("a state of the trunk is no number; check the model's weights."));
    return result;
}

std::int64_t TrunkStates::placeOf(std::size_t row, std::int32_t position) const {
    const auto& positions = m_positions[row];
    return m_begins[row] + (std::lower_bound(positions.begin(), positions.end(), position) - positions.begin());
}

at::Tensor TrunkStates::states(std::int64_t layer, const std::vector<std::int64_t>& places) const {
    const auto index = std::lower_bound(m_layers.begin(), m_layers.end(), layer) - m_layers.begin();
    const at::Tensor of = m_states.narrow(0, index * m_places, m_places);
    return of.index_select(0, at::tensor(places, at::kLong)).to(m_type);
}

} // namespace strata
