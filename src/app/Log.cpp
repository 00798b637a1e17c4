#include "app/Log.h"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>

#include <memory>

namespace app {

namespace {

constexpr std::size_t fileSize = 512 * 1024;
constexpr std::size_t fileCount = 3;

std::shared_ptr<spdlog::logger>& logger()
{
    static std::shared_ptr<spdlog::logger> instance;
    return instance;
}

} // namespace

void startLog(const std::filesystem::path& folder)
{
    try {
        std::filesystem::create_directories(folder);
        logger() = std::make_shared<spdlog::logger>(
            "cchc", std::make_shared<spdlog::sinks::rotating_file_sink_mt>(
                        (folder / "cchc.log").string(), fileSize, fileCount));
        logger()->set_pattern("%Y-%m-%dT%H:%M:%S.%e %l %v");
        logger()->flush_on(spdlog::level::info);
    } catch (const std::exception&) {
        // A workstation where nothing may be written must still be able to read a book.
        logger().reset();
    }
}

void logInfo(std::string_view message)
{
    if (logger())
        logger()->info("{}", message);
}

void logError(std::string_view message)
{
    if (logger())
        logger()->error("{}", message);
}

} // namespace app
