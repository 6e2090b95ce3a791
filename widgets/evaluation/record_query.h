// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows of an evaluation are asked for, as options of a figure have it, and their answer.
#pragma once

#include "model/analysis/record_choice.h"
#include "model/analysis/record_texts.h"

#include <QJsonObject>
#include <QString>

namespace strata {

struct RecordQuery {
    RecordFilter filter; ///< without `found`
    QString search;
    RecordOrder order;
    friend bool operator==(const RecordQuery&, const RecordQuery&) = default;
};

/// {"outcome": "wrong", "level": 2, "at_least": 0.9, "label": …, "search": …, "order": "confidence" …}; what is not
/// asked for is left out. Levels count from 0, as places in the evaluation's levels.
QJsonObject queryToJson(const RecordQuery& query);
RecordQuery queryFromJson(const QJsonObject& json);

/// The rows, in their order. Looks texts up only where something is searched for; `texts` may be null then too: they
/// are read. Empty: it was cancelled. Off the window's thread.
std::shared_ptr<const std::vector<std::uint32_t>> rowsOf(const Evaluation& evaluation, const EvaluationStudy& study,
                                                         std::shared_ptr<const RecordTexts> texts,
                                                         const RecordQuery& query, const JobControl& control);

} // namespace strata
