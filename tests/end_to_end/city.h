// The city that a rehearsal plays in: a registry, agencies and stations, all real and all new.
#pragma once

#include "client/app/desk_station.h"
#include "tests/end_to_end/programs.h"

#include <map>
#include <memory>

namespace okno::rehearsal {

class City {
public:
    /// Creates the registry with the sample city in `folder` (emptied first), prints the sample
    /// papers for the scanner, starts registry and agencies; `resources` is the folder of that
    /// name.
    static Result<std::unique_ptr<City>> create(const QString& folder, const QString& resources);

    [[nodiscard]] const SystemClock& clock() const { return m_clock; }
    [[nodiscard]] QString password(const QString& login) const { return m_passwords.value(login); }
    [[nodiscard]] QString folder() const { return m_folder; }
    /// One of the papers in the feeder, as a file.
    [[nodiscard]] QString samplePage() const;

    /// Opens the desk of an enrolled station: "call-centre", "terminal", "board", "office", or
    /// "window" with its number.
    Result<std::unique_ptr<client::app::DeskStation>> openStation(
        const QString& name, const client::ui::Theme& theme);
    /// Fills the feeder of the virtual scanner anew.
    Result<void> loadFeeder();

    void stopRegistry();
    /// On the same port as before.
    Result<void> startRegistry();
    Result<QString> verifyRegistry();

private:
    City(QString folder, QString resources, std::chrono::seconds offset);
    Result<void> enrolStations();
    /// `name` is the file's; empty: kind and window.
    Result<void> enrol(const QString& kind, const QString& window, QString name = {});
    Result<void> startAgencies();
    Result<void> preparePapers();
    [[nodiscard]] QString path(const QString& name) const;
    [[nodiscard]] QString registryUrl() const;

    QString m_folder;
    QString m_resources;
    SystemClock m_clock;
    UuidV7Source m_ids;
    QMap<QString, QString> m_passwords;
    std::unique_ptr<Program> m_agencies;
    std::unique_ptr<Program> m_registry;
    int m_port = 0;
    int m_waitPort = 0;
};

} // namespace okno::rehearsal
