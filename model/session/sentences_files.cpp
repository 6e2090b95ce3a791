// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of the rooms that read files: base, gguf, checkpoint, tokenizer.
#include "model/session/sentences.h"

#include <QtGlobal>

namespace strata {

std::span<const char* const> sentencesOfFiles() {
    static const char* const patterns[] = {
        // model/base
        QT_TRANSLATE_NOOP("strata::Sentence", "cancelled"),
        QT_TRANSLATE_NOOP("strata::Sentence", "is nested more than 64 levels deep; it is not a file of this kind."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is not valid JSON: %1."),
        QT_TRANSLATE_NOOP("strata::Sentence", "the file does not exist."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is a folder, not a file."),
        QT_TRANSLATE_NOOP("strata::Sentence", "cannot be read: %1."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is larger than %1 MiB, too large for a file of this kind."),
        QT_TRANSLATE_NOOP("strata::Sentence", "must be a JSON object."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is missing."),
        QT_TRANSLATE_NOOP("strata::Sentence", "must not be null."),
        QT_TRANSLATE_NOOP("strata::Sentence", "must be a JSON array."),
        QT_TRANSLATE_NOOP("strata::Sentence", "must be %1."),
        QT_TRANSLATE_NOOP("strata::Sentence", "cannot be written: there is no folder %1; make it first."),
        QT_TRANSLATE_NOOP("strata::Sentence", "cannot be written: the folder %1 refuses it (%2)."),
        QT_TRANSLATE_NOOP("strata::Sentence", "cannot be written: this folder refuses it (%1)."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is a folder; name a file to be written."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is not a regular file."),
        QT_TRANSLATE_NOOP("strata::Sentence", "was changed while it was open; open the model again."),
        // model/gguf
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "does not begin with \"GGUF\"; the file is damaged or of another format."),
        QT_TRANSLATE_NOOP(
            "strata::Sentence",
            "is a GGUF file of version 1, of 2023; Strata reads versions 2 and 3, convert the model again."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "is a big-endian GGUF file; Strata reads little-endian ones, as nearly all are."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is a GGUF file of version %1; Strata reads versions 2 and 3."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is one of %1 parts of a split GGUF file; join them with \"gguf-split "
                                              "--merge FIRST-PART JOINED\" and open the result."),
        // model/checkpoint
        QT_TRANSLATE_NOOP("strata::Sentence", "must be a JSON object of settings, not %1."),
        QT_TRANSLATE_NOOP(
            "strata::Sentence",
            "tensor %1 has shape %2, but %3 asks for %4; the two are not of one model: get both from the same place."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "tensor %1 has element type %2, which is not supported; Strata reads %3 weights."),
        QT_TRANSLATE_NOOP("strata::Sentence", "%1 not part of a %2 model and not used: %3."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "config.json ties the final head to the embedding (\"tie_word_embeddings\": true), so the "
                          "different %1 that is stored is not used."),
        QT_TRANSLATE_NOOP("strata::Sentence", "The %1 token id %2 lies outside the vocabulary of %3."),
        QT_TRANSLATE_NOOP("strata::Sentence", "must be a JSON object of settings."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "tensor \"rope_freqs.weight\" must be a list of float factors, and is %1 %2."),
        QT_TRANSLATE_NOOP("strata::Sentence", "tensor \"rope_freqs.weight\" must hold positive factors."),
        QT_TRANSLATE_NOOP(
            "strata::Sentence",
            "%1; it is no model by itself: merge it into its base (llama.cpp: llama-export-lora) and open the result."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "metadata \"hdlm\" must be a text, the JSON of config.json's key of that name."),
        QT_TRANSLATE_NOOP("strata::Sentence", "metadata \"general.architecture\" is missing; it says which family the "
                                              "model belongs to, convert the model again."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has no embedding: tensor \"token_embd.weight\" must be a matrix; the "
                                              "file is damaged or no language model."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "tensor \"rope_freqs.weight\" has %1 factors for %2 pairs of dimensions."),
        QT_TRANSLATE_NOOP("strata::Sentence", "holds two tensors for %1; it is damaged."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has no list of levels"),
        QT_TRANSLATE_NOOP("strata::Sentence", "has a level that is not an object"),
        QT_TRANSLATE_NOOP("strata::Sentence", "is not a file of Strata's head layers"),
        QT_TRANSLATE_NOOP(
            "strata::Sentence",
            "The remembered layers of the heads could not be read (%1); give them again with head TENSOR@LAYER."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "The remembered layer %1 of head %2 does not fit this model and is not used."),
        QT_TRANSLATE_NOOP("strata::Sentence", "cannot be written, and neither XDG_CONFIG_HOME nor HOME names a place "
                                              "for settings; the layers are not remembered."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is damaged, so the layers are not remembered; delete it and try again."),
        QT_TRANSLATE_NOOP("strata::Sentence", "cannot be created: %1."),
        QT_TRANSLATE_NOOP("strata::Sentence", "names the head tensor %1, which is not in the weights."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "names the head tensor %1 with shape %2; a head must be %3 (vocabulary, width)."),
        QT_TRANSLATE_NOOP("strata::Sentence", "names the head tensor %1 of type %2; F32, BF16 or F16 is needed."),
        QT_TRANSLATE_NOOP("strata::Sentence", "\"%1\" must be an object with name, tensor and layer."),
        QT_TRANSLATE_NOOP("strata::Sentence", "\"hdlm\" must be an object with version and levels."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "\"hdlm.version\" is %1; this program reads version 1, a newer one may read it."),
        QT_TRANSLATE_NOOP("strata::Sentence", "\"hdlm.levels\" must be a list of 1 to 64 levels."),
        QT_TRANSLATE_NOOP("strata::Sentence", "\"hdlm.levels\" names the level %1 twice."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "Tensor %1 is named like a head but is %2 %3, not a float %4; it is not used."),
        QT_TRANSLATE_NOOP("strata::Sentence", "\"hdlm.levels\" must name the final head %1 at layer %2."),
        QT_TRANSLATE_NOOP("strata::Sentence", "head %1 cannot read layer %2: the model has layers 1 to %3."),
        QT_TRANSLATE_NOOP("strata::Sentence", "head %1 was given two layers."),
        QT_TRANSLATE_NOOP(
            "strata::Sentence",
            "%1 is the final head and reads layer %2, not layer %3; to see other layers through it, use a logit lens."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has no tensor %1 to use as a head; its heads are %2."),
        QT_TRANSLATE_NOOP("strata::Sentence", "must be TENSOR@LAYER, as in new_lm_head.weight@25."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "is a pickle, which can run code when it is read, so Strata leaves it unread; if you trust "
                          "it, convert it in its folder with: python3 -c \"import torch, safetensors.torch as s; "
                          "s.save_file({k: v.clone().contiguous() for k, v in torch.load('%1', map_location='cpu', "
                          "weights_only=True).items()}, 'model.safetensors', {'format': 'pt'})\""),
        QT_TRANSLATE_NOOP("strata::Sentence", "%1 of %2, not a model by itself; merge it into that base (PEFT: "
                                              "merge_and_unload, then save_pretrained) and open the result."),
        QT_TRANSLATE_NOOP(
            "strata::Sentence",
            "is missing; it says what the weights mean and must lie beside them, as Hugging Face's library writes it."),
        QT_TRANSLATE_NOOP("strata::Sentence", "cannot be listed: %1."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "is missing; it says which tensor lies in which shard, fetch it with the model."),
        QT_TRANSLATE_NOOP(
            "strata::Sentence",
            "holds several .safetensors files and none is named model.safetensors; give the one to open."),
        QT_TRANSLATE_NOOP("strata::Sentence", "holds %1 GGUF files; give the one to open."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has a config.json but no weights; model.safetensors (or its shards with "
                                              "model.safetensors.index.json) must lie beside it."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "is not a model folder: it has neither config.json nor a .safetensors or .gguf file."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "there is no such file or folder; give a model folder, a .safetensors or a .gguf file."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is not a model; give a model folder, a .safetensors or a .gguf file."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is one shard of several; open its folder %1 instead."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is %1 bytes long, too short for a safetensors file; fetch it again."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is a Git LFS pointer in place of the file itself, which was not "
                                              "fetched; run \"git lfs pull\" in its folder, or download the file."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is a Git LFS pointer in place of the file itself of %1 bytes, which was "
                                              "not fetched; run \"git lfs pull\" in its folder, or download the file."),
        QT_TRANSLATE_NOOP("strata::Sentence", "gives a header length of %1 bytes, over the format's limit of 100 MB; "
                                              "the file is damaged or not safetensors."),
        QT_TRANSLATE_NOOP("strata::Sentence", "gives a header length of %1 bytes, but is only %2 bytes long; it is "
                                              "truncated or damaged, fetch it again."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "names the shard %1, which is not there; the model was fetched only in part."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "%1; the file is damaged or truncated: fetch it again, or write it anew."),
        QT_TRANSLATE_NOOP("strata::Sentence", "tensor %1 %2"),
        QT_TRANSLATE_NOOP("strata::Sentence", "would have a header over the format's limit of 100 MB."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is not a regular file; name a file to be written."),
        QT_TRANSLATE_NOOP("strata::Sentence", "cannot be written: %1."),
        // model/tokenizer
        QT_TRANSLATE_NOOP("strata::Sentence", "is larger than 1 MiB, which no chat template is."),
        QT_TRANSLATE_NOOP("strata::Sentence", "metadata \"tokenizer.chat_template\" must be a text."),
        QT_TRANSLATE_NOOP(
            "strata::Sentence",
            "\"chat_template\" must be a text, or a list of {\"name\": …, \"template\": …}, each of them a text."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "has no vocabulary: metadata \"tokenizer.ggml.tokens\" must be a list of texts."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has a vocabulary of %1 tokens, more than any tokenizer."),
        QT_TRANSLATE_NOOP(
            "strata::Sentence",
            "metadata \"tokenizer.ggml.token_type\" must be a list of as many numbers as there are tokens (%1)."),
        QT_TRANSLATE_NOOP("strata::Sentence", "token %1 of its vocabulary is not valid UTF-8."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "cuts text by the rule %1 (tokenizer.ggml.pre), which Strata does not know; put the model's "
                          "own tokenizer.json into a folder with its safetensors and open that."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "has no merges: metadata \"tokenizer.ggml.merges\" must be a list of texts."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has the token %1 twice in its vocabulary."),
        QT_TRANSLATE_NOOP("strata::Sentence", "merge %1 of its tokenizer is not valid UTF-8."),
        QT_TRANSLATE_NOOP(
            "strata::Sentence",
            "metadata \"tokenizer.ggml.scores\" must be a list of as many numbers as there are tokens (%1)."),
        QT_TRANSLATE_NOOP("strata::Sentence", "token %1 is of the kind %2, which the format does not have."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has no tokenizer in it (metadata \"tokenizer.ggml.model\")."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has a tokenizer of the kind %1; Strata reads \"gpt2\" (byte-level BPE) "
                                              "and \"llama\" (sentencepiece) from GGUF files."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has more than %1 steps."),
        QT_TRANSLATE_NOOP("strata::Sentence", "nests more than four sequences."),
        QT_TRANSLATE_NOOP("strata::Sentence", "\"%1\" must be a list."),
        QT_TRANSLATE_NOOP("strata::Sentence", "must be an object with a text \"%1\"."),
        QT_TRANSLATE_NOOP("strata::Sentence", "\"%1\" must be true or false."),
        QT_TRANSLATE_NOOP("strata::Sentence", "\"pattern\" must be an object."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has the normalizer %1; Strata reads NFC, NFD, NFKC, NFKD, Lowercase, "
                                              "StripAccents, Strip, Prepend and Replace."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has a normalizer that makes more than 64 MiB of this text of %1 bytes."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "is missing; a GPT-2 tokenizer needs vocab.json and merges.txt beside each other."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is not a tokenizer that Strata reads; give a model folder, a .gguf "
                                              "file, tokenizer.json, tokenizer.model, or vocab.json with merges.txt."),
        QT_TRANSLATE_NOOP(
            "strata::Sentence",
            "has no tokenizer; tokenizer.json, tokenizer.model, or vocab.json with merges.txt was expected."),
        QT_TRANSLATE_NOOP("strata::Sentence", "there is no such file or folder."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has the pre-tokenizer %1 behind ByteLevel, which Strata does not read."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "has the pre-tokenizer %1; Strata reads Split, Digits, Metaspace and ByteLevel."),
        QT_TRANSLATE_NOOP("strata::Sentence", "\"replacement\" must be one character."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has the prepend scheme %1, which Strata does not know."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has the behavior %1, which Strata does not know."),
        QT_TRANSLATE_NOOP("strata::Sentence", "%1; get the file again from where the model was published."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "the sentencepiece module cannot be opened (%1); install the package libsentencepiece0."),
        QT_TRANSLATE_NOOP(
            "strata::Sentence",
            "the sentencepiece module belongs to another version of Strata; install both from the same build."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "the sentencepiece module was not found in %1; install Strata's packages with "
                          "libsentencepiece0, or set STRATA_PLUGIN_DIR to the folder that holds it."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has no piece with id %1."),
        QT_TRANSLATE_NOOP("strata::Sentence", "sentencepiece could not encode it (%1 bytes)."),
        QT_TRANSLATE_NOOP("strata::Sentence", "text"),
        QT_TRANSLATE_NOOP("strata::Sentence", "is not a sentencepiece model that can be read: %1."),
        QT_TRANSLATE_NOOP("strata::Sentence", "uses \\H inside a character class, which Strata does not read."),
        QT_TRANSLATE_NOOP("strata::Sentence", "uses a character class inside another one, which Strata does not read."),
        QT_TRANSLATE_NOOP("strata::Sentence", "uses the class %1, which Strata does not read."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "uses an intersection of character classes (&&), which Strata does not read."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has an empty splitting pattern."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has a splitting pattern of more than 64 KiB."),
        QT_TRANSLATE_NOOP("strata::Sentence", "there is not enough memory for its splitting pattern."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has a splitting pattern that is no regular expression: %1."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has a splitting pattern that takes too long on this text of %1 bytes."),
        QT_TRANSLATE_NOOP("strata::Sentence", "there is not enough memory to split the text."),
        QT_TRANSLATE_NOOP("strata::Sentence", "\"%1\" must be a whole number, 0 or more."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "has a decoder that replaces a regular expression, which Strata does not read."),
        QT_TRANSLATE_NOOP("strata::Sentence", "replaces an empty text."),
        QT_TRANSLATE_NOOP("strata::Sentence", "strips an empty text."),
        QT_TRANSLATE_NOOP(
            "strata::Sentence",
            "has the decoder %1; Strata reads ByteLevel, ByteFallback, Fuse, Replace, Strip and Metaspace."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has no vocabulary: \"vocab\" must be an object of pieces and ids."),
        QT_TRANSLATE_NOOP("strata::Sentence", "%1 must be a whole number, 0 or more."),
        QT_TRANSLATE_NOOP("strata::Sentence", "%1 is far beyond the %2 entries of the vocabulary."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "every one of \"added_tokens\" must be an object with a text \"content\"."),
        QT_TRANSLATE_NOOP("strata::Sentence", "the vocabulary %1."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has no merges: \"merges\" must be a list."),
        QT_TRANSLATE_NOOP("strata::Sentence", "merge %1 of %2 %3."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "%1; Strata reads BPE from tokenizer.json, and sentencepiece models from tokenizer.model."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "is not a tokenizer.json: it must be an object that holds an object \"model\"."),
        QT_TRANSLATE_NOOP("strata::Sentence", "\"added_tokens\" must be a list."),
        QT_TRANSLATE_NOOP("strata::Sentence", "\"added_tokens\" %1."),
        QT_TRANSLATE_NOOP("strata::Sentence", "the merge %1."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has a token longer than 4096 bytes."),
        QT_TRANSLATE_NOOP("strata::Sentence", "gives the token %1 an id that no vocabulary has."),
        QT_TRANSLATE_NOOP("strata::Sentence", "\"added_tokens_decoder\" must be an object of ids and tokens."),
        QT_TRANSLATE_NOOP(
            "strata::Sentence",
            "\"added_tokens_decoder\" must give an object with a text \"content\" for every id, as for %1."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "is of the tokenizer class %1, whose rules Strata does not know; of vocab.json with "
                          "merges.txt it reads %2; put the model's tokenizer.json beside it."),
        // model/jinja
        QT_TRANSLATE_NOOP("strata::Sentence", "%1, line %2"),
        QT_TRANSLATE_NOOP("strata::Sentence", "is not valid UTF-8 text."),
    };
    return patterns;
}

} // namespace strata
