// SPDX-License-Identifier: GPL-3.0-or-later
// The files of the open model, looked at anew for the window: no weight is loaded.
#pragma once

#include "model/base/job_control.h"
#include "model/checkpoint/model_texts.h"
#include "model/checkpoint/tensor_list.h"
#include "model/requests/open_request.h"
#include "model/tokenizer/chat_template.h"
#include "model/tokenizer/tokenizer.h"

namespace strata {

/// A value that is shared by the pages; its tensors are mapped as long as it lives.
struct OpenedFiles {
    std::optional<Checkpoint> checkpoint; ///< empty: see problem
    std::vector<TensorEntry> tensors;
    std::vector<ModelText> texts;
    std::shared_ptr<const Tokenizer> tokenizer; ///< null: see tokenizerProblem
    ChatTemplateFiles templates;
    std::string problem, tokenizerProblem;
};

/// Any thread. What goes wrong is a sentence of the result.
std::shared_ptr<const OpenedFiles> openFilesOf(const OpenRequest& request, const JobControl& control);

} // namespace strata
