#pragma once

#include "app/SheetEditor.h"

#include <QStringList>
#include <QWidget>

namespace gui {

class WrappedText;

/// The line of how points come about, and below it what is wrong.
class ExplainLine : public QWidget {
    Q_OBJECT

public:
    explicit ExplainLine(QWidget* parent = nullptr);

    /// Problems whose sentence is among `said`, and a reason that is missing, are told elsewhere.
    void showPreview(const app::Preview& preview, const QStringList& said, core::Language language);
    QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Kind { Info, Warning, Error };
    void setText(const QString& explanation, const QStringList& sentences, Kind kind);

    WrappedText* m_explanation = nullptr;
    WrappedText* m_sentences = nullptr;
    Kind m_kind = Kind::Info;
};

} // namespace gui
