# md4c, from its pinned release archive: BROADSIDE_MD4C_ARCHIVE names a local copy, which build-wasm.sh and test.sh
# fetch into .cache/.
set(BROADSIDE_MD4C_ARCHIVE "${CMAKE_SOURCE_DIR}/.cache/md4c-0.5.2.tar.gz" CACHE FILEPATH "md4c 0.5.2 release archive")
set(md4c_dir "${CMAKE_BINARY_DIR}/md4c-release-0.5.2")
if(NOT EXISTS "${md4c_dir}/src/md4c.c")
  file(SHA256 "${BROADSIDE_MD4C_ARCHIVE}" md4c_hash)
  if(NOT md4c_hash STREQUAL "55d0111d48fb11883aaee91465e642b8b640775a4d6993c2d0e7a8092758ef21")
    message(FATAL_ERROR "${BROADSIDE_MD4C_ARCHIVE} is not the pinned md4c 0.5.2 archive")
  endif()
  file(ARCHIVE_EXTRACT INPUT "${BROADSIDE_MD4C_ARCHIVE}" DESTINATION "${CMAKE_BINARY_DIR}")
endif()
add_library(md4c STATIC "${md4c_dir}/src/md4c.c")
target_include_directories(md4c SYSTEM PUBLIC "${md4c_dir}/src")
