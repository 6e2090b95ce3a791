#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes data/blocks.gguf: made-up blocks of every element type that Strata reads, and what the PyPI package `gguf` makes of them.

Tensor "q4_k" holds random bytes whose scales are set to ordinary, zero, subnormal, largest, infinite and NaN halves in turn;
"q4_k.values" is gguf.quants.dequantize of it, as F32. The metadata has a value of every type of the format, nested arrays included.

    pip install gguf numpy
    python3 tests/gguf/make_blocks.py tests/gguf/data/blocks.gguf
"""
import sys

import numpy as np
from gguf import GGMLQuantizationType as T
from gguf import GGUFValueType as V
from gguf import GGUFWriter
from gguf.constants import GGML_QUANT_SIZES
from gguf.quants import dequantize

rng = np.random.default_rng(20240229)
writer = GGUFWriter(sys.argv[1], "blocks")
writer.add_uint8("t.u8", 200)
writer.add_int8("t.i8", -100)
writer.add_uint16("t.u16", 60000)
writer.add_int16("t.i16", -30000)
writer.add_uint32("t.u32", 4_000_000_000)
writer.add_int32("t.i32", -2_000_000_000)
writer.add_float32("t.f32", 0.1)
writer.add_uint64("t.u64", 2**64 - 1)
writer.add_int64("t.i64", -(2**63))
writer.add_float64("t.f64", 0.1)
writer.add_bool("t.bool", True)
writer.add_string("t.text", "naïve \u2581 \U0001f426")
writer.add_array("t.texts", ["", "a", "\u00e9t\u00e9"])
writer.add_array("t.integers", [1, -2, 3])
writer.add_array("t.floats", [0.5, -0.25])
writer.add_key_value("t.nested", [[1, 2], [3], [4, 5, 6]], V.ARRAY)

halves = {  # the places of the f16 scales within a block
    T.Q4_0: [0], T.Q4_1: [0, 2], T.Q5_0: [0], T.Q5_1: [0, 2], T.Q8_0: [0],
    T.Q4_K: [0, 2], T.Q5_K: [0, 2], T.Q6_K: [208],
}
# Ordinary scales, ±0, the smallest and largest subnormals, the largest finite values, infinities, NaN.
scales = [0x2E66, 0xAE66, 0x1234, 0x0000, 0x8000, 0x0001, 0x83FF, 0x7BFF, 0xFBFF, 0x7C00, 0xFC00, 0x7E00]

for kind in [T.F32, T.F16, T.BF16, T.F64, T.Q4_0, T.Q4_1, T.Q5_0, T.Q5_1, T.Q8_0, T.Q4_K, T.Q5_K, T.Q6_K]:
    elements, size = GGML_QUANT_SIZES[kind]
    if kind in halves:
        blocks = rng.integers(0, 256, size=(len(scales), size), dtype=np.uint8)
        for row, scale in enumerate(scales):
            for number, place in enumerate(halves[kind]):
                other = scale if number == 0 else scales[(row * 5 + 2) % len(scales)]
                blocks[row, place:place + 2] = np.frombuffer(np.uint16(other).tobytes(), dtype=np.uint8)
        if elements == 256:
            blocks[-1, :] = 255  # every bit set: the largest scales, minima and elements, with NaN
    elif kind in (T.F16, T.BF16):
        special = scales + [0x7F80, 0xFF80, 0x7FC0]  # the last three are bfloat16's infinities and NaN
        words = np.concatenate([np.array(special, dtype=np.uint16), rng.integers(0, 65536, size=64 - len(special), dtype=np.uint16)])
        blocks = words.reshape(2, 32).view(np.uint8)
    else:
        values = np.concatenate([[0.0, -0.0, 1e-45, 3.4e38, np.inf, -np.inf, np.nan, 1e-39], rng.standard_normal(56)])
        blocks = values.reshape(2, 32).astype(np.float32 if kind == T.F32 else np.float64).view(np.uint8)
    with np.errstate(all="ignore"):
        if kind == T.F64:
            expected = blocks.view(np.float64).astype(np.float32)
        else:
            expected = dequantize(blocks, kind)
    name = kind.name.lower()
    writer.add_tensor(name, blocks, raw_dtype=kind)
    writer.add_tensor(name + ".values", np.ascontiguousarray(expected.reshape(blocks.shape[0], -1), dtype=np.float32), raw_dtype=T.F32)

writer.write_header_to_file()
writer.write_kv_data_to_file()
writer.write_tensors_to_file()
writer.close()
