#include "app/SoundSet.h"

#include <utility>

namespace app {

core::Result<exchange::ReadSet> readSoundSet(std::string_view json)
{
    auto read = exchange::readIndexSet(json);
    if (read && !read->sound())
        return core::Error{core::ErrorKind::InvalidData,
                           "set.faulty",
                           {core::Param::text("id", read->set.id)},
                           std::move(read->faults)};
    return read;
}

} // namespace app
