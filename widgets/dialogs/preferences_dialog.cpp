// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/preferences_dialog.h"

#include "widgets/common/language.h"
#include "widgets/common/mnemonics.h"
#include "widgets/common/panel_widgets.h"
#include "widgets/common/screen_font.h"
#include "widgets/dialogs/preset_list.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QVBoxLayout>

namespace strata {

namespace {

/// The entry of this data. What is not listed (a device that is not here, a size whose file is gone) is shown as it is.
void choose(QComboBox& box, const QString& data) {
    if (box.findData(data) < 0) box.addItem(data, data);
    box.setCurrentIndex(box.findData(data));
}

} // namespace

PreferencesDialog::PreferencesDialog(const Preferences& now, PreferenceChoices choices, QWidget* parent)
    : QDialog(parent), m_values(now), m_choices(std::move(choices)) {
    setObjectName(QStringLiteral("preferences"));
    build();
    whenTranslated(this, [this] { translate(); });
    const auto told = [this] { read(); };
    for (QComboBox* box : {m_theme, m_language, m_device, m_dtype, m_preset})
        connect(box, &QComboBox::currentIndexChanged, this, told);
    for (QSpinBox* box : {m_typeSize, m_threads})
        connect(box, &QSpinBox::valueChanged, this, told);
    connect(m_keepHistory, &QCheckBox::toggled, this, told);
    connect(m_clear, &QPushButton::clicked, this, &PreferencesDialog::clearHistoryWanted);
    connect(m_defaults, &QPushButton::clicked, this, [this] {
        const Preferences initial;
        if (initial == m_values) return;
        const Preferences before = m_values;
        show(initial);
        Q_EMIT changed(m_values, before);
    });
}

QComboBox* PreferencesDialog::choice(QFormLayout* form, const char* caption) {
    auto* box = new QComboBox;
    auto* label = new QLabel;
    label->setBuddy(box);
    whenTranslated(label, [label, box, caption] {
        label->setText(tr(caption));
        box->setAccessibleName(withoutMnemonic(label->text()));
    });
    form->addRow(label, box);
    return box;
}

void PreferencesDialog::heading(QFormLayout* form, const char* text) {
    auto* label = withText<PreferencesDialog>(new QLabel, text);
    setScreenFont(label, 14, QFont::DemiBold);
    label->setContentsMargins(0, form->rowCount() > 0 ? 10 : 0, 0, 0);
    form->addRow(label);
}

void PreferencesDialog::build() {
    auto* area = new QScrollArea;
    QWidget* page = preparePanel(area);
    auto* column = qobject_cast<QVBoxLayout*>(page->layout());
    if (!column) column = new QVBoxLayout(page);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    column->addLayout(form);
    column->addStretch(1);

    heading(form, QT_TR_NOOP("Window"));
    m_theme = choice(form, QT_TR_NOOP("&Theme"));
    m_language = choice(form, QT_TR_NOOP("Lan&guage"));
    m_typeSize = new QSpinBox;
    m_typeSize->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_typeSize->setRange(75, 200);
    m_typeSize->setSingleStep(25);
    auto* typeLabel = withText<PreferencesDialog>(new QLabel, QT_TR_NOOP("Type &size"));
    typeLabel->setBuddy(m_typeSize);
    form->addRow(typeLabel, m_typeSize);

    heading(form, QT_TR_NOOP("Models"));
    m_device = choice(form, QT_TR_NOOP("&Device"));
    m_dtype = choice(form, QT_TR_NOOP("&Number type"));
    m_threads = new QSpinBox;
    m_threads->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_threads->setRange(0, 256);
    auto* threadsLabel = withText<PreferencesDialog>(new QLabel, QT_TR_NOOP("Th&reads"));
    threadsLabel->setBuddy(m_threads);
    form->addRow(threadsLabel, m_threads);
    m_modelNote = captionLabel({});
    form->addRow(m_modelNote);

    heading(form, QT_TR_NOOP("Documents"));
    m_keepHistory = withText<PreferencesDialog>(new QCheckBox, QT_TR_NOOP("&Keep what is made on the disk"));
    form->addRow(m_keepHistory);
    m_history = captionLabel({});
    m_history->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    form->addRow(m_history);
    m_clear = withText<PreferencesDialog>(new QPushButton, QT_TR_NOOP("&Clear the history…"));
    m_clear->setObjectName(QStringLiteral("plainButton"));
    m_clear->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    form->addRow(m_clear);

    heading(form, QT_TR_NOOP("Figures"));
    m_preset = choice(form, QT_TR_NOOP("Si&ze at first"));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_defaults = buttons->addButton(QString(), QDialogButtonBox::ResetRole);
    withText<PreferencesDialog>(m_defaults, QT_TR_NOOP("Restore the de&faults"));
    m_defaults->setAutoDefault(false); // never by Return
    m_clear->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* all = new QVBoxLayout(this);
    all->addWidget(area, 1);
    all->addWidget(buttons);
    whenScaled(this,
               [this, page] { resize(std::max(scaledPixels(460), page->sizeHint().width() + 60), scaledPixels(560)); });
}

void PreferencesDialog::translate() {
    setWindowTitle(tr("Preferences"));
    const bool was = std::exchange(m_showing, true);
    const auto fill = [](QComboBox* box, const std::vector<std::pair<QString, QString>>& entries) {
        box->clear();
        for (const auto& [text, id] : entries)
            box->addItem(text, id);
    };
    fill(m_theme, {{tr("as the system"), QStringLiteral("system")},
                   {tr("light"), QStringLiteral("light")},
                   {tr("dark"), QStringLiteral("dark")}});
    m_language->clear();
    m_language->addItem(tr("as the system"), QStringLiteral("system"));
    for (const Language::Choice& one : Language::available())
        m_language->addItem(one.name, one.code);
    m_device->clear();
    for (const QString& device : m_choices.devices)
        m_device->addItem(device.toUpper(), device);
    fill(m_dtype, {{tr("automatic: the fastest here"), QStringLiteral("auto")},
                   {QStringLiteral("float32"), QStringLiteral("float32")},
                   {QStringLiteral("bfloat16"), QStringLiteral("bfloat16")},
                   {QStringLiteral("float16"), QStringLiteral("float16")}});
    m_preset->clear();
    fillWithPresets(*m_preset, m_choices.presets);
    m_typeSize->setSuffix(tr(" %"));
    m_typeSize->setAccessibleName(tr("Type size in percent"));
    m_threads->setSpecialValueText(tr("automatic"));
    m_threads->setAccessibleName(tr("Threads"));
    m_threads->setToolTip(tr("As many threads of the processor as pay for the model, or this many"));
    m_modelNote->setText(tr("Holds for the next model that is opened."));
    showHistory(m_choices.historyBytes, m_choices.historyFiles);
    m_showing = was;
    show(m_values);
}

void PreferencesDialog::show(const Preferences& now) {
    const bool was = std::exchange(m_showing, true);
    m_values = now;
    choose(*m_theme, now.theme);
    choose(*m_language, now.language);
    m_typeSize->setValue(now.typeSize);
    choose(*m_device, now.device);
    choose(*m_dtype, now.dtype);
    m_threads->setValue(now.threads);
    m_keepHistory->setChecked(now.keepHistory);
    choose(*m_preset, now.figurePreset);
    m_showing = was;
}

void PreferencesDialog::showHistory(qint64 bytes, int files) {
    m_choices.historyBytes = bytes;
    m_choices.historyFiles = files;
    m_history->setText(files == 0 ? tr("The history is empty.")
                                  : tr("%n file(s), %1, in %2", nullptr, files)
                                        .arg(QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat),
                                             QDir::toNativeSeparators(m_choices.historyFolder)));
    m_clear->setEnabled(files > 0);
}

void PreferencesDialog::read() {
    if (m_showing) return;
    const Preferences before = m_values;
    m_values = {m_theme->currentData().toString(),  m_language->currentData().toString(), m_typeSize->value(),
                m_device->currentData().toString(), m_dtype->currentData().toString(),    m_threads->value(),
                m_keepHistory->isChecked(),         m_preset->currentData().toString()};
    Q_EMIT changed(m_values, before);
}

} // namespace strata
