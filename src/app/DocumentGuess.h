#pragma once

#include <string>
#include <string_view>

namespace app {

/// What a file's name plainly says of the document in it; the rest stays empty for a person to fill
/// in.
struct DocumentGuess {
    std::string title;
    std::string number; ///< "412/BC-STNMT"
    std::string date;   ///< "2021-12-16"
    std::string office;

    bool operator==(const DocumentGuess&) const = default;
};

/// "412_BC-STNMT_16-12-2021.pdf" → 412/BC-STNMT, 16/12/2021; the office is the unit where the sign
/// ends in its initials. A title is given where words are left, or where there is no number: then
/// it is the name itself. Names may be NFC or NFD; the title is in the form of the name.
DocumentGuess guessFromName(std::string_view fileName, std::string_view unitName);

} // namespace app
