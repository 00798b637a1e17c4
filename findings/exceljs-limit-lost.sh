#!/bin/bash
# A scoring form whose upper limit is another cell, opened and saved by exceljs.
#
# One would say: a library that reads and writes data validations keeps them. "Between 0 and =C2"
#   (the maximum stands in the form's own column) comes back as it was, or not at all.
# Seen (exceljs 4.4.0, nothing changed between reading and writing):
#   - "=C2" becomes the word NaN: the cell still has a rule, but one that no score can be tested by;
#   - "=0.5*C2" becomes 0.5 and "=10*C2" becomes 10: valid rules with a wrong limit, no warning;
#   - the same texts in a rule of type "custom" are kept.
#   The text of a limit is read as far as it is a number, and not at all where it begins with a letter.
# Why it matters: score sheets limit each score by its own maximum in exactly this way. A portal that
#   collects forms with exceljs hands back forms that no longer refuse 3.0 where 2.5 is the most, or
#   that refuse everything above 0.5. Check the limit again when reading a form back, always; for
#   forms that travel, write the limit as a number (kept) or as a rule of type "custom" (kept).
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
deb libexcel-writer-xlsx-perl 1.10-1
deb unzip 6.0-28
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . exceljs@4.4.0

perl -MExcel::Writer::XLSX -e '
    my $book = Excel::Writer::XLSX->new("form.xlsx");
    my $sheet = $book->add_worksheet("Form");
    $sheet->write_row(1, 0, ["1.1", "A criterion", 2.5]);
    my $limit = sub { my ($cell, $kind, $most) = @_;
        $sheet->data_validation($cell, {validate => $kind, criteria => "between",
                                        minimum => 0, maximum => $most}); };
    $limit->("D2", "decimal", 2.5);
    $limit->("E2", "decimal", "=C2");
    $limit->("F2", "decimal", "=0.5*C2");
    $limit->("G2", "integer", "=10*C2");
    $sheet->data_validation("H2", {validate => "custom", value => "=H2<=C2"});
    $book->close;'

node -e '
    const { Workbook } = require("exceljs");
    (async () => {
        const book = new Workbook();
        await book.xlsx.readFile("form.xlsx");
        await book.xlsx.writeFile("back.xlsx");
    })();'

rules() { # workbook: cell, kind and the last formula of each rule
    unzip -p "$1" xl/worksheets/sheet1.xml | perl -ne '
        while (/<dataValidation ([^>]*)>(.*?)<\/dataValidation>/g) {
            my ($head, $inside) = ($1, $2);
            my ($kind) = $head =~ /type="(\w+)"/; my ($cell) = $head =~ /sqref="([^"]+)"/;
            my ($limit) = $inside =~ /.*<formula\d>(.*?)</;
            print "$cell $kind $limit\n"; }' | sort
}
cat >expected <<'END'
written by Excel::Writer::XLSX 1.10:
D2 decimal 2.5
E2 decimal C2
F2 decimal 0.5*C2
G2 whole 10*C2
H2 custom H2&lt;=C2
after reading and writing with exceljs 4.4.0:
D2 decimal 2.5
E2 decimal NaN
F2 decimal 0.5
G2 whole 10
H2 custom H2&lt;=C2
END
{
    echo "written by Excel::Writer::XLSX 1.10:"
    rules form.xlsx
    echo "after reading and writing with exceljs $(node -p 'require("exceljs/package.json").version'):"
    rules back.xlsx
} >seen
echo "guessed: the second list equals the first"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
