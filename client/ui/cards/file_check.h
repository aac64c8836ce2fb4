// Whether the files that a card names lie on this station, each with the SHA-256 it should have.
// Reading them is done on the thread pool; asked and told on the GUI thread.
#pragma once

#include "client/documents/blob_folder.h"

#include <QObject>

#include <map>
#include <vector>

namespace okno::client::ui {

class FileCheck : public QObject {
    Q_OBJECT

public:
    enum class State { checking, sound, missing, damaged };

    /// The folder outlives the check.
    explicit FileCheck(const documents::BlobFolder& folder, QObject* parent = nullptr);

    /// Checks those that are not known to be sound; `finished` when all of them have been read.
    void check(const std::vector<BlobId>& files);
    [[nodiscard]] State state(const BlobId& file) const;

Q_SIGNALS:
    void finished();
    /// Files that the registry may have and this station has not.
    void filesMissing(const std::vector<okno::BlobId>& files);

private:
    using States = std::map<BlobId, State>;
    void take(const States& states);

    const documents::BlobFolder& m_folder;
    States m_states;
};

} // namespace okno::client::ui
