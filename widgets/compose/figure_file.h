// SPDX-License-Identifier: GPL-3.0-or-later
// A composed figure as it is kept: which figures of which documents stand where on the page (*.figure.json).
#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QRect>
#include <QString>
#include <QStringList>

#include <filesystem>
#include <vector>

namespace strata {

/// A document that panels are made from.
struct FigureDocument {
    QString path;          ///< from the folder of the figure file, "/" between names
    QString sha256;        ///< of the file's bytes, in lower hexadecimal; empty: not known
    QString kind;          ///< "run", "lens" …
    QJsonObject more = {}; ///< keys of a later version, kept
    friend bool operator==(const FigureDocument&, const FigureDocument&) = default;
};

struct FigurePanel {
    int document = 0;          ///< index into FigureFile::documents
    QString figure;            ///< id of its FigureSpec
    QJsonObject options = {};  ///< that it is made with
    QRect cell = {0, 0, 1, 1}; ///< of the grid: column, row, how many columns, how many rows
    QString heading = {};      ///< beside its letter; empty: none
    bool lettered = true;
    QJsonObject more = {};
    friend bool operator==(const FigurePanel&, const FigurePanel&) = default;
};

enum class PanelLetters { Parentheses, Lower, Upper, None }; ///< (a), a, A

struct FigureFile {
    static constexpr int newest = 1;
    static constexpr int mostPanels = 64, mostLines = 64; ///< lines: rows, or columns, of the grid

    int version = newest; ///< a later one that was read is written again
    QString title = {};   ///< over all panels; empty: none
    QString preset = {};  ///< id of its size; empty: as on screen
    PanelLetters letters = PanelLetters::Parentheses;
    bool sharedScale = true; ///< panels whose colours, or axes, mean the same have the same scale and one legend
    bool alignedAxes = true; ///< the areas of plots in a row or column line up
    bool provenance = true;  ///< a line of it under the figure
    std::vector<FigureDocument> documents = {};
    std::vector<FigurePanel> panels = {};
    QJsonObject more = {};
    friend bool operator==(const FigureFile&, const FigureFile&) = default;

    int rows() const;
    int columns() const;
    /// Indices of the panels as they are read: row by row.
    std::vector<std::size_t> readingOrder() const;
    /// "(a)", of each panel; empty where it has none.
    QStringList letterOf() const;
};

/// Errors: BadFormat, Unsupported: `subject` (the file), key, what is wrong.
Result<FigureFile> figureFileFromJson(const QByteArray& json, const std::string& subject);
QByteArray figureFileToJson(const FigureFile& file);
/// At most 4 MiB. Errors: also FileNotFound, FileUnreadable.
Result<FigureFile> readFigureFile(const std::filesystem::path& path);
/// Beside its place and renamed. Errors: FileUnwritable.
Result<void> writeFigureFile(const FigureFile& file, const std::filesystem::path& path);

/// Ends in .figure.json.
bool isFigureFile(const QString& path);
/// What was read that this version does not know, and is kept: a sentence; empty: there is nothing to say.
QString laterVersionNote(const FigureFile& file);

// Changes; what lay where a panel comes to stand goes to the first free cell.
/// The first cell, row by row, that nothing lies in; a figure of one column grows downwards. Null: the grid is full.
QRect freeCell(const FigureFile& file);
/// Unchanged where what lay there has no room anywhere.
void placePanel(FigureFile& file, std::size_t panel, const QRect& cell);
/// Its document goes too when no other panel is of it: its index comes back then, else −1.
int removePanel(FigureFile& file, std::size_t panel);

} // namespace strata
