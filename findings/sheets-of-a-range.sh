#!/bin/bash
# Pages 2 and 3 of a paper, two on a sheet, as CUPS prints them: lp -o page-ranges=2-3 -o number-up=2.
#
# The file: a report of eight pages, P1 to P8. The filter of cups-filters that arranges pages for each
#   printer, pdftopdf, is run by itself, with the options as the queue passes them on.
# One would say: a sheet with P2 and P3. The standard of the printing protocol (RFC 8011, page-ranges)
#   counts pages of the document; how many go on a sheet comes after that.
# Seen (cups-filters 1.28.17):
#   - page-ranges=2-3 number-up=2: two sheets, P3 P4 and P5 P6: what is counted are the sheets;
#   - page-ranges=5-8 number-up=2: nothing at all, with exit code 0 and a line for debugging only;
#   - page-set=odd number-up=2: P1 P2 and P5 P6; page-set=odd alone: P1 P3 P5 P7;
#   - page-ranges=2-3 booklet=true: the second and third side of the booklet, P2 P7 and P6 P3;
#   - page-ranges=2-3 alone: P2 and P3.
# Why it matters: before a conference the annex, pages 5 to 8 of the report, is printed small for
#   everybody, and what comes out is other pages, or none. Cut the pages out first (qpdf --pages),
#   then print.
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
deb cups-filters 1.28.17-3
deb poppler-utils 22.12.0-2
deb qpdf 11.3.0-1
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . pdf-lib@1.17.1

cat >report.js <<'JS'
const { PDFDocument } = require("pdf-lib");
(async () => {
    const report = await PDFDocument.create();
    for (let number = 1; number <= 8; ++number) report.addPage([595, 842]).drawText("P" + number, { x: 72, y: 760 });
    require("fs").writeFileSync("report.pdf", await report.save());
})();
JS
node report.js

sheets() { # options, file
    /usr/lib/cups/filter/pdftopdf 1 user report 1 "$1" "$2" >out.pdf 2>filter.log
    words=()
    count=0
    if [ -s out.pdf ]; then count=$(qpdf --show-npages out.pdf); fi
    for ((i = 1; i <= count; ++i)); do
        words+=("[$(pdftotext -f "$i" -l "$i" out.pdf - | grep -o 'P[0-9]' | paste -sd' ' || true)]")
    done
    echo "$1: ${words[*]-nothing}"
}
cat >expected <<'EXP'
page-ranges=2-3: [P2] [P3]
number-up=2: [P1 P2] [P3 P4] [P5 P6] [P7 P8]
page-ranges=2-3 number-up=2: [P3 P4] [P5 P6]
page-ranges=5-8 number-up=2: nothing
page-ranges=2-3 number-up=4: [P5 P6 P7 P8]
page-set=odd: [P1] [P3] [P5] [P7]
page-set=odd number-up=2: [P1 P2] [P5 P6]
booklet=true: [P8 P1] [P2 P7] [P6 P3] [P4 P5]
page-ranges=2-3 booklet=true: [P2 P7] [P6 P3]
number-up=2: [P2 P3]
EXP
{
    sheets "page-ranges=2-3" report.pdf
    sheets "number-up=2" report.pdf
    sheets "page-ranges=2-3 number-up=2" report.pdf
    sheets "page-ranges=5-8 number-up=2" report.pdf
    sheets "page-ranges=2-3 number-up=4" report.pdf
    sheets "page-set=odd" report.pdf
    sheets "page-set=odd number-up=2" report.pdf
    sheets "booklet=true" report.pdf
    sheets "page-ranges=2-3 booklet=true" report.pdf
    qpdf report.pdf --pages . 2-3 -- cut.pdf
    sheets "number-up=2" cut.pdf
} >seen
echo "versions: cups-filters 1.28.17, pdf-lib 1.17.1, poppler 22.12.0, qpdf 11.3.0"
echo "guessed: page-ranges=2-3 number-up=2 is [P2 P3], 5-8 is [P5 P6] [P7 P8]"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
