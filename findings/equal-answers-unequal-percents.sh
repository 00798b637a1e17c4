#!/bin/bash
# Six answers of a survey, each given by equally many people, as percents beside a pie chart.
#
# One would say: equal numbers have equal percents, 17 % six times (rounded each for itself, 102 % in
#   all), or 16.67; a whole of 100 is made by whoever asks for it.
# Seen:
#   - ECharts 6.1.0, a label with {d} of a pie, percentPrecision 0: 17 17 17 17 16 16. With its own
#     precision of two places three equal answers are 33.34 33.33 33.33. The percents are made to add
#     up to 100, and of equal answers those that stand first get more;
#   - percent-round 2.3.1, a library for just that: 16 16 17 17 17 17: those that stand last;
#     of three equal ones it is the first, 34 33 33;
#   - with 33, 33 and 34 people of 100 nothing is left over and both give 33 33 34.
# Why it matters: the chart says that more people are "very satisfied" than "satisfied", the table
#   says that they are equally many, and sorting the answers otherwise turns it round. Ranks or
#   classes taken from such percents part what is equal. Take them from the counts; write percents
#   rounded each for itself, with a remark that they need not add up to 100.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . echarts@6.1.0 percent-round@2.3.1

cat >expected <<'EXP'
ECharts, six equal: 17 17 17 17 16 16
percent-round, six equal: 16 16 17 17 17 17
percent-round, three equal: 34 33 33
ECharts, three equal, own precision: 33.34 33.33 33.33
ECharts, 33 33 34: 33 33 34
percent-round, 33 33 34: 33 33 34
EXP
node -e '
    const echarts = require("echarts");
    const percentRound = require("percent-round");
    const pie = (counts, settings) => {
        const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width: 600, height: 400 });
        chart.setOption({ animation: false, series: [{
            type: "pie", ...settings, label: { formatter: "answer {b}: {d}" },
            data: counts.map((value, at) => ({ value, name: String(at) })),
        }] });
        const percents = [];
        for (const [, at, percent] of chart.renderToSVGString().matchAll(/answer (\d): ([\d.]+)/g))
            percents[at] = percent;
        chart.dispose();
        return percents.join(" ");
    };
    const whole = { percentPrecision: 0 };
    const six = [20, 20, 20, 20, 20, 20];
    console.log("ECharts, six equal: " + pie(six, whole));
    console.log("percent-round, six equal: " + percentRound(six).join(" "));
    console.log("percent-round, three equal: " + percentRound([20, 20, 20]).join(" "));
    console.log("ECharts, three equal, own precision: " + pie([20, 20, 20], {}));
    console.log("ECharts, 33 33 34: " + pie([33, 33, 34], whole));
    console.log("percent-round, 33 33 34: " + percentRound([33, 33, 34]).join(" "));
    process.exit(0);' >seen
echo "versions: echarts 6.1.0, percent-round 2.3.1"
echo "guessed: 17 six times, 33.33 three times"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
