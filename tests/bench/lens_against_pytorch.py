#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same lens by PyTorch and Hugging Face's library on the same weights and threads, and the ratio to strata-cli.

    pip install torch transformers
    tests/bench/lens_against_pytorch.py MODEL_FOLDER [--cli build/release/bin/strata-cli] [--positions 1024] [--dtype f32|bf16]

Two ways in PyTorch: `layers`, one layer's logits at a time, and `naive`, all logits at once (it needs much memory; --naive). Top-10 and six
statistics each: log-probability, margin, entropy, KL to final, cross entropy and rank of the next token. Each way runs in a process of its
own; the shortest of --repeat runs counts, taken in turns, because other work on the machine only ever adds time.
"""
import argparse
import json
import os
import resource
import subprocess
import sys
import time


def statistics(logits, final, target, torch):
    """Everything that is kept of the logits [T, V] of one layer."""
    logprobs = torch.log_softmax(logits.float(), -1)
    top = logprobs.topk(10, -1)
    entropy = -(logprobs.exp() * logprobs).sum(-1)
    kl = (final.exp() * (final - logprobs)).sum(-1)
    own = logprobs.gather(-1, target[:, None])
    rank = 1 + (logprobs > own).sum(-1)
    return top.values, top.indices, top.values[:, 0] - top.values[:, 1], entropy, kl, -own.squeeze(-1), rank


def pytorch(arguments, naive):
    import torch
    from transformers import AutoModelForCausalLM
    torch.set_num_threads(arguments.threads)
    dtype = {"f32": torch.float32, "bf16": torch.bfloat16}[arguments.dtype]
    model = AutoModelForCausalLM.from_pretrained(arguments.model, dtype=dtype)
    ids = torch.tensor([arguments.id_list])
    target = torch.cat([ids[0, 1:], ids[0, :1]])
    loaded = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with torch.inference_mode():
        model(ids[:, :8])
        begin = time.perf_counter()
        hidden = model.model(ids, output_hidden_states=True).hidden_states
        read = [model.model.norm(h[0]) for h in hidden[:-1]] + [hidden[-1][0]]
        if naive:
            logits = torch.stack([model.lm_head(h) for h in read]).float()
            final = torch.log_softmax(logits[-1], -1)
            kept = [statistics(z, final, target, torch) for z in logits]
        else:
            final = torch.log_softmax(model.lm_head(read[-1]).float(), -1)
            kept = [statistics(model.lm_head(h), final, target, torch) for h in read]
        seconds = time.perf_counter() - begin
    del kept
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {"seconds": seconds, "peak_over_model": (peak - loaded) * 1024}


def strata(arguments):
    command = [arguments.cli, "bench", arguments.model, "--json", "--quiet", "--dtype", arguments.dtype, "--threads", str(arguments.threads),
               "--lens-positions", str(arguments.positions), "--decode-tokens", "1", "--prefill-tokens", "8"]
    document = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return {"seconds": document["lens"]["seconds"], "peak_over_model": document["lens"]["peak_memory_over_model"],
            "flops_fraction": document["lens"]["flops_fraction"], "bounds": document["bounds"]}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model")
    parser.add_argument("--cli", default="build/release/bin/strata-cli")
    parser.add_argument("--positions", type=int, default=1024)
    parser.add_argument("--dtype", choices=["f32", "bf16"], default="f32")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--repeat", type=int, default=2)
    parser.add_argument("--naive", action="store_true", help="also with all logits at once")
    parser.add_argument("--way", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    with open(os.path.join(arguments.model, "config.json"), encoding="utf-8") as file:
        vocabulary = json.load(file)["vocab_size"]
    arguments.id_list = [(i * 7919 + 13) % vocabulary for i in range(arguments.positions)]
    if arguments.way:
        print(json.dumps(strata(arguments) if arguments.way == "strata" else pytorch(arguments, arguments.way == "naive")))
        return
    best = {}
    for _ in range(arguments.repeat):
        for way in ["strata", "layers"] + (["naive"] if arguments.naive else []):
            output = subprocess.run([sys.executable, __file__, *sys.argv[1:], "--way", way], check=True, capture_output=True, text=True).stdout
            result = json.loads(output.splitlines()[-1])
            print(f"{way}: {result['seconds']:.2f} s", file=sys.stderr, flush=True)
            if way not in best or result["seconds"] < best[way]["seconds"]:
                best[way] = result
    own = best["strata"]
    print(f"{arguments.positions} positions, {arguments.dtype}, {arguments.threads} threads; bounds {own['bounds']['flops'] / 1e9:.0f} GFLOP/s, "
          f"{own['bounds']['bytes_per_second'] / 1e9:.1f} GB/s; the lens reaches {100 * own['flops_fraction']:.0f} % of the products' rate")
    for way, result in best.items():
        print(f"{way:8s} {result['seconds']:8.2f} s  {(result['peak_over_model'] or 0) / 2**20:8.0f} MiB over the model"
              + (f"  {result['seconds'] / own['seconds']:5.1f} times as long" if way != "strata" else ""))


if __name__ == "__main__":
    main()
