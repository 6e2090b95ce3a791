// SPDX-License-Identifier: GPL-3.0-or-later
// The page of a run or a lens. Everything is read from the two JSON scripts beside it; nothing is fetched.
"use strict";
(() => {
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const data = read("data"), words = read("words");
  const page = document.getElementById("page");
  const lineStyles = ["", "6 3", "2 3", "8 3 2 3"];
  const dark = document.documentElement.dataset.theme === "dark";
  const colors = dark ? ["#7fb0ff", "#ffb26b", "#6fd6a8", "#f08fb5"] : ["#1f5fbf", "#b3540a", "#0b7a4b", "#a3195b"];

  const element = (name, properties = {}, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(properties)) {
      if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
      else if (key in made && key !== "role") made[key] = value;
      else made.setAttribute(key, value);
    }
    made.append(...children);
    return made;
  };
  const drawn = (name, attributes, text) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    if (text !== undefined) made.textContent = text;
    return made;
  };
  const shown = (text) => (text === "" ? "∅" : text.replace(/ /g, "\u00b7").replace(/\n/g, "↵"));
  const filled = (text, ...values) => values.reduce((all, value, i) => all.replace("%" + (i + 1), () => String(value)), text);
  // A number that is not known stays so: the exponential of null would be 1.
  const probability = (logprob) => (logprob === null || logprob === undefined ? null : Math.exp(logprob));
  const rounded = (value) => {
    if (value === null || value === undefined) return "–";
    if (Number.isInteger(value)) return String(value);
    const size = Math.abs(value);
    return size !== 0 && size < 0.01 ? value.toExponential(1) : value.toFixed(size < 10 ? 3 : 1);
  };

  // A share of the colour over the page, and words that can be read on it (WCAG's relative luminance).
  const base = dark ? [22, 24, 29] : [255, 255, 255], full = dark ? [127, 176, 255] : [31, 95, 191], low = [179, 84, 10];
  const mixed = (share, to) => base.map((from, i) => Math.round(from + (to[i] - from) * share));
  const luminance = (rgb) => rgb.map((c) => c / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const paint = (target, share, to = full) => {
    if (share === null) { target.style.backgroundColor = ""; target.style.color = ""; return; }
    const rgb = mixed(Math.max(0, Math.min(1, share)), to), light = luminance(rgb);
    target.style.backgroundColor = "rgb(" + rgb.join(",") + ")";
    target.style.color = (light + 0.05) / 0.05 >= 1.05 / (light + 0.05) ? "#000000" : "#ffffff";
  };

  const bars = (rows) => element("table", { className: "bars" }, element("tbody", {}, ...rows.map(([name, value]) =>
    element("tr", {}, element("td", {}, shown(name)), element("td", {}, rounded(value)),
      element("td", {}, (() => {
        const bar = element("div");
        bar.style.width = Math.round(140 * Math.max(0, Math.min(1, value || 0))) + "px";
        return bar;
      })())))));

  /** Lines over whole x; each {name, values: [number or null]}. */
  const chart = (lines, xName, yName, ticks) => {
    const width = 460, height = 200, left = 44, right = 12, top = 10, bottom = 34;
    const svg = drawn("svg", { viewBox: "0 0 " + width + " " + height, width: "100%", role: "img",
      "aria-label": yName + ": " + lines.map((line) => line.name).join(", ") });
    const last = Math.max(1, ticks.length - 1);
    const x = (i) => left + (i / last) * (width - left - right), y = (v) => top + (1 - v) * (height - top - bottom);
    for (const v of [0, 0.5, 1]) {
      svg.append(drawn("line", { class: "axis", x1: left, x2: width - right, y1: y(v), y2: y(v) }));
      svg.append(drawn("text", { x: left - 6, y: y(v) + 4, "text-anchor": "end" }, String(v)));
    }
    const step = Math.ceil(ticks.length / 12);
    ticks.forEach((tick, i) => {
      if (i % step === 0) svg.append(drawn("text", { x: x(i), y: height - bottom + 14, "text-anchor": "middle" }, tick));
    });
    svg.append(drawn("text", { x: (left + width - right) / 2, y: height - 4, "text-anchor": "middle" }, xName));
    lines.forEach((line, n) => {
      let path = "", open = false;
      line.values.forEach((value, i) => {
        if (value === null) { open = false; return; }
        path += (open ? "L" : "M") + x(i).toFixed(1) + " " + y(value).toFixed(1);
        open = true;
        svg.append(drawn("circle", { cx: x(i), cy: y(value), r: 2.5, fill: colors[n % colors.length] }));
      });
      svg.append(drawn("path", { d: path || "M0 0", fill: "none", stroke: colors[n % colors.length], "stroke-width": 2,
        "stroke-dasharray": lineStyles[Math.floor(n / colors.length) % lineStyles.length] }));
    });
    return svg;
  };

  /** Made when it is opened: thousands of rows cost time. */
  const twin = (columns, rows) => {
    const details = element("details", { className: "twin" }, element("summary", {}, words.table));
    details.addEventListener("toggle", () => {
      if (!details.open || details.children.length > 1) return;
      const body = element("tbody");
      for (const row of rows())
        body.append(element("tr", {}, ...row.map((cell) =>
          typeof cell === "string" ? element("td", { className: "text" }, cell)
            : element("td", {}, cell === null ? "–" : String(cell)))));
      details.append(element("div", { className: "scroll" }, element("table", { className: "numbers" },
        element("thead", {}, element("tr", {}, ...columns.map((name) => element("th", { scope: "col" }, name)))), body)));
    });
    return details;
  };

  const showLens = () => {
    const k = data.topK, width = data.positions.length;
    const at = (row, position) => row * width + position;
    const top = (row, position) => {
      const from = at(row, position) * k, out = [];
      for (let i = 0; i < k; ++i)
        if (data.top[from + i] >= 0) out.push([data.texts[data.top[from + i]], data.logprobs[from + i]]);
      return out;
    };
    let statistic = Math.max(0, data.statistics.findIndex((s) => s.key === data.shownStatistic)), focus = [data.layerRows - 1, width - 1];
    const pins = [];
    const details = element("section", { "aria-live": "polite", "aria-label": words.details }), pinned = element("section");
    const choice = element("select", { id: "statistic", onchange: () => { statistic = choice.selectedIndex; colour(); } },
      ...data.statistics.map((s) => element("option", {}, s.name)));
    const cells = data.rows.map((_, row) => data.positions.map((__, position) => {
      const first = top(row, position)[0];
      return element("td", { role: "gridcell", tabIndex: -1, title: first ? shown(first[0]) : words.missing,
        onfocus: () => focusOn(row, position), onmouseenter: () => show(row, position), onclick: () => pin(row, position) },
      first ? shown(first[0]) : "");
    }));
    const colour = () => {
      const s = data.statistics[statistic];
      if (!s) return;
      const log = s.scale === "logarithmic", value = (v) => (log ? Math.log(Math.max(v, 1e-12)) : v);
      let least = Infinity, most = -Infinity; // a large lens has more values than a call takes arguments
      for (const v of s.values) {
        if (v === null) continue;
        least = Math.min(least, value(v));
        most = Math.max(most, value(v));
      }
      const size = Math.max(Math.abs(least), Math.abs(most)) || 1;
      cells.forEach((line, row) => line.forEach((cell, position) => {
        const v = s.values[at(row, position)];
        cell.dataset.value = v === null ? "" : v;
        if (v === null) paint(cell, null);
        else if (s.scale === "diverging") paint(cell, Math.abs(v) / size, v < 0 ? low : full);
        else if (s.key === "probability") paint(cell, v);
        else paint(cell, most > least ? (value(v) - least) / (most - least) : 0);
      }));
    };
    const focusOn = (row, position) => {
      cells[focus[0]][focus[1]].tabIndex = -1;
      focus = [row, position];
      cells[row][position].tabIndex = 0;
      show(row, position);
    };
    const show = (row, position) => {
      const place = words.layer + " " + data.rows[row] + " · " + words.position + " " + position + " “" +
        shown(data.positions[position]) + "”";
      details.replaceChildren(element("h2", {}, place),
        bars(top(row, position).map(([text, logprob]) => [text, probability(logprob)])),
        element("table", { className: "numbers" }, element("tbody", {}, ...data.statistics.map((s) => element("tr", {},
          element("th", { scope: "row" }, s.name), element("td", {}, rounded(s.values[at(row, position)])))))));
    };
    const layers = data.rows.slice(0, data.layerRows); // trained heads follow
    const curve = (token, position) => layers.map((_, row) => {
      const found = top(row, position).find(([text]) => text === token);
      return found ? probability(found[1]) : null;
    });
    const pin = (row, position) => {
      const first = top(row, position)[0];
      if (!first) return;
      const there = pins.findIndex((p) => p.token === first[0] && p.position === position);
      if (there >= 0) pins.splice(there, 1);
      else pins.push({ token: first[0], position });
      showPins();
    };
    const showPins = () => {
      cells.forEach((line, row) => line.forEach((cell, position) => {
        const first = top(row, position)[0];
        cell.classList.toggle("pinned", !!first && pins.some((p) => p.position === position && p.token === first[0]));
      }));
      const lines = pins.map((p) => ({ name: shown(p.token), values: curve(p.token, p.position) }));
      pinned.replaceChildren(element("h2", {}, words.pins), element("p", { className: "soft" }, words.pinHint));
      if (!pins.length) return;
      pinned.append(chart(lines, words.layer, words.probability, layers), element("ul", { className: "pins" },
        ...pins.map((p, n) => {
          const name = element("span", {}, "● " + shown(p.token) + " · " + words.position + " " + p.position);
          name.style.color = colors[n % colors.length];
          return element("li", {}, name, element("button", { title: words.unpin, "aria-label": words.unpin + ": " + shown(p.token),
            onclick: () => { pins.splice(n, 1); showPins(); } }, "×"));
        })));
    };
    const move = (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const steps = { ArrowUp: [1, 0], ArrowDown: [-1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1],
        Home: [0, -width], End: [0, width], PageUp: [data.rows.length, 0], PageDown: [-data.rows.length, 0] };
      if (event.key === "Enter" || event.key === " ") pin(...focus);
      else if ((event.key === "s" || event.key === "S") && data.statistics.length) {
        choice.selectedIndex = statistic = (statistic + 1) % data.statistics.length;
        colour();
      } else if (steps[event.key]) {
        const [up, right] = steps[event.key], kept = (value, count) => Math.max(0, Math.min(count - 1, value));
        cells[kept(focus[0] + up, data.rows.length)][kept(focus[1] + right, width)].focus();
      } else return;
      event.preventDefault();
    };
    // The deepest layer on top, as in the program.
    const body = element("tbody", {}, ...data.rows.map((name, row) => row).reverse().map((row) =>
      element("tr", {}, element("th", { scope: "row" }, data.rows[row]), ...cells[row])));
    const grid = element("table", { className: "grid", role: "grid", "aria-label": document.title, onkeydown: move },
      element("thead", {}, element("tr", {}, element("th", { scope: "col" }, words.layer), ...data.positions.map((text, i) =>
        element("th", { scope: "col", title: words.position + " " + i }, shown(text))))), body);
    page.append(element("div", { className: "bar" }, element("label", { htmlFor: "statistic" }, words.statistic), choice,
      element("span", { className: "soft" }, words.keys)), element("div", { className: "scroll" }, grid),
    element("div", { className: "side" }, details, pinned),
    twin([words.layer, words.position, words.token, ...Array.from({ length: k }, (_, i) => filled(words.rank, i + 1)),
      ...data.statistics.map((s) => s.name)], function* () {
      for (let row = 0; row < data.rows.length; ++row)
        for (let position = 0; position < width; ++position) {
          const best = top(row, position);
          yield [data.rows[row], position, shown(data.positions[position]),
            ...Array.from({ length: k }, (_, i) => (best[i] ? shown(best[i][0]) + " " + best[i][1] : "")),
            ...data.statistics.map((s) => s.values[at(row, position)])];
        }
    }));
    choice.selectedIndex = statistic;
    for (const [token, position] of data.pins) pins.push({ token: data.texts[token], position });
    colour();
    showPins();
    if (width && data.rows.length) focusOn(...focus);
  };

  const showRun = () => {
    const details = element("section", { "aria-live": "polite", "aria-label": words.details });
    const buttons = [];
    const choose = (level, token, button) => {
      buttons.forEach((b) => b.setAttribute("aria-pressed", b === button ? "true" : "false"));
      const heads = [[level.name, token], ...token.heads.map((head) => [head.name, head])];
      details.replaceChildren(element("h2", {}, words.position + " " + token.position + " “" + shown(token.text) + "”"));
      for (const [name, reading] of heads)
        details.append(element("h3", { className: "soft" }, words.head + ": " + name),
          bars(reading.top.map(([text, logprob]) => [text, probability(logprob)])),
          element("p", { className: "soft numbers" }, words.entropy + ": " + rounded(reading.entropy)));
      if (token.layers.length)
        details.append(chart([{ name: shown(token.text), values: token.layers.map((l) => probability(l.chosen)) }], words.layer,
          words.probability, token.layers.map((l) => String(l.layer))));
    };
    if (data.prompt) page.append(element("h2", {}, words.prompt), element("pre", { className: "soft" }, data.prompt));
    for (const level of data.levels) {
      const facts = [filled(words.readsAt, level.layer)];
      if (level.label !== undefined && level.label !== null)
        facts.push(words.label + " “" + level.label + "” p = " + rounded(level.labelProbability));
      if (level.pathProbability !== undefined && level.pathProbability !== null)
        facts.push(words.path + " p = " + rounded(level.pathProbability));
      page.append(element("h2", {}, level.name, element("span", { className: "soft" }, "  " + facts.join(" · "))));
      const row = element("div", { className: "tokens", role: "group", "aria-label": level.name });
      for (const token of level.tokens) {
        const button = element("button", { "aria-pressed": "false", title: words.probability + " " + rounded(probability(token.logprob)),
          onclick: () => choose(level, token, button), onfocus: () => choose(level, token, button),
          onmouseenter: () => choose(level, token, button) }, shown(token.text));
        button.dataset.logprob = token.logprob;
        paint(button, probability(token.logprob));
        buttons.push(button);
        row.append(button);
      }
      row.addEventListener("keydown", (event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key], now = buttons.indexOf(document.activeElement);
        if (!step || now < 0 || !buttons[now + step]) return;
        buttons[now + step].focus();
        event.preventDefault();
      });
      page.append(row);
      if (level.candidates && level.candidates.length)
        page.append(element("details", {}, element("summary", {}, words.candidates), bars(level.candidates.slice(0, 20))));
    }
    const longest = Math.max(0, ...data.levels.map((level) => level.tokens.length));
    const curves = data.levels.map((level) => ({ name: level.name, values: level.tokens.map((t) => probability(t.logprob)) }));
    const legend = element("p", {}, ...curves.map((line, n) => {
      const name = element("span", {}, "● " + line.name + "   ");
      name.style.color = colors[n % colors.length];
      return name;
    }));
    page.append(element("div", { className: "side" }, details, element("section", {}, element("h2", {}, words.probability), legend,
      chart(curves, words.token, words.probability, Array.from({ length: longest }, (_, i) => String(i + 1))))),
    twin([words.level, words.position, words.token, words.logprob, words.entropy], function* () {
      for (const level of data.levels)
        for (const token of level.tokens) yield [level.name, token.position, shown(token.text), token.logprob, token.entropy];
    }));
    if (data.levels.length && data.levels[0].tokens.length) choose(data.levels[0], data.levels[0].tokens[0], buttons[0]);
  };

  if (data.kind === "lens") showLens();
  else showRun();
})();
