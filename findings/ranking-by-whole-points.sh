#!/bin/bash
# A ranking printed from an XML report by a stylesheet: sorted by points, points with two decimals.
#
# The report: An 84.5, Binh 84.75, Chi 84.25, Dung 90, Em 84.985, Giang 9.5. The stylesheet has
#   xsl:sort select="points" data-type="number" order="descending" and format-number(points, "0.00").
# One would say: Dung, Em, Binh, An, Chi, Giang, as xsltproc has them; XSLT is of 1999, and sorting by
#   a number with decimals and printing it is what stylesheets of reports do.
# Seen (xslt-processor 5.1.2, XSLT for JavaScript):
#   - Dung An Binh Chi Em Giang: an element is sorted by the whole number it begins with, so who has
#     84-point-something stays in the order of the report. No message;
#   - with select="number(points)" or "points * 1" the order is right;
#   - format-number(points, "0.00") is NaN for each; with number(points) it is 84.75;
#   - with a decimal format of the name "vi" (comma and point exchanged) in the stylesheet, also those
#     who do not name it get it: "0.00" makes 0.85 of 84.75 and 0.10 of 9.5, "0.0" makes 1.0 of 9.5.
#     Its point is taken for the mark of thousands: rounded to 85 and 10, the mark put in there.
#   xsltproc 1.1.35 gives 84.75 and 9.50 in all these cases.
# Why it matters: points of a ranking differ in their decimals. The list looks sorted (90, then the
#   84s, then 9), and a test with whole points is passed. Sort by number(points), and give each format
#   its name.
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
deb xsltproc 1.1.35-1
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . xslt-processor@5.1.2

{
    echo "<report>"
    for unit in An:84.5 Binh:84.75 Chi:84.25 Dung:90 Em:84.985 Giang:9.5; do
        echo "<unit><name>${unit%:*}</name><points>${unit#*:}</points></unit>"
    done
    echo "</report>"
} >report.xml
cat >processor.js <<'JS'
const { Xslt, XmlParser } = require("xslt-processor");
const { readFileSync } = require("fs");
const read = name => new XmlParser().xmlParse(readFileSync(name, "utf8"));
new Xslt().xsltProcess(read("report.xml"), read("sheet.xsl")).then(text => console.log(text.trim()));
JS
both() { # label, body of the template, top of the stylesheet
    cat >sheet.xsl <<XSL
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="text"/>${3:-}
  <xsl:template match="/">$2</xsl:template>
</xsl:stylesheet>
XSL
    echo "$1: $(node processor.js) | $(xsltproc sheet.xsl report.xml | sed 's/ *$//')"
}
sorted() { # what to sort by
    both "by $1" "<xsl:for-each select='//unit'>
        <xsl:sort select='$1' data-type='number' order='descending'/>
        <xsl:value-of select='name'/><xsl:text> </xsl:text></xsl:for-each>"
}
shown() { # what to print, its pattern, top of the stylesheet, what is said of it
    local one body=
    for one in Binh Giang; do
        body+="<xsl:for-each select='//unit[name=\"$one\"]'>"
        body+="<xsl:value-of select='format-number($1, \"$2\")'/><xsl:text> </xsl:text></xsl:for-each>"
    done
    both "$1 by $2$4" "$body" "$3"
}
vi="<xsl:decimal-format name='vi' decimal-separator=',' grouping-separator='.'/>"

cat >expected <<'EXP'
by points: Dung An Binh Chi Em Giang | Dung Em Binh An Chi Giang
by number(points): Dung Em Binh An Chi Giang | Dung Em Binh An Chi Giang
by points * 1: Dung Em Binh An Chi Giang | Dung Em Binh An Chi Giang
points by 0.00: NaN NaN | 84.75 9.50
number(points) by 0.00: 84.75 9.50 | 84.75 9.50
number(points) by 0.00, a format of another name beside: 0.85 0.10 | 84.75 9.50
number(points) by 0.0, a format of another name beside: 8.5 1.0 | 84.8 9.5
EXP
{
    sorted "points"
    sorted "number(points)"
    sorted "points * 1"
    shown "points" "0.00" "" ""
    shown "number(points)" "0.00" "" ""
    shown "number(points)" "0.00" "$vi" ", a format of another name beside"
    shown "number(points)" "0.0" "$vi" ", a format of another name beside"
} >seen
echo "versions: xslt-processor 5.1.2 (before the bar), xsltproc 1.1.35 (behind it)"
echo "guessed: the same before and behind"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
