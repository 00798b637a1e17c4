#!/bin/bash
# A score corrected with tracked changes, and a filled content control, read from DOCX.
#
# The file: "Score: 1.50 points", where 1.50 was replaced by 2.25 with changes tracked; "Result: "
#   followed by a content control (a fill-in field of a form) that holds "Passed".
# One would say: a reader gives the text as it is now (2.25), or as it was (1.50), or both; and the
#   text of a filled field, since it is text on the page.
# Seen:
#   - python-docx 0.8.11, paragraph.text: "Score:  points" and "Result: ". Neither the old nor the
#     new figure is there, nor what the field holds; no error;
#   - python-docx reads a cell merged over two rows in each of both rows: the points 4 come twice;
#   - pandoc 2.17.1.1, mammoth 1.13.0 and docx2txt 1.4: 2.25 and "Passed".
# Why it matters: exactly what people change or fill in on a form is what gets lost, while the printed
#   part of the form is read well. An empty score then counts as "not scored yet" or as 0. Reading
#   forms back needs the runs inside w:ins and w:sdt, and a check that no paragraph holds any.
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
deb pandoc 2.17.1.1-2~deb12u1
deb docx2txt 1.4-5
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . docx@9.15.2 pizzip@3.3.0 mammoth@1.13.0

cat >make.js <<'END'
const docx = require("docx");
const PizZip = require("pizzip");
const { writeFileSync } = require("fs");
const change = (id, text) => ({ id, text, author: "appraiser", date: "2025-12-01T00:00:00Z" });
const cell = (text, rowSpan) =>
    new docx.TableCell({ rowSpan, children: [new docx.Paragraph(text)] });
const document = new docx.Document({
    sections: [{
        children: [
            new docx.Paragraph({
                children: [
                    new docx.TextRun("Score: "),
                    new docx.DeletedTextRun(change(1, "1.50")),
                    new docx.InsertedTextRun(change(2, "2.25")),
                    new docx.TextRun(" points"),
                ],
            }),
            new docx.Paragraph("Result: FIELD"),
            new docx.Table({
                rows: [
                    new docx.TableRow({ children: [cell("a"), cell("4", 2)] }),
                    new docx.TableRow({ children: [cell("b")] }),
                ],
            }),
        ],
    }],
});
docx.Packer.toBuffer(document).then(bytes => {
    const zip = new PizZip(bytes);
    // The library has no content controls: the field is put in by hand. The attribute is what
    // docx2txt needs to see the ends of paragraphs.
    const text = zip.file("word/document.xml").asText()
        .replaceAll("<w:p>", '<w:p w:rsidR="00A10001">')
        .replace("FIELD</w:t></w:r>", "</w:t></w:r><w:sdt><w:sdtPr><w:text/></w:sdtPr>" +
            "<w:sdtContent><w:r><w:t>Passed</w:t></w:r></w:sdtContent></w:sdt>");
    zip.file("word/document.xml", text);
    writeFileSync("form.docx", zip.generate({ type: "nodebuffer" }));
});
END
node make.js
two() { grep -E '^(Score|Result)' | sed 's/ *$//' | paste -sd'|'; }
cat >expected <<'END'
python-docx 0.8.11: Score:  points|Result:
python-docx 0.8.11, table: a 4|b 4
pandoc 2.17.1.1: Score: 2.25 points|Result: Passed
mammoth 1.13.0: Score: 2.25 points|Result: Passed
docx2txt 1.4: Score: 2.25 points|Result: Passed
END
{
    /usr/bin/python3 - <<'END' >python.txt
import docx
form = docx.Document("form.docx")
for paragraph in form.paragraphs:
    print(paragraph.text)
print("table", "|".join(" ".join(cell.text for cell in row.cells) for row in form.tables[0].rows))
END
    echo "python-docx 0.8.11: $(two <python.txt)"
    echo "python-docx 0.8.11, table: $(sed -n 's/^table //p' python.txt)"
    echo "pandoc 2.17.1.1: $(pandoc form.docx -t plain | two)"
    echo "mammoth 1.13.0: $(node -e '
        require("mammoth").extractRawText({ path: "form.docx" }).then(r => console.log(r.value));' | two)"
    echo "docx2txt 1.4: $(docx2txt form.docx - | two)"
} >seen
echo "guessed: 2.25, 1.50 or both, and Passed, in all"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
