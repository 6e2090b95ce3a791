// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/session.h"

namespace strata {

Session::Session(QObject* parent)
    : QObject(parent), m_background(m_jobs, m_problems), m_documents(m_background, m_problems),
      m_model(m_background, m_problems), m_maker(m_background, m_model, m_documents, m_problems),
      m_runPins(m_documents, m_maker), m_lens(m_background, m_model, m_documents, m_maker, m_problems) {
    connect(&m_model, &CurrentModel::arrived, &m_documents,
            [this] { m_documents.hideOthersThan(m_model.facts()->summary.hash); });
}

Session::~Session() {
    m_background.close();
    // A run or lens that is stopped here is a result like any other, and goes into the history.
    m_model.stopAll();
    m_background.deliver();
    m_model.giveBack();
    m_documents.forgetRemoved();
    m_background.finish();
    m_background.deliver(); // what was read to its end meanwhile, and left files that nobody wants now, gives them up
    m_background.finish();
}

} // namespace strata
