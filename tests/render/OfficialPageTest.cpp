#include "render/PageItems.h"
#include "render/Pages.h"
#include "render/Paginator.h"
#include "report/DecisionReport.h"
#include "report/SampleRanking.h"

#include <catch2/catch.hpp>

using namespace render;

// Measures of Nghị định 30/2020/NĐ-CP, Phụ lục I (domain, section 6), on the page as it is drawn
// and written to the PDF.
namespace {

constexpr qreal mm = unitsPerHundredth * 100;

const TextPiece& pieceOf(const Page& page, const QString& words)
{
    for (const TextPiece& piece : page.items.texts) {
        if (piece.text.contains(words))
            return piece;
    }
    FAIL("no piece with " << words.toStdString());
    return page.items.texts.front();
}

/// The nearest short line below a piece.
QLineF lineBelow(const Page& page, const TextPiece& piece)
{
    QLineF found;
    for (const Line& line : page.items.lines) {
        const qreal below = line.line.y1() - piece.at.y();
        if (below > 0 && below < 6 * mm && line.line.x1() < piece.at.x() + 60 * mm &&
            line.line.x2() > piece.at.x())
            found = line.line;
    }
    REQUIRE(found.length() > 0);
    return found;
}

report::DecisionOptions decisionOf(int recipients)
{
    report::DecisionOptions options;
    options.facts.authority = "Ủy ban nhân dân tỉnh Bắc Kạn";
    options.facts.place = "Bắc Kạn";
    core::PaperFacts& decision = options.facts.of(core::PaperKind::Decision);
    decision.signer = {"", "KT.", "Chủ tịch", "Phó Chủ tịch", "Trần An"};
    decision.bases = "Căn cứ Luật Tổ chức chính quyền địa phương";
    for (int i = 0; i < recipients; ++i)
        decision.recipients += "Nơi nhận " + std::to_string(i) + '\n';
    return options;
}

} // namespace

TEST_CASE("The first page of a decision keeps the measures of the decree", "[paper]")
{
    sample::Sample s;
    sample::fillDepartments(s);
    const Pages pages(report::decisionReport(s.input, decisionOf(3)));
    const Page& page = pages.page(0);

    const TextPiece& motto = pieceOf(page, "Độc lập - Tự do");
    const TextPiece& nation = pieceOf(page, "CỘNG HÒA");
    CHECK(nation.style.size == 26); // 12–13 pt, bold
    CHECK((nation.style.bold && motto.style.bold));
    CHECK(motto.style.size == 26);             // 13–14 pt
    CHECK(nation.at.x() > 105 * mm - 20 * mm); // in the right half
    const QLineF underMotto = lineBelow(page, motto);
    CHECK(std::abs(underMotto.x1() - motto.at.x()) < 1 * mm); // as long as the text
    CHECK(underMotto.length() > 40 * mm);

    const TextPiece& issuer = pieceOf(page, "ỦY BAN NHÂN DÂN");
    CHECK((issuer.style.bold && issuer.style.size == 26));
    CHECK(issuer.at.x() >= 30 * mm - 1); // left margin
    CHECK(std::abs(issuer.at.y() - nation.at.y()) < 0.1 * mm);

    const TextPiece& kind = pieceOf(page, "QUYẾT ĐỊNH");
    CHECK((kind.style.bold && kind.style.size == 28)); // 13–14 pt
    const TextPiece& base = pieceOf(page, "Căn ");
    CHECK((base.style.italic && base.style.size == 28));
    CHECK(std::abs(base.at.x() - (30 + 12.7) * mm) < 0.1 * mm); // first line 1,27 cm
    const TextPiece& article = pieceOf(page, "Điều ");
    CHECK(article.style.bold);
    CHECK(std::abs(article.at.x() - (30 + 12.7) * mm) < 0.1 * mm);

    const TextPiece& recipients = pieceOf(page, "Nơi nhận:");
    CHECK((recipients.style.bold && recipients.style.italic && recipients.style.size == 24));
    CHECK(std::abs(recipients.at.x() - 30 * mm) < 0.1 * mm); // at the left edge
    const TextPiece& listed = pieceOf(page, "- Nơi nhận 0;");
    CHECK(listed.style.size == 22);
    const TextPiece& title = pieceOf(page, "KT. CHỦ TỊCH");
    CHECK((title.style.bold && title.style.size == 28));
    CHECK(title.at.x() > 105 * mm);
    // In line with "Nơi nhận", but for the larger type.
    CHECK(std::abs(title.at.y() - recipients.at.y()) < 1.5 * mm);
    const TextPiece& name = pieceOf(page, "Trần An");
    const TextPiece& second = pieceOf(page, "PHÓ CHỦ TỊCH");
    CHECK(name.at.y() - second.at.y() > 21 * mm); // room to sign, as in look/P4
}

TEST_CASE("The signature of a decision never stands alone on a page", "[paper]")
{
    sample::Sample s;
    sample::fillDepartments(s);
    int onSecond = 0;
    for (int recipients = 0; recipients <= 40; ++recipients) {
        const Pages pages(report::decisionReport(s.input, decisionOf(recipients)));
        INFO(recipients << " recipients");
        int found = 0;
        for (int page = 0; page < pages.count(); ++page) {
            const QString text = pages.text(page);
            if (!text.contains(QStringLiteral("Nơi nhận:")))
                continue;
            ++found;
            onSecond += page > 0 ? 1 : 0;
            CHECK(text.contains(QStringLiteral("Quyết định này./.")));
            CHECK(text.contains(QStringLiteral("Trần An")));
        }
        CHECK(found == 1);
    }
    CHECK(onSecond > 0);
}
