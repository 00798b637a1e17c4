#!/bin/bash
# A deduction typed in Word with a hyphen that keeps to its number (Ctrl+Shift+_), by four readers.
#
# The file: a table, A "-0.5" (w:noBreakHyphen, then the text 0.5) under the act "12-KH/UB", its
#   hyphen of the same kind. It is what one types so that a minus does not stay behind at the end of
#   a line; nothing of it can be seen.
# One would say: a sign that stands in the text is read, as "-" or as U+2011; at worst as a blank.
# Seen:
#   - python-docx 0.8.11: "0.5" and "12KH/UB": the element is passed over, no trace is left;
#   - docx2txt 1.4: "-0.5" and "12-KH/UB";
#   - pandoc 2.17.1.1 and mammoth 1.13.0: U+2011, which looks right and is no number: Number() of
#     JavaScript gives NaN for it and float() of Python refuses it.
# Why it matters: the deduction becomes an award of the same size, in a file in which everybody sees
#   the minus. Read the XML's noBreakHyphen as a hyphen, and take U+2011 and U+2212 for a minus.
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
deb python3-docx 0.8.11+dfsg1-5
deb docx2txt 1.4-5
deb pandoc 2.17.1.1-2
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . mammoth@1.13.0

/usr/bin/python3 - <<'PY'
import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

document = docx.Document()
table = document.add_table(1, 3)
for cell, parts in zip(table.rows[0].cells, (("A",), ("", "0.5"), ("12", "KH/UB"))):
    run = cell.paragraphs[0].add_run()
    for index, part in enumerate(parts):
        if index:
            run._r.append(OxmlElement("w:noBreakHyphen"))
        if part:
            text = OxmlElement("w:t")
            text.text = part
            run._r.append(text)
document.save("deductions.docx")
PY
cat >expected <<'EXP'
python-docx: A | 0.5 | 12KH/UB
docx2txt: A-0.512-KH/UB
pandoc: A | \u20110.5 | 12\u2011KH/UB
mammoth: A | \u20110.5 | 12\u2011KH/UB
mammoth's points as a number: NaN
EXP
cat >cells.js <<'JS'
// The cells of an HTML table, other than ASCII as \uXXXX.
const html = require("fs").readFileSync(0, "utf8");
const cells = html.match(/<t[dh]\b.*?<\/t[dh]>/gs).map(cell => cell.replace(/<[^>]*>/g, "").trim());
const plain = s => s.replace(/[^ -~]/g, c => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));
console.log(process.argv[2] === "number" ? Number(cells[1]) : plain(cells.join(" | ")));
JS
cat >mammoth.js <<'JS'
require("mammoth").convertToHtml({ path: "deductions.docx" }).then(r => console.log(r.value));
JS
{
    /usr/bin/python3 -c '
import docx
row = docx.Document("deductions.docx").tables[0].rows[0]
print("python-docx:", " | ".join(cell.text for cell in row.cells))'
    echo "docx2txt: $(docx2txt deductions.docx - | tr -d '\n')"
    echo "pandoc: $(pandoc -t html deductions.docx | node cells.js)"
    echo "mammoth: $(node mammoth.js | node cells.js)"
    echo "mammoth's points as a number: $(node mammoth.js | node cells.js number)"
} >seen
echo "versions: python-docx 0.8.11, docx2txt 1.4, pandoc 2.17.1.1, mammoth 1.13.0"
echo "guessed: -0.5 and 12-KH/UB, or with U+2011, in all"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
