# SPDX-License-Identifier: GPL-3.0-or-later
"""Unpacks the bundle and builds strata-cli and the device's Qt Test programs against the LibTorch of Python's torch."""
import json
import os
import pathlib
import platform
import shutil
import signal
import subprocess
import tarfile
import threading

from check_report import CheckFailed, NotPossible

SOURCE = pathlib.Path(__file__).resolve().parents[2]


def one_line(command, **options):
    """The first line that a program prints, or nothing."""
    try:
        output = subprocess.run(command, capture_output=True, text=True, timeout=60, **options).stdout.strip()
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return output.splitlines()[0] if output else ""


def ended(command, limit, **options):
    """A command's exit code; None after `limit` seconds. Whatever it has started ends with it: a compiler that went on would slow down what is
    measured next."""
    process = subprocess.Popen(command, start_new_session=True, **options)
    try:
        return process.wait(timeout=limit)
    except subprocess.TimeoutExpired:
        return None
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def version(text):
    return tuple(int(part) for part in text.split(".") if part.isdigit())


class Build:
    def __init__(self, report, torch, bundle, folder, jobs):
        self.report, self.torch, self.bundle, self.folder, self.jobs = report, torch, bundle, folder, jobs
        self.environment = {**os.environ, "LC_ALL": "C"}
        # A container's settings that turn float32 products into products of 10 bits: what is compared here is float32.
        for variable in ("TORCH_ALLOW_TF32_CUBLAS_OVERRIDE", "NVIDIA_TF32_OVERRIDE"):
            self.environment.pop(variable, None)
        # An image's own flags (-static-libstdc++, -march …) are for its own programs.
        for variable in ("CFLAGS", "CXXFLAGS", "CPPFLAGS", "LDFLAGS"):
            self.environment.pop(variable, None)
        self.prefix = None
        self.log = folder / "build.log"
        self.tests = []
        self._background = None

    def libraries(self):
        return [folder for folder in (self.prefix / "lib").glob("*-linux-gnu*")] + [self.prefix / "lib"] if self.prefix else []

    def unpack(self):
        """Without a bundle the machine's own packages are built with."""
        if self.bundle is None:
            return 0, 0, "no bundle: the machine's own packages"
        root = self.folder / "bundle"
        shutil.rmtree(root, ignore_errors=True)
        root.mkdir(parents=True)
        with tarfile.open(self.bundle) as archive:
            archive.extractall(root, **({"filter": "tar"} if hasattr(tarfile, "tar_filter") else {}))
        facts = json.loads((root / "bundle.json").read_text(encoding="utf-8"))
        here = platform.libc_ver()[1]
        if version(here) < version(facts["glibc"]):
            raise CheckFailed(f"the bundle's libraries need glibc {facts['glibc']} and this machine has {here}: make the bundle on an older system")
        self.prefix = root / "prefix" / "usr"
        # What the machine has itself is nearer to its other programs.
        known = one_line_set(["ldconfig", "-p"])
        for library in [file for folder in self.libraries() for file in folder.glob("lib*.so.*")]:
            if library.name.startswith(("libglib", "libgobject", "libgio", "libgmodule", "libgthread", "libzstd")) and library.name in known:
                library.unlink()
        self.environment["LD_LIBRARY_PATH"] = ":".join([*map(str, self.libraries()), *filter(None, [os.environ.get("LD_LIBRARY_PATH")])])
        self.environment["PKG_CONFIG_PATH"] = ":".join(str(folder / "pkgconfig") for folder in [*self.libraries(), self.prefix / "share"])
        return 0, 0, f"{self.bundle.stat().st_size / 2**20:.0f} MiB; glibc {here}"

    def data(self):
        folder = self.folder / "bundle" / "data"
        return folder if folder.is_dir() else None

    def found(self, package):
        """Where a package's CMake configuration lies in the prefix."""
        names = {f"{package}Config.cmake", f"{package.lower()}-config.cmake"}
        for folder in [self.prefix / "share", *self.libraries()]:
            for file in sorted(folder.rglob("*onfig.cmake")):
                if file.name in names:
                    return file.parent
        raise CheckFailed(f"the bundle has no {package}")

    def configure(self):
        command = ["cmake", "-S", str(SOURCE), "-B", str(self.folder / "tree"), "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release", "-DSTRATA_GUI=OFF",
                   "-DSTRATA_ASSERTIONS=ON", f"-DCMAKE_PREFIX_PATH={self.torch};{self.prefix or ''}"]
        if self.prefix:
            command += [f"-D{name}_DIR={self.found(name)}" for name in ("nlohmann_json", "tl-expected", "CLI11", "Qt6")]
            command += [f"-DPKG_CONFIG_EXECUTABLE={self.prefix / 'bin' / 'pkgconf'}", f"-DPKG_CONFIG_ARGN=--keep-system-cflags",
                        "-DCMAKE_EXE_LINKER_FLAGS=" + " ".join(f"-Wl,-rpath-link,{folder}" for folder in self.libraries())]
        data = self.data() or SOURCE.parent / "shared" / "data"
        command.append(f"-DSTRATA_SHARED_DATA={data}")
        self.call(command, max(60.0, self.report.remaining()))
        return 0, 0, one_line(["c++", "--version"]) + "; " + one_line(["cmake", "--version"])

    def make(self, target, needs=0.0):
        """Builds a target; there must be time left after it."""
        limit = max(1.0, self.report.remaining() - needs)
        self.call(["cmake", "--build", str(self.folder / "tree"), "-j", str(self.jobs), "--target", target], limit)
        return 0, 0, ""

    def call(self, command, limit):
        with open(self.log, "a", encoding="utf-8") as log:
            log.write("$ " + " ".join(command) + "\n")
            log.flush()
            code = ended(command, limit, stdout=log, stderr=log, env=self.environment)
        if code is None:
            raise CheckFailed(f"{' '.join(command[:3])} took more than {limit:.0f} s; see {self.log}")
        if code != 0:
            text = self.log.read_text(encoding="utf-8", errors="replace").splitlines()
            errors = [line for line in text if "error" in line.lower() or "FAILED" in line][:3] or text[-3:]
            raise CheckFailed(f"{' '.join(command[:3])} ended with {code}: " + " | ".join(errors))

    def program(self, name):
        return self.folder / "tree" / "bin" / name

    def make_tests_beside(self, needs):
        """The Qt Test programs, while the checks by the command line run."""
        def work():
            self.report.run("build: device tests", lambda: self.make("tests_device", needs), needs)
        if not (self.folder / "tree" / "tests").is_dir() or not self.has_qt():
            self.report.run("build: device tests", lambda: (_ for _ in ()).throw(NotPossible("Qt 6 Core and Test were not found")))
            return
        self._background = threading.Thread(target=work)
        self._background.start()

    def has_qt(self):
        cache = (self.folder / "tree" / "CMakeCache.txt").read_text(encoding="utf-8", errors="replace")
        return any(line.startswith("Qt6Test_DIR:") and "NOTFOUND" not in line for line in cache.splitlines())

    def wait_for_tests(self):
        if self._background:
            self._background.join()
            self.tests = sorted(file for file in self.program(".").glob("test_device_*") if file.is_file())


def one_line_set(command):
    try:
        output = subprocess.run(command, capture_output=True, text=True, timeout=60).stdout
    except (OSError, subprocess.TimeoutExpired):
        return set()
    return {line.split()[0] for line in output.splitlines() if line.split()}
