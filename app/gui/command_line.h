// SPDX-License-Identifier: GPL-3.0-or-later
// strata [MODEL | RUN.strata] [--task T] [--input TEXT] [--run] [--export VIEW=FILE …] …
#pragma once

#include "model/session/session_values.h"
#include "widgets/export/animation_options.h"

#include <QCommandLineOption>
#include <QSize>
#include <QString>
#include <QStringList>

#include <filesystem>

namespace strata {

struct ExportRequest {
    QString view; ///< heads, confidence, hierarchy, inspector; lens, trajectories, cell …; empty: the composed figure
    QString file;
    bool interactive = false; ///< an interactive page in place of the picture
};

/// What the command line asks for.
struct CommandLine {
    QString target;     ///< a model, a run or a task file; empty: the start page
    ModelRequest model; ///< device, dtype, placements, task; path is `target`
    std::map<std::string, std::string> fields;
    DecodeOptions options;
    bool sampling = false; ///< an option of drawing tokens was given
    bool run = false;
    bool free = false;
    bool demo = false;
    bool lens = false;     ///< compute a lens: of `lensText`, or of the run
    LensOrder lensOrder;   ///< source.text empty: of the run
    QString lensMode;      ///< "", "lens", "heads", "difference"
    QString lensStatistic; ///< key of a statistic; empty: probability
    std::vector<ExportRequest> exports;
    QString figure;             ///< a composed figure (.figure.json) that `exports` are written of; empty: none
    bool acceptChanged = false; ///< its documents may be others than when it was saved
    QString preset;
    AnimationOptions animation; ///< of .apng and .webp
    QString glosses;            ///< a table for tokens of other scripts; empty: none
    bool anonymous = false;     ///< figures for a blind review
    bool lint = false;          ///< say what a camera-ready check would, and fail where it objects
    QString screenshot;
    QSize size;
    QString theme;               ///< "", "light", "dark", "system"
    QString language;            ///< "", "system", or a code
    QString lesson, lessonSheet; ///< to be opened; to be written
    bool lessonKey = false;      ///< the sheet's answers
    bool help = false, version = false;
    QString helpText;
    QString summary, modelDescription;     ///< what --help begins with, and says of MODEL
    std::vector<QCommandLineOption> known; ///< all that there are

    /// Works without a window: writes files and exits.
    bool isBatch() const { return !exports.empty() || !screenshot.isEmpty() || !lessonSheet.isEmpty(); }
};

/// Error: BadArgument, one sentence. Needs no application object.
Result<CommandLine> parseCommandLine(const QStringList& arguments);

/// What is asked of lessons, as far as `line` has it; `exported`: the values of --export, `given`: names of all options
/// that are there. Errors: BadArgument.
Result<void> readLessonOptions(CommandLine& line, const QStringList& exported, const QStringList& given);
/// The lessons of `line` and the runs that they are about: nothing is written over them.
std::vector<std::filesystem::path> lessonInputs(const CommandLine& line);

/// What can be found out before anything is opened: that the model or run is there, that what is to be written can be,
/// that the size of figures is one. Errors: BadArgument, FileNotFound, FileUnwritable, one sentence. Needs no
/// application object.
Result<void> checkFiles(const CommandLine& line);

/// What --export says, one after another, into `line.exports`. Error: BadArgument.
Result<void> parseExports(CommandLine& line, const QStringList& given);
/// The names that --export takes.
QStringList exportableViewIds();
/// The names that --figure-preset takes: bundled ones, and the user's own.
QStringList figurePresetIds();

} // namespace strata
