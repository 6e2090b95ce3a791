// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/evaluation_studies.h"

#include <algorithm>
#include <deque>
#include <mutex>

namespace strata {
namespace {

constexpr std::size_t kept = 8;

/// Of one document. The mutexes are held while something is computed, so that others wait for it.
struct Entry {
    std::weak_ptr<const Evaluation> of;
    std::mutex computing, counting, known;
    StudyPtr study;
    IntervalsPtr intervals;
};

/// The entry of a document, the latest at the end.
std::shared_ptr<Entry> entryOf(const std::shared_ptr<const Evaluation>& evaluation) {
    static std::mutex access;
    static std::deque<std::shared_ptr<Entry>> entries;
    const std::lock_guard lock(access);
    std::erase_if(entries, [](const auto& entry) { return entry->of.expired(); });
    for (const auto& entry : entries)
        if (entry->of.lock() == evaluation) return entry;
    if (entries.size() >= kept) entries.pop_front();
    entries.push_back(std::make_shared<Entry>());
    entries.back()->of = evaluation;
    return entries.back();
}

template <class T> T knownIn(Entry& entry, T Entry::* what) {
    const std::lock_guard lock(entry.known);
    return entry.*what;
}

template <class T> void keep(Entry& entry, T Entry::* what, const T& value) {
    const std::lock_guard lock(entry.known);
    entry.*what = value;
}

/// Of one that grows what was read stays: each time the new records alone are.
Result<EvaluationStudy> countedStudy(const std::shared_ptr<const Evaluation>& evaluation, const JobControl& control) {
    if (evaluation->recordsFile.empty()) return studyOf(evaluation, control);
    static std::mutex access;
    static std::filesystem::path file;
    static std::optional<GrowingStudy> growing;
    const std::lock_guard lock(access);
    const bool known = growing && file == evaluation->recordsFile;
    if (evaluation->isComplete() && !known) return studyOf(evaluation, control);
    if (!growing) growing.emplace();
    file = evaluation->recordsFile;
    auto study = growing->of(evaluation, control);
    if (evaluation->isComplete()) growing.reset(); // it was the last time
    return study;
}

} // namespace

StudyPtr sharedStudy(const std::shared_ptr<const Evaluation>& evaluation, const JobControl& control) {
    if (!evaluation) return nullptr;
    const auto entry = entryOf(evaluation);
    const std::lock_guard lock(entry->computing);
    if (const StudyPtr there = knownIn(*entry, &Entry::study)) return there;
    auto made = countedStudy(evaluation, control);
    if (!made && made.error().code == ErrorCode::Cancelled) return nullptr;
    if (!made) { // its records are gone, or damaged: that is what there is to be said
        EvaluationStudy none;
        none.problem = made.error();
        made = std::move(none);
    }
    const auto study = std::make_shared<const EvaluationStudy>(std::move(*made));
    keep(*entry, &Entry::study, StudyPtr(study));
    return study;
}

IntervalsPtr sharedIntervals(const std::shared_ptr<const Evaluation>& evaluation, const JobControl& control) {
    if (!evaluation) return nullptr;
    const StudyPtr study = sharedStudy(evaluation, control);
    if (!study || !study->table) return nullptr;
    const auto entry = entryOf(evaluation);
    const std::lock_guard lock(entry->counting);
    if (const IntervalsPtr there = knownIn(*entry, &Entry::intervals)) return there;
    auto made = intervalsOf(*study->table, control);
    if (!made) return nullptr;
    const auto intervals = std::make_shared<const StudyIntervals>(std::move(*made));
    keep(*entry, &Entry::intervals, IntervalsPtr(intervals));
    return intervals;
}

StudyPtr knownStudy(const std::shared_ptr<const Evaluation>& evaluation) {
    return evaluation ? knownIn(*entryOf(evaluation), &Entry::study) : nullptr;
}

IntervalsPtr knownIntervals(const std::shared_ptr<const Evaluation>& evaluation) {
    return evaluation ? knownIn(*entryOf(evaluation), &Entry::intervals) : nullptr;
}

} // namespace strata
