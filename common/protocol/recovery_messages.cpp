#include "common/protocol/recovery_messages.h"

#include "common/protocol/change_fields.h"
#include "common/protocol/command_fields.h"
#include "common/protocol/outcome_fields.h"

namespace okno::protocol {

template <> struct Fields<RecoveredCommand> {
    static constexpr auto table = std::make_tuple(field("command", &RecoveredCommand::command),
        field("kind", &RecoveredCommand::kind), field("error", &RecoveredCommand::error));
};

template <> struct Fields<RecoveryPage> {
    static constexpr auto table = std::make_tuple(field("cursor", &RecoveryPage::cursor),
        field("confirmed_n", &RecoveryPage::confirmedN), field("records", &RecoveryPage::records),
        field("commands", &RecoveryPage::commands), field("done", &RecoveryPage::done));
};

template <> struct Fields<RecoveryAnswer> {
    static constexpr auto table = std::make_tuple(field("taken", &RecoveryAnswer::taken),
        field("aside", &RecoveryAnswer::aside), field("confirmed_n", &RecoveryAnswer::confirmedN),
        field("recovering", &RecoveryAnswer::recovering), field("cursor", &RecoveryAnswer::cursor));
};

Json toJson(const RecoveryPage& message) {
    return write(message);
}

Json toJson(const RecoveryAnswer& message) {
    return write(message);
}

Result<RecoveryPage> recoveryPageFromJson(const Json& json) {
    return messageFrom<RecoveryPage>(json, Reading::strict);
}

Result<RecoveryAnswer> recoveryAnswerFromJson(const Json& json) {
    return messageFrom<RecoveryAnswer>(json, Reading::lenient);
}

} // namespace okno::protocol
