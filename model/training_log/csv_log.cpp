// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/counted.h"
#include "model/training_log/log_format.h"
#include "model/training_log/log_object.h"

#include <charconv>
#include <cmath>

namespace strata {
namespace {

/// The cells of a line, `most` and one more at most; quotes may surround one, and are doubled inside.
std::vector<std::string> cellsOf(std::string_view line, char separator, std::size_t most = 65536) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quoted && c == '"' && i + 1 < line.size() && line[i + 1] == '"') {
            cells.back() += line[++i];
        } else if (c == '"') {
            quoted = !quoted;
        } else if (c == separator && !quoted) {
            if (cells.size() > most) break;
            cells.emplace_back();
        } else {
            cells.back() += c;
        }
    }
    return cells;
}

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r") - first + 1));
}

std::optional<double> numberOf(const std::string& cell) {
    const std::string text = trimmed(cell);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

char separatorOf(std::string_view header) {
    for (const char one : {'\t', ';', ','})
        if (header.find(one) != std::string_view::npos) return one;
    return ',';
}

struct Header {
    char separator = ',';
    std::vector<std::string> names;
    std::size_t step = 0;
};

std::optional<Header> headerOf(std::string_view line) {
    if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
    Header header;
    header.separator = separatorOf(line);
    bool hasStep = false;
    for (const std::string& cell : cellsOf(line, header.separator)) {
        header.names.push_back(trimmed(cell));
        if (!hasStep && isStepName(header.names.back())) {
            hasStep = true;
            header.step = header.names.size() - 1;
        }
    }
    return hasStep && header.names.size() > 1 ? std::optional(header) : std::nullopt;
}

class CsvLog final : public LogFormat {
public:
    Result<void> feed(std::string_view bytes, TrainingBuilder& builder) override {
        m_lines.feed(
            bytes, [&](std::int64_t number, std::string_view line) { read(number, line, builder, m_header); },
            [&](std::int64_t number) { builder.badLine(number, "is longer than 16 MiB"); });
        return {};
    }
    Result<void> rest(TrainingBuilder& builder) const override {
        // A last line without its end may be a half one: only a whole row of numbers counts.
        const std::string& line = m_lines.rest();
        if (line.empty() || !m_header || cellsOf(line, m_header->separator).size() != m_header->names.size()) return {};
        std::optional<Header> header = m_header;
        read(m_lines.lines() + 1, line, builder, header);
        return {};
    }

private:
    static void read(std::int64_t number, std::string_view line, TrainingBuilder& builder,
                     std::optional<Header>& header) {
        if (trimmed(line).empty()) return;
        if (!header) {
            header = headerOf(line);
            return;
        }
        const std::vector<std::string> cells = cellsOf(line, header->separator, header->names.size());
        if (cells.size() != header->names.size())
            return builder.badLine(number, "has " +
                                               std::string(cells.size() > header->names.size()
                                                               ? "more cells"
                                                               : counted(std::int64_t(cells.size()), "cell")) +
                                               " where the header has " + std::to_string(header->names.size()));
        const auto step = numberOf(cells[header->step]);
        constexpr double most = 9007199254740992.0;
        if (!step || !(*step >= 0) || *step > most || *step != std::floor(*step))
            return builder.badLine(number, "has no whole number as its step");
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (i != header->step)
                if (const auto value = numberOf(cells[i]))
                    builder.value(trainingSeriesName(header->names[i]), static_cast<std::int64_t>(*step), *value);
    }
    LineSplitter m_lines;
    std::optional<Header> m_header;
};

} // namespace

bool beginsCsvLog(std::string_view head) {
    const auto end = head.find('\n');
    if (end == std::string_view::npos) return false;
    const auto header = headerOf(head.substr(0, end));
    if (!header) return false;
    const std::string_view second = head.substr(end + 1, head.find('\n', end + 1) - end - 1);
    if (trimmed(second).empty()) return true; // nothing was written yet
    const auto cells = cellsOf(second, header->separator);
    return header->step < cells.size() && numberOf(cells[header->step]).has_value();
}

std::unique_ptr<LogFormat> csvLog() {
    return std::make_unique<CsvLog>();
}

} // namespace strata
