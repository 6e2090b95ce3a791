// SPDX-License-Identifier: GPL-3.0-or-later
// The command line against what is there: files, folders, sizes of figures.
#include "app/gui/command_line.h"
#include "app/gui/demo.h"
#include "model/base/nearest_word.h"
#include "model/base/output_path.h"
#include "model/task/task_fields.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <filesystem>

// Resources of a static library are registered by hand, outside any namespace.
static void registerFigureSizes() {
    Q_INIT_RESOURCE(figures);
}

namespace strata {

namespace {

std::filesystem::path native(const QString& path) {
    return path.toStdString();
}

} // namespace

QStringList figurePresetIds() {
    registerFigureSizes();
    QStringList ids;
    for (const QString& folder :
         {QStringLiteral(":/strata/figures"),
          QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/strata/figures")})
        for (const QString& file : QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
            if (!ids.contains(file.chopped(5))) ids << file.chopped(5);
    return ids;
}

Result<void> checkFiles(const CommandLine& line) {
    if (!line.preset.isEmpty() && !figurePresetIds().contains(line.preset)) {
        std::vector<std::string> names;
        for (const QString& id : figurePresetIds())
            names.push_back(id.toStdString());
        const auto meant = nearestWord(line.preset.toStdString(), names);
        return fail(ErrorCode::BadArgument, "--figure-preset",
                    "there is no '" + line.preset.toStdString() + "', but " +
                        figurePresetIds().join(QStringLiteral(", ")).toStdString() +
                        (meant ? "; did you mean " + *meant + "?" : ""));
    }
    if (!line.figure.isEmpty() && !QFileInfo::exists(line.figure))
        return fail(ErrorCode::FileNotFound, line.figure.toStdString(),
                    "does not exist; name a composed figure, NAME.figure.json");
    if (!line.target.isEmpty() && !QFileInfo::exists(line.target))
        return fail(ErrorCode::FileNotFound, line.target.toStdString(),
                    "does not exist; name a model folder, a .safetensors or .gguf file, or a saved run");
    for (const QString& lesson : {line.lesson, line.lessonSheet})
        if (!lesson.isEmpty() && !QFileInfo::exists(lesson))
            return fail(ErrorCode::FileNotFound, lesson.toStdString(),
                        "does not exist; name a lesson, NAME.lesson.json");
    for (const QString& over : {line.model.headsFile, line.model.adapter})
        if (!over.isEmpty() && !QFileInfo::exists(over))
            return fail(ErrorCode::FileNotFound, over.toStdString(), "does not exist; nothing is laid over the model");
    STRATA_CHECK(checkTaskName(line.model.task.toStdString()));
    std::vector<std::filesystem::path> inputs = lessonInputs(line);
    inputs.insert(inputs.end(),
                  {native(line.demo ? demoFolder() : line.target), native(line.model.task), native(line.figure)});
    for (const ExportRequest& request : line.exports) {
        STRATA_CHECK(checkOutputFile("--export", native(request.file), {}));
        STRATA_CHECK(checkNotAnInput("--export", native(request.file), inputs));
    }
    if (!line.screenshot.isEmpty()) STRATA_CHECK(checkOutputFile("--screenshot", native(line.screenshot), {".png"}));
    return {};
}

} // namespace strata
