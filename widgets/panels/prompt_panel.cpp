// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/prompt_panel.h"

#include "model/session/settings.h"
#include "model/task/chat_history.h"
#include "widgets/common/fonts.h"
#include "widgets/common/label_words.h"
#include "widgets/common/language.h"
#include "widgets/common/numbers.h"
#include "widgets/common/panel_widgets.h"
#include "widgets/common/screen_font.h"
#include "widgets/common/text_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QRegularExpressionValidator>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace strata {

namespace {

QWidget* labelled(const QString& caption, QWidget* field, QWidget* parent) {
    auto* box = new QWidget(parent);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    QLabel* label = secondaryLabel(caption);
    label->setBuddy(field);
    label->setWordWrap(true); // a long name breaks; it never makes the form wider than its panel
    label->setAlignment(Qt::AlignLeft | Qt::AlignBottom);
    layout->addWidget(label);
    layout->addWidget(field);
    field->setAccessibleName(caption);
    // Takes the width that there is; a long text inside never makes the panel wider than its column.
    field->setSizePolicy(QSizePolicy::Ignored, field->sizePolicy().verticalPolicy());
    return box;
}

/// The same with a text of ours, which follows the language.
QWidget* labelled(const char* caption, QWidget* field, QWidget* parent) {
    QWidget* box = labelled(QString(), field, parent);
    auto* label = box->findChild<QLabel*>(QString(), Qt::FindDirectChildrenOnly);
    whenTranslated(label, [label, field, caption] {
        label->setText(PromptPanel::tr(caption));
        field->setAccessibleName(PromptPanel::tr(caption));
    });
    return box;
}

void ignoreWheelWithoutFocus(QWidget* field) {
    field->setFocusPolicy(Qt::StrongFocus);
}

QComboBox* combo() {
    auto* box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(4);
    ignoreWheelWithoutFocus(box);
    return box;
}

} // namespace

