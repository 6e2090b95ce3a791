// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspect/tokenizer_page.h"

#include "model/base/utf8.h"
#include "model/session/sentences.h"
#include "widgets/common/language.h"
#include "widgets/common/numbers.h"
#include "widgets/common/panel_widgets.h"
#include "widgets/common/screen_font.h"
#include "widgets/common/tokens.h"
#include "widgets/inspect/opened_files.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QSplitter>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace strata {

/// One line of a table.
struct TokenizerPage::Piece {
    int id = 0;
    std::string piece, bytes;
    bool special = false, added = false;
};

namespace {

constexpr int mostCharacters = 20'000;
constexpr std::size_t mostMatches = 2'000; ///< that a table shows

/// Tables are copied with the keyboard.
QTreeWidget* table(QWidget* owner) {
    auto* table = new QTreeWidget;
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setColumnCount(5);
    auto* copy = new QShortcut(QKeySequence::Copy, table);
    copy->setContext(Qt::WidgetShortcut);
    QObject::connect(copy, &QShortcut::activated, owner, [table] {
        QString text;
        for (const QTreeWidgetItem* item : table->selectedItems()) {
            QStringList cells;
            for (int column = 0; column < table->columnCount(); ++column)
                cells << item->text(column);
            text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
        }
        if (!text.isEmpty()) QApplication::clipboard()->setText(text);
    });
    return table;
}

} // namespace

TokenizerPage::TokenizerPage(QWidget* parent)
    : QWidget(parent), m_facts(captionLabel({})), m_textNote(captionLabel({})), m_searchNote(captionLabel({})),
      m_text(new QLineEdit), m_search(new QLineEdit), m_marked(new QCheckBox), m_pieces(table(this)),
      m_matches(table(this)), m_templates(new QComboBox), m_template(new QPlainTextEdit) {
    m_text->setObjectName(QStringLiteral("lookUpText"));
    m_text->setMaxLength(mostCharacters);
    m_search->setObjectName(QStringLiteral("lookUpPiece"));
    m_pieces->setObjectName(QStringLiteral("piecesOfText"));
    m_matches->setObjectName(QStringLiteral("piecesFound"));
    for (QLineEdit* field : {m_text, m_search})
        field->setClearButtonEnabled(true);
    for (QLabel* label : {m_facts, m_textNote, m_searchNote})
        label->setWordWrap(true);
    m_template->setReadOnly(true);
    m_template->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setScreenMonoFont(m_template, 12);

    const auto column = [](std::initializer_list<QWidget*> widgets) {
        auto* side = new QWidget;
        auto* layout = new QVBoxLayout(side);
        layout->setContentsMargins(0, 0, 0, 0);
        for (QWidget* widget : widgets)
            layout->addWidget(widget, qobject_cast<QTreeWidget*>(widget) ? 1 : 0);
        return side;
    };
    auto* searching = new QWidget;
    auto* searchLine = new QHBoxLayout(searching);
    searchLine->setContentsMargins(0, 0, 0, 0);
    searchLine->addWidget(m_search, 1);
    searchLine->addWidget(m_marked);
    auto* both = new QSplitter;
    both->addWidget(column({m_text, m_pieces, m_textNote}));
    both->addWidget(column({searching, m_matches, m_searchNote}));
    both->setChildrenCollapsible(false);
    auto* below = new QWidget;
    auto* belowLayout = new QVBoxLayout(below);
    belowLayout->setContentsMargins(0, 0, 0, 0);
    belowLayout->addWidget(m_templates, 0, Qt::AlignLeft);
    belowLayout->addWidget(m_template, 1);
    auto* halves = new QSplitter(Qt::Vertical);
    halves->addWidget(both);
    halves->addWidget(below);
    halves->setStretchFactor(0, 1);
    halves->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(m_facts);
    layout->addWidget(halves, 1);
    whenScaled(this, [halves] { halves->setSizes({scaledPixels(320), scaledPixels(150)}); });

    connect(m_text, &QLineEdit::textChanged, this, &TokenizerPage::readText);
    connect(m_search, &QLineEdit::textChanged, this, &TokenizerPage::startSearch);
    connect(m_marked, &QCheckBox::toggled, this, &TokenizerPage::startSearch);
    connect(m_text, &QLineEdit::returnPressed, m_pieces, [this] { m_pieces->setFocus(); });
    connect(m_search, &QLineEdit::returnPressed, m_matches, [this] { m_matches->setFocus(); });
    connect(m_templates, &QComboBox::currentIndexChanged, this, &TokenizerPage::showTemplate);
    whenTranslated(this, [this] { retranslate(); });
}

void TokenizerPage::retranslate() {
    setAccessibleName(tr("Tokenizer"));
    m_text->setPlaceholderText(tr("Text to be taken apart"));
    m_text->setAccessibleName(tr("Text to be taken apart"));
    m_search->setPlaceholderText(tr("Pieces that contain …, or an id"));
    m_search->setAccessibleName(tr("Search the vocabulary"));
    m_marked->setText(tr("&Special and added only"));
    m_pieces->setAccessibleName(tr("Pieces of the text"));
    m_matches->setAccessibleName(tr("Pieces that were found"));
    for (QTreeWidget* table : {m_pieces, m_matches})
        table->setHeaderLabels({tr("Id"), tr("Piece"), tr("Text"), tr("Bytes"), QString()});
    m_templates->setAccessibleName(tr("Chat template"));
    m_template->setAccessibleName(tr("Chat template"));
    m_template->setPlaceholderText(tr("The model has no chat template."));
    setFiles(m_files);
}

