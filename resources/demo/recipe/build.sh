#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Rebuilds the demonstration model from WordNet: rows and label tree, tokenizer, two stages of training, evaluation.
# usage: build.sh WORK_FOLDER [STRATA_CLI]
# Needs Debian's packages wordnet-base, sentencepiece and python3, and strata-cli built with its trainer. Everything is
# written to WORK_FOLDER; WORK_FOLDER/model is the finished model folder, WORK_FOLDER/evaluation.json what it reached on
# the test split.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
work=$(cd "$1" && pwd)
strata=${2:-strata-cli}

python3 "$here/build_rows.py" --output "$work" --taxonomy "$work/wordnet.taxonomy.json"
"$here/train_tokenizer.sh" "$work"
cp "$here/config.json" "$here/../wordnet.task.json" "$work/"

# Stage 1 with one matrix for the embedding and all heads, `adapt --untie`, stage 2 with a matrix for each head.
STRATA_CLI=$strata "$here/train.sh" "$work"

cp "$work/wordnet.task.json" "$work/wordnet.taxonomy.json" "$here/../LICENSE-WordNet.txt" "$here/../README.md" "$work/model/"
"$strata" eval "$work/model" --data "$work/test.jsonl" --json > "$work/evaluation.json"
