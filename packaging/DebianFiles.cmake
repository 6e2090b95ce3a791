# SPDX-License-Identifier: GPL-3.0-or-later
# What only a Debian package has: copyright, changelog, what lintian is told, and compressed pages.

# The licences themselves come from the files beside what they are for.
file(READ debian/copyright copyright)
foreach(licence "WordNet:demo/LICENSE-WordNet.txt" "OFL-1.1:fonts/LICENCE-StrataSans.txt" "DejaVu:fonts/LICENCE-DejaVu.txt")
  string(REGEX MATCH "^([^:]+):(.+)$" _ "${licence}")
  set(name "${CMAKE_MATCH_1}")
  file(READ "${PROJECT_SOURCE_DIR}/resources/${CMAKE_MATCH_2}" text)
  string(STRIP "${text}" text)
  string(REGEX REPLACE "[ \t]+\n" "\n" text "${text}")
  string(REPLACE "\n" "\n " text " ${text}")
  string(REGEX REPLACE "\n \n" "\n .\n" text "${text}")
  string(REGEX REPLACE "\n \n" "\n .\n" text "${text}") # two empty lines in a row
  string(APPEND copyright "License: ${name}\n${text}\n\n")
endforeach()
string(REGEX REPLACE "\n+$" "\n" copyright "${copyright}")
file(WRITE "${CMAKE_CURRENT_BINARY_DIR}/debian/copyright" "${copyright}")
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/debian/copyright" DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/strata)
install(FILES debian/lintian-overrides DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides RENAME strata)

string(TIMESTAMP now "%a, %d %b %Y %H:%M:%S +0000" UTC)
file(WRITE "${CMAKE_CURRENT_BINARY_DIR}/debian/changelog" "strata (${PROJECT_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}) unstable; urgency=medium

  * Built by packaging/deb; changelog.gz says what is new.

 -- ${STRATA_PACKAGER}  ${now}
")

# Compressed as Debian wants it: always the same bytes.
function(install_compressed file destination name)
  add_custom_command(OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/debian/${name}.gz"
    COMMAND gzip -9nc "${file}" > "${CMAKE_CURRENT_BINARY_DIR}/debian/${name}.gz" DEPENDS "${file}" VERBATIM)
  add_custom_target("compressed_${name}" ALL DEPENDS "${CMAKE_CURRENT_BINARY_DIR}/debian/${name}.gz")
  install(FILES "${CMAKE_CURRENT_BINARY_DIR}/debian/${name}.gz" DESTINATION "${destination}")
endfunction()
install_compressed("${PROJECT_SOURCE_DIR}/CHANGELOG.md" ${CMAKE_INSTALL_DATADIR}/doc/strata changelog)
install_compressed("${CMAKE_CURRENT_BINARY_DIR}/debian/changelog" ${CMAKE_INSTALL_DATADIR}/doc/strata changelog.Debian)
install(CODE "
  file(GLOB pages \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_MANDIR}/man1/*.1\")
  foreach(page IN LISTS pages)
    execute_process(COMMAND gzip -9nf \"\${page}\" COMMAND_ERROR_IS_FATAL ANY)
  endforeach()")
