#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tiny random checkpoints of every family, with what Hugging Face's library computes from them.

    python3 -m venv venv && venv/bin/pip install torch transformers safetensors
    venv/bin/python tests/families/make_families.py tests/families/data

writes data/NAME/{config.json, model.safetensors, goldens.safetensors, lens.safetensors} for every NAME below (made with transformers 5.23,
torch 2.13, on the CPU). `--seed N --storage float32 --size N` give other weights, another element type and wider models,
for checks beyond the committed ones; further names after the folder choose some families.

The weights are rounded to the stored type and everything is computed from them in float32 (losses and gradients in
float64), with the plain ("eager") attention. Norm weights and biases are far from 1 and 0, windows are shorter than the
text, and a second head, "new_lm_head.weight", reads the raw residual of layer 2, as config.json's hdlm key says.

goldens.safetensors:
    ids [T], hidden.0 … hidden.K [T, E] (K after the final norm), logits [T, V], thought_logits [T, V]
    loss: mean of -log p(ids[t + 1]) over t = 7 … T - 2 (final head) + half of the mean over t = 2 … 6 (second head)
    grad.NAME: L2 norm of its gradient by tensor NAME

lens.safetensors, computed in float64 throughout (the library's own float32 inside norms and softmax made float64) and stored
in float32; for every layer 0 … K the state through the final norm (K has it already) and the output embedding:
    logprobs [K + 1, T, V], entropy [K + 1, T] (nats), kl [K + 1, T] = KL(layer K || layer) (nats),
    rank [K + 1, T - 1] of ids[t + 1] (1: the most probable)
`--lens` writes these alone, beside checkpoints that are there. `--compare build/ci/bin/strata-cli` writes nothing and says how
far the logits of both heads that Strata and the library compute in float32 lie from those in float64.
"""

import argparse
import contextlib
import json
import pathlib
import subprocess
import tempfile

import torch
import transformers
from safetensors.torch import load_file, save_file

LENGTH, VOCABULARY, THOUGHT_LAYER = 16, 80, 2
COMMON = dict(
    vocab_size=VOCABULARY,
    hidden_size=24,
    intermediate_size=28,
    num_hidden_layers=3,
    num_attention_heads=3,
    num_key_value_heads=1,
    max_position_embeddings=64,
    bos_token_id=1,
    eos_token_id=2,
    pad_token_id=0,
)
NAMED_BY_GPT2 = dict(
    n_embd="hidden_size", n_layer="num_hidden_layers", n_head="num_attention_heads", n_positions="max_position_embeddings"
)

FAMILIES = {
    "llama": ("LlamaConfig", dict(
        attention_bias=True, mlp_bias=True, tie_word_embeddings=False,
        rope_parameters=dict(rope_type="llama3", rope_theta=5e3, factor=8.0, low_freq_factor=1.0, high_freq_factor=4.0,
                             original_max_position_embeddings=32))),
    "mistral": ("MistralConfig", dict(head_dim=12, sliding_window=5, tie_word_embeddings=False)),
    "qwen2": ("Qwen2Config", dict(use_sliding_window=True, sliding_window=6, max_window_layers=1, tie_word_embeddings=True)),
    "qwen3": ("Qwen3Config", dict(head_dim=12, attention_bias=True, tie_word_embeddings=False)),
    "smollm3": ("SmolLM3Config", dict(num_hidden_layers=4, no_rope_layer_interval=2, tie_word_embeddings=True)),
    "gpt2": ("GPT2Config", dict(n_inner=56, num_key_value_heads=None)),
    "gpt_neox": ("GPTNeoXConfig", dict(
        intermediate_size=52, num_key_value_heads=None, use_parallel_residual=True, tie_word_embeddings=False,
        rope_parameters=dict(rope_type="default", rope_theta=1e4, partial_rotary_factor=0.5))),
    "gpt_neox_serial": ("GPTNeoXConfig", dict(
        intermediate_size=52, num_key_value_heads=None, use_parallel_residual=False, tie_word_embeddings=True,
        attention_bias=False,
        rope_parameters=dict(rope_type="linear", factor=2.0, rope_theta=1e4, partial_rotary_factor=1.0))),
    "gpt_neox_odd": ("GPTNeoXConfig", dict(  # 5 of a head's 8 dimensions: three pairs are rotated, by exponents over 5
        intermediate_size=52, num_key_value_heads=None, use_parallel_residual=True, tie_word_embeddings=False,
        rope_parameters=dict(rope_type="default", rope_theta=1e4, partial_rotary_factor=0.625))),
    "phi3": ("Phi3Config", dict(
        sliding_window=7, tie_word_embeddings=False,
        rope_parameters=dict(rope_type="default", rope_theta=1e4, partial_rotary_factor=0.5))),
    "gemma": ("GemmaConfig", dict(head_dim=12, num_key_value_heads=3)),
    "gemma2": ("Gemma2Config", dict(
        head_dim=12, num_hidden_layers=4, sliding_window=5, query_pre_attn_scalar=20, attn_logit_softcapping=4.0,
        final_logit_softcapping=5.0)),
    "gemma3_text": ("Gemma3TextConfig", dict(
        head_dim=12, num_hidden_layers=4, sliding_window=5, query_pre_attn_scalar=20,
        layer_types=["sliding_attention", "sliding_attention", "full_attention", "sliding_attention"],
        rope_parameters=dict(full_attention=dict(rope_type="linear", factor=4.0, rope_theta=1e5),
                             sliding_attention=dict(rope_type="default", rope_theta=1e3)))),
}


def make_config(name, size):
    class_name, changes = FAMILIES[name]
    settings = {key: value for key, value in {**COMMON, **changes}.items() if value is not None}
    for key in ("hidden_size", "intermediate_size", "n_inner"):
        if key in settings:
            settings[key] *= size
    if name == "gpt2":
        settings.pop("intermediate_size")
        for own, common in NAMED_BY_GPT2.items():
            settings[own] = settings.pop(common)
    return getattr(transformers, class_name)(**settings, attn_implementation="eager")


def randomise(model, generator, storage):
    offset = "gemma" in model.config.model_type
    for name, parameter in model.named_parameters():
        values = torch.randn(parameter.shape, generator=generator)
        if "norm" in name or "ln_" in name:
            values = 0.3 * values + (0.0 if offset or name.endswith("bias") else 1.0)
        elif name.endswith("bias"):
            values = 0.3 * values
        elif "embed" in name or "wte" in name or "wpe" in name or "lm_head" in name:
            values = 0.3 * values
        else:
            values = values * 1.5 / (parameter.shape[0 if model.config.model_type == "gpt2" else -1] ** 0.5)
        parameter.data = values.to(storage).float()


def run(model, thought, ids):
    outputs = model(ids.unsqueeze(0), output_hidden_states=True, use_cache=False)
    hidden = [state[0] for state in outputs.hidden_states]
    assert len(hidden) == model.config.num_hidden_layers + 1
    thought_logits = hidden[THOUGHT_LAYER] @ thought.T
    cap = getattr(model.config, "final_logit_softcapping", None)
    if cap is not None:
        thought_logits = cap * torch.tanh(thought_logits / cap)
    return hidden, outputs.logits[0], thought_logits


def loss_of(logits, thought_logits, ids):
    cross_entropy = torch.nn.functional.cross_entropy
    final = cross_entropy(logits[7 : LENGTH - 1], ids[8:LENGTH])
    return final + 0.5 * cross_entropy(thought_logits[2:7], ids[3:8])


def write_family(name, folder, seed, storage, size):
    folder.mkdir(parents=True, exist_ok=True)
    generator = torch.Generator().manual_seed(seed)
    config = make_config(name, size)
    config.dtype = storage
    model = transformers.AutoModelForCausalLM.from_config(config).float().eval()
    randomise(model, generator, storage)
    model.tie_weights()
    thought = (0.3 * torch.randn(VOCABULARY, config.hidden_size, generator=generator)).to(storage).float()
    ids = torch.randint(3, VOCABULARY, (LENGTH,), generator=generator)

    model.to(storage).save_pretrained(folder)
    tensors = load_file(folder / "model.safetensors")
    tensors["new_lm_head.weight"] = thought.to(storage)
    save_file(tensors, folder / "model.safetensors", {"format": "pt"})
    for extra in folder.glob("generation_config.json"):
        extra.unlink()
    written = json.loads((folder / "config.json").read_text())
    head = "embed_out.weight" if config.model_type == "gpt_neox" else "lm_head.weight"
    written["hdlm"] = {"version": 1, "levels": [
        {"name": "thought", "tensor": "new_lm_head.weight", "layer": THOUGHT_LAYER, "readout": "raw", "loss_weight": 0.5},
        {"name": "assistant", "tensor": head, "layer": config.num_hidden_layers, "readout": "norm", "loss_weight": 1.0}]}
    (folder / "config.json").write_text(json.dumps(written, indent=2) + "\n")

    # What the library reads back is what it computes from.
    model = transformers.AutoModelForCausalLM.from_pretrained(folder, attn_implementation="eager", dtype=torch.float32).eval()
    goldens = {"ids": ids}
    with torch.no_grad():
        hidden, logits, thought_logits = run(model, thought, ids)
    last = model.get_output_embeddings()(hidden[-1])
    cap = getattr(config, "final_logit_softcapping", None)
    last = last if cap is None else cap * torch.tanh(last / cap)
    assert torch.allclose(last, logits, atol=1e-5), "the last hidden state is not what the final head reads"
    goldens |= {f"hidden.{layer}": state for layer, state in enumerate(hidden)}
    goldens |= {"logits": logits, "thought_logits": thought_logits}

    model = model.double()
    thought = thought.double().requires_grad_(True)
    _, logits, thought_logits = run(model, thought, ids)
    loss = loss_of(logits, thought_logits, ids)
    loss.backward()
    goldens["loss"] = loss.detach()
    for parameter_name, parameter in model.named_parameters():
        if config.model_type == "gpt_neox" and parameter_name == "lm_head.weight":
            parameter_name = head  # the library's own name for it differs from that in its files
        goldens["grad." + parameter_name] = torch.zeros((), dtype=torch.float64) if parameter.grad is None else parameter.grad.norm()
    goldens["grad.new_lm_head.weight"] = thought.grad.norm()
    save_file({key: value.detach().contiguous() for key, value in goldens.items()}, folder / "goldens.safetensors")


@contextlib.contextmanager
def everything_in_float64():
    """The library computes norms, rotations and the softmax in torch.float32 whatever the model's type is."""
    names, method = {name: getattr(torch, name) for name in ("float32", "float")}, torch.Tensor.float
    for name in names:
        setattr(torch, name, torch.float64)
    torch.Tensor.float = torch.Tensor.double
    try:
        yield
    finally:
        for name, value in names.items():
            setattr(torch, name, value)
        torch.Tensor.float = method


def float64_states(folder, ids):
    """The model and its hidden states [K + 1][T, E], the last one normed."""
    stored = transformers.AutoModelForCausalLM.from_pretrained(folder, attn_implementation="eager", dtype=torch.float64)
    with everything_in_float64(), torch.no_grad():
        # Made anew: the angles of rotations are computed when a model is made.
        model = transformers.AutoModelForCausalLM.from_config(stored.config, attn_implementation="eager").double().eval()
        model.load_state_dict(stored.state_dict())
        outputs = model(ids.unsqueeze(0), output_hidden_states=True, use_cache=False)
    hidden = [state[0] for state in outputs.hidden_states]
    assert all(state.dtype == torch.float64 for state in hidden)
    return model, hidden, outputs.logits[0]


def write_lens(folder):
    ids = load_file(folder / "goldens.safetensors")["ids"]
    model, hidden, logits = float64_states(folder, ids)
    norm = next(module for name, module in model.base_model.named_children() if name in ("norm", "ln_f", "final_layer_norm"))
    cap = getattr(model.config, "final_logit_softcapping", None)
    rows = []
    with everything_in_float64(), torch.no_grad():
        for layer, state in enumerate(hidden):
            read = model.get_output_embeddings()(state if layer == len(hidden) - 1 else norm(state))
            rows.append(torch.log_softmax(read if cap is None else cap * torch.tanh(read / cap), -1))
    logprobs = torch.stack(rows)
    assert logprobs.dtype == torch.float64 and torch.allclose(logprobs[-1], torch.log_softmax(logits, -1), atol=1e-10)
    final = logprobs[-1]
    following = logprobs[:, :-1].gather(2, ids[1:].expand(len(rows), -1).unsqueeze(2))
    lens = {
        "logprobs": logprobs,
        "entropy": -(logprobs.exp() * logprobs).sum(-1),
        "kl": (final.exp() * (final - logprobs)).sum(-1),
        "rank": 1 + (logprobs[:, :-1] > following).sum(-1),
    }
    save_file({key: value.to(torch.float32).contiguous() for key, value in lens.items()}, folder / "lens.safetensors")


def compare(folder, strata):
    goldens = load_file(folder / "goldens.safetensors")
    ids = goldens["ids"]
    model, hidden, truth = float64_states(folder, ids)
    thought = load_file(folder / "model.safetensors")["new_lm_head.weight"].double()
    raw = hidden[THOUGHT_LAYER] @ thought.T
    cap = getattr(model.config, "final_logit_softcapping", None)
    truth = torch.cat([truth, raw if cap is None else cap * torch.tanh(raw / cap)])
    with tempfile.TemporaryDirectory() as scratch:
        dumped = pathlib.Path(scratch) / "dump.safetensors"
        subprocess.run([strata, "dump", str(folder), "--ids", ",".join(str(int(i)) for i in ids), "--dtype", "float32",
                        "-o", str(dumped)], check=True, stdout=subprocess.DEVNULL)
        dump = load_file(dumped)
    ours = torch.cat([dump["logits.assistant"], dump["logits.thought"]]).double()
    theirs = torch.cat([goldens["logits"], goldens["thought_logits"]]).double()

    def error(logits):
        return f"{(logits - truth).abs().max():.1e} ({(logits - truth).square().mean().sqrt():.1e})"

    print(f"{folder.name:16} logits up to {truth.abs().max():5.1f}; largest error (root of mean square): "
          f"Strata {error(ours)}, library {error(theirs)}, between the two {(ours - theirs).abs().max():.1e}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("names", nargs="*", default=list(FAMILIES))
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--storage", default="bfloat16")
    parser.add_argument("--size", type=int, default=1, help="multiplies the widths")
    parser.add_argument("--lens", action="store_true", help="only lens.safetensors, of checkpoints that are there")
    parser.add_argument("--compare", metavar="STRATA", help="path of strata-cli")
    options = parser.parse_args()
    for name in options.names or FAMILIES:
        if options.compare:
            compare(options.folder / name, options.compare)
            continue
        if not options.lens:
            write_family(name, options.folder / name, options.seed, getattr(torch, options.storage), options.size)
        write_lens(options.folder / name)
        print(name, sum(file.stat().st_size for file in (options.folder / name).iterdir()), "bytes")


if __name__ == "__main__":
    main()
