#!/bin/bash
# Points and amounts as texts, "9,5" and "1.234.567,8", made numbers by NUMBERVALUE(text,",",".").
#
# One would say: 9.5 and 1234567.8 everywhere. VALUE depends on the environment, and NUMBERVALUE is
#   the function that was made to have an end of that: the decimal sign and that of thousands are
#   named in it.
# Seen:
#   - formulajs 4.6.1: "9,5" is 95 and "8,75" is 875, "10" is 10. It makes the comma a point and then
#     deletes the first point. "1.234,5" is 1234.5, rightly, for the same reason; "1.234.567,8" is
#     no number. By NUMBERVALUE(text,","), without the sign of thousands, "9,5" is 9.5;
#   - fast-formula-parser 1.0.19: 9.5 and 1234.5, but 1234.567 for "1.234.567,8" and #VALUE! for
#     "-0,5". Without the sign of thousands #VALUE!;
#   - gnumeric 1.12.55: #N/A for all, also from a file that LibreOffice wrote: its function takes the
#     decimal sign only, and by NUMBERVALUE(text,",") "9,5" is 9.5;
#   - LibreOffice 7.4.7: right in all; IronCalc 0.8.4: right, but #VALUE! without the sign of
#     thousands.
# Why it matters: it is what is recommended against decimal commas. Who has all 10 points of 10 comes
#   behind 9,5, and a budget of a million is a thousand. No form of the call is right in all five;
#   NUMBERVALUE(SUBSTITUTE(text,".",""),",") is right or an error, and never a wrong number.
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
calc() { # LibreOffice Calc, of the flavour that is there
    if dpkg-query -W libreoffice-core >install.log 2>&1; then
        deb libreoffice-calc 4:7.4.7
    else
        deb libreoffice-calc-nogui 4:7.4.7
    fi
}
calc
deb gnumeric 1.12.55-1
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . @formulajs/formulajs@4.6.1 \
    fast-formula-parser@1.0.19 @ironcalc/wasm@0.8.4 xlsx@0.18.5

cat >expected <<'EXP'
texts: 9,5 | 8,75 | 10 | 1.234,5 | 1.234.567,8 | -0,5 | by the decimal sign alone: 9,5 | 1234567,8 | -0,5
formulajs: 95 | 875 | 10 | 1234.5 | none | -5 | 9.5 | 1234567.8 | -0.5
fast-formula-parser: 9.5 | 8.75 | 10 | 1234.5 | 1234.567 | #VALUE! | #VALUE! | #VALUE! | #VALUE!
IronCalc: 9.5 | 8.75 | 10 | 1234.5 | 1234567.8 | -0.5 | #VALUE! | #VALUE! | #VALUE!
LibreOffice: 9.5 | 8.75 | 10 | 1234.5 | 1234567.8 | -0.5 | 9.5 | 1234567.8 | -0.5
gnumeric: #N/A | #N/A | #N/A | #N/A | #N/A | #N/A | 9.5 | 1234567.8 | -0.5
gnumeric, saved by LibreOffice: #N/A | #N/A | #N/A | #N/A | #N/A | #N/A | 9.5 | 1234567.8 | -0.5
EXP
cat >read.js <<'JS'
const fs = require("fs");
const { pathToFileURL } = require("url");
const XLSX = require("xlsx");
const both = ["9,5", "8,75", "10", "1.234,5", "1.234.567,8", "-0,5"];
const alone = ["9,5", "1234567,8", "-0,5"];
const calls = [...both.map(text => [text, ",", "."]), ...alone.map(text => [text, ","])];
const formula = call => `NUMBERVALUE(${call.map(part => JSON.stringify(part)).join(",")})`;
const tell = (name, of) => console.log(name + ": " + calls.map(of).join(" | "));
const said = value => typeof value !== "number" ? value.name || value :
    Number.isNaN(value) ? "none" : value;
(async () => {
    console.log(`texts: ${both.join(" | ")} | by the decimal sign alone: ${alone.join(" | ")}`);
    const { NUMBERVALUE } = require("@formulajs/formulajs");
    tell("formulajs", call => said(NUMBERVALUE(...call)));
    const fast = new (require("fast-formula-parser"))({});
    tell("fast-formula-parser", call =>
        said(fast.parse(formula(call), { sheet: "S", row: 1, col: 1 })));
    const folder = "node_modules/@ironcalc/wasm/";
    const iron = await import(pathToFileURL(folder + "wasm.js"));
    iron.initSync({ module: fs.readFileSync(folder + "wasm_bg.wasm") });
    const model = new iron.Model("S", "en", "UTC", "en");
    tell("IronCalc", call => {
        model.setUserInput(0, 1, 1, "=" + formula(call));
        model.evaluate();
        return model.getFormattedCellValue(0, 1, 1);
    });
    const S = { "!ref": "A1:A" + calls.length };
    calls.forEach((call, i) => { S["A" + (i + 1)] = { t: "n", f: "_xlfn." + formula(call) }; });
    XLSX.writeFile({ SheetNames: ["S"], Sheets: { S } }, "texts.xlsx");
})();
JS
export LC_ALL=C.UTF-8
libreoffice() { # format
    soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to "$1" \
        --outdir out texts.xlsx >/dev/null 2>&1
}
line() { paste -sd'|' "$1" | sed 's/|/ | /g'; }
gnumeric() {
    ssconvert --recalc "$1" gnumeric.csv >/dev/null 2>&1
    line gnumeric.csv
}
{
    node read.js
    libreoffice csv
    echo "LibreOffice: $(line out/texts.csv)"
    echo "gnumeric: $(gnumeric texts.xlsx)"
    libreoffice xlsx
    echo "gnumeric, saved by LibreOffice: $(gnumeric out/texts.xlsx)"
} >seen
echo "versions: formulajs 4.6.1, fast-formula-parser 1.0.19, @ironcalc/wasm 0.8.4," \
    "LibreOffice $(dpkg-query -W -f='${Version}' libreoffice-calc-nogui 2>/dev/null ||
        dpkg-query -W -f='${Version}' libreoffice-calc)," \
    "gnumeric $(dpkg-query -W -f='${Version}' gnumeric)"
echo "guessed: 9.5 | 8.75 | 10 | 1234.5 | 1234567.8 | -0.5 | 9.5 | 1234567.8 | -0.5 in all"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
