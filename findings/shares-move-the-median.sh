#!/bin/bash
# The weighted median of three scores, the weights once as counts of people and once as shares.
#
# The scores: 60, 75 and 90, given by 20, 40 and 40 people of 100; as shares 0.2, 0.4 and 0.4. Half
#   of the people lies well within those who gave 75.
# One would say: the median is 75, as the mean is 78, whatever the weights add up to; or weights
#   that are no counts are refused.
# Seen, counts first:
#   - PSPP 1.6.2, FREQUENCIES: 75, with shares 60, the lowest score; EXAMINE: 75, with shares 90,
#     the highest. The mean is 78.00 in all four, percents and the rest of the table look right;
#   - Hmisc 4.8-0 (R), wtd.quantile: 75, with shares 90, and so is each other percentile: the
#     smallest score (probs = 0) is 90 as well. With normwt = TRUE, made for shares, the median is
#     90 with counts and shares alike, and the smallest is 75. The type "i/n" has 71.25 both times;
#   - matrixStats 0.63.0, weightedMedian without interpolation: 75 and 75.
#   The total of the weights is taken for the number of people, and one person has no middle.
# Why it matters: the weights of a survey come as shares as often as counts. The median of a
#   question is then the worst or the best answer that anybody gave, beside a mean that is right.
#   Multiply shares by the number of answers, and look whether N in the table is that number.
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
deb pspp 1.6.2-2
deb r-cran-hmisc 4.8-0-1
deb r-cran-matrixstats 0.63.0-1

cat >expected <<'EXP'
PSPP FREQUENCIES, counts: mean 78.00, median 75.00
PSPP EXAMINE, counts: mean 78.00, median 75.00
PSPP FREQUENCIES, shares: mean 78.00, median 60.00
PSPP EXAMINE, shares: mean 78.00, median 90.00
Hmisc, counts: mean 78, median 75, smallest 60
Hmisc, counts, normwt: median 90, smallest 75
Hmisc, counts, type i/n: median 71.25
matrixStats, counts: median 75
Hmisc, shares: mean 78, median 90, smallest 90
Hmisc, shares, normwt: median 90, smallest 75
Hmisc, shares, type i/n: median 71.25
matrixStats, shares: median 75
EXP
pspp_by() { # counts or shares, what 100 people are divided by
    printf '%s\n' 'DATA LIST LIST NOTABLE /score (F4) people (F4).' 'BEGIN DATA.' \
        '60 20' '75 40' '90 40' 'END DATA.' "COMPUTE weight = people / $2." 'WEIGHT BY weight.' \
        'FREQUENCIES score /FORMAT=NOTABLE /STATISTICS=MEAN MEDIAN.' >frequencies.sps
    sed 's,^FREQ.*,EXAMINE score /STATISTICS=DESCRIPTIVES.,' frequencies.sps >examine.sps
    for procedure in frequencies examine; do
        pspp "$procedure.sps" | tr -d ' ' | awk -F'|' -v name="${procedure^^}, $1" '
            $2 ~ /^(score)?Mean$/ { mean = $3 }
            $2 == "Median" { printf "PSPP %s: mean %.2f, median %.2f\n", name, mean, $3 }'
    done
}
{
    pspp_by counts 1
    pspp_by shares 100
    Rscript -e '
        suppressMessages(library(Hmisc))
        score <- c(60, 75, 90)
        tell <- function(name, weight) {
            by <- function(probs, ...) format(unname(wtd.quantile(score, weight, probs, ...)))
            cat(sprintf("Hmisc, %s: mean %g, median %s, smallest %s\n", name,
                        wtd.mean(score, weight), by(0.5), by(0)))
            cat(sprintf("Hmisc, %s, normwt: median %s, smallest %s\n", name,
                        by(0.5, normwt = TRUE), by(0, normwt = TRUE)))
            cat(sprintf("Hmisc, %s, type i/n: median %s\n", name, by(0.5, type = "i/n")))
            cat(sprintf("matrixStats, %s: median %g\n", name,
                        matrixStats::weightedMedian(score, weight, interpolate = FALSE)))
        }
        tell("counts", c(20, 40, 40))
        tell("shares", c(0.2, 0.4, 0.4))'
} >seen
echo "versions: PSPP 1.6.2, Hmisc 4.8-0, matrixStats 0.63.0"
echo "guessed: median 75 and mean 78 in all"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
