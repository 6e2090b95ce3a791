// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lesson/lesson_panel.h"

#include "widgets/common/fonts.h"
#include "widgets/common/language.h"
#include "widgets/common/panel_widgets.h"
#include "widgets/common/screen_font.h"
#include "widgets/figure/figure.h"
#include "widgets/lesson/class_tally.h"
#include "widgets/lesson/lesson_words.h"
#include "widgets/lesson/question_box.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace strata {
namespace {

constexpr int textPixels = 14;

QLabel* paragraph(const char* name) {
    auto* label = new QLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::RichText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->hide();
    return label;
}

template <class Button> Button* button(const char* source, const char* name) {
    auto* push = withText<LessonPanel>(new Button, source);
    push->setObjectName(QString::fromLatin1(name));
    return push;
}

/// Names of a path's levels, and how far layers and positions go, of the document that the question is about.
struct Bounds {
    QStringList levels;
    int layers = 0, positions = 0;
};
Bounds boundsOf(const LessonPlay& play) {
    Bounds out;
    const LessonQuestion& ask = *play.step().ask;
    const std::string& id = ask.from && !ask.from->run.empty() ? ask.from->run : runOf(play.lesson(), play.step());
    const auto run = play.runs().find(id);
    if (run == play.runs().end()) return out;
    out.layers = int(run->second.document->model.layers);
    if (const auto* of = dynamic_cast<const Run*>(run->second.document.get())) {
        for (const RunLevel& level : of->levels)
            out.levels << fromUtf8(level.name);
        out.positions = int(of->sequence.size());
    }
    if (const auto* lens = dynamic_cast<const Lens*>(run->second.document.get()))
        out.positions = int(lens->positions.size());
    return out;
}

} // namespace

LessonPanel::LessonPanel(LessonPlay& play, QWidget* parent) : QScrollArea(parent), m_play(play) {
    build();
    connect(&play, &LessonPlay::stepChanged, this, &LessonPanel::showStep);
    connect(&play, &LessonPlay::revealed, this, [this] {
        showReveal();
        showButtons();
        takeFocus();
        QTimer::singleShot(0, this, [this] { // once it is laid out
            ensureWidgetVisible(m_reveal);
            ensureWidgetVisible(m_next);
        });
    });
    connect(&play, &LessonPlay::tallyChanged, this, &LessonPanel::showVotes);
    connect(&play, &LessonPlay::ended, this, &LessonPanel::showEnd);
    whenTranslated(this, [this] {
        setAccessibleName(tr("Lesson"));
        m_play.isPlaying() ? showStep() : showEnd();
    });
    whenScaled(this, [this] { // the type is a part of the text
        for (QLabel* label : {m_say, m_prompt, m_hint, m_reveal, m_teacher})
            if (const QString text = label->property("markdown").toString(); !text.isEmpty())
                label->setText(htmlOf(label, text));
    });
}

