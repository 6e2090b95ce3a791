// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/export_dialog.h"

#include "widgets/common/panel_widgets.h"
#include "widgets/dialogs/animation_box.h"
#include "widgets/dialogs/figure_texts_box.h"
#include "widgets/dialogs/findings_list.h"
#include "widgets/dialogs/glosses_field.h"
#include "widgets/dialogs/page_preview.h"
#include "widgets/dialogs/preset_list.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardItemModel>
#include <QStandardPaths>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace strata {

ExportDialog::ExportDialog(const std::vector<ExportableView>& views, const QString& currentView,
                           const QString& presetId, const QString& format, const QString& folder, QWidget* parent)
    : QDialog(parent), m_folder(exportFolder(folder)), m_presets(figurePresets().presets), m_form(new QFormLayout),
      m_view(new QComboBox), m_format(new QComboBox), m_preset(new QComboBox), m_views(views),
      m_animation(new AnimationBox), m_glosses(new GlossesField), m_progress(new QProgressBar),
      m_dark(new QCheckBox(tr("&Dark background"))),
      m_provenance(new QCheckBox(tr("A line of &provenance under the figure"))),
      m_anonymous(new QCheckBox(tr("&Anonymous: no paths, hosts and folder names"))),
      m_interactive(new QCheckBox(tr("&Interactive: to be explored in a browser"))),
      m_wantsTexts(new QPushButton(tr("&Texts"))), m_texts(new FigureTextsBox),
      m_wantsPreview(new QPushButton(tr("P&review"))), m_preview(new PagePreview), m_previewSoon(new QTimer(this)),
      m_note(captionLabel({})), m_problem(new QLabel), m_findings(new FindingsList), m_checkSoon(new QTimer(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel)) {
    setWindowTitle(tr("Export a figure"));
    auto* both = new QHBoxLayout(this);
    both->setContentsMargins(20, 20, 20, 16);
    both->setSpacing(16);
    auto* layout = new QVBoxLayout;
    layout->setSpacing(16);
    both->addLayout(layout);
    QFormLayout* const form = m_form;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const ExportableView& view : views)
        m_view->addItem(view.title, view.id);
    m_view->setCurrentIndex(std::max(0, m_view->findData(currentView)));
    const std::pair<QString, QString> formats[] = {
        {tr("PDF, vector"), QStringLiteral("pdf")},
        {tr("SVG, vector"), QStringLiteral("svg")},
        {tr("PNG, 300 dpi"), QStringLiteral("png")},
        {tr("Animated PNG, 300 dpi"), QStringLiteral("apng")},
        {tr("Animated WebP, 300 dpi"), QStringLiteral("webp")},
        {tr("LaTeX, pgfplots and TikZ"), QStringLiteral("tex")},
        {tr("CSV, the numbers"), QStringLiteral("csv")},
        {tr("JSON, the numbers"), QStringLiteral("json")},
        {tr("HTML, one page with picture and numbers"), QStringLiteral("html")}};
    for (const auto& [title, id] : formats)
        m_format->addItem(title, id);
    m_format->setCurrentIndex(std::max(0, m_format->findData(format)));
    fillWithPresets(*m_preset, m_presets);
    m_preset->setCurrentIndex(std::max(0, m_preset->findData(presetId)));
    form->addRow(tr("&View"), m_view);
    form->addRow(tr("&Format"), m_format);
    form->addRow(tr("&Size"), m_preset);
    form->addRow(tr("&Glosses"), m_glosses);
    layout->addLayout(form);
    layout->addWidget(m_animation);
    m_provenance->setChecked(true);
    layout->addWidget(m_provenance);
    layout->addWidget(m_dark);
    m_anonymous->setToolTip(tr("For a blind review; hashes of model and data stay"));
    layout->addWidget(m_anonymous);
    m_interactive->setChecked(true);
    m_interactive->setToolTip(
        tr("One file that fetches nothing: hover, pins, statistics, keyboard, and a table of all numbers"));
    layout->addWidget(m_interactive);
    layout->addWidget(m_note);
    m_texts->hide();
    layout->addWidget(m_texts);
    m_problem->setObjectName(QStringLiteral("inlineProblem"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->hide();
    layout->addWidget(m_problem);
    layout->addWidget(m_findings);
    m_progress->setRange(0, 100);
    m_progress->setAccessibleName(tr("Progress of the export"));
    m_progress->hide();
    layout->addWidget(m_progress);
    auto* const check = m_buttons->addButton(tr("&Check"), QDialogButtonBox::ActionRole);
    check->setToolTip(tr("Smallest type, thinnest line, contrast, grey print, fonts and size of the finished figure"));
    check->setAutoDefault(false);
    connect(check, &QPushButton::clicked, this, &ExportDialog::askForCheck);
    m_buttons->addButton(m_wantsPreview, QDialogButtonBox::ActionRole);
    m_wantsPreview->setToolTip(tr("The finished figure in a page of its size, in colour, grey, or as others see it"));
    m_wantsPreview->setAutoDefault(false);
    m_wantsPreview->setCheckable(true);
    connect(m_wantsPreview, &QPushButton::toggled, this, [this](bool shown) {
        m_preview->setVisible(shown);
        adjustSize();
        if (shown) Q_EMIT previewRequested();
    });
    m_previewSoon->setSingleShot(true);
    m_previewSoon->setInterval(200);
    connect(m_previewSoon, &QTimer::timeout, this, &ExportDialog::previewRequested);
    m_buttons->addButton(m_wantsTexts, QDialogButtonBox::ActionRole);
    m_wantsTexts->setToolTip(tr("Alternative text and a caption, drafted from the values, and what LaTeX is told"));
    m_wantsTexts->setAutoDefault(false);
    m_wantsTexts->setCheckable(true);
    connect(m_wantsTexts, &QPushButton::toggled, this, &ExportDialog::askForTexts);
    connect(m_view, &QComboBox::currentIndexChanged, this, [this] { askForTexts(m_wantsTexts->isChecked()); });
    m_checkSoon->setSingleShot(true);
    m_checkSoon->setInterval(400); // not for every size that the arrow keys pass over
    connect(m_checkSoon, &QTimer::timeout, this, &ExportDialog::askForCheck);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Export…"));
    m_buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("primaryButton"));
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ExportDialog::chooseFile);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QComboBox* box : {m_view, m_format, m_preset})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::choiceChanged);
    for (QCheckBox* box : {m_dark, m_provenance, m_anonymous})
        connect(box, &QCheckBox::toggled, this, &ExportDialog::choiceChanged);
    setMinimumWidth(420);
    connect(m_glosses, &GlossesField::changed, this, [this] {
        m_problem->hide();
        choiceChanged();
    });
    connect(m_glosses, &GlossesField::failed, this, [this](const QString& sentence) {
        choiceChanged();
        failed(sentence);
    });
    connect(m_view, &QComboBox::currentIndexChanged, this, &ExportDialog::offerAnimations);
    offerAnimations();
    m_preview->hide();
    both->addWidget(m_preview, 1);
    describe();
}

