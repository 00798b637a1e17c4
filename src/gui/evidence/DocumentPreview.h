#pragma once

#include "core/Document.h"

#include <QThread>
#include <QWidget>

#include <atomic>
#include <optional>

class QLabel;
class QPlainTextEdit;
class QStackedWidget;

namespace models {
class Session;
}

namespace gui {

class PreviewCanvas;
class PreviewWorker;
class WrappedText;

/// A document as it looks: pictures, text, PDF where the program was built with it. Of anything
/// else it says what it is and offers the system's program. The content is read only while the
/// preview is visible; large ones by a thread of its own.
class DocumentPreview : public QWidget {
    Q_OBJECT

public:
    explicit DocumentPreview(QWidget* parent = nullptr);
    ~DocumentPreview() override;

    void setSession(models::Session* session);
    /// nullptr shows nothing.
    void showDocument(const core::Document* document);

    enum class State { Nothing, Loading, Text, Picture, Pages, NotHere };
    State state() const { return m_state; }
    PreviewCanvas& canvas() { return *m_canvas; }
    QPlainTextEdit& text() { return *m_text; }

Q_SIGNALS:
    void outsideRequested();

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void startThread();
    void load();
    void setState(State state, QWidget* page);
    void say(const QString& text, bool offersOutside);

    models::Session* m_session = nullptr;
    std::optional<core::Document> m_document;
    bool m_isLoaded = false;
    State m_state = State::Nothing;
    std::atomic<int> m_generation = 0;
    QThread m_thread;
    PreviewWorker* m_worker = nullptr;
    QStackedWidget* m_stack = nullptr;
    QWidget* m_message = nullptr;
    WrappedText* m_words = nullptr;
    QLabel* m_outside = nullptr;
    QPlainTextEdit* m_text = nullptr;
    PreviewCanvas* m_canvas = nullptr;
};

} // namespace gui
