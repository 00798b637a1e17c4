#include "models/matrix/MatrixCells.h"

#include "app/EntryReader.h"
#include "app/EvidenceReview.h"
#include "app/Wording.h"
#include "core/Names.h"
#include "engine/ColumnText.h"
#include "engine/Explain.h"
#include "models/book/Session.h"
#include "models/entry/EntryForm.h"
#include "models/words/NumberText.h"
#include "models/words/Terms.h"
#include "models/words/Text.h"

namespace models {

using core::Entry;
using core::EntryStatus;
using core::Stage;
using engine::Mark;

namespace {

MatrixCell iconCell(const QString& text, const char* icon, Tone tone)
{
    MatrixCell cell;
    cell.text = text;
    cell.icon = QLatin1String(icon);
    cell.tone = tone;
    return cell;
}

const QString noneSign = QStringLiteral("–");

} // namespace

bool MatrixCells::isMasked(int unit) const
{
    return m_isBlind && m_reader.stage() != Stage::Self && m_reader.counting(unit).isEmpty();
}

QString MatrixCells::unitName(int unit) const
{
    return qt(core::shortUnitName(m_session.scores().units()[static_cast<std::size_t>(unit)].name));
}

MatrixCell MatrixCells::cell(const app::Cell& entry, MatrixColumn column, engine::Marks marks) const
{
    const int unit = entry.place.unit;
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
        if (entry.lastYear)
            cell.text = numberText(*entry.lastYear);
        break;
    case MatrixColumn::SelfFigures:
        cell = figuresCell(unit, Stage::Self);
        break;
    case MatrixColumn::Rate:
        if (m_reader.node()) {
            const Stage stage = m_reader.comparedStage();
            const Entry& compared =
                stage == Stage::Self ? m_reader.entry(unit, stage) : m_reader.counting(unit);
            cell.text = qt(engine::rateCell(*m_reader.node(), m_reader.figures(unit, compared)));
        }
        break;
    case MatrixColumn::Self:
        cell = pointsCell(entry, Stage::Self);
        break;
    case MatrixColumn::Outlier:
        cell = outlierCell(entry, marks);
        break;
    case MatrixColumn::Documents:
        cell = documentsCell(entry);
        break;
    case MatrixColumn::V1Figures:
        cell = figuresCell(unit, Stage::V1);
        break;
    case MatrixColumn::V1:
        cell = pointsCell(entry, Stage::V1);
        break;
    case MatrixColumn::Spread:
        if (m_reader.node())
            cell.text = qt(engine::spreadText(*m_reader.node(), m_reader.counting(unit).figures));
        break;
    case MatrixColumn::Figures:
        return ownFiguresCell(entry);
    case MatrixColumn::Points:
        return pointsCell(entry, m_reader.stage());
    case MatrixColumn::Difference:
        return differenceCell(entry);
    case MatrixColumn::Reason:
        return reasonCell(entry);
    case MatrixColumn::State:
        return stateCell(entry);
    case MatrixColumn::Count:
        break;
    }
    return cell;
}

MatrixCell MatrixCells::pointsCell(const app::Cell& entry, Stage stage) const
{
    MatrixCell cell = models::pointsCell(m_session, entry, stage);
    // The column is as wide as a number.
    if (cell.words)
        cell.text = noneSign;
    return cell;
}

QString MatrixCells::figuresText(const core::Figures& figures) const
{
    return m_reader.node() ? figuresCellText(m_session, *m_reader.node(), figures) : QString();
}

MatrixCell MatrixCells::figuresCell(int unit, Stage stage) const
{
    MatrixCell cell;
    const Entry& entry = m_reader.entry(unit, stage);
    if (entry.status == EntryStatus::None) {
        cell.text = Terms::nothingArose();
        cell.tone = Tone::Muted;
        cell.words = true;
    } else if (!entry.isEmpty()) {
        cell.text = figuresText(m_reader.figures(unit, entry));
    } else if (stage == m_reader.stage() && m_reader.counting(unit).isEmpty() &&
               m_reader.isDone(unit)) {
        // Nobody typed them here: figures of the set, or those that dossiers give.
        cell.text = figuresText(m_reader.figures(unit, entry));
        cell.tone = Tone::Muted;
    }
    return cell;
}

MatrixCell MatrixCells::ownFiguresCell(const app::Cell& entry) const
{
    if (auto typed = typedCell(m_session, entry, EntryForm::figuresField))
        return *typed;
    const int unit = entry.place.unit;
    if (auto carried = carriedCell(m_session, entry))
        return *carried;
    MatrixCell cell = figuresCell(unit, m_reader.stage());
    cell.readOnly = entry.readOnly.has_value();
    const Entry& own = m_reader.now(unit);
    const Entry* previous = m_reader.previous(unit);
    // What the verifier took over says so instead of repeating it.
    if (own.status == EntryStatus::Scored && previous && !own.figures.empty() &&
        own.figures == previous->figures) {
        cell.text = m_reader.stageOfPrevious(unit) == Stage::V1 ? tr("= lần 1") : tr("= tự chấm");
        cell.tone = Tone::Muted;
        cell.words = true;
    }
    return cell;
}

