#pragma once

#include "app/packages/PackagePlan.h"

#include <QToolButton>

#include <set>

class QAction;

namespace gui {

/// Which parts of a package are taken in: a button with a menu. It says how many where not all are.
class PartsButton : public QToolButton {
    Q_OBJECT

public:
    explicit PartsButton(QWidget* parent);
    void retranslate();
    /// None: all.
    void setParts(const std::set<app::PackagePart>& parts);
    std::set<app::PackagePart> parts() const;

Q_SIGNALS:
    void chosen();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showParts();

    QList<QAction*> m_parts;
};

} // namespace gui
