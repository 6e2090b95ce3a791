// SPDX-License-Identifier: GPL-3.0-or-later
// Templates as jinja2 renders them under transformers' settings (data/goldens.json), and what no template may do.
#include "model/jinja/template.h"
#include "tests/support/value_of.h"

#include <QtTest>
#include <nlohmann/json.hpp>

#include <fstream>

using namespace strata;
using namespace strata::jinja;

namespace {

constexpr std::time_t madeAt = 1700000000; // the time in make.py

Result<std::string> rendered(const std::string& text, const Variables& variables = {}) {
    STRATA_TRY(const Template parsed, Template::parse(text, "t"));
    RenderOptions options;
    options.now = madeAt;
    return parsed.render(variables, options);
}

std::string errorOf(const std::string& text) {
    const auto result = rendered(text);
    return result ? "no error, but: " + result->substr(0, 200) : result.error().message();
}

/// Outcome of either kind, for messages of failed checks.
std::string shown(const Result<std::string>& result) {
    return result ? "gives " + result->substr(0, 200) : result.error().message();
}

std::string repeated(const std::string& part, int times) {
    std::string out;
    for (int i = 0; i < times; ++i)
        out += part;
    return out;
}

} // namespace

class TestTemplates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }

    void asJinja2() {
        std::ifstream in(STRATA_SOURCE_DIR "/tests/jinja/data/goldens.json");
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        const nlohmann::json goldens = nlohmann::json::parse(text);
        // Read a second time by the reader of conversations, which keeps the order of keys.
        const Value document = valueOf(valueFromJson(text, "goldens.json"));
        std::vector<Variables> variables;
        for (const auto& [key, list] : document.dict()->items)
            if (*key.text() == "variables")
                for (const Value& item : list.sequence()->items) {
                    Variables& one = variables.emplace_back();
                    for (const auto& [name, value] : item.dict()->items)
                        one.emplace_back(*name.text(), value);
                }
        int refused = 0;
        for (const auto& item : goldens.at("cases")) {
            const auto source = goldens["templates"].at(item[0].get<std::size_t>()).get<std::string>();
            const auto result = rendered(source, variables.at(item[1].get<std::size_t>()));
            if (item[2].is_null()) {
                QVERIFY2(!result, (source + ": " + shown(result)).c_str());
                QVERIFY2(result.error().subject.starts_with("t, line "), result.error().subject.c_str());
                ++refused;
            } else {
                QVERIFY2(result, (source + ": " + shown(result)).c_str());
                QCOMPARE(QString::fromStdString(*result), QString::fromStdString(item[2].get<std::string>()));
            }
        }
        QVERIFY(goldens["cases"].size() > 300 && refused > 60);
    }

    void errorsAreSentencesWithTheLine() {
        QCOMPARE(errorOf("a\n\n{{ x.y }}"), std::string("t, line 3: \"x\" is undefined."));
        QCOMPARE(errorOf("{{ raise_exception('No system\nrole!') }}"),
                 std::string("t, line 1: the template refuses these messages: No system role!"));
        QCOMPARE(errorOf("\n{% if x %}"), std::string("t, line 2: the template ends before {% endif %}."));
        QCOMPARE(errorOf("{{ 'a' | klingon }}"),
                 std::string("t, line 1: there is no filter \"klingon\" that Strata knows."));
        QCOMPARE(errorOf("{% include 'x' %}"),
                 std::string("t, line 1: {% include %} is not supported in chat templates by Strata."));
        QCOMPARE(errorOf("{{ [1].append(2) }}"),
                 std::string("t, line 1: \"append\" would change a list, which templates may not do."));
        // The largest whole number is one; what is too large is the sum.
        QCOMPARE(shown(rendered("{{ 9223372036854775807 }}")), std::string("gives 9223372036854775807"));
        QCOMPARE(errorOf("{{ 9223372036854775807+1 }}"),
                 std::string("t, line 1: the result is a whole number too large for Strata (64 bits)."));
        QCOMPARE(errorOf("{{ 9223372036854775808 }}"),
                 std::string("t, line 1: the whole number 9223372036854775808 is too large for Strata (64 bits)."));
        QVERIFY(errorOf("\xFF").find("UTF-8") != std::string::npos);
        QVERIFY(errorOf(std::string((1 << 20) + 1, 'a')).find("1 MiB") != std::string::npos);
    }

    void nothingHangsOrGrows_data() {
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const std::string& text) {
            QTest::newRow(name) << QString::fromStdString(text);
        };
        const std::string loops = repeated("{% for i in range(99999) %}", 3), ends = repeated("{% endfor %}", 3);
        row("loops", loops + ends);
        row("output", loops + "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" + ends);
        row("recursion", "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}");
        row("wide recursion", "{% macro f(n) %}{% if n %}{{ f(n-1) }}{{ f(n-1) }}{% endif %}{% endmacro %}{{ f(60) }}");
        row("recursive loop", "{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}");
        row("doubling",
            "{% set ns = namespace(x='a') %}{% for i in range(99) %}{% set ns.x = ns.x + ns.x %}{% endfor %}");
        row("doubling lists",
            "{% set ns = namespace(x=[1]) %}{% for i in range(99) %}{% set ns.x = ns.x + ns.x %}{% endfor %}");
        row("repetition", "{{ 'abcdefgh' * 9999999999 }}");
        row("repeated list", "{{ [1] * 9999999999 }}");
        row("center", "{{ 'a'.center(9999999999) }}");
        row("indent", "{{ 'a'|indent(9999999999, true) }}");
        row("format", "{{ '%9999999999d' % 1 }}");
        row("brace format", "{{ '{:9999999999}'.format(1) }}");
        row("power", "{{ 9 ** 9 ** 9 }}");
        row("shared lists", "{% set ns = namespace(x=[1]) %}{% for i in range(90) %}{% set ns.x = [ns.x, ns.x] %}{% "
                            "endfor %}{{ ns.x }}");
        row("compared lists", "{% set ns = namespace(x=[1], y=[1]) %}{% for i in range(90) %}{% set ns.x = [ns.x, "
                              "ns.x] %}{% set ns.y = [ns.y, ns.y] %}{% endfor %}{{ ns.x == ns.y }}");
        row("deep list", "{% set ns = namespace(x=1) %}{% for i in range(99999) %}{% set ns.x = [ns.x] %}{% endfor %}");
        row("search", "{% set a = 'a' * 4000000 %}{% for i in range(9999) %}{{ a.find(a[1:] + 'b') }}{% endfor %}");
        row("strip", "{% set a = 'a' * 4000000 %}{{ a.strip('b' * 4000000 + 'a') }}");
        row("replace", "{% for i in range(9999) %}{% set a = ('a' * 1000000).replace('a', 'bb') %}{% endfor %}");
        row("sort", "{% for i in range(99999) %}{% set a = range(99999)|sort %}{% endfor %}");
        row("unique", "{{ range(99999)|unique|list|length }}");
        row("in", "{% set l = range(99999) %}{% for i in l %}{{ -1 in l }}{% endfor %}");
        row("titles", "{% set a = 'a' * 4000000 %}{% for i in range(9999) %}{% set b = a|title %}{% endfor %}");
        row("nested brackets", "{{ " + repeated("[", 5000) + repeated("]", 5000) + " }}");
        row("nested calls", "{{ " + repeated("f(", 5000) + repeated(")", 5000) + " }}");
        row("nested blocks", repeated("{% if x %}", 5000) + repeated("{% endif %}", 5000));
        row("minus signs", "{{ " + repeated("-", 50000) + "1 }}");
        row("nots", "{{ " + repeated("not ", 50000) + "1 }}");
        row("sums", "{{ 1" + repeated("+1", 50000) + " }}");
        row("filters", "{{ 1" + repeated("|abs", 50000) + " }}");
        row("attributes", "{{ x" + repeated(".x", 50000) + " }}");
        row("conditions", "{{ 1" + repeated(" if 1 else 1", 50000) + " }}");
        row("date", "{{ strftime_now('%c' * 9999) }}");
        row("filters of filters", "{{ ['a']|map(*(['map'] * 20000))|list }}");
        row("long attribute", "{% set x = 'a' * 200000 %}{{ range(99999)|map(attribute=x)|list|length }}");
        row("many dots", "{% set x = '.' * 50000000 %}{{ range(99999)|map(attribute=x, default=1)|list|length }}");
        row("many steps", "{% set x = '0.' * 20000000 + '0' %}{{ ('a' * 1000)|list|map(attribute=x)|list|length }}");
        row("query", "{{ {'a': ' ' * 90000000}|urlencode|length }}");
        const std::string often = "{% for i in range(99999) %}", end = "{% endfor %}";
        const auto names = [](const std::string& before, const std::string& after) {
            std::string out;
            for (int i = 0; i < 40000; ++i)
                out += before + std::to_string(i) + after;
            return out;
        };
        row("unknown name", names("{% set a", "=1 %}") + often + "{{ zz }}" + end);
        row("names", often + names("{% set a", "=1 %}") + end);
        row("attributes of a namespace", "{% set n = namespace() %}" + often + names("{% set n.a", "=1 %}") + end);
        row("parameters",
            "{% macro f(" + names("a", ",") + "a) %}{% endmacro %}" + often + "{{ f(*range(40000)) }}" + end);
        row("row of loops", "{% set ns = namespace(l=0) %}" + often +
                                "{% for j in [1] %}{% set x = "
                                "loop.changed([ns.l]) %}{% set ns.l = loop %}{% endfor %}" +
                                end);
        row("row of methods", "{% set ns = namespace(l=0) %}" + often +
                                  "{% for j in [1] %}{% set x = "
                                  "loop.changed({1: ns.l}) %}{% set ns.l = loop.cycle %}{% endfor %}" +
                                  end);
    }
    /// What ends each is a bound of the work, so it is told as one. Work that nobody counted would take these templates
    /// hours: Qt Test ends a row that takes five minutes.
    void nothingHangsOrGrows() {
        QFETCH(QString, text);
        const auto result = rendered(text.toStdString());
        QVERIFY2(!result, shown(result).c_str());
        QVERIFY2(result.error().message().find('\n') == std::string::npos, result.error().message().c_str());
    }

    void whatHoldsItselfIsLetGo() {
        // Namespaces, macros and loops that hold each other, in rows of a hundred thousand: nothing overflows, and the
        // address sanitizer finds nothing left.
        QCOMPARE(
            *rendered("{% set a = namespace() %}{% set a.x = a %}{% macro m() %}{% endmacro %}{% set a.m = m %}ok"),
            std::string("ok"));
        QCOMPARE(*rendered("{% set a = namespace(x=0) %}{% for i in range(99999) %}{% set a.x = namespace(x=a.x) %}"
                           "{% endfor %}ok"),
                 std::string("ok"));
        QVERIFY(
            !rendered("{% set a = namespace(l=1) %}{% for i in range(99999) %}{% for j in [a.l] %}{% set a.l = loop %}"
                      "{% endfor %}{% endfor %}ok"));
        QCOMPARE(*rendered(
                     "{% set a = namespace(f=1) %}{% macro w(g) %}{% macro i() %}{{ g }}{% endmacro %}{% set a.f = i %}"
                     "{% endmacro %}{% for k in range(50000) %}{{ w(a.f) }}{% endfor %}ok"),
                 std::string("ok"));
    }

    void numbersAtTheEndOf64Bits() {
        const std::string least = "{% set m = -9*10**18 - 223372036854775808 %}",
                          most = "{% set m = 9*10**18 + 223372036854775807 %}";
        QCOMPARE(
            *rendered(least + "{{ '-1'.zfill(m) }} {{ 'ab'|replace('', '-', m) }} {{ 'aa'|replace('a', 'b', m) }}"),
            std::string("-1 -a-b- bb"));
        QVERIFY(errorOf(least + "{{ 1|round(m) }}").find("precision") != std::string::npos);
        // The numbers of a range say how it is written; its end lies beyond 64 bits here.
        QCOMPARE(*rendered(most + "{{ range(m-7, m, 5)[0:2] }}"),
                 std::string("range(9223372036854775800, 9223372036854775807, 5)"));
    }

    void everyDamagedTemplateIsASentence() {
        const std::string whole = "{% raw %}{{ x }}{% endraw %}{%- raw -%} y {%- endraw -%}{% macro f(a, b=1) %}{{ a ~ "
                                  "b|string }}{% endmacro %}{% for k, v in d.items() if v %}"
                                  "{{ f(k, b=v[1:2]) if k is string else '\\u00e9' }}{% else %}{# x #}{% endfor %}"
                                  "{% set ns = namespace(x={'a': [1, 2.5]}) %}{{ ns.x['a'][0] is not none }}";
        for (std::size_t cut = 0; cut <= whole.size(); ++cut)
            rendered(whole.substr(0, cut));
        unsigned random = 12345;
        const auto next = [&random] { return (random = random * 1664525U + 1013904223U) >> 8U; };
        for (int round = 0; round < 3000; ++round) {
            std::string text = whole;
            for (int i = 0; i < 3; ++i)
                text[next() % text.size()] = "{}%#|.,()[]'\"-+ax1 "[next() % 19];
            const auto result = rendered(text, {{"d", dictOf({{"a", Value::text("xyz")}})}});
            if (!result) QVERIFY(!result.error().detail.empty());
        }
    }

    void messagesKeepTheirOrder() {
        const Value value = valueOf(valueFromJson(R"({"z": 1, "a": {"y": null, "b": [true, 1.0, "é"]}, "z": 2})", "x"));
        QCOMPARE(*rendered("{{ v | tojson }}", {{"v", value}}),
                 std::string(R"({"z": 2, "a": {"y": null, "b": [true, 1.0, "é"]}})"));
        QVERIFY(!valueFromJson("{", "x"));
        QVERIFY(!valueFromJson(repeated("[", 100) + repeated("]", 100), "x"));
    }
};

QTEST_GUILESS_MAIN(TestTemplates)
#include "test_templates.moc"
