#include "client/ui/cards/file_check.h"

#include "client/desk/when_done.h"

#include <QFuture>
#include <QtConcurrentRun>

namespace okno::client::ui {

FileCheck::FileCheck(const documents::BlobFolder& folder, QObject* parent)
    : QObject(parent)
    , m_folder(folder) { }

void FileCheck::check(const std::vector<BlobId>& files) {
    std::vector<BlobId> unknown;
    for (const BlobId& file : files) {
        const auto known = m_states.find(file);
        if (known != m_states.end()
            && (known->second == State::sound || known->second == State::checking))
            continue;
        m_states.insert_or_assign(file, State::checking);
        unknown.push_back(file);
    }
    if (unknown.empty())
        return;
    whenDone(QtConcurrent::run([folder = m_folder, unknown] {
        States states;
        for (const BlobId& file : unknown) {
            const auto sound = folder.verify(file);
            const bool missing = !sound && sound.error().code == ErrorCode::notFound;
            states.emplace(
                file, sound ? State::sound : (missing ? State::missing : State::damaged));
        }
        return states;
    }),
        this, [this](const States& states) { take(states); });
}

FileCheck::State FileCheck::state(const BlobId& file) const {
    const auto known = m_states.find(file);
    return known == m_states.end() ? State::checking : known->second;
}

void FileCheck::take(const States& states) {
    std::vector<BlobId> missing;
    for (const auto& [file, state] : states) {
        m_states.insert_or_assign(file, state);
        if (state == State::missing)
            missing.push_back(file);
    }
    Q_EMIT finished();
    if (!missing.empty())
        Q_EMIT filesMissing(missing);
}

} // namespace okno::client::ui
