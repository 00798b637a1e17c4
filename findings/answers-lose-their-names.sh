#!/bin/bash
# A form of Word's fill-in controls, filled and saved in LibreOffice, read by the names of its controls.
#
# The file: controls with a tag, a title, an id and a lock (cannot be deleted): a drop-down list in a
#   line, plain text in a line, a day, a list that takes other words too (combo box), a check box, rich
#   text, and plain text as a paragraph of its own.
# One would say: LibreOffice shows controls of each of these kinds, and it keeps what it does not use, as
#   it does with settings of Word; a program finds "class" by its tag whoever saved the file.
# Seen (LibreOffice 7.4.7), in the DOCX that it saves without a message:
#   - no control has its tag or its lock; titles are left with the two plain texts only;
#   - the title of the check box has gone to a new control that spans three lines, from "Sent" to the
#     unit, with the other controls in it;
#   - the combo box is a drop-down list: words of one's own can no longer be typed;
#   - words, options and the day are there.
# Why it matters: the province collects the forms by the tags. Of an office with LibreOffice it gets
#   nothing, or by titles the wrong field, and what was filled in can be seen on the page. Read the
#   answers by their place in the table, or take a spreadsheet for what is to be collected.
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
deb python3 3.11

cat >form.py <<'PY'
import zipfile

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
WORD = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"')
OPTIONS = ('<w:listItem w:displayText="Good" w:value="2"/><w:listItem w:displayText="Fair" w:value="3"/>')

def run(words):
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'

def line(*parts):
    return f"<w:p>{''.join(parts)}</w:p>"

def control(name, number, kind, content):
    return (f'<w:sdt><w:sdtPr><w:alias w:val="The {name}"/><w:tag w:val="{name}"/><w:id w:val="{number}"/>'
            f'<w:lock w:val="sdtLocked"/>{kind}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>')

body = (line(run("Class: "), control("class", 1, f"<w:dropDownList>{OPTIONS}</w:dropDownList>", run("Good"))) +
        line(run("Points: "), control("points", 2, "<w:text/>", run("84,5"))) +
        line(run("Due: "), control("due", 3, '<w:date w:fullDate="2025-06-30T00:00:00Z"><w:dateFormat '
             'w:val="dd/MM/yyyy"/></w:date>', run("30/06/2025"))) +
        line(run("Reason: "), control("reason", 4, f"<w:comboBox>{OPTIONS}</w:comboBox>", run("Words"))) +
        line(run("Sent: "), control("sent", 5, '<w14:checkbox><w14:checked w14:val="1"/><w14:checkedState '
             'w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" '
             'w14:font="MS Gothic"/></w14:checkbox>', run("\u2612"))) +
        line(run("Remark: "), control("remark", 6, "", run("late"))) +
        control("unit", 7, "<w:text/>", line(run("So A"))))
head = '<?xml version="1.0" encoding="UTF-8"?>'
with zipfile.ZipFile("form.docx", "w") as parts:
    parts.writestr("[Content_Types].xml", head + f'<Types xmlns="{PACKAGE}content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        'relationships+xml"/><Override PartName="/word/document.xml" '
        f'ContentType="{TYPE}document.main+xml"/></Types>')
    parts.writestr("_rels/.rels", head + f'<Relationships xmlns="{PACKAGE}relationships">'
        f'<Relationship Id="r1" Type="{OFFICE}officeDocument" Target="word/document.xml"/>'
        "</Relationships>")
    parts.writestr("word/document.xml", head + f"<w:document {WORD}><w:body>{body}</w:body></w:document>")
PY
cat >controls.py <<'PY'
import sys, zipfile
import xml.etree.ElementTree as tree
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
what, name = sys.argv[1:]
form = tree.fromstring(zipfile.ZipFile(name).read("word/document.xml"))
for control in form.iter(W + "sdt"):
    said = {part.tag.split("}")[1]: part.get(W + "val") for part in control.find(W + "sdtPr")}
    kinds = [kind for kind in said if kind not in ("alias", "tag", "id", "lock")]
    words = "".join(text.text or "" for text in control.find(W + "sdtContent").iter(W + "t"))
    print(f"{what}, {words}: tag {said.get('tag')}, title {said.get('alias')}, "
          f"lock {said.get('lock')}, kind {' '.join(kinds) or 'rich'}")
PY
/usr/bin/python3 form.py
LC_ALL=C.UTF-8 soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to docx --outdir out \
    form.docx >office.log 2>&1

cat >expected <<'EXP'
as made, Good: tag class, title The class, lock sdtLocked, kind dropDownList
as made, 84,5: tag points, title The points, lock sdtLocked, kind text
as made, 30/06/2025: tag due, title The due, lock sdtLocked, kind date
as made, Words: tag reason, title The reason, lock sdtLocked, kind comboBox
as made, ☒: tag sent, title The sent, lock sdtLocked, kind checkbox
as made, late: tag remark, title The remark, lock sdtLocked, kind rich
as made, So A: tag unit, title The unit, lock sdtLocked, kind text
saved, Good: tag None, title None, lock None, kind dropDownList
saved, 84,5: tag None, title The points, lock None, kind text
saved, 30/06/2025: tag None, title None, lock None, kind date
saved, Words: tag None, title None, lock None, kind dropDownList
saved, Sent: ☒Remark: lateSo A: tag None, title The sent, lock None, kind rich
saved, ☒: tag None, title None, lock None, kind checkbox
saved, late: tag None, title None, lock None, kind rich
saved, So A: tag None, title The unit, lock None, kind text
EXP
{
    /usr/bin/python3 controls.py "as made" form.docx
    /usr/bin/python3 controls.py saved out/form.docx
} >seen
echo "versions: LibreOffice 7.4.7"
echo "guessed: saved as made, the tags at least"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
