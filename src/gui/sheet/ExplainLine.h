#pragma once

#include <QFrame>

class QLabel;

namespace gui {

/// The line of how points come about, and below it what is wrong.
class ExplainLine : public QFrame {
    Q_OBJECT

public:
    explicit ExplainLine(QWidget* parent = nullptr);

    enum class Kind { Info, Warning, Error };
    void setText(const QString& explanation, const QStringList& sentences, Kind kind);
    QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_label = nullptr;
    Kind m_kind = Kind::Info;
    QString m_plain;
};

} // namespace gui
