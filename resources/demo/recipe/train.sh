#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Trains the demonstration model: stage 1 with one matrix for the embedding and all three heads, then `adapt --untie` gives every
# head a copy of its own, and stage 2 trains them on.
# usage: train.sh FOLDER   (with train.jsonl, dev.jsonl, tokenizer.model, config.json, the task and its label tree, as build.sh
# makes them). Environment: STRATA_CLI (strata-cli), THREADS (all cores). Writes FOLDER/tied, FOLDER/untied and, the result,
# FOLDER/model, with a log of losses and held-out accuracies beside each. Interrupted, the same command goes on where it was.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
cd "$1"
strata=${STRATA_CLI:-strata-cli}

# Two rows in five give one more whose text is one of its names in a template; every tenth word is left out.
train() {
    "$strata" train "$@" --task wordnet.task.json --data train.jsonl --eval dev.jsonl --seed 1 --threads "${THREADS:-0}" \
        --optimizer muon --weights 2,1.5,1 --batch-tokens 4096 --warmup 0.05 --clip 1 --dropout 0.1 --word-dropout 0.1 \
        --name-rows 0.4 --name-templates "$here/name_templates.txt" --name-levels 2 --max-text-tokens 56 --checkpoint-every 100
}

if [ ! -e tied/config.json ]; then
    train --config config.json --tokenizer tokenizer.model -o tied --log tied.log --epochs 9 --learning-rate 3e-3 --final-lr 0.05
fi
if [ ! -e untied/config.json ]; then
    "$strata" adapt tied -o untied --head 3:domain:2 --head 5:family:1.5 --untie
fi
if [ ! -e model/config.json ]; then
    train untied -o model --log model.log --epochs 1 --learning-rate 1e-3 --final-lr 0.02 --save-dtype bf16
fi
