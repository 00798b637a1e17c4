#!/bin/bash
# What a score cell shows, as told by readers of XLSX that apply the cell's format.
#
# The cells: 84.985 (format 0.00), 84.25 (0.0), 84.5 (0), 1084.985 (#,##0.00), 0.8353 (0%).
#   A spreadsheet program shows 84.99, 84.3, 85, 1,084.99 and 84%.
# One would say: a reader gives either the stored numbers or the texts that the sheet shows.
# Seen: both give a mixture that neither the file nor the sheet has.
#   - xlsx2csv 0.7.8: 84.98 and 84.2 (rounded as binary fractions, half to even), but 84.5, 1084.985
#     and 0.8353 untouched: only formats of the kind 0.0 are applied;
#   - Spreadsheet::ParseXLSX 0.27, value: 84.99, 84.3, 1,084.99 and 84% as shown, but 84 for 84.5
#     with the format 0: halves go up with decimals and to the even number without;
#   - LibreOffice 7.4.7, CSV as shown: all five as in the sheet.
# Why it matters: points are compared with a limit ("85 and more: good") after such a reading. The
#   same unit is at 85, 84.5 or 84, at 84.99 or 84.98, by the program that made the list; never read
#   points as shown, always the stored number, and round it oneself.
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
deb libspreadsheet-parsexlsx-perl 0.27-3+deb12u2
deb xlsx2csv 1:0.7.8-1
office

perl -MExcel::Writer::XLSX -e '
    my $book = Excel::Writer::XLSX->new("points.xlsx");
    my $sheet = $book->add_worksheet("S");
    my $row = 0;
    for ([84.985, "0.00"], [84.25, "0.0"], [84.5, "0"], [1084.985, "#,##0.00"], [0.8353, "0%"]) {
        $sheet->write_number($row++, 0, $_->[0], $book->add_format(num_format => $_->[1]));
    }
    $book->close;'
cat >expected <<'END'
LibreOffice, as shown: 84.99 | 84.3 | 85 | 1,084.99 | 84%
ParseXLSX, value: 84.99 | 84.3 | 84 | 1,084.99 | 84%
xlsx2csv: 84.98 | 84.2 | 84.5 | 1084.985 | 0.8353
END
line() { tr -d '"\r' | paste -sd'|' | sed 's/|/ | /g'; }
{
    LC_ALL=C.UTF-8 soffice "-env:UserInstallation=file://$work/profile" --headless \
        --convert-to "csv:Text - txt - csv (StarCalc):44,34,76" --outdir out points.xlsx >/dev/null 2>&1
    echo "LibreOffice, as shown: $(line <out/points.csv)"
    echo "ParseXLSX, value: $(perl -MSpreadsheet::ParseXLSX -e '
        my $sheet = Spreadsheet::ParseXLSX->new->parse("points.xlsx")->worksheet(0);
        print $sheet->get_cell($_, 0)->value, "\n" for 0 .. 4;' | line)"
    echo "xlsx2csv: $(xlsx2csv points.xlsx | line)"
} >seen
echo "versions: xlsx2csv 0.7.8, Spreadsheet::ParseXLSX 0.27, $(soffice --version | cut -d' ' -f1,2)"
echo "guessed: either 84.985 | 84.25 | 84.5 | 1084.985 | 0.8353, or what the sheet shows"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
