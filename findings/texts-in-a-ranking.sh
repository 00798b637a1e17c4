#!/bin/bash
# Three usual ranking formulas over points of which some are texts.
#
# The column: '95 (a text, as typed into a cell of format @), 90, 90, 70, an empty cell, a text "-",
#   and a text "85,5". Units with numbers should be 1, 1, 3; the others should have no rank.
# One would say: texts give an error or no rank in their own row, and leave the other rows alone.
# Seen (LibreOffice 7.4.7, gnumeric 1.12.55):
#   - COUNTIF(range,">"&cell)+1, in both: '95 is 1 beside the two 90s; "-" is 3, level with 70; "85,5"
#     is 2, which no unit is; the empty one 4. The criterion ">-" counts the texts that sort after "-",
#     so a unit without points is ranked among the others by the alphabet;
#   - RANK: LibreOffice gives #VALUE! for every text and for the empty cell. gnumeric gives the text
#     '95 the rank 1, though the two 90s keep theirs, and the empty cell the rank 4;
#   - RANK of a number that is not in the list at all (82): 3 in both, not #N/A;
#   - SUMPRODUCT((range>cell)*1)+1, in both: a text is greater than any number, so the two 90s drop to
#     rank 4, behind the three texts.
# Why it matters: these are the formulas that go into exported rankings, and a column filled in by many
#   hands always has a "-". Guard each with IF(ISNUMBER(cell),...,""), and over the range count numbers
#   only: COUNTIF with ">"&cell does that as soon as the cell itself is a number.
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
office() { # LibreOffice Calc, of either flavour
    command -v soffice >install.log || deb libreoffice-calc-nogui 4:7.4.7
    case "$(soffice --version)" in
    "LibreOffice 7.4.7"*) ;;
    *) echo "CHANGED: another version, $(soffice --version)"; exit 1 ;;
    esac
}
deb libexcel-writer-xlsx-perl 1.10-1
deb gnumeric 1.12.55-1
office

perl -MExcel::Writer::XLSX -e '
    my $book = Excel::Writer::XLSX->new("ranks.xlsx");
    my $sheet = $book->add_worksheet("S");
    my $text = $book->add_format(num_format => "@");
    $sheet->write_number($_->[0], 0, $_->[1]) for ([1, 90], [2, 90], [3, 70]);
    $sheet->write_string($_->[0], 0, $_->[1], $text) for ([0, "95"], [5, "-"], [6, "85,5"]);
    my $all = "\$A\$1:\$A\$7";
    for my $row (0 .. 6) {
        my $own = "A" . ($row + 1);
        my @forms = ("COUNTIF($all,\">\"&$own)+1", "RANK($own,$all)", "SUMPRODUCT(($all>$own)*1)+1",
                     "IF(ISNUMBER($own),COUNTIF($all,\">\"&$own)+1,\"none\")");
        $sheet->write_formula($row, $_ + 1, "=$forms[$_]", undef, "") for 0 .. $#forms;
    }
    $sheet->write_formula(8, 1, "=RANK(82,$all)", undef, "");
    $book->close;'
cat >expected <<'END'
rows:                 '95, 90, 90, 70, empty, "-", "85,5"
LibreOffice COUNTIF:    1 1 1 3 4 3 2
LibreOffice RANK:       #VALUE! 1 1 3 #VALUE! #VALUE! #VALUE!
LibreOffice SUMPRODUCT: 1 4 4 6 7 3 2
LibreOffice guarded:    none 1 1 3 none none none
LibreOffice RANK(82):   3
gnumeric COUNTIF:    1 1 1 3 4 3 2
gnumeric RANK:       1 1 1 3 4 #VALUE! #VALUE!
gnumeric SUMPRODUCT: 1 4 4 6 7 3 2
gnumeric guarded:    none 1 1 3 none none none
gnumeric RANK(82):   3
END
ranks() { # program, file
    node -e '
        const [name, file] = process.argv.slice(1);
        // "85,5" is the only quoted cell.
        const rows = require("fs").readFileSync(file, "utf8").replaceAll("\"85,5\"", "text").split("\n")
            .map(line => line.split(","));
        const column = c => rows.slice(0, 7).map(r => r[c]).join(" ");
        console.log(`${name} COUNTIF:    ${column(1)}`);
        console.log(`${name} RANK:       ${column(2)}`);
        console.log(`${name} SUMPRODUCT: ${column(3)}`);
        console.log(`${name} guarded:    ${column(4)}`);
        console.log(`${name} RANK(82):   ${rows[8][1]}`);' "$1" "$2"
}
{
    echo "rows:                 '95, 90, 90, 70, empty, \"-\", \"85,5\""
    LC_ALL=C.UTF-8 soffice "-env:UserInstallation=file://$work/profile" --headless \
        --convert-to csv --outdir out ranks.xlsx >/dev/null 2>&1
    ranks LibreOffice out/ranks.csv
    ssconvert --recalc ranks.xlsx ranks.csv
    ranks gnumeric ranks.csv
} >seen
echo "versions: $(soffice --version | cut -d' ' -f1,2), gnumeric 1.12.55"
echo "guessed: 90, 90 and 70 are 1 1 3 everywhere; no rank for the others; RANK(82) an error"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
