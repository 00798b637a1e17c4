#!/usr/bin/env bash
# clang-tidy over the layers where numbers are made and kept. Arguments: two configured build folders with compile_commands.json,
# one that compiles many files at once (preset tidy), one that compiles each by itself (preset dev).
#
# Most of the time goes into the headers, so every check that looks at the code once reads many files together; what it finds
# in a .cpp is told as before. The path analysis of clang follows a .cpp only as a main file, so it reads each by itself.
set -euo pipefail
cd "$(dirname "$0")/../.."
together=$1
alone=$2
layers='core|engine|store|exchange|package|report|office|app'
paths='clang-analyzer-*,-clang-analyzer-core.StackAddressEscape,bugprone-suspicious-include' # the batches include .cpp files

# Large pages for what clang allocates save an eighth of its time (decision 8).
export GLIBC_TUNABLES=glibc.malloc.hugetlb=1

tidy() { # build folder, files at a time, checks; files on standard input
    xargs -P "$(nproc)" -n "$2" clang-tidy --quiet --extra-arg=-Wno-unknown-warning-option -p "$1" --checks="$3" \
        --warnings-as-errors='*' 2> >(grep -v 'warnings generated\|warning generated' >&2 || true)
}

# Both passes are run before the check fails: all that is found is told at once.
failed=0
python3 - "$together" "$layers" <<'PYTHON' | tidy "$together" 1 '-clang-analyzer-*,-bugprone-suspicious-include' || failed=1
import json, re, sys
for entry in json.load(open(f"{sys.argv[1]}/compile_commands.json")):
    if re.search(rf"/src/CMakeFiles/({sys.argv[2]})\.dir/Unity/", entry["file"]):
        print(entry["file"])
PYTHON
git ls-files 'src/*.cpp' | grep -E "^src/($layers)/" | tidy "$alone" 3 "-*,$paths" || failed=1
exit "$failed"
