#pragma once

#include <QListView>

class QStandardItemModel;

namespace gui {

/// The pages at the left of the window: icon and title, icons only where the window is narrow.
class PageList : public QListView {
    Q_OBJECT

public:
    explicit PageList(QWidget* parent = nullptr);

    void addPage(const QString& id, const QString& icon);
    void setTitle(int page, const QString& title);
    void setCurrentPage(int page);
    void setCompact(bool compact);

Q_SIGNALS:
    void pageChosen(int page);

private:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

    QStandardItemModel* m_model = nullptr;
    bool m_compact = false;
};

} // namespace gui
