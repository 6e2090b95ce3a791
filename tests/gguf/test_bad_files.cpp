// SPDX-License-Identifier: GPL-3.0-or-later
// GGUF files that are cut, lie about themselves or were changed at random: one sentence each, no crash, no memory taken
// on their word.
#include "model/gguf/dequantize.h"
#include "model/gguf/gguf_file.h"
#include "tests/support/gguf_bytes.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>
#include <random>
#include <sys/resource.h>

using namespace strata;
using namespace strata::test;
namespace fs = std::filesystem;

namespace {

void verifySentence(const Error& error) {
    const std::string message = error.message();
    QVERIFY2(!error.subject.empty() && error.detail.size() > 10, message.c_str());
    QVERIFY2(message.size() < 600 && message.find('\n') == std::string::npos && message.ends_with('.'),
             message.c_str());
}

/// Everything that reads a file, over whatever could be opened.
void readEverything(const GgufFile& file) {
    for (const auto& [key, value] : file.metadata()) {
        value.integer(), value.number(), value.boolean(), value.text();
        if (const auto texts = value.texts())
            for (const std::string_view text : *texts)
                QVERIFY(text.empty() || text.data() != nullptr);
        value.integers(), value.numbers();
    }
    std::vector<float> values(64);
    for (const GgufTensor& tensor : file.tensors()) {
        if (!tensor.type.readable) continue;
        std::size_t count = 1;
        for (const std::int64_t size : tensor.shape)
            count *= static_cast<std::size_t>(size);
        const std::size_t length = std::min<std::size_t>(values.size(), count);
        dequantize(tensor.type, tensor.bytes, count - length, std::span(values).first(length));
    }
}

GgufBytes valid() {
    GgufBytes out;
    out.head(2, 4).entry("general.architecture", "llama").entry("general.alignment", 64u);
    out.text("list").put<std::uint32_t>(9).put<std::uint32_t>(8).put<std::uint64_t>(3).text("one").text("").text(
        "three");
    out.text("deep")
        .put<std::uint32_t>(9)
        .put<std::uint32_t>(9)
        .put<std::uint64_t>(1)
        .put<std::uint32_t>(5)
        .put<std::uint64_t>(2)
        .put(1)
        .put(2);
    out.tensor("a", {64, 3}, 8, 0).tensor("b", {8}, 0, 256).data(256 + 32, 64);
    return out;
}

} // namespace

class TestBadFiles : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_number = 0;

    Result<std::shared_ptr<const GgufFile>> open(std::string_view bytes) {
        // A new file each time: some file systems flush a file that is truncated and written again.
        const fs::path path = fs::path(m_folder.path().toStdString()) / (std::to_string(m_number++) + ".gguf");
        {
            std::ofstream out(path, std::ios::binary);
            out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        }
        auto file = GgufFile::open(path);
        fs::remove(path);
        return file;
    }
    void refused(const GgufBytes& bytes, const char* because, ErrorCode code = ErrorCode::BadFormat) {
        const auto file = open(bytes.bytes());
        QVERIFY2(!file.has_value(), because);
        verifySentence(file.error());
        QVERIFY2(QString::fromStdString(file.error().detail).contains(QString::fromUtf8(because)),
                 file.error().message().c_str());
        QCOMPARE(file.error().code, code);
    }

