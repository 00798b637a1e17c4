#!/usr/bin/env bash
# The README's first command: installs what is missing, builds, and does the main job. With a display it opens the window on the sample book;
# without one it prints the ranking and writes the ranking as PDF, and says where.
set -euo pipefail
cd "$(dirname "$0")/.."

bash src/setup.sh
cmake --preset release -DCCHC_TESTS=OFF
cmake --build --preset release

book="$PWD/build/bac-kan-2021.cchc"
if [ ! -e "$book" ]; then
    build/release/bin/cchc-cli new "$book" --sample bac-kan-2021
fi
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec build/release/bin/cchc "$book"
fi
build/release/bin/cchc-cli rank "$book" --assessment so-2021
paper="$PWD/build/xep-hang-so-2021.pdf"
build/release/bin/cchc-cli report ranking "$book" --assessment so-2021 --out "$paper"
echo "Không có màn hình: bảng xếp hạng ở trên, bản in ở $paper"
echo "No display: the ranking is above, the printed list is $paper"
