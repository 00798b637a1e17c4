#!/bin/bash
# A sheet saved as CSV by LibreOffice without a window: with and without the name of the filter.
#
# The cells: 3 May 2025 in the format dd/mm/yyyy; 84.985 in the format 0.00; 0.8353 in 0%.
# One would say: `--convert-to csv` is short for the CSV filter with its usual settings (contents as
#   shown); naming the filter and the comma, the quote and UTF-8 changes nothing but the letters.
# Seen (LibreOffice 7.4.7):
#   - --convert-to csv: 05/03/2025, 84.985, 83.53%: the formats of the cells are not used, the date
#     is written month first (which reads as 5 March to everybody here), the percent with two places;
#   - --convert-to "csv:Text - txt - csv (StarCalc):44,34,76": 03/05/2025, 84.99, 84%: as shown.
#   - the short form under a Vietnamese environment (LC_ALL=vi_VN.UTF-8): 03/05/2025, "84,985",
#     "83,53%", so the same command writes other dates and other numbers on a desk and on a server.
#   The short form gives exact points with dates of the environment, the long one dates as shown with
#   rounded points. A day after the 12th is at least seen to be odd, the others are another day.
# Why it matters: days on which a report came in decide on points ("on time", "late"); exports made
#   by a script are compared with those made by hand. Write dates as texts in the form yyyy-mm-dd, or
#   read the workbook, not its CSV.
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
office

perl -MExcel::Writer::XLSX -e '
    my $book = Excel::Writer::XLSX->new("day.xlsx");
    my $sheet = $book->add_worksheet("S");
    my $column = 0;
    for (["dd/mm/yyyy", 45780], ["0.00", 84.985], ["0%", 0.8353]) {
        $sheet->write_number(0, $column++, $_->[1], $book->add_format(num_format => $_->[0]));
    }
    $book->close;'
convert() { # environment, what to convert to
    LC_ALL=$1 soffice "-env:UserInstallation=file://$work/$1" --headless \
        --convert-to "$2" --outdir out day.xlsx >/dev/null 2>&1
    cat out/day.csv
}
cat >expected <<'END'
csv, C.UTF-8: 05/03/2025,84.985,83.53%
csv, vi_VN.UTF-8: 03/05/2025,"84,985","83,53%"
csv:Text - txt - csv (StarCalc):44,34,76, C.UTF-8: 03/05/2025,84.99,84%
END
{
    echo "csv, C.UTF-8: $(convert C.UTF-8 csv)"
    echo "csv, vi_VN.UTF-8: $(convert vi_VN.UTF-8 csv)"
    filter="csv:Text - txt - csv (StarCalc):44,34,76"
    echo "$filter, C.UTF-8: $(convert C.UTF-8 "$filter")"
} >seen
echo "version: $(soffice --version | cut -d' ' -f1,2)"
echo "guessed: 03/05/2025,84.99,84% in all three"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
