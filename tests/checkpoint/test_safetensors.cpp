// SPDX-License-Identifier: GPL-3.0-or-later
// The safetensors reader and writer: what is written comes back, and nothing that breaks the format is taken.
#include "model/base/float_bits.h"
#include "model/base/mapped_file.h"
#include "model/checkpoint/safetensors.h"
#include "model/checkpoint/safetensors_header.h"
#include "tests/support/tiny_checkpoint.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cstring>
#include <fstream>
#include <random>

using namespace strata;
namespace fs = std::filesystem;

namespace {

std::string fileBytes(const std::string& header, std::size_t dataBytes) {
    std::string bytes(8, '\0');
    const std::uint64_t length = header.size();
    std::memcpy(bytes.data(), &length, 8);
    bytes += header;
    for (std::size_t i = 0; i < dataBytes; ++i)
        bytes += static_cast<char>(i * 7 + 11);
    return bytes;
}

void writeRaw(const fs::path& path, std::string_view bytes) {
    // A new file each time: some file systems flush a file that is truncated and written again.
    fs::remove(path);
    std::ofstream out(path, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::string tensorJson(const std::string& name, const std::string& dtype, const std::string& shape,
                       const std::string& offsets) {
    return "\"" + name + "\":{\"dtype\":\"" + dtype + "\",\"shape\":" + shape + ",\"data_offsets\":" + offsets + "}";
}

const std::string validHeader =
    "{" + tensorJson("a", "F32", "[4,4]", "[0,64]") + "," + tensorJson("b", "F32", "[4]", "[64,80]") + "}";

} // namespace

class TestSafetensors : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    fs::path file(const char* name = "x.safetensors") const { return fs::path(m_folder.path().toStdString()) / name; }

private Q_SLOTS:
    void writesAndReadsEveryType() {
        const std::vector<float> values{1.5f, -2.0f, 0.0f, 3.25f, 1e-3f, 65504.0f};
        std::vector<std::vector<std::byte>> bytes;
        std::vector<TensorToWrite> tensors;
        for (const DType dtype : {DType::Float32, DType::BFloat16, DType::Float16, DType::Float64})
            bytes.push_back(test::encodeFloats(values, dtype));
        tensors.push_back({"z.f32", DType::Float32, {2, 3}, bytes[0]});
        tensors.push_back({"bf16 \"quoted\" ü", DType::BFloat16, {6}, bytes[1]});
        tensors.push_back({"f16", DType::Float16, {3, 2, 1}, bytes[2]});
        tensors.push_back({"f64", DType::Float64, {6}, bytes[3]});
        tensors.push_back({"empty", DType::Float32, {0, 5}, {}});
        tensors.push_back({"scalar", DType::Float32, {}, std::span(bytes[0]).first(4)});
        QVERIFY(writeSafetensors(file(), tensors, {{"format", "pt"}, {"note", "two\nlines"}}).has_value());

        const auto source = openSafetensors(file());
        QVERIFY2(source.has_value(), source ? "" : source.error().message().c_str());
        QCOMPARE((*source)->tensors().size(), tensors.size());
        for (const TensorToWrite& tensor : tensors) {
            const TensorView* view = (*source)->find(tensor.name);
            QVERIFY2(view, tensor.name.c_str());
            QCOMPARE(view->dtype, tensor.dtype);
            QCOMPARE(view->shape, tensor.shape);
            QVERIFY(std::ranges::equal(view->bytes, tensor.bytes));
        }
        QCOMPARE((*source)->find("z.f32")->dtypeText, std::string("F32"));
        QVERIFY(!(*source)->find("z"));
        QVERIFY(!(*source)->find(""));
        // Data begins at a multiple of 8 and the header is padded with spaces only.
        std::ifstream in(file(), std::ios::binary);
        std::uint64_t length = 0;
        in.read(reinterpret_cast<char*>(&length), 8);
        QCOMPARE(length % 8, std::uint64_t{0});
        QCOMPARE(reinterpret_cast<std::uintptr_t>((*source)->find("z.f32")->bytes.data()) % 8, std::uintptr_t{0});
    }

    void writerRefusesWhatTheReaderWould() {
        const std::vector<float> values{1, 2, 3, 4};
        const auto bytes = test::encodeFloats(values, DType::Float32);
        const auto tryWrite = [&](const std::vector<TensorToWrite>& tensors) {
            return writeSafetensors(file("never.safetensors"), tensors);
        };
        QVERIFY(!tryWrite({{"a", DType::Float32, {5}, bytes}}));
        QVERIFY(!tryWrite({{"a", DType::Float32, {-2, -2}, bytes}}));
        QVERIFY(!tryWrite({{"a", DType::Other, {16}, bytes}}));
        QVERIFY(!tryWrite({{"a", DType::Float32, {4}, bytes}, {"a", DType::Float32, {4}, bytes}}));
        QVERIFY(!tryWrite({{"__metadata__", DType::Float32, {4}, bytes}}));
        QVERIFY(!tryWrite({{"\xFF", DType::Float32, {4}, bytes}}));
        QVERIFY(!fs::exists(file("never.safetensors")));
    }

    void writerLeavesNothingHalfDone() {
        const std::vector<float> values{1, 2, 3, 4};
        const auto bytes = test::encodeFloats(values, DType::Float32);
        const auto refused =
            writeSafetensors(file("no/such/folder/x.safetensors"), {{"a", DType::Float32, {4}, bytes}});
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, ErrorCode::FileUnwritable);
        // A target that cannot be replaced: the temporary file beside it is gone again.
        fs::create_directories(file("folder.safetensors") / "inside");
        QVERIFY(!writeSafetensors(file("folder.safetensors"), {{"a", DType::Float32, {4}, bytes}}).has_value());
        int temporaries = 0;
        for (const auto& entry : fs::directory_iterator(file().parent_path()))
            temporaries += entry.path().filename().string().starts_with("folder.safetensors.");
        QCOMPARE(temporaries, 0);
    }

