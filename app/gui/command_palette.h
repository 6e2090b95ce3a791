// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that can be done, opened or shown, found by a part of its name.
#pragma once

#include <QDialog>
#include <QString>

#include <functional>
#include <vector>

class QLineEdit;
class QMenuBar;
class QTreeWidget;

namespace strata {

/// A row of the palette.
struct PaletteEntry {
    QString title;  ///< "Export figure…"
    QString place;  ///< where it is found otherwise: "File"
    QString keys;   ///< its shortcut, as it is written
    QString whyNot; ///< why it cannot be done now; empty: it can
    std::function<void()> choose;
};

/// Of every menu, the menus inside them too, with the actions that they have now.
std::vector<PaletteEntry> entriesOf(const QMenuBar& menus);
/// How well a row answers to what was typed: 0 not at all; every word of it must stand in the row. More is better.
int matchOf(const PaletteEntry& entry, const QString& typed);

/// Stands at the top of its window; the keyboard stays in the field while arrows go through the rows. Choosing one
/// closes it first.
class CommandPalette : public QDialog {
    Q_OBJECT
public:
    CommandPalette(std::vector<PaletteEntry> entries, QWidget* window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void list(const QString& typed);
    void chooseCurrent();
    std::vector<PaletteEntry> m_entries;
    QLineEdit* m_field;
    QTreeWidget* m_rows;
};

} // namespace strata
