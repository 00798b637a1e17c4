#pragma once

#include "models/matrix/CriterionList.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListView;

namespace gui {

/// The list of criteria with how far each is, over the page while one is chosen. Typing finds by
/// code or words without marks, ↑ ↓ choose, Enter goes there, Esc leaves.
class CriterionPopup : public QFrame {
    Q_OBJECT

public:
    CriterionPopup(models::CriterionList& criteria, QWidget* parent);

    void openBelow(const QWidget& place, int leaf);
    QListView& list() { return *m_list; }
    QLineEdit& field() { return *m_field; }
    void retranslate();

Q_SIGNALS:
    void chosen(int leaf);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter(const QString& text);
    void choose(const QModelIndex& index);

    models::CriterionList& m_criteria;
    QLineEdit* m_field = nullptr;
    QListView* m_list = nullptr;
    QLabel* m_empty = nullptr;
};

} // namespace gui
