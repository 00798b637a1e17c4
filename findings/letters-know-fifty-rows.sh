#!/bin/bash
# Letters to units with their points, as LibreOffice's mail merge makes them of a list in CSV.
#
# The lists: (long) U1 to U50 with 80, then U51 84.755, U52 "n/a", U53 "-" and U54 nothing; (turned)
#   the last five rows of it in front; (short) four units: 80, 84.755, "-" and 95.5. The decimal mark
#   is said to be the point, fields show a value "as the database has it".
# One would say: each letter has what stands in the list, whatever stands in the other rows; at worst
#   the "n/a" makes all a text. A list that ends in .csv has no kinds of columns.
# Seen (LibreOffice 7.4.7):
#   - the kind and the decimals of a column are guessed from the first 50 rows, or all if there are
#     fewer; who comes later is squeezed into it. Long: U51 has 84.76, U52 and U53 have 0 points, U54
#     has none. Turned, the same five have 84.755, "n/a", "-" and nothing;
#   - "-" passes for a number wherever it stands: in the short list U3 has 0.00 points, U1 80.00;
#   - the long list as ODS: 84.755, "n/a", "-" and nothing.
# Why it matters: a unit that is not scored yet reads in its letter that it has 0 points, and only in
#   a province with more than 50 communes, by the order of the list. Nobody reads the 52nd letter. Make
#   letters of a spreadsheet, or put a word that is no number into the first row.
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
if dpkg-query -W libreoffice-core >install.log 2>&1; then flavour=; else flavour=-nogui; fi
for part in writer calc base; do deb libreoffice-$part$flavour 4:7.4.7; done
deb python3-uno 4:7.4.7

mkdir lists letters
{
    echo "Unit,Points"
    for i in $(seq 50); do echo "U$i,80"; done
    printf '%s\n' U51,84.755 U52,n/a U53,- U54,
} >lists/long.csv
{ sed -n 1p lists/long.csv; sed -n '51,$p' lists/long.csv; sed -n 2,50p lists/long.csv; } >lists/turned.csv
printf '%s\n' Unit,Points U1,80 U2,84.755 U3,- U4,95.5 >lists/short.csv

cat >letters.py <<'PY'
import os, subprocess, time
import uno
from com.sun.star.beans import PropertyValue

here = "file://" + os.getcwd()
pipe = "letters" + str(os.getpid())

def named(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())

def office(binary):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            if binary.poll() is not None:
                raise
            time.sleep(0.25)
    raise SystemExit("LibreOffice did not start")

def template(desktop, source, table):
    paper = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, named(Hidden=True))
    cursor = paper.Text.createTextCursor()
    for column, word in (("Unit", " has "), ("Points", " points.")):
        master = paper.createInstance("com.sun.star.text.FieldMaster.Database")
        master.DataBaseName, master.DataTableName, master.DataColumnName = source, table, column
        field = paper.createInstance("com.sun.star.text.TextField.Database")
        field.DataBaseFormat = True
        field.attachTextFieldMaster(master)
        paper.Text.insertTextContent(cursor, field, False)
        paper.Text.insertString(cursor, word, False)
    paper.storeAsURL(f"{here}/{source}-{table}.odt", ())
    paper.close(True)

def merge(context, source, table):
    letters = context.ServiceManager.createInstanceWithContext("com.sun.star.text.MailMerge", context)
    letters.DataSourceName, letters.CommandType, letters.Command = source, 0, table
    letters.DocumentURL = f"{here}/{source}-{table}.odt"
    letters.OutputType, letters.OutputURL = 2, here + "/letters"
    letters.FileNamePrefix, letters.SaveAsSingleFile = f"{source}-{table}-", True
    letters.SaveFilter, letters.SaveFilterOptions = "Text (encoded)", "UTF8"
    letters.execute(())

binary = subprocess.Popen(["soffice", f"-env:UserInstallation={here}/profile", "--headless", "--norestore",
                           f"--accept=pipe,name={pipe};urp;"])
context = office(binary)
make = context.ServiceManager.createInstanceWithContext
desktop = make("com.sun.star.frame.Desktop", context)
sources = make("com.sun.star.sdb.DatabaseContext", context)
csv = named(Extension="csv", HeaderLine=True, FieldDelimiter=",", StringDelimiter='"', DecimalDelimiter=".",
            ThousandDelimiter="", CharSet="utf-8")
for name, address, info, tables in (("csv", f"sdbc:flat:{here}/lists", csv, ("long", "turned", "short")),
                                    ("ods", f"sdbc:calc:{here}/long.ods", (), ("long",))):
    source = sources.createInstance()
    source.URL, source.Info = address, info
    source.DatabaseDocument.storeAsURL(f"{here}/{name}.odb", ())
    sources.registerObject(name, source)
    for table in tables:
        template(desktop, name, table)
        merge(context, name, table)
try:
    desktop.terminate()
except Exception:
    pass
binary.wait(60)
PY
export LC_ALL=C.UTF-8
soffice "-env:UserInstallation=file://$work/profile" --headless --infilter="Text - txt - csv (StarCalc):44,34,76" \
    --convert-to ods lists/long.csv >office.log 2>&1
/usr/bin/python3 letters.py >office.log 2>&1 || { cat office.log; exit 1; }

cat >expected <<'EXP'
long: U50 has 80 points. U51 has 84.76 points. U52 has 0 points. U53 has 0 points. U54 has  points.
turned: U50 has 80 points. U51 has 84.755 points. U52 has n/a points. U53 has - points. U54 has  points.
short: U1 has 80.00 points. U2 has 84.76 points. U3 has 0.00 points. U4 has 95.50 points.
long, as ODS: U50 has 80 points. U51 has 84.755 points. U52 has n/a points. U53 has - points. U54 has  points.
EXP
tell() { # what it is, beginning of the file's name, units
    echo "$1: $(grep -ohE "($3) has [^.]*(\.[0-9]+)? points\." letters/"$2"* | paste -sd' ')"
}
{
    tell long csv-long "U5[0-4]"
    tell turned csv-turned "U5[0-4]"
    tell short csv-short "U[1-4]"
    tell "long, as ODS" ods-long "U5[0-4]"
} >seen
echo "versions: LibreOffice 7.4.7"
echo "guessed: U51 has 84.755 points, U52 n/a, U53 -, U54 nothing, in all of them"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
