// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window_style.h"

#include "widgets/common/screen_font.h"
#include "widgets/common/theme.h"

namespace strata {

QString windowStyleSheet() {
    const Colors& c = Theme::instance().colors();
    QString sheet = QStringLiteral(R"(
        QToolBar { background: @surface; border: none; border-bottom: 1px solid @border; padding: 3px 10px 6px 10px; spacing: 5px; }
        QToolBar::separator { background: @border; width: 1px; margin: 5px 3px; }
        QToolBar QToolButton { background: @surface; color: @text; border: 1px solid @border; border-radius: 5px; padding: 5px 6px;
            min-height: @line; max-height: @line; }
        QToolBar QToolButton:hover { background: @bar; border-color: @edge; }
        QToolBar QToolButton:pressed { background: @track; }
        QToolBar QToolButton:focus { border: 2px solid @accent; padding: 4px 5px; }
        QToolBar QToolButton:disabled { color: @disabled; }
        QToolBar QToolButton::menu-indicator { image: none; width: 0; }
        QToolBar QToolButton#runButton { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
        QToolBar QToolButton#runButton:hover { background: @accentHover; border-color: @accentHover; }
        QToolBar QToolButton#runButton:focus { border: 2px solid @text; }
        QToolBar QToolButton#runButton:disabled { background: @track; color: @disabled; border-color: @track; }
        QToolBar QToolButton[iconOnly="true"] { padding: 5px 6px; }
        QToolBar QToolButton[iconOnly="true"]:focus { padding: 4px 5px; }
        QToolBar QToolButton[sign="true"] { padding-right: 0; }
        QToolBar QToolButton#qt_toolbar_ext_button { padding: 0; border: none; }
        QToolBar QToolButton#qt_toolbar_ext_button:hover { background: @track; }
        QToolBar QToolButton[segment="first"] { border-top-right-radius: 0; border-bottom-right-radius: 0; }
        QToolBar QToolButton[segment="last"] { border-top-left-radius: 0; border-bottom-left-radius: 0; border-left: none; }
        QToolBar QToolButton[segment="middle"] { border-radius: 0; border-left: none; }
        QToolBar QToolButton[segment="last"]:focus, QToolBar QToolButton[segment="middle"]:focus { border-left: 2px solid @accent; padding-left: 4px; }
        QToolBar QToolButton[segment]:checked { background: @accentSoft; color: @accentText; font-weight: 600; }
        QToolBar QToolButton[segment]:checked:disabled { background: @track; color: @disabled; }
        QPushButton#primaryButton, QPushButton#plainButton, QDialogButtonBox QPushButton { border-radius: 6px; padding: 8px 16px; border: 1px solid @border;
            background: @surface; color: @text; }
        QPushButton#plainButton:hover, QDialogButtonBox QPushButton:hover { background: @bar; border-color: @edge; }
        QPushButton#primaryButton { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
        QPushButton#primaryButton:hover { background: @accentHover; }
        QPushButton#plainButton:focus, QDialogButtonBox QPushButton:focus { border: 2px solid @accent; padding: 7px 15px; }
        QPushButton#primaryButton:focus { border: 2px solid @text; padding: 7px 15px; }
        QPushButton#primaryButton:disabled { background: @track; color: @disabled; border-color: @track; }
        QPushButton#plainButton:disabled, QDialogButtonBox QPushButton:disabled { background: @bar; color: @disabled; }
        QPushButton#keyButton { border: 1px solid transparent; border-radius: 4px; padding: 3px 6px; color: @secondary; background: transparent; }
        QPushButton#keyButton:hover { background: @track; color: @text; }
        QPushButton#keyButton:focus { border-color: @accent; color: @text; }
        QWidget#runHeader, QWidget#banner { background: @surface; border-bottom: 1px solid @border; }
        QWidget#playbackBar { background: @surface; border-top: 1px solid @border; }
        QWidget#playbackBar QToolButton::menu-indicator, QWidget#presentControls QToolButton::menu-indicator { image: none; width: 0; }
        QWidget#presentStage, QWidget#presentConsole { background: @window; }
        QLabel#presentText { background: @surface; padding: 10px; }
        QLabel#presentPicture { background: @surface; border: 1px solid @border; }
        QLabel#presentHidden { background: @track; color: @text; border-radius: 6px; padding: 2px 10px; }
        QPushButton#bannerButton { border: 1px solid @border; border-radius: 5px; padding: 2px 9px; background: @surface; color: @accentText; }
        QPushButton#bannerButton:hover { background: @bar; border-color: @edge; }
        QPushButton#bannerButton:focus { border: 2px solid @accent; padding: 1px 8px; }
        QPushButton#bannerButton:disabled { color: @disabled; }
        QPushButton#recentEntry { border: none; border-radius: 5px; padding: 6px 8px; text-align: left; color: @text; background: transparent; }
        QPushButton#recentEntry:hover { background: @track; }
        QPushButton#recentEntry:disabled, QToolButton#statusButton:disabled { color: @disabled; }
        QPushButton#recentEntry:focus { background: @track; border: 1px solid @accent; padding: 5px 7px; }
        QToolButton#panelButton { border: none; border-radius: 4px; padding: 3px; background: transparent; }
        QToolButton#panelButton:hover { background: @track; }
        QToolButton#panelButton:focus { background: @track; border: 1px solid @accent; padding: 2px; }
        QStatusBar { background: @surface; border-top: 1px solid @border; }
        QStatusBar::item { border: none; }
        QToolButton#statusButton { border: none; border-radius: 4px; padding: 2px 6px; color: @secondary; background: transparent; }
        QToolButton#statusButton:hover { background: @track; color: @text; }
        QToolButton#statusButton:checked { background: @accentSoft; color: @accentText; }
        QToolButton#statusButton:focus { background: @track; color: @text; border: 1px solid @accent; padding: 1px 5px; }
        QPlainTextEdit, QLineEdit, QComboBox, QAbstractSpinBox { border: 1px solid @border; border-radius: 5px; background: @surface;
            color: @text; padding: 5px 8px; selection-background-color: @accent; selection-color: @onAccent; }
        QPlainTextEdit:focus, QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border-color: @accent; }
        QPlainTextEdit:disabled, QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { color: @disabled; background: @bar; }
        QComboBox::drop-down { border: none; width: 22px; }
        QComboBox::down-arrow { image: url(:/icons/chevron-down.svg); width: 12px; height: 12px; }
        QAbstractSpinBox { padding-right: 2px; }
        QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 18px; background: transparent; }
        QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: @track; }
        QAbstractSpinBox::up-arrow { image: url(:/icons/chevron-up.svg); width: 10px; height: 10px; }
        QAbstractSpinBox::down-arrow { image: url(:/icons/chevron-down.svg); width: 10px; height: 10px; }
        QCheckBox { spacing: 8px; padding: 2px; border: 1px solid transparent; border-radius: 4px; }
        QCheckBox:focus { border-color: @accent; }
        QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid @outline; border-radius: 3px; background: @surface; }
        QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/check.svg); }
        QCheckBox:disabled { color: @disabled; }
        QRadioButton { spacing: 8px; padding: 2px; border: 1px solid transparent; border-radius: 4px; color: @text; }
        QRadioButton:focus { border-color: @accent; }
        QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid @outline; border-radius: 8px; background: @surface; }
        QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid @accent; }
        QCheckBox::indicator:disabled { background: @bar; border-color: @border; }
        QCheckBox::indicator:checked:disabled { background: @disabled; border-color: @disabled; }
        QProgressBar { border: none; border-radius: 3px; background: @track; max-height: 6px; }
        QProgressBar::chunk { border-radius: 3px; background: @accent; }
        QLabel[tone="secondary"] { color: @secondary; }
        QLabel[tone="faint"] { color: @faint; }
        QLabel[tone="warning"] { color: @warning; }
        QLabel[tone="secondary"]:disabled, QLabel[tone="faint"]:disabled { color: @disabled; }
        QTabBar::tab:bottom { padding: 4px 12px; border: 1px solid transparent; border-top: none; border-radius: 0; color: @secondary; }
        QTabBar::tab:bottom:selected { color: @text; background: @surface; border-color: @border; }
        QTabBar::tab:bottom:selected:focus { color: @accentText; border-color: @accent; }
        QLabel#inlineProblem, QLabel#runNotice { color: @warning; }
        QLabel#playbackNotice { color: @secondary; }
        QMenuBar { background: @surface; padding: 1px 6px; }
        QMenuBar::item { padding: 3px 8px; border-radius: 4px; background: transparent; }
        QMenuBar::item:selected { background: @track; }
    )");
    sheet.replace(QLatin1String("@line"), QStringLiteral("%1px").arg(scaledPixels(18)));
    const QColor hover = mixed(c.accent, c.text, 0.15);
    const std::pair<const char*, QColor> names[] = {{"@accentSoft", c.accentSoft},
                                                    {"@accentHover", hover},
                                                    {"@accentText", c.accent},
                                                    {"@accent", c.accent},
                                                    {"@onAccent", c.onAccent},
                                                    {"@surface", c.surface},
                                                    {"@window", c.window},
                                                    {"@border", c.border},
                                                    {"@bar", c.bar},
                                                    {"@track", c.track},
                                                    {"@text", c.text},
                                                    {"@secondary", c.secondary},
                                                    {"@warning", c.warning},
                                                    {"@faint", c.faint},
                                                    {"@outline", mixed(c.surface, c.text, 0.45)},
                                                    {"@edge", mixed(c.border, c.text, 0.25)},
                                                    {"@disabled", mixed(c.surface, c.text, 0.42)}};
    for (const auto& [name, colour] : names)
        sheet.replace(QLatin1String(name), colour.name());
    return sheet;
}

} // namespace strata
