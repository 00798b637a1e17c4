#include "gui/admin/RefusalDialog.h"

#include "app/Wording.h"
#include "app/WriteOut.h"
#include "gui/delegates/RowDelegate.h"
#include "gui/look/Look.h"
#include "gui/page/DialogSize.h"
#include "gui/page/Dialogs.h"
#include "gui/page/FilePath.h"
#include "gui/page/PageActions.h"
#include "gui/page/TableCopy.h"
#include "models/admin/RefusalTable.h"
#include "models/book/Session.h"
#include "models/words/Text.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace gui {

using models::qt;
using models::RefusalTable;

namespace {
constexpr QSize refusalSize(720, 440);
constexpr int widestPlace = 240;
} // namespace

RefusalDialog::RefusalDialog(Dialogs& dialogs, models::Session& session, const QString& title,
                             const core::Error& error, QString folder, QWidget* parent)
    : QDialog(parent), m_dialogs(dialogs), m_session(session), m_list(error, session.language()),
      m_folder(std::move(folder)), m_table(new QTableView(this))
{
    setWindowTitle(title);
    setProperty("manual", QStringLiteral("admin"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    auto* icon = new QLabel(this);
    icon->setPixmap(
        Look::pixmap(QStringLiteral("warn"), 22, Look::color(Role::Warning), devicePixelRatioF()));
    head->addWidget(icon, 0, Qt::AlignTop);
    auto* sentence = new QLabel(qt(app::text(error, session.language())), this);
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);
    head->addWidget(sentence, 1);
    column->addLayout(head);

    m_table->setModel(new RefusalTable(m_list, m_table));
    dressRows(*m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->horizontalHeader()->setFixedHeight(Look::headerHeight());
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setAccessibleName(title);
    m_table->resizeColumnToContents(RefusalTable::PlaceColumn);
    m_table->setColumnWidth(
        RefusalTable::PlaceColumn,
        std::min(m_table->columnWidth(RefusalTable::PlaceColumn) + 8, widestPlace));
    m_table->setCurrentIndex(m_table->model()->index(0, 0));
    column->addWidget(m_table, 1);

    QAction* copying = makeAction(*m_table, QKeySequence(Qt::CTRL | Qt::Key_C));
    copying->setText(tr("&Chép dòng chọn"));
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* copy = new QPushButton(tr("&Chép dòng chọn"), this);
    auto* save = new QPushButton(tr("Lưu &CSV…"), this);
    auto* close = new QPushButton(tr("Đóng"), this);
    for (QPushButton* button : {copy, save})
        button->setAutoDefault(false);
    close->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(copy);
    buttons->addWidget(save);
    buttons->addStretch(1);
    buttons->addWidget(close);
    column->addLayout(buttons);
    connect(copying, &QAction::triggered, this, &RefusalDialog::copyRows);
    connect(copy, &QPushButton::clicked, this, &RefusalDialog::copyRows);
    connect(save, &QPushButton::clicked, this, &RefusalDialog::saveCsv);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    m_table->setFocus();
    resizeWithin(*this, refusalSize);
}

RefusalDialog::~RefusalDialog()
{
    delete m_table; // before the list that its model looks at
}

void RefusalDialog::copyRows()
{
    copyTable(*m_table->model(), m_table->selectionModel());
}

void RefusalDialog::saveCsv()
{
    const QString path = m_dialogs.askSaveFile(
        this, tr("Lưu danh sách"), QStringLiteral("%1/%2.csv").arg(m_folder, tr("chưa sửa được")),
        tr("Bảng tính (*.csv)"));
    if (path.isEmpty())
        return;
    const core::Status written =
        app::writeOut(m_session.workspace().book(), pathOf(path), m_list.csv());
    if (!written)
        m_dialogs.showError(this, tr("Chưa lưu được danh sách"), written.error(),
                            m_session.language(), path);
}

} // namespace gui
