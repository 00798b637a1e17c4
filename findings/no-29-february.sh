#!/bin/bash
# A term of whole months that ends in February of a leap year.
#
# One would say: EDATE keeps the day of the month, and takes the last day of the month where there is
#   none such: 29 January 2024 + 1 month is 29 February 2024, 31 January + 1 month too.
# Seen: LibreOffice 7.4.7 and gnumeric 1.12.55 do so. HyperFormula 3.5.0 says 28 February for both, and
#   for 31 March 2024 - 1 month: EDATE never arrives at a 29 February, in a year that has one. Its
#   EOMONTH knows it (29 February 2024), and so does DATE. The setting leapYear1900 changes nothing.
# Why it matters: terms run by whole months from the day a dossier came in. One that ends on 29
#   February counts as late on its last day, in leap years only; the calculation is right in all tests
#   with other years. 2028 is the next one.
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
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . hyperformula@3.5.0

cat >formulas <<'END'
TEXT(EDATE(DATE(2024,1,29),1),"yyyy-mm-dd")
TEXT(EDATE(DATE(2024,1,31),1),"yyyy-mm-dd")
TEXT(EDATE(DATE(2024,3,31),-1),"yyyy-mm-dd")
TEXT(EDATE(DATE(2027,11,29),3),"yyyy-mm-dd")
TEXT(EDATE(DATE(2023,1,31),1),"yyyy-mm-dd")
TEXT(EDATE(DATE(2024,2,29),12),"yyyy-mm-dd")
TEXT(EOMONTH(DATE(2024,1,31),1),"yyyy-mm-dd")
TEXT(DATE(2024,2,29),"yyyy-mm-dd")
END
perl -MExcel::Writer::XLSX -e '
    my $book = Excel::Writer::XLSX->new("terms.xlsx");
    my $sheet = $book->add_worksheet("S");
    my $row = 0;
    while (<>) { chomp; $sheet->write_formula($row++, 0, "=$_", undef, ""); }
    $book->close;' formulas
cat >expected <<'END'
LibreOffice: 2024-02-29 2024-02-29 2024-02-29 2028-02-29 2023-02-28 2025-02-28 2024-02-29 2024-02-29
gnumeric: 2024-02-29 2024-02-29 2024-02-29 2028-02-29 2023-02-28 2025-02-28 2024-02-29 2024-02-29
HyperFormula: 2024-02-28 2024-02-28 2024-02-28 2028-02-28 2023-02-28 2025-02-28 2024-02-29 2024-02-29
END
{
    LC_ALL=C.UTF-8 soffice "-env:UserInstallation=file://$work/profile" --headless \
        --convert-to csv --outdir out terms.xlsx >/dev/null 2>&1
    echo "LibreOffice: $(paste -sd' ' out/terms.csv)"
    ssconvert --recalc terms.xlsx terms.csv
    echo "gnumeric: $(paste -sd' ' terms.csv)"
    node -e '
        const { HyperFormula } = require("hyperformula");
        const lines = require("fs").readFileSync("formulas", "utf8").trim().split("\n");
        const build = options => HyperFormula
            .buildFromArray(lines.map(line => ["=" + line]), { licenseKey: "gpl-v3", ...options })
            .getSheetValues(0).flat().join(" ");
        console.log("HyperFormula: " + build({}));
        if (build({}) !== build({ leapYear1900: true, nullDate: { year: 1899, month: 12, day: 31 } }))
            throw "the setting matters now";'
} >seen
echo "versions: $(soffice --version | cut -d' ' -f1,2), gnumeric 1.12.55, hyperformula 3.5.0"
echo "guessed: the same line three times"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
