// The scanner at the window, whatever is behind it. Scan pages, the preview and the reception page
// hold a `Scanner&`; every call and every signal is on the GUI thread, and nothing here waits.
//
// One `scan` is one stack. It tells, in this order: sheets and pages as they become safe, then at
// most one fault, then exactly one `stackFinished`. Pages that were told stay, whatever comes.
#pragma once

#include "client/scanning/scan_types.h"
#include "common/basics/sha256.h"

#include <QList>
#include <QObject>
#include <QString>
#include <chrono>

namespace okno::client::scanning {

/// A page that is whole and safe on disk, with the other side of its sheet.
struct ScannedPage {
    BlobId blob;
    QString file; // in the folder that the request named
    qint64 bytes;
    int widthPx;
    int heightPx;
    int dpi;
    int sheet; // from 1 in every stack
    Side side;
};

/// What was seen on a page after it was safe; a hint, never a decision.
struct PageMark {
    BlobId blob;
    int sheet;
    Side side;
    bool blank;
    QString separator; // document code of a separator sheet, else empty
    double skewDegrees; // clockwise
};

struct ScanFault {
    FaultKind kind;
    int sheet; // the sheet that was not kept, counted from 1; 0 before the first
    QString detail; // the driver's own words, for the log
};

struct StackEnd {
    EndReason reason;
    int sheets;
    int pages;
    std::chrono::duration<double, std::milli> fedToSafe; // last row read to last page safe
};

class Scanner : public QObject {
    Q_OBJECT

public:
    enum class State { idle, listing, opening, scanning, stopping };

    using QObject::QObject;

    [[nodiscard]] State state() const { return m_state; }

    /// The device that the station remembers; empty takes the first that is found.
    virtual void setDevice(const QString& name) = 0;
    /// Answers with `devicesListed`, after seconds at times. Nothing happens unless idle.
    virtual void listDevices() = 0;
    /// False when a stack is being fed already.
    virtual bool scan(const ScanRequest& request) = 0;
    /// Ends the stack after the sheet that is under way.
    virtual void stop() = 0;

Q_SIGNALS:
    void stateChanged(Scanner::State state);
    void devicesListed(const QList<ScannerDevice>& devices);
    void sheetStarted(int sheet);
    void pageStored(const ScannedPage& page);
    void pageMarked(const PageMark& mark);
    /// The last sheet has left the feeder.
    void stackFed(int sheets);
    void faultOccurred(const ScanFault& fault);
    void stackFinished(const StackEnd& end);

protected:
    void setState(State state);

private:
    State m_state = State::idle;
};

} // namespace okno::client::scanning
