#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the demonstration model's rows and label tree from WordNet 3.0's nouns.

A row is a definition and its labels: domain, family and, for most, kind. Input: `data.noun` and `cntlist.rev` as
Debian's package wordnet-base installs them. Output: train.jsonl, dev.jsonl and test.jsonl, each line
{"text", "labels", "names"}, and the label tree as JSON. Standard library only; the same input and seed give the same
bytes.
"""

import argparse
import json
import random
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

DOMAINS = ("Tops act animal artifact attribute body cognition communication event feeling food group location motive "
           "object person phenomenon plant possession process quantity relation shape state substance time").split()
FIRST_FILE = 3  # lexicographer files 03 (Tops) to 28 (time) hold the nouns

HELD_OUT = 1000                # synsets in test, and as many in dev
FAMILY_BELOW = 50              # a family has at least so many synsets, below it and of its own
FAMILY_SPLIT = 400             # a family with more than this below it is looked into for families again
FAMILY_DISSOLVE_AT_ONCE = 16   # families with fewer members than this go in one round
KIND_BELOW = 10                # the same bounds for kinds
KIND_DISSOLVE_AT_ONCE = 2
LONGEST_DEFINITION = 48        # words; a longer one is cut

OFFENSIVE_GLOSS = re.compile(
    r"\b(slur|offensive|disparag\w*|derogat\w*|obscene|vulgar|pejorative|ethnic|racist)\b")

# Names of a family or kind that say nothing, or that nobody wants to be told: the node is passed over, its members go
# to the next named node above.
PASSED_OVER = frozenset((
    "person of color", "african", "black", "white", "negro", "male", "female", "adult", "unwelcome person",
    "bad person", "whole", "part", "thing", "indian", "european", "american", "sex", "sexual activity", "killing",
    "god", "man", "woman", "sex act", "sexual desire", "perversion", "insanity", "ass",
))

# The same for persons only. Origin and creed: free text about somebody should never come out as a people or a religion
# (the languages and religions themselves stay). The rest judges people.
PASSED_OVER_FOR_PERSONS = frozenset((
    "algonquian", "amerindian", "asian", "britisher", "central american", "christian", "dravidian", "english person",
    "greek", "hokan", "italian", "jew", "muslim", "native", "north american", "penutian", "plains indian", "protestant",
    "russian", "semite", "sioux", "south american", "turki", "west indian",
    "anomaly", "bad hat", "common man", "egotist", "idler", "killer", "libertine", "oldster", "oppressor", "pervert",
    "primitive", "rustic", "selfish person", "sensualist", "simpleton", "slave", "small person", "unpleasant person",
    "unskilled person",
))

# Lemmas that WordNet lists without calling them offensive in the gloss are not used as names: the first wherever they
# stand, the second (an animal, a plant or a tool in a compound) only where they are the whole name.
OFFENSIVE_WORDS = (
    r"arse|ass|asshole|bastard|bitch|clever dick|cocksuck\w*|cunt|dickhead|fuck\w*|half-breed|half-caste|injun|kike|"
    r"mongolian race|mongolism|mongolianism|mongoloid|mother ?fuck\w*|mulatto|negro|negroid|nigg(er|a)\w*|nympho|paki|"
    r"piss|pisser|pissing|red indian|redskin|retard|retarded|shirtlifter|(dog |diddly-)?shit(ter|ting|head|list|work)?|"
    r"slut|squaw|tranny|twat|wank|wanker|wetback|whore\w*|yid")
OFFENSIVE_WHOLE_NAMES = (
    r"bugger|bum|chink|cock|coon|crap|cripple|dago|darky|dick|dyke|fag|faggot|gook|gypsy|harlot|homo|honky|idiot|"
    r"imbecile|jap|moron|pansy|poof|prick|puss|pussy|queer|shag|spastic|spic|tit|wog|wop")
OFFENSIVE_NAME = re.compile(rf"\b({OFFENSIVE_WORDS})\b|^({OFFENSIVE_WHOLE_NAMES})$", re.IGNORECASE)


def read_counts(path):
    """How often each noun sense was met in the tagged texts: (lemma, file, lexical id) -> count."""
    counts = {}
    for line in path.read_text(encoding="ascii").splitlines():
        key, _, count = line.split()
        lemma, _, sense = key.partition("%")
        part_of_speech, file_number, lexical_id = sense.split(":")[:3]
        if part_of_speech == "1":
            counts[lemma, int(file_number), int(lexical_id)] = int(count)
    return counts


class Synset:
    """One noun synset, with its place in the tree of its domain."""

    def __init__(self, line):
        head, _, self.gloss = line.partition("|")
        words = head.split()
        self.offset = words[0]
        self.file = int(words[1])
        count = int(words[3], 16)
        self.lemmas = [(words[4 + 2 * i], int(words[5 + 2 * i], 16)) for i in range(count)]
        pointers = words[4 + 2 * count + 1:]
        pointers = [(pointers[i], pointers[i + 1], pointers[i + 2]) for i in range(0, len(pointers), 4)]
        self.hypernyms = [target for symbol, target, part in pointers if symbol == "@" and part == "n"]
        self.is_instance = any(symbol == "@i" for symbol, _, _ in pointers)
        self.parent = None
        self.children = []
        self.below = 0  # synsets in the subtree, this one included
        self.labels = []

    def names(self):
        names = (lemma.replace("_", " ") for lemma, _ in self.lemmas)
        return [name for name in names if not OFFENSIVE_NAME.search(name)]

    def definition(self):
        text = re.split(r'["`]', self.gloss, maxsplit=1)[0]
        text = re.sub(r"[\s;:,]+$", "", text)
        text = " ".join(text.split()).strip(" ;:,-").lower()
        return " ".join(text.split()[:LONGEST_DEFINITION])


def read_synsets(path):
    lines = path.read_text(encoding="ascii").splitlines()
    synsets = (Synset(line) for line in lines if not line.startswith("  "))
    return {synset.offset: synset for synset in synsets}


def below_taxonomic_group(synsets):
    """Offsets of "taxonomic group" and everything under it: Latin names of genera and the like."""
    children = defaultdict(list)
    for synset in synsets.values():
        for parent in synset.hypernyms:
            children[parent].append(synset.offset)
    top = [s.offset for s in synsets.values() if s.lemmas[0][0] == "taxonomic_group"]
    found = set()
    while top:
        offset = top.pop()
        if offset not in found:
            found.add(offset)
            top.extend(children[offset])
    return found


def keep(synsets):
    """The synsets used, and how many were dropped for which reason."""
    taxonomic = below_taxonomic_group(synsets)
    dropped = Counter()
    kept = {}
    for offset, synset in synsets.items():
        if synset.file == FIRST_FILE:
            dropped["lexicographer file 03"] += 1
        elif synset.is_instance:
            dropped["instances"] += 1
        elif offset in taxonomic:
            dropped["taxonomic groups"] += 1
        elif OFFENSIVE_GLOSS.search(synset.gloss):
            dropped["glosses that call the word offensive"] += 1
        elif not synset.definition():
            dropped["empty definitions"] += 1
        else:
            kept[offset] = synset
    return kept, dropped


def link(synsets):
    """Makes one tree per domain; returns the roots in the order of the file, by domain."""
    roots = defaultdict(list)
    for synset in synsets.values():
        parents = (synsets.get(offset) for offset in synset.hypernyms)
        synset.parent = next((parent for parent in parents if parent is not None and parent.file == synset.file), None)
        (synset.parent.children if synset.parent else roots[DOMAINS[synset.file - FIRST_FILE]]).append(synset)

    def count(synset):
        synset.below = 1 + sum(count(child) for child in synset.children)
        return synset.below

    for domain_roots in roots.values():
        for root in domain_roots:
            count(root)
    return roots


def ranked_names(synset, counts):
    """The synset's lemmas as labels with their counts, the most frequent first (the file's order breaks ties)."""
    names = [(lemma.replace("_", " ").lower(), counts.get((lemma.lower(), synset.file, lexical_id), 0))
             for lemma, lexical_id in synset.lemmas]
    return sorted(names, key=lambda entry: -entry[1])


def passed_over(synset, name):
    return name in PASSED_OVER or (DOMAINS[synset.file - FIRST_FILE] == "person" and name in PASSED_OVER_FOR_PERSONS)


def subtree(synset):
    """The synset and all below it, parents before their children."""
    stack = [synset]
    while stack:
        node = stack.pop()
        yield node
        stack.extend(reversed(node.children))


def family_candidates(roots, counts):
    """Nodes that may be a family, by the size of their subtree and by having a name that people use."""
    candidates = {}
    stack = list(reversed(roots))
    while stack:
        node = stack.pop()
        if node.below < FAMILY_BELOW:
            continue
        name, count = ranked_names(node, counts)[0]
        if count > 0 and not passed_over(node, name):
            candidates[node] = name
            if node.below <= FAMILY_SPLIT:
                continue
        stack.extend(reversed(node.children))
    return candidates


def kind_candidates(roots, families, counts):
    """Nodes that may be a kind: synset -> name; families are none."""
    candidates = {}
    for root in roots:
        for node in subtree(root):
            if node.below >= KIND_BELOW and node not in families:
                name = ranked_names(node, counts)[0][0]
                if not passed_over(node, name):
                    candidates[node] = name
    return candidates


def nearest(roots, candidates, borders=()):
    """Each synset's nearest candidate, itself or above; None where there is none up to the next border."""
    found = {}
    for root in roots:
        for node in subtree(root):
            found[node] = node if node in candidates else None if node in borders else found.get(node.parent)
    return found


