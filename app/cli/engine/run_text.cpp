// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/engine/run_text.h"

#include "app/cli/terminal_text.h"
#include "model/base/counted.h"
#include "model/documents/stop_cause.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace strata::cli {
namespace {

constexpr std::size_t pageWidth = 100;

/// A cell of a table: two columns before the next one also where the text is too long for it.
std::string cell(const std::string& text, std::size_t columns) {
    return paddedTo(text, std::max(columns, displayWidth(text) + 2));
}
std::string percent(double probability) {
    if (!std::isfinite(probability)) return "–";
    const double value = 100 * probability;
    if (value >= 99.95) return formatted("%.0f %%", value);
    return value >= 0.1 ? formatted("%.1f %%", value) : formatted("%.2g %%", value);
}
/// Without the blanks that Unicode has beside the common one.
std::string withoutBlanks(std::string text) {
    for (const std::string_view blank :
         {"\u00A0", "\u2002", "\u2003", "\u2009", "\u200B", "\u202F", "\u3000", "\uFEFF"})
        for (std::size_t at = text.find(blank); at != std::string::npos; at = text.find(blank, at))
            text.erase(at, blank.size());
    return text;
}
/// A token's text with what does not show made visible.
std::string visible(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n')
            out += "⏎";
        else if (c == '\t')
            out += "⇥";
        else if (static_cast<unsigned char>(c) < 0x20)
            out += "·";
        else
            out += c;
    }
    return out;
}
/// Among tokens side by side: one that is blank, or has what visible() writes for something else, stands in quotation
/// marks.
std::string visibleToken(const std::string& text) {
    const bool shows = std::ranges::any_of(withoutBlanks(text), [](char c) { return c != ' '; });
    const bool doubtful = std::ranges::any_of(std::array{"·", "⏎", "⇥", "\""},
                                              [&](const char* mark) { return text.find(mark) != std::string::npos; });
    return shows && !doubtful ? visible(text) : '"' + visible(text) + '"';
}

/// Words of `text` on lines of `columns`, every line after the first behind `indent`.
std::string wrapped(const std::string& text, const std::string& indent) {
    const std::size_t columns = pageWidth - displayWidth(indent);
    std::string out, line;
    const auto flush = [&] {
        out += (out.empty() ? "" : "\n" + indent) + line;
        line.clear();
    };
    std::string word;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : '\n';
        if (c != ' ' && c != '\n') {
            word += c;
            continue;
        }
        if (!line.empty() && displayWidth(line) + displayWidth(word) > columns) flush();
        line += word;
        word.clear();
        if (i == text.size()) break;
        if (c == '\n')
            flush();
        else
            line += ' ';
    }
    if (!line.empty() || out.empty()) flush();
    return out;
}

const char* stopText(const Run& run, StopReason reason, std::size_t tokens) {
    if (endedByContext(run, reason, tokens)) return "context full";
    switch (reason) {
    case StopReason::EndOfTurn:
        return "";
    case StopReason::MaxNewTokens:
        return "stopped at the token limit";
    case StopReason::Cancelled:
    case StopReason::Running:
        return "cancelled";
    case StopReason::Forced:
        return "given";
    }
    return "";
}

std::string runnersUp(const RunLevel& level, const std::string& chosen, std::size_t most) {
    std::string out;
    std::size_t count = 0;
    for (const LabelCandidate& candidate : level.candidates) {
        if (candidate.label == chosen) continue;
        if (count++ == most) break;
        out += (out.empty() ? "" : " · ") + candidate.label + " " + percent(candidate.probability);
    }
    return out;
}

/// How the label was found, where it is not the answer itself, and whether it fits; " · " before each.
std::string labelNote(const RunLevel& level) {
    std::string note;
    if (level.labelMatch == LabelMatch::Normalised) note += " · from \"" + visible(level.text) + "\"";
    if (level.labelMatch == LabelMatch::Nearest)
        note += " · nearest to \"" + visible(level.text) + "\", " + counted(level.labelDistance, "letter") + " away";
    if (level.underParent && !*level.underParent) note += " · not below the answer above";
    return note;
}

/// What was decoded where nothing was given, and whether it became something else.
std::string originalText(const Run& run, std::size_t names) {
    if (run.original.empty()) return {};
    std::string out = "\n  without what was given\n";
    for (const RunLevel& level : run.original) {
        const auto now = std::ranges::find(run.levels, level.name, &RunLevel::name);
        const bool changed =
            now == run.levels.end() || now->label != level.label || (!level.label && now->text != level.text);
        out += "  " + paddedTo(level.name, names) + "  " +
               cell(level.label ? *level.label : fitted(visible(level.text), 60), 28) +
               cell(level.labelProbability ? percent(*level.labelProbability) : "", 9) +
               (changed ? "is another now" : "") + "\n";
    }
    for (const RunLevel& level : run.levels)
        if (std::ranges::find(run.original, level.name, &RunLevel::name) == run.original.end())
            out += "  " + paddedTo(level.name, names) + "  " + "(not reached)\n";
    return out;
}

std::string beamsText(const std::vector<RunBeam>& beams) {
    std::string out;
    for (std::size_t i = 0; i < beams.size(); ++i) {
        std::string path;
        for (const std::string& label : beams[i].path)
            path += (path.empty() ? "" : " › ") + label;
        out += (i == 0 ? "\n  paths   " : "          ") + alignedRight(std::to_string(i + 1), 3) +
               alignedRight(percent(beams[i].probability), 10) + "  " + path + "\n";
    }
    return out;
}

