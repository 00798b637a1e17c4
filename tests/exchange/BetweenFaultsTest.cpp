// What is wrong between the criteria of a set (contract, section 1b), each made by one slip.

#include "BetweenSet.h"

namespace {

using between::codes;
using between::item;
using between::lateFigure;
using between::read;
using between::regions;
using between::setText;

} // namespace

TEST_CASE("Every fault between criteria is found", "[between]")
{
    const auto faults = [](const std::string& head, const std::string& rule,
                           const std::string& more = "") {
        return codes(read(setText(head, item("1.1", "10", rule, more))));
    };
    const std::string percent = R"({"kind": "proportional", "of": "percent"})";
    using Codes = std::vector<std::string>;
    CHECK(faults(lateFigure, percent) == Codes{"set.figure-unused"});
    CHECK(faults(regions, percent) == Codes{"set.attribute-unused"});
    // Used by a part alone.
    CHECK(faults(regions, R"({"kind": "sum", "parts": [{"id": "a", "title": "A", "max": "10",
 "rule": {"kind": "proportional", "of": "percent", "thresholds":
 [{"attribute": "vung", "is": "mien-nui", "times": "0.5"}]}}]})") == Codes{});
    CHECK(
        read(
            setText(
                R"("figures": [{"id": "a", "title": "A", "of": "count", "kieu": "1"}, {"title": "B", "of": "count", "kieu": "1"}], )",
                item("1.1", "10", percent)))
            .faults[0]
            .place == "figure:a");
    CHECK(faults("", R"({"kind": "count", "each": "1", "figure": "khong"})") ==
          Codes{"set.unknown-figure"});
    CHECK(faults(lateFigure, R"({"kind": "proportional", "of": "percent", "figure": "muon"})") ==
          Codes{"set.figure-of"});
    CHECK(
        faults(
            lateFigure,
            R"({"kind": "proportional", "of": "ratio", "n": {"figure": "muon"}, "d": {"figure": "muon"}})") ==
        Codes{"set.same-figure"});
    CHECK(
        faults(lateFigure, R"({"kind": "count", "each": "1", "figure": "muon", "last": "muon"})") ==
        Codes{"set.two-readings"});
    CHECK(faults(lateFigure,
                 R"({"kind": "proportional", "of": "percent", "n": {"figure": "muon"}})") ==
          Codes{"set.parts-not-ratio"});
    CHECK(faults(lateFigure,
                 R"({"kind": "proportional", "of": "ratio", "fallback": {"figure": "muon"}})") ==
          Codes{"set.fallback"});
    CHECK(faults("", percent,
                 R"("scale": {"by": [{"attribute": "vung", "is": "co", "times": "0.5"}]}, )") ==
          Codes{"set.unknown-attribute"});
    CHECK(
        faults(regions, percent,
               R"("scale": {"by": [{"attribute": "vung", "is": "mien-nui", "times": "1.5"}]}, )") ==
        Codes{"set.factor-range"});
    CHECK(
        faults(
            regions, percent,
            R"("scale": {"by": [{"attribute": "vung", "is": "mien-nui", "times": "0.5"}], "atLeast": "11"}, )") ==
        Codes{"set.at-least"});
    CHECK(faults(regions, R"({"kind": "proportional", "of": "percent", "thresholds":
 [{"attribute": "vung", "is": "mien-nui", "times": "0"}]})") == Codes{"set.factor-range"});
    CHECK(faults(regions, R"({"kind": "proportional", "of": "percent", "thresholds":
 [{"attribute": "vung", "is": "mien-nui", "times": "0.5"}, {"attribute": "vung", "is": "mien-nui", "times": "1"}]})") ==
          Codes{"set.threshold-unreached"});
    CHECK(
        faults(
            "",
            R"({"kind": "choice", "options": [{"id": "a", "title": "A", "points": "10", "zeroes": "2"}]})") ==
        Codes{"set.zeroes-unknown"});
    CHECK(codes(read(setText("", R"({"code": "1.1", "title": "Một", "max": "10", "by": "unit",
 "ifNone": {"when": "1.1", "status": "none", "then": "na", "else": null}, "rule": )" +
                                     percent + "}"))) == Codes{"set.when-unknown"});
    CHECK(faults(R"("figures": [{"id": "a.b", "title": "", "of": "count"}], )",
                 R"({"kind": "count", "each": "10", "figure": "a.b"})") ==
          Codes{"set.id-malformed", "set.title-empty"});
}
