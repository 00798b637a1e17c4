#pragma once

#include "app/DossierImport.h"

#include <span>
#include <string>
#include <vector>

namespace app {

/// What a row would change, kept until it is known that no other row says something else.
struct PlannedCounters {
    DossierChange change;
    std::vector<CounterCell> cells;
    bool isReformed = false; ///< the book told it after another form
    std::size_t unchanged = 0;
    std::string place;
    bool isTaken = true;
    int unit = -1;
    const exchange::TableFile::Row* row = nullptr;
    core::DossierCounters read; ///< what the file says
    core::DossierCounters told; ///< the row as the file's form tells it
    std::string field;          ///< as the file writes it
};

/// What the rows of a table are to each other and to the book. All fields together beside its
/// parts would count twice: it must be their sum, and then is passed over.
struct WholesAndParts {
    struct Fault {
        std::size_t row = 0;
        int counter = -1; ///< the one it is about; −1: the field
        std::string code; ///< "counters.whole-differs", "counters.parts-beside-whole",
                          ///< "counters.whole-beside-parts"
        std::vector<core::Param> params;
    };
    std::vector<Fault> faults;
    std::vector<std::size_t> leftOut; ///< rows that cannot be taken without the faulty ones
    std::vector<std::size_t> sums;    ///< wholes that are the sum of their parts
};
WholesAndParts settleWholes(std::span<const PlannedCounters> rows, const ScoreBook& scores);

} // namespace app
