// SPDX-License-Identifier: GPL-3.0-or-later
// Chat templates: a small interpreter of Jinja, with the settings and helpers that transformers gives its templates.
#pragma once

#include "model/base/result.h"
#include "model/jinja/machine.h"

#include <memory>
#include <optional>
#include <string_view>

namespace strata::jinja {

struct Statement;
using Variables = std::vector<std::pair<std::string, Value>>;

struct RenderOptions {
    Limits limits;
    std::optional<std::time_t> now; ///< what strftime_now says; empty: the clock
};

/// Immutable: may be rendered on several threads at once.
class Template {
public:
    /// `subject` is named in errors. Errors (BadFormat, "SUBJECT, line N"): what the grammar does not allow, tags that
    /// chat templates have no use for (include, import, extends), text that is not UTF-8, more than 1 MiB.
    static Result<Template> parse(const std::string& source, std::string subject);

    /// Errors (BadFormat, "SUBJECT, line N"): what the template itself refuses (raise_exception), a value that is
    /// missing, a filter that is not known, and what goes beyond the limits: a template never hangs.
    Result<std::string> render(const Variables& variables, const RenderOptions& options = {}) const;

private:
    std::string m_subject;
    std::shared_ptr<const std::vector<Statement>> m_body;
};

/// JSON as a template's value, keys in the order of the text. Errors: BadFormat with `subject`.
Result<Value> valueFromJson(std::string_view text, const std::string& subject);
/// A list, and a dictionary in this order.
Value listOf(Values items);
Value dictOf(std::vector<std::pair<std::string, Value>> items);

} // namespace strata::jinja
