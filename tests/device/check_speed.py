# SPDX-License-Identifier: GPL-3.0-or-later
"""strata-cli bench on a device, beside Hugging Face's library on the same one, or beside plain PyTorch where that library is not there."""
import ctypes
import json
import struct
import time

import torch
import torch.nn.functional as F

# Llama's architecture: a model of 1.2 thousand million weights on a device, a small one where the processor stands in for it.
SIZES = {"cuda": dict(hidden_size=2048, num_hidden_layers=16, num_attention_heads=32, num_key_value_heads=8, head_dim=64, intermediate_size=8192,
                      vocab_size=128256),
         "cpu": dict(hidden_size=256, num_hidden_layers=4, num_attention_heads=4, num_key_value_heads=2, head_dim=64, intermediate_size=768,
                     vocab_size=8000)}
LENGTHS = {"cuda": dict(prompt=2048, decode=128, lens=512), "cpu": dict(prompt=256, decode=16, lens=64)}


def make_model(folder, kind, device):
    """Random weights in bfloat16; config.json and model.safetensors."""
    size = SIZES[kind]
    config = {"architectures": ["LlamaForCausalLM"], "model_type": "llama", "hidden_act": "silu", "max_position_embeddings": 8192, "rms_norm_eps": 1e-5,
              "rope_theta": 500000.0, "tie_word_embeddings": True, "torch_dtype": "bfloat16", "bos_token_id": 0, "eos_token_id": 1,
              "attention_bias": False, "mlp_bias": False, **size}
    e, f = size["hidden_size"], size["intermediate_size"]
    q, kv = size["num_attention_heads"] * size["head_dim"], size["num_key_value_heads"] * size["head_dim"]
    shapes = {"model.embed_tokens.weight": (size["vocab_size"], e), "model.norm.weight": (e,)}
    for layer in range(size["num_hidden_layers"]):
        prefix = f"model.layers.{layer}."
        shapes |= {prefix + "input_layernorm.weight": (e,), prefix + "post_attention_layernorm.weight": (e,),
                   prefix + "self_attn.q_proj.weight": (q, e), prefix + "self_attn.k_proj.weight": (kv, e), prefix + "self_attn.v_proj.weight": (kv, e),
                   prefix + "self_attn.o_proj.weight": (e, q), prefix + "mlp.gate_proj.weight": (f, e), prefix + "mlp.up_proj.weight": (f, e),
                   prefix + "mlp.down_proj.weight": (e, f)}
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.json").write_text(json.dumps(config, indent=1), encoding="utf-8")
    header, offset = {}, 0
    for name, shape in shapes.items():
        count = shape[0] * (shape[1] if len(shape) > 1 else 1)
        header[name] = {"dtype": "BF16", "shape": list(shape), "data_offsets": [offset, offset + 2 * count]}
        offset += 2 * count
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    torch.manual_seed(1)
    with open(folder / "model.safetensors", "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for shape in shapes.values():
            tensor = torch.ones(shape, device=device) if len(shape) == 1 else torch.randn(shape, device=device) * 0.02
            stored = tensor.bfloat16().cpu().contiguous()
            file.write(ctypes.string_at(stored.data_ptr(), 2 * stored.numel()))
    return folder


class PlainLlama:
    """The same model in plain PyTorch, layer by layer."""

    def __init__(self, folder, tensors, device, dtype):
        self.config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        self.weights = {name: tensor.to(device, dtype) for name, tensor in tensors.items()}
        self.device = device

    def norm(self, x, name):
        wide = x.float()
        return (wide * torch.rsqrt(wide.square().mean(-1, keepdim=True) + self.config["rms_norm_eps"])).to(x.dtype) * self.weights[name]

    def states(self, ids, cache):
        """Raw residuals of every layer [K + 1][T, E]; keys and values are added to `cache`, a list with one entry a layer."""
        c, w = self.config, self.weights
        begin = cache[0][0].shape[1] if cache[0] else 0
        half = c["head_dim"] // 2
        frequency = c["rope_theta"] ** (-torch.arange(half, device=self.device).float() / half)
        angle = torch.arange(begin, begin + len(ids), device=self.device).float()[:, None] * frequency
        x = F.embedding(ids, w["model.embed_tokens.weight"])
        cos, sin = angle.cos().to(x.dtype), angle.sin().to(x.dtype)

        def rotated(heads):
            a, b = heads[..., :half], heads[..., half:]
            return torch.cat([a * cos - b * sin, b * cos + a * sin], -1)

        result = [x]
        for layer in range(c["num_hidden_layers"]):
            p = f"model.layers.{layer}."
            normed = self.norm(x, p + "input_layernorm.weight")
            query, key, value = (F.linear(normed, w[f"{p}self_attn.{part}_proj.weight"]).view(len(ids), -1, c["head_dim"]).transpose(0, 1)
                                 for part in "qkv")
            query, key = rotated(query), rotated(key)
            if cache[layer]:
                key, value = torch.cat([cache[layer][0], key], 1), torch.cat([cache[layer][1], value], 1)
            cache[layer] = (key, value)
            group = c["num_attention_heads"] // c["num_key_value_heads"]
            attended = F.scaled_dot_product_attention(query[None], key.repeat_interleave(group, 0)[None], value.repeat_interleave(group, 0)[None],
                                                      is_causal=len(ids) > 1)[0]
            x = x + F.linear(attended.transpose(0, 1).reshape(len(ids), -1), w[p + "self_attn.o_proj.weight"])
            normed = self.norm(x, p + "post_attention_layernorm.weight")
            x = x + F.linear(F.silu(F.linear(normed, w[p + "mlp.gate_proj.weight"])) * F.linear(normed, w[p + "mlp.up_proj.weight"]),
                             w[p + "mlp.down_proj.weight"])
            result.append(x)
        return result

    def new_cache(self):
        return [None] * self.config["num_hidden_layers"]

    def advance(self, ids, cache):
        """The last normed state [1, E] after ids."""
        return self.norm(self.states(ids, cache)[-1][-1:], "model.norm.weight"), cache

    def read(self, states):
        return F.linear(states, self.weights["model.embed_tokens.weight"])

    def normed_states(self, ids):
        return [self.norm(x, "model.norm.weight") for x in self.states(ids, self.new_cache())]


class LibraryLlama:
    """The same by Hugging Face's library."""

    def __init__(self, folder, device, dtype):
        from transformers import AutoModelForCausalLM
        self.model = AutoModelForCausalLM.from_pretrained(folder, dtype=dtype).to(device).eval()

    def new_cache(self):
        return None

    def advance(self, ids, cache):
        output = self.model.model(ids[None], **({"past_key_values": cache} if cache is not None else {}), use_cache=True)
        return output.last_hidden_state[0, -1:], output.past_key_values

    def read(self, states):
        return self.model.lm_head(states)

    def normed_states(self, ids):
        hidden = self.model.model(ids[None], output_hidden_states=True).hidden_states
        return [self.model.model.norm(h[0]) for h in hidden[:-1]] + [hidden[-1][0]]


def lens(model, ids):
    """What is kept of every layer's logits, a layer at a time: the ten most probable, entropy, KL to the last layer, cross entropy, rank."""
    states = model.normed_states(ids)
    target = torch.cat([ids[1:], ids[:1]])
    final = torch.log_softmax(model.read(states[-1]).float(), -1)
    kept = []
    for state in states:
        logprobs = torch.log_softmax(model.read(state).float(), -1)
        top = logprobs.topk(10, -1)
        probabilities = logprobs.exp()
        own = logprobs.gather(-1, target[:, None])
        kept.append([part.cpu() for part in (top.values, top.indices, -(probabilities * logprobs).sum(-1), (final.exp() * (final - logprobs)).sum(-1),
                                             -own.squeeze(-1), 1 + (logprobs > own).sum(-1))])
    return kept


def timed(function, repeat=3):
    """The shortest of some times; the first call warms up. What is returned comes back from the device before the clock is read."""
    best = float("inf")
    for turn in range(repeat + 1):
        begin = time.perf_counter()
        function()
        if torch.cuda.is_available():
            torch.cuda.synchronize()
        if turn > 0:
            best = min(best, time.perf_counter() - begin)
    return best


def beside(folder, tensors, device, dtype, lengths):
    """Tokens a second of decoding and of a prompt, cells a second of a lens; and whose they are."""
    type_ = {"f32": torch.float32, "bf16": torch.bfloat16}[dtype]
    try:
        model, whose = LibraryLlama(folder, device, type_), "Hugging Face's library"
    except ImportError:
        model, whose = PlainLlama(folder, tensors(), device, type_), "plain PyTorch"
    vocabulary = json.loads((folder / "config.json").read_text(encoding="utf-8"))["vocab_size"]
    ids = torch.arange(lengths["prompt"], device=device) * 7919 % vocabulary
    with torch.inference_mode():
        prompt = timed(lambda: model.advance(ids, model.new_cache())[0].sum().item())

        def decode():
            _, cache = model.advance(ids, model.new_cache())
            token = ids[:1]
            if torch.cuda.is_available():
                torch.cuda.synchronize()
            begin = time.perf_counter()
            for _ in range(lengths["decode"]):
                state, cache = model.advance(token, cache)
                token = torch.log_softmax(model.read(state).float(), -1).argmax(-1)
                token.item()
            return time.perf_counter() - begin

        decode()
        seconds = min(decode(), decode())
        rows = json.loads((folder / "config.json").read_text(encoding="utf-8"))["num_hidden_layers"] + 1
        whole = timed(lambda: lens(model, ids[:lengths["lens"]]), 2)
    return {"prompt": lengths["prompt"] / prompt, "decode": lengths["decode"] / seconds, "lens": rows * lengths["lens"] / whole}, whose


def measure(numbers, report, kind, device, load_tensors):
    """Fills report.benchmarks for float32 and bfloat16; the model is made anew. Returns what a check returns."""
    lengths = LENGTHS[kind]
    folder = make_model(numbers.folder / "speed", kind, device)
    slowest = 0.0
    for dtype in ("bf16", "f32"):
        own = numbers.strata("bench", folder, "--prefill-tokens", lengths["prompt"], "--decode-tokens", lengths["decode"], "--lens-positions",
                             lengths["lens"], dtype=dtype, limit=max(5.0, min(240.0, report.remaining() - 5)))
        mine = {"prompt": own["prefill"]["tokens_per_second"], "decode": own["decode"]["tokens_per_second"], "lens": own["lens"]["cells_per_second"]}
        fractions = {"prompt": own["prefill"]["flops_fraction"], "decode": own["decode"]["bandwidth_fraction"], "lens": own["lens"]["flops_fraction"]}
        theirs, whose = {}, "nothing beside it: no time was left"
        if report.remaining() > 20:
            theirs, whose = beside(folder, lambda: load_tensors(folder / "model.safetensors"), device, dtype, lengths)
        for what, unit in (("decode", "tokens/s"), ("prompt", "tokens/s"), ("lens", "cells/s")):
            report.benchmarks.append({"name": f"{what}, {dtype}", "strata": mine[what], "other": theirs.get(what), "unit": unit,
                                      "note": f"{100 * fractions[what]:.0f} % of the bound; {whose}", "fraction_of_bound": fractions[what],
                                      "beside": whose})
        slowest = max([slowest, *(theirs[what] / mine[what] for what in theirs)])
        report.device[f"bounds in {dtype}"] = (f"{own['bounds']['bytes_per_second'] / 1e9:.0f} GB/s read, "
                                               f"{own['bounds']['flops'] / 1e12:.2f} TFLOP/s in products of the head's shape")
        if device != "cpu":
            torch.cuda.empty_cache()
    return slowest, float("inf"), "how many times as fast the other was at most; no bound"
