#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the small tokenizer.json files in this folder and goldens.json, with Hugging Face's package `tokenizers`.

    python3 make.py

Each file is trained on ../tiny.txt (and the few lines of other scripts below) and set up exactly as the files of one family of models
are. goldens.json holds texts; for each family, and for each variant of it (a JSON merge patch on the file), their ids and decoded texts.
"""
import json
import pathlib

import tokenizers
from tokenizers import Tokenizer, models, pre_tokenizers, trainers

HERE = pathlib.Path(__file__).resolve().parent
OTHER_SCRIPTS = ["Größe, naïve café, Straße über Öl.", "Привет, мир! Дом у моря.", "你好世界。海边的房子。", "العربية لغة جميلة", "😀 👍🏽 👨‍👩‍👧",
                 "for (int i = 0; i < 10; ++i) {\n        total += i;\n\n    }\n", "I'll say it's what they've said, don't you think?"]
TEXT = (HERE.parent / "tiny.txt").read_text().splitlines() + OTHER_SCRIPTS * 2

QWEN = (r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+")
LLAMA3 = (r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+")
MARK = "\u2581"
BYTE_TOKENS = [f"<0x{byte:02X}>" for byte in range(256)]


def token(content, special=True, normalized=False, single_word=False, lstrip=False, rstrip=False):
    return dict(content=content, single_word=single_word, lstrip=lstrip, rstrip=rstrip, normalized=normalized, special=special)


def split(pattern, behavior="Isolated"):
    return {"type": "Split", "pattern": {"Regex": pattern}, "behavior": behavior, "invert": False}


def byte_level(add_prefix_space=False, use_regex=True, trim_offsets=True):
    return {"type": "ByteLevel", "add_prefix_space": add_prefix_space, "trim_offsets": trim_offsets, "use_regex": use_regex}


def sequence(kind, *parts):
    return {"type": "Sequence", kind: list(parts)}


def template(bos, vocab_id):
    return {"type": "TemplateProcessing",
            "single": [{"SpecialToken": {"id": bos, "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}}],
            "pair": [{"SpecialToken": {"id": bos, "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                     {"SpecialToken": {"id": bos, "type_id": 1}}, {"Sequence": {"id": "B", "type_id": 1}}],
            "special_tokens": {bos: {"id": bos, "ids": [vocab_id], "tokens": [bos]}}}


def model(vocab, merges, **extra):
    out = {"type": "BPE", "dropout": None, "unk_token": None, "continuing_subword_prefix": None, "end_of_word_suffix": None,
           "fuse_unk": False, "byte_fallback": False, "ignore_merges": False}
    return {**out, **extra, "vocab": vocab, "merges": merges}


def document(bpe, added, normalizer, pre_tokenizer, post_processor, decoder):
    vocab = bpe["vocab"]
    rows, next_id = [], max(vocab.values()) + 1
    for entry in added:
        if entry["content"] in vocab:
            rows.append({"id": vocab[entry["content"]], **entry})
        else:
            rows.append({"id": next_id, **entry})
            next_id += 1
    return {"version": "1.0", "truncation": None, "padding": None, "added_tokens": sorted(rows, key=lambda row: row["id"]), "normalizer": normalizer,
            "pre_tokenizer": pre_tokenizer, "post_processor": post_processor, "decoder": decoder, "model": bpe}


def trained(pre_tokenizer, normalizer, size, alphabet):
    shell = document(model({"?": 0}, []), [], normalizer, pre_tokenizer, None, None)
    learner = Tokenizer.from_str(json.dumps(shell))
    learner.model = models.BPE()
    trainer = trainers.BpeTrainer(vocab_size=size, initial_alphabet=alphabet, show_progress=False)
    learner.train_from_iterator(TEXT, trainer)
    result = json.loads(learner.to_str())["model"]
    return result["vocab"], [" ".join(pair) if isinstance(pair, list) else pair for pair in result["merges"]]


def byte_level_family(pre_tokenizer, normalizer, added, post_processor, size=300, **extra):
    vocab, merges = trained(pre_tokenizer, normalizer, size, pre_tokenizers.ByteLevel.alphabet())
    return document(model(vocab, merges, **extra), added, normalizer, pre_tokenizer, post_processor,
                    {"type": "ByteLevel", "add_prefix_space": True, "trim_offsets": True, "use_regex": True})


def byte_fallback_family(begin, added, normalizer, pre_tokenizer, decoder, training, bos, **extra):
    """As converters write them from sentencepiece models: control tokens, 256 bytes, merged pieces, single characters last."""
    learnt, merges = trained(training, normalizer, 420, [])
    characters = [piece for piece in learnt if len(piece) == 1 and piece not in "дلüÖ😀"]  # some characters must fall back
    merges = [merge for merge in merges if all(c in characters for c in merge.replace(" ", ""))]
    made = [merge.replace(" ", "") for merge in merges]
    vocab = {piece: at for at, piece in enumerate(dict.fromkeys(begin + BYTE_TOKENS + made + characters))}
    return document(model(vocab, merges, unk_token="<unk>", fuse_unk=True, byte_fallback=True, **extra), added, normalizer, pre_tokenizer,
                    template(bos, vocab[bos]), decoder)


PREPEND = sequence("normalizers", {"type": "Prepend", "prepend": MARK}, {"type": "Replace", "pattern": {"String": " "}, "content": MARK})
TO_SPACES = {"type": "Replace", "pattern": {"String": MARK}, "content": " "}
LLAMA_DECODER = sequence("decoders", TO_SPACES, {"type": "ByteFallback"}, {"type": "Fuse"}, {"type": "Strip", "content": " ", "start": 1, "stop": 0})
METASPACE = {"type": "Metaspace", "replacement": MARK, "prepend_scheme": "first", "split": False}
SPLIT_METASPACE = {**METASPACE, "prepend_scheme": "always", "split": True}

FAMILIES = {
    "qwen": byte_level_family(sequence("pretokenizers", split(QWEN), byte_level(use_regex=False, trim_offsets=False)), {"type": "NFC"},
                              [token("<|endoftext|>"), token("<|im_start|>"), token("<|im_end|>"), token("<think>", special=False)],
                              byte_level(use_regex=False, trim_offsets=False)),
    "gpt2": byte_level_family(byte_level(), None, [token("<|endoftext|>", normalized=True)], byte_level(add_prefix_space=True)),
    "neox": byte_level_family(byte_level(), {"type": "NFC"},
                              [token("<|endoftext|>"), token("<|padding|>")]
                              + [token(" " * size, special=False, normalized=True) for size in (8, 7, 6, 5, 4, 3, 2)],
                              byte_level(add_prefix_space=True)),
    "smollm2": byte_level_family(sequence("pretokenizers", {"type": "Digits", "individual_digits": True}, byte_level()), None,
                                 [token("<|endoftext|>"), token("<|im_start|>"), token("<|im_end|>"), token("<repo_name>")], None),
    "llama3": byte_level_family(sequence("pretokenizers", split(LLAMA3), byte_level(use_regex=False)), None,
                                [token("<|begin_of_text|>"), token("<|end_of_text|>"), token("<|eot_id|>")],
                                sequence("processors", byte_level(), template("<|begin_of_text|>", 300)), ignore_merges=True),
    "llama2": byte_fallback_family(["<unk>", "<s>", "</s>"], [token("<unk>"), token("<s>"), token("</s>")], PREPEND, None, LLAMA_DECODER,
                                   SPLIT_METASPACE, "<s>"),
    "phi3": byte_fallback_family(["<unk>", "<s>", "</s>"],
                                 [token("<unk>"), token("<s>"), token("</s>", special=False, rstrip=True), token("<|endoftext|>"),
                                  token("<|assistant|>", rstrip=True), token("<|user|>", rstrip=True), token("<|end|>", rstrip=True)],
                                 PREPEND, None, LLAMA_DECODER, SPLIT_METASPACE, "<s>"),
    "mistral": byte_fallback_family(["<unk>", "<s>", "</s>", "[INST]", "[/INST]"],
                                    [token(name) for name in ("<unk>", "<s>", "</s>", "[INST]", "[/INST]")], None, METASPACE, LLAMA_DECODER,
                                    SPLIT_METASPACE, "<s>"),
    "gemma": byte_fallback_family(["<pad>", "<eos>", "<bos>", "<unk>", "<mask>"],
                                  [token("<pad>"), token("<eos>"), token("<bos>"), token("<unk>"), token("<mask>", special=False),
                                   token("<start_of_turn>"), token("\n\n", special=False), token("\n\n\n", special=False),
                                   token(MARK * 2, special=False), token(MARK * 3, special=False), token("<b>", special=False)],
                                  {"type": "Replace", "pattern": {"String": " "}, "content": MARK},
                                  {"type": "Split", "pattern": {"String": " "}, "behavior": "MergedWithPrevious", "invert": False},
                                  sequence("decoders", TO_SPACES, {"type": "ByteFallback"}, {"type": "Fuse"}), SPLIT_METASPACE, "<bos>"),
}


def metaspace(scheme, splits):
    return {"pre_tokenizer": {**METASPACE, "prepend_scheme": scheme, "split": splits}}


def without_bytes(*bytes_):
    return {f"<0x{byte:02X}>": None for byte in bytes_}


def flagged(family, **flags):
    """One more added token, "door", with the flags given."""
    rows = FAMILIES[family]["added_tokens"]
    taken = max([row["id"] for row in rows] + list(FAMILIES[family]["model"]["vocab"].values()))
    return {"added_tokens": rows + [{"id": taken + 1, **token("Door", special=False), **flags}]}


def normalized(*steps):
    return {"normalizer": sequence("normalizers", *steps)}


METASPACE_DECODER = {"type": "Metaspace", "replacement": MARK, "prepend_scheme": "always", "split": True}
VARIANTS = {
    "gpt2": {"prefix space": {"pre_tokenizer": {"add_prefix_space": True}},
             "digits in runs": {"pre_tokenizer": sequence("pretokenizers", {"type": "Digits", "individual_digits": False}, byte_level(True))},
             "single word": flagged("gpt2", single_word=True),
             "left strip": flagged("gpt2", lstrip=True),
             "right strip": flagged("gpt2", rstrip=True),
             "both strips, normalized": flagged("gpt2", lstrip=True, rstrip=True, normalized=True)},
    "qwen": {"NFD": {"normalizer": {"type": "NFD"}}, "NFKC": {"normalizer": {"type": "NFKC"}}, "NFKD": {"normalizer": {"type": "NFKD"}},
             "no accents, small letters": {**normalized({"type": "NFD"}, {"type": "StripAccents"}, {"type": "Lowercase"}),
                                           **flagged("qwen", normalized=True)},
             "stripped": normalized({"type": "Strip", "strip_left": True, "strip_right": True}),
             "stripped on the right": normalized({"type": "Strip", "strip_left": False, "strip_right": True}),
             "replacements": normalized({"type": "Replace", "pattern": {"Regex": "\\s+"}, "content": " "},
                                        {"type": "Replace", "pattern": {"String": "oo"}, "content": "0"})},
    "llama2": {"normalized token": flagged("llama2", normalized=True),
               "some bytes": {"model": {"vocab": without_bytes(0xD0, 0x9F, 0x00)}},
               "some bytes, unknown ones apart": {"model": {"fuse_unk": False, "vocab": without_bytes(0xD0, 0x9F, 0x00)}},
               "no bytes, no unknown": {"model": {"byte_fallback": False, "unk_token": None}},
               "no bytes": {"model": {"byte_fallback": False}},
               "whole words": {"model": {"ignore_merges": True}},
               "no decoder": {"decoder": None},
               "bare decoder": {"decoder": sequence("decoders", {"type": "Strip", "content": MARK, "start": 2, "stop": 0}, {"type": "ByteFallback"})}},
    "mistral": {f"{scheme}, {'split' if splits else 'whole'}": metaspace(scheme, splits)
                for scheme in ("first", "always", "never") for splits in (True, False)}
    | {"metaspace decoder": {**metaspace("always", True), "decoder": METASPACE_DECODER},
       "metaspace decoder, nothing in front": {**metaspace("never", False), "decoder": {**METASPACE_DECODER, "prepend_scheme": "never"}},
       "metaspace after a split": {"pre_tokenizer": sequence("pretokenizers", split("[aeo]", "MergedWithPrevious"), METASPACE)},
       "metaspace after a removal": {"pre_tokenizer": sequence("pretokenizers", split("[Tt ]", "Removed"), {**METASPACE, "split": True})},
       "normalized token": flagged("mistral", normalized=True, lstrip=True)},
}

TEXTS = [
    "", " ", "  ", "   ", "\n", "\n\n", "\n\n\n\n", "\t", " \n ", "\r\n", "a", " a", "  a", "a ", "a  ", "   a   b    ",
    "The house on the hill has four floors.", "Anna, who keeps seven clocks", "the  parrot   says\t\tit is        noon",
    "I'll say it's WHAT they've said, DON'T you THINK?", "don\u2019t it\u2019s", "1 12 123 1234 12345 1984.5 3,14 \u0663\u0664 \u00bd \u2167",
    "for (int i = 0; i < 10; ++i) {\n\t\ttotal += i;\n\n    }\n", "caf\u00e9 Gr\u00f6\u00dfe", "cafe\u0301 Gro\u0308\u00dfe o\u0323\u0301\u0308 o\u0308\u0301\u0323",
    "\u1e69 s\u0323\u0307 s\u0307\u0323 \u212b \u2126 \ufb01 \uff21\uff22 \ufdfa \uac00\u1100\u1161\u11a8", "\u0130I\u0131i \u03a3\u03c3\u03c2 \u1e9e \u01c5",
    "你好世界。海边的房子。漢字かなカナ", "Привет, мир! щ", "العربية لغة جميلة\u200f", "हिन्दी ไทย",
    "😀", "👍🏽👨\u200d👩\u200d👧🏳\ufe0f\u200d🌈", "a😀b 👍🏽", "\u0000", "a\u0000b", "\u0001\u007f\u0080\u009f", "\u00a0a\u00a0\u2003b\u3000c\u0085d\u2028e\u180ef",
    "\u200b\ufeff\ufffd\ufffe", "\U0010ffff\U000e0001\ue000", "\u2581", "\u2581\u2581", "\u2581a", "a\u2581b \u2581 c", " \u2581a", "\u2581\u2581\u2581\u2581 \u2581",
    "<0x41>", "<0x0A><0xE4>", "\u0120a \u010a", "<s>", "</s>", "<s>a", "a<s>", "<s> a </s>", "a</s>b", "<unk>", "x<unk> <unk>y", "<s><s>", " </s>  \n x",
    "<|endoftext|>", "a<|endoftext|>b", "a <|endoftext|> b", "<|im_start|>user\nHello<|im_end|>\n", "<|im_start", "<think>so</think>",
    "<|user|>\n Say  <|end|>\n<|assistant|> ok", "[INST] Who? [/INST] me", "<bos><start_of_turn>user\n\n\nx\n\ny<b>z</b>", "<|begin_of_text|>hi<|eot_id|>",
    "Door", "Doors", "aDoor", "a Door b", "  Door  ", "Door\nDoor", "DoorDoor", "\u00e9Door", "Door\u00e9", "door.Door-Door_", "<s>Door</s> Door",
    "e\u0301\u0302\u0303Door\u0301", "aaaaaaaaaaaaaaaa", "hhhhhhaaaahahaha", "Q" * 30, "=" * 20 + "\n", "https://example.org/a?b=c&d=%20", "\"Good evening!\" says the parrot, although it is noon.",
]


def main():
    goldens = {"made_by": f"tokenizers {tokenizers.__version__}", "texts": TEXTS, "cases": []}
    for family, written in FAMILIES.items():
        (HERE / f"{family}.json").write_text(json.dumps(written, ensure_ascii=False, separators=(",", ":")) + "\n")
        for name, patch in {"": {}, **VARIANTS.get(family, {})}.items():
            reference = Tokenizer.from_str(json.dumps(merged(written, patch)))
            rows = []
            for text in TEXTS:
                ids = reference.encode(text, add_special_tokens=False).ids
                row = {"ids": ids}
                decoded, bare = reference.decode(ids, skip_special_tokens=False), reference.decode(ids, skip_special_tokens=True)
                if decoded != text: row["decoded"] = decoded
                if bare != decoded: row["bare"] = bare
                rows.append(row)
            # Ids in no sensible order, and bytes that make no character.
            pieces = reference.get_vocab_size(with_added_tokens=True)
            rows.append(stray(reference, [(7 * i * i + 3 * i) % pieces for i in range(60)]))
            loose = [reference.token_to_id(name) for name in ("<0xE4>", "<0xBD>", "a", "<0xF0>", "<0x9F>", "<0x98>", "<0x80>", "<0xFF>", "a", "<0xE4>")]
            rows.append(stray(reference, [i for i in loose if i is not None]))
            adds = reference.encode("a").ids != reference.encode("a", add_special_tokens=False).ids
            goldens["cases"].append({"family": family, "variant": name, "patch": patch, "adds_bos": adds, "vocabulary": pieces, "rows": rows})
    lines = ",\n".join(json.dumps(case, ensure_ascii=True, separators=(",", ":")) for case in goldens.pop("cases"))
    head = json.dumps(goldens, ensure_ascii=True, separators=(",", ":"))[:-1]
    (HERE / "goldens.json").write_text(f"{head},\"cases\":[\n{lines}\n]}}\n")


def stray(reference, ids):
    return {"ids": ids, "decoded": reference.decode(ids, skip_special_tokens=False), "bare": reference.decode(ids, skip_special_tokens=True)}


def merged(target, patch):
    """JSON merge patch, RFC 7396."""
    if not isinstance(patch, dict): return patch
    out = dict(target) if isinstance(target, dict) else {}
    for key, value in patch.items():
        if value is None: out.pop(key, None)
        else: out[key] = merged(out.get(key), value)
    return out


if __name__ == "__main__":
    main()
