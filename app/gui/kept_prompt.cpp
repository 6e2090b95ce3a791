// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/kept_prompt.h"

#include "app/gui/main_window.h"
#include "app/gui/run_form.h"
#include "widgets/panels/prompt_panel.h"

namespace strata {

void keepPrompt(Session& session, MainWindow& window) {
    const TaskReference& reference = session.model().taskReference();
    const QString carried = reference.carried ? QString::fromStdString(reference.name) : QString();
    PromptPanel& prompt = window.prompt();
    const auto putBack = [&prompt, fields = prompt.fields(), options = prompt.decodeOptions()] {
        prompt.setFields(fields);
        prompt.setDecodeOptions(options, false); // a task begins with a token limit and labels of its own
    };
    window.whenReady([&session, &form = window.form(), putBack, carried] {
        if (carried.isEmpty()) return putBack();
        form.whenTask(putBack);
        session.model().chooseTask(carried);
    });
}

} // namespace strata
