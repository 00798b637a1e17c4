#include "gui/packages/ManyDialog.h"

#include "gui/admin/AdminTable.h"
#include "gui/look/Look.h"
#include "gui/packages/FileColumn.h"
#include "gui/packages/KeyBand.h"
#include "gui/packages/PackageQueue.h"
#include "gui/packages/PartsButton.h"
#include "gui/page/DialogSize.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSet>
#include <QShortcut>
#include <QVBoxLayout>

namespace gui {

using models::ManyPackages;
using models::PackageArrival;

namespace {

constexpr QSize manySize = {940, 560};
constexpr int manyRows = 4; ///< seen at least

QLabel* manyWords(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    Look::setFont(*label, TextStyle::Hint);
    Look::setTextRole(*label, Role::MutedText);
    return label;
}

} // namespace

ManyDialog::ManyDialog(models::PackageDesk& desk, PackageQueue& queue, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_queue(queue)
{
    build();
    m_plan.show(m_desk);
    if (m_plan.rowCount() > 0)
        m_table->goTo(0, ManyPackages::FileColumn);
    showKey();
    connect(&m_queue, &PackageQueue::moved, this, &ManyDialog::showProgress);
    connect(&m_queue, &PackageQueue::finished, this, &ManyDialog::finish);
    update();
    focusNext();
}

ManyDialog::~ManyDialog()
{
    // The view goes before the model that it looks at.
    delete m_table;
}

bool ManyDialog::isWanted(const models::PackageDesk& desk)
{
    ManyPackages plan;
    plan.show(desk);
    using State = PackageArrival::State;
    return plan.count(State::Ready) + plan.count(State::WaitsForKey) +
               plan.count(State::WaitsForDecision) + plan.count(State::Late) >
           0;
}

void ManyDialog::build()
{
    setWindowTitle(tr("Nhập nhiều gói"));
    setProperty("manual", QStringLiteral("exchange"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(Look::gap);
    m_table = new AdminTable(this);
    m_table->setModel(&m_plan);
    m_table->setColumns({19, 18, 8, 8, 19, 0});
    m_table->showRows();
    showFileNames(*m_table, ManyPackages::FileColumn);
    m_table->setFrameShape(QFrame::StyledPanel);
    m_table->setAccessibleName(tr("Các gói"));
    m_table->setMinimumHeight(Look::headerHeight() + manyRows * Look::rowHeight());
    column->addWidget(m_table, 1);
    m_line = manyWords(this);
    m_line->setObjectName(QStringLiteral("line"));
    column->addWidget(m_line);
    m_rule = new QComboBox(this);
    m_rule->setObjectName(QStringLiteral("rule"));
    m_rule->addItem(tr("để lại, xem và chọn từng gói"));
    m_rule->addItem(tr("giữ của sổ"), static_cast<int>(app::Side::Ours));
    m_rule->addItem(tr("lấy của gói"), static_cast<int>(app::Side::Theirs));
    m_key = new KeyBand(
        [this](const QString& typed) {
            return m_plan.confirm(m_table->currentIndex().row(), typed);
        },
        this);
    column->addWidget(m_key);
    auto* form = new QFormLayout;
    form->setVerticalSpacing(4);
    form->addRow(tr("&Khi hai bên cùng sửa một mục"), m_rule);
    m_parts = new PartsButton(this);
    form->addRow(tr("&Phần của gói"), m_parts);
    column->addLayout(form);
    m_said = manyWords(this);
    m_bar = new QProgressBar(this);
    m_bar->hide();
    column->addWidget(m_bar);
    m_import = new QPushButton(this);
    m_import->setObjectName(QStringLiteral("importMany"));
    m_import->setDefault(true);
    m_close = new QPushButton(this);
    m_close->setAutoDefault(false);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(Look::gap);
    foot->addWidget(m_said, 1);
    foot->addWidget(m_close);
    foot->addWidget(m_import);
    column->addLayout(foot);
    connect(m_rule, &QComboBox::currentIndexChanged, this, &ManyDialog::update);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ManyDialog::showKey);
    connect(m_table, &AdminTable::entered, this, [this](int row) {
        if (m_plan.lacksKey(row))
            m_key->edit().setFocus(Qt::OtherFocusReason);
    });
    connect(m_key, &KeyBand::confirmed, this, [this] {
        update();
        focusNext();
    });
    connect(m_import, &QPushButton::clicked, this, &ManyDialog::import);
    // From wherever the keys are: in the table an Enter is of its row.
    for (const int key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key)), this),
                &QShortcut::activated, m_import, &QPushButton::click);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    resizeWithin(*this, manySize);
}

app::PackageChoice ManyDialog::choice() const
{
    app::PackageChoice choice;
    choice.fingerprint = m_plan.fingerprints();
    choice.parts = m_parts->parts();
    if (m_rule->currentData().isValid())
        choice.prefer = static_cast<app::Side>(m_rule->currentData().toInt());
    return choice;
}

QStringList ManyDialog::chosen() const
{
    using State = PackageArrival::State;
    const bool hasRule = m_rule->currentData().isValid();
    QSet<QString> files;
    for (int row = 0; row < m_plan.rowCount(); ++row) {
        const PackageArrival& one = m_plan.at(row);
        if (one.state == State::Ready || one.state == State::Late ||
            (one.state == State::WaitsForDecision && hasRule) ||
            (one.state == State::WaitsForKey && !m_plan.lacksKey(row) &&
             (hasRule || one.conflicts == 0)))
            files.insert(one.file);
    }
    QStringList inOrder;
    for (const QString& file : m_plan.files())
        if (files.contains(file))
            inOrder += file;
    return inOrder;
}

