#!/bin/bash
# One table of points, corrected by two offices, put together by a tool for tables: daff merge.
#
# The table: An 85 Good, Binh 80 Good, Chi 70 Fair. What the two do: (1) both give An other points;
#   (2) one takes Chi off the list, the other gives it 82 and Good; (3) both add Dung, with 50 and 55;
#   (4) one leaves out the column of classes, the other makes Chi Good.
# One would say: in all four the two contradict each other, so all four are conflicts, as they are
#   for diff3, which does not even know rows; a patch whose "85->90" meets 87 is refused.
# Seen (daff 1.4.2):
#   - (1) is a conflict: "((( 85 ))) 86 /// 87", and the exit code is 1;
#   - (2) Chi is not there, whichever of the two took it off; (3) Dung is there twice, with 50 and
#     with 55; (4) the classes are gone: no message, and the exit code is 0, as for a merge without
#     conflicts. Only values of one cell are compared, what is removed wins over what is changed;
#   - daff patch with "85->90" makes 90 of the 87: what the patch expects to find is not looked at;
#   - diffutils 3.8, diff3 -m: a conflict in all four.
# Why it matters: a unit that got points in the appraisal is missing from the list, or counts twice,
#   and the step after it is told that all went well. Count the rows of what is merged, look for
#   names that occur twice, and run diff3 on the same files: its conflicts are the ones to look at.
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
deb diffutils 1:3.8-4
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . daff@1.4.2

cat >expected <<'EXP'
1: daff An ((( 85 ))) 86 /// 87 Good; Binh 80 Good; Chi 70 Fair; exit code 1; diff3 conflict
2: daff An 85 Good; Binh 80 Good; exit code 0; diff3 conflict
2 the other way round: daff An 85 Good; Binh 80 Good; exit code 0; diff3 conflict
3: daff An 85 Good; Binh 80 Good; Chi 70 Fair; Dung 55 Weak; Dung 50 Weak; exit code 0; diff3 conflict
4: daff An 85; Binh 80; Chi 70; exit code 0; diff3 conflict
patch of 85->90 on 87: An 90 Good; Binh 80 Good; Chi 70 Fair; exit code 0
EXP
table() { # file, rows
    local file=$1
    shift
    printf '%s\n' "$@" >"$file"
}
told() { tail -n +2 | tr , ' ' | paste -sd';' | sed 's/;/; /g'; }
merge() { # name, the one table, the other
    local code=0
    node_modules/.bin/daff merge base.csv "$2" "$3" >merged.csv 2>conflicts.txt || code=$?
    printf '%s: daff %s; exit code %s; ' "$1" "$(told <merged.csv)" "$code"
    if diff3 -m "$2" base.csv "$3" >merged.txt; then echo "diff3 merged"; else echo "diff3 conflict"; fi
}
head=unit,points,class An=An,85,Good Binh=Binh,80,Good Chi=Chi,70,Fair
table base.csv $head $An $Binh $Chi
{
    table one.csv $head An,86,Good $Binh $Chi
    table other.csv $head An,87,Good $Binh $Chi
    merge 1 one.csv other.csv
    table one.csv $head $An $Binh
    table other.csv $head $An $Binh Chi,82,Good
    merge 2 one.csv other.csv
    merge "2 the other way round" other.csv one.csv
    table one.csv $head $An $Binh $Chi Dung,50,Weak
    table other.csv $head $An $Binh $Chi Dung,55,Weak
    merge 3 one.csv other.csv
    table one.csv unit,points An,85 Binh,80 Chi,70
    table other.csv $head $An $Binh Chi,70,Good
    merge 4 one.csv other.csv
    table one.csv $head An,90,Good $Binh $Chi
    table other.csv $head An,87,Good $Binh $Chi
    node_modules/.bin/daff base.csv one.csv >patch.csv
    grep -q '85->90' patch.csv
    code=0
    node_modules/.bin/daff patch other.csv patch.csv >patched.csv || code=$?
    echo "patch of 85->90 on 87: $(told <patched.csv); exit code $code"
} >seen
echo "versions: daff 1.4.2, diffutils $(dpkg-query -W -f='${Version}' diffutils)"
echo "guessed: conflicts and exit code 1 in 1 to 4, and in the patch"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
