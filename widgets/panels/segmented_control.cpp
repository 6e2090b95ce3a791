// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/segmented_control.h"

#include "widgets/common/mnemonics.h"

#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>

namespace strata {

SegmentedControl::SegmentedControl(const QList<QAction*>& actions, QWidget* parent) : QWidget(parent) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (qsizetype i = 0; i < actions.size(); ++i) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(actions[i]);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(withoutMnemonic(actions[i]->text()));
        // The window's style sheet rounds the outer corners by this property.
        button->setProperty("segment", i == 0                    ? QStringLiteral("first")
                                       : i + 1 == actions.size() ? QStringLiteral("last")
                                                                 : QStringLiteral("middle"));
        layout->addWidget(button);
    }
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

} // namespace strata
