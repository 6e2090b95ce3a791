// SPDX-License-Identifier: GPL-3.0-or-later
// A stopped evaluation that is gone on with: whether it can be, and what is asked of the model then.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/session/session.h"
#endif

#include <filesystem>
#include <vector>

namespace strata {

/// Whether rows of it are left.
bool isLeftOff(const Evaluation* evaluation);
/// Why its rows cannot be answered by what is open: a sentence that names what is another one; empty: they can.
QString whyOtherModel(const Session& session, const Evaluation& evaluation);

struct GoOnOrder {
    std::shared_ptr<const Evaluation> evaluation;
    std::shared_ptr<const Task> task;
    std::vector<std::filesystem::path> files; ///< where its rows may be: the first that is there counts
    RowColumns columns;                       ///< for one that does not say by which columns its rows were read …
    std::filesystem::path columnsOf;          ///< … if they lie in this file, for which they were chosen
    bool skipBad = false;                     ///< rows that cannot be decoded are passed over
    std::filesystem::path place;              ///< FILE.strata of what is made
};
/// Finds the rows again and copies the records that there are to the place; on a thread that may take its time. Errors:
/// what of the rows, or of the records, is not as it was; Cancelled. Then nothing is left at the place.
Result<request::Evaluate> requestToGoOn(const GoOnOrder& order, const JobControl& control);

} // namespace strata
