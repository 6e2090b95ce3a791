// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jinja/template.h"

#include "model/base/utf8.h"
#include "model/jinja/interpreter.h"
#include "model/jinja/parser.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace strata::jinja {
namespace {

constexpr std::size_t largestSource = std::size_t{1} << 20;
constexpr std::size_t deepestJson = 64;

/// Builds values while nlohmann's parser reads: its own objects would sort the keys.
class Builder : public nlohmann::json_sax<nlohmann::json> {
public:
    Value result;
    std::string problem;

    bool null() override { return add(Value::none()); }
    bool boolean(bool value) override { return add(Value::boolean(value)); }
    bool number_integer(number_integer_t value) override { return add(Value::integer(value)); }
    bool number_unsigned(number_unsigned_t value) override {
        if (value <= static_cast<number_unsigned_t>(INT64_MAX))
            return add(Value::integer(static_cast<std::int64_t>(value)));
        return add(Value::number(static_cast<double>(value)));
    }
    bool number_float(number_float_t value, const string_t&) override { return add(Value::number(value)); }
    bool string(string_t& value) override { return add(Value::text(std::move(value))); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(true); }
    bool start_array(std::size_t) override { return open(false); }
    bool key(string_t& value) override {
        m_open.back().keys.push_back(std::move(value));
        return true;
    }
    bool end_object() override {
        std::vector<std::pair<std::string, Value>> items;
        Level& level = m_open.back();
        for (std::size_t i = 0; i < level.keys.size(); ++i)
            items.emplace_back(std::move(level.keys[i]), std::move(level.values[i]));
        m_open.pop_back();
        return add(dictOf(std::move(items)));
    }
    bool end_array() override {
        Values values = std::move(m_open.back().values);
        m_open.pop_back();
        return add(listOf(std::move(values)));
    }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
        problem = "is no valid JSON at byte " + std::to_string(position) + ".";
        return false;
    }

private:
    struct Level {
        std::vector<std::string> keys;
        Values values;
    };
    bool open(bool) {
        if (m_open.size() >= deepestJson) {
            problem = "is nested more than 64 levels deep.";
            return false;
        }
        m_open.emplace_back();
        return true;
    }
    bool add(Value value) {
        if (m_open.empty())
            result = std::move(value);
        else
            m_open.back().values.push_back(std::move(value));
        return true;
    }
    std::vector<Level> m_open;
};

} // namespace

Value listOf(Values items) {
    auto sequence = std::make_shared<Sequence>();
    for (const Value& item : items)
        sequence->depth = std::max(sequence->depth, 1 + depthOf(item));
    sequence->items = std::move(items);
    return Value(Value::Data(std::shared_ptr<const Sequence>(std::move(sequence))));
}

Value dictOf(std::vector<std::pair<std::string, Value>> items) {
    auto dict = std::make_shared<Dict>();
    std::map<std::string, std::size_t> places; // a key that stands twice keeps its place and takes the later value
    for (auto& [key, value] : items) {
        dict->depth = std::max(dict->depth, 1 + depthOf(value));
        const auto [place, fresh] = places.emplace(key, dict->items.size());
        if (fresh)
            dict->items.emplace_back(Value::text(std::move(key)), std::move(value));
        else
            dict->items[place->second].second = std::move(value);
    }
    return Value(Value::Data(std::shared_ptr<const Dict>(std::move(dict))));
}

Result<Value> valueFromJson(std::string_view text, const std::string& subject) {
    Builder builder;
    if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder))
        return fail(ErrorCode::BadFormat, subject, builder.problem.empty() ? "is no valid JSON." : builder.problem);
    return std::move(builder.result);
}

Result<Template> Template::parse(const std::string& source, std::string subject) {
    if (source.size() > largestSource)
        return fail(ErrorCode::BadFormat, subject, "is larger than 1 MiB, which no chat template is.");
    if (!isValidUtf8(source)) return fail(ErrorCode::BadFormat, subject, "is not valid UTF-8 text.");
    STRATA_TRY(auto cut, tokens(source, subject));
    STRATA_TRY(Body body, Parser(std::move(cut), subject).parse());
    Template out;
    out.m_subject = std::move(subject);
    out.m_body = std::make_shared<const Body>(std::move(body));
    return out;
}

Result<std::string> Template::render(const Variables& variables, const RenderOptions& options) const {
    Machine machine(m_subject, options.limits, options.now.value_or(std::time(nullptr)));
    return Interpreter(machine).render(*m_body, variables);
}

} // namespace strata::jinja
