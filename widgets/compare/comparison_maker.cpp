// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/comparison_maker.h"

#include "model/analysis/comparison_study.h"

#include <QDateTime>
#include <QLocale>

namespace strata {

ComparisonMaker& ComparisonMaker::of(Session& session) {
    if (auto* made = session.findChild<ComparisonMaker*>(QString(), Qt::FindDirectChildrenOnly)) return *made;
    return *new ComparisonMaker(session); // the session's child
}

ComparisonMaker::ComparisonMaker(Session& session) : QObject(&session), m_session(session) {}

QString ComparisonMaker::reasonAgainst(RunId one, RunId other) const {
    const DocumentEntry* const a = m_session.documents().find(one);
    const DocumentEntry* const b = m_session.documents().find(other);
    if (!a || !b) return tr("A document that is still being computed cannot be compared; wait until it is there.");
    if (!isCompared(a->kind) || !isCompared(b->kind)) return tr("Two runs or two lenses can be compared.");
    if (a->kind != b->kind)
        return tr("A run and a lens cannot be compared: compute the lens of the run, and compare the two lenses.");
    return {};
}

std::vector<std::pair<RunId, QString>> ComparisonMaker::others(RunId id) const {
    std::vector<std::pair<RunId, QString>> out;
    const auto& entries = m_session.documents().entries();
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        if (entry->id == id || !reasonAgainst(id, entry->id).isEmpty()) continue;
        const RunSummary summary = entry->document ? summaryOf(*entry->document) : entry->summary;
        const QDateTime when =
            QDateTime::fromString(QString::fromStdString(summary.createdAt), Qt::ISODate).toLocalTime();
        QStringList parts{entry->title, QString::fromStdString(summary.modelName())};
        if (when.isValid()) parts << QLocale().toString(when, QLocale::ShortFormat);
        parts.removeAll(QString());
        out.emplace_back(entry->id, parts.join(QStringLiteral(" · ")));
    }
    return out;
}

void ComparisonMaker::compare(RunId one, RunId other) {
    if (const QString reason = reasonAgainst(one, other); !reason.isEmpty())
        return m_session.problems().addError({ErrorCode::BadArgument, "comparison", reason.toStdString()});
    if (other.value < one.value) std::swap(one, other);
    const Documents& documents = m_session.documents();
    start(documents.find(one)->document, documents.fileOf(one), documents.find(other)->document,
          documents.fileOf(other));
}

void ComparisonMaker::compareWithFile(const DocumentPtr& a, const QString& file) {
    if (a && !file.isEmpty()) start(a, {}, nullptr, file);
}

void ComparisonMaker::start(const DocumentPtr& a, const QString& fileOfA, const DocumentPtr& b,
                            const QString& fileOfB) {
    if (a && b) return finish(Pair(a, b));
    m_session.background().read<Pair>(
        m_session.background().beginFile(tr("Comparing")),
        [a, b, fileOfA = fileOfA.toStdString(), fileOfB = fileOfB.toStdString()]() -> Result<Pair> {
            Pair sides(a, b);
            if (!sides.first) {
                STRATA_TRY(sides.first, loadCompared(fileOfA));
            }
            if (!sides.second) {
                STRATA_TRY(sides.second, loadCompared(fileOfB));
            }
            return sides;
        },
        [this](const Result<Pair>& sides) { finish(sides); });
}

void ComparisonMaker::finish(const Result<Pair>& sides) {
    if (!sides && sides.error().code == ErrorCode::Cancelled) return;
    if (!sides) return m_session.problems().addError(sides.error());
    const auto& [a, b] = *sides;
    auto made = makeComparison(a, b, suggestedAlignment(*a, *b));
    // What has no text in common still has positions.
    if (made && !studyComparison(*made)) made->alignment = Alignment::ByPosition;
    if (!made) return m_session.problems().addError(made.error());
    if (const auto study = studyComparison(*made); !study) return m_session.problems().addError(study.error());
    m_session.documents().add(std::make_shared<const Comparison>(std::move(*made)));
    Q_EMIT this->made();
}

} // namespace strata
