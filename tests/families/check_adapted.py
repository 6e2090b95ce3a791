#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Do folders that `strata-cli adapt` writes open in Hugging Face's library, with the base's logits?

    python3 -m venv venv && venv/bin/pip install torch transformers safetensors
    venv/bin/python tests/families/check_adapted.py build/ci/bin/strata-cli

takes the checkpoint of every family in data, without the second head that stands there, gives it one at layer 1, and opens both
folders with the library. It writes adapted.json: for every family the largest difference of the logits (float32, "eager"
attention), which tensors the library passed over, and the SHA-256 of the adapted model.safetensors, by which
tests/families/test_training.cpp knows that what it writes is what was opened here. The same of a GGUF file
(tests/gguf/data/tiny.gguf), whose logits are compared with those that Strata computes from the file itself.
"""

import argparse
import hashlib
import json
import pathlib
import subprocess
import tempfile

import torch
import transformers
from safetensors.torch import load_file, save_file

HERE = pathlib.Path(__file__).parent


def logits_of(folder, ids):
    model, info = transformers.AutoModelForCausalLM.from_pretrained(
        folder, attn_implementation="eager", dtype=torch.float32, output_loading_info=True)
    with torch.no_grad():
        return model.eval()(ids.unsqueeze(0), use_cache=False).logits[0], info


def strata(program, *arguments):
    subprocess.run([program, *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)


def adapted(program, base, ids, folder, expected=None):
    strata(program, "adapt", base, "-o", folder, "--head", "1:early:2")
    logits, info = logits_of(folder, ids)
    if expected is None:
        expected = logits_of(base, ids)[0]
    assert not info["missing_keys"] and not info["mismatched_keys"], info
    return {"difference": float((logits - expected).abs().max()), "passed_over": sorted(info["unexpected_keys"]),
            "sha256": hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()}


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("strata_cli")
    program = parser.parse_args().strata_cli
    torch.set_num_threads(1)
    transformers.logging.set_verbosity_error()
    results = {}
    with tempfile.TemporaryDirectory() as scratch:
        for data in sorted((HERE / "data").iterdir()):
            if not data.is_dir():
                continue
            plain = pathlib.Path(scratch) / data.name
            plain.mkdir()
            tensors = load_file(data / "model.safetensors")
            del tensors["new_lm_head.weight"]
            save_file(tensors, plain / "model.safetensors", {"format": "pt"})
            config = json.loads((data / "config.json").read_text())
            del config["hdlm"]
            (plain / "config.json").write_text(json.dumps(config, indent=2))
            ids = load_file(data / "goldens.safetensors")["ids"]
            results[data.name] = adapted(program, plain, ids, pathlib.Path(scratch) / (data.name + "-adapted"))
            print(data.name, results[data.name])
        gguf = HERE.parent / "gguf" / "data" / "tiny.gguf"
        ids = torch.arange(3, 15)
        dump = pathlib.Path(scratch) / "dump.safetensors"
        strata(program, "dump", gguf, "--ids", ",".join(str(int(i)) for i in ids), "--dtype", "f32", "-o", dump)
        results["tiny.gguf"] = adapted(program, gguf, ids, pathlib.Path(scratch) / "gguf-adapted",
                                       load_file(dump)["logits.assistant"])
        print("tiny.gguf", results["tiny.gguf"])
    (HERE / "adapted.json").write_text(json.dumps(results, indent=2) + "\n")
