#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares strata-cli on a llama GGUF with Hugging Face's library on the same weights, dequantised by the PyPI package `gguf`.

    pip install gguf numpy torch transformers tokenizers safetensors
    python3 tests/gguf/compare_with_transformers.py build/bin/strata-cli MODEL.gguf

Prints the largest difference of log-probabilities (float32) over several texts, whether the greedy answer to a chat prompt is the same
text, and whether token ids are the same. Exits with 1 when one of them is not within its bound.
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import torch
from gguf import GGUFReader
from gguf.quants import dequantize
from safetensors.torch import load_file
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers
from transformers import LlamaConfig, LlamaForCausalLM

cli, path = sys.argv[1:3]
BOUND = 1e-3
reader = GGUFReader(path)


def meta(key, default=None):
    return reader.fields[key].contents() if key in reader.fields else default


assert meta("general.architecture") == "llama"
heads, kv_heads = meta("llama.attention.head_count"), meta("llama.attention.head_count_kv")


def unpermute(weights, n):
    """The inverse of LlamaModel.permute in llama.cpp's convert_hf_to_gguf.py."""
    return weights.reshape(n, weights.shape[0] // n // 2, 2, *weights.shape[1:]).swapaxes(1, 2).reshape(weights.shape)


names = {"attn_norm": "input_layernorm", "ffn_norm": "post_attention_layernorm", "attn_q": "self_attn.q_proj", "attn_k": "self_attn.k_proj",
         "attn_v": "self_attn.v_proj", "attn_output": "self_attn.o_proj", "ffn_gate": "mlp.gate_proj", "ffn_up": "mlp.up_proj",
         "ffn_down": "mlp.down_proj"}
state = {}
for tensor in reader.tensors:
    values = dequantize(tensor.data, tensor.tensor_type).reshape(list(reversed(tensor.shape.tolist())))
    parts = tensor.name.split(".")
    if parts[0] == "blk":
        if parts[2] == "attn_q":
            values = unpermute(values, heads)
        if parts[2] == "attn_k":
            values = unpermute(values, kv_heads)
        name = f"model.layers.{parts[1]}.{names[parts[2]]}.{parts[3]}"
    else:
        name = {"token_embd": "model.embed_tokens", "output_norm": "model.norm", "output": "lm_head"}[parts[0]] + ".weight"
    state[name] = torch.from_numpy(np.array(values, dtype=np.float32))
tied = "lm_head.weight" not in state
if tied:
    state["lm_head.weight"] = state["model.embed_tokens.weight"]
config = LlamaConfig(
    vocab_size=state["model.embed_tokens.weight"].shape[0], hidden_size=meta("llama.embedding_length"),
    intermediate_size=meta("llama.feed_forward_length"), num_hidden_layers=meta("llama.block_count"), num_attention_heads=heads,
    num_key_value_heads=kv_heads, max_position_embeddings=meta("llama.context_length"),
    rms_norm_eps=meta("llama.attention.layer_norm_rms_epsilon"), tie_word_embeddings=tied,
    rope_parameters={"rope_type": "default", "rope_theta": meta("llama.rope.freq_base", 10000.0)})
model = LlamaForCausalLM(config).float().eval()
model.load_state_dict(state, strict=True)

# The tokenizer, written down here by hand: digits one by one, then GPT-2's words (what "smollm" means).
assert meta("tokenizer.ggml.model") == "gpt2" and meta("tokenizer.ggml.pre") == "smollm"
tokens, types = meta("tokenizer.ggml.tokens"), meta("tokenizer.ggml.token_type")
tokenizer = Tokenizer(models.BPE(vocab={t: i for i, t in enumerate(tokens)}, merges=[tuple(m.split(" ")) for m in meta("tokenizer.ggml.merges")]))
tokenizer.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)])
tokenizer.decoder = decoders.ByteLevel()
tokenizer.add_special_tokens([AddedToken(t, normalized=False, special=True) for t, kind in zip(tokens, types) if kind == 3])


def strata(*arguments):
    done = subprocess.run([cli, *arguments], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(done.stderr)
    return done.stdout


texts = [
    "The quick brown fox jumps over the lazy dog.",
    "In 1969, Neil Armstrong became the first person to walk on the Moon; 650 million people watched it on television.",
    "def fibonacci(n):\n    if n < 2:\n        return n\n    return fibonacci(n - 1) + fibonacci(n - 2)\n\n\nprint(fibonacci(10))\n",
    "Die Katze sitzt auf der Mauer und schläft.  Zwei  Leerzeichen…\tTab\r\n",
    "日本語のテキスト、그리고 한국어, и немного русского. 🐦‍⬛🎉 naïve café",
    "<|im_start|>user\nWhat is 12345 * 678?<|im_end|>\n<|im_start|>assistant\n",
    " it's we'll I'VE 'd  ¼ ½ Ⅷ x²\n\n\n end",
]
good = True
for text in texts:
    expected = tokenizer.encode(text, add_special_tokens=False).ids
    got = json.loads(strata("--json", "tokenize", path, "--text", text))["ids"]
    if got != expected:
        good = False
        print("token ids differ:", repr(text), got, expected)
print(f"token ids of {len(texts)} texts: {'the same' if good else 'DIFFERENT'}")

worst, rows = 0.0, 0
with tempfile.TemporaryDirectory() as folder:
    for text in texts:
        ids = tokenizer.encode(text, add_special_tokens=False).ids
        out = str(Path(folder) / "states.safetensors")
        strata("--dtype", "f32", "dump", path, "--ids", ",".join(map(str, ids)), "-o", out)
        dump = load_file(out)
        logits = dump["logits.assistant"].float()
        with torch.no_grad():
            reference = model(torch.tensor([ids])).logits[0]
        difference = (torch.log_softmax(logits, -1) - torch.log_softmax(reference, -1)).abs().max().item()
        worst, rows = max(worst, difference), rows + len(ids)
print(f"log-probabilities of {rows} positions × {config.vocab_size} tokens: largest difference {worst:.2e} (bound {BOUND:g})")
good &= worst <= BOUND

question = "What is the capital of France, and what is it known for?"
system = "You are a helpful AI assistant named SmolLM, trained by Hugging Face"  # the template's own, when none is given
prompt = f"<|im_start|>system\n{system}<|im_end|>\n<|im_start|>user\n{question}<|im_end|>\n<|im_start|>assistant\n"
ids = tokenizer.encode(prompt, add_special_tokens=False).ids
with torch.no_grad():
    answer = model.generate(torch.tensor([ids]), max_new_tokens=64, do_sample=False, eos_token_id=meta("tokenizer.ggml.eos_token_id"),
                            pad_token_id=meta("tokenizer.ggml.eos_token_id"))[0][len(ids):].tolist()
expected = tokenizer.decode(answer, skip_special_tokens=True)
run = json.loads(strata("--json", "--dtype", "f32", "run", path, "--task", "chat", "--input", question, "--max-new-tokens", "64"))
got = run["levels"][-1]["text"]
print("greedy answer:", "the same" if got == expected else f"DIFFERENT\n  {got!r}\n  {expected!r}", f"({len(answer)} tokens)")
print(f"  {expected!r}")
good &= got == expected
sys.exit(0 if good else 1)
