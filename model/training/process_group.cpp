// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/process_group.h"

#include "model/base/shown_text.h"

#include <charconv>
#include <string_view>

namespace strata {
namespace {

using Variable = std::function<const char*(const char*)>;

Result<int> numberOf(const Variable& variable, const char* name, int least, int most) {
    const char* const value = variable(name);
    if (value == nullptr)
        return fail(
            ErrorCode::BadArgument, name,
            "is not set, but WORLD_SIZE is: a training by several processes needs RANK, WORLD_SIZE, MASTER_ADDR "
            "and MASTER_PORT, as torchrun sets them.");
    const std::string_view text(value);
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < least || number > most)
        return fail(ErrorCode::BadArgument, name,
                    "is " + quotedName(std::string(text)) + "; it must be a whole number from " +
                        std::to_string(least) + " to " + std::to_string(most) + ".");
    return number;
}

} // namespace

Result<std::optional<ProcessPlace>> processPlace(const Variable& variable) {
    constexpr int mostProcesses = 65536, lastPort = 65535;
    if (variable("WORLD_SIZE") == nullptr) return std::nullopt;
    ProcessPlace place;
    STRATA_TRY(place.size, numberOf(variable, "WORLD_SIZE", 1, mostProcesses));
    if (place.size == 1) return std::nullopt;
    STRATA_TRY(place.rank, numberOf(variable, "RANK", 0, place.size - 1));
    if (variable("LOCAL_RANK") != nullptr) {
        STRATA_TRY(place.localRank, numberOf(variable, "LOCAL_RANK", 0, place.size - 1));
    }
    const char* const address = variable("MASTER_ADDR");
    if (address == nullptr || *address == '\0')
        return fail(ErrorCode::BadArgument, "MASTER_ADDR",
                    "is not set: it names the machine of the process with RANK 0, 127.0.0.1 where all are on one.");
    place.address = address;
    STRATA_TRY(int port, numberOf(variable, "MASTER_PORT", 1, lastPort));
    const char* const agent = variable("TORCHELASTIC_USE_AGENT_STORE");
    if (agent != nullptr && std::string_view(agent) == "True") port = port == lastPort ? port - 1 : port + 1;
    place.port = static_cast<std::uint16_t>(port);
    return place;
}

} // namespace strata
