// SPDX-License-Identifier: GPL-3.0-or-later
// The file of a user's glosses of tokens; empty: none.
#pragma once

#include "widgets/common/glosses.h"

#include <QWidget>

class QLineEdit;

namespace strata {

class GlossesField : public QWidget {
    Q_OBJECT
public:
    explicit GlossesField(QWidget* parent = nullptr);
    /// What the file had when it was named.
    const Glosses& glosses() const { return m_glosses; }
    void setFile(const QString& file); ///< reads it

Q_SIGNALS:
    void changed();
    void failed(const QString& sentence); ///< there are none then

private:
    void read();
    void choose();
    QLineEdit* m_file;
    QString m_read; ///< the file that was read
    Glosses m_glosses;
};

} // namespace strata
