// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/model_panel.h"

#include "widgets/common/language.h"
#include "widgets/common/numbers.h"
#include "widgets/common/panel_widgets.h"
#include "widgets/common/screen_font.h"
#include "widgets/common/theme.h"
#include "widgets/panels/layer_ladder.h"

#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace strata {

QString countText(std::int64_t count) {
    const double n = static_cast<double>(count);
    const QLocale locale;
    if (count >= 1'000'000'000) return ModelPanel::tr("%1 B").arg(locale.toString(n / 1e9, 'f', 2));
    if (count >= 1'000'000) return ModelPanel::tr("%1 M").arg(locale.toString(n / 1e6, 'f', 1));
    if (count >= 100'000) return ModelPanel::tr("%1 k").arg(locale.toString(n / 1e3, 'f', 0));
    return locale.toString(static_cast<qlonglong>(count));
}

QString bytesText(std::int64_t bytes) {
    const double n = static_cast<double>(bytes);
    const QLocale locale;
    if (bytes >= 1'000'000'000) return ModelPanel::tr("%1 GB").arg(locale.toString(n / 1e9, 'f', 2));
    if (bytes >= 1'000'000) return ModelPanel::tr("%1 MB").arg(locale.toString(n / 1e6, 'f', n < 1e8 ? 1 : 0));
    return ModelPanel::tr("%1 kB").arg(locale.toString(n / 1e3, 'f', 0));
}

ModelPanel::ModelPanel(QWidget* parent)
    : QScrollArea(parent), m_facts(new QFormLayout), m_ladder(new LayerLadder),
      m_empty(withText<ModelPanel>(captionLabel({}), QT_TR_NOOP("No model is open."))) {
    auto* content = preparePanel(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(12);
    m_facts->setHorizontalSpacing(6);
    m_facts->setVerticalSpacing(4);
    m_facts->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_facts->setFormAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_facts->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    layout->addWidget(m_empty);
    layout->addLayout(m_facts);
    layout->addWidget(m_ladder);
    layout->addStretch(1);
    m_ladder->hide();
    connect(m_ladder, &LayerLadder::headChosen, this, &ModelPanel::headChosen);
    connect(&Language::instance(), &Language::changed, this, [this] { setModel(m_shown); });
}

void ModelPanel::setSelectedHead(const QString& name) {
    m_ladder->setSelectedHead(name);
}

void ModelPanel::addFact(const QString& name, const QString& value, const QString& toolTip) {
    // Broken between its parts, not inside "25.4 MB float32".
    const QString kept = QString(value)
                             .replace(QLatin1Char(' '), QChar(QChar::Nbsp))
                             .replace(QStringLiteral("\u00A0·\u00A0"), QStringLiteral("\u00A0· "));
    auto* text = new QLabel(kept);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setToolTip(toolTip);
    text->setAccessibleName(name + QStringLiteral(": ") + value);
    QLabel* caption = secondaryLabel(name);
    setScreenFont(caption, 12);
    setScreenFont(text, 12);
    m_facts->addRow(caption, text);
}

void ModelPanel::setModel(std::shared_ptr<const ModelFacts> facts) {
    m_shown = facts;
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    m_empty->setVisible(!facts);
    m_ladder->setVisible(facts != nullptr);
    Q_EMIT noteChanged(!facts ? QString() : facts->loaded ? facts->name() : tr("%1 · not loaded").arg(facts->name()));
    if (!facts) return;
    const ModelSummary& m = facts->summary;
    QString architecture = QString::fromStdString(m.architecture);
    architecture.remove(QStringLiteral("ForCausalLM"));
    if (!architecture.isEmpty()) architecture[0] = architecture[0].toUpper();
    addFact(tr("architecture"),
            tr("%1 · %2 layers × %3").arg(architecture, formatCount(m.layers), formatCount(m.hiddenSize)),
            tr("feed-forward %1 · %2 attention heads of %3 · %4 key-value heads · context %5")
                .arg(formatCount(m.feedForwardSize), formatCount(m.attentionHeads), formatCount(m.headDim),
                     formatCount(m.keyValueHeads), formatCount(m.contextLength)));
    QString size = countText(m.parameters);
    if (facts->weightBytes > 0)
        size += QStringLiteral(" · ") + tr("%1 %2").arg(bytesText(facts->weightBytes), facts->dtype);
    else
        size += QStringLiteral(" · ") + facts->dtype;
    if (!facts->host.isEmpty()) addFact(tr("host"), facts->host);
    addFact(tr("parameters"), size, tr("stored as %1").arg(QString::fromStdString(m.dtype)));
    QString vocabulary = QLocale().toString(static_cast<qlonglong>(m.vocabularySize));
    if (!facts->tokenizer.isEmpty()) vocabulary += QStringLiteral(" · ") + facts->tokenizer;
    addFact(tr("vocabulary"), vocabulary);
    m_ladder->setModel(facts->heads, static_cast<int>(m.layers));
}

} // namespace strata
