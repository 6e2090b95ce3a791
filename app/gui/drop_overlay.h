// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are let go over the window are opened; while one is held above it, the window says so.
#pragma once

#include <QWidget>

namespace strata {

/// Covers its window, which accepts drops from then on; the mouse goes through it. Shown only while something that can
/// be opened is held above.
class DropOverlay : public QWidget {
    Q_OBJECT
public:
    explicit DropOverlay(QWidget* window);

Q_SIGNALS:
    void dropped(const QString& path);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void showFor(const QString& name); ///< what letting go would open: the name of a file or folder
    QString m_name;
};

} // namespace strata
