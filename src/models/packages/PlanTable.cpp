#include "models/packages/PlanTable.h"

#include "app/Cell.h"
#include "app/ScoreMoves.h"
#include "app/Wording.h"
#include "core/Names.h"
#include "engine/Explain.h"
#include "models/book/Session.h"
#include "models/evidence/DocumentText.h"
#include "models/words/NumberText.h"
#include "models/words/Terms.h"
#include "models/words/Text.h"

#include <algorithm>

namespace models {

namespace {

using app::CellFate;
using Part = PlanTable::Part;

Part partOf(CellFate fate, bool isNew)
{
    switch (fate) {
    case CellFate::Keep:
        return PlanTable::KeptPart;
    case CellFate::Conflict:
        return PlanTable::ConflictPart;
    case CellFate::Take:
        break;
    }
    return isNew ? PlanTable::NewPart : PlanTable::ChangedPart;
}

/// What an entry says, with the note only where that is what differs.
class PlanEntryWords {
    Q_DECLARE_TR_FUNCTIONS(models::PlanTable)

public:
    PlanEntryWords(const app::ScoreBook& scores, const core::Edit& edit, core::Language language)
        : m_scores(scores), m_edit(edit), m_node(app::nodeOf(scores.set(), edit.leaf)),
          m_language(language)
    {
        core::Entry before = edit.before;
        before.note = edit.after.note.text();
        m_isValue = before != edit.after;
        m_isNote = edit.before.note != edit.after.note;
    }

    QString what() const
    {
        const QString value = m_node && !m_edit.after.figures.empty()    ? tr("Số liệu")
                              : m_node && !m_edit.before.figures.empty() ? tr("Số liệu")
                                                                         : tr("Điểm");
        const QString note = tr("Ghi chú");
        QString text = m_isValue && m_isNote ? tr("%1, ghi chú").arg(value)
                       : m_isNote            ? note
                                             : value;
        if (m_edit.stage != core::Stage::Self)
            text = QStringLiteral("%1 · %2").arg(Terms::stageTitle(m_edit.stage, true), text);
        return text;
    }
    QString text(const core::Entry& entry) const
    {
        const QString note = entry.note.empty() ? tr("(trống)") : qt(entry.note.text());
        if (!m_isValue)
            return note;
        return m_isNote && !entry.note.empty() ? QStringLiteral("%1 · %2").arg(value(entry), note)
                                               : value(entry);
    }
    QString points() const
    {
        if (!m_isValue)
            return {};
        const int unit = m_scores.unitIndex(m_edit.unit);
        if (unit < 0)
            return {};
        if (m_edit.leaf < m_scores.set().figureCount())
            return qt(
                app::movesText(m_scores.set(), app::movesBy(m_scores, {&m_edit, 1}), m_language));
        const app::Place place{unit, m_edit.stage, m_edit.leaf};
        const auto worth = [&](const core::Entry& entry) {
            const auto points = app::pointsOf(m_scores, place, entry);
            return points ? numberText(*points) : QStringLiteral("–");
        };
        return QStringLiteral("%1 → %2").arg(worth(m_edit.before), worth(m_edit.after));
    }

private:
    QString value(const core::Entry& entry) const
    {
        switch (entry.status) {
        case core::EntryStatus::Empty:
            return tr("(trống)");
        case core::EntryStatus::None:
            return Terms::nothingArose();
        case core::EntryStatus::Unproven:
            return tr("chưa có tài liệu");
        case core::EntryStatus::Scored:
            break;
        }
        const QString figures = m_node && !entry.figures.empty()
                                    ? qt(engine::figuresText(*m_node, entry.figures, m_language))
                                    : QString();
        if (!entry.points)
            return figures;
        return figures.isEmpty() ? tr("%1 điểm").arg(numberText(*entry.points))
                                 : tr("%1, %2 điểm").arg(figures, numberText(*entry.points));
    }

