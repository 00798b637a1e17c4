#pragma once

#include "gui/look/Breakpoints.h"
#include "gui/look/Look.h"

#include <QEvent>
#include <QList>
#include <QObject>
#include <QSplitter>

namespace gui {

/// Where a page is low, its list keeps its rows and the pane below it only two and its headings;
/// where it is high again, both stand as they did. In between a person moves the border at will.
class LowPanes : public QObject {
public:
    explicit LowPanes(QSplitter& splitter) : QObject(&splitter), m_splitter(splitter)
    {
        splitter.installEventFilter(this);
    }

private:
    bool eventFilter(QObject*, QEvent* event) override
    {
        const bool isLow = m_splitter.height() < breakpoints::lowList;
        if (event->type() != QEvent::Resize || isLow == m_isLow)
            return false;
        m_isLow = isLow;
        if (isLow) {
            m_usual = m_splitter.sizes();
            const int below = Look::headHeight + Look::headerHeight() + 2 * (Look::rowHeight() + 3);
            m_splitter.setSizes({m_splitter.height() - below, below});
        } else {
            m_splitter.setSizes(m_usual);
        }
        return false;
    }

    QSplitter& m_splitter;
    QList<int> m_usual;
    bool m_isLow = false;
};

} // namespace gui
