#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What simpler classifiers reach on the same rows: majority, naive Bayes and logistic regression.

Needs train.jsonl, dev.jsonl and test.jsonl as build_rows.py writes them. Logistic regression needs scikit-learn
(`pip install scikit-learn`) and is left out, with a sentence, where it is missing. A row counts as right at a level
when all its labels down to that level are right; at the last level only the rows that have a kind count. Smoothing and
regularization are chosen on dev by the accuracy at the same level.
"""

import argparse
import json
import math
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

LEVELS = {"domain": 1, "domain and family": 2, "kind": 3}
SMOOTHINGS = (0.0003, 0.001, 0.003, 0.01, 0.03, 0.1)
PENALTIES = (4.0, 16.0, 64.0)  # scikit-learn's C


def read(path):
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def paths(rows, depth):
    """Texts and label paths of the rows that reach down to the depth."""
    rows = [row for row in rows if len(row["labels"]) >= depth]
    return [row["text"] for row in rows], [tuple(row["labels"][:depth]) for row in rows]


def words(text):
    return re.findall(r"\w+", text)


def features(text):
    singles = words(text)
    return singles + [" ".join(pair) for pair in zip(singles, singles[1:])]


def accuracy(predicted, gold):
    return sum(p == g for p, g in zip(predicted, gold)) / len(gold)


def majority(train, dev, test, depth):
    most = Counter(paths(train, depth)[1]).most_common(1)[0][0]
    gold = paths(test, depth)[1]
    return {"accuracy": accuracy([most] * len(gold), gold)}


class NaiveBayes:
    """Multinomial naive Bayes over words and pairs of words; features never met in training are left out."""

    def __init__(self, texts, gold):
        self.prior = Counter(gold)
        self.total = Counter()
        self.counts = defaultdict(Counter)  # feature -> label -> count
        for text, label in zip(texts, gold):
            for feature in features(text):
                self.counts[feature][label] += 1
                self.total[label] += 1

    def predict(self, texts, smoothing):
        smoothed = smoothing * len(self.counts)
        floor = {label: math.log(smoothing / (self.total[label] + smoothed)) for label in self.prior}
        for text in texts:
            known = [self.counts[feature] for feature in features(text) if feature in self.counts]
            score = {label: math.log(count) + len(known) * floor[label] for label, count in self.prior.items()}
            for counts in known:
                for label, count in counts.items():
                    score[label] += math.log((count + smoothing) / smoothing)
            yield max(score, key=score.get)


def naive_bayes(train, dev, test, depth):
    model = NaiveBayes(*paths(train, depth))
    dev_texts, dev_gold = paths(dev, depth)
    best = max(SMOOTHINGS, key=lambda smoothing: accuracy(model.predict(dev_texts, smoothing), dev_gold))
    texts, gold = paths(test, depth)
    return {"accuracy": accuracy(model.predict(texts, best), gold), "smoothing": best}


class LogisticRegressionBaseline:
    """Multinomial logistic regression over tf-idf of words and pairs of words. Kinds are told within the family that
    came out, by one classifier for each family."""

    def __init__(self, train, with_names):
        import numpy
        from sklearn.feature_extraction.text import TfidfVectorizer

        self.rows = list(train)
        if with_names:
            self.rows += [{"text": name.lower(), "labels": row["labels"][:2]} for row in train for name in row["names"]]
        self.vectorizer = TfidfVectorizer(tokenizer=words, token_pattern=None, lowercase=False, ngram_range=(1, 2),
                                          min_df=2, sublinear_tf=True, dtype=numpy.float32)
        self.vectorizer.fit(row["text"] for row in self.rows)
        self.family = None  # the chosen classifier of domain and family, on which the kinds stand

    def fit(self, texts, gold, penalty):
        from sklearn.linear_model import LogisticRegression

        names = sorted(set(gold))
        if len(names) == 1:
            return lambda texts: [names[0]] * len(texts)
        number = {name: i for i, name in enumerate(names)}
        model = LogisticRegression(C=penalty, solver="saga", max_iter=60, tol=1e-3, random_state=1)
        model.fit(self.vectorizer.transform(texts), [number[label] for label in gold])
        return lambda texts: [names[i] for i in model.predict(self.vectorizer.transform(texts))]

    def fit_kinds(self, penalty):
        members = defaultdict(list)
        for row in self.rows:
            if len(row["labels"]) == 3:
                members[tuple(row["labels"][:2])].append(row)
        models = {family: self.fit(*paths(rows, 3), penalty) for family, rows in members.items()}

        def predict(texts):
            return [models[family]([text])[0] if family in models else None
                    for text, family in zip(texts, self.family(texts))]

        return predict

    def choose(self, dev, test, depth):
        dev_texts, dev_gold = paths(dev, depth)
        best = (-1.0, 0.0, None)
        for penalty in PENALTIES:
            predict = self.fit_kinds(penalty) if depth == 3 else self.fit(*paths(self.rows, depth), penalty)
            reached = accuracy(predict(dev_texts), dev_gold)
            print(f"depth {depth}, C {penalty}: dev {reached:.4f}", file=sys.stderr, flush=True)
            if reached > best[0]:
                best = (reached, penalty, predict)
        if depth == 2:
            self.family = best[2]
        texts, gold = paths(test, depth)
        return {"accuracy": accuracy(best[2](texts), gold), "C": best[1]}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder with train.jsonl, dev.jsonl and test.jsonl")
    parser.add_argument("-o", "--output", type=Path, required=True, help="JSON file for the accuracies")
    options = parser.parse_args()
    train, dev, test = (read(options.data / f"{name}.jsonl") for name in ("train", "dev", "test"))

    results = {}
    for name, baseline in (("majority", majority), ("naive Bayes", naive_bayes)):
        results[name] = {level: baseline(train, dev, test, depth) for level, depth in LEVELS.items()}
        print(name, results[name], file=sys.stderr, flush=True)
    try:
        import sklearn
    except ImportError:
        sklearn = None
        print("logistic regression is left out: scikit-learn is missing (pip install scikit-learn)", file=sys.stderr)
    if sklearn:
        for name, with_names in (("logistic regression", False), ("logistic regression, lemmas as rows too", True)):
            model = LogisticRegressionBaseline(train, with_names)
            results[name] = {level: model.choose(dev, test, depth) for level, depth in LEVELS.items()}
            print(name, results[name], file=sys.stderr, flush=True)

    document = {"command": "baselines.py DATA -o baselines.json", "train_rows": len(train), "test_rows": len(test),
                "test_rows_with_kind": sum(len(row["labels"]) == 3 for row in test),
                "scikit_learn": sklearn.__version__ if sklearn else None, "results": results}
    options.output.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
