// The right panel of the reception page: the page under the eye and the thumbnails of the stack.
// Left and Right choose a page, Enter lays the chosen ones on the current document, Up and Down
// change that document, Delete puts aside and takes back.
#pragma once

#include "client/ui/controls/panel.h"
#include "client/ui/reception/scan_list.h"

class QListView;

namespace okno::client::ui {

class PagePreview;

class ScanPanel : public Panel {
    Q_OBJECT

public:
    explicit ScanPanel(const Theme& theme, QWidget* parent = nullptr);

    /// Follows the newest page while the scanner runs, unless the person looks at an older one.
    void setPages(const QList<ScanRow>& rows);
    void setPreview(const QString& key, const QImage& picture);
    /// Key of the page in the preview; empty where there is none.
    [[nodiscard]] QString shownPage() const { return m_shown; }
    void focusPages();
    void selectPage(const QString& key);
    [[nodiscard]] QStringList selectedPages() const;

Q_SIGNALS:
    void previewWanted(const QString& key);
    void assignRequested(const QStringList& keys);
    /// `row` counts from 0.
    void assignToRowRequested(const QStringList& keys, int row);
    void setAsideToggled(const QStringList& keys);
    /// -1 up, 1 down.
    void documentStepped(int step);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool handleKey(int key);
    void showCurrent();
    void fit();

    const Theme& m_theme;
    PagePreview* m_preview;
    ScanModel* m_pages;
    QListView* m_thumbnails;
    QString m_shown;
};

} // namespace okno::client::ui
