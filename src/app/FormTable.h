#pragma once

#include "app/FormImport.h"
#include "app/TableImport.h"

#include <optional>
#include <string>
#include <vector>

namespace app {

/// A filled-in form in the dialog of imports: there is no column to choose, the form says all
/// itself.
class FormTable final : public TableImport {
public:
    /// `unit`: whose form it is where the file does not say it.
    FormTable(exchange::TableFile file, const ScoreBook& scores, std::span<const core::Unit> book,
              Workspace& workspace, std::string unit);

    std::string targetName(std::size_t, core::Language) const override { return {}; }
    std::string choiceName(core::Language) const override { return {}; }
    std::vector<std::string> choices(core::Language) const override { return {}; }
    int choice() const override { return -1; }
    void setChoice(int) override {}
    int unit() const override { return -1; }
    void setUnit(int) override {}
    /// "phiếu tự chấm của Sở Y tế, đợt …"; why there is none where the file is no such form.
    std::string destination(core::Language language) const override;
    ImportPreview preview(core::Language language) override;
    /// Of the last preview.
    const FormPlan& plan() const { return m_plan; }
    /// Why the file is no form of this assessment.
    const std::optional<core::Error>& refusal() const { return m_refusal; }

private:
    void guess() override {}
    const TableHeader& header() const override { return m_header; }
    TableHeader& header() override { return m_header; }
    const ColumnMatch& match() const override { return m_match; }
    ColumnMatch& match() override { return m_match; }
    void makePlan();

    Workspace& m_workspace;
    std::string m_unit;
    TableHeader m_header;
    ColumnMatch m_match;
    FormPlan m_plan;
    std::optional<core::Error> m_refusal;
};

} // namespace app
