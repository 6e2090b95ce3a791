// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/export/page_device.h"

#include <cmath>
#include <limits>

namespace strata {

int PageDevice::metric(PaintDeviceMetric metric) const {
    switch (metric) {
    case PdmWidth:
        return int(std::ceil(m_page.width()));
    case PdmHeight:
        return int(std::ceil(m_page.height()));
    case PdmWidthMM:
        return int(m_page.width() / 96 * 25.4);
    case PdmHeightMM:
        return int(m_page.height() / 96 * 25.4);
    case PdmNumColors:
        return std::numeric_limits<int>::max();
    case PdmDepth:
        return 32;
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return 96;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return int(devicePixelRatioFScale());
    default: // newer ones
        return 0;
    }
}

} // namespace strata
