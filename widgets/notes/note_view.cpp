// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notes/note_view.h"

#include "model/session/session.h"
#include "widgets/common/language.h"
#include "widgets/common/screen_font.h"
#include "widgets/figure/panel_frame.h"

#include <QDateTime>
#include <QEvent>
#include <QToolButton>

namespace strata {

namespace {
constexpr int pauseMs = 600; ///< a note is not written anew for every letter
}

NoteView::NoteView(Session& session, QWidget* parent)
    : FigureView(parent), m_session(session), m_editor(new TextField({}, viewport())) {
    m_editor->setFrameShape(QFrame::NoFrame);
    setScreenFont(m_editor, 13);
    m_editor->setTabChangesFocus(true);
    setFocusProxy(m_editor);
    m_soon.setSingleShot(true);
    m_soon.setInterval(pauseMs);
    connect(&m_soon, &QTimer::timeout, this, &NoteView::keep);
    connect(m_editor, &TextField::textChanged, this, [this] { m_soon.start(); });
    retranslate();
}

NoteView::~NoteView() {
    if (m_soon.isActive()) keep();
}

void NoteView::retranslate() {
    m_editor->setAccessibleName(tr("Note"));
    m_editor->setPlaceholderText(tr("What you write here is kept with the runs."));
}

void NoteView::addControlsTo(PanelFrame& frame) {
    auto* button = new QToolButton;
    button->setObjectName(QStringLiteral("newNote"));
    button->setAutoRaise(true);
    whenTranslated(button, [button] {
        button->setText(tr("New note"));
        button->setToolTip(tr("Begins an empty note; this one stays among the runs"));
    });
    connect(button, &QToolButton::clicked, this, &NoteView::begin);
    frame.addControl(button);
}

void NoteView::begin() {
    if (m_soon.isActive()) keep();
    m_figure.setNote(nullptr);
    const QSignalBlocker quiet(m_editor);
    m_editor->setWholeText({});
    m_editor->setFocus();
    Q_EMIT figureChanged();
}

void NoteView::keep() {
    m_soon.stop();
    const std::string text = m_editor->wholeText().toStdString();
    const std::shared_ptr<const Note> before = m_figure.note();
    if (before ? before->text == text : text.empty()) return;
    auto note = before ? std::make_shared<Note>(*before) : std::make_shared<Note>();
    note->text = text;
    if (!before) {
        note->strataVersion = STRATA_VERSION;
        note->createdAt = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
        if (const auto model = m_session.model().facts())
            note->model = model->summary;
        else if (const auto run = m_session.documents().shown<Run>())
            note->model = run->model;
    }
    m_figure.setNote(note);
    const RunId id = m_session.documents().shownId("note");
    const DocumentPtr shownNote = m_session.documents().shown("note");
    if (before && shownNote == before)
        m_session.documents().change(id, note);
    else
        m_session.documents().add(note);
    Q_EMIT figureChanged();
}

void NoteView::setDocument(const QString& kind, const DocumentPtr& document) {
    if (kind != QLatin1String("note") || document == m_figure.note()) return;
    if (m_soon.isActive()) keep(); // what was typed into the one before
    m_figure.setNote(documentAs<Note>(document));
    const QSignalBlocker quiet(m_editor);
    m_editor->setWholeText(m_figure.note() ? fromUtf8(m_figure.note()->text) : QString());
    contentChanged();
}

std::unique_ptr<Figure> NoteView::figure() const {
    return std::make_unique<NoteFigure>(m_figure);
}

void NoteView::resizeEvent(QResizeEvent* event) {
    FigureView::resizeEvent(event);
    m_editor->setGeometry(viewport()->rect());
}

void NoteView::changeEvent(QEvent* event) {
    FigureView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

} // namespace strata
