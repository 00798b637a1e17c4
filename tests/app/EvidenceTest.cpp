#include "app/Cell.h"
#include "app/DocumentGuess.h"
#include "app/EvidenceEditor.h"
#include "app/EvidenceReview.h"
#include "app/FileKind.h"
#include "app/SampleDocuments.h"
#include "app/StepLog.h"
#include "support/SampleBook.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace std::string_literals;
using app::fileKind;
using app::FileKind;

namespace {

/// A shop of the program's own for one test: a copy of the sample and the department of the
/// pictures.
struct Desk {
    support::TemporaryFolder folder;
    std::unique_ptr<app::Workspace> workspace = support::sampleBook(folder);
    app::ScoreBook& scores = **workspace->load("so-2021");
    app::EvidenceEditor desk{workspace->book(), scores};
    int unit = scores.unitIndex("stnmt");

    std::filesystem::path file(std::u8string_view name, const std::string& content)
    {
        const auto path = folder / name;
        std::ofstream(path, std::ios::binary) << content;
        return path;
    }
    std::vector<std::string> attach(const std::vector<std::filesystem::path>& files,
                                    const std::vector<std::string>& codes, bool reuse = true)
    {
        auto incoming = desk.read(unit, files);
        REQUIRE(incoming.ok());
        auto ids = desk.attach(unit, *incoming, codes, reuse, "đính kèm");
        REQUIRE(ids.ok());
        return *ids;
    }
    const core::Document& document(const std::string& id) const
    {
        const core::Document* found = desk.find(unit, id);
        REQUIRE(found);
        return *found;
    }
};

std::string contentOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

TEST_CASE("The kind of a file is told from its bytes", "[evidence]")
{
    const std::string png = "\x89PNG\r\n\x1A\n"s + std::string(80, 'x');
    const std::string zipEnd = "PK\x05\x06"s + std::string(18, '\0');
    const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s;
    struct Row {
        const char* name;
        std::string content;
        FileKind kind;
    };
    const std::vector<Row> rows = {
        {"a.pdf", "%PDF-1.7\n…\n%%EOF\n", {"pdf", false}},
        {"cut.pdf", "%PDF-1.7\n" + std::string(5000, 'x'), {"pdf", true}},
        {"a.png", png + "IEND\xAE\x42\x60\x82", {"png", false}},
        {"cut.png", png, {"png", true}},
        {"a.jpg", "\xFF\xD8\xFF\xE0"s + std::string(50, 'x') + "\xFF\xD9", {"jpeg", false}},
        {"cut.jpg", "\xFF\xD8\xFF\xE0"s + std::string(9000, 'x'), {"jpeg", true}},
        {"photo.jpg",
         png + "IEND",
         {"png", false}}, // a picture under another picture's name is still seen
        {"a.gif", "GIF89a" + std::string(20, 'x') + ";", {"gif", false}},
        {"a.docx", "PK\x03\x04[Content_Types].xml word/document.xml"s + zipEnd, {"docx", false}},
        {"a.xlsx", "PK\x03\x04[Content_Types].xml xl/workbook.xml"s + zipEnd, {"xlsx", false}},
        {"cut.xlsx", "PK\x03\x04[Content_Types].xml xl/workbook.xml"s, {"xlsx", true}},
        {"a.odt",
         "PK\x03\x04" + std::string(26, '\0') + "mimetypeapplication/vnd.oasis.opendocument.text" +
             zipEnd,
         {"odt", false}},
        {"a.zip", "PK\x03\x04 b.txt"s + zipEnd, {"zip", false}},
        {"a.doc", ole + std::string(2000, '\0'), {"doc", false}},
        {"a.xls", ole + std::string(2000, '\0'), {"xls", false}},
        {"cut.doc", ole, {"doc", true}},
        {"a.txt", "Ghi chú\n", {"text", false}},
        {"a.csv", "đơn vị,điểm\n", {"csv", false}},
        {"a.txt", "\xFF\xFEG\0h\0i\0"s, {"text", false}},
        {"a", "không đuôi", {"text", false}},
        {"a.pdf",
         "<html>Lỗi 404</html>",
         {"text", true}}, // what a download left in place of the report
        {"a.docx", png + "IEND", {"png", true}},
        {"a.pdf", "", {"", true}},
        {"a.dat", "\0\1\2\3"s, {"", false}},
    };
    for (const Row& row : rows) {
        INFO(row.name << ": " << row.content.substr(0, 20));
        const FileKind found = fileKind(row.content, row.name);
        CHECK(found.kind == row.kind.kind);
        CHECK(found.unreadable == row.kind.unreadable);
    }
    CHECK(app::plainText("\xEF\xBB\xBFĐiểm") == "Điểm");
    CHECK(app::plainText("\xFF\xFE\x10\x01i\0"s) == "Đi");
    CHECK(app::plainText("\xFE\xFF\x01\x10\0i"s) == "Đi");
    CHECK(app::plainText("\xFF\xFE\x3D\xD8\x00\xDE"s) == "\U0001F600");
}

TEST_CASE("What a file's name plainly says of the document", "[evidence]")
{
    const std::string office = "Sở Tài nguyên và Môi trường";
    struct Row {
        const char* name;
        app::DocumentGuess guess;
    };
    const std::vector<Row> rows = {
        {"412_BC-STNMT_16-12-2021.pdf", {"", "412/BC-STNMT", "2021-12-16", office}},
        {"412-BC-STNMT ngày 16.12.2021.pdf", {"", "412/BC-STNMT", "2021-12-16", office}},
        {"BC 412-BC-STNMT.docx", {"", "412/BC-STNMT", "", office}},
        {"1579_QĐ-UBND_20210908.pdf", {"", "1579/QĐ-UBND", "2021-09-08", ""}},
        {"Báo cáo 77_TB-SNV.pdf", {"Báo cáo", "77/TB-SNV", "", ""}},
        {"Trích xuất một cửa 2021.xlsx", {"Trích xuất một cửa 2021", "", "", ""}},
        {"Phụ lục II.06.pdf", {"Phụ lục II.06", "", "", ""}},
        {"scan_0012.pdf", {"scan 0012", "", "", ""}},
        {"31-02-2021.pdf", {"31-02-2021", "", "", ""}}, // no such day: part of the name
        {".pdf", {".pdf", "", "", ""}},
        {"", {"", "", "", ""}},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const app::DocumentGuess found = app::guessFromName(row.name, office);
        CHECK(found.title == row.guess.title);
        CHECK(found.number == row.guess.number);
        CHECK(found.date == row.guess.date);
        CHECK(found.office == row.guess.office);
    }
}

TEST_CASE("Attaching is one step, on disk, and can be taken back and done again", "[evidence]")
{
    Desk desk;
    const auto before = desk.scores.documents(desk.unit);
    const int leaf = desk.scores.set().findLeaf("1.6");
    const int count = desk.scores.documentCount(desk.unit, leaf);
    const auto ids =
        desk.attach({desk.file(u8"một.txt", "một"), desk.file(u8"hai.txt", "hai")}, {"1.6"});
    REQUIRE(ids.size() == 2);
    CHECK(desk.scores.documentCount(desk.unit, leaf) == count + 2);
    CHECK(desk.desk.content(desk.document(ids[1])).value() == "hai");

    app::StepLog steps(desk.workspace->book(), desk.scores);
    REQUIRE(steps.undo("hoàn tác").ok());
    CHECK(desk.scores.documents(desk.unit) == before);
    REQUIRE(steps.redo("làm lại").ok());
    CHECK(desk.scores.documentCount(desk.unit, leaf) == count + 2);
    CHECK(desk.workspace->book().check().ok());

    // Another opening finds the same.
    const auto kept = desk.workspace->book().documents("so-2021");
    REQUIRE(kept.ok());
    CHECK(std::count_if(kept->begin(), kept->end(), [&](const store::DocumentRow& row) {
              return row.document.id == ids[0];
          }) == 1);
}

TEST_CASE("One content serves several criteria and is stored once", "[evidence]")
{
    Desk desk;
    const auto file = desk.file(u8"412_BC-STNMT.txt", "báo cáo của năm");
    const auto total = [&] { return desk.scores.documents(desk.unit).size(); };
    const auto before = total();
    const auto first = desk.attach({file}, {"1.6"});
    const auto again = desk.desk.read(desk.unit, {file});
    REQUIRE(again.ok());
    CHECK(again->front().existing == first.front());
    CHECK(desk.attach({file}, {"1.5"}) == first);
    CHECK(total() == before + 1);
    CHECK(desk.document(first.front()).codes == std::vector<std::string>{"1.6", "1.5"});
    // Apart where it is wanted so; twice in one call it is one.
    const auto apart = desk.attach({file, file}, {"1.5"}, false);
    CHECK(apart[0] == apart[1]);
    CHECK(apart[0] != first[0]);
    CHECK(total() == before + 2);

    // What was removed comes back when it is attached anew.
    REQUIRE(desk.desk.remove(desk.unit, apart[0], "gỡ").ok());
    REQUIRE(desk.desk.remove(desk.unit, first[0], "gỡ").ok());
    CHECK(desk.attach({file}, {"1.6"}).size() == 1);
    CHECK(total() == before + 2);
}

TEST_CASE("A document is linked, taken off, removed, restored and mended", "[evidence]")
{
    Desk desk;
    const auto id = desk.attach({desk.file(u8"a.txt", "a")}, {"1.6"}).front();
    REQUIRE(desk.desk.link(desk.unit, id, "3.4.1", "gắn").ok());
    CHECK(desk.document(id).serves("3.4.1"));
    REQUIRE(desk.desk.unlink(desk.unit, id, "1.6", "bỏ gắn").ok());
    CHECK(desk.document(id).codes == std::vector<std::string>{"3.4.1"});
    CHECK(desk.desk.link(desk.unit, id, "9.9", "gắn").error().code == "evidence.no-code");
    CHECK(desk.desk.link(desk.unit, "không-có", "1.6", "gắn").error().code ==
          "evidence.no-document");

    REQUIRE(desk.desk.remove(desk.unit, id, "gỡ").ok());
    CHECK_FALSE(desk.document(id).serves("3.4.1"));
    CHECK(desk.desk.content(desk.document(id)).value() == "a"); // never deleted
    REQUIRE(desk.desk.restore(desk.unit, id, "khôi phục").ok());
    CHECK(desk.document(id).serves("3.4.1"));

    core::Document mended = desk.document(id);
    mended.number = "9/BC-STNMT";
    mended.date = "2021-02-31";
    CHECK(desk.desk.edit(desk.unit, mended, "sửa").error().code == "evidence.bad-date");
    CHECK(desk.document(id).number.empty());
    mended.date = "2021-02-28";
    mended.fileHash = "another"; // content is not edited
    REQUIRE(desk.desk.edit(desk.unit, mended, "sửa").ok());
    CHECK(desk.document(id).number == "9/BC-STNMT");
    CHECK(desk.desk.content(desk.document(id)).ok());
}

TEST_CASE("The life of a document is edited, undone, and flags the criteria that rest on it",
          "[evidence]")
{
    Desk desk;
    const auto ids =
        desk.attach({desk.file(u8"cũ.txt", "cũ"), desk.file(u8"mới.txt", "mới")}, {"1.6"});
    const int leaf = desk.scores.set().findLeaf("1.6");
    REQUIRE(desk.desk.unlink(desk.unit, ids[1], "1.6", "bỏ gắn").ok());
    const core::Document before = desk.document(ids[0]);
    core::Document old = before;
    const auto refusal = [&] {
        const core::Status done = desk.desk.edit(desk.unit, old, "sửa");
        return done ? std::string() : done.error().code;
    };
    old.validUntil = "31/12";
    CHECK(refusal() == "evidence.bad-date");
    old.validFrom = "2021-02-01";
    old.validUntil = "2021-01-31";
    CHECK(refusal() == "evidence.valid-order");
    old.validUntil = "2021-12-31";
    old.replacedBy = "không-có";
    CHECK(refusal() == "evidence.no-replacement");
    old.replacedBy = ids[0];
    CHECK(refusal() == "evidence.replaced-in-circle");
    old.revision = " 1 ";
    old.replacedBy = ids[1];
    CHECK_FALSE(app::restsOnStale(desk.scores, desk.unit, leaf));
    CHECK(refusal().empty());
    CHECK(desk.document(ids[0]).revision == "1");
    CHECK(app::restsOnStale(desk.scores, desk.unit, leaf));
    const auto toldOf16 = [&] {
        const auto found = app::EvidenceReview(desk.scores).ofUnit(desk.unit);
        return std::count_if(found.begin(), found.end(), [](const core::Problem& problem) {
            return problem.code == "evidence.replaced" && problem.place == "1.6";
        });
    };
    CHECK(toldOf16() == 1);
    core::Document fresh = desk.document(ids[1]);
    fresh.replacedBy = ids[0];
    CHECK(desk.desk.edit(desk.unit, fresh, "sửa").error().code == "evidence.replaced-in-circle");
    REQUIRE(desk.desk.link(desk.unit, ids[1], "1.6", "gắn").ok());
    CHECK(toldOf16() == 0); // it rests on the new one now

    // Kept with its history, and taken back.
    CHECK(desk.workspace->book().verifyHistory().ok());
    app::StepLog steps(desk.workspace->book(), desk.scores);
    REQUIRE(steps.undo("hoàn tác").ok());
    REQUIRE(steps.undo("hoàn tác").ok());
    CHECK(desk.document(ids[0]) == before);
    CHECK(desk.workspace->book().check().ok());
}

TEST_CASE("Files that cannot be read are named one by one, and none is written", "[evidence]")
{
    Desk desk;
    const auto good = desk.file(u8"tốt.txt", "tốt");
    const auto refused =
        desk.desk.read(desk.unit, {good, desk.folder.path(), desk.folder / u8"không có.pdf"});
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == "evidence.not-read");
    REQUIRE(refused.error().details.size() == 2);
    CHECK(refused.error().details[0].code == "evidence.folder");
    CHECK(refused.error().details[1].code == "evidence.missing-file");
    CHECK(refused.error().details[1].place == "không có.pdf");

