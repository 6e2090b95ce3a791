// SPDX-License-Identifier: GPL-3.0-or-later
// How a figure is played in an animated picture: by what, how fast, whether again.
#pragma once

#include "widgets/export/animation_options.h"

#include <QWidget>

#include <utility>
#include <vector>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;

namespace strata {

class AnimationBox : public QWidget {
    Q_OBJECT
public:
    explicit AnimationBox(QWidget* parent = nullptr);
    /// What there is to be chosen from: names and their words. What was chosen stays, where it can.
    void offer(const std::vector<std::pair<QString, QString>>& units);
    void choose(const AnimationOptions& options);
    AnimationOptions options() const;

private:
    QString m_wanted; ///< the unit, as long as it is not offered
    QComboBox* m_by;
    QDoubleSpinBox* m_step;
    QDoubleSpinBox* m_hold;
    QCheckBox* m_loops;
};

} // namespace strata