def dissolve_small(roots, candidates, least, at_once, borders=()):
    """Takes candidates away, in a round the smallest and all of fewer than `at_once` members, until each that is left
    has `least` members of its own."""
    while candidates:
        members = Counter(nearest(roots, candidates, borders).values())
        smallest = min(candidates, key=lambda node: members[node])
        if members[smallest] >= least:
            return
        for node in [node for node in candidates if node is smallest or members[node] < at_once]:
            del candidates[node]


def make_unique(roots, candidates, counts, borders=(), group=lambda node: None):
    """Within a group the larger node keeps a name that two have; the other takes its next lemma, or is dissolved."""
    members = Counter(nearest(roots, candidates, borders).values())
    taken = set()
    for node in sorted(candidates, key=lambda node: -members[node]):
        name = next((name for name, _ in ranked_names(node, counts)
                     if not passed_over(node, name) and (group(node), name) not in taken), None)
        if name is None:
            del candidates[node]
        else:
            candidates[node] = name
            taken.add((group(node), name))


def label(domain, roots, counts):
    """Sets `labels` of every synset of a domain: [domain, family] or [domain, family, kind]."""
    families = family_candidates(roots, counts)
    dissolve_small(roots, families, FAMILY_BELOW, FAMILY_DISSOLVE_AT_ONCE)
    make_unique(roots, families, counts)
    family_of = nearest(roots, families)

    kinds = kind_candidates(roots, families, counts)
    dissolve_small(roots, kinds, KIND_BELOW, KIND_DISSOLVE_AT_ONCE, borders=families)
    make_unique(roots, kinds, counts, borders=families, group=lambda node: family_of[node])
    kind_of = nearest(roots, kinds, borders=families)

    for synset, family in family_of.items():
        synset.labels = [domain, families[family] if family else "other " + domain]
        if kind_of[synset]:
            synset.labels.append(kinds[kind_of[synset]])


