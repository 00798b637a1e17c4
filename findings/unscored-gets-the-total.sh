#!/bin/bash
# A paper made from a DOCX template, in which one criterion of a unit has no points yet.
#
# The data: the province has points 412 and the remark "ends in May"; unit A has points 95 and the
#   criteria 1.1 with 5, 1.2 with null, 1.3 without points and 1.4 with 0; unit B has null points
#   and null remarks. The template says {points} in the list of units and in that of criteria.
# One would say: null is a value, "none": the place is blank, or says "null". A name that is not
#   there at all may be looked up outside the list, as mustache does it.
# Seen:
#   - docxtemplater 3.71.0: null is looked up outside, too: 1.2 and 1.3 have 95, the total of their
#     unit, B has 412, the total of the province, and its remarks are those of the province;
#     {#points} takes B for scored. 0 stays 0. Where nothing outside has the name it is "undefined";
#   - easy-template-x 7.2.8 and mustache 4.2.0: null is blank, and 1.3, without the name, has 95;
#   - docx-templates 4.15.0 names the row it means ($c.points): blank and blank.
# Why it matters: null is what databases give for "not scored yet", and the paper shows the largest
#   points where there are none: a plausible number for a unit, an odd one for a criterion. Trying
#   with a list without a total above it shows "undefined" and warns of the opposite. Give each
#   level names of its own (unitPoints, criterionPoints), or texts in place of null.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . docx@9.15.2 pizzip@3.3.0 \
    docxtemplater@3.71.0 easy-template-x@7.2.8 docx-templates@4.15.0 mustache@4.2.0

cat >expected <<'EXP'
docxtemplater: A 95: 1.1 5, 1.2 95, 1.3 95, 1.4 0; B 412
docxtemplater, B: scored, remarks: ends in May
docxtemplater, no total outside: 1.1 5, 1.2 undefined, 1.3 undefined, 1.4 0
easy-template-x: A 95: 1.1 5, 1.2 -, 1.3 95, 1.4 0; B -
mustache: A 95: 1.1 5, 1.2 -, 1.3 95, 1.4 0; B -
docx-templates: A 95: 1.1 5, 1.2 -, 1.3 -, 1.4 0; B -
EXP
cat >print.js <<'JS'
const { Document, Packer, Paragraph } = require("docx");
const PizZip = require("pizzip");
const Docxtemplater = require("docxtemplater");
const { TemplateHandler } = require("easy-template-x");
const { createReport } = require("docx-templates");
const Mustache = require("mustache");
const criteria = [{ code: "1.1", points: 5 }, { code: "1.2", points: null }, { code: "1.3" },
    { code: "1.4", points: 0 }];
const data = {
    points: 412, remarks: ["ends in May"],
    units: [{ name: "A", points: 95, remarks: [], criteria },
        { name: "B", points: null, remarks: null, criteria: [] }],
};
const paper = (...lines) => Packer.toBuffer(new Document({
    sections: [{ children: lines.map(line => new Paragraph(line)) }] }));
const text = bytes => new PizZip(bytes).file("word/document.xml").asText()
    .match(/<w:t[ >].*?<\/w:t>|<\/w:p>/g).join("").replace(/<\/w:p>/g, " ")
    .replace(/<[^>]*>/g, "");
const tell = (name, words) => { // a blank as "-", one comma less at the end of a list
    const line = words.replace(/\s+/g, " ").replace(/ ,/g, " -,").replace(/, ?;/g, ";")
        .replace(/ : ?;/g, " -;").replace(/: ?;/g, ";").replace(/[;, ]*$/, "");
    console.log(`${name}: ${line.trim()}`);
};
const docxtemplater = async (line, values) => {
    const made = new Docxtemplater(new PizZip(await paper(line)));
    made.render(values);
    return made.getFullText();
};
const list = "{#units}{name} {points}: {#criteria}{code} {points}, {/criteria}; {/units}";
(async () => {
    tell("docxtemplater", await docxtemplater(list, data));
    tell("docxtemplater, B", await docxtemplater(
        "{#units}{#points}scored{/points}{^points}not scored{/points}, remarks: " +
        "{#remarks}{.}{/remarks}{/units}", { ...data, units: data.units.slice(1) }));
    tell("docxtemplater, no total outside",
        await docxtemplater("{#criteria}{code} {points}, {/criteria}", { criteria }));
    tell("easy-template-x", text(await new TemplateHandler().process(await paper(list), data)));
    tell("mustache", Mustache.render(list.replace(/{/g, "{{").replace(/}/g, "}}"), data));
    tell("docx-templates", text(Buffer.from(await createReport({ data, template: await paper(
        "+++FOR u IN units+++", "+++INS $u.name+++ +++INS $u.points+++:",
        "+++FOR c IN $u.criteria+++", "+++INS $c.code+++ +++INS $c.points+++,", "+++END-FOR c+++",
        ";", "+++END-FOR u+++"), cmdDelimiter: "+++" }))));
})();
JS
node print.js >seen
echo "versions: docxtemplater 3.71.0, easy-template-x 7.2.8, docx-templates 4.15.0, mustache 4.2.0"
echo "guessed: A 95: 1.1 5, 1.2 -, 1.3 - or 95, 1.4 0; B - in all"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
