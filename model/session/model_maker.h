// SPDX-License-Identifier: GPL-3.0-or-later
// Making a hierarchical model of one that lies here: copies of its final head at further layers, to be trained.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/session/background.h"
#include "model/session/session_values.h"
#include "model/training/adapt.h"
#endif

#include <QObject>

namespace strata {

/// What a base says of itself before anything is made of it.
struct BaseFacts {
    int layers = 0;              ///< K
    std::int64_t headBytes = 0;  ///< of each new head, in the stored type
    std::int64_t totalBytes = 0; ///< of all tensors of the base as they will be written
    std::vector<HeadSpec> heads; ///< those that it has, the final one last
    bool tied = false;           ///< the final head is the embedding
};

/// What is to be made.
struct AdaptOrder {
    ModelRequest base; ///< path, adapter and file of heads
    std::vector<NewHead> heads;
    bool headsOnly = false; ///< a file of heads beside the base, else a whole folder
    bool untie = false;
    QString output; ///< a folder that is not there yet, or a .safetensors file
};

/// On a thread of its own: copying gigabytes holds up nothing else. GUI thread.
class ModelMaker : public QObject {
    Q_OBJECT
public:
    explicit ModelMaker(Background& background, QObject* parent = nullptr);
    ~ModelMaker() override;

    /// Reads the configuration and the heads of a base; no weights.
    void inspect(const ModelRequest& base, std::function<void(const Result<BaseFacts>&)> then);
    /// Writes; `then` is called with what became of it. The job is in the list and can be cancelled; then nothing is
    /// left of it.
    RunId make(const AdaptOrder& order, std::function<void(const Result<void>&)> then);
    void cancel(RunId id);

private:
    Background& m_background;
    Worker m_worker;
};

/// The request that opens what was made: the folder, or the base with its file of heads.
ModelRequest requestFor(const AdaptOrder& order);

} // namespace strata
