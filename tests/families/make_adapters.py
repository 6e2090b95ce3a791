#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random LoRA adapters of the tiny checkpoints in tests/families/data, written by PEFT, with what PEFT computes.

    python3 -m venv venv && venv/bin/pip install torch transformers peft safetensors
    venv/bin/python tests/families/make_adapters.py

writes adapters/NAME/{adapter_config.json, adapter_model.safetensors, goldens.safetensors} for every NAME below (made with
peft 0.19, transformers 5.x, torch 2.13, on the CPU, in float32 from the bfloat16 weights, "eager" attention):

    ids [T], logits [T, V] of the base with the adapter beside it, base_logits [T, V] of the base alone

The script itself checks that merging (merge_and_unload) gives the same logits to 1e-4 and that the adapter changes them by
more than 0.1. Its base is data/FAMILY, which `base_model_name_or_path` names relative to the adapter's folder.

`--read FOLDER` opens a folder that is there with PEFT, and writes its goldens alone: adapters/written is one that Strata wrote
(STRATA_WRITE_ADAPTER=FOLDER test_engine_adapters theFolderThatPeftRead).
"""

import argparse
import json
import pathlib

import peft
import torch
import transformers
from safetensors.torch import load_file, save_file

HERE = pathlib.Path(__file__).parent
SETTINGS = {
    # name: family, LoraConfig
    "llama": ("llama", dict(r=3, lora_alpha=6, target_modules="all-linear")),
    "llama-rslora": ("llama", dict(r=4, lora_alpha=3, use_rslora=True, target_modules=["q_proj", "down_proj"])),
    "llama-biases": ("llama", dict(r=2, lora_alpha=8, bias="lora_only", target_modules=["v_proj", "up_proj"])),
    "llama-norms": ("llama", dict(r=2, lora_alpha=4, target_modules=["o_proj"], modules_to_save=["norm"])),
    "llama-head": ("llama", dict(r=2, lora_alpha=4, target_modules=["k_proj", "lm_head"])),
    "qwen2": ("qwen2", dict(r=3, lora_alpha=6, target_modules=["q_proj", "k_proj", "gate_proj"],
                            rank_pattern={"k_proj": 2}, alpha_pattern={"layers.1.self_attn.q_proj": 12, "gate_proj": 1})),
    "gpt2": ("gpt2", dict(r=3, lora_alpha=6, fan_in_fan_out=True, target_modules=["c_attn", "c_proj", "c_fc"])),
    "gpt_neox": ("gpt_neox", dict(r=3, lora_alpha=6, target_modules=["query_key_value", "dense", "dense_4h_to_h"])),
    "phi3": ("phi3", dict(r=3, lora_alpha=6, target_modules=["qkv_proj", "gate_up_proj", "down_proj"])),
    "gemma2": ("gemma2", dict(r=3, lora_alpha=6, layers_to_transform=[1, 2],
                              target_modules=["q_proj", "v_proj", "up_proj"])),
}


def base_of(family):
    return transformers.AutoModelForCausalLM.from_pretrained(
        HERE / "data" / family, attn_implementation="eager", dtype=torch.float32).eval()


def logits_of(model, ids):
    with torch.no_grad():
        return model(ids.unsqueeze(0), use_cache=False).logits[0]


def write(name, folder):
    family, settings = SETTINGS[name]
    ids = load_file(HERE / "data" / family / "goldens.safetensors")["ids"]
    base = base_of(family)
    base_logits = logits_of(base, ids)
    torch.manual_seed(sum(name.encode()))
    model = peft.get_peft_model(base, peft.LoraConfig(task_type="CAUSAL_LM", **settings)).eval()
    for parameter_name, parameter in model.named_parameters():
        if "lora_" in parameter_name:
            parameter.data = 0.5 * torch.randn(parameter.shape) / parameter.shape[1] ** 0.5
        elif parameter.requires_grad:
            parameter.data += 0.2 * torch.randn(parameter.shape)
    model.save_pretrained(folder)
    (folder / "README.md").unlink(missing_ok=True)
    config = json.loads((folder / "adapter_config.json").read_text())
    config["base_model_name_or_path"] = f"../../data/{family}"
    (folder / "adapter_config.json").write_text(json.dumps(config, indent=2, sort_keys=True) + "\n")

    # What the library reads back is what it computes from.
    model = peft.PeftModel.from_pretrained(base_of(family), folder).eval()
    logits = logits_of(model, ids)
    merged = logits_of(model.merge_and_unload(), ids)
    difference, change = (merged - logits).abs().max(), (logits - base_logits).abs().max()
    assert difference < 1e-4 and change > 0.1, (name, difference, change)
    print(f"{name:14} merged differs by {difference:.1e}, the adapter changes the logits by {change:.2f}")
    save_file({"ids": ids, "logits": logits.contiguous(), "base_logits": base_logits.contiguous()},
              folder / "goldens.safetensors")


def read(folder):
    """PEFT on a folder that Strata wrote."""
    family = pathlib.Path(json.loads((folder / "adapter_config.json").read_text())["base_model_name_or_path"]).name
    ids = load_file(HERE / "data" / family / "goldens.safetensors")["ids"]
    base_logits = logits_of(base_of(family), ids)
    model = peft.PeftModel.from_pretrained(base_of(family), folder).eval()
    logits = logits_of(model, ids)
    assert (logits - base_logits).abs().max() > 0.1
    print(f"{folder.name:14} merged differs by {(logits_of(model.merge_and_unload(), ids) - logits).abs().max():.1e}")
    save_file({"ids": ids, "logits": logits.contiguous(), "base_logits": base_logits.contiguous()},
              folder / "goldens.safetensors")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--read", type=pathlib.Path)
    parser.add_argument("names", nargs="*", default=list(SETTINGS))
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    if arguments.read:
        read(arguments.read)
    else:
        for adapter in arguments.names or SETTINGS:
            (HERE / "adapters" / adapter).mkdir(parents=True, exist_ok=True)
            write(adapter, HERE / "adapters" / adapter)
