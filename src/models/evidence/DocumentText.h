#pragma once

#include "app/EvidenceReview.h"
#include "core/Document.h"
#include "models/words/Roles.h"

#include <QString>

namespace models {

class Session;

/// "BC 412/BC-STNMT, 16/12/2021", on one line whatever the file's name holds.
QString documentLabel(const core::Document& document);
/// Icon of the kind of file.
QString documentIcon(const core::Document& document);
/// The kind in words: "PDF", "Ảnh JPEG", "Bảng tính".
QString documentKind(const core::Document& document);
/// "1,2 MB".
QString sizeText(qint64 bytes);
/// "3.4.1, 3.4.2"; empty where it serves none.
QString codesText(const core::Document& document);

/// "hiệu lực 01/01/2021 – 31/12/2021 · lần ban hành 2"; empty where nothing is known of it.
QString lifeText(const core::Document& document);

/// The most important problem of a document in a word, and all in sentences.
struct DocumentFlag {
    QString word; ///< empty: nothing is wrong
    QString sentences;
    Tone tone = Tone::Warning;
};
DocumentFlag documentFlag(const Session& session, const app::EvidenceReview& review, int unit,
                          const core::Document& document);
/// Where its date lies: "trong kỳ", "sau kỳ 2 ngày"; empty where it has none.
QString periodText(const Session& session, const core::Document& document, Tone& tone);

} // namespace models
