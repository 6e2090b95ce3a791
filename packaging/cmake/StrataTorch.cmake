# SPDX-License-Identifier: GPL-3.0-or-later
# Finds LibTorch: Debian's 1.13 by default, or the one that CMAKE_PREFIX_PATH names (an unpacked archive, or the folder of the
# `torch` wheel).
#
# Of the latter only the place is taken from its TorchConfig.cmake: its files stop with an error where LibTorch was made for CUDA and
# nvcc is not installed, which nothing here needs, and they find /usr/lib's libc10.so first where Debian's libtorch-dev is installed
# (the program then aborts at start with a DispatchKeySet assertion). Headers, libraries and flags are few and known.

find_file(STRATA_TORCH_CONFIG TorchConfig.cmake
  PATH_SUFFIXES share/cmake/Torch torch/share/cmake/Torch lib/cmake/Torch lib/${CMAKE_LIBRARY_ARCHITECTURE}/cmake/Torch)
if(NOT STRATA_TORCH_CONFIG)
  message(FATAL_ERROR "LibTorch was not found: install libtorch-dev, or name an unpacked LibTorch with -DCMAKE_PREFIX_PATH=DIR.")
endif()
get_filename_component(Torch_DIR "${STRATA_TORCH_CONFIG}" DIRECTORY)
set(Torch_DIR "${Torch_DIR}" CACHE PATH "Folder of TorchConfig.cmake" FORCE)

add_library(strata_torch INTERFACE)
if(Torch_DIR MATCHES "/share/cmake/Torch$")
  get_filename_component(STRATA_TORCH_ROOT "${Torch_DIR}/../../.." ABSOLUTE)
  foreach(library torch torch_cpu c10)
    if(NOT EXISTS "${STRATA_TORCH_ROOT}/lib/lib${library}.so")
      message(FATAL_ERROR "The LibTorch in ${STRATA_TORCH_ROOT} has no lib/lib${library}.so: it is not complete.")
    endif()
  endforeach()
  include("${Torch_DIR}/TorchConfigVersion.cmake" OPTIONAL)
  set(Torch_VERSION "${PACKAGE_VERSION}")
  # Older ones say which ABI of std::string they were compiled for; newer ones have the usual one.
  file(STRINGS "${STRATA_TORCH_CONFIG}" TORCH_CXX_FLAGS REGEX "_GLIBCXX_USE_CXX11_ABI=[01]")
  string(REGEX MATCH "-D_GLIBCXX_USE_CXX11_ABI=[01]" TORCH_CXX_FLAGS "${TORCH_CXX_FLAGS}")
  set(TORCH_INCLUDE_DIRS "${STRATA_TORCH_ROOT}/include" "${STRATA_TORCH_ROOT}/include/torch/csrc/api/include")
  set(torchLibraries torch torch_cpu c10)
  if(EXISTS "${STRATA_TORCH_ROOT}/lib/libtorch_cuda.so")
    # No symbol of theirs is asked for, and they must be there all the same: their operators enter themselves when they are loaded. What
    # they need of CUDA they find by paths of their own, which the linker does not know.
    list(APPEND torchLibraries torch_cuda c10_cuda)
    set(cudaLibraries "${STRATA_TORCH_ROOT}/lib/libtorch_cuda.so,${STRATA_TORCH_ROOT}/lib/libc10_cuda.so")
    target_link_libraries(strata_torch INTERFACE "-Wl,--push-state,--no-as-needed,${cudaLibraries},--pop-state")
    target_link_options(strata_torch INTERFACE -Wl,--allow-shlib-undefined)
    set(torchKind ", with CUDA")
  endif()
  list(TRANSFORM torchLibraries PREPEND "${STRATA_TORCH_ROOT}/lib/lib")
  list(TRANSFORM torchLibraries APPEND ".so")
  target_link_libraries(strata_torch INTERFACE ${torchLibraries})
else()
  find_package(Torch REQUIRED CONFIG QUIET)
  target_link_libraries(strata_torch INTERFACE ${TORCH_LIBRARIES})
endif()
target_include_directories(strata_torch SYSTEM INTERFACE ${TORCH_INCLUDE_DIRS})
separate_arguments(STRATA_TORCH_FLAGS UNIX_COMMAND "${TORCH_CXX_FLAGS}")
target_compile_options(strata_torch INTERFACE ${STRATA_TORCH_FLAGS} -Wno-deprecated-declarations)
# at::parallel_for is a plain loop in a file that is not compiled with OpenMP, and nothing says so.
if(STRATA_TORCH_ROOT AND EXISTS "${STRATA_TORCH_ROOT}/lib/libgomp.so.1" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # One OpenMP for both: the compiler's own has the same name, and only one of the two can be loaded.
  target_compile_options(strata_torch INTERFACE -fopenmp)
  target_link_libraries(strata_torch INTERFACE "${STRATA_TORCH_ROOT}/lib/libgomp.so.1")
else()
  find_package(OpenMP REQUIRED COMPONENTS CXX)
  target_link_libraries(strata_torch INTERFACE OpenMP::OpenMP_CXX)
endif()
message(STATUS "LibTorch ${Torch_VERSION}${torchKind} in ${Torch_DIR}")

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
