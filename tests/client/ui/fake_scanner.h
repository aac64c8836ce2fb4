// A scanner whose stack the test feeds sheet by sheet; its pages are real JPEG files.
#pragma once

#include "client/scanning/scanner.h"

#include <QString>

namespace okno::client::ui::test {

class FakeScanner : public scanning::Scanner {
    Q_OBJECT

public:
    void setDevice(const QString& name) override;
    void listDevices() override;
    bool scan(const scanning::ScanRequest& request) override;
    void stop() override;

    /// One side of the next sheet; a separator when it names a document.
    void feed(const QString& words, const QString& separator = {});
    void jam();
    void end();

private:
    QString m_folder;
    int m_sheet = 0;
    int m_files = 0;
};

} // namespace okno::client::ui::test
