#include "model/run/lens.h"

#include <limits>

namespace strata {

float Lens::value(LensStatistic statistic, std::size_t row, std::size_t position) const {
    const std::vector<float>& values = statistics[static_cast<std::size_t>(statistic)];
    return values.empty() ? std::numeric_limits<float>::quiet_NaN() : values[cell(row, position)];
}

const std::string& Lens::textOf(TokenId id) const {
    static const std::string none;
    const auto found = tokenTexts.find(id);
    return found == tokenTexts.end() ? none : found->second;
}

int Lens::rowOf(LayerIndex layer, LensPart part, const std::string& head) const {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].layer == layer && rows[i].part == part && rows[i].head == head) return static_cast<int>(i);
    return -1;
}

int Lens::finalRow() const {
    for (std::size_t i = rows.size(); i-- > 0;)
        if (rows[i].head.empty() && rows[i].part == LensPart::State) return static_cast<int>(i);
    return -1;
}

} // namespace strata
