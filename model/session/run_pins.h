// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens that a person pinned in a run: they belong to it, and go over to the next run of the same question.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/session/document_maker.h"
#endif

namespace strata {

/// Changes the shown run's pins, and gives runs that are made those of the run before that asked the same of the same
/// model. GUI thread.
class RunPins {
public:
    RunPins(Documents& documents, DocumentMaker& maker);

    /// Of the shown run, also one that still grows; none twice, no more than mostPins. Can be undone.
    void set(const std::vector<TokenPlace>& pins);

private:
    /// Of a run that is being made: they wait for its tokens.
    struct Waiting {
        bool known = false; ///< asked for: a run says what it was asked with its first snapshot
        std::vector<TokenPlace> pins;
    };
    DocumentPtr withPins(Waiting& waiting, const DocumentPtr& document) const;
    std::vector<TokenPlace> pinsOfBefore(const Run& run) const;
    Documents& m_documents;
    std::shared_ptr<Waiting> m_waiting; ///< of the last one that was begun
};

} // namespace strata
