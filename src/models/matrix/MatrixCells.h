#pragma once

#include "models/entry/ShownCell.h"
#include "models/matrix/MatrixColumns.h"
#include "models/matrix/MatrixReader.h"

#include <QCoreApplication>
#include <QString>

#include <utility>

namespace models {

class Session;

struct MatrixCell : ShownCell {
    MatrixCell(ShownCell shown = {}) : ShownCell(std::move(shown)) {}

    bool masked = false; ///< hidden by blind verification

    bool operator==(const MatrixCell&) const = default;
};

/// Makes the cells of one criterion's matrix. Blind verification is applied here and nowhere else:
/// what leaves this class for a masked row (cells, tooltips, sentences, texts to copy) does not
/// tell the self score.
class MatrixCells {
    Q_DECLARE_TR_FUNCTIONS(models::MatrixCells)

public:
    MatrixCells(const Session& session, const MatrixReader& reader, bool isBlind)
        : m_session(session), m_reader(reader), m_isBlind(isBlind)
    {}

    /// Whether blind verification hides this unit's self score: until a verifier has entered a
    /// value.
    bool isMasked(int unit) const;
    MatrixCell cell(int unit, MatrixColumn column, engine::Marks marks) const
    {
        return cell(m_reader.cell(unit), column, marks);
    }
    /// The same where the unit's entry is known.
    MatrixCell cell(const app::Cell& entry, MatrixColumn column, engine::Marks marks) const;
    /// What an editor begins with, and what is copied from a column in which one can type.
    QString editText(int unit, MatrixColumn column) const;
    QString toolTip(int unit, MatrixColumn column, engine::Marks marks) const;
    /// A whole sentence for a screen reader.
    QString accessibleText(int unit, MatrixColumn column, engine::Marks marks) const;

    QString headerText(MatrixColumn column) const;
    QString headerToolTip(MatrixColumn column) const;
    QString markText(engine::Marks marks, bool lacksEvidence) const;
    QString unitName(int unit) const;
    static QString mask() { return QStringLiteral("•••"); }

private:
    MatrixCell pointsCell(const app::Cell& entry, core::Stage stage) const;
    MatrixCell figuresCell(int unit, core::Stage stage) const;
    MatrixCell ownFiguresCell(const app::Cell& entry) const;
    MatrixCell outlierCell(const app::Cell& entry, engine::Marks marks) const;
    MatrixCell documentsCell(const app::Cell& entry) const;
    MatrixCell reasonCell(const app::Cell& entry) const;
    QString figuresText(const core::Figures& figures) const;
    QString explanation(int unit, core::Stage stage, const core::Entry& entry) const;

    const Session& m_session;
    const MatrixReader& m_reader;
    bool m_isBlind;
};

} // namespace models
