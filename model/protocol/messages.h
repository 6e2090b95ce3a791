// SPDX-License-Identifier: GPL-3.0-or-later
// The serve protocol: JSON documents, one a line, between a program that asks and `strata-cli serve`, which has the
// models. docs/serve-protocol.md describes it.
#pragma once

#include "model/base/job_control.h"
#include "model/requests/reply.h"
#include "model/requests/request.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace strata {

inline constexpr int protocolVersion = 1;
inline constexpr std::size_t longestLine = std::size_t{1} << 30; ///< bytes; a lens of a million cells has a tenth

/// The server's first line.
struct Greeting {
    std::string strataVersion;
    int protocol = 0;
    std::vector<std::string> devices; ///< "cpu", "cuda:0" …
};
std::string greetingLine(const Greeting& greeting);
/// Errors: BadFormat, what is no greeting (a shell's message …), or one of another protocol, with both numbers.
Result<Greeting> readGreeting(std::string_view line);

// --- what is sent to the server

std::string requestLine(std::uint64_t id, const Request& request);
std::string cancelLine(std::uint64_t id);

struct CancelMessage {};
struct ClientMessage {
    std::uint64_t id = 0;
    std::variant<CancelMessage, Result<Request>> content;
};
/// Errors: BadFormat, a line that is no message at all. One with an id whose request is wrong is a message that holds
/// the error.
Result<ClientMessage> readClientMessage(std::string_view line);

// --- what the server sends

std::string progressLine(std::uint64_t id, const Progress& progress);
std::string snapshotLine(std::uint64_t id, const Document& soFar);
/// The records of `piece`, which come on top of those before.
std::string recordsLine(std::uint64_t id, const Evaluation& piece);
std::string replyLine(std::uint64_t id, const Result<Reply>& reply);

struct Snapshot {
    DocumentPtr document;
};
/// As RecordsObserver gets them.
struct RecordsPiece {
    std::shared_ptr<const Evaluation> piece;
};
struct ServerMessage {
    std::uint64_t id = 0; ///< 0: about a line that could not be read
    std::variant<Progress, Snapshot, RecordsPiece, Result<Reply>> content;
};
/// The documents in it say that they were made on `host`, unless it is empty: the server does not know by which name it
/// was asked. Errors: BadFormat.
Result<ServerMessage> readServerMessage(std::string_view line, const std::string& host = {});

} // namespace strata
