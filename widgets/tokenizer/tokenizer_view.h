// SPDX-License-Identifier: GPL-3.0-or-later
// The Tokenizer view: a text taken apart by the open model's tokenizer, and by another one beside it.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "model/session/analysis.h"
#include "widgets/figure/figure_view.h"
#include "widgets/tokenizer/tokenizer_figure.h"
#endif

class QLineEdit;
class QToolButton;

namespace strata {

class PanelFrame;
class Session;

/// The text is typed in the line above it. Arrow keys go through the pieces, Ctrl+C copies them as a table. Tokenizers
/// are opened on the thread for files and read on the analysis pool; what was superseded is dropped.
class TokenizerView : public FigureView {
    Q_OBJECT
public:
    explicit TokenizerView(Session& session, QWidget* parent = nullptr);
    std::unique_ptr<Figure> figure() const override;
    QJsonObject figureOptions() const override;
    /// {"text", "model", "second"}: the last two are paths, empty: none.
    void setFigureOptions(const QJsonObject& options) override;

    void setText(const QString& text);
    void setModel(const QString& path) { open(0, path); }
    void setSecond(const QString& path) { open(1, path); }
    const TokenizerFigure& shownFigure() const { return m_figure; }
    bool isBusy() const;
    /// The line of the text, and the choice of the second tokenizer.
    void addControlsTo(PanelFrame& frame);

protected:
    const Figure& shown() const override { return m_figure; }
    void runChanged() override {}
    void selectionMoved() override {}
    QString tipAt(const QPointF& point) const override;
    void pressed(const QPointF& point, Qt::KeyboardModifiers modifiers) override;
    bool clickableAt(const QPointF& point) const override;
    bool keyPressed(int key, Qt::KeyboardModifiers modifiers) override;
    QString selectionText() const override;
    QString emptyText() const override;
    bool isEmpty() const override { return m_figure.columns().empty(); }
    std::vector<AccessibleCell> accessibleCells() const override;

private:
    struct Source {
        QString path;
        std::shared_ptr<const Tokenizer> tokenizer; ///< null: being opened, or it could not be
        std::string problem;
        int asked = 0; ///< counts requests: an answer to an earlier one is dropped
        bool opening = false;
    };
    void open(int which, const QString& path);
    void read();
    void show(std::vector<TokenizedText> columns);
    void choose(int column, int row);
    void chooseFile(bool folder);

    Session& m_session;
    TokenizerFigure m_figure;
    Source m_sources[2];
    QString m_text;
    Analysis m_reading;
    int m_column = 0, m_row = -1;
    QLineEdit* m_line = nullptr;
    QToolButton* m_second = nullptr;
};

} // namespace strata
