// SPDX-License-Identifier: GPL-3.0-or-later
// The language of the window, switched while the program runs.
#pragma once

#include <QObject>
#include <QString>

#include <memory>
#include <vector>

class QApplication;
class QTranslator;

namespace strata {

/// Installs the catalogues (ours, and Qt's own for its dialogs) and tells everybody. Numbers and dates on screen
/// and in figures follow the language (QLocale's default); CSV, JSON and saved runs never do. GUI thread.
class Language : public QObject {
    Q_OBJECT
public:
    static Language& instance();

    /// A language that there is a catalogue for.
    struct Choice {
        QString code; ///< "de"
        QString name; ///< in the language itself: "Deutsch"
    };
    static std::vector<Choice> available();

    /// Once, after the QApplication was made.
    void install(QApplication& application);
    /// "en", "de", "zh" …; "system": the desktop's language where there is a catalogue, else English.
    void setChoice(const QString& code);
    const QString& choice() const { return m_choice; }
    /// The language in force.
    const QString& code() const { return m_code; }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    Language();
    ~Language() override;
    QString m_choice = QStringLiteral("en");
    QString m_code = QStringLiteral("en");
    std::unique_ptr<QTranslator> m_catalogue, m_qtCatalogue;
    bool m_installing = false;
};

/// Says it now, and again whenever the language changes, as long as `owner` lives: whenTranslated(label, [=] {
/// label->setText(tr("…")); }).
template <class Owner, class Say> void whenTranslated(Owner* owner, Say say) {
    say();
    QObject::connect(&Language::instance(), &Language::changed, owner, say);
}

/// Sets the text of a label or button from its source, QT_TR_NOOP("…") in the context of class `Context`, in every
/// language.
template <class Context, class Widget> Widget* withText(Widget* widget, const char* source) {
    whenTranslated(widget, [widget, source] { widget->setText(Context::tr(source)); });
    return widget;
}

} // namespace strata
