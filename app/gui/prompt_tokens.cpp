// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/prompt_tokens.h"

#include "model/checkpoint/checkpoint.h"
#include "model/requests/open_request.h"
#include "model/session/session.h"
#include "model/task/encoding.h"
#include "widgets/common/language.h"
#include "widgets/common/tips.h"
#include "widgets/panels/prompt_panel.h"

#include <QApplication>
#include <QLocale>
#include <QPushButton>
#include <QStyle>

namespace strata {

namespace {
constexpr int pauseMs = 150;           ///< after a key
constexpr int largestPrompt = 1 << 20; ///< bytes; more is not counted while one types
} // namespace

struct PromptTokens::Tools {
    std::shared_ptr<const Tokenizer> tokenizer; ///< null: `problem` says why
    std::int64_t context = 0;
    std::string problem;
};

struct PromptTokens::Answered {
    std::shared_ptr<const Tools> tools;
    PromptTokensShown shown;
};

PromptTokens::PromptTokens(Session& session, PromptPanel& prompt, QWidget* window)
    : QObject(window), m_session(session), m_prompt(prompt), m_window(window), m_button(new QPushButton) {
    m_button->setObjectName(QStringLiteral("recentEntry")); // a line of text that can be clicked
    m_button->setCursor(Qt::PointingHandCursor);
    prompt.addUnderFields(m_button);
    m_later.setSingleShot(true);
    m_later.setInterval(pauseMs);
    connect(&m_later, &QTimer::timeout, this, &PromptTokens::read);
    connect(&prompt, &PromptPanel::edited, this, [this] {
        m_known = false;
        // A tokenizer takes memory: it is not read for a prompt that nobody writes in.
        if (m_tools || m_prompt.isAncestorOf(QApplication::focusWidget())) ask();
        say();
    });
    connect(m_button, &QPushButton::clicked, this, &PromptTokens::openPreview);
    connect(&session.model(), &CurrentModel::changed, this, &PromptTokens::modelChanged);
    connect(&session.model(), &CurrentModel::taskChanged, this, [this] {
        m_known = false;
        if (m_tools || m_preview) ask();
        say();
    });
    whenTranslated(this, [this] { say(); });
    modelChanged();
}

void PromptTokens::modelChanged() {
    const auto facts = m_session.model().facts();
    const bool local = facts && facts->loaded && facts->host.isEmpty();
    const std::string path = local ? m_session.model().openRequest().path.toStdString() : std::string();
    if (m_path == path) return say();
    m_path = path;
    m_tools.reset();
    m_known = false;
    m_reading.cancel();
    m_later.stop();
    m_shown = {};
    say();
    if (m_preview) m_preview->show(m_shown);
}

std::shared_ptr<const PromptTokens::Tools> PromptTokens::openTools(const std::string& model) {
    auto tools = std::make_shared<Tools>();
    OpenRequest request;
    request.path = model;
    const auto checkpoint = openCheckpointOf(request);
    if (!checkpoint) {
        tools->problem = checkpoint.error().message();
        return tools;
    }
    tools->context = checkpoint->architecture.contextLength;
    if (const auto tokenizer = openTokenizer(checkpoint->source))
        tools->tokenizer = *tokenizer;
    else
        tools->problem = tokenizer.error().message();
    return tools;
}

void PromptTokens::ask() {
    if (!m_path.empty()) m_later.start();
}

void PromptTokens::read() {
    const auto task = m_session.model().task();
    if (!task) return;
    if (!m_tools && m_reading.isBusy()) return m_later.start(); // the tokenizer is being read, once
    auto fields = m_prompt.fields();
    std::size_t size = 0;
    for (const auto& [name, text] : fields)
        size += text.size();
    if (size > largestPrompt) {
        PromptTokensShown none;
        none.problem = tr("The text is too long to be counted while it is typed.").toStdString();
        return show(std::move(none));
    }
    m_reading.start(
        [known = m_tools, model = m_path, task, fields](const JobControl& control) -> Analysis::Answer {
            auto out = std::make_shared<Answered>();
            out->tools = known ? known : openTools(model);
            const Tools& tools = *out->tools;
            out->shown.context = tools.context;
            if (!tools.tokenizer) {
                out->shown.problem = tools.problem;
                return out;
            }
            if (control.stopRequested()) return {}; // something else was typed
            const auto prompt = encodePrompt(*tools.tokenizer, *task, fields);
            if (control.stopRequested()) return {};
            if (!prompt) {
                out->shown.problem = prompt.error().message();
                return out;
            }
            out->shown.text = prompt->text;
            for (const TokenId id : prompt->ids)
                out->shown.pieces.push_back(
                    {id, tools.tokenizer->piece(id), tools.tokenizer->bytes(id), tools.tokenizer->isSpecial(id)});
            return out;
        },
        [this](const Analysis::Answer& answer) {
            if (!answer) return;
            const auto& answered = *std::static_pointer_cast<const Answered>(answer);
            m_tools = answered.tools;
            show(answered.shown);
        });
}

void PromptTokens::show(PromptTokensShown shown) {
    m_shown = std::move(shown);
    m_known = true;
    say();
    if (m_preview) m_preview->show(m_shown);
    Q_EMIT counted();
}

void PromptTokens::say() {
    const bool can = !m_path.empty() && m_session.model().task();
    m_button->setVisible(can);
    if (!can) return;
    const auto count = static_cast<qlonglong>(m_shown.pieces.size());
    const bool tooLong = m_shown.context > 0 && count > m_shown.context;
    QString text = tr("What the model will see");
    if (m_known && !m_shown.problem.empty())
        text = tr("Tokens cannot be counted");
    else if (count > 0)
        text = m_shown.context > 0 ? tr("%n token(s) of %1", nullptr, static_cast<int>(count))
                                         .arg(QLocale().toString(static_cast<qlonglong>(m_shown.context)))
                                   : tr("%n token(s)", nullptr, static_cast<int>(count));
    if (tooLong) text += QStringLiteral(" · ") + tr("too long");
    m_button->setText(text);
    m_button->setToolTip(m_known && !m_shown.problem.empty()
                             ? plainTip(QString::fromStdString(m_shown.problem))
                             : tr("The prompt with all that the task puts round it, of what the model has room for. "
                                  "Click for the exact text and its tokens."));
}

void PromptTokens::openPreview() {
    if (!m_preview) {
        m_preview = new PromptPreview(m_window);
        m_preview->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_preview->show(m_shown);
    m_preview->QDialog::show();
    m_preview->raise();
    m_preview->activateWindow();
    if (!m_known) ask();
}

} // namespace strata