private Q_SLOTS:
    void theValidOne() {
        const auto file = open(valid().bytes());
        QVERIFY2(file.has_value(), file ? "" : file.error().message().c_str());
        QCOMPARE((*file)->alignment(), std::uint64_t{64});
        QCOMPARE((*file)->tensor("a")->shape, (std::vector<std::int64_t>{3, 64}));
        QCOMPARE((*file)->tensor("b")->bytes.size(), std::size_t{32});
        // Version 2 differs from 3 by its number only.
        std::string older = valid().bytes();
        older[4] = 2;
        QVERIFY(open(older).has_value());
    }

    void cutAnywhere() {
        const GgufBytes whole = valid();
        for (const std::size_t boundary : whole.boundaries)
            for (const std::ptrdiff_t step : {-1, 0, 1}) {
                const auto size = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(boundary) + step);
                if (size >= whole.bytes().size()) continue;
                const auto file = open(std::string_view(whole.bytes()).substr(0, size));
                QVERIFY2(!file.has_value(), qPrintable(QString::number(size)));
                verifySentence(file.error());
            }
        QVERIFY(!open("").has_value());
    }

    void liesAboutTheHead() {
        refused(GgufBytes().put<std::uint64_t>(0x123456789).put<std::uint64_t>(0), "does not begin with \"GGUF\"");
        refused(GgufBytes().head(0, 0, 1), "version 1", ErrorCode::Unsupported);
        refused(GgufBytes().head(0, 0, 4), "version 4", ErrorCode::Unsupported);
        refused(GgufBytes().head(0, 0, 0), "version 0", ErrorCode::Unsupported);
        refused(GgufBytes().head(0, 0, 0x03000000), "big-endian", ErrorCode::Unsupported);
        refused(GgufBytes().head(~0ull, 0).data(64), "18446744073709551615 tensors");
        refused(GgufBytes().head(0, ~0ull).data(64), "18446744073709551615 metadata entries");
        refused(GgufBytes().head(4, 0).data(64), "4 tensors");
        refused(GgufBytes().head(0, 1).text("split.count").put<std::uint32_t>(4).put<std::uint32_t>(3),
                "one of 3 parts", ErrorCode::Unsupported);
    }

    void liesAboutMetadata() {
        const auto key = [] { return GgufBytes().head(0, 1).text("k"); };
        refused(key().put<std::uint32_t>(13).put<std::uint64_t>(0), "value type 13");
        refused(GgufBytes().head(0, 1).put<std::uint64_t>(1ull << 60).put<std::uint64_t>(0),
                "length of 1152921504606846976 bytes");
        refused(GgufBytes().head(0, 1).text("").put<std::uint32_t>(0).put<std::uint8_t>(0), "metadata key of 0 bytes");
        refused(GgufBytes().head(0, 1).text(std::string(70'000, 'k')).put<std::uint32_t>(0).put<std::uint8_t>(0),
                "metadata key of 70000 bytes");
        refused(key().put<std::uint32_t>(8).put<std::uint64_t>(~0ull), "length of 18446744073709551615 bytes");
        refused(key().put<std::uint32_t>(9).put<std::uint32_t>(4).put<std::uint64_t>(~0ull),
                "18446744073709551615 elements");
        refused(key().put<std::uint32_t>(9).put<std::uint32_t>(0).put<std::uint64_t>(1ull << 40),
                "1099511627776 elements");
        refused(key()
                    .put<std::uint32_t>(9)
                    .put<std::uint32_t>(8)
                    .put<std::uint64_t>(2)
                    .put<std::uint64_t>(100)
                    .put<std::uint64_t>(0),
                "element 0 of");
        refused(key().put<std::uint32_t>(9).put<std::uint32_t>(99).put<std::uint64_t>(0), "value type 99");
        GgufBytes deep = key();
        deep.put<std::uint32_t>(9);
        for (int i = 0; i < 1000; ++i)
            deep.put<std::uint32_t>(9).put<std::uint64_t>(1);
        refused(deep, "nests arrays");
        refused(GgufBytes().head(0, 2).entry("k", "a").entry("k", "b"), "key \"k\" twice");
        for (const std::uint32_t alignment : {0u, 3u, 48u, 0x80000000u})
            refused(GgufBytes().head(0, 1).entry("general.alignment", alignment), "power of two");
        refused(GgufBytes().head(0, 1).entry("general.alignment", "32"), "power of two");
    }

    void liesAboutTensors() {
        const auto one = [](const std::vector<std::uint64_t>& dimensions, std::uint32_t type, std::uint64_t offset) {
            return GgufBytes().head(1, 0).tensor("t", dimensions, type, offset).data(256);
        };
        refused(one({}, 0, 0), "0 dimensions");
        refused(one({1, 1, 1, 1, 1}, 0, 0), "5 dimensions");
        refused(one({0, 4}, 0, 0), "dimension of 0");
        refused(one({~0ull}, 0, 0), "dimension of 18446744073709551615");
        refused(one({1ull << 32, 1ull << 31}, 0, 0), "far more than any file");
        refused(one({1ull << 61}, 28, 0), "far more than any file");
        refused(one({1ull << 40}, 0, 0), "outside its 256 bytes");
        refused(one({65}, 0, 0), "outside its 256 bytes");
        refused(one({4}, 0, 256), "outside its 256 bytes");
        refused(one({4}, 0, 1ull << 63), "outside its 256 bytes");
        refused(one({4}, 0, 4), "no multiple of its alignment");
        refused(one({4}, 5, 0), "element type 5");
        refused(one({4}, 31, 0), "element type 31");
        refused(one({33}, 8, 0), "rows of 33 elements");
        refused(one({32, 8}, 12, 0), "rows of 32 elements");
        refused(GgufBytes().head(1, 0).tensor("", {4}, 0, 0).data(256), "name of 0 bytes");
        refused(GgufBytes().head(1, 0).tensor(std::string(2000, 'n'), {4}, 0, 0).data(256), "name of 2000 bytes");
        refused(GgufBytes().head(2, 0).tensor("t", {4}, 0, 0).tensor("t", {4}, 0, 32).data(256), "tensor \"t\" twice");
        refused(GgufBytes().head(2, 0).tensor("t", {16}, 0, 0).tensor("u", {4}, 0, 32).data(256), "share bytes");
        refused(GgufBytes().head(2, 0).tensor("t", {4}, 0, 0).tensor("u", {4}, 0, 0).data(256), "share bytes");
    }

    void takesNoMemoryOnItsWord() {
        rusage before{}, after{};
        getrusage(RUSAGE_SELF, &before);
        liesAboutTheHead();
        liesAboutMetadata();
        liesAboutTensors();
        getrusage(RUSAGE_SELF, &after);
        QVERIFY2(after.ru_maxrss - before.ru_maxrss < 32 * 1024, "KiB");
    }

    void notAFile() {
        QCOMPARE(GgufFile::open("/no/such/file.gguf").error().code, ErrorCode::FileNotFound);
        QCOMPARE(GgufFile::open(m_folder.path().toStdString()).error().code, ErrorCode::FileUnreadable);
    }

    void changedAtRandom() {
        std::mt19937 random(7);
        const std::string whole = valid().bytes();
        int opened = 0;
        for (int round = 0; round < 4000; ++round) {
            std::string bytes = whole;
            for (std::uint32_t i = 0, n = 1 + random() % 4; i < n; ++i) {
                const std::size_t at = random() % bytes.size();
                if (random() % 2)
                    bytes[at] = static_cast<char>(random());
                else
                    bytes[at] ^= static_cast<char>(1u << (random() % 8));
            }
            if (random() % 4 == 0) bytes.resize(random() % (bytes.size() + 1));
            const auto file = open(bytes);
            if (!file)
                verifySentence(file.error());
            else {
                ++opened;
                readEverything(**file);
            }
        }
        QVERIFY2(opened > 100 && opened < 4000, qPrintable(QString::number(opened)));
    }
};

QTEST_GUILESS_MAIN(TestBadFiles)
#include "test_bad_files.moc"