QString exportFolder(const QString& remembered) {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    for (const QString& folder : {remembered, documents})
        if (!folder.isEmpty() && QFileInfo(folder).isDir()) return folder;
    return QDir::homePath();
}

void ExportDialog::chooseFile() {
    auto* file = new QFileDialog(this, tr("Export"), m_folder, QStringLiteral("*.") + format());
    file->setAcceptMode(QFileDialog::AcceptSave);
    file->setDefaultSuffix(format());
    file->selectFile(viewId() + QLatin1Char('.') + format());
    file->setAttribute(Qt::WA_DeleteOnClose);
    connect(file, &QFileDialog::fileSelected, this, &ExportDialog::requestExport);
    file->open();
}

void ExportDialog::requestExport(const QString& file) {
    m_problem->hide();
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    Q_EMIT exportRequested(file);
}

void ExportDialog::failed(const QString& sentence) {
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(true);
    m_progress->hide();
    m_problem->setText(sentence);
    m_problem->show();
}

void ExportDialog::showProgress(double fraction) {
    m_progress->setValue(int(100 * std::clamp(fraction, 0.0, 1.0)));
    m_progress->show();
}

void ExportDialog::reject() {
    if (m_progress->isHidden()) return QDialog::reject();
    Q_EMIT stopRequested();
}

