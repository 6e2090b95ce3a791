// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/json_file.h"
#include "model/training_log/log_format.h"
#include "model/training_log/log_object.h"

#include <nlohmann/json.hpp>

namespace strata {
namespace {

using Json = nlohmann::json;

constexpr std::size_t longestState = std::size_t{256} << 20;

bool isBlank(std::string_view line) {
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

class JsonLines final : public LogFormat {
public:
    Result<void> feed(std::string_view bytes, TrainingBuilder& builder) override {
        m_lines.feed(
            bytes,
            [&](std::int64_t number, std::string_view line) {
                if (!isBlank(line) && !read(number, line, builder)) builder.badLine(number, "is no JSON object");
            },
            [&](std::int64_t number) { builder.badLine(number, "is longer than 16 MiB"); });
        return {};
    }
    Result<void> rest(TrainingBuilder& builder) const override {
        // Half a line is one that is being written.
        if (!m_lines.rest().empty()) read(m_lines.lines() + 1, m_lines.rest(), builder);
        return {};
    }

private:
    static bool read(std::int64_t number, std::string_view line, TrainingBuilder& builder) {
        const auto json = parseJson(line, builder.subject());
        if (!json || !json->is_object()) return false;
        addLogObject(*json, number, builder);
        return true;
    }
    LineSplitter m_lines;
};

class TrainerState final : public LogFormat {
public:
    Result<void> feed(std::string_view bytes, TrainingBuilder& builder) override {
        if (m_text.size() + bytes.size() > longestState)
            return fail(ErrorCode::BadFormat, builder.subject(),
                        "is larger than 256 MiB, which no trainer_state.json is.");
        m_text += bytes;
        return {};
    }
    Result<void> rest(TrainingBuilder& builder) const override {
        STRATA_TRY(const Json state, parseJson(m_text, builder.subject()));
        const auto history = state.is_object() ? state.find("log_history") : state.end();
        if (!state.is_object() || history == state.end() || !history->is_array())
            return fail(ErrorCode::BadFormat, builder.subject(),
                        "is JSON without \"log_history\", so it is no trainer_state.json.");
        std::int64_t entry = 0;
        for (const Json& one : *history)
            if (++entry; !addLogObject(one, entry, builder) && !one.is_object())
                builder.warn("log_history[" + std::to_string(entry - 1) + "] is no object; it is passed over.");
        const auto number = [&](const char* key) -> std::optional<std::int64_t> {
            const auto found = state.find(key);
            constexpr double most = 9007199254740992.0; // whole numbers up to it are exact
            if (found == state.end() || !found->is_number_integer() || found->get<double>() < 1 ||
                found->get<double>() > most)
                return std::nullopt;
            return found->get<std::int64_t>();
        };
        if (const auto planned = number("max_steps")) {
            builder.planned(*planned);
            if (number("global_step").value_or(0) >= *planned) builder.end();
        }
        return {};
    }

private:
    std::string m_text;
};

} // namespace

std::unique_ptr<LogFormat> jsonLinesLog() {
    return std::make_unique<JsonLines>();
}

std::unique_ptr<LogFormat> trainerStateLog() {
    return std::make_unique<TrainerState>();
}

} // namespace strata
