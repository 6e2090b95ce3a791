# SPDX-License-Identifier: GPL-3.0-or-later
# The target strata_onednn: oneDNN, found as a header and a library. Debian's dnnl-config.cmake is of no use: it was built with a GPU runtime and
# demands the OpenCL development files, also when it is called QUIET, although nothing of ours touches OpenCL.
# A LibTorch of another origin brings headers of its own oneDNN, which hide the system's but have no library that could be linked.
if(NOT STRATA_TORCH_ROOT)
  find_path(STRATA_ONEDNN_INCLUDE_DIR oneapi/dnnl/dnnl.hpp)
  find_library(STRATA_ONEDNN_LIBRARY dnnl)
  mark_as_advanced(STRATA_ONEDNN_INCLUDE_DIR STRATA_ONEDNN_LIBRARY)
endif()
if(NOT STRATA_TORCH_ROOT AND STRATA_ONEDNN_INCLUDE_DIR AND STRATA_ONEDNN_LIBRARY)
  add_library(strata_onednn INTERFACE)
  target_include_directories(strata_onednn SYSTEM INTERFACE "${STRATA_ONEDNN_INCLUDE_DIR}")
  target_link_libraries(strata_onednn INTERFACE "${STRATA_ONEDNN_LIBRARY}")
endif()
