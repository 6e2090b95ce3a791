// SPDX-License-Identifier: GPL-3.0-or-later
// The serve protocol, a line of either side: a greeting, what a client sends, what the server sends. What is read is
// written and read as the same.
#include "model/base/json_file.h"
#include "model/protocol/messages.h"
#include "tests/fuzz/fuzz_support.h"

using namespace strata;

namespace {

template <class... Ts> struct Overloaded : Ts... {
    using Ts::operator()...;
};

std::string lineOf(const ClientMessage& message) {
    return std::visit(Overloaded{[&](const CancelMessage&) { return cancelLine(message.id); },
                                 [&](const Result<Request>& request) {
                                     return request ? requestLine(message.id, *request) : std::string();
                                 }},
                      message.content);
}

std::string lineOf(const ServerMessage& message) {
    return std::visit(Overloaded{[&](const Progress& progress) { return progressLine(message.id, progress); },
                                 [&](const Snapshot& snapshot) { return snapshotLine(message.id, *snapshot.document); },
                                 [&](const RecordsPiece& records) { return recordsLine(message.id, *records.piece); },
                                 [&](const Result<Reply>& reply) { return replyLine(message.id, reply); }},
                      message.content);
}

void checkClient(std::string_view text) {
    const auto message = readClientMessage(text);
    if (!message) return fuzz::checkSentence(message.error());
    fuzz::require(message->id > 0, "a message without an id");
    const std::string line = lineOf(*message);
    if (line.empty()) return fuzz::checkSentence(std::get<Result<Request>>(message->content).error());
    fuzz::require(line.find('\n') == std::string::npos, "a request of several lines");
    const auto again = readClientMessage(line);
    if (!again) fuzz::broken("what is written is no message: " + again.error().message());
    const auto* const request = std::get_if<Result<Request>>(&again->content);
    if (request && !*request) fuzz::broken("what is written is no request: " + request->error().message());
    fuzz::require(lineOf(*again) == line, "a request is read as something else");
}

void checkServer(std::string_view text) {
    const auto message = readServerMessage(text);
    if (!message) return fuzz::checkSentence(message.error());
    const std::string line = lineOf(*message);
    fuzz::require(line.find('\n') == std::string::npos, "an answer of several lines");
    const auto again = readServerMessage(line);
    if (!again) fuzz::broken("what is written is no answer: " + again.error().message());
    fuzz::require(lineOf(*again) == line, "an answer is read as something else");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::textOf(data, size);
    checkClient(text);
    checkServer(text);
    if (const auto greeting = readGreeting(text); !greeting)
        fuzz::checkSentence(greeting.error());
    else
        fuzz::require(readGreeting(greetingLine(*greeting)).has_value(), "a greeting is not read again");
    return 0;
}