PromptPanel::PromptPanel(Settings& settings, QWidget* parent)
    : QScrollArea(parent), m_settings(settings), m_fieldLayout(new QVBoxLayout), m_under(new QVBoxLayout),
      m_problem(new QLabel), m_examples(combo()) {
    QWidget* content = preparePanel(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 12, 12, 16);
    layout->setSpacing(12);
    m_fieldLayout->setSpacing(12);
    layout->addLayout(m_fieldLayout);
    layout->addLayout(m_under);

    m_problem->setObjectName(QStringLiteral("inlineProblem"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->hide();
    layout->addWidget(m_problem);

    m_exampleBox = labelled(QT_TR_NOOP("Examples"), m_examples, content);
    layout->addWidget(m_exampleBox);
    connect(m_examples, &QComboBox::activated, this, [this](int index) { chooseExample(index - 1); });
    buildSampling(layout);
    layout->addStretch(1);
    setTask(nullptr);
}

void PromptPanel::addUnderFields(QWidget* line) {
    m_under->addWidget(line);
}

void PromptPanel::buildSampling(QVBoxLayout* layout) {
    m_method = combo();
    m_method->addItems({QString(), QString()});
    m_method->setCurrentIndex(m_settings.temperature.get() > 0 ? 1 : 0);
    m_shownTopK = new QSpinBox;
    m_shownTopK->setRange(1, 50);
    m_shownTopK->setValue(m_settings.shownTopK.get());
    m_method->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto* first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(labelled(QT_TR_NOOP("Sampling"), m_method, nullptr), 11);
    first->addWidget(labelled(QT_TR_NOOP("Choices listed"), m_shownTopK, nullptr), 9);
    layout->addLayout(first);

    m_temperature = new QDoubleSpinBox;
    m_temperature->setRange(0.05, 5);
    m_temperature->setSingleStep(0.1);
    m_temperature->setValue(m_settings.temperature.get() > 0 ? m_settings.temperature.get() : 1.0);
    m_topK = new QSpinBox;
    m_topK->setRange(0, 100000);
    m_topK->setValue(m_settings.topK.get());
    m_topP = new QDoubleSpinBox;
    m_topP->setRange(0.01, 1);
    m_topP->setSingleStep(0.05);
    m_topP->setValue(m_settings.topP.get());
    m_seed = new QLineEdit(QString::number(m_settings.seed.get()));
    m_seed->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("\\d{1,18}")), m_seed));
    m_sampling = new QWidget;
    auto* grid = new QGridLayout(m_sampling);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(8);
    grid->addWidget(labelled(QT_TR_NOOP("Temperature"), m_temperature, nullptr), 0, 0);
    grid->addWidget(labelled(QT_TR_NOOP("Seed"), m_seed, nullptr), 0, 1);
    grid->addWidget(labelled(QT_TR_NOOP("Sample from top-k"), m_topK, nullptr), 1, 0);
    grid->addWidget(labelled(QT_TR_NOOP("Sample from top-p"), m_topP, nullptr), 1, 1);
    layout->addWidget(m_sampling);

    m_labels = combo();
    m_labels->addItems({QString(), QString(), QString()});
    m_labelBox = labelled(QT_TR_NOOP("Labels"), m_labels, nullptr);

    m_maxTokens = new QSpinBox;
    m_maxTokens->setRange(1, 100000);
    m_maxTokens->setValue(64);
    auto* second = new QHBoxLayout;
    second->setSpacing(8);
    second->addWidget(m_labelBox, 11);
    second->addWidget(labelled(QT_TR_NOOP("Token limit"), m_maxTokens, nullptr), 9);
    layout->addLayout(second);
    m_paths = new QSpinBox;
    m_paths->setRange(0, 100);
    m_pathsBox = labelled(QT_TR_NOOP("Most probable paths"), m_paths, nullptr);
    layout->addWidget(m_pathsBox);

    m_layers = new QCheckBox;
    m_layers->setChecked(m_settings.layerReadings.get());
    m_layersCost = captionLabel({});
    m_layersCost->setContentsMargins(24, 0, 0, 0);
    auto* layers = new QVBoxLayout;
    layers->setSpacing(0);
    layers->addWidget(m_layers);
    layers->addWidget(m_layersCost);
    layout->addLayout(layers);
    m_labelReadings = new QCheckBox;
    layout->addWidget(m_labelReadings);
    whenTranslated(this, [this] {
        m_method->setItemText(0, tr("greedy"));
        m_method->setItemText(1, tr("sampled"));
        m_method->setAccessibleName(tr("Sampling"));
        m_shownTopK->setAccessibleName(tr("Most probable tokens that are kept and listed at each position"));
        m_shownTopK->setToolTip(m_shownTopK->accessibleName());
        m_topK->setSpecialValueText(tr("all"));
        m_topK->setToolTip(tr("Only the k most probable tokens are drawn from"));
        m_topP->setToolTip(tr("Only the most probable tokens that together reach this probability are drawn from"));
        const QStringList ways = labelModeWords(); // as LabelMode
        for (int i = 0; i < ways.size(); ++i)
            m_labels->setItemText(i, ways[i]);
        m_labels->setToolTip(labelModeHelp());
        m_paths->setSpecialValueText(tr("none"));
        m_paths->setToolTip(tr("How many of the most probable paths of labels are looked for behind the run; Hierarchy "
                               "ranks them"));
        m_maxTokens->setAccessibleName(tr("New tokens per level, at most"));
        m_maxTokens->setToolTip(m_maxTokens->accessibleName());
        m_layers->setText(tr("Layer readings"));
        m_layers->setToolTip(tr("Keeps what every layer says at each generated token, through the final norm and the "
                                "final head (the logit lens). Confidence then shows it over layers. The run takes "
                                "longer: most with a large vocabulary and many layers."));
        m_labelReadings->setText(tr("Label readings"));
        m_labelReadings->setToolTip(
            tr("Keeps what every head and layer says of each level's labels, in the saved run"));
        showLayersCost();
        if (m_examples->count() > 0) m_examples->setItemText(0, tr("Choose an example…"));
    });
    for (QWidget* field : std::initializer_list<QWidget*>{m_shownTopK, m_temperature, m_topK, m_topP, m_maxTokens}) {
        ignoreWheelWithoutFocus(field);
        field->installEventFilter(this);
    }
    m_seed->installEventFilter(this);

    const auto remember = [this] {
        adjustToMethod();
        const DecodeOptions options = decodeOptions();
        m_settings.temperature.set(options.sampling.temperature);
        m_settings.topK.set(m_topK->value());
        m_settings.topP.set(m_topP->value());
        m_settings.seed.set(m_seed->text().toULongLong());
        m_settings.shownTopK.set(m_shownTopK->value());
        m_settings.layerReadings.set(m_layers->isChecked());
        showLayersCost();
        Q_EMIT edited();
    };
    connect(m_layers, &QCheckBox::toggled, this, remember);
    connect(m_labelReadings, &QCheckBox::toggled, this, &PromptPanel::edited);
    connect(m_labels, &QComboBox::activated, this, &PromptPanel::edited);
    connect(m_paths, &QSpinBox::valueChanged, this, &PromptPanel::edited);
    connect(m_maxTokens, &QSpinBox::valueChanged, this, &PromptPanel::edited);
    connect(m_method, &QComboBox::activated, this, remember);
    connect(m_temperature, &QDoubleSpinBox::valueChanged, this, remember);
    connect(m_topP, &QDoubleSpinBox::valueChanged, this, remember);
    connect(m_topK, &QSpinBox::valueChanged, this, remember);
    connect(m_shownTopK, &QSpinBox::valueChanged, this, remember);
    connect(m_seed, &QLineEdit::editingFinished, this, remember);
    adjustToMethod();
}

