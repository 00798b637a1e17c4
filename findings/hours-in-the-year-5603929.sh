#!/bin/bash
# The hours that dossiers took, 30:15, 6:15 and 48:00 in the format [h]:mm, by readers of XLSX.
#
# One would say: a reader gives parts of a day (1.26, 0.26, 2), a span of time, or, if it takes all
#   such numbers for times of the clock, dates at the turn of the year 1900; one kind for a column.
# Seen:
#   - roo 2.10.0: three kinds in one column: 31 December 1899 at 6:15, the whole number 22500
#     (seconds), and the day 1 January 1900. A sum over the numbers counts one dossier of three;
#   - openxlsx 4.2.5.2 with detectDates = TRUE: 12 September of the years 5603929 and 5603928, and
#     2 January 1900, all of class Date;
#   - readxl 1.4.2: 1 January 1900 6:15, 31 December 1899 6:15, 2 January 1900: a time of the clock,
#     with the day that was lost in front of it;
#   - openpyxl 3.0.9 and SheetJS 0.18.5 (as shown): 30 h 15 min, 6 h 15 min and 48 h.
# Why it matters: the time of handling is what dossiers are counted late by. Whole days, parts of a
#   day and hours beyond 24 come out as other kinds of value, so a test with one dossier of each
#   length is needed to see it. Write hours as a plain number (30.25), or read the stored number.
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
deb libexcel-writer-xlsx-perl 1.10-1
deb ruby-roo 2.10.0-1
deb python3-openpyxl 3.0.9-1
deb r-cran-readxl 1.4.2-1
deb r-cran-openxlsx 4.2.5.2-1
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . xlsx@0.18.5

export LC_ALL=C.UTF-8 TZ=UTC
perl -MExcel::Writer::XLSX -e '
    my $book = Excel::Writer::XLSX->new("hours.xlsx");
    my $sheet = $book->add_worksheet("S");
    my $format = $book->add_format(num_format => "[h]:mm");
    $sheet->write_string(0, 0, "Hours");
    my $row = 1;
    $sheet->write_number($row++, 0, $_ / 24, $format) for 30.25, 6.25, 48;
    $book->close;'
cat >expected <<'EXP'
roo: DateTime 1899-12-31T06:15 | Integer 22500 | Date 1900-01-01
openxlsx: Date 5603929-09-12 | Date 5603928-09-12 | Date 1900-01-02
readxl: POSIXct 1900-01-01 06:15 | POSIXct 1899-12-31 06:15 | POSIXct 1900-01-02 00:00
openpyxl: timedelta 30.25 h | timedelta 6.25 h | timedelta 48.0 h
SheetJS: 30:15 | 6:15 | 48:00
EXP
joined() { paste -sd'|' | sed 's/|/ | /g'; }
{
    echo "roo: $(ruby -e '
        require "roo"
        sheet = Roo::Spreadsheet.open("hours.xlsx").sheet(0)
        (2..4).each do |row|
            value = sheet.cell(row, 1)
            puts "#{value.class} " + (value.is_a?(Date) ? value.iso8601[0, 16] : value.to_s)
        end' | joined)"
    echo "openxlsx: $(Rscript -e '
        hours <- openxlsx::read.xlsx("hours.xlsx", detectDates = TRUE)[[1]]
        cat(paste(class(hours)[1], format(hours)), sep = "\n")' | joined)"
    echo "readxl: $(Rscript -e '
        hours <- readxl::read_excel("hours.xlsx")[[1]]
        cat(paste(class(hours)[1], format(hours, "%Y-%m-%d %H:%M")), sep = "\n")' | joined)"
    echo "openpyxl: $(/usr/bin/python3 -c '
import openpyxl
for (value,) in openpyxl.load_workbook("hours.xlsx").active.iter_rows(min_row=2, values_only=True):
    print(type(value).__name__, round(value.total_seconds() / 3600, 2), "h")' | joined)"
    echo "SheetJS: $(node -e '
        const X = require("xlsx");
        const sheet = X.readFile("hours.xlsx").Sheets.S;
        for (let row = 2; row <= 4; ++row) console.log(sheet["A" + row].w);' | joined)"
} >seen
echo "versions: roo 2.10.0, openxlsx 4.2.5.2, readxl 1.4.2, openpyxl 3.0.9, xlsx 0.18.5"
echo "guessed: one kind of value for each reader, none after 1900"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
