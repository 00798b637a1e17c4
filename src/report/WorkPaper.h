#pragma once

#include "report/Parts.h"

#include <string>
#include <string_view>

namespace report {

/// What every paper of tables is asked for, whoever makes it.
struct PaperOptions {
    core::Language language = core::Language::Vietnamese;
    std::string superior; ///< the body above who makes the paper; may be empty
    std::string issuer;   ///< who makes it; empty: the head of the paper is left out
    std::string place;    ///< "Bắc Kạn", before the day
    bool hashes = true;   ///< result and history code in the footer
    bool draft = true;    ///< the "DỰ THẢO" stamp
};

/// Bold throughout.
void makeStrong(Row& row);
void shade(Row& row);

/// A paper of the office's own: a head, a title, numbered parts of text and tables. It goes with no
/// decision (these are annexes, RankingReport.h).
class WorkPaper {
public:
    struct Title {
        std::string title; ///< "Bảng đối chiếu tự chấm – thẩm định"; set in capitals
        std::string second; ///< a line below it: "năm 2021 của các sở, ban, ngành"
        std::string remark; ///< in brackets below: whose stage
        int year = 0;       ///< of the day at the head
        bool isProvisional = false;
        bool isLandscape = false;
    };

    /// Stamp, head and title stand.
    WorkPaper(const Title& title, const PaperOptions& options, const Origin& origin);

    /// "I. Tổng hợp", also a line of the file's list of contents.
    void heading(std::string text);
    void text(std::string text);
    /// Small and slanted, under a table.
    void note(std::string text);
    void table(Table table);
    /// How wide the text is, 1/100 mm.
    int width() const;

    Document end() && { return std::move(m_document); }

private:
    Section& section() { return m_document.sections.back(); }

    Document m_document;
    Say m_say;
};

} // namespace report
