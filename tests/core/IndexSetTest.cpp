#include "core/IndexSet.h"

#include "TestRules.h"

#include <catch2/catch.hpp>

using core::IndexSet;
using core::Node;

namespace {

void add(IndexSet& set, const char* code, int parent, bool scored)
{
    Node node;
    node.code = code;
    node.parent = parent;
    node.depth = parent < 0 ? 0 : set.nodes[static_cast<std::size_t>(parent)].depth + 1;
    if (scored)
        node.rule = core::Rule(test::RateRule());
    set.nodes.push_back(std::move(node));
}

/// 1 { 1.1 { 1.1.1, 1.1.2 }, 1.10 }, 2 { 2.1 }
IndexSet smallSet()
{
    IndexSet set;
    add(set, "1", -1, false);
    add(set, "1.1", 0, false);
    add(set, "1.1.1", 1, true);
    add(set, "1.1.2", 1, true);
    add(set, "1.10", 0, true);
    add(set, "2", -1, false);
    add(set, "2.1", 5, true);
    set.nodes[0].verifier = "so-noi-vu";
    set.nodes[4].verifier = "so-tu-phap";
    set.buildIndex();
    return set;
}

} // namespace

TEST_CASE("A set is indexed from its nodes in document order")
{
    IndexSet set = smallSet();
    CHECK(set.areas == std::vector<int>{0, 5});
    CHECK(set.leaves == std::vector<int>{2, 3, 4, 6});
    CHECK(set.nodes[0].end == 5);
    CHECK(set.nodes[1].end == 4);
    CHECK(set.nodes[2].end == 3);
    CHECK(set.nodes[5].end == 7);
    CHECK(set.nodes[4].leaf == 2);
    CHECK(set.nodes[1].leaf == -1);
    CHECK(set.criterionCount() == 5);
    CHECK(set.nodes[2].slots.size() == 2);

    set.buildIndex(); // again, as the editor does
    CHECK(set.leaves.size() == 4);
}

TEST_CASE("Codes are text and find their node")
{
    const IndexSet set = smallSet();
    CHECK(set.find("1.10") == 4);
    CHECK(set.find("1.1") == 1);
    CHECK(set.find("3") == -1);
    CHECK(set.findLeaf("1.10") == 2);
    CHECK(set.findLeaf("1.1") == -1);
    CHECK(set.findLeaf("bonus") == set.bonusLeaf());
    CHECK(set.findLeaf("penalty") == set.penaltyLeaf());
    CHECK(set.leafCode(3) == "2.1");
    CHECK(set.leafCode(set.bonusLeaf()) == "bonus");
    CHECK(set.leafCode(set.penaltyLeaf()) == "penalty");
}

TEST_CASE("The verifier is inherited downward")
{
    const IndexSet set = smallSet();
    CHECK(set.verifierOf(3) == "so-noi-vu");
    CHECK(set.verifierOf(4) == "so-tu-phap");
    CHECK(set.verifierOf(6) == "");
}

TEST_CASE("Labels of figures are lines of the guide")
{
    IndexSet set = smallSet();
    Node& node = set.nodes[2];
    node.guide = "Điểm bằng tỷ lệ nhân điểm tối đa: không làm tròn.\nn: Nhiệm vụ hoàn thành\r\n d "
                 ": Nhiệm vụ giao\nx: không phải nhãn\n";
    CHECK(core::figureLabel(node, "n") == "Nhiệm vụ hoàn thành");
    CHECK(core::figureLabel(node, "d") == "Nhiệm vụ giao");
    CHECK(core::figureLabel(node, "x") == "");
    CHECK(core::figureLabel(node, "p") == "");
    CHECK(core::figureLabel(node, "") == "");
    CHECK(core::guideWording(node) ==
          "Điểm bằng tỷ lệ nhân điểm tối đa: không làm tròn.\nx: không phải nhãn");
    node.guide = "n: Chỉ có nhãn";
    CHECK(core::guideWording(node) == "");
    node.guide.clear();
    CHECK(core::guideWording(node) == "");
}
