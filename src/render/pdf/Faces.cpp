#include "render/pdf/Faces.h"

#include "render/Fonts.h"
#include "render/pdf/File.h"
#include "render/pdf/Syntax.h"

#include <QFile>

#include <algorithm>

namespace render::pdf {

namespace {

constexpr std::size_t boldBit = 1;
constexpr std::size_t italicBit = 2;

QByteArray fontFile(std::size_t index)
{
    QFile file(paperFontFile((index & boldBit) != 0, (index & italicBit) != 0));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Face& Faces::at(std::size_t index)
{
    Opened& opened = m_faces.at(index);
    if (!opened.face) {
        opened.file = fontFile(index);
        opened.face = std::make_unique<Face>(opened.file);
    }
    return *opened.face;
}

std::optional<std::size_t> Faces::indexOf(const QRawFont& font)
{
    const auto known = std::find_if(m_known.begin(), m_known.end(),
                                    [&font](const auto& one) { return one.first == font; });
    if (known != m_known.end())
        return known->second;
    const std::size_t index = (font.weight() > QFont::Medium ? boldBit : 0) |
                              (font.style() != QFont::StyleNormal ? italicBit : 0);
    std::optional<std::size_t> found;
    if (at(index).hasHead(font.fontTable("head")))
        found = index;
    m_known.emplace_back(font, found);
    return found;
}

QByteArray Faces::write(File& file) const
{
    QByteArray entries;
    for (std::size_t index = 0; index < count; ++index) {
        const Opened& opened = m_faces.at(index);
        if (!opened.face || !opened.face->isUsed())
            continue;
        const int object = file.reserve();
        opened.face->write(file, object);
        entries += QByteArray(resourceName(index)) + ' ' + reference(object);
    }
    return entries;
}

const char* Faces::resourceName(std::size_t index)
{
    static constexpr std::array<const char*, count> names{"/F1", "/F2", "/F3", "/F4"};
    return names.at(index);
}

} // namespace render::pdf
