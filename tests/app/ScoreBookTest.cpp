// An assessment in memory: what is kept of its results, and what comes out without them.

#include "app/ScoreBook.h"

#include "support/SampleBook.h"

TEST_CASE("A criterion is explained alike, whether all results are kept or none", "[scorebook]")
{
    const support::TemporaryFolder folder;
    const auto workspace = support::sampleBook(folder);
    app::ScoreBook& scores = **workspace->load("so-2021");
    const auto explained = [&](core::ResultStage stage) {
        std::vector<std::string> lines;
        for (int unit = 0; unit < scores.unitCount(); ++unit) {
            for (std::size_t node = 0; node < scores.set().nodes.size(); ++node)
                lines.push_back(scores.explain(unit, static_cast<int>(node), stage,
                                               core::Language::Vietnamese));
        }
        return lines;
    };
    const int unit = scores.unitIndex("snv");
    const int leaf = scores.set().findLeaf("1.5");
    REQUIRE(leaf >= 0);
    for (const core::ResultStage stage : core::resultStages) {
        scores.releaseResults(stage);
        const auto alone = explained(stage);
        REQUIRE(scores.evaluation(stage) != nullptr);
        CHECK(explained(stage) == alone);

        // What is changed is explained anew, in both ways.
        const core::Entry entry = scores.sheet(unit).at(core::Stage::V2, leaf);
        core::Entry other = entry;
        other.status = core::EntryStatus::None;
        for (const core::Stage entered : core::stages)
            scores.setEntry(unit, entered, leaf, other);
        const auto kept = explained(stage);
        CHECK(kept != alone);
        scores.releaseResults(stage);
        CHECK(explained(stage) == kept);
        for (const core::Stage entered : core::stages)
            scores.setEntry(unit, entered, leaf, entry);
        CHECK(explained(stage) != kept);
    }
}