def tree(rows):
    """The taxonomy document that holds every label of the rows, in alphabetical order, the "other" families last."""
    domains = defaultdict(lambda: defaultdict(set))
    for row in rows:
        domain, family, *kind = row["labels"]
        domains[domain][family].update(kind)

    def families(domain):
        for family in sorted(domains[domain], key=lambda name: (name == "other " + domain, name)):
            kinds = [{"label": kind} for kind in sorted(domains[domain][family])]
            yield {"label": family, "children": kinds} if kinds else {"label": family}

    return {"name": "WordNet 3.0 nouns", "levels": ["domain", "family", "kind"],
            "license": "WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.",
            "children": [{"label": domain, "children": list(families(domain))} for domain in sorted(domains)]}


def sample(rows, per_domain=2):
    """A small set for tests: the first short rows of every domain."""
    seen = Counter()
    for row in rows:
        domain = row["labels"][0]
        if not 4 <= len(row["text"].split()) <= 12:
            continue
        seen[domain] += 1
        if seen[domain] <= per_domain:
            yield row


def write_rows(path, rows):
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def report(kept, dropped, rows, splits, stream):
    """The counts that the model card gives."""
    for reason, count in dropped.items():
        print(f"dropped, {reason}: {count}", file=stream)
    families = {tuple(row["labels"][:2]) for row in rows}
    kinds = {tuple(row["labels"]) for row in rows if len(row["labels"]) == 3}
    other = sum(row["labels"][1].startswith("other ") for row in rows)
    no_kind = sum(len(row["labels"]) == 2 for row in rows)
    words = sum(len(row["text"].split()) for row in rows)
    domains = {row["labels"][0] for row in rows}
    print(f"kept: {len(kept)}; domains: {len(domains)}; families: {len(families)}; kinds: {len(kinds)}", file=stream)
    print(f"in an \"other\" family: {other / len(rows):.2%}; without kind: {no_kind / len(rows):.2%}; "
          f"words in a definition: {words / len(rows):.2f}", file=stream)
    train = {row["text"] for row in splits["train"]}
    print(f"train: {len(splits['train'])}", file=stream)
    for name in ("dev", "test"):
        seen = sum(row["text"] in train for row in splits[name])
        print(f"{name}: {len(splits[name])}, of these definitions literally in train: {seen}", file=stream)


