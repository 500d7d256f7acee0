# build/wasm/broadside.wasm: the C ABI of src/wasm as a standalone module that imports nothing and exports what
# src/wasm/exports.symbols names, its memory and _initialize.
file(GLOB wasm_sources CONFIGURE_DEPENDS src/wasm/*.cpp)
if(EXISTS "${CMAKE_SOURCE_DIR}/src/wasm/broadside.cpp")
  set(exports_file "${CMAKE_SOURCE_DIR}/src/wasm/exports.symbols")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${exports_file}")
  file(STRINGS "${exports_file}" exported_functions)
  list(TRANSFORM exported_functions PREPEND "_")
  list(JOIN exported_functions "," exported_functions)

  # The name of the setting changed in Emscripten 3.1.25.
  if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.25)
    set(stack_setting TOTAL_STACK)
  else()
    set(stack_setting STACK_SIZE)
  endif()

  add_executable(broadside_linked ${wasm_sources})
  # Alone of all it has the instructions memory.copy and memory.fill. The linker must find it before it optimizes, and the
  # compiler must not make calls of memmove of what is memmove.
  set_source_files_properties(src/wasm/copy.cpp PROPERTIES COMPILE_OPTIONS "-mbulk-memory;-fno-lto;-fno-builtin")
  target_compile_options(broadside_linked PRIVATE ${broadside_warnings} ${broadside_core_options})
  target_link_libraries(broadside_linked PRIVATE broadside_core)
  set_target_properties(broadside_linked PROPERTIES SUFFIX ".wasm" LINK_DEPENDS "${exports_file}")
  target_link_options(broadside_linked PRIVATE
    -Oz -flto -sSTANDALONE_WASM --no-entry -sMALLOC=none -sFILESYSTEM=0
    -sALLOW_MEMORY_GROWTH -sINITIAL_MEMORY=2097152 -s${stack_setting}=262144 -Wl,--stack-first
    "-sEXPORTED_FUNCTIONS=${exported_functions}"
    --profiling-funcs) # names for bench/profile.mjs; the optimizer takes them off

  find_program(BROADSIDE_NODE NAMES node nodejs REQUIRED NO_CMAKE_FIND_ROOT_PATH)
  set(optimizer "${CMAKE_SOURCE_DIR}/tools/optimize-wasm.mjs")
  add_custom_command(
    OUTPUT "${CMAKE_BINARY_DIR}/broadside.wasm"
    COMMAND "${BROADSIDE_NODE}" "${optimizer}" "$<TARGET_FILE:broadside_linked>" "${exports_file}"
            "${CMAKE_BINARY_DIR}/broadside.wasm"
    DEPENDS broadside_linked "${optimizer}" "${exports_file}" "${CMAKE_SOURCE_DIR}/package-lock.json"
    COMMENT "Optimizing broadside.wasm"
    VERBATIM)
  add_custom_target(broadside_wasm ALL DEPENDS "${CMAKE_BINARY_DIR}/broadside.wasm")
endif()