    const app::ScoreBook& m_scores;
    const core::Edit& m_edit;
    const core::Node* m_node;
    core::Language m_language;
    bool m_isValue = false;
    bool m_isNote = false;
};

} // namespace

// ---- what is read ----

void PlanTable::show(const PackageDesk& desk)
{
    beginResetModel();
    m_lines.clear();
    m_counts = {};
    m_hasUnits = false;
    if (const app::PackagePlan* plan = desk.plan()) {
        m_hasUnits = plan->envelope.unit.empty() && !plan->cells.empty();
        addCells(desk);
        addDocuments(desk);
        addItems(desk);
        m_counts[SamePart] = plan->same;
    } else if (desk.fault()) {
        addRefusals(desk);
    }
    m_part = firstPart();
    select();
    endResetModel();
}

void PlanTable::addCells(const PackageDesk& desk)
{
    if (!desk.scores())
        return;
    const app::ScoreBook& scores = *desk.scores();
    for (const app::PackageCell& cell : desk.plan()->cells) {
        const PlanEntryWords words(scores, cell.edit, desk.session()->language());
        Line line;
        line.part = partOf(cell.fate, cell.edit.before.isEmpty());
        if (const int unit = scores.unitIndex(cell.edit.unit); unit >= 0)
            line.unit =
                qt(core::shortUnitName(scores.units()[static_cast<std::size_t>(unit)].name));
        line.code = qt(cell.code);
        line.what = words.what();
        line.base = words.text(cell.base);
        line.book = words.text(cell.edit.before);
        line.package = words.text(cell.edit.after);
        line.points = words.points();
        const core::Node* node = app::nodeOf(scores.set(), cell.edit.leaf);
        line.toolTip = node ? qt(node->title) : QString();
        line.place = cell.place();
        line.side = desk.choice().sideOf(line.place);
        add(std::move(line));
    }
}

void PlanTable::addDocuments(const PackageDesk& desk)
{
    for (const app::PackageDocument& document : desk.plan()->documents) {
        const core::Document& before = document.change.before;
        const core::Document& after = document.change.after;
        const auto text = [](const core::Document& one) {
            return one.id.empty() ? tr("(chưa có)")
                   : one.removed
                       ? tr("%1, đã bỏ").arg(documentLabel(one))
                       : QStringLiteral("%1 · %2").arg(documentLabel(one), sizeText(one.size));
        };
        Line line;
        line.part = partOf(document.fate, before.id.empty());
        line.code = codesText(after);
        line.what = tr("Tài liệu");
        line.base = document.base.id.empty() ? QString() : text(document.base);
        line.book = text(before);
        line.package = text(after);
        line.toolTip = qt(after.fileName);
        line.place = document.place();
        line.side = desk.choice().sideOf(line.place);
        add(std::move(line));
    }
}

void PlanTable::addItems(const PackageDesk& desk)
{
    const core::Language language = desk.session()->language();
    for (const app::PackageItem& item : desk.plan()->items) {
        Line line;
        line.part = partOf(item.fate, item.before.empty());
        line.code = qt(app::itemName(item, language));
        line.what = qt(item.what.in(language));
        line.book =
            item.before.empty() ? tr("(trống)") : qt(app::itemText(item, item.before, language));
        line.package = qt(app::itemText(item, item.after, language));
        line.place = item.place();
        line.side = desk.choice().sideOf(line.place);
        add(std::move(line));
    }
}

/// A package is refused as a whole; the details say for which of its lines.
void PlanTable::addRefusals(const PackageDesk& desk)
{
    const core::Language language = desk.session()->language();
    const core::Error& fault = *desk.fault();
    for (const core::Problem& problem : fault.details) {
        Line line;
        line.part = RefusedPart;
        line.code = qt(app::placeText(problem.place, language));
        line.package = qt(app::text(problem, language));
        line.toolTip = line.package;
        add(std::move(line));
    }
    if (!fault.details.empty())
        return;
    Line line;
    line.part = RefusedPart;
    line.what = tr("Cả gói");
    line.package = qt(app::text(fault, language));
    line.toolTip = line.package;
    add(std::move(line));
}

void PlanTable::add(Line line)
{
    ++m_counts[static_cast<std::size_t>(line.part)];
    m_lines.push_back(std::move(line));
}

Part PlanTable::firstPart() const
{
    for (const Part part : {RefusedPart, ConflictPart, ChangedPart, NewPart, KeptPart, SamePart})
        if (count(part) > 0)
            return part;
    return NewPart;
}

void PlanTable::select()
{
    m_shown.clear();
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        if (m_lines[i].part == m_part)
            m_shown.push_back(i);
}

void PlanTable::setPart(Part part)
{
    beginResetModel();
    m_part = part;
    select();
    endResetModel();
}

void PlanTable::showSides(const PackageDesk& desk)
{
    for (Line& line : m_lines)
        line.side = desk.choice().sideOf(line.place);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, SideColumn), index(rowCount() - 1, SideColumn));
}

std::string PlanTable::placeAt(int row) const
{
    const bool isChosen = row >= 0 && row < rowCount() && at(row).part == ConflictPart;
    return isChosen ? at(row).place : std::string();
}

// ---- what is shown ----

int PlanTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant PlanTable::cell(int row, int column, int role) const
{
    const Line& line = at(row);
    if (role == ChosenRole)
        return line.side ? static_cast<int>(*line.side) : -1;
    if (role == Qt::ToolTipRole) {
        if (column == CodeColumn || line.part == RefusedPart)
            return line.toolTip;
        // Where the points have no column of their own.
        return line.part == ConflictPart && !line.points.isEmpty()
                   ? tr("%1 (điểm: %2)")
                         .arg(column == BookColumn ? line.book : line.package, line.points)
                   : QVariant();
    }
    if (role == ToneRole)
        return static_cast<int>(line.part == RefusedPart ? Tone::Error
                                : column == BaseColumn   ? Tone::Muted
                                                         : Tone::Normal);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case UnitColumn:
        return line.unit;
    case CodeColumn:
        return line.code;
    case WhatColumn:
        return line.what;
    case BaseColumn:
        return line.base;
    case BookColumn:
        return line.book;
    case PackageColumn:
        return line.package;
    case PointsColumn:
        return line.points;
    default:
        return line.part != ConflictPart       ? QString()
               : !line.side                    ? tr("chưa chọn")
               : *line.side == app::Side::Ours ? tr("giữ của sổ")
                                               : tr("lấy của gói");
    }
}

QString PlanTable::columnTitle(int column) const
{
    switch (column) {
    case UnitColumn:
        return tr("Đơn vị");
    case CodeColumn:
        return tr("Mã");
    case WhatColumn:
        return tr("Ô");
    case BaseColumn:
        return tr("Gốc chung");
    case BookColumn:
        return tr("Trong sổ");
    case PackageColumn:
        return m_part == RefusedPart ? tr("Lý do") : tr("Trong gói");
    case PointsColumn:
        return tr("Điểm");
    default:
        return tr("Chọn bên");
    }
}

} // namespace models