void TokenizerPage::setFiles(const std::shared_ptr<const OpenedFiles>& files) {
    m_files = files;
    const Tokenizer* const tokenizer = files ? files->tokenizer.get() : nullptr;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_text, m_search, m_marked})
        widget->setEnabled(tokenizer);
    const auto mark = [&](const std::optional<TokenId>& id) {
        return id ? QStringLiteral("%1 %2").arg(id->value).arg(QString::fromStdString(tokenizer->piece(*id)))
                  : tr("none");
    };
    m_facts->setText(!files       ? QString()
                     : !tokenizer ? sayInLanguage(QString::fromStdString(files->tokenizerProblem))
                                  : tr("%1 with %2 pieces · begin: %3 · end: %4 · begins a text by itself: %5")
                                        .arg(QString::fromStdString(tokenizer->kind()),
                                             formatCount(tokenizer->vocabularySize()), mark(tokenizer->bos()),
                                             mark(tokenizer->eos()), tokenizer->addsBos() ? tr("yes") : tr("no")));
    m_templates->clear();
    if (files)
        for (const auto& [name, text] : files->templates.templates)
            m_templates->addItem(tr("Chat template: %1").arg(QString::fromStdString(name)));
    m_templates->setVisible(m_templates->count() > 0);
    showTemplate();
    readText();
    startSearch();
}

void TokenizerPage::showTemplate() {
    const auto index = static_cast<std::size_t>(m_templates->currentIndex());
    m_template->setPlainText(m_files && index < m_files->templates.templates.size()
                                 ? QString::fromStdString(m_files->templates.templates[index].second)
                                 : QString());
}

TokenizerPage::Piece TokenizerPage::pieceOf(const Tokenizer& tokenizer, int id) {
    const TokenId token(id);
    return {id, tokenizer.piece(token), tokenizer.bytes(token), tokenizer.isSpecial(token), tokenizer.isAdded(token)};
}

void TokenizerPage::list(QTreeWidget* table, const std::vector<Piece>& pieces) {
    table->clear();
    QList<QTreeWidgetItem*> items;
    for (const Piece& piece : pieces) {
        auto* item =
            new QTreeWidgetItem({QString::number(piece.id), QString::fromStdString(replaceInvalidUtf8(piece.piece)),
                                 tokenDisplay(replaceInvalidUtf8(piece.bytes), piece.bytes), hexBytes(piece.bytes),
                                 piece.special ? tr("special")
                                 : piece.added ? tr("added")
                                               : QString()});
        item->setTextAlignment(0, Qt::AlignRight | Qt::AlignVCenter);
        items << item;
    }
    table->addTopLevelItems(items);
    for (int column = 0; column < table->columnCount(); ++column)
        table->resizeColumnToContents(column);
    for (const int column : {1, 2, 3}) // a long one is cut, not the whole table
        table->setColumnWidth(column, std::min(table->columnWidth(column), scaledPixels(160)));
}

void TokenizerPage::setText(const QString& text) {
    m_text->setText(text);
}

void TokenizerPage::readText() {
    m_textNote->clear();
    std::vector<Piece> pieces;
    if (m_files && m_files->tokenizer && !m_text->text().isEmpty()) {
        const Tokenizer& tokenizer = *m_files->tokenizer;
        if (const auto ids = tokenizer.encode(m_text->text().toStdString())) {
            for (const TokenId id : *ids)
                pieces.push_back(pieceOf(tokenizer, id.value));
            m_textNote->setText(tr("%n token(s)", nullptr, static_cast<int>(pieces.size())));
        } else {
            m_textNote->setText(sayInLanguage(QString::fromStdString(ids.error().message())));
        }
    }
    list(m_pieces, pieces);
}

void TokenizerPage::search(const QString& wanted) {
    m_search->setText(wanted);
}

void TokenizerPage::startSearch() {
    m_searching.cancel();
    const QString wanted = m_search->text();
    const bool marked = m_marked->isChecked();
    m_searchNote->clear();
    if (!m_files || !m_files->tokenizer || (wanted.isEmpty() && !marked)) return list(m_matches, {});
    struct Found {
        std::vector<Piece> pieces;
        qint64 count = 0;
    };
    bool isId = false;
    const int id = (wanted.startsWith(QLatin1Char('#')) ? wanted.mid(1) : wanted).toInt(&isId);
    m_searching.start(
        [files = m_files, text = wanted.toStdString(), marked, id = isId ? id : -1,
         onlyId = isId && wanted.startsWith(QLatin1Char('#'))](const JobControl& control) -> Analysis::Answer {
            const Tokenizer& tokenizer = *files->tokenizer;
            auto found = std::make_shared<Found>();
            const auto add = [&](int token) {
                ++found->count;
                if (found->pieces.size() < mostMatches) found->pieces.push_back(pieceOf(tokenizer, token));
            };
            const std::int32_t size = tokenizer.vocabularySize();
            if (id >= 0 && id < size) add(id); // first
            for (std::int32_t token = 0; token < size && !onlyId; ++token) {
                if (token % 4096 == 0 && control.stopRequested()) break;
                if (token == id) continue;
                const TokenId which(token);
                if (marked && !tokenizer.isSpecial(which) && !tokenizer.isAdded(which)) continue;
                if (text.empty() || tokenizer.piece(which).find(text) != std::string::npos ||
                    tokenizer.bytes(which).find(text) != std::string::npos)
                    add(token);
            }
            return found;
        },
        [this](const Analysis::Answer& answer) {
            if (!answer) return;
            const auto found = std::static_pointer_cast<const Found>(answer);
            list(m_matches, found->pieces);
            const auto shown = static_cast<qint64>(found->pieces.size());
            m_searchNote->setText(
                shown == found->count
                    ? tr("%n piece(s)", nullptr, static_cast<int>(shown))
                    : tr("the first %1 of %2 pieces").arg(formatCount(shown), formatCount(found->count)));
        });
}

} // namespace strata
