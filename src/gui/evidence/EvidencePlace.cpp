#include "gui/evidence/EvidencePlace.h"

#include "gui/evidence/DocumentList.h"
#include "gui/evidence/EvidenceCommands.h"
#include "gui/evidence/FileDrop.h"
#include "models/evidence/DocumentListModel.h"

namespace gui {

void EvidencePlace::connectTo(QWidget& place, const models::DocumentListModel& model,
                              DocumentList& list, EvidenceCommands& commands)
{
    QObject::connect(&commands, &EvidenceCommands::attached, &list,
                     [&model, &list](int unit, int leaf, const QString& id) {
                         if (unit == model.unit() && leaf == model.leaf())
                             list.showDocument(id);
                     });
    auto* drop = new FileDrop(place);
    QObject::connect(drop, &FileDrop::filesDropped, &commands,
                     [&model, &commands](const QPersistentModelIndex&, const QStringList& files) {
                         commands.attachFiles(model.unit(), model.leaf(), files);
                     });
}

QString EvidencePlace::emptyText(bool canChange)
{
    return canChange ? tr("Chưa có tài liệu. Kéo tệp vào đây hoặc bấm Đính kèm… (Ctrl+Shift+E).")
                     : tr("Chưa có tài liệu.");
}

} // namespace gui