def main():
    here = Path(__file__).resolve().parent
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"),
                        help="folder with data.noun and cntlist.rev")
    parser.add_argument("--output", type=Path, required=True, help="folder for train.jsonl, dev.jsonl and test.jsonl")
    parser.add_argument("--taxonomy", type=Path, default=here.parent / "wordnet.taxonomy.json",
                        help="where the label tree goes")
    parser.add_argument("--sample", type=Path, help="where two dev rows of every domain go, for tests")
    parser.add_argument("--seed", type=int, default=1, help="of the split")
    options = parser.parse_args()

    counts = read_counts(options.wordnet / "cntlist.rev")
    kept, dropped = keep(read_synsets(options.wordnet / "data.noun"))
    for domain, roots in link(kept).items():
        label(domain, roots, counts)

    rows = [{"text": synset.definition(), "labels": synset.labels, "names": synset.names()} for synset in kept.values()]
    random.Random(options.seed).shuffle(rows)
    splits = {"test": rows[:HELD_OUT], "dev": rows[HELD_OUT:2 * HELD_OUT], "train": rows[2 * HELD_OUT:]}
    options.output.mkdir(parents=True, exist_ok=True)
    for name, split in splits.items():
        write_rows(options.output / f"{name}.jsonl", split)
    if options.sample:
        write_rows(options.sample, sample(splits["dev"]))
    taxonomy = json.dumps(tree(rows), ensure_ascii=False, separators=(",", ":"))
    options.taxonomy.write_text(taxonomy + "\n", encoding="utf-8")
    report(kept, dropped, rows, splits, sys.stderr)


if __name__ == "__main__":
    main()
