#pragma once

#include <QByteArray>

#include <vector>

namespace render::pdf {

/// The bytes of a stream as they stand in a file.
struct StreamBytes {
    QByteArray filter; ///< by which a reader unpacks them, for the dictionary; empty: none
    QByteArray bytes;
};
/// What gains by it is packed. May be called in any thread.
StreamBytes packedStream(QByteArrayView bytes);

/// The numbered objects of a file with the table that says where they are (ISO 32000-1, 7.5).
class File {
public:
    File();

    /// A number for an object that is written later.
    int reserve();
    void write(int object, const QByteArray& body);
    int add(const QByteArray& body);
    /// `entries` of the stream's dictionary come before its length; packed as packedStream() says.
    void writeStream(int object, const QByteArray& entries, QByteArrayView bytes);
    int addStream(const QByteArray& entries, QByteArrayView bytes);
    int addStream(const StreamBytes& stream);
    /// One that any program may read without unpacking.
    int addPlainStream(const QByteArray& entries, QByteArrayView bytes);

    /// The whole file; nothing is written afterwards.
    QByteArray finish(int catalogue, int information);

private:
    void begin(int object);
    void put(int object, const QByteArray& entries, QByteArrayView bytes);

    QByteArray m_bytes;
    std::vector<qsizetype> m_offsets; ///< by number − 1
};

} // namespace render::pdf
