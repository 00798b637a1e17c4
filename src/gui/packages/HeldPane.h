#pragma once

#include "models/packages/HeldTable.h"

#include <QWidget>

class QPushButton;

namespace models {
class PackageDesk;
}

namespace gui {

class AdminTable;
class Dialogs;
class EmptyHint;

/// The holding place: packages that came too late. One is looked at and taken in like a file, once
/// its sheet is open again, or given up with a reason.
class HeldPane : public QWidget {
    Q_OBJECT

public:
    HeldPane(models::PackageDesk& desk, Dialogs& dialogs, QWidget* parent);
    ~HeldPane() override;
    void retranslate();
    /// Reads the holding place anew.
    void refresh();
    AdminTable& table() { return *m_table; }
    const models::HeldTable& held() const { return m_held; }
    /// Shows the plan of the current one.
    void look();
    void look(std::int64_t number);
    /// Asks why, and gives the current one up.
    void drop();

Q_SIGNALS:
    /// One of them is the current plan.
    void looked();
    /// The holding place or its words have changed.
    void dropped();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    models::PackageDesk& m_desk;
    Dialogs& m_dialogs;
    models::HeldTable m_held;
    EmptyHint* m_empty = nullptr;
    AdminTable* m_table = nullptr;
    QPushButton* m_look = nullptr;
    QPushButton* m_drop = nullptr;
};

} // namespace gui
