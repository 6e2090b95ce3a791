// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the lesson file for kinds of questions, actions and predicates.
#pragma once

#include "model/lesson/lesson.h"

#include <array>
#include <string>
#include <utility>

namespace strata {

inline constexpr std::array<std::pair<const char*, LessonQuestion::Kind>, 8> questionNames = {
    {{"choice", LessonQuestion::Kind::Choice},
     {"token", LessonQuestion::Kind::Token},
     {"number", LessonQuestion::Kind::Number},
     {"layer", LessonQuestion::Kind::Layer},
     {"cell", LessonQuestion::Kind::Cell},
     {"path", LessonQuestion::Kind::Path},
     {"order", LessonQuestion::Kind::Order},
     {"text", LessonQuestion::Kind::Text}}};

inline constexpr std::array<std::pair<const char*, LessonAction::Kind>, 6> actionNames = {
    {{"run", LessonAction::Kind::Run},
     {"pin", LessonAction::Kind::Pin},
     {"select", LessonAction::Kind::Select},
     {"open", LessonAction::Kind::Open},
     {"playback", LessonAction::Kind::Playback},
     {"setOption", LessonAction::Kind::SetOption}}};

/// "op" of a predicate; the second spelling is for keyboards without the sign.
inline constexpr std::array<std::pair<const char*, Predicate::Kind>, 8> operatorNames = {
    {{"<", Predicate::Kind::Less},
     {">", Predicate::Kind::Greater},
     {"≤", Predicate::Kind::AtMost},
     {"≥", Predicate::Kind::AtLeast},
     {"<=", Predicate::Kind::AtMost},
     {">=", Predicate::Kind::AtLeast},
     {"=", Predicate::Kind::Equals},
     {"exists", Predicate::Kind::Exists}}};

/// The member of this name, or none.
template <class Table> auto namedIn(const Table& table, const std::string& name) {
    using Value = std::remove_cvref_t<decltype(table.front().second)>;
    for (const auto& [one, value] : table)
        if (name == one) return std::optional<Value>(value);
    return std::optional<Value>();
}

/// "choice, token, number".
template <class Table> std::string knownIn(const Table& table) {
    std::string out;
    for (const auto& row : table)
        out += (out.empty() ? "" : ", ") + std::string(row.first);
    return out;
}

} // namespace strata
