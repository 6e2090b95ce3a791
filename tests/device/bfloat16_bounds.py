#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How far bfloat16 is from float32 in the reference checkpoints, computed by Hugging Face's library on a processor: what tests/device/run
allows a device twice of. Writes bfloat16_bounds.json beside itself: by checkpoint the root of mean square of the differences, of the worst
layer's states as a multiple of theirs, and of the worst head's log-probabilities in nats.

    pip install torch transformers
    tests/device/bfloat16_bounds.py ../shared/data
"""
import json
import pathlib
import sys

import torch
import transformers

from check_numbers import REFERENCES, Numbers, load_safetensors, typical_errors

HERE = pathlib.Path(__file__).resolve().parent


def all_tensors(folder):
    return {name: tensor for file in sorted(folder.glob("*.safetensors")) if file.name not in ("goldens.safetensors", "lens.safetensors")
            for name, tensor in load_safetensors(file).items()}


def bounds(folder, extra_heads, cases):
    model = transformers.AutoModelForCausalLM.from_pretrained(folder, dtype=torch.bfloat16, attn_implementation="eager").eval()
    tensors = all_tensors(folder)
    states, logprobs = [], []
    for ids, hidden, logits in cases:
        with torch.no_grad():
            output = model(torch.tensor([ids]), output_hidden_states=True)
        states += zip([state[0].float() for state in output.hidden_states], hidden, strict=True)
        heads = [torch.nn.functional.linear(output.hidden_states[layer][0], tensors[name].bfloat16()) for name, layer in extra_heads]
        cap = getattr(model.config, "final_logit_softcapping", None)
        heads = [torch.tanh(head / cap) * cap if cap else head for head in heads]
        logprobs += zip([head.float() for head in [*heads, output.logits[0]]], logits, strict=True)
    state, logprob = typical_errors(states, logprobs)
    return {"states": round(state, 5), "logprobs": round(logprob, 5)}


def main():
    torch.set_num_threads(1)
    numbers = Numbers(None, "", {}, "cpu", pathlib.Path(sys.argv[1]), HERE.parent / "families" / "data", {})
    result = {}
    for name, (heads, _) in REFERENCES.items():
        extra = [(head.split("@")[0] + ".weight", int(head.split("@")[1])) for head in heads if "@" in head]
        result[name] = bounds(numbers.data / "reference" / "models" / name, extra, numbers.reference_cases(name))
    for folder in sorted(path for path in numbers.families.iterdir() if path.is_dir()):
        result[folder.name] = bounds(folder, [("new_lm_head.weight", 2)], numbers.family_cases(folder.name))
    (HERE / "bfloat16_bounds.json").write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()
