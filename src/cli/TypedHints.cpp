#include "cli/TypedHints.h"

#include "core/Text.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace cli {

namespace {

struct TypedHint {
    std::string_view code;
    core::Text words;
};

constexpr std::array typedHints = {
    TypedHint{"package.conflicts",
              {" Cho cả gói: --prefer ours hoặc --prefer theirs; từng mục: trang Trao đổi.",
               " For the whole package: --prefer ours or --prefer theirs; one by one: the page "
               "Exchange."}},
    TypedHint{"package.unknown-key",
              {" Gõ: --confirm \"DẤU VÂN TAY\".", " Type: --confirm \"FINGERPRINT\"."}},
    TypedHint{"package.other-key",
              {" Gõ: --confirm \"DẤU VÂN TAY\".", " Type: --confirm \"FINGERPRINT\"."}},
    TypedHint{"package.no-receiver", {" Bỏ --seal.", " Leave out --seal."}},
    TypedHint{"package.no-office-key",
              {" Bỏ --seal và --seal-for.", " Leave out --seal and --seal-for."}},
    TypedHint{"package.which-receiver",
              {" Gõ: --seal-for \"TÊN CƠ QUAN\".", " Type: --seal-for \"NAME\"."}},
    TypedHint{"office.none", {" Gõ: --office \"TÊN CƠ QUAN\".", " Type: --office \"NAME\"."}},
    TypedHint{"office.sealed",
              {" Gõ: --office \"TÊN CƠ QUAN\" --new-key.", " Type: --office \"NAME\" --new-key."}},
    TypedHint{"store.no-held", {" Gõ: package held SỔ.", " Type: package held BOOK."}},
    TypedHint{"form.other-heading",
              {" Hoặc gõ thêm: --other-heading.", " Or type besides: --other-heading."}},
    TypedHint{"form.whose",
              {" Gõ: --assessment ĐỢT --unit ĐƠN_VỊ.", " Type: --assessment ID --unit ID."}},
};

} // namespace

std::string typedHint(const core::Error& error, core::Language language)
{
    const auto found =
        std::find_if(typedHints.begin(), typedHints.end(),
                     [&error](const TypedHint& one) { return one.code == error.code; });
    return found == typedHints.end() ? std::string() : std::string(found->words.in(language));
}

} // namespace cli
