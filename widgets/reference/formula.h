// SPDX-License-Identifier: GPL-3.0-or-later
// A formula, set from a small part of LaTeX's mathematics.
#pragma once

#include <QSizeF>
#include <QString>

#include <memory>

class QPainter;
class QPointF;

namespace strata {

/// What it knows: letters (slanted), numbers, signs of ASCII and Unicode, `_` and `^` with a sign or a {group},
/// \frac{}{},
/// \sqrt{}, \sum and \prod with what is under and over them, \text{…}, \hat{}, names such as \log and \max, Greek
/// letters,
/// \left and \right before brackets (ignored), \, and \quad. Any thread with a QGuiApplication.
class Formula {
public:
    /// What is not known is shown as it is written, and complete() is false.
    explicit Formula(const QString& latex);
    ~Formula();
    Formula(Formula&&) noexcept;
    Formula& operator=(Formula&&) noexcept;

    const QString& latex() const { return m_latex; }
    bool complete() const { return m_complete; }

    /// In pixels, with type of `pixels`.
    QSizeF size(double pixels) const;
    /// From the top left corner, in the painter's pen.
    void paint(QPainter& painter, const QPointF& topLeft, double pixels) const;

    struct Node;

private:
    QString m_latex;
    bool m_complete = true;
    std::unique_ptr<Node> m_root;
};

} // namespace strata
