#!/bin/bash
# A unit's cell merged over its two rows in an ODS: in which column are the points of the second
#   row?
#
# The file, saved by LibreOffice 7.4.7: heading Unit, Self, Dept; A (merged over two rows) 1 and 2,
#   in the second row 3 and 4; then B 5 and 6.
# One would say: the second row has an empty first cell, or repeats "A"; 3 is Self, 4 is Dept.
# Seen: OpenDocument names the cell under a merge table:covered-table-cell, another word than
#   table-cell, and who collects the table-cells has one less in that row:
#   - ods2tsv 0.9.1 and rows 0.4.2: 3, 4: the points move one column to the left, Self stands for
#     the unit's name and Dept for Self;
#   - gretl 2022c: Self is 4, Dept is missing, the 3 is gone;
#   - roo 2.10.0, pandas 1.5.3, Spreadsheet::ReadSXC 0.35, gnumeric 1.12.55, SheetJS 0.18.5: in
#     place.
# Why it matters: tables of units merge the name over the rows of a unit as a matter of course. The
#   numbers remain plausible, one column off, in every row but the first of each unit.
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
deb ruby-roo 2.10.0-1
deb ods2tsv 0.9.1-2
deb gretl 2022c-1
deb rows 0.4.2
deb python3-lxml 4.9.2
deb libspreadsheet-readsxc-perl 0.35-1
deb python3-odf 1.4.2-2
deb python3-pandas 1.5.3
deb gnumeric 1.12.55-1
office
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . xlsx@0.18.5

perl -MExcel::Writer::XLSX -e '
    my $book = Excel::Writer::XLSX->new("units.xlsx");
    my $sheet = $book->add_worksheet("S");
    $sheet->write_row(0, 0, ["Unit", "Self", "Dept"]);
    $sheet->merge_range("A2:A3", "A", $book->add_format);
    $sheet->write_row(1, 1, [1, 2]);
    $sheet->write_row(2, 1, [3, 4]);
    $sheet->write_row(3, 0, ["B", 5, 6]);
    $book->close;'
LC_ALL=C.UTF-8 soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to ods \
    units.xlsx >/dev/null 2>&1

cat >expected <<'EXP'
ods2tsv: A|1|2; 3|4; B|5|6
rows: A|1|2; 3|4|; B|5|6
gretl: A|1|2; |4|-; B|5|6
roo: A|1|2; |3|4; B|5|6
pandas: A|1|2; |3|4; B|5|6
ReadSXC: A|1|2; |3|4; B|5|6
gnumeric: A|1|2; |3|4; B|5|6
SheetJS: A|1|2; |3|4; B|5|6
EXP
joined() { sed -n 1,3p | paste -sd';' | sed 's/;/; /g'; }
{
    # Columns after the third are the empty rest of the sheet.
    echo "ods2tsv: $(ods2tsv units.ods | cut -f1-3 | sed 1d | sed 's/\t*$//; s/\t/|/g' | joined)"
    rows convert units.ods rows.csv 2>rows.log
    echo "rows: $(tr -d '\r' <rows.csv | sed 1d | cut -d, -f1-3 | tr ',' '|' | joined)"
    cat >units.inp <<'INP'
open units.ods -q
string u = ""
string s = ""
string d = ""
loop i=1..3 -q
  u = sprintf("%s", Unit[i])
  s = ok(Self[i]) ? sprintf("%g", Self[i]) : "-"
  d = ok(Dept[i]) ? sprintf("%g", Dept[i]) : "-"
  printf "row %s|%s|%s\n", u, s, d
endloop
INP
    echo "gretl: $(gretlcli -b -q units.inp 2>&1 | sed -n 's/^row //p' | joined)"
    echo "roo: $(ruby -e '
        require "roo"
        sheet = Roo::Spreadsheet.open("units.ods").sheet(0)
        text = ->(value) { value.is_a?(Float) ? value.to_i.to_s : value.to_s }
        sheet.each { |row| puts row.first(3).map(&text).join("|") }' | sed 1d | joined)"
    echo "pandas: $(/usr/bin/python3 -c '
import pandas
table = pandas.read_excel("units.ods", engine="odf", header=None, dtype=object).fillna("")
for row in table.values.tolist()[1:]:
    print("|".join(str(value) for value in row[:3]))' | joined)"
    echo "ReadSXC: $(perl -MSpreadsheet::ReadSXC=read_sxc -e '
        print join("|", map { $_ // "" } @$_[0 .. 2]), "\n" for @{read_sxc("units.ods")->{S}}' |
        sed 1d | joined)"
    ssconvert units.ods gnumeric.csv 2>ssconvert.log
    echo "gnumeric: $(sed 1d gnumeric.csv | tr ',' '|' | joined)"
    echo "SheetJS: $(node -e '
        const X = require("xlsx");
        const sheet = X.readFile("units.ods").Sheets.S;
        for (const row of X.utils.sheet_to_json(sheet, { header: 1, defval: "" }))
            console.log(row.slice(0, 3).join("|"));' | sed 1d | joined)"
} >seen
echo "versions: ods2tsv 0.9.1, rows 0.4.2, gretl 2022c, roo 2.10.0, pandas 1.5.3,"
echo "    Spreadsheet::ReadSXC 0.35, gnumeric 1.12.55, xlsx 0.18.5"
echo "guessed: A|1|2; |3|4; B|5|6 in all"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
