#include "EvidenceFixture.h"

using Desk = evidence_fixture::EvidenceEditorFixture;
using evidence_fixture::drop;
using evidence_fixture::pdf;
using evidence_fixture::picture;
using models::qt;

TEST_CASE("The panel shows the documents of the criterion as offices name them", "[gui][evidence]")
{
    Desk desk;
    desk.show("3.4.1");
    REQUIRE(desk.part().count() == 3);
    const auto& model = *desk.list().model();
    CHECK(model.index(0, 0).data().toString() == QStringLiteral("BC 412/BC-STNMT, 16/12/2021"));
    CHECK(model.index(1, 0).data().toString() == QStringLiteral("Phụ lục II.06"));
    CHECK(model.index(1, 0).data(models::DetailRole).toString() == QStringLiteral("thiếu số"));
    CHECK(model.index(0, 0).data(models::DetailRole).toString().isEmpty());

    // The flaw stands among the sheet's problems with its place.
    bool isThere = false;
    const auto& problems = *desk.page->problems().table().model();
    for (int row = 0; row < problems.rowCount(); ++row) {
        isThere =
            isThere ||
            (problems.index(row, 1).data().toString() == QStringLiteral("3.4.1") &&
             problems.index(row, 2).data().toString() ==
                 QStringLiteral("Tài liệu «Phụ lục II.06» chưa có số, ký hiệu và ngày ban hành."));
    }
    CHECK(isThere);
}

TEST_CASE("Files are attached by the dialog; what the name says is filled in; undo takes them back",
          "[gui][evidence]")
{
    Desk desk;
    desk.show("1.6");
    const int before = desk.count("1.6");
    desk.dialogs.fileLists = {{desk.file(QStringLiteral("77_TB-STNMT_03-09-2021.pdf"), pdf())}};
    Desk::press(desk.page->tree(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(desk.dialogs.notices.isEmpty());
    REQUIRE(desk.count("1.6") == before + 1);
    const core::Document& document = desk.documents().back();
    CHECK(document.number == "77/TB-STNMT");
    CHECK(document.date == "2021-09-03");
    CHECK(document.office == "Sở Tài nguyên và Môi trường");
    CHECK(document.kind == "pdf");
    CHECK_FALSE(document.unreadable);
    CHECK(desk.list().current()->id == document.id);
    CHECK(desk.session->undoText() ==
          QStringLiteral("1.6, Sở TN và MT: đính kèm TB 77/TB-STNMT, 03/09/2021"));

    desk.session->undo();
    CHECK(desk.count("1.6") == before);
    desk.session->redo();
    CHECK(desk.count("1.6") == before + 1);
}

TEST_CASE("Files are dropped on rows of the sheet and on the section", "[gui][evidence]")
{
    Desk desk;
    desk.show("3.4.1");
    const QString file = desk.file(QStringLiteral("ảnh niêm yết.png"), picture());
    auto& tree = desk.page->tree();
    desk.show("3.2.2");
    const int before = desk.count("3.2.2");
    const QRect row = tree.visualRect(tree.currentIndex());
    CHECK(drop(*tree.viewport(), row.center(), {file}));
    CHECK(desk.count("3.2.2") == before + 1);

    // An area takes none.
    const QModelIndex area = tree.model()->index(0, 0);
    tree.scrollTo(area);
    const auto total = desk.documents().size();
    CHECK_FALSE(drop(*tree.viewport(), tree.visualRect(area).center(), {file}));
    CHECK(desk.documents().size() == total);

    desk.show("3.4.1");
    const QString other = desk.file(QStringLiteral("ghi chú.txt"), "Ghi chú của Tổ thư ký");
    CHECK(drop(*desk.list().viewport(), {5, 5}, {other}));
    CHECK(desk.count("3.4.1") == 4);
    // A book is opened by the window, not attached.
    CHECK_FALSE(drop(*desk.list().viewport(), {5, 5}, {QStringLiteral("/sổ.cchc")}));
}

TEST_CASE("A copied picture and copied files are pasted into the section", "[gui][evidence]")
{
    Desk desk;
    desk.show("3.4.1");
    desk.list().setFocus();
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::red);
    QApplication::clipboard()->setImage(image);
    Desk::press(desk.list(), Qt::Key_V, Qt::ControlModifier);
    REQUIRE(desk.count("3.4.1") == 4);
    CHECK(desk.documents().back().kind == "png");
    CHECK(qt(desk.documents().back().fileName).startsWith(QStringLiteral("Ảnh dán ")));

    auto* data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(desk.file(QStringLiteral("a.txt"), "một")),
                   QUrl::fromLocalFile(desk.file(QStringLiteral("b.txt"), "hai"))});
    QApplication::clipboard()->setMimeData(data);
    Desk::press(desk.list(), Qt::Key_V, Qt::ControlModifier);
    CHECK(desk.count("3.4.1") == 6);
    // Both came as one step.
    desk.session->undo();
    CHECK(desk.count("3.4.1") == 4);
}

