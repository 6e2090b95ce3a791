#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Trains the demonstration model's tokenizer on the definitions, lemmas and labels of the train split.
# usage: train_tokenizer.sh FOLDER   (with train.jsonl; needs spm_train of Debian's package sentencepiece, and python3)
# Writes FOLDER/tokenizer.model. One thread and no sampling: the same rows give the same bytes.
set -eu

cd "$1" # spm_train writes its paths into the model: keep them relative

python3 - > tokenizer.txt <<'PYTHON'
import json

for line in open("train.jsonl", encoding="utf-8"):
    row = json.loads(line)
    for text in (row["text"], *row["names"], *row["labels"]):
        print(text)
PYTHON

spm_train --input=tokenizer.txt --model_prefix=tokenizer --model_type=unigram --vocab_size=6144 \
    --normalization_rule_name=nmt_nfkc_cf --character_coverage=1.0 --byte_fallback=true \
    --user_defined_symbols='<domain>,<family>,<kind>,<eot>' --num_threads=1 --random_seed=1 --minloglevel=1

rm tokenizer.txt tokenizer.vocab
