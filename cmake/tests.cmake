# The doctest suite: `unit_tests` for this machine, or, with Emscripten, `unit_tests_wasm`, one script for a browser.
file(GLOB unit_sources CONFIGURE_DEPENDS tests/unit/*.cpp)
broadside_isolate_headers(doctest doctest/doctest.h doctest_include)
if(EMSCRIPTEN)
  set(unit_target unit_tests_wasm)
else()
  set(unit_target unit_tests)
endif()
add_executable(${unit_target} ${unit_sources} tests/support/html_oracle.cpp)
target_include_directories(${unit_target} PRIVATE tests)
target_include_directories(${unit_target} SYSTEM PRIVATE "${doctest_include}")
target_compile_options(${unit_target} PRIVATE ${broadside_warnings})
target_link_libraries(${unit_target} PRIVATE broadside_core)
# What nearly each of them includes, read once: a third of the time that a small one takes.
target_precompile_headers(${unit_target} PRIVATE <doctest/doctest.h> <string> <string_view> <vector>)
# It asks doctest for the rest of itself.
set_source_files_properties(tests/unit/main.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON)

if(EMSCRIPTEN)
  # Built for the time it takes, not for size: -O1 also leaves the script to be as it is, which the Emscripten of
  # Debian 12 can't optimize without help.
  target_compile_options(${unit_target} PRIVATE -O1)
  target_link_options(${unit_target} PRIVATE
    -O1 -sSINGLE_FILE -sEXIT_RUNTIME -sALLOW_MEMORY_GROWTH -sENVIRONMENT=web,node
    "SHELL:--embed-file ${CMAKE_SOURCE_DIR}/tests/captures@/captures")
  target_compile_definitions(${unit_target} PRIVATE BROADSIDE_CAPTURES="/captures")
else()
  # The tests themselves run so shortly that optimizing them takes longer.
  target_compile_options(${unit_target} PRIVATE -O0)
  target_compile_definitions(${unit_target} PRIVATE BROADSIDE_CAPTURES="${CMAKE_SOURCE_DIR}/tests/captures")
  add_test(NAME unit COMMAND ${unit_target})

  # The native half of the parity test (tests/browser/suites/parity.mjs).
  add_executable(parity_native tests/parity/native_render.cpp src/wasm/broadside.cpp src/wasm/conversation.cpp)
  target_compile_options(parity_native PRIVATE ${broadside_warnings} ${broadside_core_options})
  target_link_libraries(parity_native PRIVATE broadside_core)
endif()

# Memory that runs out at any moment, with an operator new of its own.
if(NOT EMSCRIPTEN)
  add_executable(memory_tests tests/memory/memory_test.cpp tests/unit/main.cpp)
  target_include_directories(memory_tests PRIVATE tests)
  target_include_directories(memory_tests SYSTEM PRIVATE "${doctest_include}")
  target_compile_options(memory_tests PRIVATE ${broadside_warnings})
  target_compile_definitions(memory_tests PRIVATE BROADSIDE_CAPTURES="${CMAKE_SOURCE_DIR}/tests/captures")
  target_link_libraries(memory_tests PRIVATE broadside_core)
  add_test(NAME memory COMMAND memory_tests)
endif()

# What the widget shows of a conversation, for tests/html/run.mjs.
if(NOT EMSCRIPTEN)
  add_executable(conversation_html tests/html/conversation.cpp)
  target_compile_options(conversation_html PRIVATE ${broadside_warnings})
  target_link_libraries(conversation_html PRIVATE broadside_core)
endif()

# Renders the examples of the specifications for tests/conformance/run.mjs.
if(NOT EMSCRIPTEN)
  add_executable(markdown_batch tests/conformance/markdown_batch.cpp)
  target_compile_options(markdown_batch PRIVATE ${broadside_warnings})
  target_link_libraries(markdown_batch PRIVATE broadside_core)
endif()

# What reads the corpora beside a checkout, with Boost.JSON, and says so where there are none.
if(NOT EMSCRIPTEN)
  file(GLOB corpora_sources CONFIGURE_DEPENDS tests/corpora/*.cpp)
  add_executable(corpora_tests ${corpora_sources})
  target_include_directories(corpora_tests SYSTEM PRIVATE "${doctest_include}")
  target_compile_options(corpora_tests PRIVATE ${broadside_warnings})
  target_compile_definitions(corpora_tests PRIVATE BROADSIDE_SHARED_DIR="${CMAKE_SOURCE_DIR}/../shared")
  target_link_libraries(corpora_tests PRIVATE broadside_core)
  add_test(NAME corpora COMMAND corpora_tests)
endif()
