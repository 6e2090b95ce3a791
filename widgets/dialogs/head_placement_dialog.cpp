// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/head_placement_dialog.h"

#include "widgets/common/panel_widgets.h"
#include "widgets/common/screen_font.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace strata {

HeadPlacementDialog::HeadPlacementDialog(const QString& model, const QStringList& tensors, int layers, QWidget* parent)
    : QDialog(parent), m_tensors(tensors), m_remember(new QCheckBox(tr("&Remember this with the model"))) {
    setWindowTitle(tr("Where do the heads read?"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    auto* heading = new QLabel(windowTitle());
    setScreenFont(heading, 16, QFont::DemiBold);
    layout->addWidget(heading);
    auto* text = new QLabel(
        tr("%1 holds further heads, but its configuration does not say after which layer each of them reads. "
           "The model has %2 layers; the description of its training names the layers.")
            .arg(model)
            .arg(layers));
    text->setWordWrap(true);
    layout->addWidget(text);
    auto* fields = new QWidget;
    auto* form = new QFormLayout(fields);
    form->setContentsMargins(0, 4, 0, 4);
    form->setHorizontalSpacing(16);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int count = static_cast<int>(tensors.size());
    for (int i = 0; i < count; ++i) {
        auto* layer = new QSpinBox;
        layer->setRange(1, std::max(1, layers));
        layer->setPrefix(tr("layer "));
        layer->setSuffix(tr(" of %1").arg(layers));
        layer->setValue(std::max(1, layers * (i + 1) / (count + 1)));
        layer->setAccessibleName(tr("Layer of %1").arg(tensors[i]));
        auto* name = new OneLineLabel(tensors[i]);
        name->setBuddy(layer);
        name->setMinimumHeight(layer->sizeHint().height()); // in the middle beside its number
        form->addRow(name, layer);
        m_layers.push_back(layer);
    }
    if (count > 6) { // more than a small screen holds
        auto* area = new QScrollArea;
        area->setWidget(fields);
        area->setWidgetResizable(true);
        area->setFrameShape(QFrame::NoFrame);
        area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        area->setFocusPolicy(Qt::NoFocus);
        area->setMinimumHeight(240);
        layout->addWidget(area, 1);
    } else {
        layout->addWidget(fields);
    }
    layout->addWidget(captionLabel(tr("The numbers above are only spread evenly over the depth, to begin with.")));
    m_remember->setChecked(true);
    layout->addWidget(m_remember);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Open"));
    buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("primaryButton"));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setMinimumWidth(520);
    if (!m_layers.empty()) {
        m_layers.front()->setFocus();
        m_layers.front()->selectAll();
    }
}

std::vector<HeadPlacement> HeadPlacementDialog::placements() const {
    std::vector<HeadPlacement> result;
    for (std::size_t i = 0; i < m_layers.size(); ++i)
        result.push_back({m_tensors[static_cast<qsizetype>(i)].toStdString(), LayerIndex(m_layers[i]->value())});
    return result;
}

bool HeadPlacementDialog::remember() const {
    return m_remember->isChecked();
}

} // namespace strata
