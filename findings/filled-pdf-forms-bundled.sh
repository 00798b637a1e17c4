#!/bin/bash
# Filled PDF forms of two units, put together into one file by three programs.
#
# The files: the same form twice, with the fields "unit" and "points"; filled "So A", 75.5 and
#   "So B", 81.25.
# One would say: either the fields of the same name run together (both pages then show the same
#   value), or the values stay readable; what a page shows is what its form holds.
# Seen: all bundles look faultless, both pages show their own figures, but
#   - pdfunite (poppler 22.12.0): of forms whose fields are one object with their place on the page
#     (made with pdfkit), the bundle's form data holds the first unit only; of forms that keep the two
#     apart (made with pdf-lib), it holds nothing;
#   - pdf-lib 1.17.1, copyPages: the document has no form at all, only the pictures of its fields;
#   - qpdf 11.3.0, --pages: values kept, and the second form's fields are called "unit+1", "points+1".
#   A program that reads the bundle gets nothing, one unit of two, or names that no form ever had.
# Why it matters: units return scoring forms as PDF; somebody bundles them by district before they
#   are read. Read the data of each form before bundling, and never take "the page shows it" as a
#   proof that the field holds it.
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
deb poppler-utils 22.12.0
deb qpdf 11.3.0
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . pdf-lib@1.17.1 pdfkit@0.17.2

cat >make.js <<'END'
const { PDFDocument } = require("pdf-lib");
const PdfKit = require("pdfkit");
const { createWriteStream, writeFileSync } = require("fs");
async function apart(file, fields) {
    const document = await PDFDocument.create();
    const page = document.addPage([400, 300]);
    let y = 200;
    for (const [name, text] of Object.entries(fields)) {
        const field = document.getForm().createTextField(name);
        field.setText(text);
        field.addToPage(page, { x: 20, y, width: 200, height: 20 });
        y -= 50;
    }
    writeFileSync(file, await document.save());
}
function oneObject(file, fields) {
    const document = new PdfKit({ size: [400, 300] });
    document.pipe(createWriteStream(file));
    document.font("Helvetica");
    document.initForm();
    let y = 50;
    for (const [name, value] of Object.entries(fields)) {
        // Field and place on the page are one object; a viewer draws the value.
        document.formText(name, 20, y + 20, 200, 20, { value });
        y += 60;
    }
    document.end();
}
const a = { unit: "So A", points: "75.5" };
const b = { unit: "So B", points: "81.25" };
apart("apart-a.pdf", a);
apart("apart-b.pdf", b);
oneObject("one-a.pdf", a);
oneObject("one-b.pdf", b);
END
cat >bundle.js <<'END'
const { PDFDocument } = require("pdf-lib");
const { readFileSync, writeFileSync } = require("fs");
(async () => {
    for (const kind of ["apart", "one"]) {
        const bundle = await PDFDocument.create();
        for (const file of [`${kind}-a.pdf`, `${kind}-b.pdf`]) {
            const source = await PDFDocument.load(readFileSync(file));
            for (const page of await bundle.copyPages(source, [0])) bundle.addPage(page);
        }
        writeFileSync(`${kind}-pdf-lib.pdf`, await bundle.save());
    }
})();
END
# The form data of a document: the fields that its catalogue leads to.
cat >fields.js <<'END'
const { PDFArray, PDFDict, PDFDocument, PDFName } = require("pdf-lib");
PDFDocument.load(require("fs").readFileSync(process.argv[2])).then(document => {
    const form = document.catalog.lookup(PDFName.of("AcroForm"));
    const list = form instanceof PDFDict ? form.lookup(PDFName.of("Fields")) : undefined;
    const fields = list instanceof PDFArray ? list.asArray().map(one => document.context.lookup(one)) : [];
    const text = (field, key) => field.lookup(PDFName.of(key)).decodeText();
    const all = fields.filter(field => field instanceof PDFDict)
        .map(field => `${text(field, "T")}=${text(field, "V")}`);
    console.log(all.length ? all.join(", ") : "none");
});
END
node make.js
for kind in apart one; do
    qpdf --check $kind-a.pdf >check.log
    pdfunite $kind-a.pdf $kind-b.pdf $kind-pdfunite.pdf 2>warnings.log
    qpdf --empty --pages $kind-a.pdf $kind-b.pdf -- $kind-qpdf.pdf
done
node bundle.js

shown() { pdftotext -layout "$1" - 2>warnings.log | tr -s '\n\f' ' ' | sed 's/ *$//'; }
cat >expected <<'END'
apart-a: shows So A 75.5; form data: unit=So A, points=75.5
apart-b: shows So B 81.25; form data: unit=So B, points=81.25
apart-pdfunite: shows So A 75.5 So B 81.25; form data: none
apart-pdf-lib: shows So A 75.5 So B 81.25; form data: none
apart-qpdf: shows So A 75.5 So B 81.25; form data: unit=So A, points=75.5, unit+1=So B, points+1=81.25
one-a: form data: unit=So A, points=75.5
one-b: form data: unit=So B, points=81.25
one-pdfunite: form data: unit=So A, points=75.5
one-pdf-lib: form data: none
one-qpdf: form data: unit=So A, points=75.5, unit+1=So B, points+1=81.25
END
{
    for name in apart-a apart-b apart-pdfunite apart-pdf-lib apart-qpdf; do
        echo "$name: shows $(shown $name.pdf); form data: $(node fields.js $name.pdf)"
    done
    for name in one-a one-b one-pdfunite one-pdf-lib one-qpdf; do
        echo "$name: form data: $(node fields.js $name.pdf)"
    done
} >seen
echo "versions: poppler 22.12.0, qpdf 11.3.0, pdf-lib 1.17.1, pdfkit 0.17.2"
echo "guessed: each bundle's form data holds what its pages show"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
