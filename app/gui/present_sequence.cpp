// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/present_sequence.h"

#include "app/gui/playback_words.h"
#include "app/gui/selection_hub.h"
#include "widgets/common/numbers.h"
#include "widgets/figure/figure.h"
#include "widgets/lesson/lesson_play.h"
#include "widgets/lesson/lesson_words.h"

namespace strata {

PresentSequence::PresentSequence(SelectionHub& hub, LessonPlay& lesson, QObject* parent)
    : QObject(parent), m_hub(hub), m_lesson(lesson), m_unit(hub.playbackUnit()) {
    connect(&hub, &SelectionHub::playbackChanged, this, &PresentSequence::playbackMoved);
    connect(&hub, &SelectionHub::documentsChanged, this, [this] {
        hideAnother();
        Q_EMIT changed();
    });
    connect(&lesson, &LessonPlay::stepChanged, this, [this] {
        leavePlaybackToLesson();
        Q_EMIT changed();
    });
    connect(&lesson, &LessonPlay::revealed, this, &PresentSequence::changed);
    connect(&lesson, &LessonPlay::tallyChanged, this, &PresentSequence::changed);
    connect(&lesson, &LessonPlay::ended, this, &PresentSequence::changed);
}

/// Another unit begins where nothing is shown.
void PresentSequence::playbackMoved() {
    if (std::exchange(m_unit, m_hub.playbackUnit()) != m_unit && m_running && !isLesson()) show(0);
    Q_EMIT changed();
}

/// Another run or lens than before; a run that grows is the same one.
bool PresentSequence::isAnother() {
    const Played played = m_hub.played();
    const RunId run = played.run ? m_hub.runId() : RunId();
    const std::shared_ptr<const Lens> lens = played.run ? nullptr : played.lens;
    const bool sameLens = lens == m_lens || (lens && m_lens && isSameText(*lens, *m_lens));
    const bool sameRun = std::exchange(m_run, run) == run;
    m_lens = lens;
    return !sameRun || !sameLens;
}

/// What comes meanwhile is not seen whole by the room.
void PresentSequence::hideAnother() {
    if (m_running && m_walks && !isLesson() && isAnother() && !m_hub.isPlayingBack()) m_hub.showStep(0);
}

void PresentSequence::setWalking(bool walks) {
    m_walks = walks;
    hideAnother();
    Q_EMIT changed();
}

void PresentSequence::show(int step) {
    if (m_walks) m_hub.showStep(step);
}

/// A lesson says what is hidden, and plays what it wants to.
void PresentSequence::leavePlaybackToLesson() {
    if (!m_running || !isLesson()) return;
    const bool plays =
        !m_lesson.isAtEnd() && m_lesson.step().action && m_lesson.step().action->kind == LessonAction::Kind::Playback;
    if (!plays) m_hub.endPlayback();
}

bool PresentSequence::isLesson() const {
    return m_lesson.isPlaying();
}

void PresentSequence::begin() {
    m_running = true;
    leavePlaybackToLesson();
    hideAnother();
    Q_EMIT changed();
}

void PresentSequence::end() {
    m_running = false;
    m_run = {};
    m_lens = nullptr;
    m_hub.endPlayback();
}

void PresentSequence::next() {
    if (!isLesson()) return show(m_hub.playbackProgress().first + 1);
    m_lesson.isRevealed() ? m_lesson.go(1) : m_lesson.showAnswer();
}

void PresentSequence::previous() {
    isLesson() ? m_lesson.go(-1) : show(m_hub.playbackProgress().first - 1);
}

void PresentSequence::first() {
    if (isLesson())
        while (m_lesson.canGo(-1))
            m_lesson.go(-1);
    else
        show(0);
}

void PresentSequence::last() {
    if (!isLesson()) show(m_hub.playbackProgress().second);
}

std::pair<int, int> PresentSequence::progress() const {
    if (isLesson()) return {std::min(m_lesson.place() + 1, m_lesson.steps()), m_lesson.steps()};
    return m_walks ? m_hub.playbackProgress() : std::pair(0, 0);
}

QString PresentSequence::title() const {
    if (isLesson())
        return plainOfMarkdown(lessonText(m_lesson.lesson().title, m_lesson.lesson(), nullptr, m_lesson.runs()));
    if (!m_walks) return {};
    const Played played = m_hub.played();
    std::string text;
    if (played.run) {
        const auto input = played.run->fields.find("input");
        text = input != played.run->fields.end() ? input->second : played.run->promptText;
    } else if (played.lens) {
        // The text of what is seen of it: all of it says what comes.
        text = played.lens->title.empty() ? m_hub.shownLens()->text : played.lens->title;
    }
    return fromUtf8(text).left(400).simplified();
}

QString PresentSequence::now() const {
    const auto [at, all] = progress();
    if (all == 0) return {};
    if (!isLesson()) return PlaybackWords::place(m_hub);
    return m_lesson.isAtEnd() ? tr("the end") : tr("step %1 of %2").arg(formatCount(at), formatCount(all));
}

QString PresentSequence::coming() const {
    const auto [at, all] = progress();
    if (isLesson()) {
        if (m_lesson.isAtEnd()) return {};
        if (!m_lesson.isRevealed()) return tr("the answer");
        return at < all ? tr("step %1").arg(at + 1) : tr("the end");
    }
    return at < all ? PlaybackWords::step(m_hub.played(), m_hub.playbackUnit(), at + 1) : QString();
}

QString PresentSequence::comingText() const {
    if (!isLesson() || m_lesson.isAtEnd()) return {};
    const LessonStep& step = m_lesson.step();
    if (!m_lesson.isRevealed())
        return m_lesson.question() ? rightWords(*m_lesson.question(), m_lesson.lesson(), step, m_lesson.runs())
                                   : QString();
    if (m_lesson.place() + 1 >= m_lesson.steps()) return {};
    const LessonStep& next = m_lesson.lesson().steps[std::size_t(m_lesson.place()) + 1];
    return plainOfMarkdown(lessonText(next.say, m_lesson.lesson(), &next, m_lesson.runs()));
}

QString PresentSequence::hidden() const {
    if (isLesson()) {
        if (m_lesson.isAtEnd() || !m_lesson.step().look) return {};
        if (m_lesson.isRevealed() && m_lesson.step().reveal.unmask) return {};
        const LessonMask& mask = m_lesson.step().look->mask;
        if (mask.layersAbove) return tr("deeper layers are hidden");
        if (mask.answers) return tr("answers are hidden");
        if (mask.positionsAfter) return tr("what comes later is hidden");
        return mask.isEmpty() ? QString() : tr("something is hidden");
    }
    const auto [at, all] = progress();
    const int left = all - at;
    if (left <= 0) return {};
    switch (m_hub.playbackUnit()) {
    case PlaybackUnit::Token:
        return tr("%n token(s) to come", nullptr, left);
    case PlaybackUnit::Layer:
        return tr("%n deeper layer(s) hidden", nullptr, left);
    case PlaybackUnit::Level:
        return tr("%n answer(s) hidden", nullptr, left);
    }
    return {};
}

Played PresentSequence::afterNext() const {
    const auto [at, all] = progress();
    return isLesson() || at >= all ? Played() : playedTo(m_hub.played(), m_hub.playbackUnit(), at + 1);
}

} // namespace strata
