#include "gui/reports/ThumbnailModel.h"

#include "gui/look/Look.h"

#include <QPainter>

#include <algorithm>

namespace gui {

ThumbnailModel::ThumbnailModel(QObject* parent) : QAbstractListModel(parent)
{
    m_idle.setInterval(0);
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &ThumbnailModel::paintNext);
}

void ThumbnailModel::setPages(const render::Pages* pages, qreal ratio)
{
    beginResetModel();
    m_pages = pages;
    m_ratio = ratio;
    m_pictures.assign(pages ? static_cast<std::size_t>(pages->count()) : 0, QPixmap());
    m_wanted.clear();
    endResetModel();
}

int ThumbnailModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_pages ? 0 : m_pages->count();
}

QVariant ThumbnailModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto page = static_cast<std::size_t>(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return QString::number(index.row() + 1);
    case Qt::AccessibleTextRole:
        return tr("Trang %1").arg(index.row() + 1);
    case Qt::DecorationRole:
        // Only pages that come into view are asked for.
        if (m_pictures[page].isNull() &&
            std::find(m_wanted.begin(), m_wanted.end(), index.row()) == m_wanted.end()) {
            m_wanted.push_back(index.row());
            m_idle.start();
        }
        return m_pictures[page];
    default:
        return {};
    }
}

void ThumbnailModel::paintNext()
{
    if (m_wanted.empty() || !m_pages)
        return;
    const int page = m_wanted.front();
    m_wanted.erase(m_wanted.begin());
    const QSizeF size = m_pages->size(page);
    const double scale = side / std::max(size.width(), size.height());
    QPixmap picture((size * scale * m_ratio).toSize());
    picture.setDevicePixelRatio(m_ratio);
    picture.fill(Look::color(Role::Paper));
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    m_pages->paint(page, painter);
    painter.end();
    m_pictures[static_cast<std::size_t>(page)] = picture;
    const QModelIndex changed = index(page, 0);
    Q_EMIT dataChanged(changed, changed, {Qt::DecorationRole});
    if (!m_wanted.empty())
        m_idle.start();
}

} // namespace gui
