# The command line program `broadside`. It sees src/api alone; CLI11 is for it only.
file(GLOB cli_sources CONFIGURE_DEPENDS cli/*.cpp)

# In every build, since dist/ is made outside of CMake; the source is touched only when its bytes change.
set(assets "${CMAKE_BINARY_DIR}/cli_assets.cpp")
add_custom_target(broadside_assets
  COMMAND "${CMAKE_COMMAND}" "-DSCRIPT=${CMAKE_SOURCE_DIR}/dist/broadside.js"
          "-DSTYLES=${CMAKE_SOURCE_DIR}/web/styles.css" "-DPAGE_STYLES=${CMAKE_SOURCE_DIR}/web/page.css"
          "-DOUT=${assets}" -P "${CMAKE_SOURCE_DIR}/cmake/embed.cmake"
  BYPRODUCTS "${assets}"
  VERBATIM)

add_executable(broadside ${cli_sources} "${assets}")
add_dependencies(broadside broadside_assets)
broadside_unite(broadside ${cli_sources})
target_compile_options(broadside PRIVATE ${broadside_warnings})
target_compile_definitions(broadside PRIVATE BROADSIDE_VERSION="${PROJECT_VERSION}")
target_link_libraries(broadside PRIVATE broadside_core)
# A third of what an article of 11 KB took was to look up the names of the C++ library.
include(CheckLinkerFlag)
check_linker_flag(CXX "-static-libstdc++;-static-libgcc" BROADSIDE_STATIC_CXX)
if(BROADSIDE_STATIC_CXX AND NOT CMAKE_CXX_FLAGS MATCHES "-fsanitize")
  target_link_options(broadside PRIVATE -static-libstdc++ -static-libgcc)
endif()
find_path(BROADSIDE_CLI11 CLI/CLI.hpp REQUIRED)
target_include_directories(broadside PRIVATE "${CMAKE_SOURCE_DIR}")
target_include_directories(broadside SYSTEM PRIVATE "${BROADSIDE_CLI11}")
