#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes rare.json: settings that no published file combines so, with odd texts, as `tokenizers` 0.23.3 reads them.

    python3 make_rare.py [SEED [CASES]]

Random normalizers, pre-tokenizers and added tokens (lstrip, rstrip, single_word, normalized in every combination) are put on the small
files of this folder as JSON merge patches. Left out are cases where the reference gives no one answer: where it panics, and where two added
tokens are spelled alike once they are normalized (it takes one of them at random).
"""
import json
import os
import pathlib
import random
import sys

from tokenizers import Tokenizer

HERE = pathlib.Path(__file__).resolve().parent
FAMILIES = ["llama2", "qwen", "gemma", "smollm2"]
PARTS = [" ", "  ", "\n", "\t", "\r\n", "\u00a0", "\u3000", "a", "ab", "Tag", "TAG", "<TAG>", "<a>", "<A>", "x", "é", "e\u0301", "\u0301", "É",
         "ﬁ", "Ａ", "東京", "🙂", "👩\u200d👩", "\u200d", "తెలుగు", "1", "12", "²", "½", "①", "_", "-", ".", "!", "'s", "'ſ", "İ", "ß", "Σ", "▁", "▁▁", "<0x41>", "\u180e",
         "\u0345", "א", "the", "the dog", "K", "가", "\u1100\u1161", "\u20e3", "\u0903"]
TOKENS = ["<a>", "<b>", "Tag", "<Tag>", " x", "x ", "\n", "\n\n", "  ", "é", "e\u0301", "ab", "the", "▁the", "a b", "\t", "<a><b>", "1", " ", "_", "東", "\u0301", "Σ"]
PATTERNS = [r"\s+", r"\b", r"\B", r"\w+|[^\w\s]+", r"\b\w", r"\p{L}+", r"\s+(?!\S)|\s+", r"[^\S\n]+", r"[\W_]", r"[^\W\d]+", r"\S+", r"\W", r"[[:punct:]]", r"(?i:tag|ß|k)", r"^.|$", r"."]
BEHAVIORS = ["Removed", "Isolated", "MergedWithPrevious", "MergedWithNext", "Contiguous"]


def normalizer(rng, nested=False):
    kind = rng.choice(["Lowercase", "NFC", "NFD", "NFKC", "NFKD", "StripAccents", "Strip", "Prepend", "Replace", "Regex"] + [None] * 3 + ["Sequence"] * (0 if nested else 4))
    if kind is None:
        return None
    if kind == "Sequence":
        steps = [step for step in (normalizer(rng, True) for _ in range(3)) if step]
        return {"type": kind, "normalizers": steps} if steps else None
    if kind == "Strip":
        return {"type": kind, "strip_left": rng.random() < .7, "strip_right": rng.random() < .7}
    if kind == "Prepend":
        return {"type": kind, "prepend": rng.choice(["▁", "x", " "])}
    if kind == "Replace":
        return {"type": kind, "pattern": {"String": rng.choice([" ", "a", "\n", "é"])}, "content": rng.choice(["▁", "", "xx", " "])}
    if kind == "Regex":
        return {"type": "Replace", "pattern": {"Regex": rng.choice([r"\s+", r"\bt", r"[^\w\s]", r" {2,}", r"\A +", r"\w\b"])}, "content": rng.choice(["▁", "", " ", "y"])}
    return {"type": kind}


def pre_tokenizer(rng, byte_level):
    steps = []
    for _ in range(rng.randint(0, 2)):
        kind = rng.choice(["Split", "Split", "Digits", "Metaspace"])
        if kind == "Split":
            steps.append({"type": kind, "pattern": {"Regex": rng.choice(PATTERNS)}, "behavior": rng.choice(BEHAVIORS), "invert": rng.random() < .2})
        elif kind == "Digits":
            steps.append({"type": kind, "individual_digits": rng.random() < .5})
        else:
            steps.append({"type": kind, "replacement": "▁", "prepend_scheme": rng.choice(["first", "first", "always", "never"]), "split": rng.random() < .6})
    if byte_level:
        steps.append({"type": "ByteLevel", "add_prefix_space": rng.random() < .3, "trim_offsets": True, "use_regex": rng.random() < .5})
    return {"type": "Sequence", "pretokenizers": steps} if len(steps) > 1 else steps[0] if steps else None


def added_tokens(rng, document):
    tokens = list(document["added_tokens"])
    have = {token["content"] for token in tokens}
    vocabulary = document["model"]["vocab"]
    following = max([*vocabulary.values(), *(token["id"] for token in tokens)]) + 1
    for content in rng.sample(TOKENS, rng.randint(0, 6)):
        if content in have:
            continue
        number = vocabulary.get(content)
        if number is None:
            number, following = following, following + 1
        tokens.append(dict(id=number, content=content, single_word=rng.random() < .3, lstrip=rng.random() < .3, rstrip=rng.random() < .3,
                           normalized=rng.random() < .5, special=rng.random() < .4))
    return tokens


def ambiguous(tokenizer, tokens):
    spelled = [tokenizer.normalizer.normalize_str(t["content"]) if tokenizer.normalizer else t["content"] for t in tokens if t["normalized"]]
    return len(set(spelled)) < len(spelled) or "" in spelled


def main():
    rng = random.Random(int(sys.argv[1]) if len(sys.argv) > 1 else 1)
    wanted = int(sys.argv[2]) if len(sys.argv) > 2 else 120
    files = {family: json.loads((HERE / f"{family}.json").read_text()) for family in FAMILIES}
    cases = []
    while len(cases) < wanted:
        family = rng.choice(FAMILIES)
        document = json.loads(json.dumps(files[family]))
        patch = {"normalizer": normalizer(rng)}
        if rng.random() < .8:
            patch["pre_tokenizer"] = pre_tokenizer(rng, "ByteLevel" in json.dumps(document["pre_tokenizer"]))
        patch["added_tokens"] = added_tokens(rng, document)
        document.update(patch)
        tokenizer = Tokenizer.from_str(json.dumps(document))
        if ambiguous(tokenizer, patch["added_tokens"]):
            continue
        rows = []
        for _ in range(5):
            text = "".join(rng.choice(PARTS if rng.random() < .75 else TOKENS) for _ in range(rng.randint(1, 8)))
            try:
                ids = tokenizer.encode(text, add_special_tokens=False).ids
            except BaseException:  # a panic
                continue
            rows.append({"text": text, "ids": ids, "decoded": tokenizer.decode(ids, skip_special_tokens=False), "bare": tokenizer.decode(ids, skip_special_tokens=True)})
        if rows:
            cases.append({"family": family, "patch": patch, "rows": rows})
    out = pathlib.Path(os.environ.get("OUT", HERE / "rare.json"))
    out.write_text("[\n" + ",\n".join(json.dumps(case, ensure_ascii=False, separators=(",", ":")) for case in cases) + "\n]\n")


main()
