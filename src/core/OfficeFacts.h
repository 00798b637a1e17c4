#pragma once

#include "core/Text.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What an office puts on its official papers (Nghị định 30/2020/NĐ-CP, Phụ lục I; domain, section
/// 6): said once for a book, by nobody but its people. The program knows no office and no province.
namespace core {

/// The papers that are made of these facts, each with its own signer, recipients and legal bases.
enum class PaperKind {
    Decision, ///< quyết định công bố, of the body that decides
    Notice    ///< thông báo kết quả thẩm định, of the office that verifies
};
inline constexpr std::array paperKinds = {PaperKind::Decision, PaperKind::Notice};
/// "decision", "notice": the first part of a fact's name.
std::string_view name(PaperKind kind);
Text title(PaperKind kind);

/// Who signs. "TM. ỦY BAN NHÂN DÂN" / "KT. CHỦ TỊCH" / "PHÓ CHỦ TỊCH" / the name.
struct Signer {
    std::string behalf; ///< the body on whose behalf (TM.); empty: in the signer's own authority
    std::string form;   ///< one of signForms; empty: the title is the signer's own
    std::string title;  ///< of the head: "Chủ tịch"
    std::string secondTitle; ///< the signer's own where `form` is KT., TL. or TUQ.: "Phó Chủ tịch"
    std::string name;

    bool operator==(const Signer&) const = default;
};
/// "KT.", "TL.", "TUQ.", "Q.": in the head's stead, by its order, by its mandate, acting.
inline constexpr std::array<std::string_view, 4> signForms = {"KT.", "TL.", "TUQ.", "Q."};

/// Several lines are one text, parted by line feeds.
struct PaperFacts {
    std::string symbol; ///< behind the number: "QĐ-UBND"
    Signer signer;
    std::string recipients; ///< a line each, without dash and semicolon
    std::string archive;    ///< the last line of the recipients: "Lưu: VT, SNV"
    std::string bases;      ///< căn cứ, a line each

    bool operator==(const PaperFacts&) const = default;
};

struct OfficeFacts {
    std::string superior;  ///< of the office that keeps the book: "Ủy ban nhân dân tỉnh …"
    std::string issuer;    ///< that office: "Sở Nội vụ"
    std::string authority; ///< who decides: "Ủy ban nhân dân tỉnh …"
    std::string authoritySuperior; ///< the body above that one; mostly empty
    std::string place;             ///< before the day: "Bắc Kạn"
    std::string executors;         ///< who carries the decision out, beside the units
    std::array<PaperFacts, paperKinds.size()> papers;

    const PaperFacts& of(PaperKind kind) const { return papers[static_cast<std::size_t>(kind)]; }
    PaperFacts& of(PaperKind kind) { return papers[static_cast<std::size_t>(kind)]; }
    bool operator==(const OfficeFacts&) const = default;
};

/// A fact: its name in files and in the book, what people call it, and where it stands.
struct OfficeFact {
    enum class How {
        Line,
        Lines, ///< several, parted by line feeds
        Form   ///< one of signForms, or empty
    };
    std::string name;               ///< "authority", "decision.signer.title"
    std::optional<PaperKind> paper; ///< nothing: of all papers
    Text title;
    How how = How::Line;
    // One of these is there.
    std::string OfficeFacts::*common = nullptr;
    std::string PaperFacts::*ofPaper = nullptr;
    std::string Signer::*ofSigner = nullptr;

    /// Its text in `facts`.
    template<typename Facts>
    auto& in(Facts& facts) const
    {
        if (common != nullptr)
            return facts.*common;
        auto& own = facts.of(*paper);
        return ofPaper != nullptr ? own.*ofPaper : own.signer.*ofSigner;
    }
};

/// All facts, in the order in which they are asked and written.
const std::vector<OfficeFact>& allOfficeFacts();
/// nullptr where there is none of that name.
const OfficeFact* officeFactNamed(std::string_view name);

/// The longest text of a fact, in bytes.
inline constexpr std::size_t longestFact = 8000;
/// The text as it is kept: lines trimmed, empty ones left out.
std::string tidyFact(const OfficeFact& fact, std::string_view text);

/// The lines of a text; none of the empty one.
std::vector<std::string> linesOf(std::string_view text);

/// "TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch": the lines above the signature, in the
/// letters in which they were entered.
std::vector<std::string> signerLines(const Signer& signer);

} // namespace core
