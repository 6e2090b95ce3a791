// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspect/config_page.h"

#include "widgets/common/language.h"
#include "widgets/common/numbers.h"
#include "widgets/common/panel_widgets.h"
#include "widgets/common/screen_font.h"
#include "widgets/inspect/opened_files.h"
#include "widgets/inspect/tensor_words.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace strata {

namespace {

using Facts = std::vector<std::pair<QString, QString>>;

QString yesOrNo(bool yes) {
    return yes ? ConfigPage::tr("yes") : ConfigPage::tr("no");
}

QString activationName(Activation activation) {
    switch (activation) {
    case Activation::Silu:
        return QStringLiteral("SiLU");
    case Activation::Gelu:
        return QStringLiteral("GELU");
    case Activation::GeluTanh:
        return QStringLiteral("GELU (tanh)");
    case Activation::Relu:
        return QStringLiteral("ReLU");
    }
    return {};
}

QString idsText(const std::vector<TokenId>& ids, const Tokenizer* tokenizer) {
    QStringList out;
    for (const TokenId id : ids) {
        const QString piece = tokenizer ? QString::fromStdString(tokenizer->piece(id)) : QString();
        out << (piece.isEmpty() ? QString::number(id.value) : QStringLiteral("%1 %2").arg(id.value).arg(piece));
    }
    return out.isEmpty() ? ConfigPage::tr("none") : out.join(QStringLiteral(", "));
}

Facts rotaryFacts(const Architecture& a) {
    if (a.positions == PositionKind::Learned) return {{ConfigPage::tr("positions"), ConfigPage::tr("learned")}};
    Facts facts{
        {ConfigPage::tr("positions"), ConfigPage::tr("rotary")},
        {ConfigPage::tr("rotary base (theta)"), digits(a.ropeTheta)},
        {ConfigPage::tr("rotated dimensions"), ConfigPage::tr("%1 of %2").arg(a.rotaryDimensions()).arg(a.headDim)}};
    const RopeScaling& s = a.ropeScaling;
    if (s.kind == RopeScalingKind::Linear)
        facts.emplace_back(ConfigPage::tr("rotary scaling"), ConfigPage::tr("linear, by %1").arg(digits(s.factor)));
    if (s.kind == RopeScalingKind::Llama3)
        facts.emplace_back(ConfigPage::tr("rotary scaling"),
                           ConfigPage::tr("Llama 3, by %1 from %2 positions, factors %3 to %4")
                               .arg(digits(s.factor), formatCount(s.originalContext), digits(s.lowFrequencyFactor),
                                    digits(s.highFrequencyFactor)));
    const auto local =
        std::ranges::count_if(a.layerAttention, [](const LayerAttention& layer) { return layer.localRope; });
    const auto none = std::ranges::count_if(a.layerAttention, [](const LayerAttention& layer) { return !layer.rope; });
    if (local > 0)
        facts.emplace_back(ConfigPage::tr("local rotary base"),
                           ConfigPage::tr("%1 in %2 layers").arg(digits(a.localRopeTheta)).arg(local));
    if (none > 0) facts.emplace_back(ConfigPage::tr("layers without rotary embedding"), QString::number(none));
    return facts;
}

Facts attentionFacts(const Architecture& a) {
    Facts facts{{ConfigPage::tr("attention heads"), formatCount(a.attentionHeads)},
                {ConfigPage::tr("key and value heads"), formatCount(a.keyValueHeads)},
                {ConfigPage::tr("dimensions of a head"), formatCount(a.headDim)},
                {ConfigPage::tr("scale of scores"), digits(a.scoreScale())},
                {ConfigPage::tr("queries and keys normed"), yesOrNo(a.queryKeyNorm)},
                {ConfigPage::tr("biases of queries, keys, values"), yesOrNo(a.queryKeyValueBias)},
                {ConfigPage::tr("bias of the output"), yesOrNo(a.outputBias)}};
    if (a.attentionSoftcap > 0) facts.emplace_back(ConfigPage::tr("cap of scores"), digits(a.attentionSoftcap));
    std::int64_t window = 0;
    for (const LayerAttention& layer : a.layerAttention)
        window = std::max(window, layer.window);
    const auto windows =
        std::ranges::count_if(a.layerAttention, [](const LayerAttention& layer) { return layer.window > 0; });
    if (window > 0)
        facts.emplace_back(ConfigPage::tr("window"),
                           ConfigPage::tr("%1 tokens in %2 layers").arg(formatCount(window)).arg(windows));
    return facts;
}

struct Section {
    QString title;
    Facts facts;
};

std::vector<Section> sectionsOf(const OpenedFiles& files) {
    const Checkpoint& model = *files.checkpoint;
    const Architecture& a = model.architecture;
    const Tokenizer* const tokenizer = files.tokenizer.get();
    std::vector<Section> out;
    out.push_back(
        {ConfigPage::tr("Model"),
         {{ConfigPage::tr("path"), QString::fromStdString(model.path.string())},
          {ConfigPage::tr("family"), QString::fromStdString(a.modelType)},
          {ConfigPage::tr("layers"), formatCount(a.layers)},
          {ConfigPage::tr("width"), formatCount(a.hiddenSize)},
          {ConfigPage::tr("vocabulary"), formatCount(a.vocabularySize)},
          {ConfigPage::tr("context"), formatCount(a.contextLength)},
          {ConfigPage::tr("parameters"), formatCount(model.parameterCount())},
          {ConfigPage::tr("stored as"),
           QStringLiteral("%1, %2").arg(QString::fromStdString(model.storedTypes()), binaryBytes(model.storedBytes()))},
          {ConfigPage::tr("embedding is the final head"), yesOrNo(a.tiedEmbeddings)},
          {ConfigPage::tr("hash"), QString::fromStdString(model.hash)}}});
    if (!model.adapter.empty())
        out.back().facts.emplace_back(ConfigPage::tr("adapter"), QString::fromStdString(model.adapter.string()));
    out.push_back({ConfigPage::tr("Attention"), attentionFacts(a)});
    out.push_back({ConfigPage::tr("Positions"), rotaryFacts(a)});
    out.push_back({ConfigPage::tr("Feed-forward"),
                   {{ConfigPage::tr("width"), formatCount(a.feedForwardSize)},
                    {ConfigPage::tr("activation"), activationName(a.activation)},
                    {ConfigPage::tr("gated"), yesOrNo(a.gatedMlp)},
                    {ConfigPage::tr("biases"), yesOrNo(a.mlpBias)},
                    {ConfigPage::tr("beside attention"), yesOrNo(a.parallelResidual)}}});
    out.push_back({ConfigPage::tr("Norms"),
                   {{ConfigPage::tr("kind"), a.norm == NormKind::Rms ? QStringLiteral("RMS") : ConfigPage::tr("layer")},
                    {ConfigPage::tr("epsilon"), digits(a.normEps)},
                    {ConfigPage::tr("also after attention and feed-forward"), yesOrNo(a.postNorms)},
                    {ConfigPage::tr("multiply by 1 + weight"), yesOrNo(a.normUnitOffset)}}});
    Facts heads;
    for (const HeadSpec& head : model.heads)
        heads.emplace_back(QString::fromStdString(head.name),
                           ConfigPage::tr("layer %1, %2, loss weight %3")
                               .arg(head.layer ? QString::number(head.layer->value) : QStringLiteral("?"),
                                    head.readout == Readout::Norm ? ConfigPage::tr("norm") : ConfigPage::tr("raw"),
                                    digits(head.lossWeight)));
    if (a.logitSoftcap > 0) heads.emplace_back(ConfigPage::tr("cap of logits"), digits(a.logitSoftcap));
    out.push_back({ConfigPage::tr("Heads as opened"), std::move(heads)});
    out.push_back({ConfigPage::tr("Tokens"),
                   {{ConfigPage::tr("begin"), idsText(a.beginIds, tokenizer)},
                    {ConfigPage::tr("stop"), idsText(a.stopIds, tokenizer)}}});
    return out;
}

} // namespace

