#pragma once

#include "core/OfficeFacts.h"
#include "report/Document.h"
#include "report/Parts.h"

#include <string>
#include <string_view>
#include <vector>

/// The frame of an official paper by Nghị định 30/2020/NĐ-CP, Phụ lục I (domain, section 6), block
/// by block: what is the same on a decision, a notice, a letter. Type sizes and indents are those
/// of the decree: head 13, kind, subject and text 14, recipients 12 and 11.
namespace report {

/// What stands above the text.
struct PaperHead {
    Letterhead letterhead;
    std::string
        kind; ///< "Quyết định"; empty: a letter (công văn), whose subject is the letterhead's
    std::string about; ///< trích yếu: "Về việc công bố …"
    std::string stamp; ///< "DỰ THẢO"; none where empty
};
void appendPaperHead(Section& section, const PaperHead& head, int width, const Say& say);

/// A centred line in bold capitals: who decides, "QUYẾT ĐỊNH:".
void appendCapitals(Section& section, std::string_view text);
/// Căn cứ: italic, a paragraph each; the last ends with a full stop, the others with a semicolon.
void appendBases(Section& section, const std::vector<std::string>& bases);
/// A paragraph of the text.
void appendText(Section& section, std::vector<Run> runs);
/// "Điều 2. …" or "2. …" with its own words in bold; the number counts from 1.
void appendArticle(Section& section, int number, std::string text, const Say& say);
/// A part's title in the text, bold: "1. Kết quả chung".
void appendPart(Section& section, std::string title);
/// What ends the text: "./." behind its last paragraph, which stays with the signature. Pre: the
/// section ends with a paragraph.
void closeText(Section& section);
/// Nơi nhận at the left, who signs at the right, with room for the person's and the office's
/// signature between title and name.
void appendSignature(Section& section, const core::PaperFacts& facts, const Say& say);

/// Above an annex: "Phụ lục II", its title in capitals, where it belongs.
struct AnnexHead {
    std::string word;     ///< "Phụ lục II"
    std::string title;    ///< may have line feeds
    std::string attached; ///< "(Kèm theo Quyết định …)"
    std::string more;     ///< a second such line; mostly empty
    std::string stamp;
};
void appendAnnexHead(Section& section, const AnnexHead& head);

/// "Chủ tịch Ủy ban nhân dân tỉnh …": whose decision it is, by how it is signed: the body's where
/// it is signed on behalf of one, else that of the head whose title stands first.
std::string deciderOf(const core::Signer& signer, const std::string& body);
/// "Ủy ban nhân dân tỉnh Bắc Kạn" → "tỉnh Bắc Kạn"; empty where the name does not say it.
std::string landOf(std::string_view body);

} // namespace report
