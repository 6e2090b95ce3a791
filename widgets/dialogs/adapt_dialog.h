// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a hierarchical model of the open one: which layers get a head, how each is called and reads, and what it costs.
#pragma once

#include "model/session/model_maker.h"

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace strata {

class RungPicker;

/// Stays open while the model is written, with progress and Cancel; accepted when it is there.
/// `folder`: where the model is to be written when nobody says otherwise; empty: beside the base.
class AdaptDialog : public QDialog {
    Q_OBJECT
public:
    AdaptDialog(ModelMaker& maker, JobBoard& jobs, const ModelRequest& base, const BaseFacts& facts,
                const QString& folder = {}, QWidget* parent = nullptr);
    AdaptOrder order() const;
    void reject() override; ///< of what is being written: cancels that, and the dialog stays

private:
    void rungsChanged();
    void update();
    void start();
    void finished(const Result<void>& result);
    QString suggestedOutput() const;
    QString problem() const; ///< why it cannot be made yet; empty: it can

    ModelMaker& m_maker;
    ModelRequest m_base;
    QString m_folder;
    BaseFacts m_facts;
    RungPicker* m_rungs;
    QTableWidget* m_table;
    QCheckBox *m_headsOnly, *m_untie;
    QLineEdit* m_output;
    QLabel *m_cost, *m_state;
    QProgressBar* m_progress;
    QWidget* m_fields;
    QPushButton* m_make;
    QString m_suggested;
    RunId m_job;
};

} // namespace strata