void PromptPanel::adjustToMethod() {
    m_sampling->setVisible(m_method->currentIndex() == 1);
}

void PromptPanel::setModel(std::shared_ptr<const ModelFacts> facts) {
    m_facts = std::move(facts);
    showLayersCost();
}

void PromptPanel::showLayersCost() {
    m_layersCost->setVisible(m_facts && m_layers->isChecked());
    if (!m_facts) return;
    const double states = static_cast<double>(m_facts->summary.layers + 1);
    // A listed choice with its text takes about 60 bytes, the rest of a reading about 100.
    const double bytes = 100 * states * (60.0 * m_shownTopK->value() + 100);
    m_layersCost->setText(tr("at the end, %1 readouts for each token, all tokens together; %2 MB for 100 tokens")
                              .arg(formatCount(m_facts->summary.layers + 1), formatFixed(bytes / 1e6, 1)));
}

void PromptPanel::setTask(std::shared_ptr<const Task> task) {
    // What was written, not what a task began with: another one begins with its own.
    if (m_task)
        for (const auto& [name, value] : fields()) {
            const auto field = std::find_if(m_task->fields.begin(), m_task->fields.end(),
                                            [&, n = name](const TaskField& f) { return f.name == n; });
            if (field != m_task->fields.end() && field->initial == value)
                m_kept.erase(name);
            else
                m_kept[name] = value;
        }
    m_task = std::move(task);
    buildFields();
    m_examples->clear();
    const bool examples = m_task && !m_task->examples.empty();
    m_exampleBox->setVisible(examples);
    if (examples) {
        m_examples->addItem(tr("Choose an example…"));
        for (const TaskExample& example : m_task->examples)
            m_examples->addItem(QString::fromStdString(example.title));
    }
    const bool labels = m_task && std::any_of(m_task->levels.begin(), m_task->levels.end(),
                                              [](const TaskLevel& level) { return level.answer == AnswerKind::Label; });
    m_labelBox->setVisible(labels);
    m_pathsBox->setVisible(labels);
    m_labelReadings->setVisible(labels);
    if (m_task) {
        m_labels->setCurrentIndex(static_cast<int>(m_task->labels));
        m_maxTokens->setValue(m_task->maxNewTokens);
    }
    showProblem({});
    Q_EMIT noteChanged(m_task ? QString::fromStdString(m_task->name) : QString());
}

