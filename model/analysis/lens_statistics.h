// SPDX-License-Identifier: GPL-3.0-or-later
// The statistics of a lens cell, described: for menus, legends, the program's help and `strata-cli lens`.
#pragma once

#include "model/documents/lens.h"

#include <span>

namespace strata {

struct LensStatisticInfo {
    LensStatistic statistic;
    const char* key;     ///< in JSON and CSV: "kl_to_final"
    const char* title;   ///< "KL to final"
    const char* unit;    ///< "nats", "√nats", "" (a pure number)
    const char* formula; ///< "Σ p_final (log p_final − log p_cell)"
    const char* source;  ///< whose definition it is
    enum class Scale {
        Sequential,
        Diverging,
        Logarithmic
    } scale;          ///< how a colour map shows it; Diverging: centred at 0
    bool smallIsSure; ///< a small value means that the cell is sure (entropy, KL, rank)
};

/// In the order of LensStatistic.
std::span<const LensStatisticInfo> lensStatistics();
const LensStatisticInfo& lensStatisticInfo(LensStatistic statistic);
/// nullptr when there is none of this key.
const LensStatisticInfo* lensStatisticByKey(const std::string& key);

} // namespace strata
