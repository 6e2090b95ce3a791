// SPDX-License-Identifier: GPL-3.0-or-later
// Errors as values: they travel unchanged, and every code has its own stable name.
#include "model/base/result.h"

#include <QtTest>

#include <memory>
#include <set>

using namespace strata;

namespace {

Result<int> half(int number) {
    if (number % 2) return fail(ErrorCode::BadArgument, "number", "is odd.");
    return number / 2;
}

Result<void> check(int number) {
    if (number < 0) return fail(ErrorCode::BadData, "number", "is negative.");
    return {};
}

Result<std::unique_ptr<int>> quarter(int number, int& reached) {
    STRATA_CHECK(check(number));
    ++reached;
    STRATA_TRY(const int first, half(number));
    ++reached;
    STRATA_TRY(auto second, half(first));
    ++reached;
    return std::make_unique<int>(second);
}

} // namespace

class TestResult : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valuesPass() {
        int reached = 0;
        const auto result = quarter(12, reached);
        QVERIFY(result.has_value() && **result == 3);
        QCOMPARE(reached, 3);
    }

    void theFirstErrorReturns() {
        int reached = 0;
        const auto odd = quarter(6, reached);
        QVERIFY(!odd.has_value() && odd.error().code == ErrorCode::BadArgument);
        QCOMPARE(reached, 2);
        reached = 0;
        const auto negative = quarter(-4, reached);
        QVERIFY(!negative.has_value() && negative.error().code == ErrorCode::BadData);
        QCOMPARE(reached, 0);
    }

    void aMessageIsOneSentence() {
        QCOMPARE(half(3).error().message(), std::string("number: is odd."));
        QCOMPARE((Error{ErrorCode::Internal, "", "no subject."}.message()), std::string("no subject."));
    }

    // Keys and names out of files stand in errors, whatever is in them.
    void aMessageCanBeShown() {
        const Error odd{ErrorCode::BadFormat, "a\nb.json", "names the key \"\x01\xFF\tü\"."};
        QCOMPARE(odd.message(), std::string("a b.json: names the key \" \xEF\xBF\xBD ü\"."));
        std::string longName;
        for (int i = 0; i < 100000; ++i)
            longName += "é";
        for (const char* shift : {"", "x", "xx", "xxx"}) {
            const std::string message =
                Error{ErrorCode::BadFormat, "x.json", shift + longName + " is too long; shorten it."}.message();
            QVERIFY2(message.size() < 1600, message.c_str());
            QVERIFY(message.starts_with("x.json: ") && message.ends_with("é is too long; shorten it."));
            QVERIFY(message.find("\xEF\xBF\xBD") == std::string::npos);
        }
    }

    void codesHaveNamesOfTheirOwn() {
        std::set<std::string> names;
        const int count = static_cast<int>(ErrorCode::Internal) + 1;
        for (int code = 0; code < count; ++code)
            names.insert(errorCodeName(static_cast<ErrorCode>(code)));
        QCOMPARE(names.size(), static_cast<std::size_t>(count));
        QVERIFY(names.contains("tensor_missing") && names.contains("cancelled"));
    }
};

QTEST_GUILESS_MAIN(TestResult)
#include "test_result.moc"
