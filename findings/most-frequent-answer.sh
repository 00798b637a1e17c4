#!/bin/bash
# The most frequent answer of a survey when two are equally frequent: 3, 1, 3, 1.
#
# One would say: an error, both, or one rule for all; surely MODE and MODE.SNGL of one program
#   agree: the second is the new name of the first.
# Seen:
#   - LibreOffice 7.4.7: MODE is 1 (the smaller), MODE.SNGL is 3 (the earlier);
#   - gnumeric 1.12.55: 3 by both names;
#   - formulajs 4.6.1: MODE.SNGL is 1;
#   - datamash 1.7: 1; simple-statistics 7.12.1: 1; ml-stat 1.3.3: 3; jstat 1.9.6: both, 1 and 3.
#   Sorted ascending first, all give 1 (or both): by the order of the rows the answer changes.
# Why it matters: "most people answered 1" or "3" by the name of the function, and a sorted column
#   tells something else than the same column in the order of arrival. Publish the counts, and name
#   a mode only when it is the only one.
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
office() { # LibreOffice Calc, of either flavour
    command -v soffice >install.log || deb libreoffice-calc-nogui 4:7.4.7
    case "$(soffice --version)" in
    "LibreOffice 7.4.7"*) ;;
    *) echo "CHANGED: another version, $(soffice --version)"; exit 1 ;;
    esac
}
deb libexcel-writer-xlsx-perl 1.10-1
deb gnumeric 1.12.55-1
deb datamash 1.7-2
office
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . \
    @formulajs/formulajs@4.6.1 simple-statistics@7.12.1 ml-stat@1.3.3 jstat@1.9.6

perl -MExcel::Writer::XLSX -e '
    for my $answers ([3, 1, 3, 1], [1, 1, 3, 3]) {
        my $book = Excel::Writer::XLSX->new("answers$$answers[0].xlsx");
        my $sheet = $book->add_worksheet("S");
        $sheet->write_col(0, 0, $answers);
        $sheet->write_formula(4, 0, "=MODE(A1:A4)", undef, "");
        $sheet->write_formula(5, 0, "=_xlfn.MODE.SNGL(A1:A4)", undef, "");
        $book->close;
    }'
cat >expected <<'EXP'
LibreOffice, 3 1 3 1: MODE 1, MODE.SNGL 3
LibreOffice, 1 1 3 3: MODE 1, MODE.SNGL 1
gnumeric, 3 1 3 1: MODE 3, MODE.SNGL 3
gnumeric, 1 1 3 3: MODE 1, MODE.SNGL 1
datamash, 3 1 3 1: 1
datamash, 1 1 3 3: 1
formulajs, simple-statistics, ml-stat, jstat, 3 1 3 1: 1, 1, 3, [1,3]
formulajs, simple-statistics, ml-stat, jstat, 1 1 3 3: 1, 1, 1, [1,3]
EXP
{
    for first in 3 1; do
        LC_ALL=C.UTF-8 soffice "-env:UserInstallation=file://$work/profile" --headless \
            --convert-to csv --outdir out answers$first.xlsx >/dev/null 2>&1
        echo "LibreOffice, $(head -4 out/answers$first.csv | paste -sd' '):" \
            "MODE $(sed -n 5p out/answers$first.csv), MODE.SNGL $(sed -n 6p out/answers$first.csv)"
    done
    for first in 3 1; do
        ssconvert --recalc answers$first.xlsx answers$first.csv 2>ssconvert.log
        echo "gnumeric, $(head -4 answers$first.csv | paste -sd' '):" \
            "MODE $(sed -n 5p answers$first.csv), MODE.SNGL $(sed -n 6p answers$first.csv)"
    done
    for first in 3 1; do
        echo "datamash, $(head -4 answers$first.csv | paste -sd' '):" \
            "$(head -4 answers$first.csv | datamash mode 1)"
    done
    node -e '
        const { MODE } = require("@formulajs/formulajs");
        const { mode } = require("simple-statistics");
        const { array } = require("ml-stat");
        const { jStat } = require("jstat");
        for (const x of [[3, 1, 3, 1], [1, 1, 3, 3]])
            console.log("formulajs, simple-statistics, ml-stat, jstat, " + x.join(" ") + ": " +
                [MODE.SNGL([...x]), mode([...x]), array.mode([...x]), JSON.stringify(jStat.mode([...x]))]
                    .join(", "));'
} >seen
echo "versions: $(soffice --version | cut -d' ' -f1,2), gnumeric 1.12.55, datamash 1.7," \
    "formulajs 4.6.1, simple-statistics 7.12.1, ml-stat 1.3.3, jstat 1.9.6"
echo "guessed: MODE and MODE.SNGL agree, and the order of the rows does not matter"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
