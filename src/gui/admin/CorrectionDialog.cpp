#include "gui/admin/CorrectionDialog.h"

#include "app/Wording.h"
#include "app/WriteOut.h"
#include "gui/admin/RefusalDialog.h"
#include "gui/delegates/RowDelegate.h"
#include "gui/look/Look.h"
#include "gui/page/Busy.h"
#include "gui/page/DialogSize.h"
#include "gui/page/Dialogs.h"
#include "gui/page/FilePath.h"
#include "gui/page/TableCopy.h"
#include "models/admin/CorrectionTable.h"
#include "models/book/Session.h"
#include "models/words/Text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace gui {

using models::qt;
using models::utf8;

namespace {

constexpr QSize correctionSize(1080, 640);
constexpr int widestColumn = 360;

void dressList(QTableView& table)
{
    dressRows(table);
    table.setSelectionMode(QAbstractItemView::ExtendedSelection);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.horizontalHeader()->setFixedHeight(Look::headerHeight());
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    // Of a long list the first rows stand for the others.
    table.horizontalHeader()->setResizeContentsPrecision(60);
}

QLabel* plainLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

CorrectionDialog::CorrectionDialog(Dialogs& dialogs, models::Session& session, const QString& title,
                                   app::CorrectionPlan plan, QString folder, QWidget* parent)
    : QDialog(parent), m_dialogs(dialogs), m_session(session), m_plan(std::move(plan)),
      m_lists(m_plan, session.language(), app::CorrectionLists::Units::ByName),
      m_folder(std::move(folder)), m_tabs(new QTabWidget(this)), m_reason(new QLineEdit(this)),
      m_lack(plainLabel({}, this)), m_apply(new QPushButton(tr("Áp dụng"), this))
{
    setProperty("manual", QStringLiteral("admin"));
    setWindowTitle(tr("Sửa bộ chỉ số đang dùng – Chỉ số CCHC"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    addHead(title);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Sẽ thay đổi"));
    column->addWidget(m_tabs, 1);
    if (!m_plan.faults.empty())
        addTab(List::Faults, tr("Không còn nhập được (%1)"));
    addTab(List::Changes, tr("Khác gì (%1)"));
    addTab(List::Scores, tr("Điểm nào đổi (%1)"));
    addTab(List::Standings, tr("Kết quả đơn vị đổi (%1)"));

    auto* reasonLabel = new QLabel(tr("&Lý do"), this);
    reasonLabel->setBuddy(m_reason);
    m_reason->setAccessibleName(tr("Lý do"));
    m_reason->setPlaceholderText(tr("ghi vào nhật ký, ví dụ: sửa theo Quyết định số 15/QĐ-UBND"));
    auto* reason = new QHBoxLayout;
    reason->addWidget(reasonLabel);
    reason->addWidget(m_reason, 1);
    column->addLayout(reason);
    QString after = tr("Chỉ đợt này dùng bộ mới; bộ cũ còn trong sổ. Việc này và các bước trước đó "
                       "không hoàn tác được nữa: muốn trở lại thì sửa lần nữa bằng bộ cũ.");
    if (!session.workspace().info().sample)
        after += tr(" Sổ được sao lưu trước.");
    QLabel* note = plainLabel(after, this);
    Look::setFont(*note, TextStyle::Hint);
    Look::setTextRole(*note, Role::MutedText);
    column->addWidget(note);

    auto* copy = new QPushButton(tr("&Chép dòng chọn"), this);
    auto* save = new QPushButton(tr("Lưu &CSV…"), this);
    auto* cancel = new QPushButton(tr("Thôi, không sửa"), this);
    for (QPushButton* button : {copy, save, cancel})
        button->setAutoDefault(false);
    m_apply->setDefault(true);
    Look::setFont(*m_lack, TextStyle::Hint);
    Look::setTextRole(*m_lack, Role::Warning);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(copy);
    buttons->addWidget(save);
    buttons->addWidget(m_lack, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_apply);
    column->addLayout(buttons);
    QWidget* before = m_tabs->widget(m_tabs->count() - 1);
    for (QWidget* next : std::initializer_list<QWidget*>{m_reason, copy, save, cancel, m_apply}) {
        setTabOrder(before, next);
        before = next;
    }

    auto* copyKey = new QShortcut(QKeySequence::Copy, m_tabs);
    copyKey->setContext(Qt::WidgetWithChildrenShortcut);
    connect(copyKey, &QShortcut::activated, this, &CorrectionDialog::copyRows);
    connect(copy, &QPushButton::clicked, this, &CorrectionDialog::copyRows);
    connect(save, &QPushButton::clicked, this, &CorrectionDialog::saveCsv);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &CorrectionDialog::apply);
    connect(m_reason, &QLineEdit::textChanged, this, &CorrectionDialog::update);
    update();
    resizeWithin(*this, correctionSize);
    // Where a list is wider than the dialog its last column keeps its width and is scrolled to.
    const int room = width() - 3 * column->contentsMargins().left();
    for (auto* shown : m_tabs->findChildren<QTableView*>())
        shown->horizontalHeader()->setStretchLastSection(shown->horizontalHeader()->length() <
                                                         room);
    table()->setFocus();
}

CorrectionDialog::~CorrectionDialog()
{
    // Views go before the lists that their models look at.
    delete m_tabs;
}

void CorrectionDialog::addHead(const QString& title)
{
    auto* head =
        plainLabel(tr("%1: từ «%2» sang «%3»")
                       .arg(title, qt(m_plan.before->set().id), qt(m_plan.after->set().id)),
                   this);
    Look::setFont(*head, TextStyle::BodyStrong);
    layout()->addWidget(head);
    const auto warn = [this](const QString& text) {
        QLabel* words = plainLabel(text, this);
        Look::setTextRole(*words, Role::Warning);
        layout()->addWidget(words);
    };
    for (const core::Problem& remark : m_plan.remarks)
        warn(qt(app::text(remark, m_session.language())));
    if (m_plan.faults.empty())
        return;
    warn(tr("Số điểm đã nhập mà theo bộ mới không còn nhập được: %1. Chúng được giữ nguyên "
            "và tính như bộ mới tính.")
             .arg(m_plan.faults.size()));
}

void CorrectionDialog::addTab(List list, const QString& title)
{
    auto* table = new QTableView(m_tabs);
    const QString text = title.arg(m_lists.size(list));
    table->setModel(new models::CorrectionTable(m_lists, list, table));
    dressList(*table);
    table->setAccessibleName(text);
    table->resizeColumnsToContents();
    for (int column = 0; column < table->model()->columnCount(); ++column)
        table->setColumnWidth(column, std::min(table->columnWidth(column), widestColumn));
    if (table->model()->rowCount() > 0)
        table->setCurrentIndex(table->model()->index(0, 0));
    m_shown.push_back(list);
    m_tabs->addTab(table, text);
}

QTableView* CorrectionDialog::table() const
{
    return qobject_cast<QTableView*>(m_tabs->currentWidget());
}

void CorrectionDialog::copyRows()
{
    copyTable(*table()->model(), table()->selectionModel());
}

void CorrectionDialog::saveCsv()
{
    const QString path =
        m_dialogs.askSaveFile(this, tr("Lưu danh sách"),
                              QStringLiteral("%1/%2.csv").arg(m_folder, qt(m_plan.after->set().id)),
                              tr("Bảng tính (*.csv)"));
    if (path.isEmpty())
        return;
    const auto list = m_shown[static_cast<std::size_t>(m_tabs->currentIndex())];
    const core::Status written =
        app::writeOut(m_session.workspace().book(), pathOf(path), m_lists.csv(list));
    if (!written)
        m_dialogs.showError(this, tr("Chưa lưu được danh sách"), written.error(),
                            m_session.language(), path);
}

void CorrectionDialog::update()
{
    const bool isBlank = m_reason->text().trimmed().isEmpty();
    m_lack->setText(isBlank ? tr("Ghi lý do để áp dụng.") : QString());
    m_apply->setEnabled(!isBlank);
}

void CorrectionDialog::apply()
{
    const core::Status done = [&] {
        const Busy busy;
        return app::SetCorrection(m_session.workspace(), m_plan.assessment.id)
            .apply(m_plan, utf8(m_reason->text().trimmed()));
    }();
    if (done)
        accept();
    else
        m_dialogs.showError(this, tr("Chưa sửa được bộ chỉ số"), done.error(),
                            m_session.language());
}

namespace {

/// From a file, or the set that is chosen on the page; nothing where the person gave up or the file
/// could not be read, which is said.
std::optional<core::Result<app::CorrectionPlan>> planned(Dialogs& dialogs, models::Session& session,
                                                         const app::SetCorrection& correction,
                                                         const QString& setId,
                                                         const QString& folder, QWidget* parent)
{
    enum Verb { FromFile, FromBook, GiveUp };
    int verb = FromFile;
    if (!setId.isEmpty())
        verb = dialogs.ask(
            parent,
            {CorrectionDialog::tr("Bộ chỉ số mới lấy từ đâu?"),
             CorrectionDialog::tr("Chọn tệp JSON của bộ đã sửa, hoặc dùng bộ «%1» đang chọn "
                                  "trong sổ. Trước khi áp dụng sẽ thấy điểm nào đổi.")
                 .arg(setId),
             {CorrectionDialog::tr("Chọn tệp…"), CorrectionDialog::tr("Dùng bộ «%1»").arg(setId),
              CorrectionDialog::tr("Thôi")},
             FromFile,
             GiveUp});
    if (verb == GiveUp)
        return std::nullopt;
    if (verb == FromBook) {
        const Busy busy;
        return correction.planSet(utf8(setId));
    }
    const QString path = dialogs.askOpenFile(parent, CorrectionDialog::tr("Bộ chỉ số đã sửa"),
                                             folder, CorrectionDialog::tr("Bộ chỉ số (*.json)"));
    if (path.isEmpty())
        return std::nullopt;
    const auto text = dialogs.readFile(
        parent, path, CorrectionDialog::tr("Chưa đọc được bộ chỉ số"), session.language());
    if (!text)
        return std::nullopt;
    const Busy busy;
    return correction.planText(*text);
}

} // namespace

QString correctSet(Dialogs& dialogs, models::Session& session, const QString& assessment,
                   const QString& setId, const QString& folder, QWidget* parent)
{
    session.finishTyping();
    const app::SetCorrection correction(session.workspace(), utf8(assessment));
    const QString notDone = CorrectionDialog::tr("Chưa sửa được bộ chỉ số");
    // What is closed is said before anybody looks for a file.
    if (const auto refused = correction.refusal()) {
        dialogs.showError(parent, notDone, *refused, session.language());
        return {};
    }
    auto plan = planned(dialogs, session, correction, setId, folder, parent);
    if (!plan)
        return {};
    if (!*plan) {
        // One sentence is a notice; what names its places is a list to work through.
        if (plan->error().details.empty())
            dialogs.showError(parent, notDone, plan->error(), session.language());
        else
            RefusalDialog(dialogs, session, notDone, plan->error(), folder, parent).exec();
        return {};
    }
    const QString id = qt((*plan)->after->set().id);
    const auto moved = (*plan)->scores.size();
    const QString title = qt((*plan)->assessment.title);
    CorrectionDialog dialog(dialogs, session, title, **std::move(plan), folder, parent);
    if (dialog.exec() != QDialog::Accepted)
        return {};
    if (const core::Status read = session.reload(); !read)
        dialogs.showError(parent, CorrectionDialog::tr("Chưa đọc lại được sổ"), read.error(),
                          session.language());
    return CorrectionDialog::tr("Đợt nay dùng bộ «%1»: %2 điểm đã đổi (không hoàn tác được)")
        .arg(id)
        .arg(moved);
}

} // namespace gui
