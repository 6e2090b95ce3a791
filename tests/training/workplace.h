// SPDX-License-Identifier: GPL-3.0-or-later
// A tiny model with its task and rows in a folder of its own, to be trained.
#pragma once

#include "model/base/json_file.h"
#include "model/training/training.h"
#include "tests/support/tiny_model.h"

#include <QTemporaryDir>

#include <fstream>
#include <sstream>

namespace strata::test {

namespace fs = std::filesystem;

template <class T> T expected(Result<T> result) {
    if (!result) throw std::runtime_error(result.error().message());
    return std::move(*result);
}

inline std::string bytesOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

inline std::vector<nlohmann::json> linesOf(const fs::path& path) {
    std::vector<nlohmann::json> lines;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);)
        lines.push_back(nlohmann::json::parse(line));
    return lines;
}

struct Workplace {
    QTemporaryDir folder;
    fs::path path;
    Workplace() : path(folder.path().toStdString()) {
        fs::create_directories(path / "model");
        writeTinyModel(path / "model");
        std::ofstream rows(path / "rows.jsonl");
        const char* subjects[] = {"bird", "stone", "tree", "boat", "lamp", "horse"};
        for (int i = 0; i < 60; ++i) {
            const std::string subject = subjects[i % 6];
            rows << nlohmann::json{{"text", "a small red " + subject + (i % 2 ? " of the north" : " that is old")},
                                   {"labels", i % 5 == 0 ? nlohmann::json{"x" + subject.substr(0, 1)}
                                                         : nlohmann::json{"x" + subject.substr(0, 1), subject}},
                                   {"names", {subject, "old " + subject}}}
                        .dump()
                 << '\n';
        }
    }

    ExampleSource source() const {
        return {expected(openTokenizer(path / "model")), expected(readTask(path / "model" / "tiny.task.json")),
                expected(readRows(path / "rows.jsonl")), "rows.jsonl"};
    }
    TrainStart start(const fs::path& model) const {
        TrainStart result;
        result.checkpoint = expected(openCheckpoint(model));
        result.config = expected(readJsonFile(model / "config.json"));
        result.configName = (model / "config.json").string();
        result.tokenizer = model;
        result.task = path / "model" / "tiny.task.json";
        return result;
    }
    static TrainOptions options() {
        TrainOptions o;
        o.epochs = 2;
        o.steps = 4;
        o.batchTokens = 200;
        o.shardTokens = 64;
        o.learningRate = 3e-3;
        o.muon = true;
        o.dropout = 0.1;
        o.augmentation.wordDropout = 0.2;
        o.augmentation.nameRows = 0.5;
        o.augmentation.nameLevels = 1;
        o.augmentation.nameTemplates = {"%s", "the %s"};
        o.dtype = DType::Float32;
        o.threads = 2;
        o.seed = 3;
        o.logEvery = 1;
        return o;
    }
};

} // namespace strata::test
