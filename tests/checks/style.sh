#!/usr/bin/env bash
# Formatting as in .clang-format, and shell scripts that parse.
set -euo pipefail
cd "$(dirname "$0")/../.."
git ls-files '*.cpp' '*.h' | xargs clang-format --dry-run --Werror
for script in $(git ls-files '*.sh' .ci/run); do
    bash -n "$script"
done
