// A part of a long form under its own small heading. Folded, it shows its summary instead of its
// fields.
#pragma once

#include "client/ui/controls/elided_label.h"

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace okno::client::ui {

class Section : public QFrame {
    Q_OBJECT

public:
    Section(const Theme& theme, const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// Beside the heading: what the folded section holds, or the keys that work in it.
    void setSummary(const QString& summary);
    /// The key that brings the cursor here; shown after the title.
    void setKey(const QString& key);
    /// At the right end of the heading.
    void setCorner(QWidget* widget);
    void setBody(QWidget* body);
    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const;

Q_SIGNALS:
    /// The person pressed on the heading.
    void headingPressed();

protected:
    void mousePressEvent(QMouseEvent* event) override;

private:
    const Theme& m_theme;
    ElidedLabel* m_title;
    ElidedLabel* m_summary;
    QHBoxLayout* m_heading;
    QVBoxLayout* m_column;
    QWidget* m_body = nullptr;
};

} // namespace okno::client::ui