void ManyDialog::update()
{
    if (m_isRunning || m_isDone)
        return;
    using State = PackageArrival::State;
    const auto count = static_cast<int>(chosen().size());
    m_import->setText(count > 0 ? tr("Nhập %n gói (Ctrl+Enter)", nullptr, count) : tr("Nhập gói"));
    m_import->setEnabled(count > 0);
    m_close->setText(tr("Thôi, chưa nhập"));
    const int keyless = m_plan.countWithoutKey();
    if (count == 0) {
        m_said->setText(
            keyless > 0 ? tr("Còn %n gói chờ khóa: chọn dòng, gõ dấu vân tay trên giấy của bên gửi "
                             "rồi Enter.",
                             nullptr, keyless)
                        : tr("Chọn bên cho các xung đột, hoặc xem từng gói."));
        return;
    }
    QString said = tr("Chưa ghi gì vào sổ. Sổ được sao lưu một lần trước khi nhập; mỗi gói là một "
                      "bước, hoàn tác được.");
    if (const int late = m_plan.count(State::Late); late > 0)
        said += QLatin1Char(' ') + tr("%n gói đến muộn sẽ được giữ ở chỗ chờ.", nullptr, late);
    if (keyless > 0)
        said += QLatin1Char(' ') + tr("%n gói chưa xác nhận khóa sẽ không nhập.", nullptr, keyless);
    m_said->setText(said);
}

/// Of the current row.
void ManyDialog::showKey()
{
    const int row = m_table->currentIndex().row();
    const bool isAsked = !m_isRunning && !m_isDone && m_plan.lacksKey(row);
    if (isAsked)
        m_key->ask({m_plan.at(row).sender, m_plan.at(row).key, m_plan.at(row).hasOtherKey,
                    m_plan.at(row).keyElsewhere});
    m_key->setVisible(isAsked);
    showLine();
}

/// The end of a row's words, which says what to do, may be cut.
void ManyDialog::showLine()
{
    const int row = m_table->currentIndex().row();
    m_line->setText(row < 0 ? QString()
                            : m_plan.index(row, ManyPackages::WordsColumn).data().toString());
    // What is asked about the row has the room.
    m_line->setVisible(!m_key->isVisibleTo(this) && !m_line->text().isEmpty());
}

/// To the next key that is to be confirmed, else to what is left to do.
void ManyDialog::focusNext()
{
    const int row = m_plan.nextWithoutKey(m_table->currentIndex().row());
    if (row >= 0)
        m_table->goTo(row, ManyPackages::FileColumn);
    showKey();
    QWidget* next = row >= 0                ? &m_key->edit()
                    : m_import->isEnabled() ? static_cast<QWidget*>(m_import)
                                            : m_rule;
    next->setFocus(Qt::OtherFocusReason);
}

void ManyDialog::import()
{
    if (m_isDone) {
        accept();
        return;
    }
    const QStringList files = chosen();
    if (m_isRunning || files.isEmpty())
        return;
    m_isRunning = true;
    showKey();
    for (QWidget* widget : {static_cast<QWidget*>(m_rule), static_cast<QWidget*>(m_parts),
                            static_cast<QWidget*>(m_import)})
        widget->setEnabled(false);
    m_bar->setRange(0, static_cast<int>(files.size()));
    m_bar->setValue(0);
    m_bar->show();
    m_close->setText(tr("Dừng"));
    m_close->setFocus(Qt::OtherFocusReason);
    m_queue.take(files, choice());
}

void ManyDialog::showProgress()
{
    if (!m_isRunning)
        return;
    m_bar->setValue(static_cast<int>(m_queue.done()));
    m_said->setText(m_queue.isBusy() ? tr("Đang nhập gói %1/%2: %3")
                                           .arg(m_queue.done() + 1)
                                           .arg(m_queue.total())
                                           .arg(m_queue.name())
                                     : QString());
}

void ManyDialog::finish()
{
    if (!m_isRunning)
        return;
    using State = PackageArrival::State;
    m_isRunning = false;
    m_isDone = true;
    m_plan.follow(m_desk);
    showLine();
    const int imported = m_plan.count(State::Imported);
    const int held = m_plan.count(State::Held);
    QString said = tr("Đã nhập %n gói", nullptr, imported);
    if (held > 0)
        said += tr(", giữ ở chỗ chờ %n", nullptr, held);
    if (const int left = m_plan.rowCount() - imported - held - m_plan.count(State::Known); left > 0)
        said += tr(", còn %n chưa nhập: xem lý do ở từng dòng", nullptr, left);
    m_said->setText(said + QLatin1Char('.'));
    m_bar->hide();
    m_close->hide();
    m_import->setText(tr("Đóng"));
    m_import->setEnabled(true);
    m_import->setFocus(Qt::OtherFocusReason);
}

/// While it runs Esc and the second button stop it after the package at hand.
void ManyDialog::done(int result)
{
    if (m_isRunning)
        m_queue.stop();
    else
        QDialog::done(result);
}

} // namespace gui
