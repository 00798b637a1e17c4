#pragma once

#include "report/Document.h"

#include <QByteArray>
#include <QString>

namespace render::pdf {

/// What a file says of itself, twice: in its dictionary of information and as XMP, which archives
/// read (ISO 19005-2, 6.6). Both are made of the same values.
class Metadata {
public:
    explicit Metadata(const report::Document& document);

    QByteArray information() const;
    /// Says, too, that the file keeps to PDF/A-2b.
    QByteArray xmp() const;
    /// "vi-VN".
    QByteArray language() const { return m_language; }

private:
    QString m_title;
    QString m_author;
    QByteArray m_language;
    QByteArray m_date; ///< "2022-02-12T09:30:00Z"
};

} // namespace render::pdf
