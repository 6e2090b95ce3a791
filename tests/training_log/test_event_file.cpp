// SPDX-License-Identifier: GPL-3.0-or-later
// TensorBoard's event files: those that its own writer made (make_events.py) are read, ours have the same bytes, and
// what is cut or damaged gives what is whole.
#include "model/training_log/crc32c.h"
#include "model/training_log/event_writer.h"
#include "model/training_log/log_reader.h"
#include "model/training_log/wire.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <sstream>

using namespace strata;

namespace {

using Points = std::vector<TrainingPoint>;

std::string fixture(const char* name) {
    QFile file(QStringLiteral(STRATA_SOURCE_DIR "/tests/training_log/data/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

Result<Training> read(std::string_view bytes, std::size_t piece = 1 << 20) {
    TrainingLogReader reader("e");
    for (std::size_t at = 0; at < bytes.size(); at += piece)
        if (const auto fed = reader.feed(bytes.substr(at, piece)); !fed) return tl::unexpected<Error>(fed.error());
    return reader.soFar();
}

Points pointsOf(const Training& training, const char* name) {
    const TrainingSeries* series = training.find(name);
    return series ? series->points : Points();
}

} // namespace

class TestEventFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void checksums() { // RFC 3720, B.4
        QCOMPARE(crc32c("123456789"), 0xE3069283u);
        QCOMPARE(crc32c(std::string(32, '\0')), 0x8A9136AAu);
        QCOMPARE(crc32c(std::string(32, '\xFF')), 0x62A8AB43u);
    }
    void simpleValues() {
        const auto log = read(fixture("simple.tfevents"));
        QVERIFY2(log, log ? "" : log.error().message().c_str());
        QCOMPARE(log->sourceKind, std::string("tensorboard"));
        QCOMPARE(pointsOf(*log, "loss"), (Points{{0, 2.5}, {300, 0.75}}));
        QCOMPARE(pointsOf(*log, "loss/domain"), (Points{{0, 1.25}}));
        QCOMPARE(pointsOf(*log, "learning_rate").at(0).value, double(0.001F));
        QCOMPARE(pointsOf(*log, "seconds"), (Points{{0, 0}, {300, 10}}));
        QVERIFY(log->warnings.empty());
        const auto pieces = read(fixture("simple.tfevents"), 3);
        QVERIFY(pieces && *pieces == *log);
    }
    void tensors() {
        const auto log = read(fixture("tensor.tfevents"));
        QVERIFY2(log, log ? "" : log.error().message().c_str());
        QCOMPARE(pointsOf(*log, "loss"), (Points{{1, 3.5}, {2, 3.25}, {3, 3}, {4, 2.75}, {5, 2}, {6, 1.5}, {7, 1}}));
        QVERIFY(!log->find("note"));
    }
    /// TensorBoard's own reader printed data/*.txt of the same files.
    void asTensorBoardReadsThem() {
        for (const char* name : {"simple", "tensor"}) {
            const auto log = read(fixture((std::string(name) + ".tfevents").c_str()));
            QVERIFY(log);
            std::istringstream lines(fixture((std::string(name) + ".txt").c_str()));
            std::string tag;
            TrainingPoint point;
            int count = 0;
            for (; lines >> tag >> point.step >> point.value; ++count) {
                const Points points = pointsOf(*log, trainingSeriesName(tag).c_str());
                const auto found = std::find_if(points.begin(), points.end(),
                                                [&](const TrainingPoint& one) { return one.step == point.step; });
                QVERIFY2(found != points.end(), tag.c_str());
                QVERIFY(std::abs(found->value - point.value) <= 1e-6 * std::abs(point.value));
            }
            QVERIFY(count >= 4);
        }
    }
    /// The same events give the same bytes as TensorBoard's writer.
    void ours() {
        std::string bytes = eventFileHead(1000.5);
        bytes += eventRecord(0, 1000.5, std::vector<TrainingValue>{{"loss", 2.5}, {"loss/domain", 1.25}});
        bytes += eventRecord(300, 1010.5, std::vector<TrainingValue>{{"loss", 0.75}, {"learning_rate", 0.001}});
        QCOMPARE(QByteArray::fromStdString(bytes).toHex(),
                 QByteArray::fromStdString(fixture("simple.tfevents")).toHex());
    }
    void throughAFolder() {
        const auto log = read(fixture("simple.tfevents"));
        QTemporaryDir folder;
        const std::filesystem::path into = (folder.path() + QStringLiteral("/tb")).toStdString();
        const auto first = writeEventFile(*log, into, 5000);
        QVERIFY2(first, first ? "" : first.error().message().c_str());
        const auto second = writeEventFile(*log, into, 5000);
        QVERIFY(second && *second != *first);
        QVERIFY(first->filename().string().starts_with("events.out.tfevents.0000005000."));
        const auto back = readTrainingLog(*first);
        QVERIFY(back);
        QVERIFY(isTrainingLog(into));
        for (const char* name : {"loss", "loss/domain", "learning_rate", "seconds"})
            QCOMPARE(pointsOf(*back, name), pointsOf(*log, name));
        EventFileWriter live;
        QVERIFY(live.open(into));
        live.write(7, std::vector<TrainingValue>{{"loss", 1.5}, {"other", std::nan("")}});
        const auto growing = readTrainingLog(live.path());
        QVERIFY(growing && pointsOf(*growing, "loss") == (Points{{7, 1.5}}) && !growing->find("other"));
        QVERIFY(live.close());
        const auto no = writeEventFile(*log, "/proc/none", 0);
        QVERIFY(!no && no.error().code == ErrorCode::FileUnwritable);
    }
    void cutAnywhere() {
        const std::string whole = fixture("simple.tfevents");
        for (std::size_t size = 12; size < whole.size(); ++size) {
            const auto log = read(std::string_view(whole).substr(0, size));
            QVERIFY2(log, log ? "" : log.error().message().c_str());
            const std::size_t records = pointsOf(*log, "loss").size();
            QVERIFY(records <= 1);
            if (log->warnings.empty()) continue; // between two records
            QCOMPARE(log->warnings.size(), std::size_t(1));
            QVERIFY2(log->warnings[0].starts_with("e: ends in the middle of record "), log->warnings[0].c_str());
        }
        const auto log = read(std::string_view(whole).substr(0, whole.size() - 5));
        QCOMPARE(pointsOf(*log, "loss"), (Points{{0, 2.5}}));
        QCOMPARE(log->warnings.at(0).substr(0, 35), std::string("e: ends in the middle of record 3; "));
    }
    void damagedAnywhere() {
        const std::string whole = fixture("simple.tfevents");
        for (std::size_t at = 0; at < whole.size(); ++at) {
            std::string bytes = whole;
            bytes[at] = static_cast<char>(bytes[at] ^ 0x20);
            const auto log = read(bytes);
            if (!log) {
                QVERIFY(at < 12); // the file does not begin as one
                continue;
            }
            QCOMPARE(log->warnings.size(), std::size_t(1));
            QVERIFY2(log->warnings[0].find("checksum") != std::string::npos, log->warnings[0].c_str());
        }
    }
    /// A record whose checksums are right and whose message is none.
    void whatIsNoMessage() {
        const auto record = [](const std::string& data) {
            std::string out;
            wire::putLittleEndian(out, data.size(), 8);
            wire::putLittleEndian(out, maskedCrc32c(out), 4);
            out += data;
            wire::putLittleEndian(out, maskedCrc32c(data), 4);
            return out;
        };
        std::string far;
        wire::putBytes(far, 5, "abc");
        far[1] = 100; // longer than the record
        const std::string bytes = eventFileHead(1) + record(far) + record(std::string(20, '\xFF')) +
                                  eventRecord(3, 2, std::vector<TrainingValue>{{"loss", 1}});
        const auto log = read(bytes);
        QVERIFY(log);
        QCOMPARE(pointsOf(*log, "loss"), (Points{{3, 1}}));
        QCOMPARE(log->warnings, (std::vector<std::string>{"e: record 2 is no event; it is passed over.",
                                                          "e: record 3 is no event; it is passed over."}));
        std::string huge;
        wire::putLittleEndian(huge, std::uint64_t{1} << 60, 8);
        wire::putLittleEndian(huge, maskedCrc32c(huge), 4);
        const auto cut = read(eventFileHead(1) + huge);
        QVERIFY(cut && cut->warnings.size() == 1);
    }
};

QTEST_GUILESS_MAIN(TestEventFile)
#include "test_event_file.moc"
