#include "gui/page/FilePath.h"

namespace gui {

std::filesystem::path pathOf(const QString& file)
{
    return std::filesystem::path(file.toStdU16String());
}

QString fileName(const std::filesystem::path& path)
{
    return QString::fromStdU16String(path.u16string());
}

} // namespace gui
