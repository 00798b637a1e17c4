#pragma once

#include "models/packages/PackageTables.h"

#include <QObject>

#include <memory>
#include <string>
#include <vector>

class QTabWidget;
class QWidget;

namespace gui {

class AdminTable;
class HeldPane;
class ResultPane;

/// The left side of the page Trao đổi: a tab for each kind of package that units send, with how far
/// each unit is; the holding place and the published result where there are any; the log.
class ExchangeTabs : public QObject {
    Q_OBJECT

public:
    /// Units and their packages of one kind.
    struct Traffic {
        std::unique_ptr<models::TrafficTable> model;
        AdminTable* table = nullptr;
    };

    ExchangeTabs(QTabWidget& tabs, HeldPane& held, ResultPane& result);

    void retranslate();
    void refresh(models::Session* session, const models::PackageDesk& desk, bool isUnitsBook);
    /// The units that are in sight; nullptr where another tab is.
    const Traffic* current() const;
    /// Of whom the head tells how far they are: of plan and files, which may be tabs, the first
    /// kind; nullptr for the log.
    const Traffic* told() const;
    QWidget& currentTable() const;
    const models::PackageLog& log() const { return m_log; }
    /// Goes to the unit in the tab of that kind, which need not be in sight.
    void show(package::Kind kind, const std::string& unit);
    /// Goes to the first unit in sight with the text in its name.
    bool find(const QString& text);

Q_SIGNALS:
    void opened(const Traffic& traffic, int row);
    /// Another tab is in sight.
    void turned();

private:
    void build();
    void refreshAtTimes(models::Session* session, bool isUnitsBook);

    QTabWidget& m_tabs;
    HeldPane& m_held;
    ResultPane& m_result;
    models::PackageLog m_log;
    std::vector<Traffic> m_traffic;
    AdminTable* m_logTable = nullptr;
};

} // namespace gui
