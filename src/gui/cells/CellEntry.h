#pragma once

#include "gui/cells/CellEdit.h"
#include "models/entry/EntryForm.h"

#include <QObject>
#include <QPersistentModelIndex>
#include <QPointer>

#include <functional>

class QAbstractItemView;
class QKeyEvent;

namespace gui {

/// Whether a key begins a text in a cell.
bool beginsText(const QKeyEvent& event);

/// The life of the editor that is open in a cell of a table: each key is a draft, Enter enters it,
/// a refused text keeps the editor open, Esc gives it up. What entering means says the view that
/// owns it.
///
/// What is typed belongs to the place where the editor was opened. Before anything else is shown
/// the editor is finished (Session::aboutToMove); should a cell show another place all the same,
/// its text is not entered there but stays a draft where it was typed.
class CellEntry : public QObject {
    Q_OBJECT

public:
    enum class Result {
        Entered,
        Refused, ///< the editor stays open
        Waiting  ///< for a reason: the editor closes, the text stays a draft
    };
    /// A place of the book, taken from a cell when its editor opens.
    struct Place {
        std::function<void(const QString&)> keep; ///< each key is a draft
        std::function<void()> drop;               ///< what waits there is given up
        std::function<bool()> isShown;            ///< the cell still shows this place
    };
    /// The place of a field of an entry; `isShown` is asked about the cell.
    static Place placeOf(models::EntryForm form, int field,
                         std::function<bool(const models::EntryForm&)> isShown);
    static Result resultOf(models::EntryForm::Commit done);

    /// What the view does with a text. Indexes are of the view's model.
    struct Calls {
        std::function<Place(const QModelIndex&)> place;
        std::function<Result(const QModelIndex&, const QString&)> enter;
        /// Whether what was typed earlier waits in a cell, and how it is entered.
        std::function<bool(const QModelIndex&)> isWaiting;
        std::function<Result(const QModelIndex&)> enterWaiting;
    };

    CellEntry(QAbstractItemView& view, Calls calls);

    void open(CellEdit* editor, const QModelIndex& index);
    bool isOpen() const { return m_editor != nullptr; }
    /// Opened by F2, to change what is there: the next key does not replace it.
    void keepText();
    CellEdit* editor() const { return m_editor; }
    QModelIndex index() const { return m_index; }
    /// As the key would do; false where the text was refused and the editor is still open.
    bool submit(CellEdit::Then then);
    /// Enter on a cell without an editor: enters what waits there. False where nothing does.
    bool submitWaiting(const QModelIndex& index, CellEdit::Then then);
    /// The focus leaves the editor: enters its text, asks nothing.
    void commit(const CellEdit* editor);
    /// Enters the text where it is sound, leaves it a draft otherwise, closes the editor and asks
    /// nothing.
    void finish();
    /// Before a command for the same cell: as finish(), but what cannot be entered is given up.
    void giveWay();
    void cancel();

Q_SIGNALS:
    void opened(gui::CellEdit* editor);
    /// The text was entered, or was not changed, and the editor is closed.
    void left(gui::CellEdit::Then then, const QModelIndex& index);
    void waiting(const QModelIndex& index);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void close(CellEdit* editor);

    QAbstractItemView& m_view;
    Calls m_calls;
    Place m_place;
    QPointer<CellEdit> m_editor;
    QPersistentModelIndex m_index;
};

} // namespace gui
