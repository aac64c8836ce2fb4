// The packet under the specialist's hands: arrows choose a document, a digit says what was found,
// plus and minus count its sheets. Grows to its rows; the page around it scrolls.
#pragma once

#include "client/ui/reception/checklist.h"

#include <QListView>

namespace okno::client::ui {

/// What a digit says about the current document.
enum class Finding { taken, shown, copied, defect, missing, notNeeded, open };

class ChecklistView : public QListView {
    Q_OBJECT

public:
    explicit ChecklistView(const Theme& theme, QWidget* parent = nullptr);

    void setRows(const QList<DocumentRow>& rows);
    [[nodiscard]] QString currentDocument() const;
    void setCurrentDocument(const QString& key);
    /// To the first document: another reception begins.
    void startOver();
    /// -1 up, 1 down; stays at the ends.
    void stepDocument(int step);
    /// The digits and their meanings in one line.
    [[nodiscard]] static QString keysInWords();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// Any finding but a defect, which needs its remark.
    void found(const QString& document, Finding finding);
    void defectFound(const QString& document, const QString& remark);
    void sheetsChanged(const QString& document, int by);
    void pagesDropped(const QString& document, const QStringList& pages);
    void currentDocumentChanged(const QString& document);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void find(Finding finding);
    void stepToOpen();
    void openMenu(const QPoint& position);

    const Theme& m_theme;
    ChecklistModel* m_model;
};

} // namespace okno::client::ui
