// SPDX-License-Identifier: GPL-3.0-or-later
// What a person follows and tried in the shown lens, whichever of its views are there.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "widgets/lens/lens_grid.h"
#include "widgets/lens/lens_pin.h"
#include "widgets/lens/replaced_layer.h"
#endif

#include <QObject>

namespace strata {

/// Pins belong to a text and its model: another text has its own, and finds them again when it is shown again. A view
/// made by itself has one of its own; those of a window share one. GUI thread.
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
    /// Pins, and after them the selected cell's token and what the lens tracks (groups and single tokens) at its
    /// position, when they are none of them: what has a trajectory. Each keeps its colour as long as it is among them.
    const std::vector<LensPin>& followed() const { return m_followed; }

    /// Blocks that were replaced by a gradient step, for this text.
    const std::vector<ReplacedLayer>& replaced() const { return m_replaced; }
    void addReplaced(const ReplacedLayer& replaced);

Q_SIGNALS:
    void changed();     ///< what is followed
    void lensChanged(); ///< another lens, or one that has grown
    void replacedChanged();
    void trackRequested(strata::TokenId token); ///< over the whole text

private:
    std::optional<LensPin> pinOfSelection() const;
    void update();
    /// Whose pins they are.
    struct Text {
        std::string model;
        std::vector<TokenId> text;
        friend bool operator==(const Text&, const Text&) = default;
    };
    std::shared_ptr<const Lens> m_lens;
    Selection m_selection;
    LensOptions m_options;
    Text m_text;
    std::vector<std::pair<Text, std::vector<LensPin>>> m_pinsOf; ///< of other documents
    std::vector<LensPin> m_pins, m_followed;
    std::vector<ReplacedLayer> m_replaced;
};

} // namespace strata
