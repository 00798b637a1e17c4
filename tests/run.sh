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

step "Build"
cmake --preset release -DCCHC_TESTS=ON
cmake --build --preset release

step "Tests"
ctest --preset release -j "$(nproc)"

step "Build with sanitizers"
cmake --preset asan
cmake --build --preset asan

step "Tests under the sanitizers"
ctest --preset asan -j "$(nproc)"

step "Static analysis"
cmake --preset dev
bash tests/checks/tidy.sh build/dev # configured only: one command a file, where the other presets compile ten at once
echo "All checks passed."
