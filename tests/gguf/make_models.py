#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes data/tiny.gguf, data/spm.gguf and data/goldens.json: a random Llama with a tensor of every element type that Strata reads and a
byte-level tokenizer, a vocabulary of sentencepiece scores, and what Hugging Face's library and sentencepiece make of them.

    pip install gguf numpy torch transformers tokenizers sentencepiece
    python3 tests/gguf/make_models.py tests/gguf/data
"""
import io
import json
import re
import sys
from pathlib import Path

import numpy as np
import sentencepiece
import torch
from gguf import GGMLQuantizationType as T
from gguf import GGUFWriter
from gguf.constants import GGML_QUANT_SIZES
from gguf.quants import dequantize, quantize
from tokenizers import AddedToken, Tokenizer, models, pre_tokenizers
from transformers import LlamaConfig, LlamaForCausalLM

folder = Path(sys.argv[1])
rng = np.random.default_rng(4)

# ---- the model: rows of 256 elements, so that the k types fit
E, F, HEADS, KV, D, LAYERS = 256, 32, 4, 1, 8, 2
EOS, SYSTEM = 2, "You are tiny."
letters = list("abcdefghijklmnopqrstuvwxyz.,!?'0123456789\u0120\u010a")
merges = ["t h", "th e", "\u0120 the", "i n", "a n", "an d", "\u0120 and", "e r", "\u0120 a", "o u", "\u0120 y", "\u0120y ou"]
tokens = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"] + letters + [m.replace(" ", "") for m in merges]
V = len(tokens)

types = {"token_embd": T.Q4_K}
for name, first, second in [("attn_q", T.Q5_K, T.F16), ("attn_k", T.Q5_K, T.BF16), ("attn_v", T.Q6_K, T.F32), ("attn_output", T.Q4_1, T.Q4_0),
                            ("ffn_gate", T.Q5_1, T.Q4_0), ("ffn_up", T.Q8_0, T.Q5_K), ("ffn_down", T.Q5_0, T.Q4_1)]:
    types["blk.0." + name], types["blk.1." + name] = first, second
shapes = {"attn_q": (HEADS * D, E), "attn_k": (KV * D, E), "attn_v": (KV * D, E), "attn_output": (E, HEADS * D), "ffn_gate": (F, E),
          "ffn_up": (F, E), "ffn_down": (E, F), "token_embd": (V, E)}


def made_up(shape, kind):
    """Blocks of a matrix whose values are of the size 1/√inputs."""
    size = 1 / np.sqrt(shape[1])
    if kind in (T.Q4_K, T.Q5_K, T.Q6_K):  # the package only reads these: any bytes are blocks, with scales that fit
        elements, count = GGML_QUANT_SIZES[kind]
        blocks = rng.integers(0, 256, size=(shape[0], shape[1] // elements, count), dtype=np.uint8)
        top = 32 * 127 if kind == T.Q6_K else 63 * (15 if kind == T.Q4_K else 31)
        d = (2 * size / top * rng.uniform(0.5, 1.5, size=blocks.shape[:2])).astype(np.float16)
        if kind == T.Q6_K:
            blocks[..., 208:210] = d[..., None].view(np.uint8)
        else:
            blocks[..., 0:2] = d[..., None].view(np.uint8)
            blocks[..., 2:4] = (d * (7 if kind == T.Q4_K else 15)).astype(np.float16)[..., None].view(np.uint8)
        return blocks.reshape(shape[0], -1)
    return quantize((rng.standard_normal(shape) * size).astype(np.float32), kind)


def unpermute(weights, n):
    return weights.reshape(n, weights.shape[0] // n // 2, 2, -1).swapaxes(1, 2).reshape(weights.shape)


writer = GGUFWriter(str(folder / "tiny.gguf"), "llama")
writer.add_name("tiny")
writer.add_block_count(LAYERS)
writer.add_context_length(128)
writer.add_embedding_length(E)
writer.add_feed_forward_length(F)
writer.add_head_count(HEADS)
writer.add_head_count_kv(KV)
writer.add_key_length(D)
writer.add_value_length(D)
writer.add_rope_dimension_count(D)
writer.add_rope_freq_base(5000.0)
writer.add_layer_norm_rms_eps(1e-5)
writer.add_vocab_size(V)
writer.add_tokenizer_model("gpt2")
writer.add_tokenizer_pre("smollm")
writer.add_token_list(tokens)
writer.add_token_types([3, 3, 3] + [1] * (V - 3))
writer.add_token_merges(merges)
writer.add_bos_token_id(1)
writer.add_eos_token_id(EOS)
writer.add_add_bos_token(False)
writer.add_chat_template("{% for message in messages %}{% if loop.first and messages[0]['role'] != 'system' %}{{ '<|im_start|>system\n" + SYSTEM +
                         "<|im_end|>\n' }}{% endif %}{{'<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>' + '\n'}}"
                         "{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}")
state = {}
names = {"attn_q": "self_attn.q_proj", "attn_k": "self_attn.k_proj", "attn_v": "self_attn.v_proj", "attn_output": "self_attn.o_proj",
         "ffn_gate": "mlp.gate_proj", "ffn_up": "mlp.up_proj", "ffn_down": "mlp.down_proj"}
for name, kind in types.items():
    part = name.split(".")[-1]
    blocks = made_up(shapes[part], kind)
    writer.add_tensor(name + ".weight", blocks, raw_dtype=kind)
    values = torch.from_numpy(np.array(dequantize(blocks, kind), dtype=np.float32).reshape(shapes[part]))
    if part in ("attn_q", "attn_k"):
        values = unpermute(values, HEADS if part == "attn_q" else KV)
    key = "model.embed_tokens" if part == "token_embd" else f"model.layers.{name.split('.')[1]}.{names[part]}"
    state[key + ".weight"] = values
for name, key in [("output_norm", "model.norm")] + [
        (f"blk.{i}.{a}", f"model.layers.{i}.{b}") for i in range(LAYERS)
        for a, b in [("attn_norm", "input_layernorm"), ("ffn_norm", "post_attention_layernorm")]]:
    values = rng.uniform(0.5, 1.5, size=E).astype(np.float32)
    writer.add_tensor(name + ".weight", values, raw_dtype=T.F32)
    state[key + ".weight"] = torch.from_numpy(values)
writer.write_header_to_file()
writer.write_kv_data_to_file()
writer.write_tensors_to_file()
writer.close()

state["lm_head.weight"] = state["model.embed_tokens.weight"]
model = LlamaForCausalLM(LlamaConfig(
    vocab_size=V, hidden_size=E, intermediate_size=F, num_hidden_layers=LAYERS, num_attention_heads=HEADS, num_key_value_heads=KV, head_dim=D,
    max_position_embeddings=128, rms_norm_eps=1e-5, tie_word_embeddings=True, rope_parameters={"rope_type": "default", "rope_theta": 5000.0})).float().eval()
model.load_state_dict(state, strict=True)
ids = [1, 20, 7, 44, 9, 3, 50, 2, 31, 12]
with torch.no_grad():
    logits = torch.log_softmax(model(torch.tensor([ids])).logits[0].double(), -1)

tokenizer = Tokenizer(models.BPE(vocab={t: i for i, t in enumerate(tokens)}, merges=[tuple(m.split(" ")) for m in merges]))
tokenizer.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)])
tokenizer.add_special_tokens([AddedToken(t, normalized=False, special=True) for t in tokens[:3]])
texts = ["the inner and outer", "<|im_start|>you and the<|im_end|>\n", "an2024 the19?", "you're", "  a  the\n\nand "]
encoded = [[text, tokenizer.encode(text, add_special_tokens=False).ids] for text in texts]

# ---- sentencepiece: a byte-pair model with byte fallback, trained on a few sentences of this file
corpus = [line for line in Path(__file__).read_text().split("\n") if line.strip()] * 3
trained = io.BytesIO()
sentencepiece.SentencePieceTrainer.train(
    sentence_iterator=iter(corpus), model_writer=trained, model_type="bpe", vocab_size=420, byte_fallback=True, character_coverage=0.99,
    normalization_rule_name="identity", remove_extra_whitespaces=False, user_defined_symbols=["<mark>"], minloglevel=2)
spm = sentencepiece.SentencePieceProcessor(model_proto=trained.getvalue())
kinds = [2 if spm.is_unknown(i) else 3 if spm.is_control(i) else 6 if spm.is_byte(i) else 5 if spm.is_unused(i) else
         4 if spm.id_to_piece(i) == "<mark>" else 1 for i in range(spm.get_piece_size())]
writer = GGUFWriter(str(folder / "spm.gguf"), "llama")
writer.add_tokenizer_model("llama")
writer.add_tokenizer_pre("default")
writer.add_token_list([spm.id_to_piece(i) for i in range(spm.get_piece_size())])
writer.add_token_scores([spm.get_score(i) for i in range(spm.get_piece_size())])
writer.add_token_types(kinds)
writer.add_bos_token_id(spm.bos_id())
writer.add_eos_token_id(spm.eos_id())
writer.add_unk_token_id(spm.unk_id())
writer.write_header_to_file()
writer.write_kv_data_to_file()
writer.write_tensors_to_file()
writer.close()
spm_texts = ["for name in names: print(name)", "  two  spaces ", "", "\u00e9t\u00e9 \u65e5\u672c \U0001f426", "a<mark>b </s> writer.add_token_types", "\n\tx\u2581y"]


def encode_spm(text):
    """Control tokens in the text are themselves; what stands between them is a text of its own."""
    parts = re.split("(</?s>)", text)
    return [i for part in parts if part for i in ([spm.piece_to_id(part)] if re.fullmatch("</?s>", part) else spm.encode(part))]


spm_encoded = [[text, encode_spm(text)] for text in spm_texts]

(folder / "goldens.json").write_text(json.dumps(
    {"ids": ids, "logprobs": [[round(x, 7) for x in row] for row in logits.tolist()], "tokenizer": encoded, "sentencepiece": spm_encoded,
     "parameters": sum(v.numel() for k, v in state.items() if k != "lm_head.weight")}, ensure_ascii=False) + "\n")
