// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/checkpointed_block.h"

#include "model/training/parameters.h"

#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/custom_function.h>

namespace strata {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// What is run again: the block, and which of its tensors there are.
struct Rerun : torch::CustomClassHolder {
    Rerun(BlockFunction function, std::vector<bool> set) : block(std::move(function)), defined(std::move(set)) {}
    at::Tensor operator()(const at::Tensor& hidden, const variable_list& tensors) const {
        BlockWeights weights;
        std::size_t next = 0, place = 0;
        for (at::Tensor* const tensor : tensorsOf(weights))
            if (defined[place++]) *tensor = tensors[next++];
        return block(weights, hidden);
    }
    BlockFunction block;
    std::vector<bool> defined;
};

struct Checkpointed : torch::autograd::Function<Checkpointed> {
    static at::Tensor forward(AutogradContext* context, const at::Tensor& hidden, at::TensorList tensors,
                              const c10::intrusive_ptr<Rerun>& rerun) {
        variable_list kept{hidden};
        kept.insert(kept.end(), tensors.begin(), tensors.end());
        context->save_for_backward(kept);
        context->saved_data["rerun"] = c10::IValue::make_capsule(rerun);
        return (*rerun)(hidden, tensors.vec()); // without a graph: those of backward are made anew
    }

    static variable_list backward(AutogradContext* context, const variable_list& gradients) {
        const auto rerun = c10::static_intrusive_pointer_cast<Rerun>(context->saved_data["rerun"].toCapsule());
        variable_list inputs, wanted;
        const variable_list kept = context->get_saved_variables();
        for (const at::Tensor& tensor : kept) {
            inputs.push_back(tensor.detach());
            if (tensor.requires_grad()) wanted.push_back(inputs.back().requires_grad_(true));
        }
        const at::AutoGradMode withGraph(true);
        const at::Tensor output = (*rerun)(inputs.front(), {inputs.begin() + 1, inputs.end()});
        const variable_list found = torch::autograd::grad({output}, wanted, {gradients.front()}, false, false, true);
        variable_list result;
        std::size_t next = 0;
        for (const at::Tensor& tensor : kept)
            result.push_back(tensor.requires_grad() ? found[next++] : at::Tensor());
        result.emplace_back(); // of `rerun`
        return result;
    }
};

} // namespace

at::Tensor runCheckpointed(const BlockFunction& block, const BlockWeights& weights, const at::Tensor& hidden) {
    if (!at::GradMode::is_enabled()) return block(weights, hidden);
    BlockWeights copy = weights;
    variable_list tensors;
    std::vector<bool> defined;
    for (const at::Tensor* const tensor : tensorsOf(copy)) {
        defined.push_back(tensor->defined());
        if (tensor->defined()) tensors.push_back(*tensor);
    }
    return Checkpointed::apply(hidden, at::TensorList(tensors), c10::make_intrusive<Rerun>(block, std::move(defined)));
}

} // namespace strata
