// SPDX-License-Identifier: GPL-3.0-or-later
// A run as lines of text, so that a failed comparison is a difference that can be read.
#pragma once

// clang-format off
#include <version> // first: moc of Qt 6.4 cannot read <compare> before it
#include "model/documents/run.h"
// clang-format on

#include <algorithm>
#include <cstdio>
#include <string>

namespace strata::test {

inline std::string fourPlaces(double value) {
    char text[64];
    std::snprintf(text, sizeof text, "%.4f", value);
    return text;
}

/// In quotes, with newlines and quotes escaped.
inline std::string inQuotes(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '\t')
            out += "\\t";
        else if (c == '\n')
            out += "\\n";
        else if (c == '"')
            out += "\\\"";
        else
            out += c;
    }
    return out + '"';
}

inline std::string placeLine(const std::string& head, LayerIndex layer, Readout readout) {
    return (head.empty() ? "lens" : head) + " @" + std::to_string(layer.value) +
           (readout == Readout::Norm ? " norm" : " raw");
}

inline const char* stopName(StopReason reason) {
    switch (reason) {
    case StopReason::EndOfTurn:
        return "end of turn";
    case StopReason::MaxNewTokens:
        return "length";
    case StopReason::Cancelled:
        return "cancelled";
    case StopReason::Forced:
        return "forced";
    case StopReason::Running:
        return "running";
    }
    return "?";
}

/// "  9 "bird" -0.2083 | family "bird" -0.1", one line per token: log-probabilities in nats to four places, then the
/// first choice of each other head.
inline std::string tokenLines(const std::vector<RunToken>& tokens) {
    std::string out;
    for (const RunToken& token : tokens) {
        out += "  " + std::to_string(token.position.value) + " " + inQuotes(token.reading.text) + " " +
               fourPlaces(token.reading.logprob);
        for (const auto& [head, reading] : token.heads)
            if (!reading.top.empty())
                out += " | " + head + " " + inQuotes(reading.top.front().text) + " " +
                       fourPlaces(reading.top.front().logprob);
        out += '\n';
    }
    return out;
}

/// Everything that the model said: levels or columns with their tokens, label candidates (the first three), cost.
/// Leaves out what differs from one machine to the next (times, paths, hashes).
inline std::string runLines(const Run& run) {
    std::string out = "run " + run.task + ", prompt of " + std::to_string(run.promptLength) + " tokens " +
                      inQuotes(run.promptText) + '\n';
    for (const HeadSummary& head : run.heads)
        out += "head " + placeLine(head.name, head.layer, head.readout) + '\n';
    for (const RunLevel& level : run.levels) {
        out += "level " + level.name + ": " + placeLine(level.head, level.layer, level.readout) + " says " +
               inQuotes(level.text) + ", " + stopName(level.stoppedBy) + '\n';
        if (level.label)
            out += "  label " + inQuotes(*level.label) + (level.labelValid ? "" : " (not allowed)") + " " +
                   fourPlaces(level.labelProbability.value_or(0)) + ", path " +
                   fourPlaces(level.pathProbability.value_or(0)) + '\n';
        for (std::size_t i = 0; i < std::min<std::size_t>(level.candidates.size(), 3); ++i)
            out += "  candidate " + inQuotes(level.candidates[i].label) + " " +
                   fourPlaces(level.candidates[i].probability) + '\n';
        out += tokenLines(level.tokens);
    }
    for (const RunColumn& column : run.columns)
        out += "column " + column.name + ": " + placeLine(column.head, column.layer, column.readout) + " says " +
               inQuotes(column.text) + ", " + stopName(column.stoppedBy) + '\n' + tokenLines(column.tokens);
    out += "cost " + std::to_string(run.cost.layerTokens) + " layer-tokens in " +
           std::to_string(run.cost.sequentialLayerSteps) + " steps, full depth " +
           std::to_string(run.cost.fullDepthLayerTokens) + " in " +
           std::to_string(run.cost.fullDepthSequentialLayerSteps) + '\n';
    for (const std::string& warning : run.warnings)
        out += "warning " + warning + '\n';
    return out;
}

} // namespace strata::test