TEST_CASE("Documents by keys: next, off the criterion, mended", "[gui][evidence]")
{
    Desk desk;
    desk.show("3.4.1");
    Desk::press(desk.page->tree(), Qt::Key_T, Qt::ControlModifier);
    CHECK(desk.list().hasFocus());
    const std::string first = desk.list().current()->id;
    Desk::press(desk.list(), Qt::Key_T, Qt::ControlModifier);
    CHECK(desk.list().current()->id != first);

    // Number and date of the one that lacks them.
    desk.list().setCurrentIndex(desk.list().model()->index(1, 0));
    QTimer::singleShot(0, qApp, [] {
        auto* dialog = qobject_cast<gui::DocumentDialog*>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        auto& date = *dialog->findChild<QLineEdit*>(QStringLiteral("dateEdit"));
        dialog->findChild<QLineEdit*>(QStringLiteral("numberEdit"))
            ->setText(QStringLiteral("98/PL-STNMT"));
        date.setText(QStringLiteral("31/02/2021"));
        dialog->accept();
        CHECK(dialog->isVisible()); // no such day
        CHECK(dialog->findChild<QLabel*>(QStringLiteral("faultLabel"))->isVisible());
        date.setText(QStringLiteral("1/12/2021"));
        auto& criteria = *dialog->findChild<QListWidget*>(QStringLiteral("criteriaList"));
        criteria.item(0)->setCheckState(Qt::Checked);
        dialog->accept();
    });
    Desk::press(desk.list(), Qt::Key_F2);
    CHECK(desk.list().current()->number == "98/PL-STNMT");
    CHECK(desk.list().current()->date == "2021-12-01");
    CHECK(desk.list().current()->codes == std::vector<std::string>{"3.4.1", "1.1.1"});
    CHECK(desk.list().currentIndex().data(models::DetailRole).toString().isEmpty());

    const int shared = desk.count("1.1.1");
    Desk::press(desk.list(), Qt::Key_Delete);
    CHECK(desk.part().count() == 2);
    CHECK(desk.count("1.1.1") == shared); // it still serves the other one
    desk.session->undo();
    CHECK(desk.part().count() == 3);
}

TEST_CASE("A document that was replaced is flagged, and so are the criteria that rest on it",
          "[gui][evidence]")
{
    Desk desk;
    desk.show("3.4.1");
    desk.list().setFocus();
    desk.list().setCurrentIndex(desk.list().model()->index(0, 0));
    // resources/samples/bac-kan-2021/documents.csv: the first serves two criteria, the second one.
    REQUIRE(desk.list().current()->codes == std::vector<std::string>{"3.4.1", "3.5.1"});
    const auto problems = [&desk] {
        return app::EvidenceReview(desk.session->scores()).ofUnit(desk.unit).size();
    };
    const std::size_t before = problems();
    QTimer::singleShot(0, qApp, [] {
        auto* dialog = qobject_cast<gui::DocumentDialog*>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        auto& until = *dialog->findChild<QLineEdit*>(QStringLiteral("validUntilEdit"));
        auto& from = *dialog->findChild<QLineEdit*>(QStringLiteral("validFromEdit"));
        auto& life = *dialog->findChild<QLabel*>(QStringLiteral("lifeLabel"));
        CHECK_FALSE(life.isVisible());
        QTest::keyClicks(&until, QStringLiteral("30/6/2021"));
        CHECK(life.isVisible());
        CHECK(life.text().contains(QStringLiteral("hết hiệu lực ngày 30/06/2021")));
        QTest::keyClicks(&from, QStringLiteral("1/7/2021"));
        dialog->accept();
        CHECK(dialog->isVisible()); // the last day before the first
        from.clear();
        auto& box = *dialog->findChild<QComboBox*>(QStringLiteral("replacedBox"));
        box.setCurrentIndex(box.findText(QStringLiteral("Phụ lục II.06")));
        CHECK(life.text().contains(QStringLiteral("3.5.1")));
        CHECK_FALSE(life.text().contains(QStringLiteral("3.4.1")));
        dialog->accept();
    });
    Desk::press(desk.list(), Qt::Key_F2);
    CHECK(desk.list().model()->index(0, 0).data(models::DetailRole).toString() ==
          QStringLiteral("đã thay"));
    const app::ScoreBook& scores = desk.session->scores();
    CHECK_FALSE(app::restsOnStale(scores, desk.unit, desk.leaf("3.4.1")));
    CHECK(app::restsOnStale(scores, desk.unit, desk.leaf("3.5.1")));
    CHECK(problems() == before + 1);
    desk.session->undo();
    CHECK(desk.list().model()->index(0, 0).data(models::DetailRole).toString().isEmpty());
    CHECK(problems() == before);
}

