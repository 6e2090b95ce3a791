// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspect/opened_files.h"

namespace strata {

std::shared_ptr<const OpenedFiles> openFilesOf(const OpenRequest& request, const JobControl& control) {
    auto out = std::make_shared<OpenedFiles>();
    auto checkpoint = openCheckpointOf(request);
    if (!checkpoint) {
        out->problem = checkpoint.error().message();
        return out;
    }
    out->checkpoint = std::move(*checkpoint);
    out->tensors = tensorList(*out->checkpoint);
    out->texts = modelTexts(*out->checkpoint);
    if (control.stopRequested()) return out;
    if (auto tokenizer = openTokenizer(out->checkpoint->source))
        out->tokenizer = std::move(*tokenizer);
    else
        out->tokenizerProblem = tokenizer.error().message();
    if (auto templates = readChatTemplates(out->checkpoint->source)) out->templates = std::move(*templates);
    return out;
}

} // namespace strata
