#include "models/evidence/DocumentText.h"

#include "app/FileKind.h"
#include "app/Wording.h"
#include "core/DateText.h"
#include "core/DocumentLabel.h"
#include "models/book/Session.h"
#include "models/words/Text.h"

#include <QCoreApplication>

#include <array>

namespace models {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("models::DocumentText", text);
}

struct KindRow {
    std::string_view kind;
    const char* icon;
    const char* words;
};

constexpr std::array kinds = {
    KindRow{"pdf", "pdf", QT_TRANSLATE_NOOP("models::DocumentText", "PDF")},
    KindRow{"png", "picture", QT_TRANSLATE_NOOP("models::DocumentText", "Ảnh PNG")},
    KindRow{"jpeg", "picture", QT_TRANSLATE_NOOP("models::DocumentText", "Ảnh JPEG")},
    KindRow{"gif", "picture", QT_TRANSLATE_NOOP("models::DocumentText", "Ảnh GIF")},
    KindRow{"bmp", "picture", QT_TRANSLATE_NOOP("models::DocumentText", "Ảnh BMP")},
    KindRow{"webp", "picture", QT_TRANSLATE_NOOP("models::DocumentText", "Ảnh WebP")},
    KindRow{"tiff", "picture", QT_TRANSLATE_NOOP("models::DocumentText", "Ảnh TIFF")},
    KindRow{"docx", "report", QT_TRANSLATE_NOOP("models::DocumentText", "Văn bản Word")},
    KindRow{"doc", "report", QT_TRANSLATE_NOOP("models::DocumentText", "Văn bản Word")},
    KindRow{"odt", "report", QT_TRANSLATE_NOOP("models::DocumentText", "Văn bản ODT")},
    KindRow{"rtf", "report", QT_TRANSLATE_NOOP("models::DocumentText", "Văn bản RTF")},
    KindRow{"text", "report", QT_TRANSLATE_NOOP("models::DocumentText", "Văn bản thường")},
    KindRow{"csv", "sheet", QT_TRANSLATE_NOOP("models::DocumentText", "Bảng CSV")},
    KindRow{"xlsx", "sheet", QT_TRANSLATE_NOOP("models::DocumentText", "Bảng tính")},
    KindRow{"xls", "sheet", QT_TRANSLATE_NOOP("models::DocumentText", "Bảng tính")},
    KindRow{"ods", "sheet", QT_TRANSLATE_NOOP("models::DocumentText", "Bảng tính")},
    KindRow{"pptx", "report", QT_TRANSLATE_NOOP("models::DocumentText", "Trình chiếu")},
    KindRow{"ppt", "report", QT_TRANSLATE_NOOP("models::DocumentText", "Trình chiếu")},
    KindRow{"odp", "report", QT_TRANSLATE_NOOP("models::DocumentText", "Trình chiếu")},
    KindRow{"zip", "box", QT_TRANSLATE_NOOP("models::DocumentText", "Tệp nén")},
    KindRow{"rar", "box", QT_TRANSLATE_NOOP("models::DocumentText", "Tệp nén")},
    KindRow{"7z", "box", QT_TRANSLATE_NOOP("models::DocumentText", "Tệp nén")},
};

const KindRow* rowOf(const core::Document& document)
{
    for (const KindRow& row : kinds) {
        if (row.kind == document.kind)
            return &row;
    }
    return nullptr;
}

} // namespace

QString documentLabel(const core::Document& document)
{
    QString label = qt(core::documentLabel(document));
    for (QChar& letter : label) {
        if (letter.category() == QChar::Other_Control)
            letter = QLatin1Char(' ');
    }
    return label;
}

QString documentIcon(const core::Document& document)
{
    const KindRow* row = rowOf(document);
    return QLatin1String(row ? row->icon : "clip");
}

QString documentKind(const core::Document& document)
{
    const KindRow* row = rowOf(document);
    return say(row ? row->words : QT_TRANSLATE_NOOP("models::DocumentText", "Loại tệp khác"));
}

QString sizeText(qint64 bytes)
{
    if (bytes < 1024)
        return QStringLiteral("%1 B").arg(bytes);
    if (bytes < 1024 * 1024)
        return QStringLiteral("%1 KB").arg((bytes + 1023) / 1024);
    const qint64 tenths = (bytes * 10 + 512 * 1024) / (1024 * 1024);
    return QStringLiteral("%1,%2 MB").arg(tenths / 10).arg(tenths % 10);
}

QString codesText(const core::Document& document)
{
    QStringList codes;
    for (const std::string& code : document.codes)
        codes += qt(code);
    return codes.join(QStringLiteral(", "));
}

QString lifeText(const core::Document& document)
{
    QStringList parts;
    if (!document.validFrom.empty() || !document.validUntil.empty())
        parts += say(QT_TRANSLATE_NOOP("models::DocumentText", "hiệu lực %1 – %2"))
                     .arg(qt(core::dateText(document.validFrom)),
                          qt(core::dateText(document.validUntil)));
    if (!document.revision.empty())
        parts += say(QT_TRANSLATE_NOOP("models::DocumentText", "lần ban hành %1"))
                     .arg(qt(document.revision));
    return parts.join(QStringLiteral(" · "));
}

DocumentFlag documentFlag(const Session& session, const app::EvidenceReview& review, int unit,
                          const core::Document& document)
{
    DocumentFlag flag;
    if (document.removed) {
        flag.word = say(QT_TRANSLATE_NOOP("models::DocumentText", "đã gỡ"));
        flag.tone = Tone::Muted;
        return flag;
    }
    QStringList sentences;
    for (const core::Problem& problem : review.ofDocument(unit, document)) {
        if (flag.word.isEmpty()) {
            flag.word = qt(app::flagWord(problem, session.language()));
            flag.tone = problem.severity == core::Severity::Note ? Tone::Muted : Tone::Warning;
        }
        sentences += qt(app::text(problem, session.language()));
    }
    if (document.codes.empty()) {
        if (flag.word.isEmpty()) {
            flag.word = say(QT_TRANSLATE_NOOP("models::DocumentText", "chưa gắn tiêu chí"));
            flag.tone = Tone::Muted;
        }
        sentences +=
            say(QT_TRANSLATE_NOOP("models::DocumentText", "Tài liệu chưa gắn với tiêu chí nào."));
    }
    flag.sentences = sentences.join(QLatin1Char('\n'));
    return flag;
}

QString periodText(const Session& session, const core::Document& document, Tone& tone)
{
    const core::Assessment& assessment = session.scores().assessment();
    tone = Tone::Normal;
    switch (engine::inPeriod(document, assessment)) {
    case engine::InPeriod::Unknown:
        return {};
    case engine::InPeriod::Before:
        tone = Tone::Warning;
        return say(QT_TRANSLATE_NOOP("models::DocumentText", "trước kỳ đánh giá"));
    case engine::InPeriod::Inside:
        tone = Tone::Good;
        return say(QT_TRANSLATE_NOOP("models::DocumentText", "trong kỳ"));
    case engine::InPeriod::ShortlyAfter:
        return say(QT_TRANSLATE_NOOP("models::DocumentText", "sau kỳ %1 ngày"))
            .arg(core::daysBetween(assessment.periodTo, document.date));
    case engine::InPeriod::After:
        tone = Tone::Warning;
        return say(QT_TRANSLATE_NOOP("models::DocumentText", "sau kỳ %1 ngày"))
            .arg(core::daysBetween(assessment.periodTo, document.date));
    }
    return {};
}

} // namespace models
