// The stack on the scanner: pages come in while it runs and find their documents by separator
// sheets, by the row that was chosen, by keys or by dragging. GUI thread.
#pragma once

#include "client/ui/reception/reception_parts.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace okno::client::ui {

class Intake;
class ReceptionView;

class Stack : public QObject {
    Q_OBJECT

public:
    Stack(const ReceptionParts& parts, ReceptionView& view, Intake& intake, QObject* parent);

    [[nodiscard]] bool isRunning() const;
    /// Starts the feeder, or stops it after the sheet that is under way.
    void toggle(scanning::PaperSource source);

Q_SIGNALS:
    void runningChanged();
    void faulted(const QString& words);
    void failed(const okno::Error& error);

private:
    void connectView();
    void begin(scanning::PaperSource source);
    void keepPage(const scanning::ScannedPage& page);
    void mark(const scanning::PageMark& mark);
    /// Sends the pages of this stack to the documents that their separators name.
    void route();
    void setAside(const QStringList& keys);
    void layOn(const QStringList& keys, const QString& document);
    void show();
    void showPreview(const QString& key);
    void showHeader();
    [[nodiscard]] QSize thumbnailSize() const;
    [[nodiscard]] std::vector<std::size_t> indexesOf(const QStringList& keys) const;

    const ReceptionParts& m_parts;
    ReceptionView& m_view;
    Intake& m_intake;
    QHash<QString, scanning::PageMark> m_marks; // by the file's name
    QSet<std::size_t> m_byHand; // pages that the person has laid somewhere
    QString m_target; // document of the pages before the first separator
    std::size_t m_first = 0; // page of the reception with which this stack begins
    int m_sheetsBefore = 0;
    int m_sheets = 0;
    int m_stacks = 0;
    int m_waiting = 0; // pages told by the scanner, not yet safe among the station's files
};

} // namespace okno::client::ui
