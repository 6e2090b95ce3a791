// SPDX-License-Identifier: GPL-3.0-or-later
// What can be chosen of a composed figure: its size, letters and title, and of each panel its place and heading.
#pragma once

#include "widgets/compose/composer_state.h"
#include "widgets/export/figure_presets.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QSpinBox;

namespace strata {

class Registry;

/// Shows the state and changes it. GUI thread.
class ComposeForm : public QWidget {
    Q_OBJECT
public:
    ComposeForm(ComposerState& state, const Registry& registry, QWidget* parent = nullptr);
    const std::vector<FigurePreset>& presets() const { return m_presets; }
    /// A number that is being typed is taken as it stands.
    void finishTyping();

private:
    QWidget* figureFields();
    QWidget* panelFields();
    void showState();
    void showPanel();
    void placeAsTyped();
    QString figureTitle(const FigurePanel& panel) const;
    QString titleOf(const FigurePanel& panel) const; ///< with its document
    ComposerState& m_state;
    const Registry& m_registry;
    std::vector<FigurePreset> m_presets;
    bool m_showing = false; ///< what changes now was not typed
    QComboBox* m_preset;
    QComboBox* m_letters;
    QLineEdit* m_title;
    QCheckBox* m_sharedScale;
    QCheckBox* m_alignedAxes;
    QCheckBox* m_provenance;
    QListWidget* m_panels;
    QWidget* m_ofPanel;
    QLineEdit* m_heading;
    QCheckBox* m_lettered;
    QSpinBox* m_row;
    QSpinBox* m_column;
    QSpinBox* m_rowSpan;
    QSpinBox* m_columnSpan;
};

} // namespace strata
