// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lesson/lesson_slide.h"

#include "widgets/figure/figure.h"
#include "widgets/lesson/class_tally.h"
#include "widgets/lesson/lesson_play.h"
#include "widgets/lesson/lesson_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace strata {
namespace {

class Slide {
    Q_DECLARE_TR_FUNCTIONS(strata::LessonSlide)
public:
    explicit Slide(const LessonPlay& play) : m_play(play) {}

    QString said(const LessonText& text) const {
        if (text.isEmpty()) return {};
        return lessonText(text, m_play.lesson(), m_play.isAtEnd() ? nullptr : &m_play.step(), m_play.runs());
    }

    QString text() const {
        if (m_play.isAtEnd()) return tr("**The end**");
        const LessonStep& step = m_play.step();
        QStringList parts{said(step.say), said(step.observe)};
        if (step.ask) parts << question(step) << reveal(step);
        parts.removeAll(QString());
        return parts.join(QStringLiteral("\n\n"));
    }

private:
    QString question(const LessonStep& step) const {
        const Result<PosedQuestion>& posed = m_play.question();
        if (!posed) return markdownOf(fromUtf8(posed.error().message()));
        QString out = said(step.ask->prompt);
        if (!out.contains(QLatin1String("**")) && !out.contains(QLatin1Char('\n')))
            out = QStringLiteral("**") + out + QStringLiteral("**");
        for (qsizetype i = 0; i < qsizetype(posed->options.size()); ++i) {
            const QString option = optionText(posed->options[std::size_t(i)], m_play.lesson(), step, m_play.runs());
            out += QStringLiteral("\n\n**%1**   %2").arg(optionLetter(i), markdownOf(option)) + votes(std::size_t(i));
        }
        return out;
    }

    /// As a bar of blocks, which goes with any size of type.
    QString votes(std::size_t answer) const {
        if (!m_play.isRevealed() || m_play.tally().empty()) return {};
        const int blocks = int(std::lround(12 * votesShare(m_play.tally(), answer)));
        return QStringLiteral("  \n") + QString(blocks, QChar(0x2588)) + QLatin1Char(' ') +
               markdownOf(votesText(m_play.tally(), answer));
    }

    QString reveal(const LessonStep& step) const {
        if (!m_play.isRevealed() || !m_play.question()) return {};
        QString out;
        if (const QString right = rightWords(*m_play.question(), m_play.lesson(), step, m_play.runs());
            !right.isEmpty())
            out = tr("**It is: %1**").arg(markdownOf(right));
        if (!step.reveal.say.isEmpty()) out += QStringLiteral("\n\n") + said(step.reveal.say);
        return out;
    }

    const LessonPlay& m_play;
};

} // namespace

QString slideText(const LessonPlay& play) {
    return play.isPlaying() ? Slide(play).text() : QString();
}

QString teacherText(const LessonPlay& play) {
    return play.isPlaying() && !play.isAtEnd() ? Slide(play).said(play.step().teacher) : QString();
}

} // namespace strata
