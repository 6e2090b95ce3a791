#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes data/goldens.json: templates of our own, with what jinja2 writes for them under transformers' settings.

    pip install jinja2 transformers && ./make.py data/goldens.json

A case is [index of a template, index of variables, output]; the output is null where jinja2 refuses the template or its
rendering.
"""
import datetime
import json
import sys

import transformers.utils.chat_template_utils as utils

NOW = 1700000000  # what the test gives as the time, too


class FixedTime(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return datetime.datetime.fromtimestamp(NOW, datetime.timezone.utc)


utils.datetime = FixedTime

VARIABLES = {
    "l": [1, 2, 3], "d": {"b": 1, "a": [1, {"c": None}]}, "s": "text", "tools": [1],
    "tree": [{"n": "a", "c": [{"n": "b", "c": []}, {"n": "c", "c": [{"n": "d", "c": []}]}]}],
}
# One template a line.
LINES = r'''
{% macro m(a, b=2, c=a) %}{{ a }}-{{ b }}-{{ c }}{% endmacro %}{{ m(1) }} {{ m(1,3) }} {{ m(b=5,a=4) }} {{ m(1,2,3) }}
{% macro m(a) %}{{ a }}{% endmacro %}{{ m() }}|{{ m(1,2) }}
{% macro m(a) %}{{ a }}{{ varargs }}{{ kwargs }}{% endmacro %}{{ m(1,2,3,x=4) }}
{% macro m(a) %}{{ a.b }}{% endmacro %}{{ m() }}
{% macro m() %}[{{ caller() }}]{% endmacro %}{% call m() %}in{{ s }}{% endcall %}
{% macro m() %}[{{ caller('p') }}]{% endmacro %}{% call(x) m() %}in{{ x }}{% endcall %}
{% macro m() %}x{% endmacro %}{% call m() %}in{% endcall %}
{% macro m() %}{{ caller is defined }}{% endmacro %}{{ m() }}
{% macro r(n) %}{{ n }}{% if n > 0 %},{{ r(n-1) }}{% endif %}{% endmacro %}{{ r(5) }}
{% for x in tree recursive %}{{ x.n }}{{ loop.depth }}({{ loop(x.c) }}){% endfor %}
{% for i in l %}{{ loop.index }}{{ loop.index0 }}{{ loop.revindex }}{{ loop.revindex0 }}{{ loop.first }}{{ loop.last }}{{ loop.length }}{{ loop.previtem }}{{ loop.nextitem }}{{ loop.cycle('a','b') }}{{ loop.changed(i) }};{% endfor %}
{% for i in l if i > 1 %}{{ loop.index }}/{{ loop.length }}:{{ i }} {% else %}none{% endfor %}
{% for i in l if i > 9 %}{{ i }}{% else %}none{% endfor %}
{% for k, v in d.items() %}{{ k }}={{ v }};{% endfor %}
{% for k, v in d|dictsort %}{{ k }}={{ v }};{% endfor %}
{% for k, v in l %}{{ k }}{% endfor %}
{% for (a, b), c in [((1,2),3)] %}{{ a }}{{ b }}{{ c }}{% endfor %}
{% set x = 1 %}{% for i in l %}{{ x }}{% set x = i %}{{ x }}{% endfor %}{{ x }}
{% set ns = namespace(x=0, y=[]) %}{% for i in l %}{% set ns.x = ns.x + i %}{% set ns.y = ns.y + [i] %}{% endfor %}{{ ns.x }}{{ ns.y }}
{% set q.x = 1 %}
{% set ns = namespace() %}{{ ns.x }}{{ ns.x is defined }}{% set ns.x = 4 %}{{ ns['x'] }}
{% set ns = namespace({'a':1}, b=2) %}{{ ns.a }}{{ ns.b }}{{ ns }}
{% set ns = namespace(_a=1) %}
{% set a, b = 1, 2 %}{{ a }}{{ b }}
{% set a = 1, 2 %}{{ a }}
{% set a %}x{{ s }}{% set z = 5 %}{% endset %}{{ a }}{{ z }}
{% set a | upper | replace('X','y') %}x{{ s }}{% endset %}{{ a }}
{% filter upper | trim %} abc {% endfilter %}!
{% with a = 1, b = 2 %}{{ a }}{{ b }}{% set c = 3 %}{% endwith %}{{ a }}{{ c }}
{% with %}{{ s }}{% endwith %}
{% generation %}{% set g = 1 %}x{% endgeneration %}{{ g }}
{% for i in l %}{% if i == 2 %}{% continue %}{% endif %}{{ i }}{% endfor %}
{% for i in l %}{% if i == 2 %}{% break %}{% endif %}{{ i }}{% endfor %}
{% for i in l %}{% for j in l %}{% if j == 2 %}{% break %}{% endif %}{{ i }}{{ j }}{% endfor %}{% endfor %}
{% break %}
{% if true %}{% set y = 3 %}{% endif %}{{ y }}
{{ raise_exception('Sorry: "x"') }}
{{ range(3)|list }}{{ range(1,4)|list }}{{ range(5,0,-2)|list }}{{ range(3) }}{{ range(2, 9, 3) }}{{ range(0) }}
{{ range(100001)|length }}
{{ dict(a=1,b=2) }}{{ dict([('x',1),('y',2)]) }}{{ dict({'a':1},b=3) }}
{{ strftime_now('%Y-%m-%d %d %B %H:%M %%') }}
{{ strftime_now('') }}|
{{ d.a[1].c }}{{ d['a'][0] }}{{ d.nosuch }}{{ d.nosuch.more }}
{{ d.nosuch|default('x') }}{{ d.nosuch.more|default('x') }}
{{ nosuch }}{{ nosuch is defined }}{{ nosuch|length }}{% for i in nosuch %}x{% endfor %}
{{ nosuch + 1 }}
{{ nosuch ~ 'a' }}{{ not nosuch }}{{ nosuch == nosuch }}{{ nosuch == 1 }}{{ nosuch in l }}{{ 1 in nosuch }}
{{ nosuch() }}
{{ s() }}
{{ "a" "b" 'c' }}{{ 'a\tb\\n\x41\u00e9\101\q' }}
{{ 1 < 2 < 3 }}{{ 1 < 2 > 3 }}{{ 3 > 2 == true }}{{ 1 == 1.0 }}{{ true + true }}{{ 'a' < 'b' }}
{{ 1 if false }}|{{ (1 if false) is defined }}
{{ -2 ** 2 }}{{ 2 ** 3 ** 2 }}{{ 7 // -2 }}{{ -7 % 3 }}{{ 7.5 // 2 }}{{ -7.5 % 2 }}{{ 1/3 }}{{ 2**-1 }}{{ 10/5 }}
{{ l[0] }}{{ l.0 }}{{ l[-1] }}{{ l[9] }}{{ l['a'] }}
{{ (1,2) }}{{ (1,) }}{{ () }}{{ [1,(2,[3])] }}{{ {'a': (1,), 2: none, true: 'x'} }}
{{ 1, 2 }}
{{ 'abc'|first }}{{ 'abc'|last }}{{ []|first }}{{ l|first }}{{ l|last }}
{{ l|map('string')|map('upper')|join(',') }}{{ l|map(attribute='x')|list }}
{% set g = l|select('gt',1) %}{{ g|list }}{{ g|list }}{% if g %}T{% endif %}
{% set g = l|map('string') %}{{ 2 in g }}{{ '2' in g }}{{ g|list }}{{ g|first }}
{{ l|select('gt',9)|first }}|{{ (l|select('gt',9))[0] }}
{{ l|select|length }}
{{ l.append(4) }}
{{ d.update({}) }}
{{ d.pop is defined }}{{ l.append is defined }}{{ d.items is defined }}{{ d.nope is defined }}
{{ s.__class__ }}|{{ s.__class__ is defined }}
{{ tools[0] }}{% for tools in [5] %}{{ tools }}{% endfor %}{{ tools }}
{% set m = 5 %}{% macro f() %}{{ m }}{% endmacro %}{% set m = 6 %}{{ f() }}
{% macro f() %}{{ later }}{% endmacro %}{% set later = 6 %}{{ f() }}
{% for i in l %}{% set y = i %}{% endfor %}{{ y }}
{% if not x is defined %}n{% endif %}{% if x is not defined and true %}m{% endif %}
{{ 5 is divisibleby 5 }}{{ 'a' is in ['a'] }}{{ 3 is in(l) }}{{ s is sameas s }}
{{ 'x' if s is string else 'y' }}{{ 'x' if s is not string else 'y' }}
{{ l is iterable }}{{ d is mapping }}{{ d is sequence }}{{ s is sequence }}{{ s is iterable }}{{ 1 is iterable }}{{ d.items() is sequence }}{{ range(3) is sequence }}{{ l|map('string') is iterable }}{{ nosuch is iterable }}{{ nosuch is sequence }}{{ nosuch is callable }}
{{ '<b>'|safe + '<c>' }}{{ '<b>' + '<c>'|safe }}{{ '<b>'|e }}{{ ('<b>'|safe) ~ '<c>' }}{{ '<'|e|upper }}{{ ['<'|safe,'<']|join('>') }}
{{ '%s and %s' % ('a', 1) }}{{ '%05.1f|%-5s|%+d' % (3.14159, 'ab', 3) }}{{ '%(a)s' % {'a': 1} }}
{{ '{} {1}'.format(1,2) }}
{{ '{0} {x.a} {l[1]} {{}} {!r}'.format(1) }}
{{ '{0} {1!r} {x}'.format(1, 'q', x=[1]) }}
{{ d|tojson }}{{ d|tojson(indent=2) }}{{ d|tojson(2) }}{{ s|tojson }}{{ '\u00e9"\n<>&/\u2028\x7f'|tojson }}{{ none|tojson }}{{ 1.0|tojson }}{{ nosuch|tojson }}
{{ '\u00e9"\n<>&\U0001F600'|tojson(ensure_ascii=true) }}
{{ []|tojson(indent=2) }}{{ {}|tojson(indent=2) }}{{ [[],{}]|tojson(indent=2) }}{{ (1,2)|tojson }}{{ {1:2,none:3,true:4,1.5:5}|tojson }}
{{ range(3)|tojson }}
{{ namespace(a=1)|tojson }}
{{ d.items()|list|tojson }}
{{ d.items() }}{{ d.keys() }}{{ d.values() }}
{{ l|sort(reverse=true) }}{{ ['b','A','c']|sort }}{{ [1,'a']|sort }}
{{ l|sum }}{{ l|max }}{{ l|min }}{{ []|max }}{{ []|sum }}{{ l|batch(2)|list }}
{{ l|unique|list }}{{ ['a','A','b']|unique|list }}
{{ 3.7|int }}{{ '3.7'|int }}{{ 'x'|int }}{{ 'x'|int(5) }}{{ '0x1f'|int(0,16) }}{{ '12'|float }}{{ none|int }}{{ true|int }}
{{ 2.5|round }}{{ 3.5|round }}{{ 2.675|round(2) }}{{ 5|round }}{{ 1234|round(-2) }}{{ 2.1|round(0,'ceil') }}
{{ 1e16 }}{{ 1e15 }}{{ 1.5e-7 }}{{ 0.0001 }}{{ 123456789.123 }}{{ 1e22 }}{{ 5.0 }}{{ -0.0 }}{{ 1e308*10 }}
{{ 'hello world foo'|title }}{{ "it's a-b (c)"|title }}{{ "it's a-b".title() }}{{ 'ǆ'.title() }}{{ 'ÀÉ ß'|lower }}{{ 'ß'|upper }}{{ 'ὈΔΥΣΣΕΎΣ'|lower }}{{ 'İ'|lower }}
{{ 'a\nb\n\nc'|indent }}|{{ 'a\nb\n\nc'|indent(2, first=true, blank=true) }}|{{ ''|indent(2,true) }}
{{ 'a' in 'abc' }}{{ '' in 'abc' }}{{ 'b' not in 'abc' }}{{ 'a' in d }}{{ 1 in l }}{{ [1] in [[1]] }}{{ none in [none] }}
{{ 1 in 'abc' }}
{{ [] in d }}
{{ {[]: 1} }}
{% if s %}{% elif nosuch.x.y %}{% else %}{% endif %}ok
{{ s if s is defined and s|length > 2 or nosuch.x }}
{% include 'x' %}
{% extends 'x' %}
{% unknown %}
{% if %}{% endif %}
{% if s %}
{% for x in l %}
{% endif %}
{{ s
{{ s }
{{ }}
{{ s | }}
{{ s | nosuch }}
{{ s is nosuch }}
{% if false %}{{ s | nosuch }}{% endif %}ok
{# comment
{{ 'abc }}
{{ s.}}
{{ s[ }}
{{ (s }}
{% set = 1 %}
{% set x 1 %}
{% set none = 1 %}
{% macro %}{% endmacro %}
{% macro f(a=1,b) %}{% endmacro %}
{{ f(a=1, 2) }}
{{ 1 2 }}
{{ 1 is 2 }}
{{ s is defined is defined }}
{{ True }}{{ False }}{{ None }}{{ true }}{{ none }}
{{ [1,2,] }}{{ {'a':1,} }}{{ (1,2,) }}
{{ l[::0] }}
{{ 's'|replace('s') }}
{{ 5|replace(5,'x') }}{{ 'aaa'|replace('a','b',2) }}
{{ l|join(', ') }}{{ d|join }}{{ 5|join }}
{{ 5|length }}
{{ none.x }}{{ none['x'] }}{{ 5 .x }}
{{ none[0] }}
{{ s[1:3] }}{{ s[::-1] }}{{ '日本語'[1] }}{{ '日本語'|length }}{{ '日本語'[-2:] }}
{{ s|attr('upper') is defined }}{{ d|attr('b') }}{{ d|attr('items') is defined }}
{{ [3,1]|sort|first }}{{ (l|list)[0] }}{{ (l|reverse)|list }}{{ 'abc'|reverse }}{{ l|reverse|first }}
{{ l|map('nosuch')|list }}
{{ l|select('nosuch')|list }}
{{ l|map()|list }}
{{ ld|default([{'a':1}])|selectattr('a')|list }}
{{ 'a b'|urlencode }}{{ 'a/b?c=é'|urlencode }}{{ {'a b':1}|urlencode }}
{{ *l }}
{{ dict(*[[('a',1)]]) }}{{ dict(**{'a':1}) }}
{% for x in l recursive %}{{ x }}{% endfor %}
{% for x in 'abc' %}{{ x }},{% endfor %}{% for x in d %}{{ x }},{% endfor %}
{% for x in 5 %}{% endfor %}
{% for x in none %}{% endfor %}
{%- set loop_messages = l[1:] -%}{{ loop_messages }}
{% set x = l if l else none %}{{ x }}
{% for x in (l if l else []) %}{{ x }}{% endfor %}
{% for x in l if l else [] %}{{ x }}{% endfor %}
{{ 'a' ~ 1 ~ none ~ true ~ 1.0 ~ l ~ nosuch }}
{{ 1 + 'a' }}
{{ 'a' * 3 }}{{ 3 * 'a' }}{{ [1] * 2 }}{{ 'a' * -1 }}
{{ 'a' + 1|string }}{{ 'a' + 'b' | upper }}{{ ('a' + 'b') | upper }}{{ -1|abs }}{{ (-1)|abs }}
{{ not true or true }}{{ not (true or true) }}{{ 1 and 2 }}{{ 0 or 'x' }}{{ '' and 1 }}
{{ x.y.z is defined }}
{{ d.x is defined and d.x.y }}|{{ d.x.y is defined }}
{{ d.get('zz') is none }}{{ d.get('zz').x }}
{{ d.get('a')[0] }}{{ d.get(none, 'dflt') }}
{{ s.split('x')[0] }}{{ s.split('x')[-1].strip() }}{{ 'a</think>b'.split('</think>')[0].rstrip('\n').split('<think>')[-1].lstrip('\n') }}
{{ 1_000 }}{{ 0 }}{{ 00 }}{{ 1e3 }}{{ 1.5E+2 }}
{{ 012 }}
'''.strip("\n").split("\n")

BLOCKS = [
    "a\n  {% if true %}\n  b\n  {% endif %}\nc\n", "a\n  {%- if true -%}\n  b\n  {%- endif -%}\nc\n\n",
    "a\n  {%+ if true +%}\n  b\n  {%+ endif +%}\nc", "  {# note #}\n x {#- note -#} y\n{# n\n #}\nz",
    "{% raw %}{{ x }} {% if %}\n{% endraw %}\ny", " {%- raw -%} \n {{ x }} \n {%- endraw -%} \n y", "a\r\nb\rc\n",
    "{{ 'x' }}\n{{- 'y' -}}\n z", "{ { } % #", "{% for i in l %}\n  {{ i }}\n{% endfor %}\nend",
    "\t{% set x = 1 %}\n\t{{ x }}\n",
]

CHATS = {
    "chatml": "{% for m in messages %}{{ '<|im_start|>' + m['role'] + '\\n' + m['content'] | trim + '<|im_end|>\\n' }}"
              "{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}",
    "default system": "{% if messages[0]['role'] == 'system' %}{% set system = messages[0].content %}{% set rest = "
                      "messages[1:] %}{% else %}{% set system = 'Be kind.' %}{% set rest = messages %}{% endif %}"
                      "<|system|>{{ system }}<|end|>{% for m in rest %}<|{{ m.role }}|>{{ m.content }}<|end|>{% endfor %}"
                      "{{ '<|assistant|>' if add_generation_prompt else eos_token }}",
    "folded system": "{{ bos_token }}{% set ns = namespace(system='') %}{% for m in messages %}{% if m.role == 'system' %}"
                     "{% set ns.system = m.content ~ '\\n\\n' %}{% elif m.role == 'user' %}[INST] {{ ns.system if "
                     "loop.first or ns.system else '' }}{{ m.content }} [/INST]{% set ns.system = '' %}{% else %} "
                     "{{ m.content | trim }}{{ eos_token }}{% endif %}{% endfor %}",
    "alternating": "{% for m in messages %}{% if (m.role == 'user') != (loop.index0 % 2 == 0) %}"
                   "{{ raise_exception('roles must alternate') }}{% endif %}{{ m.role | upper }}: {{ m.content }}\\n"
                   "{% endfor %}",
    "tools": "{%- macro schema(p, depth=0) -%}{%- for name, t in p.items() -%}{{ '  ' * depth }}{{ name }}: {{ t.type | "
             "default('any') }}{% if t.enum is defined %} {{ t.enum | join('|') }}{% endif %}\n{% if t.properties %}"
             "{{ schema(t.properties, depth + 1) }}{% endif %}{%- endfor -%}{%- endmacro -%}\n"
             "{%- if tools %}\n<tools>\n{%- for t in tools %}\n{{ t | tojson }}\n{{ schema(t.function.parameters."
             "properties) }}\n{%- endfor %}\n</tools>\n{%- endif %}\n{%- for m in messages %}\n"
             "  {%- if m.tool_calls is defined and m.tool_calls %}\n    {%- for c in m.tool_calls %}\n"
             "      {{- '<call>' ~ c.function.name ~ ' ' ~ c.function.arguments | tojson(indent=2) ~ '</call>' }}\n"
             "    {%- endfor %}\n  {%- elif m.content is string %}\n    {{- m.role ~ ': ' ~ m.content }}\n"
             "  {%- elif m.content is iterable %}\n    {%- for p in m.content if p.type == 'text' %}{{ p.text }}"
             "{% endfor %}\n  {%- endif %}\n{%- endfor %}\n",
    "thinking": "{% for m in messages %}{% set content = m.content %}{% if m.role == 'assistant' and '</think>' in content "
                "%}{% set content = content.split('</think>')[-1].lstrip('\\n') %}{% endif %}<{{ m.role }}>{{ content }}"
                "{% if m.reasoning_content %}({{ m.reasoning_content }}){% endif %}{% endfor %}"
                "{% generation %}{% if add_generation_prompt %}<think>{% endif %}{% endgeneration %}",
}
PROPERTIES = {"city": {"type": "string"}, "unit": {"type": "string", "enum": ["C", "F"]},
              "at": {"type": "object", "properties": {"day": {"type": "integer"}, "x": {}}}}
TOOLS = [{"type": "function", "function": {"name": "weather", "description": "The \"weather\" <now> & then\nZürich",
                                           "parameters": {"type": "object", "properties": PROPERTIES}}}]
CONVERSATIONS = [
    [{"role": "user", "content": "Hallo"}],
    [{"role": "system", "content": "Be brief."}, {"role": "user", "content": " Hallo\n"}],
    [{"role": "user", "content": "1"}, {"role": "assistant", "content": "<think>\nhm\n</think>\n\n2"},
     {"role": "user", "content": "3 日本 😀"}],
    [{"role": "user", "content": [{"type": "text", "text": "parts"}, {"type": "image"}]}],
    [{"role": "user", "content": "w?"},
     {"role": "assistant", "content": "", "tool_calls": [{"type": "function", "function": {
         "name": "weather", "arguments": {"city": "Zürich", "n": [1, 2.0, True, None]}}}]},
     {"role": "tool", "content": "21.5"}],
    [{"role": "assistant", "content": "first"}, {"role": "user", "content": "x", "reasoning_content": "r"}],
]


def outcome(template, variables):
    try:
        return utils._compile_jinja_template(template).render(**variables)
    except Exception:
        return None


def main():
    cases = [(template, VARIABLES) for template in LINES + BLOCKS]
    for template in CHATS.values():
        for messages in CONVERSATIONS:
            for tools in (None, TOOLS):
                for prompt in (True, False):
                    cases.append((template, {"messages": messages, "tools": tools, "add_generation_prompt": prompt,
                                             "bos_token": "<s>", "eos_token": "</s>"}))
    templates, variables, out = [], [], []
    for template, given in cases:
        if template not in templates:
            templates.append(template)
        if given not in variables:
            variables.append(given)
        out.append([templates.index(template), variables.index(given), outcome(template, given)])
    with open(sys.argv[1], "w", encoding="utf-8") as file:
        lists = {"templates": templates, "variables": variables, "cases": out}
        file.write("{" + ",\n".join(
            json.dumps(name) + ": [\n" + ",\n".join(json.dumps(item, ensure_ascii=False) for item in items) + "]"
            for name, items in lists.items()) + "}\n")


main()
