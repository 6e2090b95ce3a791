// SPDX-License-Identifier: GPL-3.0-or-later
// A note that is written beside runs and lenses.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "widgets/common/text_field.h"
#include "widgets/figure/figure_view.h"
#include "widgets/notes/note_figure.h"
#endif

#include <QTimer>

namespace strata {

class PanelFrame;
class Session;

/// What is typed becomes a document of the session a moment later: kept in the history, saved and opened like a run.
/// GUI thread.
class NoteView : public FigureView {
    Q_OBJECT
public:
    explicit NoteView(Session& session, QWidget* parent = nullptr);
    ~NoteView() override; ///< what was typed last is kept, too

    void setDocument(const QString& kind, const DocumentPtr& document) override;
    std::unique_ptr<Figure> figure() const override;
    void addControlsTo(PanelFrame& frame);
    TextField& editor() { return *m_editor; }
    /// An empty one; the one before stays among the runs.
    void begin();
    /// Puts what is typed into the document now.
    void keep();

protected:
    const Figure& shown() const override { return m_figure; }
    void runChanged() override {}
    void selectionMoved() override {}
    QString tipAt(const QPointF&) const override { return {}; }
    void pressed(const QPointF&, Qt::KeyboardModifiers) override {}
    bool clickableAt(const QPointF&) const override { return false; }
    bool keyPressed(int, Qt::KeyboardModifiers) override { return false; }
    QString selectionText() const override { return {}; }
    QString emptyText() const override { return {}; }
    bool isEmpty() const override { return false; }
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    Session& m_session;
    NoteFigure m_figure;
    TextField* m_editor;
    QTimer m_soon; ///< until what was typed is kept
};

} // namespace strata
