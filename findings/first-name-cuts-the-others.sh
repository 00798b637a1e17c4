#!/bin/bash
# A spreadsheet of communes and their points, added up by commune in PSPP.
#
# The table: "Xã A" 10, "Xã Bình An" 8, "Xã Bình Trung" 9, "Xã Lộc An" 7, "Xã Lộc Bắc" 5; as ODS of
#   LibreOffice and as gnumeric's own file; and the same in another order, "Xã Bình Trung" first.
# One would say: five communes with their points, in any order of the rows; or, if the column is too
#   narrow for a name, a warning, as there is one for a cell whose number cannot be read.
# Seen (PSPP 1.6.2, GET DATA /TYPE=ODS and /TYPE=GNM):
#   - three communes: "Xã A" 10, "Xã Bìn" 17 and "Xã Lộ" 12. The column is as wide as the first name,
#     in bytes and up to the next eight; the other names are cut, and what is cut to the same name is
#     one commune with the points of both. No message;
#   - with "Xã Bình Trung" first (16 bytes) five communes, and their points are right;
#   - with /ASSUMEDSTRWIDTH=60 five, in both orders;
#   - the first row decides on the kind as well: where its points are "-", all points are texts and
#     SUM refuses them; where the "-" comes later, it is a missing number, with a warning.
# Why it matters: names of communes begin alike, and tables begin with the first one of the alphabet,
#   which is short. Two weak communes then are one that is better than the best. Give a width, and
#   count the units in the table that comes out.
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
calc() { # LibreOffice Calc, of the flavour that is there
    if dpkg-query -W libreoffice-core >install.log 2>&1; then
        deb libreoffice-calc 4:7.4.7
    else
        deb libreoffice-calc-nogui 4:7.4.7
    fi
}
calc
deb gnumeric 1.12.55-1
deb pspp 1.6.2-2

cat >expected <<'EXP'
ODS: Xã A 10.00; Xã Bìn 17.00; Xã Lộ 12.00; without a message
GNM: Xã A 10.00; Xã Bìn 17.00; Xã Lộ 12.00; without a message
ODS, longest first: Xã A 10.00; Xã Bình An 8.00; Xã Bình Trung 9.00; Xã Lộc An 7.00; Xã Lộc Bắc 5.00; without a message
ODS, width 60: Xã A 10.00; Xã Bình An 8.00; Xã Bình Trung 9.00; Xã Lộc An 7.00; Xã Lộc Bắc 5.00; without a message
ODS, "-" first: with a message
ODS, "-" last: Xã A 10.00; Xã Bìn 17.00; Xã Lộ 7.00; with a message
EXP
export LC_ALL=C.UTF-8
rows() { printf '%s\n' unit,points "$@"; }
rows 'Xã A,10' 'Xã Bình An,8' 'Xã Bình Trung,9' 'Xã Lộc An,7' 'Xã Lộc Bắc,5' >communes.csv
rows 'Xã Bình Trung,9' 'Xã A,10' 'Xã Bình An,8' 'Xã Lộc An,7' 'Xã Lộc Bắc,5' >longest.csv
sed 's/Xã A,10/Xã A,-/' communes.csv >dash-first.csv
sed 's/Bắc,5/Bắc,-/' communes.csv >dash-last.csv
soffice "-env:UserInstallation=file://$work/profile" --headless '--infilter=CSV:44,34,76,1' \
    --convert-to ods communes.csv longest.csv dash-first.csv dash-last.csv >/dev/null 2>&1
ssconvert communes.ods communes.gnumeric >/dev/null 2>&1
add_up() { # name, kind, file, more
    printf '%s\n' "GET DATA /TYPE=$2 /FILE='$3' /READNAMES=ON ${4-}." \
        'AGGREGATE OUTFILE=* /BREAK=unit /total=SUM(points).' 'LIST.' >total.sps
    rm -f total.txt
    pspp -o total.txt total.sps >messages.txt 2>&1 || true
    printf '%s: ' "$1"
    awk -F'|' 'NF > 3 && $3 ~ /[0-9]/ { gsub(/^ +| +$/, "", $2); gsub(/ /, "", $3);
        printf "%s %s; ", $2, $3 }' total.txt
    if grep -q 'warning:\|error:' messages.txt; then echo "with a message"
    else echo "without a message"; fi
}
{
    add_up ODS ODS communes.ods
    add_up GNM GNM communes.gnumeric
    add_up 'ODS, longest first' ODS longest.ods
    add_up 'ODS, width 60' ODS communes.ods /ASSUMEDSTRWIDTH=60
    add_up 'ODS, "-" first' ODS dash-first.ods
    add_up 'ODS, "-" last' ODS dash-last.ods
} >seen
echo "versions: pspp $(dpkg-query -W -f='${Version}' pspp)," \
    "LibreOffice $(dpkg-query -W -f='${Version}' libreoffice-calc-nogui 2>/dev/null ||
        dpkg-query -W -f='${Version}' libreoffice-calc)," \
    "gnumeric $(dpkg-query -W -f='${Version}' gnumeric)"
echo "guessed: five communes with their points in all, or a message"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
