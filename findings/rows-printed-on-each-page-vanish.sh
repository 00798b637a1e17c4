#!/bin/bash
# An ODS of LibreOffice with a row that repeats on each page and with grouped rows, by seven
#   readers.
#
# The file: heading (rows to repeat: row 1), I 10, its parts I.1 4 and I.2 6 grouped (as Data >
#   Group does), II 5. Saved by LibreOffice 7.4.7; nothing is hidden, all five rows are seen and
#   printed.
# One would say: which rows repeat on paper and which can be folded is layout; the rows are rows.
# Seen: OpenDocument puts such rows inside table:table-header-rows and table:table-row-group, and
#   who looks for the rows right under the table does not find them. No message, and no error:
#   - roo 2.10.0, ods2tsv 0.9.1, gretl 2022c: I 10 and II 5 alone; heading and parts are not there;
#   - rows 0.4.2, Spreadsheet::ReadSXC 0.35, pandas 1.5.3, gnumeric 1.12.55: all five.
# Why it matters: a criteria table made handy for paper loses its parts in the import, and since the
#   heading goes as well, the first unit is taken for the heading by whoever skips one row. Compare
#   the number of rows with what the program shows before using such a table.
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

perl -MExcel::Writer::XLSX -e '
    my $book = Excel::Writer::XLSX->new("table.xlsx");
    my $sheet = $book->add_worksheet("S");
    my $row = 0;
    $sheet->write_row($row++, 0, $_)
        for ["Criterion", "Points"], ["I", 10], ["I.1", 4], ["I.2", 6], ["II", 5];
    $sheet->repeat_rows(0);
    $sheet->set_row($_, undef, undef, 0, 1) for 2, 3;
    $book->close;'
LC_ALL=C.UTF-8 soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to ods \
    table.xlsx >/dev/null 2>&1

cat >expected <<'EXP'
roo: I 10; II 5
ods2tsv: I 10; II 5
gretl: I 10; II 5
rows: criterion points; I 10; I.1 4; I.2 6; II 5
ReadSXC: Criterion Points; I 10; I.1 4; I.2 6; II 5
pandas: Criterion Points; I 10; I.1 4; I.2 6; II 5
gnumeric: Criterion Points; I 10; I.1 4; I.2 6; II 5
EXP
joined() { grep . | paste -sd';' | sed 's/;/; /g'; }
{
    echo "roo: $(ruby -e '
        require "roo"
        sheet = Roo::Spreadsheet.open("table.ods").sheet(0)
        sheet.each { |row| puts "#{row[0]} #{row[1].to_i}" }' | joined)"
    echo "ods2tsv: $(ods2tsv table.ods | awk 'NF {print $1, $2}' | joined)"
    printf 'open table.ods -q\nprint -o\n' >table.inp
    echo "gretl: $(gretlcli -b -q table.inp 2>&1 | awk '$1 ~ /^[0-9]+$/ {print $2, $3}' | joined)"
    rows convert table.ods rows.csv 2>rows.log
    echo "rows: $(tr -d '\r' <rows.csv | tr ',' ' ' | joined)"
    echo "ReadSXC: $(perl -MSpreadsheet::ReadSXC=read_sxc -e '
        print "$$_[0] $$_[1]\n" for @{read_sxc("table.ods")->{S}}' | joined)"
    echo "pandas: $(/usr/bin/python3 -c '
import pandas
for row in pandas.read_excel("table.ods", engine="odf", header=None).values.tolist():
    print(row[0], row[1])' | joined)"
    ssconvert table.ods gnumeric.csv 2>ssconvert.log
    echo "gnumeric: $(tr ',' ' ' <gnumeric.csv | joined)"
} >seen
echo "versions: roo 2.10.0, ods2tsv 0.9.1, gretl 2022c, rows 0.4.2, Spreadsheet::ReadSXC 0.35,"
echo "    pandas 1.5.3, gnumeric 1.12.55; file by $(soffice --version | cut -d' ' -f1,2)"
echo "guessed: five rows in all"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
