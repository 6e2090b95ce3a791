// SPDX-License-Identifier: GPL-3.0-or-later
// A tiny checkpoint in a folder of its own, and what the tests of this room say about it.
#pragma once

#include "model/checkpoint/checkpoint.h"
#include "tests/support/tiny_checkpoint.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>
#include <memory>

namespace strata::test {

/// "name tensor@layer readout" for every head, "?" where the layer is open.
inline std::string headLines(const Checkpoint& checkpoint) {
    std::string text;
    for (const HeadSpec& head : checkpoint.heads)
        text += head.name + " " + head.tensor + "@" + (head.layer ? std::to_string(head.layer->value) : "?") + " " +
                (head.readout == Readout::Norm ? "norm" : "raw") + (head.tied ? " tied" : "") + "\n";
    return text;
}

inline void writeText(const std::filesystem::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
}

class CheckpointFixture : public QObject {
protected:
    std::unique_ptr<QTemporaryDir> m_folder, m_settings;
    std::filesystem::path m_model;

    Result<Checkpoint> written(const TinyCheckpoint& tiny, const std::vector<HeadPlacement>& placements = {}) {
        writeTinyCheckpoint(tiny, m_model);
        return openCheckpoint(m_model, placements);
    }
    static Checkpoint opened(Result<Checkpoint> result) {
        if (!result) qFatal("%s", result.error().message().c_str());
        return std::move(*result);
    }
    static void verifyError(const Result<Checkpoint>& result, ErrorCode code,
                            const std::vector<std::string>& mentions) {
        QVERIFY(!result.has_value());
        const std::string message = result.error().message();
        QVERIFY2(result.error().code == code,
                 (std::string(errorCodeName(result.error().code)) + ": " + message).c_str());
        for (const std::string& mention : mentions)
            QVERIFY2(message.find(mention) != std::string::npos, message.c_str());
    }

    /// Empty folders for the model and for the user's settings.
    void makeFolders() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QTemporaryDir>();
        m_model = std::filesystem::path(m_folder->path().toStdString()) / "model";
        qputenv("XDG_CONFIG_HOME", m_settings->path().toUtf8());
    }
};

} // namespace strata::test
