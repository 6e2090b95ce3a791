// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/command_line.h"

#include "app/gui/lesson_files.h"
#include "model/analysis/lens_statistics.h"
#include "model/base/nearest_word.h"
#include "model/base/thread_limit.h"
#include "model/requests/grammar.h"
#include "widgets/common/language.h"
#include "widgets/compose/figure_file.h"
#include "widgets/export/figure_source.h"
#include "widgets/views.h"

#include <QCommandLineParser>
#include <QFileInfo>

#include <limits>
#include <utility>

namespace strata {

namespace {

tl::unexpected<Error> wrong(const QString& what, const QString& detail) {
    return fail(ErrorCode::BadArgument, what.toStdString(), detail.toStdString());
}

/// How the lens is read and shown.
Result<void> parseLens(CommandLine& line, const QString& readout, const QString& target, const QString& mode,
                       const QString& statistic) {
    if (readout != QLatin1String("norm") && readout != QLatin1String("raw"))
        return wrong(QStringLiteral("--readout"), QStringLiteral("'%1' is neither norm nor raw").arg(readout));
    line.lensOrder.request.readout = readout == QLatin1String("raw") ? Readout::Raw : Readout::Norm;
    if (target == QLatin1String("final"))
        line.lensOrder.request.target = LensTarget::Final;
    else if (target != QLatin1String("next"))
        line.lensOrder.target = target;
    line.lensMode = mode;
    if (!mode.isEmpty() &&
        !QStringList{QStringLiteral("lens"), QStringLiteral("heads"), QStringLiteral("difference")}.contains(mode))
        return wrong(QStringLiteral("--lens-mode"),
                     QStringLiteral("'%1' is none of lens, heads, difference").arg(mode));
    line.lensStatistic = statistic;
    if (!statistic.isEmpty() && !lensStatisticByKey(statistic.toStdString())) {
        QStringList keys;
        for (const LensStatisticInfo& info : lensStatistics())
            keys << QString::fromLatin1(info.key);
        return wrong(QStringLiteral("--statistic"),
                     QStringLiteral("'%1' is none of %2").arg(statistic, keys.join(QStringLiteral(", "))));
    }
    return {};
}

/// What Qt's parser says, and which option was meant.
tl::unexpected<Error> wrongOption(const QCommandLineParser& parser, const std::vector<QCommandLineOption>& known) {
    const QStringList unknown = parser.unknownOptionNames();
    if (unknown.isEmpty()) return wrong(QStringLiteral("command line"), parser.errorText());
    std::vector<std::string> names;
    for (const QCommandLineOption& option : known)
        for (const QString& name : option.names())
            names.push_back(name.toStdString());
    const auto meant = nearestWord(unknown.front().toStdString(), names);
    return wrong(
        (unknown.front().size() > 1 ? QStringLiteral("--") : QStringLiteral("-")) + unknown.front(),
        meant ? QStringLiteral("is not an option of strata; did you mean --%1?").arg(QString::fromStdString(*meant))
              : QStringLiteral("is not an option of strata; see strata --help"));
}

} // namespace

QStringList exportableViewIds() {
    return registry().figureIds();
}

Result<CommandLine> parseCommandLine(const QStringList& arguments) {
    const auto s = [](const char* text) { return QString::fromUtf8(text); }; // in English, as strata-cli
    QCommandLineParser parser;
    CommandLine line;
    line.summary = s("Shows what each layer of a hierarchical decoder language model says.");
    line.modelDescription =
        s("a model folder, a .safetensors or .gguf file, a saved run (.strata), a lesson or a task file");
    parser.setApplicationDescription(line.summary);
    parser.addPositionalArgument(s("MODEL"), line.modelDescription, s("[MODEL | RUN.strata]"));
    const QCommandLineOption help({s("h"), s("help")}, s("shows this text"));
    const QCommandLineOption version({s("v"), s("version")}, s("shows the version"));
    const QCommandLineOption task(s("task"), s("built-in name or task file"), s("T"));
    const QCommandLineOption input(s("input"), s("the prompt: the task's field \"input\""), s("TEXT"));
    const QCommandLineOption field(s("field"), s("another field of the task; repeatable"), s("NAME=VALUE"));
    const QCommandLineOption run(s("run"), s("runs the prompt at once"));
    const QCommandLineOption free(s("free"), s("every head continues the prompt by itself"));
    const QCommandLineOption head(s("head"), s("places a head; repeatable"), s("TENSOR@LAYER[:raw|norm]"));
    const QCommandLineOption headsFile(s("heads"), s("a file of heads beside the model"), s("FILE"));
    const QCommandLineOption adapter(s("adapter"), s("an adapter folder on the model, its base"), s("DIR"));
    const QCommandLineOption device(s("device"), s("cpu or cuda[:n]"), s("DEVICE"), s("cpu"));
    const QCommandLineOption dtype(s("dtype"), s("auto, f32, bf16 or f16"), s("TYPE"), s("auto"));
    const QCommandLineOption threads(s("threads"), s("threads of the engine; 0: as many as pay for the model's width"),
                                     s("N"), s("0"));
    const QCommandLineOption temperature(s("temperature"), s("0: greedy"), s("X"));
    const QCommandLineOption topK(s("top-k"), s("draws among the K most probable tokens"), s("K"));
    const QCommandLineOption topP(s("top-p"), s("draws among the most probable tokens of this mass"), s("P"));
    const QCommandLineOption seed(s("seed"), s("of the random numbers"), s("N"));
    const QCommandLineOption maxNew(s("max-new-tokens"), s("per level"), s("N"));
    const QCommandLineOption labels(s("labels"), s("how labels are found: free, constrained or scored"), s("MODE"));
    const QCommandLineOption beam(s("beam"), s("also the K most probable paths of labels; 0: none"), s("K"));
    const QCommandLineOption labelReadings(s("label-readings"),
                                           s("also keeps what every head and layer says of each level's labels"));
    const QCommandLineOption exported(s("export"),
                                      s("writes a view (%1) as .pdf, .svg, .png, .tex, .csv, .json or .html, played as "
                                        ".apng or .webp, and exits; repeatable; run=FILE.html "
                                        "and lens=FILE.html are pages to explore in a browser")
                                          .arg(exportableViewIds().join(s(", "))),
                                      s("VIEW=FILE"));
    const QCommandLineOption figure(
        s("figure"),
        s("a composed figure (.figure.json, or a picture of one); each --export is then a FILE "
          "alone, without it the figure is opened in the window"),
        s("FILE"));
    const QCommandLineOption acceptChanged(
        s("accept-changed"), s("--figure also where a document is another than when the figure was saved"));
    const QCommandLineOption lesson(s("lesson"), s("opens a lesson, NAME.lesson.json"), s("FILE"));
    const QCommandLineOption lessonSheet(
        s("lesson-sheet"), s("writes a lesson's worksheet into each --export FILE, and exits"), s("FILE"));
    const QCommandLineOption lessonKey(s("key"), s("with --lesson-sheet: the answer key instead of the worksheet"));
    const QCommandLineOption preset(s("figure-preset"),
                                    s("size of exported figures: %1").arg(figurePresetIds().join(s(", "))), s("NAME"));
    const QCommandLineOption lint(
        s("lint"), s("checks exported figures (type, lines, contrast, grey print, fonts, size), says what was found, "
                     "and exits with 1 where something is wrong; the files are written all the same"));
    const QCommandLineOption anonymous(
        s("anonymous"), s("leaves paths, hosts and folder names out of exported figures and what they carry, for a "
                          "blind review; hashes stay"));
    const QCommandLineOption glosses(
        s("glosses"),
        s("a table (CSV, TSV) whose lines are token, transliteration, translation; exported figures have "
          "them under their tokens"),
        s("FILE"));
    const QCommandLineOption playBy(
        s("play-by"), s("what a frame of .apng and .webp brings: token, layer, level or checkpoint"), s("UNIT"));
    const QCommandLineOption stepSeconds(s("step-seconds"), s("that a frame of .apng and .webp stays"), s("X"),
                                         s("0.7"));
    const QCommandLineOption holdSeconds(s("hold-seconds"), s("that their last frame stays longer"), s("X"), s("2"));
    const QCommandLineOption playOnce(s("play-once"), s("they stay at their last frame; otherwise they begin again"));
    const QCommandLineOption screenshot(s("screenshot"), s("writes a picture of the window, and exits"), s("FILE.png"));
    const QCommandLineOption size(s("size"), s("of the window"), s("WxH"));
    const QCommandLineOption theme(s("theme"), s("system, light or dark"), s("THEME"));
    QStringList languages;
    for (const Language::Choice& one : Language::available())
        languages << one.code;
    const QCommandLineOption language(s("language"), s("system, or a code: %1").arg(languages.join(s(", "))),
                                      s("CODE"));
    const QCommandLineOption demo(s("demo"), s("opens the demonstration model and runs its first example"));
    const QCommandLineOption lens(s("lens"), s("reads every layer at every position: of --text, else of the run"));
    const QCommandLineOption lensText(s("text"), s("what --lens reads"), s("TEXT"));
    const QCommandLineOption bos(s("bos"),
                                 s("--text begins with the begin-of-text token (otherwise as the tokenizer does it)"));
    const QCommandLineOption noBos(s("no-bos"), s("--text begins without it"));
    const QCommandLineOption readout(s("readout"), s("of the lens: norm (after the final norm) or raw"), s("READOUT"),
                                     s("norm"));
    const QCommandLineOption target(s("target"), s("of the lens: next, final, or one token (#id)"), s("TARGET"),
                                    s("next"));
    const QCommandLineOption stride(s("stride"), s("of the lens: every how many layers"), s("N"), s("1"));
    const QCommandLineOption sublayers(s("sublayers"), s("of the lens: rows after attention as well"));
    const QCommandLineOption lensMode(s("lens-mode"), s("what its cells show: lens, heads or difference"), s("MODE"));
    const QCommandLineOption statistic(s("statistic"), s("that colours its cells: probability, entropy, kl_to_final …"),
                                       s("KEY"));
    line.known = {lens,        lensText,      bos,       noBos,   readout,  target,        stride,
                  sublayers,   lensMode,      statistic, help,    version,  task,          input,
                  field,       run,           free,      head,    device,   dtype,         threads,
                  temperature, topK,          topP,      seed,    maxNew,   exported,      preset,
                  lint,        screenshot,    size,      theme,   language, demo,          labels,
                  beam,        labelReadings, headsFile, adapter, figure,   acceptChanged, anonymous};
    line.known.insert(line.known.end(),
                      {lesson, lessonSheet, lessonKey, glosses, playBy, stepSeconds, holdSeconds, playOnce});
    for (const QCommandLineOption& option : line.known)
        parser.addOption(option);
    if (!parser.parse(arguments)) return wrongOption(parser, line.known);

    line.help = parser.isSet(help);
    line.version = parser.isSet(version);
    line.helpText = parser.helpText();
    line.helpText.replace(s("<executable_name>"), s("strata")); // Qt knows the name from the application object alone
    if (line.help || line.version) return line;
    const QStringList positional = parser.positionalArguments();
    if (positional.size() > 1) return wrong(positional[1], s("only one model or run can be opened"));
    if (!positional.isEmpty()) line.target = positional[0];
    line.lint = parser.isSet(lint);
    if (line.lint && !parser.isSet(exported))
        return wrong(s("--lint"), s("checks what --export writes; say what to export"));
    line.anonymous = parser.isSet(anonymous);
    line.glosses = parser.value(glosses);
    if (!line.glosses.isEmpty() && !parser.isSet(exported))
        return wrong(s("--glosses"), s("are for what --export writes; say what to export"));
    line.demo = parser.isSet(demo);
    if (line.demo && !line.target.isEmpty())
        return wrong(s("--demo"), s("opens its own model; leave '%1' out").arg(line.target));
    line.run = parser.isSet(run) || line.demo;
    line.free = parser.isSet(free);
    line.lens = parser.isSet(lens) || parser.isSet(lensText);
    line.lensOrder.source.text = parser.value(lensText);
    line.lensOrder.source.kind = parser.isSet(lensText) ? LensTextSource::Kind::Text : LensTextSource::Kind::Run;
    if (parser.isSet(bos) && parser.isSet(noBos)) return wrong(s("--bos"), s("and --no-bos exclude each other"));
    if (parser.isSet(bos) || parser.isSet(noBos)) line.lensOrder.source.addBos = parser.isSet(bos);
    if (line.lens && !parser.isSet(lensText)) line.run = true;
    // What is computed names its model, and is opened from other folders.
    if (!line.target.isEmpty()) line.model.path = QFileInfo(line.target).absoluteFilePath();
    line.model.task = parser.value(task);
    line.model.device = parser.value(device);
    line.model.headsFile = parser.value(headsFile);
    line.model.adapter = parser.value(adapter);
    STRATA_TRY(line.model.dtype, parseDType(parser.value(dtype).toStdString(), "--dtype"));

    bool ok = true;
    const auto integer = [&](const QCommandLineOption& option, auto& value, qlonglong least,
                             qlonglong most = 1'000'000'000'000'000'000) -> Result<void> {
        if (!parser.isSet(option)) return {};
        const qlonglong number = parser.value(option).toLongLong(&ok);
        using Number = std::decay_t<decltype(value)>;
        const bool capped = most < qlonglong(std::numeric_limits<int>::max());
        if (!ok || number < least || number > most || !std::in_range<Number>(number))
            return wrong(s("--") + option.names().last(),
                         capped
                             ? s("'%1' is no whole number from %2 to %3").arg(parser.value(option)).arg(least).arg(most)
                             : s("'%1' is no whole number from %2 on").arg(parser.value(option)).arg(least));
        value = static_cast<Number>(number);
        return {};
    };
    const auto real = [&](const QCommandLineOption& option, double& value, double least, double most) -> Result<void> {
        if (!parser.isSet(option)) return {};
        value = parser.value(option).toDouble(&ok);
        if (!ok || !(value >= least && value <= most))
            return wrong(s("--") + option.names().last(),
                         s("'%1' is no number from %2 to %3").arg(parser.value(option)).arg(least).arg(most));
        return {};
    };
    STRATA_CHECK(integer(threads, line.model.threads, 0, mostThreads()));
    STRATA_CHECK(real(temperature, line.options.sampling.temperature, 0, 100));
    STRATA_CHECK(real(stepSeconds, line.animation.stepSeconds, leastStepSeconds, mostStepSeconds));
    STRATA_CHECK(real(holdSeconds, line.animation.holdSeconds, 0, mostHoldSeconds));
    line.animation.loops = !parser.isSet(playOnce);
    line.animation.by = parser.value(playBy);
    if (const QStringList units{s("token"), s("layer"), s("level"), s("checkpoint")};
        parser.isSet(playBy) && !units.contains(line.animation.by))
        return wrong(s("--play-by"), s("'%1' is none of %2").arg(line.animation.by, units.join(s(", "))));
    STRATA_CHECK(integer(topK, line.options.sampling.topK, 0));
    STRATA_CHECK(real(topP, line.options.sampling.topP, 0, 1));
    STRATA_CHECK(integer(seed, line.options.sampling.seed, 0));
    if (parser.isSet(maxNew)) {
        int most = 0;
        STRATA_CHECK(integer(maxNew, most, 1));
        line.options.maxNewTokens = most;
    }
    STRATA_CHECK(integer(beam, line.options.beam, 0, mostBeams));
    line.options.labelReadings = parser.isSet(labelReadings);
    if (parser.isSet(labels)) {
        const QStringList modes{s("constrained"), s("free"), s("scored")};
        if (!modes.contains(parser.value(labels)))
            return wrong(s("--labels"), s("'%1' is none of %2").arg(parser.value(labels), modes.join(s(", "))));
        line.options.labels = labelModeOf(parser.value(labels).toStdString());
    }
    line.sampling = parser.isSet(temperature) || parser.isSet(topK) || parser.isSet(topP) || parser.isSet(seed);

    for (const QString& text : parser.values(head)) {
        STRATA_TRY(HeadPlacement placement, parseHeadPlacement(text.toStdString()));
        line.model.placements.push_back(std::move(placement));
    }
    for (const QString& text : parser.values(field)) {
        const qsizetype equals = text.indexOf(QLatin1Char('='));
        if (equals < 1) return wrong(s("--field"), s("'%1' is not NAME=VALUE").arg(text));
        line.fields[text.left(equals).toStdString()] = text.mid(equals + 1).toStdString();
    }
    if (parser.isSet(input)) line.fields["input"] = parser.value(input).toStdString();

    line.lesson = parser.value(lesson);
    if (line.lesson.isEmpty() && isLessonFile(line.target)) line.lesson = std::exchange(line.target, {});
    line.lessonSheet = parser.value(lessonSheet);
    line.lessonKey = parser.isSet(lessonKey);
    line.language = parser.value(language);
    line.preset = parser.value(preset);
    STRATA_CHECK(readLessonOptions(line, parser.values(exported), parser.optionNames()));
    if (!line.lessonSheet.isEmpty()) return line;

    if (parser.isSet(figure)) {
        if (!line.target.isEmpty() || line.demo)
            return wrong(s("--figure"), s("the figure names its documents: leave the model or document out"));
        line.figure = parser.value(figure);
        if (!isFigureFile(line.figure) && !isFigurePicture(line.figure))
            return wrong(s("--figure"),
                         s("'%1' does not end in .figure.json, and is no .pdf, .svg or .png of one").arg(line.figure));
    } else if (isFigureFile(line.target) && parser.isSet(exported)) {
        line.figure = std::exchange(line.target, {});
    }
    line.acceptChanged = parser.isSet(acceptChanged);
    STRATA_CHECK(parseExports(line, parser.values(exported)));
    if (!line.figure.isEmpty() && line.exports.empty()) line.target = std::exchange(line.figure, {}); // in the window
    if (!line.figure.isEmpty() && (line.run || line.lens || parser.isSet(screenshot)))
        return wrong(s("--figure"), s("is made of saved documents: leave --run, --lens and --screenshot out"));
    if (line.acceptChanged && line.figure.isEmpty())
        return wrong(s("--accept-changed"), s("is about the documents of a figure: add --figure and --export"));
    STRATA_CHECK(
        parseLens(line, parser.value(readout), parser.value(target), parser.value(lensMode), parser.value(statistic)));
    STRATA_CHECK(integer(stride, line.lensOrder.request.stride, 1));
    line.lensOrder.request.afterAttention = parser.isSet(sublayers);
    for (const ExportRequest& request : line.exports)
        if (request.view == s("norms"))
            line.lensOrder.request.innerOptimisation = line.lensOrder.request.headless = true;
    line.screenshot = parser.value(screenshot);
    if (parser.isSet(screenshot) && QFileInfo(line.screenshot).suffix().toLower() != s("png"))
        return wrong(s("--screenshot"), s("'%1' does not end in .png").arg(line.screenshot));
    if (parser.isSet(size)) {
        const QStringList parts = parser.value(size).split(QLatin1Char('x'));
        const QSize wanted(parts.value(0).toInt(), parts.value(1).toInt());
        if (parts.size() != 2 || wanted.width() < 320 || wanted.height() < 240 || wanted.width() > 16384 ||
            wanted.height() > 16384)
            return wrong(s("--size"), s("'%1' is not WIDTHxHEIGHT, from 320x240 on").arg(parser.value(size)));
        line.size = wanted;
    }
    line.theme = parser.value(theme);
    if (parser.isSet(theme) && !QStringList{s("system"), s("light"), s("dark")}.contains(line.theme))
        return wrong(s("--theme"), s("'%1' is none of system, light, dark").arg(line.theme));
    if (line.run && line.target.isEmpty() && !line.demo)
        return wrong(s("--run"), s("name a model to run, or use --demo"));
    if (!line.exports.empty() && line.target.isEmpty() && line.figure.isEmpty() && !line.demo)
        return wrong(s("--export"), s("name a model or a run to export from"));
    return line;
}

} // namespace strata
