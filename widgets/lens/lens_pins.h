// SPDX-License-Identifier: GPL-3.0-or-later
// What is followed in the shown lens, and in which colours, whichever of its views are there.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "widgets/lens/lens_grid.h"
#include "widgets/lens/lens_pin.h"
#endif

#include <QObject>

namespace strata {

/// Pins belong to the lens (Lens::pins): they come with it, and what is edited here goes back to it through the session
/// (LensBoard). Colours are kept for each text. A view made by itself has one of its own; those of a window share one.
/// GUI thread.
class LensPins : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// All three may be said again: only what changed counts.
    void setLens(const std::shared_ptr<const Lens>& lens);
    void setSelection(const Selection& selection);
    void setOptions(const LensOptions& options); ///< of the grid: which head's token stands in the selected cell

    const std::shared_ptr<const Lens>& lens() const { return m_lens; }
    const Selection& selection() const { return m_selection; }

    const std::vector<LensPin>& pins() const { return m_pins; }
    void togglePin(const LensPin& pin);
    void setPins(const std::vector<LensPin>& pins);
    /// The colours that these had, as far as they are followed now: of an earlier session.
    void recallColors(const std::vector<LensPin>& followed);
    /// Pins, and after them the selected cell's token and what the lens tracks (groups and single tokens) at its
    /// position, when they are none of them: what has a trajectory. Each keeps its colour as long as it is among them.
    const std::vector<LensPin>& followed() const { return m_followed; }

Q_SIGNALS:
    void changed();                             ///< what is followed
    void edited();                              ///< pins() are others than those of the lens
    void lensChanged();                         ///< another lens, or one that has grown
    void trackRequested(strata::TokenId token); ///< over the whole text

private:
    std::optional<LensPin> pinOfSelection() const;
    void update();
    /// Whose colours they are.
    struct Text {
        std::string model;
        std::vector<TokenId> text;
        friend bool operator==(const Text&, const Text&) = default;
    };
    std::shared_ptr<const Lens> m_lens;
    Selection m_selection;
    LensOptions m_options;
    Text m_text;
    std::vector<std::pair<Text, std::vector<LensPin>>> m_followedOf; ///< other texts, the last one at the end
    std::vector<LensPin> m_pins, m_followed;
};

} // namespace strata
