#pragma once

#include "package/ResultParts.h"
#include "store/Publications.h"

#include <QCoreApplication>
#include <QString>

#include <string>

namespace models {

/// What the window says of published results, the book's own and those that packages have brought.
class PublishedWords {
    Q_DECLARE_TR_FUNCTIONS(models::PublishedWords)

public:
    /// Points travel as `rank --json` writes them ("0.75"); the screen has a comma.
    static QString points(const std::string& machine);
    /// "Đính chính lần 1 · Quyết định số 20/QĐ-UBND ngày 20/04/2023"
    static QString version(const store::PublicationHead& head);
    /// Of a decision: the last part of it.
    static QString decision(const std::string& number, const std::string& date);
    static QString corrigendum(int number) { return tr("Đính chính lần %1").arg(number); }
    /// "Công bố: 0,75 điểm (tự chấm 1; lần 1 0,75). Lý do: thiếu tài liệu".
    static QString sentence(const package::PublishedCriterion& published);
};

} // namespace models
