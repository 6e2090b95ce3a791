// SPDX-License-Identifier: GPL-3.0-or-later
// Offers a specimen on the start page: a button to open it, or the one command that brings the base that it needs.
#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace strata {

/// Trained heads and updates that come with the program, of a base model that does not.
struct Specimen {
    QString folder;
    QString name;    ///< the folder's
    QString title;   ///< what it answers: "CLINC150: request → domain → intent"
    QString base;    ///< "SmolLM2-135M-Instruct.Q4_1.gguf"
    QString command; ///< that brings the base
    bool baseIsThere = false;
    friend bool operator==(const Specimen&, const Specimen&) = default;
};

class SpecimenOffer : public QWidget {
    Q_OBJECT
public:
    explicit SpecimenOffer(const Specimen& specimen, QWidget* parent = nullptr);
    void setSpecimen(const Specimen& specimen);

Q_SIGNALS:
    void openRequested(const QString& folder);

private:
    void retranslate();

    Specimen m_specimen;
    QPushButton *m_open, *m_copy;
    QLabel* m_note;
    QLineEdit* m_command;
    QWidget* m_bringing; ///< the command and its button
};

} // namespace strata
