#pragma once

#include "app/DossierImport.h"
#include "app/SurveyImport.h"
#include "core/Language.h"

#include <memory>
#include <string>
#include <vector>

namespace app {

/// One line of a dry run: where in the file, whose, what, from what to what.
struct ImportLine {
    std::string place;
    std::string subject;
    std::string what;
    std::string before;
    std::string after;
};

/// A dry run for people.
struct ImportPreview {
    std::vector<ImportLine> lines;
    std::vector<core::Problem> faults;
    std::vector<core::Problem> warnings;
    std::size_t rows = 0;
    std::size_t unchanged = 0;
    std::size_t skipped = 0;

    bool canWrite() const { return faults.empty() && !lines.empty(); }
};

/// An import of a foreign table as a dialog shows it: sheet, columns, one choice more, and what
/// would happen. Each change of a choice makes a new plan; nothing is written here.
class TableImport {
public:
    TableImport(exchange::TableFile file, std::vector<ImportTarget> targets)
        : m_file(std::move(file)), m_targets(std::move(targets))
    {}
    virtual ~TableImport() = default;

    const exchange::TableFile& file() const { return m_file; }
    std::size_t sheet() const { return m_sheet; }
    /// Chooses a sheet and guesses its columns.
    void setSheet(std::size_t sheet);

    const std::vector<ImportTarget>& targets() const { return m_targets; }
    virtual std::string targetName(std::size_t target, core::Language language) const = 0;
    /// Full names of the file's columns; empty where no header was found.
    const std::vector<std::string>& columnNames() const { return header().names; }
    std::optional<std::size_t> columnOf(std::size_t target) const { return match()[target]; }
    void setColumn(std::size_t target, std::optional<std::size_t> column)
    {
        match()[target] = column;
    }

    /// What holds for all rows where no column says it: levels, or criteria. Empty where a column
    /// says it.
    virtual std::string choiceName(core::Language language) const = 0;
    virtual std::vector<std::string> choices(core::Language language) const = 0;
    virtual int choice() const = 0;
    virtual void setChoice(int choice) = 0;

    virtual ImportPreview preview(core::Language language) = 0;

protected:
    virtual void guess() = 0;
    virtual const TableHeader& header() const = 0;
    virtual ColumnMatch& match() = 0;
    const ColumnMatch& match() const { return const_cast<TableImport*>(this)->match(); }

    exchange::TableFile m_file;
    std::vector<ImportTarget> m_targets;
    std::size_t m_sheet = 0;
};

class CounterImport final : public TableImport {
public:
    CounterImport(exchange::TableFile file, const ScoreBook& scores);

    std::string targetName(std::size_t target, core::Language language) const override;
    std::string choiceName(core::Language language) const override;
    std::vector<std::string> choices(core::Language language) const override;
    int choice() const override { return static_cast<int>(m_layout.level); }
    void setChoice(int choice) override
    {
        m_layout.level = core::dossierLevels[static_cast<std::size_t>(choice)];
    }
    ImportPreview preview(core::Language language) override;
    /// Of the last preview.
    const CountersPlan& plan() const { return m_plan; }

private:
    void guess() override;
    const TableHeader& header() const override { return m_layout.header; }
    ColumnMatch& match() override { return m_layout.match; }

    const ScoreBook& m_scores;
    CounterLayout m_layout;
    CountersPlan m_plan;
};

class SurveyImport final : public TableImport {
public:
    /// `note` becomes the reason of entries that need one.
    SurveyImport(exchange::TableFile file, const SheetEditor& editor, core::Stage stage,
                 std::string note);

    std::string targetName(std::size_t target, core::Language language) const override;
    std::string choiceName(core::Language language) const override;
    std::vector<std::string> choices(core::Language language) const override;
    int choice() const override;
    void setChoice(int choice) override;
    ImportPreview preview(core::Language language) override;
    const SurveyPlan& plan() const { return m_plan; }

private:
    void guess() override;
    const TableHeader& header() const override { return m_layout.header; }
    ColumnMatch& match() override { return m_layout.match; }

    const SheetEditor& m_editor;
    core::Stage m_stage;
    std::string m_note;
    std::vector<int> m_leaves;
    SurveyLayout m_layout;
    SurveyPlan m_plan;
};

} // namespace app
