// SPDX-License-Identifier: GPL-3.0-or-later
// The forms that training logs have, each as what becomes of a file's bytes as they come.
#pragma once

#include "model/training_log/training_builder.h"

#include <memory>

namespace strata {

/// One form of log. Bytes come in pieces of any size; what is not whole yet waits.
class LogFormat {
public:
    virtual ~LogFormat() = default;
    virtual Result<void> feed(std::string_view bytes, TrainingBuilder& builder) = 0;
    /// What waits, when nothing more comes for now: a copy of the builder is given, since more may come.
    virtual Result<void> rest(TrainingBuilder& builder) const = 0;
};

std::unique_ptr<LogFormat> jsonLinesLog();
std::unique_ptr<LogFormat> trainerStateLog(); ///< trainer_state.json: one object
std::unique_ptr<LogFormat> csvLog();          ///< comma, semicolon or tab, by its first line
std::unique_ptr<LogFormat> eventFileLog();    ///< TensorBoard

/// Whether a file that begins so is a CSV table with a column of steps and one of numbers.
bool beginsCsvLog(std::string_view head);
/// Whether a file that begins so is one of TFRecords. `head` has at least 12 bytes.
bool beginsEventFile(std::string_view head);

/// Lines of a text as its bytes come, in bounded memory.
class LineSplitter {
public:
    static constexpr std::size_t longest = std::size_t{16} << 20; ///< bytes; a longer line is skipped

    /// Calls line(number, text) for every whole line, without its end, and tooLong(number).
    template <class Line, class TooLong> void feed(std::string_view bytes, Line&& line, TooLong&& tooLong) {
        while (!bytes.empty()) {
            const auto end = bytes.find('\n');
            const std::string_view piece = bytes.substr(0, end);
            if (!m_skipping && m_rest.size() + piece.size() > longest) {
                m_skipping = true;
                m_rest.clear();
                tooLong(m_number + 1);
            }
            if (end == std::string_view::npos) {
                if (!m_skipping) m_rest += piece;
                return;
            }
            bytes.remove_prefix(end + 1);
            ++m_number;
            if (!std::exchange(m_skipping, false)) {
                if (m_rest.empty())
                    line(m_number, piece);
                else
                    line(m_number, std::string_view(m_rest += piece));
            }
            m_rest.clear();
        }
    }
    const std::string& rest() const { return m_rest; } ///< of the last line, which has no end yet
    std::int64_t lines() const { return m_number; }

private:
    std::string m_rest;
    std::int64_t m_number = 0;
    bool m_skipping = false;
};

} // namespace strata
