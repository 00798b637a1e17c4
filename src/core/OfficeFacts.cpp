#include "core/OfficeFacts.h"

#include "core/Trim.h"

#include <algorithm>

namespace core {

namespace {

using How = OfficeFact::How;

OfficeFact commonFact(const char* name, Text title, std::string OfficeFacts::*member)
{
    OfficeFact fact;
    fact.name = name;
    fact.title = title;
    fact.common = member;
    return fact;
}

/// The facts of one kind of paper.
void appendPaper(std::vector<OfficeFact>& facts, PaperKind kind)
{
    const auto add = [&](const char* key, Text title, How how = How::Line) -> OfficeFact& {
        OfficeFact& fact = facts.emplace_back();
        fact.name = std::string(name(kind)) + '.' + key;
        fact.paper = kind;
        fact.title = title;
        fact.how = how;
        return fact;
    };
    add("symbol", {"Ký hiệu", "Symbol"}).ofPaper = &PaperFacts::symbol;
    add("bases", {"Căn cứ, mỗi dòng một căn cứ", "Legal bases, a line each"}, How::Lines).ofPaper =
        &PaperFacts::bases;
    add("signer.behalf", {"Ký thay mặt (TM.)", "Signed on behalf of (TM.)"}).ofSigner =
        &Signer::behalf;
    add("signer.form", {"Cách ký", "Form of signing"}, How::Form).ofSigner = &Signer::form;
    add("signer.title", {"Chức vụ", "Title"}).ofSigner = &Signer::title;
    add("signer.second", {"Chức vụ người ký thay", "Title of who signs instead"}).ofSigner =
        &Signer::secondTitle;
    add("signer.name", {"Họ và tên người ký", "Name of the signer"}).ofSigner = &Signer::name;
    add("recipients", {"Nơi nhận, mỗi dòng một nơi", "Recipients, a line each"}, How::Lines)
        .ofPaper = &PaperFacts::recipients;
    add("archive", {"Dòng lưu", "Archive line"}).ofPaper = &PaperFacts::archive;
}

std::vector<OfficeFact> makeFacts()
{
    std::vector<OfficeFact> facts = {
        commonFact("superior", {"Cơ quan chủ quản", "Superior body"}, &OfficeFacts::superior),
        commonFact("issuer", {"Cơ quan thẩm định", "Verifying office"}, &OfficeFacts::issuer),
        commonFact("authority", {"Cơ quan quyết định", "Deciding body"}, &OfficeFacts::authority),
        commonFact("authority.superior",
                   {"Chủ quản của cơ quan quyết định", "Superior of the deciding body"},
                   &OfficeFacts::authoritySuperior),
        commonFact("place", {"Địa danh", "Place"}, &OfficeFacts::place),
        commonFact("executors", {"Người thi hành quyết định", "Who carries the decision out"},
                   &OfficeFacts::executors),
    };
    for (const PaperKind kind : paperKinds)
        appendPaper(facts, kind);
    return facts;
}

} // namespace

std::string_view name(PaperKind kind)
{
    switch (kind) {
    case PaperKind::Decision:
        return "decision";
    case PaperKind::Notice:
        break;
    }
    return "notice";
}

Text title(PaperKind kind)
{
    switch (kind) {
    case PaperKind::Decision:
        return {"Quyết định", "Decision"};
    case PaperKind::Notice:
        break;
    }
    return {"Thông báo thẩm định", "Notice"};
}

const std::vector<OfficeFact>& allOfficeFacts()
{
    static const std::vector<OfficeFact> facts = makeFacts();
    return facts;
}

const OfficeFact* officeFactNamed(std::string_view name)
{
    const auto& facts = allOfficeFacts();
    const auto found = std::find_if(facts.begin(), facts.end(),
                                    [name](const OfficeFact& one) { return one.name == name; });
    return found == facts.end() ? nullptr : &*found;
}

std::string tidyFact(const OfficeFact& fact, std::string_view text)
{
    if (fact.how != How::Lines)
        return std::string(trimmed(text));
    std::string tidy;
    for (const std::string& line : linesOf(text))
        tidy += tidy.empty() ? line : '\n' + line;
    return tidy;
}

std::vector<std::string> linesOf(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (const std::string_view line = trimmed(text.substr(0, end)); !line.empty())
            lines.emplace_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::vector<std::string> signerLines(const Signer& signer)
{
    std::vector<std::string> lines;
    if (!signer.behalf.empty())
        lines.push_back("TM. " + signer.behalf);
    if (!signer.title.empty())
        lines.push_back(signer.form.empty() ? signer.title : signer.form + ' ' + signer.title);
    if (!signer.secondTitle.empty())
        lines.push_back(signer.secondTitle);
    return lines;
}

} // namespace core
