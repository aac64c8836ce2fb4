// After registration: the number in large print, what was taken, by when and how the result will
// come, and what to press next.
#pragma once

#include "client/ui/controls/key_button.h"

#include <QStringList>
#include <QWidget>

class QLabel;

namespace okno::client::ui {

struct ReceiptFacts {
    QString number;
    bool provisional = false;
    QString service;
    QString applicant;
    QString due;
    QString dueReason;
    QString notice; // how the applicant will be told
    QStringList papers; // with their sheets
    QStringList queries;
};

class ReceiptView : public QWidget {
    Q_OBJECT

public:
    explicit ReceiptView(const Theme& theme, QWidget* parent = nullptr);

    void setFacts(const ReceiptFacts& facts);
    void setPrinted(const QString& words);

Q_SIGNALS:
    void printRequested();
    void finishRequested();

private:
    QLabel* m_caption;
    QLabel* m_number;
    QLabel* m_numberNote;
    QLabel* m_facts;
    QLabel* m_printed;
    KeyButton* m_print;
    KeyButton* m_finish;
};

} // namespace okno::client::ui
