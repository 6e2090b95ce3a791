// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspect/heads_page.h"

#include "model/checkpoint/heads.h"
#include "widgets/common/language.h"
#include "widgets/common/numbers.h"
#include "widgets/common/panel_widgets.h"
#include "widgets/common/screen_font.h"
#include "widgets/inspect/opened_files.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace strata {

namespace {

constexpr int columns = 7;

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

} // namespace

HeadsPage::HeadsPage(QWidget* parent)
    : QScrollArea(parent), m_content(preparePanel(this)), m_intro(captionLabel({})), m_problem(new QLabel),
      m_apply(new QPushButton), m_undo(new QPushButton), m_back(new QPushButton) {
    auto* layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    for (QLabel* label : {m_intro, m_problem})
        label->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("headsProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    layout->addWidget(m_intro);
    auto* buttons = new QHBoxLayout;
    m_apply->setObjectName(QStringLiteral("primaryButton"));
    m_undo->setObjectName(QStringLiteral("plainButton"));
    m_back->setObjectName(QStringLiteral("plainButton"));
    for (QPushButton* button : {m_apply, m_undo, m_back}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    layout->addLayout(buttons);
    layout->addWidget(m_problem);
    layout->addStretch(1);
    connect(m_apply, &QPushButton::clicked, this, &HeadsPage::apply);
    connect(m_undo, &QPushButton::clicked, this, &HeadsPage::undo);
    connect(m_back, &QPushButton::clicked, this, &HeadsPage::backToOpened);
    auto* undo = new QShortcut(QKeySequence::Undo, this);
    undo->setContext(Qt::WidgetWithChildrenShortcut);
    connect(undo, &QShortcut::activated, this, &HeadsPage::undo);
    whenTranslated(this, [this] {
        setAccessibleName(tr("Heads"));
        m_intro->setText(tr("A head reads the residual of one layer, as it is (raw) or after the final norm. Moving it "
                            "reads no weights again; runs that are there keep what they were made with, later ones say "
                            "the new layer."));
        m_apply->setText(tr("&Move heads"));
        m_undo->setText(tr("&Undo"));
        m_undo->setToolTip(tr("Takes the last move back"));
        m_back->setText(tr("As &opened"));
        m_back->setToolTip(tr("Puts all heads back to where they read when the model was opened"));
        fill();
    });
}

void HeadsPage::setModel(const std::shared_ptr<const ModelFacts>& facts, const std::vector<HeadSummary>& asOpened) {
    const bool same = facts && m_facts && facts->summary == m_facts->summary;
    const std::vector<HeadSummary> now = facts ? facts->heads : std::vector<HeadSummary>();
    if (!same)
        m_before.clear();
    else if (!m_before.empty() && now == m_before.back()) // taken back, by this button or by hand
        m_before.pop_back();
    else if (now != m_heads)
        m_before.push_back(m_heads);
    const bool asked = std::exchange(m_asked, false);
    m_facts = facts;
    m_heads = now;
    m_asOpened = asOpened;
    m_problem->clear();
    fill();
    if (asked && !m_rows.empty() && m_rows.front().layer) m_rows.front().layer->setFocus(); // the button is off now
}

void HeadsPage::setFiles(const std::shared_ptr<const OpenedFiles>& files) {
    m_files = files;
    fill();
}

void HeadsPage::setWhyNot(const QString& why) {
    if (m_problem->text() == m_whyNot) m_problem->clear();
    m_whyNot = why;
    if (why.isEmpty()) m_asked = false; // whatever came of it
    refresh();
}

void HeadsPage::showProblem(const QString& problem) {
    m_asked = false;
    m_problem->setText(problem);
    refresh();
}

const HeadSpec* HeadsPage::specOf(const HeadSummary& head) const {
    if (!m_files || !m_files->checkpoint) return nullptr;
    const auto& specs = m_files->checkpoint->heads;
    const auto found = std::ranges::find_if(
        specs, [&](const HeadSpec& spec) { return spec.name == head.name && spec.tensor == head.tensor; });
    return found == specs.end() ? nullptr : &*found;
}

QString HeadsPage::whyFixed(std::size_t head) const {
    const std::string& tensor = m_heads[head].tensor;
    const int layers = static_cast<int>(m_facts->summary.layers);
    if (head + 1 == m_heads.size())
        return tr("The final head reads layer %1; a logit lens shows other layers through it.").arg(layers);
    if (tensor == m_heads.back().tensor ||
        (m_files && m_files->checkpoint && isFinalHead(m_files->checkpoint->architecture, tensor)))
        return tr("This head is the final head's matrix, which can be placed at layer %1 alone.").arg(layers);
    if (std::ranges::count(m_heads, tensor, &HeadSummary::tensor) > 1)
        return tr("Another head has the same matrix: only the model's configuration can say which of them is meant.");
    return {};
}

void HeadsPage::fill() {
    delete m_table;
    m_rows.clear();
    m_table = new QWidget;
    auto* grid = new QGridLayout(m_table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    const QStringList titles{tr("Head"),  tr("Layer"),       tr("Reads"), tr("Matrix"),
                             tr("Drift"), tr("Loss weight"), tr("Tensor")};
    for (int column = 0; column < columns; ++column)
        grid->addWidget(secondaryLabel(titles[column]), 0, column);
    const int layers = m_facts ? static_cast<int>(m_facts->summary.layers) : 0;
    for (std::size_t i = 0; i < m_heads.size(); ++i) {
        const HeadSummary& head = m_heads[i];
        const HeadSpec* const spec = specOf(head);
        const int line = static_cast<int>(i) + 1;
        auto* name = new QLabel(text(head.name));
        name->setTextFormat(Qt::PlainText);
        setScreenFont(name, 13, QFont::DemiBold);
        grid->addWidget(name, line, 0);
        Row row;
        const QString fixed = whyFixed(i);
        if (fixed.isEmpty()) {
            row.layer = new QSpinBox;
            row.layer->setRange(1, std::max(1, layers));
            row.layer->setSuffix(tr(" of %1").arg(layers));
            row.layer->setValue(head.layer.value);
            row.layer->setAccessibleName(tr("Layer of %1").arg(text(head.name)));
            row.readout = new QComboBox;
            row.readout->addItems({tr("raw"), tr("norm")});
            row.readout->setCurrentIndex(head.readout == Readout::Norm ? 1 : 0);
            row.readout->setAccessibleName(tr("What %1 reads").arg(text(head.name)));
            connect(row.layer, &QSpinBox::valueChanged, this, &HeadsPage::refresh);
            connect(row.readout, &QComboBox::currentIndexChanged, this, &HeadsPage::refresh);
            grid->addWidget(row.layer, line, 1);
            grid->addWidget(row.readout, line, 2);
        } else {
            auto* layer = new QLabel(tr("%1 of %2").arg(head.layer.value).arg(layers));
            auto* readout = new QLabel(head.readout == Readout::Norm ? tr("norm") : tr("raw"));
            for (QLabel* label : {layer, readout})
                label->setToolTip(fixed);
            grid->addWidget(layer, line, 1);
            grid->addWidget(readout, line, 2);
        }
        const bool tied = spec && spec->tied;
        grid->addWidget(new QLabel(!spec                              ? QStringLiteral("–")
                                   : tied                             ? tr("the embedding's")
                                   : head.drift && *head.drift == 0.0 ? tr("a copy of the final one")
                                                                      : tr("its own")),
                        line, 3);
        auto* drift = new QLabel(head.drift ? formatNumber(*head.drift, 3) : QStringLiteral("–"));
        drift->setToolTip(tr("Distance from the final head's matrix, relative to its norm"));
        grid->addWidget(drift, line, 4);
        grid->addWidget(new QLabel(spec ? formatNumber(spec->lossWeight, 2) : QStringLiteral("–")), line, 5);
        auto* tensor = new OneLineLabel(text(head.tensor));
        setScreenMonoFont(tensor, 12);
        grid->addWidget(tensor, line, 6);
        m_rows.push_back(row);
    }
    grid->setColumnStretch(columns - 1, 1);
    auto* layout = qobject_cast<QVBoxLayout*>(m_content->layout());
    layout->insertWidget(1, m_table);
    refresh();
}

std::vector<HeadSummary> HeadsPage::wanted() const {
    std::vector<HeadSummary> wanted = m_heads;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (!m_rows[i].layer) continue;
        wanted[i].layer = LayerIndex(m_rows[i].layer->value());
        wanted[i].readout = m_rows[i].readout->currentIndex() == 1 ? Readout::Norm : Readout::Raw;
        if (m_facts && wanted[i].layer.value == m_facts->summary.layers) wanted[i].readout = Readout::Norm;
    }
    return wanted;
}

void HeadsPage::refresh() {
    const bool can = m_facts && m_facts->loaded && m_whyNot.isEmpty() && !m_asked;
    for (const Row& row : m_rows) {
        if (!row.layer) continue;
        // At the last layer the state is normed already.
        const bool last = m_facts && row.layer->value() == m_facts->summary.layers;
        row.readout->setEnabled(can && !last);
        row.readout->setToolTip(last ? tr("The last layer's state is normed already") : QString());
        row.layer->setEnabled(can);
    }
    m_apply->setEnabled(can && wanted() != m_heads);
    m_undo->setEnabled(can && !m_before.empty());
    m_back->setEnabled(can && m_heads != m_asOpened);
    if (!m_whyNot.isEmpty()) m_problem->setText(m_whyNot);
    m_problem->setVisible(!m_problem->text().isEmpty());
}

void HeadsPage::ask(const std::vector<HeadSummary>& wanted) {
    std::vector<HeadPlacement> placements;
    for (const HeadSummary& head : wanted) {
        const auto now = std::ranges::find_if(
            m_heads, [&](const HeadSummary& one) { return one.name == head.name && one.tensor == head.tensor; });
        if (now == m_heads.end() || !whyFixed(static_cast<std::size_t>(now - m_heads.begin())).isEmpty()) continue;
        placements.push_back({head.tensor, head.layer, head.readout});
    }
    if (placements.empty()) return;
    m_asked = true;
    m_problem->clear();
    refresh();
    Q_EMIT moveRequested(placements);
}

void HeadsPage::apply() {
    if (m_apply->isEnabled()) ask(wanted());
}

void HeadsPage::undo() {
    if (m_undo->isEnabled()) ask(m_before.back());
}

void HeadsPage::backToOpened() {
    if (m_back->isEnabled()) ask(m_asOpened);
}

} // namespace strata
