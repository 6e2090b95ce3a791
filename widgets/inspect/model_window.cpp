// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspect/model_window.h"

#include "model/session/sentences.h"
#include "widgets/common/language.h"
#include "widgets/common/screen_font.h"
#include "widgets/inspect/config_page.h"
#include "widgets/inspect/heads_page.h"
#include "widgets/inspect/opened_files.h"
#include "widgets/inspect/tensors_page.h"
#include "widgets/inspect/tokenizer_page.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace strata {

ModelWindow::ModelWindow(Session& session, QWidget* parent)
    : QDialog(parent), m_session(session), m_note(new QLabel), m_tabs(new QTabWidget), m_heads(new HeadsPage),
      m_tensors(new TensorsPage), m_config(new ConfigPage), m_tokenizer(new TokenizerPage) {
    setObjectName(QStringLiteral("modelWindow"));
    setModal(false);
    setSizeGripEnabled(true);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_tabs->setDocumentMode(true);
    for (QWidget* page : std::initializer_list<QWidget*>{m_heads, m_tensors, m_config, m_tokenizer})
        m_tabs->addTab(page, QString());
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_note);
    layout->addWidget(m_tabs, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    whenScaled(this, [this] { resize(scaledPixels(1000), scaledPixels(620)); });

    connect(m_heads, &HeadsPage::moveRequested, this, &ModelWindow::moveRequested);
    connect(&m_session.model(), &CurrentModel::changed, this, &ModelWindow::follow);
    connect(&m_session.model(), &CurrentModel::openingFailed, this,
            [this] { m_heads->showProblem(m_session.model().openProblem().text); });
    for (const auto signal : {&DocumentMaker::started, &DocumentMaker::finished})
        connect(&m_session.maker(), signal, this, &ModelWindow::showWhyNot);
    whenTranslated(this, [this] { retranslate(); });
}

void ModelWindow::retranslate() {
    m_tabs->setTabText(0, tr("&Heads"));
    m_tabs->setTabText(1, tr("&Tensors"));
    m_tabs->setTabText(2, tr("&Configuration"));
    m_tabs->setTabText(3, tr("To&kenizer"));
    follow();
}

void ModelWindow::showFiles(const std::shared_ptr<const OpenedFiles>& files, const QString& note) {
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_heads->setFiles(files);
    m_tensors->setFiles(files);
    m_config->setFiles(files);
    m_tokenizer->setFiles(files);
}

void ModelWindow::showWhyNot() {
    const CurrentModel& model = m_session.model();
    m_heads->setWhyNot(!model.facts()                                ? QString()
                       : model.state() != CurrentModel::State::Ready ? tr("A model is being opened.")
                       : m_session.maker().isMaking("evaluation")
                           ? tr("An evaluation is being computed; stop it first, or wait.")
                           : QString());
}

void ModelWindow::follow() {
    const CurrentModel& model = m_session.model();
    const auto facts = model.facts();
    setWindowTitle(facts ? tr("Model – %1").arg(facts->name()) : tr("Model"));
    if (facts && facts->heads != m_heads->heads()) m_heads->setModel(facts, model.headsAsOpened());
    if (!facts) m_heads->setModel(nullptr, {});
    showWhyNot();
    const ModelRequest& request = model.openRequest();
    const std::string hash = facts ? facts->summary.hash : std::string();
    if (hash == m_hash && request.path == m_shown.path && request.host == m_shown.host &&
        request.adapter == m_shown.adapter && request.headsFile == m_shown.headsFile)
        return;
    m_hash = hash;
    m_shown = request;
    m_reading.cancel();
    if (facts) m_heads->setModel(facts, model.headsAsOpened());
    if (!facts) return showFiles(nullptr, tr("No model is open."));
    if (!facts->host.isEmpty())
        return showFiles(nullptr, tr("This model lies on %1: its tensors, configuration and tokenizer are seen there "
                                     "with strata-cli inspect --tensors.")
                                      .arg(facts->host));
    showFiles(nullptr, tr("The model's files are being read …"));
    OpenRequest files;
    files.path = request.path.toStdString();
    files.adapter = request.adapter.toStdString();
    files.heads = request.headsFile.toStdString();
    files.placements = request.placements;
    m_reading.start([files](const JobControl& control) -> Analysis::Answer { return openFilesOf(files, control); },
                    [this](const Analysis::Answer& answer) {
                        const auto opened = std::static_pointer_cast<const OpenedFiles>(answer);
                        if (!opened)
                            return showFiles(nullptr, tr("There was not enough memory for the model's files."));
                        showFiles(opened->checkpoint ? opened : nullptr,
                                  sayInLanguage(QString::fromStdString(opened->problem)));
                    });
}

} // namespace strata
