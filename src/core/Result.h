#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace core {

/// A named value inside an error or problem. Numbers are kept in machine form ("2.5"); the text
/// layer writes them with the decimal comma of the reader.
struct Param {
    std::string name;
    std::string value;
    bool number = false;

    static Param text(std::string name, std::string value)
    {
        return {std::move(name), std::move(value), false};
    }
    static Param num(std::string name, std::string value)
    {
        return {std::move(name), std::move(value), true};
    }
    static Param num(std::string name, long long value)
    {
        return {std::move(name), std::to_string(value), true};
    }

    bool operator==(const Param&) const = default;
};

enum class Severity { Error, Warning, Note };

/// Something found in data: a code, where it is, and the values its sentence needs. Never prose:
/// app/Wording makes the text.
struct Problem {
    Severity severity = Severity::Error;
    std::string code;  ///< stable identifier, for example "set.sum-mismatch"
    std::string place; ///< criterion code, "row 12", "classes[2]" …: what a person looks for
    std::vector<Param> params;

    bool operator==(const Problem&) const = default;
};

/// What an expected failure is about. The values are the exit codes of the command line.
enum class ErrorKind {
    Internal = 1,
    Usage = 2,
    NotFound = 3,
    InvalidData = 4,
    Integrity = 5,
    Conflict = 6,
    NotPermitted = 7,
    Storage = 8,
};

/// An expected failure: what was not done and why, with all single faults where there are several.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    std::string code;
    std::vector<Param> params;
    std::vector<Problem> details;
};

/// A value or an Error (std::expected is not in the toolchain's library).
template<typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    T& value() & { return std::get<0>(m_state); }
    const T& value() const& { return std::get<0>(m_state); }
    T&& value() && { return std::get<0>(std::move(m_state)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    const Error& error() const& { return std::get<1>(m_state); }
    Error&& error() && { return std::get<1>(std::move(m_state)); }

    /// What `next` makes of the value (a Result or a Status), or this error.
    template<typename Next>
    std::invoke_result_t<Next, T> andThen(Next&& next) &&
    {
        if (!ok())
            return std::move(*this).error();
        return std::forward<Next>(next)(std::move(*this).value());
    }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value, or an Error.
class [[nodiscard]] Status {
public:
    Status() = default;
    Status(Error error) : m_error(std::move(error)) {}

    bool ok() const { return !m_error; }
    explicit operator bool() const { return ok(); }
    const Error& error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace core
