#!/bin/bash
# A protected form with a hidden sheet and a repeated header row, passed through gnumeric.
#
# The file: a form of 120 rows whose first row repeats on every printed page, protected with a
#   password, with a hidden sheet for the appraisers' notes.
# One would say: gnumeric reads and writes XLSX, so ssconvert form.xlsx back.xlsx keeps these three;
#   if a program cannot keep something, it says so.
# Seen (gnumeric 1.12.55, no message):
#   - the hidden sheet comes back visible, and printing the workbook prints it: 4 pages, not 3;
#   - the header row no longer repeats: the defined name is written as Print_Titles, without the
#     prefix _xlnm. that makes it the print title, so other programs take it for a name of the user;
#   - the sheet is still protected, but without its password: anybody lifts the protection.
#   Values, column widths and validations do come back.
# Why it matters: what the appraising office hides from the unit (draft points, reasons) is on paper
#   after one round through gnumeric, and a ranking of more than a page loses its heads. Nothing that
#   must stay unseen may be put into a hidden sheet of a form that leaves the house.
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
deb unzip 6.0-28
office
deb poppler-utils 22.12.0

perl -MExcel::Writer::XLSX -e '
    my $book = Excel::Writer::XLSX->new("form.xlsx");
    my $form = $book->add_worksheet("Form");
    my $notes = $book->add_worksheet("Notes");
    $notes->write("A1", "APPRAISERS ONLY");
    $notes->hide;
    $form->write_row(0, 0, ["NUMBER", "POINTS"]);
    $form->write_row($_, 0, [$_, $_ / 4]) for 1 .. 120;
    $form->repeat_rows(0);
    $form->protect("secret");
    $book->close;'
ssconvert form.xlsx back.xlsx

part() { unzip -p "$1" "$2"; }
describe() { # workbook: what it says itself, and what LibreOffice prints of it
    local name=${1%.xlsx}
    case "$(part "$1" xl/workbook.xml | grep -o '<sheet name="Notes"[^>]*>')" in
    *'state="hidden"'*) echo "  sheet Notes: hidden" ;;
    *) echo "  sheet Notes: visible" ;;
    esac
    part "$1" xl/workbook.xml | grep -oE 'name="[^"]*Print_Titles"' | sed 's/^/  print title: /'
    case "$(part "$1" xl/worksheets/sheet1.xml | grep -o '<sheetProtection [^>]*>')" in
    *password=* | *hashValue=*) echo "  protected, with a password" ;;
    *sheet=*) echo "  protected, no password" ;;
    *) echo "  not protected" ;;
    esac
    soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf \
        --outdir printed "$1" >/dev/null 2>&1
    pdftotext -layout "printed/$name.pdf" text
    echo "  printed: $(pdfinfo "printed/$name.pdf" | awk '/^Pages/ {print $2}') pages," \
        "header row on $(grep -c NUMBER text || true)," \
        "hidden notes on $(grep -c APPRAISERS text || true)"
}
cat >expected <<'END'
as written:
  sheet Notes: hidden
  print title: name="_xlnm.Print_Titles"
  protected, with a password
  printed: 3 pages, header row on 3, hidden notes on 0
after gnumeric:
  sheet Notes: visible
  print title: name="Print_Titles"
  protected, no password
  printed: 4 pages, header row on 1, hidden notes on 1
END
{
    echo "as written:"
    describe form.xlsx
    echo "after gnumeric:"
    describe back.xlsx
} >seen
echo "versions: gnumeric 1.12.55, $(soffice --version | cut -d' ' -f1,2)"
echo "guessed: both lists are equal"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