QString MatrixCells::markText(engine::Marks marks, bool lacksEvidence) const
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
    if (lacksEvidence)
        words += qt(app::flagWord({core::Severity::Warning, "evidence.missing", {}, {}},
                                  m_session.language()));
    return words.join(QStringLiteral(", "));
}

MatrixCell MatrixCells::outlierCell(const app::Cell& entry, engine::Marks marks) const
{
    const QString words = markText(marks, entry.lacksEvidence);
    if (words.isEmpty())
        return {};
    if (has(marks, Mark::OverHundred))
        return iconCell(words, "stop", Tone::Error);
    return iconCell(words, marks == 0 ? "clip" : "warn", Tone::Warning);
}

MatrixCell MatrixCells::documentsCell(const app::Cell& entry) const
{
    // The column has room for an icon with one number: that of the unit's own, else what waits.
    if (entry.carriedDocuments > 0)
        return iconCell(
            QString::number(entry.documents > 0 ? entry.documents : entry.carriedDocuments), "back",
            Tone::Warning);
    if (entry.documents > 0)
        return entry.restsOnStale
                   ? iconCell(QString::number(entry.documents), "warn", Tone::Warning)
                   : iconCell(QString::number(entry.documents), "clip", Tone::Normal);
    MatrixCell cell;
    if (entry.lacksEvidence && !isMasked(entry.place.unit)) {
        cell.text = QStringLiteral("0");
        cell.tone = Tone::Warning;
    }
    return cell;
}

MatrixCell MatrixCells::reasonCell(const app::Cell& entry) const
{
    MatrixCell cell = noteCell(m_session, entry);
    cell.text = cell.text.simplified();
    return cell;
}

QString MatrixCells::editText(int unit, MatrixColumn column) const
{
    if (!isEntryColumn(column))
        return cell(unit, column, 0).text;
    // What is typed first: an editor that was left continues with it.
    if (const auto typed = typedCell(m_session, m_reader.cell(unit), fieldOf(column)))
        return typed->text;
    const Entry& own = m_reader.now(unit);
    if (column == MatrixColumn::Figures) {
        const core::Node* node = m_reader.node();
        return node ? qt(app::figuresFieldText(*node, own.figures)) : QString();
    }
    if (column == MatrixColumn::Reason)
        return qt(own.note);
    const auto points = m_reader.points(unit, m_reader.stage());
    return points && own.status == EntryStatus::Scored ? numberText(*points) : QString();
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
        const QString worth =
            points ? Terms::ofMaximum(numberText(*points), node->max) : tr("không tính điểm");
        if (!node->bearsPoints())
            return tr("Năm %1: %2").arg(last->year()).arg(figures);
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
    case MatrixColumn::Documents:
        if (const int waiting = m_reader.cell(unit).carriedDocuments; waiting > 0)
            return tr("%1 tài liệu năm trước chưa xác nhận, chưa được tính").arg(waiting);
        return m_reader.cell(unit).restsOnStale ? Terms::staleEvidence() : QString();
    case MatrixColumn::Figures:
    case MatrixColumn::Points:
    case MatrixColumn::Difference:
    case MatrixColumn::Spread: {
        if (m_reader.cell(unit).carried)
            return tr("Mang sang từ năm trước, chưa xác nhận nên chưa tính điểm: Ctrl+Enter xác "
                      "nhận, hoặc gõ số khác");
        const QString reason =
            EntryForm::readOnlyReason(m_session, unit, m_reader.stage(), m_reader.leaf());
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
        if (m_reader.lacksEvidence(unit))
            lines += tr("Chưa có tài liệu kiểm chứng kèm theo.");
        return lines.join(QLatin1Char('\n'));
    }
    case MatrixColumn::Reason:
        return qt(m_reader.cell(unit).note);
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
        value = Terms::notWritten(shown.words ? Terms::nothingArose() : shown.text);
    else if (shown.icon == QLatin1String("stop") && column != MatrixColumn::Outlier)
        value = Terms::notComputable();
    else if (shown.icon == QLatin1String("na") && column != MatrixColumn::State)
        value = Terms::nothingArose();
    else if (column == MatrixColumn::Points || column == MatrixColumn::Self ||
             column == MatrixColumn::V1)
        value = shown.text.isEmpty() ? Terms::notScored()
                                     : Terms::ofMaximum(shown.text, m_reader.maximum());
    else if (shown.text.isEmpty())
        value = tr("trống");
    if (column == MatrixColumn::Figures && m_reader.cell(unit).carried)
        value = tr("%1, chưa xác nhận").arg(shown.text);
    if (shown.icon == QLatin1String("clip") && column != MatrixColumn::Documents &&
        column != MatrixColumn::Outlier)
        value += Terms::withoutEvidence();
    if (column == MatrixColumn::Documents && m_reader.cell(unit).restsOnStale)
        value += QStringLiteral(". ") + Terms::staleEvidence();
    QString sentence = QStringLiteral("%1, %2, %3").arg(name, headerText(column).toLower(), value);
    if (column == MatrixColumn::Points && !isMasked(unit)) {
        if (const auto changed = m_reader.cell(unit).difference)
            sentence += Terms::changedBy(*changed);
    }
    return sentence;
}

} // namespace models
