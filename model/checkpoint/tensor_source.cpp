#include "model/checkpoint/tensor_source.h"

#include <algorithm>

namespace strata {

const TensorView* TensorSource::find(const std::string& name) const {
    const auto& all = tensors();
    const auto found = std::ranges::lower_bound(all, name, {}, &TensorView::name);
    return found != all.end() && found->name == name ? &*found : nullptr;
}

Result<void> TensorSource::checkUnchanged() const {
    return {};
}

} // namespace strata
