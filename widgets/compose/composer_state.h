// SPDX-License-Identifier: GPL-3.0-or-later
// A composed figure while it is worked on: the file with its open documents, and every change as one that can be
// undone.
#pragma once

#include "model/documents/document.h"
#include "widgets/compose/figure_file.h"

#include <QObject>
#include <QUndoStack>

#include <functional>
#include <map>

namespace strata {

struct OpenDocument {
    DocumentPtr document;
    QString title;
    QString file = {};   ///< where it lies, absolute; empty: nowhere yet
    QString sha256 = {}; ///< of that file, when it was read; empty: not known
    friend bool operator==(const OpenDocument&, const OpenDocument&) = default;
};

/// A figure that can be added: of a document that is open, with the options that its view shows now.
struct PanelSource {
    OpenDocument document;
    QString figure; ///< id
    QString title;  ///< of the figure, in the language of the window
    QJsonObject options;
};

struct Composition {
    FigureFile file;
    std::vector<OpenDocument> documents; ///< as many as the file has
    friend bool operator==(const Composition&, const Composition&) = default;

    std::vector<DocumentPtr> values() const;
};

/// GUI thread.
class ComposerState : public QObject {
    Q_OBJECT
public:
    explicit ComposerState(QObject* parent = nullptr);

    const Composition& now() const { return m_now; }
    const FigureFile& file() const { return m_now.file; }
    int selected() const { return m_selected; } ///< a panel; −1: there is none
    void select(int panel);
    QUndoStack& history() { return m_history; }

    /// Begins anew, with nothing to be undone. `isChanged`: it is not as it was saved.
    void reset(Composition composition, bool isChanged = false);
    /// What was saved has its documents where this says; nothing is changed since, unless something was meanwhile.
    void saved(const Composition& written);

    // Each is one change that can be undone; those of one kind that follow each other are one.
    void add(const PanelSource& source);
    void remove(int panel);
    void place(int panel, const QRect& cell);
    /// Of everything but panels' places: `what` names it in the list of changes and joins those of one name.
    void change(const QString& what, const std::function<void(FigureFile&)>& how);

Q_SIGNALS:
    void changed();
    void selectedChanged();

private:
    class Change;
    void push(const QString& what, Composition next, int selected, bool joins);
    void take(const Composition& composition, int selected);
    void keepPlaces(const Composition& of);
    void putIntoPlaces(Composition& composition) const;
    struct Place {
        QString file, sha256;
    };
    Composition m_now;
    int m_selected = -1;
    QUndoStack m_history;
    std::map<DocumentPtr, Place> m_places; ///< where documents lie, which no undoing changes
};

} // namespace strata
