// SPDX-License-Identifier: GPL-3.0-or-later
// What the program remembers and how it looks, in one place.
#pragma once

#include "widgets/export/figure_presets.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QFormLayout;

namespace strata {

/// What can be chosen, as the settings keep it.
struct Preferences {
    QString theme = QStringLiteral("system");    ///< system, light, dark
    QString language = QStringLiteral("system"); ///< system, or a code
    int typeSize = 100;                          ///< percent
    QString device = QStringLiteral("cpu");
    QString dtype = QStringLiteral("auto");
    int threads = 0; ///< 0: as many as pay for the model's width
    bool keepHistory = true;
    QString figurePreset; ///< its id; empty: the first
    bool operator==(const Preferences&) const = default;
};

/// What there is to choose from, and what the history takes.
struct PreferenceChoices {
    QStringList devices;
    std::vector<FigurePreset> presets;
    QString historyFolder;
    qint64 historyBytes = 0;
    int historyFiles = 0;
};

/// Every change holds at once and is told by changed(); nothing waits for a button. GUI thread.
class PreferencesDialog : public QDialog {
    Q_OBJECT
public:
    PreferencesDialog(const Preferences& now, PreferenceChoices choices, QWidget* parent = nullptr);

    const Preferences& values() const { return m_values; }
    /// Changed elsewhere (a menu, a key): shown, not told again.
    void show(const Preferences& now);
    void showHistory(qint64 bytes, int files);

Q_SIGNALS:
    /// `before`: what stood there, so that only what one changed is taken.
    void changed(const strata::Preferences& values, const strata::Preferences& before);
    void clearHistoryWanted();

private:
    void build();
    void translate();
    void read(); ///< from the fields
    QComboBox* choice(QFormLayout* form, const char* caption);
    void heading(QFormLayout* form, const char* text);

    Preferences m_values;
    PreferenceChoices m_choices;
    bool m_showing = false;
    QComboBox *m_theme, *m_language, *m_device, *m_dtype, *m_preset;
    QSpinBox *m_typeSize, *m_threads;
    QCheckBox* m_keepHistory;
    QLabel *m_history, *m_modelNote;
    QPushButton *m_clear, *m_defaults;
};

} // namespace strata
