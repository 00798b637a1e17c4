#pragma once

#include "support/PdfReader.h"

namespace pdfreader {

/// Fails the test where the file breaks a rule of PDF/A-2b that files like ours could break;
/// numbers of sections of ISO 19005-2 stand beside. No checker of that standard is among the
/// packages that we use.
void checkArchive(const QByteArray& pdf);

} // namespace pdfreader