    // The open book itself under any name, and what lies beside it: reading it would end its locks.
    const auto book = desk.workspace->book().file();
    const auto link = desk.folder / u8"liên kết.pdf";
    std::filesystem::create_hard_link(book, link);
    auto log = book;
    log += "-wal";
    REQUIRE(std::filesystem::exists(log));
    const auto own = desk.desk.read(desk.unit, {good, book, link, log});
    REQUIRE_FALSE(own.ok());
    REQUIRE(own.error().details.size() == 3);
    for (const core::Problem& one : own.error().details)
        CHECK(one.code == "app.own-file");
    CHECK(own.error().details[1].place == "liên kết.pdf");

    // A sparse file: large without taking the room.
    const auto large = desk.file(u8"lớn.pdf", "");
    std::filesystem::resize_file(large, app::EvidenceEditor::largestFile + 1);
    const auto tooLarge = desk.desk.read(desk.unit, {large});
    REQUIRE_FALSE(tooLarge.ok());
    CHECK(tooLarge.error().details.front().code == "evidence.too-large");
    CHECK(tooLarge.error().details.front().params[0] == core::Param::num("size", 201));

    int asked = 0;
    const auto stopped = desk.desk.read(desk.unit, {good}, [&asked](const app::ReadProgress& now) {
        ++asked;
        return now.files != 1;
    });
    CHECK(stopped.error().code == "evidence.cancelled");
    CHECK(asked == 1);
}

