#!/bin/bash
# A letter to a unit in DOCX whose class is chosen by Word's field IF, as a mail merge has it.
#
# The file: "Points: 85, class: Good." with the points from MERGEFIELD Points and the class from
#   { IF { MERGEFIELD Points } >= 80 "Good" "Fair" }, all results stored; the same with 85 written
#   into the condition, as Word leaves it in some letters; and with w:fldSimple.
# One would say: the stored "Good" is shown, or the condition is tried anew; it is one of the two
#   words in any case, in all kinds of files alike.
# Seen:
#   - LibreOffice 7.4.7: as text "Good"; as PDF nothing stands there: "Points: 85, class: ." As ODT
#     the field has an empty condition and two empty words, with "Good" as what was shown last, and
#     is blank in a PDF made of it; as DOCX it is IF "" "" with a stored "Good", so that Word has
#     nothing to choose from. The condition and both words are gone for good;
#   - pandoc 2.17.1.1: "85Good", the points of the condition in front; "Good" with 85 written out;
#     with w:fldSimple nothing; of the ODT of LibreOffice nothing, and no points either;
#   - AbiWord 3.0.5: "85Good", and "Good" in the other two.
# Why it matters: a portal makes the PDFs of a hundred letters, the class is missing in each, and
#   whoever opens the DOCX sees it in its place. Put the class itself into a column of the merged
#   table, or unlink the fields (Ctrl+Shift+F9 in Word) before the letters are converted.
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
convert() { # format, files
    local format=$1
    shift
    soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to "$format" \
        --outdir out "$@" >/dev/null 2>&1
}
writer
deb abiword 3.0.5
deb python3 3.11
deb pandoc 2.17.1.1-2~deb12u1
deb poppler-utils 22.12.0-2

/usr/bin/python3 - <<'PY'
import zipfile

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPE = "application/vnd.openxmlformats-"

def text(words):
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'

def mark(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

def order(words):
    return f'<w:r><w:instrText xml:space="preserve">{words}</w:instrText></w:r>'

def field(orders, result):
    return mark("begin") + orders + mark("separate") + text(result) + mark("end")

points = field(order(" MERGEFIELD Points "), "85")
classes = ' &gt;= 80 "Good" "Fair" '
simple = ' w:instr=" IF 85 &gt;= 80 &quot;Good&quot; &quot;Fair&quot; "'
letters = {
    "merged": field(order(" IF ") + points + order(classes), "Good"),
    "written": field(order(" IF 85" + classes), "Good"),
    "simple": f'<w:fldSimple{simple}>{text("Good")}</w:fldSimple>',
}
head = '<?xml version="1.0" encoding="UTF-8"?>'
for name, chosen in letters.items():
    with zipfile.ZipFile(name + ".docx", "w") as parts:
        parts.writestr("[Content_Types].xml", head + f'<Types xmlns="{PACKAGE}content-types">'
            f'<Default Extension="rels" ContentType="{TYPE}package.relationships+xml"/>'
            '<Override PartName="/word/document.xml" ContentType="'
            f'{TYPE}officedocument.wordprocessingml.document.main+xml"/></Types>')
        parts.writestr("_rels/.rels", head + f'<Relationships xmlns="{PACKAGE}relationships">'
            f'<Relationship Id="r1" Type="{OFFICE}officeDocument" Target="word/document.xml"/>'
            "</Relationships>")
        parts.writestr("word/document.xml", head + f"<w:document {WORD}><w:body><w:p>" +
            text("Points: ") + points + text(", class: ") + chosen + text(".") +
            "</w:p></w:body></w:document>")
PY
cat >expected <<'EXP'
merged, LibreOffice as text: Points: 85, class: Good.
merged, LibreOffice as PDF: Points: 85, class: .
merged, LibreOffice as ODT, then PDF: Points: 85, class: .
merged, LibreOffice as DOCX: IF "" "" with the result Good
merged, pandoc: Points: 85, class: 85Good.
merged, pandoc of that ODT: Points: , class: .
merged, AbiWord: Points: 85, class: 85Good.
written, LibreOffice as text: Points: 85, class: Good.
written, LibreOffice as PDF: Points: 85, class: .
written, LibreOffice as ODT, then PDF: Points: 85, class: .
written, LibreOffice as DOCX: IF "" "" with the result Good
written, pandoc: Points: 85, class: Good.
written, pandoc of that ODT: Points: , class: .
written, AbiWord: Points: 85, class: Good.
simple, LibreOffice as text: Points: 85, class: Good.
simple, LibreOffice as PDF: Points: 85, class: .
simple, LibreOffice as ODT, then PDF: Points: 85, class: .
simple, LibreOffice as DOCX: IF "" "" with the result Good
simple, pandoc: Points: 85, class: .
simple, pandoc of that ODT: Points: , class: .
simple, AbiWord: Points: 85, class: Good.
EXP
page() { pdftotext "$1" - | head -1; }
for format in 'txt:Text (encoded):UTF8' odt pdf docx; do
    convert "$format" merged.docx written.docx simple.docx
done
for letter in merged written simple; do cp "out/$letter.odt" "$letter-again.odt"; done
convert pdf merged-again.odt written-again.odt simple-again.odt
for letter in merged written simple; do
    echo "$letter, LibreOffice as text: $(tr -d '\357\273\277\r' <"out/$letter.txt")"
    echo "$letter, LibreOffice as PDF: $(page "out/$letter.pdf")"
    echo "$letter, LibreOffice as ODT, then PDF: $(page "out/$letter-again.pdf")"
    echo "$letter, LibreOffice as DOCX: $(/usr/bin/python3 - "out/$letter.docx" <<'PY'
import re, sys, zipfile
text = zipfile.ZipFile(sys.argv[1]).read("word/document.xml").decode()
field = re.search(r"instrText[^>]*> *(IF .*?)</w:instrText>(.*?)w:fldCharType=\"end\"", text)
order = " ".join(field[1].replace("&quot;", '"').split())
print(order, "with the result", re.search("<w:t[^>]*>([^<]*)<", field[2])[1])
PY
    )"
    echo "$letter, pandoc: $(pandoc "$letter.docx" -t plain)"
    echo "$letter, pandoc of that ODT: $(pandoc "out/$letter.odt" -t plain)"
    abiword --to=txt "$letter.docx" -o "$letter.txt" 2>/dev/null
    echo "$letter, AbiWord: $(cat "$letter.txt")"
done >seen
echo "versions: LibreOffice $(dpkg-query -W -f='${Version}' libreoffice-writer-nogui 2>/dev/null ||
    dpkg-query -W -f='${Version}' libreoffice-writer), pandoc $(dpkg-query -W -f='${Version}' pandoc)," \
    "abiword $(dpkg-query -W -f='${Version}' abiword)"
echo "guessed: Points: 85, class: Good. in all"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
