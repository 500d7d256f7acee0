# Targets `format` (rewrites), `check-format` and `tidy`.
set(lint "${CMAKE_SOURCE_DIR}/tools/lint-cpp.sh")
add_custom_target(format COMMAND "${lint}" format WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" USES_TERMINAL VERBATIM)
add_custom_target(check-format COMMAND "${lint}" check-format
  WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" USES_TERMINAL VERBATIM)
add_custom_target(tidy COMMAND "${CMAKE_COMMAND}" --preset asan COMMAND "${lint}" tidy "${CMAKE_BINARY_DIR}"
  WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" USES_TERMINAL VERBATIM)
