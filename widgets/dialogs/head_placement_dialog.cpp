#include "widgets/dialogs/head_placement_dialog.h"

#include "widgets/panels/panel_widgets.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace strata {

HeadPlacementDialog::HeadPlacementDialog(const QString& model, const QStringList& tensors, int layers, QWidget* parent)
    : QDialog(parent), m_tensors(tensors), m_remember(new QCheckBox(tr("&Remember this with the model"))) {
    setWindowTitle(tr("Where do the heads read?"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(16);
    auto* text = new QLabel(tr("%1 holds further heads, but its configuration does not say after which layer each of them reads. "
                               "The model has %2 layers; the description of its training names the layers.")
                                .arg(model).arg(layers));
    text->setWordWrap(true);
    layout->addWidget(text);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    const int count = static_cast<int>(tensors.size());
    for (int i = 0; i < count; ++i) {
        auto* layer = new QSpinBox;
        layer->setRange(1, std::max(1, layers));
        layer->setPrefix(tr("layer "));
        layer->setValue(std::max(1, layers * (i + 1) / (count + 1)));
        layer->setAccessibleName(tr("Layer of %1").arg(tensors[i]));
        form->addRow(tensors[i], layer);
        m_layers.push_back(layer);
    }
    layout->addLayout(form);
    m_remember->setChecked(true);
    layout->addWidget(m_remember);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Open"));
    buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("primaryButton"));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setMinimumWidth(440);
}

std::vector<HeadPlacement> HeadPlacementDialog::placements() const {
    std::vector<HeadPlacement> result;
    for (std::size_t i = 0; i < m_layers.size(); ++i)
        result.push_back({m_tensors[static_cast<qsizetype>(i)].toStdString(), LayerIndex(m_layers[i]->value())});
    return result;
}

bool HeadPlacementDialog::remember() const { return m_remember->isChecked(); }

} // namespace strata
