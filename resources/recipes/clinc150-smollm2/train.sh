#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the adapter of resources/specimens/clinc150-smollm2 anew, and says what it gets right:
#   resources/recipes/clinc150-smollm2/train.sh TRAIN.jsonl VAL.jsonl OUT
# TRAIN and VAL: CLINC150's in-scope rows as {"text", "labels": [domain, intent]} (Larson et al. 2019, CC BY 3.0). About half an hour
# of two cores with bfloat16; interrupted, the same command goes on. STRATA_CLI: the program, build/release/bin/strata-cli by nature.
set -euo pipefail
[ $# -eq 3 ] || { sed -n '3,6p' "$0" | cut -c3-; exit 2; }
train=$(realpath "$1") val=$(realpath "$2") out=$(realpath -m "$3")
top=$(cd "$(dirname "$0")/../../.." && pwd)
cd "$top"
cli=${STRATA_CLI:-build/release/bin/strata-cli}
./packaging/get-specimen clinc150-smollm2
base=${XDG_DATA_HOME:-$HOME/.local/share}/strata/models/SmolLM2-135M-Instruct.Q4_1.gguf
mkdir -p "$out"
"$cli" train "$base" --task resources/specimens/clinc150-smollm2/clinc150.task.json \
  --new-head 15:domain:2:norm --lora 8 --label-rows \
  --data "$train" --eval "$val" -o "$out/adapter" --log "$out/losses.jsonl" \
  --steps 930 --batch-tokens 900 --shard-tokens 450 --learning-rate 1e-3 --train-dtype bf16 --checkpoint-every 25 --threads 2 \
  --base-from "packaging/get-specimen clinc150-smollm2"
"$cli" eval "$out/adapter" --data "$val" --bootstrap 1000 -o "$out/val.strata"
# The flat baseline of the card: one head, both levels in sequence, the same data and steps.
#   "$cli" train "$base" --task … --baseline flat --lora 8 --label-rows …, all else as above, -o "$out/flat"
