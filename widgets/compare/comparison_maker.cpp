// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/comparison_maker.h"

#include "model/analysis/comparison_study.h"

#include <QDateTime>
#include <QLocale>

namespace strata {

namespace {

Result<CountedComparison> counted(DocumentPtr a, const std::string& fileOfA, DocumentPtr b,
                                  const std::string& fileOfB) {
    if (!a) {
        STRATA_TRY(a, loadCompared(fileOfA));
    }
    if (!b) {
        STRATA_TRY(b, loadCompared(fileOfB));
    }
    STRATA_TRY(Comparison comparison, makeComparison(a, b, suggestedAlignment(*a, *b)));
    auto study = studyComparison(comparison);
    if (!study) { // what has no text in common still has positions
        comparison.alignment = Alignment::ByPosition;
        study = studyComparison(comparison);
    }
    if (!study) return tl::unexpected<Error>(std::move(study).error());
    return CountedComparison{std::make_shared<const Comparison>(std::move(comparison)),
                             false,
                             {},
                             {},
                             std::make_shared<const ComparisonStudy>(std::move(*study))};
}

} // namespace

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
    m_session.background().read<CountedComparison>(
        m_session.background().beginFile(tr("Comparing")),
        [a, b, fileOfA = fileOfA.toStdString(), fileOfB = fileOfB.toStdString()] {
            return counted(a, fileOfA, b, fileOfB);
        },
        [this](const Result<CountedComparison>& made) { finish(made); });
}

void ComparisonMaker::finish(const Result<CountedComparison>& made) {
    if (!made && made.error().code == ErrorCode::Cancelled) return;
    if (!made) return m_session.problems().addError(made.error());
    m_counted = *made;
    m_session.documents().add(made->comparison);
    Q_EMIT this->made();
    m_counted = {}; // who shows it has it now
}

} // namespace strata
