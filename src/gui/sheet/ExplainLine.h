#pragma once

#include <QWidget>

namespace gui {

class WrappedText;

/// The line of how points come about, and below it what is wrong.
class ExplainLine : public QWidget {
    Q_OBJECT

public:
    explicit ExplainLine(QWidget* parent = nullptr);

    enum class Kind { Info, Warning, Error };
    void setText(const QString& explanation, const QStringList& sentences, Kind kind);
    QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    WrappedText* m_explanation = nullptr;
    WrappedText* m_sentences = nullptr;
    Kind m_kind = Kind::Info;
};

} // namespace gui
