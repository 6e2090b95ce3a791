// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/job_control.h"

#include <array>

namespace strata {
namespace {

constexpr std::array stageTexts = {
    "",
    "reading the checkpoint",
    "reading the tokenizer",
    "loading weights",
    "reading weights",
    "comparing heads",
    "checking weights",
    "comparing rows",
    "running layers",
    "reading layers",
    "measuring updates",
    "reading without a head",
    "decoding",
    "training",
    "losses",
    "reading rows",
    "evaluating",
    "writing",
};
static_assert(stageTexts.size() == static_cast<std::size_t>(ProgressStage::Writing) + 1);

} // namespace

const char* progressStageText(ProgressStage stage) {
    return stageTexts[static_cast<std::size_t>(stage)];
}

ProgressStage progressStageOf(std::string_view text) {
    for (std::size_t i = 0; i < stageTexts.size(); ++i)
        if (text == stageTexts[i]) return static_cast<ProgressStage>(i);
    return ProgressStage::None;
}

} // namespace strata
