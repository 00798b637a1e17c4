#pragma once

#include "render/PageItems.h"
#include "report/Document.h"

#include <QSizeF>

#include <vector>

namespace render {

/// A finished page in layout units.
struct Page {
    QSizeF size;
    bool landscape = false;
    Items items;
    QString text;
};

std::vector<Page> paginate(const report::Document& document);

} // namespace render
