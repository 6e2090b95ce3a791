# SPDX-License-Identifier: GPL-3.0-or-later
# moc of Qt 6.4 cannot parse the standard library's <concepts> ("concept:46: Parse error at std"), nor, from GCC 13 on, <compare>. It needs
# nothing of them, so for moc alone both headers count as read already.
set(CMAKE_AUTOMOC_MOC_OPTIONS "-D_GLIBCXX_CONCEPTS" "-D_COMPARE")

# strata_room(NAME [QT] USES target… [PRIVATELY target…]): the static library strata_NAME of every .cpp in the current folder.
# PRIVATELY names what only the room itself includes (LibTorch, PCRE2). Rooms depend downwards only (tests/house checks it).
function(strata_room name)
  cmake_parse_arguments(ROOM "QT" "" "USES;PRIVATELY" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
  foreach(used IN LISTS ROOM_USES)
    if(used MATCHES "^strata_" AND NOT TARGET ${used})
      message(FATAL_ERROR "The room ${name} uses ${used}, which is not part of this build before it: add its folder to CMakeLists.txt")
    endif()
  endforeach()
  add_library(strata_${name} STATIC ${sources})
  set_target_properties(strata_${name} PROPERTIES LINKER_LANGUAGE CXX)
  target_link_libraries(strata_${name} PUBLIC strata_options ${ROOM_USES} PRIVATE ${ROOM_PRIVATELY})
  if(ROOM_QT)
    set_target_properties(strata_${name} PROPERTIES AUTOMOC ON)
  endif()
endfunction()
