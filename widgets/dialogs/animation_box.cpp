// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/animation_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QSignalBlocker>

#include <algorithm>

namespace strata {

AnimationBox::AnimationBox(QWidget* parent)
    : QWidget(parent), m_by(new QComboBox), m_step(new QDoubleSpinBox), m_hold(new QDoubleSpinBox),
      m_loops(new QCheckBox(tr("Begin again at the end"))) {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_by->setObjectName(QStringLiteral("playedBy"));
    m_step->setObjectName(QStringLiteral("stepSeconds"));
    m_hold->setObjectName(QStringLiteral("holdSeconds"));
    m_step->setRange(leastStepSeconds, mostStepSeconds);
    m_hold->setRange(0, mostHoldSeconds);
    for (QDoubleSpinBox* seconds : {m_step, m_hold}) {
        seconds->setDecimals(2);
        seconds->setSingleStep(0.1);
        seconds->setSuffix(tr(" s"));
    }
    form->addRow(tr("P&layed"), m_by);
    form->addRow(tr("Ti&me of a step"), m_step);
    form->addRow(tr("L&onger at the end"), m_hold);
    form->addRow(m_loops);
    choose({});
}

void AnimationBox::offer(const std::vector<std::pair<QString, QString>>& units) {
    const QString before = m_by->count() > 0 ? m_by->currentData().toString() : m_wanted;
    const QSignalBlocker quiet(m_by);
    m_by->clear();
    for (const auto& [id, words] : units)
        m_by->addItem(words, id);
    m_by->setCurrentIndex(std::max(0, m_by->findData(before)));
}

void AnimationBox::choose(const AnimationOptions& options) {
    m_wanted = options.by;
    if (const int at = m_by->findData(options.by); at >= 0) m_by->setCurrentIndex(at);
    m_step->setValue(options.stepSeconds);
    m_hold->setValue(options.holdSeconds);
    m_loops->setChecked(options.loops);
}

AnimationOptions AnimationBox::options() const {
    return {m_by->currentData().toString(), m_step->value(), m_hold->value(), m_loops->isChecked()};
}

} // namespace strata
