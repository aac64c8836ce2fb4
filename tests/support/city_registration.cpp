#include "tests/support/city_registration.h"

#include "common/domain/catalogue/packet.h"

namespace okno::tests {

domain::RegisterCard cityRegistration(Station& station, IdSource& ids) {
    domain::RegisterCard registration = sampleRegistration();
    registration.card = ids.make<domain::CardId>();
    registration.pages.clear();
    const domain::Service service = station.reader().service(registration.service).value();
    registration.checklist = domain::checklistFor(
        service, domain::ApplicantKind::person, false, {}, registration.checklist);
    registration.queries.clear();
    for (const std::string& document : domain::documentsToQuery(service, registration.checklist))
        registration.queries.emplace(document, ids.make<domain::QueryId>());
    registration.provisionalNumber
        = station
              .write<std::string>(
                  [](client::store::WriteTransaction& transaction) -> Result<std::string> {
                      return transaction.nextProvisionalNumber();
                  })
              .value();
    return registration;
}

} // namespace okno::tests
