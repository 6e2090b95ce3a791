// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/model_summary.h"

namespace strata {

ModelSummary modelSummary(const Checkpoint& checkpoint) {
    const Architecture& a = checkpoint.architecture;
    ModelSummary summary;
    summary.path = checkpoint.path.string();
    summary.hash = checkpoint.hash;
    summary.architecture = a.modelType;
    summary.layers = a.layers;
    summary.hiddenSize = a.hiddenSize;
    summary.feedForwardSize = a.feedForwardSize;
    summary.attentionHeads = a.attentionHeads;
    summary.keyValueHeads = a.keyValueHeads;
    summary.headDim = a.headDim;
    summary.vocabularySize = a.vocabularySize;
    summary.contextLength = a.contextLength;
    summary.parameters = checkpoint.parameterCount();
    summary.dtype = checkpoint.gguf ? checkpoint.storedTypes() : dtypeName(a.storedDType);
    return summary;
}

} // namespace strata
