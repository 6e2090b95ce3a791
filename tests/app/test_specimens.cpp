// SPDX-License-Identifier: GPL-3.0-or-later
// Specimens on the start page: offered when their base is there, else with the command that brings it.
#include "app/gui/specimens.h"
#include "model/checkpoint/adapter_folder.h"
#include "tests/support/window_fixture.h"
#include "widgets/panels/start_page.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <filesystem>
#include <fstream>

using namespace strata;
using Q = QString;

namespace {

/// An adapter folder with a head at layer 1 of the tiny model, and its task.
void writeSpecimen(const Q& folder, const Q& base) {
    QVERIFY(QDir().mkpath(folder));
    AdapterToWrite adapter;
    adapter.base.name = base.toStdString();
    adapter.base.get = "packaging/get-specimen tiny";
    test::TinyCheckpoint tiny;
    adapter.architecture = tiny.architecture;
    const std::vector<float> zeros(
        static_cast<std::size_t>(tiny.architecture.vocabularySize * tiny.architecture.hiddenSize));
    HeadToWrite head;
    head.spec = test::tinyHead("thought", "thought.weight", 1);
    head.rows = tiny.architecture.vocabularySize;
    head.width = tiny.architecture.hiddenSize;
    head.weight = std::as_bytes(std::span(zeros));
    adapter.heads.push_back(head);
    std::ofstream(folder.toStdString() + "/tiny.task.json") << test::tinyTask().dump();
    QVERIFY(writeAdapterFolder(adapter, folder.toStdString()));
}

} // namespace

class TestSpecimens : public QObject {
    Q_OBJECT
    QTemporaryDir m_home;

private Q_SLOTS:
    void initTestCase() {
        qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
        qputenv("STRATA_SPECIMENS", m_home.filePath(QStringLiteral("specimens")).toUtf8());
    }

    void whatIsThereIsListed() {
        const Q places = m_home.filePath(QStringLiteral("listed"));
        QVERIFY(QDir().mkpath(places + QStringLiteral("/notes"))); // no specimen: no adapter in it
        writeSpecimen(places + QStringLiteral("/one"), QStringLiteral("nowhere"));
        const QVector<Specimen> found = specimens({Q(), places, places, QStringLiteral("/no/such/folder")});
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].name, QStringLiteral("one"));
        QCOMPARE(found[0].title, QStringLiteral("Tiny: a thought, then an answer"));
        QCOMPARE(found[0].base, QStringLiteral("nowhere"));
        QVERIFY(!found[0].baseIsThere);
        // The script as it lies here, so that the command can be pasted anywhere.
        const Q script = found[0].command.section(QLatin1Char(' '), 0, 0);
        QVERIFY2(QFileInfo(script).isAbsolute() && QFileInfo(script).isExecutable(), qPrintable(script));
        QVERIFY(found[0].command.endsWith(QStringLiteral(" tiny")));
    }

    /// What the program brings itself: whole, small, and without a place of the machine that made it.
    void ours() {
        const Q folder = QStringLiteral(STRATA_SOURCE_DIR "/resources/specimens");
        const QVector<Specimen> found = specimens({folder});
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].name, QStringLiteral("clinc150-smollm2"));
        QVERIFY2(found[0].command.endsWith(QStringLiteral("/packaging/get-specimen clinc150-smollm2")),
                 qPrintable(found[0].command));
        const auto base = baseOfAdapter(found[0].folder.toStdString());
        QVERIFY(base.has_value());
        QCOMPARE(base->name, std::string("SmolLM2-135M-Instruct.Q4_1.gguf"));
        QVERIFY(base->path.empty() && base->hash.size() == 32);
        std::uintmax_t bytes = 0;
        for (const auto& entry : std::filesystem::directory_iterator(found[0].folder.toStdString()))
            bytes += entry.file_size();
        QVERIFY(bytes > 1'000'000 && bytes < 15'000'000);
    }

    void aBaseThatArrivesIsNoticed() {
        writeSpecimen(m_home.filePath(QStringLiteral("specimens/tiny-specimen")), QStringLiteral("tiny-base"));
        test::WindowFixture fixture;
        auto* page = fixture.window.findChild<StartPage*>();
        QVERIFY(page && page->isVisible());
        const auto offer = [&]() -> SpecimenOffer* {
            for (SpecimenOffer* one : page->findChildren<SpecimenOffer*>())
                for (const QPushButton* push : one->findChildren<QPushButton*>())
                    if (push->text() == QStringLiteral("Open tiny-specimen")) return one;
            return nullptr;
        }();
        QVERIFY(offer);
        auto* open = offer->findChildren<QPushButton*>().first();
        auto* command = offer->findChild<QLineEdit*>();
        QVERIFY(!open->isEnabled());
        QTRY_VERIFY(command->isVisible());
        QVERIFY(command->text().endsWith(QStringLiteral("get-specimen tiny")));
        QTest::mouseClick(offer->findChildren<QPushButton*>().last(), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), command->text());

        const Q models = m_home.filePath(QStringLiteral("strata/models"));
        QVERIFY(QDir().mkpath(models));
        std::filesystem::rename(fixture.model().toStdString(), (models + QStringLiteral("/tiny-base")).toStdString());
        QTRY_VERIFY_WITH_TIMEOUT(open->isEnabled(), test::patience);
        QVERIFY(!command->isVisible());
        QTest::mouseClick(open, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.session.documents().shown<Run>() != nullptr, test::patience);
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.session.maker().isMaking("run"), test::patience);
        const auto run = fixture.session.documents().shown<Run>();
        QCOMPARE(run->levels.front().layer.value, 1);
        QCOMPARE(run->fields.at("input"), std::string("a small bird"));
    }
};

QTEST_MAIN(TestSpecimens)
#include "test_specimens.moc"
