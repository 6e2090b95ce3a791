// SPDX-License-Identifier: GPL-3.0-or-later
// Runs that were stopped, cut off or are still going on, and what the tests of their views share.
#pragma once

#include "tests/support/sample_run.h"
#include "tests/widgets/heads_texts.h"
#include "widgets/common/numbers.h"
#include "widgets/decoding/heads_view.h"
#include "widgets/panels/prompt_panel.h"
#include "widgets/tree/hierarchy_view.h"

#include <QApplication>
#include <QtTest>

using namespace strata;

namespace {

using test::headsTexts;
using test::says;
using test::shared;

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