/// Figures that have glosses under their tokens.
bool ExportDialog::showsTokens() const {
    return viewId() == QLatin1String("heads") || viewId() == QLatin1String("lens");
}

bool ExportDialog::isAnimated() const {
    return isAnimation(QLatin1Char('.') + format());
}

/// What cannot be played is not to be had as an animation.
void ExportDialog::offerAnimations() {
    const ExportableView none;
    const int at = m_view->currentIndex();
    const ExportableView& view = at < 0 ? none : m_views[std::size_t(at)];
    m_animation->offer(view.playedBy);
    const auto* formats = qobject_cast<QStandardItemModel*>(m_format->model());
    for (int i = 0; formats && i < formats->rowCount(); ++i)
        if (isAnimation(QLatin1Char('.') + m_format->itemData(i).toString()))
            formats->item(i)->setEnabled(!view.playedBy.empty());
    if (isAnimated() && view.playedBy.empty()) m_format->setCurrentIndex(m_format->findData(QStringLiteral("png")));
}

void ExportDialog::choiceChanged() {
    ++m_check;
    describe();
    if (m_wantsPreview->isChecked()) m_previewSoon->start();
    if (m_findings->isAsked()) m_checkSoon->start();
}

void ExportDialog::askForCheck() {
    ++m_check;
    m_problem->hide();
    m_findings->showChecking();
    Q_EMIT checkRequested();
}

void ExportDialog::askForTexts(bool shown) {
    m_texts->setVisible(shown);
    if (shown) Q_EMIT textsRequested();
    adjustSize();
}

void ExportDialog::showTexts(const QString& alternativeText, const QString& caption) {
    m_texts->setDrafts(alternativeText, caption);
}

void ExportDialog::checkFailed(const QString& sentence) {
    m_findings->showFailed(sentence);
    adjustSize();
}

void ExportDialog::showFindings(const std::vector<LintFinding>& findings) {
    m_findings->show(findings);
    adjustSize();
}

void ExportDialog::describe() {
    const bool picture = format() != QLatin1String("csv") && format() != QLatin1String("json");
    for (QWidget* widget : std::initializer_list<QWidget*>{m_preset, m_dark, m_provenance})
        widget->setEnabled(picture);
    // Runs and lenses have a page of their own.
    m_interactive->setVisible(format() == QLatin1String("html") &&
                              (viewId() == QLatin1String("heads") || viewId() == QLatin1String("lens")));
    m_animation->setVisible(isAnimated());
    m_form->setRowVisible(m_glosses, picture && showsTokens());
    QString note = isAnimated() ? tr("A frame for each step of the playback; the last one is the figure itself. Where "
                                     "no animations are shown, an animated PNG shows that one.")
                   : picture
                       ? tr("The whole content is written, not only the visible part; model, seed and options are "
                            "kept inside the file.")
                       : tr("Exactly the numbers that are plotted, with the model, seed and options.");
    m_note->setText(note);
    const std::optional<FigurePreset> preset = options().preset;
    m_texts->setTarget(viewId() + QLatin1Char('.') + format(),
                       preset ? std::optional<double>(preset->widthMm) : std::nullopt);
}

QString ExportDialog::viewId() const {
    return m_view->currentData().toString();
}
QString ExportDialog::format() const {
    return m_format->currentData().toString();
}
QString ExportDialog::presetId() const {
    return m_preset->currentData().toString();
}

void ExportDialog::chooseAnimation(const AnimationOptions& options) {
    m_animation->choose(options);
}

void ExportDialog::chooseProvenance(bool shown) {
    m_provenance->setChecked(shown);
}

ExportOptions ExportDialog::options() const {
    ExportOptions options;
    for (const FigurePreset& preset : m_presets)
        if (preset.id == presetId()) options.preset = preset;
    options.dark = m_dark->isChecked();
    options.showProvenance = m_provenance->isChecked();
    options.anonymous = m_anonymous->isChecked();
    options.interactive = !m_interactive->isHidden() && m_interactive->isChecked();
    options.animation = m_animation->options();
    if (showsTokens()) options.glosses = m_glosses->glosses().toJson();
    if (m_wantsTexts->isChecked()) options.alternativeText = m_texts->ownAlternativeText();
    return options;
}

} // namespace strata
