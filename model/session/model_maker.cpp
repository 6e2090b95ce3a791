// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/model_maker.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace strata {
namespace {

Result<Checkpoint> openBase(const ModelRequest& base) {
    return openCheckpointWith(
        base.path.toStdString(),
        {.placements = base.placements, .adapter = base.adapter.toStdString(), .heads = base.headsFile.toStdString()});
}

Result<BaseFacts> factsOf(const ModelRequest& base) {
    STRATA_TRY(const Checkpoint checkpoint, openBase(base));
    BaseFacts facts;
    facts.layers = static_cast<int>(checkpoint.architecture.layers);
    facts.headBytes = newHeadBytes(checkpoint);
    facts.heads = checkpoint.heads;
    facts.tied = checkpoint.heads.back().tied;
    for (const TensorView* tensor : checkpoint.usedTensors())
        facts.totalBytes += static_cast<std::int64_t>(tensor->elementCount() * dtypeBytes(tensor->dtype));
    return facts;
}

Result<void> carryOut(const AdaptOrder& order, const JobControl& control) {
    STRATA_TRY(const Checkpoint base, openBase(order.base));
    const std::filesystem::path output = order.output.toStdString();
    const auto made = order.headsOnly ? writeHeadCopies(base, order.heads, output, control)
                                      : adaptModel(base, order.heads, order.untie, output, control);
    if (!made) return tl::unexpected(made.error());
    return {};
}

} // namespace

ModelMaker::ModelMaker(Background& background, QObject* parent) : QObject(parent), m_background(background) {}

ModelMaker::~ModelMaker() {
    m_worker.cancelAll();
    m_worker.drain();
}

void ModelMaker::inspect(const ModelRequest& base, std::function<void(const Result<BaseFacts>&)> then) {
    m_background.read<BaseFacts>(m_background.nextId(), [base] { return factsOf(base); }, std::move(then));
}

RunId ModelMaker::make(const AdaptOrder& order, std::function<void(const Result<void>&)> then) {
    const RunId id = m_background.nextId();
    m_background.begin(
        id, JobInfo::Kind::File,
        QCoreApplication::translate("strata::Session", "Writing %1").arg(QFileInfo(order.output).fileName()),
        [this](RunId job) { m_worker.cancel(job); });
    m_worker.post(
        id,
        [this, id, order, then = std::move(then)](const JobControl& control) {
            auto result = guarded<void>([&] { return carryOut(order, control); });
            // Whoever asked may be gone when this is delivered.
            m_background.mailbox().post([background = &m_background, id, then, result = std::move(result)] {
                background->end(id);
                then(result);
            });
        },
        m_background.progressOf(id));
    return id;
}

void ModelMaker::cancel(RunId id) {
    m_worker.cancel(id);
}

ModelRequest requestFor(const AdaptOrder& order) {
    ModelRequest request = order.base;
    request.placements.clear();
    if (order.headsOnly) {
        request.headsFile = order.output;
        return request;
    }
    request.path = order.output;
    request.adapter.clear();
    request.headsFile.clear();
    request.task.clear();
    return request;
}

} // namespace strata
