#!/bin/bash
# A decision in DOCX whose articles are numbered through all chapters, as each Vietnamese law has
#   them: Chương I with Điều 1 and 2, Chương II with Điều 3 and 4, Chương III with Điều 5.
#
# The files: automatic numbers in one list of two levels, the second one with lvlRestart 0, "never
#   restarts" (in Word: "Restart list after" switched off); and the same with the articles in a list
#   of their own.
# One would say: an outline that goes on is so common that all who show numbers at all have 1 to 5.
# Seen, one list of two levels:
#   - LibreOffice 7.4.7: Điều 1, 2, then 1, 2 in Chương II, and 1 in Chương III. Saved as DOCX again
#     the "never restarts" is gone from the file, so that Word counts that way from then on;
#   - pandoc 2.17.1.1: 1, 2, 1, 2, 1, and without the words "Chương" and "Điều";
#   - AbiWord 3.0.5: goes on, under another name: I.3 and I.4 stand in chapter II, I.5 in III.
#   With a list of their own LibreOffice has Điều 1 to 5, and 1 to 5 are right in the others too.
# Why it matters: "Điều 3" is how a decision is cited, in its own text and in others. Converted to
#   PDF by a portal it has three articles 1, and a citation meets another article or none. Give
#   articles a list of their own, or numbers that are typed, before a paper leaves Word.
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
convert() { # file, format
    LC_ALL=C.UTF-8 soffice "-env:UserInstallation=file://$work/profile" --headless \
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

def level(at, form, words, more=""):
    return (f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
            f'<w:lvlText w:val="{words}"/></w:lvl>')

def kind(at, of_levels, levels):
    return (f'<w:abstractNum w:abstractNumId="{at}"><w:multiLevelType w:val="{of_levels}"/>'
            f"{levels}</w:abstractNum>")

def used(at):
    return f'<w:num w:numId="{at + 1}"><w:abstractNumId w:val="{at}"/></w:num>'

def write(name, lists, article):
    def line(words, place):
        return (f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{place[1]}"/><w:numId w:val="{place[0]}"/>'
                f"</w:numPr></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>")

    chapter = (1, 0)
    text = (line("General", chapter) + line("Scope", article) + line("Terms", article) +
            line("Scores", chapter) + line("Limits", article) + line("Classes", article) +
            line("Ends", chapter) + line("Force", article))
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    with zipfile.ZipFile(name, "w") as parts:
        parts.writestr("[Content_Types].xml", head + f'<Types xmlns="{PACKAGE}content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
            'relationships+xml"/><Override PartName="/word/document.xml" '
            f'ContentType="{TYPE}document.main+xml"/><Override PartName="/word/numbering.xml" '
            f'ContentType="{TYPE}numbering+xml"/></Types>')
        parts.writestr("_rels/.rels", head + f'<Relationships xmlns="{PACKAGE}relationships">'
            f'<Relationship Id="r1" Type="{OFFICE}officeDocument" Target="word/document.xml"/>'
            "</Relationships>")
        parts.writestr("word/_rels/document.xml.rels", head +
            f'<Relationships xmlns="{PACKAGE}relationships"><Relationship Id="r1" '
            f'Type="{OFFICE}numbering" Target="numbering.xml"/></Relationships>')
        parts.writestr("word/numbering.xml", head + f"<w:numbering {WORD}>{lists}</w:numbering>")
        parts.writestr("word/document.xml", head +
            f"<w:document {WORD}><w:body>{text}</w:body></w:document>")

chapters = level(0, "upperRoman", "Chương %1")
write("one.docx", kind(0, "multilevel", chapters +
    level(1, "decimal", "Điều %2.", '<w:lvlRestart w:val="0"/>')) + used(0), (1, 1))
write("two.docx", kind(0, "singleLevel", chapters) +
    kind(1, "singleLevel", level(0, "decimal", "Điều %1.")) + used(0) + used(1), (2, 0))
PY

cat >expected <<'EXP'
one list, LibreOffice: Chương I, Điều 1., Điều 2., Chương II, Điều 1., Điều 2., Chương III, Điều 1.
one list, pandoc: I., 1., 2., II., 1., 2., III., 1.
one list, AbiWord: I., I.1., I.2., II., I.3., I.4., III., I.5.
"never restarts" in the file, and as LibreOffice saves it: 1, 0
two lists, LibreOffice: Chương I, Điều 1., Điều 2., Chương II, Điều 3., Điều 4., Chương III, Điều 5.
two lists, pandoc: I., 1., 2., II., 3., 4., III., 5.
two lists, AbiWord: I., 1., 2., II., 3., 4., III., 5.
EXP
numbers() { # what stands before the words
    LC_ALL=C.UTF-8 sed -n 's/^[^[:alnum:]]*\(.*[^ ]\) *[A-Z][a-z]*$/\1/p' | paste -sd, |
        sed 's/,/, /g'
}
restarts() { unzip -p "$1" word/numbering.xml | grep -o '<w:lvlRestart' | wc -l; }
{
    for file in one two; do
        name="$file list$([ $file = one ] || echo s)"
        convert $file.docx "txt:Text (encoded):UTF8"
        echo "$name, LibreOffice: $(numbers <out/$file.txt)"
        echo "$name, pandoc: $(pandoc -t plain $file.docx | numbers)"
        abiword --to=pdf -o abiword.pdf $file.docx 2>abiword.log
        echo "$name, AbiWord: $(pdftotext -layout abiword.pdf - | numbers)"
        [ $file = two ] || {
            convert one.docx docx
            echo "\"never restarts\" in the file, and as LibreOffice saves it:" \
                "$(restarts one.docx), $(restarts out/one.docx)"
        }
    done
} >seen
echo "versions: $(soffice --version | cut -d' ' -f1,2), pandoc 2.17.1.1, AbiWord 3.0.5"
echo "guessed: 1 to 5 through all chapters"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
