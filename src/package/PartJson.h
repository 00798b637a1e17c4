#pragma once

#include "core/Result.h"
#include "package/Members.h"

#include <cstddef>
#include <functional>
#include <string_view>

/// Parts that are JSON: one object, or one list of objects. The same for every such part, so that
/// whoever writes another reader has two shapes to know.
namespace package {

/// Integrity "package.bad-part" (part, number: which of the list, member).
core::Error badPart(std::string_view part, std::size_t number, std::string_view member);

/// Reads the members of a part that is one object.
core::Status readObjectPart(std::string_view json, std::string_view part,
                            const std::function<void(Members&)>& read);
/// The same of each object of a part that is `{"LIST": […]}`, in their order.
core::Status readListPart(std::string_view json, std::string_view part, std::string_view list,
                          const std::function<void(Members&)>& read);

} // namespace package
