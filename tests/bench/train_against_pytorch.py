#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same training step by PyTorch, Hugging Face's library and PEFT, on the same weights and threads, and the ratio to strata-cli's tokens per second.

    packaging/get-specimen && pip install torch transformers peft
    tests/bench/train_against_pytorch.py [--cli build/release/bin/strata-cli] [--threads 1] [--words 20] [--rows 32] [--steps 6] [--pairs 3]

The base is SmolLM2-135M-Instruct, written out as a folder that both open; a head at layer 15 and the final one, float32, AdamW. Ways:

    lora      rank 8 on every matrix of the blocks, heads in full that keep the rows of 18 and 242 labels' tokens (the specimen's recipe)
    heads     heads of the whole vocabulary alone; the blocks are run in every step without a gradient (strata: --state-dtype none)
    kept      the same, strata with the blocks' states computed once (its own way), PyTorch as before

All rows have one length, so that nothing is padded, and PyTorch computes logits only where a label stands: its best case. Each side runs in
a process of its own, in turns; a pair's ratio is of two runs that follow each other, because a busy machine changes from minute to minute. On
one thread it is of tokens per second of processor time, which others on the machine do not lengthen.
"""
import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time

LABEL_TOKENS = 3  # of each level, the closing mark included


def pytorch(a):
    import torch
    from peft import LoraConfig, get_peft_model
    from transformers import AutoModelForCausalLM
    torch.set_num_threads(a.threads)
    torch.manual_seed(0)
    model = AutoModelForCausalLM.from_pretrained(a.folder, dtype=torch.float32, attn_implementation="sdpa")
    vocabulary, width = model.lm_head.weight.shape
    lora = a.way == "lora"
    sizes = [18 * 2, 242 * 2] if lora else [vocabulary, vocabulary]
    heads = torch.nn.ModuleList(torch.nn.Linear(width, size, bias=False) for size in sizes)
    for head in heads:
        head.weight.data.copy_(model.lm_head.weight.data[: head.out_features])
    trunk = model.model
    if lora:
        targets = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]
        trunk = get_peft_model(trunk, LoraConfig(r=8, lora_alpha=16, target_modules=targets))
    else:
        trunk.requires_grad_(False)
    learned = [p for module in (trunk, heads) for p in module.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(learned, lr=1e-3, weight_decay=0.01)
    ids = torch.randint(0, vocabulary, (a.rows, a.length))
    first = a.length - 2 * LABEL_TOKENS
    places = [torch.arange(first, first + LABEL_TOKENS) - 1, torch.arange(first + LABEL_TOKENS, a.length) - 1]
    targets = [torch.randint(0, size, (a.rows * LABEL_TOKENS,)) for size in sizes]
    begin = used = 0.0
    for step in range(a.steps + 1):
        if step == 1:  # the first one makes ready
            begin, used = time.perf_counter(), time.process_time()
        with torch.set_grad_enabled(lora):
            hidden = trunk(ids, output_hidden_states=True, use_cache=False).hidden_states
        loss = 0
        for layer, head, place, target, weight in zip((15, -1), heads, places, targets, (2.0, 1.0)):
            logits = head(hidden[layer][:, place].reshape(-1, width))
            loss = loss + weight * torch.nn.functional.cross_entropy(logits, target)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(learned, 1.0)
        optimizer.step()
        optimizer.zero_grad()
    tokens = a.steps * a.rows * a.length
    return {"tokens_per_second": tokens / (time.perf_counter() - begin), "tokens_per_cpu_second": tokens / (time.process_time() - used),
            "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}


def command(a, output, log, steps):
    way = {"lora": ["--lora", "8", "--label-rows", "--save-as", "adapter"], "heads": ["--freeze-base", "--state-dtype", "none", "--save-as", "adapter"],
           "kept": ["--freeze-base", "--save-as", "adapter"]}[a.way]
    return [a.cli, "train", a.base, "--quiet", "--task", a.task, "--data", a.data, "-o", output, "--log", log, "--log-every", "1",
            "--new-head", "15:domain:2:raw", "--train-dtype", "f32", "--threads", str(a.threads), "--steps", str(steps),
            "--batch-tokens", str(a.batch_tokens), "--shard-tokens", str(a.batch_tokens), "--learning-rate", "1e-3", *way]


def steps_of(log):
    if not os.path.exists(log):
        return []
    with open(log, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.endswith("\n") and '"losses"' in line]


def cpu_seconds(process):
    with open(f"/proc/{process.pid}/stat", encoding="utf-8") as file:
        return sum(map(int, file.read().rsplit(")", 1)[1].split()[11:13])) / os.sysconf("SC_CLK_TCK")


def strata(a):
    with tempfile.TemporaryDirectory() as folder:
        log = os.path.join(folder, "log.jsonl")
        process = subprocess.Popen(command(a, os.path.join(folder, "out"), log, a.steps + 1), stdout=subprocess.DEVNULL)
        used = {}  # by how many steps were done
        while process.poll() is None and a.steps + 1 not in used:
            used.setdefault(len(steps_of(log)), cpu_seconds(process))
            time.sleep(0.01)
        process.wait()
        steps = steps_of(log)
    used = [seconds for done, seconds in sorted(used.items()) if done in (1, a.steps + 1)]
    if process.returncode != 0 or len(steps) != a.steps + 1:
        sys.exit("strata-cli train failed")
    first, last = steps[0], steps[-1]
    tokens = last["tokens"] - first["tokens"]
    cpu = used[-1] - used[0] if len(used) == 2 else None
    return {"tokens_per_second": tokens / (last["seconds"] - first["seconds"]), "tokens_per_cpu_second": tokens / cpu if cpu else None,
            "peak": max(line.get("memory", 0) for line in steps)}


def prepare(a, folder):
    """The base as a folder, rows of one length, and how long they are."""
    a.folder = os.path.join(folder, "base")
    subprocess.run([a.cli, "adapt", a.base, "-o", a.folder, "--head", "15:domain"], check=True, capture_output=True)
    a.data = os.path.join(folder, "rows.jsonl")
    with open(a.data, "w", encoding="utf-8") as file:
        for _ in range(a.rows):
            json.dump({"text": "please " * a.words, "labels": ["banking", "transfer"]}, file)
            file.write("\n")
    a.batch_tokens, way, a.way = 10 ** 6, a.way, "heads"
    log = os.path.join(folder, "log.jsonl")
    subprocess.run(command(a, os.path.join(folder, "probe"), log, 1), check=True, stdout=subprocess.DEVNULL)
    tokens = steps_of(log)[0]["tokens"]
    a.way, a.length, a.batch_tokens = way, tokens // a.rows, tokens


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    source = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    models = os.path.join(os.environ.get("XDG_DATA_HOME") or os.path.expanduser("~/.local/share"), "strata", "models")
    parser.add_argument("--base", default=os.path.join(models, "SmolLM2-135M-Instruct.Q4_1.gguf"))
    parser.add_argument("--task", default=os.path.join(source, "resources/specimens/clinc150-smollm2/clinc150.task.json"))
    parser.add_argument("--cli", default="build/release/bin/strata-cli")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--words", type=int, default=20, help="of each row's text")
    parser.add_argument("--rows", type=int, default=32, help="of each step")
    parser.add_argument("--steps", type=int, default=6)
    parser.add_argument("--pairs", type=int, default=3)
    parser.add_argument("--ways", default="lora,heads,kept")
    parser.add_argument("--way", default="lora", help=argparse.SUPPRESS)
    parser.add_argument("--side", help=argparse.SUPPRESS)
    parser.add_argument("--state", help=argparse.SUPPRESS)
    a = parser.parse_args()
    if a.side:
        vars(a).update(json.loads(a.state))
        print(json.dumps(strata(a) if a.side == "strata" else pytorch(a)))
        return
    os.environ["OMP_NUM_THREADS"] = str(a.threads)
    with tempfile.TemporaryDirectory() as folder:
        prepare(a, folder)
        print(f"{a.rows} rows of {a.length} tokens a step, {a.threads} thread(s), float32", file=sys.stderr)
        for way in a.ways.split(","):
            a.way, pairs = way, []
            for _ in range(a.pairs):
                pair = {}
                for side in ("strata", "pytorch"):
                    words = [sys.executable, __file__, "--side", side, "--state", json.dumps(vars(a) | {"side": side, "state": None})]
                    pair[side] = json.loads(subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()[-1])
                unit = "tokens_per_cpu_second" if a.threads == 1 and pair["strata"]["tokens_per_cpu_second"] else "tokens_per_second"
                pair["ratio"] = pair["strata"][unit] / pair["pytorch"][unit]
                pairs.append(pair)
                print(f"{way}: strata {pair['strata'][unit]:.0f}, PyTorch {pair['pytorch'][unit]:.0f} {unit.replace('_', ' ')}: "
                      f"{pair['ratio']:.2f} times; {pair['strata']['peak'] / 2**20:.0f} and {pair['pytorch']['peak'] / 2**20:.0f} MiB",
                      file=sys.stderr, flush=True)
            ratios = sorted(pair["ratio"] for pair in pairs)
            print(json.dumps({"way": way, "rows": a.rows, "length": a.length, "threads": a.threads, "ratio": ratios[len(ratios) // 2], "pairs": pairs}))


if __name__ == "__main__":
    main()