ConfigPage::ConfigPage(QWidget* parent)
    : QWidget(parent), m_table(new QTreeWidget), m_which(new QComboBox), m_search(new QLineEdit),
      m_found(captionLabel({})), m_text(new QPlainTextEdit) {
    m_table->setColumnCount(2);
    m_table->setHeaderHidden(true);
    m_table->setRootIsDecorated(false);
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    setScreenMonoFont(m_text, 12);
    m_search->setClearButtonEnabled(true);
    auto* right = new QWidget;
    auto* layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* top = new QHBoxLayout;
    top->addWidget(m_which);
    top->addWidget(m_search, 1);
    top->addWidget(m_found);
    layout->addLayout(top);
    layout->addWidget(m_text, 1);
    auto* both = new QSplitter;
    both->addWidget(m_table);
    both->addWidget(right);
    both->setChildrenCollapsible(false);
    both->setStretchFactor(1, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(12, 12, 12, 12);
    all->addWidget(both);
    whenScaled(this, [both] { both->setSizes({scaledPixels(460), scaledPixels(460)}); });

    connect(m_which, &QComboBox::currentIndexChanged, this, &ConfigPage::showText);
    connect(m_search, &QLineEdit::textEdited, this, [this] {
        m_text->moveCursor(QTextCursor::Start);
        find(m_search->text());
    });
    connect(m_search, &QLineEdit::returnPressed, this,
            [this] { find(m_search->text(), QApplication::keyboardModifiers().testFlag(Qt::ShiftModifier)); });
    auto* search = new QShortcut(QKeySequence::Find, this);
    search->setContext(Qt::WidgetWithChildrenShortcut);
    connect(search, &QShortcut::activated, this, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    auto* copy = new QShortcut(QKeySequence::Copy, m_table);
    copy->setContext(Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, [this] {
        if (const QTreeWidgetItem* item = m_table->currentItem())
            QApplication::clipboard()->setText(item->text(0) + QLatin1Char('\t') + item->text(1));
    });
    whenTranslated(this, [this] { retranslate(); });
}

void ConfigPage::retranslate() {
    setAccessibleName(tr("Configuration"));
    m_table->setAccessibleName(tr("What was read"));
    m_which->setAccessibleName(tr("File"));
    m_text->setAccessibleName(tr("Text of the file"));
    m_search->setPlaceholderText(tr("Find in the text"));
    m_search->setAccessibleName(tr("Find in the text"));
    fill();
}

void ConfigPage::setFiles(const std::shared_ptr<const OpenedFiles>& files) {
    m_files = files;
    fill();
}

void ConfigPage::fill() {
    m_table->clear();
    if (m_files && m_files->checkpoint)
        for (const Section& section : sectionsOf(*m_files)) {
            auto* top = new QTreeWidgetItem(m_table, {section.title});
            QFont strong = m_table->font();
            strong.setWeight(QFont::DemiBold);
            top->setFont(0, strong);
            for (const auto& [name, value] : section.facts) {
                auto* item = new QTreeWidgetItem(top, {name, value});
                item->setToolTip(1, value);
            }
        }
    m_table->expandAll();
    m_table->resizeColumnToContents(0);
    const QString kept = m_which->currentText();
    m_which->clear();
    if (m_files)
        for (const ModelText& text : m_files->texts)
            m_which->addItem(QString::fromStdString(text.name));
    if (const int index = m_which->findText(kept); index >= 0) m_which->setCurrentIndex(index);
    showText();
}

void ConfigPage::showText() {
    const auto index = static_cast<std::size_t>(m_which->currentIndex());
    m_text->setPlainText(m_files && index < m_files->texts.size() ? QString::fromStdString(m_files->texts[index].text)
                                                                  : QString());
    m_found->clear();
}

bool ConfigPage::find(const QString& wanted, bool backwards) {
    m_found->clear();
    if (wanted.isEmpty()) return false;
    const auto direction = backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    bool found = m_text->find(wanted, direction);
    if (!found) { // from the other end
        m_text->moveCursor(backwards ? QTextCursor::End : QTextCursor::Start);
        found = m_text->find(wanted, direction);
    }
    if (!found) m_found->setText(tr("not found"));
    return found;
}

} // namespace strata
