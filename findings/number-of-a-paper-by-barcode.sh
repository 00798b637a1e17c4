#!/bin/bash
# The number of an official paper, 12/QD-UBND, as a bar code of Code 39 and read again.
#
# The codes: made by zint, plain Code 39 ("Code 3 of 9"), whose signs are A to Z, 0 to 9, space and
#   - . $ / + %, and made as Extended Code 39, which writes the other signs as pairs of these.
# One would say: all signs of the number are in the plain alphabet, so each reader gives back what
#   was written; if a maker and a reader do not fit together, it shows in odd signs.
# Seen, plain Code 39:
#   - zbar 0.23.92 and @zxing/library 0.23.0: as written;
#   - zxing-wasm 3.1.4 (ZXing C++) as it comes: 12/QD-UBND is 121D-UBND, 12/TB is 124B, 05/STC is
#     053TC, 12/KH-UBND is 12+H-UBND, 15/BC-SNV is 15"C-SNV. A slash with a letter is one sign of
#     the extended alphabet (/P to /Y are the digits 0 to 9), and whenever all pairs happen to be
#     valid, it reads them as such, asked for the format Code39 as well. 01/2025/TT is as written,
#     since "/2" is no pair. Asked for Code39Std it is right;
#   - the other way round, Extended Code 39: zxing-wasm has 12/QD-UBND, and zbar and @zxing/library
#     have 12/OQD-UBND.
# Why it matters: number and kind of a paper are what it is found by. 121D and 053TC look like
#   numbers that somebody gave out, other papers of the same office are read rightly, and the
#   text under the bars has the slash. No setting of the maker suits both readers: write Code 128 or
#   QR, which are right in all of them, or name the kind to the reader.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

deb() { # package, beginning of its version; what is there in this version stays as it is
    case "$(dpkg-query -W -f='${Version}' "$1" 2>install.log || true)" in "$2"*) return ;; esac
    { apt-get update && apt-get install -y --no-install-recommends "$1"; } >install.log 2>&1 ||
        { cat install.log; exit 1; }
    case "$(dpkg-query -W -f='${Version}' "$1")" in
    "$2"*) ;;
    *) echo "CHANGED: Debian's $1 is no longer $2"; exit 1 ;;
    esac
}
deb zint 2.11.1-1
deb zbar-tools 0.23.92-7
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . zxing-wasm@3.1.4 \
    @zxing/library@0.23.0 pngjs@7.0.0

cat >expected <<'EXP'
plain 12/QD-UBND: zxing-wasm 121D-UBND, @zxing/library 12/QD-UBND, zbar 12/QD-UBND
plain 12/TB: zxing-wasm 124B, @zxing/library 12/TB, zbar 12/TB
plain 05/STC: zxing-wasm 053TC, @zxing/library 05/STC, zbar 05/STC
plain 12/KH-UBND: zxing-wasm 12+H-UBND, @zxing/library 12/KH-UBND, zbar 12/KH-UBND
plain 15/BC-SNV: zxing-wasm 15"C-SNV, @zxing/library 15/BC-SNV, zbar 15/BC-SNV
plain 01/2025/TT: zxing-wasm 01/2025/TT, @zxing/library 01/2025/TT, zbar 01/2025/TT
extended 12/QD-UBND: zxing-wasm 12/QD-UBND, @zxing/library 12/OQD-UBND, zbar 12/OQD-UBND
Code 128 12/QD-UBND: zxing-wasm 12/QD-UBND, @zxing/library 12/QD-UBND, zbar 12/QD-UBND
QR 12/QD-UBND: zxing-wasm 12/QD-UBND, @zxing/library 12/QD-UBND, zbar 12/QD-UBND
zxing-wasm asked for Code39: 121D-UBND
zxing-wasm asked for Code39Std: 12/QD-UBND
EXP
cat >read.mjs <<'JS'
import { execFileSync } from "child_process";
import fs from "fs";
import { createRequire } from "module";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
const require = createRequire(import.meta.url);
const zxing = require("@zxing/library");
const { PNG } = require("pngjs");
const wasm = fs.readFileSync("node_modules/zxing-wasm/dist/reader/zxing_reader.wasm");
prepareZXingModule({ overrides: { wasmBinary: wasm.buffer } });
console.error = console.warn = () => {}; // @zxing/library tells of each format it tries in vain
const kinds = { plain: "CODE39", extended: "EXCODE39", "Code 128": "CODE128", QR: "QRCODE" };
const write = (kind, number) => execFileSync("zint",
    ["-b", kinds[kind], "-d", number, "--scale=2", "--border=0", "-w", "12", "--vwhitesp=12",
        "-o", "code.png"]);
const zbar = () => execFileSync("zbarimg", ["--quiet", "--raw", "code.png"],
    { stdio: ["ignore", "pipe", "ignore"] }).toString().trim();
const cpp = async options =>
    (await readBarcodes(new Uint8Array(fs.readFileSync("code.png")), options)).map(r => r.text);
const typescript = () => {
    const { data, width, height } = PNG.sync.read(fs.readFileSync("code.png"));
    const grey = Uint8ClampedArray.from({ length: width * height }, (_, i) => data[4 * i]);
    const source = new zxing.RGBLuminanceSource(grey, width, height);
    const hints = new Map([[zxing.DecodeHintType.TRY_HARDER, true]]);
    return new zxing.MultiFormatReader().decode(
        new zxing.BinaryBitmap(new zxing.HybridBinarizer(source)), hints).getText();
};
for (const [kind, number] of [["plain", "12/QD-UBND"], ["plain", "12/TB"], ["plain", "05/STC"],
    ["plain", "12/KH-UBND"], ["plain", "15/BC-SNV"], ["plain", "01/2025/TT"],
    ["extended", "12/QD-UBND"], ["Code 128", "12/QD-UBND"], ["QR", "12/QD-UBND"]]) {
    write(kind, number);
    console.log(`${kind} ${number}: zxing-wasm ${await cpp({})}, ` +
        `@zxing/library ${typescript()}, zbar ${zbar()}`);
}
write("plain", "12/QD-UBND");
for (const format of ["Code39", "Code39Std"])
    console.log(`zxing-wasm asked for ${format}: ${await cpp({ formats: [format] })}`);
JS
node read.mjs >seen
echo "versions: zint $(dpkg-query -W -f='${Version}' zint), zxing-wasm 3.1.4," \
    "@zxing/library 0.23.0, zbar $(dpkg-query -W -f='${Version}' zbar-tools)"
echo "guessed: as written, in all; an extended code as pairs where the reader knows plain ones only"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
