// SPDX-License-Identifier: GPL-3.0-or-later
// Log-probabilities of positions that were read, for when they are asked for once more: a label's first token is scored
// and then decoded, a level's answer is decoded and then compared with gold, from the same states through the same
// head.
#pragma once

#include "model/base/ids.h"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <span>
#include <vector>

namespace strata {

/// Those of one sequence, the latest ones. Only where a position's numbers do not depend on how many are read together.
class KeptRows {
public:
    struct Place {
        LayerIndex layer;
        HeadIndex head;
        bool normed = false; ///< before the head
        std::int64_t position = 0;
        friend bool operator==(const Place&, const Place&) = default;
    };

    /// Valid until the next call of keep() or truncate(); empty where it is not kept.
    std::span<const float> find(const Place& place) const {
        const auto found = std::ranges::find(m_rows, place, &Row::place);
        return found == m_rows.end() ? std::span<const float>() : std::span(found->values);
    }
    void keep(const Place& place, std::span<const float> row) {
        if (row.size() > mostValues || !find(place).empty()) return;
        while (!m_rows.empty() && (m_rows.size() + 1) * row.size() > mostValues)
            m_rows.pop_front();
        m_rows.push_back({place, {row.begin(), row.end()}});
    }
    /// Forgets those from `length` on.
    void truncate(std::int64_t length) {
        std::erase_if(m_rows, [length](const Row& row) { return row.place.position >= length; });
    }

private:
    static constexpr std::size_t mostValues = std::size_t{1} << 19; // 2 MiB

    struct Row {
        Place place;
        std::vector<float> values;
    };
    std::deque<Row> m_rows;
};

} // namespace strata
