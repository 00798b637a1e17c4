#!/bin/bash
# Two units with the same total in LibreOffice, by "=", COUNTIF, RANK and what else tells of ties.
#
# The file: An 25 + 28.7 + 31, Binh 25.4 + 28.4 + 30.9, Chi 20 + 20 + 20; totals by SUM: 84.7, 84.7
#   (as binary fractions one bit below it) and 60.
# One would say: either a program takes the two totals for equal, with rank 1 twice, or it does not,
#   with ranks 1 and 2 and a "=" that is false.
# Seen (LibreOffice 7.4.7): both.
#   - Equal: An=Binh is TRUE, An-Binh is 0 exactly, COUNTIF(…,">"&Binh)+1 and
#     SUMPRODUCT((…>Binh)*1)+1 are 1; MATCH and VLOOKUP look for the points of Binh and find An, so
#     a list by LARGE, INDEX and MATCH has An first and An second;
#   - not equal: RANK and RANK.EQ of Binh are 2, RANK.AVG is 2 and not 1.5, MODE finds no number
#     that occurs twice, FREQUENCY counts two up to Binh, and DELTA says that they differ;
#   - saved as XLSX it holds 84.7 twice, with the ranks 1 and 2 beside them;
#   - gnumeric 1.12.55 (on amd64, 80 bits) opens the same file and has rank 1 twice, 1.5 by
#     RANK.AVG.
# Why it matters: Binh is second, with the points, the sum and all comparisons of the first, and
#   whoever ranks the points of the file again finds two first. Round the total, not its display:
#   RANK over ROUND(SUM(…),1) is 1 and 1 in both programs.
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
convert() { # file, format
    LC_ALL=C.UTF-8 soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to "$2" \
        --outdir out "$1" >/dev/null 2>&1
}
deb libexcel-writer-xlsx-perl 1.10-1
deb gnumeric 1.12.55-1
deb python3-openpyxl 3.0.9-1
office

# E: totals; F: totals rounded; G: the names again, for VLOOKUP.
cat >formulas <<'EXP'
E1=E2
E1-E2
COUNTIF(E1:E3,">"&E2)+1
SUMPRODUCT((E1:E3>E2)*1)+1
INDEX(A1:A3,MATCH(LARGE(E1:E3,2),E1:E3,0))
VLOOKUP(E2,E1:G3,3,0)
RANK(E1,E1:E3)
RANK(E2,E1:E3)
_xlfn.RANK.EQ(E2,E1:E3)
_xlfn.RANK.AVG(E2,E1:E3)
MODE(E1:E3)
FREQUENCY(E1:E3,E2)
DELTA(E1,E2)
RANK(F1,F1:F3)
RANK(F2,F1:F3)
EXP
perl -MExcel::Writer::XLSX -e '
    my $book = Excel::Writer::XLSX->new("totals.xlsx");
    my $sheet = $book->add_worksheet("S");
    my $row = 0;
    for my $unit (["An", 25, 28.7, 31], ["Binh", 25.4, 28.4, 30.9], ["Chi", 20, 20, 20]) {
        $sheet->write_row($row, 0, $unit);
        my $at = ++$row;
        $sheet->write_formula("E$at", "=SUM(B$at:D$at)", undef, "");
        $sheet->write_formula("F$at", "=ROUND(SUM(B$at:D$at),1)", undef, "");
        $sheet->write("G$at", $$unit[0]);
    }
    open my $formulas, "<", "formulas";
    while (<$formulas>) {
        chomp;
        $sheet->write_formula($row++, 0, "=$_", undef, "");
    }
    $book->close;'
cat >expected <<'EXP'
LibreOffice: TRUE 0 1 1 An An 1 2 2 2 #VALUE! 2 0 1 1
gnumeric: TRUE 0 1 1 An An 1 1 1 1.5 84.7 3 1 1 1
saved by LibreOffice: An 84.7 rank 1, Binh 84.7 rank 2
EXP
{
    convert totals.xlsx csv
    echo "LibreOffice: $(sed 1,3d out/totals.csv | cut -d, -f1 | paste -sd' ')"
    ssconvert --recalc totals.xlsx gnumeric.csv 2>ssconvert.log
    echo "gnumeric: $(sed 1,3d gnumeric.csv | cut -d, -f1 | paste -sd' ')"
    convert totals.xlsx xlsx
    /usr/bin/python3 -c '
import openpyxl
sheet = openpyxl.load_workbook("out/totals.xlsx", data_only=True).active
print("saved by LibreOffice:", ", ".join(
    f"{sheet.cell(at, 1).value} {sheet.cell(at, 5).value!r} rank {sheet.cell(at + 9, 1).value}"
    for at in (1, 2)))'
} >seen
echo "formulas: $(paste -sd' ' formulas)"
echo "versions: $(soffice --version | cut -d' ' -f1,2), gnumeric 1.12.55, openpyxl 3.0.9"
echo "guessed: TRUE 0 1 1 … 1 1, or FALSE … 2 2 … 1 2"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