std::string tokenTable(const std::vector<RunToken>& tokens, int shownTopK, const std::string& indent) {
    std::string out;
    for (const RunToken& token : tokens) {
        std::string line = indent + cell(visibleToken(token.reading.text), 14) +
                           alignedRight(decimalText(static_cast<double>(token.reading.logprob), 3), 7) + "  H " +
                           alignedRight(decimalText(static_cast<double>(token.reading.entropy), 2), 5);
        std::string top;
        for (int i = 0; i < std::min(shownTopK, 3) && i < static_cast<int>(token.reading.top.size()); ++i) {
            const TokenScore& score = token.reading.top[static_cast<std::size_t>(i)];
            top += (i > 0 ? " · " : "") + visibleToken(score.text) + " " +
                   percent(std::exp(static_cast<double>(score.logprob)));
        }
        if (!top.empty()) line += "   " + top;
        for (const auto& [name, reading] : token.heads)
            line += "   [" + name + ": " + visibleToken(reading.text) + " " +
                    percent(std::exp(static_cast<double>(reading.logprob))) + "]";
        out += line + "\n";
    }
    return out;
}

double ratio(std::int64_t part, std::int64_t whole) {
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 1.0;
}

std::string costText(const RunCost& cost) {
    std::string out = counted(cost.layerTokens, "layer-token") + " · " +
                      counted(cost.sequentialLayerSteps, "sequential layer-step") +
                      formatted(" · %.1f ms", cost.milliseconds);
    if (cost.fullDepthLayerTokens > 0)
        out += formatted("\n          full depth: %lld · %lld (%.0f %% and %.0f %% of it were needed)",
                         static_cast<long long>(cost.fullDepthLayerTokens),
                         static_cast<long long>(cost.fullDepthSequentialLayerSteps),
                         100 * ratio(cost.layerTokens, cost.fullDepthLayerTokens),
                         100 * ratio(cost.sequentialLayerSteps, cost.fullDepthSequentialLayerSteps));
    if (cost.labelScoringLayerTokens > 0 || cost.labelScoringSequentialLayerSteps > 0)
        out += "\n          scoring the labels: " + counted(cost.labelScoringLayerTokens, "layer-token") + " · " +
               counted(cost.labelScoringSequentialLayerSteps, "sequential layer-step");
    return out;
}

} // namespace

bool wasCancelled(const Run& run) {
    return run.anyStopped(StopReason::Cancelled);
}

std::string runText(const Run& run, const Task& task, int shownTopK) {
    std::string out = task.title + "\n";
    out += formatted("%s · %s on %s", run.model.architecture.c_str(), run.dtype.c_str(), run.device.c_str()) + " · " +
           counted(run.model.layers, "layer") + "\n\n";
    if (const auto input = run.fields.find("input"); input != run.fields.end()) {
        std::string text = input->second;
        if (text.size() > 600)
            text.resize(text.find(' ', 600) == std::string::npos ? 600 : text.find(' ', 600)), text += " …";
        out += "  " + wrapped(text, "  ") + "\n\n";
    }
    std::size_t names = 4;
    for (const RunLevel& level : run.levels)
        names = std::max(names, displayWidth(level.name));
    for (const RunColumn& column : run.columns)
        names = std::max(names, displayWidth(column.name));
    const std::string indent(names + 4, ' ');
    std::string path;
    for (const RunLevel& level : run.levels) {
        const std::string where = formatted("layer %d", level.layer.value) + " · head " + level.head;
        std::string note = stopText(run, level.stoppedBy, level.tokens.size());
        if (!note.empty()) note = " · " + note;
        note += labelNote(level);
        if (level.label) {
            path += (path.empty() ? "" : " › ") + *level.label;
            out += "  " + paddedTo(level.name, names) + "  " + cell(*level.label, 28) +
                   cell(level.labelProbability ? percent(*level.labelProbability) : "", 9) + where + note + "\n";
            if (const std::string others = runnersUp(level, *level.label, 3); !others.empty())
                out += indent + others + "\n";
        } else {
            out += "  " + paddedTo(level.name, names) + "  " + wrapped(level.text, indent) + "\n" + indent + where +
                   " · " + counted(static_cast<std::int64_t>(level.tokens.size()), "token") + " · log p " +
                   decimalText(level.sumLogprob, 2) + note + "\n";
        }
        if (shownTopK > 0 && !level.label) out += tokenTable(level.tokens, shownTopK, indent);
    }
    for (const RunColumn& column : run.columns) {
        std::string note = stopText(run, column.stoppedBy, column.tokens.size());
        out += "  " + paddedTo(column.name, names) + "  " + wrapped(column.text, indent) + "\n" + indent +
               formatted("layer %d", column.layer.value) + (column.readout == Readout::Raw ? " raw" : " normed") +
               (note.empty() ? "" : " · " + note) + "\n";
    }
    if (!path.empty()) {
        const auto last = std::find_if(run.levels.rbegin(), run.levels.rend(),
                                       [](const RunLevel& level) { return level.pathProbability.has_value(); });
        out += "\n  " + paddedTo("path", names) + "  " + paddedTo(path, 28) +
               (last == run.levels.rend() ? "" : "  " + percent(*last->pathProbability)) +
               (last == run.levels.rend() || !last->pathMinimum || *last->pathMinimum == *last->pathProbability
                    ? ""
                    : " (weakest level " + percent(*last->pathMinimum) + ")") +
               "\n";
    }
    out += originalText(run, names) + beamsText(run.beams);
    out += "\n  cost    " + costText(run.cost) + "\n";
    for (const std::string& warning : run.warnings)
        out += "  note    " + wrapped(warning, "          ") + "\n";
    return out;
}

} // namespace strata::cli
