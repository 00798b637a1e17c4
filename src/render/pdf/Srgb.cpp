#include "render/pdf/Srgb.h"

#include <array>
#include <cmath>

namespace render::pdf {

namespace {

void appendShort(QByteArray& out, quint32 value)
{
    out += static_cast<char>(value >> 8U & 0xFFU);
    out += static_cast<char>(value & 0xFFU);
}

void appendLong(QByteArray& out, quint32 value)
{
    appendShort(out, value >> 16U);
    appendShort(out, value & 0xFFFFU);
}

/// A colour by its three numbers in 1/65536.
QByteArray xyzTag(const std::array<quint32, 3>& values)
{
    QByteArray tag("XYZ \0\0\0\0", 8);
    for (const quint32 value : values)
        appendLong(tag, value);
    return tag;
}

QByteArray textTag(const QByteArray& text)
{
    return QByteArray("text\0\0\0\0", 8) + text + '\0';
}

QByteArray descriptionTag(const QByteArray& text)
{
    QByteArray tag("desc\0\0\0\0", 8);
    appendLong(tag, static_cast<quint32>(text.size()) + 1);
    tag += text + '\0';
    constexpr qsizetype otherScripts = 4 + 4 + 2 + 1 + 67; // none
    return tag + QByteArray(otherScripts, '\0');
}

/// How much light a component gives: the standard's function at 256 places, between which readers
/// interpolate, at most 0,00001 off.
QByteArray curveTag()
{
    constexpr int places = 256;
    QByteArray tag("curv\0\0\0\0", 8);
    appendLong(tag, places);
    for (int i = 0; i < places; ++i) {
        const qreal value = i / qreal{places - 1};
        const qreal light =
            value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        appendShort(tag, static_cast<quint32>(qRound(light * 65'535)));
    }
    return tag;
}

} // namespace

QByteArray srgbProfile()
{
    // White D50 of the profile's connection space, and the primaries of sRGB adapted to it
    // (Bradford), as the published profiles of the standard have them.
    const QByteArray white = xyzTag({0xF6D6, 0x10000, 0xD32D});
    const QByteArray red = xyzTag({0x6FA2, 0x38F5, 0x0390});
    const QByteArray green = xyzTag({0x6299, 0xB785, 0x18DA});
    const QByteArray blue = xyzTag({0x24A0, 0x0F84, 0xB6CF});
    const QByteArray curve = curveTag();
    struct Tag {
        const char* name;
        QByteArray data;
    };
    const std::array<Tag, 9> tags{{{"desc", descriptionTag("sRGB IEC61966-2.1")},
                                   {"cprt", textTag("No copyright, use freely")},
                                   {"wtpt", white},
                                   {"rXYZ", red},
                                   {"gXYZ", green},
                                   {"bXYZ", blue},
                                   {"rTRC", curve},
                                   {"gTRC", curve},
                                   {"bTRC", curve}}};
    constexpr qsizetype headerLength = 128;
    constexpr qsizetype entryLength = 12;
    constexpr qsizetype dataStart =
        headerLength + 4 + entryLength * static_cast<qsizetype>(tags.size());
    QByteArray table;
    QByteArray data;
    appendLong(table, static_cast<quint32>(tags.size()));
    qsizetype last = 0;
    for (std::size_t i = 0; i < tags.size(); ++i) {
        // The three curves are one.
        if (i == 0 || tags.at(i).data != tags.at(i - 1).data) {
            data += QByteArray((4 - data.size() % 4) % 4, '\0');
            last = data.size();
            data += tags.at(i).data;
        }
        table += tags.at(i).name;
        appendLong(table, static_cast<quint32>(dataStart + last));
        appendLong(table, static_cast<quint32>(tags.at(i).data.size()));
    }
    data += QByteArray((4 - data.size() % 4) % 4, '\0');

    QByteArray profile;
    appendLong(profile, static_cast<quint32>(dataStart + data.size()));
    appendLong(profile, 0); // made by no colour management system
    appendLong(profile, 0x02400000);
    profile += "mntrRGB XYZ ";
    for (const quint32 part : {2026U, 1U, 1U, 0U, 0U, 0U})
        appendShort(profile, part);
    profile += "acsp";
    profile += QByteArray(28, '\0'); // no platform, flags, maker or model; perceptual
    for (const quint32 part : {0xF6D6U, 0x10000U, 0xD32DU})
        appendLong(profile, part);
    profile += QByteArray(headerLength - profile.size(), '\0');
    return profile + table + data;
}

} // namespace render::pdf
