# SPDX-License-Identifier: GPL-3.0-or-later
# One interface target carries the language standard, warnings and hardening of every target of Strata.

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()

find_program(STRATA_CCACHE ccache)
if(STRATA_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${STRATA_CCACHE}")
endif()

add_library(strata_options INTERFACE)
target_compile_features(strata_options INTERFACE cxx_std_20)
target_include_directories(strata_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(strata_options INTERFACE STRATA_VERSION="${PROJECT_VERSION}" QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)

target_compile_options(strata_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wunused -Wformat=2
  $<$<BOOL:${STRATA_WERROR}>:-Werror>
  -fstack-protector-strong)
if(STRATA_SANITIZE STREQUAL "")
  target_compile_options(strata_options INTERFACE "$<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=2>")
endif()
# GCC 12 reports an overlapping memcpy inside std::string's own operators at -O3 (GCC bug 105651); later versions do not.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(strata_options INTERFACE -Wno-restrict)
endif()
# GCC 13 and 14 see an overflow inside std::vector's own insert where the sizes are known to be right (GCC bug 110498 and its kin).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 13)
  target_compile_options(strata_options INTERFACE -Wno-error=stringop-overflow -Wno-error=array-bounds)
endif()
target_link_options(strata_options INTERFACE -Wl,-z,relro -Wl,-z,now)

# Of use where many tests are linked again and again; what is released takes the system's linker and keeps its read-only relocations.
find_program(STRATA_MOLD mold)
if(STRATA_MOLD AND STRATA_ASSERTIONS AND STRATA_SANITIZE STREQUAL "")
  # mold 1 now and then never ends, and can begin the read-only part at .tbss, in the page before the data: such a program does not start
  # ("cannot apply additional memory protection after relocation").
  execute_process(COMMAND "${STRATA_MOLD}" --version OUTPUT_VARIABLE moldVersion ERROR_QUIET)
  if(moldVersion MATCHES "mold ([0-9.]+)" AND CMAKE_MATCH_1 VERSION_GREATER_EQUAL 2)
    target_link_options(strata_options INTERFACE -fuse-ld=mold)
  endif()
endif()

if(STRATA_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    message(FATAL_ERROR "STRATA_FUZZ needs clang++ with libFuzzer (packages clang-19, libclang-rt-19-dev); use the preset fuzz")
  endif()
  target_compile_options(strata_options INTERFACE -fsanitize=fuzzer-no-link)
  target_link_options(strata_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(STRATA_ASSERTIONS)
  target_compile_options(strata_options INTERFACE -UNDEBUG)
  target_compile_definitions(strata_options INTERFACE _GLIBCXX_ASSERTIONS)
endif()
if(NOT STRATA_SANITIZE STREQUAL "")
  target_compile_options(strata_options INTERFACE -fsanitize=${STRATA_SANITIZE} -fno-omit-frame-pointer)
  if(STRATA_SANITIZE MATCHES "undefined")
    # Code made of Qt's classes would check every access to a member, which doubles the time to build; null is found by address as well.
    target_compile_options(strata_options INTERFACE
      "$<$<BOOL:$<TARGET_PROPERTY:AUTOMOC>>:-fno-sanitize=null,alignment,vptr,object-size>")
  endif()
  target_link_options(strata_options INTERFACE -fsanitize=${STRATA_SANITIZE})
  target_compile_definitions(strata_options INTERFACE STRATA_SANITIZED=1)
endif()
