#include "core/Formula.h"

#include <catch2/catch.hpp>

#include <random>

using core::Formula;

namespace {

const std::vector<std::string> variables = {"a", "b", "c", "tong_so"};

std::string outcome(std::string_view expression)
{
    const auto program = core::compileFormula(expression, variables);
    return program ? "ok" : program.error().code;
}

std::string repeated(const std::string& part, int times)
{
    std::string text;
    for (int i = 0; i < times; ++i)
        text += part;
    return text;
}

/// The stack never runs empty nor over what the program says it needs, and one value is left.
bool isSound(const Formula& program)
{
    int depth = 0;
    int deepest = 0;
    for (const auto& step : program.steps) {
        if (step.op == Formula::Op::Constant || step.op == Formula::Op::Variable)
            ++depth;
        else if (step.op == Formula::Op::Negate ? depth < 1 : depth < 2)
            return false;
        else if (step.op != Formula::Op::Negate)
            --depth;
        deepest = std::max(deepest, depth);
    }
    return depth == 1 && deepest == program.stackDepth;
}

} // namespace

TEST_CASE("Expressions are accepted or refused with a code and a position")
{
    struct Row {
        std::string text;
        const char* expected;
    };
    const Row rows[] = {
        {"(b/a)*1 + (c/a)*0.5", "ok"},
        {"min(a, b, 2.5)", "ok"},
        {"max(min(a,1), -b)", "ok"},
        {"- - +a", "ok"},
        {"tong_so", "ok"},
        {"\t1\n", "ok"},
        {"", "formula.empty"},
        {"   ", "formula.empty"},
        {"a +", "formula.unexpected"},
        {"a b", "formula.unexpected"},
        {"(a", "formula.unexpected"},
        {"a)", "formula.unexpected"},
        {"()", "formula.unexpected"},
        {"min()", "formula.unexpected"},
        {"min(a,)", "formula.unexpected"},
        {"min a", "formula.unexpected"},
        {"min", "formula.unexpected"},
        {"a, b", "formula.unexpected"},
        {"2 ^ 3", "formula.unexpected"},
        {".5", "formula.unexpected"},
        {"a × b", "formula.unexpected"},
        {"a\u00A0+ b", "formula.unexpected"},
        {"a; drop table", "formula.unexpected"},
        {"5.", "formula.bad-number"},
        {"1.2.3", "formula.bad-number"},
        {"0.12345", "formula.bad-number"},
        {"1234567890123456", "formula.bad-number"},
        {"d", "formula.unknown-variable"},
        {"minn(a)", "formula.unknown-variable"},
        {"2a", "formula.unexpected"},
        {repeated("(", 64) + "a" + repeated(")", 64), "ok"},
        {repeated("(", 65) + "a" + repeated(")", 65), "formula.too-deep"},
        {repeated("min(", 65) + "a" + repeated(")", 65), "formula.too-deep"},
        {repeated("-", 4000) + "a", "ok"},
        {"a" + repeated("+a", 2047), "ok"},
        {repeated("a", 4097), "formula.too-long"},
        {repeated("(", 4096), "formula.too-deep"},
        {"min(a" + repeated(",a", 2000) + ")", "ok"},
        {std::string("a\0b", 3), "formula.unexpected"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text.substr(0, 60));
        CHECK(outcome(row.text) == row.expected);
    }
}

TEST_CASE("A refused expression says where")
{
    const auto program = core::compileFormula("a + × b", variables);
    REQUIRE_FALSE(program);
    REQUIRE(program.error().params.size() == 2);
    CHECK(program.error().params[0] == core::Param::num("position", 5));
    CHECK(program.error().params[1] == core::Param::text("token", "×"));

    const auto open = core::compileFormula("(a", variables);
    REQUIRE_FALSE(open);
    CHECK(open.error().params[0] == core::Param::num("position", 3));
    CHECK(open.error().params[1] == core::Param::text("token", ""));
}

TEST_CASE("Programs keep to the stack they announce")
{
    for (const char* text :
         {"a", "a+b*c", "(a+b)*(c-1)/2", "min(a,b,c,1,2,3)", "-(a-b)-c", "a-(b-(c-(1-(2-3))))"}) {
        const auto program = core::compileFormula(text, variables);
        CAPTURE(text);
        REQUIRE(program);
        CHECK(isSound(*program));
    }
    // As deep as it gets: each level holds a sum, a product and an argument in waiting.
    const auto deep =
        core::compileFormula(repeated("min(a,a+a*", 64) + "a" + repeated(")", 64), variables);
    REQUIRE(deep);
    CHECK(isSound(*deep));
    CHECK(deep->stackDepth <= 3 * 65 + 1);
}

TEST_CASE("Hostile expressions never get past the compiler broken")
{
    const std::string alphabet = "ab1.0+-*/(),min max\u00D7 \xFF";
    std::mt19937 random(4711);
    int accepted = 0;
    for (int i = 0; i < 30'000; ++i) {
        std::string text;
        const auto length = random() % 24;
        for (unsigned j = 0; j < length; ++j)
            text += alphabet[random() % alphabet.size()];
        const auto program = core::compileFormula(text, variables);
        if (!program)
            continue;
        ++accepted;
        CAPTURE(text);
        REQUIRE(isSound(*program));
    }
    CHECK(accepted > 100);
}
