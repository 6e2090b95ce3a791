// SPDX-License-Identifier: GPL-3.0-or-later
// The session: one open model, the documents made with it, and the jobs that are going on.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/session/lens_work.h"
#include "model/session/run_pins.h"
#endif

#include <QObject>

namespace strata {

/// Puts the parts together; what is asked is asked of them. All live on the thread of the window and never work there
/// for long. Destruction stops and joins whatever is going on, keeps what it has, and lets files be written to their
/// end.
class Session : public QObject {
    Q_OBJECT
public:
    explicit Session(QObject* parent = nullptr);
    ~Session() override;

    CurrentModel& model() { return m_model; }
    const CurrentModel& model() const { return m_model; }
    Documents& documents() { return m_documents; }
    const Documents& documents() const { return m_documents; }
    DocumentMaker& maker() { return m_maker; }
    const DocumentMaker& maker() const { return m_maker; }
    RunPins& runPins() { return m_runPins; }
    LensWork& lens() { return m_lens; }
    const LensWork& lens() const { return m_lens; }
    JobBoard& jobs() { return m_jobs; }
    const JobBoard& jobs() const { return m_jobs; }
    Problems& problems() { return m_problems; }
    const Problems& problems() const { return m_problems; }
    Background& background() { return m_background; }

private:
    // In this order: each uses only those above it, and their threads are joined before what they use goes.
    Problems m_problems;
    JobBoard m_jobs;
    Background m_background;
    Documents m_documents;
    CurrentModel m_model;
    DocumentMaker m_maker;
    RunPins m_runPins;
    LensWork m_lens;
};

} // namespace strata
