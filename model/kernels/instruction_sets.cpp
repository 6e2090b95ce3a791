// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernels/instruction_sets.h"

#include <algorithm>
#include <hwy/highway.h>

namespace strata {

std::vector<InstructionSet> instructionSets() {
    std::vector<InstructionSet> sets = hwy::SupportedAndGeneratedTargets();
    std::ranges::sort(sets); // Highway gives better ones the smaller numbers
    return sets;
}

std::string instructionSetName(InstructionSet set) {
    return hwy::TargetName(set);
}

UseInstructionSet::UseInstructionSet(InstructionSet set) {
    hwy::SetSupportedTargetsForTest(set);
}

UseInstructionSet::~UseInstructionSet() {
    hwy::SetSupportedTargetsForTest(0);
}

} // namespace strata
