// SPDX-License-Identifier: GPL-3.0-or-later
// The open model from the inside: its heads, tensors, configuration and tokenizer. Stays beside the window.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/session/session.h"
#endif
#include "model/session/analysis.h"

#include <QDialog>

class QLabel;
class QTabWidget;

namespace strata {

class ConfigPage;
class HeadsPage;
class TensorsPage;
class TokenizerPage;
struct OpenedFiles;

/// Follows the session's model. Files are looked at on the analysis pool; those of a model on a host are not here, and
/// are named as such. GUI thread.
class ModelWindow : public QDialog {
    Q_OBJECT
public:
    explicit ModelWindow(Session& session, QWidget* parent = nullptr);

    HeadsPage& heads() { return *m_heads; }
    TensorsPage& tensors() { return *m_tensors; }
    ConfigPage& config() { return *m_config; }
    TokenizerPage& tokenizer() { return *m_tokenizer; }
    bool isReading() const { return m_reading.isBusy(); }

Q_SIGNALS:
    void moveRequested(const std::vector<strata::HeadPlacement>& placements);

private:
    void follow();
    void showWhyNot(); ///< why heads cannot be moved now
    void showFiles(const std::shared_ptr<const OpenedFiles>& files, const QString& note);
    void retranslate();

    Session& m_session;
    Analysis m_reading;
    ModelRequest m_shown; ///< whose files are shown, or being read
    std::string m_hash;
    QLabel* m_note;
    QTabWidget* m_tabs;
    HeadsPage* m_heads;
    TensorsPage* m_tensors;
    ConfigPage* m_config;
    TokenizerPage* m_tokenizer;
};

} // namespace strata
