#include "model/base/shown_text.h"

#include "model/base/utf8.h"

namespace strata {

std::string quotedName(std::string_view name) {
    std::string text = replaceInvalidUtf8(name.substr(0, 300));
    for (char& c : text)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
    if (text.size() > 120) {
        text.resize(120);
        text.resize(completeUtf8Prefix(text));
        text += "…";
    }
    return '"' + text + '"';
}

std::string shapeText(const std::vector<std::int64_t>& shape) {
    std::string text = "[";
    for (const std::int64_t size : shape)
        text += (text.size() > 1 ? ", " : "") + std::to_string(size);
    return text + "]";
}

} // namespace strata
