#pragma once

#include "models/overview/PlaceModel.h"

#include <QDialog>

#include <optional>

namespace gui {

/// The list behind a number of the first page; Enter goes to a place.
class PlaceDialog : public QDialog {
    Q_OBJECT

public:
    PlaceDialog(const QString& title, std::vector<models::PlaceRow> rows, QWidget* parent);
    ~PlaceDialog() override;

Q_SIGNALS:
    void chosen(const models::PlaceRow& row);

private:
    void choose();

    models::PlaceModel m_model;
    class QTableView* m_table = nullptr;
};

} // namespace gui
