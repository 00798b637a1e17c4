#pragma once

#include "models/evidence/DocumentTableModel.h"

#include <QDialog>
#include <QSortFilterProxyModel>

#include <memory>

class QTableView;

namespace gui {

namespace Ui {
class EvidenceIndexDialog;
}

class Dialogs;
class EvidenceCommands;
class PreviewWindow;

/// Danh mục tài liệu: every document of a unit, sortable and filtered as it is typed; removed ones
/// can be restored.
class EvidenceIndexDialog : public QDialog {
    Q_OBJECT

public:
    EvidenceIndexDialog(models::Session& session, int unit, Dialogs& dialogs, QWidget* parent);
    ~EvidenceIndexDialog() override;

    QTableView& table();
    /// Shows the criterion of the chosen document and closes.
    void goToCriterion();
    void removeOrRestore();
    void saveCsv();
    void copy();

Q_SIGNALS:
    void leafChosen(int leaf);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Filter : public QSortFilterProxyModel {
    public:
        using QSortFilterProxyModel::QSortFilterProxyModel;
        void set(const QString& folded, bool onlyFlagged);

    private:
        bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
        QString m_text;
        bool m_onlyFlagged = false;
    };

    void build();
    void update();
    void openPreview();
    void edit();
    const core::Document* current() const;
    std::vector<int> rows(bool onlyChosen) const;

    std::unique_ptr<Ui::EvidenceIndexDialog> m_ui;
    models::Session& m_session;
    int m_unit = 0;
    Dialogs& m_dialogs;
    models::DocumentTableModel m_model;
    Filter m_filter;
    EvidenceCommands* m_commands = nullptr;
    PreviewWindow* m_preview = nullptr;
    QString m_currentId;
};

} // namespace gui
