# The native library as the CMake package `broadside`, and the program.
include(CMakePackageConfigHelpers)
set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/broadside")
set_target_properties(broadside_core PROPERTIES EXPORT_NAME broadside OUTPUT_NAME broadside)
target_include_directories(broadside_core INTERFACE $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/broadside>)
install(TARGETS broadside_core EXPORT broadside ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
# What api/ shows includes headers of the floors below. Only api/ is for use by others.
install(DIRECTORY src/ DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/broadside"
  FILES_MATCHING PATTERN "*.h" PATTERN "wasm" EXCLUDE PATTERN "md4c_host.h" EXCLUDE)
install(EXPORT broadside NAMESPACE broadside:: DESTINATION "${package_dir}" FILE broadside-config.cmake)
write_basic_package_version_file("${CMAKE_BINARY_DIR}/broadside-config-version.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_BINARY_DIR}/broadside-config-version.cmake" DESTINATION "${package_dir}")
if(TARGET broadside)
  install(TARGETS broadside RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
endif()
