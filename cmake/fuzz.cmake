# One libFuzzer program for each file of tests/fuzz.
file(GLOB fuzz_sources CONFIGURE_DEPENDS tests/fuzz/*.cpp)
foreach(source IN LISTS fuzz_sources)
  cmake_path(GET source STEM name)
  add_executable(fuzz_${name} "${source}")
  target_compile_options(fuzz_${name} PRIVATE ${broadside_warnings})
  target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
  target_link_libraries(fuzz_${name} PRIVATE broadside_core)
endforeach()
