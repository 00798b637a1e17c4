#include "exchange/FormFile.h"

#include "core/Fold.h"
#include "core/Trim.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace exchange {

namespace {

using core::Param;
using core::Problem;
using core::Severity;

const TableCell& cellOf(const XlsxSheet::Row& row, std::size_t column)
{
    static const TableCell nothing;
    return column < row.cells.size() ? row.cells[column] : nothing;
}

std::string_view formTextOf(const XlsxSheet::Row& row, std::size_t column)
{
    return core::trimmed(cellOf(row, column).text);
}

core::Error formError(const char* code, std::vector<Param> params = {})
{
    return {core::ErrorKind::InvalidData, code, std::move(params), {}};
}

/// "cchc-form/" without the version behind it.
constexpr std::string_view familyOf(std::string_view mark)
{
    return mark.substr(0, mark.find('/') + 1);
}

/// Where the columns of a form are in a sheet, and the row that says it.
struct Found {
    const XlsxSheet* sheet = nullptr;
    std::size_t row = 0;
    std::array<int, formColumnCount> columns{};
};

class FormReader {
public:
    explicit FormReader(const TableFile& file) : m_file(file) {}

    core::Result<FormFile> read()
    {
        if (core::Status found = findKeys(); !found)
            return found.error();
        if (core::Status found = findSheet(); !found)
            return found.error();
        m_form.sheet = m_at.sheet->name;
        m_form.columns = m_at.columns;
        readHeading();
        if (m_form.hasKeys && hasRowKeys())
            readByKeys();
        else
            readByCodes();
        return std::move(m_form);
    }

private:
    int column(FormColumn which) const { return m_at.columns[static_cast<std::size_t>(which)]; }
    TableCell cellAt(const XlsxSheet::Row& row, FormColumn which) const
    {
        const int at = column(which);
        return at > 0 ? cellOf(row, static_cast<std::size_t>(at) - 1) : TableCell();
    }

    core::Status findKeys()
    {
        for (const XlsxSheet& sheet : m_file.sheets) {
            if (sheet.rows.empty())
                continue;
            const std::string_view mark = formTextOf(sheet.rows.front(), 0);
            if (!mark.starts_with(familyOf(formKeysMark)))
                continue;
            if (mark != formKeysMark)
                return formError("form.version", {Param::text("value", std::string(mark))});
            return takeKeys(sheet);
        }
        return {};
    }

    core::Status takeKeys(const XlsxSheet& sheet)
    {
        std::size_t at = 1;
        for (std::string* fact : {&m_form.assessment, &m_form.unit, &m_form.set, &m_form.setHash}) {
            if (at >= sheet.rows.size() || formTextOf(sheet.rows[at], 0) != formFacts[at - 1] ||
                formTextOf(sheet.rows[at], 1).empty())
                return formError("form.damaged-keys");
            *fact = formTextOf(sheet.rows[at++], 1);
        }
        for (std::size_t i = 0; i < formKeyHeadings.size(); ++i) {
            if (at >= sheet.rows.size() || formTextOf(sheet.rows[at], i) != formKeyHeadings[i])
                return formError("form.damaged-keys");
        }
        for (++at; at < sheet.rows.size(); ++at) {
            const XlsxSheet::Row& row = sheet.rows[at];
            if (formTextOf(row, 0).empty())
                continue; // lists to choose from go on further down
            const auto text = [&row](std::size_t i) { return std::string(formTextOf(row, i)); };
            FormLine line;
            line.code = text(1);
            line.figure = text(2);
            line.isFirst = !text(3).empty();
            if (line.code.empty() || line.figure.empty())
                return formError("form.damaged-keys");
            if (line.isFirst)
                m_form.base[line.code] = {text(4), text(5), text(6), text(7)};
            if (!m_lineOf.emplace(text(0), m_form.lines.size()).second)
                return formError("form.damaged-keys");
            m_form.lines.push_back(std::move(line));
        }
        m_form.hasKeys = true;
        return {};
    }

