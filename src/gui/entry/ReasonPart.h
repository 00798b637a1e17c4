#pragma once

#include <QWidget>

namespace models {
class Session;
}

namespace gui {

class ReasonEdit;
class SectionLink;
class WrappedText;

/// The reason or note of an entry, whether one is needed, and the reasons that were given before.
class ReasonPart : public QWidget {
    Q_OBJECT

public:
    explicit ReasonPart(QWidget* parent = nullptr);

    ReasonEdit& edit() { return *m_edit; }
    /// Shows a text that is not being typed.
    void setText(const QString& text);
    void setReadOnly(bool isReadOnly);
    void setNeeded(bool isNeeded);
    /// Why what is typed is no reason, said below it.
    void showFault(const QString& text);
    /// Lets one of the reasons used at this stage be chosen.
    void offerUsedReasons(const models::Session& session, int leaf);
    void retranslate();

Q_SIGNALS:
    void usedReasonsRequested();

private:
    ReasonEdit* m_edit = nullptr;
    WrappedText* m_note = nullptr;
    SectionLink* m_used = nullptr;
};

} // namespace gui