    void unalignedDataIsRead() {
        writeRaw(file(), fileBytes("{" + tensorJson("a", "U8", "[3]", "[0,3]") + "," +
                                       tensorJson("b", "F32", "[4]", "[3,19]") + "}",
                                   19));
        const auto source = openSafetensors(file());
        QVERIFY2(source.has_value(), source ? "" : source.error().message().c_str());
        QCOMPARE((*source)->find("a")->dtype, DType::Other);
        QCOMPARE((*source)->find("b")->bytes.size(), std::size_t{16});
    }

    void acceptsWhatTheFormatAllows_data() {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char* name, const std::string& header, std::size_t data) {
            const std::string bytes = fileBytes(header, data);
            QTest::newRow(name) << QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size()));
        };
        row("no tensor at all", "{}", 0);
        row("padded with spaces", validHeader + "     ", 80);
        row("order of entries is free",
            "{" + tensorJson("b", "F32", "[4]", "[64,80]") + "," + tensorJson("a", "F32", "[4,4]", "[0,64]") + "}", 80);
        row("metadata last", validHeader.substr(0, validHeader.size() - 1) + ",\"__metadata__\":{\"k\":\"v\"}}", 80);
        row("empty tensors between",
            "{" + tensorJson("a", "F32", "[2]", "[0,8]") + "," + tensorJson("e", "F32", "[0]", "[8,8]") + "," +
                tensorJson("b", "F32", "[2]", "[8,16]") + "}",
            16);
        row("empty tensor with a huge other dimension",
            "{" + tensorJson("a", "F32", "[0,9223372036854775807,9223372036854775807]", "[0,0]") + "}", 0);
        row("four-bit elements", "{" + tensorJson("a", "F4", "[4]", "[0,2]") + "}", 2);
        row("eight-bit floats", "{" + tensorJson("a", "F8_E4M3", "[4]", "[0,4]") + "}", 4);
    }
    void acceptsWhatTheFormatAllows() {
        QFETCH(QByteArray, bytes);
        writeRaw(file(), {bytes.constData(), static_cast<std::size_t>(bytes.size())});
        const auto source = openSafetensors(file());
        QVERIFY2(source.has_value(), source ? "" : source.error().message().c_str());
    }

    void refusesWhatBreaksTheFormat_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("mention");
        const auto raw = [](const char* name, const std::string& bytes, const char* mention) {
            QTest::newRow(name) << QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size()))
                                << QString::fromUtf8(mention);
        };
        const auto row = [&](const char* name, const std::string& header, std::size_t data, const char* mention) {
            raw(name, fileBytes(header, data), mention);
        };
        const auto one = [&](const char* name, const std::string& dtype, const std::string& shape,
                             const std::string& offsets, const char* mention, std::size_t data = 16) {
            row(name, "{" + tensorJson("t", dtype, shape, offsets) + "}", data, mention);
        };
        const auto withLength = [](std::uint64_t length) {
            std::string bytes = fileBytes(validHeader, 80);
            std::memcpy(bytes.data(), &length, 8);
            return bytes;
        };
        raw("empty file", "", "too short");
        raw("seven bytes", "1234567", "too short");
        raw("length only", std::string(8, '\0'), "does not begin");
        raw("length beyond the file", withLength(1'000'000), "truncated");
        raw("length 2^64-1", withLength(UINT64_MAX), "limit");
        raw("length 2^64-8", withLength(UINT64_MAX - 7), "limit");
        raw("length just over the limit", withLength(100'000'001), "limit");
        raw("length at the limit", withLength(100'000'000), "truncated");
        raw("a text file", "Once upon a time there was a little bird.", "limit");
        row("not JSON", "{\"a\":{\"dtype\":\"F32\",\"shape\":[4,\"data_offsets\":[0,16]}}", 16, "\"a\"");
        row("an array", "[1,2,3]", 0, "does not begin");
        row("a leading space", " " + validHeader, 80, "does not begin");
        row("text behind the object", validHeader + " x", 80, "JSON");
        row("a second object behind", validHeader + "{}", 80, "JSON");
        row("cut in the middle of the JSON", validHeader.substr(0, 40), 80, "JSON");
        row("not UTF-8", "{" + tensorJson("a\xFF\xFE", "F32", "[4]", "[0,16]") + "}", 16, "UTF-8");
        row("half a surrogate", "{" + tensorJson("\\ud800", "F32", "[4]", "[0,16]") + "}", 16, "JSON");
        row("a NUL in the header", std::string("{\0}", 3), 0, "JSON");
        one("unknown type", "F7", "[4]", "[0,16]", "\"F7\"");
        one("lower-case type", "f32", "[4]", "[0,16]", "\"f32\"");
        one("negative dimensions", "F32", "[-2,-2]", "[0,16]", "-2");
        one("fractional dimension", "F32", "[4.0]", "[0,16]", "4.0");
        one("text as a dimension", "F32", "[\"4\"]", "[0,16]", "shape");
        one("nested shape", "F32", "[[4]]", "[0,16]", "shape");
        one("shape is a number", "F32", "4", "[0,16]", "\"t\"");
        one("product overflows", "F32", "[4611686018427387904,4611686018427387904]", "[0,16]", "impossible");
        one("product overflows to the right size", "F32", "[4611686018427387905,4]", "[0,16]", "impossible");
        one("dimension over 63 bits", "F32", "[18446744073709551615]", "[0,16]", "63 bits");
        one("dimension over 64 bits", "F32", "[184467440737095516160]", "[0,16]", "\"t\"");
        one("seventeen dimensions", "F32", "[4,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]", "[0,16]", "16 dimensions");
        one("half a byte", "F4", "[3]", "[0,2]", "impossible", 2);
        one("size does not fit", "F32", "[5]", "[0,16]", "20 bytes");
        one("offsets reversed", "F32", "[4]", "[16,0]", "before it begins");
        one("one offset", "F32", "[4]", "[0]", "two data_offsets");
        one("three offsets", "F32", "[4]", "[0,16,16]", "two data_offsets");
        one("negative offset", "F32", "[4]", "[-16,0]", "-16");
        one("offset over 64 bits", "F32", "[4]", "[0,99999999999999999999]", "\"t\"");
        one("offsets at the end of 64 bits", "F32", "[4]", "[18446744073709551599,18446744073709551615]", "holds only");
        one("behind the file's end", "F32", "[4]", "[4096,4112]", "holds only");
        one("hole at the start", "F32", "[3]", "[4,16]", "hole");
        one("trailing bytes", "F32", "[4]", "[0,16]", "after the last tensor", 32);
        one("truncated data", "F32", "[4]", "[0,16]", "truncated", 15);
        row("hole between",
            "{" + tensorJson("a", "F32", "[4]", "[0,16]") + "," + tensorJson("b", "F32", "[4]", "[24,40]") + "}", 40,
            "hole");
        row("overlap",
            "{" + tensorJson("a", "F32", "[4]", "[0,16]") + "," + tensorJson("b", "F32", "[4]", "[8,24]") + "}", 24,
            "overlaps");
        row("the same bytes twice",
            "{" + tensorJson("a", "F32", "[4]", "[0,16]") + "," + tensorJson("b", "F32", "[4]", "[0,16]") + "}", 16,
            "overlaps");
        row("a name twice",
            "{" + tensorJson("a", "F32", "[4]", "[0,16]") + "," + tensorJson("a", "F32", "[4]", "[16,32]") + "}", 32,
            "twice");
        row("a name twice, once escaped",
            "{" + tensorJson("a", "F32", "[4]", "[0,16]") + "," + tensorJson("\\u0061", "F32", "[4]", "[16,32]") + "}",
            32, "twice");
        row("a key twice", "{\"a\":{\"dtype\":\"F32\",\"dtype\":\"F32\",\"shape\":[4],\"data_offsets\":[0,16]}}", 16,
            "dtype");
        row("a key that is not of the format",
            "{\"a\":{\"dtype\":\"F32\",\"shape\":[4],\"data_offsets\":[0,16],\"x\":1}}", 16, "\"x\"");
        row("no shape", "{\"a\":{\"dtype\":\"F32\",\"data_offsets\":[0,16]}}", 16, "lacks");
        row("no dtype", "{\"a\":{\"shape\":[4],\"data_offsets\":[0,16]}}", 16, "lacks");
        row("no offsets", "{\"a\":{\"dtype\":\"F32\",\"shape\":[4]}}", 16, "lacks");
        row("a tensor that is null", "{\"a\":null}", 0, "null");
        row("a tensor that is a number", "{\"a\":12}", 0, "12");
        row("metadata that is a number", "{\"__metadata__\":{\"k\":1}}", 0, "__metadata__");
        row("metadata that is a list", "{\"__metadata__\":[]}", 0, "__metadata__");
        row("metadata twice", "{\"__metadata__\":{},\"__metadata__\":{}}", 0, "twice");
        row("deep nesting", "{\"a\":" + std::string(200'000, '['), 0, "\"a\"");
        row(
            "a million numbers",
            "{\"a\":{\"shape\":[" +
                [] {
                    std::string s = "1";
                    for (int i = 0; i < 1'000'000; ++i)
                        s += ",1";
                    return s;
                }() +
                "]}}",
            0, "dimensions");
    }
    void refusesWhatBreaksTheFormat() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, mention);
        writeRaw(file(), {bytes.constData(), static_cast<std::size_t>(bytes.size())});
        const auto source = openSafetensors(file());
        QVERIFY(!source.has_value());
        const std::string message = source.error().message();
        QCOMPARE(source.error().code, ErrorCode::BadFormat);
        QVERIFY2(message.find(mention.toStdString()) != std::string::npos, message.c_str());
        QVERIFY2(message.starts_with(file().string() + ": ") && message.ends_with(".") && message.size() < 600,
                 message.c_str());
        QVERIFY(message.find('\n') == std::string::npos);
    }

    void truncationIsNoticedAtEveryLength() {
        const std::string whole = fileBytes(validHeader, 80);
        for (std::size_t length = 0; length < whole.size(); ++length) {
            writeRaw(file(), std::string_view(whole).substr(0, length));
            const auto source = openSafetensors(file());
            QVERIFY2(!source.has_value(), std::to_string(length).c_str());
            QCOMPARE(source.error().code, ErrorCode::BadFormat);
        }
        writeRaw(file(), whole);
        QVERIFY(openSafetensors(file()).has_value());
    }

    void mutationsNeverCrash() {
        const std::string whole = fileBytes(validHeader, 80);
        std::mt19937 random(20);
        int accepted = 0;
        for (int round = 0; round < 5000; ++round) {
            std::string bytes = whole;
            const unsigned changes = 1 + random() % 4;
            for (unsigned i = 0; i < changes; ++i) {
                const std::size_t at = random() % (8 + validHeader.size());
                switch (random() % 4) {
                case 0:
                    bytes[at] = static_cast<char>(random());
                    break;
                case 1:
                    bytes[at] = static_cast<char>(bytes[at] ^ (1 << random() % 8));
                    break;
                case 2:
                    bytes[at] = "0123456789,:[]{}\"-e."[random() % 20];
                    break;
                default:
                    bytes.insert(at, 1, "0123456789,:[]{}\"-e."[random() % 20]);
                    break;
                }
            }
            writeRaw(file(), bytes);
            const auto source = openSafetensors(file());
            if (!source) {
                QVERIFY(!source.error().detail.empty());
                continue;
            }
            // Whatever is accepted obeys the rules: every view lies in the file and has the bytes of its shape.
            ++accepted;
            for (const TensorView& view : (*source)->tensors()) {
                std::size_t sum = 0;
                for (const std::byte byte : view.bytes)
                    sum += static_cast<std::size_t>(byte);
                QVERIFY(sum <= view.bytes.size() * 255);
            }
        }
        // Changes in a name, or in metadata-free spare bits, leave a file valid; most do not.
        QVERIFY(accepted > 0 && accepted < 2500);
    }

    void filesThatAreNotFiles() {
        QCOMPARE(openSafetensors(file("absent.safetensors")).error().code, ErrorCode::FileNotFound);
        QCOMPARE(openSafetensors(m_folder.path().toStdString()).error().code, ErrorCode::FileUnreadable);
        QCOMPARE(openSafetensors("/dev/zero").error().code, ErrorCode::FileUnreadable);
        QCOMPARE(openSafetensors(std::string("/x/\0y", 5)).error().code, ErrorCode::FileNotFound);
    }

    void aShortenedFileIsNoticed() {
        writeRaw(file("live.safetensors"), fileBytes(validHeader, 80));
        const auto source = openSafetensors(file("live.safetensors"));
        QVERIFY(source.has_value());
        QVERIFY((*source)->checkUnchanged().has_value());
        fs::resize_file(file("live.safetensors"), 100);
        const auto changed = (*source)->checkUnchanged();
        QVERIFY(!changed.has_value());
        QVERIFY(changed.error().message().find("changed") != std::string::npos);
    }

    void sixteenBitFloatsRoundTrip() {
        for (std::uint32_t bits = 0; bits < 0x10000; ++bits) {
            const auto half = static_cast<std::uint16_t>(bits);
            const float asFloat16 = float16ToFloat(half), asBFloat16 = bfloat16ToFloat(half);
            if (std::isnan(asFloat16))
                QVERIFY(std::isnan(float16ToFloat(floatToFloat16(asFloat16))));
            else
                QCOMPARE(floatToFloat16(asFloat16), half);
            if (std::isnan(asBFloat16))
                QVERIFY(std::isnan(bfloat16ToFloat(floatToBFloat16(asBFloat16))));
            else
                QCOMPARE(floatToBFloat16(asBFloat16), half);
        }
        // Values of IEEE 754 and the halfway cases between neighbours.
        QCOMPARE(float16ToFloat(0x3C00), 1.0f);
        QCOMPARE(float16ToFloat(0x7BFF), 65504.0f);
        QCOMPARE(float16ToFloat(0x0001), 0x1p-24f);
        QCOMPARE(floatToFloat16(65519.0f), std::uint16_t{0x7BFF});
        QCOMPARE(floatToFloat16(65520.0f), std::uint16_t{0x7C00});
        QCOMPARE(floatToFloat16(1.0f + 0x1p-11f), std::uint16_t{0x3C00});
        QCOMPARE(floatToFloat16(1.0f + 3 * 0x1p-11f), std::uint16_t{0x3C02});
        QCOMPARE(floatToFloat16(0x1p-25f), std::uint16_t{0x0000});
        QCOMPARE(floatToFloat16(0x1.8p-25f), std::uint16_t{0x0001});
        QCOMPARE(floatToBFloat16(1.0f + 0x1p-8f), std::uint16_t{0x3F80});
        QCOMPARE(floatToBFloat16(1.0f + 3 * 0x1p-8f), std::uint16_t{0x3F82});
    }
};

QTEST_GUILESS_MAIN(TestSafetensors)
#include "test_safetensors.moc"
