#include "models/matrix/MatrixCells.h"

#include "app/EntryReader.h"
#include "app/Wording.h"
#include "core/Names.h"
#include "engine/ColumnText.h"
#include "engine/Explain.h"
#include "models/book/Session.h"
#include "models/entry/EntryForm.h"
#include "models/matrix/MatrixState.h"
#include "models/words/NumberText.h"
#include "models/words/Text.h"

namespace models {

using core::Entry;
using core::EntryStatus;
using core::Stage;
using engine::Mark;

namespace {

QString signedPoints(core::Points points)
{
    return points.isNegative() ? numberText(points) : QLatin1Char('+') + numberText(points);
}

MatrixCell iconCell(const QString& text, const char* icon, Tone tone)
{
    MatrixCell cell;
    cell.text = text;
    cell.icon = QLatin1String(icon);
    cell.tone = tone;
    return cell;
}

const QString pointsDraft = QStringLiteral("points");
const QString figuresDraft = QStringLiteral("figures");
const QString noteDraft = QStringLiteral("note");

} // namespace

bool MatrixCells::isMasked(int unit) const
{
    return m_isBlind && m_reader.stage() != Stage::Self && m_reader.counting(unit).isEmpty();
}

QString MatrixCells::unitName(int unit) const
{
    return qt(core::shortUnitName(m_session.scores().units()[static_cast<std::size_t>(unit)].name));
}

std::optional<QString> MatrixCells::draft(int unit, const QString& field) const
{
    const Session::Drafts& drafts = m_session.drafts(unit, m_reader.stage(), m_reader.leaf());
    const auto found = drafts.find(field);
    return found == drafts.end() ? std::nullopt : std::optional(*found);
}

MatrixCell MatrixCells::cell(int unit, MatrixColumn column, engine::Marks marks) const
{
    MatrixCell cell;
    if (tellsSelfScore(column) && isMasked(unit)) {
        cell.text = mask();
        cell.tone = Tone::Muted;
        cell.masked = true;
        cell.readOnly = true;
        return cell;
    }
    switch (column) {
    case MatrixColumn::Unit:
        cell.text = unitName(unit);
        break;
    case MatrixColumn::LastYear:
        if (const auto points = m_reader.lastPoints(unit))
            cell.text = numberText(*points);
        break;
    case MatrixColumn::SelfFigures:
        cell = figuresCell(unit, Stage::Self);
        break;
    case MatrixColumn::Rate:
        if (m_reader.node()) {
            const Stage stage = m_reader.comparedStage();
            const Entry& entry =
                stage == Stage::Self ? m_reader.entry(unit, stage) : m_reader.counting(unit);
            cell.text = qt(engine::rateCell(*m_reader.node(), m_reader.figures(unit, entry)));
        }
        break;
    case MatrixColumn::Self:
        cell = pointsCell(unit, Stage::Self);
        break;
    case MatrixColumn::Outlier:
        cell = outlierCell(unit, marks);
        break;
    case MatrixColumn::Documents:
        cell = documentsCell(unit);
        break;
    case MatrixColumn::V1Figures:
        cell = figuresCell(unit, Stage::V1);
        break;
    case MatrixColumn::V1:
        cell = pointsCell(unit, Stage::V1);
        break;
    case MatrixColumn::Spread:
        if (m_reader.node())
            cell.text = qt(engine::spreadText(*m_reader.node(), m_reader.counting(unit).figures));
        break;
    case MatrixColumn::Figures:
        return ownFiguresCell(unit);
    case MatrixColumn::Points:
        return pointsCell(unit, m_reader.stage());
    case MatrixColumn::Difference:
        if (const auto points = m_reader.difference(unit)) {
            cell.text = signedPoints(*points);
            cell.tone = points->isNegative() ? Tone::Warning : Tone::Accent;
        }
        break;
    case MatrixColumn::Reason:
        return reasonCell(unit);
    case MatrixColumn::State:
        cell = stateCell(unit);
        break;
    case MatrixColumn::Count:
        break;
    }
    return cell;
}

MatrixCell MatrixCells::pointsCell(int unit, Stage stage) const
{
    MatrixCell cell;
    const bool isNow = stage == m_reader.stage();
    cell.readOnly =
        isNow && !EntryForm::readOnlyReason(m_session, stage, m_reader.leaf()).isEmpty();
    if (isNow) {
        if (const auto typed = draft(unit, pointsDraft)) {
            cell.text = *typed;
            cell.icon = QStringLiteral("pen");
            cell.tone = Tone::Warning;
            cell.pending = true;
            return cell;
        }
    }
    const Entry& entry = m_reader.entry(unit, stage);
    switch (entry.status) {
    case EntryStatus::Empty:
        return cell;
    case EntryStatus::None:
        cell.text = QStringLiteral("–");
        cell.icon = QStringLiteral("na");
        cell.tone = Tone::Muted;
        cell.words = true;
        return cell;
    case EntryStatus::Unproven:
        cell.text = QStringLiteral("0");
        cell.icon = QStringLiteral("clip");
        cell.tone = Tone::Warning;
        return cell;
    case EntryStatus::Scored:
        break;
    }
    if (const auto points = m_reader.points(unit, stage, entry)) {
        cell.text = numberText(*points);
    } else {
        cell.text = QStringLiteral("?");
        cell.icon = QStringLiteral("stop");
        cell.tone = Tone::Error;
        cell.words = true;
    }
    return cell;
}

QString MatrixCells::figuresText(const core::Figures& figures) const
{
    return m_reader.node()
               ? qt(engine::figuresText(*m_reader.node(), figures, m_session.language()))
               : QString();
}

MatrixCell MatrixCells::figuresCell(int unit, Stage stage) const
{
    MatrixCell cell;
    const Entry& entry = m_reader.entry(unit, stage);
    if (entry.status == EntryStatus::None) {
        cell.text = tr("không phát sinh");
        cell.tone = Tone::Muted;
        cell.words = true;
    } else if (!entry.isEmpty()) {
        cell.text = figuresText(m_reader.figures(unit, entry));
    }
    return cell;
}

MatrixCell MatrixCells::ownFiguresCell(int unit) const
{
    const Stage stage = m_reader.stage();
    const bool isReadOnly = !EntryForm::readOnlyReason(m_session, stage, m_reader.leaf()).isEmpty();
    if (const auto typed = draft(unit, figuresDraft)) {
        MatrixCell cell = iconCell(*typed, "pen", Tone::Warning);
        cell.pending = true;
        return cell;
    }
    MatrixCell cell = figuresCell(unit, stage);
    cell.readOnly = isReadOnly;
    const Entry& entry = m_reader.now(unit);
    const Entry* previous = m_reader.previous(unit);
    // What the verifier took over says so instead of repeating it.
    if (entry.status == EntryStatus::Scored && previous && !entry.figures.empty() &&
        entry.figures == previous->figures) {
        cell.text = m_reader.stageOfPrevious(unit) == Stage::V1 ? tr("= lần 1") : tr("= tự chấm");
        cell.tone = Tone::Muted;
        cell.words = true;
    }
    return cell;
}

QString MatrixCells::markText(engine::Marks marks, bool isWithoutDocuments) const
{
    const core::Node* node = m_reader.node();
    const bool isRatio = node && node->slots.size() == 2 && node->slots[1].key == "d";
    QStringList words;
    if (has(marks, Mark::OverHundred))
        words += isRatio ? tr("n > d") : tr("trên 100%");
    if (has(marks, Mark::FarFromLast))
        words += tr("lệch năm trước");
    if (has(marks, Mark::Low))
        words += tr("thấp");
    if (has(marks, Mark::High))
        words += tr("cao");
    if (isWithoutDocuments)
        words += tr("thiếu TL");
    return words.join(QStringLiteral(", "));
}

bool MatrixCells::lacksDocuments(int unit) const
{
    const Entry& entry = m_reader.entry(unit, Stage::Self);
    if (m_reader.by() != core::ScoredBy::Unit)
        return false;
    if (entry.status == EntryStatus::Unproven)
        return true;
    return m_reader.keepsDocuments() && entry.status == EntryStatus::Scored &&
           m_reader.documentCount(unit) == 0;
}

MatrixCell MatrixCells::outlierCell(int unit, engine::Marks marks) const
{
    const bool isWithout = lacksDocuments(unit);
    const QString words = markText(marks, isWithout);
    if (words.isEmpty())
        return {};
    if (has(marks, Mark::OverHundred))
        return iconCell(words, "stop", Tone::Error);
    return iconCell(words, marks == 0 ? "clip" : "warn", Tone::Warning);
}

MatrixCell MatrixCells::documentsCell(int unit) const
{
    const int count = m_reader.documentCount(unit);
    if (count > 0)
        return iconCell(QString::number(count), "clip", Tone::Normal);
    MatrixCell cell;
    if (m_reader.keepsDocuments() && !isMasked(unit) &&
        m_reader.entry(unit, Stage::Self).status == EntryStatus::Scored) {
        cell.text = QStringLiteral("0");
        cell.tone = Tone::Warning;
    }
    return cell;
}

MatrixCell MatrixCells::reasonCell(int unit) const
{
    MatrixCell cell;
    cell.readOnly =
        !EntryForm::readOnlyReason(m_session, m_reader.stage(), m_reader.leaf()).isEmpty();
    if (const auto typed = draft(unit, noteDraft)) {
        cell.text = typed->simplified();
        cell.icon = QStringLiteral("pen");
        cell.tone = Tone::Warning;
        cell.pending = true;
        return cell;
    }
    cell.text = qt(m_reader.now(unit).note).simplified();
    return cell;
}

MatrixCell MatrixCells::stateCell(int unit) const
{
    const MatrixState state = matrixState(m_session, m_reader, unit);
    MatrixCell cell;
    cell.text = stateWord(state, m_reader.stage());
    cell.icon = QLatin1String(stateIcon(state));
    cell.tone = stateTone(state);
    return cell;
}

QString MatrixCells::editText(int unit, MatrixColumn column) const
{
    // The drafts first: an editor that was left continues with what was typed.
    switch (column) {
    case MatrixColumn::Figures: {
        if (const auto typed = draft(unit, figuresDraft))
            return *typed;
        const core::Node* node = m_reader.node();
        return node ? qt(app::figuresFieldText(*node, m_reader.now(unit).figures)) : QString();
    }
    case MatrixColumn::Points: {
        if (const auto typed = draft(unit, pointsDraft))
            return *typed;
        const auto points = m_reader.points(unit, m_reader.stage());
        return points && m_reader.now(unit).status == EntryStatus::Scored ? numberText(*points)
                                                                          : QString();
    }
    case MatrixColumn::Reason:
        if (const auto typed = draft(unit, noteDraft))
            return *typed;
        return qt(m_reader.now(unit).note);
    default:
        return cell(unit, column, 0).text;
    }
}

QString MatrixCells::explanation(int unit, Stage stage, const Entry& entry) const
{
    if (entry.isEmpty() || !m_reader.node())
        return {};
    return qt(m_session.editor()
                  .preview(unit, stage, m_reader.leaf(), entry, m_session.language())
                  .explanation);
}

QString MatrixCells::toolTip(int unit, MatrixColumn column, engine::Marks marks) const
{
    const core::Language language = m_session.language();
    if (column == MatrixColumn::Unit)
        return qt(m_session.scores().units()[static_cast<std::size_t>(unit)].name);
    if (tellsSelfScore(column) && isMasked(unit))
        return tr("Chấm kín: điểm tự chấm hiện ra khi đơn vị này đã có điểm thẩm định.");
    switch (column) {
    case MatrixColumn::LastYear: {
        const app::LastYear* last = m_reader.lastYear();
        const core::Entry* entry = last ? last->entry(unit, m_reader.leaf()) : nullptr;
        const core::Node* node = last ? last->node(m_reader.leaf()) : nullptr;
        if (!entry || !node || entry->isEmpty())
            return {};
        const QString figures = qt(engine::figuresText(*node, entry->figures, language));
        const auto points = m_reader.lastPoints(unit);
        const QString worth = points
                                  ? tr("%1 trên %2").arg(numberText(*points), numberText(node->max))
                                  : tr("không tính điểm");
        return figures.isEmpty() ? tr("Năm %1: %2").arg(last->year()).arg(worth)
                                 : tr("Năm %1: %2 → %3").arg(last->year()).arg(figures, worth);
    }
    case MatrixColumn::SelfFigures:
    case MatrixColumn::Rate:
    case MatrixColumn::Self: {
        const Stage stage = m_reader.comparedStage();
        return explanation(unit, stage,
                           stage == Stage::Self ? m_reader.entry(unit, stage)
                                                : m_reader.counting(unit));
    }
    case MatrixColumn::V1Figures:
    case MatrixColumn::V1:
        return explanation(unit, Stage::V1, m_reader.entry(unit, Stage::V1));
    case MatrixColumn::Figures:
    case MatrixColumn::Points:
    case MatrixColumn::Difference:
    case MatrixColumn::Spread: {
        const QString reason =
            EntryForm::readOnlyReason(m_session, m_reader.stage(), m_reader.leaf());
        return m_reader.now(unit).isEmpty()
                   ? reason
                   : explanation(unit, m_reader.stage(), m_reader.now(unit));
    }
    case MatrixColumn::Outlier: {
        QStringList lines;
        if (has(marks, Mark::OverHundred))
            lines += tr("Tỷ lệ vượt 100%: xem lại số liệu.");
        if (has(marks, Mark::FarFromLast))
            lines += tr("Có số liệu gấp mười lần năm trước trở lên, hoặc chỉ còn một phần mười.");
        if (has(marks, Mark::Low))
            lines += tr("Thấp hơn hẳn các đơn vị khác (dưới Q1 − 1,5 × khoảng tứ phân vị).");
        if (has(marks, Mark::High))
            lines += tr("Cao hơn hẳn các đơn vị khác (trên Q3 + 1,5 × khoảng tứ phân vị).");
        if (lacksDocuments(unit))
            lines += tr("Chưa có tài liệu kiểm chứng kèm theo.");
        return lines.join(QLatin1Char('\n'));
    }
    case MatrixColumn::Reason:
        return qt(m_reader.now(unit).note);
    default:
        return {};
    }
}

QString MatrixCells::accessibleText(int unit, MatrixColumn column, engine::Marks marks) const
{
    const MatrixCell shown = cell(unit, column, marks);
    const QString name = unitName(unit);
    if (column == MatrixColumn::Unit)
        return name;
    QString value = shown.text;
    if (shown.masked)
        value = tr("đang che (chấm kín)");
    else if (shown.pending)
        value = tr("%1, chưa ghi").arg(shown.text);
    else if (shown.icon == QLatin1String("stop") && column != MatrixColumn::Outlier)
        value = tr("chưa tính được điểm");
    else if (shown.icon == QLatin1String("na") && column != MatrixColumn::State)
        value = tr("không phát sinh");
    else if (column == MatrixColumn::Points || column == MatrixColumn::Self ||
             column == MatrixColumn::V1)
        value = shown.text.isEmpty()
                    ? tr("chưa chấm")
                    : tr("%1 trên %2").arg(shown.text, numberText(m_reader.maximum()));
    else if (shown.text.isEmpty())
        value = tr("trống");
    if (shown.icon == QLatin1String("clip") && column != MatrixColumn::Documents &&
        column != MatrixColumn::Outlier)
        value += tr(", chưa có tài liệu");
    QString sentence = QStringLiteral("%1, %2, %3").arg(name, headerText(column).toLower(), value);
    if (column == MatrixColumn::Points && !isMasked(unit)) {
        if (const auto changed = m_reader.difference(unit))
            sentence += changed->isNegative() ? tr(", cắt %1").arg(numberText(-*changed))
                                              : tr(", tăng %1").arg(numberText(*changed));
    }
    return sentence;
}

} // namespace models
