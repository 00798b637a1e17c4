#!/bin/bash
# A decision with annexes in DOCX, each with page numbers of its own, "page X/Y" in the footer,
#   made a PDF by LibreOffice.
#
# The files: sections that begin with page 1, their lengths in pages 1+1+1, 2+1+1, 1+2 and 2+2; and
#   1+1+1 with numbers that go on. The footer has the fields PAGE and NUMPAGES.
# One would say: Y is the number of pages of the paper, 3, 4, 3, 4 and 3, as Word has it.
# Seen (LibreOffice 7.4.7): the PDFs have 3, 4, 3, 4 and 3 pages, and the footers say
#   - 1+1+1: 1/5 on each page, 2+1+1: 1/5, 2/5, 1/5, 1/5, 1+2: 1/4, 1/4, 2/4;
#   - 2+2 and numbers that go on: 4 and 3, as said.
#   A page 1 has to be a right one, so behind a section of odd length it puts an empty page that
#   nobody sees. It is not in the PDF (with the export option IsSkipEmptyPages switched off it is),
#   but it is counted, in the footer and in the statistics of an ODT. Only annexes of odd length
#   show it.
# Why it matters: "1/5" on a paper of three pages says that two are missing, in the archive too,
#   where the number of pages is written into the list of the file. Let the numbers go on through
#   the annexes, or compare Y with the pages of the PDF.
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
deb poppler-utils 22.12.0-2
deb unzip 6.0-28
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . docx@9.15.2

cat >papers.js <<'JS'
const { writeFileSync } = require("fs");
const { Document, Footer, Packer, PageNumber, Paragraph, TextRun } = require("docx");
const numbers = { children: ["Page ", PageNumber.CURRENT, "/", PageNumber.TOTAL_PAGES] };
const pages = count => Array.from({ length: count }, (_, i) =>
    new Paragraph({ text: "Text", pageBreakBefore: i > 0 }));
const write = (name, lengths, start) => Packer.toBuffer(new Document({
    sections: lengths.map(count => ({
        properties: { page: { pageNumbers: start ? { start } : {} } },
        footers: { default: new Footer({ children: [new Paragraph({
            children: [new TextRun(numbers)] })] }) },
        children: pages(count),
    })),
})).then(bytes => writeFileSync(name + ".docx", bytes));
write("1+1+1", [1, 1, 1], 1);
write("2+1+1", [2, 1, 1], 1);
write("1+2", [1, 2], 1);
write("2+2", [2, 2], 1);
write("on", [1, 1, 1]);
JS
node papers.js
cat >expected <<'EXP'
1+1+1: 3 pages, Page 1/5 Page 1/5 Page 1/5
2+1+1: 4 pages, Page 1/5 Page 2/5 Page 1/5 Page 1/5
1+2: 3 pages, Page 1/4 Page 1/4 Page 2/4
2+2: 4 pages, Page 1/4 Page 2/4 Page 1/4 Page 2/4
on: 3 pages, Page 1/3 Page 2/3 Page 3/3
1+1+1 with the empty pages: 5 pages
1+1+1 as ODT, its statistics: 5 pages
EXP
pages() { pdfinfo "$1" | sed -n 's/^Pages: *//p'; }
{
    for paper in 1+1+1 2+1+1 1+2 2+2 on; do
        convert $paper.docx pdf
        echo "$paper: $(pages out/$paper.pdf) pages," \
            "$(pdftotext -layout out/$paper.pdf - | grep -o 'Page .*[0-9]' | paste -sd' ')"
    done
    convert 1+1+1.docx \
        'pdf:writer_pdf_Export:{"IsSkipEmptyPages":{"type":"boolean","value":"false"}}'
    echo "1+1+1 with the empty pages: $(pages out/1+1+1.pdf) pages"
    convert 1+1+1.docx odt
    echo "1+1+1 as ODT, its statistics: $(unzip -p out/1+1+1.odt meta.xml |
        sed -n 's/.*page-count="\([0-9]*\)".*/\1/p') pages"
} >seen
echo "version: $(soffice --version | cut -d' ' -f1,2)"
echo "guessed: 1+1+1: 3 pages, Page 1/3 Page 1/3 Page 1/3, and so on"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
