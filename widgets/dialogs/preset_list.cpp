// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/preset_list.h"

#include "widgets/common/numbers.h"

#include <QComboBox>
#include <QCoreApplication>

#include <cmath>
#include <utility>

namespace strata {

void fillWithPresets(QComboBox& box, const std::vector<FigurePreset>& presets) {
    const auto say = [](const char* text) { return QCoreApplication::translate("PresetList", text); };
    box.addItem(say(QT_TRANSLATE_NOOP("PresetList", "as on screen")), QString());
    QString group;
    for (const FigurePreset& preset : presets) {
        if (std::exchange(group, preset.group) != preset.group) box.insertSeparator(box.count());
        const bool whole = preset.widthMm == std::round(preset.widthMm);
        box.addItem(say(QT_TRANSLATE_NOOP("PresetList", "%1 · %2 mm wide"))
                        .arg(preset.name, formatFixed(preset.widthMm, whole ? 0 : 1)),
                    preset.id);
    }
    box.setMaxVisibleItems(20);
}

} // namespace strata
