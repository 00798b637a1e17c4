#pragma once

#include <QByteArray>

namespace render::pdf {

/// The colour space sRGB (IEC 61966-2-1) as an ICC profile of version 2.4, made here from the
/// standard's figures: an archive's file says what its colours mean, and depends on no file that
/// another owns.
QByteArray srgbProfile();

} // namespace render::pdf
