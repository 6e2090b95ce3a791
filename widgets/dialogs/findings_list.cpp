// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/findings_list.h"

#include "widgets/common/panel_widgets.h"

#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace strata {

FindingsList::FindingsList(QWidget* parent)
    : QWidget(parent), m_findings(new QTreeWidget), m_verdict(captionLabel({})) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_findings->setHeaderLabels({tr("Check"), tr("Found"), tr("Wanted")});
    m_findings->setRootIsDecorated(false);
    m_findings->setAccessibleName(tr("What a camera-ready check would say"));
    m_findings->setUniformRowHeights(true);
    m_findings->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // all of it is shown
    m_findings->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_findings->header()->setStretchLastSection(true);
    m_findings->hide();
    layout->addWidget(m_findings);
    m_verdict->setWordWrap(true);
    layout->addWidget(m_verdict);
    hide();
}

void FindingsList::showChecking() {
    m_verdict->setText(tr("Checking…"));
    QWidget::show();
}

void FindingsList::showFailed(const QString& sentence) {
    m_findings->hide();
    m_verdict->setText(sentence);
    QWidget::show();
}

void FindingsList::show(const std::vector<LintFinding>& findings) {
    m_findings->clear();
    QStringList advice;
    for (const LintFinding& finding : findings) {
        const bool fine = finding.verdict == LintFinding::Verdict::Fine;
        auto* row =
            new QTreeWidgetItem(m_findings, {(fine ? QStringLiteral("✓ ") : QStringLiteral("✕ ")) + finding.name,
                                             finding.found, finding.wanted});
        for (int column = 0; column < 3; ++column) {
            row->setToolTip(column, lintSentence(finding));
            if (fine) continue;
            QFont strong = row->font(column);
            strong.setBold(true);
            row->setFont(column, strong);
        }
        if (!fine) advice << tr("%1: %2.").arg(finding.name, finding.advice);
    }
    for (int column = 0; column < 3; ++column)
        m_findings->resizeColumnToContents(column);
    m_findings->setVisible(!findings.empty());
    const int rowHeight = findings.empty() ? 0 : m_findings->sizeHintForRow(0), frame = 2 * m_findings->frameWidth();
    m_findings->setFixedHeight(rowHeight * int(findings.size()) + m_findings->header()->sizeHint().height() + frame);
    m_findings->setMinimumWidth(m_findings->header()->length() + frame);
    m_verdict->setText(findings.empty()   ? tr("Numbers and pages have no size to be checked.")
                       : advice.isEmpty() ? tr("Nothing to object to.")
                                          : advice.join(QLatin1Char('\n')));
    QWidget::show();
}

} // namespace strata
