// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training_log/log_reader.h"

#include "model/base/json_file.h"
#include "model/base/mapped_file.h"
#include "model/training_log/log_object.h"
#include "model/training_log/training_status.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace strata {
namespace {

constexpr std::size_t headBytes = std::size_t{64} << 10;

/// What the beginning of a file says that it is; empty: not known yet, or (with `all` of it there) nothing.
std::string kindOf(std::string_view head, bool all) {
    if (beginsEventFile(head)) return "tensorboard";
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    const auto first = head.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    if (head[first] != '{') return beginsCsvLog(head.substr(first)) ? "csv" : "";
    // One object a line, or one over many lines: the first lines say which, and whether they speak of a training.
    std::string_view rest = head.substr(first);
    constexpr std::array<std::string_view, 3> ofState{"\"log_history\"", "\"global_step\"", "\"trial_params\""};
    if (const auto end = rest.find('\n'); end != std::string_view::npos && !parseJson(rest.substr(0, end), "log")) {
        const bool isState = std::any_of(ofState.begin(), ofState.end(),
                                         [&](auto key) { return head.find(key) != std::string_view::npos; });
        if (isState) return head.find("\"format\"") == std::string_view::npos ? "trainer_state" : "";
        if (!all && rest.substr(0, end).find_first_not_of("{ \t\r") == std::string_view::npos) return {};
    }
    for (int lines = 0; lines < 64 && !rest.empty(); ++lines) {
        const auto end = rest.find('\n');
        if (end == std::string_view::npos && !all) return {};
        const std::string_view line = rest.substr(0, end);
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
        const auto json = parseJson(line, "log");
        if (!json || !json->is_object()) continue; // damaged lines are told when it is read
        if (json->contains("format")) return {};   // a saved document
        if (json->contains("log_history")) return "trainer_state";
        if (isLogObject(*json)) return "json_lines";
    }
    return {};
}

std::unique_ptr<LogFormat> formatOf(const std::string& kind) {
    if (kind == "tensorboard") return eventFileLog();
    if (kind == "csv") return csvLog();
    if (kind == "trainer_state") return trainerStateLog();
    return jsonLinesLog();
}

tl::unexpected<Error> noLog(const std::string& subject) {
    return fail(ErrorCode::BadFormat, subject,
                "is no training log: expected JSON Lines with steps and losses, trainer_state.json, a CSV table with a "
                "column step, or a TensorBoard event file.");
}

std::string titleOf(const std::filesystem::path& file) {
    const std::string folder = std::filesystem::absolute(file).parent_path().filename().string();
    return folder.empty() ? file.filename().string() : folder + "/" + file.filename().string();
}

std::string_view textOf(const MappedFile& file, std::size_t most) {
    const auto bytes = file.bytes();
    return {reinterpret_cast<const char*>(bytes.data()), std::min(bytes.size(), most)};
}

bool beginsAsLog(const std::filesystem::path& file) {
    const auto mapped = MappedFile::open(file);
    if (!mapped) return false;
    const std::string_view head = textOf(**mapped, headBytes);
    return !kindOf(head, head.size() == (*mapped)->bytes().size()).empty() && (*mapped)->checkUnchanged();
}

} // namespace

TrainingLogReader::TrainingLogReader(std::filesystem::path file)
    : m_file(std::move(file)), m_builder(m_file.string()) {}

Result<void> TrainingLogReader::detect(bool all) {
    m_kind = kindOf(m_head, all);
    if (m_kind.empty()) {
        if (!all && m_head.size() < headBytes) return {};
        return noLog(m_builder.subject());
    }
    m_format = formatOf(m_kind);
    const std::string head = std::move(m_head);
    m_head.clear();
    return m_format->feed(head, m_builder);
}

Result<void> TrainingLogReader::feed(std::string_view bytes) {
    if (m_format) return m_format->feed(bytes, m_builder);
    m_head += bytes;
    return detect(false);
}

Result<Training> TrainingLogReader::soFar() const {
    TrainingBuilder builder = m_builder;
    std::string kind = m_kind;
    if (m_format) {
        STRATA_CHECK(m_format->rest(builder));
    } else { // a file that is shorter than what tells its form for sure
        kind = kindOf(m_head, true);
        if (kind.empty()) return noLog(m_builder.subject());
        const auto format = formatOf(kind);
        STRATA_CHECK(format->feed(m_head, builder));
        STRATA_CHECK(format->rest(builder));
    }
    if (builder.isEmpty() && builder.badLines() > 0) return noLog(m_builder.subject());
    Training training = builder.training();
    training.source = std::filesystem::absolute(m_file).string();
    training.sourceKind = kind;
    training.title = titleOf(m_file);
    return training;
}

Result<Training> readTrainingLog(const std::filesystem::path& path) {
    std::error_code error;
    std::filesystem::path file = path;
    if (std::filesystem::is_directory(path, error)) {
        file = findTrainingLog(path);
        if (file.empty())
            return fail(ErrorCode::FileNotFound, path.string(),
                        "has no training log in it; name the log itself, or the folder that training writes.");
    }
    STRATA_TRY(const auto mapped, MappedFile::open(file));
    TrainingLogReader reader(file);
    const std::string_view all = textOf(*mapped, std::string_view::npos);
    constexpr std::size_t piece = std::size_t{1} << 20;
    for (std::size_t at = 0; at < all.size(); at += piece)
        STRATA_CHECK(reader.feed(all.substr(at, piece)));
    STRATA_TRY(Training training, reader.soFar());
    addStatus(training, file);
    return training;
}

bool isTrainingLog(const std::filesystem::path& path) {
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) return !findTrainingLog(path).empty();
    return std::filesystem::is_regular_file(path, error) && beginsAsLog(path);
}

std::filesystem::path findTrainingLog(const std::filesystem::path& folder) {
    std::error_code error;
    for (const char* name :
         {"log.jsonl", "trainer_log.jsonl", "trainer_state.json", "two_losses.jsonl", "three_losses.jsonl", "log.csv"})
        if (const auto file = folder / name; std::filesystem::is_regular_file(file, error) && beginsAsLog(file))
            return file;
    if (std::filesystem::exists(folder / "config.json", error)) return {};
    std::vector<std::filesystem::path> files;
    for (auto entry = std::filesystem::directory_iterator(folder, error);
         !error && entry != std::filesystem::directory_iterator() && files.size() < 1000; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        const bool mayBe = name.find("tfevents") != std::string::npos || name.ends_with(".jsonl") ||
                           name.ends_with(".csv") || name.ends_with(".tsv");
        std::error_code unknown;
        if (mayBe && entry->is_regular_file(unknown)) files.push_back(entry->path());
    }
    std::sort(files.begin(), files.end());
    for (const auto& file : files)
        if (beginsAsLog(file)) return file;
    return {};
}

} // namespace strata
