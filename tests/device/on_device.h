// SPDX-License-Identifier: GPL-3.0-or-later
// The device that these tests run on: a CUDA device where there is one, or what STRATA_DEVICE names ("cpu" tries the
// tests themselves). Without one they are skipped.
#pragma once

#include "tests/families/golden.h"

#include <QTest>

#include <algorithm>

namespace strata::device {

inline std::string name() {
    const char* const named = std::getenv("STRATA_DEVICE");
    return named && *named ? named : "cuda";
}

inline bool isThere() {
    const auto devices = machineSummary().devices;
    return std::ranges::find(devices, name() == "cuda" ? "cuda:0" : name()) != devices.end();
}

inline std::shared_ptr<const LoadedModel> load(Checkpoint checkpoint, const std::string& device, DType dtype) {
    LoadOptions options;
    options.device = device;
    options.dtype = dtype;
    options.threads = 1;
    return valueOf(loadModel(std::move(checkpoint), options, families::noControl));
}

inline std::shared_ptr<const LoadedModel> load(const std::string& family, const std::string& device, DType dtype) {
    return load(valueOf(openCheckpoint(families::dataFolder() / family)), device, dtype);
}

inline void eachFamily() {
    QTest::addColumn<QString>("family");
    for (const std::string& family : families::familyNames())
        QTest::newRow(family.c_str()) << QString::fromStdString(family);
}

/// Ends the program where something that must work does not.
inline void require(const Result<void>& result) {
    if (!result) qFatal("%s", result.error().message().c_str());
}

} // namespace strata::device

#define STRATA_SKIP_WITHOUT_DEVICE()                                                                                   \
    do {                                                                                                               \
        if (!strata::device::isThere())                                                                                \
            QSKIP(qPrintable(QStringLiteral("there is no device ") + QString::fromStdString(strata::device::name()))); \
    } while (false)
