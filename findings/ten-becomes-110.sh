#!/bin/bash
# A score sheet in DOCX made of Word's fill-in controls, converted by LibreOffice.
#
# The file: "Unit: So A", the name in a control for plain text; then a table with a row for each
#   criterion: its code, a drop-down list filled with "Good" (Excellent, Good, Fair with the values 1, 2,
#   3), and the points 10 and 7,5. The same with the unit as mere words; with a list that begins with
#   "Choose an item.", as Word's own do; and with words beside the list in its cell.
# One would say: what is chosen is text on the page; the list behind it cannot be seen on paper.
# Seen (LibreOffice 7.4.7), as text, PDF, HTML and ODT alike, no message:
#   - the points are 110 and 17,5: the value of the list's first option stands in front of what comes
#     next, and that is the next cell. With Word's own list it is "Choose an item.10";
#   - right without the control for the unit, which stands far in front of the table, and with words
#     beside the list;
#   - pandoc 2.17.1.1 and mammoth 1.13.0: 10 and 7,5 each time.
# Why it matters: a portal that makes PDF of the sheets that units send in gives each criterion 10 or
#   100 points more, in numbers that look like points. Compare the totals of PDF and form, or put a
#   word beside each list.
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
deb pandoc 2.17.1.1-2~deb12u1
deb poppler-utils 22.12.0-2
deb python3 3.11
deb unzip 6.0-28
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . mammoth@1.13.0

cat >sheets.py <<'PY'
import zipfile

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OPTIONS = [("Excellent", "1"), ("Good", "2"), ("Fair", "3")]
WORDS_OWN = [("", "Choose an item."), ("Good", "Good"), ("Fair", "Fair")]
ids = iter(range(1, 100))

def run(words):
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'

def line(*parts):
    return f"<w:p>{''.join(parts)}</w:p>"

def cell(content):
    return f'<w:tc><w:tcPr><w:tcW w:w="2400" w:type="dxa"/></w:tcPr>{content}</w:tc>'

def control(kind, content):
    number = next(ids)
    return (f'<w:sdt><w:sdtPr><w:tag w:val="field{number}"/><w:id w:val="{number}"/>{kind}</w:sdtPr>'
            f"<w:sdtContent>{content}</w:sdtContent></w:sdt>")

def choices(options):
    shown = (f'<w:listItem w:displayText="{text}" w:value="{value}"/>' if text else
             f'<w:listItem w:value="{value}"/>' for text, value in options)
    return f"<w:dropDownList>{''.join(shown)}</w:dropDownList>"

def write(name, unit, options, beside=""):
    def chosen(words):
        if beside:
            return cell(line(run(beside), control(choices(options), run(words))))
        return control(choices(options), cell(line(run(words))))
    rows = "".join(f"<w:tr>{cell(line(run(code)))}{chosen('Good')}{cell(line(run(points)))}</w:tr>"
                   for code, points in (("1.1", "10"), ("1.2", "7,5")))
    body = (line(run("Unit: "), unit) + '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>' +
            '<w:gridCol w:w="2400"/>' * 3 + f"</w:tblGrid>{rows}</w:tbl>" + line(run("Total: 17,5")))
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    with zipfile.ZipFile(name + ".docx", "w") as parts:
        parts.writestr("[Content_Types].xml", head + f'<Types xmlns="{PACKAGE}content-types">'
            f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
            'relationships+xml"/><Override PartName="/word/document.xml" '
            f'ContentType="{TYPE}document.main+xml"/></Types>')
        parts.writestr("_rels/.rels", head + f'<Relationships xmlns="{PACKAGE}relationships">'
            f'<Relationship Id="r1" Type="{OFFICE}officeDocument" Target="word/document.xml"/>'
            "</Relationships>")
        parts.writestr("word/document.xml", head + f"<w:document {WORD}><w:body>{body}</w:body></w:document>")

name = lambda: control("<w:text/>", run("So A"))
write("sheet", name(), OPTIONS)
write("unit-in-words", run("So A"), OPTIONS)
write("list-of-word", name(), WORDS_OWN)
write("words-beside", name(), OPTIONS, "Class ")
PY
/usr/bin/python3 sheets.py
convert() { # file, format
    LC_ALL=C.UTF-8 soffice "-env:UserInstallation=file://$work/profile" --headless \
        --convert-to "$2" --outdir out "$1" >/dev/null 2>&1
}
words() { tr -d '\f\357\273\277|' | tr -s ' \n\t-' ' ' | sed 's/^ *//; s/ *$//'; echo; }
tags() { sed 's/<\/p>/ /g; s/<[^>]*>//g' | words; }

