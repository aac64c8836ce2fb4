// A stack of small A4 pages in the feeder of the virtual scanner, in a folder of its own, for tests
// that run real SANE programs on it.
#pragma once

#include <QImage>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace okno::tests {

class VirtualStack {
public:
    /// Resolution of the pages; at it they are scanned untouched.
    static constexpr int dpi = 75;

    /// Loads `pages` pages that can be told apart. `arguments` are those of okno-virtual-scanner.
    explicit VirtualStack(int pages, const QStringList& arguments = {});

    /// The number of the page that this is a scan of, from 1.
    [[nodiscard]] static int numberOf(const QImage& scan);
    /// A page with grain all over: its JPEG is large.
    [[nodiscard]] static QImage grainyPage(int number);

    /// Changes the stack before it is scanned. The suffix chooses the format.
    void replacePage(int number, const QImage& image, const QString& suffix) const;
    /// Puts the stack back with other faults.
    void load(const QStringList& arguments) const;

    [[nodiscard]] QString folder(const QString& name) const; // made when missing
    /// What a SANE program needs to find the scanner.
    [[nodiscard]] QProcessEnvironment environment() const;

private:
    [[nodiscard]] QString fileOf(int number, const QString& suffix) const;

    QTemporaryDir m_root;
};

} // namespace okno::tests
