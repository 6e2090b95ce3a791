// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/present_console.h"

#include "app/gui/present_sequence.h"
#include "app/gui/view_host.h"
#include "widgets/common/fonts.h"
#include "widgets/common/language.h"
#include "widgets/common/panel_widgets.h"
#include "widgets/common/text_scale.h"
#include "widgets/figure/figure_view.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/lesson/lesson_play.h"
#include "widgets/lesson/lesson_slide.h"
#include "widgets/lesson/lesson_words.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTime>

#include <algorithm>

namespace strata {
namespace {

using Command = PresentKeys::Command;
constexpr int notePixels = 16; // read while one stands

QLabel* picture() {
    auto* label = new QLabel;
    label->setAlignment(Qt::AlignCenter);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    label->setMinimumSize(96, 64);
    label->setWordWrap(true);
    label->setMargin(6);
    label->setObjectName(QStringLiteral("presentPicture"));
    return label;
}

} // namespace

PresentConsole::PresentConsole(ViewHost& host, PresentSequence& sequence, const LessonPlay& lesson)
    : m_host(host), m_sequence(sequence), m_lesson(lesson), m_clock(new QLabel), m_elapsed(new QLabel),
      m_now(picture()), m_next(picture()), m_nowCaption(captionLabel({})), m_teacher(new QLabel),
      m_nextCaption(new OneLineLabel), m_previous(button(QT_TR_NOOP("Previous"), Command::Previous, "plainButton")),
      m_forward(button(QT_TR_NOOP("Next"), Command::Next, "primaryButton")),
      m_hideAll(button(QT_TR_NOOP("Hide all"), Command::First, "plainButton")),
      m_showAll(button(QT_TR_NOOP("Show all"), Command::Last, "plainButton")), m_buttons(new QHBoxLayout),
      m_note(new PanelFrame(QString(), nullptr)) {
    setObjectName(QStringLiteral("presentConsole"));
    setAttribute(Qt::WA_StyledBackground);
    m_clock->setFont(uiFont(26, QFont::DemiBold));
    m_elapsed->setFont(uiFont(26));
    auto* again = new QPushButton;
    again->setObjectName(QStringLiteral("plainButton"));
    again->setFocusPolicy(Qt::TabFocus);
    connect(again, &QPushButton::clicked, this, &PresentConsole::begin);
    auto* time = new QHBoxLayout;
    for (QWidget* part :
         {static_cast<QWidget*>(m_clock), static_cast<QWidget*>(m_elapsed), static_cast<QWidget*>(again)})
        time->addWidget(part);
    time->setSpacing(20);
    time->addStretch(1);
    auto* pictures = new QGridLayout;
    pictures->addWidget(m_nowCaption, 0, 0);
    pictures->addWidget(m_nextCaption, 0, 1);
    pictures->addWidget(m_now, 1, 0);
    pictures->addWidget(m_next, 1, 1);
    pictures->setRowStretch(1, 1);
    pictures->setColumnStretch(0, 1);
    pictures->setColumnStretch(1, 1);
    for (QPushButton* one :
         {m_previous, m_forward, m_hideAll, m_showAll, button(QT_TR_NOOP("Black"), Command::Black, "plainButton")})
        m_buttons->addWidget(one);
    m_buttons->addStretch(1);
    auto* above = new QWidget;
    auto* column = new QVBoxLayout(above);
    column->setContentsMargins(12, 8, 12, 8);
    column->addLayout(time);
    column->addLayout(pictures, 1);
    column->addLayout(m_buttons);
    auto* keys = captionLabel({});
    keys->setWordWrap(true);
    column->addWidget(keys);
    m_teacher->setWordWrap(true);
    m_teacher->setTextFormat(Qt::RichText);
    m_teacher->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_teacher->setMargin(12);
    auto* area = new QScrollArea;
    area->setWidget(m_teacher);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    m_teacher->setObjectName(QStringLiteral("presentText"));
    auto* teacher = new PanelFrame(QString(), area);
    auto* notes = new QSplitter(Qt::Horizontal);
    notes->addWidget(teacher);
    notes->addWidget(m_note);
    notes->setSizes({10'000, 10'000});
    auto* split = new QSplitter(Qt::Vertical);
    split->addWidget(above);
    split->addWidget(notes);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    connect(split, &QSplitter::splitterMoved, this, &PresentConsole::picturesWanted);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(split);
    m_tick.setInterval(500);
    connect(&m_tick, &QTimer::timeout, this, &PresentConsole::tell);
    connect(&sequence, &PresentSequence::changed, this, &PresentConsole::refresh);
    whenTranslated(this, [this, again, teacher, keys] {
        keys->setText(
            tr("→ and ←, Page Down and Page Up step · B makes the screen black · L lights a pointer · P plays · "
               "+ and − change the size of type · F fills the screen · Esc leaves"));
        setAccessibleName(tr("The lecturer's side"));
        again->setText(tr("From zero"));
        again->setToolTip(tr("Counts the time from here on"));
        m_clock->setToolTip(tr("The time of day"));
        m_elapsed->setToolTip(tr("Since the presentation began"));
        teacher->setTitle(tr("Teacher's notes"));
        m_note->setTitle(tr("Note"));
        refresh();
        tell();
    });
}

QPushButton* PresentConsole::button(const char* text, Command command, const char* look) {
    auto* push = withText<PresentConsole>(new QPushButton, text);
    push->setObjectName(QString::fromLatin1(look));
    push->setFocusPolicy(Qt::TabFocus); // a click leaves the keys to the presentation
    connect(push, &QPushButton::clicked, this, [this, command] { Q_EMIT commanded(command); });
    return push;
}

void PresentConsole::begin() {
    m_time.start();
    m_tick.start();
    tell();
}

void PresentConsole::open() {
    if (!m_note->content()) m_host.another(QStringLiteral("note"), *m_note);
    m_note->setFocusProxy(nullptr); // the keys are the presentation's until someone goes there
    refresh();
}

void PresentConsole::setControls(QWidget* controls) {
    m_buttons->addWidget(controls);
    setTextScaleOf(*controls, 1);
}

QString PresentConsole::elapsedText() const {
    const qint64 seconds = m_time.isValid() ? m_time.elapsed() / 1000 : 0;
    const QString rest = QStringLiteral("%1:%2")
                             .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
                             .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return seconds < 3600 ? rest : QString::number(seconds / 3600) + QLatin1Char(':') + rest;
}

void PresentConsole::tell() {
    m_clock->setText(QLocale().toString(QTime::currentTime(), QLocale::ShortFormat));
    m_elapsed->setText(elapsedText());
}

QString PresentConsole::comingText() const {
    const QString coming = m_sequence.coming();
    return coming.isEmpty() ? tr("Next: nothing further") : tr("Next: %1").arg(coming);
}

QString PresentConsole::notesText() const {
    return plainOfMarkdown(teacherText(m_lesson));
}

void PresentConsole::refresh() {
    const auto [at, all] = m_sequence.progress();
    const bool lesson = m_sequence.isLesson();
    m_nowCaption->setText(m_sequence.now());
    m_nextCaption->setFullText(comingText());
    m_previous->setEnabled(lesson ? at > 1 : at > 0 && all > 0);
    m_forward->setEnabled(!m_sequence.coming().isEmpty());
    m_hideAll->setEnabled(at > 0 && all > 0);
    m_showAll->setEnabled(!lesson && at < all);
    const QString teacher = teacherText(m_lesson);
    m_teacher->setText(teacher.isEmpty()
                           ? (lesson ? tr("This step has no notes.") : tr("A lesson that is open has its notes here."))
                           : htmlOfMarkdown(teacher, uiFont(notePixels)));
}

QSize PresentConsole::pictureSize() const {
    return (m_now->size() - QSize(2, 2) * (m_now->margin() + 1)).expandedTo(QSize(1, 1));
}

void PresentConsole::setPictures(const QPixmap& now, const QPixmap& next) {
    m_now->setPixmap(now);
    if (!next.isNull()) return m_next->setPixmap(next);
    m_next->setFont(uiFont(notePixels));
    m_next->setText(m_sequence.comingText());
}

void PresentConsole::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    Q_EMIT picturesWanted();
}

} // namespace strata
