#pragma once

#include "app/Report.h"

#include <QString>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace gui {

/// The options of a report as boxes, fields and lists, made of its schema.
///
/// Each field is named after its option ("draftBox", "authorityEdit", "criteriaCombo").
class ReportOptionsForm : public QWidget {
    Q_OBJECT

public:
    explicit ReportOptionsForm(QWidget* parent = nullptr);

    /// Makes the fields of `report` anew, showing `values`, in a language.
    void showOptions(const app::Report& report, const app::ReportValues& values,
                     core::Language language);
    /// Fields in their order, for keys and panes.
    const std::vector<QWidget*>& fields() const { return m_fields; }

Q_SIGNALS:
    /// A person chose something.
    void chosen(const QString& option, const QString& value);

private:
    QWidget* field(const app::ReportOption& option, const QString& value, core::Language language);

    QVBoxLayout* m_column;
    std::vector<QWidget*> m_fields;
};

} // namespace gui
