// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compose/compose_form.h"

#include "widgets/common/mnemonics.h"
#include "widgets/common/panel_widgets.h"
#include "widgets/compose/panel_grid.h"
#include "widgets/dialogs/preset_list.h"
#include "widgets/figure/registry.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QGridLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace strata {

namespace {

QFormLayout* formIn(QWidget* widget) {
    auto* form = new QFormLayout(widget);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

QSpinBox* lineBox(int least) {
    auto* box = new QSpinBox;
    box->setRange(least, FigureFile::mostLines);
    box->setKeyboardTracking(false); // the 1 of a 12 moves nothing
    return box;
}

} // namespace

ComposeForm::ComposeForm(ComposerState& state, const Registry& registry, QWidget* parent)
    : QWidget(parent), m_state(state), m_registry(registry), m_presets(figurePresets().presets),
      m_preset(new QComboBox), m_letters(new QComboBox), m_title(new QLineEdit),
      m_sharedScale(new QCheckBox(tr("One &legend and scale for all"))),
      m_alignedAxes(new QCheckBox(tr("A&xes of a row or column line up"))),
      m_provenance(new QCheckBox(tr("A line of pro&venance under the figure"))), m_panels(new QListWidget),
      m_ofPanel(new QWidget), m_heading(new QLineEdit), m_lettered(new QCheckBox(tr("Has a le&tter"))),
      m_row(lineBox(1)), m_column(lineBox(1)), m_rowSpan(lineBox(1)), m_columnSpan(lineBox(1)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(figureFields());
    auto* panels = new QLabel(tr("&Panels"));
    panels->setBuddy(m_panels);
    layout->addWidget(panels);
    m_panels->setAccessibleName(tr("Panels"));
    m_panels->setMinimumHeight(90);
    layout->addWidget(m_panels, 1);
    auto* grid = new PanelGrid(m_state, [this](const FigurePanel& panel) { return figureTitle(panel); });
    grid->setObjectName(QStringLiteral("panelGrid"));
    layout->addWidget(grid);
    layout->addWidget(panelFields());
    connect(&m_state, &ComposerState::changed, this, &ComposeForm::showState);
    connect(&m_state, &ComposerState::selectedChanged, this, &ComposeForm::showPanel);
    showState();
}

QWidget* ComposeForm::figureFields() {
    auto* fields = new QWidget;
    QFormLayout* form = formIn(fields);
    fillWithPresets(*m_preset, m_presets);
    m_preset->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_preset->setMinimumContentsLength(16);
    const std::pair<QString, PanelLetters> letters[] = {{QStringLiteral("(a) (b) (c)"), PanelLetters::Parentheses},
                                                        {QStringLiteral("a b c"), PanelLetters::Lower},
                                                        {QStringLiteral("A B C"), PanelLetters::Upper},
                                                        {tr("none"), PanelLetters::None}};
    for (const auto& [name, value] : letters)
        m_letters->addItem(name, int(value));
    m_sharedScale->setToolTip(tr("Panels whose colours, or axes, mean the same have the same scale, and what their "
                                 "legends have in common stands once under all of them"));
    m_title->setPlaceholderText(tr("none: the caption says it"));
    form->addRow(tr("&Size"), m_preset);
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("Letters"), m_letters);
    for (QCheckBox* box : {m_sharedScale, m_alignedAxes, m_provenance})
        form->addRow(box);
    connect(m_preset, &QComboBox::currentIndexChanged, this, [this] {
        if (m_showing) return;
        m_state.change(tr("choose a size"),
                       [id = m_preset->currentData().toString()](FigureFile& file) { file.preset = id; });
    });
    connect(m_letters, &QComboBox::currentIndexChanged, this, [this] {
        if (m_showing) return;
        m_state.change(tr("choose letters"), [value = m_letters->currentData().toInt()](FigureFile& file) {
            file.letters = PanelLetters(value);
        });
    });
    connect(m_title, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_state.change(tr("write the title"), [text](FigureFile& file) { file.title = text; });
    });
    const auto toggles = [this](QCheckBox* box, const QString& what, bool FigureFile::* member) {
        connect(box, &QCheckBox::clicked, this, [this, what, member](bool on) {
            m_state.change(what, [member, on](FigureFile& file) { file.*member = on; });
        });
    };
    toggles(m_sharedScale, tr("share legend and scale"), &FigureFile::sharedScale);
    toggles(m_alignedAxes, tr("line axes up"), &FigureFile::alignedAxes);
    toggles(m_provenance, tr("show provenance"), &FigureFile::provenance);
    return fields;
}

