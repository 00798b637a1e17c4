#pragma once

#include "core/LocalTime.h"

#include <QDateTime>

namespace models {

/// A moment as core::localTime shows it: all that the window shows goes by one clock.
inline QDateTime onTheClock(const QDateTime& moment)
{
    return moment.toOffsetFromUtc(core::vietnamAhead);
}

inline QDateTime clockNow()
{
    return onTheClock(QDateTime::currentDateTimeUtc());
}

} // namespace models
