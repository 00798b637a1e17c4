#!/bin/bash
# Captions "Table 1, Table 2" that begin with 1 again in the annex of a report in DOCX.
#
# The file: Table 1 and 2 in the report; in the annex Table 1, to which the report refers, Table 2,
#   "Table 2 (continued)" and, behind a number that is not shown, Table 4; all by the field SEQ with
#   Word's switches: \r 1 (begin with 1), \c (the same number again), \h (not shown). In another file
#   captions by chapters, as Word inserts them: SEQ Table \s 1 under headings, 1 and 2 in I, 1 in II.
# One would say: switches that a program does not know leave the stored number standing; and what is
#   shown right is saved right.
# Seen:
#   - LibreOffice 7.4.7, the first file as text: the stored numbers. As PDF the hidden number is seen: 3;
#     saved as DOCX all switches are gone, so the annex has Table 3, 4, 5 (continued), 6 (not shown
#     before) and 7, and the report refers to Table 3;
#   - by chapters: as text I 1, 2 and II 1; as PDF II has Table 3, the switch \s means nothing;
#   - pandoc 2.17.1.1: stored numbers; AbiWord 3.0.5: the field itself stands in the text,
#     "Table SEQ Table \r 1 1", for switches that it does not know and those that it does.
# Why it matters: a decision says "by Table 1 of the annex", and after one saving at another desk that
#   table is Table 3 while Table 1 is in the report. Write numbers of captions as text before a paper
#   goes out.
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
if dpkg-query -W libreoffice-core >install.log 2>&1; then
    deb libreoffice-writer 4:7.4.7
else
    deb libreoffice-writer-nogui 4:7.4.7
fi
deb abiword 3.0.5
deb pandoc 2.17.1.1-2~deb12u1
deb poppler-utils 22.12.0-2
deb python3 3.11
deb unzip 6.0-28

cat >papers.py <<'PY'
import zipfile

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

def text(words):
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'

def field(code, result):
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (mark.format("begin") + f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>' +
            mark.format("separate") + (text(result) if result else "") + mark.format("end"))

def line(*parts, heading=False):
    style = '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' if heading else ""
    return f"<w:p>{style}{''.join(parts)}</w:p>"

def table(switches, result, after=""):
    return line(text("Table "), field("SEQ Table" + switches, result), text(after))

def marked(name, parts):
    return f'<w:bookmarkStart w:id="1" w:name="{name}"/>{parts}<w:bookmarkEnd w:id="1"/>'

def write(name, body):
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    with zipfile.ZipFile(name, "w") as parts:
        parts.writestr("[Content_Types].xml", head + f'<Types xmlns="{PACKAGE}content-types">'
            f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
            'relationships+xml"/><Override PartName="/word/document.xml" '
            f'ContentType="{TYPE}document.main+xml"/><Override PartName="/word/styles.xml" '
            f'ContentType="{TYPE}styles+xml"/></Types>')
        parts.writestr("_rels/.rels", head + f'<Relationships xmlns="{PACKAGE}relationships">'
            f'<Relationship Id="r1" Type="{OFFICE}officeDocument" Target="word/document.xml"/>'
            "</Relationships>")
        parts.writestr("word/_rels/document.xml.rels", head +
            f'<Relationships xmlns="{PACKAGE}relationships"><Relationship Id="r1" '
            f'Type="{OFFICE}styles" Target="styles.xml"/></Relationships>')
        parts.writestr("word/styles.xml", head + f'<w:styles {WORD}><w:style w:type="paragraph" '
            'w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>'
            "</w:style></w:styles>")
        parts.writestr("word/document.xml", head + f"<w:document {WORD}><w:body>{body}</w:body></w:document>")

write("annex.docx", line(text("By Table "), field(r"REF points \h", "1"), text(" of the annex")) +
      table(r" \* ARABIC", "1") + table(r" \* ARABIC", "2") + line(text("Annex")) +
      line(text("Table "), marked("points", field(r"SEQ Table \r 1", "1"))) + table(r" \* ARABIC", "2") +
      table(r" \c", "2", " (continued)") + line(text("Not shown "), field(r"SEQ Table \h", "")) +
      table(r" \* ARABIC", "4"))