QWidget* ComposeForm::panelFields() {
    QFormLayout* form = formIn(m_ofPanel);
    form->addRow(tr("&Heading"), m_heading);
    form->addRow(m_lettered);
    auto* place = new QWidget;
    auto* grid = new QGridLayout(place);
    grid->setContentsMargins(0, 0, 0, 0);
    const std::tuple<QString, QSpinBox*, int, int> fields[] = {{tr("&Row"), m_row, 0, 0},
                                                               {tr("Colu&mn"), m_column, 0, 2},
                                                               {tr("Ro&ws"), m_rowSpan, 1, 0},
                                                               {tr("Col&umns"), m_columnSpan, 1, 2}};
    for (const auto& [name, box, row, column] : fields) {
        auto* label = new QLabel(name);
        label->setBuddy(box);
        box->setAccessibleName(withoutMnemonic(name));
        grid->addWidget(label, row, column);
        grid->addWidget(box, row, column + 1);
        connect(box, &QSpinBox::valueChanged, this, &ComposeForm::placeAsTyped);
    }
    form->addRow(place);
    connect(m_panels, &QListWidget::currentRowChanged, this, [this](int row) {
        if (!m_showing) m_state.select(row);
    });
    connect(m_heading, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_state.change(tr("write a heading"), [text, at = std::size_t(m_state.selected())](FigureFile& file) {
            file.panels[at].heading = text;
        });
    });
    connect(m_lettered, &QCheckBox::clicked, this, [this](bool on) {
        m_state.change(tr("letter a panel"),
                       [on, at = std::size_t(m_state.selected())](FigureFile& file) { file.panels[at].lettered = on; });
    });
    return m_ofPanel;
}

void ComposeForm::finishTyping() {
    for (QSpinBox* const box : {m_row, m_column, m_rowSpan, m_columnSpan})
        box->interpretText();
}

QString ComposeForm::figureTitle(const FigurePanel& panel) const {
    const ViewSpec* view = m_registry.view(panel.figure);
    return view ? QCoreApplication::translate("strata::MainWindow", view->title) : panel.figure;
}

QString ComposeForm::titleOf(const FigurePanel& panel) const {
    const QString figure = figureTitle(panel);
    const QString document = m_state.now().documents[std::size_t(panel.document)].title;
    return document.isEmpty() ? figure : tr("%1 · %2").arg(figure, document);
}

void ComposeForm::showState() {
    m_showing = true;
    const FigureFile& file = m_state.file();
    m_preset->setCurrentIndex(std::max(0, m_preset->findData(file.preset)));
    m_letters->setCurrentIndex(std::max(0, m_letters->findData(int(file.letters))));
    if (m_title->text() != file.title) m_title->setText(file.title);
    m_sharedScale->setChecked(file.sharedScale);
    m_alignedAxes->setChecked(file.alignedAxes);
    m_provenance->setChecked(file.provenance);
    const QStringList letters = file.letterOf();
    while (m_panels->count() > int(file.panels.size()))
        delete m_panels->takeItem(m_panels->count() - 1);
    while (m_panels->count() < int(file.panels.size()))
        m_panels->addItem(QString());
    for (int i = 0; i < m_panels->count(); ++i)
        m_panels->item(i)->setText((letters[i] + QLatin1Char(' ') + titleOf(file.panels[std::size_t(i)])).trimmed());
    m_showing = false;
    showPanel();
}

void ComposeForm::showPanel() {
    m_showing = true;
    const int at = m_state.selected();
    m_panels->setCurrentRow(at);
    m_ofPanel->setEnabled(at >= 0);
    const FigurePanel panel = at < 0 ? FigurePanel{} : m_state.file().panels[std::size_t(at)];
    if (m_heading->text() != panel.heading) m_heading->setText(panel.heading);
    m_lettered->setChecked(panel.lettered);
    m_row->setValue(panel.cell.top() + 1);
    m_column->setValue(panel.cell.left() + 1);
    m_rowSpan->setValue(panel.cell.height());
    m_columnSpan->setValue(panel.cell.width());
    m_showing = false;
}

void ComposeForm::placeAsTyped() {
    if (m_showing) return;
    m_state.place(m_state.selected(),
                  {m_column->value() - 1, m_row->value() - 1, m_columnSpan->value(), m_rowSpan->value()});
}

} // namespace strata
