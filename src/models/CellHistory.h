#pragma once

#include <QString>

#include <vector>

namespace models {

class Session;

/// One line of what happened to a criterion of a unit.
struct HistoryLine {
    QString time; ///< local, "18/01 14:32"
    QString author;
    QString stage;  ///< "tự chấm"
    QString before; ///< "3"
    QString after;  ///< "2,5"
    QString note;   ///< of the entry then, or why it was made ("hoàn tác")
};

/// Newest first.
std::vector<HistoryLine> cellHistory(Session& session, int unit, int leaf);

/// Notes that were given at this stage, those of the same criterion first, each once: reasons to choose from.
std::vector<QString> usedReasons(const Session& session, int leaf, std::size_t most);

} // namespace models
