#pragma once

#include "core/Language.h"

#include <QTranslator>

namespace gui {

/// The language of the window. Sources are Vietnamese, so Vietnamese needs words for Qt's own
/// buttons only, and English needs the words of the program only. Changing it sends LanguageChange
/// to every widget.
class Languages {
public:
    Languages() = default;
    ~Languages();
    Languages(const Languages&) = delete;
    Languages& operator=(const Languages&) = delete;

    void apply(core::Language language);
    core::Language current() const { return m_current; }

private:
    core::Language m_current = core::Language::Vietnamese;
    QTranslator m_translator;
    bool m_installed = false;
};

} // namespace gui