write("chapters.docx", line(text("I"), heading=True) + table(r" \* ARABIC \s 1", "1") +
      table(r" \* ARABIC \s 1", "2") + line(text("II"), heading=True) + table(r" \* ARABIC \s 1", "1"))
PY
/usr/bin/python3 papers.py
convert() { # file, format, folder
    LC_ALL=C.UTF-8 soffice "-env:UserInstallation=file://$work/profile" --headless \
        --convert-to "$2" --outdir "$3" "$1" >/dev/null 2>&1
}
words() { tr -d '\f\357\273\277' | sed 's/^ *//; s/ *$//; /^$/d' | tr -s ' ' | paste -sd'|' | sed 's/|/ | /g'; }

cat >expected <<'EXP'
annex, LibreOffice as text: By Table 1 of the annex | Table 1 | Table 2 | Annex | Table 1 | Table 2 | Table 2 (continued) | Not shown | Table 4
annex, LibreOffice as PDF: By Table 1 of the annex | Table 1 | Table 2 | Annex | Table 1 | Table 2 | Table 2 (continued) | Not shown 3 | Table 4
annex, LibreOffice as DOCX, then as PDF: By Table 3 of the annex | Table 1 | Table 2 | Annex | Table 3 | Table 4 | Table 5 (continued) | Not shown 6 | Table 7
annex, fields of that DOCX: REF points \h | SEQ Table \* ARABIC | SEQ Table \* ARABIC | SEQ Table \* ARABIC | SEQ Table \* ARABIC | SEQ Table \* ARABIC | SEQ Table \* ARABIC | SEQ Table \* ARABIC
annex, pandoc: By Table 1 of the annex | Table 1 | Table 2 | Annex | Table 1 | Table 2 | Table 2 (continued) | Not shown | Table 4
annex, AbiWord: By Table 1 of the annex | Table SEQ Table \* ARABIC 1 | Table SEQ Table \* ARABIC 2 | Annex | Table SEQ Table \r 1 1 | Table SEQ Table \* ARABIC 2 | Table SEQ Table \c 2 (continued) | Not shown SEQ Table \h | Table SEQ Table \* ARABIC 4
chapters, LibreOffice as text: I | Table 1 | Table 2 | II | Table 1
chapters, LibreOffice as PDF: I | Table 1 | Table 2 | II | Table 3
chapters, LibreOffice as DOCX, then as PDF: I | Table 1 | Table 2 | II | Table 3
chapters, fields of that DOCX: SEQ Table \* ARABIC | SEQ Table \* ARABIC | SEQ Table \* ARABIC
chapters, pandoc: I | Table 1 | Table 2 | II | Table 1
chapters, AbiWord: I | Table SEQ Table \* ARABIC \s 1 1 | Table SEQ Table \* ARABIC \s 1 2 | II | Table SEQ Table \* ARABIC \s 1 1
EXP
{
    for file in annex chapters; do
        convert $file.docx "txt:Text (encoded):UTF8" out
        convert $file.docx pdf out
        convert $file.docx docx out
        convert out/$file.docx pdf saved
        echo "$file, LibreOffice as text: $(words <out/$file.txt)"
        echo "$file, LibreOffice as PDF: $(pdftotext -layout out/$file.pdf - | words)"
        echo "$file, LibreOffice as DOCX, then as PDF: $(pdftotext -layout saved/$file.pdf - | words)"
        echo "$file, fields of that DOCX: $(unzip -p out/$file.docx word/document.xml |
            grep -oE '<w:instrText[^>]*>[^<]*' | sed 's/<[^>]*>//' | words)"
        echo "$file, pandoc: $(pandoc -t plain $file.docx | words)"
        abiword --to=txt -o abiword.txt $file.docx 2>abiword.log
        echo "$file, AbiWord: $(words <abiword.txt)"
    done
} >seen
echo "versions: LibreOffice 7.4.7, AbiWord 3.0.5, pandoc 2.17.1.1"
echo "guessed: Table 1 and 2, in the annex 1, 2, 2 (continued) and 4; by chapters 1, 2 and 1; everywhere"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
