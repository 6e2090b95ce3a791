// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/gguf/ggml_type.h"

#include <algorithm>
#include <array>

namespace strata {
namespace {

struct Row {
    std::uint32_t number;
    const char* name;
    std::uint32_t elements, bytes;
    bool readable;
};

// ggml.h's enum ggml_type with the sizes of its type traits. Numbers that are missing were removed from the format.
constexpr std::array rows{
    Row{0, "F32", 1, 4, true},          Row{1, "F16", 1, 2, true},          Row{2, "Q4_0", 32, 18, true},
    Row{3, "Q4_1", 32, 20, true},       Row{6, "Q5_0", 32, 22, true},       Row{7, "Q5_1", 32, 24, true},
    Row{8, "Q8_0", 32, 34, true},       Row{9, "Q8_1", 32, 40, false},      Row{10, "Q2_K", 256, 84, false},
    Row{11, "Q3_K", 256, 110, false},   Row{12, "Q4_K", 256, 144, true},    Row{13, "Q5_K", 256, 176, true},
    Row{14, "Q6_K", 256, 210, true},    Row{15, "Q8_K", 256, 292, false},   Row{16, "IQ2_XXS", 256, 66, false},
    Row{17, "IQ2_XS", 256, 74, false},  Row{18, "IQ3_XXS", 256, 98, false}, Row{19, "IQ1_S", 256, 50, false},
    Row{20, "IQ4_NL", 32, 18, false},   Row{21, "IQ3_S", 256, 110, false},  Row{22, "IQ2_S", 256, 82, false},
    Row{23, "IQ4_XS", 256, 136, false}, Row{24, "I8", 1, 1, false},         Row{25, "I16", 1, 2, false},
    Row{26, "I32", 1, 4, false},        Row{27, "I64", 1, 8, false},        Row{28, "F64", 1, 8, true},
    Row{29, "IQ1_M", 256, 56, false},   Row{30, "BF16", 1, 2, true},        Row{34, "TQ1_0", 256, 54, false},
    Row{35, "TQ2_0", 256, 66, false},   Row{39, "MXFP4", 32, 17, false},    Row{40, "NVFP4", 64, 36, false},
    Row{41, "Q1_0", 128, 18, false},
};

} // namespace

std::optional<GgmlTypeInfo> ggmlTypeInfo(std::uint32_t number) {
    const auto row = std::ranges::find(rows, number, &Row::number);
    if (row == rows.end()) return std::nullopt;
    return GgmlTypeInfo{static_cast<GgmlType>(number), row->name, row->elements, row->bytes, row->readable};
}

} // namespace strata
