#!/bin/bash
# A decision with an annex in DOCX, opened and saved by LibreOffice, that grows afterwards.
#
# The files: a decision of one page and one of two, an annex of two pages behind it in a section of its
#   own that begins with 1; page numbers on top of the page, none on each first page (titlePg), as
#   Nghị định 30/2020/NĐ-CP wants it. Then 80 lines are put into the decision.
# One would say: the number that one page does not show is a property of the section, like its margins,
#   and is saved whether there is a second page or not.
# Seen (LibreOffice 7.4.7):
#   - the decision of one page loses both on saving: the section has no titlePg and no head. When it
#     has grown its second page has no number. Grown in the file as it was made it has one;
#   - the same with an annex of one page before another one, and with the head of the first page stated
#     as an empty one;
#   - the last section of the file keeps both, however short, and a file with one section, too. A
#     decision of two pages keeps them.
# Why it matters: a draft goes from desk to desk, and the office adds an article at the end. The paper
#   then has a page without a number, which no one who added it has touched. Set the number anew
#   after such a change, or keep the annex in a file of its own until it is signed.
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
deb poppler-utils 22.12.0-2
deb python3 3.11
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . docx@9.15.2

cat >papers.js <<'JS'
const { writeFileSync } = require("fs");
const { AlignmentType, Document, Header, Packer, PageNumber, Paragraph, TextRun } = require("docx");
const number = () => new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: ["number ", PageNumber.CURRENT] })] })] });
const write = (name, lengths, stated) => Packer.toBuffer(new Document({
    sections: lengths.map((pages, at) => ({
        properties: { titlePage: true, page: { pageNumbers: { start: 1 } } },
        headers: stated ? { default: number(), first: new Header({ children: [new Paragraph("")] }) } :
            { default: number() },
        children: Array.from({ length: pages }, (_, i) =>
            new Paragraph({ text: at ? "Annex " + at : "Decision", pageBreakBefore: i > 0 })),
    })),
})).then(bytes => writeFileSync(name + ".docx", bytes));
write("one", [1, 2]);
write("stated", [1, 2], true);
write("two", [2, 2]);
write("annexes", [2, 1, 1]);
write("alone", [1]);
JS
node papers.js
cat >grow.py <<'PY'
import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as old, zipfile.ZipFile(sys.argv[2], "w") as new:
    for name in old.namelist():
        part = old.read(name)
        if name == "word/document.xml":
            lines = "".join(f"<w:p><w:r><w:t>Line {i}</w:t></w:r></w:p>" for i in range(80))
            text = part.decode()
            place = text.rindex("<w:p>", 0, text.index(sys.argv[3]))
            part = (text[:place] + lines + text[place:]).encode()
        new.writestr(name, part)
PY
convert() { # file, format, folder
    LC_ALL=C.UTF-8 soffice "-env:UserInstallation=file://$work/profile" --headless \
        --convert-to "$2" --outdir "$3" "$1" >/dev/null 2>&1
}
pages() { # what it is, file
    convert "$2" pdf out
    paper=out/$(basename "$2" .docx).pdf
    words=()
    for ((i = 1; i <= $(pdfinfo "$paper" | awk '/^Pages/ { print $2 }'); ++i)); do
        words+=("$(pdftotext -f "$i" -l "$i" "$paper" - | grep -oE 'number [0-9]+' | tr -d 'a-z ' || echo -)")
    done
    echo "$1: ${words[*]}"
}
cat >expected <<'EXP'
one: - - 2
one, saved: - - 2
one, grown: - 2 - 2
one, saved and grown: - - - 2
stated: - - 2
stated, saved: - - 2
stated, grown: - 2 - 2
stated, saved and grown: - - - 2
two: - 2 - 2
two, saved: - 2 - 2
two, grown: - 2 3 - 2
two, saved and grown: - 2 3 - 2
annexes: - 2 - -
annexes, saved: - 2 - -
annexes, grown: - 2 - 2 -
annexes, saved and grown: - 2 - - -
alone: -
alone, saved: -
alone, grown: - 2
alone, saved and grown: - 2
EXP
{
    for file in one stated two annexes alone; do
        place=Decision
        if [ $file = annexes ]; then place="Annex 1"; fi
        convert $file.docx docx saved
        python3 grow.py $file.docx grown.docx "$place"
        python3 grow.py saved/$file.docx grown-saved.docx "$place"
        pages $file $file.docx
        pages "$file, saved" saved/$file.docx
        pages "$file, grown" grown.docx
        pages "$file, saved and grown" grown-saved.docx
    done
} >seen
echo "versions: LibreOffice 7.4.7, docx 9.15.2"
echo "guessed: saved or not, each second page has its number"
echo "seen (page numbers in the order of the pages, - for none):"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
