#!/bin/bash
# The heading on each printed page of a workbook that gnumeric opens.
#
# The files: a table saved as XLSX by LibreOffice, with the heading that every sheet there has (the
#   name of the sheet, "Page 1" below); a form with "2025 results" in Arial bold of 14 points, as a
#   spreadsheet program writes it, and one with "Finance && Planning", which is one "&" on paper.
# One would say: a font in a heading is understood or passed over; the words stay the same.
# Seen (gnumeric 1.12.55):
#   - printed: Times New Roman,Regular"2Results, and Times New Roman,Regular"2Page 1 below: of each
#     code only "&" and the next letter are dropped, the rest of font and size is part of the heading;
#     Arial,Bold"4 2025 results; in 14 points without a font it is 4 2025 results;
#   - saved as XLSX that is what the file holds, so all programs show it from then on;
#   - "Finance && Planning" is right on its paper, but saved with one "&": in LibreOffice then
#     "Finance Planning"; R&&D is saved as R&D, which is R and the day of printing;
#   - openpyxl 3.0.9 and exceljs 4.4.0 keep all three as they are.
# Why it matters: each XLSX of LibreOffice prints so, forms with the name of the office too, on paper
#   that goes to others. A sheet for all programs has its heading in cells, in rows that repeat.
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
deb gnumeric 1.12.55-1
deb libexcel-writer-xlsx-perl 1.10-1
deb poppler-utils 22.12.0-2
deb python3-openpyxl 3.0.9-1
deb unzip 6.0-28
office
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . exceljs@4.4.0

convert() { # what to, folder, files
    LC_ALL=C.UTF-8 soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to "$1" \
        --outdir "$2" "${@:3}" >office.log 2>&1
}
printf 'Unit,Points\nAn,9.5\n' >Results.csv
convert xlsx . Results.csv
perl -MExcel::Writer::XLSX -e '
    my %heading = (font => q(&C&"Arial,Bold"&14 2025 results), size => q(&C&14 2025 results),
                   and => q(&CFinance && Planning), date => q(&CR&&D));
    for my $name (keys %heading) {
        my $book = Excel::Writer::XLSX->new("$name.xlsx");
        my $sheet = $book->add_worksheet("Form");
        $sheet->write(0, 0, "An");
        $sheet->set_header($heading{$name});
        $book->close;
    }'

paper() { # PDF: the lines of its first page with neither the cells nor the spaces at both ends
    pdftotext -l 1 -layout "$1" - | tr -d '\f' |
        sed 's/^ *//; s/ *$//; /^$/d; /^Unit /d; /^An\b/d; /^x$/d' | paste -sd'|'
}
held() { # workbook: what its file has as heading
    unzip -p "$1" xl/worksheets/sheet1.xml | perl -0ne '
        if (m{<oddHeader>(.*?)</oddHeader>}s) {
            my $text = $1; $text =~ s/&quot;/"/g; $text =~ s/&amp;/&/g; print "$text\n"; }'
}
mkdir office saved
for name in Results font size and date; do
    LC_ALL=C.UTF-8 ssconvert "$name.xlsx" "$name.pdf" 2>gnumeric.log
    LC_ALL=C.UTF-8 ssconvert "$name.xlsx" "saved/$name.xlsx" 2>gnumeric.log
done
convert pdf office font.xlsx and.xlsx
convert pdf saved saved/font.xlsx saved/and.xlsx
/usr/bin/python3 -c '
import openpyxl
for name in ("font", "and", "date"):
    openpyxl.load_workbook(name + ".xlsx").save(name + ".openpyxl.xlsx")'
node -e '
    const { Workbook } = require("exceljs");
    (async () => {
        for (const name of ["font", "and", "date"]) {
            const book = new Workbook();
            await book.xlsx.readFile(name + ".xlsx");
            await book.xlsx.writeFile(name + ".exceljs.xlsx");
        }
    })();'

cat >expected <<'EXP'
LibreOffice's own, printed by gnumeric: (its font),Regular"2Results|(its font),Regular"2Page 1
font and size, printed by gnumeric: Arial,Bold"4 2025 results
size, printed by gnumeric: 4 2025 results
and, printed by gnumeric: Finance & Planning
font in LibreOffice: 2025 results, after gnumeric: Arial,Bold"4 2025 results
and in LibreOffice: Finance & Planning, after gnumeric: Finance Planning
font: &C&"Arial,Bold"&14 2025 results, saved by gnumeric: &CArial,Bold"4 2025 results
font: saved by openpyxl: &C&"Arial,Bold"&14 2025 results, by exceljs: &C&"Arial,Bold"&14 2025 results
and: &CFinance && Planning, saved by gnumeric: &CFinance & Planning
and: saved by openpyxl: &CFinance && Planning, by exceljs: &CFinance && Planning
date: &CR&&D, saved by gnumeric: &CR&D
date: saved by openpyxl: &CR&&D, by exceljs: &CR&&D
EXP
{
    echo "LibreOffice's own, printed by gnumeric: $(paper Results.pdf |
        sed 's/[^|,]*,Regular/(its font),Regular/g')"
    echo "font and size, printed by gnumeric: $(paper font.pdf)"
    echo "size, printed by gnumeric: $(paper size.pdf)"
    echo "and, printed by gnumeric: $(paper and.pdf)"
    for name in font and; do
        echo "$name in LibreOffice: $(paper office/$name.pdf), after gnumeric: $(paper saved/$name.pdf)"
    done
    for name in font and date; do
        echo "$name: $(held $name.xlsx), saved by gnumeric: $(held saved/$name.xlsx)"
        echo "$name: saved by openpyxl: $(held $name.openpyxl.xlsx), by exceljs: $(held $name.exceljs.xlsx)"
    done
} >seen
echo "versions: gnumeric 1.12.55, $(soffice --version | cut -d' ' -f1,2), openpyxl 3.0.9, exceljs 4.4.0"
echo "guessed: the words of the heading, with or without their font"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