void LessonPanel::build() {
    QWidget* const content = preparePanel(this);
    auto* layout = qobject_cast<QVBoxLayout*>(content->layout());
    if (!layout) layout = new QVBoxLayout(content);
    m_title = new QLabel;
    m_title->setWordWrap(true);
    setScreenFont(m_title, 18, QFont::DemiBold);
    m_progressText = captionLabel({});
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_say = paragraph("say");
    m_prompt = paragraph("prompt");
    m_hint = paragraph("hint");
    m_reveal = paragraph("reveal");
    m_teacher = paragraph("teacher");
    m_place = new QVBoxLayout;
    m_reason = new QLineEdit;
    m_reason->setMaxLength(2000);
    whenTranslated(m_reason, [this] {
        m_reason->setPlaceholderText(tr("Why? One sentence, if you like"));
        m_reason->setAccessibleName(tr("Why?"));
    });
    m_own = new QWidget;
    m_own->setObjectName(QStringLiteral("ownRun"));
    m_input = new QComboBox;
    m_input->setEditable(true);
    m_input->setInsertPolicy(QComboBox::NoInsert);
    m_input->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_input->lineEdit()->setMaxLength(10000);
    m_runProblem = paragraph("inlineProblem");
    m_runProblem->setTextFormat(Qt::PlainText);
    auto* run = button<QPushButton>(QT_TR_NOOP("Run it"), "runOwn");
    auto* own = new QVBoxLayout(m_own);
    own->setContentsMargins(0, 0, 0, 0);
    auto* line = new QHBoxLayout;
    line->addWidget(m_input, 1);
    line->addWidget(run);
    own->addLayout(line);
    own->addWidget(m_runProblem);
    m_own->hide();
    whenTranslated(m_input, [this] {
        m_input->setAccessibleName(tr("Your input"));
        m_input->lineEdit()->setPlaceholderText(tr("Your input"));
        m_input->setToolTip(tr("What the model is asked; the list has suggestions"));
    });
    connect(run, &QPushButton::clicked, this, &LessonPanel::run);
    m_commit = button<QPushButton>(QT_TR_NOOP("Commit"), "primaryButton");
    m_hintButton = button<QPushButton>(QT_TR_NOOP("Hint"), "plainButton");
    m_back = button<QPushButton>(QT_TR_NOOP("Back"), "plainButton");
    m_next = button<QPushButton>(QT_TR_NOOP("Next"), "primaryButton");
    m_close = button<QPushButton>(QT_TR_NOOP("Close the lesson"), "plainButton");
    m_notes = button<QToolButton>(QT_TR_NOOP("Teacher's notes"), "statusButton");
    m_notes->setCheckable(true);
    m_notes->setFocusPolicy(Qt::TabFocus);
    auto* answer = new QHBoxLayout;
    answer->addWidget(m_commit);
    answer->addWidget(m_hintButton);
    answer->addStretch(1);
    auto* way = new QHBoxLayout;
    way->addWidget(m_back);
    way->addWidget(m_next);
    way->addStretch(1);
    way->addWidget(m_close);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_progressText), static_cast<QWidget*>(m_progress),
          static_cast<QWidget*>(m_say), static_cast<QWidget*>(m_prompt)})
        layout->addWidget(widget);
    layout->addLayout(m_place);
    layout->addWidget(m_reason);
    layout->addLayout(answer);
    layout->addWidget(m_hint);
    layout->addWidget(m_reveal);
    layout->addWidget(m_own);
    layout->addLayout(way);
    layout->addWidget(new ClassTally(m_play));
    layout->addWidget(m_notes);
    layout->addWidget(m_teacher);
    layout->addStretch(1);
    connect(m_commit, &QPushButton::clicked, this, &LessonPanel::commit);
    connect(m_hintButton, &QPushButton::clicked, this, &LessonPanel::takeHint);
    connect(m_back, &QPushButton::clicked, this, [this] { m_play.go(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { m_play.go(1); });
    connect(m_close, &QPushButton::clicked, this, &LessonPanel::closeWanted);
    connect(m_notes, &QToolButton::toggled, this,
            [this](bool on) { m_teacher->setVisible(on && !m_teacher->text().isEmpty()); });
}

QString LessonPanel::said(const LessonText& of) const {
    return of.isEmpty() ? QString()
                        : lessonText(of, m_play.lesson(), m_play.isAtEnd() ? nullptr : &m_play.step(), m_play.runs());
}

QString LessonPanel::htmlOf(const QLabel* label, const QString& markdown) const {
    const int weight = label == m_prompt ? QFont::DemiBold : QFont::Normal;
    return markdown.isEmpty() ? QString() : htmlOfMarkdown(markdown, uiFont(scaledPixels(textPixels), weight));
}

void LessonPanel::setMarkdown(QLabel* label, const QString& markdown) {
    label->setVisible(!markdown.isEmpty());
    label->setProperty("markdown", markdown);
    label->setText(htmlOf(label, markdown));
    label->setAccessibleName(plainOfMarkdown(markdown));
}

QString LessonPanel::sayText() const {
    return m_say->accessibleName();
}

QString LessonPanel::revealText() const {
    return m_reveal->isHidden() ? QString() : m_reveal->accessibleName();
}

void LessonPanel::showEnd() {
    delete std::exchange(m_question, nullptr);
    const bool playing = m_play.isPlaying();
    m_title->setText(playing ? plainOfMarkdown(said(m_play.lesson().title)) : tr("No lesson is open"));
    m_progressText->setText(playing ? tr("The end") : tr("Choose one on the start page."));
    m_progress->setVisible(playing);
    m_progress->setValue(m_progress->maximum());
    setMarkdown(m_say, playing ? tr("%1 of %2 predictions were right. What counts is what you know now.")
                                     .arg(m_play.rightAnswers())
                                     .arg(m_play.gradedAnswers())
                               : QString());
    for (QLabel* label : {m_prompt, m_hint, m_reveal, m_teacher})
        setMarkdown(label, {});
    m_reason->hide();
    m_own->hide();
    m_notes->hide();
    showButtons();
    if (playing) takeFocus();
}

void LessonPanel::showStep() {
    if (!m_play.isPlaying() || m_play.isAtEnd()) return showEnd();
    const LessonStep& step = m_play.step();
    m_title->setText(plainOfMarkdown(said(m_play.lesson().title)));
    const QString minutes = step.minutes > 0 ? tr(", about %n minute(s)", nullptr, int(step.minutes)) : QString();
    m_progressText->setText(tr("Step %1 of %2").arg(m_play.place() + 1).arg(m_play.steps()) + minutes);
    m_progress->show();
    m_progress->setRange(0, m_play.steps());
    m_progress->setValue(m_play.place());
    setMarkdown(m_say,
                said(step.say) + (step.observe.isEmpty() ? QString() : QStringLiteral("\n\n") + said(step.observe)));
    showHints();
    setMarkdown(m_teacher, said(step.teacher));
    m_teacher->setVisible(m_notes->isChecked() && !step.teacher.isEmpty());
    m_notes->setVisible(!step.teacher.isEmpty());
    showQuestion();
    showReveal();
    showButtons();
    ensureVisible(0, 0);
    takeFocus();
}

void LessonPanel::showQuestion() {
    delete std::exchange(m_question, nullptr);
    const LessonStep& step = m_play.step();
    m_reason->setVisible(step.ask && step.ask->reason);
    m_reason->setEnabled(true);
    m_reason->clear();
    setMarkdown(m_prompt, step.ask ? said(step.ask->prompt) : QString());
    if (!step.ask) return;
    const Result<PosedQuestion>& question = m_play.question();
    if (!question) return setMarkdown(m_prompt, markdownOf(fromUtf8(question.error().message())));
    QStringList options;
    for (const PosedOption& option : question->options)
        options << optionText(option, m_play.lesson(), step, m_play.runs());
    const Bounds bounds = boundsOf(m_play);
    m_question = new QuestionBox(*question, options, bounds.levels, bounds.layers, bounds.positions);
    m_place->addWidget(m_question);
    connect(m_question, &QuestionBox::changed, this, &LessonPanel::showButtons);
    connect(m_question, &QuestionBox::commitWanted, this, &LessonPanel::commit);
    m_question->describe(plainOfMarkdown(said(step.ask->prompt)));
    m_question->setAnswer(m_play.given());
}

QString LessonPanel::ownRunText() const {
    const LessonStep& step = m_play.step();
    const LessonRun* const run = ownRunOf(m_play.lesson(), step);
    if (!run) return {};
    if (!m_play.runs().contains(run->id)) {
        const QString out = tr("**Your turn:** run it yourself.") + QStringLiteral("\n\n") + said(run->ask);
        return out;
    }
    if (!step.check) return {};
    const auto verdict = judged(m_play.runs(), run->id, *step.check);
    if (!verdict) return markdownOf(fromUtf8(verdict.error().message()));
    return (verdict->holds ? tr("In your run it is so, too: %1.") : tr("In your run it is not so: %1."))
        .arg(markdownOf(factWords(verdict->value)));
}

/// How the class voted, once it cannot sway anybody.
void LessonPanel::showVotes() {
    if (m_question && m_question->isSettled()) m_question->showVotes(m_play.tally());
}

/// What the learner's own run is asked, as long as it may be made: again, too.
void LessonPanel::showOwnRun() {
    const LessonRun* const run = m_play.isAtEnd() ? nullptr : ownRunOf(m_play.lesson(), m_play.step());
    m_own->setVisible(run != nullptr);
    setMarkdown(m_runProblem, {});
    if (!run || m_own->property("run").toString() == fromUtf8(run->id)) return;
    m_own->setProperty("run", fromUtf8(run->id));
    m_input->clear();
    for (const std::string& input : run->suggest)
        m_input->addItem(fromUtf8(input));
    m_input->setCurrentIndex(-1);
    m_input->clearEditText();
}

void LessonPanel::run() {
    showRunProblem({});
    const QString input = m_input->currentText().trimmed();
    if (input.isEmpty()) return showRunProblem(tr("Write what the model is to be asked, or choose a suggestion."));
    Q_EMIT runWanted(input);
}

void LessonPanel::showRunProblem(const QString& sentence) {
    m_runProblem->setText(sentence);
    m_runProblem->setVisible(!sentence.isEmpty());
    m_runProblem->setAccessibleName(sentence);
    if (!sentence.isEmpty()) ensureWidgetVisible(m_runProblem);
}

void LessonPanel::showReveal() {
    const bool shown = m_play.asks() && m_play.isRevealed() && m_play.question();
    setMarkdown(m_reveal, shown ? answerText() : ownRunText());
    m_next->setAccessibleDescription(revealText());
    showOwnRun();
    if (!shown) return;
    if (m_question) m_question->settle(rightAnswer(*m_play.question()));
    showVotes();
    m_reason->setEnabled(false);
}

QString LessonPanel::answerText() const {
    const LessonStep& step = m_play.step();
    const std::optional<bool> right = m_play.wasRight();
    QStringList parts;
    if (const QString own = ownRunText(); !own.isEmpty()) parts << own;
    if (right)
        parts << (*right ? tr("**Right.**")
                         : tr("**Not quite.** Right is: %1")
                               .arg(markdownOf(rightWords(*m_play.question(), m_play.lesson(), step, m_play.runs()))));
    const LessonText& of = !right ? step.reveal.say : *right ? step.reveal.right : step.reveal.wrong;
    if (right && !of.isEmpty()) parts << said(of);
    if (!step.reveal.say.isEmpty()) parts << said(step.reveal.say);
    return parts.join(QStringLiteral("\n\n"));
}

void LessonPanel::showButtons() {
    const bool playing = m_play.isPlaying(), asks = playing && m_play.asks() && m_play.question().has_value();
    const bool open = asks && !m_play.isRevealed();
    m_commit->setVisible(open);
    m_commit->setEnabled(open && m_question && m_question->answer().index() != 0);
    m_hintButton->setVisible(open && !m_play.step().hints.empty());
    m_hintButton->setEnabled(playing && m_play.hasHint());
    m_back->setVisible(playing && m_play.place() > 0);
    m_next->setVisible(playing && !m_play.isAtEnd() && !open);
    m_close->setVisible(playing);
}

void LessonPanel::takeHint() {
    if (!m_play.hint()) return;
    showHints();
    showButtons();
    if (!m_hintButton->isEnabled()) takeFocus();
}

/// Those that were taken in this step.
void LessonPanel::showHints() {
    const LessonStep& step = m_play.step();
    QStringList texts;
    for (int i = 0; i < m_play.hintsUsed(); ++i) {
        const LessonHint& hint = step.hints[std::size_t(i)];
        if (!hint.say.isEmpty()) texts << said(hint.say);
        if (hint.spotlight) texts << tr("Look at the place that is selected in the view now.");
        if (hint.show && m_play.question())
            texts << tr("It is: %1")
                         .arg(markdownOf(rightWords(*m_play.question(), m_play.lesson(), step, m_play.runs())));
    }
    setMarkdown(m_hint, texts.join(QStringLiteral("\n\n")));
}

void LessonPanel::commit() {
    if (!m_question || m_play.isRevealed()) return;
    const LessonAnswer answer = m_question->answer();
    if (answer.index() == 0) return takeFocus(); // nothing to commit yet
    m_play.commit(answer, m_reason->text().trimmed());
}

void LessonPanel::primary() {
    if (m_commit->isVisible()) return commit();
    if (m_next->isVisible()) m_play.go(1);
}

void LessonPanel::takeFocus() {
    if (m_question && !m_question->isSettled()) return m_question->takeFocus();
    if (const LessonRun* const own = m_own->isHidden() ? nullptr : ownRunOf(m_play.lesson(), m_play.step());
        own && !m_play.runs().contains(own->id))
        return m_input->setFocus(Qt::OtherFocusReason);
    if (!m_next->isHidden()) return m_next->setFocus(Qt::OtherFocusReason);
    m_close->setFocus(Qt::OtherFocusReason);
}

void LessonPanel::takeSelection(const Selection& selection) {
    if (m_question) m_question->takeSelection(selection);
}

void LessonPanel::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() & Qt::ControlModifier) return primary();
    const QWidget* const at = focusWidget();
    if (enter && at && m_own->isAncestorOf(at)) return run();
    if (enter && (qobject_cast<const QLineEdit*>(at) || qobject_cast<const QAbstractSpinBox*>(at))) return commit();
    QScrollArea::keyPressEvent(event);
}

} // namespace strata
