#include "app/ImportChoices.h"
#include "app/OfficesBook.h"

TEST_CASE("What a name means is answered for its rows, and kept with the layout", "[foreign]")
{
    OfficesBook opened;
    const char* csv = "Đơn vị;Trực tiếp\nPhòng A=1; Sở Y tế;1\nTrạm lạ;2\nTrạm lạ;3\n";
    std::string quoted = csv;
    quoted.replace(quoted.find("Phòng"), std::string("Phòng A=1; Sở Y tế").size(),
                   "\"Phòng A=1; Sở Y tế\"");
    auto preview = opened.read(quoted);
    REQUIRE(preview.names.size() == 2);
    CHECK(preview.names[0].text == "Phòng A=1; Sở Y tế");
    CHECK(preview.names[0].alike.size() == 1); // whose name stands in it
    CHECK(preview.names[1].rows == 2);
    CHECK(preview.names[1].alike.empty());
    opened.import->answerName(preview.names[0].text, opened.scores.unitIndex("syt"));
    REQUIRE(app::mapNames(*opened.import, "Trạm lạ=").ok());
    preview = opened.import->preview(core::Language::Vietnamese);
    REQUIRE(preview.canWrite());
    CHECK(preview.lines.size() == 1);
    CHECK(preview.passed.size() == 2);
    REQUIRE(preview.names.size() == 2); // an answer can be changed
    CHECK(preview.names[1].unit == app::UnitNames::leaveOut);
    CHECK(preview.names[1].rows == 2);
    const std::string choices = app::choicesText(*opened.import);

    opened.read(quoted);
    app::setChoices(*opened.import, choices);
    CHECK(opened.import->preview(core::Language::Vietnamese).canWrite());
    // A unit of another book is no answer.
    opened.read(quoted);
    app::setChoices(*opened.import, "name:Trạm lạ=khong-co;name:Phòng A%3D1%3B Sở Y tế=syt");
    preview = opened.import->preview(core::Language::Vietnamese);
    CHECK(preview.names[0].unit == opened.scores.unitIndex("syt"));
    CHECK_FALSE(preview.names[1].unit);

    CHECK(app::mapNames(*opened.import, "Trạm lạ").error().code == "table.bad-names");
    CHECK(app::mapNames(*opened.import, "=syt").error().code == "table.bad-names");
    CHECK(app::mapNames(*opened.import, "Trạm lạ=khong-co").error().code == "table.unknown-unit");
}
