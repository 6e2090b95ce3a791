// SPDX-License-Identifier: GPL-3.0-or-later
// Every head, and every lens column, continues the same prompt by itself.
#include "model/base/utf8.h"
#include "model/decoding/cost_meter.h"
#include "model/decoding/decoding.h"
#include "model/decoding/layer_readings.h"
#include "model/decoding/provenance.h"
#include "model/decoding/sampling.h"
#include "model/decoding/token_texts.h"
#include "model/task/encoding.h"

#include <algorithm>

namespace strata {
namespace {

struct Column {
    RunColumn run;
    HeadIndex head;
};

Result<std::vector<Column>> columnsOf(const LoadedModel& model, const std::vector<LensColumn>& lenses) {
    std::vector<Column> columns;
    const auto& heads = model.heads();
    for (std::size_t h = 0; h < heads.size(); ++h) {
        Column column;
        column.head = HeadIndex(static_cast<std::int32_t>(h));
        column.run.name = column.run.head = heads[h].spec.name;
        column.run.layer = *heads[h].spec.layer;
        column.run.readout = heads[h].spec.readout;
        columns.push_back(std::move(column));
    }
    for (const LensColumn& lens : lenses) {
        if (lens.layer.value < 0 || lens.layer.value > model.architecture().layers)
            return fail(ErrorCode::BadArgument, "lens at layer " + std::to_string(lens.layer.value),
                        "is not there: the model has the layers 0 to " + std::to_string(model.architecture().layers) +
                            ".");
        Column column;
        column.head = HeadIndex(static_cast<std::int32_t>(heads.size()) - 1);
        column.run.name = "lens " + std::to_string(lens.layer.value) + (lens.readout == Readout::Raw ? " raw" : "");
        column.run.layer = lens.layer;
        column.run.readout = lens.readout;
        columns.push_back(std::move(column));
    }
    return columns;
}

/// "the prompt's decoded text" is cut off, so that a blank between prompt and answer stays with the answer.
std::string continuation(const Tokenizer& tokenizer, std::span<const TokenId> prompt,
                         std::span<const TokenId> generated) {
    std::vector<TokenId> whole(prompt.begin(), prompt.end());
    const std::string before = tokenizer.decode(whole, true);
    whole.insert(whole.end(), generated.begin(), generated.end());
    const std::string after = tokenizer.decode(whole, true);
    return after.compare(0, before.size(), before) == 0 ? after.substr(before.size())
                                                        : tokenizer.decode(generated, true);
}

/// What every layer says at each column's tokens. Only to be read: not part of the run's cost.
Result<void> readLayersOfColumns(RunState& state, TokenTexts& texts, Run& run, const DecodeOptions& options,
                                 const JobControl& control) {
    const LayerIndex last(static_cast<std::int32_t>(state.model().architecture().layers));
    for (RunColumn& column : run.columns) {
        std::vector<RunToken*> tokens;
        std::vector<TokenId> ids;
        for (RunToken& token : column.tokens) {
            tokens.push_back(&token);
            ids.push_back(token.reading.id);
        }
        if (ids.empty()) continue;
        ids.pop_back(); // nothing is read behind the last one
        state.truncate(run.promptLength);
        STRATA_CHECK(state.append(ids));
        STRATA_CHECK(state.fill(last, control));
        STRATA_CHECK(readLayerLenses(state, texts, tokens, options.shownTopK, control));
    }
    return {};
}

} // namespace

Result<Run> decodeFreely(std::shared_ptr<const LoadedModel> model, const Tokenizer& tokenizer, const Task& task,
                         const std::map<std::string, std::string>& fields, const DecodeOptions& options,
                         const std::vector<LensColumn>& lenses, const JobControl& control,
                         const RunObserver& observer) {
    STRATA_CHECK(checkOptions(options));
    STRATA_TRY(std::vector<Column> columns, columnsOf(*model, lenses));
    STRATA_TRY(const auto closing, closingIds(tokenizer, task.layout));
    const auto stops = stopIds(*model, tokenizer, closing);

    Run run = beginRun(*model, task, fields, options);
    run.options["mode"] = "free";
    run.warnings.insert(run.warnings.end(), task.warnings.begin(), task.warnings.end());
    STRATA_TRY(EncodedPrompt encoded, encodePrompt(tokenizer, task, fields));
    run.promptText = std::move(encoded.text);
    const std::vector<TokenId> prompt = std::move(encoded.ids);
    if (prompt.empty()) return fail(ErrorCode::BadArgument, "the input", "is empty: there is nothing to continue.");

    TokenTexts texts(tokenizer);
    for (const TokenId id : prompt)
        run.sequence.push_back(texts.sequenceToken(id));
    run.promptLength = static_cast<std::int32_t>(prompt.size());
    run.segments.push_back({RunSegment::Kind::Prompt, -1, 0, run.promptLength});

    RunState state(model);
    CostMeter meter;
    STRATA_CHECK(state.append(prompt));
    const int limit = options.maxNewTokens.value_or(task.maxNewTokens);
    // Shallow columns first: each leaves the prompt filled for the deeper ones.
    std::stable_sort(columns.begin(), columns.end(),
                     [](const Column& a, const Column& b) { return a.run.layer < b.run.layer; });
    for (Column& column : columns) {
        column.run.stoppedBy = StopReason::Running; // until it ends, or is cancelled; also while it waits for its turn
        run.columns.push_back(column.run);
    }

    for (std::size_t c = 0; c < columns.size(); ++c) {
        RunColumn& out = run.columns[c];
        std::mt19937_64 random(
            options.sampling.seed); // each column draws the same numbers: only what the heads say differs
        IncrementalUtf8 growing;
        std::vector<TokenId> generated;
        state.truncate(run.promptLength);
        const auto computed = [&]() -> Result<void> {
            for (int count = 1;; ++count) {
                if (control.stopRequested()) return JobControl::cancelled();
                // Layer 0 needs no block, but the embeddings have to be looked up.
                STRATA_CHECK(meter.fill(
                    state,
                    options.fullDepth ? LayerIndex(static_cast<std::int32_t>(model->architecture().layers)) : out.layer,
                    control));
                const auto start = CostMeter::Clock::now();
                STRATA_TRY(const LogProbabilities row,
                           state.readout(out.layer, columns[c].head, out.readout, state.length() - 1, state.length()));
                const TokenId id = chooseToken(row.row(0), {}, options.sampling, random);
                meter.addTime(start);
                RunToken token;
                token.position = Position(state.length());
                token.bytes = tokenizer.bytes(id, true);
                token.reading = texts.reading(row.row(0), options.shownTopK, id);
                token.chosenLogprobs[out.name] = token.reading.logprob;
                out.tokens.push_back(std::move(token));
                generated.push_back(id);
                const bool stopped = std::binary_search(stops.begin(), stops.end(), id) ||
                                     (!closing.empty() && generated.size() >= closing.size() &&
                                      std::equal(closing.rbegin(), closing.rend(), generated.rbegin()));
                if (!stopped) out.text += growing.append(out.tokens.back().bytes);
                run.cost = meter.cost();
                if (observer) observer(run);
                if (stopped) {
                    out.stoppedBy = StopReason::EndOfTurn;
                    return {};
                }
                const bool full = state.length() + 1 > model->architecture().contextLength;
                if (full)
                    run.warnings.push_back("The model's context of " +
                                           std::to_string(model->architecture().contextLength) +
                                           " tokens is full; column \"" + out.name + "\" ends there.");
                if (count >= limit || full) {
                    out.stoppedBy = StopReason::MaxNewTokens;
                    return {};
                }
                STRATA_CHECK(state.append(std::span(&id, 1)));
            }
        }();
        if (!computed && computed.error().code != ErrorCode::Cancelled) return tl::unexpected<Error>(computed.error());
        if (!closing.empty() && generated.size() >= closing.size() &&
            std::equal(closing.rbegin(), closing.rend(), generated.rbegin()))
            generated.resize(generated.size() - closing.size());
        out.text = task.layout.header.empty() && !task.chat ? continuation(tokenizer, prompt, generated)
                                                            : tokenizer.decode(generated, true);
        control.report(ProgressStage::Decoding, static_cast<double>(c + 1) / static_cast<double>(columns.size()));
        if (!computed) break;
    }
    run.endEarly(); // the column that was stopped, and those that it kept from their turn
    run.cost = meter.cost();
    if (options.layerReadings && !control.stopRequested()) {
        // After all of them, so that a state that was filled to be read makes no column cheaper.
        if (observer) observer(run);
        const Result<void> read = readLayersOfColumns(state, texts, run, options, control);
        if (!read && read.error().code != ErrorCode::Cancelled) return tl::unexpected<Error>(read.error());
        if (!read) run.warnings.push_back("Cancelled while the layers were read: some of their readings are missing.");
    }
    if (observer) observer(run);
    return run;
}

} // namespace strata
