#!/bin/bash
# The page names of a report (i, ii, 1, 2) and of its annex (PL-1, PL-2) after bundling and cutting.
#
# One would say: a bundle has no names or the right ones: i, ii, 1, 2, PL-1, PL-2; a page that is
#   cut out is named as before, or has no name.
# Seen:
#   - qpdf 11.3.0: right in the bundle and in each part;
#   - pdfunite 22.12.0, mutool 1.21.1 merge, pdf-lib 1.17.1: none: the reader's page 5 is "5", not
#     "PL-1";
#   - pdfseparate 22.12.0: wrong ones. It keeps the list of the whole file for each single page, so
#     all six pages are named "i", the annex as well.
# Why it matters: minutes and evidence cite pages by the name that the reader shows ("PL-1"). In the
#   bundle that name leads nowhere, and of a page cut out as a proof the reader says that it is page
#   i.
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
deb poppler-utils 22.12.0-2
deb qpdf 11.3.0-1
deb mupdf-tools 1.21.1
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . pdf-lib@1.17.1

cat >make.js <<'JS'
const { PDFDocument, PDFName, PDFString } = require("pdf-lib");
const { readFileSync, writeFileSync } = require("fs");
async function make(name, pages, labels) {
    const document = await PDFDocument.create();
    for (let page = 1; page <= pages; ++page) document.addPage().drawText(name + " " + page);
    const ranges = labels.flatMap(([first, label]) => [first, document.context.obj(label)]);
    document.catalog.set(PDFName.of("PageLabels"), document.context.obj({ Nums: ranges }));
    writeFileSync(name + ".pdf", await document.save());
}
async function bundle(names) {
    const document = await PDFDocument.create();
    for (const name of names) {
        const part = await PDFDocument.load(readFileSync(name + ".pdf"));
        for (const page of await document.copyPages(part, part.getPageIndices())) document.addPage(page);
    }
    writeFileSync("pdf-lib.pdf", await document.save());
}
make("report", 4, [[0, { S: PDFName.of("r") }], [2, { S: PDFName.of("D") }]])
    .then(() => make("annex", 2, [[0, { S: PDFName.of("D"), P: PDFString.of("PL-") }]]))
    .then(() => bundle(["report", "annex"]));
JS
node make.js
qpdf --empty --pages report.pdf annex.pdf -- qpdf.pdf
pdfunite report.pdf annex.pdf pdfunite.pdf
mutool merge -o mutool.pdf report.pdf annex.pdf
pdfseparate qpdf.pdf separate-%d.pdf
qpdf --split-pages qpdf.pdf split.pdf

cat >names.py <<'PY'
# The names of a PDF's pages, from the list that qpdf reads.
import json
import subprocess
import sys

def roman(number):
    return ["", "i", "ii", "iii", "iv", "v", "vi"][number]

for path in sys.argv[1:]:
    told = json.loads(subprocess.run(["qpdf", "--json", path], capture_output=True).stdout)
    names = []
    for page in range(len(told["pages"])):
        ranges = [r for r in told["pagelabels"] if r["index"] <= page]
        if ranges:
            label = ranges[-1]["label"]
            number = label.get("/St", 1) + page - ranges[-1]["index"]
            style = {"/r": roman, "/D": str}[label["/S"]]
            names.append(label.get("/P", "u:")[2:] + style(number))
        else:
            names.append("none")
    print(" ".join(names))
PY
cat >expected <<'EXP'
qpdf: i ii 1 2 PL-1 PL-2
pdfunite: none none none none none none
mutool merge: none none none none none none
pdf-lib: none none none none none none
qpdf, cut out: i ii 1 2 PL-1 PL-2
pdfseparate, cut out: i i i i i i
EXP
names() { /usr/bin/python3 names.py "$@" | paste -sd' '; }
{
    echo "qpdf: $(names qpdf.pdf)"
    echo "pdfunite: $(names pdfunite.pdf)"
    echo "mutool merge: $(names mutool.pdf)"
    echo "pdf-lib: $(names pdf-lib.pdf)"
    echo "qpdf, cut out: $(names split-?.pdf)"
    echo "pdfseparate, cut out: $(names separate-?.pdf)"
} >seen
echo "versions: qpdf 11.3.0, poppler 22.12.0, mutool 1.21.1, pdf-lib 1.17.1"
echo "guessed: i ii 1 2 PL-1 PL-2 or none"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
