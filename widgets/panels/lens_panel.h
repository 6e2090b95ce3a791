// SPDX-License-Identifier: GPL-3.0-or-later
// What a lens is to read and how: the controls of the Lens workspace.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "model/session/session_values.h"
#endif

#include <QScrollArea>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace strata {

class TextField;

class LensPanel : public QScrollArea {
    Q_OBJECT
public:
    explicit LensPanel(QWidget* parent = nullptr);

    /// nullptr: there is no model, nothing can be computed.
    void setModel(std::shared_ptr<const ModelFacts> model);
    void setSource(LensTextSource::Kind kind);
    LensTextSource::Kind source() const;
    void setText(const QString& text);
    void setBos(std::optional<bool> added); ///< empty: by the tokenizer's own rule
    void setReadout(Readout readout);
    void setSublayers(bool on);
    void setCurves(bool innerOptimisation, bool headless);
    void setTracked(const QString& tokens); ///< as they are typed: "cat, dog | fox, #12"
    /// Adds a token to those that are tracked, as "#id".
    void track(TokenId token);
    /// A token, or a group of them, that the shown lens tracks: listed under the field, each with a button that removes
    /// it.
    struct Tracked {
        std::vector<TokenId> tokens;
        QStringList texts; ///< one per token
    };
    void setTrackedTokens(const std::vector<Tracked>& tracked);
    /// The lens on screen: the panel says when it is asked for another text or readout than that one was. Null: none.
    void setShownLens(std::shared_ptr<const Lens> lens);
    QString notice() const; ///< that sentence; empty: none
    /// The text of a lens that was opened, unless another one is being typed.
    void setReopenedText(const QString& text);
    /// What the controls ask for. Errors: a field that cannot be read, with its name.
    Result<LensOrder> order(std::shared_ptr<const Run> shownRun) const;

    void setComputing(bool computing);
    void setProgress(const QString& stage, double fraction);
    void showProblem(const QString& text); ///< empty: none

Q_SIGNALS:
    void computeRequested();
    void cancelRequested();
    void trackedRemoved(const std::vector<strata::TokenId>& tokens);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void retranslate();
    void sourceChanged();
    void layersChanged();
    void showNotice();
    void removeTracked(const Tracked& entry);
    std::shared_ptr<const ModelFacts> m_model;
    QComboBox* m_source;
    TextField* m_text;
    QComboBox* m_bos;
    QComboBox* m_readout;
    QComboBox* m_matrix;
    QComboBox* m_target;
    QLineEdit* m_typedTarget;
    QLineEdit* m_antiTarget;
    QComboBox* m_layers;
    QLineEdit* m_chosenLayers;
    QCheckBox* m_sublayers;
    QSpinBox* m_topK;
    QLineEdit* m_tracked;
    QWidget* m_trackedList;
    std::vector<Tracked> m_shownTracked;
    QString m_reopened; ///< the text that stands there by itself
    QCheckBox* m_inner;
    QCheckBox* m_headless;
    QLabel* m_notice;
    QLabel* m_problem;
    std::shared_ptr<const Lens> m_lens;
    QPushButton* m_compute;
    QPushButton* m_cancel;
    QProgressBar* m_progress;
    bool m_computing = false;
};

} // namespace strata
