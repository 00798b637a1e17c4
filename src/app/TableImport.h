#pragma once

#include "app/DossierImport.h"
#include "app/SurveyImport.h"
#include "core/Language.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
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
    std::vector<ImportLine> lines; ///< of rows that stand in whole
    std::vector<core::Problem> faults;
    std::vector<core::Problem> warnings;
    std::vector<core::Problem> passed; ///< rows passed over, see TableFindings
    std::size_t rows = 0;
    std::size_t unchanged = 0;
    std::size_t skipped = 0;
    std::size_t faultyRows = 0;
    std::vector<NameQuestion> names;         ///< see TableFindings
    std::vector<std::size_t> unknownColumns; ///< likewise
    bool isBlocked = false;                  ///< a column has to be chosen first
    bool hasLongPercents = false;            ///< percentages that are, or could be, rounded

    bool canWrite() const { return faults.empty() && !lines.empty(); }
    /// What is left when faulty rows are left out, which a person has to choose.
    bool canSkip() const { return !faults.empty() && !isBlocked && !lines.empty(); }
};

/// An import of a foreign table as a dialog shows it: sheet, columns, what holds for all rows, and
/// what would happen. Each change of a choice makes a new plan; nothing is written here.
class TableImport {
public:
    /// `firstValue`: the targets from there on are figures. `book`: all units of the book.
    TableImport(exchange::TableFile file, std::vector<ImportTarget> targets, std::size_t firstValue,
                const ScoreBook& scores, std::span<const core::Unit> book)
        : m_scores(scores), m_names(scores.units(), book), m_file(std::move(file)),
          m_targets(std::move(targets)), m_firstValue(firstValue)
    {}
    virtual ~TableImport() = default;
    TableImport(const TableImport&) = delete;
    TableImport& operator=(const TableImport&) = delete;

    const exchange::TableFile& file() const { return m_file; }
    std::size_t sheet() const { return m_sheet; }
    /// Chooses a sheet and guesses its columns.
    void setSheet(std::size_t sheet);
    /// By its name; capitals and blanks do not count. False where there is none.
    bool setSheet(std::string_view name);
    /// "Quý I, Cả năm"
    std::string sheetNames() const;

    const std::vector<ImportTarget>& targets() const { return m_targets; }
    /// Whether a target is a figure, of which several columns may be added.
    bool isFigure(std::size_t target) const { return target >= m_firstValue; }
    virtual std::string targetName(std::size_t target, core::Language language) const = 0;
    /// Full names of the file's columns; empty where no header was found.
    const std::vector<std::string>& columnNames() const { return header().names; }
    /// "E: Đúng hạn"
    std::string columnName(std::size_t column) const { return columnText(header(), column); }
    /// None, one, or several that are added.
    const std::vector<std::size_t>& columnsOf(std::size_t target) const { return match()[target]; }
    /// Columns that may be meant and of which a person has to choose.
    const std::vector<std::size_t>& rivalsOf(std::size_t target) const
    {
        return header().rivals[target];
    }
    /// Each column has one meaning: what another target had of them it has no more.
    void setColumns(std::size_t target, const std::vector<std::size_t>& columns);
    /// A column that means nothing here; `setColumns` takes that back.
    void leaveOut(std::size_t column);
    const std::vector<std::size_t>& leftOut() const { return header().leftOut; }
    /// What a name in the column of units means; see UnitNames::answer.
    void answerName(const std::string& text, std::optional<int> unit)
    {
        m_names.answer(text, unit);
    }
    const std::map<std::string, int, std::less<>>& nameAnswers() const { return m_names.answers(); }

    /// Index of the unit that all rows belong to; −1: a column says it.
    virtual int unit() const = 0;
    virtual void setUnit(int unit) = 0;
    const std::vector<core::Unit>& units() const { return m_scores.units(); }

