// SPDX-License-Identifier: GPL-3.0-or-later
// A mapped file that another program shortens while it is read.
#include "model/base/mapped_file.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <atomic>
#include <fcntl.h>
#include <fstream>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace strata;
namespace fs = std::filesystem;

namespace {

fs::path write(const QTemporaryDir& folder, const char* name, std::size_t size) {
    const fs::path path = fs::path(folder.path().toStdString()) / name;
    std::ofstream(path, std::ios::binary) << std::string(size, 'x');
    return path;
}

std::size_t count(const MappedFile& file, std::byte wanted) {
    return static_cast<std::size_t>(std::count(file.bytes().begin(), file.bytes().end(), wanted));
}

} // namespace

class TestMappedFile : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void shortenedWhileMapped() {
        constexpr std::size_t size = 1 << 20, left = 100'000;
        const fs::path path = write(m_folder, "a", size);
        const auto file = *MappedFile::open(path);
        QVERIFY(file->checkUnchanged().has_value());
        fs::resize_file(path, left);
        // The last byte first, then all: several faults.
        QCOMPARE(file->bytes()[size - 1], std::byte{0});
        QCOMPARE(count(*file, std::byte{'x'}), left);
        QVERIFY(!file->checkUnchanged().has_value());
        // Even when the file has its length again.
        fs::resize_file(path, size);
        QVERIFY(!file->checkUnchanged().has_value());
    }

    void severalThreads() {
        const fs::path path = write(m_folder, "b", 4 << 20);
        const auto file = *MappedFile::open(path);
        fs::resize_file(path, 0);
        std::vector<std::thread> readers;
        std::atomic<std::size_t> zeros = 0;
        for (int i = 0; i < 4; ++i)
            readers.emplace_back([&] { zeros += count(*file, std::byte{0}); });
        for (std::thread& reader : readers)
            reader.join();
        QCOMPARE(zeros.load(), std::size_t{16} << 20);
    }

    void othersAreNotTouched() {
        const fs::path cut = write(m_folder, "c", 1 << 20), whole = write(m_folder, "d", 1 << 20);
        const auto first = *MappedFile::open(cut), second = *MappedFile::open(whole);
        fs::resize_file(cut, 10);
        QCOMPARE(count(*first, std::byte{0}), (std::size_t{1} << 20) - 10);
        QCOMPARE(count(*second, std::byte{'x'}), std::size_t{1} << 20);
        QVERIFY(!first->checkUnchanged().has_value() && second->checkUnchanged().has_value());
        // A mapping made later in the same place begins anew.
        for (int i = 0; i < 10; ++i)
            QVERIFY((*MappedFile::open(whole))->checkUnchanged().has_value());
    }

    void faultsElsewhereStillEndTheProgram() {
#if defined(STRATA_SANITIZED)
        QSKIP("the sanitizer has a handler of its own, and ends the program with its report");
#endif
        const fs::path path = write(m_folder, "e", 1 << 16);
        const auto guarded = *MappedFile::open(path);
        const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        void* const data = ::mmap(nullptr, 1 << 16, PROT_READ, MAP_PRIVATE, file, 0);
        QVERIFY(data != MAP_FAILED);
        fs::resize_file(path, 0);
        const pid_t child = ::fork();
        if (child == 0) {
            const rlimit none{0, 0};
            ::setrlimit(RLIMIT_CORE, &none);
            ::_exit(*static_cast<const volatile char*>(data)); // not reached
        }
        int status = 0;
        QVERIFY(::waitpid(child, &status, 0) == child);
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGBUS);
        ::munmap(data, 1 << 16);
        ::close(file);
    }
};

int main(int argc, char** argv) {
    // Qt Test's own handler of fatal signals would come first, and write a stack trace of every one.
    std::string noHandler = "-nocrashhandler";
    std::vector<char*> arguments(argv, argv + argc);
    arguments.push_back(noHandler.data());
    int count = static_cast<int>(arguments.size());
    QCoreApplication application(count, arguments.data());
    TestMappedFile test;
    return QTest::qExec(&test, count, arguments.data());
}

#include "test_mapped_file.moc"
