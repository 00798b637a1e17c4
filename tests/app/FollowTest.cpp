#include "app/SheetEditor.h"
#include "app/Workspace.h"
#include "support/SampleBook.h"

#include <catch2/catch.hpp>

TEST_CASE("A workspace that reads takes what another has written", "[follow]")
{
    const support::TemporaryFolder folder;
    const auto writer = support::sampleBook(folder);
    const auto reader = *app::Workspace::open(writer->book().file());
    REQUIRE(reader->isReadOnly());
    const auto read = reader->load("so-2021");
    REQUIRE(read);
    const auto seen = reader->follow();
    REQUIRE(seen);
    CHECK_FALSE(seen->isAnew);
    CHECK(seen->changes.empty());

    const std::string head = writer->head()->hash;
    CHECK(reader->head()->hash == head);
    app::SheetEditor editor(writer->book(), **writer->load("so-2021"));
    const int leaf = (*read)->set().findLeaf("3.4.1");
    REQUIRE_FALSE((*read)->sheet(2).at(core::Stage::V1, leaf).isEmpty());
    REQUIRE(editor.apply({editor.makeEdit(2, core::Stage::V1, leaf, {})}));
    // What a paper of the reader would say of its numbers: those it has, not the newest.
    CHECK(writer->head()->hash != head);
    CHECK(reader->head()->hash == head);
    const auto edited = reader->follow();
    REQUIRE(edited);
    CHECK(reader->head()->hash == writer->head()->hash);
    CHECK(reader->head()->time == writer->head()->time);
    REQUIRE(edited->changes.size() == 1);
    const auto& changes = edited->changes.at("so-2021");
    REQUIRE(changes.edits.size() == 1);
    CHECK(changes.edits.front().leaf == leaf);
    CHECK((*read)->sheet(2).at(core::Stage::V1, leaf).isEmpty());
    CHECK(reader->follow()->changes.empty());

    // A draft is nothing to be shown.
    REQUIRE(editor.keepDraft(2, core::Stage::V1, leaf, "points", "1"));
    CHECK(reader->follow()->changes.empty());

    // An edit of an assessment that is not loaded changes nothing that is.
    app::SheetEditor other(writer->book(), **writer->load("huyen-2021"));
    REQUIRE(other.apply({other.makeEdit(0, core::Stage::V1, 0, {})}));
    const auto elsewhere = reader->follow();
    REQUIRE(elsewhere);
    CHECK(elsewhere->changes.at("so-2021").edits.empty());

    // Units belong to all that was loaded.
    core::Unit unit;
    unit.id = "so-moi";
    unit.name = "Sở Mới";
    unit.group = (*read)->assessment().group;
    const int count = (*read)->unitCount();
    REQUIRE(writer->book().putUnits({unit}));
    CHECK(reader->follow()->isAnew);
    CHECK((*reader->load("so-2021"))->unitCount() == count + 1);
}
