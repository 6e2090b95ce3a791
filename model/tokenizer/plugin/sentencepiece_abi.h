// SPDX-License-Identifier: GPL-3.0-or-later
/* The whole interface between Strata and its sentencepiece module: plain C, so that no C++ object, exception or owned
 * memory crosses. Every pointer that comes back belongs to the model and lives as long as it. Functions of a model may
 * be called from any thread at once, except close. */
#ifndef STRATA_SENTENCEPIECE_ABI_H
#define STRATA_SENTENCEPIECE_ABI_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define STRATA_SENTENCEPIECE_ABI 1

typedef struct StrataSentencePiece StrataSentencePiece;

typedef enum StrataPieceKind {
    STRATA_PIECE_NORMAL = 0,
    STRATA_PIECE_UNKNOWN = 1,
    STRATA_PIECE_CONTROL = 2,
    STRATA_PIECE_BYTE = 3,
    STRATA_PIECE_UNUSED = 4
} StrataPieceKind;

typedef struct StrataSentencePieceFacts {
    int32_t pieces;
    int32_t unknown; /* ids; -1 when the model has none */
    int32_t bos;
    int32_t eos;
} StrataSentencePieceFacts;

/* Version of this interface that the module was built with. */
int32_t strata_sentencepiece_abi(void);

/* A model from the bytes of a tokenizer.model; NULL on failure, with a NUL-terminated reason in `message`. */
StrataSentencePiece* strata_sentencepiece_open(const char* bytes, size_t size, StrataSentencePieceFacts* facts,
                                               char* message, size_t message_capacity);
void strata_sentencepiece_close(StrataSentencePiece* model);

/* The spelling of a piece in the vocabulary; `id` must be below `pieces`. NULL on failure. */
const char* strata_sentencepiece_piece(const StrataSentencePiece* model, int32_t id, size_t* size, int32_t* kind);

/* Encodes plain text. Returns how many ids there are, of which the first `capacity` are written; -1 on failure. */
int64_t strata_sentencepiece_encode(const StrataSentencePiece* model, const char* text, size_t size, int32_t* ids,
                                    size_t capacity);

/* Text of ids that are all in the vocabulary. Returns its length, of which the first `capacity` bytes are written; -1
 * on failure. */
int64_t strata_sentencepiece_decode(const StrataSentencePiece* model, const int32_t* ids, size_t count, char* text,
                                    size_t capacity);

#ifdef __cplusplus
}
#endif

#endif
