#!/bin/bash
# Letters to two units put together into one PDF, each with a link to its own table of points.
#
# The files: for unit A and for unit B a letter (page 1) whose words "see points" lead to page 2, by a
#   named destination "points", as pdfkit and pdfmake write their links and tables of contents.
# One would say: the link of B leads to B's points, page 4, or to nothing, since the name is there
#   twice. It is the page copied that is B's, so A's points are out of the question.
# Seen, links of A and B:
#   - qpdf 11.3.0, --pages . B.pdf (added to the file of A): both lead to A's points, page 2; so does
#     pdf-lib 1.17.1 with B's pages added to A;
#   - qpdf --empty --pages, pdfunite 22.12.0 and pdf-lib with a new file: the links are there and lead
#     nowhere; pdfunite leaves an empty list of names;
#   - mutool 1.21.1 merge and Ghostscript 10.00.0: there are no links any more, also not for A;
#   - pdftk-java 3.3.2: 2 and 4.
# Why it matters: the bound papers of a conference open with a table of contents, and each unit's letter
#   shows, at a click, the points of the unit that stands first. Give each unit's destinations a name
#   of its own, or let the links name the page itself, not a word.
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
deb ghostscript 10.0.0
deb mupdf-tools 1.21.1
deb pdftk-java 3.3.2
deb poppler-utils 22.12.0-2
deb qpdf 11.3.0-1
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . pdfkit@0.17.2 pdf-lib@1.17.1

cat >letters.js <<'JS'
const PDF = require("pdfkit");
const { PDFDocument } = require("pdf-lib");
const { createWriteStream, readFileSync, writeFileSync } = require("fs");
const letter = unit => new Promise(done => {
    const paper = new PDF({ size: "A4" });
    const file = createWriteStream(unit + ".pdf");
    paper.pipe(file);
    paper.text("Letter to " + unit + ", see points", { goTo: "points" });
    paper.addPage().addNamedDestination("points");
    paper.text("Points of " + unit);
    paper.end();
    file.on("finish", done);
});
(async () => {
    await letter("A");
    await letter("B");
    const load = unit => PDFDocument.load(readFileSync(unit + ".pdf"));
    const add = async (to, from) =>
        (await to.copyPages(from, from.getPageIndices())).forEach(page => to.addPage(page));
    const made = await PDFDocument.create();
    const first = await load("A");
    await add(made, await load("A"));
    await add(made, await load("B"));
    await add(first, await load("B"));
    writeFileSync("pdf-lib-new.pdf", await made.save());
    writeFileSync("pdf-lib-added.pdf", await first.save());
})();
JS
cat >links.js <<'JS'
const { PDFDocument, PDFName, PDFArray } = require("pdf-lib");
PDFDocument.load(require("fs").readFileSync(process.argv[2])).then(file => {
    const look = (place, ...keys) => keys.reduce((at, key) => at && at.lookup(PDFName.of(key)), place);
    const pages = file.getPages();
    const named = {};
    const names = look(file.catalog, "Names", "Dests", "Names");
    for (let i = 0; names && i + 1 < names.size(); i += 2) named[names.lookup(i)] = names.lookup(i + 1);
    console.log(pages.flatMap((page, at) => (page.node.Annots() ? page.node.Annots().asArray() : []).map(link => {
        const target = look(file.context.lookup(link), "A", "D");
        const place = target instanceof PDFArray ? target : named[target];
        const number = place && pages.findIndex(other => other.ref === place.get(0)) + 1;
        return `${at + 1} to ${number || "nowhere"}`;
    })).join(", ") || "no links");
});
JS
node letters.js
qpdf A.pdf --pages . B.pdf -- qpdf-added.pdf
qpdf --empty --pages A.pdf B.pdf -- qpdf-new.pdf
pdfunite A.pdf B.pdf pdfunite.pdf
mutool merge -o mutool.pdf A.pdf B.pdf 2>mutool.log
gs -q -dNOPAUSE -dBATCH -sDEVICE=pdfwrite -sOutputFile=ghostscript.pdf A.pdf B.pdf
pdftk A.pdf B.pdf cat output pdftk.pdf

cat >expected <<'EXP'
A: 1 to 2
B: 1 to 2
qpdf-added: 1 to 2, 3 to 2
pdf-lib-added: 1 to 2, 3 to 2
qpdf-new: 1 to nowhere, 3 to nowhere
pdf-lib-new: 1 to nowhere, 3 to nowhere
pdfunite: 1 to nowhere, 3 to nowhere
mutool: no links
ghostscript: no links
pdftk: 1 to 2, 3 to 4
EXP
for file in A B qpdf-added pdf-lib-added qpdf-new pdf-lib-new pdfunite mutool ghostscript pdftk; do
    echo "$file: $(node links.js $file.pdf)"
done >seen
echo "versions: qpdf 11.3.0, pdf-lib 1.17.1, pdfunite 22.12.0, mutool 1.21.1, Ghostscript 10.00.0," \
    "pdftk-java 3.3.2, pdfkit 0.17.2"
echo "guessed: 1 to 2, 3 to 4, or nowhere"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
