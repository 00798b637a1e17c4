// The hash of the book: fields one by one, or their bytes as a whole.

#include "store/Hash.h"

#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <vector>

namespace {

/// docs/storage.md, "Chain": field(x) is the length of x, then x.
store::Digest asWhole(const std::vector<std::string>& fields)
{
    std::string bytes;
    for (const std::string& field : fields)
        store::addField(bytes, field);
    return store::digestOf(bytes);
}

store::Digest fieldByField(const std::vector<std::string>& fields)
{
    store::FieldHash hash;
    for (const std::string& field : fields)
        hash.add(field);
    return hash.finish();
}

} // namespace

TEST_CASE("Fields have the digest of their bytes, however many and however long", "[store][hash]")
{
    std::vector<std::string> fields;
    CHECK(fieldByField(fields) == asWhole(fields));
    fields = {"", "một", ""};
    CHECK(fieldByField(fields) == asWhole(fields));
    // Blocks of 8, 32 and 256 KB: fields that end one, fill it, and are longer than any.
    constexpr std::array<std::size_t, 8> lengths{8'000,   8'184,   9'000,   32'760,
                                                 262'136, 262'137, 700'000, 3};
    for (const std::size_t length : lengths)
        fields.emplace_back(length, 'x');
    CHECK(fieldByField(fields) == asWhole(fields));
    for (int i = 0; i < 100'000; ++i)
        fields.push_back("ô số " + std::to_string(i));
    CHECK(fieldByField(fields) == asWhole(fields));
    fields.emplace_back(700'000, 'y');
    fields.emplace_back("cuối");
    CHECK(fieldByField(fields) == asWhole(fields));
}
