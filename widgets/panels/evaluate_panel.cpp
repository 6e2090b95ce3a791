// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/evaluate_panel.h"

#include "widgets/common/beside_box.h"
#include "widgets/common/label_words.h"
#include "widgets/common/language.h"
#include "widgets/common/numbers.h"
#include "widgets/common/panel_widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QUrl>

#include <algorithm>
#include <limits>

namespace strata {

namespace {

QSpinBox* counter() {
    auto* box = new QSpinBox;
    box->setRange(0, std::numeric_limits<int>::max());
    box->setFocusPolicy(Qt::StrongFocus);
    return box;
}

} // namespace

bool isRowFile(const QString& path) {
    const QStringList endings{QStringLiteral(".jsonl"), QStringLiteral(".json"), QStringLiteral(".csv"),
                              QStringLiteral(".tsv")};
    const auto ends = [&](const QString& ending) { return path.endsWith(ending, Qt::CaseInsensitive); };
    return !ends(QStringLiteral(".task.json")) && !ends(QStringLiteral(".taxonomy.json")) &&
           std::any_of(endings.begin(), endings.end(), ends);
}

EvaluatePanel::EvaluatePanel(QWidget* parent)
    : QScrollArea(parent), m_data(new QLineEdit), m_browse(new QToolButton), m_model(new OneLineLabel),
      m_task(new OneLineLabel), m_labels(new QComboBox), m_columns(new RowColumnsBox), m_layers(new QCheckBox),
      m_skipBad(new QCheckBox), m_limit(counter()), m_sample(counter()), m_seed(counter()), m_run(new QPushButton),
      m_cancel(new QPushButton), m_goOn(new QPushButton), m_open(new QPushButton), m_progress(new QProgressBar),
      m_rate(captionLabel({})), m_problem(new QLabel) {
    QWidget* content = preparePanel(this);
    setAcceptDrops(true);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 12, 12, 16);
    layout->setSpacing(12);
    auto* field = new QWidget;
    auto* fieldRow = new QHBoxLayout(field);
    fieldRow->setContentsMargins(0, 0, 0, 0);
    fieldRow->setSpacing(8);
    fieldRow->addWidget(m_data, 1);
    fieldRow->addWidget(m_browse);
    layout->addWidget(labelledField(field, [] { return tr("Labelled rows"); }));
    layout->addWidget(m_columns);
    m_run->setObjectName(QStringLiteral("primaryButton"));
    m_cancel->setObjectName(QStringLiteral("plainButton"));
    m_open->setObjectName(QStringLiteral("plainButton"));
    layout->addWidget(new BesideBox({m_run, m_cancel}));
    m_goOn->setObjectName(QStringLiteral("plainButton"));
    layout->addWidget(m_goOn);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    layout->addWidget(m_progress);
    m_rate->setWordWrap(true);
    layout->addWidget(m_rate);
    m_problem->setObjectName(QStringLiteral("inlineProblem"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_problem);
    layout->addWidget(labelledField(m_model, [] { return tr("Model"); }));
    layout->addWidget(labelledField(m_task, [] { return tr("Task"); }));
    m_labels->addItems({QString(), QString(), QString(), QString()});
    m_labels->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_labels->setMinimumContentsLength(4);
    m_labels->setFocusPolicy(Qt::StrongFocus);
    layout->addWidget(labelledField(m_labels, [] { return tr("Labels"); }));
    m_layers->setChecked(true);
    layout->addWidget(m_layers);
    layout->addWidget(m_skipBad);
    layout->addWidget(labelledField(m_limit, [] { return tr("Only the first rows"); }));
    layout->addWidget(new BesideBox({labelledField(m_sample, [] { return tr("Random sample"); }),
                                     labelledField(m_seed, [] { return tr("Seed"); })}));
    layout->addSpacing(8);
    layout->addWidget(m_open);
    layout->addStretch(1);

    connect(m_browse, &QToolButton::clicked, this, &EvaluatePanel::browseRequested);
    connect(m_open, &QPushButton::clicked, this, &EvaluatePanel::openRequested);
    connect(m_run, &QPushButton::clicked, this, &EvaluatePanel::runRequested);
    connect(m_goOn, &QPushButton::clicked, this, &EvaluatePanel::goOnRequested);
    connect(m_cancel, &QPushButton::clicked, this, &EvaluatePanel::cancelRequested);
    connect(m_data, &QLineEdit::returnPressed, m_run, &QPushButton::click);
    connect(m_data, &QLineEdit::textChanged, this, &EvaluatePanel::update);
    connect(m_data, &QLineEdit::textChanged, this, [this] { Q_EMIT dataChanged(m_data->text().trimmed()); });
    whenTranslated(this, [this] { retranslate(); });
    showProblem({});
    setRunning(false);
}

void EvaluatePanel::retranslate() {
    m_labels->setItemText(0, m_taskLabels.isEmpty() ? tr("as the task says")
                                                    : tr("the task's: %1").arg(labelModeWord(m_taskLabels)));
    const QStringList ways = labelModeWords(); // as LabelMode
    for (int i = 0; i < ways.size(); ++i)
        m_labels->setItemText(i + 1, ways[i]);
    m_labels->setToolTip(labelModeHelp());
    m_data->setPlaceholderText(tr("rows.jsonl"));
    m_data->setToolTip(tr("A file of rows with their right answers, JSON Lines or JSON; it can be dropped here"));
    m_browse->setText(QStringLiteral("…"));
    m_browse->setAccessibleName(tr("Choose the file of rows"));
    m_browse->setToolTip(m_browse->accessibleName());
    m_layers->setText(tr("read every layer"));
    m_layers->setToolTip(tr("Keeps what every layer and head says of each level's labels: for Layers and Early exit"));
    m_skipBad->setText(tr("pass over bad rows"));
    m_skipBad->setToolTip(tr("Rows that cannot be read or decoded are left out and named in the report; otherwise the "
                             "first one ends the evaluation"));
    for (QSpinBox* box : {m_limit, m_sample})
        box->setSpecialValueText(tr("all"));
    m_limit->setToolTip(tr("Only so many rows from the beginning of the file"));
    m_sample->setToolTip(tr("So many rows, drawn by the seed, in the order of the file"));
    m_run->setText(tr("Evaluate"));
    m_cancel->setText(tr("Cancel"));
    m_open->setText(tr("Open a saved evaluation…"));
    m_progress->setAccessibleName(tr("Progress of the evaluation"));
    update();
}

void EvaluatePanel::setOrder(const EvaluateOrder& order) {
    m_data->setText(order.data);
    m_labels->setCurrentIndex(order.labels ? 1 + int(*order.labels) : 0);
    m_limit->setValue(order.limit);
    m_sample->setValue(order.sample);
    m_seed->setValue(int(order.seed));
    m_layers->setChecked(order.layerReadings);
    m_columns->setColumns(order.columns);
    m_skipBad->setChecked(order.skipBad);
}

EvaluateOrder EvaluatePanel::order() const {
    EvaluateOrder order;
    order.data = m_data->text().trimmed();
    if (m_labels->currentIndex() > 0) order.labels = LabelMode(m_labels->currentIndex() - 1);
    order.limit = m_limit->value();
    order.sample = m_sample->value();
    order.seed = quint64(m_seed->value());
    order.layerReadings = m_layers->isChecked();
    order.columns = m_columns->columns();
    order.skipBad = m_skipBad->isChecked();
    return order;
}

void EvaluatePanel::setTaskLabels(const QString& mode) {
    m_taskLabels = mode;
    retranslate();
}

void EvaluatePanel::setModel(const QString& model, const QString& task, const QString& notReady) {
    m_model->setFullText(model.isEmpty() ? QStringLiteral("–") : model);
    m_task->setFullText(task.isEmpty() ? QStringLiteral("–") : task);
    m_notReady = notReady;
    update();
}

void EvaluatePanel::update() {
    const QString why = m_running                            ? tr("An evaluation is going on.")
                        : !m_notReady.isEmpty()              ? m_notReady
                        : m_data->text().trimmed().isEmpty() ? tr("Choose a file of labelled rows first.")
                                                             : QString();
    // First the one that can be pressed from now on: the keyboard goes there from the other one.
    if (m_running) m_cancel->setEnabled(true);
    m_run->setEnabled(why.isEmpty());
    m_run->setToolTip(why);
    m_cancel->setEnabled(m_running);
    m_goOn->setVisible(m_rows > 0 && !m_running);
    m_goOn->setText(tr("Go on: %n row(s) left", nullptr, int(m_rows - m_done)));
    m_goOn->setToolTip(tr("The shown evaluation was stopped after %1 of %n row(s); the others are evaluated as they "
                          "would have been, by the same model and task",
                          nullptr, int(m_rows))
                           .arg(formatCount(m_done)));
    m_progress->setVisible(m_running);
    if (!m_running) m_rate->setText(why);
    m_rate->setVisible(!m_rate->text().isEmpty());
}

void EvaluatePanel::setLeftOff(qint64 done, qint64 rows) {
    m_done = done;
    m_rows = rows;
    update();
}

void EvaluatePanel::setRunning(bool running, qint64 already) {
    if (running && !m_running) {
        m_first = -1;
        m_already = already;
        m_progress->setValue(0);
        m_rate->setText(tr("Reading the rows …"));
    }
    m_running = running;
    update();
}

void EvaluatePanel::setProgress(qint64 done, qint64 rows) {
    if (!m_running || rows <= 0) return;
    done = std::max(done, m_already);
    if (m_first < 0 && done > m_already) { // the first rows wait for memory and caches: the clock begins behind them
        m_first = done;
        m_time.start();
    }
    m_progress->setValue(int(1000 * done / rows));
    QString text = tr("%1 of %n row(s)", nullptr, int(rows)).arg(formatCount(done));
    const double seconds = double(m_time.elapsed()) / 1000;
    if (m_first >= 0 && done > m_first && seconds > 0.3) {
        const double rate = double(done - m_first) / seconds;
        const auto left = qint64(double(rows - done) / rate);
        text += QStringLiteral(" · ") + tr("%1 rows/s").arg(formatFixed(rate, rate < 10 ? 1 : 0)) +
                QStringLiteral(" · ") +
                (left < 90 ? tr("%1 s left").arg(left) : tr("%1 min left").arg((left + 30) / 60));
    }
    m_rate->setText(text);
    m_rate->setVisible(true);
}

QString EvaluatePanel::progressText() const {
    return m_rate->text();
}

void EvaluatePanel::showProblem(const QString& text) {
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

void EvaluatePanel::dragEnterEvent(QDragEnterEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && isRowFile(urls.front().toLocalFile())) event->acceptProposedAction();
}

void EvaluatePanel::dropEvent(QDropEvent* event) {
    m_data->setText(event->mimeData()->urls().value(0).toLocalFile());
    event->acceptProposedAction();
}

} // namespace strata