TEST_CASE("The same content again is offered as the document that is there", "[gui][evidence]")
{
    Desk desk;
    desk.show("3.4.1");
    const QString file = desk.file(QStringLiteral("x.txt"), "cùng một nội dung");
    desk.dialogs.fileLists = {{file}};
    desk.part().attach();
    const auto total = desk.documents().size();

    SECTION("shared")
    {
        desk.show("1.6");
        desk.dialogs.fileLists = {{file}};
        desk.dialogs.verbs = {0};
        desk.part().attach();
        CHECK(desk.documents().size() == total);
        CHECK(desk.documents().back().codes == std::vector<std::string>{"3.4.1", "1.6"});
        REQUIRE(desk.dialogs.questions.size() == 1);
        CHECK(desk.dialogs.questions.front().text.contains(QStringLiteral("3.4.1")));
    }
    SECTION("kept apart")
    {
        desk.dialogs.fileLists = {{file}};
        desk.dialogs.verbs = {1};
        desk.part().attach();
        CHECK(desk.documents().size() == total + 1);
        CHECK(desk.list().currentIndex().data(models::DetailRole).toString() ==
              QStringLiteral("thiếu số"));
    }
    SECTION("given up")
    {
        desk.dialogs.fileLists = {{file}};
        desk.part().attach();
        CHECK(desk.documents().size() == total);
    }
}

TEST_CASE("What cannot be attached is said file by file, and nothing is written", "[gui][evidence]")
{
    Desk desk;
    desk.show("1.6");
    const auto total = desk.documents().size();
    const QString good = desk.file(QStringLiteral("tốt.txt"), "tốt");
    desk.dialogs.fileLists = {{good, QString::fromStdU16String(desk.folder.path().u16string()),
                               good + QStringLiteral(".không-có")}};
    desk.part().attach();
    REQUIRE(desk.dialogs.notices.size() == 1);
    CHECK(desk.dialogs.notices.front().title == QStringLiteral("Chưa đính kèm được tài liệu"));
    CHECK(desk.dialogs.notices.front().details.contains(QStringLiteral("đây là thư mục")));
    CHECK(desk.dialogs.notices.front().details.contains(QStringLiteral("không còn tệp này")));
    CHECK(desk.documents().size() == total);
}

TEST_CASE(
    "Names with Vietnamese letters, composed or not, survive the way out and in byte for byte",
    "[gui][evidence]")
{
    const int number = GENERATE(0, 1, 2);
    const QString composed = QStringLiteral("Báo cáo số 9 – Sở TN&MT (bản ký).pdf");
    const QString name = QStringList{composed, composed.normalized(QString::NormalizationForm_D),
                                     QStringLiteral("  hai dấu cách.  đuôi lạ.PDF")}
                             .at(number);
    Desk desk;
    desk.show("1.6");
    const QByteArray content = pdf();
    desk.dialogs.fileLists = {{desk.file(name, content)}};
    desk.part().attach();
    REQUIRE(desk.dialogs.notices.isEmpty());
    const core::Document document = desk.documents().back();
    CHECK(document.fileName == name.toStdString());

    QDir().mkpath(QString::fromStdU16String((desk.folder / u8"ra").u16string()));
    const QString target =
        QString::fromStdU16String((desk.folder / u8"ra").u16string()) + QLatin1Char('/') + name;
    desk.dialogs.files = {target};
    desk.part().commands().saveAs(desk.unit, qt(document.id));
    QFile written(target);
    REQUIRE(written.open(QIODevice::ReadOnly));
    CHECK(written.readAll() == content);
    CHECK(desk.dialogs.proposals.back().endsWith(name));
    // Nothing is left of the writing but the file.
    CHECK(QDir(QFileInfo(target).path()).entryList(QDir::Files).size() == 1);

    // What a person reads is composed.
    CHECK(qt(document.title) == qt(document.title).normalized(QString::NormalizationForm_C));

    // The system's program gets a copy that cannot be changed, under its own name.
    desk.part().commands().openOutside(desk.unit, qt(document.id));
    REQUIRE(desk.dialogs.opened.size() == 1);
    const QFileInfo opened(desk.dialogs.opened.front());
    CHECK(opened.fileName() == name);
    CHECK_FALSE(opened.permission(QFile::WriteOwner));
    const QString privateFolder = opened.path();
    desk.page.reset();
    CHECK_FALSE(QFileInfo::exists(privateFolder));
}
