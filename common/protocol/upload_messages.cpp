#include "common/protocol/upload_messages.h"

#include "common/protocol/codec.h"

namespace okno::protocol {

template <> struct Fields<WantedBlobs> {
    static constexpr auto table
        = std::make_tuple(field("wanted", &WantedBlobs::wanted), field("next", &WantedBlobs::next));
};

Json toJson(const WantedBlobs& message) {
    return write(message);
}

Result<WantedBlobs> wantedBlobsFromJson(const Json& json) {
    return messageFrom<WantedBlobs>(json, Reading::lenient);
}

} // namespace okno::protocol
