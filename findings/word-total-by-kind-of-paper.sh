#!/bin/bash
# A table of points in DOCX whose total and mean are Word's own formulas, converted by LibreOffice.
#
# The files: 9.5, 10 and 6 under each other with =SUM(ABOVE), stored result 25.5, and
#   =AVERAGE(B2:B4), stored result 8.5, the language of the text English; and the same with 9,5 in
#   Vietnamese.
# One would say: the stored results are shown as they are, as AbiWord 3.0.5 and pandoc 2.17 do, or
#   they are computed anew by the language of the text, the same in all kinds of files.
# Seen (LibreOffice 7.4.7): they are computed anew, without a message, and
#   - as text, ODT and DOCX the total is 0 and the mean "** Expression is faulty **", in both
#     languages, as if there were no cells above. The new DOCX has its formulas still, with the 0
#     for a stored result;
#   - as PDF the total of the English file is 25.5 and of the Vietnamese one 16, its mean 8: 9,5
#     counts as nothing. The environment decides, not the language of the text: under
#     LC_ALL=vi_VN.UTF-8 the Vietnamese file has 25,5 and the English one 16.
# Why it matters: a report that was right in Word gets another total when a portal converts it, and
#   in PDF it is lower by just those units whose points have decimals. Before a table goes out
#   replace its fields by their texts (Ctrl+Shift+F9 in Word).
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
writer() { # LibreOffice Writer, of the flavour that is there
    if dpkg-query -W libreoffice-core >install.log 2>&1; then
        deb libreoffice-writer 4:7.4.7
    else
        deb libreoffice-writer-nogui 4:7.4.7
    fi
}
convert() { # file, format, environment
    LC_ALL=${3-C.UTF-8} soffice "-env:UserInstallation=file://$work/profile" --headless \
        --convert-to "$2" --outdir out "$1" >/dev/null 2>&1
}
writer
deb abiword 3.0.5
deb python3 3.11
deb pandoc 2.17.1.1-2~deb12u1
deb poppler-utils 22.12.0-2
deb unzip 6.0-28

/usr/bin/python3 - <<'PY'
import zipfile

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

def field(formula, result):
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (mark.format("begin") + f"<w:r><w:instrText>{formula}</w:instrText></w:r>" +
            mark.format("separate") + text(result) + mark.format("end"))

def text(words):
    return f"<w:r><w:t>{words}</w:t></w:r>"

def row(*cells):
    width = '<w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>'
    cells = "".join(f"<w:tc>{width}<w:p>{cell}</w:p></w:tc>" for cell in cells)
    return f"<w:tr>{cells}</w:tr>"

def write(name, language, half, total, mean):
    rows = (row(text("Unit"), text("Points")) + row(text("A"), text(half)) +
            row(text("B"), text("10")) + row(text("C"), text("6")) +
            row(text("Total"), field("=SUM(ABOVE)", total)) +
            row(text("Mean"), field("=AVERAGE(B2:B4)", mean)))
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
        parts.writestr("word/styles.xml", head + f"<w:styles {WORD}><w:docDefaults>"
            f'<w:rPrDefault><w:rPr><w:lang w:val="{language}"/></w:rPr></w:rPrDefault>'
            "</w:docDefaults></w:styles>")
        parts.writestr("word/document.xml", head + f"<w:document {WORD}><w:body><w:tbl><w:tblPr>"
            '<w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/>'
            f'<w:gridCol w:w="3000"/></w:tblGrid>{rows}</w:tbl><w:p/></w:body></w:document>')

write("english.docx", "en-US", "9.5", "25.5", "8.5")
write("vietnamese.docx", "vi-VN", "9,5", "25,5", "8,5")
PY

cat >expected <<'EXP'
english, pandoc: Total 25.5 Mean 8.5
english, AbiWord: Total 25.5 Mean 8.5
english, LibreOffice as text: Total 0 Mean ** Expression is faulty **
english, LibreOffice as DOCX: Total 0 Mean ** Expression is faulty **
english, LibreOffice as ODT: Total 0 Mean ** Expression is faulty **
english, LibreOffice as PDF: Total 25.5 Mean 8.5
english, LibreOffice as PDF, vi_VN: Total 16 Mean 8
vietnamese, pandoc: Total 25,5 Mean 8,5
vietnamese, AbiWord: Total 25,5 Mean 8,5
vietnamese, LibreOffice as text: Total 0 Mean ** Expression is faulty **
vietnamese, LibreOffice as DOCX: Total 0 Mean ** Expression is faulty **
vietnamese, LibreOffice as ODT: Total 0 Mean ** Expression is faulty **
vietnamese, LibreOffice as PDF: Total 16 Mean 8
vietnamese, LibreOffice as PDF, vi_VN: Total 25,5 Mean 8,5
formulas in the new DOCX: =SUM(ABOVE) =AVERAGE(B2:B4)
EXP
last() { tr -s ' \n' ' ' | sed 's/.*\(Total.*[^ ]\) *$/\1/'; } # the two rows of formulas as a line
{
    for file in english vietnamese; do
        echo "$file, pandoc: $(pandoc -t plain $file.docx | tr -d - | last)"
        abiword --to=txt -o abiword.txt $file.docx 2>abiword.log
        echo "$file, AbiWord: $(last <abiword.txt)"
        convert $file.docx "txt:Text (encoded):UTF8"
        echo "$file, LibreOffice as text: $(last <out/$file.txt)"
        convert $file.docx docx
        echo "$file, LibreOffice as DOCX: $(pandoc -t plain out/$file.docx | tr -d - | last)"
        convert $file.docx odt
        echo "$file, LibreOffice as ODT: $(unzip -p out/$file.odt content.xml |
            sed 's/<[^>]*>/ /g' | last)"
        convert $file.docx pdf
        echo "$file, LibreOffice as PDF: $(pdftotext -layout out/$file.pdf - | tr -d '\f' | last)"
        convert $file.docx pdf vi_VN.UTF-8
        echo "$file, LibreOffice as PDF, vi_VN:" \
            "$(pdftotext -layout out/$file.pdf - | tr -d '\f' | last)"
    done
    echo "formulas in the new DOCX: $(unzip -p out/english.docx word/document.xml |
        grep -o '=[A-Z]*([^)]*)' | paste -sd' ')"
} >seen
echo "versions: $(soffice --version | cut -d' ' -f1,2), AbiWord 3.0.5, pandoc 2.17.1.1"
echo "guessed: Total 25.5 Mean 8.5 everywhere, with a comma in the Vietnamese file"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
