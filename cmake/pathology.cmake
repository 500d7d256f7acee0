# The program of tests/pathology, in which the core counts its steps. Needs clang and its counters (CMakePresets.json).
file(GLOB pathology_sources CONFIGURE_DEPENDS tests/pathology/*.cpp)
add_executable(pathology ${pathology_sources})
target_compile_options(pathology PRIVATE ${broadside_warnings})
target_link_libraries(pathology PRIVATE broadside_core)
set_source_files_properties(tests/pathology/steps.cpp PROPERTIES COMPILE_OPTIONS
  "-fno-sanitize-coverage=edge,trace-pc;-fno-builtin")
# The standard library is linked in, so that its calls are led to steps.cpp as well.
target_link_options(pathology PRIVATE -static-libstdc++)
foreach(function memcpy memmove memset memchr memcmp bcmp strlen strcspn realloc)
  target_link_options(pathology PRIVATE "-Wl,--wrap=${function}")
endforeach()
