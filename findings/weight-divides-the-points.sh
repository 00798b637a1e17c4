#!/bin/bash
# Points by "reached / most * weight" in a table of Emacs' Org mode, the spreadsheet in plain text.
#
# The table: An 8 of 10, weight 25; Binh 9 of 10, weight 20; Chi nothing; Dung "9,5" of 10, weight 20.
# One would say: An 20 and Binh 18, as in each spreadsheet and each language: * and / are of the same
#   rank, from left to right. "9,5" is an error, as all texts are.
# Seen (Emacs 28.2 with its Org 9.5.5):
#   - $2/$3*$4 is 0.032 for An and 0.045 for Binh: there * binds more strongly than /, so 8 is divided
#     by 10 * 25. Binh is in front of An, who has more points: the weight lowers them. $4*$2/$3 and
#     ($2/$3)*$4 are 20 and 18; $2*100/$3 is 80, $2/$3*100 is 8e-3;
#   - "9,5" is two numbers, in the right formula "(18, 10)": it counts for 9 and for 5;
#   - Chi gets 0, while the mean vmean of the column leaves out who has nothing: 8.5.
# Why it matters: the numbers are plausible where weights are near 1 (8 / 10 * 2 is 0.4 for 1.6), and
#   nothing warns. In that table each division wants its brackets.
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
command -v emacs >install.log || deb emacs-nox 1:28.2
case "$(emacs --version | head -1)" in
"GNU Emacs 28.2") ;;
*) echo "CHANGED: another version, $(emacs --version | head -1)"; exit 1 ;;
esac

tell() { # formula: what the last column has, from above
    cat >points.org <<ORG
| An   |   8 | 10 | 25 | |
| Binh |   9 | 10 | 20 | |
| Chi  |     | 10 | 20 | |
| Dung | 9,5 | 10 | 20 | |
#+TBLFM: \$5=$1
ORG
    emacs -Q --batch points.org --eval '(progn (require (quote org)) (org-mode) (org-table-recalculate t)
        (princ (buffer-string)))' 2>emacs.log |
        awk -F' *[|] *' -v formula="$1" '/^[|]/ { line = line sep $2 " " $6; sep = "; " }
            END { print formula ": " line }'
}
cat >expected <<'EXP'
$2/$3*$4: An 0.032; Binh 0.045; Chi 0; Dung (0.045, 0.025)
$4*$2/$3: An 20; Binh 18; Chi 0; Dung (18, 10)
($2/$3)*$4: An 20.; Binh 18.; Chi 0; Dung (18., 10.)
$2/$3*100: An 8e-3; Binh 9e-3; Chi 0; Dung (9e-3, 5e-3)
$2*100/$3: An 80; Binh 90; Chi 0; Dung (90, 50)
vmean(@1$2..@3$2): An 8.5; Binh 8.5; Chi 8.5; Dung 8.5
EXP
{
    tell '$2/$3*$4'
    tell '$4*$2/$3'
    tell '($2/$3)*$4'
    tell '$2/$3*100'
    tell '$2*100/$3'
    tell 'vmean(@1$2..@3$2)'
} >seen
echo "version: $(emacs --version | head -1), $(emacs -Q --batch --eval \
    '(progn (require (quote org)) (princ (concat "Org " org-version)))' 2>emacs.log)"
echo 'guessed: $2/$3*$4: An 20; Binh 18'
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
