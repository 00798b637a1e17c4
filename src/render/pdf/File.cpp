#include "render/pdf/File.h"

#include "render/pdf/Syntax.h"

#include <QCryptographicHash>

namespace render::pdf {

StreamBytes packedStream(QByteArrayView bytes)
{
    constexpr qsizetype worthPacking = 64;
    if (bytes.size() < worthPacking)
        return {{}, bytes.toByteArray()};
    return {"/Filter/FlateDecode", packed(bytes)};
}

File::File()
{
    // Four bytes above 127 say that the file is not text (PDF/A: ISO 19005-2, 6.1.2).
    m_bytes = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
}

int File::reserve()
{
    m_offsets.push_back(0);
    return static_cast<int>(m_offsets.size());
}

void File::begin(int object)
{
    m_offsets[static_cast<std::size_t>(object - 1)] = m_bytes.size();
    m_bytes += QByteArray::number(object);
    m_bytes += " 0 obj\n";
}

void File::write(int object, const QByteArray& body)
{
    begin(object);
    m_bytes += body;
    m_bytes += "\nendobj\n";
}

int File::add(const QByteArray& body)
{
    const int object = reserve();
    write(object, body);
    return object;
}

void File::put(int object, const QByteArray& entries, QByteArrayView bytes)
{
    begin(object);
    m_bytes += "<<" + entries + "/Length " + QByteArray::number(bytes.size()) + ">>\nstream\n";
    m_bytes += bytes;
    m_bytes += "\nendstream\nendobj\n";
}

void File::writeStream(int object, const QByteArray& entries, QByteArrayView bytes)
{
    const StreamBytes stream = packedStream(bytes);
    put(object, entries + stream.filter, stream.bytes);
}

int File::addStream(const QByteArray& entries, QByteArrayView bytes)
{
    const int object = reserve();
    writeStream(object, entries, bytes);
    return object;
}

int File::addStream(const StreamBytes& stream)
{
    const int object = reserve();
    put(object, stream.filter, stream.bytes);
    return object;
}

int File::addPlainStream(const QByteArray& entries, QByteArrayView bytes)
{
    const int object = reserve();
    put(object, entries, bytes);
    return object;
}

QByteArray File::finish(int catalogue, int information)
{
    constexpr qsizetype idLength = 16;
    const QByteArray id = QCryptographicHash::hash(m_bytes, QCryptographicHash::Sha256)
                              .first(idLength)
                              .toHex()
                              .toUpper();
    const qsizetype table = m_bytes.size();
    const QByteArray count = QByteArray::number(static_cast<qsizetype>(m_offsets.size()) + 1);
    // Each line of the table has twenty bytes.
    m_bytes += "xref\n0 " + count + "\n0000000000 65535 f \n";
    for (const qsizetype offset : m_offsets)
        m_bytes += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    m_bytes += "trailer\n<</Size " + count + "/Root " + reference(catalogue) + "/Info " +
               reference(information) + "/ID[<" + id + "><" + id + ">]>>\nstartxref\n" +
               QByteArray::number(table) + "\n%%EOF\n";
    return std::move(m_bytes);
}

} // namespace render::pdf
