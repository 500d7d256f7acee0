# Compile options of our own code. None of them is for md4c.
option(BROADSIDE_WARNINGS "Warnings, as errors" ON)
if(BROADSIDE_WARNINGS)
  set(broadside_warnings
    -Wall -Wextra -Wpedantic -Werror -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor)
endif()

# The core throws nothing. Natively the standard library may, when memory runs out, and src/api/memory.h makes an error of
# that; in WebAssembly it is a trap.
if(EMSCRIPTEN)
  set(broadside_core_options $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions -fno-rtti>)
else()
  set(broadside_core_options $<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>)
endif()

if(EMSCRIPTEN)
  # docs/adr/0002-wasm-build-flags.md has what each flag is worth.
  set(CMAKE_C_FLAGS_MINSIZEREL "-Oz -DNDEBUG")
  set(CMAKE_CXX_FLAGS_MINSIZEREL "-Oz -DNDEBUG")
  add_compile_options(-flto -msign-ext -mnontrapping-fptoint)
endif()

# Most of the time goes to the standard library's headers, which a folder's sources share when they are compiled as one. It
# also shows what two of them call by the same name. That each compiles by itself, the other builds show.
option(BROADSIDE_UNITY "Compile the sources of a folder as one" OFF)
function(broadside_unite target)
  if(NOT BROADSIDE_UNITY)
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  foreach(source IN LISTS ARGN)
    cmake_path(GET source PARENT_PATH folder)
    cmake_path(GET folder FILENAME group)
    set_source_files_properties("${source}" PROPERTIES UNITY_GROUP "${group}")
  endforeach()
endfunction()

# One folder that holds `name` alone, as a link to the distribution's headers: the whole of /usr/include must not be on
# the path of a cross compiler. Sets `result` to the folder.
function(broadside_isolate_headers name header result)
  find_path(BROADSIDE_${name}_ROOT ${header} REQUIRED NO_CMAKE_FIND_ROOT_PATH PATHS /usr/include /usr/local/include)
  set(folder "${CMAKE_BINARY_DIR}/include/${name}")
  file(MAKE_DIRECTORY "${folder}")
  file(CREATE_LINK "${BROADSIDE_${name}_ROOT}/${name}" "${folder}/${name}" SYMBOLIC)
  set(${result} "${folder}" PARENT_SCOPE)
endfunction()

if(BROADSIDE_BUILD_PATHOLOGY)
  # A call for each branch taken: tests/pathology/steps.cpp counts them.
  add_compile_options(-fsanitize-coverage=edge,no-prune,trace-pc)
endif()
