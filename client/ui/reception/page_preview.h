// The paper itself: the chosen page, as large as the panel allows.
#pragma once

#include "client/ui/theme.h"

#include <QImage>
#include <QWidget>

namespace okno::client::ui {

class PagePreview : public QWidget {
    Q_OBJECT

public:
    explicit PagePreview(const Theme& theme, QWidget* parent = nullptr);

    /// A null picture shows `words` instead.
    void setPicture(const QImage& picture, const QString& words);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QImage m_picture;
    QString m_words;
};

} // namespace okno::client::ui
