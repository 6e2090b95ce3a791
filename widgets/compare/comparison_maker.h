// SPDX-License-Identifier: GPL-3.0-or-later
// Comparisons are made of documents of the list, of the history, and of files.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "model/session/session.h"
#include "widgets/compare/comparison_map.h"
#endif

#include <QObject>

namespace strata {

/// One for each session, made when it is first asked for and gone with it. What lies on disk is read, and
/// what is compared is counted, in the background; what cannot be compared is a problem of the session. GUI thread.
class ComparisonMaker : public QObject {
    Q_OBJECT
public:
    static ComparisonMaker& of(Session& session);

    /// Of the list or the history; the older one is A.
    void compare(RunId one, RunId other);
    /// A document of the list, or one side of a comparison that is shown, is A.
    void compareWithFile(const DocumentPtr& a, const QString& file);
    /// Empty, or why these two cannot be compared.
    QString reasonAgainst(RunId one, RunId other) const;
    /// What a document of the list can be compared with, by title, the latest first.
    std::vector<std::pair<RunId, QString>> others(RunId id) const;
    /// Of the one that was made last, while it is shown: it is not counted again for that.
    const CountedComparison& lastCounted() const { return m_counted; }

Q_SIGNALS:
    void made(); ///< it is in the list, and shown

private:
    explicit ComparisonMaker(Session& session);
    /// A side that is there is taken, else its file is read.
    void start(const DocumentPtr& a, const QString& fileOfA, const DocumentPtr& b, const QString& fileOfB);
    void finish(const Result<CountedComparison>& made);

    Session& m_session;
    CountedComparison m_counted;
};

} // namespace strata
