#pragma once

#include "render/Pages.h"

#include <QByteArray>

namespace support {

/// How far the pages of a PDF, drawn by another program's library (PDFium), are from what a painter
/// draws of the same pages: the largest difference of grey (0 to 255) between squares of four by
/// four points. 0 where that library is not there.
///
/// Lines of half a point, which a screen draws sharp and PDFium smooth, make up to 30, texts half a
/// point off 36 and more.
inline constexpr int smoothing = 33;
int worstDifference(const QByteArray& pdf, const render::Pages& pages);

} // namespace support
