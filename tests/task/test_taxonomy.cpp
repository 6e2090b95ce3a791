// SPDX-License-Identifier: GPL-3.0-or-later
// The dialects of taxonomies: one tree from every way of writing it, and never a header or a whole line as a label.
#include "model/task/task.h"
#include "tests/support/value_of.h"

#include <QTemporaryDir>
#include <QtTest>

#include <filesystem>
#include <fstream>

using namespace strata;
namespace fs = std::filesystem;

namespace {

/// "Science(Physics,Biology),Arts(Music)"
std::string shown(const TaxonomyNode& node) {
    std::string text;
    for (const TaxonomyNode& child : node.children) {
        text += (text.empty() ? "" : ",") + child.label;
        if (!child.children.empty()) text += "(" + shown(child) + ")";
    }
    return text;
}

std::string shown(const Result<Taxonomy>& taxonomy) {
    return taxonomy ? shown(taxonomy->root) : "! " + taxonomy.error().message();
}

const char* const tree = "Science(Physics,Biology),Arts(Music)";

} // namespace

class TestTaxonomy : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    fs::path write(const std::string& name, const std::string& text) {
        const fs::path path = fs::path(m_folder.path().toStdString()) / name;
        std::ofstream(path, std::ios::binary) << text;
        return path;
    }

