#pragma once

#include "models/dossiers/DossierModel.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace gui {

class PaneHead;

/// How the numbers above add up, in words, as they are typed: icon and sentence a line.
class CheckPane : public QWidget {
    Q_OBJECT

public:
    explicit CheckPane(QWidget* parent = nullptr);

    void setLines(const std::vector<models::DossierModel::Line>& lines);
    /// All sentences, one a line.
    QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        QLabel* icon = nullptr;
        QLabel* text = nullptr;
    };
    void show(Row& row, const models::DossierModel::Line& line);

    PaneHead* m_head = nullptr;
    QVBoxLayout* m_layout = nullptr;
    std::vector<models::DossierModel::Line> m_lines;
    std::vector<Row> m_rows;
};

} // namespace gui
