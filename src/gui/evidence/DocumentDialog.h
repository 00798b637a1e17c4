#pragma once

#include "core/Document.h"

#include <QDialog>

#include <memory>

namespace models {
class Session;
}

namespace gui {

namespace Ui {
class DocumentDialog;
}

/// What is known of a document, and the criteria that it serves.
class DocumentDialog : public QDialog {
    Q_OBJECT

public:
    DocumentDialog(const models::Session& session, int unit, core::Document document,
                   QWidget* parent);
    ~DocumentDialog() override;

    /// As it stands in the fields. Only after accept(): then the date is one.
    core::Document document() const;

    void accept() override;

private:
    void fillCriteria(const models::Session& session);
    void filterCriteria();
    void count();
    void showFault(const QString& text);

    std::unique_ptr<Ui::DocumentDialog> m_ui;
    core::Document m_document;
    QString m_badDate;
};

} // namespace gui
