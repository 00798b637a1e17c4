#!/bin/bash
# Filled PDF forms of two units, put together into one file by three programs.
#
# The files: the same form twice, with the fields "unit" and "points"; filled "So A", 75.5 and
#   "So B", 81.25.
# One would say: either the fields of the same name run together (both pages then show the same
#   value), or the values stay readable; what a page shows is what its form holds.
# Seen: all three bundles look faultless, both pages show their own figures, but
#   - pdfunite (poppler 22.12.0): no field has a name or a value any more;
#   - pdf-lib 1.17.1, copyPages: the document has no fields at all, only their pictures;
#   - qpdf 11.3.0, --pages: values kept, and the second form's fields are called "unit+1", "points+1".
#   A program that reads the bundle's form data gets nothing, nothing, and the second unit under
#   names that no form ever had.
# Why it matters: units return scoring forms as PDF; somebody bundles them by district before they
#   are read. Read the data of each form before bundling, and never take "the page shows it" as a
#   proof that the field holds it.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

deb() { # package, beginning of its version
    case "$(dpkg-query -W -f='${Version}' "$1" 2>install.log || true)" in "$2"*) return ;; esac
    { apt-get update && apt-get install -y --no-install-recommends "$1"; } >install.log 2>&1 ||
        { cat install.log; exit 1; }
    case "$(dpkg-query -W -f='${Version}' "$1")" in
    "$2"*) ;;
    *) echo "CHANGED: $1 is no longer $2"; exit 1 ;;
    esac
}
deb poppler-utils 22.12.0
deb qpdf 11.3.0
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . pdf-lib@1.17.1

cat >make.js <<'END'
const { PDFDocument } = require("pdf-lib");
const { readFileSync, writeFileSync } = require("fs");
async function form(file, unit, points) {
    const document = await PDFDocument.create();
    const page = document.addPage([400, 300]);
    let y = 200;
    for (const [name, text] of Object.entries({ unit, points })) {
        const field = document.getForm().createTextField(name);
        field.setText(text);
        field.addToPage(page, { x: 20, y, width: 200, height: 20 });
        y -= 50;
    }
    writeFileSync(file, await document.save());
}
(async () => {
    await form("a.pdf", "So A", "75.5");
    await form("b.pdf", "So B", "81.25");
    const bundle = await PDFDocument.create();
    for (const file of ["a.pdf", "b.pdf"]) {
        const source = await PDFDocument.load(readFileSync(file));
        for (const page of await bundle.copyPages(source, [0])) bundle.addPage(page);
    }
    writeFileSync("pdf-lib.pdf", await bundle.save());
})();
END
node make.js
qpdf --check a.pdf >check.log
pdfunite a.pdf b.pdf pdfunite.pdf
qpdf --empty --pages a.pdf b.pdf -- qpdf.pdf

fields() { # file: named fields with their values, as its form data has them
    qpdf --qdf --object-streams=disable "$1" plain.pdf 2>warnings.log || [ $? -eq 3 ]
    if ! grep -aq /AcroForm plain.pdf; then
        echo "none" # qpdf 11.3.0 writes no list for a document without a form
        return
    fi
    { qpdf --json --json-key=acroform "$1" 2>warnings.log || [ $? -eq 3 ]; } | node -e '
        const all = JSON.parse(require("fs").readFileSync(0)).acroform.fields
            .filter(field => field.fullname !== "")
            .map(field => field.fullname + "=" + field.value.replace(/^u:/, ""));
        console.log(all.length ? all.join(", ") : "none");'
}
shown() { pdftotext -layout "$1" - 2>warnings.log | tr -s '\n\f' ' '; }
cat >expected <<'END'
a.pdf: shows So A 75.5; form data: unit=So A, points=75.5
b.pdf: shows So B 81.25; form data: unit=So B, points=81.25
pdfunite.pdf: shows So A 75.5 So B 81.25; form data: none
pdf-lib.pdf: shows So A 75.5 So B 81.25; form data: none
qpdf.pdf: shows So A 75.5 So B 81.25; form data: unit=So A, points=75.5, unit+1=So B, points+1=81.25
END
for file in a.pdf b.pdf pdfunite.pdf pdf-lib.pdf qpdf.pdf; do
    echo "$file: shows $(shown $file | sed 's/ *$//'); form data: $(fields $file)"
done >seen
echo "versions: poppler 22.12.0, qpdf 11.3.0, pdf-lib 1.17.1"
echo "guessed: each bundle's form data holds what its pages show"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
