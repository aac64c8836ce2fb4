// Built where Qt has neither voice nor sound.
#include "client/sound/speaker.h"

#include <QLoggingCategory>

namespace okno::client::sound {

namespace {
Q_LOGGING_CATEGORY(soundLog, "okno.sound")

class SilentSpeaker : public Speaker {
public:
    SilentSpeaker() { qCWarning(soundLog) << "built without sound: calls are shown only"; }

    void say(const Utterance& /*utterance*/) override {
        QMetaObject::invokeMethod(this, &Speaker::said, Qt::QueuedConnection);
    }
    void stop() override { }
    [[nodiscard]] bool speaks(const QString& /*language*/) const override { return false; }
};
} // namespace

std::unique_ptr<Speaker> makeSpeaker() {
    return std::make_unique<SilentSpeaker>();
}

} // namespace okno::client::sound
