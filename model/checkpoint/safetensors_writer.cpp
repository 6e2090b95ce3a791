// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/float_bits.h"
#include "model/base/utf8.h"
#include "model/checkpoint/safetensors.h"
#include "model/checkpoint/safetensors_header.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <set>
#include <sys/stat.h>
#include <unistd.h>

namespace strata {
namespace {

/// A file beside its target that takes the target's name only when it is whole.
class AtomicFile {
public:
    explicit AtomicFile(const std::filesystem::path& target)
        : m_target(target), m_temporary(target.string() + ".XXXXXX") {
        m_fd = ::mkstemp(m_temporary.data());
        if (m_fd < 0)
            m_error = errno;
        else
            ::fchmod(m_fd, 0644);
    }
    ~AtomicFile() {
        if (m_fd >= 0) ::close(m_fd);
        if (m_fd >= 0 || m_closed) ::unlink(m_temporary.c_str());
    }
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    void write(std::span<const std::byte> bytes) {
        while (m_error == 0 && !bytes.empty()) {
            const ssize_t written = ::write(m_fd, bytes.data(), bytes.size());
            if (written >= 0)
                bytes = bytes.subspan(static_cast<std::size_t>(written));
            else if (errno != EINTR)
                m_error = errno;
        }
    }
    /// 0, or the errno of the first failure.
    int commit() {
        if (m_error == 0 && ::fsync(m_fd) != 0) m_error = errno;
        if (m_fd >= 0) {
            if (::close(m_fd) != 0 && m_error == 0) m_error = errno;
            m_fd = -1;
            m_closed = true;
        }
        if (m_error == 0 && ::rename(m_temporary.c_str(), m_target.c_str()) != 0) m_error = errno;
        if (m_error == 0) m_closed = false;
        return m_error;
    }

private:
    std::filesystem::path m_target;
    std::string m_temporary;
    int m_fd = -1;
    int m_error = 0;
    bool m_closed = false; ///< closed but not yet renamed: the temporary file still has to go
};

void writeDecoded(AtomicFile& file, const TensorToWrite& tensor) {
    constexpr std::size_t piece = std::size_t{1} << 18;
    const std::size_t elements = tensor.decoded->elementCount();
    std::vector<float> values;
    std::vector<std::uint16_t> halves;
    for (std::size_t first = 0; first < elements; first += piece) {
        values.resize(std::min(piece, elements - first));
        readFloats(*tensor.decoded, first, values);
        if (tensor.dtype == DType::Float32) {
            file.write(std::as_bytes(std::span(values)));
            continue;
        }
        halves.resize(values.size());
        std::ranges::transform(values, halves.begin(),
                               tensor.dtype == DType::BFloat16 ? floatToBFloat16 : floatToFloat16);
        file.write(std::as_bytes(std::span(halves)));
    }
}

} // namespace

TensorToWrite tensorToWrite(std::string name, const TensorView& tensor) {
    return {std::move(name), tensor.dtype, tensor.shape, tensor.bytes, tensor.isInPlace() ? nullptr : &tensor};
}

Result<void> writeSafetensors(const std::filesystem::path& path, const std::vector<TensorToWrite>& tensors,
                              const std::map<std::string, std::string>& metadata, const JobControl& control) {
    const auto impossible = [&](const TensorToWrite& tensor, const char* what) {
        return fail(ErrorCode::Internal, path.string(), "tensor " + quotedName(tensor.name) + " " + what);
    };
    std::set<std::string> names;
    nlohmann::ordered_json header = nlohmann::ordered_json::object();
    if (!metadata.empty()) header["__metadata__"] = metadata;
    std::uint64_t offset = 0;
    for (const TensorToWrite& tensor : tensors) {
        const char* type = tensor.wholeNumbers ? "I64" : safetensorsDTypeText(tensor.dtype);
        if (!type || (tensor.decoded && tensor.dtype == DType::Float64))
            return impossible(tensor, "has an element type that cannot be written.");
        if (!names.insert(tensor.name).second) return impossible(tensor, "would be written twice.");
        if (tensor.name == "__metadata__" || !isValidUtf8(tensor.name))
            return impossible(tensor, "has a name that cannot be written.");
        std::uint64_t bytes = tensor.wholeNumbers ? sizeof(std::int64_t) : dtypeBytes(tensor.dtype);
        for (const std::int64_t size : tensor.shape)
            if (size < 0 || __builtin_mul_overflow(bytes, static_cast<std::uint64_t>(size), &bytes))
                return impossible(tensor, "has an impossible shape.");
        if (bytes != (tensor.decoded ? tensor.decoded->elementCount() * dtypeBytes(tensor.dtype) : tensor.bytes.size()))
            return impossible(tensor, "has bytes that do not fit its shape.");
        header[tensor.name] = {{"dtype", type}, {"shape", tensor.shape}, {"data_offsets", {offset, offset + bytes}}};
        offset += bytes;
    }
    std::string text = header.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    // Data begins at a multiple of 8, so that readers may use it in place.
    text.append((8 - text.size() % 8) % 8, ' ');
    if (text.size() > maxSafetensorsHeaderBytes)
        return fail(ErrorCode::Internal, path.string(), "would have a header over the format's limit of 100 MB.");

    // A rename over a device or a pipe would put a file in its place.
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored) && !std::filesystem::is_regular_file(path, ignored))
        return fail(ErrorCode::FileUnwritable, path.string(), "is not a regular file; name a file to be written.");
    AtomicFile file(path);
    const std::uint64_t headerBytes = text.size();
    file.write(std::as_bytes(std::span(&headerBytes, 1)));
    file.write(std::as_bytes(std::span(text)));
    std::uint64_t written = 0;
    for (const TensorToWrite& tensor : tensors) {
        if (control.stopRequested()) return JobControl::cancelled();
        control.report(ProgressStage::Writing, static_cast<double>(written) / static_cast<double>(offset));
        if (tensor.decoded) {
            writeDecoded(file, tensor);
            written += tensor.decoded->elementCount() * dtypeBytes(tensor.dtype);
        } else {
            file.write(tensor.bytes);
            written += tensor.bytes.size();
        }
    }
    if (const int code = file.commit(); code != 0)
        return fail(ErrorCode::FileUnwritable, path.string(),
                    std::string("cannot be written: ") + std::strerror(code) + ".");
    return {};
}

} // namespace strata
