// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/present_stage.h"

#include "app/gui/present_laser.h"
#include "app/gui/present_sequence.h"
#include "app/gui/step_marks.h"
#include "app/gui/view_host.h"
#include "widgets/common/fonts.h"
#include "widgets/common/language.h"
#include "widgets/common/panel_widgets.h"
#include "widgets/common/text_scale.h"
#include "widgets/common/theme.h"
#include "widgets/figure/figure_view.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/lesson/lesson_play.h"
#include "widgets/lesson/lesson_slide.h"
#include "widgets/lesson/lesson_words.h"
#include "widgets/views.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace strata {
namespace {

// 13 pixels of a view become 24, 18 points, on a stage of full HD: what the last row of a room can read.
constexpr double fullSize = 1.85, fullWidth = 1920, fullHeight = 1080;

OneLineLabel* line(int weight) {
    auto* label = new OneLineLabel;
    QFont font = label->font();
    font.setWeight(QFont::Weight(weight));
    label->setFont(font);
    return label;
}

} // namespace

PresentStage::PresentStage(ViewHost& host, PresentSequence& sequence, const LessonPlay& lesson)
    : m_host(host), m_sequence(sequence), m_lesson(lesson), m_title(line(QFont::DemiBold)), m_hidden(new QLabel),
      m_now(new QLabel), m_text(new QLabel), m_textArea(new QScrollArea), m_middle(new QSplitter(Qt::Horizontal)),
      m_views(new QSplitter(Qt::Horizontal)), m_marks(new StepMarks), m_foot(new QWidget), m_black(new QWidget(this)),
      m_laser(new PresentLaser(this)) {
    setObjectName(QStringLiteral("presentStage"));
    setAttribute(Qt::WA_StyledBackground);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_hidden);
    m_hidden->setObjectName(QStringLiteral("presentHidden"));
    m_now->setProperty("tone", QStringLiteral("secondary"));
    auto* foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(0, 0, 0, 0);
    foot->addWidget(m_marks);
    foot->addWidget(m_now);
    foot->addStretch(1);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_text->setObjectName(QStringLiteral("presentText"));
    m_textArea->setWidget(m_text);
    m_textArea->setWidgetResizable(true);
    m_textArea->setFrameShape(QFrame::NoFrame);
    m_textArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_textArea->setFocusPolicy(Qt::TabFocus);
    m_middle->addWidget(m_textArea);
    m_middle->addWidget(m_views);
    m_middle->setStretchFactor(0, 34);
    m_middle->setStretchFactor(1, 66);
    for (QSplitter* splitter : {m_middle, m_views})
        splitter->setChildrenCollapsible(false);
    auto* outer = new QVBoxLayout(this);
    outer->addLayout(head);
    outer->addWidget(m_middle, 1);
    outer->addWidget(m_foot);
    m_black->setObjectName(QStringLiteral("presentBlack"));
    m_black->setAttribute(Qt::WA_StyledBackground);
    m_black->setStyleSheet(QStringLiteral("background: black"));
    m_black->hide();
    connect(&sequence, &PresentSequence::changed, this, &PresentStage::refresh);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        m_scale = 0;
        fitType();
    });
    whenTranslated(this, [this] {
        setAccessibleName(tr("What the room sees"));
        refresh();
    });
}

void PresentStage::setViews(const QStringList& wanted) {
    QStringList ids;
    for (const QString& id : wanted)
        if (registry().view(id) && !ids.contains(id)) ids << id;
    if (ids == m_ids) return;
    m_ids = ids;
    while (m_views->count() > 0) { // it may be what asked for another; its views leave the host with it
        QWidget* const gone = m_views->widget(0);
        gone->hide();
        gone->setParent(this);
        gone->deleteLater();
    }
    for (const QString& id : m_ids) {
        auto* frame = new PanelFrame(QString(), nullptr);
        m_views->addWidget(frame);
        m_host.another(id, *frame);
        whenTranslated(frame, [frame, title = registry().view(id)->title] {
            frame->setTitle(QCoreApplication::translate("strata::MainWindow", title));
        });
    }
    m_views->setSizes(QList<int>(m_views->count(), 10'000));
    m_scale = 0;
    fitType();
}

void PresentStage::clear() {
    setViews({});
    setBlack(false);
    m_laser->setWatching(false);
}

void PresentStage::setControls(QWidget* controls) {
    m_foot->layout()->addWidget(controls);
    m_scale = 0;
    fitType();
}

void PresentStage::setBlack(bool black) {
    m_black->setGeometry(rect());
    m_black->setVisible(black);
    m_black->raise();
}

bool PresentStage::isBlack() const {
    return !m_black->isHidden();
}

void PresentStage::setTypeSize(double size) {
    m_typeSize = std::clamp(size, 0.6, 2.0);
    fitType();
}

/// By its size, so that it reads the same on every screen.
void PresentStage::fitType() {
    const double fits = std::min(width() / fullWidth, height() / fullHeight) * fullSize;
    const double scale = std::max(1.0, std::round(fits * m_typeSize * 20) / 20);
    if (scale == m_scale) return;
    m_scale = scale;
    setTextScaleOf(*this, scale);
    const int pad = int(std::lround(10 * scale));
    layout()->setContentsMargins(pad, pad, pad, pad);
    layout()->setSpacing(pad);
    m_foot->layout()->setSpacing(pad);
    QFont title = m_title->font();
    title.setPixelSize(int(std::lround(18 * scale)));
    m_title->setFont(title);
    for (FigureView* view : m_views->findChildren<FigureView*>()) { // laid out anew in the other size
        QResizeEvent again(view->viewport()->size(), view->viewport()->size());
        QCoreApplication::sendEvent(view->viewport(), &again);
    }
    m_marks->updateGeometry();
    showLesson();
}

void PresentStage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_black->setGeometry(rect());
    fitType();
    shareMiddle();
}

/// A lesson's text has a good third.
void PresentStage::shareMiddle() {
    const int room = m_middle->width();
    if (!m_textArea->isHidden()) m_middle->setSizes({room * 34 / 100, room * 66 / 100});
}

void PresentStage::showLesson() {
    const QString text = slideText(m_lesson);
    const bool appears = m_textArea->isHidden() && !text.isEmpty();
    const int pixels = int(std::lround(14 * std::max(1.0, m_scale)));
    QString html = text.isEmpty() ? QString() : htmlOfMarkdown(text, uiFont(pixels));
    // What is read from afar needs air between its paragraphs.
    html.replace(QLatin1String("margin-bottom:0px"), QStringLiteral("margin-bottom:%1px").arg(pixels * 2 / 3));
    m_textArea->setVisible(!text.isEmpty());
    m_text->setText(html);
    m_text->setAccessibleName(plainOfMarkdown(text));
    if (appears) QTimer::singleShot(0, this, &PresentStage::shareMiddle); // once it has its room
}

void PresentStage::refresh() {
    const auto [at, all] = m_sequence.progress();
    m_title->setFullText(m_sequence.title());
    m_hidden->setText(m_sequence.hidden());
    m_hidden->setVisible(!m_hidden->text().isEmpty());
    m_marks->setProgress(at, all);
    m_marks->setAccessibleName(m_sequence.now());
    m_now->setText(m_sequence.now());
    showLesson();
}

} // namespace strata
