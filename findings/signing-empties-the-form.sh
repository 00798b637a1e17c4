#!/bin/bash
# A filled PDF form that is signed in a program, with the certificate of the office.
#
# The files: a form with the fields "unit" and "points", filled "So A" and "75.5": as pdf-lib writes it
#   and as qpdf writes it anew; signed by @signpdf with each of its two ways to make the place for the
#   signature: placeholder-plain, which adds to the end of the file, and placeholder-pdf-lib.
# One would say: both add one field to the form. What is added to the end leaves all as it was, that
#   is what it is for; if one of them loses something, it is the one that writes the file anew.
# Seen (@signpdf/signpdf 3.3.0 and its placeholders 3.3.0; read by pdf-lib 1.17.1, poppler 22.12.0):
#   - placeholder-plain: the signature is valid, the page shows "So A" and "75.5", and the form has no
#     field but the signature's: a form of its own takes the place of the one that is there. Of the file
#     as pdf-lib writes it there is no form afterwards that could be read, not even the signature's;
#   - placeholder-pdf-lib: three fields, valid.
#   A second signature by placeholder-plain keeps the first.
# Why it matters: the unit signs what it has filled in, the office reads the fields of what comes in
#   and gets nothing, and it cannot be mended without a new signature. Look for the fields after
#   signing, and sign forms by the other way.
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
deb openssl 3.0
deb poppler-utils 22.12.0-2
deb qpdf 11.3.0-1
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . pdf-lib@1.17.1 @signpdf/signpdf@3.3.0 \
    @signpdf/signer-p12@3.3.0 @signpdf/placeholder-plain@3.3.0 @signpdf/placeholder-pdf-lib@3.3.0

openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out office.pem -days 30 -subj /CN=Office 2>ssl.log
openssl pkcs12 -export -inkey key.pem -in office.pem -out office.p12 -passout pass:x \
    -keypbe PBE-SHA1-3DES -certpbe PBE-SHA1-3DES -macalg sha1

cat >make.js <<'JS'
const { PDFDocument } = require("pdf-lib");
const { writeFileSync } = require("fs");
(async () => {
    const document = await PDFDocument.create();
    const page = document.addPage([300, 200]);
    [["unit", "So A", 150], ["points", "75.5", 100]].forEach(([name, value, y]) => {
        const field = document.getForm().createTextField(name);
        field.setText(value);
        field.addToPage(page, { x: 50, y, width: 200, height: 20 });
    });
    writeFileSync("library.pdf", await document.save({ useObjectStreams: false }));
})();
JS
cat >sign.js <<'JS'
const { PDFDocument } = require("pdf-lib");
const { SignPdf } = require("@signpdf/signpdf");
const { P12Signer } = require("@signpdf/signer-p12");
const { plainAddPlaceholder } = require("@signpdf/placeholder-plain");
const { pdflibAddPlaceholder } = require("@signpdf/placeholder-pdf-lib");
const { readFileSync, writeFileSync } = require("fs");
const [from, to, way] = process.argv.slice(2);
const words = { reason: "Report", name: "Office", contactInfo: "Office", location: "Office" };
(async () => {
    let bytes = readFileSync(from);
    if (way === "plain") {
        bytes = plainAddPlaceholder({ pdfBuffer: bytes, ...words });
    } else {
        const pdfDoc = await PDFDocument.load(bytes);
        pdflibAddPlaceholder({ pdfDoc, ...words });
        bytes = Buffer.from(await pdfDoc.save({ useObjectStreams: false }));
    }
    const signer = new P12Signer(readFileSync("office.p12"), { passphrase: "x" });
    writeFileSync(to, await new SignPdf().sign(bytes, signer));
})();
JS
cat >fields.js <<'JS'
const { PDFDocument } = require("pdf-lib");
PDFDocument.load(require("fs").readFileSync(process.argv[2]))
    .then(document => document.getForm().getFields().map(field => field.getName()))
    .then(names => console.log(names.join(" ")), () => console.log("cannot be read"));
JS
node make.js
qpdf --object-streams=disable library.pdf anew.pdf
for file in library anew; do
    node sign.js $file.pdf $file.plain.pdf plain
    node sign.js $file.pdf $file.pdf-lib.pdf pdf-lib
done
node sign.js anew.plain.pdf anew.twice.pdf plain

cat >expected <<'EXP'
library: fields unit points, page So A 75.5, signatures valid 0
library, signed by placeholder-plain: fields cannot be read, page So A 75.5, signatures valid 1
library, signed by placeholder-pdf-lib: fields unit points Signature1, page So A 75.5, signatures valid 1
anew: fields unit points, page So A 75.5, signatures valid 0
anew, signed by placeholder-plain: fields Signature1, page So A 75.5, signatures valid 1
anew, signed by placeholder-pdf-lib: fields unit points Signature1, page So A 75.5, signatures valid 1
anew, signed twice by placeholder-plain: fields Signature1 Signature2, page So A 75.5, signatures valid 2
EXP
tell() { # what it is, file
    echo "$1: fields $(node fields.js "$2" 2>fields.log), page $(pdftotext "$2" - 2>poppler.log | tr -d '\f' |
        sed '/^$/d' | paste -sd' '), signatures valid $(pdfsig -nocert "$2" 2>poppler.log |
        grep -c 'Signature is Valid' || true)"
}
{
    for file in library anew; do
        tell "$file" $file.pdf
        tell "$file, signed by placeholder-plain" $file.plain.pdf
        tell "$file, signed by placeholder-pdf-lib" $file.pdf-lib.pdf
    done
    tell "anew, signed twice by placeholder-plain" anew.twice.pdf
} >seen
echo "versions: @signpdf 3.3.0, pdf-lib 1.17.1, poppler 22.12.0, qpdf 11.3.0"
echo "guessed: fields unit points Signature1, wherever it is signed"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
