#!/bin/bash
# Points and amounts in words, as official paper has them: 15 is "mười lăm".
#
# One would say: a library for just this knows the two rules that every child learns: ten is "mười",
#   and five after ten is "lăm", in 15 as in 25.
# Seen:
#   - vn-num2words 1.0.4: 10 is "mười", 11 to 19 begin with "muời", another vowel with the mark on
#     another letter, and 15 ends with "năm": "muời năm". 25 is right, "hai mươi lăm". 7 is "bẩy", a
#     word of speech. 15000 and 1015 carry the fault on. 10 to the 15th is "một triệu không nghìn
#     tỷ", and -5 is "undefined mươi lăm";
#   - read-vietnamese-number 2.3.1: "mười lăm", "một triệu tỉ", "âm năm"; but 75,5 with a comma is
#     seven hundred and fifty-five, without a word of warning; with a point it is right.
# Why it matters: the sum in words is what counts on the paper when it differs from the figures, and
#   who tries 10, 20 and 25 sees nothing wrong. Try each number up to 199 against the rules.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . \
    vn-num2words@1.0.4 read-vietnamese-number@2.3.1

cat >expected <<'EXP'
vn-num2words:
10: mười
11: muời một
15: muời năm
25: hai mươi lăm
7: bẩy
15000: muời năm nghìn
1015: một nghìn không trăm muời năm
1000000000000000: một triệu không nghìn tỷ
-5: undefined mươi lăm
read-vietnamese-number:
15: mười lăm
1000000000000000: một triệu tỉ
-5: âm năm
75.5: bảy mươi lăm chấm năm
75,5: bảy trăm năm mươi lăm
EXP
cat >words.js <<'JS'
const inWords = require("vn-num2words");
const { doReadNumber, ReadingConfig } = require("read-vietnamese-number");
console.log("vn-num2words:");
for (const n of [10, 11, 15, 25, 7, 15000, 1015, 1e15, -5]) console.log(n + ": " + inWords(n).trim());
console.log("read-vietnamese-number:");
const plain = new ReadingConfig();
plain.unit = [];
for (const n of ["15", "1000000000000000", "-5", "75.5", "75,5"])
    console.log(n + ": " + doReadNumber(n, plain));
JS
node words.js >seen
echo "versions: vn-num2words 1.0.4, read-vietnamese-number 2.3.1"
echo "guessed: mười lăm, mười một, mười lăm nghìn, âm năm; 75,5 is refused or read as 75.5"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
