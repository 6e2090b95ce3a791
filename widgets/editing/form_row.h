// SPDX-License-Identifier: GPL-3.0-or-later
// One value of a JSON object as a field of a form, with what is wrong with it below.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include <nlohmann/json.hpp>
#endif

#include <QStringList>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace strata {

class TextField;

/// What a field is like. A value.
struct RowSpec {
    enum class Kind {
        Line,          ///< a string in one line
        Text,          ///< a string of several lines
        Marks,         ///< a string in one line, its line ends written \n, TABs \t
        OptionalMarks, ///< the same, which may be left to what is usual
        Choice,        ///< one of `values`; the first one where the key is missing
        Names,         ///< a string, `values` are offered
        Switch,        ///< true or false; `byDefault` where the key is missing
        Number         ///< a whole number from 1 on; `byDefault` where the key is missing
    };
    Kind kind = Kind::Line;
    std::string key;
    QString caption;
    QString tip = {};
    QString hint = {}; ///< stands in an empty field
    QStringList values = {}, words = {};
    int byDefault = 1;
};

/// GUI thread.
class FormRow : public QWidget {
    Q_OBJECT
public:
    explicit FormRow(const RowSpec& spec, QWidget* parent = nullptr);

    const RowSpec& spec() const { return m_spec; }
    /// Null: the key is missing. A value of another type is shown as JSON.
    void show(const nlohmann::ordered_json* value);
    void showProblem(const QString& sentence);
    QWidget* editor() const { return m_editor; }

Q_SIGNALS:
    /// A discarded value: the key goes.
    void edited(const nlohmann::ordered_json& value);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void tell();
    void makeEditor();
    QString text() const;
    RowSpec m_spec;
    QWidget* m_editor = nullptr;
    QLineEdit* m_line = nullptr;
    TextField* m_text = nullptr;
    QComboBox* m_combo = nullptr;
    QCheckBox* m_check = nullptr;
    QSpinBox* m_number = nullptr;
    QLabel* m_problem;
    bool m_has = false, m_showing = false;
};

/// "a⏎b" as "a\nb", and back. A backslash is written twice.
QString withWrittenEnds(const QString& text);
QString withRealEnds(const QString& text);

} // namespace strata