private Q_SLOTS:
    void dialects_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* what, const char* name, const char* text) {
            QTest::newRow(what) << name << text;
        };
        const char* const tabs = "Root\tScience\tArts\nScience\tPhysics\tBiology\nArts\tMusic\n";
        row("tabs", "t.taxonomy", tabs);
        row("tabs, the other spelling", "t.taxnomy", tabs);
        row("tabs, text", "t.txt", tabs);
        row("tabs, upper case", "T.TAXONOMY", tabs);
        row("tabs, small root", "t.taxonomy", "root\tScience\tArts\r\nScience\tPhysics\tBiology\t\r\nArts\tMusic\r\n");
        row("tabs, no root", "t.taxonomy", "Science\tPhysics\tBiology\nArts\tMusic\n");
        row("tabs, leaves of their own", "t.taxonomy",
            "Root\tScience\tArts\nScience\tPhysics\tBiology\nPhysics\nArts\tMusic\nMusic\n");
        row("csv", "t.csv", "Science,Physics\nScience,Biology\nArts,Music\n");
        row("csv, header", "t.csv", "parent,child\nScience,Physics\nScience,Biology\nArts,Music\n");
        row("csv, capitals", "t.csv", "Parent,Child\nScience,Physics\nScience,Biology\nArts,Music\n");
        row("csv, all capitals", "t.CSV", "\xEF\xBB\xBFPARENT, CHILD\nScience,Physics\nScience,Biology\nArts,Music\n");
        row("csv, labels of columns", "t.csv",
            "parent_label,child_label\nScience,Physics\nScience,Biology\nArts,Music\n");
        row("csv, turned round", "t.csv", "Child,Parent\nPhysics,Science\nBiology,Science\nMusic,Arts\n");
        row("csv, label and parent", "t.csv",
            "label,parent\nScience,\nPhysics,Science\nBiology,Science\nArts,\nMusic,Arts\n");
        row("csv, further columns", "t.csv",
            "#,source,target,weight\n1,Science,Physics,1\n2,Science,Biology,2\n3,Arts,Music,1\n");
        row("tsv", "t.tsv", "Science\tPhysics\nScience\tBiology\nArts\tMusic\n");
        row("tsv, header", "t.tsv", "PARENT\tCHILD\nScience\tPhysics\nScience\tBiology\nArts\tMusic\n");
        row("csv in a text", "t.txt", "Parent,Child\nScience,Physics\nScience,Biology\nArts,Music\n");
        const char* const rcv1 = "parent: None      child: Root      child-description: Root\n"
                                 "parent: Root child: Science child-description: SCI ENCE\n"
                                 "parent: Root child: Arts child-description: child: of the muses\n"
                                 "parent: Science child: Physics child-description: \n"
                                 "parent: Science child: Biology\nparent: Arts child: Music\n";
        row("rcv1", "rcv1.hier", rcv1);
        row("rcv1, text", "rcv1.txt", rcv1);
        row("rcv1, taxonomy", "rcv1.taxonomy", rcv1);
        row("indented", "t.txt", "Science\n  Physics\n  Biology\nArts\n  Music\n");
        row("indented by tabs", "t.txt", "Science\n\tPhysics\n\tBiology\nArts\n\tMusic\n");
    }
    void dialects() {
        QFETCH(QString, name);
        QFETCH(QString, text);
        QCOMPARE(shown(readTaxonomy(write(name.toStdString(), text.toStdString()))), std::string(tree));
    }

    void whatIsNoTree_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("mention");
        const auto row = [](const char* what, const char* name, const char* text, const char* mention) {
            QTest::newRow(what) << name << text << mention;
        };
        row("half a header", "t.csv", "parent,topic of it\nScience,Physics\n", "\"taxonomy_columns\"");
        row("three columns", "t.csv", "level1,level2,level3\nScience,Physics,Optics\n", "\"taxonomy_columns\"");
        row("one column", "t.csv", "Science;Physics\n", "has 1 column;");
        row("short row", "t.csv", "parent,child\nScience\n", "line 2");
        row("no tab", "t.taxonomy", "Root Science Arts\nScience Physics\n", "has no TAB");
        row("a label of nobody", "t.taxonomy", "Root\tScience\nArts\n", "\"Arts\" is the child of none");
        row("two tabs", "t.taxonomy", "Root\tScience\t\tArts\n", "two in a row");
        row("first a tab", "t.txt", "Root\tScience\n\tArts\n", "begins with a TAB");
        row("rcv1 without child", "t.hier", "parent: None child: Root\nparent: Root\n", "line 2");
        row("rcv1 empty child", "t.hier", "parent: None child: Root\nparent: Root child: \n", "empty");
        row("rcv1 cycle", "t.hier", "parent: a child: b\nparent: b child: a\n", "cycle");
        row("header alone", "t.csv", "parent,child\n", "no label");
        row("root alone", "t.hier", "parent: None child: Root\n", "no label");
        row("kind", "t.xml", "<a/>", ".taxonomy");
    }
    void whatIsNoTree() {
        QFETCH(QString, name);
        QFETCH(QString, text);
        QFETCH(QString, mention);
        const std::string message = shown(readTaxonomy(write(name.toStdString(), text.toStdString())));
        QVERIFY2(message.starts_with("! ") && message.find(mention.toStdString()) != std::string::npos,
                 message.c_str());
    }

    void columnsMayBeNamed() {
        const fs::path csv = write("t.csv", "oben,unten\nScience,Physics\nScience,Biology\nArts,Music\n");
        QCOMPARE(shown(readTaxonomy(csv, {"oben", "unten"})), std::string(tree));
        QVERIFY(shown(readTaxonomy(csv, {"oben", "below"})).find("no column \"below\"; its columns are \"oben\"") !=
                std::string::npos);
        const std::string task = R"({"format": "strata-task", "version": 1, "name": "t", "layout": "plain",
            "levels": [{"name": "domain", "answer": "label"}], "taxonomy": "t.csv", "taxonomy_columns": )";
        const Task read = valueOf(readTask(write("a.task.json", task + R"(["oben", "unten"]})")));
        QCOMPARE(shown(read.taxonomy->root), std::string(tree));
        for (const char* wrong : {"\"oben\"}", "[\"oben\"]}", "[1, 2]}", "[\"\", \"x\"]}"})
            QVERIFY(readTask(write("a.task.json", task + wrong)).error().message().find("taxonomy_columns") !=
                    std::string::npos);
    }

    void depthIsBounded() {
        std::string chain;
        for (int i = 0; i < 23; ++i)
            chain += "l" + std::to_string(i) + ",l" + std::to_string(i + 1) + "\n";
        QCOMPARE(valueOf(readTaxonomy(write("t.csv", chain))).depth(), 24);
        QVERIFY(shown(readTaxonomy(write("t.csv", chain + "l23,l24\n"))).find("levels deep") != std::string::npos);
        std::string long_;
        for (int i = 0; i < 100000; ++i)
            long_ += "l" + std::to_string(i) + ",l" + std::to_string(i + 1) + "\n";
        QVERIFY(shown(readTaxonomy(write("t.csv", long_))).find("levels deep") != std::string::npos);
    }

    void referenceCases() {
        const fs::path cases = fs::path(STRATA_SHARED_DATA) / "cases/taxonomy";
        if (!fs::exists(cases)) QSKIP("no reference data");
        QCOMPARE(shown(readTaxonomy(cases / "tabs.txt")), std::string("Science(Physics,Biology),Arts(Music,Painting)"));
        QCOMPARE(shown(readTaxonomy(cases / "tabs.taxonomy")),
                 std::string("Science(Physics,Biology),Arts(Music,Painting)"));
        for (const char* name : {"rcv1.txt", "rcv1.hier"})
            QCOMPARE(shown(readTaxonomy(cases / name)), std::string("CCAT(C11)"));
        for (const char* name : {"header-caps.csv", "header-other.csv"})
            QCOMPARE(shown(readTaxonomy(cases / name)), std::string(tree));
    }
};

QTEST_GUILESS_MAIN(TestTaxonomy)
#include "test_taxonomy.moc"
