// SPDX-License-Identifier: GPL-3.0-or-later
// Runs that were stopped, cut off or are still going on, and what the tests of their views share.
#pragma once

#include "tests/support/sample_run.h"
#include "widgets/common/numbers.h"
#include "widgets/decoding/heads_view.h"
#include "widgets/panels/prompt_panel.h"
#include "widgets/tree/hierarchy_view.h"

#include <QApplication>
#include <QtTest>

using namespace strata;

namespace {

std::shared_ptr<const Run> shared(Run run) {
    return std::make_shared<const Run>(std::move(run));
}

/// Every word that the Heads cards write, one line each.
QStringList headsTexts(const Run& run) {
    TokenShapes shapes;
    QStringList out;
    for (const HeadsLayout::Column& column : layOutHeads(run, 900, 400, false, 30, shapes).columns)
        for (const HeadsLayout::Text& text : column.texts)
            out << text.text;
    return out;
}

bool says(const QStringList& lines, const char* part) {
    return std::any_of(lines.begin(), lines.end(),
                       [part](const QString& line) { return line.contains(QString::fromUtf8(part)); });
}

/// A run in the middle of its second level.
Run growing() {
    const Run run = test::sampleHierarchicalRun();
    return runUpTo(run, 1, 0);
}

Task twoFields(const char* name, const char* second) {
    Task task;
    task.name = task.title = name;
    for (const char* field : {"input", second}) {
        TaskField f;
        f.name = field;
        f.multiline = std::string(field) == "input";
        task.fields.push_back(f);
    }
    TaskLevel level;
    level.name = "answer";
    task.levels.push_back(level);
    return task;
}

DecodeOptions greedy(int limit) {
    DecodeOptions options;
    options.maxNewTokens = limit;
    return options;
}

DecodeOptions sampled(double temperature, unsigned seed) {
    DecodeOptions options;
    options.sampling.temperature = temperature;
    options.sampling.seed = seed;
    return options;
}

} // namespace