TEST_CASE("Where the book cannot be written nothing changes", "[evidence]")
{
    support::TemporaryFolder folder;
    support::sampleBook(folder).reset();
    auto workspace = app::Workspace::open(folder / u8"sổ mẫu.cchc", store::OpenMode::ReadOnly);
    REQUIRE(workspace.ok());
    app::ScoreBook& scores = **(*workspace)->load("so-2021");
    app::EvidenceEditor desk((*workspace)->book(), scores);
    REQUIRE(desk.refusal(0));
    CHECK(desk.refusal(0)->kind == core::ErrorKind::NotPermitted);
    const core::Document first = scores.documents(0).front();
    CHECK(desk.remove(0, first.id, "gỡ").error().code == desk.refusal(0)->code);
    CHECK_FALSE(scores.documents(0).front().removed);
    CHECK(desk.content(first).ok());
}

TEST_CASE("A document leaves the book as it came in", "[evidence]")
{
    Desk desk;
    std::string content;
    for (int byte = 0; byte < 1024; ++byte)
        content += static_cast<char>(byte % 256);
    const auto id = desk.attach({desk.file(u8"Báo cáo số 9 (ký).dat", content)}, {"1.6"}).front();
    CHECK(desk.document(id).fileName == reinterpret_cast<const char*>(u8"Báo cáo số 9 (ký).dat"));
    const auto target = desk.folder / u8"ra ngoài.dat";
    std::ofstream(target) << "cũ";
    REQUIRE(desk.desk.exportTo(desk.document(id), target).ok());
    CHECK(contentOf(target) == content);
    // Nothing half-written where it cannot be.
    const core::Status failed =
        desk.desk.exportTo(desk.document(id), desk.folder / u8"không có" / "a.dat");
    CHECK(failed.error().code == "file.no-folder");

    core::Document odd;
    odd.fileName = "a/b\\c:\n*?.pdf. ";
    CHECK(app::safeFileName(odd) == "a_b_c____.pdf");
    odd.fileName = "CON.pdf";
    CHECK(app::safeFileName(odd) == "_CON.pdf");
    odd.fileName = "lpt7.txt";
    CHECK(app::safeFileName(odd) == "_lpt7.txt");
    odd.fileName = "a\u202Etxt.exe"; // would be read as a text
    CHECK(app::safeFileName(odd) == "a\uFFFDtxt.exe");
    odd.fileName = "";
    CHECK(app::safeFileName(odd) == "_");
}

