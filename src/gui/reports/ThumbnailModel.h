#pragma once

#include "render/Pages.h"

#include <QAbstractListModel>
#include <QPixmap>
#include <QTimer>

#include <vector>

namespace gui {

/// Small pictures of the pages, painted one by one while nothing else is to be done.
class ThumbnailModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit ThumbnailModel(QObject* parent = nullptr);

    void setPages(const render::Pages* pages, qreal ratio);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    static constexpr int side = 84;

private:
    void paintNext();

    const render::Pages* m_pages = nullptr;
    qreal m_ratio = 1;
    mutable std::vector<QPixmap> m_pictures;
    mutable std::vector<int> m_wanted;
    mutable QTimer m_idle;
};

} // namespace gui
