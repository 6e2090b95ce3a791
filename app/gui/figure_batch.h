// SPDX-License-Identifier: GPL-3.0-or-later
// A composed figure written without a person: strata --figure F.figure.json --export fig.pdf.
#pragma once

#include "app/gui/command_line.h"

#include <QObject>

#include <memory>

namespace strata {

class Figure;
class Session;
struct ComposedSource;
struct ExportOptions;

/// Opens the figure's documents, writes it into each file, says with --lint what a check finds, and ends the program:
/// with 1 and a sentence where something is missing or has changed. GUI thread.
class FigureBatch : public QObject {
    Q_OBJECT
public:
    FigureBatch(Session& session, const CommandLine& line);
    void start();

private:
    Result<ComposedSource> source() const;
    Result<void> compose(); ///< the figure, and how it is written
    void exportNext();
    void lint(const ExportRequest& request);
    void giveUp(const Error& error);
    Session& m_session;
    const CommandLine m_line;
    std::shared_ptr<const Figure> m_figure;
    std::shared_ptr<const ExportOptions> m_options;
    std::size_t m_next = 0;
    bool m_lintFailed = false;
};

} // namespace strata
