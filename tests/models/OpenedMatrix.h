#pragma once

#include "core/FiguresText.h"
#include "models/book/Session.h"
#include "models/matrix/MatrixModel.h"
#include "models/words/Roles.h"
#include "support/SampleBook.h"

#include <QAbstractItemModelTester>

#include <optional>
#include <string_view>
#include <vector>

/// The matrix of a criterion of the sample.
struct OpenedMatrix {
    explicit OpenedMatrix(const char* code = "3.4.1")
    {
        model.setSession(&session);
        model.setLeaf(leaf(code));
    }

    int leaf(std::string_view code) const { return session.scores().set().findLeaf(code); }
    int unit(std::string_view id) const { return session.scores().unitIndex(id); }
    QModelIndex cell(std::string_view id, models::MatrixColumn column) const
    {
        return model.indexOf(unit(id), column);
    }
    QString text(std::string_view id, models::MatrixColumn column) const
    {
        return cell(id, column).data().toString();
    }
    QString icon(std::string_view id, models::MatrixColumn column) const
    {
        return cell(id, column).data(models::IconRole).toString();
    }
    const core::Entry& entry(std::string_view id, core::Stage stage = core::Stage::V1) const
    {
        return session.scores().sheet(unit(id)).at(stage, model.leaf());
    }
    /// Figures of a stage as an edit, past the form.
    void put(std::string_view id, core::Stage stage, const char* figures,
             const char* note = "theo báo cáo")
    {
        const core::Node& node = session.scores().set().leafNode(model.leaf());
        const auto parsed = core::parseFigures(figures, node);
        REQUIRE(parsed.ok());
        core::Entry entry;
        entry.status = core::EntryStatus::Scored;
        entry.figures = *parsed;
        entry.note = note;
        const core::Status written =
            session.edit({session.editor().makeEdit(unit(id), stage, model.leaf(), entry)});
        INFO((written.ok() ? std::string() : written.error().code));
        REQUIRE(written.ok());
    }
    void clearStage(core::Stage stage)
    {
        std::vector<core::Edit> edits;
        for (int each = 0; each < session.scores().unitCount(); ++each)
            edits.push_back(session.editor().makeEdit(each, stage, model.leaf(), {}));
        REQUIRE(session.edit(std::move(edits)));
    }

    std::optional<models::StepTaken::Refusal> clear(const std::vector<int>& units)
    {
        return model.setStatus(units, core::EntryStatus::Empty).refused;
    }

    support::TemporaryFolder folder;
    models::Session session{support::sampleBook(folder)};
    models::MatrixModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

/// Positions of the columns that are used.
inline std::vector<int> shownColumns(const models::MatrixModel& model)
{
    std::vector<int> columns;
    for (int column = 0; column < models::matrixColumnCount; ++column) {
        if (model.isUsed(models::matrixColumn(column)))
            columns.push_back(column);
    }
    return columns;
}
