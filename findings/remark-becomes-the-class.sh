#!/bin/bash
# An ODS in which a checker put a remark on the cell of a unit's class.
#
# The file, saved by LibreOffice 7.4.7: A, 9.5, "Good"; on "Good" a remark of "Checker": "late 2".
# One would say: a remark is not the cell's value; "Good" is read.
# Seen: OpenDocument keeps the remark (office:annotation) inside the cell, before its text:
#   - pandas 1.5.3: the class is the remark's day, the remark and "Good" in one, "…late 2Good";
#   - rows 0.4.2: the class is empty;
#   - odt2txt 0.5: day and remark stand before "Good", as if they were cells of their own;
#   - roo 2.10.0, gnumeric 1.12.55, Spreadsheet::ReadSXC 0.35, SheetJS 0.18.5: "Good". The number
#     9.5, had it a remark, is right in all, since numbers are kept in an attribute.
# Why it matters: where a checker remarked on something the unit belongs to no class any more, and
#   counts by class lose just the cases that were looked at.
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
deb python3-odf 1.4.2-2
deb python3-pandas 1.5.3
deb rows 0.4.2
deb python3-lxml 4.9.2
deb odt2txt 0.5-7
deb ruby-roo 2.10.0-1
deb gnumeric 1.12.55-1
deb libspreadsheet-readsxc-perl 0.35-1
office
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . xlsx@0.18.5

perl -MExcel::Writer::XLSX -e '
    my $book = Excel::Writer::XLSX->new("classes.xlsx");
    my $sheet = $book->add_worksheet("S");
    $sheet->write_row(0, 0, ["Unit", "Points", "Grade"]);
    $sheet->write_row(1, 0, ["A", 9.5, "Good"]);
    $sheet->write_comment("C2", "late 2", author => "Checker");
    $book->close;'
LC_ALL=C.UTF-8 soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to ods \
    classes.xlsx >/dev/null 2>&1

cat >expected <<'EXP'
pandas: DAYlate 2Good
rows: empty
odt2txt: Unit|Points|Grade|A|9.5|DAY|late 2|Good
roo: Good
gnumeric: Good
ReadSXC: Good
SheetJS: Good
EXP
{
    echo "pandas: $(/usr/bin/python3 -c '
import pandas
print(pandas.read_excel("classes.ods", engine="odf").iloc[0, 2])')"
    rows convert classes.ods rows.csv 2>rows.log
    echo "rows: $(tr -d '\r' <rows.csv | sed -n 's/^A,9.5,$/empty/p; s/^A,9.5,\(..*\)/\1/p')"
    echo "odt2txt: $(odt2txt classes.ods | grep . | paste -sd'|')"
    echo "roo: $(ruby -e '
        require "roo"
        puts Roo::Spreadsheet.open("classes.ods").sheet(0).cell(2, 3)')"
    ssconvert classes.ods gnumeric.csv 2>ssconvert.log
    echo "gnumeric: $(sed -n 2p gnumeric.csv | cut -d, -f3)"
    echo "ReadSXC: $(perl -MSpreadsheet::ReadSXC=read_sxc -e 'print read_sxc("classes.ods")->{S}[1][2]')"
    echo "SheetJS: $(node -e '
        console.log(require("xlsx").readFile("classes.ods").Sheets.S.C2.v);')"
} | sed -E 's/[0-9]{4}(-[0-9]{2}){2}T[0-9:]{8}/DAY/' >seen
echo "versions: pandas 1.5.3, rows 0.4.2, odt2txt 0.5, roo 2.10.0, gnumeric 1.12.55," \
    "Spreadsheet::ReadSXC 0.35, xlsx 0.18.5"
echo "guessed: Good in all"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
