#pragma once

#include "render/pdf/Face.h"

#include <QByteArray>
#include <QRawFont>

#include <array>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace render::pdf {

/// The four faces of the paper's typeface, each opened when a page needs it.
class Faces {
public:
    static constexpr std::size_t count = 4;
    static constexpr std::size_t regular = 0;

    /// Which of our faces `font` is, of whatever size. None: another typeface, which Qt took for
    /// letters that ours lacks.
    std::optional<std::size_t> indexOf(const QRawFont& font);
    Face& at(std::size_t index);

    /// "/F1", as the content of a page calls a face.
    static const char* resourceName(std::size_t index);
    /// Writes the faces that were used; gives the entries of the pages' font resources.
    QByteArray write(File& file) const;

private:
    struct Opened {
        QByteArray file;
        std::unique_ptr<Face> face;
    };
    std::array<Opened, count> m_faces;
    std::vector<std::pair<QRawFont, std::optional<std::size_t>>> m_known; ///< asked before
};

} // namespace render::pdf
