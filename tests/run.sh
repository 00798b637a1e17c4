#!/usr/bin/env bash
# The README's second command: installs what is missing, builds with warnings as errors, and passes the tests: all tests,
# the tests under the sanitizers, and the checks of style, layers and translations.
set -euo pipefail
cd "$(dirname "$0")/.."

bash src/setup.sh tests

step() { printf '\n== %s\n' "$*"; }

step "Style, layers, translations"
bash tests/checks/style.sh
python3 tests/checks/house.py

# Static analysis reads the sources only: it runs with the lowest priority from the beginning, in what compiling and testing leave
# idle, and is waited for at the end.
step "Static analysis begins"
cmake --preset tidy
cmake --preset dev
analysis=build/tidy/analysis.log
setsid nice -n 19 bash tests/checks/tidy.sh build/tidy build/dev >"$analysis" 2>&1 &
analysing=$!
trap 'kill -- "-$analysing" 2>/dev/null || true' EXIT

step "Build"
cmake --preset release -DCCHC_TESTS=ON
cmake --build --preset release --target all extras

step "Tests"
ctest --preset release -j "$(nproc)"

step "Build with sanitizers"
cmake --preset asan
cmake --build --preset asan

step "Tests under the sanitizers"
ctest --preset asan -j "$(nproc)"

step "Static analysis"
wait "$analysing" || { cat "$analysis"; exit 1; }
trap - EXIT
cat "$analysis"
echo "All checks passed."
