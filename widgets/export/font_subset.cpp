// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/export/font_subset.h"

#include <hb-subset.h>
#include <memory>

namespace strata {

QByteArray subsetFont(const QByteArray& font, const QSet<char32_t>& characters) {
    using Blob = std::unique_ptr<hb_blob_t, decltype(&hb_blob_destroy)>;
    using Face = std::unique_ptr<hb_face_t, decltype(&hb_face_destroy)>;
    using Input = std::unique_ptr<hb_subset_input_t, decltype(&hb_subset_input_destroy)>;
    const Blob blob(hb_blob_create(font.constData(), unsigned(font.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr),
                    hb_blob_destroy);
    const Face face(hb_face_create(blob.get(), 0), hb_face_destroy);
    if (hb_face_get_glyph_count(face.get()) == 0) return {};
    const Input input(hb_subset_input_create_or_fail(), hb_subset_input_destroy);
    if (!input) return {};
    hb_set_t* wanted = hb_subset_input_unicode_set(input.get());
    for (const char32_t character : characters)
        hb_set_add(wanted, hb_codepoint_t(character));
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
    const Face subset(hb_subset_or_fail(face.get(), input.get()), hb_face_destroy);
    if (!subset) return {};
    const Blob bytes(hb_face_reference_blob(subset.get()), hb_blob_destroy);
    unsigned length = 0;
    const char* data = hb_blob_get_data(bytes.get(), &length);
    return {data, qsizetype(length)};
}

} // namespace strata
