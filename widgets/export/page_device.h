// SPDX-License-Identifier: GPL-3.0-or-later
// What paint devices that stand for a page say of themselves.
#pragma once

#include <QPaintDevice>
#include <QSizeF>

namespace strata {

/// A device whose units are pixels at 96 dpi, whatever becomes of what is drawn on it.
class PageDevice : public QPaintDevice {
public:
    const QSizeF& page() const { return m_page; }

protected:
    explicit PageDevice(const QSizeF& page) : m_page(page) {}
    int metric(PaintDeviceMetric metric) const override;

private:
    QSizeF m_page;
};

} // namespace strata
