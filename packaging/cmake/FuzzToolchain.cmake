# SPDX-License-Identifier: GPL-3.0-or-later
# clang of any version, the newest that is known first: libFuzzer is a part of it.
find_program(STRATA_CLANGXX NAMES clang++-21 clang++-20 clang++-19 clang++-18 clang++-17 clang++-16 clang++-15 clang++-14 clang++)
find_program(STRATA_CLANG NAMES clang-21 clang-20 clang-19 clang-18 clang-17 clang-16 clang-15 clang-14 clang)
if(NOT STRATA_CLANGXX OR NOT STRATA_CLANG)
  message(FATAL_ERROR "The preset fuzz needs clang++ with libFuzzer: apt-get install clang-19 libclang-rt-19-dev, or any other version")
endif()
set(CMAKE_CXX_COMPILER "${STRATA_CLANGXX}")
set(CMAKE_C_COMPILER "${STRATA_CLANG}")