DecodeOptions PromptPanel::decodeOptions() const {
    DecodeOptions options;
    if (m_method->currentIndex() == 1) {
        options.sampling.temperature = m_temperature->value();
        options.sampling.topK = m_topK->value();
        options.sampling.topP = m_topP->value();
        options.sampling.seed = m_seed->text().toULongLong();
    }
    options.maxNewTokens = m_maxTokens->value();
    options.labels = static_cast<LabelMode>(std::max(m_labels->currentIndex(), 0));
    if (m_pathsBox->isVisibleTo(this)) options.beam = m_paths->value();
    options.labelReadings = m_labelReadings->isVisibleTo(this) && m_labelReadings->isChecked();
    options.shownTopK = m_shownTopK->value();
    options.layerReadings = m_layers->isChecked();
    return options;
}

PromptChange PromptPanel::changeSince(const Run& run, bool free) const {
    if (!m_task) return PromptChange::None; // there is no form
    if (run.task != m_task->name) return PromptChange::Task;
    for (const auto& [name, value] : fields()) {
        if (name == historyField) continue; // below: two texts may hold the same turns
        const auto asked = run.fields.find(name);
        if (asked == run.fields.end() ? !value.empty() : asked->second != value) return PromptChange::Prompt;
    }
    if (conversationOf(run) != conversation()) return PromptChange::Prompt;
    const DecodeOptions now = decodeOptions();
    const RunRequest asked = requestOfRun(run);
    const auto& a = now.sampling;
    const auto& b = asked.options.sampling;
    const auto close = [](double x, double y) { return std::abs(x - y) <= 1e-4 * std::max(1.0, std::abs(x)); };
    const bool drawn = a.temperature > 0;
    const bool same = free == asked.free && close(a.temperature, b.temperature) &&
                      (!drawn || (a.topK == b.topK && close(a.topP, b.topP) && a.seed == b.seed)) &&
                      (!asked.options.maxNewTokens || now.maxNewTokens == asked.options.maxNewTokens) &&
                      (!m_labelBox->isVisibleTo(this) || !asked.options.labels ||
                       (now.labels == asked.options.labels && now.beam == asked.options.beam &&
                        now.labelReadings == asked.options.labelReadings));
    return same ? PromptChange::None : PromptChange::Settings;
}

void PromptPanel::putBack(const Run& run) {
    setConversation(conversationOf(run));
    setFields(run.fields);
    const DecodeOptions options = requestOfRun(run).options;
    setDecodeOptions(options, true);
    Q_EMIT edited();
}

void PromptPanel::setDecodeOptions(const DecodeOptions& options, bool sampling) {
    if (sampling) {
        m_method->setCurrentIndex(options.sampling.temperature > 0 ? 1 : 0);
        if (options.sampling.temperature > 0) m_temperature->setValue(options.sampling.temperature);
        m_topK->setValue(options.sampling.topK);
        m_topP->setValue(options.sampling.topP);
        m_seed->setText(QString::number(options.sampling.seed));
    }
    if (options.maxNewTokens) m_maxTokens->setValue(*options.maxNewTokens);
    if (options.labels) m_labels->setCurrentIndex(static_cast<int>(*options.labels));
    if (sampling || options.beam > 0) m_paths->setValue(options.beam);
    if (sampling || options.labelReadings) m_labelReadings->setChecked(options.labelReadings);
    adjustToMethod();
}

void PromptPanel::showProblem(const QString& sentence) {
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void PromptPanel::setEditable(bool editable) {
    widget()->setEnabled(editable);
}

bool PromptPanel::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
            key->modifiers().testFlag(Qt::ControlModifier)) {
            Q_EMIT runRequested();
            return true;
        }
    }
    if (event->type() == QEvent::DragEnter && static_cast<QDragEnterEvent*>(event)->mimeData()->hasUrls()) {
        event->ignore(); // a file is for the window, which opens it
        return true;
    }
    if (event->type() == QEvent::Wheel && object->isWidgetType() && qobject_cast<QAbstractSpinBox*>(object) &&
        !static_cast<QWidget*>(object)->hasFocus()) {
        event->ignore(); // scrolls the panel, not the number under the pointer
        return true;
    }
    return QScrollArea::eventFilter(object, event);
}

} // namespace strata