    core::Status findSheet()
    {
        std::vector<Found> found;
        for (const XlsxSheet& sheet : m_file.sheets) {
            auto one = byMark(sheet);
            if (!one)
                return one.error();
            if (one->sheet != nullptr)
                found.push_back(*one);
        }
        if (found.empty()) {
            for (const XlsxSheet& sheet : m_file.sheets) {
                if (const auto one = byHeadings(sheet))
                    found.push_back(*one);
            }
        }
        if (found.empty())
            return formError("form.no-sheet");
        if (found.size() > 1) {
            std::string names;
            for (const Found& one : found)
                names += (names.empty() ? "" : ", ") + one.sheet->name;
            return formError("form.sheets-alike", {Param::text("sheets", core::shortened(names))});
        }
        m_at = found.front();
        return {};
    }

    /// The sheet with the hidden row; none where it is not here.
    static core::Result<Found> byMark(const XlsxSheet& sheet)
    {
        Found found;
        for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
            const XlsxSheet::Row& row = sheet.rows[i];
            found.columns = {};
            bool isMarked = false;
            for (std::size_t column = 0; column < row.cells.size(); ++column) {
                const std::string_view text = formTextOf(row, column);
                if (text.starts_with(familyOf(formColumnKeys[0])) && text != formColumnKeys[0])
                    return formError("form.version", {Param::text("value", std::string(text))});
                const auto key = std::find(formColumnKeys.begin(), formColumnKeys.end(), text);
                if (key == formColumnKeys.end())
                    continue;
                const auto which = static_cast<std::size_t>(key - formColumnKeys.begin());
                isMarked = isMarked || which == 0;
                if (found.columns[which] == 0)
                    found.columns[which] = static_cast<int>(column) + 1;
            }
            if (!isMarked)
                continue;
            found.row = i;
            found.sheet = isWhole(found) ? &sheet : nullptr;
            return found;
        }
        return Found();
    }

