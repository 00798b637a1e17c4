#!/bin/bash
# The text of a DOCX score table, read with docx2txt.
#
# The file: a table made with the library docx, two rows: "1.1", 10, 9 and "1.2", 8, 7.
# One would say: every paragraph, so every cell, ends a line; that is what docx2txt does with the
#   documents of word processors.
# Seen (docx2txt 1.4): "1.11091.287", one run of digits. A paragraph ends a line only if its tag has
#   an attribute (<w:p w:rsidR="...">, as word processors write) or properties of its own; the plain
#   <w:p> of the standard, as libraries write it, does not. The same file with an attribute in each
#   tag gives six lines. mammoth reads the first file in six, too.
# Why it matters: forms are made by programs and filled in by hand. A script that takes the points
#   from the text finds 1.11091 and 287, or nothing, where 10, 9, 8 and 7 stood; it worked on all
#   samples that came out of a word processor.
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
deb docx2txt 1.4-5
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . docx@9.15.2 pizzip@3.3.0 mammoth@1.13.0

cat >make.js <<'END'
const { Document, Packer, Paragraph, Table, TableCell, TableRow } = require("docx");
const PizZip = require("pizzip");
const { writeFileSync } = require("fs");
const row = texts =>
    new TableRow({ children: texts.map(t => new TableCell({ children: [new Paragraph(t)] })) });
const table = new Table({ rows: [row(["1.1", "10", "9"]), row(["1.2", "8", "7"])] });
Packer.toBuffer(new Document({ sections: [{ children: [table] }] })).then(bytes => {
    writeFileSync("library.docx", bytes);
    const zip = new PizZip(bytes);
    const text = zip.file("word/document.xml").asText();
    zip.file("word/document.xml", text.replaceAll("<w:p>", '<w:p w:rsidR="00A10001">'));
    writeFileSync("attribute.docx", zip.generate({ type: "nodebuffer" }));
});
END
node make.js
lines() { tr '\n' '|' | sed 's/|\+/|/g; s/|$//'; }
cat >expected <<'END'
docx2txt, as the library wrote it: 1.11091.287
docx2txt, with an attribute in each paragraph: 1.1|10|9|1.2|8|7
mammoth, as the library wrote it: 1.1|10|9|1.2|8|7
END
{
    echo "docx2txt, as the library wrote it: $(docx2txt library.docx - | lines)"
    echo "docx2txt, with an attribute in each paragraph: $(docx2txt attribute.docx - | lines)"
    echo "mammoth, as the library wrote it: $(node -e '
        require("mammoth").extractRawText({ path: "library.docx" }).then(r => console.log(r.value));' |
        lines)"
} >seen
echo "versions: docx2txt 1.4-5, docx 9.15.2, mammoth 1.13.0"
echo "guessed: 1.1|10|9|1.2|8|7 three times"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
