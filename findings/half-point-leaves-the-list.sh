#!/bin/bash
# A form whose cell takes one of 0, 0,5 and 1 point (with the decimal comma of this country).
#
# The file: LibreOffice's XLSX of two cells with a list to choose from: 0; 0,5; 1 and, to compare,
#   0; 1; 2. It is opened and saved by another program, nothing changed, then opened again.
# One would say: both lists come back, or none does; a list is a list.
# Seen: the comma divides the options of an XLSX list, so LibreOffice 7.4.7 writes a list with a
#   comma in an option twice: by an extension of 2011 that can quote, and as a fallback for those
#   who do not know it, 0,0,5,1. It reads its own file rightly. After
#   - exceljs 4.4.0 the options are 0, 0, 5 and 1: the fallback, and nothing else is in the file from
#     then on; the list 0; 1; 2 is as it was;
#   - openpyxl 3.0.9 the rule is there without its list, and LibreOffice then allows 0 only; the
#     list 0; 1; 2 is as it was;
#   - gnumeric 1.12.55 both cells take anything: it misses a limit in the one rule and finds one too
#     many in the other, since LibreOffice writes a second limit, 0, that no list has.
# Why it matters: a portal that fills in a unit's name with exceljs hands out a form that refuses
#   0,5 and takes 5 where 1 is the most, in the cells with halves only. Test the points again when a
#   form is read, and try a form once more after each program that it goes through.
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
deb python3-openpyxl 3.0.9-1
deb gnumeric 1.12.55-1
office
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . exceljs@4.4.0

cat >form.py <<'PY'
# The form as a flat OpenDocument sheet.
options = {"halves": "0 0,5 1", "wholes": "0 1 2"}
rules = "".join(
    f'<table:content-validation table:name="{name}" table:base-cell-address="S.A1" table:condition="'
    f"of:cell-content-is-in-list({';'.join(f'&quot;{o}&quot;' for o in of.split())})\">"
    '<table:error-message table:message-type="stop" table:display="true"/></table:content-validation>'
    for name, of in options.items())
rows = "".join(
    f'<table:table-row><table:table-cell table:content-validation-name="{name}"/></table:table-row>'
    for name in options)
spaces = "".join(f' xmlns:{s}="urn:oasis:names:tc:opendocument:xmlns:{s}:1.0"' for s in ("office", "table"))
print(f'''<?xml version="1.0" encoding="UTF-8"?>
<office:document{spaces} xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>
<table:content-validations>{rules}</table:content-validations>
<table:table table:name="S">{rows}</table:table></office:spreadsheet></office:body></office:document>''')
PY
cat >lists.py <<'PY'
# What LibreOffice would allow in the two cells, by its own copy of the form.
import re
import sys
import xml.etree.ElementTree as ET
table = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
sheet = ET.parse(sys.argv[1])
rules = {rule.get(table + "name"): rule.get(table + "condition")
         for rule in sheet.iter(table + "content-validation")}
cells = [cell.get(table + "content-validation-name")
         for row in list(sheet.iter(table + "table-row"))[:2] for cell in list(row)[:1]]
cells += [None] * (2 - len(cells))
print(" | ".join(re.sub(r'.*in-list\(|"|\)$', "", rules[cell]).replace(";", "; ") if cell else "anything"
                 for cell in cells))
PY
convert() {
    soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to "$1" --outdir "$2" \
        "$3" >/dev/null 2>&1
}
/usr/bin/python3 form.py >form.fods
convert xlsx . form.fods
mkdir by
cp form.xlsx by/LibreOffice.xlsx
node -e '
    const { Workbook } = require("exceljs");
    const book = new Workbook();
    book.xlsx.readFile("form.xlsx").then(() => book.xlsx.writeFile("by/exceljs.xlsx"));'
/usr/bin/python3 -c '
import openpyxl
openpyxl.load_workbook("form.xlsx").save("by/openpyxl.xlsx")'
ssconvert form.xlsx by/gnumeric.xlsx 2>ssconvert.log
cat >expected <<'EXP'
LibreOffice: 0; 0,5; 1 | 0; 1; 2
exceljs: 0; 0; 5; 1 | 0; 1; 2
openpyxl: 0 | 0; 1; 2
gnumeric: anything | anything
EXP
for program in LibreOffice exceljs openpyxl gnumeric; do
    convert fods back "by/$program.xlsx"
    echo "$program: $(/usr/bin/python3 lists.py "back/$program.fods")"
done >seen
echo "versions: $(soffice --version | cut -d' ' -f1,2), exceljs 4.4.0, openpyxl 3.0.9, gnumeric 1.12.55"
echo "guessed: 0; 0,5; 1 | 0; 1; 2 in all"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
