#include "app/BookFacts.h"
#include "app/Samples.h"

#include "app/Workspace.h"

namespace app {

std::map<std::string, std::string> bookFacts(const store::BookInfo& info)
{
    if (!info.sample)
        return {};
    for (const std::string& name : sampleNames()) {
        auto manifest = sample(name);
        if (manifest && manifest->title == info.title)
            return std::move(manifest->facts);
    }
    return {};
}

} // namespace app