TEST_CASE("The sample has documents for most scored criteria, a few of them flawed",
          "[evidence][sample]")
{
    support::TemporaryFolder folder;
    const auto workspace = support::sampleBook(folder);
    std::size_t files = 0;
    std::vector<std::string> codes;
    for (const char* assessment : {"so-2021", "huyen-2021"}) {
        const app::ScoreBook& scores = **workspace->load(assessment);
        const app::EvidenceReview review(scores);
        for (int unit = 0; unit < scores.unitCount(); ++unit) {
            CHECK(scores.documents(unit).size() > 25);
            files += scores.documents(unit).size();
            for (const core::Problem& problem : review.ofUnit(unit)) {
                CHECK(problem.code != "evidence.none");
                codes.push_back(problem.code);
            }
            for (const core::Document& document : scores.documents(unit)) {
                CHECK_FALSE(document.unreadable);
                CHECK_FALSE(document.codes.empty());
            }
        }
    }
    CHECK(files > 1000);
    for (const char* wanted :
         {"evidence.no-number", "evidence.no-number-date", "evidence.before-period",
          "evidence.duplicate", "evidence.other-unit", "evidence.missing", "evidence.expired",
          "evidence.replaced"})
        CHECK(std::count(codes.begin(), codes.end(), wanted) > 0);
    CHECK(codes.size() < 150);
    // Small enough to be made and carried about.
    CHECK(std::filesystem::file_size(folder / u8"sổ mẫu.cchc") < 6U * 1024U * 1024U);
    // Its content says what it is.
    const app::ScoreBook& scores = **workspace->load("so-2021");
    const auto content =
        workspace->book().fileContent(scores.documents(scores.unitIndex("stnmt")).front().fileHash);
    REQUIRE(content.ok());
    CHECK(content->find("không phải văn bản chính thức") != std::string::npos);
}
