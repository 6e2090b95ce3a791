// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/language.h"

#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <QWidget>

#include <clocale>

// Resources of a static library are registered by hand, outside any namespace.
static void registerCatalogues() {
    Q_INIT_RESOURCE(translations);
}

namespace strata {

namespace {

const QString catalogues = QStringLiteral(":/strata/translations");

QString catalogueOf(const QString& code) {
    return catalogues + QStringLiteral("/strata_%1.qm").arg(code);
}

/// Ours: a count in a sentence has the separator that other numbers of the language have.
class Catalogue : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char* comment, int n) const override {
        QString text = QTranslator::translate(context, source, comment, n);
        static const QString count = QStringLiteral("%") + QLatin1Char('n'), grouped = QStringLiteral("%Ln");
        if (n >= 0) text.replace(count, grouped);
        return text;
    }
};

/// The first of the user's languages that there is a catalogue for.
QString systemLanguage() {
    for (const QString& name : QLocale::system().uiLanguages()) {
        const QString code = name.section(QLatin1Char('-'), 0, 0);
        if (QFile::exists(catalogueOf(code))) return code;
    }
    return QStringLiteral("en");
}

} // namespace

Language::Language() {
    registerCatalogues();
}

Language::~Language() = default;

Language& Language::instance() {
    static Language language;
    return language;
}

std::vector<Language::Choice> Language::available() {
    registerCatalogues();
    std::vector<Choice> out;
    for (const QString& file : QDir(catalogues).entryList({QStringLiteral("strata_*.qm")}, QDir::Files, QDir::Name)) {
        const QString code = file.section(QLatin1Char('_'), 1).section(QLatin1Char('.'), 0, 0);
        QString name = QLocale(code).nativeLanguageName();
        if (code == QLatin1String("en")) name = QStringLiteral("English"); // not "American English"
        if (!name.isEmpty()) name[0] = name.at(0).toUpper();
        out.push_back({code, name});
    }
    return out;
}

void Language::install(QApplication& application) {
    // QApplication took the system's: then C's functions would write "0,7" into runs, and read 0 where "0.7" stands.
    std::setlocale(LC_NUMERIC, "C");
    std::setlocale(LC_MESSAGES, "C"); // what the system says of a file is a part of sentences, which are translated
    application.installEventFilter(this);
    setChoice(m_choice);
}

void Language::setChoice(const QString& code) {
    m_choice = code;
    const QString wanted = code == QLatin1String("system") ? systemLanguage() : code;
    m_code = QFile::exists(catalogueOf(wanted)) ? wanted : QStringLiteral("en");
    // Numbers, dates and the fields that they are typed into.
    QLocale::setDefault(QLocale(m_code));
    QGuiApplication::setLayoutDirection(QLocale().textDirection());
    for (QWidget* window : QApplication::topLevelWidgets())
        window->setLocale(QLocale());
    m_installing = true;
    m_catalogue = std::make_unique<Catalogue>(); // the old one takes itself away
    m_qtCatalogue = std::make_unique<QTranslator>();
    // By locale, not by code: Qt's own for "zh" is called zh_CN.
    if (m_qtCatalogue->load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"),
                            QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(m_qtCatalogue.get());
    m_installing = false;
    // English too: its catalogue holds the plurals.
    if (m_catalogue->load(catalogueOf(m_code))) QCoreApplication::installTranslator(m_catalogue.get());
}

bool Language::eventFilter(QObject* object, QEvent* event) {
    // Every catalogue that comes or goes says so; one change is enough.
    if (event->type() == QEvent::LanguageChange && object == QCoreApplication::instance() && !m_installing)
        Q_EMIT changed();
    return QObject::eventFilter(object, event);
}

} // namespace strata
