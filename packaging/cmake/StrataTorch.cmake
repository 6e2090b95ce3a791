# Finds LibTorch: Debian's 1.13 by default, or the one that CMAKE_PREFIX_PATH names (an unpacked archive, or the folder of the
# `torch` wheel). The trap: with Debian's libtorch-dev installed, a newer TorchConfig.cmake finds /usr/lib's libc10.so first,
# and the program aborts at start with a DispatchKeySet assertion. So c10_LIBRARY is set to the one beside the chosen LibTorch
# before find_package(Torch), and checked afterwards.

find_file(STRATA_TORCH_CONFIG TorchConfig.cmake
  PATH_SUFFIXES share/cmake/Torch torch/share/cmake/Torch lib/cmake/Torch lib/${CMAKE_LIBRARY_ARCHITECTURE}/cmake/Torch)
if(NOT STRATA_TORCH_CONFIG)
  message(FATAL_ERROR "LibTorch was not found: install libtorch-dev, or name an unpacked LibTorch with -DCMAKE_PREFIX_PATH=DIR.")
endif()
get_filename_component(Torch_DIR "${STRATA_TORCH_CONFIG}" DIRECTORY)
set(Torch_DIR "${Torch_DIR}" CACHE PATH "Folder of TorchConfig.cmake" FORCE)
if(Torch_DIR MATCHES "/share/cmake/Torch$")
  get_filename_component(STRATA_TORCH_ROOT "${Torch_DIR}/../../.." ABSOLUTE)
  set(c10_LIBRARY "${STRATA_TORCH_ROOT}/lib/libc10.so" CACHE FILEPATH "The c10 beside the chosen LibTorch" FORCE)
  if(NOT EXISTS "${c10_LIBRARY}")
    message(FATAL_ERROR "The LibTorch in ${STRATA_TORCH_ROOT} has no lib/libc10.so: it is not complete.")
  endif()
endif()
# LibTorch's own files use policies and languages (CUDA) that need no attention of ours.
find_package(Torch REQUIRED CONFIG QUIET)
if(STRATA_TORCH_ROOT AND NOT "${TORCH_LIBRARIES};${c10_LIBRARY}" MATCHES "${STRATA_TORCH_ROOT}")
  message(FATAL_ERROR "LibTorch mixes libraries of ${STRATA_TORCH_ROOT} with others: ${TORCH_LIBRARIES}")
endif()

add_library(strata_torch INTERFACE)
target_link_libraries(strata_torch INTERFACE ${TORCH_LIBRARIES})
target_include_directories(strata_torch SYSTEM INTERFACE ${TORCH_INCLUDE_DIRS})
separate_arguments(STRATA_TORCH_FLAGS UNIX_COMMAND "${TORCH_CXX_FLAGS}")
target_compile_options(strata_torch INTERFACE ${STRATA_TORCH_FLAGS} -Wno-deprecated-declarations)
# at::parallel_for is a plain loop in a file that is not compiled with OpenMP, and nothing says so.
find_package(OpenMP REQUIRED COMPONENTS CXX)
target_link_libraries(strata_torch INTERFACE OpenMP::OpenMP_CXX)
message(STATUS "LibTorch ${Torch_VERSION} in ${Torch_DIR}")

# Debian's default OpenBLAS brings threads of its own, and LibTorch's idle OpenMP threads spin on the very cores that these need: with two
# cores a prefill took three and a half times as long. The variant with OpenMP shares LibTorch's threads. It is looked up first, whatever the
# system's alternatives say; DT_RPATH, not DT_RUNPATH, since the library is one that LibTorch asks for.
find_file(STRATA_OPENBLAS_OPENMP libblas.so.3 PATHS /usr/lib/${CMAKE_LIBRARY_ARCHITECTURE}/openblas-openmp NO_DEFAULT_PATH)
if(STRATA_OPENBLAS_OPENMP AND NOT STRATA_TORCH_ROOT)
  get_filename_component(STRATA_OPENBLAS_FOLDER "${STRATA_OPENBLAS_OPENMP}" DIRECTORY)
  list(APPEND CMAKE_BUILD_RPATH "${STRATA_OPENBLAS_FOLDER}")
  list(APPEND CMAKE_INSTALL_RPATH "${STRATA_OPENBLAS_FOLDER}")
  target_link_options(strata_options INTERFACE -Wl,--disable-new-dtags)
  message(STATUS "OpenBLAS with OpenMP in ${STRATA_OPENBLAS_FOLDER}")
endif()
