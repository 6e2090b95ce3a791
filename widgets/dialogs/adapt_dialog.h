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

/// The layers of a model from the last one at the top, as rungs; a click or the space bar puts a head on one or takes
/// it away. Rungs where the model has heads already are not changed.
class RungPicker : public QWidget {
    Q_OBJECT
public:
    RungPicker(const BaseFacts& facts, QWidget* parent = nullptr);
    const std::vector<int>& chosen() const { return m_chosen; } ///< ascending
    void toggle(int layer);
    /// Whether a head can be put there.
    bool isFree(int layer) const;
    /// The middle of a layer's rung, for tests.
    QPoint pointOf(int layer) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void changed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    int layerAt(const QPointF& point) const;
    double rowHeight() const;
    QString taken(int layer) const; ///< the names of the model's own heads there
    int m_layers;
    std::vector<HeadSpec> m_heads;
    std::vector<int> m_chosen;
    int m_current = 0; ///< the rung of the keyboard
};

/// Stays open while the model is written, with progress and Cancel; accepted when it is there.
class AdaptDialog : public QDialog {
    Q_OBJECT
public:
    AdaptDialog(ModelMaker& maker, JobBoard& jobs, const ModelRequest& base, const BaseFacts& facts,
                QWidget* parent = nullptr);
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
