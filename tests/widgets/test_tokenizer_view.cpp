// SPDX-License-Identifier: GPL-3.0-or-later
// The Tokenizer view: pieces, ids and bytes of two tokenizers side by side, what differs, and the same figure without
// the view.
#include "model/base/json_file.h"
#include "model/session/session.h"
#include "tests/support/tiny_model.h"
#include "widgets/common/theme.h"
#include "widgets/export/export_figure.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/tokenizer/tokenizer_view.h"
#include "widgets/views.h"

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QtTest>

using namespace strata;

namespace {

constexpr int patience = 60'000;

/// The tiny tokenizer of letters, and one that also joins some of them.
struct Files {
    QTemporaryDir folder;
    QString letters = folder.filePath(QStringLiteral("letters.json")),
            joined = folder.filePath(QStringLiteral("joined.json"));
    Files() {
        nlohmann::json json = test::tinyTokenizer();
        write(letters, json);
        json["model"]["vocab"]["bi"] = 30;
        json["model"]["vocab"]["rd"] = 31;
        json["model"]["merges"] = nlohmann::json::array({"b i", "r d"});
        write(joined, json);
    }
    static void write(const QString& file, const nlohmann::json& json) {
        const auto done = writeFileAtomically(file.toStdString(), json.dump());
        Q_ASSERT(done);
    }
};

QStringList piecesOf(const TokenizedText& text) {
    QStringList out;
    for (const TextPiece& piece : text.pieces)
        out << (piece.differs ? QStringLiteral("≠") : QString()) + QString::fromStdString(piece.bytes);
    return out;
}

} // namespace

class TestTokenizerView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(*qApp); }

    void whatOnlyOneOfThemHasIsMarked() {
        const Files files;
        TokenizedText a = tokenizedBy(files.letters.toStdString(), "a bird"),
                      b = tokenizedBy(files.joined.toStdString(), "a bird");
        QVERIFY2(a.problem.empty() && b.problem.empty(), (a.problem + b.problem).c_str());
        markDifferences(a, b);
        const auto list = [](const char* text) { return QString::fromUtf8(text).split(QLatin1Char('|')); };
        QCOMPARE(piecesOf(a), list("a| |≠b|≠i|≠r|≠d"));
        QCOMPARE(piecesOf(b), list("a| |≠bi|≠rd"));
        QCOMPARE(b.pieces[2].id, TokenId(30));
        QCOMPARE(b.pieces[2].begin, std::size_t(2));
        QCOMPARE(b.pieces[2].end, std::size_t(4));
    }

    /// One that reads other characters (here it has no capitals, and says nothing for them): only there they differ.
    void othersCharactersAreNotComparedByPlace() {
        TokenizedText a, b;
        const auto add = [](TokenizedText& text, const char* bytes) {
            const std::size_t at = text.pieces.empty() ? 0 : text.pieces.back().end, size = std::strlen(bytes);
            text.pieces.push_back({TokenId(1), bytes, bytes, false, at, at + size});
        };
        for (const char* piece : {"one", " Two", " three"})
            add(a, piece);
        for (const char* piece : {"one", " wo", " three"})
            add(b, piece);
        markDifferences(a, b);
        QCOMPARE(piecesOf(a), (QStringList{QStringLiteral("one"), QStringLiteral("≠ Two"), QStringLiteral(" three")}));
        QCOMPARE(piecesOf(b), (QStringList{QStringLiteral("one"), QStringLiteral("≠ wo"), QStringLiteral(" three")}));
    }

    void theViewFollowsTextAndModels() {
        const Files files;
        Session session;
        TokenizerView view(session);
        PanelFrame frame(QStringLiteral("Tokenizer"), nullptr);
        view.setText(QStringLiteral("a bird"));
        view.addControlsTo(frame);
        view.setModel(files.letters);
        QTRY_VERIFY_WITH_TIMEOUT(!view.isBusy(), patience);
        QCOMPARE(view.shownFigure().columns().size(), std::size_t(1));
        QCOMPARE(view.shownFigure().columns()[0].pieces.size(), std::size_t(6));
        view.setSecond(files.joined);
        QTRY_VERIFY_WITH_TIMEOUT(!view.isBusy(), patience);
        QCOMPARE(view.shownFigure().columns().size(), std::size_t(2));
        QCOMPARE(view.shownFigure().columns()[1].pieces.size(), std::size_t(4));
        auto* line = frame.findChild<QLineEdit*>(QStringLiteral("tokenizerText"));
        QVERIFY(line && !line->accessibleName().isEmpty());
        line->setText(QStringLiteral("bird"));
        QTRY_VERIFY_WITH_TIMEOUT(!view.isBusy(), patience);
        QCOMPARE(view.figure()->table().rows.size(), std::size_t(4 + 2));
        QCOMPARE(view.cells().size(), std::size_t(4 + 2));
        QVERIFY(view.cells()[4].name.contains(QStringLiteral("bi")));

        // By keyboard, read out.
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Down);
        QVERIFY2(view.accessibleDescription().contains(QStringLiteral("id 31")),
                 qPrintable(view.accessibleDescription()));

        // The registry makes the same figure of the same options, without the view.
        const FigureSpec* spec = registry().figure(QStringLiteral("tokenizer"));
        QVERIFY(spec);
        const auto alone = spec->makeFigure(nullptr, view.figureOptions());
        QCOMPARE(alone->table().rows, view.figure()->table().rows);
        for (const char* ending : {"pdf", "svg", "csv"}) {
            const QString one = files.folder.filePath(QStringLiteral("view.") + QLatin1String(ending)),
                          two = files.folder.filePath(QStringLiteral("alone.") + QLatin1String(ending));
            QVERIFY(exportFigure(*view.figure(), one) && exportFigure(*alone, two));
            QVERIFY(QFileInfo(one).size() > 100);
            if (QLatin1String(ending) == QLatin1String("pdf")) continue; // has the time in it
            QFile first(one), second(two);
            QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
            QCOMPARE(first.readAll(), second.readAll());
        }
    }

    void whatCannotBeReadIsASentence() {
        const Files files;
        Session session;
        TokenizerView view(session);
        view.setText(QStringLiteral("bird"));
        view.setModel(files.letters);
        view.setSecond(files.folder.filePath(QStringLiteral("nothing.json")));
        QTRY_VERIFY_WITH_TIMEOUT(!view.isBusy(), patience);
        QCOMPARE(view.shownFigure().columns()[0].pieces.size(), std::size_t(4));
        const std::string& problem = view.shownFigure().columns()[1].problem;
        QVERIFY2(problem.find("nothing.json") != std::string::npos, problem.c_str());
        view.setSecond({});
        QTRY_VERIFY_WITH_TIMEOUT(!view.isBusy(), patience);
        QCOMPARE(view.shownFigure().columns().size(), std::size_t(1));
    }

    /// A tokenizer that is still being opened when another is asked for: the last one counts.
    void whatIsSupersededIsDropped() {
        const Files files;
        Session session;
        TokenizerView view(session);
        view.setText(QStringLiteral("bird"));
        for (int i = 0; i < 10; ++i)
            view.setModel(i % 2 == 0 ? files.letters : files.joined);
        QTRY_VERIFY_WITH_TIMEOUT(!view.isBusy(), patience);
        QCOMPARE(view.shownFigure().columns()[0].pieces.size(), std::size_t(2));
        auto gone = std::make_unique<TokenizerView>(session);
        gone->setModel(files.letters);
        gone.reset();
        QTest::qWait(50);
    }
};

QTEST_MAIN(TestTokenizerView)
#include "test_tokenizer_view.moc"
