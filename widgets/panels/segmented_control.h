// SPDX-License-Identifier: GPL-3.0-or-later
// A row of joined buttons of which one is chosen.
#pragma once

#include <QWidget>

class QAction;
class QActionGroup;
class QToolButton;

namespace strata {

/// Shows the actions of an exclusive group as one control; the actions keep their shortcuts and menu entries.
class SegmentedControl : public QWidget {
    Q_OBJECT
public:
    explicit SegmentedControl(const QList<QAction*>& actions, QWidget* parent = nullptr);
};

} // namespace strata
