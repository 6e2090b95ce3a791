// SPDX-License-Identifier: GPL-3.0-or-later
// The tensors of the open model as a table, by block or in one list; statistics of the chosen one on demand.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/checkpoint/tensor_list_text.h"
#endif
#include "model/session/analysis.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace strata {

struct OpenedFiles;
class TensorHistogram;

/// GUI thread; statistics are computed on the analysis pool, one tensor at a time.
class TensorsPage : public QWidget {
    Q_OBJECT
public:
    explicit TensorsPage(QWidget* parent = nullptr);

    /// Null: no model, or none whose files are here.
    void setFiles(const std::shared_ptr<const OpenedFiles>& files);
    void setFilter(const QString& wanted);
    /// Chooses a tensor by its name; false where the table does not show it.
    bool choose(const QString& name);
    QString chosen() const;
    /// Of the chosen tensor; small ones are computed by themselves.
    void computeStatistics();
    bool isComputing() const { return m_computing.isBusy(); }
    const TensorStatisticsMap& statistics() const { return m_statistics; }
    /// The rows that are shown, as CSV or, where the name ends so, as JSON.
    Result<void> exportTo(const QString& file) const;
    void copySelected() const; ///< the selected rows, or all that are shown, with tabs between the columns

private:
    void buildStatistics(QWidget* side);
    void fill();
    void filter();
    void showChosen();
    void showStatistics();
    void cancel();
    void askForExport();
    std::vector<TensorEntry> shown() const;
    QStringList rowOf(const TensorEntry& entry, double all) const; ///< `all`: bytes that shares are of
    const TensorEntry* entryOf(const QTreeWidgetItem* item) const;
    void retranslate();

    std::shared_ptr<const OpenedFiles> m_files;
    TensorStatisticsMap m_statistics;
    std::map<std::string, QString> m_refused; ///< why a tensor has no statistics
    QString m_computed;                       ///< name of the tensor that is being computed
    Analysis m_computing;
    QLineEdit* m_filter;
    QCheckBox* m_byBlock;
    QTreeWidget* m_tree;
    QLabel *m_totals, *m_name, *m_facts, *m_count;
    QPushButton *m_compute, *m_cancel, *m_copy, *m_export;
    QProgressBar* m_progress;
    TensorHistogram* m_histogram;
};

} // namespace strata
