// SPDX-License-Identifier: GPL-3.0-or-later
// What every document begins with: a run, a lens, and whatever else one computation with one model produced.
#pragma once

#include "model/documents/reading.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace strata {

/// The model as provenance: what `inspect` prints, kept in every run.
struct ModelSummary {
    std::string path;
    std::string hash;
    std::string architecture;
    std::int64_t layers = 0, hiddenSize = 0, feedForwardSize = 0, attentionHeads = 0, keyValueHeads = 0, headDim = 0,
                 vocabularySize = 0, contextLength = 0, parameters = 0;
    std::string dtype; ///< as stored
    friend bool operator==(const ModelSummary&, const ModelSummary&) = default;
};

/// A head as provenance; also the legend of every figure. `index` in Run::heads fixes its colour.
struct HeadSummary {
    std::string name;
    std::string tensor;
    LayerIndex layer;
    Readout readout = Readout::Raw;
    std::optional<double> drift; ///< ‖W_d − W‖ / ‖W‖ against the final head
    friend bool operator==(const HeadSummary&, const HeadSummary&) = default;
};

/// What a person wrote of a document.
struct DocumentMarks {
    static constexpr std::size_t longestRemark = 65536, longestTag = 100, mostTags = 50; ///< bytes; as many

    std::string remark;
    std::vector<std::string> tags; ///< none twice, none empty
    bool isEmpty() const { return remark.empty() && tags.empty(); }
    friend bool operator==(const DocumentMarks&, const DocumentMarks&) = default;
};

/// The header that all kinds of documents share. A document is a value: it is made once, handed on as
/// DocumentPtr, and never changed; what was changed is a copy in its place.
struct Document {
    std::string strataVersion;
    std::string createdAt; ///< ISO 8601, UTC
    ModelSummary model;
    std::vector<HeadSummary> heads; ///< in order of layer; the order fixes colours
    std::string
        host; ///< where it was computed, as it was asked for ("gpu-server"); empty: where the program itself ran
    std::string device;
    std::string dtype; ///< compute type
    std::vector<std::string> warnings;
    DocumentMarks marks;

    virtual ~Document() = default;
    /// The id of its DocumentKind: "run", "lens" …
    virtual std::string_view kind() const = 0;

protected:
    Document() = default;
    Document(const Document&) = default;
    Document(Document&&) = default;
    Document& operator=(const Document&) = default;
    Document& operator=(Document&&) = default;
    friend bool operator==(const Document&, const Document&) = default;
};

using DocumentPtr = std::shared_ptr<const Document>;

/// The document as a run, a lens …; null when it is of another kind.
template <class T> std::shared_ptr<const T> documentAs(const DocumentPtr& document) {
    return std::dynamic_pointer_cast<const T>(document);
}

} // namespace strata
