#pragma once

#include <atomic>
#include <filesystem>
#include <string>

namespace support {

/// A folder of the test's own, with a Vietnamese name, removed at the end.
class TemporaryFolder {
public:
    TemporaryFolder()
    {
        static std::atomic<int> counter = 0;
        const auto base = std::filesystem::temp_directory_path();
        do {
            m_path = base / std::filesystem::path(u8"cchc kiểm thử " + number(++counter));
        } while (!std::filesystem::create_directory(m_path));
    }
    ~TemporaryFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    std::filesystem::path operator/(std::u8string_view name) const
    {
        return m_path / std::filesystem::path(name);
    }

private:
    static std::u8string number(int value)
    {
        const std::string digits = std::to_string(value);
        return std::u8string(digits.begin(), digits.end());
    }

    std::filesystem::path m_path;
};

} // namespace support
