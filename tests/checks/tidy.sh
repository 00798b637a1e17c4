#!/usr/bin/env bash
# clang-tidy over the layers where numbers are made and kept. Argument: a configured build folder with compile_commands.json.
set -euo pipefail
cd "$(dirname "$0")/../.."
build=$1
git ls-files 'src/core/*.cpp' 'src/engine/*.cpp' 'src/store/*.cpp' 'src/exchange/*.cpp' 'src/report/*.cpp' 'src/app/*.cpp' |
    xargs -P "$(nproc)" -n 4 clang-tidy --quiet --extra-arg=-Wno-unknown-warning-option -p "$build" --warnings-as-errors='*' 2> >(grep -v 'warnings generated\|warning generated' >&2 || true)
