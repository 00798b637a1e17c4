#pragma once

#include "core/Document.h"

#include <QDialog>

#include <memory>

class QLineEdit;

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
    void fillReplacements();
    void filterCriteria();
    void count();
    /// What there is to say of its life as it is typed.
    void tellLife();
    void showFault(const QString& text);
    /// False where what is typed is no date; that is said then.
    bool isDate(QLineEdit& edit);

    std::unique_ptr<Ui::DocumentDialog> m_ui;
    const models::Session& m_session;
    int m_unit;
    core::Document m_document;
};

} // namespace gui
