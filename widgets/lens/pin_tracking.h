// SPDX-License-Identifier: GPL-3.0-or-later
// Pinned tokens and groups of them: what the lens does not know of them is read again, in the background.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/session/session.h"
#include "widgets/lens/lens_pins.h"
#include "widgets/lens/trajectory_figure.h"
#endif

#include <QObject>
#include <QTimer>

namespace strata {

/// A pinned token that is outside the top-k of some layers would have gaps there: as long as the model that made the
/// lens is open, its log-probability at the pin's position is read in every row (LensWork::track), and the lens
/// keeps it. GUI thread.
class PinTracking : public QObject {
    Q_OBJECT
public:
    PinTracking(Session& session, LensPins& pins, QObject* parent);

    /// Reads what is missing at once instead of soon; false when there is nothing to be read, or nothing to read it
    /// with.
    bool readNow();
    /// Why lines have gaps now.
    GapReason gapReason() const;
    bool canGroup() const { return tokensPinnedAt(positionOfGroup()).size() > 1; }
    bool canUngroup() const { return groupToTakeApart() != nullptr; }
    /// Makes one group of the tokens that are pinned at the selected position, or at the last pin's.
    void group();
    /// Takes the group at the selected position, or the last one, apart: its tokens are pinned by themselves.
    void ungroup();
    /// Of a pin in the legend: a group, or a token that is tracked over the whole text, is forgotten by the lens too.
    void remove(const LensPin& pin);
    /// The shown lens no longer tracks this token, or this group of them.
    void forgetTracked(const std::vector<TokenId>& tokens);

Q_SIGNALS:
    void said(const QString& text); ///< for the status line
    void changed();                 ///< what is followed, or what the above say of it

private:
    void refresh();       ///< what is missing is read soon
    bool canRead() const; ///< the model that made the shown lens is open
    int positionOfGroup() const;
    std::vector<TokenId> tokensPinnedAt(int position) const;
    const LensPin* groupToTakeApart() const;
    void changeGroups(std::vector<std::vector<TokenId>> groups, std::vector<TokensAt> read = {});
    void forget(const std::vector<TokenId>& group);
    std::vector<TokensAt> missing() const;
    std::vector<TokensAt> wanted() const; ///< what is missing, without what could not be read

    Session& m_session;
    LensPins& m_pins;
    QTimer m_soon;
    std::vector<TokensAt> m_failed; ///< not tried again for this lens
    RunId m_failedOf;
};

} // namespace strata
