#!/usr/bin/env bash
# The README's second command: installs what is missing, builds with warnings as errors, and passes the tests: all tests,
# the tests under the sanitizers, and the checks of style, layers and translations. With --long also the whole attack on the book
# (docs/attack.md; an hour more), and each reader under libFuzzer for a minute.
set -euo pipefail
cd "$(dirname "$0")/.."

case "${1-}" in
"") long=no ;;
--long) long=yes ;;
*)
    echo "usage: $0 [--long]" >&2
    exit 2
    ;;
esac

bash src/setup.sh tests

step() { printf '\n== %s (%d s)\n' "$*" "$SECONDS"; }

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

if [ "$long" = yes ]; then
    release=build/release
    cli=$release/bin/cchc-cli
    step "The whole attack: kills, failing disks, power cuts"
    python3 tests/attack/files.py --long --cli $cli --window $release/bin/attack_window --shim $release/tests/attack/libattack_shim.so
    step "The whole attack: damaged copies, tampering"
    python3 tests/attack/damaged.py --long --cli $cli
    python3 tests/attack/tampered.py --long --cli $cli
    step "The readers under libFuzzer"
    cmake --preset fuzz
    cmake --build --preset fuzz
    python3 tests/fuzz/run.py --seconds 60
fi
echo "All checks passed."
