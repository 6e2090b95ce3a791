// SPDX-License-Identifier: GPL-3.0-or-later
// Shown over the whole window while something that can be opened is held above it.
#pragma once

#include <QWidget>

namespace strata {

/// Covers its parent; the mouse goes through it.
class DropOverlay : public QWidget {
    Q_OBJECT
public:
    explicit DropOverlay(QWidget* parent);
    /// Shows what letting go would open: the name of a file or folder.
    void showFor(const QString& name);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
};

} // namespace strata
