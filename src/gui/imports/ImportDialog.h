#pragma once

#include "app/TableImport.h"
#include "gui/imports/ImportMemory.h"
#include "models/imports/ImportModel.h"

#include <QDialog>

#include <functional>
#include <memory>

class QComboBox;

namespace gui {

namespace Ui {
class ImportDialog;
}

class Dialogs;
class ImportColumns;
class ImportQuestions;

/// A dry run of a foreign table: which column is which, what would change, what cannot be taken,
/// which rows are passed over. What nobody can settle but a person is asked above the columns;
/// Enter on a problem leads there. Nothing is written until the button that says how much; while
/// something is wrong it is off, and beside it stands why; the person may choose to leave faulty
/// rows out.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    /// Writes the plan of the last preview, as one step.
    using Write = std::function<core::Status(int count)>;

    ImportDialog(Dialogs& dialogs, std::unique_ptr<app::TableImport> import,
                 const QString& fileName, core::Language language, ImportMemory* memory,
                 Write write, QWidget* parent);
    ~ImportDialog() override;

    app::TableImport& import() { return *m_import; }
    /// The box of a target's column.
    QComboBox& columnBox(std::size_t target);
    ImportQuestions& questions() { return *m_questions; }
    QString summary() const;

private:
    void build();
    bool recalls();
    void showPlan();
    void orderTabs();
    void showSummary(const app::ImportPreview& preview);
    void fitColumns();
    void showFault();
    void write();
    void tellLeftOut();
    void movePane(int step);
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

    std::unique_ptr<Ui::ImportDialog> m_ui;
    Dialogs& m_dialogs;
    std::unique_ptr<app::TableImport> m_import;
    core::Language m_language;
    Write m_write;
    models::ImportModel m_lines;
    models::ImportFaultModel m_faults;
    ImportColumns* m_columns = nullptr;
    ImportQuestions* m_questions = nullptr;
    ImportMemory* m_memory; ///< nullptr where nothing can be chosen
    std::size_t m_faultyRows = 0;
    bool m_isBarred = false; ///< nothing would change, for faults
};

} // namespace gui
