#pragma once

#include "app/TableImport.h"
#include "gui/imports/ImportMemory.h"
#include "models/imports/ImportModel.h"

#include <QDialog>

#include <functional>
#include <memory>

class QComboBox;
class QLabel;

namespace gui {

namespace Ui {
class ImportDialog;
}

class Dialogs;
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
    QComboBox& columnBox(std::size_t target) { return *m_boxes[target]; }
    ImportQuestions& questions() { return *m_questions; }
    QString summary() const;

private:
    void build();
    bool recalls();
    QComboBox* addBox(const QString& name);
    void fillColumns();
    void showColumns();
    void showColumn(std::size_t target);
    void chooseColumns(std::size_t target, int row);
    void showPlan();
    void orderTabs();
    void showSummary(const app::ImportPreview& preview);
    void fitColumns();
    int shortSubject() const;
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
    std::vector<QComboBox*> m_boxes; ///< by target
    ImportQuestions* m_questions = nullptr;
    QLabel* m_groups = nullptr;
    QComboBox* m_choice = nullptr;
    QComboBox* m_unit = nullptr; ///< nullptr where no column is chosen
    ImportMemory* m_memory;      ///< nullptr where nothing can be chosen
    std::size_t m_faultyRows = 0;
    bool m_isBarred = false; ///< nothing would change, for faults
};

} // namespace gui
