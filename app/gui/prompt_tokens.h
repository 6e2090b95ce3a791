// SPDX-License-Identifier: GPL-3.0-or-later
// How many tokens the prompt is, while it is typed, and which.
#pragma once

#include "model/session/analysis.h"
#include "widgets/tokenizer/prompt_preview.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

class QPushButton;

namespace strata {

class PromptPanel;
class Session;

/// A line under the prompt's fields: "27 tokens of 2,048"; a click shows the exact text and its tokens. The tokenizer
/// is read when something is typed for the first time. Not for models on a host: their tokenizer is not here. GUI
/// thread.
class PromptTokens : public QObject {
    Q_OBJECT
public:
    PromptTokens(Session& session, PromptPanel& prompt, QWidget* window);

    /// What was counted last.
    const PromptTokensShown& shown() const { return m_shown; }
    bool isBusy() const { return m_later.isActive() || m_reading.isBusy(); }

Q_SIGNALS:
    void counted();

private:
    struct Tools;
    struct Answered;
    static std::shared_ptr<const Tools> openTools(const std::string& model);
    void modelChanged();
    void ask(); ///< soon, once for many keys
    void read();
    void show(PromptTokensShown shown);
    void say();
    void openPreview();

    Session& m_session;
    PromptPanel& m_prompt;
    QWidget* m_window;
    QPushButton* m_button;
    QPointer<PromptPreview> m_preview;
    QTimer m_later;
    Analysis m_reading;
    std::string m_path;                   ///< of the open model, where it is here; empty: none
    std::shared_ptr<const Tools> m_tools; ///< of the open model; null: not read yet
    PromptTokensShown m_shown;
    bool m_known = false; ///< m_shown is of what is typed now
};

} // namespace strata
