// SPDX-License-Identifier: GPL-3.0-or-later
// The only file of Strata that knows sentencepiece. Nothing may leave it but through sentencepiece_abi.h, exceptions
// included.
#include "model/tokenizer/plugin/sentencepiece_abi.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <exception>
#include <memory>
#include <sentencepiece_processor.h>
#include <string>
#include <vector>

#define STRATA_EXPORT extern "C" __attribute__((visibility("default")))

struct StrataSentencePiece {
    sentencepiece::SentencePieceProcessor processor;
};

namespace {

void say(const char* reason, char* message, std::size_t capacity) {
    if (message == nullptr || capacity == 0) return;
    const std::size_t length = std::min(std::strlen(reason), capacity - 1);
    std::memcpy(message, reason, length);
    message[length] = '\0';
}

} // namespace

STRATA_EXPORT std::int32_t strata_sentencepiece_abi(void) {
    return STRATA_SENTENCEPIECE_ABI;
}

STRATA_EXPORT StrataSentencePiece* strata_sentencepiece_open(const char* bytes, std::size_t size,
                                                             StrataSentencePieceFacts* facts, char* message,
                                                             std::size_t message_capacity) {
    try {
        auto model = std::make_unique<StrataSentencePiece>();
        const auto status = model->processor.LoadFromSerializedProto(absl::string_view(bytes, size));
        if (!status.ok()) {
            say(status.ToString().c_str(), message, message_capacity);
            return nullptr;
        }
        facts->pieces = model->processor.GetPieceSize();
        facts->unknown = model->processor.unk_id();
        facts->bos = model->processor.bos_id();
        facts->eos = model->processor.eos_id();
        return model.release();
    } catch (const std::exception& error) {
        say(error.what(), message, message_capacity);
    } catch (...) {
        say("unknown failure", message, message_capacity);
    }
    return nullptr;
}

STRATA_EXPORT void strata_sentencepiece_close(StrataSentencePiece* model) {
    delete model;
}

STRATA_EXPORT const char* strata_sentencepiece_piece(const StrataSentencePiece* model, std::int32_t id,
                                                     std::size_t* size, std::int32_t* kind) {
    try {
        const auto& processor = model->processor;
        if (id < 0 || id >= processor.GetPieceSize()) return nullptr;
        *kind = processor.IsUnknown(id)   ? STRATA_PIECE_UNKNOWN
                : processor.IsControl(id) ? STRATA_PIECE_CONTROL
                : processor.IsByte(id)    ? STRATA_PIECE_BYTE
                : processor.IsUnused(id)  ? STRATA_PIECE_UNUSED
                                          : STRATA_PIECE_NORMAL;
        const std::string& piece = processor.IdToPiece(id);
        *size = piece.size();
        return piece.c_str();
    } catch (...) {
        return nullptr;
    }
}

STRATA_EXPORT std::int64_t strata_sentencepiece_encode(const StrataSentencePiece* model, const char* text,
                                                       std::size_t size, std::int32_t* ids, std::size_t capacity) {
    try {
        std::vector<int> found;
        if (!model->processor.Encode(absl::string_view(text, size), &found).ok()) return -1;
        std::copy_n(found.begin(), std::min(found.size(), capacity), ids);
        return static_cast<std::int64_t>(found.size());
    } catch (...) {
        return -1;
    }
}

STRATA_EXPORT std::int64_t strata_sentencepiece_decode(const StrataSentencePiece* model, const std::int32_t* ids,
                                                       std::size_t count, char* text, std::size_t capacity) {
    try {
        const std::vector<int> list(ids, ids + count);
        std::string decoded;
        if (!model->processor.Decode(list, &decoded).ok()) return -1;
        std::copy_n(decoded.begin(), std::min(decoded.size(), capacity), text);
        return static_cast<std::int64_t>(decoded.size());
    } catch (...) {
        return -1;
    }
}
