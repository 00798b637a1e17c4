#pragma once

#include <QPointer>
#include <QWidget>

namespace gui {

class PageHost;

/// While step, assessment, language or theme change, editors close and forms are built anew, and
/// the window passes the focus to whatever comes next (the tool bar) or to nothing. This keeps it:
/// at the end it is where it was, or in the same pane.
class FocusKeeper {
public:
    explicit FocusKeeper(const PageHost& pages);
    ~FocusKeeper();
    FocusKeeper(const FocusKeeper&) = delete;
    FocusKeeper& operator=(const FocusKeeper&) = delete;

private:
    QPointer<QWidget> m_widget;
    QPointer<QWidget> m_pane; ///< nullptr: the focus was not in a page, and is left alone
};

} // namespace gui
