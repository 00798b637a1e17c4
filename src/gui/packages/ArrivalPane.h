#pragma once

#include "models/packages/PackageTables.h"

#include <QWidget>

class QToolButton;

namespace gui {

class AdminTable;
class PaneHead;

/// The files of this window, newest first, with what became of each.
class ArrivalPane : public QWidget {
    Q_OBJECT

public:
    ArrivalPane(models::PackageDesk& desk, QWidget* parent);
    ~ArrivalPane() override;
    void retranslate();
    /// The focus goes to this file, to the first one where it is not there.
    void goTo(const QString& file);
    AdminTable& table() { return *m_table; }
    const models::ArrivalTable& arrivals() const { return m_arrivals; }
    /// How many can be taken in, or held, at once (ManyDialog).
    int ready() const;

Q_SIGNALS:
    /// A file is to be shown again.
    void chosen(const QString& file);
    /// One that waits in the holding place is.
    void heldChosen(std::int64_t number);
    void importAllAsked();

private:
    void showArrivals();

    models::PackageDesk& m_desk;
    models::ArrivalTable m_arrivals;
    PaneHead* m_head = nullptr;
    QToolButton* m_all = nullptr;
    QToolButton* m_undo = nullptr;
    AdminTable* m_table = nullptr;
};

} // namespace gui
