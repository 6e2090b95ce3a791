// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as they are shown.
#include "widgets/common/numbers.h"
#include "widgets/tree/hierarchy_layout.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace strata;

class TestNumbers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void numbers() {
        QCOMPARE(formatProbability(0.942), QStringLiteral("0.94"));
        QCOMPARE(formatProbability(0.0031), QStringLiteral("0.0031"));
        QCOMPARE(formatProbability(0.00042, 3), QStringLiteral("0.00042"));
        QCOMPARE(formatProbability(0.0001), QStringLiteral("0.00010"));
        QCOMPARE(formatProbability(0.0000423), QStringLiteral("4.2e−5"));
        QCOMPARE(formatProbability(0.0099, 2), QStringLiteral("0.0099"));
        QCOMPARE(formatProbability(0.01), QStringLiteral("0.01"));
        QCOMPARE(formatProbability(0), QStringLiteral("0.00"));
        QCOMPARE(formatProbability(0.0031, 4), QStringLiteral("0.0031"));
        QCOMPARE(formatProbabilityRelation(3e-3), QStringLiteral("= 0.0030"));
        QCOMPARE(formatNumber(-0.00003, 4), QStringLiteral("−3.0e−5"));
        QCOMPARE(formatNumber(-0.0123, 4), QStringLiteral("−0.0123"));
        QCOMPARE(formatNumber(12.5, 3), QStringLiteral("12.500"));
        QCOMPARE(formatNats(-0.00026), QStringLiteral("−0.00026 nats"));
        QCOMPARE(formatNats(-2.2021), QStringLiteral("−2.202 nats"));
        QCOMPARE(formatProbability(0.9999), QStringLiteral(">0.99"));
        QCOMPARE(formatProbability(1), QStringLiteral("1.00"));
        QCOMPARE(formatProbability(std::nan("")), QStringLiteral("–"));
        QCOMPARE(formatFixed(-0.06, 3), QStringLiteral("−0.060"));
        QCOMPARE(formatFixed(-0.00001, 2), QStringLiteral("0.00"));
        QCOMPARE(formatFixed(-std::numeric_limits<double>::infinity(), 2), QStringLiteral("−∞"));
        QCOMPARE(shortProbability(0.942), QStringLiteral(".94"));
        QCOMPARE(shortProbability(1), QStringLiteral("1.00"));
    }
};

QTEST_GUILESS_MAIN(TestNumbers)
#include "test_numbers.moc"
