// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/series/series_view.h"

#include "widgets/common/language.h"
#include "widgets/common/numbers.h"
#include "widgets/figure/panel_frame.h"

#include <QEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>

namespace strata {

SeriesView::SeriesView(Session& session, std::function<QString()> prompt, QWidget* parent)
    : FigureView(parent), m_session(session), m_work(SeriesWork::of(session)), m_prompt(std::move(prompt)) {
    connect(&m_work, &SeriesWork::changed, this, &SeriesView::take);
    whenTranslated(this, [this] {
        setAccessibleName(m_figure.title());
        setWhatsThis(tr("One prompt at each checkpoint that a training kept. The slider, a click or the arrow keys "
                        "choose one, and all other views show what it says."));
    });
    take();
}

SeriesView::~SeriesView() = default;

QSlider* SeriesView::slider() const {
    return m_slider;
}

void SeriesView::take() {
    m_figure.setSeries(m_work.series());
    m_figure.setCurrent(m_work.current());
    labelControls();
    contentChanged();
    Q_EMIT figureChanged();
}

void SeriesView::addControlsTo(PanelFrame& frame) {
    m_frame = &frame;
    m_step = new QLabel;
    m_slider = new QSlider(Qt::Horizontal);
    m_slider->setObjectName(QStringLiteral("checkpointSlider"));
    m_slider->setFixedWidth(160);
    m_slider->setPageStep(1);
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) { m_work.choose(value); });
    m_lens = new QToolButton;
    m_lens->setCheckable(true);
    m_run = new QToolButton;
    m_run->setObjectName(QStringLiteral("runCheckpoints"));
    for (QToolButton* const button : {m_lens.data(), m_run.data()}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    connect(m_run, &QToolButton::clicked, this, &SeriesView::runOrStop);
    for (QWidget* const control : std::initializer_list<QWidget*>{m_step, m_slider, m_lens, m_run})
        frame.addControl(control);
    labelControls();
}

void SeriesView::labelControls() {
    if (!m_slider) return;
    const auto series = m_figure.series();
    const int current = m_work.current();
    const bool any = series && current >= 0;
    const QString step = any ? tr("step %1").arg(formatCount(series->points[std::size_t(current)].step)) : QString();
    m_step->setText(step);
    m_slider->setAccessibleName(tr("Checkpoint"));
    m_slider->setAccessibleDescription(step);
    m_slider->setToolTip(tr("The checkpoint that all views show"));
    m_lens->setText(tr("with lens"));
    m_lens->setToolTip(tr("Also compute the lens of each run"));
    m_run->setText(m_work.isWorking() ? tr("Stop (%1 of %2)").arg(m_work.done()).arg(m_work.total())
                                      : tr("Run at each"));
    m_run->setToolTip(m_work.isWorking() ? tr("What is done is kept")
                                         : tr("Run the prompt of the form at every checkpoint"));
    m_run->setEnabled(any);
    m_lens->setEnabled(any && !m_work.isWorking());
    const QSignalBlocker quiet(m_slider);
    m_slider->setEnabled(any && series->points.size() > 1);
    m_slider->setRange(0, any ? int(series->points.size()) - 1 : 0);
    m_slider->setValue(std::max(0, current));
}

void SeriesView::runOrStop() {
    if (m_work.isWorking()) return m_work.stop();
    RunRequest request = m_session.maker().runRequest();
    const auto task = m_session.model().task();
    const std::string field = task && !task->fields.empty() ? task->fields.front().name : "input";
    const std::string text = m_prompt ? m_prompt().toStdString() : std::string();
    const Run* const before = m_figure.series() ? m_figure.series()->lastRun() : nullptr;
    if (request.fields.empty() && text.empty() && before) request = requestOfRun(*before);
    if (!text.empty()) request.fields[field] = text;
    request.options.gold.clear(); // of a row that was evaluated
    if (request.fields.empty()) {
        m_session.problems().addError({ErrorCode::BadArgument, "the prompt",
                                       "is empty; write one into the form, which every checkpoint is then asked."});
        return;
    }
    m_work.run(request, m_lens && m_lens->isChecked());
}

double SeriesView::contentWidth() const {
    return std::max(sight().width(), sight().content().width());
}

int SeriesView::pointAt(const QPointF& point) const {
    return m_figure.pointAt(point, contentWidth());
}

QString SeriesView::tipAt(const QPointF& point) const {
    return m_figure.describe(pointAt(point)).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

void SeriesView::pressed(const QPointF& point, Qt::KeyboardModifiers) {
    if (const int at = pointAt(point); at >= 0) m_work.choose(at);
}

bool SeriesView::keyPressed(int key, Qt::KeyboardModifiers) {
    const auto series = m_figure.series();
    if (!series || series->points.empty()) return false;
    const int last = int(series->points.size()) - 1, now = m_work.current();
    const int wanted = key == Qt::Key_Left    ? now - 1
                       : key == Qt::Key_Right ? now + 1
                       : key == Qt::Key_Home  ? 0
                       : key == Qt::Key_End   ? last
                                              : -2;
    if (wanted == -2) return false;
    m_work.choose(std::clamp(wanted, 0, last));
    return true;
}

QString SeriesView::selectionText() const {
    return m_figure.describe(m_work.current());
}

std::vector<AccessibleCell> SeriesView::accessibleCells() const {
    std::vector<AccessibleCell> cells;
    const auto series = m_figure.series();
    for (int i = 0; series && i < int(series->points.size()); ++i) {
        const QString text = m_figure.describe(i);
        cells.push_back({m_figure.columnOf(i, contentWidth()),
                         text.section(QLatin1Char('\n'), 0, 0),
                         text.section(QLatin1Char('\n'), 1),
                         {}});
    }
    return cells;
}

QString SeriesView::emptyText() const {
    return tr("No checkpoints yet. Open the folder “checkpoints” of a training with --keep-checkpoints.");
}

void SeriesView::changeEvent(QEvent* event) {
    FigureView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) take();
}

} // namespace strata
