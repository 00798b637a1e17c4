#pragma once

#include <QAbstractButton>
#include <QWidget>

class QVBoxLayout;

namespace gui {

/// The heading of a foldable part: click, Space or Enter folds it.
class SectionHead : public QAbstractButton {
    Q_OBJECT

public:
    explicit SectionHead(QWidget* parent = nullptr);
    void setSide(const QString& side);
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// Whether the side has no room beside the title: it stands below.
    bool isStacked(int width) const;
    /// The ring of the focus goes around it.
    QRect textRoom() const;

    QString m_side;
};

/// What may be done with a part, at the right of its heading: click, Space or Enter does it.
class SectionLink : public QAbstractButton {
    Q_OBJECT

public:
    explicit SectionLink(QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

/// A part of the panel: heading, body, hairline below.
class Section : public QWidget {
    Q_OBJECT

public:
    explicit Section(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// Muted text at the right of the heading.
    void setSide(const QString& side);
    /// A link at the right of the heading; empty for none.
    void setLink(const QString& text, const QString& toolTip = {});
    QVBoxLayout& body() { return *m_bodyLayout; }
    void setOpen(bool isOpen) { m_head->setChecked(isOpen); }
    SectionHead& head() { return *m_head; }

Q_SIGNALS:
    void linkActivated();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    SectionHead* m_head = nullptr;
    SectionLink* m_link = nullptr;
    QWidget* m_body = nullptr;
    QVBoxLayout* m_bodyLayout = nullptr;
};

} // namespace gui
