#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tiny random models of every family, made by Hugging Face's library, written as GGUF files with the names of the PyPI package `gguf` and
the layout of llama.cpp's converter, and computed by strata-cli: prints the largest difference of log-probabilities of each.

    pip install gguf numpy torch transformers safetensors
    python3 tests/gguf/compare_families.py build/bin/strata-cli [FAMILY …]
"""
import subprocess
import sys
import tempfile
from pathlib import Path

import gguf
import torch
import transformers as hf
from safetensors.torch import load_file

cli, wanted = sys.argv[1], sys.argv[2:]
BOUND = 1e-4
E, F, HEADS, KV, LAYERS, V, CONTEXT = 48, 80, 4, 2, 3, 61, 64
common = dict(vocab_size=V, hidden_size=E, intermediate_size=F, num_hidden_layers=LAYERS, num_attention_heads=HEADS, num_key_value_heads=KV,
              max_position_embeddings=CONTEXT, bos_token_id=0, eos_token_id=1, pad_token_id=None)


def permute(w, n):
    return w.reshape(n, 2, w.shape[0] // n // 2, *w.shape[1:]).swapaxes(1, 2).reshape(w.shape)


def llama_layout(name, w):
    if name.endswith(("q_proj.weight", "q_proj.bias")):
        return permute(w, HEADS)
    if name.endswith(("k_proj.weight", "k_proj.bias")):
        return permute(w, KV)
    return w


def gemma_layout(name, w):
    return w + 1 if name.endswith("norm.weight") else w


def gpt2_layout(name, w):
    return w.T if name.endswith((".c_attn.weight", ".c_proj.weight", ".c_fc.weight")) else w


def neox_layout(name, w):
    if "query_key_value" not in name:
        return w
    w = w.reshape(HEADS, 3, E // HEADS, *w.shape[1:])
    return torch.cat([w[:, i].reshape(E, *w.shape[3:]) for i in range(3)])


def same(name, w):
    return w


llama3_rope = {"rope_type": "llama3", "rope_theta": 10000.0, "factor": 8.0, "low_freq_factor": 1.0, "high_freq_factor": 4.0,
               "original_max_position_embeddings": 8192}
families = {
    "llama": (hf.LlamaConfig(**common, attention_bias=True, mlp_bias=True, tie_word_embeddings=False), "llama", llama_layout, {}),
    "llama-linear": (hf.LlamaConfig(**common, head_dim=16, tie_word_embeddings=True,
                                    rope_parameters={"rope_type": "linear", "factor": 4.0, "rope_theta": 5000.0}), "llama", llama_layout,
                     {"rope.scaling.type": "linear", "rope.scaling.factor": 4.0}),
    "llama3": (hf.LlamaConfig(**common, rope_parameters=llama3_rope), "llama", llama_layout, {}),
    "qwen2": (hf.Qwen2Config(**common), "qwen2", same, {}),
    "qwen3": (hf.Qwen3Config(**common, head_dim=16), "qwen3", same, {}),
    "smollm3": (hf.SmolLM3Config(**{**common, "num_hidden_layers": 5}), "smollm3", llama_layout, {}),
    "gemma": (hf.GemmaConfig(**common, head_dim=16), "gemma", gemma_layout, {}),
    "gemma2": (hf.Gemma2Config(**common, head_dim=16, query_pre_attn_scalar=16, sliding_window=8), "gemma2", gemma_layout,
               {"attention.sliding_window": 8, "attn_logit_softcapping": 50.0, "final_logit_softcapping": 30.0}),
    "gemma3": (hf.Gemma3TextConfig(**{**common, "num_hidden_layers": 7}, head_dim=16, query_pre_attn_scalar=16, sliding_window=8), "gemma3",
               gemma_layout, {"attention.sliding_window": 8}),
    "phi3": (hf.Phi3Config(**common, sliding_window=8), "phi3", same, {"attention.sliding_window": 8}),
    "gpt2": (hf.GPT2Config(vocab_size=V, n_embd=E, n_layer=LAYERS, n_head=HEADS, n_positions=CONTEXT, n_inner=F, bos_token_id=0, eos_token_id=1),
             "gpt2", gpt2_layout, {}),
    "neox": (hf.GPTNeoXConfig(**{k: v for k, v in common.items() if k != "num_key_value_heads"},
                              rope_parameters={"rope_type": "default", "rope_theta": 10000.0, "partial_rotary_factor": 0.5}), "gptneox", neox_layout,
             {"use_parallel_residual": True}),
}


def theta_of(config):
    rope = getattr(config, "rope_parameters", None) or {}
    rope = rope.get("full_attention", rope)
    return rope.get("rope_theta", 10000.0), rope


def write(path, config, arch, layout, extra, model):
    writer = gguf.GGUFWriter(path, arch)
    layers, heads = config.num_hidden_layers, config.num_attention_heads
    head_dim = getattr(config, "head_dim", None) or E // heads
    writer.add_block_count(layers)
    writer.add_context_length(config.max_position_embeddings)
    writer.add_embedding_length(E)
    writer.add_feed_forward_length(F)
    writer.add_head_count(heads)
    if arch not in ("gpt2", "gptneox"):
        writer.add_head_count_kv(KV)
    if head_dim != E // heads:
        writer.add_key_length(head_dim)
        writer.add_value_length(head_dim)
    if arch in ("gpt2", "gptneox"):
        writer.add_layer_norm_eps(getattr(config, "layer_norm_eps", None) or config.layer_norm_epsilon)
    else:
        writer.add_layer_norm_rms_eps(config.rms_norm_eps)
    theta, rope = theta_of(config)
    if arch != "gpt2":
        writer.add_rope_dimension_count(int(head_dim * rope.get("partial_rotary_factor", 1.0)))
        writer.add_rope_freq_base(theta)
    for key, value in extra.items():
        add = {bool: writer.add_bool, int: writer.add_uint32, float: writer.add_float32, str: writer.add_string}[type(value)]
        add(f"{arch}.{key}", value)
    names = gguf.get_tensor_name_map(next(a for a, n in gguf.MODEL_ARCH_NAMES.items() if n == arch), layers)
    tied = config.tie_word_embeddings
    for name, w in model.state_dict().items():
        if (tied and name in ("lm_head.weight", "embed_out.weight")) or name.endswith((".attn.bias", ".attn.masked_bias", "inv_freq")):
            continue
        target = names.get_name(name, try_suffixes=(".weight", ".bias"))
        assert target, name
        writer.add_tensor(target, layout(name, w.float()).contiguous().numpy())
    if rope.get("rope_type") == "llama3":
        inverse = 1.0 / (theta ** (torch.arange(0, head_dim, 2).float() / head_dim))
        wave, old = 2 * torch.pi / inverse, rope["original_max_position_embeddings"]
        smooth = (old / wave - rope["low_freq_factor"]) / (rope["high_freq_factor"] - rope["low_freq_factor"])
        factors = torch.where(wave < old / rope["high_freq_factor"], torch.ones_like(wave),
                              torch.where(wave > old / rope["low_freq_factor"], torch.full_like(wave, rope["factor"]),
                                          1 / ((1 - smooth) / rope["factor"] + smooth)))
        writer.add_tensor("rope_freqs.weight", factors.numpy())
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


good = True
with tempfile.TemporaryDirectory() as folder:
    for family, (config, arch, layout, extra) in families.items():
        if wanted and family not in wanted:
            continue
        torch.manual_seed(5)
        config._attn_implementation = "eager"
        model = hf.AutoModelForCausalLM.from_config(config).float().eval()
        with torch.no_grad():
            for name, p in model.named_parameters():
                p.normal_(0, 0.2)
                if "norm" in name or "ln_" in name:
                    p.add_(0 if arch.startswith("gemma") or name.endswith("bias") else 1)
        path, out = Path(folder) / f"{family}.gguf", Path(folder) / "states.safetensors"
        write(str(path), config, arch, layout, extra, model)
        ids = torch.randint(0, V, (1, 40))
        with torch.no_grad():
            reference = torch.log_softmax(model(ids).logits[0].double(), -1)
        done = subprocess.run([cli, "--dtype", "f32", "dump", str(path), "--ids", ",".join(map(str, ids[0].tolist())), "-o", str(out)],
                              capture_output=True, text=True)
        if done.returncode != 0:
            good = False
            print(f"{family}: {done.stderr.strip()}")
            continue
        logits = load_file(str(out))["logits.assistant"].double()
        worst = (torch.log_softmax(logits, -1) - reference).abs().max().item()
        good &= worst <= BOUND
        print(f"{family}: largest difference {worst:.2e} (bound {BOUND:g}){'' if worst <= BOUND else '  TOO LARGE'}")
sys.exit(0 if good else 1)
