#include "render/pdf/Outline.h"

#include "render/pdf/File.h"
#include "render/pdf/Syntax.h"

namespace render::pdf {

namespace {

/// Objects of an item's relatives; 0: none.
struct OutlinePlace {
    int parent = 0;
    int previous = 0;
    int next = 0;
    int first = 0;
    int last = 0;
    int below = 0; ///< how many items
};

QByteArray link(const char* name, int object)
{
    return object == 0 ? QByteArray() : QByteArray(name) + ' ' + reference(object);
}

/// What a node says of those below it.
QByteArray below(const OutlinePlace& place)
{
    return link("/First", place.first) + link("/Last", place.last) +
           (place.below > 0 ? "/Count " + QByteArray::number(place.below) : QByteArray());
}

} // namespace

int writeOutline(File& file, const std::vector<OutlineItem>& items)
{
    // The first place is the list itself.
    std::vector<OutlinePlace> places(items.size() + 1);
    std::vector<int> objects(places.size());
    for (int& object : objects)
        object = file.reserve();
    std::vector<std::size_t> above{0};
    for (std::size_t i = 1; i < places.size(); ++i) {
        while (above.size() > 1 && items[above.back() - 1].level >= items[i - 1].level)
            above.pop_back();
        OutlinePlace& parent = places[above.back()];
        places[i].parent = objects[above.back()];
        places[i].previous = parent.last;
        if (parent.last != 0)
            places[static_cast<std::size_t>(parent.last - objects[0])].next = objects[i];
        else
            parent.first = objects[i];
        parent.last = objects[i];
        for (const std::size_t one : above)
            ++places[one].below;
        above.push_back(i);
    }
    file.write(objects[0], "<</Type/Outlines" + below(places[0]) + ">>");
    for (std::size_t i = 1; i < places.size(); ++i) {
        const OutlineItem& item = items[i - 1];
        file.write(objects[i], "<</Title" + textString(item.title) +
                                   link("/Parent", places[i].parent) +
                                   link("/Prev", places[i].previous) +
                                   link("/Next", places[i].next) + below(places[i]) + "/Dest[" +
                                   reference(item.page) + "/XYZ null " + item.top + " null]>>");
    }
    return objects[0];
}

} // namespace render::pdf
