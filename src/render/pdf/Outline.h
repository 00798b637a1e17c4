#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace render::pdf {

class File;

/// A line of the file's list of contents.
struct OutlineItem {
    int level = 1;
    QString title;
    int page = 0;   ///< its object
    QByteArray top; ///< where on it, in points from below
};

/// Writes the list as a tree (ISO 32000-1, 12.3.3) and gives its object. An item is below the last
/// one before it of a lower level. There is one item at least.
int writeOutline(File& file, const std::vector<OutlineItem>& items);

} // namespace render::pdf
