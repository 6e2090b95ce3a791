// SPDX-License-Identifier: GPL-3.0-or-later
// strata's options, out of Qt's parser.
#include "app/gui/command_line.h"
#include "app/manual/program_table.h"
#include "model/analysis/lens_statistics.h"
#include "model/task/task.h"

#include <cstdio>
#include <map>

namespace strata::manual {
namespace {

std::vector<std::string> wordsOf(const QStringList& list) {
    std::vector<std::string> words;
    for (const QString& word : list)
        words.push_back(word.toStdString());
    return words;
}

/// Options that take these words alone; windowTable() looks whether the parser thinks so too.
std::map<std::string, std::vector<std::string>> closedChoices() {
    std::vector<std::string> statistics;
    for (const LensStatisticInfo& info : lensStatistics())
        statistics.emplace_back(info.key);
    return {{"--theme", {"system", "light", "dark"}},
            {"--labels", {"free", "constrained", "scored"}},
            {"--readout", {"norm", "raw"}},
            {"--lens-mode", {"lens", "heads", "difference"}},
            {"--play-by", {"token", "layer", "level", "checkpoint"}},
            {"--statistic", statistics}};
}

std::vector<std::string> offeredFor(const std::string& name) {
    if (name == "--device") return {"cpu", "cuda"};
    if (name == "--dtype") return {"auto", "f32", "bf16", "f16"};
    if (name == "--task") return knownTaskNames();
    if (name == "--target") return {"next", "final"};
    if (name == "--figure-preset") return wordsOf(figurePresetIds());
    std::vector<std::string> words;
    if (name == "--export")
        for (const QString& view : exportableViewIds())
            words.push_back(view.toStdString() + "=");
    return words;
}

bool takes(const std::string& option, const std::string& word) {
    return parseCommandLine({QStringLiteral("strata"), QStringLiteral("MODEL"), QString::fromStdString(option),
                             QString::fromStdString(word)})
        .has_value();
}

/// At blanks that are not between apostrophes: what examples need.
QStringList shellWords(const QString& line) {
    QStringList words;
    const QStringList parts = line.split(QLatin1Char('\''));
    for (qsizetype i = 0; i < parts.size(); ++i)
        if (i % 2 == 1)
            words << parts[i];
        else
            words << parts[i].split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return words;
}

} // namespace

std::string windowComplaint(const std::string& commandLine) {
    const auto line =
        parseCommandLine(QStringList{QStringLiteral("strata")} + shellWords(QString::fromStdString(commandLine)));
    return line ? std::string() : line.error().message();
}

ProgramTable windowTable() {
    const Result<CommandLine> line = parseCommandLine({QStringLiteral("strata"), QStringLiteral("--help")});
    ProgramTable program;
    if (!line) return program;
    program.name = "strata";
    program.summary = line->summary.toStdString();
    OptionRow model;
    model.names = {"MODEL"};
    model.positional = model.takesValue = true;
    model.value = "MODEL";
    model.description = line->modelDescription.toStdString();
    program.common.options.push_back(model);
    const auto choices = closedChoices();
    for (const QCommandLineOption& option : line->known) {
        OptionRow row;
        for (const QString& name : option.names())
            row.names.push_back((name.size() > 1 ? "--" : "-") + name.toStdString());
        row.value = option.valueName().toStdString();
        row.takesValue = !row.value.empty();
        row.description = option.description().toStdString();
        row.repeatable = row.description.find("repeatable") != std::string::npos;
        if (!option.defaultValues().isEmpty())
            row.standard = option.defaultValues().join(QLatin1Char(' ')).toStdString();
        if (const auto closed = choices.find(row.names.back()); closed != choices.end()) {
            bool right = !takes(closed->first, "no such word");
            for (const std::string& word : closed->second)
                right = right && takes(closed->first, word);
            if (right)
                row.choices = closed->second;
            else
                std::fprintf(stderr, "%s: strata does not take the words that its manual offers\n",
                             closed->first.c_str());
            if (!right) return {};
        }
        row.offered = offeredFor(row.names.back());
        program.common.options.push_back(std::move(row));
    }
    return program;
}

} // namespace strata::manual
