#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <optional>

namespace gui {

/// What is typed of a new book before there is a book that could keep it: a small file of this
/// person on this machine, written with every key, so that the form is there again after the
/// program was killed. Where it cannot be written the form goes on without.
class NewBookDraft : public QObject {
    Q_OBJECT

public:
    struct Fields {
        QString title;
        QString file; ///< empty: made from the title
        QString set;  ///< id
        QString group;
        int year = 0;
        QString units; ///< as typed or pasted

        bool operator==(const Fields&) const = default;
    };

    explicit NewBookDraft(const QString& file, QObject* parent = nullptr);

    /// Nothing where there is none, or none that can be read.
    std::optional<Fields> read() const;
    /// Written as soon as the keys that wait are taken, so that pasting is one writing.
    void keep(const Fields& fields);
    void drop();

private:
    void write();

    QString m_file;
    Fields m_fields;
    QTimer m_soon;
};

} // namespace gui
