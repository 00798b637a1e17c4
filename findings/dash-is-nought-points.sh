#!/bin/bash
# The mean of points in an XML report, where "-" stands for "not scored", by programs with XPath.
#
# The report: An 80, Binh "-", Chi 90, Dung and Em nothing, for each a <points> element.
# One would say: XPath 1.0 lets nothing but digits with a point and perhaps a minus before them be a
#   number, all else is NaN. So number(x) = number(x), the usual test whether x is one, leaves An and
#   Chi: mean 85, nobody below 50. Four processors of one standard of 1999 agree on that.
# Seen:
#   - libxml2 2.9.14 (xmllint, xsltproc 1.1.35, python3-lxml 4.9.2): "-" is 0. The mean is 56.67, one
#     unit has less than 50, and sorted by points Binh is in front of An as the lowest of all who have
#     points. " - " is 0 as well; "–" (the longer dash), "--", "+" and nothing are NaN;
#   - xslt-processor 5.1.2: mean 85, but two have less than 50, Dung and Em: nothing is 0 where it is
#     compared, and NaN where it is asked for its number;
#   - Xalan 1.12 and SaxonJS 2.7.0: 85, nobody.
# Why it matters: "-" is what forms have for "does not apply" and "not scored yet", and such a unit
#   gets nought points or not by the length of the dash. Nothing says so: the test for a number is
#   passed. Test the text itself: x != "" and translate(x, "0123456789.", "") = "" (and a minus where
#   points may be taken off).
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
deb libxml2-utils 2.9.14+dfsg-1.3
deb xsltproc 1.1.35-1
deb python3-lxml 4.9.2-1
deb xalan 1.12-7
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . saxon-js@2.7.0 xslt-processor@5.1.2

cat >report.xml <<'XML'
<report>
  <unit name="An"><points>80</points></unit>
  <unit name="Binh"><points>-</points></unit>
  <unit name="Chi"><points>90</points></unit>
  <unit name="Dung"><points></points></unit>
  <unit name="Em"><points/></unit>
</report>
XML
scored='//points[number(.) = number(.)]'
mean="sum($scored) div count($scored)"
weak='count(//points[50 > .])'
cat >mean.xsl <<XSL
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="text"/>
  <xsl:template match="/">
    <xsl:text>mean </xsl:text><xsl:value-of select="round(100 * $mean) div 100"/>
    <xsl:text>, below 50: </xsl:text><xsl:value-of select="$weak"/>
    <xsl:text>, upwards:</xsl:text>
    <xsl:for-each select="$scored">
      <xsl:sort select="number(.)" data-type="number"/>
      <xsl:text> </xsl:text><xsl:value-of select="../@name"/>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
XSL
cat >processor.js <<'JS'
const { Xslt, XmlParser } = require("xslt-processor");
const { readFileSync } = require("fs");
const read = name => new XmlParser().xmlParse(readFileSync(name, "utf8"));
new Xslt().xsltProcess(read("report.xml"), read("mean.xsl")).then(text => console.log(text));
JS
cat >saxon.js <<'JS'
const Saxon = require("saxon-js");
const { readFileSync } = require("fs");
const [mean, weak] = process.argv.slice(2);
Saxon.getResource({ text: readFileSync("report.xml", "utf8"), type: "xml" }).then(report => {
    const ask = question => Saxon.XPath.evaluate(question, report);
    console.log(`mean ${ask(mean)}, below 50: ${ask(weak)}, a dash: ${ask("number('-')")}`);
});
JS

cat >expected <<'EXP'
xmllint: mean 56.67, below 50: 1
xsltproc: mean 56.67, below 50: 1, upwards: Binh An Chi
xslt-processor: mean 85, below 50: 2, upwards: An Chi
Xalan: mean 85, below 50: 0, upwards: An Chi
SaxonJS: mean 85, below 50: 0, a dash: NaN
lxml, is it nought: "-" yes, " - " yes, "–" no, "--" no, "+" no, "" no
EXP
{
    echo "xmllint: $(xmllint --xpath "concat('mean ', round(100 * $mean) div 100, ', below 50: ', $weak)" \
        report.xml)"
    echo "xsltproc: $(xsltproc mean.xsl report.xml)"
    echo "xslt-processor: $(node processor.js)"
    echo "Xalan: $(xalan -in report.xml -xsl mean.xsl)"
    echo "SaxonJS: $(node saxon.js "$mean" "${weak/./number(.)}")"
    PYTHONIOENCODING=utf-8 /usr/bin/python3 -c '
import lxml.etree
any = lxml.etree.fromstring("<any/>")
print("lxml, is it nought:", ", ".join(
    "\"%s\" %s" % (text, "yes" if any.xpath("number($text)", text=text) == 0 else "no")
    for text in ("-", " - ", "\u2013", "--", "+", "")))'
} >seen
echo "versions: libxml2 2.9.14, libxslt 1.1.35, lxml 4.9.2, xslt-processor 5.1.2, Xalan 1.12, SaxonJS 2.7.0"
echo "guessed: mean 85, below 50: 0, upwards: An Chi"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
