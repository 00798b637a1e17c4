#include "gui/ranking/PublishedDialog.h"

#include "gui/delegates/RowDelegate.h"
#include "gui/look/Look.h"
#include "gui/page/DialogSize.h"
#include "gui/page/Dialogs.h"
#include "gui/page/PageActions.h"
#include "gui/page/TableCopy.h"
#include "models/book/Session.h"
#include "models/words/PublishedWords.h"
#include "models/words/Text.h"
#include "store/Publications.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace gui {

using models::PublishedTable;

namespace {
constexpr QSize publishedSize(900, 560);
constexpr int nameWidth = 260;
} // namespace

bool hasPublications(models::Session* session)
{
    if (!session || !session->hasAssessment() || !session->viewer().seesAll())
        return false;
    const auto heads = store::Publications::heads(session->workspace().book(),
                                                  models::utf8(session->assessmentId()));
    return heads && !heads->empty();
}

void showPublications(models::Session& session, Dialogs& dialogs, QWidget* parent)
{
    auto versions =
        app::publishedRankings(session.workspace().book(), models::utf8(session.assessmentId()));
    if (!versions) {
        dialogs.showError(parent, PublishedDialog::tr("Chưa đọc được bản đã công bố"),
                          versions.error(), session.language());
        return;
    }
    if (versions->empty())
        return;
    const bool stands = session.editor().standing().process().phase == core::Phase::Published;
    PublishedDialog(*std::move(versions), session.scores().set().classes, stands, parent).exec();
}

PublishedDialog::PublishedDialog(std::vector<app::PublishedRanking> versions,
                                 std::vector<core::UnitClass> classes, bool stands, QWidget* parent)
    : QDialog(parent), m_stands(stands), m_version(new QComboBox(this)), m_about(new QLabel(this)),
      m_onlyMoved(new QCheckBox(this)), m_table(new QTableView(this))
{
    setProperty("manual", QStringLiteral("ranking"));
    setWindowTitle(tr("Các bản đã công bố – Chỉ số CCHC"));
    m_model.setVersions(std::move(versions), std::move(classes));
    const auto& all = m_model.versions();
    for (std::size_t i = all.size(); i-- > 0;)
        m_version->addItem(models::PublishedWords::version(all[i].head), static_cast<int>(i));
    m_version->setAccessibleName(tr("Bản"));
    m_about->setWordWrap(true);
    m_about->setTextFormat(Qt::PlainText);
    Look::setTextRole(*m_about, Role::MutedText);
    m_onlyMoved->setText(tr("Chỉ đơn vị &khác bản trước"));
    m_table->setModel(&m_model);
    m_table->setAccessibleName(tr("Kết quả đã công bố"));
    dressRows(*m_table);
    m_table->setFont(Look::font(TextStyle::Table));
    m_table->setColumnWidth(PublishedTable::RankColumn, 84);
    m_table->setColumnWidth(PublishedTable::UnitColumn, nameWidth);
    m_table->setColumnWidth(PublishedTable::PointsColumn, 84);
    m_table->setColumnWidth(PublishedTable::IndexColumn, 80);
    m_table->setColumnWidth(PublishedTable::ClassColumn, 116);
    auto* copy = makeAction(*m_table, QKeySequence(Qt::CTRL | Qt::Key_C));
    copy->setText(tr("&Chép danh sách"));
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* close = new QPushButton(tr("Đóng"), this);
    close->setAutoDefault(false);
    auto* label = new QLabel(tr("&Bản:"), this);
    label->setBuddy(m_version);
    auto* head = new QHBoxLayout;
    head->addWidget(label);
    head->addWidget(m_version, 1);
    head->addWidget(m_onlyMoved);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_about);
    column->addWidget(m_table, 1);
    column->addWidget(close, 0, Qt::AlignRight);
    connect(copy, &QAction::triggered, this, [this] { copyTable(m_model); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_version, &QComboBox::currentIndexChanged, this, &PublishedDialog::showVersion);
    connect(m_onlyMoved, &QAbstractButton::toggled, this, &PublishedDialog::showVersion);
    showVersion();
    m_version->setFocus();
    resizeWithin(*this, publishedSize);
}

PublishedDialog::~PublishedDialog()
{
    delete m_table; // before the model that it looks at
}

void PublishedDialog::showVersion()
{
    const int shown = m_version->currentData().toInt();
    const auto& all = m_model.versions();
    const app::PublishedRanking& version = all[static_cast<std::size_t>(shown)];
    const bool isLast = static_cast<std::size_t>(shown) + 1 == all.size();
    QStringList about;
    if (!isLast)
        about << tr("Đã được thay bằng bản đính chính lần %1.")
                     .arg(app::corrigendumOf(all[static_cast<std::size_t>(shown) + 1].head));
    else
        about << (m_stands ? tr("Bản đang có hiệu lực.")
                           : tr("Đợt đang được đính chính; bản này còn đến khi công bố bản mới."));
    if (version.isProvisional)
        about << tr("Kết quả tạm: công bố khi còn tiêu chí chưa chấm.");
    const bool isCorrigendum = app::corrigendumOf(version.head) > 0;
    if (isCorrigendum) {
        about << tr("Lý do đính chính: %1.").arg(models::qt(version.head.reason));
        const int moved = m_model.moved(shown);
        about << (moved > 0 ? tr("Khác bản trước ở %1 đơn vị.").arg(moved)
                            : tr("Không đơn vị nào khác bản trước."));
    }
    m_about->setText(about.join(QLatin1Char(' ')));
    m_onlyMoved->setVisible(isCorrigendum);
    m_table->setColumnHidden(PublishedTable::BeforeColumn, !isCorrigendum);
    m_model.show(shown, isCorrigendum && m_onlyMoved->isChecked());
}

} // namespace gui
