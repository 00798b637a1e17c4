#pragma once

#include "core/Language.h"

#include <QObject>

#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;
class QWidget;

namespace app {
class TableImport;
}

namespace gui {

/// Which column of a foreign table is what, as boxes under each other: one for each target, then
/// what holds for all rows. Each choice goes to the import at once.
class ImportColumns : public QObject {
    Q_OBJECT

public:
    /// The boxes are rows of `form`, children of `parent`.
    ImportColumns(app::TableImport& import, core::Language language, QFormLayout& form,
                  QWidget& parent);

    /// What the import says now: of another sheet, or after a question was answered.
    void show();
    /// The box of a target's column.
    QComboBox& box(std::size_t target) { return *m_boxes[target]; }
    /// As Tab goes.
    std::vector<QWidget*> inOrder() const;

Q_SIGNALS:
    /// The import means something else by its rows now.
    void chosen();

private:
    void build();
    QComboBox* addBox(const QString& name);
    void showBox(std::size_t target);
    void choose(std::size_t target, int row);

    app::TableImport& m_import;
    core::Language m_language;
    QFormLayout& m_form;
    QWidget& m_parent;
    std::vector<QComboBox*> m_boxes; ///< by target
    QLabel* m_groups = nullptr;
    QComboBox* m_choice = nullptr;
    QComboBox* m_unit = nullptr; ///< nullptr where no column is chosen
};

} // namespace gui