    /// A sheet whose hidden row and column are gone, known by what people read above the columns.
    static std::optional<Found> byHeadings(const XlsxSheet& sheet)
    {
        for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
            Found found;
            for (std::size_t column = 0; column < sheet.rows[i].cells.size(); ++column) {
                const std::string text = core::fold(formTextOf(sheet.rows[i], column));
                for (std::size_t which = 1; which < formColumnCount; ++which) {
                    if (found.columns[which] == 0 && text == core::fold(formHeadings[which]))
                        found.columns[which] = static_cast<int>(column) + 1;
                }
            }
            found.sheet = &sheet;
            found.row = i;
            if (isWhole(found))
                return found;
        }
        return std::nullopt;
    }

    static bool isWhole(const Found& found)
    {
        return std::all_of(neededColumns.begin(), neededColumns.end(), [&](FormColumn which) {
            return found.columns[static_cast<std::size_t>(which)] > 0;
        });
    }

    bool isEntryColumn(int number) const
    {
        return number == column(FormColumn::Value) || number == column(FormColumn::Status) ||
               number == column(FormColumn::Note);
    }

    void readHeading()
    {
        for (const XlsxSheet::Row& row : m_at.sheet->rows) {
            for (std::size_t i = 0; i < row.cells.size(); ++i) {
                if (isEntryColumn(static_cast<int>(i) + 1))
                    continue; // what is filled in there is no heading, however it begins
                const std::string_view text = core::trimmed(row.cells[i].text);
                const auto take = [text](std::string_view label, std::string& said) {
                    const std::string_view sign = core::trimmed(label);
                    if (said.empty() && text.starts_with(sign))
                        said = core::trimmed(text.substr(sign.size()));
                };
                take(formUnitLabel, m_form.saidUnit);
                take(formAssessmentLabel, m_form.saidAssessment);
            }
        }
    }

    /// Whether any row still has its key: an emptied column is as good as none.
    bool hasRowKeys() const
    {
        return column(FormColumn::Key) > 0 &&
               std::any_of(m_at.sheet->rows.begin(), m_at.sheet->rows.end(),
                           [this](const XlsxSheet::Row& row) {
                               return m_lineOf.contains(
                                   core::trimmed(cellAt(row, FormColumn::Key).text));
                           });
    }

    void take(FormLine& line, const XlsxSheet::Row& row) const
    {
        line.row = row.number;
        line.value = cellAt(row, FormColumn::Value);
        line.status = cellAt(row, FormColumn::Status);
        line.note = cellAt(row, FormColumn::Note);
    }

    void readByKeys()
    {
        for (std::size_t i = m_at.row + 1; i < m_at.sheet->rows.size(); ++i) {
            const XlsxSheet::Row& row = m_at.sheet->rows[i];
            const std::string key(core::trimmed(cellAt(row, FormColumn::Key).text));
            const auto found = m_lineOf.find(key);
            if (found == m_lineOf.end()) {
                refuseStray(row);
                continue;
            }
            FormLine& line = m_form.lines[found->second];
            if (line.row > 0)
                m_form.faults.push_back({Severity::Error,
                                         "form.row-twice",
                                         m_form.place(row.number, FormColumn::Value),
                                         {Param::num("other", line.row)}});
            else
                take(line, row);
        }
        const auto gone = std::count_if(m_form.lines.begin(), m_form.lines.end(),
                                        [](const FormLine& line) { return line.row == 0; });
        if (gone > 0)
            m_form.remarks.push_back({Severity::Warning,
                                      "form.rows-gone",
                                      m_form.sheet,
                                      {Param::num("count", static_cast<long long>(gone))}});
    }

    /// Something was entered in a row that the form did not have; its heading is no entry.
    void refuseStray(const XlsxSheet::Row& row)
    {
        for (const FormColumn which : {FormColumn::Value, FormColumn::Status}) {
            const TableCell cell = cellAt(row, which);
            if (cell.text.empty() || cell.text == formHeadings[static_cast<std::size_t>(which)])
                continue;
            m_form.faults.push_back({Severity::Error,
                                     "form.unknown-row",
                                     m_form.place(row.number, which),
                                     {Param::text("value", core::shortened(cell.text))}});
            return;
        }
    }

    void readByCodes()
    {
        m_form.lines.clear();
        m_form.remarks.push_back({Severity::Warning, "form.no-keys", m_form.sheet, {}});
        for (std::size_t i = m_at.row + 1; i < m_at.sheet->rows.size(); ++i) {
            const XlsxSheet::Row& row = m_at.sheet->rows[i];
            FormLine line;
            line.code = core::trimmed(cellAt(row, FormColumn::Code).text);
            line.isNumber = cellAt(row, FormColumn::Code).kind == TableCell::Kind::Number;
            line.label = core::trimmed(cellAt(row, FormColumn::Label).text);
            take(line, row);
            if (line.code.empty())
                refuseStray(row);
            else if (line.code != formHeadings[static_cast<std::size_t>(FormColumn::Code)])
                m_form.lines.push_back(std::move(line));
        }
    }

    static constexpr std::array neededColumns = {FormColumn::Code, FormColumn::Label,
                                                 FormColumn::Value, FormColumn::Status,
                                                 FormColumn::Note};

    const TableFile& m_file;
    FormFile m_form;
    Found m_at;
    std::map<std::string, std::size_t, std::less<>> m_lineOf; ///< by key
};

} // namespace

std::string FormFile::place(int row, FormColumn column) const
{
    const int at = columns[static_cast<std::size_t>(column)];
    return sheet + '!' + cellName(std::max(at, 1), row);
}

core::Result<FormFile> readForm(const TableFile& file)
{
    return FormReader(file).read();
}

} // namespace exchange
