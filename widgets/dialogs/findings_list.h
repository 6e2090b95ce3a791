// SPDX-License-Identifier: GPL-3.0-or-later
// What the check of a figure found, a row each, and under it what to do.
#pragma once

#include "widgets/export/figure_lint.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace strata {

/// Hidden until something was asked for.
class FindingsList : public QWidget {
    Q_OBJECT
public:
    explicit FindingsList(QWidget* parent = nullptr);
    void showChecking();
    void show(const std::vector<LintFinding>& findings);
    void showFailed(const QString& sentence);
    bool isAsked() const { return !isHidden(); }

private:
    QTreeWidget* m_findings;
    QLabel* m_verdict;
};

} // namespace strata