cat >expected <<'EXP'
sheet, LibreOffice as text: Unit: So A 1.1 Good 110 1.2 Good 17,5 Total: 17,5
sheet, LibreOffice as PDF: Unit: So A 1.1 Good 110 1.2 Good 17,5 Total: 17,5
sheet, LibreOffice as HTML: Unit: So A 1.1 Good 110 1.2 Good 17,5 Total: 17,5
sheet, LibreOffice as ODT: Unit: So A 1.1 Good 110 1.2 Good 17,5 Total: 17,5
sheet, pandoc: Unit: So A 1.1 Good 10 1.2 Good 7,5 Total: 17,5
sheet, mammoth: Unit: So A 1.1 Good 10 1.2 Good 7,5 Total: 17,5
unit-in-words, LibreOffice as text: Unit: So A 1.1 Good 10 1.2 Good 7,5 Total: 17,5
unit-in-words, LibreOffice as PDF: Unit: So A 1.1 Good 10 1.2 Good 7,5 Total: 17,5
unit-in-words, LibreOffice as HTML: Unit: So A 1.1 Good 10 1.2 Good 7,5 Total: 17,5
unit-in-words, LibreOffice as ODT: Unit: So A 1.1 Good 10 1.2 Good 7,5 Total: 17,5
unit-in-words, pandoc: Unit: So A 1.1 Good 10 1.2 Good 7,5 Total: 17,5
unit-in-words, mammoth: Unit: So A 1.1 Good 10 1.2 Good 7,5 Total: 17,5
list-of-word, LibreOffice as text: Unit: So A 1.1 Good Choose an item.10 1.2 Good Choose an item.7,5 Total: 17,5
list-of-word, LibreOffice as PDF: Unit: So A 1.1 Good Choose an item.10 1.2 Good Choose an item.7,5 Total: 17,5
list-of-word, LibreOffice as HTML: Unit: So A 1.1 Good Choose an item.10 1.2 Good Choose an item.7,5 Total: 17,5
list-of-word, LibreOffice as ODT: Unit: So A 1.1 Good Choose an item.10 1.2 Good Choose an item.7,5 Total: 17,5
list-of-word, pandoc: Unit: So A 1.1 Good 10 1.2 Good 7,5 Total: 17,5
list-of-word, mammoth: Unit: So A 1.1 Good 10 1.2 Good 7,5 Total: 17,5
words-beside, LibreOffice as text: Unit: So A 1.1 Class Good 10 1.2 Class Good 7,5 Total: 17,5
words-beside, LibreOffice as PDF: Unit: So A 1.1 Class Good 10 1.2 Class Good 7,5 Total: 17,5
words-beside, LibreOffice as HTML: Unit: So A 1.1 Class Good 10 1.2 Class Good 7,5 Total: 17,5
words-beside, LibreOffice as ODT: Unit: So A 1.1 Class Good 10 1.2 Class Good 7,5 Total: 17,5
words-beside, pandoc: Unit: So A 1.1 Class Good 10 1.2 Class Good 7,5 Total: 17,5
words-beside, mammoth: Unit: So A 1.1 Class Good 10 1.2 Class Good 7,5 Total: 17,5
EXP
{
    for file in sheet unit-in-words list-of-word words-beside; do
        for format in "txt:Text (encoded):UTF8" pdf odt html; do convert $file.docx "$format"; done
        echo "$file, LibreOffice as text: $(words <out/$file.txt)"
        echo "$file, LibreOffice as PDF: $(pdftotext -layout out/$file.pdf - | words)"
        echo "$file, LibreOffice as HTML: $(sed '1,/<body/d' out/$file.html | tags)"
        echo "$file, LibreOffice as ODT: $(unzip -p out/$file.odt content.xml |
            sed 's/.*<office:text[ >]/</; s/<\/text:p>/ /g; s/<[^>]*>//g' | words)"
        echo "$file, pandoc: $(pandoc -t plain $file.docx | words)"
        echo "$file, mammoth: $(node -e 'require("mammoth").convertToHtml({ path: process.argv[1] })
            .then(made => console.log(made.value))' $file.docx | tags)"
    done
} >seen
echo "versions: LibreOffice 7.4.7, pandoc 2.17.1.1, mammoth 1.13.0"
echo "guessed: Unit: So A 1.1 Good 10 1.2 Good 7,5 Total: 17,5 everywhere"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
