# The core's stages: timed for ./bench.sh, where Google Benchmark is there, and counted for ./test.sh cost.
add_library(broadside_stage_list OBJECT EXCLUDE_FROM_ALL bench/native/stages.cpp)
target_compile_options(broadside_stage_list PRIVATE ${broadside_warnings})
target_include_directories(broadside_stage_list PUBLIC bench/native)
target_link_libraries(broadside_stage_list PUBLIC broadside_core)

find_package(benchmark QUIET)
if(benchmark_FOUND)
  add_executable(broadside_stages EXCLUDE_FROM_ALL bench/native/stages_benchmark.cpp)
  target_compile_options(broadside_stages PRIVATE ${broadside_warnings})
  target_link_libraries(broadside_stages PRIVATE broadside_stage_list benchmark::benchmark)
endif()

add_executable(broadside_cost EXCLUDE_FROM_ALL tests/cost/cost.cpp)
target_compile_options(broadside_cost PRIVATE ${broadside_warnings})
target_link_libraries(broadside_cost PRIVATE broadside_stage_list)
