#!/bin/bash
# A report in PDF/A-1a after it was opened and saved, cut or bundled: does it say what it is?
#
# The file: a sheet exported by LibreOffice 7.4.7 as PDF/A-1a: PDF 1.4, claim, tags, output intent.
# One would say: who changes such a file keeps it PDF/A or takes the claim away.
# Seen:
#   - pdf-lib 1.17.1, load and save with nothing changed: the claim "part 1, conformance A" stays,
#     and the file is PDF 1.7 with object streams, which part 1 (made for PDF 1.4) excludes, with a
#     new producer in /Info only, which part 1 wants equal to the one in the metadata;
#   - pdfunite 22.12.0: no claim and no tags, but the output intent is there still;
#   - qpdf 11.3.0 --pages and mutool 1.21.1 merge: all of it is gone, without a message, though each
#     page is as it was;
#   - mutool clean and pdfseparate: claim, version and tags stay.
# Why it matters: papers for the archive are asked for in PDF/A and looked at by their claim.
#   Stamping a number with pdf-lib leaves a claim that is not true; bundling makes it vanish. Make
#   the bundle first, then export, and check the file that is sent.
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
deb poppler-utils 22.12.0-2
deb qpdf 11.3.0-1
deb mupdf-tools 1.21.1
office
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . pdf-lib@1.17.1

printf 'Unit,Points\nA,9.5\n' >report.csv
LC_ALL=C.UTF-8 soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to \
    'pdf:calc_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"1"}}' report.csv >/dev/null 2>&1
node -e '
    const { PDFDocument } = require("pdf-lib");
    const { readFileSync, writeFileSync } = require("fs");
    PDFDocument.load(readFileSync("report.pdf")).then(document => document.save())
        .then(bytes => writeFileSync("saved.pdf", bytes));'
pdfunite report.pdf report.pdf united.pdf
qpdf --empty --pages report.pdf -- paged.pdf
mutool merge -o merged.pdf report.pdf report.pdf
mutool clean report.pdf cleaned.pdf
pdfseparate report.pdf separated.pdf

cat >expected <<'EXP'
LibreOffice: claims part 1 A, PDF 1.4, tagged yes, intent yes, object streams no
pdf-lib: claims part 1 A, PDF 1.7, tagged yes, intent yes, object streams yes
pdfunite: claims nothing, PDF 1.4, tagged no, intent yes, object streams no
qpdf --pages: claims nothing, PDF 1.4, tagged no, intent no, object streams no
mutool merge: claims nothing, PDF 1.7, tagged no, intent no, object streams no
mutool clean: claims part 1 A, PDF 1.4, tagged yes, intent yes, object streams no
pdfseparate: claims part 1 A, PDF 1.4, tagged yes, intent yes, object streams no
EXP
tell() { # what a file says of itself; its objects are read from a copy without object streams
    local claim
    claim=$(pdfinfo -meta "$2" | sed -n 's/.*<pdfaid:[a-z]*>\(.*\)<.*/\1/p' | paste -sd' ')
    qpdf --object-streams=disable "$2" plain.pdf 2>qpdf.log || [ $? -eq 3 ] # 3: with warnings
    echo "$1: claims ${claim:+part }${claim:-nothing}," \
        "PDF $(pdfinfo "$2" | sed -n 's/^PDF version: *//p')," \
        "tagged $(pdfinfo "$2" | sed -n 's/^Tagged: *//p')," \
        "intent $(grep -aq /OutputIntents plain.pdf && echo yes || echo no)," \
        "object streams $(grep -aq /ObjStm "$2" && echo yes || echo no)"
}
{
    tell LibreOffice report.pdf
    tell pdf-lib saved.pdf
    tell pdfunite united.pdf
    tell "qpdf --pages" paged.pdf
    tell "mutool merge" merged.pdf
    tell "mutool clean" cleaned.pdf
    tell pdfseparate separated.pdf
} >seen
echo "versions: $(soffice --version | cut -d' ' -f1,2), pdf-lib 1.17.1, poppler 22.12.0, qpdf 11.3.0," \
    "mutool 1.21.1"
echo "guessed: PDF/A-1 kept whole, or claim, tags and intent all gone"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
