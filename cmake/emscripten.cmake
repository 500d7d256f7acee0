# Finds the toolchain file that comes with the emcc on the PATH.
find_program(BROADSIDE_EMCC emcc)
if(NOT BROADSIDE_EMCC)
  message(FATAL_ERROR "emcc is not on the PATH: run ./build-wasm.sh, which installs Emscripten")
endif()
file(REAL_PATH "${BROADSIDE_EMCC}" emcc_real)
cmake_path(GET emcc_real PARENT_PATH emcc_root)
include("${emcc_root}/cmake/Modules/Platform/Emscripten.cmake")
