#pragma once

#include "models/packages/ResultTable.h"

#include <QWidget>

class QLabel;

namespace gui {

class AdminTable;

/// The result that was published of the book's unit, as it came in a package.
class ResultPane : public QWidget {
    Q_OBJECT

public:
    explicit ResultPane(QWidget* parent);
    ~ResultPane() override;
    void retranslate();
    /// False: none has come for this unit.
    bool show(models::Session* session, const std::string& unit);
    AdminTable& table() { return *m_table; }

private:
    models::ResultTable m_result;
    QLabel* m_summary = nullptr;
    AdminTable* m_table = nullptr;
};

} // namespace gui
