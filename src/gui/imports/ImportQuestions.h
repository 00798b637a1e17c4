#pragma once

#include "app/TableImport.h"

#include <QWidget>

#include <string>
#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;

namespace gui {

/// What an import cannot settle by itself and a person answers: which unit a name means, what a
/// column with numbers is. An answer stays in its box, to be changed; what is asked once keeps its
/// place. Hidden while nothing is asked.
class ImportQuestions : public QWidget {
    Q_OBJECT

public:
    ImportQuestions(app::TableImport& import, core::Language language, QWidget* parent);

    /// Asks what a dry run found.
    void ask(const app::ImportPreview& preview);
    /// Another sheet asks other things.
    void forget();
    /// All boxes, in their order.
    std::vector<QComboBox*> boxes() const;
    /// Puts the focus on the first box without an answer; false where there is none.
    bool focusOpen();

Q_SIGNALS:
    void answered();

private:
    struct Name {
        std::string text;
        QComboBox* box;
    };
    struct Column {
        std::size_t column;
        QComboBox* box;
    };
    QComboBox* addBox(const QString& label);
    QComboBox* nameBox(const app::NameQuestion& question);
    QComboBox* columnBox(std::size_t column);
    void answerColumn(std::size_t column, int choice);

    app::TableImport& m_import;
    core::Language m_language;
    QLabel* m_title;
    QFormLayout* m_form;
    std::vector<Name> m_names;
    std::vector<Column> m_columns;
};

} // namespace gui
