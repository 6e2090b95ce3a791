// SPDX-License-Identifier: GPL-3.0-or-later
// The heads of the open model: what each is and reads, and moving them to other layers or readouts.
#pragma once

#include "model/session/session_values.h"

#include <QScrollArea>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace strata {

struct OpenedFiles;

/// Asks to move; whoever owns it does so and shows the heads again. GUI thread.
class HeadsPage : public QScrollArea {
    Q_OBJECT
public:
    explicit HeadsPage(QWidget* parent = nullptr);

    /// `asOpened`: where they read before any was moved. Null facts: no model.
    void setModel(const std::shared_ptr<const ModelFacts>& facts, const std::vector<HeadSummary>& asOpened);
    void setFiles(const std::shared_ptr<const OpenedFiles>& files);
    /// Why nothing can be moved now: a sentence; empty: it can.
    void setWhyNot(const QString& why);
    void showProblem(const QString& problem);
    const std::vector<HeadSummary>& heads() const { return m_heads; }
    void apply();        ///< what is chosen in the fields
    void undo();         ///< the last move
    void backToOpened(); ///< all of them

Q_SIGNALS:
    void moveRequested(const std::vector<strata::HeadPlacement>& placements);

private:
    struct Row {
        QSpinBox* layer = nullptr; ///< null: it cannot be moved
        QComboBox* readout = nullptr;
    };
    void fill();
    void refresh(); ///< what can be pressed
    void ask(const std::vector<HeadSummary>& wanted);
    QString whyFixed(std::size_t head) const; ///< empty: it can be moved
    const HeadSpec* specOf(const HeadSummary& head) const;
    std::vector<HeadSummary> wanted() const;

    std::shared_ptr<const ModelFacts> m_facts;
    std::shared_ptr<const OpenedFiles> m_files;
    std::vector<HeadSummary> m_heads, m_asOpened;
    std::vector<std::vector<HeadSummary>> m_before; ///< to be undone
    bool m_asked = false;                           ///< a move was asked for, and nothing came of it yet
    QString m_whyNot;
    std::vector<Row> m_rows;
    QWidget* m_table = nullptr;
    QWidget* m_content;
    QLabel *m_intro, *m_problem;
    QPushButton *m_apply, *m_undo, *m_back;
};

} // namespace strata
