// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/comparison.h"

#include <algorithm>

namespace strata {
namespace {

bool same(const DocumentPtr& x, const DocumentPtr& y) {
    if (x == y) return true;
    if (const auto lens = documentAs<Lens>(x), other = documentAs<Lens>(y); lens && other) return *lens == *other;
    const auto run = documentAs<Run>(x), other = documentAs<Run>(y);
    return run && other && *run == *other;
}

RunSummary summaryOfSide(const DocumentPtr& side) {
    if (const auto lens = documentAs<Lens>(side)) return summaryOf(*lens);
    const auto run = documentAs<Run>(side);
    return run ? summaryOf(*run) : RunSummary();
}

} // namespace

const char* alignmentName(Alignment alignment) {
    switch (alignment) {
    case Alignment::ByPosition:
        return "position";
    case Alignment::ByText:
        return "text";
    case Alignment::ByLevel:
        return "level";
    case Alignment::ByCharacters:
        return "characters";
    }
    return "";
}

std::optional<Alignment> alignmentByName(std::string_view name) {
    for (const Alignment one : alignments)
        if (name == alignmentName(one)) return one;
    return std::nullopt;
}

bool operator==(const Comparison& x, const Comparison& y) {
    return static_cast<const Document&>(x) == static_cast<const Document&>(y) && x.alignment == y.alignment &&
           x.statistic == y.statistic && same(x.a, y.a) && same(x.b, y.b);
}

bool isCompared(std::string_view kind) {
    return kind == "run" || kind == "lens";
}

Result<Comparison> makeComparison(DocumentPtr a, DocumentPtr b, Alignment alignment) {
    const std::string subject = "comparison";
    for (const DocumentPtr& side : {a, b})
        if (!side || !isCompared(side->kind()))
            return fail(ErrorCode::BadArgument, subject,
                        "is made of two runs or two lenses, and one of these documents is neither.");
    if (a->kind() != b->kind())
        return fail(ErrorCode::BadArgument, subject,
                    "is made of two runs or two lenses, and these are one of each; compute the lens of the run, and "
                    "compare the two lenses.");
    Comparison out;
    out.takeHeader(*a);
    out.warnings.clear(); // each side has its own, and remarks of its own
    out.marks = {};
    out.createdAt = std::max(a->createdAt, b->createdAt); // made again of the same two it is the same
    out.alignment = alignment;
    out.a = std::move(a);
    out.b = std::move(b);
    return out;
}

RunSummary summaryOf(const Comparison& comparison) {
    RunSummary out = headerSummary(comparison);
    const RunSummary a = summaryOfSide(comparison.a), b = summaryOfSide(comparison.b);
    const auto nameOf = [](const RunSummary& of, const std::string& title) {
        return title.empty() ? of.modelName() : title;
    };
    // One text by two models is told apart by the models.
    const bool sameTitle = a.title == b.title, sameModel = a.modelPath == b.modelPath;
    out.title = sameTitle && !sameModel
                    ? a.modelName() + " ↔ " + b.modelName() + (a.title.empty() ? "" : ": " + a.title)
                    : nameOf(a, a.title) + " ↔ " + nameOf(b, b.title);
    out.task = a.task;
    out.stopped = a.stopped || b.stopped;
    return out;
}

} // namespace strata
