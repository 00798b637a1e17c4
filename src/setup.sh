#!/usr/bin/env bash
# Installs what a bare Debian 12 lacks to build and run the program. With "tests" also what the tests need.
# Reasons for each package: docs/third-party.md. Installs nothing that is already there.
set -euo pipefail

build=(g++ cmake ninja-build pkg-config
    qt6-base-dev qt6-svg-dev qt6-pdf-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    libsqlitecpp-dev libsqlite3-dev libspdlog-dev libsodium-dev nlohmann-json3-dev libboost-dev libzip-dev libpugixml-dev libxlsxwriter-dev libharfbuzz-dev catch2
    fonts-liberation2 fontconfig)
tests=(python3 git clang-format clang-tidy clang libclang-rt-dev poppler-utils xvfb ccache)

wanted=("${build[@]}")
if [ "${1:-}" = tests ]; then
    wanted+=("${tests[@]}")
fi
missing=()
for package in "${wanted[@]}"; do
    if ! dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed'; then
        missing+=("$package")
    fi
done
if [ ${#missing[@]} -eq 0 ]; then
    exit 0
fi
echo "Installing: ${missing[*]}"
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    as_root=(sudo)
fi
"${as_root[@]}" apt-get update -q
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
