// SPDX-License-Identifier: GPL-3.0-or-later
// The instruction sets that the kernels are compiled for. Programs take the fastest that the processor runs by
// themselves; this is for tests and timings, which want each of them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace strata {

/// Highway's number of a target ("AVX3": AVX-512 F, BW, VL and DQ).
using InstructionSet = std::int64_t;

/// Those that this processor runs, the fastest first.
std::vector<InstructionSet> instructionSets();
std::string instructionSetName(InstructionSet set);

/// While it lives, cellKernels(), tokenKernels() and trainingKernels() give those of this set. Only one at a time, and
/// while no other thread computes.
class UseInstructionSet {
public:
    explicit UseInstructionSet(InstructionSet set);
    ~UseInstructionSet();
    UseInstructionSet(const UseInstructionSet&) = delete;
    UseInstructionSet& operator=(const UseInstructionSet&) = delete;
};

} // namespace strata
