// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/metrics/prediction_file.h"

#include "model/base/json_file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <memory>

namespace strata {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t largestPointer = 1024; ///< of Git LFS

/// Lines out of a stream, with a bound for each.
class Lines {
public:
    enum class Next { Line, End, TooLong };

    explicit Lines(std::istream& in) : m_in(in) {}

    /// The next line without its end; `line` is valid until the next call.
    Next next(std::string_view& line) {
        m_line.clear();
        for (;;) {
            if (m_at == m_size && !fill()) {
                if (m_line.empty()) return Next::End;
                break; // the last line without an end
            }
            const std::string_view rest(m_buffer.data() + m_at, m_size - m_at);
            const auto end = rest.find('\n');
            m_line.append(rest.substr(0, end));
            m_at += end == std::string_view::npos ? rest.size() : end + 1;
            if (m_line.size() > longestPredictionLine) return Next::TooLong;
            if (end != std::string_view::npos) break;
        }
        line = m_line;
        if (line.ends_with('\r')) line.remove_suffix(1);
        return Next::Line;
    }
    std::uint64_t bytes() const { return m_bytes; }

private:
    bool fill() {
        m_in.read(m_buffer.data(), static_cast<std::streamsize>(m_buffer.size()));
        m_at = 0;
        m_size = static_cast<std::size_t>(m_in.gcount());
        m_bytes += m_size;
        return m_size > 0;
    }

    std::istream& m_in;
    std::array<char, 1 << 16> m_buffer{};
    std::size_t m_at = 0, m_size = 0;
    std::uint64_t m_bytes = 0;
    std::string m_line;
};

Result<void> readLines(std::istream& in, const std::string& subject, double size, const JobControl& control,
                       const PredictionSink& sink) {
    const auto lines = std::make_unique<Lines>(in);
    std::size_t number = 0, rows = 0;
    std::string_view line;
    for (;;) {
        const Lines::Next next = lines->next(line);
        if (next == Lines::Next::End) break;
        const std::string where = subject + ", line " + std::to_string(++number);
        if (next == Lines::Next::TooLong)
            return fail(ErrorCode::BadData, where,
                        "is longer than " + std::to_string(longestPredictionLine >> 20) +
                            " MiB; each line must be one row of predictions.");
        if (number == 1 && line.starts_with(byteOrderMark)) line.remove_prefix(byteOrderMark.size());
        if (number % 256 == 1) {
            if (control.stopRequested()) return JobControl::cancelled();
            control.report(ProgressStage::ReadingRows,
                           size > 0 ? std::min(1.0, static_cast<double>(lines->bytes()) / size) : -1);
        }
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
        STRATA_TRY(PredictionRow row, parsePredictionRow(line, where));
        row.line = number;
        STRATA_CHECK(sink(row, where));
        ++rows;
    }
    if (in.bad()) return fail(ErrorCode::FileUnreadable, subject, "cannot be read to its end.");
    if (rows == 0)
        return fail(ErrorCode::BadData, subject,
                    R"(holds no rows; each line must be one, as {"gold": ["…"], "predicted": ["…"]}.)");
    return {};
}

} // namespace

Result<void> readPredictions(const fs::path& file, const JobControl& control, const PredictionSink& sink) {
    if (file == "-") return readLines(std::cin, "standard input", 0, control, sink);
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (!fs::exists(status)) return fail(ErrorCode::FileNotFound, file.string(), "the file does not exist.");
    if (fs::is_directory(status))
        return fail(ErrorCode::FileUnreadable, file.string(), "is a folder, not a file of predictions.");
    double size = 0;
    if (fs::is_regular_file(status)) {
        const auto bytes = fs::file_size(file, error);
        if (!error) size = static_cast<double>(bytes);
        if (!error && bytes <= largestPointer) {
            STRATA_TRY(const std::string text, readTextFile(file, largestPointer)); // tells such a pointer
        }
    }
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return fail(ErrorCode::FileUnreadable, file.string(),
                    std::string("cannot be read: ") + std::strerror(errno) + ".");
    return readLines(in, file.string(), size, control, sink);
}

} // namespace strata
