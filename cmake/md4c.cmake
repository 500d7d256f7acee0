# md4c, from its pinned release archive, which tools/fetch-md4c.sh brings into .cache/.
set(BROADSIDE_MD4C_ARCHIVE "${CMAKE_SOURCE_DIR}/.cache/md4c-0.5.2.tar.gz" CACHE FILEPATH "md4c 0.5.2 release archive")
set(md4c_sha256 "55d0111d48fb11883aaee91465e642b8b640775a4d6993c2d0e7a8092758ef21")
set(md4c_dir "${CMAKE_BINARY_DIR}/md4c-release-0.5.2")
if(NOT EXISTS "${md4c_dir}/src/md4c.c")
  if(NOT EXISTS "${BROADSIDE_MD4C_ARCHIVE}")
    message(FATAL_ERROR "${BROADSIDE_MD4C_ARCHIVE} is missing: run tools/fetch-md4c.sh")
  endif()
  file(SHA256 "${BROADSIDE_MD4C_ARCHIVE}" md4c_hash)
  if(NOT md4c_hash STREQUAL md4c_sha256)
    message(FATAL_ERROR "${BROADSIDE_MD4C_ARCHIVE} is not the pinned md4c 0.5.2 archive")
  endif()
  file(ARCHIVE_EXTRACT INPUT "${BROADSIDE_MD4C_ARCHIVE}" DESTINATION "${CMAKE_BINARY_DIR}")
endif()

# md4c 0.5.2 asks whether the last thing it noted is the start of a list item, but may look at the offset of a line
# instead: a heading, a thematic break or fenced code that ends at one of every 256 offsets ends its list item with it.
if(NOT EXISTS "${md4c_dir}/src/md4c-mended.c")
  file(READ "${md4c_dir}/src/md4c.c" md4c_source)
  function(mend_md4c old new)
    string(FIND "${md4c_source}" "${old}" found)
    if(found EQUAL -1)
      message(FATAL_ERROR "md4c.c has no \"${old}\"")
    endif()
    string(REPLACE "${old}" "${new}" md4c_source "${md4c_source}")
    set(md4c_source "${md4c_source}" PARENT_SCOPE)
  endfunction()
  mend_md4c("    int last_list_item_starts_with_two_blank_lines;\n"
    "    int last_list_item_starts_with_two_blank_lines;\n    int last_list_item_start;\n")
  mend_md4c("    block->n_lines = start;\n"
    "    block->n_lines = start;\n    if(type == MD_BLOCK_LI) ctx->last_list_item_start = ctx->n_block_bytes;\n")
  mend_md4c("if(top_block->type == MD_BLOCK_LI)"
    "if(top_block->type == MD_BLOCK_LI && ctx->n_block_bytes == ctx->last_list_item_start)")
  file(WRITE "${md4c_dir}/src/md4c-mended.c" "${md4c_source}")
endif()
add_library(md4c OBJECT "${md4c_dir}/src/md4c-mended.c")
target_include_directories(md4c SYSTEM PUBLIC "${md4c_dir}/src")
set_target_properties(md4c PROPERTIES POSITION_INDEPENDENT_CODE ON)
