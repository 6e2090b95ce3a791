// SPDX-License-Identifier: GPL-3.0-or-later
// Words that stand inside other sentences, where these hold no name or number but English: "must be %1." with
// "a number", "cannot be read: %1." with what the system says.
#include "model/session/sentences.h"

#include <QtGlobal>

namespace strata {

std::span<const PlaceOfWords> placesOfWords() {
    // Where nothing translates the words the whole sentence stays English.
    static const PlaceOfWords places[] = {
        {"must be %1.", "1"},
        {"must be a JSON array of %1, one for each %2.", "2"},
        {"is not valid JSON: %1.", "1"},
        {"cannot be read: %1.", "1"},
        {"cannot be listed: %1.", "1"},
        {"cannot be created: %1.", "1"},
        {"cannot be written: %1.", "1"},
        {"cannot be written: the folder %1 refuses it (%2).", "2"},
        {"cannot be written: this folder refuses it (%1).", "1"},
        {"cannot be removed from the history: %1", "1"},
        {"cannot be talked to: %1", "1"},
        {"must be a JSON object of settings, not %1.", "1"},
        {"%1 not part of a %2 model and not used: %3.", "1"},
        {"%1; it is no model by itself: merge it into its base (llama.cpp: llama-export-lora) and open the result.",
         "1"},
        {"%1 of %2, not a model by itself; merge it into that base (PEFT: merge_and_unload, then save_pretrained) and "
         "open the result.",
         "12"},
        {"The remembered layers of the heads could not be read (%1); give them again with head TENSOR@LAYER.", "1"},
        {"%1; the file is damaged or truncated: fetch it again, or write it anew.", "1"},
        {"tensor %1 %2", "2"},
        {"%1; get the file again from where the model was published.", "1"},
        {"is not a sentencepiece model that can be read: %1.", "1"},
        {"the sentencepiece module cannot be opened (%1); install the package libsentencepiece0.", "1"},
        {"has a splitting pattern that is no regular expression: %1.", "1"},
        {"the vocabulary %1.", "1"},
        {"merge %1 of %2 %3.", "3"},
        {"the merge %1.", "1"},
        {"\"added_tokens\" %1.", "1"},
        {"%1; Strata reads BPE from tokenizer.json, and sentencepiece models from tokenizer.model.", "1"},
        {"%1 of the task \"%2\", so there is nothing to %3; give answers in \"labels\", or in \"think\" and "
         "\"assistant\".",
         "13"},
        {"%1 of the %2 rows of %3 no level of the task (the first at line %4): there is nothing to %5 there.", "5"},
        {"each message must be an object {\"role\": …, \"content\": …}, not a %1.", "1"},
        {"looks like a header (%1) that does not say which column is the parent and which the child; %2.", "2"},
        {"needs %1, but %2 has %3 free; close other programs, or choose a type of fewer bytes (dtype bf16) or a "
         "smaller model.",
         "2"},
        {"The run ended early: %1", "1"},
        {"%1 Prompts are therefore token ids, as in 1, 15, 204.", "1"},
    };
    return places;
}

std::span<const char* const> fragments() {
    static const char* const patterns[] = {
        // what a value must be
        QT_TRANSLATE_NOOP("strata::Fragment", "a string"),
        QT_TRANSLATE_NOOP("strata::Fragment", "true or false"),
        QT_TRANSLATE_NOOP("strata::Fragment", "a number"),
        QT_TRANSLATE_NOOP("strata::Fragment", "a finite number"),
        QT_TRANSLATE_NOOP("strata::Fragment", "a whole number from %1 to %2"),
        QT_TRANSLATE_NOOP("strata::Fragment", "an object"),
        QT_TRANSLATE_NOOP("strata::Fragment", "a list"),
        QT_TRANSLATE_NOOP("strata::Fragment", "layer"),
        QT_TRANSLATE_NOOP("strata::Fragment", "position"),
        QT_TRANSLATE_NOOP("strata::Fragment", "parse error at line %1, column %2: %3"),
        // what the system says of a file
        QT_TRANSLATE_NOOP("strata::Fragment", "No such file or directory"),
        QT_TRANSLATE_NOOP("strata::Fragment", "Permission denied"),
        QT_TRANSLATE_NOOP("strata::Fragment", "Operation not permitted"),
        QT_TRANSLATE_NOOP("strata::Fragment", "No space left on device"),
        QT_TRANSLATE_NOOP("strata::Fragment", "Disk quota exceeded"),
        QT_TRANSLATE_NOOP("strata::Fragment", "File too large"),
        QT_TRANSLATE_NOOP("strata::Fragment", "Read-only file system"),
        QT_TRANSLATE_NOOP("strata::Fragment", "Is a directory"),
        QT_TRANSLATE_NOOP("strata::Fragment", "Not a directory"),
        QT_TRANSLATE_NOOP("strata::Fragment", "File exists"),
        QT_TRANSLATE_NOOP("strata::Fragment", "File name too long"),
        QT_TRANSLATE_NOOP("strata::Fragment", "Input/output error"),
        QT_TRANSLATE_NOOP("strata::Fragment", "Too many open files"),
        QT_TRANSLATE_NOOP("strata::Fragment", "Cannot allocate memory"),
        QT_TRANSLATE_NOOP("strata::Fragment", "Text file busy"),
        // model/checkpoint
        QT_TRANSLATE_NOOP("strata::Fragment", "One tensor is"),
        QT_TRANSLATE_NOOP("strata::Fragment", "%1 tensors are"),
        QT_TRANSLATE_NOOP("strata::Fragment", "is a LoRA adapter"),
        QT_TRANSLATE_NOOP("strata::Fragment", "is an adapter of the kind %1"),
        QT_TRANSLATE_NOOP("strata::Fragment", "the base model %1"),
        QT_TRANSLATE_NOOP("strata::Fragment", "a base model that it does not name"),
        QT_TRANSLATE_NOOP("strata::Fragment", "is a LoRA adapter of the base model %1"),
        QT_TRANSLATE_NOOP("strata::Fragment", "is a LoRA adapter of a %1 model that it does not name"),
        QT_TRANSLATE_NOOP("strata::Fragment", "is a LoRA adapter of a model that it does not name"),
        QT_TRANSLATE_NOOP("strata::Fragment", "is a LoRA adapter (%1) of a %2 model that it does not name"),
        QT_TRANSLATE_NOOP("strata::Fragment", "does not begin with a safetensors header"),
        QT_TRANSLATE_NOOP("strata::Fragment", "has a header that is not valid UTF-8"),
        QT_TRANSLATE_NOOP("strata::Fragment", "has a header that is not valid JSON"),
        QT_TRANSLATE_NOOP("strata::Fragment", "has a header that is not valid JSON (at byte %1)"),
        QT_TRANSLATE_NOOP("strata::Fragment", "has a header that is not a JSON object"),
        QT_TRANSLATE_NOOP("strata::Fragment", "has __metadata__ twice"),
        QT_TRANSLATE_NOOP("strata::Fragment", "names tensor %1 twice"),
        QT_TRANSLATE_NOOP("strata::Fragment", "tensor %1 ends before it begins (bytes %2 to %3)"),
        QT_TRANSLATE_NOOP("strata::Fragment", "tensor %1 has an impossible size: shape %2 of %3"),
        QT_TRANSLATE_NOOP("strata::Fragment",
                          "tensor %1 lies at bytes %2 to %3, but the file holds only %4 bytes of data"),
        QT_TRANSLATE_NOOP("strata::Fragment",
                          "tensor %1 has shape %2 of %3, which is %4 bytes, but its data_offsets span %5"),
        QT_TRANSLATE_NOOP("strata::Fragment", "tensor %1 overlaps the tensor before it (bytes %2 to %3)"),
        QT_TRANSLATE_NOOP("strata::Fragment", "has a hole before tensor %1: bytes %2 to %3 belong to no tensor"),
        QT_TRANSLATE_NOOP("strata::Fragment", "has %1 bytes after the last tensor"),
        QT_TRANSLATE_NOOP("strata::Fragment", "tensor %1 has the unknown element type %2"),
        QT_TRANSLATE_NOOP("strata::Fragment", "tensor %1 lacks one of dtype, shape, data_offsets"),
        QT_TRANSLATE_NOOP("strata::Fragment", "tensor %1 needs two data_offsets"),
        QT_TRANSLATE_NOOP("strata::Fragment", "tensor %1 has more than two data_offsets"),
        QT_TRANSLATE_NOOP("strata::Fragment", "tensor %1 has more than 16 dimensions"),
        // model/tokenizer
        QT_TRANSLATE_NOOP("strata::Fragment", "is cut short"),
        QT_TRANSLATE_NOOP("strata::Fragment", "is damaged at piece %1"),
        QT_TRANSLATE_NOOP("strata::Fragment", "is damaged in its normalization rules"),
        QT_TRANSLATE_NOOP("strata::Fragment", "is not a sentencepiece model (its bytes are not a protobuf message)"),
        QT_TRANSLATE_NOOP("strata::Fragment", "is not a sentencepiece model: it has no pieces"),
        QT_TRANSLATE_NOOP("strata::Fragment", "must have exactly one piece for the unknown, and has %1"),
        QT_TRANSLATE_NOOP("strata::Fragment", "piece %1 has no text"),
        QT_TRANSLATE_NOOP("strata::Fragment", "piece %1 is not UTF-8"),
        QT_TRANSLATE_NOOP("strata::Fragment", "piece %1, %2, is there twice"),
        QT_TRANSLATE_NOOP("strata::Fragment", "gives the id %1 to both %2 and %3"),
        QT_TRANSLATE_NOOP("strata::Fragment", "names %1 twice"),
        QT_TRANSLATE_NOOP("strata::Fragment", "has a token longer than 4096 bytes"),
        QT_TRANSLATE_NOOP("strata::Fragment", "joins %1 and %2, but the vocabulary has no %3"),
        QT_TRANSLATE_NOOP("strata::Fragment", "%1 has the id %2 here and %3 elsewhere"),
        // model/task, model/engine
        QT_TRANSLATE_NOOP("strata::Fragment",
                          "name the columns with \"taxonomy_columns\": [\"PARENT\", \"CHILD\"] in the task file, or "
                          "begin the file with the line parent,child"),
        QT_TRANSLATE_NOOP("strata::Fragment", "this machine"),
    };
    return patterns;
}

} // namespace strata
