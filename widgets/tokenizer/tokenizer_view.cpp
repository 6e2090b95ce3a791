// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tokenizer/tokenizer_view.h"

#include "model/session/session.h"
#include "widgets/common/language.h"
#include "widgets/figure/figure_tables.h"
#include "widgets/figure/panel_frame.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QToolButton>

#include <algorithm>

namespace strata {

namespace {

constexpr int mostCharacters = 20'000;

/// Both columns at once, on the pool.
struct Columns {
    std::vector<TokenizedText> texts;
};

} // namespace

TokenizerView::TokenizerView(Session& session, QWidget* parent) : FigureView(parent), m_session(session) {
    whenTranslated(this, [this] {
        setAccessibleName(tr("Tokenizer"));
        setWhatsThis(
            tr("How a text becomes tokens: every piece with its id and its bytes. With a second tokenizer, the "
               "pieces that the other one has not are marked (≠)."));
    });
}

std::unique_ptr<Figure> TokenizerView::figure() const {
    auto copy = std::make_unique<TokenizerFigure>(m_figure);
    copy->setCurrent(0, -1);
    return copy;
}

QJsonObject TokenizerView::figureOptions() const {
    return {{QStringLiteral("text"), m_text},
            {QStringLiteral("model"), m_sources[0].path},
            {QStringLiteral("second"), m_sources[1].path}};
}

void TokenizerView::setFigureOptions(const QJsonObject& options) {
    const auto text = [&](const char* key) { return options.value(QLatin1String(key)); };
    if (text("text").isString()) setText(text("text").toString());
    if (text("model").isString()) setModel(text("model").toString());
    if (text("second").isString()) setSecond(text("second").toString());
}

void TokenizerView::setText(const QString& text) {
    if (text == m_text) return;
    m_text = text.left(mostCharacters);
    if (m_line && m_line->text() != m_text) m_line->setText(m_text);
    read();
}

bool TokenizerView::isBusy() const {
    return m_reading.isBusy() || m_sources[0].opening || m_sources[1].opening;
}

void TokenizerView::open(int which, const QString& path) {
    Source& source = m_sources[which];
    if (path == source.path) return;
    source = {path, nullptr, {}, source.asked + 1, !path.isEmpty()};
    if (which == 1 && m_second) m_second->setToolTip(path);
    read();
    if (path.isEmpty()) return;
    struct Opened {
        Result<std::shared_ptr<const Tokenizer>> tokenizer = std::shared_ptr<const Tokenizer>();
    };
    const auto box = std::make_shared<Opened>(); // written by the work, read when that is done
    m_session.background().run(
        [box, file = path.toStdString()](const JobControl& control) -> Result<void> {
            control.report(ProgressStage::ReadingTokenizer, -1);
            box->tokenizer = tokenizerOf(file);
            return {}; // what is wrong stands in the view
        },
        [view = QPointer<TokenizerView>(this), which, asked = source.asked, box](const Result<void>& done) {
            if (!view || view->m_sources[which].asked != asked) return;
            Source& opened = view->m_sources[which];
            opened.opening = false;
            if (!done)
                opened.problem = done.error().message();
            else if (!box->tokenizer)
                opened.problem = box->tokenizer.error().message();
            else
                opened.tokenizer = *box->tokenizer;
            view->read();
        },
        tr("Reading the tokenizer of %1").arg(QFileInfo(path).fileName()));
}

void TokenizerView::read() {
    // The views' own copies: a source may be exchanged meanwhile.
    std::vector<Source> sources;
    for (const Source& source : m_sources)
        if (!source.path.isEmpty()) sources.push_back(source);
    const std::string waiting = tr("The tokenizer is being read …").toStdString();
    m_reading.start(
        [sources, waiting, text = m_text.toStdString()](const JobControl& control) -> Analysis::Answer {
            auto out = std::make_shared<Columns>();
            for (const Source& source : sources) {
                if (control.stopRequested()) break;
                const std::string name = QFileInfo(source.path).fileName().toStdString();
                if (source.tokenizer) {
                    out->texts.push_back(tokenized(*source.tokenizer, name, text));
                } else {
                    TokenizedText none;
                    none.model = name;
                    none.problem = source.opening ? waiting : source.problem;
                    out->texts.push_back(std::move(none));
                }
            }
            return out;
        },
        [this](const Analysis::Answer& answer) {
            if (answer) show(std::static_pointer_cast<const Columns>(answer)->texts);
        });
}

void TokenizerView::show(std::vector<TokenizedText> columns) {
    m_figure.setTexts(m_text, std::move(columns));
    m_figure.setCurrent(m_column, m_row);
    contentChanged();
}

void TokenizerView::addControlsTo(PanelFrame& frame) {
    auto* strip = new QWidget(&frame);
    auto* layout = new QHBoxLayout(strip);
    layout->setContentsMargins(12, 6, 12, 6);
    m_line = new QLineEdit(m_text, strip);
    m_line->setObjectName(QStringLiteral("tokenizerText"));
    m_line->setMaxLength(mostCharacters);
    layout->addWidget(m_line);
    frame.setBanner(strip);
    connect(m_line, &QLineEdit::textChanged, this, &TokenizerView::setText);
    m_second = new QToolButton(&frame);
    m_second->setPopupMode(QToolButton::InstantPopup);
    m_second->setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu(m_second);
    connect(withText<TokenizerView>(menu->addAction(QString()), QT_TR_NOOP("Model &folder…")), &QAction::triggered,
            this, [this] { chooseFile(true); });
    connect(withText<TokenizerView>(menu->addAction(QString()), QT_TR_NOOP("&Tokenizer or GGUF file…")),
            &QAction::triggered, this, [this] { chooseFile(false); });
    menu->addSeparator();
    connect(withText<TokenizerView>(menu->addAction(QString()), QT_TR_NOOP("&None")), &QAction::triggered, this,
            [this] { setSecond({}); });
    m_second->setMenu(menu);
    whenTranslated(m_second, [this] {
        m_line->setAccessibleName(tr("Text to be taken apart"));
        m_line->setPlaceholderText(tr("Text to be taken apart"));
        m_second->setText(tr("compare with") + QStringLiteral(" ▾"));
        m_second->setAccessibleName(tr("Second tokenizer"));
        m_second->setToolTip(m_sources[1].path.isEmpty() ? tr("Second tokenizer") : m_sources[1].path);
    });
    frame.addControl(m_second);
}

void TokenizerView::chooseFile(bool folder) {
    auto* dialog = new QFileDialog(this, folder ? tr("A second model") : tr("A second tokenizer"));
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    if (folder)
        dialog->setOption(QFileDialog::ShowDirsOnly);
    else
        dialog->setNameFilter(tr("Tokenizers (*.json *.model *.gguf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &TokenizerView::setSecond);
    dialog->open();
}

QString TokenizerView::emptyText() const {
    return tr("Open a model: its tokenizer takes the text above apart.");
}

QString TokenizerView::tipAt(const QPointF& point) const {
    const auto [column, row] = m_figure.rowAt(point, sight().width());
    return row < 0 ? QString() : m_figure.rowText(column, row).toHtmlEscaped();
}

bool TokenizerView::clickableAt(const QPointF& point) const {
    return m_figure.rowAt(point, sight().width()).second >= 0;
}

void TokenizerView::pressed(const QPointF& point, Qt::KeyboardModifiers) {
    const auto [column, row] = m_figure.rowAt(point, sight().width());
    choose(column, row);
}

void TokenizerView::choose(int column, int row) {
    m_figure.setCurrent(m_column = column, m_row = row);
    setAccessibleDescription(selectionText());
    if (row >= 0) sight().bringIn(m_figure.rowRect(column, row, sight().width()));
    viewport()->update();
}

bool TokenizerView::keyPressed(int key, Qt::KeyboardModifiers modifiers) {
    if (key == Qt::Key_C && (modifiers & Qt::ControlModifier)) {
        QApplication::clipboard()->setText(tableToTsv(m_figure.table()));
        return true;
    }
    const auto& columns = m_figure.columns();
    int column = std::clamp(m_column, 0, int(columns.size()) - 1), row = m_row;
    switch (key) {
    case Qt::Key_Up:
        --row;
        break;
    case Qt::Key_Down:
        ++row;
        break;
    case Qt::Key_Left:
        --column;
        break;
    case Qt::Key_Right:
        ++column;
        break;
    case Qt::Key_Home:
        row = 0;
        break;
    case Qt::Key_End:
        row = int(columns[std::size_t(column)].pieces.size()) - 1;
        break;
    default:
        return false;
    }
    column = std::clamp(column, 0, int(columns.size()) - 1);
    const int rows = int(columns[std::size_t(column)].pieces.size());
    if (rows > 0) choose(column, std::clamp(row, 0, rows - 1));
    return true;
}

QString TokenizerView::selectionText() const {
    const auto& columns = m_figure.columns();
    if (m_row < 0 || std::size_t(m_column) >= columns.size() ||
        std::size_t(m_row) >= columns[std::size_t(m_column)].pieces.size())
        return {};
    return m_figure.rowText(m_column, m_row);
}

std::vector<AccessibleCell> TokenizerView::accessibleCells() const {
    std::vector<AccessibleCell> out;
    for (int column = 0; column < int(m_figure.columns().size()); ++column) {
        const TokenizedText& text = m_figure.columns()[std::size_t(column)];
        for (int row = 0; row < int(text.pieces.size()); ++row) {
            AccessibleCell cell;
            cell.rect = m_figure.rowRect(column, row, sight().width());
            cell.name = m_figure.rowText(column, row);
            cell.description = fromUtf8(text.model);
            out.push_back(std::move(cell));
        }
    }
    return out;
}

} // namespace strata