    /// What holds for all rows where no column says it: levels, or criteria. Empty where a column
    /// says it.
    virtual std::string choiceName(core::Language language) const = 0;
    virtual std::vector<std::string> choices(core::Language language) const = 0;
    virtual int choice() const = 0;
    virtual void setChoice(int choice) = 0;
    /// Percentages of more decimals than are kept may be rounded, where a person chose that.
    virtual void setRounded(bool) {}

    /// Where it would be written: "hồ sơ của đợt …", "TĐ lần 1 của đợt …".
    virtual std::string destination(core::Language language) const = 0;
    /// Where headings name what the columns below belong to: each and its columns, "1.7 …: C, D".
    virtual std::vector<std::string> groups() const { return {}; }
    virtual ImportPreview preview(core::Language language) = 0;

protected:
    virtual void guess() = 0;
    virtual const TableHeader& header() const = 0;
    virtual TableHeader& header() = 0;
    virtual const ColumnMatch& match() const = 0;
    virtual ColumnMatch& match() = 0;

    /// The first sheet that is seen and has units and a figure, else the first with a figure, else
    /// the first that is seen.
    void chooseSheet();
    /// What every preview tells of a plan.
    ImportPreview previewOf(const TableFindings& findings) const;

    const ScoreBook& m_scores;
    UnitNames m_names;
    exchange::TableFile m_file;
    std::vector<ImportTarget> m_targets;
    std::size_t m_firstValue;
    std::size_t m_sheet = 0;

private:
    bool hasFigure() const;

    std::vector<std::string> m_otherSheets; ///< that hold a table as well
};

class CounterImport final : public TableImport {
public:
    CounterImport(exchange::TableFile file, const ScoreBook& scores,
                  std::span<const core::Unit> book);

    std::string targetName(std::size_t target, core::Language language) const override;
    std::string choiceName(core::Language language) const override;
    std::vector<std::string> choices(core::Language language) const override;
    int choice() const override { return static_cast<int>(m_layout.level); }
    void setChoice(int choice) override
    {
        m_layout.level = core::dossierLevels[static_cast<std::size_t>(choice)];
    }
    int unit() const override { return m_layout.unit; }
    void setUnit(int unit) override { m_layout.unit = unit; }
    std::string destination(core::Language language) const override;
    ImportPreview preview(core::Language language) override;
    /// Of the last preview.
    const CountersPlan& plan() const { return m_plan; }

private:
    void guess() override;
    const TableHeader& header() const override { return m_layout.header; }
    TableHeader& header() override { return m_layout.header; }
    const ColumnMatch& match() const override { return m_layout.match; }
    ColumnMatch& match() override { return m_layout.match; }

    CounterLayout m_layout;
    CountersPlan m_plan;
};

class SurveyImport final : public TableImport {
public:
    /// `note` becomes the reason of entries that need one.
    SurveyImport(exchange::TableFile file, const SheetEditor& editor, core::Stage stage,
                 std::string note, std::span<const core::Unit> book);

    std::string targetName(std::size_t target, core::Language language) const override;
    std::string choiceName(core::Language language) const override;
    std::vector<std::string> choices(core::Language language) const override;
    int choice() const override;
    void setChoice(int choice) override;
    void setRounded(bool isRounded) override { m_layout.isRounded = isRounded; }
    int unit() const override { return m_layout.unit; }
    void setUnit(int unit) override { m_layout.unit = unit; }
    std::string destination(core::Language language) const override;
    std::vector<std::string> groups() const override;
    ImportPreview preview(core::Language language) override;
    core::Stage stage() const { return m_stage; }
    const SurveyPlan& plan() const { return m_plan; }

private:
    void guess() override;
    const TableHeader& header() const override { return m_layout.header; }
    TableHeader& header() override { return m_layout.header; }
    const ColumnMatch& match() const override { return m_layout.match; }
    ColumnMatch& match() override { return m_layout.match; }

    const SheetEditor& m_editor;
    core::Stage m_stage;
    std::string m_note;
    std::vector<int> m_leaves;
    SurveyLayout m_layout;
    SurveyPlan m_plan;
};

} // namespace app
