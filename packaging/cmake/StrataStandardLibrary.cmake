# SPDX-License-Identifier: GPL-3.0-or-later
# The program, LibTorch and sentencepiece's module share one C++ standard library. A compiler whose libstdc++.so is missing (some images
# keep libstdc++.a alone), or that is told -static-libstdc++, gives the program one of its own, and the first stream that the module opens
# ends the program. So the shared one is linked wherever it can be found, and configuring ends with a sentence where it cannot.

# Sets `result` to whether a program as it is linked here, with these further options, brings its own C++ standard library.
function(strata_own_standard_library result)
  set(${result} FALSE PARENT_SCOPE)
  if(NOT CMAKE_READELF)
    return()
  endif()
  set(folder "${CMAKE_BINARY_DIR}/CMakeFiles/standard-library")
  file(WRITE "${folder}/prints.cpp" "#include <iostream>\nint main() { std::cout << 1L; }\n")
  try_compile(linked "${folder}" "${folder}/prints.cpp" LINK_OPTIONS ${ARGN} COPY_FILE "${folder}/prints")
  if(NOT linked)
    return() # whatever is wrong will be told by what is really built
  endif()
  execute_process(COMMAND "${CMAKE_READELF}" -d "${folder}/prints" OUTPUT_VARIABLE needed ERROR_QUIET)
  if(NOT needed MATCHES "lib(std)?c\\+\\+\\.so")
    set(${result} TRUE PARENT_SCOPE)
  endif()
endfunction()

strata_own_standard_library(own)
if(own)
  execute_process(COMMAND "${CMAKE_CXX_COMPILER}" -print-file-name=libstdc++.so.6 OUTPUT_VARIABLE shared OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  if(IS_ABSOLUTE "${shared}" AND EXISTS "${shared}")
    set(folder "${CMAKE_BINARY_DIR}/standard-library")
    file(MAKE_DIRECTORY "${folder}")
    file(CREATE_LINK "${shared}" "${folder}/libstdc++.so" SYMBOLIC)
    strata_own_standard_library(own "-L${folder}")
  endif()
  if(own)
    message(FATAL_ERROR "This compiler links its C++ standard library into the program, which must share it with LibTorch and sentencepiece: "
      "take -static-libstdc++ out of CXXFLAGS and LDFLAGS, or install the compiler's libstdc++.so")
  endif()
  target_link_options(strata_options INTERFACE "-L${folder}")
  message(STATUS "C++ standard library: ${shared}, which this compiler does not link by itself")
endif()
