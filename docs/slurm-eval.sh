#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# An evaluation spread over a cluster by Slurm's own job array:
#
#     sbatch --array=1-8 slurm-eval.sh MODEL ROWS.jsonl NAME [more options of eval]
#
# Each job takes its part of the rows and writes NAME-I.strata with NAME-I.records.jsonl. A job that was ended early goes
# on where it was when it is queued again; to queue some of them again by hand, say how many parts there are:
#
#     PARTS=8 sbatch --array=3,5 slurm-eval.sh MODEL ROWS.jsonl NAME
#
# When all are done:
#
#     strata-cli merge NAME-*.strata -o NAME.strata
#
#SBATCH --job-name=strata-eval
#SBATCH --cpus-per-task=4
#SBATCH --time=02:00:00
#SBATCH --requeue
set -euo pipefail
model=$1 rows=$2 name=$3
shift 3
part=${SLURM_ARRAY_TASK_ID:?start it with sbatch --array=1-N}
exec "${STRATA_CLI:-strata-cli}" eval "$model" --data "$rows" --shard "$part/${PARTS:-$SLURM_ARRAY_TASK_MAX}" \
  --threads "${SLURM_CPUS_PER_TASK:-4}" --resume -o "$name-$part.strata" --quiet "$@"
